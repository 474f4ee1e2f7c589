"""Calls for topics as they are shown, and what holds for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..errors import Refused
from .input_rules import MOST_SHORT
from .inputs import Question, TopicCall

#: Longest estimate of one request, in minutes: a working day.
MOST_MINUTES = 480


@dataclass(frozen=True, slots=True)
class CallCard:
    """A call with its questions and what came of it: how many were asked, how many of them sent something in, how many
    are still expected to, and how many of the topics became content ideas. `waiting` are those whose time is not
    granted yet."""

    call: TopicCall
    questions: tuple[Question, ...] = ()
    asked: int = 0
    answered: int = 0
    open: int = 0
    ideas: int = 0
    waiting: int = 0


def check_call(call: TopicCall, today: date, *, fresh: bool) -> None:
    """Raise `Refused` where a call cannot be like that; a `fresh` one, or one whose day moves, closes in the future."""
    if not call.title.strip():
        raise Refused("input.no_title")
    if len(call.title) > MOST_SHORT:
        raise Refused("input.title_long", most=MOST_SHORT)
    if call.closes == date.min:
        raise Refused("input.call_closes")
    if fresh and call.closes < today:
        raise Refused("input.call_past")
    if call.meets is not None and call.closes >= call.meets:
        raise Refused("input.call_meets")
    if not 1 <= call.minutes <= MOST_MINUTES:
        raise Refused("input.minutes", most=MOST_MINUTES)
