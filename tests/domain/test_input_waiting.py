"""Which requests wait for whom."""

from __future__ import annotations

from typing import Any

import pytest

from editorial.domain.input_cards import RequestRow
from editorial.domain.input_waiting import waiting, waits_for
from editorial.domain.inputs import InputRequest, RequestState

ME, OTHER, LAB = 1, 2, 7
S = RequestState


def row(state: RequestState, overdue: bool = False, confidential: int = 0, **values: Any) -> RequestRow:
    request = InputRequest(id=1, state=state, **({"asked_by_id": OTHER} | values))
    return RequestRow(request, confidential=confidential, overdue=overdue)


@pytest.mark.parametrize("state", [S.SENT, S.REMINDED, S.RETURNED])
def test_what_i_am_asked_waits_for_me(state: RequestState) -> None:
    assert waits_for(row(state, person_id=ME), ME, desk=False)
    assert not waits_for(row(state, person_id=OTHER), ME, desk=False)


@pytest.mark.parametrize("state", [S.DRAFT, S.ACCEPTED, S.DECLINED, S.EXPIRED])
def test_what_is_not_asked_yet_or_over_waits_for_nobody(state: RequestState) -> None:
    assert not waits_for(row(state, person_id=ME, asked_by_id=ME), ME, desk=True)


@pytest.mark.parametrize("state", [S.ANSWERED, S.REVIEW])
def test_an_answer_waits_for_whoever_asked(state: RequestState) -> None:
    assert waits_for(row(state, asked_by_id=ME), ME, desk=True)
    assert waits_for(row(state, asked_by_id=None), ME, desk=True)
    assert not waits_for(row(state, asked_by_id=OTHER), ME, desk=True)
    assert not waits_for(row(state, asked_by_id=ME), ME, desk=False)


def test_an_overdue_request_waits_for_whoever_asked_to_chase_it() -> None:
    assert waits_for(row(S.SENT, overdue=True, asked_by_id=ME), ME, desk=True)
    assert not waits_for(row(S.SENT, asked_by_id=ME), ME, desk=True)


def test_a_confidential_answer_waits_for_the_lead_of_its_department() -> None:
    answered = row(S.ACCEPTED, confidential=2, department_id=LAB)
    assert waits_for(answered, ME, desk=False, led=(LAB,))
    assert not waits_for(answered, ME, desk=False, led=(8,))
    assert not waits_for(row(S.ACCEPTED, department_id=LAB), ME, desk=False, led=(LAB,))


def test_a_workspace_of_one_person_counts_what_was_answered() -> None:
    rows = [row(S.ANSWERED, asked_by_id=None), row(S.SENT, person_id=None, asked_by_id=None), row(S.REVIEW)]
    assert waiting(rows, None, desk=True) == 1
