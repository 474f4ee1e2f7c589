"""The week column: number, planned against target, a bar, and how many posts are missing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter

from editorial.domain.calendar import Entry, monday, week_number
from editorial.domain.status import Status

from ..context import Desk
from ..widgets.paint import draw_text, panel
from .month_text import Printed, baseline

if TYPE_CHECKING:
    from editorial.domain.load import Load

    from .month_layout import MonthLayout

__all__ = ["Figures", "WeekColumn"]

_IDLE: Final = frozenset({Status.HOLD, Status.REJECTED})


@dataclass(frozen=True, slots=True)
class Figures:
    """A week's cadence: publications planned, the channels' target together, and what is missing
    by channel (id, name, posts)."""

    planned: int = 0
    target: int = 0
    missing: tuple[tuple[int, str, int], ...] = ()

    @property
    def gaps(self) -> int:
        """How many posts are missing."""
        return sum(count for _channel, _name, count in self.missing)


class WeekColumn:
    """Counts and paints; `figures` is by Monday."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.theme = desk, desk.theme
        self.figures: dict[date, Figures] = {}
        #: Who has more work than agreed, by Monday; read when somebody asks about the week.
        self._loads: dict[date, tuple[Load, ...]] = {}
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and baselines of the theme in force."""
        theme = self.theme
        px = theme.px
        self._strong = theme.font("caption", 600)
        self._plain = theme.font("caption", tnum=True)
        self._strong_base = baseline(self._strong, px(4), px(16))
        self._numbers, self._figures = Printed(self._strong), Printed(self._plain)
        self._plain_base = baseline(self._plain, px(22), px(16))

    def count(self, entries: tuple[Entry, ...], channels: frozenset[int], narrowed: bool) -> None:
        """Take the publications that are shown. `channels` restricts the target; a `narrowed` plan has none."""
        wanted = {
            one.id: one
            for one in self.desk.directory.channels
            if not one.archived and one.per_week and not narrowed and (not channels or one.id in channels)
        }
        target = sum(one.per_week for one in wanted.values())
        counts: dict[date, Counter[int]] = {}
        # in the order of time, so the day rarely changes
        for when, found in groupby(entries, attrgetter("day")):
            if when is not None and (busy := [one.channel_id for one in found if one.status not in _IDLE]):
                counts.setdefault(monday(when), Counter()).update(busy)
        now = monday(self.desk.clock.today())
        self.figures, self._loads = {}, {}
        for day, have in counts.items():
            gaps = [(one.id, one.name, one.per_week - have.get(one.id, 0)) for one in wanted.values() if day >= now]
            missing = tuple(one for one in gaps if one[2] > 0)
            self.figures[day] = Figures(sum(have.values()), target, missing)
        future = tuple((one.id, one.name, one.per_week) for one in wanted.values())
        self._empty = Figures(0, target, future), Figures(0, target)
        self._now = now

    def of(self, day: date) -> Figures:
        """The figures of the week that begins on a Monday."""
        found = self.figures.get(day)
        if found is None:
            found = self._empty[0 if day >= self._now else 1]
        return found

    def prepare(self, day: date) -> None:
        """The pointer is on a week: what it asks of people is read until the tooltip comes."""
        if day in self._loads or not any(one.hours for one in self.desk.directory.people):
            return
        self._loads[day] = ()
        actor, known = self.desk.actor, self._loads
        self.desk.run(lambda ws: ws.plan.load(actor, day), partial(known.__setitem__, day), lambda _error: None)

    def _overloaded(self, day: date) -> list[str]:
        from .panel_load import above_words

        return [above_words(self.desk, one) for one in self._loads.get(day, ()) if one.excess]

    def explain(self, day: date) -> str:
        """The tooltip: what is planned, the target, and which channels miss posts."""
        found = self.of(day)
        words = QCoreApplication.translate("MonthWeeks", "Week {number}: {planned} planned").format(
            number=week_number(day), planned=found.planned
        )
        if found.target:
            target = QCoreApplication.translate("MonthWeeks", "target {target}").format(target=found.target)
            words = f"{words}, {target}"
        pattern = QCoreApplication.translate("MonthWeeks", "{channel}: {count} missing")
        lines = [words, *(pattern.format(channel=name, count=count) for _channel, name, count in found.missing)]
        if self._loads.get(day):
            lines += self._overloaded(day)
        lines.append(QCoreApplication.translate("MonthWeeks", "Click opens the week"))
        return "\n".join(lines)

    # -- painting ---------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, layout: MonthLayout, hovered: date | None) -> None:
        """The whole column."""
        theme, px = self.theme, self.theme.px
        left = px(8)
        weeks = [(y, extent, monday(day), self.of(monday(day))) for y, extent, day in layout.weeks]
        pattern = QCoreApplication.translate("MonthWeeks", "Wk {number}")
        for y, extent, day, _found in weeks:
            if day == hovered:
                painter.fillRect(0, y, layout.week_width - 1, extent - 1, theme.color("hover"))
        painter.setFont(self._strong)
        painter.setPen(theme.color("text"))
        for y, _extent, day, _found in weeks:
            self._numbers.draw(painter, left, y + self._strong_base, pattern.format(number=week_number(day)))
        painter.setFont(self._plain)
        painter.setPen(theme.color("muted"))
        for y, _extent, _day, found in weeks:
            words = f"{found.planned} / {found.target}" if found.target else f"{found.planned}"
            self._figures.draw(painter, left, y + self._plain_base, words)
        for y, extent, _day, found in weeks:
            if found.target:
                self._bar(painter, QRect(left, y + px(41), layout.week_width - px(16), px(4)), found, extent)

    def _bar(self, painter: QPainter, rect: QRect, found: Figures, extent: int) -> None:
        theme, px = self.theme, self.theme.px
        token = "accent" if found.planned >= found.target else "warning"
        panel(painter, rect, px(2), theme.color("track"))
        share = min(1.0, found.planned / found.target)
        if share:
            width = max(px(4), round(rect.width() * share))
            panel(painter, QRect(rect.x(), rect.y(), width, rect.height()), px(2), theme.color(token))
        if found.gaps and extent >= px(66):
            top = rect.bottom() + px(5)
            self.desk.icons.paint(painter, QRect(rect.x(), top, px(13), px(13)), "circle-dashed", "warning")
            line = QRect(rect.x() + px(16), top - px(2), rect.width() - px(8), px(17))
            draw_text(painter, line, f"−{found.gaps}", self._strong, theme.color("warning"))
