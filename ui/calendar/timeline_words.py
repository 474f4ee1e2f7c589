"""The words of the campaign timeline that are nobody's own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from editorial.domain.strategy import Campaign, CampaignPhase, Period
from editorial.domain.wording import day_text

from ..context import Desk

__all__ = ["TimelineWords"]


class TimelineWords(QObject):
    """Labels and sentences in the interface's language."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def heading(self) -> str:
        """Above the names."""
        return self.tr("Campaign timeline")

    def week(self, number: int) -> str:
        """KW 20."""
        return self.tr("Wk {number}").format(number=number)

    def day(self, day: date) -> str:
        """Di 19.05."""
        return day_text(day, self.desk.language, year=False)

    def span(self, starts: date, ends: date) -> str:
        """19.05. – 07.06. (20 Tage)."""
        language = self.desk.language
        first = day_text(starts, language, year=False, with_weekday=False)
        last = day_text(ends, language, year=False, with_weekday=False)
        count = (ends - starts).days + 1
        length = self.tr("1 day") if count == 1 else self.tr("{count} days").format(count=count)
        return f"{first} – {last} ({length})"

    def embargo(self, period: Period) -> str:
        """Until when nothing may appear."""
        end = day_text(period.ends, self.desk.language, year=False)
        end = f"{end}, {period.until}" if period.until else end
        return self.tr("Embargo until {end}").format(end=end)

    def embargo_tip(self, period: Period) -> str:
        """The tooltip of an embargo."""
        return "\n".join(one for one in (period.name, self.embargo(period), period.reason) if one)

    def several(self, titles: list[str], most: int = 8) -> str:
        """The tooltip of a sign that stands for several publications."""
        lines = titles[:most]
        if len(titles) > most:
            lines.append(self.tr("+{count} more").format(count=len(titles) - most))
        return "\n".join(lines)

    def moved(self, thing: Campaign | CampaignPhase) -> str:
        """The toast after a phase got other dates."""
        starts = self.day(thing.starts) if thing.starts else self.tr("open")
        ends = self.day(thing.ends) if thing.ends else self.tr("open")
        return self.tr("“{name}” now runs from {starts} to {ends}.").format(name=thing.name, starts=starts, ends=ends)
