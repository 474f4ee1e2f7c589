"""Who takes part in meetings: whom a series asks, who is there on a day, and which meetings somebody may see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from ..domain.approvals import Absence
from ..domain.meeting_rotation import Rotation, Turn
from ..domain.meetings import Committee, Meeting, MeetingSeries, Part, Participant
from ..domain.people import Actor, Department, Person
from ..domain.permissions import SEES_MEETINGS
from ..errors import Missing, Refused
from ..storage import meeting_queries
from ..storage.unit_of_work import UnitOfWork

PEOPLE_MOST = 500


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody whom a series asks to its meetings."""

    person_id: int
    part: Part
    votes: bool


class Around:
    """People, departments, committees and absences, read once for many meetings."""

    def __init__(self, work: UnitOfWork) -> None:
        self.people = {one.id: one for one in work.all(Person)}
        self.departments = {one.id: one for one in work.all(Department)}
        self.committees = {one.id: one for one in work.all(Committee)}
        self._away: dict[int, list[Absence]] = {}
        for one in work.all(Absence):
            self._away.setdefault(one.person_id, []).append(one)

    def active(self, person_id: int) -> bool:
        """Whether the person still works here."""
        found = self.people.get(person_id)
        return found is not None and not found.archived

    def there(self, person_id: int, day: date) -> bool:
        """Whether the person works here and is not away on the day."""
        away = any(one.starts <= day <= one.ends for one in self._away.get(person_id, ()))
        return self.active(person_id) and not away

    def rotation(self, series: MeetingSeries) -> Rotation:
        """The queues of chair and minute taker, from the beginning of the series."""
        return Rotation(series.chair_ids, series.minute_taker_ids, self.there)

    def quorum(self, series: MeetingSeries) -> int:
        """How many must be present to decide: as the series says, else its committee."""
        found = self.committees.get(series.committee_id or 0)
        return series.quorum or (found.quorum if found is not None else 0)

    def invited(self, series: MeetingSeries, turn: Turn) -> list[Invited]:
        """Whom the series asks to a meeting with that chair and minute taker; deactivated people are left out."""
        sits = self.committees.get(series.committee_id or 0)
        required = [*filter(None, (turn.chair_id, turn.minute_taker_id)), *series.required_ids, *self._sitting(sits)]
        found = {one: Invited(one, Part.REQUIRED, True) for one in required if self.active(one)}
        for one in series.optional_ids:
            if self.active(one):
                found.setdefault(one, Invited(one, Part.OPTIONAL, False))
        return list(found.values())

    def _sitting(self, committee: Committee | None) -> Iterable[int]:
        """The people of a committee, the leads of its departments, and everybody of one that has neither."""
        if committee is None:
            return
        yield from committee.person_ids
        named = {self.people[one].department_id for one in committee.person_ids if one in self.people}
        for department_id in committee.department_ids:
            department = self.departments.get(department_id)
            if department is None or department.archived:
                continue
            if department.lead_id is not None and self.active(department.lead_id):
                yield department.lead_id
            elif department_id not in named:
                yield from (one.id for one in self.people.values() if one.department_id == department_id)

    def participant(self, meeting_id: int, one: Invited, position: int) -> Participant:
        """The row of somebody invited."""
        name = self.people[one.person_id].name
        return Participant(
            meeting_id=meeting_id,
            person_id=one.person_id,
            name=name,
            part=one.part,
            votes=one.votes,
            position=position,
        )


def sees_all(actor: Actor) -> bool:
    """Whether the actor sees every meeting."""
    return bool(actor.roles & SEES_MEETINGS)


def seen_meetings(work: UnitOfWork) -> frozenset[int] | None:
    """Ids of the meetings that the reader takes part in; None for those who see every one."""
    if sees_all(work.actor):
        return None
    return meeting_queries.meetings_of(work.connection, work.actor.id)


def demand_seen(work: UnitOfWork, meeting_id: int) -> None:
    """Raise `Missing` where the reader takes no part in the meeting: of others they learn nothing."""
    seen = seen_meetings(work)
    if seen is not None and meeting_id not in seen:
        raise Missing("missing", kind="meeting", id=meeting_id)


def demand_people(work: UnitOfWork, ids: Iterable[int]) -> None:
    """Raise `Missing` for somebody whom the workspace does not know."""
    known = {one.id for one in work.all(Person)}
    for one in ids:
        if one not in known:
            raise Missing("missing", kind="person", id=one)


def write_people(work: UnitOfWork, meeting: Meeting, wanted: Iterable[Participant]) -> None:
    """Make the participants of a meeting those, in that order; who chairs it or writes is at the table.

    Raises `Refused` for somebody twice, a guest without a name, somebody of another meeting or no longer here.
    """
    stored = {one.id: one for one in work.all(Participant, meeting_id=meeting.id)}
    kept = _checked(work, meeting, list(wanted), stored)
    ids = {one.id for one in kept}
    for one in stored.values():
        if one.id not in ids:
            work.remove(one)
    for one in kept:
        if one.id:
            work.change(one)
        else:
            work.add(one)


def _checked(
    work: UnitOfWork, meeting: Meeting, wanted: list[Participant], stored: dict[int, Participant]
) -> list[Participant]:
    people = {one.id: one for one in work.all(Person)}
    if len(wanted) > PEOPLE_MOST:
        raise Refused("meeting.people_many", most=PEOPLE_MOST)
    kept, seen = list[Participant](), set[int]()
    for position, one in enumerate(wanted):
        if one.id and one.id not in stored:
            raise Refused("meeting.other")
        name = " ".join(one.name.split())
        if one.person_id is not None:
            person = people.get(one.person_id)
            if person is None:
                raise Missing("missing", kind="person", id=one.person_id)
            if person.archived and not one.id:
                raise Refused("meeting.person_gone", name=person.name)
            if one.person_id in seen:
                raise Refused("meeting.person_twice", name=person.name)
            seen.add(one.person_id)
            name = person.name
        elif not name:
            raise Refused("meeting.guest_name")
        kept.append(replace(one, meeting_id=meeting.id, name=name, email=one.email.strip(), position=position))
    for person_id in (meeting.chair_id, meeting.minute_taker_id):
        if person_id is not None and person_id not in seen:
            seen.add(person_id)
            name, position = people[person_id].name, len(kept)
            kept.append(Participant(meeting_id=meeting.id, person_id=person_id, name=name, position=position))
    return kept
