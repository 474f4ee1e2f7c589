"""What the writers of calendar events share: the setting they work in, what became of an event, who changed what."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from ..domain.calendar import local, moment
from ..domain.calendar_import import CalendarChoice, CalendarEvent, CalendarFile, Target, told
from ..domain.channels import Channel
from ..domain.import_report import Outcome
from ..domain.plan_import import Problem
from ..domain.wording import day_text
from ..errors import Cancelled
from ..storage.calendar_queries import said_by
from ..storage.codec import Image
from ..storage.mapping import kind_of
from ..storage.unit_of_work import UnitOfWork
from ..texts import text

BATCH = 500
_ACT = "import.calendar"


@dataclass(slots=True)
class Setting:
    """One import: where it writes, what was chosen, on which clocks and in which language."""

    work: UnitOfWork
    file: CalendarFile
    choice: CalendarChoice
    zone: str
    language: str
    today: date
    say: Callable[[str, int, int], None]
    cancelled: Callable[[], bool]
    targets: dict[int, Target] = field(default_factory=dict)
    names: Names = field(init=False)

    def __post_init__(self) -> None:
        self.names = Names(self)

    def step(self, done: int, every: int) -> None:
        """Tell how far the writing is; raises `Cancelled` where nobody waits any more."""
        if self.cancelled():
            raise Cancelled
        self.say("write", done, every)

    def words(self, code: str, **params: Any) -> str:
        """A text in the workspace's language."""
        return text(code, self.language, **params)


class Names:
    """Titles, labels and channels of events; an export of this program names its channel before the title and as
    category."""

    def __init__(self, setting: Setting) -> None:
        self._chosen = setting.choice.channel_id
        own = setting.work.all(Channel) if setting.file.own else []
        self._channels = {one.name: one.id for one in own}
        self._monograms = {one.monogram for one in own}

    def of(self, event: CalendarEvent) -> tuple[str, tuple[str, ...], int | None]:
        """Title, labels and channel of what the event becomes."""
        channel = next((self._channels[one] for one in event.categories if one in self._channels), None)
        if channel is None:
            return event.title, event.categories, self._chosen
        mark, dot, title = event.title.partition(" · ")
        labels = tuple(one for one in event.categories if one not in self._channels)
        return (title if dot and mark in self._monograms else event.title), labels, channel


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one event."""

    outcome: Outcome
    content_id: int = 0
    problems: tuple[Problem, ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """When an event is, on the workspace's clocks; `starts_at` is its UTC moment."""

    day: date
    time: time | None
    starts_at: datetime | None
    problem: Problem | None = None


def placed(event: CalendarEvent, home: str) -> Place:
    """The day and hour of an event here. One inside the spring gap begins when the clocks have gone forward."""
    if event.start_time is None:
        return Place(event.starts, None, moment(event.starts, None, home))
    zone = event.zone or home
    starts = moment(event.starts, event.start_time, zone)
    assert starts is not None
    wall = local(starts, home)
    own = wall if zone == home else local(starts, zone)
    problem = None
    if own.time() != event.start_time:
        problem = told("gap", time=f"{event.start_time:%H:%M}", taken=f"{own:%H:%M}")
    return Place(wall.date(), wall.time(), starts, problem)


def end_words(event: CalendarEvent, setting: Setting) -> str:
    """The end of an event over several days, for the notes; what ends on its day needs no word."""
    if event.ends == event.starts:
        return ""
    when = day_text(event.ends, setting.language, with_weekday=False)
    if event.end_time is not None:
        when = f"{when}, {event.end_time:%H:%M}"
    return setting.words("calendar.ends", when=when)


class Said:
    """What the last import of a calendar said of rows, so that later changes by people are told from the calendar's."""

    def __init__(self, work: UnitOfWork, kind: str, row_ids: Iterable[int]) -> None:
        self._images = said_by(work.connection, _ACT, kind, row_ids)

    def of(self, row_id: int) -> Image:
        """The fields as the calendar last said them; empty where the row did not come from a calendar."""
        return self._images.get(row_id, {})


@dataclass(slots=True)
class Merge:
    """Fields that the calendar wants otherwise: those it may change, and those that people changed here meanwhile."""

    values: dict[str, Any] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)


def merged(current: Any, wanted: Any, names: Iterable[str], said: Image) -> Merge:
    """Which of these fields the calendar changes in a row, `said` being what it said of them before."""
    found = Merge()
    kind = kind_of(current)
    differing = [name for name in names if getattr(current, name) != getattr(wanted, name)]
    if not differing:
        return found
    now, then = kind.encode(current), kind.encode(wanted)
    for name in differing:
        if name in said and said[name] == then[name]:
            continue  # the calendar says what it always said; the difference is somebody's work
        if name in said and said[name] != now[name]:
            found.kept.append(name)
        else:
            found.values[name] = getattr(wanted, name)
    return found


def kept_told(names: Iterable[str]) -> tuple[Problem, ...]:
    """That fields were left as people made them."""
    roles = {"starts": "day", "ends": "day", "name": "title", "rule": "day", "exceptions": "day", "until": "time"}
    found = sorted({roles.get(one, one) for one in names})
    return (Problem("plan.problem.kept", (("fields", ",".join(found)),)),) if found else ()
