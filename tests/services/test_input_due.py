"""Expert input in the list of due things: one's own requests, soon and late, and those of one's people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from editorial.domain.inputs import RequestState
from editorial.domain.people import Actor
from editorial.domain.reminders import Due, DueKind, Told, tell
from tests.builders import TODAY
from tests.services.input_makers import DUE, InputHouse, make_input_house
from tests.services.test_input_messages import at_day

K = DueKind


@pytest.fixture
def house(tmp_path: Path) -> Iterator[InputHouse]:
    made = make_input_house(tmp_path)
    yield made
    made.ws.close()


def of_input(house: InputHouse, who: Actor) -> list[Due]:
    return [one for one in house.ws.reminders.due(who) if one.request_id]


def test_input_of_mine_is_due_two_days_before_its_day_and_late_after_it(house: InputHouse) -> None:
    request = house.request()
    assert of_input(house, house.expert) == []
    at_day(house, DUE - timedelta(days=2))
    soon = of_input(house, house.expert)
    assert [(one.kind, one.request_id, one.at.date()) for one in soon] == [(K.INPUT, request.id, DUE)]
    at_day(house, DUE + timedelta(days=1))
    assert [one.kind for one in of_input(house, house.expert)] == [K.INPUT_LATE]
    assert of_input(house, house.editor) == []


def test_what_is_asked_at_short_notice_is_told_when_it_is_asked(house: InputHouse) -> None:
    house.request(due=TODAY)
    found = of_input(house, house.expert)
    assert [one.tell for one in found] == [house.ws.store.wall()]


def test_what_was_answered_is_not_due(house: InputHouse) -> None:
    house.request(RequestState.ANSWERED)
    at_day(house, DUE)
    assert of_input(house, house.expert) == []


def test_the_lead_is_told_who_does_not_answer_until_they_do(house: InputHouse) -> None:
    request = house.request()
    at_day(house, DUE + timedelta(days=4))
    house.ws.input_messages.catch_up()
    found = of_input(house, house.lead)
    assert [(one.kind, one.request_id, one.person_id) for one in found] == [(K.ESCALATION, request.id, house.expert.id)]
    house.ws.answering.give(house.expert, request.id, house.given(request.id))
    assert of_input(house, house.lead) == []


def test_a_due_request_is_told_once_and_what_was_missed_at_the_next_start(house: InputHouse) -> None:
    house.request()
    at_day(house, DUE)
    now = house.ws.store.wall()
    closed = datetime.combine(DUE - timedelta(days=5), time(18))
    fresh, told = tell(of_input(house, house.expert), Told(closed), now)
    assert [one.kind for one in fresh] == [K.INPUT]
    again, _told = tell(of_input(house, house.expert), told, now + timedelta(minutes=1))
    assert again == ()


def test_two_requests_of_one_day_are_two_things(house: InputHouse) -> None:
    house.request()
    house.request()
    at_day(house, DUE)
    assert len({one.mark for one in of_input(house, house.expert)}) == 2


def test_today_names_who_owes_me_an_answer_and_whom_i_was_told_about(house: InputHouse) -> None:
    request = house.request()
    at_day(house, DUE + timedelta(days=4))
    house.ws.input_messages.catch_up()
    assert [one.request.id for one in house.ws.today.view(house.editor).late] == [request.id]
    assert [one.id for _message, one in house.ws.today.view(house.lead).told] == [request.id]
    assert house.ws.today.view(house.expert).late == ()
    assert house.ws.today.view(house.expert).told == ()
