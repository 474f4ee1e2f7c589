"""Daylight saving both ways, week 53, leap day, change of year, a clock set back: the plan and the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from editorial.app import Workspace
from editorial.domain.calendar import local, month_grid, week_number
from editorial.domain.content import Publication
from tests.builders import ME, FixedClock, make_item

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


def _only(workspace: Workspace, content_id: int) -> Publication:
    return workspace.content.card(ME, content_id).publications[0]


@pytest.mark.parametrize(
    ("day", "at", "utc"),
    [
        (SPRING, time(1, 59), datetime(2026, 3, 29, 0, 59, tzinfo=UTC)),
        (SPRING, time(3), datetime(2026, 3, 29, 1, tzinfo=UTC)),
        (AUTUMN, time(1, 59), datetime(2026, 10, 24, 23, 59, tzinfo=UTC)),
        (AUTUMN, time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (AUTUMN, time(3), datetime(2026, 10, 25, 2, tzinfo=UTC)),
    ],
)
def test_what_is_planned_on_the_days_of_the_change_is_kept_as_wall_time_and_as_moment(
    workspace: Workspace, day: date, at: time, utc: datetime
) -> None:
    one = _only(workspace, make_item(workspace, day=day, at=at).id)
    assert (one.day, one.time, one.starts_at) == (day, at, utc)
    assert local(utc, one.zone).time() == at


def test_a_plan_across_both_changes_keeps_its_hours_and_there_and_back_is_the_same(workspace: Workspace) -> None:
    items = [
        make_item(workspace, f"Tipp {n}", day=date(2026, 3, 24) + timedelta(days=n), at=time(10)) for n in range(8)
    ]
    before = [_only(workspace, one.id) for one in items]
    ids = [one.id for one in before]
    workspace.planning.shift(ME, ids, days=210)
    moved = [_only(workspace, one.id) for one in items]
    assert {one.time for one in moved} == {time(10)}
    assert {one.starts_at.hour for one in moved if one.starts_at} == {8, 9}
    workspace.planning.shift(ME, ids, days=-210)
    back = [_only(workspace, one.id) for one in items]
    assert [(one.day, one.time, one.starts_at) for one in back] == [(o.day, o.time, o.starts_at) for o in before]
    assert workspace.maintenance.check(ME).ok


def test_week_53_and_the_change_of_year_are_one_week_of_the_plan(workspace: Workspace) -> None:
    days = [date(2026, 12, 28) + timedelta(days=n) for n in range(7)]
    for one in days:
        make_item(workspace, f"Am {one}", day=one, at=time(9))
    found = workspace.plan.span(ME, days[0], days[-1])
    assert [one.day for one in found.entries] == days
    assert {week_number(one) for one in days} == {53}
    december, january = month_grid(date(2026, 12, 1)), month_grid(date(2027, 1, 1))
    assert [len(workspace.plan.span(ME, *one).entries) for one in (december, january)] == [7, 7]


def test_a_leap_day_takes_content_and_a_year_later_it_is_another_day(workspace: Workspace) -> None:
    leap = date(2028, 2, 29)
    item = make_item(workspace, day=leap, at=time(12))
    assert [one.day for one in workspace.plan.span(ME, leap, leap).entries] == [leap]
    workspace.planning.shift(ME, [_only(workspace, item.id).id], days=366)
    assert _only(workspace, item.id).day == date(2029, 3, 1)


# A clock that is set back ---------------------------------------------------------------------------------------------


def test_a_clock_set_back_changes_neither_the_order_of_the_journal_nor_its_chain(
    workspace: Workspace, clock: FixedClock
) -> None:
    item = make_item(workspace, "Vorher")
    clock.forward(days=-400)
    workspace.content.edit(ME, replace(item, title="Nachher"))
    clock.forward(days=900)
    make_item(workspace, "Später")
    clock.forward(days=-800)
    make_item(workspace, "Zuletzt")
    steps = workspace.history.steps(ME)
    numbers = [one.step for one in steps]
    assert numbers in (sorted(numbers), sorted(numbers, reverse=True))
    moments = [one.at for one in sorted(steps, key=lambda one: one.step)]
    assert moments != sorted(moments)
    report = workspace.maintenance.check(ME)
    assert report.ok
    assert workspace.maintenance.journal_whole(ME)


def test_with_a_clock_set_back_undo_takes_the_last_step_not_the_latest_hour(
    workspace: Workspace, clock: FixedClock
) -> None:
    item = make_item(workspace, "Eins")
    clock.forward(days=-30)
    workspace.content.edit(ME, replace(item, title="Zwei"))
    workspace.history.undo(ME)
    assert workspace.content.card(ME, item.id).item.title == "Eins"
    clock.forward(days=-30)
    workspace.history.redo(ME)
    assert workspace.content.card(ME, item.id).item.title == "Zwei"


def test_with_a_clock_set_back_revisions_stand_in_the_order_in_which_they_were_made(
    workspace: Workspace, clock: FixedClock
) -> None:
    item = make_item(workspace, text="1")
    for text in ("2", "3", "4"):
        clock.forward(hours=-5)
        workspace.content.edit(ME, replace(workspace.content.card(ME, item.id).item, text=text))
    found = [one.item.text for one in workspace.history.revisions(ME, item.id)]
    assert found == ["1", "2", "3", "4"]


def test_with_a_clock_set_back_a_newer_row_is_still_the_newer_one(workspace: Workspace, clock: FixedClock) -> None:
    item = make_item(workspace)
    clock.forward(days=-1)
    workspace.content.edit(ME, replace(item, text="Neu."))
    with pytest.raises(Exception, match="changed"):
        workspace.content.edit(ME, replace(item, text="Von der alten Fassung."))


@pytest.mark.parametrize(
    "moment", [datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)]
)
def test_both_hours_of_the_autumn_night_are_different_moments_in_the_journal(
    workspace: Workspace, clock: FixedClock, moment: datetime
) -> None:
    clock.now = moment
    make_item(workspace, "Nachts")
    last = max(workspace.history.steps(ME), key=lambda one: one.step)
    assert last.at == moment
    assert workspace.store.wall().time() == time(2, 30)
