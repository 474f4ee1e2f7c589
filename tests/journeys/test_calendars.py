"""Other people's dates: a calendar file becomes holidays and lines behind the plan, and comes in once."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from editorial.domain.calendar_import import Target
from editorial.domain.journal import Step
from tests.journeys.steps import CTRL, SHIFT, Person

KEY = Qt.Key
FILE = "4tegs_feiertage.ics"


def page(person: Person, step: str) -> Any:
    """The page of calendars, at a step."""
    person.wait(lambda: person.shell.window.current == "import_calendar")
    found = person.shell.window.page("import_calendar")
    person.wait(lambda: found.step() == step and not found._busy)
    return found


def test_a_calendar_is_dropped_and_its_categories_become_holidays_and_dates_behind_the_plan(
    person: Person, samples: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(samples / "calendars" / FILE, tmp_path))
    person.drop_file(path)
    made = page(person, "events")
    assert {name: field.value() for name, field in made.choices._fields.items()} == {
        "Feiertage": Target.HOLIDAY,
        "Sonstiges": Target.REFERENCE,
    }
    person.type_into(made.choices.name, "Dates of the year")
    person.click("Check", made.footer)
    made = page(person, "review")
    assert made.footer.next.hasFocus()
    person.key(KEY.Key_Return)
    made = page(person, "done")
    person.key(KEY.Key_Return)
    person.wait(lambda: person.shell.window.current == "calendar")
    stands_behind_the_plan(person)
    again(person, path)


def behind(person: Person, first: date, last: date) -> dict[date, list[str]]:
    """Dates of others by day."""
    found: dict[date, list[str]] = {}
    for one in person.ask(lambda ws: ws.plan.span(person.desk.actor, first, last)).behind:
        if one.calendar == "Dates of the year":
            found.setdefault(one.day, []).append(one.title)
    return found


def stands_behind_the_plan(person: Person) -> None:
    """The month says it: Whit Sunday as a holiday, Mother's Day as a quiet line; one Ctrl+Z takes all of it away."""
    grid = person.look_at(date(2026, 5, 10)).grid
    days = {one.day: one for one in grid.days_model.days}
    assert days[date(2026, 5, 24)].holiday == "Pfingstsonntag"
    first, last = date(2026, 5, 1), date(2026, 5, 31)
    assert "Muttertag" in " ".join(behind(person, first, last)[date(2026, 5, 10)])
    person.undo()
    assert behind(person, first, last) == {}
    person.key(KEY.Key_Z, CTRL | SHIFT)
    assert behind(person, first, last)


def again(person: Person, path: Path) -> None:
    """The same file once more: everything is known, nothing is added."""
    before = steps(person)
    person.drop_file(path)
    made = page(person, "events")
    person.click("Check", made.footer)
    made = page(person, "review")
    assert made.footer.next.text() == "See it in the calendar"
    person.key(KEY.Key_Return)
    assert steps(person) == before


def steps(person: Person) -> list[Step]:
    """What people did: what the program itself writes to experts at its start may come at any time."""
    found = person.ask(lambda ws: ws.history.steps(person.desk.actor, most=10_000))
    return [one for one in found if one.actor_id is not None]
