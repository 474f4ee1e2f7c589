"""The editor saves by itself: in time, without touching the cursor, without losing a word."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editorial.errors import DiskFull
from editorial.places import home
from tests.builders import ME, make_item
from ui.content import jobs, rescue
from ui.content.page import EditorPage
from ui.content.text_area import TextArea

if TYPE_CHECKING:
    from editorial.domain.content import ContentItem, Publication
    from ui.context import Desk

Show = Callable[[QWidget], None]


@pytest.fixture
def small(desk_for: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A small workspace with one item on LinkedIn and X; rescued text goes to a folder of the test."""
    monkeypatch.setenv("EDITORIAL_DESK_HOME", str(tmp_path / "home"))
    desk = desk_for(sample=False)
    ask(desk, lambda ws: make_item(ws, "Laborbesuch", channels=("LinkedIn", "X"), text="Ein Tropfen Wasser."))
    return desk


@pytest.fixture
def page(small: Desk, shown: Show) -> Generator[EditorPage]:
    """The editor with that item open."""
    made = EditorPage(small)
    made.resize(1340, 800)
    shown(made)
    made.open(1)
    settle(small)
    yield made
    made.session.finish(2)
    rescue.settled()


def ask(desk: Desk, job: Callable[[Any], Any]) -> Any:
    """Run a job on the worker and wait for its answer."""
    found: list[Any] = []
    desk.run(job, found.append)
    assert desk.tasks.wait()
    return found[0] if found else None


def settle(desk: Desk) -> None:
    """Wait until reads caused by reads are done."""
    for _round in range(3):
        assert desk.tasks.wait()


def stored(desk: Desk) -> ContentItem:
    """The item as the workspace has it."""
    found: ContentItem = ask(desk, lambda ws: ws.content.card(ME, 1).item)
    return found


def variant(desk: Desk, channel: str) -> Publication:
    """The publication on a channel as the workspace has it."""
    card = ask(desk, lambda ws: ws.content.card(ME, 1))

    def named(one: Publication) -> str:
        known = desk.channel(one.channel_id or 0)
        return known.name if known else ""

    found: Publication = next(one for one in card.publications if named(one) == channel)
    return found


def steps(desk: Desk) -> int:
    """How many steps the journal has."""
    return len(ask(desk, lambda ws: ws.history.steps(ME)))


def base_area(page: EditorPage) -> TextArea:
    """The base text, in front and with the cursor at its end."""
    page.texts.set_current(0)
    area = page.texts.area()
    assert area is not None
    area.setFocus()
    cursor = area.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    area.setTextCursor(cursor)
    return area


