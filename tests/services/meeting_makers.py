"""A small organisation that meets: the desk, a laboratory and sales, a meeting with an agenda in any state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path
from typing import Any

from editorial.app import Workspace
from editorial.domain.calendar import moment
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import (
    AgendaItem,
    Attendance,
    Committee,
    Meeting,
    MeetingSeries,
    MeetingState,
    Part,
    Participant,
)
from editorial.domain.people import Actor, Department, Role
from editorial.services.meeting_reading import read_case
from tests.builders import ME, FixedClock, actor_for, copied_house, make_person, new_workspace

ZONE = "Europe/Berlin"
DAY = date(2026, 5, 12)
TOPICS = ("Offene Aufgaben", "Rückblick KW 19", "PFAS: ein Beitrag oder zwei?", "Themenplan KW 22 und 23")


@dataclass
class MeetingHouse:
    """The people around the table; `clock` stands at the beginning of the meeting's day."""

    ws: Workspace
    clock: FixedClock
    lab_id: int
    sales_id: int
    chair: Actor
    taker: Actor
    editor: Actor
    expert: Actor
    seller: Actor
    management: Actor
    viewer: Actor
    series: MeetingSeries

    def meeting(
        self,
        state: MeetingState = MeetingState.PLANNED,
        topics: Sequence[str] = TOPICS,
        day: date = DAY,
        **values: Any,
    ) -> MeetingCase:
        """A meeting of the series with these items and everybody invited, brought to a state by the services.

        A final one needs `ws.minutes`; it has one result for every item.
        """
        with self.ws.store.act(ME, "meeting.save") as work:
            fresh = Meeting(
                series_id=self.series.id,
                committee_id=self.series.committee_id,
                title=self.series.title,
                kind=self.series.kind,
                place=self.series.place,
                day=day,
                time=self.series.time,
                starts_at=moment(day, self.series.time, ZONE),
                minutes=60,
                chair_id=self.chair.id,
                minute_taker_id=self.taker.id,
                original_day=day,
                distribution=self.series.distribution,
            )
            made = work.add(replace(fresh, **values))
            people = [
                Participant(meeting_id=made.id, person_id=one.id, name=one.name, position=place)
                for place, one in enumerate((self.chair, self.taker, self.editor, self.expert, self.seller))
            ]
            people.append(
                Participant(meeting_id=made.id, name="Dr. Claudia Engel", part=Part.GUEST, votes=False, position=5)
            )
            work.add_all(people)
            work.add_all(
                [AgendaItem(meeting_id=made.id, title=one, position=place) for place, one in enumerate(topics)]
            )
        return self._brought(made.id, state)

    def _brought(self, meeting_id: int, state: MeetingState) -> MeetingCase:
        moderation = self.ws.moderation
        if state is MeetingState.CANCELLED:
            with self.ws.store.act(ME, "meeting.cancel") as work:
                work.change(replace(work.get(Meeting, meeting_id), state=state, reason="Feiertag"))
        if state in (MeetingState.RUNNING, MeetingState.HELD, MeetingState.FINAL):
            case = moderation.begin(self.chair, meeting_id)
            here = [one.id for one in case.participants if one.part is not Part.GUEST]
            moderation.attend(self.chair, here, Attendance.PRESENT)
        if state in (MeetingState.HELD, MeetingState.FINAL):
            for one in self.case(meeting_id).items:
                moderation.go(self.chair, meeting_id, one.id)
                moderation.write(self.taker, one.id, fact="Berichtet.", result="Zur Kenntnis genommen.")
                self.clock.forward(minutes=5)
            moderation.end(self.chair, meeting_id)
        if state is MeetingState.FINAL:
            services: Any = self.ws
            services.minutes.finalise(self.chair, meeting_id)
        return self.case(meeting_id)

    def case(self, meeting_id: int) -> MeetingCase:
        """The meeting as it lies there now."""
        with self.ws.store.read(ME) as work:
            return read_case(work, meeting_id)


def make_meeting_house(folder: Path) -> MeetingHouse:
    """The people, a committee and a weekly series on Tuesdays at 11; the caller closes it."""
    return copied_house(build_meeting_house, folder, FixedClock())


def build_meeting_house(folder: Path, clock: FixedClock) -> MeetingHouse:
    """The same, which is no copy: for programs that leave nothing behind when they are killed."""
    ws = new_workspace(folder, clock=clock)
    ws.organisation.save(ME, Department(name="Labor", short="LAB"))
    ws.organisation.save(ME, Department(name="Vertrieb", short="VT"))
    lab, sales = ws.organisation.directory(ME).departments[:2]
    people = {
        key: make_person(ws, name, role)
        for key, name, role in (
            ("chair", "Katrin Vogel", Role.MANAGER),
            ("taker", "Jonas Brandt", Role.EDITOR),
            ("editor", "Petra Yılmaz", Role.EDITOR),
            ("expert", "Dr. Miriam Weber", Role.EXPERT),
            ("seller", "Tobias Krüger", Role.APPROVER),
            ("management", "Anja Schulte", Role.MANAGEMENT),
            ("viewer", "Gustav Gast", Role.VIEWER),
        )
    }
    ws.organisation.save(ME, replace(people["expert"], department_id=lab.id))
    ws.organisation.save(ME, replace(people["seller"], department_id=sales.id))
    ids = tuple(people[one].id for one in ("chair", "taker", "editor", "expert", "seller"))
    with ws.store.act(ME, "meeting.series") as work:
        board = work.add(Committee(name="Redaktion", department_ids=(lab.id, sales.id), quorum=3))
        series = work.add(
            MeetingSeries(
                title="Redaktionssitzung",
                kind="Redaktionssitzung",
                committee_id=board.id,
                rule="FREQ=WEEKLY;BYDAY=TU",
                starts=DAY,
                time=time(11),
                place="Raum Fulda",
                required_ids=ids,
                chair_ids=(people["chair"].id, people["taker"].id),
                minute_taker_ids=(people["taker"].id, people["editor"].id),
                quorum=3,
                distribution=("Geschäftsführung", "presse@example.org"),
            )
        )
    actors = {key: actor_for(one) for key, one in people.items()}
    return MeetingHouse(ws=ws, clock=clock, lab_id=lab.id, sales_id=sales.id, series=series, **actors)
