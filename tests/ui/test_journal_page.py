"""The journal page: steps with their details, filters, keys, live, the proof, and the ways in and out."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.journal_view import JournalFilter
from tests.builders import ME, make_item, sample_file
from tests.shells import settle, shell_on
from ui.context import Desk
from ui.journal import proof_acts
from ui.journal.chips import past_days
from ui.journal.model import PAGE
from ui.journal.page import JournalPage
from ui.shell import Shell
from ui.span_chip import Span


def read(desk: Desk, job: Callable[[Any], Any]) -> Any:
    """What a job answers."""
    found: list[Any] = []
    desk.run(job, found.append)
    assert desk.tasks.wait()
    return found[0]


def rest(page: JournalPage, qtbot: QtBot) -> None:
    """Until everything that was asked for stands there."""

    def quiet() -> bool:
        busy = page.desk.tasks.pending or page._typing.isActive() or page._glance.isActive()
        return not busy

    for _round in range(3):
        qtbot.waitUntil(quiet)
        QApplication.processEvents()


@pytest.fixture
def page(desk: Desk, shown: Callable[[QWidget], None], qtbot: QtBot) -> JournalPage:
    """The page alone, wide enough for its panel."""
    made = JournalPage(desk)
    made.resize(1400, 800)
    shown(made)
    made.focus_content()
    rest(made, qtbot)
    return made


def cells(page: JournalPage, row: int) -> list[str]:
    """What a line says."""
    return [str(page.model.index(row, column).data() or "") for column in range(page.model.columnCount())]


def press(page: JournalPage, key: Qt.Key, qtbot: QtBot, many: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the keyboard is."""
    target: QWidget | None = page.window().focusWidget()
    QTest.keyClick(page if target is None else target, key, many)
    rest(page, qtbot)


def test_a_line_says_when_who_what_title_and_how_many_rows(page: JournalPage) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page.model)
    assert cells(page, 0) == [
        "Di 12.05.2026, 08:52",
        "Jonas Brandt",
        "Beitrag bearbeiten",
        "Laborbesuch: Vom Tropfen zum Befund",
        "1",
    ]
    assert page.table.currentIndex().row() == 0
    assert page.panel.isVisible()
    assert "30 32 Stoffen" in page.panel.diff.toPlainText().replace("\u2009", " ")


def test_the_keyboard_goes_through_steps_and_changes(page: JournalPage, desk: Desk, qtbot: QtBot) -> None:
    first = page.panel.details
    press(page, Qt.Key.Key_Down, qtbot)
    assert page.panel.details is not None
    assert page.panel.details != first
    assert page.panel.details.row.title == cells(page, 1)[3]
    press(page, Qt.Key.Key_End, qtbot)
    assert page.table.currentIndex().row() == page.model.rowCount() - 1
    press(page, Qt.Key.Key_Home, qtbot)
    changes = page.panel.diff.changes()
    assert changes > 1
    for _number in range(changes):
        press(page, Qt.Key.Key_F7, qtbot)
    assert page.table.currentIndex().row() == 0
    press(page, Qt.Key.Key_F7, qtbot)
    assert page.table.currentIndex().row() == 1, "behind the last change of a step comes the next step"
    press(page, Qt.Key.Key_F7, qtbot, Qt.KeyboardModifier.ShiftModifier)
    assert page.table.currentIndex().row() == 0
    opened: list[int] = []
    desk.open_item_requested.connect(lambda content_id, _publication: opened.append(content_id))
    press(page, Qt.Key.Key_Return, qtbot)
    row = page.model.row(0)
    assert row is not None
    assert opened == [row.content_id]
    press(page, Qt.Key.Key_Space, qtbot)
    assert not page.panel.isVisible()
    with qtbot.waitSignal(page.back_requested):
        press(page, Qt.Key.Key_Escape, qtbot)


