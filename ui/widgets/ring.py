"""A clock: a ring that fills with the planned time, and what is left of it in the middle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import Icons
from ui.theme import Theme

from .paint import draw_text, text_width

__all__ = ["Ring"]

#: Design pixels.
SIDE, STROKE, SMALL = 176, 11, 128
#: How the time stands: colours of the ring and of the figure.
_TOKENS = {"calm": ("accent", "text"), "near": ("accent", "warning"), "over": ("danger", "danger")}


class Ring(QWidget):
    """Shows a part from 0 to 1, a figure, and a word beneath; `small` where there is little height.

    `pace` says how the time stands: "calm", "near" its end or "over".
    """

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.theme, self.icons = theme, icons
        self.part = 0.0
        self.figure = self.word = ""
        self.pace = "calm"
        self._small = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_time(self, part: float, figure: str, word: str, pace: str, said: str) -> None:
        """Show how the time stands; `said` is all of it in words."""
        self.part, self.figure, self.word, self.pace = part, figure, word, pace
        self.setAccessibleName(said)
        self.update()

    def set_small(self, small: bool) -> None:
        """Less high."""
        if small is not self._small:
            self._small = small
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.px(SMALL if self._small else SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring, ink = _TOKENS[self.pace]
        thick = px(STROKE if not self._small else STROKE - 2)
        half = thick / 2 + 1
        side = min(self.width(), self.height()) - 2 * half
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        flat = Qt.PenCapStyle.FlatCap
        if self.pace == "over":
            pen = QPen(theme.color(ring), thick, Qt.PenStyle.CustomDashLine, flat)
            # as many strokes as go evenly round
            pen.setDashPattern([0.9, 0.3853])
            painter.setPen(pen)
            painter.drawEllipse(box)
        else:
            painter.setPen(QPen(theme.color("track"), thick, Qt.PenStyle.SolidLine, flat))
            painter.drawEllipse(box)
            painter.setPen(QPen(theme.color(ring), thick, Qt.PenStyle.SolidLine, flat))
            painter.drawArc(box, 90 * 16, -round(min(1.0, self.part) * 360 * 16))
        self._paint_words(painter, box.center(), ink)

    def _inside(self, below: int) -> float:
        """How wide the room inside the ring is that far below its middle."""
        radius = min(self.width(), self.height()) / 2 - self.theme.px(STROKE if not self._small else STROKE - 2) - 2
        return 2.0 * float(max(0.0, radius * radius - below * below) ** 0.5)

    def _paint_words(self, painter: QPainter, middle: QPointF, ink: str) -> None:
        theme, px = self.theme, self.theme.px
        sizes = (34, 28, 22, 18) if self._small else (44, 34, 28, 22)
        fonts = [theme.font_px(size, 600, True) for size in sizes]
        space = self._inside(px(20)) - px(8)
        font = next((one for one in fonts if text_width(one, self.figure) <= space), fonts[-1])
        wide, high = self.width(), px(44)
        top = round(middle.y()) - px(29)
        draw_text(
            painter,
            QRect(0, top, wide, high),
            self.figure,
            font,
            theme.color(ink),
            Qt.AlignmentFlag.AlignCenter,
            elide=False,
        )
        below = QRect(0, top + high, wide, px(20))
        small, sign = theme.font_px(15), px(15) if self.pace != "calm" else 0
        if sign and text_width(small, self.word) + sign + px(5) > self._inside(px(22)):
            # the dashes and the plus say it as well; a sign on the ring would blur both
            sign = 0
        width = text_width(small, self.word) + (sign + px(5) if sign else 0)
        left = (wide - width) // 2
        if sign:
            box = QRect(left, below.top() + (below.height() - sign) // 2, sign, sign)
            self.icons.paint(painter, box, "clock-alert", ink)
            left += sign + px(5)
        room = QRect(left, below.top(), wide - left, below.height())
        token = "muted" if self.pace == "calm" else ink
        draw_text(painter, room, self.word, small, theme.color(token), elide=False)
