"""Month and week as pages of seven columns."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from ..domain.calendar import Entry, add_months, monday, month_grid, week_number
from ..domain.wording import month_text, week_span, weekday
from ..texts import text
from .documents_maker import Data, Maker, busiest, days_of

#: How wide a day of the weekend is against a working day, where it holds less.
NARROW = 0.62
#: More bands in a week of a month would leave no room for what appears; the rest is named below the sheet.
MOST_LANES = 3
#: The hours a week shows even when they are empty.
USUAL_HOURS = (8, 17)


def month_pages(maker: Maker) -> list[Data]:
    """One page for each month; without stated days only months in which anything appears."""
    sheet = maker.sheet
    stated = sheet.wish.first is not None or sheet.wish.last is not None
    busy = {(one.year, one.month) for one in maker.busy_days()}
    found = []
    month = sheet.first.replace(day=1)
    while month <= sheet.last:
        if stated or not busy or (month.year, month.month) in busy:
            found.append(_month(maker, month))
        month = add_months(month, 1)
    return found


def _month(maker: Maker, month: date) -> Data:
    start, until = month_grid(month)
    last = add_months(month, 1) - timedelta(days=1)
    shown = [one for one in _days(start, until) if one.month == month.month]
    count = sum(len(maker.on(one)) for one in shown)
    begin, end = max(month, maker.sheet.first), min(last, maker.sheet.last)
    whole = maker.throughout(begin, end)
    return {
        "heading": month_text(month, maker.language),
        "rest": maker.say("rest", month=month_text(month, maker.language)),
        "count": maker.count_text(count),
        "weekend": _weekend(maker, shown),
        "columns": _columns(maker),
        "weeks": [_week_row(maker, month, one, whole) for one in _mondays(start, until)],
        "campaigns": [maker.campaigns[one] for one in sorted(whole)],
        "behind": maker.behind_notes(begin, end),
        "notes": maker.notes(begin, end) + maker.dated_campaigns(begin, end, whole),
    }


def _week_row(maker: Maker, month: date, first: date, whole: frozenset[int]) -> Data:
    days = days_of(first)
    inside = [one for one in days if one.month == month.month]
    lanes = [one for one in maker.lanes(days, inside[0], inside[-1], whole) if one["lane"] < MOST_LANES]
    return {
        "label": str(week_number(first)),
        "lanes": lanes,
        "lane_count": max((one["lane"] + 1 for one in lanes), default=0),
        "days": [_month_day(maker, month, one) for one in days],
    }


def _month_day(maker: Maker, month: date, day: date) -> Data:
    outside = day.month != month.month or not maker.sheet.first <= day <= maker.sheet.last
    number = str(day.day)
    if day.day == 1 or (outside and (day + timedelta(days=1)).day == 1):
        number = _with_month(day, maker.language)
    return {
        "number": number,
        "name": maker.day_name(day),
        "continued": maker.say("rest.day", day=maker.day_name(day)),
        "outside": outside,
        "weekend": day.weekday() > 4,
        "holiday": maker.holiday(day),
        "blackout": maker.blackout(day),
        "embargo": maker.embargo(day),
        "behind": [] if outside else maker.behind(day, 1),
        "entries": [] if outside else [maker.entry(one) for one in maker.on(day)],
    }


def _with_month(day: date, language: str) -> str:
    """1. Mai; 1 May."""
    return f"{day.day}{'.' if language == 'de' else ''} {text(f'month.{day.month}', language)}"


def _weekend(maker: Maker, days: list[date]) -> float:
    """Narrow, unless the weekend has as much to show as the working days."""
    ends = [one for one in days if one.weekday() > 4]
    rest = [one for one in days if one.weekday() <= 4]
    return 1.0 if busiest(maker, ends) >= max(3, busiest(maker, rest)) else NARROW


def _columns(maker: Maker) -> list[str]:
    first = monday(date(2024, 1, 1))
    return [weekday(one, maker.language, short=False) for one in days_of(first)]


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=index) for index in range((last - first).days + 1)]


def _mondays(first: date, last: date) -> list[date]:
    return [one for one in _days(first, last) if one.weekday() == 0]


# Weeks ----------------------------------------------------------------------------------------------------------------


def week_pages(maker: Maker) -> list[Data]:
    """One page or more for each ISO week; without stated days only weeks in which anything appears."""
    sheet = maker.sheet
    stated = sheet.wish.first is not None or sheet.wish.last is not None
    busy = {monday(one) for one in maker.busy_days()}
    found = []
    first = monday(sheet.first)
    while first <= sheet.last:
        if stated or not busy or first in busy:
            found.append(_week(maker, first))
        first += timedelta(days=7)
    return found


def _week(maker: Maker, first: date) -> Data:
    days = days_of(first)
    inside = [one for one in days if maker.sheet.first <= one <= maker.sheet.last]
    entries = {one: maker.on(one) if one in inside else [] for one in days}
    whole = maker.throughout(days[0], days[-1])
    return {
        "heading": f"{maker.week_name(first)}, {week_span(days[0], days[-1], maker.language)}",
        "count": maker.count_text(sum(len(one) for one in entries.values())),
        "weekend": _weekend(maker, days),
        "days": [_week_day(maker, one, one in inside) for one in days],
        "lanes": maker.lanes(days, days[0], days[-1], whole),
        "campaigns": [maker.campaigns[one] for one in sorted(whole)],
        "open": [[maker.entry(one) for one in entries[day] if one.time is None] for day in days],
        "hours": _hours(maker, days, entries),
        "notes": maker.notes(days[0], days[-1]) + maker.dated_campaigns(days[0], days[-1], whole),
    }


def _week_day(maker: Maker, day: date, inside: bool) -> Data:
    number = _with_month(day, maker.language)
    return {
        "name": weekday(day, maker.language, short=False),
        "number": number,
        "outside": not inside,
        "weekend": day.weekday() > 4,
        "holiday": maker.holiday(day),
        "blackout": maker.blackout(day),
        "embargo": maker.embargo(day),
        "behind": maker.behind(day, 3) if inside else [],
    }


def _hours(maker: Maker, days: list[date], entries: dict[date, list[Entry]]) -> list[Data]:
    used = {one.time.hour for found in entries.values() for one in found if one.time}
    first, last = min({*used, USUAL_HOURS[0]}), max({*used, USUAL_HOURS[1]})
    rows: list[Data] = []
    for hour in range(first, last + 1):
        cells: list[list[Any]] = [
            [maker.entry(one) for one in entries[day] if one.time and one.time.hour == hour] for day in days
        ]
        rows.append({"label": f"{hour:02}:00", "days": cells, "empty": not any(cells)})
    return rows
