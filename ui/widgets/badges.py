"""Small pills with a meaning: workflow status, semantic tag, key cap, count."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import Icons
from ui.theme import Theme
from ui.theme_tokens import MEANING_ICONS

from .paint import draw_text, panel, text_width
from .signs import paint_status

__all__ = [
    "KeyCap",
    "StatusBadge",
    "Tag",
    "badge_width",
    "key_text",
    "paint_badge",
    "paint_count",
    "paint_key_cap",
    "paint_tag",
]


def key_text(keys: QKeySequence | QKeySequence.StandardKey | str) -> str:
    """A shortcut as a key cap shows it: in the system's words, parts parted by spaces ("Strg K")."""
    text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    # the last plus may be the key itself; Return has a sign on every keyboard, and no German word in Qt
    return (text[:-1].replace("+", " ") + text[-1:]).replace("Return", "↵")


def key_cap_width(text: str, theme: Theme) -> int:
    """The width of a key cap, at least square."""
    return max(theme.px(20), text_width(theme.font("key"), text) + theme.px(12))


def paint_key_cap(painter: QPainter, rect: QRect | QRectF, text: str, theme: Theme, token: str = "muted") -> None:
    """A key as a small cap; on a filled button pass `token="on_accent"`, the cap is then an outline."""
    inverse = token == "on_accent"
    edge = theme.color(token if inverse else "border_btn")
    panel(painter, rect, theme.radius("key"), None if inverse else theme.color("sunken"), edge)
    draw_text(painter, rect, text, theme.font("key"), theme.color(token), Qt.AlignmentFlag.AlignCenter, False)


def badge_width(text: str, theme: Theme) -> int:
    """The width of a status badge or tag with an icon."""
    return theme.px(6 + 13 + 5 + 8) + text_width(theme.font("small", 500), text)


def paint_badge(painter: QPainter, rect: QRect, status: str, text: str, theme: Theme) -> None:
    """A status badge: pill, glyph 13, name 12 Medium in the state's colour on its tint."""
    panel(painter, rect, rect.height() / 2, theme.tint(status))
    side = theme.px(13)
    glyph = QRect(rect.x() + theme.px(6), rect.y() + (rect.height() - side) // 2, side, side)
    paint_status(painter, glyph, status, theme)
    room = rect.adjusted(theme.px(6 + 13 + 5), 0, -theme.px(6), 0)
    draw_text(painter, room, text, theme.font("small", 500), theme.color(status))


def paint_tag(painter: QPainter, rect: QRect, meaning: str, text: str, icon: str, theme: Theme, icons: Icons) -> None:
    """A semantic tag: radius 5, icon 13, text 12 Medium in the meaning's colour on its tint."""
    panel(painter, rect, theme.radius("tag"), theme.tint(meaning))
    side = theme.px(13)
    token = "accent_text" if meaning == "accent" else meaning
    icons.paint(painter, QRect(rect.x() + theme.px(6), rect.y() + (rect.height() - side) // 2, side, side), icon, token)
    room = rect.adjusted(theme.px(6 + 13 + 5), 0, -theme.px(6), 0)
    draw_text(painter, room, text, theme.font("small", 500), theme.color(token))


def paint_count(painter: QPainter, left: float, top: float, count: int, theme: Theme, right: float = 0.0) -> None:
    """What waits for me: an accent pill of 16 with the number in it, above 99 only that; `right` is where it ends."""
    px = theme.px
    text = str(count) if count < 100 else "99+"
    font = theme.font("count")
    wide = max(px(16), text_width(font, text) + px(8))
    box = QRectF(min(left, right - wide) if right else left, top, wide, px(16))
    panel(painter, box, px(8), fill=theme.color("accent"))
    draw_text(painter, box, text, font, theme.color("on_accent"), Qt.AlignmentFlag.AlignCenter)


class _Pill(QWidget):
    def __init__(self, theme: Theme, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def text(self) -> str:
        """What the badge says."""
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(badge_width(self._text, self.theme), self.theme.height("badge"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _say(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self._restyle()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class StatusBadge(_Pill):
    """The state of an item with its name."""

    def __init__(self, theme: Theme, status: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self.status = status

    def set_status(self, status: str, text: str) -> None:
        """Show another state."""
        self.status = status
        self._say(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_badge(QPainter(self), self.rect(), self.status, self._text, self.theme)


class Tag(_Pill):
    """A short remark with a meaning: `success`, `warning`, `danger`, `info` or `accent`; the icon follows from it."""

    def __init__(
        self, theme: Theme, icons: Icons, meaning: str, text: str, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, parent)
        self.icons = icons
        self.meaning = meaning
        self.icon_name = icon or MEANING_ICONS.get(meaning, "info")

    def set_tag(self, meaning: str, text: str, icon: str = "") -> None:
        """Say something else."""
        self.meaning = meaning
        self.icon_name = icon or MEANING_ICONS.get(meaning, "info")
        self._say(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_tag(QPainter(self), self.rect(), self.meaning, self._text, self.icon_name, self.theme, self.icons)


class KeyCap(_Pill):
    """A key or shortcut, as text such as "Strg K"."""

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, keys, parent)

    def sizeHint(self) -> QSize:
        return QSize(key_cap_width(self._text, self.theme), self.theme.height("key_cap"))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key_cap(QPainter(self), self.rect(), self._text, self.theme)
