"""What every source of the agenda stands on: the meeting, the plan around it, names, words in its language.

Whatever comes from the plan or from experts passes `clean`: words that are not cleared are withheld on an agenda as
they are in every other paper that leaves the house.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from ..domain.agenda_rules import ALL, identity
from ..domain.calendar import Entry, monday, together, week_number
from ..domain.channels import Channel
from ..domain.filters import PlanFilter
from ..domain.meeting_cards import Suggestion
from ..domain.meeting_rules import TITLE_MOST
from ..domain.meetings import AgendaItem, AgendaSource, Meeting
from ..domain.people import Department, Person
from ..domain.series import Series
from ..domain.wording import day_text, time_text
from ..storage import plan_queries, series_queries
from ..storage.unit_of_work import UnitOfWork
from ..texts import text
from .clearance_out import Screen
from .input_reading import today_of
from .meeting_order import previous

#: So many lines an item has at most; the rest is counted.
LINES = 40
#: So many things one item is about at most.
SUBJECTS = 100
_NAME = 120


@dataclass(frozen=True, slots=True)
class Collected:
    """What a source has: everything as one item, and its parts where each can stand alone.

    `group` is None where there is nothing to talk about, `more` counts parts that are not among `singles`. Where not
    `alone`, the group is never proposed, but a standing item may ask for it.
    """

    group: Suggestion | None = None
    singles: tuple[Suggestion, ...] = ()
    more: int = 0
    alone: bool = True


class Around:
    """One look at the workspace for one meeting; what several sources need is read once."""

    def __init__(self, work: UnitOfWork, meeting: Meeting, also: Iterable[AgendaItem] = ()) -> None:
        self.work, self.meeting, self.language = work, meeting, meeting.language
        self.today = today_of(work)
        self._also = tuple(also)

    def say(self, code: str, **params: Any) -> str:
        """Words in the language of the meeting."""
        return text(f"agenda.{code}", self.language, **params)

    def count(self, code: str, n: int) -> str:
        """A number of things: the code with ".one" for a single one."""
        return self.say(f"{code}.one" if n == 1 else code, n=n)

    @cached_property
    def _screen(self) -> Screen:
        return Screen(self.work, self.language)

    def clean(self, words: str, content_id: int | None = None) -> str:
        """The words on one line, or the sentence that stands in their place."""
        return " ".join(self._screen.clean(words, content_id).split())

    def quoted(self, words: str, content_id: int | None = None) -> str:
        """A title between quotation marks, cut where it is very long."""
        return self.say("quoted", words=shortened(self.clean(words, content_id)))

    @cached_property
    def asked(self) -> frozenset[tuple[str, ...]]:
        """What single items of this agenda, and those that may come to it, are about: however much else there is, a
        source says whether there is still a reason for them."""
        items = (*self.work.all(AgendaItem, meeting_id=self.meeting.id), *self._also)
        return frozenset(identity(one.source, one.subjects) for one in items)

    @cached_property
    def people(self) -> dict[int, Person]:
        return {one.id: one for one in self.work.all(Person)}

    @cached_property
    def departments(self) -> dict[int, Department]:
        return {one.id: one for one in self.work.all(Department)}

    @cached_property
    def channels(self) -> dict[int, Channel]:
        return {one.id: one for one in self.work.all(Channel)}

    def person(self, person_id: int | None, otherwise: str = "") -> str:
        """Somebody's name."""
        found = self.people.get(person_id or 0)
        return found.name if found is not None else otherwise

    def department(self, department_id: int | None) -> str:
        """A department's name."""
        found = self.departments.get(department_id or 0)
        return found.name if found is not None else ""

    def channel(self, channel_id: int | None) -> str:
        """A channel's name, or that it is still open."""
        found = self.channels.get(channel_id or 0)
        return found.name if found is not None else text("print.no_channel", self.language)

    # Days ---------------------------------------------------------------------------------------------------------

    @cached_property
    def before(self) -> Meeting | None:
        """The last meeting of the series that took place."""
        return previous(self.work, self.meeting)

    @cached_property
    def weeks(self) -> tuple[date, date]:
        """The two coming weeks: the next whole ones, with the meeting's own where it meets on a Monday."""
        first = monday(self.meeting.day)
        if self.meeting.day != first:
            first += timedelta(days=7)
        return first, first + timedelta(days=13)

    def plan(self, first: date, last: date) -> list[Entry]:
        """Publications between two days, in the order of time."""
        return plan_queries.between(self.work.connection, first, last, PlanFilter())

    def whole_plan(self, first: date, last: date) -> tuple[Entry, ...]:
        """The same with what recurring formats want there."""
        entries, every = self.plan(first, last), self.work.all(Series, archived=False)
        if not every:
            return tuple(entries)
        from ..domain.series_entries import occurrences

        taken = series_queries.taken_days(self.work.connection)
        return together(entries, occurrences(every, taken, first, last).entries)

    def day(self, day: date) -> str:
        """Mi 13.05."""
        return day_text(day, self.language, year=day.year != self.meeting.day.year)

    def when(self, one: Entry) -> str:
        """Mi 13.05., 10:00."""
        assert one.day is not None
        return f"{self.day(one.day)}, {time_text(one.time)}" if one.time else self.day(one.day)

    def weeks_text(self, first: date, last: date) -> str:
        """KW 19; KW 22 und 23; KW 21 bis 24."""
        weeks = [week_number(monday(first) + timedelta(days=7 * at)) for at in range(_weeks(first, last))]
        code = {1: "weeks.one", 2: "weeks.two"}.get(len(weeks), "weeks.more")
        return self.say(code, first=weeks[0], last=weeks[-1])

    # Suggestions --------------------------------------------------------------------------------------------------

    def whole(self, source: AgendaSource, title: str, lines: Iterable[str], **values: Any) -> Suggestion:
        """Everything that a source has as one item."""
        return self._made(source, ALL, title, lines, values)

    def single(self, source: AgendaSource, name: str, title: str, lines: Iterable[str], **values: Any) -> Suggestion:
        """One thing as one item; `name` is what it is about ("content:12")."""
        return self._made(source, name, title, lines, {"subjects": (name,)} | values)

    def _made(self, source: AgendaSource, name: str, title: str, lines: Iterable[str], values: Any) -> Suggestion:
        shown = [one for one in lines if one]
        if len(shown) > LINES:
            shown = [*shown[: LINES - 1], self.count("more", len(shown) - LINES + 1)]
        values["subjects"] = tuple(values.get("subjects", ()))[:SUBJECTS]
        return Suggestion(source, f"{source}:{name}", shortened(title, TITLE_MOST), tuple(shown), **values)

    def grouped(
        self, source: AgendaSource, singles: Iterable[Suggestion], title: str, more: int = 0, alone: bool = True
    ) -> Collected:
        """Single suggestions, what is urgent first, with the group of them; `more` are not among them, too many.

        `alone` False: each stands for itself, the group is only for a standing item.
        """
        every = tuple(sorted(singles, key=lambda one: not one.urgent))
        return Collected(self._group(source, every, title, more), every, more, alone)

    def regrouped(self, collected: Collected, gone: frozenset[str]) -> Suggestion | None:
        """The group without the parts of these keys, which stand on the agenda by themselves."""
        group = collected.group
        if group is None or not gone or not collected.singles:
            return group
        rest = tuple(one for one in collected.singles if one.key not in gone)
        return self._group(group.source, rest, group.title, collected.more)

    def _group(self, source: AgendaSource, singles: tuple[Suggestion, ...], title: str, more: int) -> Suggestion | None:
        if not singles:
            return None
        lines = [_line(one) for one in singles]
        if more:
            lines = [*lines[: LINES - 1], self.count("more", len(lines[LINES - 1 :]) + more)]
        subjects = dict.fromkeys(subject for one in singles for subject in one.subjects)
        urgent, minutes = any(one.urgent for one in singles), min(30, max(5, 3 * len(singles)))
        return self.whole(source, title, lines, subjects=tuple(subjects), urgent=urgent, minutes=minutes)


def _line(one: Suggestion) -> str:
    return f"{one.title} · {one.lines[0]}" if one.lines else one.title


def shortened(words: str, most: int = _NAME) -> str:
    """Words that are cut where they are longer."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _weeks(first: date, last: date) -> int:
    return (monday(last) - monday(first)).days // 7 + 1
