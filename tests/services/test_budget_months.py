"""A request that is sent once more in another month: what was used stays where it was used, the rest is held anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editorial.domain.inputs import Contribution, ContributionState, InputRequest, RequestState
from editorial.domain.time_budgets import BudgetLine, Used, usage_of
from tests.builders import FixedClock
from tests.services.input_makers import InputHouse, make_input_house
from tests.services.test_budgets import JUNE, MAY, grant

JULY = date(2026, 7, 1)


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[InputHouse]:
    made = make_input_house(tmp_path, FixedClock())
    yield made
    made.ws.close()


def of(house: InputHouse, month: date, person_id: int | None = None) -> BudgetLine:
    """The line of the laboratory, or of one of its people, in a month."""
    lines = house.ws.budgets.month(house.editor, month)
    return next(one for one in lines if (one.department_id, one.person_id) == (house.lab_id, person_id))


def expired(house: InputHouse) -> InputRequest:
    """Answered in May in eight minutes of twenty; what was asked further was answered by nobody."""
    request = house.request(minutes=20)
    house.ws.answering.give(house.expert, request.id, house.given(request.id))
    house.ws.inputs.return_(house.editor, request.id, (), "Geht es genauer?")
    house.clock.forward(days=40)
    with house.ws.store.act(house.manager, "input.save") as work:
        now = work.get(InputRequest, request.id)
        return work.change(replace(now, state=RequestState.EXPIRED, due=date(2026, 7, 10), ended_at=work.now))


def test_used_minutes_stay_in_their_month_and_the_new_one_holds_the_estimate_anew(lab: InputHouse) -> None:
    grant(lab, 60)
    request = expired(lab)
    assert (of(lab, MAY).used, of(lab, JULY).reserved) == (8, 0)
    lab.ws.inputs.send(lab.editor, [request.id])
    may, july = of(lab, MAY), of(lab, JULY)
    assert (may.used, may.reserved, july.used, july.reserved) == (8, 0, 0, 20)
    lab.ws.answering.give(lab.expert, request.id, replace(lab.given(request.id), minutes=5))
    may, july = of(lab, MAY), of(lab, JULY)
    assert (may.used, july.used, july.reserved) == (8, 5, 0)
    report = lab.ws.budgets.report(lab.management, MAY, JULY)
    assert [report.line(lab.lab_id, one).used for one in (MAY, JUNE, JULY)] == [8, 0, 5]
    assert report.total.used == lab.case(request.id).request.minutes_used == 13


def test_while_it_only_waits_for_a_grant_nothing_moves_and_the_new_month_lacks_the_whole_estimate(
    lab: InputHouse,
) -> None:
    grant(lab, 60, until=date(2026, 6, 1))
    request = expired(lab)
    (waiting,) = lab.ws.inputs.send(lab.editor, [request.id])
    assert waiting.wants_grant
    assert (of(lab, MAY).used, of(lab, JULY).used, of(lab, JULY).waiting) == (8, 0, 20)
    (one,) = lab.ws.budgets.waiting(lab.management)
    assert (one.room.month, one.room.needed, one.room.missing) == (JULY, 20, 20)
    lab.ws.budgets.grant_missing(lab.management, request.id)
    assert (of(lab, MAY).used, of(lab, JULY).used, of(lab, JULY).reserved) == (8, 0, 20)


def test_what_was_declined_and_written_anew_stays_where_it_was_booked_also_when_the_draft_is_saved(
    lab: InputHouse,
) -> None:
    grant(lab, 60)
    request = lab.request(minutes=20)
    lab.ws.answering.give(lab.expert, request.id, lab.given(request.id))
    lab.ws.inputs.withdraw(lab.editor, [request.id], "Erst später")
    lab.clock.forward(days=40)
    with lab.ws.store.act(lab.manager, "input.save") as work:
        now = work.change(replace(work.get(InputRequest, request.id), state=RequestState.DRAFT))
    lab.ws.inputs.save(lab.editor, replace(now, due=date(2026, 7, 10)), lab.case(request.id).questions)
    assert (of(lab, MAY).used, of(lab, JULY).used) == (8, 0)
    lab.ws.inputs.send(lab.editor, [request.id])
    assert (of(lab, MAY).used, of(lab, JULY).used, of(lab, JULY).reserved) == (8, 0, 20)


def test_minutes_are_those_of_whoever_gave_them_also_when_a_colleague_goes_on(lab: InputHouse) -> None:
    for one in (lab.expert, lab.colleague):
        grant(lab, 30, person_id=one.id)
    request = lab.request(minutes=20)
    lab.ws.answering.give(lab.expert, request.id, lab.given(request.id))
    lab.ws.inputs.return_(lab.editor, request.id, (), "Wie viele genau?")
    lab.ws.inputs.pass_on(lab.expert, request.id, lab.colleague.id or 0)
    lab.ws.answering.give(lab.colleague, request.id, replace(lab.given(request.id), minutes=3))
    assert (of(lab, MAY, lab.expert.id).used, of(lab, MAY, lab.colleague.id).used) == (8, 3)


def test_a_form_saved_again_books_only_what_is_new() -> None:
    first = Contribution(request_id=1, number=1, minutes=6, form_id=9, person_id=3, state=ContributionState.DRAFT)
    again = replace(first, number=2, minutes=8)
    other = replace(first, number=3, minutes=4, form_id=None)
    writing = replace(other, number=4, minutes=99, state=ContributionState.WRITING)
    days = (date(2026, 5, 30), date(2026, 6, 2), date(2026, 6, 3), date(2026, 6, 4))
    found = usage_of(zip((first, again, other, writing), days, strict=True))
    assert found == {1: (Used(MAY, 6, 3), Used(JUNE, 2, 3), Used(JUNE, 4, 3))}
