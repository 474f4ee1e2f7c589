"""A held meeting with one row of every kind, as it lies in the kept workspace."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from editorial.app import Workspace
from editorial.domain.decisions import ActionItem, Choice, Decision, DecisionKind, Vote
from editorial.domain.meetings import (
    AgendaItem,
    AgendaSource,
    Attendance,
    Committee,
    Meeting,
    MeetingNote,
    MeetingSeries,
    MeetingState,
    ParkedTopic,
    Participant,
    Reply,
    ResultKind,
    Speech,
    StandingItem,
)
from editorial.domain.people import Actor
from editorial.storage.unit_of_work import UnitOfWork

BEGIN = datetime(2026, 5, 12, 9, tzinfo=UTC)


def add_meeting(workspace: Workspace, actor: Actor, content_id: int) -> int:
    """Make it; answers with its id."""
    people = {one.name: one for one in workspace.organisation.directory(actor).people}
    lab = workspace.organisation.directory(actor).departments[0].id
    vogel, brandt = people["Katrin Vogel"].id, people["Jonas Brandt"].id
    with workspace.store.act(actor, "meeting.save") as work:
        board = work.add(Committee(name="Redaktion", department_ids=(lab,), person_ids=(vogel, brandt), quorum=2))
        series = work.add(
            MeetingSeries(
                title="Redaktionssitzung",
                committee_id=board.id,
                rule="FREQ=WEEKLY;BYDAY=TU",
                starts=date(2026, 5, 12),
                time=time(11),
                place="Raum Fulda",
                required_ids=(vogel, brandt),
                chair_ids=(vogel, brandt),
                minute_taker_ids=(brandt, vogel),
                distribution=("geschaeftsfuehrung@example.org",),
            )
        )
        standing = work.add(StandingItem(series_id=series.id, source=AgendaSource.ACTIONS, title="Offene Aufgaben"))
        meeting = work.add(
            Meeting(
                series_id=series.id,
                committee_id=board.id,
                number=1,
                title="Redaktionssitzung",
                place="Raum Fulda",
                day=date(2026, 5, 12),
                time=time(11),
                starts_at=BEGIN,
                state=MeetingState.HELD,
                chair_id=vogel,
                minute_taker_id=brandt,
                original_day=date(2026, 5, 12),
                begun_at=BEGIN,
                ended_at=BEGIN.replace(hour=10),
            )
        )
        _said(work, meeting.id, standing.id, vogel, brandt, content_id)
    return meeting.id


def _said(work: UnitOfWork, meeting_id: int, standing_id: int, chair_id: int, taker_id: int, content_id: int) -> None:
    here = Attendance.PRESENT
    chair = work.add(Participant(meeting_id=meeting_id, person_id=chair_id, name="Katrin Vogel", attendance=here))
    work.add(Participant(meeting_id=meeting_id, person_id=taker_id, name="Jonas Brandt", reply=Reply.ACCEPTED))
    item = work.add(
        AgendaItem(
            meeting_id=meeting_id,
            source=AgendaSource.ACTIONS,
            title="Offene Aufgaben",
            standing_id=standing_id,
            subjects=(f"content:{content_id}",),
            seconds=240,
            fact="Alles erledigt.",
            result_kind=ResultKind.NOTED,
        )
    )
    decision = work.add(
        Decision(
            meeting_id=meeting_id,
            item_id=item.id,
            number=1,
            kind=DecisionKind.FREE,
            text="Wir filmen im Labor.",
            at=BEGIN,
        )
    )
    work.add(Vote(meeting_id=meeting_id, decision_id=decision.id, participant_id=chair.id, choice=Choice.FOR))
    work.add(
        ActionItem(
            meeting_id=meeting_id,
            item_id=item.id,
            number=1,
            text="Drehtermin anfragen",
            owner_id=taker_id,
            owner="Jonas Brandt",
            due=date(2026, 5, 19),
            at=BEGIN,
        )
    )
    work.add(Speech(meeting_id=meeting_id, item_id=item.id, participant_id=chair.id, asked_at=BEGIN, seconds=60))
    work.add(MeetingNote(meeting_id=meeting_id, item_id=item.id, text="Recht fragen.", at=BEGIN))
    work.add(ParkedTopic(meeting_id=meeting_id, item_id=item.id, text="Sensor im Härtetest", at=BEGIN))
