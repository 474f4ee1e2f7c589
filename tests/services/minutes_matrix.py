"""Calls of every public method of every meeting service, made up from their signatures for a meeting that is filled.

A method that lands later is called too: by the names and types of what it takes. Where those say nothing, the matrix
fails and asks for an example in `NAMED`.
"""

from __future__ import annotations

import inspect
import types
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from editorial.domain.decision_cards import DecisionDraft
from editorial.domain.decisions import ActionItem, Choice, Decision, DecisionState, Vote
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import (
    Committee,
    Meeting,
    MeetingFile,
    MeetingNote,
    MeetingSeries,
    MeetingState,
    ParkedTopic,
    Speech,
    StandingItem,
)
from editorial.domain.people import Actor
from editorial.services.of_meetings import MeetingServices
from tests.services.meeting_makers import DAY, MeetingHouse

Call = Callable[[], Any]
#: What a method of a service takes, where names and types do not say it: by service, by method, or by both.
IDS = {
    "agenda": "items",
    "actions": "actions",
    "parked": "parked",
    "decisions": "decisions",
    "moderation": "participants",
}
#: Services that only show, or write files, and never hold of a row of a meeting.
SHOWING = frozenset({"stage", "minutes_files"})
#: Opening minutes again is the one way to change them, and has tests of its own.
LEFT_OUT = frozenset({"minutes.reopen"})


@dataclass
class Filled:
    """A meeting with a row of every kind."""

    house: MeetingHouse
    case: MeetingCase
    other: MeetingCase
    folder: Path

    def named(self, service: str, name: str, hint: Any) -> list[Any]:
        """Examples for a parameter; empty where nothing is known."""
        case = self.case
        first = {
            "meeting_id": case.meeting.id,
            "in_meeting_id": self.other.meeting.id,
            "item_id": case.items[1].id,
            "participant_id": case.participants[0].id,
            "decision_id": _first(case.decisions),
            "action_id": _first(case.actions),
            "speech_id": _first(case.speeches),
            "note_id": _first(case.notes),
            "file_id": _first(case.files),
            "topic_id": _first(case.parked),
            "parked_id": _first(case.parked),
            "series_id": case.meeting.series_id,
            "committee_id": case.meeting.committee_id,
            "minutes_id": case.minutes[-1].id if case.minutes else 0,
            "person_id": self.house.editor.id,
            "department_id": self.house.lab_id,
        }
        if name in first and _plain(hint) in (int, Any):
            return [first[name]]
        if name.endswith("_ids") and name.removesuffix("s") in first:
            return [(first[name.removesuffix("s")],)]
        if name == "ids" and service in IDS:
            return [tuple(one.id for one in getattr(case, IDS[service])[-1:])]
        lists = {
            "ids": tuple(one.id for one in reversed(case.items)),
            "keys": ("ideas",),
            "choices": {case.participants[0].id: Choice.AGAINST},
            "participants": tuple(replace(one, reply_note="Anders.") for one in case.participants),
            "standing": (StandingItem(title="Anders."),),
            "path": [self.folder / f"a.{ending}" for ending in ("ics", "pdf")],
            "language": "de",
            "seen": None,
            "zone": "Europe/Berlin",
        }
        if name in lists:
            found = lists[name]
            return list(found) if isinstance(found, list) else [found]
        return self.typed(_plain(hint))

    def typed(self, hint: Any) -> list[Any]:
        """Examples of a type: rows of the meeting with other words, every member of an enumeration."""
        case, simple = self.case, _SIMPLE.get(hint)
        if simple is not None:
            return [simple]
        if inspect.isclass(hint) and issubclass(hint, Enum):
            return list(hint)
        rows: dict[type, Any] = {type(one[0]): one[0] for one in self.kinds() if one} | {
            Meeting: case.meeting,
            Committee: Committee(name="Rat"),
            MeetingSeries: case.series or MeetingSeries(),
        }
        if hint in rows:
            return [_otherwise(rows[hint])]
        if hint is DecisionDraft:
            return [DecisionDraft(case.meeting.id, case.items[0].id, text="Anders.")]
        try:
            return [hint()] if isinstance(hint, type) and is_dataclass(hint) else []
        except TypeError:
            return []

    def kinds(self) -> Iterator[tuple[Any, ...]]:
        """The rows of every kind that belongs to the meeting."""
        case = self.case
        parts = (case.participants, case.items, case.decisions, case.votes, case.actions, case.notes, case.parked)
        yield from (*parts, case.speeches, case.files)
        yield from (part for part in (case.minutes, case.addenda) if part)


