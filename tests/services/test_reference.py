"""Reference calendars: shown behind the plan by the window, named, hidden, removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.calendar_import import CalendarChoice, Target
from editorial.domain.reference import Behind
from editorial.errors import Refused
from tests.builders import ME
from tests.exchange.ics_makers import calendar

Bring = Callable[..., None]
MAY = date(2026, 5, 1), date(2026, 5, 31)


@pytest.fixture
def bring(workspace: Workspace, tmp_path: Path) -> Bring:
    """Puts events into the calendar of sales behind the plan."""

    def do(*events: str) -> None:
        path = tmp_path / "vertrieb.ics"
        path.write_text(calendar(*events), "utf-8")
        workspace.calendars.file(ME, path, CalendarChoice(Target.REFERENCE, calendar_name="Vertrieb", hue="linkedin"))

    return do


def seen(workspace: Workspace, first: date = MAY[0], last: date = MAY[1]) -> list[Behind]:
    return list(workspace.plan.span(ME, first, last).behind)


def test_events_stand_behind_the_days_of_the_window(workspace: Workspace, bring: Bring) -> None:
    bring(
        "UID:a\nDTSTART;TZID=Europe/Berlin:20260521T100000\nDTEND;TZID=Europe/Berlin:20260521T113000\nSUMMARY:Messe",
        "UID:b\nDTSTART;VALUE=DATE:20260429\nDTEND;VALUE=DATE:20260503\nSUMMARY:Tagung",
        "UID:c\nDTSTART;VALUE=DATE:20260610\nSUMMARY:Später",
    )
    assert [(one.day, one.at, one.until, one.title) for one in seen(workspace)] == [
        (date(2026, 5, 1), None, None, "Tagung"),
        (date(2026, 5, 2), None, None, "Tagung"),
        (date(2026, 5, 21), time(10), time(11, 30), "Messe"),
    ]
    assert {(one.calendar, one.hue) for one in seen(workspace)} == {("Vertrieb", "linkedin")}


def test_recurring_events_come_on_their_days_but_for_exceptions(workspace: Workspace, bring: Bring) -> None:
    weekly = "UID:a\nDTSTART;TZID=Europe/Berlin:20200106T090000\nRRULE:FREQ=WEEKLY\nEXDATE;VALUE=DATE:20260504"
    moved = "RECURRENCE-ID;TZID=Europe/Berlin:20260511T090000\nDTSTART;TZID=Europe/Berlin:20260512T090000"
    bring(f"{weekly}\nSUMMARY:Runde", f"UID:a\n{moved}\nSUMMARY:Verlegt")
    found = [(one.day.day, one.title) for one in seen(workspace)]
    assert found == [(12, "Verlegt"), (18, "Runde"), (25, "Runde")]


def test_a_window_shows_a_thousand_at_most(workspace: Workspace, bring: Bring) -> None:
    bring(*(f"UID:{n}\nDTSTART;VALUE=DATE:20200101\nRRULE:FREQ=DAILY\nSUMMARY:Täglich {n}" for n in range(60)))
    assert len(seen(workspace)) == 1000


def test_hidden_and_removed_calendars_are_not_shown(workspace: Workspace, bring: Bring) -> None:
    bring("UID:a\nDTSTART;VALUE=DATE:20260521\nSUMMARY:Messe")
    (found,) = workspace.reference.list(ME)
    assert (found.calendar.name, found.events, found.calendar.source) == ("Vertrieb", 1, "vertrieb.ics")
    assert found.brought is not None
    workspace.reference.save(ME, replace(found.calendar, shown=False))
    assert seen(workspace) == []
    workspace.history.undo(ME)
    assert len(seen(workspace)) == 1
    workspace.reference.remove(ME, found.calendar.id)
    assert (seen(workspace), workspace.reference.list(ME)) == ([], ())
    workspace.history.undo(ME)
    assert len(seen(workspace)) == 1


def test_a_calendar_needs_a_name(workspace: Workspace, bring: Bring) -> None:
    bring("UID:a\nDTSTART;VALUE=DATE:20260521\nSUMMARY:Messe")
    with pytest.raises(Refused):
        workspace.reference.save(ME, replace(workspace.reference.list(ME)[0].calendar, name="  "))
