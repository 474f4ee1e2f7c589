"""The words on the week page that are no publication's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editorial.domain.strategy import Period, PeriodKind
from editorial.domain.wording import day_text
from editorial.texts import text

from ..context import Desk

if TYPE_CHECKING:
    from .month_model import MonthModel
    from .week_layout import Bar

__all__ = ["WeekWords"]


class WeekWords(QObject):
    """Labels in the interface's language."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def today(self) -> str:
        """Behind today's name."""
        return self.tr("Today")

    def short_week(self, number: int) -> str:
        """The week's number where there is little room."""
        return self.tr("Wk {number}").format(number=number)

    def all_day(self) -> tuple[str, str]:
        """The name of the lane, in two lines: "all-", "day"."""
        return self.tr("all-"), self.tr("day")

    def more(self, count: int) -> str:
        """What does not fit into the lane."""
        return self.tr("+{count} more").format(count=count)

    def without_hour(self, count: int, short: bool) -> str:
        """How many publications of a day have no hour."""
        if short:
            return f"{count}"
        return self.tr("{count} without time").format(count=count)

    def fold_tip(self, folded: bool) -> str:
        """The tooltip of the lane's heading."""
        return self.tr("Unfold the all-day lane") if folded else self.tr("Fold the all-day lane")

    def gap(self, channel: str) -> str:
        """The tooltip of a missing post."""
        words = self.tr("{channel} misses a post against its target. Click proposes ideas and evergreens.")
        return words.format(channel=channel)

    def bar(self, bar: Bar, model: MonthModel) -> str:
        """What a bar says: "Embargo AquaSens 3 until Tue 19 May, 09:00"."""
        if bar.kind == "campaign":
            found = next((one for one in model.month.campaigns if str(one.id) == bar.title), None)
            return self.tr("Campaign: {name}").format(name=found.name) if found else ""
        period = next((one for one in model.month.periods if str(one.id) == bar.title), None)
        return self.period(period) if period is not None else ""

    def period(self, period: Period) -> str:
        """An embargo with its end, a blackout with its name."""
        kind = text(f"period.{period.kind}", self.desk.language)
        # many name it by what it is: "Sperrfrist AquaSens 3"
        name = period.name if kind.casefold() in period.name.casefold() else f"{kind} {period.name}".strip()
        if period.kind is PeriodKind.BLACKOUT:
            return name
        end = day_text(period.ends, self.desk.language, year=False)
        end = f"{end}, {period.until}" if period.until else end
        return self.tr("{name} until {end}").format(name=name, end=end)

    def lane_target(self) -> str:
        """Behind the day in the status line while something is over the lane."""
        return self.tr("hour not yet set")
