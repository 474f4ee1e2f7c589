"""Expert input in the editor: sources, the banner with its ways out, marked words, taking passages by hand and keys."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.inputs import Clearance
from tests.ui.review_house import HURDLE, actor_named, asked, given_to, item_named
from ui.calendar.board_hints import Hints
from ui.calendar.list_names import Names
from ui.content import rescue
from ui.content.page import EditorPage
from ui.content.take_passage import TakePassageDialog
from ui.widgets.buttons import IconButton
from ui.widgets.chip import LOCKED, ChipPainter
from ui.widgets.chip_words import chip_spoken, chip_tooltip

if TYPE_CHECKING:
    from editorial.app import Workspace
    from ui.context import Desk

Show = Callable[[QWidget], None]
OPENING = "Ein Tropfen sagt mehr, als man denkt."
PUBLIC = "Die Technik misst. Verantworten muss es ein Mensch."


def ask(desk: Desk, job: Callable[[Any], Any]) -> Any:
    """Run a job on the worker and wait for its answer."""
    found: list[Any] = []
    desk.run(job, found.append)
    assert desk.tasks.wait()
    return found[0] if found else None


def settle(desk: Desk) -> None:
    """Wait until reads caused by reads are done."""
    for _round in range(4):
        assert desk.tasks.wait()
        QApplication.processEvents()


def prepare(ws: Workspace) -> tuple[int, int]:
    """An accepted answer, and an item with a clean text: their ids."""
    desk, expert = actor_named(ws, "Vogel"), actor_named(ws, "Weber")
    case = asked(ws, content="")
    ws.answering.give(expert, case.request.id, given_to(case))
    ws.inputs.accept(desk, case.request.id)
    item = ws.content.card(desk, item_named(ws, "Laborbesuch")).item
    ws.content.edit(desk, replace(item, text=OPENING, key_message="Sauber."))
    for one in ws.content.card(desk, item.id).publications:
        ws.planning.write_variant(desk, replace(one, text=None))
    newest = ws.inputs.case(desk, case.request.id).newest
    assert newest is not None
    return item.id, next(one.id for one in newest.answers if one.value == HURDLE)


@pytest.fixture
def house(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """Item and answer; rescued text goes to a folder of the test."""
    monkeypatch.setenv("EDITORIAL_DESK_HOME", str(tmp_path / "home"))
    found: tuple[int, int] = ask(desk, prepare)
    return found


@pytest.fixture
def page(desk: Desk, house: tuple[int, int], shown: Show) -> Generator[EditorPage]:
    """The editor with the item open at its base text."""
    made = EditorPage(desk)
    made.resize(1340, 800)
    shown(made)
    made.open(house[0])
    settle(desk)
    made.texts.set_current(0)
    yield made
    made.session.finish(2)
    rescue.settled()


def write(page: EditorPage, words: str) -> None:
    """Type at the end of the base text, and let it be saved."""
    area = page.texts.area()
    assert area is not None
    area.moveCursor(QTextCursor.MoveOperation.End)
    area.insertPlainText(words)
    page.save_now()
    settle(page.desk)


def dialog_of(page: EditorPage) -> TakePassageDialog:
    """The dialog that is open."""
    return next(one for one in page.window().findChildren(TakePassageDialog) if one.isVisible())


def press(dialog: TakePassageDialog) -> None:
    """The primary button."""
    assert dialog.primary is not None
    dialog.primary.click()


def test_pasted_words_are_named_in_a_banner_and_marked_in_the_text(page: EditorPage, desk: Desk) -> None:
    assert page.notices.kind == ""
    write(page, f"\n\n„{HURDLE}“")
    assert page.notices.kind == "uncleared"
    said = page.notices.accessibleName()
    assert "0,2 Nanogramm je Liter" in said
    assert "Dr. Miriam Weber" in said
    area = page.texts.area()
    assert area is not None
    assert "Nicht freigegeben: 0,2 Nanogramm" in area.accessibleDescription()
    assert [one.meaning for one in area._held] == ["danger"]
    source = page.brief.input.sources()[0]
    assert "wartet auf Dr. Henrik Sommer" in source.accessibleName()


def test_the_banner_goes_when_the_lead_clears_the_answer(page: EditorPage, desk: Desk, house: tuple[int, int]) -> None:
    write(page, f"\n\n{HURDLE}")
    others = [one.answer_id for one in page.clearance.standing if not one.cleared]
    ask(desk, lambda ws: ws.clearing.set_clearance(actor_named(ws, "Sommer"), others, Clearance.PUBLIC))
    settle(desk)
    assert page.notices.kind == ""
    area = page.texts.area()
    assert area is not None
    assert area._held == []


def test_asking_for_clearance_writes_a_comment_that_names_the_lead(page: EditorPage, desk: Desk) -> None:
    told: list[str] = []
    desk.toast_requested.connect(lambda words, _undo, _meaning: told.append(words))
    write(page, f"\n\n{HURDLE}")
    page.notices.primary.click()
    settle(desk)
    comment = ask(desk, lambda ws: ws.content.card(desk.actor, page.session.content_id)).comments[-1]
    assert comment.body.startswith("@Sommer Bitte geben Sie die Antworten auf „")
    assert comment.mentions
    assert "Nanogramm" not in comment.body
    assert told[-1] == "Dr. Henrik Sommer wurde in einem Kommentar gefragt."


def test_the_words_are_taken_out_of_the_text_with_one_click(page: EditorPage, desk: Desk) -> None:
    write(page, f"\n\n{HURDLE}\n\nMehr am Donnerstag.")
    page.notices.alternative.click()
    settle(desk)
    assert "Nanogramm" not in page.session.text_of(0)
    assert page.session.text_of(0).startswith(OPENING)
    assert page.session.text_of(0).endswith("Mehr am Donnerstag.")
    assert page.notices.kind == ""


def test_a_passage_is_taken_with_keys_alone(page: EditorPage, desk: Desk, qtbot: QtBot) -> None:
    take = page.brief.input.take
    take.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(take, Qt.Key.Key_Space)
    settle(desk)
    dialog = dialog_of(page)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Home)
    while dialog.words() != PUBLIC:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    dialog.said.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(dialog.said, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _word in range(3):
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(dialog.said, Qt.Key.Key_Right, both)
    assert dialog.words() == "Die Technik misst"
    press(dialog)
    settle(desk)
    assert "Die Technik misst" in page.session.text_of(0)
    source = next(one for one in page.clearance.standing if one.words == "Die Technik misst")
    assert source.passage_id is not None
    assert source.cleared


def test_without_a_selection_the_whole_answer_is_taken_and_waits_for_its_clearance(
    page: EditorPage, desk: Desk
) -> None:
    told: list[str] = []
    desk.toast_requested.connect(lambda words, _undo, _meaning: told.append(words))
    page.clearance.choose()
    settle(desk)
    dialog = dialog_of(page)
    dialog.filter.setText("nanogramm mitbezahlt")
    assert dialog.words() == HURDLE
    press(dialog)
    settle(desk)
    assert HURDLE in page.session.text_of(0)
    assert page.notices.kind == "uncleared"
    assert "freigegeben werden" in told[-1]


def test_a_file_of_an_answer_becomes_an_attachment_with_its_source(page: EditorPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.session.card is not None
    before = len(page.session.card.attachments)
    page.clearance.choose()
    settle(desk)
    dialog = dialog_of(page)
    row = next(index for index, one in enumerate(dialog.offers) if one.files)
    dialog.list.setCurrentRow(row)
    dialog.file_wanted.emit(dialog.offers[row].files[0][0], dialog.offers[row].files[0][1])
    dialog.reject()
    settle(desk)
    card = ask(desk, lambda ws: ws.content.card(desk.actor, page.session.content_id))
    assert len(card.attachments) == before + 1
    qtbot.waitUntil(lambda: any(one.file for one in page.clearance.standing))


def test_a_source_leads_to_its_words_and_is_forgotten_by_its_cross(page: EditorPage, desk: Desk) -> None:
    page.clearance.choose()
    settle(desk)
    dialog = dialog_of(page)
    dialog.filter.setText("technik mensch verantworten")
    press(dialog)
    settle(desk)
    row = next(one for one in page.brief.input.sources() if "Technik" in one.accessibleName())
    row.click()
    area = page.texts.area()
    assert area is not None
    assert "Technik misst" in area.textCursor().selectedText()
    cross = next(one for one in page.brief.input.findChildren(IconButton) if "entfernen" in one.accessibleName())
    cross.click()
    settle(desk)
    assert page.clearance.standing == ()
    assert PUBLIC in page.session.text_of(0)


def test_the_clipboard_stays_empty_of_uncleared_words(page: EditorPage, desk: Desk) -> None:
    failed: list[str] = []
    desk.error_raised.connect(lambda error: failed.append(error.text("de")))
    QGuiApplication.clipboard().setText("vorher")
    write(page, f"\n\n{HURDLE}")
    page.texts.copy()
    settle(desk)
    assert QGuiApplication.clipboard().text() == "vorher"
    assert failed
    assert "nicht freigegeben" in failed[0]


def test_cards_and_chips_carry_a_lock(page: EditorPage, desk: Desk, house: tuple[int, int]) -> None:
    write(page, f"\n\n{HURDLE}")
    desk.set_marks(ask(desk, lambda ws: ws.marks.read(desk.actor)))
    assert house[0] in desk.held
    entries = ask(desk, lambda ws: ws.plan.rows(desk.actor))
    entry = next(one for one in entries if one.content_id == house[0])
    assert "Experten-Input" in chip_tooltip(desk, entry)
    assert "nicht freigegebenen Experten-Input" in chip_spoken(desk, entry, 0)
    assert "nicht freigegebenen Experten-Input" in Names(desk).spoken(entry)
    assert ChipPainter.of(desk)._marked[house[0]] & LOCKED
    card = next(one for one in ask(desk, lambda ws: ws.plan.board(desk.actor)).cards if one.content_id == house[0])
    hint = Hints(desk).of(card, desk.clock.now())
    assert hint is not None
    assert (hint.icon, hint.token, hint.words) == ("lock", "danger", "Experten-Input nicht freigegeben")
