"""What is written beside a day's number: today, holidays, ends of an embargo, a blackout's name on its pad."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter

from editorial.domain.strategy import Period, PeriodKind
from editorial.texts import text

from ..context import Desk
from ..widgets.paint import draw_text, panel, text_width
from .behind import LINE, paint_line
from .month_layout import meeting_hour
from .month_text import baseline

if TYPE_CHECKING:
    from .month_layout import Cell, Lane

__all__ = ["DayNotes", "first_of_month"]


def first_of_month(day: date, language: str) -> str:
    """The first of a month carries its name: "1. Mai", "1 May"."""
    return f"1{'.' if language == 'de' else ''} {text(f'month.{day.month}', language)}"


class DayNotes:
    """Paints the line of a day's number and what follows it, cut before the edge of the cell."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.theme = desk, desk.theme
        self.restyle()

    def restyle(self) -> None:
        """Take fonts of the theme in force."""
        theme = self.theme
        self.number_font = theme.font("small", 600, tnum=True)
        self.outside_font = theme.font("small", 400, tnum=True)
        self._caption = theme.font("caption")
        self.base = baseline(self.number_font, theme.px(4), theme.px(18))

    def number(self, day: date) -> str:
        """The number, on the first of a month with its name."""
        return f"{day.day}" if day.day != 1 else first_of_month(day, self.desk.language)

    def _end(self, cell: Cell) -> int:
        """Where a note beside the number may begin."""
        px = self.theme.px
        font = self.outside_font if cell.day.outside else self.number_font
        width = text_width(font, self.number(cell.day.day))
        if cell.day.today:
            return cell.rect.x() + px(5) + max(px(27), width + px(12)) + px(6)
        return cell.rect.x() + px(10) + width + px(7)

    def paint(
        self,
        painter: QPainter,
        cells: Iterable[Cell],
        periods: tuple[Period, ...],
        lanes: Iterable[Lane],
        behind_shown: bool = False,
    ) -> None:
        """Heute, the holiday, the ends of an embargo, names of blackouts and campaigns: all in the number's line."""
        campaigns = {one.day: one.campaign.name for one in reversed(list(lanes))}
        for cell in cells:
            found = cell.day
            day = found.day
            banded = [one for one in periods if one.starts <= day <= one.ends] if periods else []
            behind = bool(found.behind) and cell.behind_rect.isNull() and behind_shown
            if found.meetings and not cell.meeting_rect.isNull():
                self._meetings(painter, cell, any(one.kind is PeriodKind.BLACKOUT for one in banded))
            if not (found.today or found.holiday or found.school or banded or behind or day in campaigns):
                continue
            blackout = next((one for one in banded if one.kind is PeriodKind.BLACKOUT), None)
            if blackout is not None:
                self._padded_number(painter, cell)
            x = self._end(cell)
            if found.today:
                x = self._note(painter, cell, x, self._today_word(), blackout is not None)
            if found.holiday:
                x = self._note(painter, cell, x, found.holiday, blackout is not None)
            if found.school:
                x = self._school(painter, cell, x, blackout is not None)
            for one in banded:
                x = self._embargo(painter, cell, x, one)
            if blackout is not None and blackout.name:
                self._blackout(painter, cell, x, blackout.name)
                continue
            if name := campaigns.get(day):
                x = self._note(painter, cell, x, name, icon="megaphone", token="accent_text")
            if behind:
                self._behind(painter, cell, x)

    def _behind(self, painter: QPainter, cell: Cell, x: int) -> None:
        """Other people's dates beside the number, where chips take the foot of the day."""
        px = self.theme.px
        room = self._right(cell) - px(5) - x
        if room >= px(44):
            paint_line(painter, QRect(x, cell.rect.y() + px(5), room, px(LINE)), cell.day.behind, self.theme)

    @staticmethod
    def _right(cell: Cell) -> int:
        """Where the line of the number ends: at the edge, or at the sign of the day's meetings."""
        return cell.rect.right() if cell.meeting_rect.isNull() else cell.meeting_rect.left()

    def _meetings(self, painter: QPainter, cell: Cell, padded: bool) -> None:
        """The sign of meetings and the hour of the first."""
        theme, px, rect = self.theme, self.theme.px, cell.meeting_rect
        if padded:
            panel(painter, rect.adjusted(-px(3), 0, 0, 0), px(4), theme.color("surface"))
        self.desk.icons.paint(painter, QRect(rect.x(), rect.y() + px(2), px(13), px(13)), "users-round", "accent_text")
        words = rect.adjusted(px(13 + 4), 0, 0, 0)
        font = theme.font("caption", 500, tnum=True)
        draw_text(painter, words, meeting_hour(cell.day.meetings), font, theme.color("accent_text"))

    @staticmethod
    def _today_word() -> str:
        return QCoreApplication.translate("MonthNotes", "Today")

    def _note(
        self,
        painter: QPainter,
        cell: Cell,
        x: int,
        words: str,
        padded: bool = False,
        icon: str = "",
        token: str = "muted",
    ) -> int:
        """A muted word in the number's line; returns where the next may begin."""
        theme, px = self.theme, self.theme.px
        side = px(13) + px(4) if icon else 0
        room = self._right(cell) - px(4) - x
        if room < px(28) + side:
            return x
        width = min(room, text_width(self._caption, words) + side)
        line = QRect(x, cell.rect.y() + px(4), width, px(18))
        if padded:
            panel(painter, line.adjusted(-px(4), 0, px(4), 0), px(4), theme.color("surface"))
        if icon:
            self.desk.icons.paint(painter, QRect(x, line.y() + px(2), px(13), px(13)), icon, token)
        draw_text(painter, line.adjusted(side, 0, 0, 0), words, self._caption, theme.color(token))
        return x + width + px(10 if padded else 8)

    def _school(self, painter: QPainter, cell: Cell, x: int, padded: bool) -> int:
        """School holidays: a dotted line at the foot of each day, their name where they begin."""
        theme, px, rect = self.theme, self.theme.px, cell.rect
        colour, size, pitch = theme.color("border_strong"), px(2), px(6)
        for left in range(rect.x() + px(2), rect.right() - size, pitch):
            painter.fillRect(left, rect.bottom() - size, size, size, colour)
        if cell.day.school_starts and not cell.day.holiday:
            return self._note(painter, cell, x, cell.day.school, padded)
        return x

    def _embargo(self, painter: QPainter, cell: Cell, x: int, period: Period) -> int:
        if period.kind is not PeriodKind.EMBARGO:
            return x
        day = cell.day.day
        if day == period.ends:
            pattern = QCoreApplication.translate("MonthNotes", "until {hour}")
            words = pattern.format(hour=period.until) if period.until else ""
            return self._note(painter, cell, x, words or period.name, icon="lock-open")
        if day == period.starts:
            kind = text("period.embargo", self.desk.language)
            return self._note(painter, cell, x, kind, icon="lock")
        return x

    def _padded_number(self, painter: QPainter, cell: Cell) -> None:
        """Text never stands on bare hatch."""
        theme, px = self.theme, self.theme.px
        if cell.day.today:
            return
        font = self.outside_font if cell.day.outside else self.number_font
        words = self.number(cell.day.day)
        x, y = cell.rect.x(), cell.rect.y()
        pad = QRect(x + px(5), y + px(4), text_width(font, words) + px(10), px(18))
        panel(painter, pad, px(4), theme.color("surface"))
        painter.setFont(font)
        painter.setPen(theme.color("muted" if cell.day.outside else "text"))
        painter.drawText(x + px(10), y + self.base, words)

    def _blackout(self, painter: QPainter, cell: Cell, x: int, name: str) -> None:
        theme, px = self.theme, self.theme.px
        if cell.pad.isNull():
            # beside a holiday there is often no room; its hatch still tells, and so does the tooltip
            if x + px(8) + text_width(self._caption, name) < self._right(cell) - px(4) or not cell.day.holiday:
                self._note(painter, cell, x + px(4), name, padded=True)
            return
        width = min(cell.pad.width(), text_width(self._caption, name) + px(10))
        pad = QRect(cell.pad.x(), cell.pad.y(), width, cell.pad.height())
        panel(painter, pad, px(4), theme.color("surface"))
        draw_text(painter, pad.adjusted(px(5), 0, -px(4), 0), name, self._caption, theme.color("muted"))
