"""Small painted parts of the side panel: a publication's row, bars of cadence and load, a row that acts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from editorial.domain.channels import Channel
from editorial.domain.content import Publication
from editorial.domain.wording import when_text
from editorial.texts import text

from ..context import Desk
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.paint import draw_text, panel, text_width
from ..widgets.signs import paint_channel_tile, paint_status


class SlotRow(QAbstractButton):
    """One publication: tile, channel, when, state. Click opens the editor at this channel."""

    def __init__(self, desk: Desk, slot: Publication, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.slot = desk, slot
        self.channel: Channel | None = desk.channel(slot.channel_id or 0)
        same = slot.day is not None and slot.day.year == desk.clock.today().year
        self.when = when_text(slot.day, slot.time, desk.language, year=not same)
        name = self.channel.name if self.channel else QCoreApplication.translate("SlotRow", "Channel still open")
        self._name = name
        state = text(f"status.{slot.status}", desk.language)
        self.setAccessibleName(f"{name}, {self.when}, {state}")
        self.setToolTip(f"{name}, {self.when}, {state}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.desk.open_item(self.slot.content_id, self.slot.id)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(200), self.desk.theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, px = self.desk.theme, self.desk.theme.px
        if self.underMouse():
            panel(painter, self.rect(), theme.radius("chip"), theme.color("hover"))
        side, middle = px(16), self.height() // 2
        left = px(4)
        if self.channel is not None:
            tile = QRect(left, middle - side // 2, side, side)
            paint_channel_tile(painter, tile, self.channel.monogram, self.channel.hue, theme)
        left += side + px(8)
        glyph = px(14)
        right = self.width() - px(4) - glyph
        paint_status(painter, QRect(right, middle - glyph // 2, glyph, glyph), self.slot.status, theme)
        font = theme.font("small", tnum=True)
        width = min(text_width(font, self.when), right - left - px(60))
        box = QRect(right - px(8) - width, 0, width, self.height())
        draw_text(painter, box, self.when, font, theme.color("muted"))
        room = QRect(left, 0, box.left() - px(8) - left, self.height())
        draw_text(painter, room, self._name, theme.font("small", 500), theme.color("text"))


class CadenceBar(QWidget):
    """Planned against target as segments, one a post; what is missing stays empty."""

    def __init__(self, desk: Desk, planned: int, target: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.planned, self.target = desk, planned, target
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(desk.theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.desk.theme
        parts = max(self.planned, self.target, 1)
        gap = theme.px(3) if parts <= 12 else 1
        width = (self.width() - gap * (parts - 1)) / parts
        token = "accent" if self.planned >= self.target else "warning"
        for index in range(parts):
            box = QRectF(index * (width + gap), 0, width, self.height())
            fill = theme.color(token if index < self.planned else "track")
            panel(painter, box, theme.px(2), fill)


class HintRow(QAbstractButton):
    """An icon and a sentence of up to three lines; acts when it can."""

    def __init__(
        self, desk: Desk, icon: str, token: str, words: str, acts: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self._acts = desk, acts
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if acts else Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        px = desk.theme.px
        row.setContentsMargins(px(4), px(3), px(4), px(3))
        row.setSpacing(px(8))
        sign = IconSign(desk.theme, desk.icons, icon, token, 16, parent=self)
        label = Label(desk.theme, words, "small", wrap=True, parent=self)
        for part in (sign, label):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if acts:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else self.desk.theme.px(24)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(200), self.heightForWidth(self.desk.theme.px(280)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(120), self.desk.theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._acts and self.underMouse():
            theme = self.desk.theme
            panel(QPainter(self), self.rect(), theme.radius("chip"), theme.color("hover"))
