"""How far one is: a segment for each question, filled where it is answered, and the last step."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..context import Desk
from ..widgets.paint import panel

__all__ = ["StepBar"]

#: Design pixels.
HEIGHT: Final = 20
LINE: Final = 6
GAP: Final = 4


class StepBar(QWidget):
    """`chosen` carries the place somebody clicked on; the keyboard goes by Alt and the arrows."""

    chosen = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.marks: tuple[bool, ...] = ()
        self.place = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        desk.theme.changed.connect(self.update)

    def show_steps(self, marks: tuple[bool, ...], place: int) -> None:
        """Which questions are answered, and where one is; the place after the last is the end."""
        self.marks, self.place = marks, place
        done = sum(marks)
        self.setAccessibleName(self.tr("%n question(s) answered", "", done))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(200), self.desk.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(80), self.desk.theme.px(HEIGHT))

    def _boxes(self) -> list[QRect]:
        px, count = self.desk.theme.px, len(self.marks) + 1
        gap = px(GAP)
        width = max(1, (self.width() - gap * (count - 1)) // count)
        top = (self.height() - px(LINE)) // 2
        return [QRect(place * (width + gap), top, width, px(LINE)) for place in range(count)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.desk.theme
        radius = theme.px(LINE) / 2
        for place, box in enumerate(self._boxes()):
            here, answered = place == self.place, place < len(self.marks) and self.marks[place]
            grown = theme.px(2) if here else 0
            fill = theme.color("accent" if answered else "accent_tint" if here else "track")
            panel(
                painter, box.adjusted(0, -grown, 0, grown), radius, fill, theme.color("accent") if here else None, 1.5
            )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        x = event.position().toPoint().x()
        for place, box in enumerate(self._boxes()):
            if box.left() <= x <= box.right() + self.desk.theme.px(GAP):
                self.chosen.emit(place)
                return
