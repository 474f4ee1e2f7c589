"""The heading row of the agenda list: names, the arrow of the order, and the sheet's margin at its left."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ..context import Desk
from ..widgets.paint import draw_text, hairline

__all__ = ["FIRST_INSET", "ListHeader"]

#: How much further than a cell's own padding the leftmost column begins, so that it stands under the view's title.
FIRST_INSET = 12


class ListHeader(QHeaderView):
    """Painted like the cells below it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.desk = desk
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter.fillRect(rect, theme.color("sunken"))
        thin = 1 / painter.device().devicePixelRatio()
        below = rect.bottom() + 1 - thin
        hairline(painter, QLineF(rect.left(), below, rect.right() + 1, below), theme.color("border"))
        leads = self.isSortIndicatorShown() and logicalIndex == self.sortIndicatorSection()
        first = self.visualIndex(logicalIndex) == self._first_visible()
        box = rect.adjusted(px(8 + (FIRST_INSET if first else 0)), 0, -px(16 if leads else 6), 0)
        font = theme.font("caption", 600 if leads else 500)
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        draw_text(painter, box, words, font, theme.color("text" if leads else "muted"))
        if leads:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            side = px(12)
            left = box.left() + min(box.width(), QFontMetrics(font).horizontalAdvance(words)) + px(2)
            place = QRect(left, rect.center().y() + 1 - side // 2, side, side)
            self.desk.icons.paint(painter, place, "chevron-up" if up else "chevron-down", "text")

    def _first_visible(self) -> int:
        return next((at for at in range(self.count()) if not self.isSectionHidden(self.logicalIndex(at))), 0)
