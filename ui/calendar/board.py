"""The board: columns by state, cards that are moved between them by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSettings, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.calendar import Card
from editorial.domain.content import Status
from editorial.domain.filters import PlanFilter
from editorial.domain.states import STEPS
from editorial.domain.strategy import Period
from editorial.texts import text

from ..context import Desk
from ..widgets.empty import EmptyState
from ..widgets.label import Label
from ..widgets.segmented import Segmented
from .board_column import ApprovalLine, Column
from .board_hints import Hints, urgency
from .board_model import BEGINNINGS
from .drag import DragItem, Payload
from .list_reload import Reader
from .state import CalendarState
from .view import CalendarView

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor
    from editorial.services.plan import Board

#: Folded until somebody looks inside.
FOLDABLE = (Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED, Status.HOLD, Status.REJECTED)
#: In progress: what the words behind the title count.
RUNNING = frozenset(Status) - frozenset(FOLDABLE)
KINDS = ("content", "publication", "checklist", "comment", "period", "option", "person", "department", "channel")


@dataclass(frozen=True, slots=True)
class BoardData:
    """What one reading of the board brings."""

    board: Board
    periods: tuple[Period, ...]


class BoardView(CalendarView):
    """One column a state; what is out, held back or rejected is folded to a strip."""

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget | None = None) -> None:
        super().__init__(desk, state, parent)
        self.hints = Hints(desk, self)
        self.columns: dict[Status, Column] = {}
        self._counts: dict[Status, int] = {}
        self._syncing = False
        self._reader = Reader(self, KINDS)
        self._build()
        self._tools = self._make_tools()
        self._unfold(self._remembered())
        self.set_compact(str(QSettings().value("calendar/board/cards", "normal")) == "compact")
        state.selection_changed.connect(self._selected_elsewhere)
        desk.directory_changed.connect(self._repaint)
        desk.marks_changed.connect(self._repaint)

    # Building -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        px = self.desk.theme.px
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget(self._scroll)
        row = QHBoxLayout(holder)
        row.setContentsMargins(px(16), px(8), px(12), px(10))
        row.setSpacing(px(3))
        for status in Status:
            if status is Status.APPROVED:
                row.addWidget(ApprovalLine(self.desk, holder))
            if status is Status.HOLD:
                row.addSpacing(px(10))
            column = self._make_column(status, holder)
            row.addWidget(column, 1)
            self.columns[status] = column
        row.addStretch(0)
        self._scroll.setWidget(holder)
        words = self.tr("No content item matches these filters")
        self.empty = EmptyState(self.desk.theme, self.desk.icons, "funnel-x", words, "", self.tr("Reset"), parent=self)
        self.empty.acted.connect(self._reset)
        self.empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.empty, 1)
        self.desk.theme.changed.connect(self._restyle)
        self._restyle()

    def _make_column(self, status: Status, parent: QWidget) -> Column:
        column = Column(self.desk, status, self.hints, status in FOLDABLE, parent)
        column.fold_wanted.connect(partial(self._fold, status))
        cards = column.list
        cards.wandered.connect(partial(self._wander, status))
        cards.moved.connect(partial(self._move_by_key, status))
        cards.opened.connect(partial(self.act_requested.emit, "open"))
        cards.added.connect(partial(self._add, status))
        cards.picked.connect(partial(self._picked, status))
        cards.menu_wanted.connect(self.menu_requested)
        for source in (cards, column.folded):
            source.hovered.connect(partial(self._hover, status))
            source.dropped.connect(partial(self._drop, status))
        return column

    def _make_tools(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.desk.theme.px(8))
        sizes = [("compact", self.tr("Compact")), ("normal", self.tr("Normal"))]
        self.sizes = Segmented(self.desk.theme, sizes, self.tr("Size of the cards"), box)
        self.sizes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.sizes.changed.connect(self._size_chosen)
        row.addWidget(Label(self.desk.theme, self.tr("Cards:"), "small", "muted", parent=box))
        row.addWidget(self.sizes)
        box.hide()
        return box

    # What the page asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Board")

    def subtitle(self) -> str:
        count = sum(self._counts.get(one, 0) for one in RUNNING)
        return self.tr("1 item in progress") if count == 1 else self.tr("{count} items in progress").format(count=count)

    def tools(self) -> QWidget | None:
        return self._tools

    def pages(self) -> bool:
        return False

    def reload(self) -> None:
        actor, wanted, folded = self.desk.actor, self.state.filter, self.folded()
        self._reader.read((wanted, folded), lambda ws: _read(ws, actor, wanted, folded), self._show)

    def focus_content(self) -> None:
        column = self._focused() or next((one for one in self._open() if one.model.cards), None)
        if column is None:
            column = self._open()[0]
        column.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def folded(self) -> frozenset[Status]:
        """The states whose cards are not shown."""
        return frozenset(status for status, one in self.columns.items() if one.is_folded)

    def set_compact(self, compact: bool) -> None:
        """Cards of two lines, or with everything."""
        self.sizes.set_current("compact" if compact else "normal")
        for column in self.columns.values():
            column.list.delegate.compact = compact
            column.list.relayout()

    def _size_chosen(self, name: str) -> None:
        QSettings().setValue("calendar/board/cards", name)
        self.set_compact(name == "compact")

    # Data ---------------------------------------------------------------------------------------------------------

    def _show(self, data: BoardData) -> None:
        self.hints.periods = data.periods
        self._counts = dict(data.board.counts)
        by_status: dict[Status, list[Card]] = {}
        for card in data.board.cards:
            by_status.setdefault(card.status, []).append(card)
        limit = int(self.desk.options.board_limit or 0) if self.desk.options.board_limit.isdigit() else 0
        keyboard = self._focused()
        self._syncing = True
        for status, column in self.columns.items():
            total = self._counts.get(status, 0)
            place = column.list.verticalScrollBar().value()
            column.model.show_cards(sorted(by_status.get(status, ()), key=urgency), 0 if column.is_folded else total)
            column.header.show_count(total, limit if status is Status.DRAFTING else 0)
            column.folded.show_count(total)
            column.list.doItemsLayout()
            column.list.verticalScrollBar().setValue(place)
        self._syncing = False
        self._mirror()
        if keyboard is not None:
            self._follow(keyboard)
        nothing = not any(self._counts.values()) and self.state.filter.count > 0
        self.empty.setVisible(nothing)
        self._scroll.setVisible(not nothing)
        self.shown.emit(sum(self._counts.values()))

    def _mirror(self) -> None:
        """Show the shared selection in the columns."""
        self._syncing = True
        for column in self.columns.values():
            chosen = QItemSelection()
            for row, card in enumerate(column.model.cards):
                if card.content_id in self.state.selection:
                    index = column.model.index(row, 0)
                    chosen.select(index, index)
            column.list.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._syncing = False

    def _follow(self, column: Column) -> None:
        """The keyboard stays with the card, wherever it went."""
        wanted = self.state.current or next(iter(self.state.selection), 0)
        for one in self._open():
            row = one.model.row_of(wanted)
            if row >= 0:
                index = one.model.index(row, 0)
                one.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                one.list.scrollTo(index)
                one.list.setFocus(Qt.FocusReason.OtherFocusReason)
                self._scroll.ensureWidgetVisible(one)
                return
        column.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _selected_elsewhere(self, _ids: frozenset[int]) -> None:
        if not self._syncing and self.isVisible():
            self._mirror()

    def _repaint(self) -> None:
        for column in self.columns.values():
            column.list.relayout()

    def _reset(self) -> None:
        self.state.set_filter(PlanFilter())

    # Selection and keyboard ---------------------------------------------------------------------------------------

    def _picked(self, status: Status, alone: bool) -> None:
        if self._syncing:
            return
        own = self.columns[status].list
        if alone:
            self._syncing = True
            for other, column in self.columns.items():
                if other is not status:
                    column.list.clearSelection()
            self._syncing = False
        cards = self._selected_cards()
        current = own.current()
        self._syncing = True
        chosen = frozenset(one.content_id for one in cards)
        at = current.content_id if current is not None and current.content_id in chosen else 0
        self.state.select(chosen, current=at)
        self._syncing = False
        own.dragged = cards

    def _selected_cards(self) -> list[Card]:
        return [card for column in self._open() for card in column.list.selected()]

    def _open(self) -> list[Column]:
        return [one for one in self.columns.values() if not one.is_folded]

    def _focused(self) -> Column | None:
        return next((one for one in self._open() if one.list.hasFocus()), None)

    def _wander(self, status: Status, direction: int) -> None:
        """Left and right: the card at the same height in the next column that has any row."""
        columns = self._open()
        own = self.columns[status]
        place = columns.index(own)
        middle = own.list.visualRect(own.list.currentIndex()).center().y()
        step = range(place + direction, len(columns) if direction > 0 else -1, direction)
        for column in (columns[index] for index in step):
            if not column.model.rowCount():
                continue
            rows = range(column.model.rowCount())
            row = min(rows, key=lambda one: abs(self._middle(column, one) - middle))
            self._take_keyboard(column, row)
            return

    @staticmethod
    def _middle(column: Column, row: int) -> int:
        return column.list.visualRect(column.model.index(row, 0)).center().y()

    def _take_keyboard(self, column: Column, row: int) -> None:
        index = column.model.index(row, 0)
        column.list.setFocus(Qt.FocusReason.TabFocusReason)
        column.list.setCurrentIndex(index)
        column.list.scrollTo(index)
        self._scroll.ensureWidgetVisible(column)
        self._picked(column.status, True)

    def _move_by_key(self, status: Status, direction: int) -> None:
        """Alt with arrows: the neighbour state, folded or not."""
        states = list(self.columns)
        place = states.index(status) + direction
        if self.state.selection and 0 <= place < len(states):
            self.act_requested.emit(f"status:{states[place]}")

    def _add(self, status: Status) -> None:
        self.desk.quick_add(status=status)

    # Folding ------------------------------------------------------------------------------------------------------

    def _fold(self, status: Status, folded: bool) -> None:
        self.columns[status].set_folded(folded)
        shown = [str(one) for one in FOLDABLE if not self.columns[one].is_folded]
        QSettings().setValue("calendar/board/open", ",".join(shown))
        if folded:
            self.columns[status].folded.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.columns[status].list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reload()

    def _remembered(self) -> tuple[Status, ...]:
        known = str(QSettings().value("calendar/board/open", "")).split(",")
        return tuple(one for one in FOLDABLE if str(one) in known)

    def _unfold(self, states: Iterable[Status]) -> None:
        for one in states:
            self.columns[one].set_folded(False)

    # Dragging -----------------------------------------------------------------------------------------------------

    def refusal(self, payload: Payload, status: Status, copied: bool) -> str:
        """Why cards cannot be dropped on a column, or nothing; what they lack is found out on dropping."""
        name = text(f"status.{status}", self.desk.language)
        if copied:
            return "" if status in BEGINNINGS else self.tr("A copy cannot begin in “{state}”.").format(state=name)
        for item in payload.items:
            now = Status(item.status)
            if reason := self._unapproved(item, now, status):
                return reason
            if now is not status and status not in STEPS[now]:
                here = text(f"status.{now}", self.desk.language)
                return self.tr("“{title}” cannot go from {here} to {there}.").format(
                    title=item.title, here=here, there=name
                )
        return ""

    def _unapproved(self, item: DragItem, now: Status, status: Status) -> str:
        """Approved and scheduled come from sign-offs, not from a drag."""
        signed = (Status.APPROVED, Status.SCHEDULED)
        if status not in signed or now in (*signed, Status.PUBLISHED) or not self.desk.marks.in_force:
            return ""
        name = text(f"status.{status}", self.desk.language)
        if now is Status.REVIEW:
            return self.tr(
                "“{title}” is not approved yet: those who are asked decide, then it becomes “{state}”."
            ).format(title=item.title, state=name)
        return self.tr("“{title}” is not approved: submit it first.").format(title=item.title)

    def _hover(self, status: Status, payload: Payload | None, copied: bool) -> None:
        column = self.columns[status]
        if payload is None:
            column.set_target("")
            self.desk.hint_requested.emit("")
            return
        why = self.refusal(payload, status, copied)
        column.set_target("bad" if why else "good")
        self.desk.hint_requested.emit(why)

    def _drop(self, status: Status, payload: Payload, copied: bool) -> None:
        ids = payload.content_ids
        self.state.select(ids)
        if copied:
            self.act_requested.emit(f"copyto:{status}")
        elif any(Status(one.status) is not status for one in payload.items):
            # a step that does not exist is refused with its sentence by the rule itself
            self.act_requested.emit(f"status:{status}")

    # Look ---------------------------------------------------------------------------------------------------------

    def _restyle(self) -> None:
        shades = self._scroll.viewport().palette()
        shades.setColor(QPalette.ColorRole.Window, self.desk.theme.color("sunken"))
        self._scroll.viewport().setPalette(shades)
        self._scroll.viewport().setAutoFillBackground(True)
        holder = self._scroll.widget()
        if holder is not None:
            holder.setAutoFillBackground(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.desk.theme.color("sunken"))


def _read(ws: Workspace, actor: Actor, wanted: PlanFilter, folded: frozenset[Status]) -> BoardData:
    return BoardData(ws.plan.board(actor, wanted, folded), ws.organisation.periods(actor))
