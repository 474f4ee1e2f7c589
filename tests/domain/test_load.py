"""A week's load by person: items once, work in the week of the first day, against the agreed hours."""

from __future__ import annotations

from datetime import date, time

from editorial.domain.calendar import Entry
from editorial.domain.content import Status
from editorial.domain.load import Effort, loads
from editorial.domain.people import Person

MONDAY, SUNDAY = date(2026, 5, 18), date(2026, 5, 24)
PEOPLE = (Person(id=1, name="Anna Schulte", hours=3), Person(id=2, name="Jonas Brandt", hours=24), Person(id=3))


def _entry(item: int, owner: int | None, status: Status = Status.PLANNED, day: date = MONDAY) -> Entry:
    return Entry(item * 10, item, f"Beitrag {item}", 1, status, day, time(10), None, owner, "", None, None)


def test_an_item_on_two_channels_is_one_item() -> None:
    (found,) = loads([_entry(1, 1), _entry(1, 1)], {1: Effort(90, MONDAY)}, PEOPLE, MONDAY, SUNDAY)
    assert (found.items, found.minutes, found.hours) == (1, 90, 3)
    assert found.measured
    assert found.excess == 0


def test_more_work_than_agreed_is_excess_and_comes_first() -> None:
    entries = [_entry(1, 2), _entry(2, 2), _entry(3, 1)]
    efforts = {1: Effort(60, MONDAY), 3: Effort(270, MONDAY)}
    first, second = loads(entries, efforts, PEOPLE, MONDAY, SUNDAY)
    assert (first.person_id, first.excess) == (1, 90)
    assert (second.person_id, second.items, second.open) == (2, 2, 1)


def test_work_is_counted_in_the_week_of_the_first_day_only() -> None:
    (found,) = loads([_entry(1, 1)], {1: Effort(90, date(2026, 5, 12))}, PEOPLE, MONDAY, SUNDAY)
    assert (found.items, found.minutes, found.open) == (1, 0, 0)
    assert not found.measured


def test_without_hours_or_estimates_nothing_is_compared() -> None:
    without_hours, without_work = (
        loads([_entry(1, 3)], {1: Effort(9000, MONDAY)}, PEOPLE, MONDAY, SUNDAY)[0],
        loads([_entry(1, 1)], {}, PEOPLE, MONDAY, SUNDAY)[0],
    )
    assert not without_hours.measured
    assert not without_work.measured
    assert without_hours.excess == without_work.excess == 0


def test_what_is_held_back_or_rejected_or_nobodys_is_no_load() -> None:
    entries = [_entry(1, 1, Status.HOLD), _entry(2, 1, Status.REJECTED), _entry(3, None)]
    assert loads(entries, {}, PEOPLE, MONDAY, SUNDAY) == ()
