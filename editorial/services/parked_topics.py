"""Parked topics (Themenspeicher): what meetings put off without a date, until somebody recalls or drops it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from ..domain.meeting_cards import MeetingCase
from ..domain.meeting_rules import demand_text
from ..domain.meetings import AgendaItem, AgendaSource, Meeting, MeetingState, ParkedState, ParkedTopic, Participant
from ..domain.people import Actor, Person
from ..domain.permissions import allowed
from ..errors import Coded, Refused
from ..storage.unit_of_work import UnitOfWork
from .agenda import recall
from .agenda_around import shortened
from .agenda_carry import add_within
from .meeting_reading import open_meeting, read_case
from .store import Act, Store

T = TypeVar("T", AgendaItem, Meeting)

#: A topic may be several sentences; the title of an item is the first of them.
_TITLE = 200


@dataclass(frozen=True, slots=True)
class ParkedRow:
    """A parked topic in the list: the meeting that parked it, and the one that recalled it."""

    topic: ParkedTopic
    meeting: Meeting | None = None
    recalled_in: Meeting | None = None
    due: bool = False


class ParkedTopicService:
    """The register of parked topics."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self, actor: Actor, state: ParkedState | None = None) -> tuple[ParkedRow, ...]:
        """All topics, or those in a state: parked ones first, what was to be recalled first among them.

        Whoever does not plan meetings sees those of meetings they take part in.
        """
        today = self._store.wall().date()
        with self._store.read(actor) as work:
            found = work.all(ParkedTopic) if state is None else work.all(ParkedTopic, state=str(state))
            if not allowed(work.actor, "meeting.park"):
                mine = {one.meeting_id for one in work.all(Participant, person_id=work.actor.id or 0)}
                found = [one for one in found if one.meeting_id in mine]
            items = {one.id: one for one in _by_ids(work, AgendaItem, (one.recalled_id for one in found))}
            ids = [*(one.meeting_id for one in found), *(one.meeting_id for one in items.values())]
            meetings = {one.id: one for one in _by_ids(work, Meeting, ids)}
        rows = []
        for one in found:
            item = items.get(one.recalled_id or 0)
            again = meetings.get(item.meeting_id) if item is not None else None
            due = one.state is ParkedState.PARKED and one.recall_on is not None and one.recall_on <= today
            rows.append(ParkedRow(one, meetings.get(one.meeting_id or 0), again, due))
        return tuple(sorted(rows, key=_order))

    def add(self, actor: Actor, topic: ParkedTopic) -> ParkedTopic:
        """Park a topic outside any meeting. Raises `Refused` for an empty text."""
        with self._store.act(actor, "meeting.park") as work:
            known = work.find(Person, work.actor.id)
            made = work.add(
                replace(
                    _tidy(topic),
                    id=0,
                    version=0,
                    meeting_id=None,
                    item_id=None,
                    state=ParkedState.PARKED,
                    recalled_id=None,
                    at=work.now,
                    by_id=known.id if known else None,
                    by=work.actor.name,
                )
            )
            work.detail = {"title": made.text}
            return made

    def save(self, actor: Actor, topic: ParkedTopic) -> ParkedTopic:
        """Change text, note, department and the day of recall. Raises `Refused`, `StaleEdit`."""
        with self._store.act(actor, "meeting.park") as work:
            kept, tidy = work.get(ParkedTopic, topic.id), _tidy(topic)
            values = {name: getattr(tidy, name) for name in ("version", "text", "note", "department_id", "recall_on")}
            work.detail = {"title": tidy.text}
            return work.change(replace(kept, **values))

    def recall(self, actor: Actor, topic_ids: Iterable[int], meeting_id: int) -> MeetingCase:
        """Put parked topics on the agenda of a meeting, each as its own item; one step.

        Raises `Refused` for a topic that is not parked any more and for a meeting whose minutes are final.
        """
        with self._store.act(actor, "meeting.agenda") as work:
            meeting = open_meeting(work, meeting_id)
            if meeting.state is MeetingState.HELD:
                raise Refused("meeting.step", title=meeting.title, state=Coded(f"meeting.state.{meeting.state}"))
            for topic_id in dict.fromkeys(topic_ids):
                _onto(work, meeting, work.get(ParkedTopic, topic_id))
            work.detail = {"title": meeting.title, "meeting_id": meeting_id}
            return read_case(work, meeting_id)

    def drop(self, actor: Actor, topic_ids: Iterable[int], dropped: bool = True) -> tuple[ParkedTopic, ...]:
        """Drop topics, or park dropped ones again. Raises `Refused` for what stands on an agenda."""
        wanted = ParkedState.DROPPED if dropped else ParkedState.PARKED
        with self._store.act(actor, "meeting.park") as work:
            found = [work.get(ParkedTopic, one) for one in dict.fromkeys(topic_ids)]
            for one in found:
                if one.state is ParkedState.RECALLED:
                    raise Refused("agenda.parked_gone", title=one.text)
            done = tuple(work.change(replace(one, state=wanted)) for one in found)
            work.detail = {"title": found[0].text if found else "", "count": len(found)}
            return done


def _onto(work: Act, meeting: Meeting, topic: ParkedTopic) -> None:
    title = shortened(" ".join(topic.text.split()), _TITLE)
    rest = [topic.text] if title.endswith("…") else []
    made = add_within(
        work,
        AgendaItem(
            meeting_id=meeting.id,
            source=AgendaSource.PARKED,
            title=title,
            note="\n".join([*rest, topic.note]).strip(),
            subjects=(f"parked:{topic.id}", *topic.subjects),
            department_id=topic.department_id,
        ),
    )
    recall(work, topic.id, made)


def _by_ids(work: UnitOfWork, cls: type[T], ids: Iterable[int | None]) -> list[T]:
    wanted = sorted({one for one in ids if one is not None})
    return work.all(cls, id=wanted) if wanted else []


def _tidy(topic: ParkedTopic) -> ParkedTopic:
    return replace(topic, text=demand_text(topic.text), note=topic.note.strip())


def _order(row: ParkedRow) -> tuple[object, ...]:
    topic, states = row.topic, list(ParkedState)
    return states.index(topic.state), topic.recall_on is None, str(topic.recall_on), -topic.id
