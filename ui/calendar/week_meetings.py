"""Editorial meetings in the week: blocks of true length with an accent outline, beside or behind the publications."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ..widgets.paint import draw_text, focus_ring, panel, text_width

if TYPE_CHECKING:
    from ..context import Desk
    from .meeting_dates import MeetingDate
    from .week_layout import Column, WeekLayout

__all__ = ["STRIP", "Slot", "clusters", "lanes_of", "meeting_slots", "paint_meeting"]

#: What publications leave free at the left of a meeting that lies behind them, in design pixels.
STRIP: Final = 18
_LEAST: Final = 22


class Slot(NamedTuple):
    """What stands at an hour: its row in the model, pixels from midnight, its height."""

    row: int
    top: int
    tall: int


def clusters(slots: Iterable[Slot]) -> Iterator[list[Slot]]:
    """Groups that touch each other in time, from the earliest on; at the same hour the longest is first."""
    found: list[Slot] = []
    bottom = -1
    for one in sorted(slots, key=lambda one: (one.top, -one.tall)):
        if found and one.top >= bottom:
            yield found
            found = []
        found.append(one)
        bottom = max(bottom, one.top + one.tall)
    if found:
        yield found


def lanes_of(cluster: list[Slot]) -> tuple[list[int], int]:
    """Which lane each gets so that none covers another, and how many lanes that takes."""
    ends: list[int] = []
    lanes = []
    for one in cluster:
        lane = next((at for at, end in enumerate(ends) if end <= one.top), len(ends))
        ends[lane:] = [one.top + one.tall, *ends[lane + 1 :]]
        lanes.append(lane)
    return lanes, len(ends)


def meeting_slots(page: WeekLayout, column: Column) -> list[Slot]:
    """Where the meetings of a day lie, from their begin to their end."""
    found, first = [], column.day.row + 1 + len(column.day.entries)
    for offset, one in enumerate(column.day.meetings):
        end = page.height if one.until is None else page.y_of(one.until)
        top = min(page.y_of(one.at), page.height - page.theme.px(_LEAST))
        found.append(Slot(first + offset, top, max(end - top, page.theme.px(_LEAST))))
    return found


def paint_meeting(painter: QPainter, rect: QRect, one: MeetingDate, desk: Desk, covered: bool, ring: bool) -> None:
    """A block: sign and title, below it hours and people; only the sign where publications cover it."""
    theme, px = desk.theme, desk.theme.px
    panel(painter, rect, theme.radius("chip"), theme.color("accent_tint"), theme.color("accent"))
    low = rect.height() < px(30)
    top = rect.y() + ((rect.height() - px(16)) // 2 if low else px(5))
    desk.icons.paint(painter, QRect(rect.x() + px(7), top + px(2), px(13), px(13)), "users-round", "accent_text")
    if not covered:
        left, right = rect.x() + px(25), rect.right() - px(5)
        ink = theme.color("accent_text")
        # one that goes on from the day before says so by its hours
        title = one.title if one.begins or not low else f"… {one.title}"
        draw_text(painter, QRect(left, top, right - left, px(16)), title, theme.font("small", 600), ink)
        if rect.height() >= px(38):
            line = QRect(rect.x() + px(8), top + px(17), right - rect.x() - px(8), px(15))
            font = theme.font("caption", tnum=True)
            # half a word about the people says less than the hours alone
            words = one.second() if text_width(font, one.second()) <= line.width() else one.hours()
            draw_text(painter, line, words, font, ink)
    if ring:
        focus_ring(painter, rect.adjusted(-1, -1, 1, 1), theme, theme.radius("chip"))