def test_filters_narrow_the_steps_and_can_be_taken_back(page: JournalPage, qtbot: QtBot) -> None:
    whole = page.model.rowCount()
    chip = page.filters.chip("people")
    katrin = next(one.value for one in chip.choices() if one.text == "Katrin Vogel")
    chip._take(frozenset({katrin}))
    rest(page, qtbot)
    assert {cells(page, row)[1] for row in range(page.model.rowCount())} == {"Katrin Vogel"}
    hers = page.model.rowCount()
    assert page.filters._hits.text() == f"{hers} Schritte"
    page.filters.chip("span").set_selected([Span(*past_days("week", page.desk.clock.today()), "week")])
    page._filter()
    rest(page, qtbot)
    assert 0 < page.model.rowCount() < hers
    page.search.setFocus()
    QTest.keyClicks(page.search, "gibt es nicht")
    rest(page, qtbot)
    assert page.stack.currentWidget() is page.empty
    assert page.panel.details is None
    assert page.empty.button.text() == "Zurücksetzen"
    page.empty.button.click()
    rest(page, qtbot)
    assert page.model.rowCount() == whole
    assert page.search.text() == ""
    assert page.table.hasFocus()


def test_an_item_is_found_by_its_words_and_filtered_by(page: JournalPage, qtbot: QtBot) -> None:
    chip = page.item_chip
    chip.open()
    QTest.keyClicks(chip._field, "tropfen")
    qtbot.waitUntil(lambda: bool(chip._hits) and not chip._rest.isActive())
    QTest.keyClick(chip._field, Qt.Key.Key_Return)
    rest(page, qtbot)
    assert page.wanted.content_id is not None
    assert chip.text().startswith("Beitrag: ")
    titles = {cells(page, row)[3] for row in range(page.model.rowCount())} - {"–"}  # the steps that made the sample
    assert titles == {"Laborbesuch: Vom Tropfen zum Befund"}
    chip.clear()
    rest(page, qtbot)
    assert page.wanted == JournalFilter()


def test_what_somebody_does_appears_on_top_and_the_place_stays(page: JournalPage, desk: Desk, qtbot: QtBot) -> None:
    page.table.go(3)
    rest(page, qtbot)
    before, step = page.model.rowCount(), page.table.step()
    row = page.model.row(3)
    assert row is not None
    item = row.content_id or 0
    desk.run(lambda ws: ws.content.assign(ME, [item], None))
    rest(page, qtbot)
    assert page.model.rowCount() == before + 1
    assert cells(page, 0)[2] == "Zuständigkeit ändern"
    assert page.table.step() == step
    assert page.table.currentIndex().row() == 4


def test_only_the_pages_that_are_looked_at_are_read(page: JournalPage, desk: Desk, qtbot: QtBot) -> None:
    item = read(desk, lambda ws: make_item(ws, "Viel los"))

    def edits(ws: Any) -> None:
        current = item
        for number in range(3 * PAGE):
            ws.content.edit(ME, replace(current, notes=str(number)))
            current = ws.content.card(ME, item.id).item
        ws.store.take_committed()  # as if another program had written it

    desk.run(edits)
    assert desk.tasks.wait(120)
    page.reload()
    rest(page, qtbot)
    known = len(page.model._rows)
    assert known < 4 * PAGE  # the page before, the first page, and that of the step that is looked at
    page.table.go(page.model.rowCount() - 1)
    page.table.scrollToBottom()
    page.table.viewport().repaint()
    rest(page, qtbot)
    assert cells(page, page.model.rowCount() - 1)[1] == "Das Programm"
    assert len(page.model._rows) < 5 * PAGE < page.model.rowCount()


def test_the_line_below_names_the_head_and_the_check(page: JournalPage, desk: Desk, qtbot: QtBot) -> None:
    head = read(desk, lambda ws: ws.journal.head(ME))
    assert head.hash[:12] in page.proof.text()
    assert f"{head.entries:,} Einträge".replace(",", ".") in page.proof.text()
    assert "geprüft heute 09:12" in page.proof.text(), "a short journal is proven by itself"
    desk.run(lambda ws: make_item(ws, "Danach"))
    page.reload()
    rest(page, qtbot)
    assert "seither 2 neu" in page.proof.text()
    page.proof.check.click()
    rest(page, qtbot)
    assert "neu" not in page.proof.text()


def test_a_long_journal_is_proven_when_somebody_asks(
    desk: Desk, shown: Callable[[QWidget], None], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proof_acts, "BY_ITSELF", 100)
    page = JournalPage(desk)
    shown(page)
    rest(page, qtbot)
    assert "noch nicht geprüft" in page.proof.text()
    page.proof.check.click()
    rest(page, qtbot)
    assert "geprüft heute 09:12" in page.proof.text()


