"""How far an interview has come: one segment for each question, filled where it is answered."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..context import Desk
from ..widgets.paint import panel

__all__ = ["ProgressBar"]

HIGH, GAP = 10, 3


class ProgressBar(QWidget):
    """Segments; the one in front has an edge."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._done: list[bool] = []
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self.updateGeometry)

    def show_progress(self, done: list[bool], at: int) -> None:
        """Which questions are answered, and the place of the one in front."""
        self._done, self._at = done, at
        words = self.tr("{count} of %n question(s) answered", "", len(done)).format(count=sum(done))
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(200), self.desk.theme.px(HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.desk.theme
        gap, count = theme.px(GAP), max(1, len(self._done))
        wide = (self.width() - gap * (count - 1)) / count
        for number, done in enumerate(self._done):
            box = QRectF(number * (wide + gap), 0, wide, self.height())
            edge = theme.color("accent") if number == self._at else None
            panel(painter, box, theme.px(2), theme.color("accent" if done else "track"), edge, 2)
