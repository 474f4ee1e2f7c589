"""Single meetings: planned, cancelled, moved, removed; replies by hand; who sees which; lists for scripts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from editorial.domain.meetings import AgendaItem, Meeting, MeetingState, Part, Participant, Reply
from editorial.domain.people import Actor, Role
from editorial.errors import EditorialError, Missing, Refused, StaleEdit
from tests.builders import ME
from tests.services.meeting_copies import copied
from tests.services.meeting_makers import MeetingHouse, make_meeting_house

DAY = date(2026, 5, 13)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> MeetingHouse:
    made = make_meeting_house(tmp_path_factory.mktemp("house"))
    made.ws.close()
    return made


@pytest.fixture
def house(built: MeetingHouse, tmp_path: Path) -> Iterator[MeetingHouse]:
    made = copied(built, tmp_path)
    yield made
    made.ws.close()


def single(house: MeetingHouse, *people: Participant, **values: object) -> Meeting:
    meeting = replace(Meeting(title="Sondersitzung", day=DAY, time=time(14), place="Raum Eder"), **values)  # type: ignore[arg-type]
    return house.ws.meetings.save(ME, meeting, people).meeting


def person(actor: Actor, **values: object) -> Participant:
    return replace(Participant(person_id=actor.id), **values)  # type: ignore[arg-type]


def test_a_single_meeting_is_planned_in_one_step(house: MeetingHouse) -> None:
    made = single(
        house, person(house.expert), Participant(name="Dr. Engel", organisation="Stadtwerke", part=Part.GUEST)
    )
    assert made.starts_at == datetime(2026, 5, 13, 12, tzinfo=UTC)
    assert (made.series_id, made.original_day, made.sequence) == (None, None, 0)
    assert made.uid
    assert [one.name for one in house.case(made.id).participants] == ["Dr. Miriam Weber", "Dr. Engel"]
    house.ws.history.undo(ME)
    assert house.ws.meetings.rows(ME) == ()


def test_editing_keeps_what_the_program_keeps(house: MeetingHouse) -> None:
    made = single(house, person(house.expert))
    claimed = replace(made, title="Neu", number=7, uid="x", state=MeetingState.FINAL, sequence=9, original_day=DAY)
    changed = house.ws.meetings.save(ME, claimed, house.case(made.id).participants).meeting
    assert changed == replace(made, title="Neu", version=made.version + 1)


def test_people_come_go_and_keep_their_replies_while_the_hour_stays(house: MeetingHouse) -> None:
    made = single(house, person(house.expert), person(house.seller))
    first = house.case(made.id).participants[0]
    house.ws.meetings.reply(ME, first.id, Reply.TENTATIVE, "kommt später")
    kept = house.case(made.id).participants[:1]
    case = house.ws.meetings.save(ME, house.case(made.id).meeting, (person(house.editor), *kept))
    assert [(one.name, one.reply) for one in case.participants] == [
        ("Petra Yılmaz", Reply.OPEN),
        ("Dr. Miriam Weber", Reply.TENTATIVE),
    ]
    assert case.participants[1].reply_note == "kommt später"
    case = house.ws.meetings.save(ME, replace(case.meeting, time=time(16)), case.participants)
    assert {one.reply for one in case.participants} == {Reply.OPEN}


def test_who_chairs_or_writes_is_at_the_table(house: MeetingHouse) -> None:
    made = single(house, person(house.expert), chair_id=house.chair.id, minute_taker_id=house.expert.id)
    assert [one.person_id for one in house.case(made.id).participants] == [house.expert.id, house.chair.id]


def test_a_cancelled_meeting_stays_with_its_reason_and_can_take_place_after_all(house: MeetingHouse) -> None:
    made = single(house)
    case = house.ws.meetings.cancel(ME, made.id, " Alle  krank ")
    assert (case.meeting.state, case.meeting.reason, case.meeting.sequence) == (MeetingState.CANCELLED, "Alle krank", 1)
    assert [one.meeting.id for one in house.ws.meetings.rows(ME)] == [made.id]
    back = house.ws.meetings.restore(ME, made.id).meeting
    assert (back.state, back.reason, back.sequence) == (MeetingState.PLANNED, "", 2)
    house.ws.history.undo(ME)
    house.ws.history.undo(ME)
    assert house.case(made.id).meeting.state is MeetingState.PLANNED
    assert house.case(made.id).meeting.reason == ""


def test_a_moved_meeting_asks_everybody_anew_and_is_counted_by_its_old_day(house: MeetingHouse) -> None:
    house.ws.meetings.ahead(ME)
    first = house.ws.meetings.rows(ME)[0].meeting
    one = house.case(first.id).participants[0]
    house.ws.meetings.reply(ME, one.id, Reply.ACCEPTED)
    moved = house.ws.meetings.move(ME, first.id, DAY, time(8, 30), "Raum Eder")
    assert (moved.meeting.day, moved.meeting.time, moved.meeting.place) == (DAY, time(8, 30), "Raum Eder")
    assert (moved.meeting.original_day, moved.meeting.sequence) == (first.day, first.sequence + 1)
    assert moved.participants[0].reply is Reply.OPEN
    house.ws.history.undo(ME)
    assert house.case(first.id).participants[0].reply is Reply.ACCEPTED


def test_own_items_of_a_cancelled_meeting_stand_on_the_next_agenda(house: MeetingHouse) -> None:
    house.ws.meetings.ahead(ME)
    first, second = (one.meeting for one in house.ws.meetings.rows(ME)[:2])
    house.ws.agenda.add(ME, AgendaItem(meeting_id=first.id, title="Härtetest"))
    house.ws.meetings.cancel(ME, first.id, "Feiertag")
    assert [one.title for one in house.case(second.id).items] == ["Härtetest"]


def test_a_removed_meeting_is_gone_with_its_parts_and_comes_back_by_undo(house: MeetingHouse) -> None:
    case = house.meeting()
    house.ws.meetings.remove(ME, case.meeting.id)
    assert house.ws.meetings.rows(ME) == ()
    house.ws.meetings.ahead(ME)
    assert case.meeting.day not in [one.meeting.day for one in house.ws.meetings.rows(ME)]
    house.ws.history.undo(ME)
    assert len(house.case(case.meeting.id).items) == len(case.items)


def test_what_has_begun_is_neither_edited_nor_moved_cancelled_or_removed(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.RUNNING)
    meetings = house.ws.meetings
    for act in (
        lambda: meetings.save(ME, replace(case.meeting, title="Neu"), case.participants),
        lambda: meetings.cancel(ME, case.meeting.id, "Feiertag"),
        lambda: meetings.restore(ME, case.meeting.id),
        lambda: meetings.move(ME, case.meeting.id, DAY, time(9)),
        lambda: meetings.remove(ME, case.meeting.id),
        lambda: meetings.write_invitation(ME, case.meeting.id, house.ws.path.with_suffix(".ics")),
    ):
        with pytest.raises(Refused):
            act()
    assert house.case(case.meeting.id).meeting == case.meeting
    assert not house.ws.path.with_suffix(".ics").exists()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": " "}, "meeting.title"),
        ({"time": None}, "meeting.time"),
        ({"day": date.min}, "meeting.day"),
        ({"minutes": 4}, "meeting.minutes"),
        ({"zone": "Mond"}, "zone.unknown"),
        ({"quorum": -1}, "meeting.quorum"),
        ({"language": "fr"}, "meeting.language"),
        ({"title": "x" * 301}, "meeting.text_long"),
        ({"note": "x" * 20_001}, "meeting.text_long"),
        ({"place": "x" * 301}, "meeting.text_long"),
        ({"chair_id": 999}, "missing"),
        ({"committee_id": 999}, "missing"),
        ({"series_id": 999}, "missing"),
    ],
)
def test_what_cannot_be_a_meeting_is_refused_in_one_sentence(
    house: MeetingHouse, values: dict[str, object], code: str
) -> None:
    with pytest.raises(EditorialError) as refused:
        single(house, **values)
    assert refused.value.code == code
    assert refused.value.text("de").endswith(".")
    assert house.ws.meetings.rows(ME) == ()


def test_participants_are_named_once_are_here_and_belong_to_the_meeting(house: MeetingHouse) -> None:
    people = house.ws.organisation.directory(ME).people
    house.ws.organisation.save(ME, replace(next(one for one in people if one.id == house.seller.id), archived=True))
    other = house.meeting().participants[0]
    for wanted, code in (
        ((person(house.expert), person(house.expert)), "meeting.person_twice"),
        ((person(house.seller),), "meeting.person_gone"),
        ((Participant(name=" ", part=Part.GUEST),), "meeting.guest_name"),
        ((Participant(person_id=999),), "missing"),
        ((other,), "meeting.other"),
        (tuple(Participant(name=f"Gast {number}") for number in range(501)), "meeting.people_many"),
    ):
        with pytest.raises(EditorialError) as refused:
            single(house, *wanted)
        assert refused.value.code == code


def test_a_meeting_is_not_cancelled_without_a_reason_nor_restored_where_it_was_not(house: MeetingHouse) -> None:
    made = single(house)
    with pytest.raises(Refused, match="with a reason"):
        house.ws.meetings.cancel(ME, made.id, "  ")
    with pytest.raises(Refused):
        house.ws.meetings.restore(ME, made.id)


def test_a_meeting_changed_meanwhile_is_not_overwritten(house: MeetingHouse) -> None:
    made = single(house)
    house.ws.meetings.move(ME, made.id, DAY, time(9))
    with pytest.raises(StaleEdit):
        house.ws.meetings.save(ME, replace(made, title="Neu"), ())


def test_no_reply_is_kept_for_a_meeting_that_has_been(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.HELD)
    with pytest.raises(Refused):
        house.ws.meetings.reply(ME, case.participants[0].id, Reply.ACCEPTED)


# Lists ----------------------------------------------------------------------------------------------------------------


def test_rows_lie_in_their_range_in_the_order_of_time_and_count_what_belongs_to_them(house: MeetingHouse) -> None:
    late, early = single(house, time=time(16)), single(house, time=time(8))
    case = house.meeting()
    house.ws.meetings.reply(ME, case.participants[0].id, Reply.ACCEPTED)
    rows = house.ws.meetings.rows(ME)
    assert [one.meeting.id for one in rows] == [case.meeting.id, early.id, late.id]
    first = rows[0]
    assert (first.series, first.chair, first.minute_taker) == ("Redaktionssitzung", "Katrin Vogel", "Jonas Brandt")
    assert (first.items, first.planned, first.expected, first.accepted) == (4, 20, 5, 1)
    assert [one.meeting.id for one in house.ws.meetings.rows(ME, DAY, DAY)] == [early.id, late.id]
    assert house.ws.meetings.rows(ME, until=DAY - timedelta(days=2)) == ()


def test_the_next_meeting_is_the_one_that_runs_else_the_first_to_come(house: MeetingHouse) -> None:
    assert house.ws.meetings.next(ME) is None
    soon, later = house.meeting(), single(house, person(house.management))
    found = house.ws.meetings.next
    assert [row.meeting.id for row in (found(house.chair), found(ME)) if row] == [soon.meeting.id] * 2
    mine = found(house.management)
    assert mine is not None
    assert mine.meeting.id == later.id
    assert found(house.viewer) is None
    house.clock.forward(hours=4)  # the first has passed and nobody began it
    after = found(house.chair)
    assert after is not None
    assert after.meeting.id == later.id
    house.ws.moderation.begin(house.chair, soon.meeting.id)
    running = found(house.chair)
    assert running is not None
    assert running.meeting.id == soon.meeting.id


@pytest.mark.parametrize("role", [Role.EXPERT, Role.APPROVER, Role.VIEWER])
def test_who_does_not_sit_at_the_desk_sees_only_the_meetings_they_take_part_in(house: MeetingHouse, role: Role) -> None:
    actor = {Role.EXPERT: house.expert, Role.APPROVER: house.seller, Role.VIEWER: house.viewer}[role]
    open_one = single(house, person(actor))
    closed = single(house, person(house.chair))
    assert [one.meeting.id for one in house.ws.meetings.rows(actor)] == [open_one.id]
    assert house.ws.meetings.case(actor, open_one.id).meeting == open_one
    with pytest.raises(Missing):
        house.ws.meetings.case(actor, closed.id)
    assert house.ws.meetings.series(actor) == ()
    listed = house.ws.exports.listing(actor, "meetings")
    assert [one["id"] for one in listed] == [open_one.id]
    assert len(house.ws.meetings.rows(house.editor)) == 2
