"""Planning with the mouse: chips, cards and columns dragged, and each drag taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

from editorial.domain.content import ContentItem, Status
from editorial.services.content import Draft
from tests.journeys.steps import CTRL, Person, Place

FROM, TO = date(2026, 5, 20), date(2026, 5, 27)


def a_chip(person: Person) -> str:
    """The first chip of a day that lies ahead."""
    grid = person.look_at(FROM).grid
    grid.arrange()
    entry = grid.days_model.entry(grid.page.cell_of(FROM).places[0].row)
    return str(entry.title)


def test_a_chip_is_dragged_to_another_day_and_back_by_undo(person: Person) -> None:
    title = a_chip(person)
    before = person.days(title)
    person.drag(person.chip(title), person.day(TO))
    assert set(person.days(title)) == {*before, TO} - {FROM}
    assert title in person.shell.toast.text()
    person.undo()
    assert person.days(title) == before


def test_ctrl_makes_the_drag_a_copy(person: Person) -> None:
    title = a_chip(person)
    before = person.days(title)
    person.drag(person.chip(title), person.day(TO), CTRL)
    rows = person.ask(lambda ws: ws.plan.rows(person.desk.actor))
    copies = [one for one in rows if title in one.title and one.day == TO]
    assert len(copies) == 1
    assert person.days(title)[: len(before)] == before
    person.undo()
    rows = person.ask(lambda ws: ws.plan.rows(person.desk.actor))
    assert not [one for one in rows if title in one.title and one.day == TO]


def test_a_chip_goes_to_the_dock_and_comes_back_by_undo(person: Person) -> None:
    title = a_chip(person)
    before = person.days(title)
    dock = person.page._dock
    person.drag(person.chip(title), Place(dock, dock.rect().center()))
    assert FROM not in person.days(title)
    person.undo()
    assert person.days(title) == before


def test_a_card_of_the_dock_gets_its_day(person: Person) -> None:
    person.look_at(FROM)
    card = next(one for one in person.page._dock.list.cards.cards if one.channel_ids)
    person.drag(person.card(card.title), person.day(TO))
    assert TO in person.days(card.title)
    person.undo()
    assert TO not in person.days(card.title)


def test_a_card_without_a_channel_keeps_its_day_with_the_channel_open(person: Person) -> None:
    actor = person.desk.actor
    person.ask(lambda ws: ws.content.create(actor, Draft(ContentItem(title="Still without a channel"))))
    person.look_at(FROM)
    person.drag(person.card("Still without a channel"), person.day(TO))
    assert [(one.day, one.channel_id) for one in person.entries("Still without a channel")] == [(TO, 0)]
    person.undo()
    assert not [one for one in person.entries("Still without a channel") if one.day is not None]


def test_a_card_of_the_board_goes_to_another_column(person: Person) -> None:
    board: Any = person.look_at(FROM, "board")
    idea, planned = board.columns[Status.IDEA], board.columns[Status.PLANNED]
    title = idea.model.cards[0].title
    start = Place(idea.list.viewport(), idea.list.visualRect(idea.list.model().index(0, 0)).center())
    person.drag(start, Place(planned.list.viewport(), planned.list.viewport().rect().center()))
    assert person.item(title).status is Status.PLANNED
    person.undo()
    assert person.item(title).status is Status.IDEA
