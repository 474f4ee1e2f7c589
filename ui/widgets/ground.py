"""A widget that is nothing but ground: the sheet, a card, a side column."""

from __future__ import annotations

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

from .paint import hairline, panel

__all__ = ["Ground"]


class Ground(QWidget):
    """Fills itself with a token; `edge` draws an outline, `radius` (design pixels) rounds it.

    `sides` draws hairlines at single edges instead: any of the letters l, t, r, b.
    """

    def __init__(
        self,
        theme: Theme,
        token: str = "surface",
        edge: str = "",
        radius: int = 0,
        sides: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._token, self._edge, self._radius, self._sides = token, edge, radius, sides
        theme.changed.connect(self.update)

    def set_ground(self, token: str, edge: str | None = None) -> None:
        """Change the colour of the ground, and of its edge if given."""
        self._token = token
        self._edge = self._edge if edge is None else edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self.theme.color
        edge = colour(self._edge) if self._edge else None
        panel(painter, self.rect(), self.theme.px(self._radius), colour(self._token), edge)
        line = colour("border")
        width, height = self.width(), self.height()
        thin = 1 / self.devicePixelRatioF()
        lines = {
            "l": QLineF(0, 0, 0, height),
            "t": QLineF(0, 0, width, 0),
            "r": QLineF(width - thin, 0, width - thin, height),
            "b": QLineF(0, height - thin, width, height - thin),
        }
        for side in self._sides:
            hairline(painter, lines[side], line)
