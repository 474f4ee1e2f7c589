"""Who may say who chairs a meeting and takes its minutes: the two may finalise, so nobody makes themselves one of them.

The expectation comes from the small table here: by state of the meeting, and by what somebody has to do with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import Any

import pytest

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meeting_rules import may_name
from editorial.domain.meetings import Meeting, MeetingState
from editorial.domain.people import Actor, Role
from editorial.domain.permissions import allowed
from editorial.errors import EditorialError, Forbidden, Refused
from tests.builders import ME, actor_for, make_person
from tests.services.meeting_makers import DAY, MeetingHouse, make_meeting_house

S = MeetingState
LEADING = {Role.ADMINISTRATOR, Role.MANAGER}
#: Chair and minute taker named by somebody who leads the desk, chairs, takes the minutes, only sits at the desk.
NAMING = {
    S.PLANNED: "yy yy yy yy",
    S.RUNNING: "yy yy ny nn",
    S.HELD: "yy yy ny nn",
    S.FINAL: "yy yy ny nn",
    S.CANCELLED: "yy yy yy yy",
}
RELATIONS = ("leads", "chairs", "writes", "other")
COLUMNS = ("chair_id", "minute_taker_id")
CHAIR, TAKER, OTHER = 1, 2, 3


def expected(state: MeetingState, relation: str, column: str) -> bool:
    return NAMING[state].split()[RELATIONS.index(relation)][COLUMNS.index(column)] == "y"


@pytest.mark.parametrize(("state", "column", "role"), list(product(S, COLUMNS, Role)))
def test_who_names_chair_and_minute_taker_is_decided_by_what_they_have_to_do_with_the_meeting(
    state: MeetingState, column: str, role: Role
) -> None:
    meeting = Meeting(state=state, chair_id=CHAIR, minute_taker_id=TAKER)
    for own, relation in ((CHAIR, "chairs"), (TAKER, "writes"), (OTHER, "other")):
        actor = Actor(own, "Jonas Brandt", frozenset({role}))
        case = "leads" if role in LEADING else relation
        assert may_name(actor, meeting, column) is expected(state, case, column)
    nobody = Meeting(state=state)
    assert may_name(Actor(None, "", frozenset({role})), nobody, column) is expected(
        state, "leads" if role in LEADING else "other", column
    ), "where nobody chairs, nobody certain is no chair"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MeetingHouse]:
    made = make_meeting_house(tmp_path_factory.mktemp("named"))
    yield made
    made.ws.close()


@pytest.fixture(scope="module")
def cases(house: MeetingHouse) -> dict[MeetingState, MeetingCase]:
    """A meeting in every state; an editor chairs, another one takes the minutes."""
    found = {}
    for week, state in enumerate((S.PLANNED, S.CANCELLED, S.HELD, S.RUNNING)):
        day = DAY + timedelta(days=7 * week)
        case = house.meeting(state, day=day, chair_id=house.editor.id)
        found[state] = case
    return found


@pytest.mark.parametrize(("state", "column"), list(product((S.PLANNED, S.CANCELLED, S.HELD, S.RUNNING), COLUMNS)))
def test_no_act_whatever_it_is_names_them_for_somebody_who_may_not(
    house: MeetingHouse, cases: dict[MeetingState, MeetingCase], state: MeetingState, column: str
) -> None:
    meeting_id = cases[state].meeting.id
    other = actor_for(make_person(house.ws, f"Elif {state} {column}", Role.EDITOR))
    people = {"leads": house.chair, "chairs": house.editor, "writes": house.taker, "other": other}
    for relation, actor in people.items():
        assert _names(house, actor, meeting_id, column) is expected(state, relation, column)


def _names(house: MeetingHouse, actor: Actor, meeting_id: int, column: str) -> bool:
    """Whether an act of the actor that changes nothing else is let through; afterwards all is as it was."""

    def name(who: Actor, person_id: int | None) -> None:
        with house.ws.store.act(who, "meeting.save") as work:
            values: Any = {column: person_id}
            work.change(replace(work.get(Meeting, meeting_id), **values))

    before = getattr(house.case(meeting_id).meeting, column)
    try:
        name(actor, house.viewer.id)
    except Forbidden as error:
        if error.code != "meeting.named":
            raise
        return False
    name(ME, before)
    return True


def _end_what_runs(house: MeetingHouse) -> None:
    running = house.ws.moderation.running(house.chair)
    if running is not None:
        house.ws.moderation.end(house.chair, running.meeting.id)


def test_an_editor_makes_themselves_chair_of_no_meeting_that_was_held(house: MeetingHouse) -> None:
    _end_what_runs(house)
    case = house.meeting(S.HELD, day=DAY + timedelta(days=70))
    for column in COLUMNS:
        wanted: Any = {column: house.editor.id}
        with pytest.raises(Forbidden) as caught:
            house.ws.minutes.save_head(house.editor, replace(case.meeting, **wanted))
        assert "die Sitzung hat begonnen" in caught.value.text("de")
    kept = house.ws.minutes.save_head(house.editor, replace(case.meeting, place="Raum Werra")).meeting
    assert (kept.place, kept.chair_id) == ("Raum Werra", case.meeting.chair_id)
    with pytest.raises(Forbidden):
        house.ws.minutes.finalise(house.editor, case.meeting.id)
    handed = house.ws.minutes.save_head(house.taker, replace(kept, minute_taker_id=house.editor.id))
    assert handed.meeting.minute_taker_id == house.editor.id, "whoever took the minutes hands them on"
    assert house.ws.minutes.finalise(house.editor, case.meeting.id).final is not None


def test_taking_a_step_back_is_no_way_to_the_chair(house: MeetingHouse) -> None:
    ws, case = house.ws, house.meeting(day=DAY + timedelta(days=77), chair_id=house.editor.id)
    people = case.participants
    changed = ws.meetings.save(house.editor, replace(case.meeting, chair_id=house.chair.id), people).meeting
    _end_what_runs(house)
    ws.moderation.begin(house.chair, changed.id)
    with pytest.raises(Refused):
        ws.history.undo(house.editor)
    assert house.case(changed.id).meeting.chair_id == house.chair.id


def test_everybody_who_plans_names_both_until_the_meeting_begins(house: MeetingHouse) -> None:
    assert allowed(house.editor, "meeting.save")
    case = house.meeting(day=DAY + timedelta(days=84))
    wanted = replace(case.meeting, chair_id=house.editor.id, minute_taker_id=house.taker.id)
    saved = house.ws.meetings.save(house.editor, wanted, case.participants).meeting
    assert (saved.chair_id, saved.minute_taker_id) == (house.editor.id, house.taker.id)
    with pytest.raises(EditorialError):
        house.ws.meetings.save(house.viewer, replace(saved, chair_id=house.viewer.id), case.participants)
