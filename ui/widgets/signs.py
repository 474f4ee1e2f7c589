"""The three signs of the product, each with a shape: status (round glyph), channel (tile), task field (grid); avatars.

Painters for delegates and views, and small widgets for forms and panels. Hollow until approved, solid from then on.
Source of facts: the visual language, section 3 (geometry on a grid of 16).
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPainterPath, QPainterPathStroker, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.theme_tokens import APPROVED_STATES, STATES, TASK_FIELD_CELLS

__all__ = [
    "Avatar",
    "ChannelTile",
    "StatusGlyph",
    "TaskFieldSign",
    "initials",
    "is_solid",
    "paint_avatar",
    "paint_channel_tile",
    "paint_status",
    "paint_task_field",
    "sign_icon",
]

_PIES = {"drafting": 120, "review": 240}
Rect = QRect | QRectF


def is_solid(status: str) -> bool:
    """Whether the state is drawn filled: approved or later."""
    return status in APPROVED_STATES


def _lines(*strokes: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for stroke in strokes:
        path.moveTo(*stroke[0])
        for point in stroke[1:]:
            path.lineTo(*point)
    return path


def _stroked(path: QPainterPath, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path)


@cache
def _marks() -> dict[str, QPainterPath]:
    return {
        "approved": _lines(((4.8, 8.3), (7.1, 10.5), (11.2, 5.9))),
        "scheduled": _lines(((8.0, 4.4), (8.0, 8.2), (10.5, 9.7))),
        "published": _lines(((8.0, 11.6), (8.0, 4.8)), ((5.1, 7.5), (8.0, 4.6), (10.9, 7.5))),
        "evaluated": _lines(((5.1, 8.7), (5.1, 10.7)), ((8.0, 5.0), (8.0, 10.7)), ((10.9, 7.2), (10.9, 10.7))),
        "archived": _lines(((4.6, 6.3), (11.4, 6.3)), ((6.5, 9.6), (9.5, 9.6))),
        "hold": _lines(((6.5, 5.8), (6.5, 10.2)), ((9.5, 5.8), (9.5, 10.2))),
        "rejected": _lines(((6.0, 6.0), (10.0, 10.0)), ((10.0, 6.0), (6.0, 10.0))),
    }


@cache
def _solid(status: str) -> QPainterPath:
    """Disc (or box) with the mark cut out: whatever lies under it shows through."""
    shape = QPainterPath()
    if status == "archived":
        shape.addRoundedRect(QRectF(1.4, 2.4, 13.2, 11.2), 2.4, 2.4)
    else:
        shape.addEllipse(QPointF(8, 8), 7, 7)
    return shape.subtracted(_stroked(_marks()[status], 1.7))


def paint_status(painter: QPainter, rect: Rect, status: str, theme: Theme, ground: str | None = None) -> None:
    """The glyph of a workflow state, centred in `rect`; with `ground` that token is laid under it first.

    KeyError for a state that is not among the eleven.
    """
    box = QRectF(rect)
    side = min(box.width(), box.height())
    colour = theme.color(status)
    if status not in STATES:
        raise KeyError(status)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / 16, side / 16)
    if ground is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground))
        painter.drawEllipse(QPointF(8, 8), 6.6, 6.6)
    if is_solid(status):
        painter.fillPath(_solid(status), colour)
        painter.restore()
        return
    pen = QPen(colour, 1.6)
    if status == "idea":
        # eight dashes and eight gaps round a circumference of 2 pi 6.2, in units of the pen's width
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        unit = 2 * 3.14159265 * 6.2 / 8 / 1.6
        pen.setDashPattern([unit * 0.56, unit * 0.44])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8), 6.2, 6.2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if status in _PIES:
        painter.drawPie(QRectF(4.3, 4.3, 7.4, 7.4), 90 * 16, -_PIES[status] * 16)
    elif status in ("hold", "rejected"):
        painter.strokePath(_marks()[status], QPen(colour, 1.7, c=Qt.PenCapStyle.RoundCap))
    painter.restore()


def paint_channel_tile(painter: QPainter, rect: Rect, monogram: str, hue: str, theme: Theme) -> None:
    """The channel's tile with its monogram; radius 3 in chips (up to 15 high), 4 elsewhere."""
    box = QRectF(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(hue))
    radius = theme.px(3) if box.height() <= theme.px(15) else theme.px(4)
    painter.drawRoundedRect(box, radius, radius)
    font = theme.font("monogram")
    font.setPixelSize(max(theme.px(9), round(0.3 * box.height() + 5.1 * theme.zoom)))
    painter.setFont(font)
    painter.setPen(theme.color("on_ch"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, monogram)
    painter.restore()


def paint_task_field(painter: QPainter, rect: Rect, field: str, theme: Theme) -> None:
    """The 2x3 grid with the field's cell filled, centred in `rect`, 12x14 on its own grid. KeyError if unknown."""
    filled = TASK_FIELD_CELLS[field]
    box = QRectF(rect)
    scale = min(box.width() / 12, box.height() / 14)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - 6 * scale, box.center().y() - 7 * scale)
    painter.scale(scale, scale)
    for row in range(3):
        for column in range(2):
            cell = QRectF(column * 6.5, row * 5, 5.5, 4)
            if (row, column) == filled:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color(field))
                painter.drawRoundedRect(cell, 1, 1)
            else:
                painter.setPen(QPen(theme.color("border_strong"), 0.8))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(cell.adjusted(0.4, 0.4, -0.4, -0.4), 0.8, 0.8)
    painter.restore()


