"""Results are brought in the window: certain matches by themselves, others on confirmation."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.content import Status
from tests.builders import ME
from ui.exchange.results_page import ResultsImportPage

if TYPE_CHECKING:
    from ui.context import Desk

Show = Callable[[QWidget], None]
HEAD = "Post ID,Account username,Description,Publish time,Permalink,Date,Views,Reach,Likes,Saves\n"


def _settle(desk: Desk) -> None:
    for _round in range(3):
        assert desk.tasks.wait()
        QApplication.processEvents()


def _ask(desk: Desk, job: Callable[[Any], Any]) -> Any:
    found: list[Any] = []
    desk.run(job, found.append)
    _settle(desk)
    return found[0]


def _card(number: int, ws: Any) -> Any:
    return ws.content.card(ME, number)


@pytest.fixture
def posts(desk: Desk) -> list[tuple[int, str, str]]:
    """(content id, day as the export writes it, text) of two posts on Instagram that are out, without figures."""
    channel = next(one for one in desk.directory.channels if one.name == "Instagram")
    rows = [one for one in _ask(desk, lambda ws: ws.plan.rows(ME)) if one.channel_id == channel.id and one.day]
    found = []
    for row in [one for one in rows if one.status is Status.PUBLISHED][:2]:
        card = _ask(desk, partial(_card, row.content_id))
        one = next(slot for slot in card.publications if slot.id == row.publication_id)
        found.append((row.content_id, f"{row.day:%m/%d/%Y}", one.text or card.item.text))
    return found


@pytest.fixture
def page(desk: Desk, shown: Show, qtbot: QtBot, tmp_path: Path, posts: list[tuple[int, str, str]]) -> ResultsImportPage:
    """An export with both posts and one that is not ours."""
    path = tmp_path / "instagram.csv"
    lines = [
        f'{18000000000000000 + number},lindenau,"{words}",{day} 12:00,https://www.instagram.com/p/A{number}/,Lifetime,'
        f"{100 + number},9,3,0\n"
        for number, (_item, day, words) in enumerate(posts)
    ]
    lines.append('18000000000000009,lindenau,"Gruß aus der Kantine",05/01/2026 12:00,,Lifetime,7,5,1,0\n')
    path.write_text(HEAD + "".join(lines), encoding="utf-8-sig")
    made = ResultsImportPage(desk)
    made.resize(1200, 760)
    shown(made)
    made.open(path)
    qtbot.waitUntil(lambda: made.step() == "match", timeout=10_000)
    return made


def _words(page: ResultsImportPage) -> list[str]:
    return [page.model.cells(row)[0].text for row in range(page.model.rowCount())]


def test_what_is_alike_waits_for_a_yes_and_what_is_unknown_says_so(page: ResultsImportPage) -> None:
    assert _words(page) == ["zu 100 % gleich?", "zu 100 % gleich?", "nicht gefunden"]
    assert page.told.text() == "0 zugeordnet · 2 zu bestätigen · 1 ohne Veröffentlichung bei uns"
    assert page.table.currentIndex().row() == 0


def test_space_confirms_delete_refuses_and_enter_brings_it_in(
    page: ResultsImportPage, desk: Desk, qtbot: QtBot, posts: list[tuple[int, str, str]]
) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.table.currentIndex().row() == 1
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert _words(page)[:2] == ["bestätigt", "keiner von uns"]
    page.footer.next.click()
    _settle(desk)
    assert page.step() == "done"
    assert "3 neu" in page.text.text()
    first = _ask(desk, lambda ws: ws.results.of_item(ME, posts[0][0]))
    assert dict(first[0].figures)["views"] == 100
    assert _ask(desk, lambda ws: ws.results.of_item(ME, posts[1][0])) == ()


def test_all_can_be_confirmed_at_once(page: ResultsImportPage, desk: Desk) -> None:
    page.every.click()
    assert _words(page)[:2] == ["bestätigt", "bestätigt"]
    page.footer.next.click()
    _settle(desk)
    assert "2 mit Veröffentlichungen verbunden" in page.text.text()


def test_a_file_that_is_no_export_says_so_and_offers_another(
    desk: Desk, shown: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    page = ResultsImportPage(desk)
    shown(page)
    page.open(path)
    qtbot.waitUntil(page.banner.isVisible, timeout=10_000)
    assert page.step() == "file"
    assert page.banner.primary.isVisible()


def test_days_of_a_channel_are_shown_as_days(desk: Desk, shown: Show, qtbot: QtBot, samples: Path) -> None:
    page = ResultsImportPage(desk)
    shown(page)
    page.open(samples / "results" / "koe_account_overview_analytics.csv")
    qtbot.waitUntil(lambda: page.step() == "match", timeout=10_000)
    assert set(_words(page)) == {"Tag des Kanals"}
    assert not page.yes.isVisible()
    assert page.footer.next.text() == "6 Datensätze einlesen"