def test_a_broken_chain_is_told_with_its_first_entry(page: JournalPage, desk: Desk, qtbot: QtBot) -> None:
    path = read(desk, lambda ws: ws.path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE journal SET actor = 'Niemand' WHERE seq = 1017")
    page.proof.check.click()
    rest(page, qtbot)
    assert page.banner.isVisible()
    assert "ab Eintrag 1017 gebrochen" in page.proof.text()
    press(page, Qt.Key.Key_Escape, qtbot)
    assert not page.banner.isVisible()


def test_export_and_comparison_go_through_the_file_dialog(
    page: JournalPage, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "protokoll"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), "Tabelle (*.csv)"))
    told: list[str] = []
    desk.toast_requested.connect(lambda words, _undo, _meaning: told.append(words))
    page.proof.export.click()
    rest(page, qtbot)
    made = tmp_path / "protokoll.csv"
    assert made.exists()
    assert "protokoll.csv" in told[-1]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(made), ""))
    page.proof.compare.click()
    rest(page, qtbot)
    assert page.banner.isVisible()
    assert "setzt „protokoll.csv“ fort" in _banner(page)
    lines = made.read_text("utf-8-sig").splitlines()
    made.write_text("\r\n".join([*lines[:-1], lines[-1][:-3] + "000"]), "utf-8-sig")
    page.acts.compare(made)
    rest(page, qtbot)
    assert "neu geschrieben" in _banner(page)
    page.acts.compare(tmp_path / "fehlt.json")
    rest(page, qtbot)
    assert "fehlt.json" in _banner(page)
    assert page.proof.compare.isEnabled()


def _banner(page: JournalPage) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(one.text() for one in page.banner.findChildren(QLabel))


# In the window ---------------------------------------------------------------------------------------------------


@pytest.fixture
def shell(qapp: QApplication, theme: object, tmp_path: Path) -> Generator[Shell]:
    """The whole program on the sample."""
    with shell_on(qapp, sample_file(tmp_path), "de") as made:
        yield made


def test_the_menu_opens_the_journal_and_escape_leads_back(shell: Shell) -> None:
    shell.window.show_page("strategy")
    action = shell.actions["journal"]
    assert action.text() == "Änderungsprotokoll …"
    extras = next(one for one in shell.window.header.menu_bar.findChildren(QMenu) if one.objectName() == "extras")
    assert action in extras.actions()
    action.trigger()
    settle(shell)
    assert shell.window.current == "journal"
    QTest.keyClick(shell.window.page("journal").table, Qt.Key.Key_Escape)
    settle(shell)
    assert shell.window.current == "strategy"


def test_the_editor_leads_to_the_journal_of_its_item_and_back(shell: Shell) -> None:
    item = read(shell.desk, lambda ws: ws.search.find(ME, "tropfen", 1))[0].content_id
    shell.window.open_item(item)
    settle(shell)
    shell.window.page("editor").changes.journal.click()
    settle(shell)
    page = shell.window.page("journal")
    assert shell.window.current == "journal"
    assert page.wanted.content_id == item
    page.table.opened.emit()
    settle(shell)
    assert shell.window.current == "editor"
    shell.window.page("editor").back_requested.emit()
    settle(shell)
    assert shell.window.current == "journal"
    page.back_requested.emit()
    settle(shell)
    assert shell.window.current == "editor", "the way in was from the editor"
    assert shell.window.page("editor").session.content_id == item
    shell.window.page("editor").back_requested.emit()
    settle(shell)
    assert shell.window.current == "calendar"


def test_the_menu_of_an_item_offers_its_journal(shell: Shell) -> None:
    page = shell.window.page("calendar")
    item = read(shell.desk, lambda ws: ws.search.find(ME, "tropfen", 1))[0].content_id
    page.state.select(frozenset({item}), current=item)
    settle(shell)
    menu = page.acts.menu(page)
    menu.aboutToShow.emit()
    action = next(one for one in menu.actions() if one.text() == "Änderungsprotokoll dieses Beitrags")
    assert action.isEnabled()
    action.trigger()
    settle(shell)
    assert shell.window.page("journal").wanted.content_id == item
