"""The list inside a drop-down: signs, check marks, a search field when it is long."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.icons import Icons
from ui.theme import Theme

from .choice import Choice, paint_sign
from .paint import draw_text, panel, text_width

__all__ = ["SEARCH_FROM", "ChoiceList"]

SEARCH_FROM = 9
_MAX_ROWS = 10
_ROLE = Qt.ItemDataRole.UserRole


def _folded(text: str) -> str:
    return text.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")


class _Rows(QStyledItemDelegate):
    def __init__(self, theme: Theme, icons: Icons, multiple: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.icons, self._multiple = theme, icons, multiple

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self.theme.height("menu_row"))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, px = self.theme, self.theme.px
        box: QRect = option.rect
        state = option.state
        choice: Choice = index.data(_ROLE)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            panel(painter, box, theme.radius("chip"), theme.color("accent_tint"))
        # Qt hands the state of a check out as a number
        checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        left, side = box.x() + px(8), px(16)
        top = box.y() + (box.height() - side) // 2
        self._paint_check(painter, QRect(left, top, side, side), checked)
        left += px(16 + 8)
        if choice.sign is not None:
            paint_sign(painter, QRect(left, top, side, side), choice.sign, theme, self.icons)
            left += px(16 + 8)
        right = box.right() - px(8)
        if choice.hint:
            font = theme.font("caption", tnum=True)
            width = text_width(font, choice.hint)
            draw_text(
                painter, QRect(right - width, box.y(), width, box.height()), choice.hint, font, theme.color("muted")
            )
            right -= width + px(8)
        font = theme.font("body", 500 if checked else 400)
        draw_text(painter, QRect(left, box.y(), right - left, box.height()), choice.text, font, theme.color("text"))

    def _paint_check(self, painter: QPainter, box: QRect, checked: bool) -> None:
        theme = self.theme
        if not self._multiple:
            if checked:
                self.icons.paint(painter, box, "check", "accent_text")
            return
        fill = theme.color("accent" if checked else "surface")
        panel(painter, box, theme.radius("check"), fill, None if checked else theme.color("border_strong"))
        if checked:
            self.icons.paint(painter, box.adjusted(2, 2, -2, -2), "check", "on_accent")


class ChoiceList(QWidget):
    """Choices to tick (`multiple`) or to pick one of: `toggled` after each tick, `picked` for Enter or a pick."""

    toggled = Signal(object)
    picked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        choices: Sequence[Choice],
        selected: Iterable[Hashable],
        name: str,
        multiple: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._multiple = theme, multiple
        self._selected = set(selected)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in the list"))
        self.search.setVisible(len(choices) >= SEARCH_FROM)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(name)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Rows(theme, icons, multiple, self.list))
        self._fill(choices)
        self.list.installEventFilter(self)
        self.list.itemClicked.connect(self._toggle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self._fit(choices)
        self.setFocusProxy(self.search if len(choices) >= SEARCH_FROM else self.list)

    def _fill(self, choices: Sequence[Choice]) -> None:
        for choice in choices:
            item = QListWidgetItem(choice.text, self.list)
            item.setData(_ROLE, choice)
            item.setToolTip(choice.text)
            # ticking is ours: Qt would tick only on the box itself, and without telling
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self._mark(item)
        start = next((row for row in range(self.list.count()) if self._choice(row).value in self._selected), 0)
        self.list.setCurrentRow(start)

    def selected(self) -> frozenset[Hashable]:
        """The ticked values."""
        return frozenset(self._selected)

    def set_selected(self, values: Iterable[Hashable]) -> None:
        """Tick exactly these, without a signal."""
        self._selected = set(values)
        for row in range(self.list.count()):
            self._mark(self.list.item(row))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._took(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _took(self, watched: QObject, event: QKeyEvent) -> bool:
        key, item, searching = event.key(), self.list.currentItem(), watched is self.search
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._pick(item)
        elif key == Qt.Key.Key_Space and not searching and item is not None:
            self._toggle(item)
        elif key == Qt.Key.Key_Down and searching:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def _pick(self, item: QListWidgetItem) -> None:
        choice: Choice = item.data(_ROLE)
        if self._multiple and choice.value not in self._selected:
            self._toggle(item)
        self.picked.emit(choice.value)

    def _toggle(self, item: QListWidgetItem) -> None:
        choice: Choice = item.data(_ROLE)
        if self._multiple:
            self._selected ^= {choice.value}
            self._mark(item)
            self.toggled.emit(self.selected())
        else:
            self.set_selected({choice.value})
            self.picked.emit(choice.value)

    def _mark(self, item: QListWidgetItem) -> None:
        chosen = self._choice_of(item).value in self._selected
        item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)

    def _choice_of(self, item: QListWidgetItem) -> Choice:
        found: Choice = item.data(_ROLE)
        return found

    def _choice(self, row: int) -> Choice:
        return self._choice_of(self.list.item(row))

    def _filter(self, text: str) -> None:
        wanted = _folded(text.strip())
        first = -1
        for row in range(self.list.count()):
            hidden = wanted not in _folded(self._choice(row).text)
            self.list.setRowHidden(row, hidden)
            if not hidden and first < 0:
                first = row
        self.list.setCurrentRow(first)

    def _fit(self, choices: Sequence[Choice]) -> None:
        px = self.theme.px
        font = self.theme.font("body", 500)
        hint = self.theme.font("caption")
        width = max(
            (text_width(font, one.text) + (text_width(hint, one.hint) + px(16) if one.hint else 0) for one in choices),
            default=0,
        )
        self.list.setFixedHeight(min(_MAX_ROWS, max(1, len(choices))) * self.theme.height("menu_row") + px(2))
        self.list.setMinimumWidth(min(px(360), max(px(180), width + px(8 + 24 + 24 + 16 + 8))))
