"""What events of a calendar file look like: public holidays, somebody's appointments, notes beside a plan."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from .calendar_import import CalendarEvent, CalendarFile, Target
from .words import fold

#: Words by which a calendar or category calls its days holidays, folded.
_HOLIDAY = re.compile(r"\b((gesetzlicher? )?feiertage?n?|((bank|public) )?holidays?|jours? feries?)\b")
_NOT = re.compile(r"not a public holiday|kein (gesetzlicher )?feiertag|no public holiday|observance|gedenktag")
#: Names of public holidays of German-speaking countries, folded, German and English.
_NAMES = frozenset(
    fold(one)
    for one in (
        "Neujahr|Neujahrstag|Heilige Drei Könige|Karfreitag|Ostersonntag|Ostermontag|Tag der Arbeit|Maifeiertag|"
        "Christi Himmelfahrt|Pfingstsonntag|Pfingstmontag|Fronleichnam|Mariä Himmelfahrt|Weltkindertag|"
        "Tag der Deutschen Einheit|Reformationstag|Allerheiligen|Buß- und Bettag|Erster Weihnachtstag|"
        "Zweiter Weihnachtstag|1. Weihnachtstag|2. Weihnachtstag|1. Weihnachtsfeiertag|2. Weihnachtsfeiertag|"
        "Internationaler Frauentag|Nationalfeiertag|Mariä Empfängnis|Stephanstag|Bundesfeier|New Year's Day|"
        "New Years Day|Epiphany|Good Friday|Easter Sunday|Easter Monday|Labour Day|Labor Day|May Day|Ascension Day|"
        "Whit Sunday|Whit Monday|Corpus Christi|Assumption Day|German Unity Day|Unity Day|Reformation Day|"
        "All Saints Day|All Saints' Day|Christmas Day|Boxing Day|St Stephen's Day|Second Day of Christmas"
    ).split("|")
)
_MARK = re.compile(r"^\s*(<<[^<>]*>>|\[[^\]]*\])\s*")


def guess(file: CalendarFile) -> dict[int, Target]:
    """What each event seems to be, by its number.

    Whole days that their category, their calendar or their names call holidays become holidays; other whole days of
    such a calendar (the beginning of spring, the clock change) are shown behind the plan, not in it. Everything else is
    content.
    """
    whole = [one for one in file.events if one.start_time is None and not one.recurrence]
    groups = _holiday_groups(whole)
    told = bool(_HOLIDAY.search(fold(f"{file.calendar} {file.name}")))
    named = sum(1 for one in whole if _named(one))
    calendar = len(whole) * 10 >= len(file.events) * 9 and bool(whole) and (told or named * 2 >= len(whole))
    if not groups and not calendar:
        return {one.number: Target.CONTENT for one in file.events}
    return {one.number: _target(one, groups, calendar) for one in file.events}


def _target(event: CalendarEvent, groups: frozenset[str], calendar: bool) -> Target:
    if event.start_time is not None:
        return Target.CONTENT
    if _NOT.search(fold(f"{event.title}")):
        return Target.REFERENCE
    if groups:
        if event.group in groups:
            return Target.HOLIDAY
        return Target.REFERENCE if calendar or event.group else Target.CONTENT
    return Target.HOLIDAY


def _holiday_groups(events: Iterable[CalendarEvent]) -> frozenset[str]:
    return frozenset(one.group for one in events if one.group and _HOLIDAY.fullmatch(fold(one.group)))


def _named(event: CalendarEvent) -> bool:
    title = fold(holiday_name(event.title))
    return title in _NAMES or title.partition(" (")[0] in _NAMES or title.rpartition(": ")[2].strip() in _NAMES


def holiday_name(title: str) -> str:
    """The name of a holiday without the mark that some calendars put before it: "<<Feiertag>> Neujahr"."""
    return _MARK.sub("", title).strip() or title


def groups_of(file: CalendarFile) -> list[tuple[str, int]]:
    """The categories of a file with how many events each has, "" for those without, the largest first."""
    return Counter(one.group for one in file.events).most_common()


def usual(targets: Iterable[Target]) -> Target:
    """The target that most events have."""
    found = Counter(targets).most_common(1)
    return found[0][0] if found else Target.CONTENT
