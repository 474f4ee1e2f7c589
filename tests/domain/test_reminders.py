"""What is told and when: once, also where the clock is set back."""

from __future__ import annotations

from datetime import datetime, timedelta

from editorial.domain.reminders import Due, DueKind, Told, tell

DAY = datetime(2026, 5, 12)


def _due(hour: float, number: int = 0) -> Due:
    at = DAY + timedelta(hours=hour)
    return Due(DueKind.REMINDER, at, at, f"{hour} Uhr", reminder_id=number or int(hour * 60))


def _hour(hour: float) -> datetime:
    return DAY + timedelta(hours=hour)


def test_before_the_first_time_nothing_is_told() -> None:
    fresh, told = tell([_due(8), _due(10)], Told(), _hour(9))
    assert fresh == ()
    assert told.until == _hour(9)
    assert [one.title for one in tell([_due(8), _due(10)], told, _hour(10))[0]] == ["10 Uhr"]


def test_what_lies_between_two_moments_is_told_once() -> None:
    found = [_due(8), _due(9), _due(10), _due(11)]
    fresh, told = tell(found, Told(_hour(8)), _hour(10))
    assert [one.title for one in fresh] == ["9 Uhr", "10 Uhr"]
    assert tell(found, told, _hour(10.5))[0] == ()


def test_a_clock_set_back_repeats_nothing_and_loses_nothing() -> None:
    found = [_due(9), _due(11)]
    fresh, told = tell(found, Told(_hour(8)), _hour(9))
    assert [one.title for one in fresh] == ["9 Uhr"]
    fresh, told = tell(found, told, _hour(7))
    assert fresh == ()
    later = [*found, _due(8)]
    fresh, told = tell(later, told, _hour(8))
    assert [one.title for one in fresh] == ["8 Uhr"]
    assert tell(later, told, _hour(9))[0] == ()
    assert [one.title for one in tell(later, told, _hour(11))[0]] == ["11 Uhr"]


def test_what_is_moved_is_told_at_its_new_moment() -> None:
    _fresh, told = tell([_due(9, 7)], Told(_hour(8)), _hour(9))
    assert [one.title for one in tell([_due(10, 7)], told, _hour(10))[0]] == ["10 Uhr"]


def test_what_was_already_late_when_it_was_made_is_not_told_as_new() -> None:
    _fresh, told = tell([], Told(_hour(8)), _hour(10))
    assert tell([_due(9)], told, _hour(10.1))[0] == ()


def test_the_memory_of_what_was_told_has_an_end() -> None:
    many = [_due(9, number) for number in range(1, 801)]
    _fresh, told = tell(many, Told(_hour(8)), _hour(10))
    assert len(told.marks) == 500
