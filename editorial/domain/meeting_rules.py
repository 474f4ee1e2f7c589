"""Rules of meetings: which state follows which, how long an item took, and when the meeting will end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from ..errors import Coded, Refused
from .meetings import AgendaItem, AgendaState, Attendance, Meeting, MeetingState, Participant
from .people import Actor
from .permissions import LEADERS

S = MeetingState
#: What may follow. Minutes are final only through `services.minutes`; a meeting that was ended by mistake goes on.
STEPS: dict[MeetingState, frozenset[MeetingState]] = {
    S.PLANNED: frozenset({S.RUNNING, S.CANCELLED}),
    S.RUNNING: frozenset({S.HELD}),
    S.HELD: frozenset({S.RUNNING, S.FINAL}),
    S.FINAL: frozenset({S.HELD}),
    S.CANCELLED: frozenset({S.PLANNED}),
}
#: Minutes that a meeting may take, and an agenda item.
MEETING_MINUTES = (5, 1440)
#: Days on which a meeting can lie: beyond them calendars of other programs, and clocks, give up.
DAYS = (date(1970, 1, 1), date(2199, 12, 31))
ITEM_MINUTES = (0, 480)
TITLE_MOST, TEXT_MOST = 300, 20_000
#: Shares of the planned time at which the clock warns.
WARN, LATE = 0.7, 1.0
#: States in which the words of a meeting may still change.
OPEN = frozenset({S.PLANNED, S.RUNNING, S.HELD})


class Warning(StrEnum):
    """How far the clock of an item is."""

    CALM = "calm"
    SOON = "soon"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock of the item that is discussed: seconds it has taken and has left (negative: over)."""

    spent: int = 0
    planned: int = 0
    stopped: bool = False

    @property
    def left(self) -> int:
        """Seconds that are left; negative beyond the plan."""
        return self.planned - self.spent

    @property
    def warning(self) -> Warning:
        """Warns at 70 and at 100 per cent of the planned time; an item without time never does."""
        if not self.planned or self.spent < self.planned * WARN:
            return Warning.CALM
        return Warning.SOON if self.spent < self.planned * LATE else Warning.OVER


def demand_step(meeting: Meeting, to: MeetingState) -> None:
    """Raise `Refused` where the meeting cannot come to that state from where it is."""
    if to not in STEPS[meeting.state]:
        raise Refused("meeting.step", title=meeting.title, state=Coded(f"meeting.state.{meeting.state}"))


def demand_open(meeting: Meeting) -> None:
    """Raise `Refused` where nothing of the meeting may change any more."""
    if meeting.state is S.FINAL:
        raise Refused("minutes.final", title=meeting.title)
    if meeting.state not in OPEN:
        raise Refused("meeting.step", title=meeting.title, state=Coded(f"meeting.state.{meeting.state}"))


def may_name(actor: Actor, meeting: Meeting, column: str) -> bool:
    """Whether the actor may change who chairs ("chair_id") or takes the minutes ("minute_taker_id"), `meeting` being as
    it was before.

    Until a meeting begins whoever plans it names both. From then on the two may finalise what was decided: the chair
    hands over either part, the minute taker theirs, and those who lead the desk may always.
    """
    if meeting.state in (S.PLANNED, S.CANCELLED) or actor.roles & LEADERS:
        return True
    own = [meeting.chair_id, *([meeting.minute_taker_id] if column == "minute_taker_id" else ())]
    return actor.id is not None and actor.id in own


def demand_minutes(minutes: int, bounds: tuple[int, int]) -> None:
    """Raise `Refused` for a time outside `bounds` (minutes)."""
    least, most = bounds
    if not least <= minutes <= most:
        raise Refused("meeting.minutes", minutes=minutes, least=least, most=most)


def demand_text(text: str, most: int = TEXT_MOST) -> str:
    """The text without blanks around it. Raises `Refused` where nothing is left or it is too long."""
    clean = text.strip()
    if not clean:
        raise Refused("meeting.text_empty")
    if len(clean) > most:
        raise Refused("meeting.text_long", most=most)
    return clean


def spent(item: AgendaItem, meeting: Meeting, now: datetime) -> int:
    """Seconds that the item has taken up to now."""
    running = meeting.item_since if meeting.item_id == item.id else None
    return item.seconds + (max(0, int((now - running).total_seconds())) if running is not None else 0)


def clock(item: AgendaItem, meeting: Meeting, now: datetime) -> Clock:
    """The clock of an item. Seconds are counted in UTC: a change to or from summer time is no hour of discussion."""
    stopped = meeting.item_id != item.id or meeting.item_since is None
    return Clock(spent(item, meeting, now), item.minutes * 60, stopped)


def planned_end(meeting: Meeting) -> datetime | None:
    """When it should be over (UTC)."""
    start = meeting.starts_at
    return None if start is None else start + timedelta(minutes=meeting.minutes)


def forecast(meeting: Meeting, items: Iterable[AgendaItem], now: datetime) -> datetime:
    """When the meeting will end if what is left takes as long as planned (UTC)."""
    left = 0
    for one in items:
        if one.state is not AgendaState.OPEN:
            continue
        left += max(0, one.minutes * 60 - spent(one, meeting, now))
    begin = now if meeting.state is S.RUNNING else max(now, meeting.starts_at or now)
    return begin + timedelta(seconds=left)


def present(people: Iterable[Participant]) -> list[Participant]:
    """Who is there now."""
    return [one for one in people if one.attendance is Attendance.PRESENT and one.left_at is None]


def has_quorum(meeting: Meeting, people: Iterable[Participant]) -> bool:
    """Whether enough of those who have a vote are there to decide."""
    return sum(one.votes for one in present(people)) >= meeting.quorum
