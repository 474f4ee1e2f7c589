"""The strip above the requests: a bar for each department's expert time in this month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QLineF,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editorial.domain.time_budgets import BudgetLine

from ..context import Changes, Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.buttons import IconButton
from ..widgets.ground import Ground
from ..widgets.paint import draw_text, focus_ring, hairline, text_width
from .budget_bar import paint_bar
from .budget_words import BudgetWords, colour

#: Design pixels: the strip without its lower hairline, a column at least, its margins.
HEIGHT: Final = 77
LEAST: Final = 186
LEFT, RIGHT = 20, 16
#: What changes the strip.
KINDS = ("time_budget", "input_request", "department", "person")
Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BudgetModel(QAbstractListModel):
    """The lines of the departments, one below the other."""

    def __init__(self, desk: Desk, words: BudgetWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.words = desk, words
        self.lines: tuple[BudgetLine, ...] = ()

    def set_lines(self, lines: Sequence[BudgetLine]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words.department(line.department_id)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words.spoken(line)
        return None


class BudgetDelegate(QStyledItemDelegate):
    """Name and minutes, bar, lead and what is left."""

    def __init__(self, desk: Desk, columns: BudgetColumns) -> None:
        super().__init__(columns)
        self.desk, self.columns = desk, columns

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self.columns.column_width(), self.columns.viewport().height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, columns = self.desk.theme, self.desk.theme.px, self.columns
        box: QRect = option.rect
        line = columns.budgets.lines[index.row()]
        if line.department_id == columns.department:
            painter.fillRect(box, theme.color("accent_tint"))
            painter.fillRect(QRect(box.x(), box.bottom() - px(2), box.width(), px(3)), theme.color("accent"))
        elif columns.hovered() == index.row():
            painter.fillRect(box, theme.color("hover"))
        if index.row() + 1 < len(columns.budgets.lines) or columns.has_end():
            right = box.x() + box.width() - 1 / painter.device().devicePixelRatio()
            hairline(painter, QLineF(right, box.y(), right, box.y() + box.height()), theme.color("border"))
        inner = QRect(box.x() + px(LEFT), box.y(), box.width() - px(LEFT + RIGHT), box.height())
        self._head(painter, inner, line)
        token = colour(line)
        paint_bar(painter, QRect(inner.x(), inner.y() + px(37), inner.width(), px(6)), line, theme, token)
        self._foot(painter, inner, line)
        if has_keyboard_focus(columns) and columns.currentIndex().row() == index.row():
            focus_ring(painter, box.adjusted(px(4), px(4), -px(5), -px(4)), theme, theme.radius("button"))

    def _head(self, painter: QPainter, box: QRect, line: BudgetLine) -> None:
        theme, px, words = self.desk.theme, self.desk.theme.px, self.columns.words
        row = QRect(box.x(), box.y() + px(10), box.width(), px(20))
        plain, strong = theme.font("body", tnum=True), theme.font("body", 600, tnum=True)
        name, number, title = words.department(line.department_id), words.number(line.taken), theme.font("body", 600)
        rest = f" {words.of_granted(line)}"
        if self.columns.is_tight():
            rest = f" / {words.number(line.granted)}" if line.granted is not None else ""
        draw_text(painter, row, rest, plain, theme.color("muted"), _RIGHT, elide=False)
        left = row.adjusted(0, 0, -text_width(plain, rest), 0)
        draw_text(painter, left, number, strong, theme.color("text"), _RIGHT, elide=False)
        room = left.adjusted(0, 0, -text_width(strong, number) - px(8), 0)
        draw_text(painter, room, name, title, theme.color("text"))

    def _foot(self, painter: QPainter, box: QRect, line: BudgetLine) -> None:
        theme, px, words = self.desk.theme, self.desk.theme.px, self.columns.words
        row = QRect(box.x(), box.y() + px(48), box.width(), px(18))
        said, token, icon = words.left(line)
        font = theme.font("small", 500 if icon else None, tnum=True)
        draw_text(painter, row, said, font, theme.color(token), _RIGHT, elide=False)
        end = row.x() + row.width() - text_width(font, said)
        if icon:
            side = px(14)
            end -= side + px(5)
            place = QRect(end, row.y() + (row.height() - side) // 2, side, side)
            self.desk.icons.paint(painter, place, icon, token)
        if line.waiting:
            end = self._waits(painter, row, end - px(8), line.waiting)
        room = QRect(row.x(), row.y(), end - row.x() - px(8), row.height())
        lead, plain = words.lead(line.department_id), theme.font("small")
        # A stump of a name says less than none; the tooltip has it in full.
        if room.width() >= min(px(64), text_width(plain, lead)):
            draw_text(painter, room, lead, plain, theme.color("muted"))

    def _waits(self, painter: QPainter, row: QRect, end: int, minutes: int) -> int:
        """An hourglass with the minutes that wait for a grant, up to `end`; where it begins."""
        theme, px = self.desk.theme, self.desk.theme.px
        font, words, side = theme.font("small", 500, tnum=True), self.columns.words.number(minutes), px(13)
        width = text_width(font, words)
        place = QRect(end - width, row.y(), width, row.height())
        draw_text(painter, place, words, font, theme.color("warning"), _RIGHT, elide=False)
        left = place.x() - side - px(3)
        sign = QRect(left, row.y() + (row.height() - side) // 2, side, side)
        self.desk.icons.paint(painter, sign, "hourglass", "warning")
        return left


class BudgetColumns(QListView):
    """The columns beside each other; arrows go from one to the next, Enter and Space choose."""

    chosen = Signal(int)

    def __init__(self, desk: Desk, words: BudgetWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.words, self.department = desk, words, 0
        self._hovered = -1
        self.budgets = BudgetModel(desk, words, self)
        self.setModel(self.budgets)
        self.setItemDelegate(BudgetDelegate(desk, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        self.setProperty("ring", False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Time budgets of the departments"))

    def column_width(self) -> int:
        """All of the same width, over the whole strip where they are not more than fit."""
        room, count = self.viewport().width(), len(self.budgets.lines)
        if not count:
            return room
        return room // count if room >= count * self.desk.theme.px(LEAST) else self._whole(room)

    def _whole(self, room: int) -> int:
        """As many whole columns as there is room for: the last one is never cut."""
        least = self.desk.theme.px(LEAST)
        return max(least, room // max(1, room // least))

    def has_end(self) -> bool:
        """Whether the last column needs a line behind it: something else begins there."""
        rest = self.viewport().width() - self.column_width() * len(self.budgets.lines)
        return not 0 <= rest <= len(self.budgets.lines)

    def is_tight(self) -> bool:
        """Whether one of the heads has no room for its words: then all of them are short, and can be compared."""
        theme, px, words = self.desk.theme, self.desk.theme.px, self.words
        plain, strong = theme.font("body", tnum=True), theme.font("body", 600, tnum=True)
        title, room = theme.font("body", 600), self.column_width() - px(LEFT + RIGHT + 8)
        return any(
            text_width(title, words.department(one.department_id))
            + text_width(strong, words.number(one.taken))
            + text_width(plain, f" {words.of_granted(one)}")
            > room
            for one in self.budgets.lines
        )

    def hovered(self) -> int:
        """The column under the pointer, -1 without one."""
        return self._hovered

    def turn(self, by: int) -> None:
        """Scroll by whole columns."""
        bar, wide = self.horizontalScrollBar(), max(1, self.column_width())
        bar.setValue((round(bar.value() / wide) + by) * wide)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        self._hovered = row
        self.setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.setCurrentIndex(index)
            self.chosen.emit(self.budgets.lines[index.row()].department_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self.chosen.emit(self.budgets.lines[index.row()].department_id)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(key)
        else:
            event.ignore()

    def _go(self, key: int) -> None:
        last = len(self.budgets.lines) - 1
        row = max(0, self.currentIndex().row())
        steps = {Qt.Key.Key_Left: row - 1, Qt.Key.Key_Right: row + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        index = self.budgets.index(max(0, min(last, steps[Qt.Key(key)])))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.viewport().update()

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.budgets.lines:
            self.setCurrentIndex(self.budgets.index(0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        delta = event.angleDelta().x() or event.angleDelta().y()
        if bar.maximum() and delta:
            self.turn(-1 if delta > 0 else 1)
            event.accept()
        else:
            event.ignore()


class BudgetStrip(Ground):
    """Expert time of every department in this month. `department_clicked` carries the department that was chosen.

    Where there are more columns than room, whole columns are scrolled, by the arrows, the wheel and two buttons.
    """

    department_clicked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "sunken", sides="b")
        self.desk = desk
        self.words = BudgetWords(desk, self)
        self._month: date | None = None
        self._fresh = False
        self.columns = BudgetColumns(desk, self.words, self)
        self.back = IconButton(desk.theme, desk.icons, "chevron-left", self.tr("Earlier departments"), size=26)
        self.on = IconButton(desk.theme, desk.icons, "chevron-right", self.tr("Further departments"), size=26)
        self.ends = QWidget(self)
        ends = QVBoxLayout(self.ends)
        ends.setContentsMargins(desk.theme.px(4), 0, desk.theme.px(4), 0)
        ends.setSpacing(desk.theme.px(4))
        ends.addStretch(1)
        ends.addWidget(self.back)
        ends.addWidget(self.on)
        ends.addStretch(1)
        row = QHBoxLayout(self)
        row.setSpacing(0)
        row.addWidget(self.columns, 1)
        row.addWidget(self.ends)
        row.setContentsMargins(0, 0, 0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Expert time"))
        self.columns.chosen.connect(self.department_clicked)
        self.back.clicked.connect(lambda: self.columns.turn(-1))
        self.on.clicked.connect(lambda: self.columns.turn(1))
        bar = self.columns.horizontalScrollBar()
        bar.valueChanged.connect(self._fold)
        bar.rangeChanged.connect(self._fold)
        desk.live.changed.connect(self._changed)
        desk.actor_changed.connect(self.reload)
        desk.directory_changed.connect(self.columns.viewport().update)
        desk.theme.changed.connect(self._restyle)
        self._restyle()

    def lines(self) -> tuple[BudgetLine, ...]:
        """What is shown."""
        return self.columns.budgets.lines

    def set_department(self, department_id: int) -> None:
        """Mark a department as the one that the list shows; 0 for none."""
        self.columns.department = department_id
        self.columns.viewport().update()

    def set_month(self, month: date | None) -> None:
        """Show another month; None: the one it is."""
        self._month = month
        self.reload()

    def month(self) -> date:
        """The month shown, as its first day."""
        return (self._month or self.desk.clock.today()).replace(day=1)

    def reload(self) -> None:
        """Read the month anew; while the strip is hidden that waits until it is shown."""
        if not self.isVisible():
            self._fresh = False
            return
        self._fresh = True
        actor, month = self.desk.actor, self.month()
        self.desk.run(lambda ws: ws.budgets.month(actor, month), self._show)

    def _show(self, lines: tuple[BudgetLine, ...]) -> None:
        shown = [one for one in lines if one.person_id is None]
        # Who has neither limit nor request says nothing here; where nobody has, all of them are there to be clicked.
        busy = [one for one in shown if one.granted is not None or one.taken or one.waiting]
        row = self.columns.currentIndex().row()
        self.columns.budgets.set_lines(busy or shown)
        if 0 <= row < len(self.lines()):
            self.columns.setCurrentIndex(self.columns.budgets.index(row))
        self._fold()

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*KINDS):
            self.reload()

    def _fold(self, *_range: int) -> None:
        bar = self.columns.horizontalScrollBar()
        many = len(self.lines()) * self.desk.theme.px(LEAST) > self.width()
        self.ends.setVisible(many)
        self.back.setEnabled(bar.value() > 0)
        self.on.setEnabled(bar.value() < bar.maximum())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.scheduleDelayedItemsLayout()
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._fresh:
            self.reload()

    def _restyle(self) -> None:
        self.setFixedHeight(self.desk.theme.px(HEIGHT) + 1)
        self.columns.scheduleDelayedItemsLayout()
        self._fold()
