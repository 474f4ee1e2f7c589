"""Which grant holds in which month, what a request draws on, and what still has room."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from editorial.domain.inputs import InputRequest, RequestState, TimeBudget
from editorial.domain.time_budgets import (
    check_grant,
    ended,
    granted,
    in_line,
    line,
    lines,
    month_before,
    month_of,
    months_between,
    next_month,
    of_scope,
    room,
    taken_back,
)
from editorial.errors import Refused

TODAY = date(2026, 5, 12)
LAB, SERVICE, WEBER, RICHTER = 1, 2, 11, 12


def month(words: str) -> date:
    """2026-05 as its first day."""
    return date.fromisoformat(f"{words}-01")


def monthly(start: str, minutes: int, until: str = "", *, number: int = 1, person: int | None = None) -> TimeBudget:
    """So many minutes a month."""
    last = month(until) if until else None
    return TimeBudget(number, 1, LAB, person, month(start), last, minutes, granted_by="Ruth Kern", granted_on=TODAY)


def once(start: str, minutes: int, *, number: int = 9, person: int | None = None) -> TimeBudget:
    """So many minutes in one month."""
    return replace(monthly(start, minutes, number=number, person=person), once=True)


def asked(
    minutes: int, due: str = "2026-05-20", state: RequestState = RequestState.SENT, **values: object
) -> InputRequest:
    """A request to Weber of the laboratory."""
    day = date.fromisoformat(due)
    at = None if state is RequestState.DRAFT else day.replace(day=1)
    one = InputRequest(
        title="Frage", department_id=LAB, person_id=WEBER, minutes=minutes, due=day, state=state, month=at
    )
    return replace(one, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("grants", "asked_month", "expected"),
    [
        ([], "2026-05", None),
        ([monthly("2026-05", 120)], "2026-04", None),
        ([monthly("2026-05", 120)], "2026-05", 120),
        ([monthly("2026-05", 120)], "2026-12", 120),
        ([monthly("2026-05", 120)], "2027-01", 120),
        ([monthly("2025-11", 60)], "2026-05", 60),
        ([monthly("2026-11", 60, "2027-02")], "2027-02", 60),
        ([monthly("2026-11", 60, "2027-02")], "2027-03", 0),
        ([monthly("2026-01", 60), monthly("2026-04", 90, number=2)], "2026-03", 60),
        ([monthly("2026-01", 60), monthly("2026-04", 90, number=2)], "2026-05", 90),
        ([monthly("2026-04", 90, number=1), monthly("2026-01", 60, number=2)], "2026-05", 90),
        ([monthly("2026-05", 60), monthly("2026-05", 80, number=2)], "2026-05", 80),
        ([monthly("2026-01", 60), monthly("2026-04", 90, "2026-05", number=2)], "2026-06", 60),
        ([monthly("2026-05", 0)], "2026-05", 0),
        ([once("2026-05", 30)], "2026-05", 30),
        ([once("2026-05", 30)], "2026-06", 0),
        ([once("2026-05", 30)], "2026-04", None),
        ([monthly("2026-01", 60), once("2026-05", 30)], "2026-05", 90),
        ([monthly("2026-01", 60), once("2026-05", 30), once("2026-05", 5, number=10)], "2026-05", 95),
        ([monthly("2026-01", 60), once("2026-05", 30)], "2026-06", 60),
        ([monthly("2026-01", 60), once("2025-05", 30)], "2026-05", 60),
    ],
)
def test_the_grant_that_holds_in_a_month(grants: list[TimeBudget], asked_month: str, expected: int | None) -> None:
    assert granted(grants, month(asked_month)) == expected


def test_a_grant_to_a_person_is_none_to_the_department_and_the_other_way_round() -> None:
    grants = [monthly("2026-01", 60), monthly("2026-01", 20, number=2, person=WEBER)]
    assert granted(of_scope(grants, LAB), month("2026-05")) == 60
    assert granted(of_scope(grants, None, WEBER), month("2026-05")) == 20
    assert granted(of_scope(grants, LAB, RICHTER), month("2026-05")) is None
    assert granted(of_scope(grants, SERVICE), month("2026-05")) is None


def test_a_person_whose_grant_is_over_shares_the_department_again() -> None:
    grants = [monthly("2026-01", 60), monthly("2026-01", 5, "2026-04", number=2, person=WEBER)]
    assert room(grants, [], asked(10, "2026-04-20", RequestState.DRAFT), TODAY).left == 5
    found = room(grants, [], asked(10, "2026-05-20", RequestState.DRAFT), TODAY)
    assert (found.left, found.person) == (60, None)


def test_what_is_taken_back_gives_nothing_from_then_on_and_past_months_keep_theirs() -> None:
    found = [ended(monthly("2026-03", 60), month("2026-05"))]
    assert [granted(found, month(one)) for one in ("2026-02", "2026-04", "2026-05", "2026-09")] == [None, 60, 0, 0]
    fresh = ended(monthly("2026-06", 60), month("2026-05"))
    assert taken_back(fresh)
    assert granted([fresh], month("2026-07")) == 0
    alone = ended(once("2026-05", 30), month("2026-05"))
    assert taken_back(alone)
    assert granted([monthly("2026-01", 60), alone], month("2026-05")) == 60


def test_months_follow_each_other_across_the_year() -> None:
    assert next_month(month("2026-12")) == month("2027-01")
    assert next_month(month("2026-01")) == month("2026-02")
    assert month_before(month("2027-01")) == month("2026-12")
    assert month_before(month("2026-12")) == month("2026-11")
    assert months_between(date(2026, 11, 30), date(2027, 2, 1)) == tuple(
        map(month, ("2026-11", "2026-12", "2027-01", "2027-02"))
    )
    assert months_between(date(2026, 5, 31), date(2026, 4, 30)) == ()


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (asked(10, "2026-06-01", RequestState.DRAFT), "2026-06"),
        (asked(10, "2026-12-31", RequestState.DRAFT), "2026-12"),
        (asked(10, "2027-01-01", RequestState.DRAFT), "2027-01"),
        (asked(10, "2026-06-30"), "2026-06"),
        (asked(10, "2026-06-30", month=month("2026-05")), "2026-05"),
        (asked(10, "2026-06-30", RequestState.DRAFT, month=month("2026-05")), "2026-06"),
        (replace(asked(10, state=RequestState.DRAFT), due=None), "2026-05"),
        (replace(asked(10), due=None, month=None, sent_at=datetime(2026, 3, 31, tzinfo=UTC)), "2026-03"),
    ],
)
def test_a_request_draws_on_the_month_of_its_due_date(request_: InputRequest, expected: str) -> None:
    assert month_of(request_, TODAY) == month(expected)


S = RequestState


@pytest.mark.parametrize(
    ("state", "used", "reserved_expected", "used_expected"),
    [
        (S.DRAFT, 0, 0, 0),
        (S.SENT, 0, 10, 0),
        (S.REMINDED, 0, 10, 0),
        (S.REMINDED, 8, 2, 8),
        (S.REMINDED, 14, 0, 14),
        (S.ANSWERED, 8, 0, 8),
        (S.REVIEW, 8, 0, 8),
        (S.RETURNED, 8, 0, 8),
        (S.ACCEPTED, 14, 0, 14),
        (S.DECLINED, 0, 0, 0),
        (S.EXPIRED, 3, 0, 3),
    ],
)
def test_estimated_minutes_are_held_and_actual_ones_booked(
    state: RequestState, used: int, reserved_expected: int, used_expected: int
) -> None:
    one = asked(10, state=state, minutes_used=used, answered_at=datetime(2026, 5, 8, tzinfo=UTC) if used else None)
    found = line([monthly("2026-01", 60)], [one], month("2026-05"), TODAY, LAB)
    assert (found.reserved, found.used, found.left) == (
        reserved_expected,
        used_expected,
        60 - reserved_expected - used_expected,
    )


def test_a_line_counts_its_own_department_month_and_person_only() -> None:
    requests = [
        asked(10),
        asked(20, department_id=SERVICE),
        asked(30, "2026-06-02"),
        asked(40, person_id=RICHTER),
        asked(5, state=S.DRAFT, wants_grant=True),
        asked(7, state=S.DRAFT),
        asked(9, state=S.SENT, wants_grant=True, department_id=None),
    ]
    grants = [monthly("2026-01", 60), monthly("2026-01", 15, number=2, person=WEBER)]
    own, weber = lines(grants, requests, month("2026-05"), TODAY, [LAB])
    assert (own.person_id, own.granted, own.reserved, own.waiting, own.left) == (None, 60, 50, 5, 10)
    assert (weber.person_id, weber.granted, weber.reserved, weber.waiting) == (WEBER, 15, 39, 5)
    assert weber.over == 24


def test_a_department_for_which_nothing_was_ever_granted_has_no_limit() -> None:
    found = room([], [asked(500)], asked(1000, state=S.DRAFT), TODAY)
    assert found.fits
    assert (found.left, found.missing, found.short) == (None, 0, ())


def test_the_tighter_of_department_and_person_decides() -> None:
    wanted = asked(10, state=S.DRAFT)
    grants = [monthly("2026-01", 60), monthly("2026-01", 12, number=2, person=WEBER)]
    assert room(grants, [], wanted, TODAY).left == 12
    tight = room(grants, [asked(5)], wanted, TODAY)
    assert (tight.fits, tight.missing) == (False, 3)
    assert [(one.person_id, minutes) for one, minutes in tight.short] == [(WEBER, 3)]
    both = room(grants, [asked(5), asked(50, person_id=RICHTER)], wanted, TODAY)
    assert [(one.person_id, minutes) for one, minutes in both.short] == [(None, 5), (WEBER, 3)]
    assert both.missing == 5


def test_a_person_alone_can_be_limited_in_a_department_that_is_not() -> None:
    found = room([monthly("2026-01", 5, person=WEBER)], [], asked(10, state=S.DRAFT), TODAY)
    assert (found.fits, found.missing) == (False, 5)
    assert found.department is not None
    assert found.department.granted is None


def test_what_a_request_holds_itself_does_not_stand_in_its_way() -> None:
    sent = asked(40, id=3)
    found = room([monthly("2026-01", 60)], [sent], replace(sent, minutes=55), TODAY)
    assert found.fits
    assert not room([monthly("2026-01", 60)], [sent], replace(sent, minutes=61), TODAY).fits


def test_what_asks_for_no_time_may_go_even_when_all_is_used_up() -> None:
    assert room([monthly("2026-01", 5)], [asked(30)], asked(0, state=S.DRAFT), TODAY).fits


def test_a_question_asked_once_more_needs_its_time_anew_beside_what_it_took() -> None:
    again = asked(5, state=S.DRAFT, minutes_used=20, id=4)
    found = room([monthly("2026-01", 15)], [again], again, TODAY)
    assert (found.needed, found.fits, found.missing) == (5, False, 10)


def test_the_line_of_waiting_begins_with_the_oldest_due() -> None:
    drafts = [
        asked(1, "2026-05-30", S.DRAFT, wants_grant=True, id=1),
        asked(1, "2026-05-20", S.DRAFT, wants_grant=True, id=2),
        asked(1, "2026-05-20", S.DRAFT, id=3),
        replace(asked(1, state=S.DRAFT, wants_grant=True, id=4), due=None),
        asked(1, "2026-05-01", S.SENT, wants_grant=True, id=5),
    ]
    assert [one.id for one in in_line(drafts)] == [2, 1, 4]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"department_id": 0}, "budget.department"),
        ({"granted_by": "  "}, "budget.granter"),
        ({"granted_on": None}, "budget.granter"),
        ({"granted_on": date(2026, 5, 13)}, "budget.future"),
        ({"minutes": -1}, "budget.minutes"),
        ({"minutes": 100_001}, "budget.minutes"),
        ({"minutes": 0, "once": True}, "budget.minutes"),
        ({"until": month("2026-04")}, "budget.months"),
        ({"month": date.min}, "budget.months"),
    ],
)
def test_a_grant_that_is_none_is_refused_in_one_sentence(change: dict[str, object], code: str) -> None:
    good = monthly("2026-05", 60)
    check_grant(good, TODAY)
    check_grant(replace(good, until=good.month, minutes=0), TODAY)
    with pytest.raises(Refused) as caught:
        check_grant(replace(good, **change), TODAY)  # type: ignore[arg-type]
    assert caught.value.code == code
    assert caught.value.text("de")
