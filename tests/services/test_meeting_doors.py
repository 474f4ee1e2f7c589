"""Meetings by side doors: impossible days and times, two windows, decisions that try what a service refuses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from editorial.app import open_workspace
from editorial.domain.content import Status
from editorial.domain.decision_cards import DecisionDraft, DecisionSettings
from editorial.domain.decisions import DecisionKind
from editorial.domain.meetings import Meeting, MeetingState
from editorial.errors import EditorialError, Forbidden
from editorial.storage import journal
from tests.builders import ME, make_item
from tests.services.meeting_makers import MeetingHouse, make_meeting_house


@pytest.fixture
def house(tmp_path: Path) -> MeetingHouse:
    return make_meeting_house(tmp_path)


def refusal(call: Callable[[], Any]) -> str:
    with pytest.raises(EditorialError) as found:
        call()
    return found.value.code


def test_a_day_at_the_end_of_time_is_no_day_of_a_meeting(house: MeetingHouse) -> None:
    far = Meeting(title="Fern", day=date.max, time=time(23, 59), minutes=1440)
    assert refusal(lambda: house.ws.meetings.save(house.chair, far, ())) == "meeting.day"
    made = house.meeting().meeting
    assert refusal(lambda: house.ws.meetings.move(house.chair, made.id, date(9999, 12, 31), time(9))) == "meeting.day"
    nearest = house.ws.meetings.next(house.chair)
    assert nearest is not None
    assert nearest.meeting.id == made.id


def test_a_meeting_that_ended_before_it_began_is_not_finalised(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.HELD)
    begun = case.meeting.begun_at
    assert begun is not None
    wrong = replace(case.meeting, ended_at=begun - timedelta(hours=3))
    house.ws.minutes.save_head(house.chair, wrong)
    assert refusal(lambda: house.ws.minutes.finalise(house.chair, case.meeting.id)) == "minutes.blocked"


def test_nobody_left_before_they_came(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.RUNNING)
    one, now = case.participants[1], house.clock()
    house.ws.moderation.joined(house.chair, one.id, now)
    assert refusal(lambda: house.ws.moderation.left(house.chair, one.id, now - timedelta(hours=1))) == (
        "meeting.left_before"
    )


def test_a_meeting_left_running_for_days_can_be_ended_and_says_both_days(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.RUNNING)
    house.clock.forward(minutes=3 * 24 * 60)
    other = house.meeting(day=date(2026, 5, 15)).meeting
    assert refusal(lambda: house.ws.moderation.begin(house.chair, other.id)) == "meeting.running_other"
    assert house.ws.moderation.running(house.chair) is not None
    ended = house.ws.moderation.end(house.chair, case.meeting.id)
    assert ended.items[0].seconds == 3 * 24 * 60 * 60
    document = house.ws.minutes.document(house.chair, case.meeting.id)
    assert document.end is not None
    assert document.begin is not None
    assert (document.end.date() - document.begin.date()).days == 3
    assert house.ws.moderation.begin(house.chair, other.id).meeting.state is MeetingState.RUNNING


def test_a_clock_set_back_takes_no_time_from_an_item(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.RUNNING)
    house.clock.forward(minutes=-60)
    went = house.ws.moderation.next(house.chair, case.meeting.id)
    assert went.items[0].seconds == 0


def test_the_name_of_a_file_is_no_place(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.RUNNING)
    attach = partial(house.ws.moderation.attach, house.chair, case.meeting.id)
    assert [attach(name, b"x").files[-1].name for name in ("../../etc/passwd", "C:\\a\\b.txt")] == ["passwd", "b.txt"]
    assert refusal(lambda: attach("", b"x")) == "meeting.text_empty"


def test_whoever_writes_last_in_two_windows_stands_and_the_earlier_words_are_in_the_journal(
    house: MeetingHouse,
) -> None:
    case = house.meeting(MeetingState.RUNNING)
    other = open_workspace(house.ws.store.database.path, clock=house.clock)
    try:
        item = case.items[0].id
        house.ws.moderation.write(house.chair, item, fact="Aus dem ersten Fenster.")
        other.moderation.write(house.taker, item, fact="Aus dem zweiten Fenster.")
        other.moderation.note(house.taker, case.meeting.id, "Zweite Notiz.")
        house.ws.moderation.note(house.chair, case.meeting.id, "Dritte Notiz.")
    finally:
        other.close()
    now = house.case(case.meeting.id)
    assert now.items[0].fact == "Aus dem zweiten Fenster."
    assert [one.text for one in now.notes] == ["Zweite Notiz.", "Dritte Notiz."]
    with house.ws.store.read(ME) as work:
        told = "".join(f"{one.before}{one.after}" for one in journal.entries(work.connection))
    assert "Aus dem ersten Fenster." in told


# Decisions that are no back door --------------------------------------------------------------------------------------


def test_what_one_act_joins_stays_joined_when_an_inner_one_joins_too(house: MeetingHouse) -> None:
    store = house.ws.store
    with store.act(ME, "meeting.decide") as work, store.joining(work):
        with store.joining(work):
            pass
        with store.act(ME, "meeting.park") as inner:
            assert inner is work


def test_a_decision_with_two_deeds_of_which_one_is_refused_leaves_neither(house: MeetingHouse) -> None:
    ws, case = house.ws, house.meeting(MeetingState.RUNNING)
    early, out = make_item(ws, "Früh"), make_item(ws, "Draußen", status=Status.PUBLISHED)
    subjects = tuple(f"content:{one.id}" for one in (early, out))
    draft = DecisionDraft(
        case.meeting.id,
        kind=DecisionKind.ASSIGN,
        subjects=subjects,
        settings=DecisionSettings(owner_id=house.taker.id),
    )
    before = len(ws.history.steps(ME))
    with pytest.raises(EditorialError):
        ws.decisions.decide(house.editor, draft)
    assert len(ws.history.steps(ME)) == before
    assert ws.content.card(ME, early.id).item.owner_id != house.taker.id
    assert house.case(case.meeting.id).decisions == ()


def test_a_decision_about_places_of_something_else_is_none(house: MeetingHouse) -> None:
    ws, case = house.ws, house.meeting(MeetingState.RUNNING)
    one, other = (make_item(ws, title, status=Status.PLANNED, day=date(2026, 6, 1)) for title in ("Eins", "Zwei"))
    foreign = ws.content.card(ME, other.id).publications[0]
    draft = DecisionDraft(
        case.meeting.id,
        kind=DecisionKind.MOVE,
        subjects=(f"content:{one.id}",),
        settings=DecisionSettings(day=date(2026, 6, 9), publication_ids=(foreign.id,)),
    )
    assert refusal(lambda: ws.decisions.decide(house.chair, draft)) == "decision.no_subject"
    assert ws.content.card(ME, other.id).publications[0].day == date(2026, 6, 1)
    assert house.case(case.meeting.id).decisions == ()


def test_taking_a_move_back_after_the_approval_ends_the_approval(house: MeetingHouse) -> None:
    ws, case = house.ws, house.meeting(MeetingState.RUNNING)
    values: dict[str, Any] = {
        "text": "Text",
        "key_message": "K",
        "department_id": house.lab_id,
        "owner_id": house.editor.id,
    }
    item = make_item(ws, "Thema", status=Status.DRAFTING, day=date(2026, 6, 1), actor=house.editor, **values)
    settings = DecisionSettings(day=date(2026, 6, 3))
    named = (f"content:{item.id}",)
    draft = DecisionDraft(case.meeting.id, kind=DecisionKind.MOVE, subjects=named, settings=settings)
    decision = ws.decisions.decide(house.chair, draft).decisions[-1]
    ws.content.set_status(house.editor, [item.id], Status.REVIEW)
    ws.approvals.override(house.chair, [item.id], "Eilt.")
    assert ws.content.card(ME, item.id).item.status is Status.APPROVED
    ws.decisions.take_back(house.chair, decision.id)
    now = ws.content.card(ME, item.id)
    assert now.publications[0].day == date(2026, 6, 1)
    assert now.item.status is not Status.APPROVED


def test_an_expert_decides_nothing_about_their_own_content_either(house: MeetingHouse) -> None:
    ws, case = house.ws, house.meeting(MeetingState.RUNNING)
    item = make_item(ws, "Meins", owner_id=house.expert.id)
    draft = DecisionDraft(
        case.meeting.id,
        kind=DecisionKind.REJECT,
        subjects=(f"content:{item.id}",),
        reason="Doch nicht.",
    )
    with pytest.raises(Forbidden):
        ws.decisions.decide(house.expert, draft)
    assert ws.content.card(ME, item.id).item.status is item.status
