"""The approval route of one item from top to bottom: sign, stage, who, until when; with the problem below its stage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..icons import Icons
from ..theme import Theme
from .paint import draw_text, text_width
from .signs import paint_status

__all__ = ["LOOKS", "RouteList", "StageLine"]

#: Look of a stage: icon and token; "now" is painted as the glyph of the state.
LOOKS = {"done": ("circle-check", "accent"), "later": ("circle", "border_strong"), "stale": ("history", "warning")}
_ROW, _MORE, _SIGN = 26, 15, 16


class StageLine(Protocol):
    """What a line needs to know of a stage."""

    @property
    def name(self) -> str: ...
    @property
    def who(self) -> str: ...
    @property
    def due(self) -> str: ...
    @property
    def look(self) -> str: ...
    @property
    def late(self) -> bool: ...
    @property
    def stuck(self) -> bool: ...
    @property
    def said(self) -> str: ...


class RouteList(QWidget):
    """Painted rows; each says all of itself in its tooltip and in the accessible name."""

    def __init__(
        self, theme: Theme, icons: Icons, stages: Sequence[StageLine] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self._stages: tuple[StageLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.show_stages(stages)

    def show_stages(self, stages: Sequence[StageLine]) -> None:
        """Show these."""
        self._stages = tuple(stages)
        self.setAccessibleName(self.tr("Approval route") + ": " + "; ".join(one.said for one in stages))
        self._restyle()

    def rows(self) -> list[QRect]:
        """Where each stage is painted; one whose words need it has two lines."""
        px, found, top = self.theme.px, [], 0
        for one in self._stages:
            height = px(_ROW + _MORE if self._long(one) else _ROW)
            found.append(QRect(0, top, self.width(), height))
            top += height
        return found

    def _long(self, one: StageLine) -> bool:
        caption = self.theme.font("caption", tnum=True)
        parts = text_width(self.theme.font("small", 600), one.name) + text_width(caption, self._who(one))
        return parts + text_width(caption, one.due) + self.theme.px(_SIGN + 30) > self.width()

    def _who(self, one: StageLine) -> str:
        return self.tr("outdated · {who}").format(who=one.who) if one.look == "stale" else one.who

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(240), max(self.theme.px(_ROW), sum(one.height() for one in self.rows())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            pairs = zip(self.rows(), self._stages, strict=True)
            said = next((one.said for box, one in pairs if box.contains(event.pos())), "")
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for box, one in zip(self.rows(), self._stages, strict=True):
            self._paint_row(painter, box, one)

    def _paint_row(self, painter: QPainter, whole: QRect, one: StageLine) -> None:
        theme, px = self.theme, self.theme.px
        box = QRect(whole.left(), whole.top(), whole.width(), px(_ROW))
        self._paint_sign(painter, box, one)
        left = box.left() + px(_SIGN + 9)
        caption = theme.font("caption", tnum=True)
        due_width = text_width(caption, one.due)
        due = QRect(box.right() + 1 - due_width, box.top(), due_width, box.height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, due, one.due, caption, theme.color("danger" if one.late else "muted"), right)
        font = theme.font("small", 600 if one.look == "now" else 400)
        name = QRect(left, box.top(), min(text_width(font, one.name), due.left() - px(8) - left), box.height())
        draw_text(painter, name, one.name, font, theme.color("muted" if one.look == "later" else "text"))
        who = QRect(name.right() + px(10), box.top(), max(0, due.left() - px(18) - name.right()), box.height())
        if whole.height() > box.height():
            who = QRect(left, box.bottom() - px(4), whole.right() - left, px(_MORE + 3))
        token = "danger" if one.stuck else "warning" if one.look == "stale" else "muted"
        draw_text(painter, who, self._who(one), caption, theme.color(token))

    def _paint_sign(self, painter: QPainter, box: QRect, one: StageLine) -> None:
        side = self.theme.px(_SIGN)
        sign = QRect(box.left() + self.theme.px(1), box.top() + (box.height() - side) // 2, side, side)
        if one.look == "now":
            paint_status(painter, sign, "review", self.theme)
        else:
            icon, token = LOOKS[one.look]
            self.icons.paint(painter, sign, icon, token)

    def _restyle(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()
