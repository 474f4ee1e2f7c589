"""What an invitation to a meeting says: to whom, when, where, and about what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from .meetings import Part, Reply


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is invited; `email` is "" where no address is known. `chair`: they lead the meeting."""

    name: str
    email: str = ""
    part: Part = Part.REQUIRED
    reply: Reply = Reply.OPEN
    chair: bool = False


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An agenda item as the invitation names it: its number, when it is its turn (wall time), planned minutes."""

    number: int
    title: str
    minutes: int = 0
    at: time | None = None
    presenter: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation, an update (`update`), or the word that a meeting is called off (`cancelled`, for `reason`).

    `starts_at` is UTC and lasts `minutes` of real time, whatever the clocks do; `day` and `time` are those of `zone`.
    `stamp` is when it was written. `sender` writes it, `organizer` answers for it: name and address.
    """

    uid: str
    sequence: int
    title: str
    day: date
    time: time
    zone: str
    starts_at: datetime
    minutes: int
    stamp: datetime
    language: str = "de"
    place: str = ""
    occasion: str = ""
    note: str = ""
    organisation: str = ""
    cancelled: bool = False
    update: bool = False
    reason: str = ""
    organizer: tuple[str, str] = ("", "")
    sender: tuple[str, str] = ("", "")
    minute_taker: str = ""
    guests: tuple[Guest, ...] = ()
    agenda: tuple[AgendaLine, ...] = ()

    @property
    def chair(self) -> str:
        """Who leads the meeting."""
        return next((one.name for one in self.guests if one.chair), "")

    @property
    def without_address(self) -> tuple[str, ...]:
        """Who cannot be written to."""
        return tuple(one.name for one in self.guests if not one.email)


@dataclass(frozen=True, slots=True)
class InvitationWritten:
    """What was written: the file, how many it is addressed to, and for whom no address is known."""

    path: str
    addressed: int = 0
    without_address: tuple[str, ...] = ()
    cancelled: bool = False
