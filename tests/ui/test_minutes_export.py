"""The page of minutes: what is looked at, and what is written into files."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from editorial.errors import Cancelled
from editorial.services import minutes_files
from editorial.services.minutes_proof import Verdict
from tests.shells import wait_for
from tests.ui.minutes_office import Office, office_in
from ui.paper.pages import Folder, Pages
from ui.paper.view import FIT_PAGE, FIT_WIDTH, PagesView
from ui.widgets.banner import Banner


@pytest.fixture(scope="module")
def office(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The chair before the page, in German."""
    with office_in(qapp, tmp_path_factory.mktemp("minutes")) as made:
        yield made


@pytest.fixture(autouse=True)
def _tidy(office: Office) -> Iterator[None]:
    yield
    office.tidy()


# Files ----------------------------------------------------------------------------------------------------------------


def test_what_is_chosen_is_what_is_exported(office: Office) -> None:
    page = office.show("final")
    options = page.options
    options.votes.setChecked(False)
    options.notes.setChecked(True)
    options.formats.button(3).setChecked(True)
    item = office.case("final").items[0]
    options.part.set_value(("item", item.id))
    found = page.wish()
    assert (found.votes, found.notes, found.attendance, found.item_id) == (False, True, True, item.id)
    assert options.ending() == ".html"
    assert not found.tasks
    options.part.set_value(None)
    options.votes.setChecked(True)
    options.notes.setChecked(False)
    options.formats.button(0).setChecked(True)


def test_the_preview_shows_pages_and_the_export_writes_the_file(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = office.show("final")
    wait_for(lambda: page.preview.count > 0, 60)
    target = tmp_path / "Protokoll.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    said: list[str] = []
    office.desk.offer_requested.connect(lambda words, _label, _act: said.append(words))
    page.head.export.click()
    wait_for(lambda: bool(said), 60)
    assert target.read_bytes().startswith(b"%PDF")
    assert said == ["Protokoll.pdf wurde geschrieben."]
    assert not page.progress.is_running()


def test_a_cancelled_export_leaves_nothing(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = office.show("final")
    begun, target = threading.Event(), tmp_path / "Protokoll.docx"

    def slow(_paper: object, _ending: str, _progress: object, cancelled: Any) -> bytes:
        begun.set()
        while not cancelled():
            threading.Event().wait(0.01)
        raise Cancelled

    monkeypatch.setattr(minutes_files, "minutes_bytes", slow)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    said: list[str] = []
    office.desk.toast_requested.connect(lambda words, _undo, _meaning: said.append(words))
    page.acts.export()
    wait_for(begun.is_set)
    page.progress.cancel.click()
    wait_for(lambda: bool(said))
    assert said == ["Es wurde nichts geschrieben."]
    assert list(tmp_path.iterdir()) == []
    assert not page.progress.is_running()


def test_nobody_answers_for_a_meeting_that_is_gone(office: Office) -> None:
    seen: list[Any] = []
    office.desk.error_raised.connect(seen.append)
    office.page.show_meeting(99_999)
    office.settle()
    assert len(seen) == 1
    office.show("final")


def test_a_checksum_that_does_not_fit_is_said_with_what_to_do(office: Office) -> None:
    page = office.show("final")
    page.status.show_final(office.case("final"), Verdict(False))
    said = [one.accessibleName() for one in page.status.findChildren(Banner)]
    assert any(one.startswith("Die Prüfsumme stimmt nicht") and "Sicherung" in one for one in said)
    page.reload()
    office.settle()


def test_whole_pages_stand_in_pairs_where_there_is_room(office: Office) -> None:
    folder, files = Folder(), []
    for place in range(3):
        picture = QImage(210, 297, QImage.Format.Format_RGB32)
        files.append(folder.path / f"{place}.png")
        picture.save(str(files[-1]))
    view = PagesView(office.desk)
    view.resize(1000, 640)
    view.show()
    view.show_pages(Pages(tuple(files), 96, folder))
    assert view.columns == 2
    assert view.page == 1
    first, second, third = view._rects
    assert first.y() == second.y() < third.y()
    assert third.x() == first.x()
    view.turn(1)
    assert view.page == 3
    view.set_fit(FIT_WIDTH)
    assert view.columns == 1
    view.set_fit(FIT_PAGE)
    view.resize(420, 640)
    assert view.columns == 1
    view.forget()
    view.close()
