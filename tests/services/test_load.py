"""The load of a week as it is read from the workspace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from editorial.app import Workspace
from editorial.domain.content import Status
from editorial.domain.people import Person
from editorial.domain.series import Series
from tests.builders import ME, channel_named, make_item, make_person

WEDNESDAY = date(2026, 5, 20)


def _anna(workspace: Workspace, hours: int = 3) -> Person:
    person = make_person(workspace, "Anna Schulte")
    workspace.organisation.save(ME, replace(person, hours=hours))
    return person


def test_estimates_and_agreed_hours_are_compared_week_by_week(workspace: Workspace) -> None:
    anna = _anna(workspace)
    both = make_item(workspace, "Zwei Kanäle", channels=("LinkedIn", "X"), day=WEDNESDAY, owner_id=anna.id, effort=150)
    make_item(workspace, "Noch einer", day=date(2026, 5, 22), at=time(9), owner_id=anna.id, effort=60)
    make_item(workspace, "Ungeschätzt", day=date(2026, 5, 22), owner_id=anna.id)
    make_item(workspace, "Nächste Woche", day=date(2026, 5, 27), owner_id=anna.id, effort=600)
    (found,) = workspace.plan.load(ME, WEDNESDAY)
    assert (found.person_id, found.items, found.minutes, found.open, found.hours) == (anna.id, 3, 210, 1, 3)
    assert found.excess == 30
    workspace.content.delete(ME, [both.id])
    assert workspace.plan.load(ME, WEDNESDAY)[0].minutes == 60
    workspace.history.undo(ME)
    assert workspace.plan.load(ME, WEDNESDAY)[0].minutes == 210


def test_what_comes_back_on_another_channel_is_not_worked_on_twice(workspace: Workspace) -> None:
    anna = _anna(workspace)
    item = make_item(workspace, "Wiederholt", day=date(2026, 5, 12), owner_id=anna.id, effort=150)
    workspace.planning.place(ME, [], [(item.id, channel_named(workspace, "X").id, WEDNESDAY, None)])
    (found,) = workspace.plan.load(ME, WEDNESDAY)
    assert (found.items, found.minutes) == (1, 0)
    assert workspace.plan.load(ME, date(2026, 5, 12))[0].minutes == 150


def test_occurrences_of_recurring_formats_are_items_of_the_week(workspace: Workspace) -> None:
    anna = _anna(workspace)
    channel = channel_named(workspace, "LinkedIn").id
    series = Series(
        title="Tipp", rule="FREQ=WEEKLY;BYDAY=WE", starts=date(2026, 5, 13), channel_ids=(channel,), owner_id=anna.id
    )
    workspace.series.save(ME, series)
    (found,) = workspace.plan.load(ME, WEDNESDAY)
    assert (found.items, found.open) == (1, 1)


def test_the_work_of_several_items_is_added_up(workspace: Workspace) -> None:
    anna = _anna(workspace, 40)
    for number in range(8):
        make_item(workspace, f"Beitrag {number}", day=WEDNESDAY, status=Status.PLANNED, owner_id=anna.id, effort=15)
    assert workspace.plan.load(ME, WEDNESDAY)[0].minutes == 120
