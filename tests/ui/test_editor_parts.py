"""The editor keeps the words of parts: points of the checklist, alternative texts, variants of a channel taken away."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import ME, make_item
from ui.content import rescue
from ui.content.dialogs import OrphanDialog
from ui.content.page import EditorPage

if TYPE_CHECKING:
    from editorial.domain.content import ContentCard
    from ui.context import Desk

Show = Callable[[QWidget], None]


def picture() -> bytes:
    """A small green picture."""
    image = QImage(2, 2, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    buffer = QBuffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.fixture
def small(desk_for: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """One item with two points, a picture and two channels; rescued text goes to a folder of the test."""
    monkeypatch.setenv("EDITORIAL_DESK_HOME", str(tmp_path / "home"))
    desk = desk_for(sample=False)

    def make(ws: Any) -> None:
        item = make_item(ws, "Laborbesuch", channels=("LinkedIn", "X"), text="Ein Tropfen.", checklist=("Eins", "Zwei"))
        ws.parts.attach(ME, item.id, "labor.png", picture())

    ask(desk, make)
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
    for one in made.session.orphans:
        made.session.release(one)
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


def stored(desk: Desk) -> ContentCard:
    """The item as the workspace has it."""
    found: ContentCard = ask(desk, lambda ws: ws.content.card(ME, 1))
    return found


def points(desk: Desk) -> list[str]:
    """The words of the checklist in their order."""
    return [one.text for one in stored(desk).checklist]


def variant_area(page: EditorPage, small: Desk) -> Any:
    """The text of the variant for LinkedIn, with the keyboard in it."""
    linkedin = stored(small).publications[0]
    page.texts.set_current(linkedin.id)
    area = page.texts.area()
    assert area is not None
    area.setFocus()
    return area


def dialog_of(page: EditorPage) -> OrphanDialog:
    """The question about words without a place."""
    return next(one for one in page.window().findChildren(OrphanDialog) if one.isVisible())


def test_words_of_a_point_are_on_the_disk_within_two_seconds(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    words = page.brief.checklist._rows[0].words
    words.setFocus()
    words.end(False)
    started = time.monotonic()
    qtbot.keyClicks(words, ", genauer")
    qtbot.waitUntil(lambda: page.session.state == "saved", timeout=3000)
    assert time.monotonic() - started < 2.0
    assert points(small) == ["Eins, genauer", "Zwei"]
    assert words.hasFocus()


def test_a_new_point_is_on_the_disk_before_it_is_finished(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    checklist = page.brief.checklist
    checklist.adder.setFocus()
    started = time.monotonic()
    qtbot.keyClicks(checklist.adder, "Bild best")
    qtbot.waitUntil(lambda: len(checklist._rows) == 3, timeout=3000)
    settle(small)
    assert time.monotonic() - started < 2.0
    assert points(small)[-1] == "Bild best"
    written = checklist._rows[-1].words
    assert written.hasFocus()
    qtbot.keyClicks(written, "ellen")
    qtbot.keyClick(written, Qt.Key.Key_Return)
    settle(small)
    assert points(small) == ["Eins", "Zwei", "Bild bestellen"]
    assert checklist.adder.hasFocus()


def test_typing_into_a_point_survives_what_others_do_to_the_list(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    words = page.brief.checklist._rows[1].words
    words.setFocus()
    words.end(False)
    qtbot.keyClicks(words, " und")
    first, second = stored(small).checklist
    ask(small, lambda ws: ws.parts.save_checklist(ME, 1, [second, first]))
    page.session.reload()
    settle(small)
    qtbot.keyClicks(words, " drei")
    assert words.hasFocus()
    page.save_now()
    settle(small)
    assert points(small) == ["Zwei und drei", "Eins"]


def test_words_of_a_point_that_was_removed_stand_where_points_are_written(
    page: EditorPage, small: Desk, qtbot: QtBot
) -> None:
    words = page.brief.checklist._rows[1].words
    words.setFocus()
    words.end(False)
    qtbot.keyClicks(words, " und drei")
    ask(small, lambda ws: ws.parts.save_checklist(ME, 1, stored_first(ws)))
    page.session.reload()
    settle(small)
    assert page.brief.checklist.adder.text() == "Zwei und drei"
    assert len(page.brief.checklist._rows) == 1


def stored_first(ws: Any) -> list[Any]:
    """The checklist without its second point."""
    return list(ws.content.card(ME, 1).checklist[:1])


def test_a_tick_does_not_lose_what_is_being_typed(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    checklist = page.brief.checklist
    words = checklist._rows[0].words
    words.setFocus()
    words.end(False)
    qtbot.keyClicks(words, "!")
    checklist._rows[1].box.toggle()
    settle(small)
    assert [(one.text, one.done) for one in stored(small).checklist] == [("Eins!", False), ("Zwei", True)]
    assert not page.session.conflicts


def test_an_alternative_text_is_on_the_disk_while_it_is_written(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    page.go_to_field("attachments")
    alt = page.side.attachments._rows[0].alt
    alt.setFocus()
    qtbot.keyClicks(alt, "Dr. Weber ")
    qtbot.waitUntil(lambda: page.session.state == "saved", timeout=2500)
    assert stored(small).attachments[0].alt_text == "Dr. Weber"
    assert page.side.attachments._rows[0].alt is alt
    qtbot.keyClicks(alt, "am Instrument")
    page.save_now()
    settle(small)
    assert stored(small).attachments[0].alt_text == "Dr. Weber am Instrument"


def test_who_removes_a_picture_is_not_asked_about_its_words(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    page.go_to_field("attachments")
    row = page.side.attachments._rows[0]
    qtbot.keyClicks(row.alt, "Ein Labor")
    row.remove.click()
    page.session.reload()
    settle(small)
    assert not page.session.orphans
    assert page.session.state == "saved"
    assert stored(small).attachments == ()


def test_a_crash_loses_no_word_of_a_point(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    words = page.brief.checklist._rows[0].words
    words.setFocus()
    words.end(False)
    qtbot.keyClicks(words, " bis zum Schluss")
    page.session.keep()
    rescue.settled()
    kept = page.session._keeper.file.read() if page.session._keeper.file else None
    assert kept is not None
    assert "Eins bis zum Schluss" in kept.texts.values()
    assert "Eins bis zum Schluss" in page.unsaved_text().values()


def take_away(page: EditorPage, small: Desk) -> None:
    """Somebody else removes LinkedIn."""
    gone = stored(small).publications[0].id
    ask(small, lambda ws: ws.planning.remove_publications(ME, [gone]))
    page.session.reload()
    settle(small)


def test_words_for_a_channel_that_somebody_removes_are_kept_and_can_be_copied(
    page: EditorPage, small: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClicks(variant_area(page, small), " Nur hier")
    take_away(page, small)
    dialog = dialog_of(page)
    assert dialog.words.toPlainText().endswith(" Nur hier")
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().endswith(" Nur hier")
    dialog.reject()
    assert page.notices.kind == "orphan"
    assert any(text.endswith(" Nur hier") for text in page.unsaved_text().values())
    assert not page.close_request()


def test_a_removed_channel_comes_back_with_the_words(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    before = stored(small).publications[0]
    qtbot.keyClicks(variant_area(page, small), " Nur hier")
    take_away(page, small)
    dialog_of(page).accept()
    settle(small)
    found = next(one for one in stored(small).publications if one.channel_id == before.channel_id)
    assert found.text == "Ein Tropfen. Nur hier"
    assert (found.day, found.time) == (before.day, before.time)
    assert not page.session.orphans
    assert page.session.state == "saved"


def test_a_save_that_finds_its_channel_gone_keeps_the_words(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    gone = stored(small).publications[0].id
    qtbot.keyClicks(variant_area(page, small), " Nur hier")
    small.tasks.run(lambda ws: ws.planning.remove_publications(ME, [gone]))
    page.session.flush()
    settle(small)
    assert dialog_of(page).words.toPlainText().endswith(" Nur hier")
    assert page.notices.kind == "orphan"


def test_words_nobody_wants_are_discarded(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(variant_area(page, small), " Nur hier")
    take_away(page, small)
    dialog_of(page).discard.click()
    assert not page.session.orphans
    assert page.close_request()


def test_words_that_a_crash_left_for_a_removed_channel_are_offered(page: EditorPage, small: Desk, qtbot: QtBot) -> None:
    rescued = rescue.Rescued("2026-05-12T09:00:00", {"publication.4711.text": "Nur hier"})
    assert page.session.lost_texts(rescued)
    page.session.take_rescued(rescued)
    assert dialog_of(page).words.toPlainText() == "Nur hier"
