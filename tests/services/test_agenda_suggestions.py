"""All suggestions together: language, one step, order, who sees them."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from editorial.domain.content import ContentItem, Status
from editorial.domain.decisions import Decision, DecisionKind, DecisionState
from editorial.domain.meetings import AgendaSource, Meeting, ParkedTopic
from editorial.errors import Forbidden
from editorial.services.content import Draft
from tests.builders import ME, make_item
from tests.services.agenda_makers import agenda_house, found, put, shown, taken
from tests.services.meeting_makers import DAY, MeetingHouse

S = AgendaSource


@pytest.fixture
def house(tmp_path: Path) -> Generator[MeetingHouse]:
    made = agenda_house(tmp_path)
    yield made
    made.ws.close()


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
    drafts = [Draft(ContentItem(title=f"Neue Idee {one}")) for one in range(70)]
    for one in drafts:
        house.ws.content.create(house.editor, one)
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
    for day in range(13, 28):
        for one in ("A", "B"):
            make_item(house.ws, f"{one}{day}", day=date(2026, 5, day), at=time(9), status=Status.PLANNED)
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
