"""The board of requests: a column each state, cards that move where a step exists."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.input_cards import RequestRow
from editorial.domain.input_rules import BOARD, ENDED
from editorial.domain.inputs import RequestState

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.buttons import IconButton
from ..widgets.paint import draw_text, focus_ring, panel, text_width
from .board_cards import CardList, CardModel, dragged_in
from .board_steps import BoardSteps
from .words import STATE_SIGNS, InputWords

#: Design pixels.
LEAST, FOLDED = 172, 36
_OPEN = "inputs/board/open"


class Heading(QWidget):
    """Sign, name and number of a column."""

    def __init__(self, desk: Desk, words: InputWords, state: RequestState) -> None:
        super().__init__()
        self.desk, self.state, self.name = desk, state, words.state(state)
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """How many there are."""
        self._count = count
        self.setAccessibleName(f"{self.name}, {count}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(100), self.desk.theme.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.desk.theme, self.desk.theme.px
        icon, token = STATE_SIGNS[self.state]
        side = px(16)
        self.desk.icons.paint(painter, QRect(px(6), (self.height() - side) // 2, side, side), icon, token)
        font, left = theme.font("body", 600), px(28)
        count = str(self._count)
        room = QRect(left, 0, self.width() - left - text_width(font, count) - px(12), self.height())
        draw_text(painter, room, self.name, font, theme.color("text"))
        left += min(room.width(), text_width(font, self.name)) + px(7)
        place = QRect(left, 0, self.width() - left, self.height())
        draw_text(painter, place, count, theme.font("body", tnum=True), theme.color("muted"), elide=False)


class Strip(QAbstractButton):
    """A column that is folded: sign, number, name along it."""

    hovered = Signal(int)
    dropped = Signal(int)

    def __init__(self, desk: Desk, words: InputWords, state: RequestState) -> None:
        super().__init__()
        self.desk, self.state, self.name = desk, state, words.state(state)
        self._count = 0
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring", False)

    def show_count(self, count: int) -> None:
        """How many there are."""
        self._count = count
        words = self.tr("{state}, {count}, show").format(state=self.name, count=count)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(FOLDED), self.desk.theme.px(200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.desk.theme, self.desk.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = theme.color("hover" if self.underMouse() else "surface")
        panel(painter, QRectF(self.rect()), theme.radius("card"), fill, theme.color("border"))
        side, (icon, token) = px(16), STATE_SIGNS[self.state]
        self.desk.icons.paint(painter, QRect((self.width() - side) // 2, px(10), side, side), icon, token)
        centre = Qt.AlignmentFlag.AlignCenter
        box = QRect(0, px(32), self.width(), px(18))
        draw_text(painter, box, str(self._count), theme.font("small", tnum=True), theme.color("muted"), centre, False)
        painter.save()
        painter.translate(self.width(), px(58))
        painter.rotate(90)
        room = QRect(0, 0, self.height() - px(64), self.width())
        draw_text(painter, room, self.name, theme.font("small", 600), theme.color("text"))
        painter.restore()
        if has_keyboard_focus(self):
            focus_ring(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), theme, 4)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_in(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.hovered.emit(dragged_in(event.mimeData()))
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hovered.emit(0)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hovered.emit(0)
        event.accept()
        self.dropped.emit(dragged_in(event.mimeData()))


class Column(QWidget):
    """One state, open or folded; drawn as a target while a card hovers."""

    fold_wanted = Signal(bool)

    def __init__(self, desk: Desk, words: InputWords, state: RequestState) -> None:
        super().__init__()
        self.desk, self.state = desk, state
        self._target = ""
        self.model = CardModel(words)
        self.heading = Heading(desk, words, state)
        self.cards = CardList(desk, self.model, words.state(state), self)
        self.strip = Strip(desk, words, state)
        self.strip.clicked.connect(lambda: self.fold_wanted.emit(False))
        self.fold_button = IconButton(desk.theme, desk.icons, "minimize-2", self.tr("Fold the column"), size=24)
        self.fold_button.clicked.connect(lambda: self.fold_wanted.emit(True))
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.heading, 1)
        head.addWidget(self.fold_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(2))
        column.addLayout(head)
        column.addWidget(self.cards, 1)
        column.addWidget(self.strip, 1)
        self.set_folded(False)

    @property
    def is_folded(self) -> bool:
        """Whether only the strip is shown."""
        return not self.strip.isHidden()

    def set_folded(self, folded: bool) -> None:
        """Fold or unfold."""
        px = self.desk.theme.px
        self.strip.setVisible(folded)
        self.heading.setVisible(not folded)
        self.cards.setVisible(not folded)
        self.fold_button.setVisible(not folded and self.state in ENDED)
        self.setMinimumWidth(px(FOLDED if folded else LEAST))
        self.setMaximumWidth(px(FOLDED if folded else 340))

    def show_cards(self, found: Sequence[RequestRow]) -> None:
        """Show these."""
        self.model.show(found)
        self.heading.show_count(len(found))
        self.strip.show_count(len(found))

    def set_target(self, kind: str) -> None:
        """ "good" or "bad" while something hovers, "" when it left."""
        if kind != self._target:
            self._target = kind
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._target:
            return
        painter, theme, box = QPainter(self), self.desk.theme, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._target == "good":
            panel(painter, box, theme.radius("panel"), theme.color("accent_tint"), theme.color("accent"), 2)
        else:
            panel(painter, box, theme.radius("panel"), None, theme.color("danger"), 1, dash=(4, 3))


class RequestBoard(QWidget):
    """`step_wanted` carries the request's id and the act; `current_changed`, `opened`, `menu_wanted` as in the list."""

    current_changed = Signal()
    opened = Signal()
    menu_wanted = Signal(QPoint)
    step_wanted = Signal(int, str)

    def __init__(self, desk: Desk, words: InputWords) -> None:
        super().__init__()
        self.desk = desk
        self.steps = BoardSteps(desk, words, self)
        self.columns: dict[RequestState, Column] = {}
        self._current = 0
        self._syncing = False
        px = desk.theme.px
        self.scroller = QScrollArea(self)
        self.scroller.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(px(16), px(8), px(12), px(8))
        row.setSpacing(px(6))
        kept = str(QSettings().value(_OPEN, "")).split(",")
        for state in BOARD:
            column = self._column(words, state)
            column.set_folded(state in ENDED and str(state) not in kept)
            row.addWidget(column, 1)
        row.addStretch(0)
        self.scroller.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroller)
        desk.theme.changed.connect(self._restyle)
        self._restyle()

    def _column(self, words: InputWords, state: RequestState) -> Column:
        column = self.columns[state] = Column(self.desk, words, state)
        column.fold_wanted.connect(partial(self._fold, state))
        cards = column.cards
        cards.wandered.connect(partial(self._wander, state))
        cards.moved.connect(partial(self._move, state))
        cards.opened.connect(self.opened)
        cards.picked.connect(partial(self._picked, state))
        cards.menu_wanted.connect(self.menu_wanted)
        for source in (cards, column.strip):
            source.hovered.connect(partial(self._hover, state))
            source.dropped.connect(partial(self._drop, state))
        return column

    # Showing ------------------------------------------------------------------------------------------------------

    def show_rows(self, found: Sequence[RequestRow]) -> None:
        """Show these requests; the card in front stays in front wherever it went."""
        keyboard = any(one.cards.hasFocus() for one in self.columns.values())
        for state, column in self.columns.items():
            members = [one for one in found if one.request.state is state]
            members.sort(key=lambda one: (one.request.due is None, str(one.request.due or ""), one.request.id))
            column.show_cards(members)
        self.go(self._current, keyboard)

    def current(self) -> RequestRow | None:
        """The request in front."""
        return next((row for one in self.columns.values() if (row := self._row(one)) is not None), None)

    def _row(self, column: Column) -> RequestRow | None:
        place = column.model.place_of(self._current)
        return column.model.row(place)

    def go(self, request_id: int, keyboard: bool = False) -> bool:
        """Bring a request to the front."""
        self._syncing = True
        found = False
        for column in self.columns.values():
            place = column.model.place_of(request_id)
            index = column.model.index(place)
            if place < 0:
                column.cards.clearSelection()
            else:
                found = True
                column.cards.setCurrentIndex(index)
                column.cards.scrollTo(index)
                if keyboard and not column.is_folded:
                    column.cards.setFocus(Qt.FocusReason.OtherFocusReason)
                    self.scroller.ensureWidgetVisible(column)
        self._syncing = False
        self._current = request_id if found else 0
        return found

    def focus_content(self) -> None:
        """The keyboard to the card in front, or to the first there is."""
        row = self.current()
        opened = [one for one in self.columns.values() if not one.is_folded]
        column = self.columns[row.request.state] if row else next((one for one in opened if one.model.cards), opened[0])
        (column.strip if column.is_folded else column.cards).setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self, state: RequestState) -> None:
        row = self.columns[state].cards.current()
        if row is not None and not self._syncing:
            self.go(row.request.id)
            self.current_changed.emit()

    def _wander(self, state: RequestState, by: int) -> None:
        """Left and right: the card at the same height in the next column that has one."""
        opened = [one for one in self.columns.values() if not one.is_folded]
        place, row = opened.index(self.columns[state]), self.columns[state].cards.currentIndex().row()
        step = range(place + by, len(opened) if by > 0 else -1, by)
        for column in (opened[at] for at in step):
            if column.model.cards:
                other = column.model.cards[min(max(0, row), len(column.model.cards) - 1)]
                self.go(other.request.id, keyboard=True)
                self.current_changed.emit()
                return

    # Moving -------------------------------------------------------------------------------------------------------

    def _move(self, state: RequestState, by: int) -> None:
        """Alt with arrows: the next state on that side that the request may go to."""
        row = self.columns[state].cards.current()
        states = list(self.columns)
        place = states.index(state)
        targets = states[place + 1 :] if by > 0 else states[:place][::-1]
        if row is None:
            return
        for target in targets:
            act = self.steps.act(row, target)
            if act:
                self.step_wanted.emit(row.request.id, act)
                return
        neighbour = targets[0] if targets else state
        self.desk.hint_requested.emit(self.steps.refusal(row, neighbour))

    def _known(self, request_id: int) -> RequestRow | None:
        return next(
            (row for one in self.columns.values() for row in one.model.cards if row.request.id == request_id), None
        )

    def _hover(self, state: RequestState, request_id: int) -> None:
        row = self._known(request_id)
        refusal = self.steps.refusal(row, state) if row else ""
        for column in self.columns.values():
            column.set_target("")
        if row is not None and row.request.state is not state:
            self.columns[state].set_target("bad" if refusal else "good")
        self.desk.hint_requested.emit(refusal)

    def _drop(self, state: RequestState, request_id: int) -> None:
        row = self._known(request_id)
        if row is None:
            return
        refusal, act = self.steps.refusal(row, state), self.steps.act(row, state)
        if refusal:
            self.desk.toast(refusal, False, "warning")
        elif act:
            self.step_wanted.emit(request_id, act)

    def _fold(self, state: RequestState, folded: bool) -> None:
        self.columns[state].set_folded(folded)
        kept = [str(one) for one in ENDED if not self.columns[one].is_folded]
        QSettings().setValue(_OPEN, ",".join(sorted(kept)))
        column = self.columns[state]
        (column.strip if folded else column.cards).setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        shades = self.scroller.viewport().palette()
        shades.setColor(QPalette.ColorRole.Window, self.desk.theme.color("sunken"))
        self.scroller.viewport().setPalette(shades)
        self.scroller.viewport().setAutoFillBackground(True)
        holder = self.scroller.widget()
        if holder is not None:
            holder.setAutoFillBackground(False)
