"""What is due: reminders, posts about to appear, overdue and unapproved ones, ends of embargoes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from editorial.app import Workspace
from editorial.domain.content import Status
from editorial.domain.people import Role
from editorial.domain.reminders import Due, DueKind, Reminder, told_between
from editorial.domain.strategy import Period, PeriodKind
from editorial.errors import Refused
from tests.builders import ME, TODAY, FixedClock, actor_for, make_item, make_person


def _kinds(workspace: Workspace) -> dict[str, str]:
    return {one.title: str(one.kind) for one in workspace.reminders.due(ME)}


def _now(workspace: Workspace) -> datetime:
    return workspace.store.wall()


def test_a_reminder_is_due_at_its_hour_and_gone_when_ticked_off(workspace: Workspace, clock: FixedClock) -> None:
    item = make_item(workspace, "Laborbesuch", day=None)
    later = _now(workspace) + timedelta(hours=2)
    workspace.reminders.save(
        ME, Reminder(content_id=item.id, text="Bild anfordern", day=later.date(), time=later.time())
    )
    (found,) = workspace.reminders.due(ME)
    assert (found.kind, found.title, found.content_id) == (DueKind.REMINDER, "Bild anfordern", item.id)
    assert found.tell == later.replace(second=0, microsecond=0)
    workspace.reminders.done(ME, found.reminder_id)
    assert workspace.reminders.due(ME) == ()
    workspace.history.undo(ME)
    assert len(workspace.reminders.due(ME)) == 1


def test_a_reminder_can_wait(workspace: Workspace) -> None:
    workspace.reminders.save(ME, Reminder(text="Anrufen", day=TODAY, time=time(8)))
    (found,) = workspace.reminders.due(ME)
    workspace.reminders.snooze(ME, found.reminder_id, _now(workspace) + timedelta(days=3))
    assert workspace.reminders.due(ME) == ()
    workspace.history.undo(ME)
    workspace.reminders.remove(ME, found.reminder_id)
    assert workspace.reminders.due(ME) == ()


def test_others_reminders_are_not_mine(workspace: Workspace) -> None:
    weber = make_person(workspace, "Dr. Miriam Weber", Role.EXPERT)
    brandt = make_person(workspace, "Jonas Brandt", Role.EDITOR)
    workspace.reminders.save(ME, Reminder(text="Nur für Weber", person_id=weber.id, day=TODAY, time=time(8)))
    workspace.reminders.save(ME, Reminder(text="Für alle", day=TODAY, time=time(8)))
    assert [one.title for one in workspace.reminders.due(actor_for(weber))] == ["Für alle", "Nur für Weber"]
    assert [one.title for one in workspace.reminders.due(actor_for(brandt))] == ["Für alle"]


@pytest.mark.parametrize(
    ("reminder", "code"),
    [(Reminder(text="Irgendwann"), "reminder.no_day"), (Reminder(day=TODAY, text="  "), "reminder.no_text")],
)
def test_a_reminder_needs_a_day_and_something_to_say(workspace: Workspace, reminder: Reminder, code: str) -> None:
    with pytest.raises(Refused) as caught:
        workspace.reminders.save(ME, reminder)
    assert caught.value.code == code


def test_a_post_is_told_half_an_hour_before_it_appears(workspace: Workspace) -> None:
    now = _now(workspace)
    soon = now + timedelta(hours=3)
    make_item(workspace, "Bald", day=soon.date(), at=soon.time(), status=Status.APPROVED)
    (found,) = workspace.reminders.due(ME)
    assert found.kind is DueKind.APPEARS
    assert found.at - found.tell == timedelta(minutes=30)
    workspace.options.save(ME, replace(workspace.options.read(ME), remind_minutes="120"))
    (found,) = workspace.reminders.due(ME)
    assert found.at - found.tell == timedelta(hours=2)


def test_what_nobody_approved_is_told_days_before_and_what_is_late_is_overdue(workspace: Workspace) -> None:
    now = _now(workspace)
    make_item(workspace, "Zu spät", day=now.date() - timedelta(days=1), at=time(10), status=Status.APPROVED)
    make_item(workspace, "Übermorgen", day=now.date() + timedelta(days=2), at=time(10), status=Status.DRAFTING)
    make_item(
        workspace, "Übermorgen, freigegeben", day=now.date() + timedelta(days=2), at=time(10), status=Status.APPROVED
    )
    make_item(workspace, "Draußen", day=now.date() - timedelta(days=1), at=time(10), status=Status.PUBLISHED)
    make_item(workspace, "Ruht", day=now.date() - timedelta(days=1), at=time(10), status=Status.HOLD)
    assert _kinds(workspace) == {"Zu spät": "overdue", "Übermorgen": "unapproved"}


def test_a_post_without_an_hour_is_overdue_only_when_its_day_has_ended(workspace: Workspace, clock: FixedClock) -> None:
    day = _now(workspace).date()
    make_item(workspace, "Heute irgendwann", day=day, at=None, status=Status.APPROVED)
    assert _kinds(workspace) == {"Heute irgendwann": "appears"}
    clock.forward(days=1)
    assert _kinds(workspace) == {"Heute irgendwann": "overdue"}


def test_the_end_of_an_embargo_is_told(workspace: Workspace) -> None:
    day = _now(workspace).date() + timedelta(days=1)
    embargo = Period(kind=PeriodKind.EMBARGO, name="AquaSens 3", starts=day, ends=day, until="09:00")
    workspace.organisation.save(ME, embargo)
    workspace.organisation.save(ME, Period(name="Sendepause", starts=day, ends=day))
    found = workspace.reminders.due(ME, timedelta(days=2))
    assert [(one.kind, one.title, one.at.time()) for one in found] == [(DueKind.EMBARGO, "AquaSens 3", time(9))]


def test_what_was_missed_lies_between_two_moments() -> None:
    def due(hour: int) -> Due:
        at = datetime(2026, 5, 12, hour)
        return Due(DueKind.REMINDER, at, at, f"{hour} Uhr", reminder_id=hour)

    found = [due(8), due(9), due(10), due(11)]
    missed = told_between(found, datetime(2026, 5, 12, 8), datetime(2026, 5, 12, 10))
    assert [one.title for one in missed] == ["9 Uhr", "10 Uhr"]


@pytest.mark.parametrize(
    ("day", "at", "utc"),
    [
        (date(2026, 3, 29), time(2, 30), time(1, 30)),
        (date(2026, 10, 25), time(2, 30), time(0, 30)),
        (date(2026, 12, 31), time(23, 59), time(22, 59)),
    ],
)
def test_an_hour_is_told_at_that_hour_across_the_clock_change(
    workspace: Workspace, day: date, at: time, utc: time
) -> None:
    workspace.reminders.save(ME, Reminder(text="Jetzt", day=day, time=at))
    with workspace.store.read(ME) as work:
        (kept,) = work.all(Reminder)
    assert kept.due_at is not None
    assert kept.due_at.time() == utc
