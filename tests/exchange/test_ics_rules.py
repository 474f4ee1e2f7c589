"""Recurring events on random rules: the days are those that recurring-ical-events finds."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

import pytest
import recurring_ical_events
from icalendar import Calendar

from editorial.domain.calendar_import import CalendarEvent
from editorial.domain.calendar_import_rules import occurrence_days

from .ics_makers import calendar, read

DAYS = "MO TU WE TH FR SA SU".split()
FIRST, LAST = date(2026, 1, 1), date(2028, 5, 31)


def rule(chance: random.Random, start: datetime) -> str:
    frequency = chance.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={frequency}"]
    if chance.random() < 0.4:
        parts.append(f"INTERVAL={chance.randrange(1, 4)}")
    if chance.random() < 0.3:
        parts.append(f"COUNT={chance.randrange(1, 30)}")
    elif chance.random() < 0.5:
        until = start + timedelta(days=chance.randrange(500), minutes=chance.randrange(-60, 60))
        parts.append(f"UNTIL={until:%Y%m%dT%H%M%S}Z")
    if frequency == "WEEKLY" and chance.random() < 0.6:
        parts.append("BYDAY=" + ", ".join(chance.sample(DAYS, chance.randrange(1, 4))))
    elif frequency == "MONTHLY" and chance.random() < 0.5:
        parts.append(f"BYDAY={chance.choice(['1', '2', '-1', '3'])}{chance.choice(DAYS)}")
    elif frequency == "MONTHLY" and chance.random() < 0.5:
        parts.append(f"BYMONTHDAY={chance.choice([1, 15, 31, -1])}")
    return ";".join(parts)


def ours(event: CalendarEvent) -> set[date]:
    found = {date.fromisoformat(one[:10]) for one in event.extra}
    if event.rule:
        return found | set(occurrence_days(event.rule, event.starts, event.exceptions, FIRST, LAST)[0])
    return found | {event.starts}


@pytest.mark.parametrize("seed", range(8))
def test_random_rules_bring_the_days_that_others_find(seed: int) -> None:
    chance = random.Random(seed)
    for _round in range(25):
        # not in the hour that the clocks leave out
        start = datetime(2026, 1, 1, 4) + timedelta(days=chance.randrange(365), minutes=15 * chance.randrange(70))
        at = f"{start:%Y%m%dT%H%M%S}"
        gone = start + timedelta(days=chance.choice([7, 14, 28]))
        exdate = f"\nEXDATE;TZID=Europe/Berlin:{gone:%Y%m%dT%H%M%S}" if chance.random() < 0.4 else ""
        written = rule(chance, start)
        text = calendar(f"UID:a\nDTSTART;TZID=Europe/Berlin:{at}\nRRULE:{written}{exdate}\nSUMMARY:A")
        (event,) = read(text).events
        whole = Calendar.from_ical(text.replace(", ", ","))
        # the end of theirs is the first day that no longer counts
        theirs = {one["DTSTART"].dt.date() for one in recurring_ical_events.of(whole).between(FIRST, date(2028, 6, 1))}
        assert {one for one in ours(event) if one <= LAST} == theirs, text
