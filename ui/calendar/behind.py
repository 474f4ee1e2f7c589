"""Other people's dates behind the plan: a quiet line of text in month and week, never a chip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from editorial.domain.channels import HUES
from editorial.domain.wording import time_text

from ..theme import Theme
from ..widgets.paint import draw_text, panel

if TYPE_CHECKING:
    from editorial.domain.reference import Behind

__all__ = ["BAND", "LINE", "behind_words", "paint_block", "paint_line"]

#: The band under which `CalendarState` shows or hides them.
BAND: Final = "behind"

#: The height of the line, in design pixels.
LINE: Final = 15
_STRIP: Final = 2


def behind_words(one: Behind) -> str:
    """10:00 Messe (Vertrieb)."""
    hour = f"{time_text(one.at)} " if one.at is not None else ""
    return f"{hour}{one.title} ({one.calendar})" if one.calendar else f"{hour}{one.title}"


def paint_line(painter: QPainter, rect: QRect, found: Sequence[Behind], theme: Theme) -> None:
    """The first of a day's dates with its calendar's colour as a strip, and how many more there are."""
    first = found[0]
    hour = f"{time_text(first.at)} " if first.at is not None else ""
    more = f" +{len(found) - 1}" if len(found) > 1 else ""
    _strip(painter, rect, first, theme)
    room = rect.adjusted(theme.px(_STRIP + 5), 0, 0, 0)
    draw_text(painter, room, f"{hour}{first.title}{more}", theme.font("caption"), theme.color("muted"))


def paint_block(painter: QPainter, rect: QRect, one: Behind, theme: Theme, covered: bool) -> None:
    """A date with its hours in the week: a pale ground from begin to end, its words at the top, or at the foot where
    a chip covers that."""
    px = theme.px
    panel(painter, rect, theme.radius("chip"), theme.color("hover"), theme.color("border"))
    _strip(painter, rect, one, theme)
    tall = min(rect.height(), px(LINE + 2))
    top = rect.bottom() - tall if covered else rect.y() + px(1)
    words = QRect(rect.x() + px(_STRIP + 5), top, rect.width() - px(_STRIP + 8), tall)
    draw_text(painter, words, one.title, theme.font("caption"), theme.color("muted"))


def _strip(painter: QPainter, rect: QRect, one: Behind, theme: Theme) -> None:
    px = theme.px
    colour = theme.color(one.hue if one.hue in HUES else "border_strong")
    painter.fillRect(rect.x(), rect.y() + px(2), px(_STRIP), max(px(2), rect.height() - px(4)), colour)
