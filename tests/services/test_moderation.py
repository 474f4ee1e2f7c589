"""A meeting runs: items, clock, attendance, speakers, notes; what is written stays, what passes is no step to undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meeting_rules import Warning, clock, forecast, has_quorum
from editorial.domain.meetings import AgendaState, Attendance, MeetingState, Reply, ResultKind
from editorial.domain.people import Actor
from editorial.errors import EditorialError, Refused
from editorial.services.moderation import ModerationService
from editorial.services.moderation_words import WordsBefore
from tests.services.meeting_makers import MeetingHouse, make_meeting_house

S = MeetingState


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> MeetingHouse:
    """One house for all: every test makes its own meeting."""
    return make_meeting_house(tmp_path_factory.mktemp("meeting"))


@pytest.fixture(autouse=True)
def _nothing_runs(house: MeetingHouse) -> None:
    running = house.ws.moderation.running(house.chair)
    if running is not None:
        house.ws.moderation.end(house.chair, running.meeting.id)


def test_a_meeting_begins_with_its_first_item_gets_its_number_and_knows_who_said_they_come(
    house: MeetingHouse,
) -> None:
    case = house.meeting(day=date(2026, 5, 12))
    editor, seller = case.participants[2], case.participants[4]
    with house.ws.store.act(house.chair, "meeting.reply") as work:
        work.change(replace(editor, reply=Reply.ACCEPTED))
        work.change(replace(seller, reply=Reply.DECLINED))
    case = house.ws.moderation.begin(house.chair, case.meeting.id)
    assert case.meeting.state is S.RUNNING
    assert case.meeting.begun_at == house.clock.now
    assert case.current == case.items[0]
    assert case.meeting.item_since == house.clock.now
    by_name = {one.name: one.attendance for one in case.participants}
    assert by_name["Katrin Vogel"] is Attendance.PRESENT, "who begins it is there"
    assert by_name["Petra Yılmaz"] is Attendance.PRESENT
    assert by_name["Tobias Krüger"] is Attendance.EXCUSED
    assert by_name["Dr. Miriam Weber"] is Attendance.EXPECTED
    numbers = [case.meeting.number]
    house.ws.moderation.end(house.chair, case.meeting.id)
    for day in (date(2026, 5, 19), date(2027, 1, 5)):
        later = house.ws.moderation.begin(house.chair, house.meeting(day=day).meeting.id)
        numbers.append(later.meeting.number)
        house.ws.moderation.end(house.chair, later.meeting.id)
    assert numbers[1] == numbers[0] + 1
    assert numbers[2] == 1, "every year counts anew"


def test_only_one_meeting_runs_at_a_time(house: MeetingHouse) -> None:
    house.meeting(S.RUNNING)
    other = house.meeting()
    with pytest.raises(Refused, match="still in progress"):
        house.ws.moderation.begin(house.chair, other.meeting.id)


def test_items_are_gone_through_forth_and_back_and_time_adds_up(house: MeetingHouse) -> None:
    m, meeting = house.ws.moderation, house.meeting(S.RUNNING).meeting.id
    first, second, third, fourth = house.case(meeting).items
    house.clock.forward(minutes=4)
    case = m.next(house.chair, meeting)
    assert (case.items[0].seconds, case.items[0].state) == (240, AgendaState.DONE)
    assert case.meeting.item_id == second.id
    house.clock.forward(minutes=2)
    case = m.back(house.chair, meeting)
    assert case.meeting.item_id == first.id
    assert case.items[1].seconds == 120
    house.clock.forward(minutes=1)
    m.stop(house.chair, meeting)
    house.clock.forward(minutes=30)
    m.stop(house.chair, meeting)
    case = m.run(house.chair, meeting)
    house.clock.forward(minutes=1)
    case = m.go(house.chair, meeting, third.id)
    assert case.items[0].seconds == 360, "a stopped clock counts nothing"
    case = m.next(house.chair, meeting)
    assert case.meeting.item_id == fourth.id
    case = m.next(house.chair, meeting)
    assert case.meeting.item_id is None
    assert case.meeting.state is S.RUNNING
    assert m.back(house.chair, meeting).meeting.item_id == fourth.id


def test_who_goes_back_from_an_item_of_which_nothing_is_recorded_comes_to_it_again(house: MeetingHouse) -> None:
    m, meeting = house.ws.moderation, house.meeting(S.RUNNING).meeting.id
    first, second, third, _fourth = house.case(meeting).items
    m.next(house.chair, meeting)
    case = m.back(house.chair, meeting)
    assert (case.items[1].state, case.items[1].started_at) == (AgendaState.OPEN, None)
    assert m.next(house.chair, meeting).meeting.item_id == second.id
    m.write(house.chair, second.id, fact="Berichtet.")
    case = m.back(house.chair, meeting)
    assert (case.meeting.item_id, case.items[1].state) == (first.id, AgendaState.DONE)
    assert m.next(house.chair, meeting).meeting.item_id == third.id


def test_the_clock_warns_at_70_and_100_per_cent_and_the_end_is_foreseen(house: MeetingHouse) -> None:
    case = house.meeting(S.RUNNING)
    item, begun = case.items[0], case.meeting.item_since
    assert begun is not None
    assert item.minutes == 5
    at = {seconds: begun + timedelta(seconds=seconds) for seconds in (209, 210, 299, 300)}
    found = [clock(item, case.meeting, at[one]).warning for one in (209, 210, 299, 300)]
    assert found == [Warning.CALM, Warning.SOON, Warning.SOON, Warning.OVER]
    assert (forecast(case.meeting, case.items, begun) - begun).total_seconds() == 4 * 5 * 60
    late = begun + timedelta(minutes=9)
    assert (forecast(case.meeting, case.items, late) - late).total_seconds() == 3 * 5 * 60


@pytest.mark.parametrize(
    ("day", "at", "minutes"),
    [
        pytest.param(date(2026, 10, 25), time(1, 30), 120, id="the hour that comes twice"),
        pytest.param(date(2026, 3, 29), time(1, 30), 120, id="the hour that is missing"),
        pytest.param(date(2026, 12, 31), time(23, 30), 90, id="over midnight and into the next year"),
    ],
)
def test_an_hour_of_discussion_is_an_hour_whatever_the_clocks_on_the_wall_do(
    house: MeetingHouse, day: date, at: time, minutes: int
) -> None:
    before, house.clock.now = (
        house.clock.now,
        datetime(day.year, day.month, day.day, tzinfo=UTC).replace(hour=0, minute=45),
    )
    try:
        case = house.meeting(S.RUNNING, day=day, time=at, minutes=minutes)
        house.clock.forward(minutes=60)
        case = house.ws.moderation.next(house.chair, case.meeting.id)
        assert case.items[0].seconds == 3600
        case = house.ws.moderation.end(house.chair, case.meeting.id)
        assert case.meeting.ended_at is not None
        assert case.meeting.begun_at is not None
        assert (case.meeting.ended_at - case.meeting.begun_at).total_seconds() == 3600
        assert case.meeting.day == day
    finally:
        house.clock.now = before


def test_what_is_written_is_there_at_once_and_undo_passes_over_the_clock(house: MeetingHouse) -> None:
    m, case = house.ws.moderation, house.meeting(S.RUNNING)
    item = case.items[0]
    m.write(house.chair, item.id, fact="5 von 7 erledigt.")
    m.next(house.chair, case.meeting.id)
    m.attend(house.chair, [case.participants[0].id], Attendance.PRESENT)
    m.ask(house.chair, case.participants[1].id)
    house.ws.history.undo(house.chair)
    after = house.case(case.meeting.id)
    assert after.items[0].fact == ""
    assert after.meeting.item_id == case.items[1].id, "the meeting did not go back"
    m.write(house.chair, item.id, result="Bleibt offen.", kind=ResultKind.POSTPONED)
    assert house.case(case.meeting.id).items[0].result == "Bleibt offen."


def test_who_writes_the_same_item_at_the_same_time_loses_no_word_and_no_kind(house: MeetingHouse) -> None:
    m, item = house.ws.moderation, house.meeting(S.RUNNING).items[0]
    began = WordsBefore(fact="", result="", kind=ResultKind.NONE)
    m.write(house.chair, item.id, fact="5 von 7 erledigt.", kind=ResultKind.NOTED, before=began)
    case = m.write(house.taker, item.id, fact="Petra fehlt.", result="Weiter.", kind=ResultKind.NONE, before=began)
    now = case.items[0]
    assert (now.fact, now.result) == ("5 von 7 erledigt.\nPetra fehlt.", "Weiter.")
    assert now.result_kind is ResultKind.NOTED, "whoever did not choose a kind takes none away"
    case = m.write(house.taker, item.id, fact="Petra ist da.", before=WordsBefore(fact=now.fact))
    assert case.items[0].fact == "Petra ist da.", "what was seen may be taken away"
    assert m.write(house.chair, item.id, fact="Alles erledigt.").items[0].fact == "Alles erledigt."


def test_notes_and_parked_topics_belong_to_the_item_they_came_up_at(house: MeetingHouse) -> None:
    m, case = house.ws.moderation, house.meeting(S.RUNNING)
    meeting = case.meeting.id
    m.note(house.chair, meeting, "  Recht prüft das Wort „sicher“.  ")
    m.next(house.chair, meeting)
    m.park(house.chair, meeting, "Sensor im Härtetest", recall_on=date(2026, 6, 9))
    case = house.case(meeting)
    assert [(one.text, one.item_id) for one in case.notes] == [("Recht prüft das Wort „sicher“.", case.items[0].id)]
    assert [(one.text, one.item_id) for one in case.parked] == [("Sensor im Härtetest", case.items[1].id)]
    note = m.save_note(house.chair, replace(case.notes[0], text="Recht prüft.")).notes[0]
    assert note.text == "Recht prüft."
    assert m.remove_note(house.chair, note.id).notes == ()
    with pytest.raises(Refused, match="text is empty"):
        m.note(house.chair, meeting, " ")
    with pytest.raises(Refused, match="text is empty"):
        m.park(house.chair, meeting, "")


def test_attendance_knows_guests_who_came_later_and_who_left_and_whether_enough_are_there(house: MeetingHouse) -> None:
    m, case = house.ws.moderation, house.meeting(S.RUNNING, quorum=3)
    meeting, people = case.meeting, case.participants
    assert has_quorum(meeting, people)
    house.clock.forward(minutes=10)
    m.left(house.chair, people[2].id)
    m.attend(house.chair, [people[3].id], Attendance.ABSENT)
    case = m.left(house.chair, people[4].id)
    assert not has_quorum(case.meeting, case.participants)
    case = m.joined(house.chair, people[3].id)
    assert case.participants[3].joined_at == house.clock.now
    assert has_quorum(case.meeting, case.participants)
    case = m.guest(house.chair, meeting.id, "Ute Stadtwerke", "Stadtwerke Fulda")
    assert (case.participants[-1].votes, case.participants[-1].attendance) == (False, Attendance.PRESENT)
    with pytest.raises(Refused, match="is not present"):
        m.left(house.chair, m.attend(house.chair, [people[1].id], Attendance.EXCUSED).participants[1].id)


def test_the_speakers_list_gives_the_floor_in_turn_and_counts_time_a_head(house: MeetingHouse) -> None:
    m, case = house.ws.moderation, house.meeting(S.RUNNING)
    meeting, (first, second, third) = case.meeting.id, case.participants[:3]
    case = m.ask(house.chair, first.id)
    assert case.speeches[0].began_at is not None, "who is alone on the list begins"
    m.ask(house.chair, second.id)
    case = m.ask(house.chair, third.id)
    assert [one.began_at is None for one in case.speeches] == [False, True, True]
    with pytest.raises(Refused, match="already"):
        m.ask(house.chair, second.id)
    house.clock.forward(seconds=80)
    case = m.give_floor(house.chair, meeting)
    assert case.speeches[0].seconds == 80
    assert case.speeches[1].began_at == house.clock.now
    case = m.give_floor(house.chair, meeting, case.speeches[2].id)
    assert case.speeches[2].began_at is not None
    m.ask(house.chair, first.id)
    house.clock.forward(seconds=20)
    case = m.next(house.chair, meeting)
    assert [one.seconds for one in case.speeches] == [80, 0, 20], "the list ends with its item"
    absent = m.attend(house.chair, [third.id], Attendance.ABSENT).participants[2]
    with pytest.raises(Refused, match="not present"):
        m.ask(house.chair, absent.id)


def test_a_meeting_ended_too_early_goes_on(house: MeetingHouse) -> None:
    m = house.ws.moderation
    case = house.meeting(S.RUNNING, day=date(2026, 7, 7))
    number = case.meeting.number
    house.clock.forward(minutes=3)
    ended = m.end(house.chair, case.meeting.id)
    assert ended.meeting.state is S.HELD
    assert ended.meeting.ended_at == house.clock.now
    assert {one.state for one in ended.items[1:]} == {AgendaState.CARRIED}
    again = m.resume(house.chair, case.meeting.id)
    assert (again.meeting.state, again.meeting.number, again.meeting.ended_at) == (S.RUNNING, number, None)
    assert {one.state for one in again.items[1:]} == {AgendaState.OPEN}
    assert again.meeting.item_id == again.items[1].id


def test_a_file_of_the_meeting_lies_in_the_workspace(house: MeetingHouse) -> None:
    case = house.meeting(S.HELD)
    case = house.ws.moderation.attach(house.taker, case.meeting.id, "Plan.pdf", b"%PDF", case.items[0].id)
    assert (case.files[0].name, case.files[0].media_type, case.files[0].size) == ("Plan.pdf", "application/pdf", 4)
    assert house.ws.parts.data(house.taker, case.files[0].sha256) == b"%PDF"
    assert house.ws.maintenance.check(house.chair).ok
    assert house.ws.moderation.detach(house.taker, case.files[0].id).files == ()


_ACTS: dict[str, Callable[[ModerationService, Actor, MeetingCase], MeetingCase]] = {
    "next": lambda m, a, case: m.next(a, case.meeting.id),
    "back": lambda m, a, case: m.back(a, case.meeting.id),
    "stop": lambda m, a, case: m.stop(a, case.meeting.id),
    "go": lambda m, a, case: m.go(a, case.meeting.id, case.items[0].id),
    "ask": lambda m, a, case: m.ask(a, case.participants[0].id),
    "end": lambda m, a, case: m.end(a, case.meeting.id),
}


@pytest.mark.parametrize("act", _ACTS)
@pytest.mark.parametrize("state", [S.PLANNED, S.HELD, S.CANCELLED])
def test_a_meeting_that_does_not_run_is_not_moderated(house: MeetingHouse, act: str, state: S) -> None:
    case = house.meeting(state, topics=("Eins",))
    with pytest.raises(EditorialError) as caught:
        _ACTS[act](house.ws.moderation, house.chair, case)
    assert caught.value.code in ("meeting.not_running", "meeting.step")


def test_an_item_of_another_meeting_is_refused(house: MeetingHouse, tmp_path: Path) -> None:
    other, case = house.meeting(), house.meeting(S.RUNNING)
    with pytest.raises(Refused, match="another meeting"):
        house.ws.moderation.go(house.chair, case.meeting.id, other.items[0].id)
    with pytest.raises(Refused, match="another meeting"):
        house.ws.moderation.attend(house.chair, [case.participants[0].id, other.participants[0].id], Attendance.PRESENT)
