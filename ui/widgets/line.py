"""Hairlines: one device pixel, in `border`."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

from .paint import hairline

__all__ = ["Line"]


class Line(QWidget):
    """A hairline between parts of a sheet; horizontal unless told otherwise."""

    def __init__(
        self,
        theme: Theme,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        token: str = "border",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._token = theme, token
        self._flat = orientation == Qt.Orientation.Horizontal
        wide, fixed = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide if self._flat else fixed, fixed if self._flat else wide)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        end = QLineF(0, 0, self.width(), 0) if self._flat else QLineF(0, 0, 0, self.height())
        hairline(QPainter(self), end, self.theme.color(self._token))
