"""Planning with the keyboard alone: a date, a move, the text, the next state, and everything taken back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from editorial.domain.content import ContentItem, Status
from editorial.services.content import Draft, Slot
from tests.journeys.steps import ALT, CTRL, Person

KEY = Qt.Key
MONDAY, TUESDAY = date(2026, 6, 1), date(2026, 6, 2)


def make(person: Person, title: str) -> None:
    """A planned item on LinkedIn, on a free Monday."""
    channel = next(one.id for one in person.desk.directory.channels if one.name == "LinkedIn")
    item = ContentItem(title=title, status=Status.PLANNED, brief="What it is for", key_message="One sentence")
    slots = (Slot(channel, MONDAY, None, None, Status.PLANNED),)
    actor, draft = person.desk.actor, Draft(item, slots)
    person.ask(lambda ws: ws.content.create(actor, draft))


def go_to(person: Person, title: str) -> None:
    """With the arrows to the chip, and select it."""
    grid = person.look_at(date(2026, 6, 5)).grid
    for _press in range(30):
        entry = grid.days_model.entry(grid.currentIndex().row())
        if entry is not None and entry.title == title:
            break
        behind = (grid.current_day() or MONDAY) > MONDAY
        person.key(KEY.Key_Left if behind else KEY.Key_Down)
    entry = grid.days_model.entry(grid.currentIndex().row())
    assert entry is not None
    assert entry.title == title
    if person.page.state.selection != frozenset({entry.content_id}):
        person.key(KEY.Key_Space)
    assert person.page.state.selection == frozenset({entry.content_id})


def test_a_post_is_planned_written_and_taken_back_without_the_mouse(person: Person) -> None:
    title = "Written by keys"
    make(person, title)
    go_to(person, title)
    set_a_date(person, title)
    person.key(KEY.Key_Right, ALT)
    assert person.days(title) == [date(2026, 6, 10)]
    write_the_text(person, title)
    person.undo(2)
    assert person.days(title) == [MONDAY]
    assert person.item(title).text == ""


def set_a_date(person: Person, title: str) -> None:
    """T, the date as words, Enter."""
    person.key(KEY.Key_T)
    dialog = person.dialog()
    assert dialog.isAncestorOf(person.focused())
    person.key(KEY.Key_A, CTRL)
    person.write("9 June")
    person.key(KEY.Key_Return)
    assert person.days(title) == [date(2026, 6, 9)]


def write_the_text(person: Person, title: str) -> None:
    """Enter, write, Ctrl+Enter, Esc back; then state and text are taken back."""
    person.key(KEY.Key_Return)
    assert person.shell.window.current == "editor"
    editor = person.shell.window.page("editor")
    assert editor.isAncestorOf(person.focused())
    person.write("A drop of water.")
    person.key(KEY.Key_Return, CTRL)
    assert person.item(title).status is Status.DRAFTING
    for _press in range(3):
        if person.shell.window.current == "editor":
            person.key(KEY.Key_Escape)
    assert person.shell.window.current == "calendar"
    texts = person.ask(lambda ws: ws.content.card(person.desk.actor, person_id(person)))
    assert "A drop of water." in (texts.item.text, *(one.text for one in texts.publications))
    before = len(person.days(title))
    person.undo(1)
    assert person.item(title).status is Status.PLANNED
    person.undo(1)
    texts = person.ask(lambda ws: ws.content.card(person.desk.actor, person_id(person)))
    assert "A drop of water." not in (texts.item.text, *(one.text for one in texts.publications))
    assert len(person.days(title)) == before


def person_id(person: Person) -> int:
    """The item that is selected."""
    return int(next(iter(person.page.state.selection)))
