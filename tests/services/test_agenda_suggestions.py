"""All suggestions together: language, one step, order, who sees them."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from editorial.domain.content import ContentItem, Publication, Status
from editorial.domain.decisions import Decision, DecisionKind, DecisionState
from editorial.domain.meetings import AgendaSource, Meeting, ParkedTopic
from editorial.errors import Forbidden
from tests.builders import ME, channel_named, make_item
from tests.services.agenda_makers import agenda_house, found, put, shown, taken
from tests.services.meeting_makers import DAY, MeetingHouse

S = AgendaSource


@pytest.fixture
def house(tmp_path: Path) -> Generator[MeetingHouse]:
    made = agenda_house(tmp_path)
    yield made
    made.ws.close()


def many(house: MeetingHouse, rows: list[tuple[str, int | None, int | None]]) -> None:
    """Ideas, or with a day and an hour planned posts on LinkedIn, in one go."""
    channel = channel_named(house.ws, "LinkedIn").id
    with house.ws.store.act(ME, "content.create") as work:
        for title, day, hour in rows:
            status = Status.IDEA if day is None else Status.PLANNED
            item = work.add(ContentItem(title=title, status=status, created_at=work.now, updated_at=work.now))
            if day is not None and hour is not None:
                slot = Publication(content_id=item.id, channel_id=channel, status=status)
                work.add(replace(slot, day=date(2026, 5, day), time=time(hour)))


def test_suggestions_speak_the_language_of_the_meeting(house: MeetingHouse) -> None:
    case = house.meeting(topics=(), language="en")
    make_item(house.ws, "Lab visit")
    make_item(house.ws, "City tour")
    every = {one.key: one.title for one in house.ws.agenda.suggestions(house.chair, case.meeting.id)}
    assert every["ideas:all"] == "Ideas to decide"
    assert every["weeks:all"] == "Plan of weeks 21 and 22"
    taken(house, case, "ideas:all")
    with house.ws.store.act(ME, "meeting.save") as work:
        work.change(replace(work.get(Meeting, case.meeting.id), language="de"))
    assert found(house, case, S.IDEAS)[0].on_agenda
    assert shown(house, case).live


def test_several_suggestions_are_taken_in_one_step_and_one_undo_takes_them_back(house: MeetingHouse) -> None:
    case = house.meeting(topics=())
    make_item(house.ws, "Laborbesuch")
    put(house, ParkedTopic(text="Podcast"))
    keys = [one.key for one in house.ws.agenda.suggestions(house.chair, case.meeting.id) if not one.on_agenda]
    assert len(house.ws.agenda.take(house.chair, case.meeting.id, [*keys, "ideas:content:999"]).items) == len(keys)
    house.ws.history.undo(house.chair)
    assert house.case(case.meeting.id).items == ()
    assert found(house, case, S.PARKED)[0].title == "Podcast"


def test_urgent_suggestions_come_first(house: MeetingHouse) -> None:
    case = house.meeting(topics=())
    make_item(house.ws, "Laborbesuch")
    put(house, ParkedTopic(text="Überfällig", recall_on=DAY))
    every = [one.urgent for one in house.ws.agenda.suggestions(house.chair, case.meeting.id)]
    assert every == sorted(every, reverse=True)
    assert every[0]


def test_only_those_who_plan_meetings_are_shown_suggestions(house: MeetingHouse) -> None:
    case = house.meeting()
    for who in (house.expert, house.seller, house.viewer):
        with pytest.raises(Forbidden):
            house.ws.agenda.suggestions(who, case.meeting.id)


def test_an_old_idea_stays_on_the_agenda_however_many_new_ones_come(house: MeetingHouse) -> None:
    case = house.meeting(topics=())
    old = make_item(house.ws, "Alte Idee")
    taken(house, case, f"ideas:content:{old.id}")
    house.clock.forward(minutes=5)
    many(house, [(f"Neue Idee {one}", None, None) for one in range(70)])
    every = found(house, case, S.IDEAS)
    assert len(every) <= 62
    assert every[0].lines[-1] == "und 31 weitere"
    assert [one.title for one in every if one.on_agenda] == ["Alte Idee"]
    assert shown(house, case).title == "Alte Idee"
    assert [one.title for one in house.ws.moderation.begin(house.chair, case.meeting.id).items] == ["Alte Idee"]


def test_a_conflict_on_the_agenda_is_kept_current_however_many_heavier_ones_there_are(house: MeetingHouse) -> None:
    case = house.meeting(topics=())
    for one, at in (("Früh", time(8)), ("Später", time(9))):
        make_item(house.ws, one, day=DAY, at=at, status=Status.PLANNED)
    taken(house, case, found(house, case, S.CONFLICT)[0].key)
    many(house, [(f"{one}{day}", day, 9) for day in range(13, 28) for one in ("A", "B")])
    assert len(found(house, case, S.CONFLICT)) == 13
    assert shown(house, case).title == "„Früh“ und „Später“"
    assert len(house.ws.moderation.begin(house.chair, case.meeting.id).items) == 1


@pytest.mark.parametrize(
    ("decision", "proposed"),
    [
        (Decision(text="Beides bleibt, wie es ist."), False),
        (Decision(kind=DecisionKind.CONFLICT, settings='{"keep_id":1,"way":"move"}'), False),
        (Decision(kind=DecisionKind.CONFLICT, settings='{"way":"postpone"}'), True),
        (Decision(kind=DecisionKind.ASSIGN), True),
        (Decision(text="Doch nicht.", state=DecisionState.TAKEN_BACK), True),
    ],
)
def test_a_conflict_is_proposed_until_something_was_decided_about_it(
    house: MeetingHouse, decision: Decision, proposed: bool
) -> None:
    case = house.meeting(topics=())
    for one, at in (("Früh", time(9)), ("Später", time(10))):
        make_item(house.ws, one, day=DAY + timedelta(days=1), at=at, status=Status.PLANNED)
    item = taken(house, case, found(house, case, S.CONFLICT)[0].key).items[0]
    put(house, replace(decision, meeting_id=case.meeting.id, item_id=item.id, subjects=item.subjects))
    assert bool(found(house, case, S.CONFLICT)) is proposed


def test_a_very_full_fortnight_still_fits_an_item_and_its_minutes_can_be_changed(house: MeetingHouse) -> None:
    case = house.meeting(topics=())
    long = "Ein sehr langer Titel über Messungen, Grenzwerte und die Menschen dahinter, immer wieder neu erzählt " * 2
    many(house, [(f"{day} {hour} {long}", day, hour) for day in range(18, 32) for hour in range(8, 17)])
    taken(house, case, "weeks:all")
    item = shown(house, case)
    assert len(item.note) <= 20_000
    saved = house.ws.agenda.save(house.chair, replace(item, minutes=20)).items[0]
    assert (saved.minutes, saved.live) == (20, True)