def test_what_is_typed_is_on_the_disk_within_two_seconds(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    area = base_area(page)
    started = time.monotonic()
    qtbot.keyClicks(area, " Neu")
    qtbot.waitUntil(lambda: page.session.state == "saved", timeout=3000)
    assert time.monotonic() - started < 2.0
    assert stored(small).text == "Ein Tropfen Wasser. Neu"


def test_typing_without_a_pause_is_saved_all_the_same(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    area = base_area(page)
    saved: list[float] = []
    page.session.recorded.connect(lambda: saved.append(time.monotonic()))
    started = time.monotonic()
    while not saved:
        qtbot.keyClick(area, Qt.Key.Key_A)
        qtbot.wait(60)
        assert time.monotonic() - started < 2.0
    assert stored(small).text.startswith("Ein Tropfen Wasser.aaa")


def test_a_save_leaves_cursor_and_undo_of_the_field_alone(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    area = base_area(page)
    cursor = area.textCursor()
    cursor.setPosition(4)
    area.setTextCursor(cursor)
    qtbot.keyClicks(area, "neuer ")
    page.save_now()
    settle(small)
    page.session.reload()
    settle(small)
    assert area.textCursor().position() == 10
    assert area.document().isUndoAvailable()
    assert area.hasFocus()


def test_typing_goes_on_while_a_save_runs(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    area = base_area(page)
    qtbot.keyClicks(area, " Eins")
    page.session.flush()
    qtbot.keyClicks(area, " Zwei")
    assert page.session.state == "saving"
    settle(small)
    assert area.toPlainText() == "Ein Tropfen Wasser. Eins Zwei"
    page.session.flush()
    settle(small)
    assert stored(small).text == "Ein Tropfen Wasser. Eins Zwei"
    assert page.session.state == "saved"


def test_nothing_is_saved_when_nothing_changed(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    area = base_area(page)
    before = steps(small)
    qtbot.keyClicks(area, "x")
    qtbot.keyClick(area, Qt.Key.Key_Backspace)
    page.save_now()
    settle(small)
    assert steps(small) == before
    assert page.session.state == "saved"


def test_one_save_is_one_step_of_the_journal(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    before = steps(small)
    qtbot.keyClicks(base_area(page), " und noch viel mehr")
    page.save_now()
    settle(small)
    assert steps(small) == before + 1


def test_changes_of_other_fields_elsewhere_are_merged(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(base_area(page), " Neu")
    small.tasks.run(lambda ws: ws.content.edit(ME, replace(ws.content.card(ME, 1).item, brief="Zeigen")))
    page.save_now()
    settle(small)
    assert (stored(small).text, stored(small).brief) == ("Ein Tropfen Wasser. Neu", "Zeigen")
    assert not page.session.conflicts


def test_the_same_field_changed_elsewhere_asks_and_keeps_both(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    area = base_area(page)
    qtbot.keyClicks(area, " Meins")
    ask(small, lambda ws: ws.content.edit(ME, replace(ws.content.card(ME, 1).item, text="Ihres")))
    page.save_now()
    settle(small)
    assert page.session.state == "conflict"
    assert area.toPlainText() == "Ein Tropfen Wasser. Meins"
    assert stored(small).text == "Ihres"
    assert not page.close_request()
    page.session.resolve(page.session.conflicts[0], mine=True)
    settle(small)
    assert stored(small).text == "Ein Tropfen Wasser. Meins"


def test_their_version_can_be_taken(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    area = base_area(page)
    qtbot.keyClicks(area, " Meins")
    ask(small, lambda ws: ws.content.edit(ME, replace(ws.content.card(ME, 1).item, text="Ihres")))
    page.save_now()
    settle(small)
    page.session.resolve(page.session.conflicts[0], mine=False)
    settle(small)
    assert area.toPlainText() == "Ihres"
    assert page.session.state == "saved"


def test_a_failed_save_keeps_the_text_and_says_so(
    page: EditorPage, small: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    area = base_area(page)

    def full(*_args: object) -> None:
        raise DiskFull("workspace.full")

    with monkeypatch.context() as patched:
        patched.setattr("ui.content.session.save_row", full)
        qtbot.keyClicks(area, " Neu")
        page.save_now()
        settle(small)
    assert page.notices.kind == "failed"
    assert area.toPlainText() == "Ein Tropfen Wasser. Neu"
    assert list(page.unsaved_text().values()) == ["Ein Tropfen Wasser. Neu"]
    page.notices.primary.click()
    settle(small)
    assert page.notices.kind == ""
    assert stored(small).text == "Ein Tropfen Wasser. Neu"


def test_with_a_broken_disk_one_may_leave_and_finds_the_text_again(
    page: EditorPage, small: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise DiskFull("workspace.full")

    asked: list[bool] = []

    def ask_once(*_args: object, **_named: object) -> bool:
        asked.append(True)
        return True

    with monkeypatch.context() as patched:
        patched.setattr("ui.content.session.save_row", full)
        patched.setattr("ui.content.trouble.ConfirmDialog.ask", ask_once)
        qtbot.keyClicks(base_area(page), " Neu")
        assert page.close_request()
    assert asked == [True]
    rescue.settled()
    kept = page.session._keeper.file.read() if page.session._keeper.file else None
    assert kept is not None
    assert list(kept.texts.values()) == ["Ein Tropfen Wasser. Neu"]


def test_text_that_could_not_be_saved_is_rescued_and_offered_again(
    page: EditorPage, small: Desk, shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise DiskFull("workspace.full")

    with monkeypatch.context() as patched:
        patched.setattr("ui.content.session.save_row", full)
        qtbot.keyClicks(base_area(page), " Gerettet")
        page.save_now()
        settle(small)
        page.session.keep()
        rescue.settled()
        crashed = page.session
        crashed._forget()
        crashed.content_id = 0
    after = EditorPage(small)
    shown(after)
    after.open(1)
    settle(small)
    assert after.notices.kind == "rescued"
    after.notices.primary.click()
    settle(small)
    rescue.settled()
    assert stored(small).text == "Ein Tropfen Wasser. Gerettet"
    assert not list((home() / "rescue").glob("*.json"))


def test_an_empty_title_is_not_saved_but_the_rest_is(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    title = page.header.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClick(title, Qt.Key.Key_Delete)
    qtbot.keyClicks(base_area(page), " Neu")
    page.save_now()
    settle(small)
    assert stored(small).title == "Laborbesuch"
    assert stored(small).text.endswith("Neu")
    assert not page.header.problem.isHidden()
    assert not page.close_request()
    qtbot.keyClicks(title, "Besuch im Labor")
    assert page.close_request()
    assert stored(small).title == "Besuch im Labor"


def test_a_tab_follows_the_base_text_until_it_is_written(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    publication = variant(small, "X")
    qtbot.keyClicks(base_area(page), " Neu")
    page.texts.set_current(publication.id)
    area = page.texts.area()
    assert area is not None
    assert area.toPlainText() == "Ein Tropfen Wasser. Neu"
    area.setFocus()
    area.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(area, "Kurz: ")
    page.save_now()
    settle(small)
    assert variant(small, "X").text == "Kurz: Ein Tropfen Wasser. Neu"
    assert variant(small, "LinkedIn").text is None
    page.texts.follow.click()
    settle(small)
    assert variant(small, "X").text is None
    assert area.toPlainText() == "Ein Tropfen Wasser. Neu"


def test_closing_saves_everything(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(base_area(page), " Schluss")
    page.brief.focus_field("brief")
    qtbot.keyClicks(page.focusWidget(), "Zeigen")
    assert page.close_request()
    assert (stored(small).text, stored(small).brief) == ("Ein Tropfen Wasser. Schluss", "Zeigen")
    assert page.unsaved_text() == {}


def test_undo_of_the_program_shows_in_the_field_that_has_the_focus(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    area = base_area(page)
    qtbot.keyClicks(area, " Neu")
    page.save_now()
    settle(small)
    small.run(lambda ws: ws.history.undo(small.actor))
    settle(small)
    page.session.reload()
    settle(small)
    assert area.toPlainText() == "Ein Tropfen Wasser."
    assert not area.document().isUndoAvailable()


def test_typing_that_is_taken_back_takes_back_its_saves(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    ask(small, lambda ws: ws.content.edit(ME, replace(ws.content.card(ME, 1).item, brief="Zuerst der Auftrag")))
    page.session.reload()
    settle(small)
    area = base_area(page)
    for word in (" Eins", " Zwei"):
        qtbot.keyClicks(area, word)
        page.save_now()
        settle(small)
    while area.document().isUndoAvailable():
        area.undo()
    page.save_now()
    settle(small)
    assert stored(small).text == "Ein Tropfen Wasser."
    small.run(lambda ws: ws.history.undo(small.actor))
    settle(small)
    assert stored(small).text == "Ein Tropfen Wasser."
    assert stored(small).brief == ""


def test_a_file_that_is_too_large_is_refused_with_a_sentence(
    page: EditorPage, small: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "LIMIT_MB", 0)
    big = tmp_path / "groß.mp4"
    big.write_bytes(b"x" * 10)
    page.side.attachments.attach([str(big)])
    settle(small)
    assert not page.side.attachments.error.isHidden()
    assert ask(small, lambda ws: ws.content.card(ME, 1)).attachments == ()
