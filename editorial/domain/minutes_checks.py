"""What is looked at before minutes are finalised: what must not be missing, and what may be, if somebody says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ..texts import text
from .calendar import local
from .decisions import DecisionState
from .meeting_cards import MeetingCase
from .meetings import AgendaItem, AgendaState, Attendance, MeetingState, Part, Participant, ResultKind
from .minutes_building import marked, top_numbers
from .wording import inside_quotes

#: Names that a sentence lists before it only counts.
_NAMES = 4


class Severity(StrEnum):
    """Whether minutes can be finalised in spite of it."""

    BLOCKS = "blocks"
    ASKS = "asks"


@dataclass(frozen=True, slots=True)
class MinutesCheck:
    """Something that is missing or odd. `row_id` is of the decision, action item or agenda item it is about.

    `item_id` is the agenda item to look at, None where it concerns the whole meeting.
    """

    code: str
    severity: Severity
    item_id: int | None = None
    row_id: int = 0
    params: dict[str, Any] = field(default_factory=dict)
    words: str = ""

    @property
    def key(self) -> str:
        """Names it among all others, so that somebody can say yes to exactly this."""
        return f"{self.code}:{self.row_id}"

    @property
    def blocks(self) -> bool:
        """Whether nothing can be finalised before it is mended."""
        return self.severity is Severity.BLOCKS

    def sentence(self, language: str) -> str:
        """What is missing or odd, in one sentence."""
        params = {key: inside_quotes(one) if isinstance(one, str) else one for key, one in self.params.items()}
        return text(f"minutes.check.{self.words or self.code}", language, **params)

    def advice(self, language: str) -> str:
        """What to do about it."""
        return text(f"minutes.check.{self.code}.do", language)


def check_minutes(case: MeetingCase) -> tuple[MinutesCheck, ...]:
    """Everything to be said before the minutes are finalised, what blocks first, then in the order of the agenda."""
    state = case.meeting.state
    if state in (MeetingState.PLANNED, MeetingState.CANCELLED):
        return (_blocks("not_held"),)
    found = [*_head(case), *_decisions(case), *_items(case), *_actions(case)]
    return tuple(sorted(found, key=lambda one: not one.blocks))


def _blocks(code: str, item_id: int | None = None, row_id: int = 0, **params: Any) -> MinutesCheck:
    return MinutesCheck(code, Severity.BLOCKS, item_id, row_id, params)


def _asks(code: str, item_id: int | None = None, row_id: int = 0, words: str = "", **params: Any) -> MinutesCheck:
    return MinutesCheck(code, Severity.ASKS, item_id, row_id, params, words)


def _head(case: MeetingCase) -> Iterator[MinutesCheck]:
    meeting, people = case.meeting, case.participants
    if meeting.state is MeetingState.RUNNING:
        yield _blocks("running")
    if not any(one.attendance is Attendance.PRESENT for one in people):
        yield _blocks("nobody")
    else:
        unknown = [one for one in people if one.attendance is Attendance.EXPECTED and one.part is Part.REQUIRED]
        if unknown:
            names = ", ".join(one.name for one in unknown[:_NAMES]) + (" …" if len(unknown) > _NAMES else "")
            words = "attendance.many" if len(unknown) > 1 else ""
            yield _asks("attendance", words=words, names=names, count=len(unknown))
    if meeting.chair_id is None:
        yield _asks("chair")
    if meeting.minute_taker_id is None:
        yield _asks("minute_taker")
    begin, end = meeting.begun_at, meeting.ended_at
    if begin is not None and end is not None and end < begin:
        first, last = (f"{local(one, meeting.zone):%H:%M}" for one in (begin, end))
        yield _blocks("times", begin=first, end=last)


def _decisions(case: MeetingCase) -> Iterator[MinutesCheck]:
    """Decisions without words; fewer people than they need; more votes than people."""
    meeting, here = case.meeting, voting(case.participants)
    valid = [one for one in case.decisions if one.state is not DecisionState.TAKEN_BACK]
    if valid and here < meeting.quorum:
        yield _asks("quorum", present=here, needed=meeting.quorum)
    for one in valid:
        mark = marked(meeting.number, one.number)
        if not one.text.strip():
            yield _blocks("decision_text", one.item_id, one.id, mark=mark)
        cast = one.votes_for + one.votes_against + one.abstentions
        if one.voted and cast > here:
            yield _asks("votes", one.item_id, one.id, mark=mark, cast=cast, present=here)


def voting(people: tuple[Participant, ...]) -> int:
    """How many people with a vote took part, even if not the whole time."""
    return sum(one.attendance is Attendance.PRESENT and one.votes and one.part is not Part.GUEST for one in people)


def _items(case: MeetingCase) -> Iterator[MinutesCheck]:
    """Items that were discussed and of which nothing is said: neither words nor a decision nor an action item."""
    tops = top_numbers(case.items)
    said = {one.item_id for one in case.decisions if one.state is not DecisionState.TAKEN_BACK}
    said |= {one.item_id for one in case.actions}
    for one in case.items:
        if one.id not in said and _silent(one):
            yield _asks("item_result", one.id, one.id, number=tops[one.id], title=one.title)


def _silent(item: AgendaItem) -> bool:
    if item.state in (AgendaState.SKIPPED, AgendaState.CARRIED):
        return False
    return not item.result.strip() and item.result_kind is ResultKind.NONE


def _actions(case: MeetingCase) -> Iterator[MinutesCheck]:
    for one in case.actions:
        params = {"mark": marked(case.meeting.number, one.number), "text": one.text}
        if not one.owner.strip() and one.owner_id is None:
            yield _asks("action_owner", one.item_id, one.id, **params)
        if one.due is None:
            yield _asks("action_due", one.item_id, one.id, **params)