def initials(name: str) -> str:
    """First letters of the first and last word that is not a title; one letter for a single word."""
    parts = name.replace("-", " ").split()
    words = [word for word in parts if not word.endswith(".") and word not in ("Dr", "Prof")] or parts
    letters = [word[0] for word in words if word[0].isalpha()]
    return (letters[0] + letters[-1] if len(letters) > 1 else "".join(letters[:1])).upper()


def paint_avatar(painter: QPainter, rect: Rect, text: str, theme: Theme, me: bool = False) -> None:
    """A person as a circle with initials; the acting person in `accent`. No colour per person."""
    box = QRectF(rect)
    side = min(box.width(), box.height())
    circle = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if me else QPen(theme.color("border_btn"), 1))
    painter.setBrush(theme.color("accent" if me else "sunken"))
    painter.drawEllipse(circle if me else circle.adjusted(0.5, 0.5, -0.5, -0.5))
    font = theme.font("monogram", 600)
    font.setPixelSize(max(theme.px(8), round(side * 0.4)))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
    painter.setFont(font)
    painter.setPen(theme.color("on_accent" if me else "muted"))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def sign_icon(kind: str, value: str, theme: Theme, monogram: str = "", size: int = 16) -> QIcon:
    """A sign as QIcon for menus and item views: kind `status`, `channel` (value = hue), `field` or `avatar`.

    Bound to the theme in force; ask again after `theme.changed`.
    """
    icon = QIcon()
    side = theme.px(size)
    for ratio in (1.0, 1.5, 2.0):
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        box = QRectF(0, 0, side, side)
        if kind == "status":
            paint_status(painter, box, value, theme)
        elif kind == "channel":
            paint_channel_tile(painter, box, monogram, value, theme)
        elif kind == "field":
            paint_task_field(painter, box.adjusted(1, 1, -1, -1), value, theme)
        else:
            paint_avatar(painter, box, value, theme)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


class _Sign(QWidget):
    """A fixed-size painted sign with an accessible name."""

    def __init__(self, theme: Theme, width: int, height: int, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._design = (width, height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setToolTip(name)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(self._design[0]), self.theme.px(self._design[1]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _named(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class StatusGlyph(_Sign):
    """The glyph of a state; `name` is what a person reads (and a screen reader says)."""

    def __init__(self, theme: Theme, status: str, name: str, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(theme, size, size, name, parent)
        self.status = status

    def set_status(self, status: str, name: str) -> None:
        """Show another state."""
        self.status = status
        self._named(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_status(painter, self.rect(), self.status, self.theme)


class ChannelTile(_Sign):
    """A channel's tile; `name` is the channel's name."""

    def __init__(
        self, theme: Theme, monogram: str, hue: str, name: str, size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, size, size, name, parent)
        self.monogram, self.hue = monogram, hue

    def set_channel(self, monogram: str, hue: str, name: str) -> None:
        """Show another channel."""
        self.monogram, self.hue = monogram, hue
        self._named(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_channel_tile(QPainter(self), self.rect(), self.monogram, self.hue, self.theme)


class TaskFieldSign(_Sign):
    """A task field's grid; `name` is the field's name."""

    def __init__(self, theme: Theme, field: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, 12, 14, name, parent)
        self.field = field

    def set_field(self, field: str, name: str) -> None:
        """Show another field; KeyError if there is none of that code."""
        self.field = field
        self._named(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_task_field(QPainter(self), self.rect(), self.field, self.theme)


class Avatar(_Sign):
    """A person's initials in a circle, 20 to 38; `me` marks the person who works here."""

    def __init__(
        self, theme: Theme, name: str, me: bool = False, size: int = 26, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, size, size, name, parent)
        self.me = me

    def set_person(self, name: str, me: bool = False) -> None:
        """Show another person."""
        self.me = me
        self._named(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), self.rect(), initials(self.accessibleName()), self.theme, self.me)
