"""Meeting series: meetings entered ahead, in rotation, following their series where nobody changed them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from editorial.domain.approvals import Absence
from editorial.domain.meetings import (
    AgendaItem,
    AgendaSource,
    Committee,
    Meeting,
    MeetingSeries,
    MeetingState,
    Part,
    Reply,
    StandingItem,
)
from editorial.domain.people import Department, Person
from editorial.errors import EditorialError, Refused, StaleEdit
from tests.builders import ME
from tests.services.meeting_copies import copied
from tests.services.meeting_makers import MeetingHouse, make_meeting_house

TUESDAY = date(2026, 5, 12)
WEEK = timedelta(days=7)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> MeetingHouse:
    made = make_meeting_house(tmp_path_factory.mktemp("house"))
    made.ws.meetings.ahead(ME)
    made.ws.close()
    return made


@pytest.fixture
def house(built: MeetingHouse, tmp_path: Path) -> Iterator[MeetingHouse]:
    made = copied(built, tmp_path)
    yield made
    made.ws.close()


def meetings(house: MeetingHouse) -> list[Meeting]:
    return [one.meeting for one in house.ws.meetings.rows(ME)]


def series(house: MeetingHouse) -> MeetingSeries:
    return house.ws.meetings.series(ME)[0].series


def save(house: MeetingHouse, *standing: StandingItem, **values: object) -> None:
    house.ws.meetings.save_series(ME, replace(series(house), **values), standing or None)  # type: ignore[arg-type]


def people_of(house: MeetingHouse, meeting_id: int) -> dict[int | None, Part]:
    return {one.person_id: one.part for one in house.case(meeting_id).participants}


def away(house: MeetingHouse, person_id: int | None, first: date, last: date) -> None:
    with house.ws.store.act(ME, "absence.save") as work:
        work.add(Absence(person_id=person_id or 0, starts=first, ends=last))


def pairs(house: MeetingHouse, count: int) -> list[tuple[str, str]]:
    return [(one.chair, one.minute_taker) for one in house.ws.meetings.rows(ME)[:count]]


# Entering -------------------------------------------------------------------------------------------------------------


def test_a_new_series_enters_twelve_weeks_in_one_step_that_goes_back(house: MeetingHouse) -> None:
    before = len(meetings(house))
    fresh = MeetingSeries(title="Kurzrunde", rule="FREQ=WEEKLY;BYDAY=FR", starts=TUESDAY, time=time(9), minutes=15)
    line = house.ws.meetings.save_series(ME, fresh, (StandingItem(title="Lage", minutes=5),))
    own = [one for one in meetings(house) if one.series_id == line.series.id]
    assert [one.day for one in own] == [date(2026, 5, 15) + WEEK * number for number in range(12)]
    assert {one.minutes for one in own} == {15}
    assert len({one.uid for one in own}) == 12
    assert [one.title for one in house.case(own[0].id).items] == ["Lage"]
    assert line.next_days == tuple(one.day for one in own[:5])
    house.ws.history.undo(ME)
    assert len(meetings(house)) == before


def test_a_rare_series_has_its_next_three_meetings(house: MeetingHouse) -> None:
    rare = MeetingSeries(title="Jahresrunde", rule="FREQ=YEARLY;BYMONTH=1;BYDAY=2MO", starts=TUESDAY, time=time(10))
    line = house.ws.meetings.save_series(ME, rare)
    assert [one.day for one in meetings(house) if one.series_id == line.series.id] == [
        date(2027, 1, 11),
        date(2028, 1, 10),
        date(2029, 1, 8),
    ]


def test_entering_ahead_writes_nothing_where_nothing_is_missing(house: MeetingHouse) -> None:
    steps = house.ws.history.steps(ME)
    assert house.ws.meetings.ahead(ME) == 0
    assert house.ws.history.steps(ME) == steps
    house.clock.forward(days=7)
    assert house.ws.meetings.ahead(ME) == 1
    assert house.ws.history.steps(ME)[0].detail["passing"] is True


def test_what_is_entered_by_itself_is_not_what_undo_takes_back(house: MeetingHouse) -> None:
    house.ws.meetings.cancel(ME, meetings(house)[1].id, "Feiertag")
    house.clock.forward(days=7)
    house.ws.meetings.ahead(ME)
    house.ws.history.undo(ME)
    assert meetings(house)[1].state is MeetingState.PLANNED
    assert len(meetings(house)) == 14


def test_a_cancelled_or_moved_meeting_is_never_entered_twice(house: MeetingHouse) -> None:
    first, second, third = meetings(house)[:3]
    house.ws.meetings.cancel(ME, first.id, "Feiertag")
    house.ws.meetings.move(ME, second.id, second.day + timedelta(days=2), time(9))
    house.ws.meetings.remove(ME, third.id)
    assert house.ws.meetings.ahead(ME) == 0
    days = [one.original_day for one in meetings(house)]
    assert days == [first.day, second.day, *(third.day + WEEK * number for number in range(1, 11))]


def test_the_hour_stays_across_daylight_saving(house: MeetingHouse) -> None:
    line = house.ws.meetings.save_series(
        ME, MeetingSeries(title="Herbst", rule="FREQ=WEEKLY;COUNT=2", starts=date(2026, 10, 20), time=time(9, 30))
    )
    own = [one for one in meetings(house) if one.series_id == line.series.id]
    assert [one.starts_at for one in own] == [
        datetime(2026, 10, 20, 7, 30, tzinfo=UTC),
        datetime(2026, 10, 27, 8, 30, tzinfo=UTC),
    ]


# Rotation -------------------------------------------------------------------------------------------------------------


def test_chair_and_minute_taker_take_turns(house: MeetingHouse) -> None:
    k, j, p = "Katrin Vogel", "Jonas Brandt", "Petra Yılmaz"
    assert pairs(house, 4) == [(k, j), (j, p), (k, j), (j, p)]


def test_a_cancelled_meeting_takes_nobodys_turn(house: MeetingHouse) -> None:
    k, j, p = "Katrin Vogel", "Jonas Brandt", "Petra Yılmaz"
    house.ws.meetings.cancel(ME, meetings(house)[1].id, "Feiertag")
    assert pairs(house, 4) == [(k, j), (j, p), (j, p), (k, j)]
    house.ws.meetings.restore(ME, meetings(house)[1].id)
    assert pairs(house, 4) == [(k, j), (j, p), (k, j), (j, p)]


def test_who_is_away_is_passed_over_and_has_the_next_turn(house: MeetingHouse) -> None:
    k, j, p = "Katrin Vogel", "Jonas Brandt", "Petra Yılmaz"
    away(house, house.chair.id, TUESDAY, TUESDAY + timedelta(days=1))
    assert house.ws.meetings.ahead(ME) == 0
    assert pairs(house, 3) == [(j, p), (k, j), (j, p)]


def test_one_person_takes_both_only_where_nobody_else_is_there(house: MeetingHouse) -> None:
    away(house, house.chair.id, TUESDAY, TUESDAY)
    away(house, house.editor.id, TUESDAY, TUESDAY)
    house.ws.meetings.ahead(ME)
    assert pairs(house, 1) == [("Jonas Brandt", "Jonas Brandt")]
    away(house, house.taker.id, TUESDAY, TUESDAY)
    house.ws.meetings.ahead(ME)
    assert pairs(house, 1) == [("", "")]


def test_who_was_chosen_for_one_meeting_stays(house: MeetingHouse) -> None:
    case = house.case(meetings(house)[2].id)
    house.ws.meetings.save(ME, replace(case.meeting, chair_id=house.editor.id), case.participants)
    save(house, chair_ids=(house.taker.id, house.chair.id))
    assert [one.chair for one in house.ws.meetings.rows(ME)[:4]] == [
        "Jonas Brandt",
        "Katrin Vogel",
        "Petra Yılmaz",
        "Jonas Brandt",
    ]
    away(house, house.editor.id, case.meeting.day, case.meeting.day)
    house.ws.meetings.ahead(ME)
    assert house.ws.meetings.rows(ME)[2].chair == "Petra Yılmaz"


def test_who_chairs_is_at_the_table(house: MeetingHouse) -> None:
    save(house, chair_ids=(house.management.id,))
    assert people_of(house, meetings(house)[0].id)[house.management.id] is Part.REQUIRED


# People ---------------------------------------------------------------------------------------------------------------


def test_required_people_vote_and_optional_ones_do_not(house: MeetingHouse) -> None:
    save(house, optional_ids=(house.management.id,))
    rows = {one.person_id: one for one in house.case(meetings(house)[0].id).participants}
    assert (rows[house.management.id].part, rows[house.management.id].votes) == (Part.OPTIONAL, False)
    assert (rows[house.chair.id].part, rows[house.chair.id].votes) == (Part.REQUIRED, True)


def test_a_committee_brings_its_people_and_the_leads_of_its_departments(house: MeetingHouse) -> None:
    lab = next(one for one in house.ws.organisation.directory(ME).departments if one.name == "Labor")
    house.ws.organisation.save(ME, replace(lab, lead_id=house.management.id))
    board = Committee(name="Beirat", department_ids=(lab.id,), person_ids=(house.viewer.id or 0,), quorum=2)
    kept = house.ws.meetings.save_committee(ME, board)
    line = house.ws.meetings.save_series(
        ME,
        MeetingSeries(title="Beirat", rule="FREQ=MONTHLY", starts=TUESDAY, time=time(14), committee_id=kept.id),
    )
    first = next(one for one in meetings(house) if one.series_id == line.series.id)
    assert people_of(house, first.id) == {house.viewer.id: Part.REQUIRED, house.management.id: Part.REQUIRED}
    assert first.quorum == 2
    house.ws.meetings.save_committee(ME, replace(kept, person_ids=(house.editor.id or 0,), quorum=1))
    assert people_of(house, first.id) == {house.editor.id: Part.REQUIRED, house.management.id: Part.REQUIRED}
    assert house.case(first.id).meeting.quorum == 1


def test_a_department_without_lead_or_named_people_comes_as_a_whole(house: MeetingHouse) -> None:
    house.ws.organisation.save(ME, Department(name="Recht"))
    legal = next(one for one in house.ws.organisation.directory(ME).departments if one.name == "Recht")
    house.ws.organisation.save(ME, Person(name="Nora Recht", department_id=legal.id))
    nora = next(one for one in house.ws.organisation.directory(ME).people if one.name == "Nora Recht")
    board = house.ws.meetings.save_committee(ME, Committee(name="Recht", department_ids=(legal.id,)))
    save(house, committee_id=board.id)
    assert nora.id in people_of(house, meetings(house)[0].id)


def test_deactivated_people_are_left_out(house: MeetingHouse) -> None:
    people = house.ws.organisation.directory(ME).people
    expert = next(one for one in people if one.id == house.expert.id)
    house.ws.organisation.save(ME, replace(expert, archived=True))
    house.clock.forward(days=7)
    house.ws.meetings.ahead(ME)
    assert house.expert.id not in people_of(house, meetings(house)[-1].id)


# Following ------------------------------------------------------------------------------------------------------------


def test_meetings_nobody_changed_follow_their_series(house: MeetingHouse) -> None:
    save(house, rule="FREQ=WEEKLY;BYDAY=WE", time=time(10), place="Raum Werra", title="Runde", minutes=45)
    found = meetings(house)
    assert [one.day for one in found] == [date(2026, 5, 13) + WEEK * number for number in range(12)] + [
        date(2026, 8, 5)
    ] * (len(found) - 12)
    first = found[0]
    assert (first.time, first.place, first.title, first.minutes) == (time(10), "Raum Werra", "Runde", 45)
    assert first.starts_at == datetime(2026, 5, 13, 8, tzinfo=UTC)
    assert first.sequence == 1


def test_a_meeting_that_was_moved_or_edited_keeps_what_was_chosen(house: MeetingHouse) -> None:
    moved, edited = meetings(house)[1:3]
    house.ws.meetings.move(ME, moved.id, moved.day + timedelta(days=2), time(15))
    case = house.case(edited.id)
    house.ws.meetings.save(ME, replace(case.meeting, place="Raum Eder"), case.participants[:-1])
    save(house, rule="FREQ=WEEKLY;BYDAY=WE", place="Raum Werra", required_ids=(*series(house).required_ids, 6))
    now = house.case(moved.id).meeting
    assert (now.day, now.time, now.original_day) == (moved.day + timedelta(days=2), time(15), moved.day + DAY)
    assert now.place == "Raum Werra"
    kept = house.case(edited.id)
    assert (kept.meeting.day, kept.meeting.place) == (edited.day + DAY, "Raum Eder")
    ids = {one.person_id for one in kept.participants}
    assert case.participants[-1].person_id not in ids
    assert 6 in ids


DAY = timedelta(days=1)


def test_what_has_begun_never_follows(house: MeetingHouse) -> None:
    held = house.meeting(MeetingState.HELD, day=TUESDAY - WEEK).meeting
    running = house.ws.moderation.begin(house.chair, meetings(house)[1].id).meeting
    save(house, rule="FREQ=WEEKLY;BYDAY=WE", place="Raum Werra", title="Runde")
    assert house.case(held.id).meeting == held
    assert house.case(running.id).meeting == running
    # This week's meeting is on; the new day of the same week brings no second one.
    assert date(2026, 5, 13) not in [one.day for one in meetings(house)]
    assert house.ws.meetings.ahead(ME) == 0


def test_final_minutes_do_not_stand_in_the_way_of_the_series(house: MeetingHouse) -> None:
    save(house, StandingItem(title="Rückblick"), StandingItem(title="Plan"))
    standing = house.ws.meetings.series(ME)[0].standing
    final = house.meeting(MeetingState.FINAL, day=TUESDAY - WEEK)
    save(house, standing[0], rule="FREQ=WEEKLY;BYDAY=WE", place="Raum Werra", chair_ids=(house.editor.id,))
    now = house.case(final.meeting.id)
    assert now == replace(final, following=now.following, series=now.series)
    assert "Plan" in [one.title for one in now.items]
    with house.ws.store.read(ME) as work:
        assert {one.meeting_id for one in work.all(AgendaItem, standing_id=standing[1].id)} == {final.meeting.id}
    assert house.ws.maintenance.check(ME).findings == ()


def test_days_the_rule_no_longer_wants_go_only_where_nobody_touched_them(house: MeetingHouse) -> None:
    answered, agenda, invited, cancelled = meetings(house)[1:8:2]
    house.ws.meetings.reply(ME, house.case(answered.id).participants[0].id, Reply.ACCEPTED)
    house.ws.agenda.add(ME, AgendaItem(meeting_id=agenda.id, title="Eigener Punkt"))
    house.ws.meetings.write_invitation(ME, invited.id, house.ws.path.with_suffix(".ics"))
    house.ws.meetings.cancel(ME, cancelled.id, "Feiertag")
    save(house, rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")
    days = [one.day for one in meetings(house)]
    assert days == sorted(
        {TUESDAY + 2 * WEEK * number for number in range(7)}
        | {one.day for one in (answered, agenda, invited, cancelled)}
    )
    house.ws.history.undo(ME)
    assert [one.day for one in meetings(house)] == [TUESDAY + WEEK * number for number in range(13)]


def test_a_cancelled_week_stays_cancelled_when_the_day_changes(house: MeetingHouse) -> None:
    first = meetings(house)[0]
    house.ws.meetings.cancel(ME, first.id, "Feiertag")
    save(house, rule="FREQ=WEEKLY;BYDAY=WE")
    week = [one for one in meetings(house) if one.day < TUESDAY + WEEK]
    assert [(one.id, one.day, one.state) for one in week] == [(first.id, first.day, MeetingState.CANCELLED)]


def test_a_day_left_out_goes_and_comes_back(house: MeetingHouse) -> None:
    save(house, exceptions=("2026-05-19",))
    assert date(2026, 5, 19) not in [one.day for one in meetings(house)]
    save(house, exceptions=())
    assert [one.day for one in meetings(house)][1] == date(2026, 5, 19)


def test_the_standing_agenda_follows_where_nobody_changed_it(house: MeetingHouse) -> None:
    save(house, StandingItem(title="Rückblick", minutes=10), StandingItem(source=AgendaSource.ACTIONS, minutes=5))
    kept, changed = meetings(house)[1:3]
    assert [one.title for one in house.case(kept.id).items] == ["Rückblick", "Offene Aufgaben"]
    item = house.case(changed.id).items[0]
    house.ws.agenda.save(ME, replace(item, title="Rückblick kurz"))
    standing = house.ws.meetings.series(ME)[0].standing
    save(house, replace(standing[0], title="Zahlen", minutes=15), StandingItem(title="Ausblick"))
    assert [(one.title, one.minutes) for one in house.case(kept.id).items] == [("Zahlen", 15), ("Ausblick", 5)]
    assert [(one.title, one.minutes) for one in house.case(changed.id).items] == [
        ("Rückblick kurz", 15),
        ("Ausblick", 5),
    ]


def test_an_archived_series_brings_no_more_meetings(house: MeetingHouse) -> None:
    moved = meetings(house)[3]
    house.ws.meetings.move(ME, moved.id, moved.day + DAY, time(11))
    house.ws.meetings.archive_series(ME, series(house).id)
    assert [one.id for one in meetings(house)] == [moved.id]
    assert house.ws.meetings.ahead(ME) == 0
    house.ws.meetings.archive_series(ME, series(house).id, False)
    assert len(meetings(house)) == 13


# What is refused ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": "  "}, "meeting.title"),
        ({"time": None}, "meeting.time"),
        ({"minutes": 0}, "meeting.minutes"),
        ({"minutes": 1441}, "meeting.minutes"),
        ({"starts": date.min}, "meeting.series_starts"),
        ({"rule": ""}, "series.rule.empty"),
        ({"rule": "FREQ=HOURLY"}, "series.rule.frequency"),
        ({"rule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}, "series.rule.never"),
        ({"exceptions": ("gestern",)}, "meeting.series_exceptions"),
        ({"zone": "Mond/Krater"}, "zone.unknown"),
        ({"quorum": -1}, "meeting.quorum"),
        ({"language": "fr"}, "meeting.language"),
        ({"place": "x" * 301}, "meeting.text_long"),
        ({"required_ids": (999,)}, "missing"),
        ({"committee_id": 999}, "missing"),
    ],
)
def test_what_cannot_be_a_series_is_refused_in_one_sentence(
    house: MeetingHouse, values: dict[str, object], code: str
) -> None:
    with pytest.raises(EditorialError) as refused:
        save(house, **values)
    assert refused.value.code == code
    for language in ("de", "en"):
        assert refused.value.text(language).endswith(".")


def test_a_standing_item_needs_a_title_and_possible_minutes(house: MeetingHouse) -> None:
    with pytest.raises(Refused, match="has no title"):
        save(house, StandingItem(title=" "))
    with pytest.raises(Refused, match="481 minutes"):
        save(house, StandingItem(title="Lage", minutes=481))


def test_a_series_changed_meanwhile_is_not_overwritten(house: MeetingHouse) -> None:
    old = series(house)
    save(house, place="Raum Werra")
    with pytest.raises(StaleEdit):
        house.ws.meetings.save_series(ME, replace(old, place="Raum Eder"))


def test_a_committee_needs_a_name_of_its_own(house: MeetingHouse) -> None:
    for name, words in ((" ", "has no name"), ("redaktion", "exists already")):
        with pytest.raises(Refused, match=words):
            house.ws.meetings.save_committee(ME, Committee(name=name))
    kept = house.ws.meetings.save_committee(ME, Committee(name="Rat"))
    assert house.ws.meetings.archive_committee(ME, kept.id).archived
    assert [one.name for one in house.ws.meetings.committees(ME)] == ["Redaktion", "Rat"]
