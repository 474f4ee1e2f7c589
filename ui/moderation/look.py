"""How things look on the stage: words in wrapped lines, caps of keys, buttons that begin with their key."""

from __future__ import annotations

import re
import textwrap

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy

from ui.theme import Theme

from ..context import Desk
from ..stage_look import StageButton
from ..widgets.paint import draw_text, panel, text_width

__all__ = ["KeyButton", "balanced", "cap_width", "paint_cap", "paint_words", "shorten", "wrapped"]

#: Design pixels of the cap of a key.
CAP = 30


#: A number is not parted from what it counts.
_BOUND = re.compile(r"\b(KW|TOP|Nr\.|no\.|No\.|week|und|and|Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?=\d)")


def wrapped(words: str, font: QFont, width: int, most: int = 0) -> list[str]:
    """The words in lines of that width; with `most` the last one is cut at its end."""
    found: list[str] = []
    metrics, words = QFontMetrics(font), _BOUND.sub("\\1\u00a0", words)
    for part in words.split("\n"):
        layout = QTextLayout(part, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            start, count = line.textStart(), line.textLength()
            found.append(part[start : start + count])
            if most and len(found) == most:
                rest = part[start:].strip()
                layout.endLayout()
                more = rest != found[-1].strip() or not words.endswith(part)
                cut = rest if rest != found[-1].strip() else f"{rest} …" if more else rest
                found[-1] = metrics.elidedText(cut, Qt.TextElideMode.ElideRight, width)
                return found
        layout.endLayout()
    return found


def balanced(words: str, font: QFont, width: int) -> int:
    """The narrowest width in which the words need no more lines: none of them is left alone in the last one."""
    lines, least, most = len(wrapped(words, font, width)), width // 2, width
    while lines > 1 and most - least > 8:
        middle = (least + most) // 2
        least, most = (least, middle) if len(wrapped(words, font, middle)) <= lines else (middle, most)
    return most


def shorten(words: str, most: int) -> str:
    """The words in one line of at most so many letters, cut behind a word."""
    return textwrap.shorten(words, most, placeholder=" …")


def paint_words(painter: QPainter, at: QPoint, lines: list[str], font: QFont, colour: QColor, high: int) -> int:
    """Lines one below the other, each `high`; answers with where the last one ends."""
    painter.setFont(font)
    painter.setPen(colour)
    top = at.y()
    ascent = (high - QFontMetrics(font).height()) // 2 + QFontMetrics(font).ascent()
    for line in lines:
        painter.drawText(at.x(), top + ascent, line)
        top += high
    return top


def cap_width(keys: str, theme: Theme, high: int = CAP) -> int:
    """How wide the cap of a key is: at least square."""
    return max(theme.px(high), text_width(theme.font_px(15, 600), keys) + theme.px(16))


def paint_cap(painter: QPainter, box: QRect | QRectF, keys: str, theme: Theme, token: str = "text") -> None:
    """The cap of a key in the size of the stage; `token` is the colour of its letters."""
    edge = token if token in ("on_accent", "accent_text") else "border_strong"
    fill = theme.color("surface") if token != "on_accent" else None
    panel(painter, box, theme.px(5), fill, theme.color("accent" if edge == "accent_text" else edge))
    font, middle = theme.font_px(15, 600), Qt.AlignmentFlag.AlignCenter
    draw_text(painter, box, keys, font, theme.color(token), middle, elide=False)


class KeyButton(StageButton):
    """A button of the bar of keys: the cap first, then what it does; `after` puts the cap behind the words."""

    def __init__(self, desk: Desk, text: str, keys: str, kind: str = "secondary", *, after: bool = False) -> None:
        super().__init__(desk, kind, text)  # type: ignore[arg-type]
        self.keys, self._after, self._slim = keys, after, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_slim(self, slim: bool) -> None:
        """Less air around it, where the bar is short."""
        if slim is not self._slim:
            self._slim = slim
            self.updateGeometry()
            self.update()

    def label_font(self) -> QFont:
        return self.theme.font_px(15 if self._slim else 18, 500 if self.kind == "secondary" else 600)

    def _air(self) -> int:
        return self.theme.px(7 if self._slim else 11)

    def sizeHint(self) -> QSize:
        words = text_width(self.label_font(), self.text())
        width = 2 * self._air() + cap_width(self.keys, self.theme) + self.theme.px(7 if self._slim else 10) + words
        return QSize(width + self.theme.px(2 if self._slim else 6), self.theme.px(48))

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        theme, air = self.theme, self._air()
        high, wide = theme.px(CAP), cap_width(self.keys, theme)
        top = (self.height() - high) // 2
        gap = theme.px(7 if self._slim else 10)
        token = ink if ink in ("on_accent", "accent_text", "disabled") else "text"
        if self._after:
            cap = QRect(self.width() - air - wide, top, wide, high)
            words = QRect(air + theme.px(6), 0, cap.left() - gap - air, self.height())
        else:
            cap = QRect(air, top, wide, high)
            words = QRect(cap.right() + gap, 0, self.width() - cap.right() - gap, self.height())
        paint_cap(painter, cap, self.keys, theme, token)
        draw_text(painter, words, self.text(), self.label_font(), theme.color(ink), elide=False)
