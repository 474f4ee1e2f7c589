"""A gap in the plan is filled from the keyboard: plus on its day, an idea from the list, and taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.builders import TODAY
from tests.journeys.steps import Person

KEY = Qt.Key
WEEK = date(2026, 6, 10)


def go_to_day_with_gap_in_the_week(person: Person) -> tuple[date, str]:
    """The week after the next, where a channel misses a post; with the arrows to its day."""
    grid: Any = person.look_at(WEEK, "week").grid
    grid.arrange()
    gap = grid.gaps[0]
    for _press in range(60):
        now = grid.current_day()
        if now == gap.day:
            break
        person.key(KEY.Key_Right if now is None or now < gap.day else KEY.Key_Left)
    assert grid.current_day() == gap.day
    return gap.day, gap.name


def go_to_gap(person: Person) -> tuple[date, str]:
    """With the arrows to the first day with a gap; answers with the day and the missing channel."""
    person.shell.window.resize(1440, 1300)
    grid: Any = person.look_at(TODAY).grid
    grid.arrange()
    gap = next(one.gap for one in grid.page.cells if one.gap is not None)
    for _press in range(80):
        now = grid.current_day()
        if now == gap.day:
            break
        person.key(KEY.Key_Right if now < gap.day else KEY.Key_Left)
    assert grid.current_day() == gap.day
    return gap.day, gap.name


@pytest.mark.parametrize("view", ["month", "week"])
def test_a_gap_is_filled_with_an_idea_by_the_plus_key_and_taken_back(person: Person, view: str) -> None:
    day, channel = go_to_gap(person) if view == "month" else go_to_day_with_gap_in_the_week(person)
    number = next(one.id for one in person.desk.directory.channels if one.name == channel)
    proposed = person.ask(lambda ws: ws.plan.proposals(person.desk.actor, number, day))
    title = proposed[0].card.title
    person.key(KEY.Key_Plus)
    person.pick(title)
    assert (day, number) in [(one.day, one.channel_id) for one in person.entries(title)]
    person.undo()
    assert (day, number) not in [(one.day, one.channel_id) for one in person.entries(title)]
