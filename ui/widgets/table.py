"""Tables: rows 38, header 30 in caption, no zebra, the selected row in `accent_tint` with a bar of 3 px.

Models say what to draw by roles: `SIGNS` (a Sign or a list of them, left of the text), `TOKEN` (colour of the text),
`WEIGHT` (of the text), `BADGE` (status, text), `TAG` (meaning, text, icon). Numbers are right-aligned by
TextAlignmentRole and set in tnum.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QLineF, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from ui.focus_ring import has_keyboard_focus
from ui.icons import Icons
from ui.theme import Theme

from .badges import badge_width, paint_badge, paint_tag
from .choice import Sign, paint_sign
from .paint import draw_text, focus_ring, hairline, text_width

__all__ = ["BADGE", "SIGNS", "TAG", "TOKEN", "WEIGHT", "RowDelegate", "TableView", "paint_row_ground"]

SIGNS: Final = Qt.ItemDataRole.UserRole + 101
TOKEN: Final = Qt.ItemDataRole.UserRole + 102
WEIGHT: Final = Qt.ItemDataRole.UserRole + 103
BADGE: Final = Qt.ItemDataRole.UserRole + 104
TAG: Final = Qt.ItemDataRole.UserRole + 105
Index = QModelIndex | QPersistentModelIndex


def paint_row_ground(
    painter: QPainter, rect: QRect, theme: Theme, selected: bool, hovered: bool, first: bool = True, line: bool = True
) -> None:
    """The ground of a cell or row: selection with its bar (`first` = leftmost cell), hover, hairline below."""
    if selected:
        painter.fillRect(rect, theme.color("accent_tint"))
        if first:
            painter.fillRect(QRect(rect.x(), rect.y(), theme.px(3), rect.height()), theme.color("accent"))
    elif hovered:
        painter.fillRect(rect, theme.color("hover"))
    if line:
        bottom = rect.y() + rect.height() - 1 / painter.device().devicePixelRatio()
        hairline(painter, QLineF(rect.x(), bottom, rect.x() + rect.width(), bottom), theme.color("border"))


class RowDelegate(QStyledItemDelegate):
    """Paints cells by the roles above; subclass and override `paint_cell` for columns of their own."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        width = text_width(self.theme.font("body"), text) + self.theme.px(24)
        return QSize(width, self.theme.height("table_row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        view = option.widget
        hovered = isinstance(view, TableView) and view.hovered_row() == index.row()
        paint_row_ground(painter, box, self.theme, selected, hovered, first=index.column() == 0)
        left = self.theme.px(12) + (view.edge() if isinstance(view, TableView) and index.column() == 0 else 0)
        self.paint_cell(painter, box.adjusted(left, 0, -self.theme.px(8), 0), option, index)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused and isinstance(view, TableView) and has_keyboard_focus(view):
            focus_ring(painter, box.adjusted(4, 4, -4, -4), self.theme, 4)

    def paint_cell(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        """What stands in the cell."""
        theme, px = self.theme, self.theme.px
        badge = index.data(BADGE)
        if badge is not None:
            status, name = badge
            width = min(box.width(), badge_width(name, theme))
            high = theme.height("badge")
            paint_badge(painter, QRect(box.x(), box.center().y() - high // 2 + 1, width, high), status, name, theme)
            return
        if (tag := index.data(TAG)) is not None:
            meaning, name, icon = tag
            width, high = min(box.width(), badge_width(name, theme)), theme.height("badge")
            place = QRect(box.x(), box.center().y() - high // 2 + 1, width, high)
            paint_tag(painter, place, meaning, name, icon, theme, self.icons)
            return
        left = self._paint_signs(painter, box, index.data(SIGNS))
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        token = index.data(TOKEN) or ("text" if enabled else "disabled")
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        flags = Qt.AlignmentFlag(align) if align is not None else Qt.AlignmentFlag.AlignLeft
        right = bool(flags & Qt.AlignmentFlag.AlignRight)
        font = theme.font("body", index.data(WEIGHT), tnum=right)
        room = QRect(left, box.y(), box.right() - left - (px(4) if right else 0), box.height())
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        draw_text(painter, room, text, font, theme.color(token), flags | Qt.AlignmentFlag.AlignVCenter)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        text = index.data(Qt.ItemDataRole.ToolTipRole) or index.data(Qt.ItemDataRole.DisplayRole)
        if event.type() == QEvent.Type.ToolTip and text:
            room = view.visualRect(index).width() - self.theme.px(20)
            own = index.data(Qt.ItemDataRole.ToolTipRole)
            if own or text_width(self.theme.font("body"), str(text)) > room:
                QToolTip.showText(event.globalPos(), str(text), view)
                return True
        return super().helpEvent(event, view, option, index)

    def _paint_signs(self, painter: QPainter, box: QRect, signs: object) -> int:
        found = [signs] if isinstance(signs, Sign) else list(signs) if isinstance(signs, (list, tuple)) else []
        side, left = self.theme.px(16), box.x()
        for sign in found:
            place = QRect(left, box.y() + (box.height() - side) // 2, side, side)
            paint_sign(painter, place, sign, self.theme, self.icons)
            left += side + self.theme.px(4)
        return left + (self.theme.px(4) if found else 0)


class TableView(QTableView):
    """A table in the product's look: fixed row height, whole rows selected, hover over the whole row."""

    def __init__(self, theme: Theme, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self._hovered = -1
        self._edge = 0
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setItemDelegate(RowDelegate(theme, icons, self))
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        # fixed: asking every row for its size costs seconds in long tables
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_edge(self, edge: int) -> None:
        """So many design pixels more before the first column: a table at the edge of a page lines up with its title."""
        self._edge = edge
        self.horizontalHeader().setProperty("edge", edge)

    def edge(self) -> int:
        """In pixels."""
        return self.theme.px(self._edge)

    def hovered_row(self) -> int:
        """The row under the pointer, -1 without one."""
        return self._hovered

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row == self._hovered:
            return
        for changed in (self._hovered, row):
            if changed >= 0:
                top = self.rowViewportPosition(changed)
                self.viewport().update(0, top, self.viewport().width(), self.rowHeight(changed))
        self._hovered = row

    def _restyle(self) -> None:
        # the least first: a default below it would be raised
        self.verticalHeader().setMinimumSectionSize(self.theme.height("table_row"))
        self.verticalHeader().setDefaultSectionSize(self.theme.height("table_row"))
        self.horizontalHeader().setFixedHeight(self.theme.height("table_header"))
        self.viewport().update()
