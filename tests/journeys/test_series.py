"""A recurring format from the menu: made, one of it moved, the rest changed, one left out, everything taken back."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editorial.domain.calendar import Entry
from tests.journeys.steps import ALT, LEFT, Person
from ui.series.dialog import SeriesDialog

KEY = Qt.Key
TITLE = "Reader's hint"
#: The Tuesdays of June.
SECOND, NINTH, SIXTEENTH, LAST = (date(2026, 6, one) for one in (2, 9, 16, 30))
WEDNESDAY, LEFT_OUT = date(2026, 6, 10), date(2026, 6, 23)


def slots(person: Person) -> dict[date, str]:
    """The days of the format in June with their hours; what is written already with a star."""
    actor = person.desk.actor
    found: list[Entry] = person.ask(lambda ws: ws.plan.span(actor, SECOND, LAST)).shown
    mine = [one for one in found if one.title == TITLE and one.day is not None and SECOND <= one.day <= LAST]
    return {one.day: f"{one.time:%H:%M}{'' if one.virtual else '*'}" for one in mine if one.day and one.time}


def select(person: Person, day: date) -> None:
    """Click the chip of that day."""
    grid = person.look_at(day).grid
    grid.arrange()
    model = grid.days_model
    row = next(
        row
        for row in range(model.rowCount())
        if (entry := model.entry(row)) is not None and entry.title == TITLE and entry.day == day
    )
    QTest.mouseClick(grid.viewport(), LEFT, pos=grid.visualRect(model.index(row, 0)).center())
    person.settle()
    assert len(person.page.state.selection) == 1


def form(person: Person) -> SeriesDialog:
    found: Any = person.dialog()
    assert isinstance(found, SeriesDialog)
    return found


def make(person: Person) -> None:
    """Edit, New recurring format: a title, Tuesdays at ten, Enter."""
    person.shell.window.resize(1440, 1300)
    person.look_at(SECOND)
    person.choose("new_series")
    dialog = form(person)
    assert dialog.name.hasFocus()
    person.write(TITLE)
    person.type_into(dialog.time, "10:00")
    assert dialog.sentence.text().lower().startswith("every tuesday")
    dialog.name.setFocus()
    person.key(KEY.Key_Return)
    assert slots(person) == dict.fromkeys([SECOND, NINTH, SIXTEENTH, LEFT_OUT, LAST], "10:00")


def test_a_weekly_hint_is_made_bent_and_taken_back(person: Person) -> None:
    make(person)
    # one day further, only this one
    select(person, NINTH)
    person.page.focus_content()
    person.key(KEY.Key_Right, ALT)
    person.key(KEY.Key_1)
    assert slots(person)[WEDNESDAY] == "10:00*"
    assert NINTH not in slots(person)
    # from the sixteenth on at two in the afternoon
    select(person, SIXTEENTH)
    person.page.acts.perform("series")
    person.settle()
    dialog = form(person)
    assert dialog.scope.current() == "following"
    person.type_into(dialog.time, "14:00")
    dialog.name.setFocus()
    person.key(KEY.Key_Return)
    bent = {SECOND: "10:00", WEDNESDAY: "10:00*", SIXTEENTH: "14:00", LEFT_OUT: "14:00", LAST: "14:00"}
    assert slots(person) == bent
    # and none on the twenty-third
    select(person, LEFT_OUT)
    person.page.focus_content()
    person.key(KEY.Key_Delete)
    assert slots(person) == {day: hour for day, hour in bent.items() if day != LEFT_OUT}
    take_back(person, bent)


def take_back(person: Person, bent: dict[date, str]) -> None:
    """Ctrl+Z four times: the day comes back, then the hour, the move, and at last there is no such format."""
    person.undo()
    assert slots(person) == bent
    person.undo()
    assert slots(person)[SIXTEENTH] == time(10).strftime("%H:%M")
    person.undo()
    assert slots(person)[NINTH] == "10:00"
    assert WEDNESDAY not in slots(person)
    person.undo()
    assert slots(person) == {}
