"""What is selected, read from the workspace: for the side panel, the menus and the dialogs of the acts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editorial.domain.content import ContentCard, ContentItem, Publication, Status
from editorial.domain.people import Actor
from editorial.domain.states import Need
from editorial.domain.strategy import Period
from editorial.errors import Missing, Refused

from ..context import Changes, Desk
from .state import CalendarState

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.services.approval_routes import RoutePreview
    from editorial.services.approval_views import ApprovalCase

#: More cards than this are never read for menus and panel; acts work on all of them.
MOST = 200
#: Arrow keys run through chips; the panel follows when they rest.
REST_MS = 60
KINDS = ("content", "publication", "checklist", "comment", "attachment", "period", "sign_off", "request_stage")


@dataclass(frozen=True, slots=True)
class Selected:
    """The selected items as they are now; `next_status` and `needs` only where exactly one is selected."""

    ids: frozenset[int] = frozenset()
    publications: frozenset[int] = frozenset()
    cards: tuple[ContentCard, ...] = ()
    next_status: Status | None = None
    needs: tuple[Need, ...] = ()
    periods: tuple[Period, ...] = ()
    #: The approval of the one item, and before it was ever submitted the route that it would take.
    case: ApprovalCase | None = None
    plan: RoutePreview | None = None

    @property
    def one(self) -> ContentCard | None:
        """The card where exactly one item is selected."""
        return self.cards[0] if len(self.ids) == 1 and len(self.cards) == 1 else None

    @property
    def items(self) -> tuple[ContentItem, ...]:
        """The items of the cards."""
        return tuple(one.item for one in self.cards)

    def slots(self) -> tuple[Publication, ...]:
        """The publications that acts on times mean: the selected ones, else all of the items'."""
        all_of_them = tuple(slot for card in self.cards for slot in card.publications)
        chosen = tuple(one for one in all_of_them if one.id in self.publications)
        return chosen or all_of_them


class SelectionReader(QObject):
    """Keeps `current` in step with the selection; `changed` fires when it was read anew."""

    changed = Signal(object)

    def __init__(self, desk: Desk, state: CalendarState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.state = desk, state
        self.current = Selected()
        self._waiting: list[Callable[[Selected], None]] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.read)
        state.selection_changed.connect(self._selected)
        desk.live.changed.connect(self._live)

    def fresh(self) -> bool:
        """Whether `current` is what is selected now."""
        return self.current.ids == self.state.selection and self.current.publications == self.state.publications

    def ready(self, then: Callable[[Selected], None]) -> None:
        """Call `then` with the selection as it is, at once or after reading."""
        if self.fresh() and not self._rest.isActive():
            then(self.current)
            return
        self._waiting.append(then)
        self.read()

    def read(self) -> None:
        """Read the selection from the workspace."""
        self._rest.stop()
        ids, publications = self.state.selection, self.state.publications
        if not ids:
            self._take(Selected())
            return
        actor = self.desk.actor
        self.desk.run(lambda ws: _read(ws, actor, ids, publications), self._take)

    def _selected(self, ids: frozenset[int]) -> None:
        if ids:
            self._rest.start()
        else:
            self.read()

    def _live(self, changes: Changes) -> None:
        if self.state.selection and changes.touches(*KINDS):
            self._rest.start()

    def _take(self, found: Selected) -> None:
        if not found.ids <= self.state.selection or found.publications != self.state.publications:
            return  # Something else was selected meanwhile; its own reading is under way.
        self.current = found
        if found.ids != self.state.selection:
            self.state.select(found.ids, found.publications)
        waiting, self._waiting = self._waiting, []
        self.changed.emit(found)
        for then in waiting:
            then(found)


def _read(workspace: Workspace, actor: Actor, ids: frozenset[int], publications: frozenset[int]) -> Selected:
    cards = []
    for content_id in sorted(ids)[:MOST]:
        try:
            card = workspace.content.card(actor, content_id)
        except (Missing, Refused):  # deleted, or an occurrence that the series no longer wants
            continue
        if card.item.deleted_at is None:
            cards.append(card)
    found = frozenset(one.item.id for one in cards)
    if len(ids) > MOST:
        found = ids
    periods = workspace.organisation.periods(actor)
    if len(cards) != 1:
        return Selected(found, publications, tuple(cards), periods=periods)
    following, needs = workspace.content.missing_for_next(actor, cards[0].item.id)
    content_id = cards[0].item.id
    case = workspace.approvals.case(actor, content_id) if content_id > 0 else None
    if case is None or not case.in_force:
        return Selected(found, publications, tuple(cards), following, needs, periods)
    plan = workspace.routes.preview(actor, content_id) if case.request is None else None
    return Selected(found, publications, tuple(cards), following, needs, periods, case, plan)
