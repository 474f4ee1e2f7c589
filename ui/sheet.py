"""The sheet on the desk: rounded, edged, with the pages as a stack inside."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from .theme import Theme


class _Corners(QWidget):
    """Lies over the pages and paints desk over their corners, then the edge: no page needs to know of the radius."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        radius = self._theme.radius("sheet")
        whole = self.rect()
        inside = whole.adjusted(radius, radius, -radius, -radius)
        if inside.contains(event.rect()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thin = 1 / self.devicePixelRatioF()
        box = QRectF(whole).adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2)
        outside = QPainterPath()
        outside.addRect(QRectF(whole))
        round_box = QPainterPath()
        round_box.addRoundedRect(box, radius, radius)
        painter.fillPath(outside.subtracted(round_box), self._theme.color("window"))
        painter.setPen(QPen(self._theme.color("border"), thin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)


class Sheet(QWidget):
    """The one content area; `stack` holds the pages, `banners` stand above them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.stack = QStackedWidget()
        self.banners = QVBoxLayout()
        self.banners.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self.banners)
        column.addWidget(self.stack, 1)
        self._corners = _Corners(theme, self)
        theme.changed.connect(self.update)

    def clear_banners(self) -> None:
        """Take the banners away."""
        while self.banners.count():
            item = self.banners.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.deleteLater()

    def raise_corners(self) -> None:
        """After children were added or raised."""
        self._corners.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("surface"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._corners.setGeometry(self.rect())
        self._corners.raise_()
