"""The page of approval routes: which there are, in which order they are tried, and each as a picture to be changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editorial.domain.approvals import ApprovalRoute, ApprovalStage
from editorial.domain.content import Status
from editorial.domain.events import Changes
from editorial.domain.filters import PlanFilter
from editorial.domain.people import Role
from editorial.errors import EditorialError

from ..context import Desk
from ..place_keys import bind
from ..widgets.choice import Choice, Sign
from ..widgets.dialogs import ConfirmDialog
from .draft import RouteDraft
from .frame import RoutesFrame

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.calendar import Card
    from editorial.domain.people import Actor
    from editorial.services.approval_reading import Routes
    from editorial.services.approval_routes import RoutePreview

#: States whose items can still take a route.
BEFORE = (Status.IDEA, Status.PLANNED, Status.DRAFTING, Status.REVIEW)
MOST_ITEMS = 300
KINDS = ("approval_route", "approval_stage", "person", "department", "channel", "campaign")


class RoutesPage(RoutesFrame):
    """Draws on a draft; nothing is stored before it is saved, and that is one step to undo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, RouteDraft(self._drawn))
        #: The page that it was opened from.
        self.came_from = "organisation"
        self._routes: tuple[ApprovalRoute, ...] = ()
        self._stages: tuple[ApprovalStage, ...] = ()
        self._formats: tuple[str, ...] = ()
        self._labels: tuple[str, ...] = ()
        self._wanted: int | None = None
        self._wire()
        self.reload()

    def _wire(self) -> None:
        self.back.clicked.connect(self.leave)
        self.new.clicked.connect(self.start_new)
        self.copy.clicked.connect(self.duplicate)
        self.archive.clicked.connect(self.put_away)
        self.save.clicked.connect(self.store)
        self.discard.clicked.connect(self.drop)
        self.order.chosen.connect(self._chosen)
        self.order.moved.connect(self._moved)
        self.picture.edit_wanted.connect(self.panel.enter)
        self.picture.add_wanted.connect(self.add_stage)
        self.panel.left.connect(partial(self.picture.setFocus, Qt.FocusReason.TabFocusReason))
        self.test.changed.connect(self._try)
        draft, tools = self.draft, self.tools
        for name, act in (
            ("after", partial(self.add_stage, False)),
            ("beside", partial(self.add_stage, True)),
            ("earlier", partial(draft.move, -1)),
            ("later", partial(draft.move, 1)),
            ("remove", draft.remove),
            ("undo", draft.undo),
            ("redo", draft.redo),
        ):
            tools[name].clicked.connect(lambda _on=False, act=act: act())
        bind(self, "form", {"save": self.store})
        self.desk.live.changed.connect(self._changed)
        self.desk.directory_changed.connect(self.reload)

    # Reading --------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read again; what is being drawn stays."""
        actor = self.desk.actor
        self.desk.run(lambda ws: _read(ws, actor), self._show)

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*KINDS):
            self.reload()

    def _show(self, found: tuple[Routes, tuple[tuple[str, ...], tuple[str, ...]], list[Card]]) -> None:
        routes, (self._formats, self._labels), cards = found
        kept = sorted(routes.routes, key=lambda one: one.archived)
        self._routes = (*(one for one in kept if not one.archived), routes.built_in, *(r for r in kept if r.archived))
        self._stages = (*routes.stages, *routes.built_in_stages)
        drawing = self._busy()
        chosen = self.draft.now.route.id if self._wanted is None else self._wanted
        if not self.draft.now.stages and self._wanted is None:
            chosen = self._routes[0].id  # the page is new
        self.order.show_routes(self._routes, chosen)
        self.test.set_choices([Choice(one.content_id, one.title, Sign.status(one.status)) for one in cards], None)
        self.answer.setText("")
        if not drawing or self._wanted is not None:
            self._wanted = None
            known = any(one.id == chosen for one in self._routes)
            self._load(chosen if known else self._routes[0].id)
        else:
            self._drawn()

    def _busy(self) -> bool:
        return bool(self.draft.now.stages) and self.draft.now != self.draft.saved

    def _load(self, route_id: int) -> None:
        route = next(one for one in self._routes if one.id == route_id)
        self.banner.hide()
        self.draft.load(route, [one for one in self._stages if one.route_id == route_id])
        self._drawn()

    # Showing --------------------------------------------------------------------------------------------------------

    def _drawn(self) -> None:
        """The drawing is another one: everything shows it."""
        draft = self.draft
        route, may = draft.now.route, self.desk.may("route.save") and not self.desk.read_only
        fixed = not may or route.archived
        built_in = route.id == 0 and draft.now == draft.saved
        dirty = draft.now != draft.saved
        self.picture.read_only = self.order.read_only = fixed
        self.order.read_only = not may
        self.bar.setEnabled(not fixed)
        self.bar.show_route(route, self._formats, self._labels)
        self.panel.show_stage(draft.now.stage(draft.selected), self._labels, fixed)
        self.picture.refresh()
        self.roll.setMinimumHeight(self.picture.height() + self.desk.theme.px(16))
        self.roll.ensureVisible(*_centre(self.picture, draft.selected), 120, 40)
        one = draft.now.stage(draft.selected)
        for name, on in (
            ("after", True),
            ("beside", bool(one)),
            ("earlier", bool(one)),
            ("later", bool(one)),
            ("remove", bool(one)),
            ("undo", draft.can_undo),
            ("redo", draft.can_redo),
        ):
            self.tools[name].setEnabled(on and not fixed)
        self.save.setVisible(dirty and not fixed)
        self.discard.setVisible(dirty)
        for part in (self.new, self.copy):
            part.setVisible(may and not dirty)
        self.archive.setVisible(may and not dirty and route.id > 0)
        self.archive.setText(self.tr("Bring back") if route.archived else self.tr("Archive"))
        self.state.setText(self._state(built_in, dirty, may))

    def _state(self, built_in: bool, dirty: bool, may: bool) -> str:
        if not may:
            return self.desk.why_not("route.save") or str(self.desk.read_only)
        if dirty:
            return self.tr("not saved yet")
        if built_in:
            return self.tr("Built in. What you change becomes a route of your own.")
        return ""

    # The order ------------------------------------------------------------------------------------------------------

    def _chosen(self, route_id: int) -> None:
        if route_id == self.draft.now.route.id and self.draft.now.stages:
            return
        if self._busy() and not self._may_lose():
            self.order.show_routes(self._routes, self.draft.now.route.id)
            return
        self._load(route_id)

    def _may_lose(self) -> bool:
        return ConfirmDialog.ask(
            self.desk.theme,
            self.desk.icons,
            self.tr("Discard the changes?"),
            self.tr("“{name}” was changed and not saved.").format(name=self.draft.now.route.name),
            self.tr("Discard"),
            parent=self.window(),
        )

    def _moved(self, ids: list[int]) -> None:
        actor, words = self.desk.actor, self.tr("Order of the routes changed.")
        self.desk.run(lambda ws: ws.routes.reorder(actor, ids), lambda _changes: self.desk.toast(words))

    def _try(self, content_id: object) -> None:
        if not isinstance(content_id, int):
            self.order.set_taken(None)
            self.answer.setText("")
            return
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.routes.preview(actor, content_id), self._tried)

    def _tried(self, found: RoutePreview) -> None:
        self.order.set_taken(found.route.id)
        lines = [f"{one.route.name}: {self.words.why(one)}" for one in found.tried]
        self.answer.setText("\n".join(lines))

    # Acting ---------------------------------------------------------------------------------------------------------

    def start_new(self) -> None:
        """A route with one stage, to be named."""
        stage = ApprovalStage(-1, name=self.tr("Final word"), role=str(Role.MANAGER), due_hours=4)
        self.draft.load(ApprovalRoute(), [stage])
        self.draft.set_route(name=self._free(self.tr("New route")))
        self.bar.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.bar.name.selectAll()

    def _free(self, name: str) -> str:
        taken = {one.name.casefold() for one in self._routes}
        found, number = name, 2
        while found.casefold() in taken:
            found, number = f"{name} {number}", number + 1
        return found

    def duplicate(self) -> None:
        """A copy of the route in front, stored at once."""
        actor, route = self.desk.actor, self.draft.now.route
        name = self._free(self.tr("{name} (copy)").format(name=route.name))
        self.desk.run(lambda ws: ws.routes.copy(actor, route.id, name), partial(self._stored, name), self._refused)

    def put_away(self) -> None:
        """Archive the route in front, or bring it back."""
        actor, route = self.desk.actor, self.draft.now.route
        words = self.tr("“{name}” is back.") if route.archived else self.tr("“{name}” archived.")

        def done(_changes: Changes) -> None:
            self.desk.toast(words.format(name=route.name))

        self._wanted = route.id
        self.desk.run(lambda ws: ws.routes.archive(actor, route.id, not route.archived), done, self._refused)

    def add_stage(self, beside: bool) -> None:
        """A stage after the selected one, or beside it; its name is typed next."""
        if not self.picture.read_only:
            self.draft.add(self.tr("New stage"), str(Role.APPROVER), beside=beside)
            self.panel.enter()

    def store(self) -> None:
        """Save the drawing as one step; what is refused is said above it."""
        drawing, actor = self.draft.now, self.desk.actor
        if drawing == self.draft.saved:
            return
        self.desk.run(
            lambda ws: ws.routes.save(actor, drawing.route, drawing.stages),
            partial(self._stored, drawing.route.name.strip()),
            self._refused,
        )

    def _stored(self, name: str, changes: Changes) -> None:
        if changes:
            self._wanted = int(changes.detail["route_id"])
            self.banner.hide()
            self.desk.toast(self.tr("Approval route “{name}” saved.").format(name=name))
            self.reload()

    def _refused(self, error: EditorialError) -> None:
        self._wanted = None
        self.banner.set_banner("danger", self.tr("Not saved"), error.text(self.desk.language))
        self.banner.show()

    def drop(self) -> None:
        """Back to what is stored."""
        known = any(one.id == self.draft.now.route.id for one in self._routes)
        self._load(self.draft.now.route.id if known else self._routes[0].id)
        self.order.show_routes(self._routes, self.draft.now.route.id)

    def close_request(self) -> bool:
        """Whether the page may be left."""
        return not self._busy() or self._may_lose()

    def leave(self) -> None:
        """Back to where it was opened from."""
        if self.close_request():
            self.draft.load(self.draft.saved.route, self.draft.saved.stages)
            self.desk.open_page_requested.emit(self.came_from or "calendar")

    # Keys -----------------------------------------------------------------------------------------------------------

    def focus_content(self) -> None:
        """The keyboard to the list."""
        self.order.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """For F6."""
        return [self.back, self.order, self.bar, self.picture, self.panel]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def _centre(picture: QWidget, stage_id: int) -> tuple[int, int]:
    from .picture import RoutePicture

    assert isinstance(picture, RoutePicture)
    centre = picture.box_of(stage_id).center()
    return centre.x(), centre.y()


def _read(ws: Workspace, actor: Actor) -> tuple[Routes, tuple[tuple[str, ...], tuple[str, ...]], list[Card]]:
    board = ws.plan.board(actor, PlanFilter(statuses=frozenset(BEFORE)), frozenset(Status) - frozenset(BEFORE))
    cards = sorted(board.cards, key=lambda one: (one.day is None, str(one.day), one.title))
    return ws.routes.all(actor), ws.routes.words(actor), cards[:MOST_ITEMS]