def _first(rows: Sequence[Any]) -> int:
    return rows[0].id if rows else 0


_SIMPLE: dict[Any, Any] = {
    str: "Anders.",
    bytes: b"anders",
    int: 1,
    bool: True,
    float: 1.0,
    date: date(2026, 6, 9),
    time: time(9),
    datetime: datetime(2026, 5, 12, 9, 30, tzinfo=UTC),
}


def _plain(hint: Any) -> Any:
    """The type without None."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(one for one in get_args(hint) if one is not type(None))
    return hint


def _otherwise(row: Any) -> Any:
    """A row with other words, as somebody would save it."""
    names = {one.name for one in fields(row)}
    words = next(name for name in ("place", "text", "title", "name", "choice", "part", "number") if name in names)
    value = getattr(row, words)
    return replace(row, **{words: "Anders." if type(value) is str else value})


def fill(house: MeetingHouse, state: MeetingState, day: date = DAY) -> MeetingCase:
    """A meeting with a row of every kind, brought to that state; before it begins there are fewer."""
    before = MeetingState.HELD if state is MeetingState.FINAL else state
    case = house.meeting(before, day=day)
    if state is MeetingState.PLANNED:
        return case
    meeting_id, item = case.meeting.id, case.items[0]
    moderation = house.ws.moderation
    moderation.attach(house.chair, meeting_id, "a.png", b"bild", item.id)
    with house.ws.store.act(house.chair, "meeting.write") as work:
        at: dict[str, Any] = {"meeting_id": meeting_id, "item_id": item.id}
        first = work.add(Decision(**at, number=1, text="Es gilt."))
        work.add(Decision(**at, number=2, text="Irrtum.", state=DecisionState.TAKEN_BACK))
        work.add(Vote(meeting_id=meeting_id, decision_id=first.id, participant_id=case.participants[0].id))
        work.add(ActionItem(**at, number=1, text="Klären", owner_id=house.taker.id, owner="Jonas Brandt", due=day))
        work.add(MeetingNote(**at, text="Recht fragen."))
        work.add(ParkedTopic(**at, text="Härtetest"))
        work.add(Speech(**at, participant_id=case.participants[0].id, seconds=3))
    if state is MeetingState.FINAL:
        house.ws.minutes.finalise(house.chair, meeting_id)
        house.ws.minutes.addendum(house.chair, meeting_id, "Auch Frau Schulte war da.")
    found = house.case(meeting_id)
    assert isinstance(found.files[0], MeetingFile)
    return found


def services() -> list[str]:
    """Every meeting service that a workspace has."""
    found = [name for name, one in vars(MeetingServices).items() if isinstance(one, cached_property)]
    return [name for name in found if name not in SHOWING]


def methods(house: MeetingHouse) -> dict[str, Callable[..., Any]]:
    """Every public method of every meeting service that takes an actor."""
    found = {
        f"{service}.{name}": method
        for service in services()
        for name, method in inspect.getmembers(getattr(house.ws, service), inspect.ismethod)
        if not name.startswith("_") and "actor" in inspect.signature(method).parameters
    }
    return {name: one for name, one in found.items() if name not in LEFT_OUT}


def calls(filled: Filled, actor: Actor) -> Iterator[tuple[str, Call]]:
    """Every method with every combination of examples, as calls without arguments. Raises `LookupError` for a method
    whose parameters nobody knows examples for."""
    for name, method in methods(filled.house).items():
        service, hints = name.partition(".")[0], _taken(method)
        chosen: dict[str, list[Any]] = {}
        for parameter in list(inspect.signature(method).parameters.values())[1:]:
            examples = filled.named(service, parameter.name, hints.get(parameter.name, Any))
            if not examples and parameter.default is inspect.Parameter.empty:
                raise LookupError(f"{name} takes {parameter.name}: give the matrix an example")
            if examples:
                chosen[parameter.name] = examples
        for values in product(*chosen.values()):
            yield name, _bound(method, actor, dict(zip(chosen, values, strict=True)))


def _taken(method: Callable[..., Any]) -> dict[str, Any]:
    """The types of what a method takes; what it answers with may be known to the type checker alone."""
    taken = {name: one for name, one in inspect.get_annotations(method).items() if name != "return"}
    asked = types.SimpleNamespace(__annotations__=taken)
    return get_type_hints(asked, globalns=inspect.unwrap(method).__globals__)


def _bound(method: Callable[..., Any], actor: Actor, values: dict[str, Any]) -> Call:
    return lambda: method(actor, **values)
