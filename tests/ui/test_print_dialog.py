"""Printing from the window: the preview, its options, the PDF, the printer, and a computer without one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.filters import PlanFilter
from editorial.errors import Refused
from editorial.exchange import documents
from tests.builders import make_item, sample_file
from tests.exchange.pdf_reader import Paper
from tests.shells import settle, shell_on
from ui.context import Desk
from ui.paper.pictures import PagePictures
from ui.paper.view import FIT_WIDTH
from ui.print import printing
from ui.print.dialog import PrintDialog
from ui.print.printing import PrintJob, make_printer
from ui.theme import Theme

MAY = date(2026, 5, 12)
Opened = Callable[..., PrintDialog]


@pytest.fixture
def desk(desk_for: Callable[..., Desk]) -> Desk:
    """Two posts in May, one in June, one idea."""
    made = desk_for(sample=False)
    made.run(lambda ws: make_item(ws, "Maibeitrag", day=MAY, at=time(10)).id)
    made.run(lambda ws: make_item(ws, "Für X", channels=("X",), day=MAY).id)
    made.run(lambda ws: make_item(ws, "Junibeitrag", day=date(2026, 6, 2)).id)
    made.run(lambda ws: make_item(ws, "Idee", channels=()).id)
    assert made.tasks.wait()
    return made


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Opened:
    """The dialog with its preview made."""

    def make(wanted: PlanFilter | None = None, view: str = "month") -> PrintDialog:
        dialog = PrintDialog(desk, wanted or PlanFilter(), MAY, view)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        shown(dialog)
        wait(dialog, qtbot)
        return dialog

    return make


def wait(dialog: PrintDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.is_busy(), timeout=20_000)


def words(dialog: PrintDialog) -> str:
    pages = dialog.preview.pages()
    assert pages is not None
    return Paper(pages.pdf).text


def press(dialog: PrintDialog, button: QWidget, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.desk.tasks.pending == 0)


@pytest.mark.parametrize(
    ("view", "layout", "heading"),
    [
        ("month", "month", "Mai 2026"),
        ("week", "week", "KW 20, 11.–17. Mai 2026"),
        ("list", "list", "Mai 2026"),
        ("board", "month", "Mai 2026"),
    ],
)
def test_the_preview_shows_what_the_calendar_shows(opened: Opened, view: str, layout: str, heading: str) -> None:
    dialog = opened(view=view)
    assert dialog.options.what.current() == layout
    assert heading in words(dialog)
    assert "Maibeitrag" in words(dialog)
    assert "Junibeitrag" not in words(dialog)
    assert dialog.bar.place.text() == "Seite 1 von 1"


def test_an_option_makes_the_preview_anew_and_the_old_one_stays_until_then(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    before = dialog.preview.pages()
    assert before is not None
    dialog.options.range.set_value("quarter")
    dialog.options.range.changed.emit("quarter")
    dialog.renew()
    assert dialog.preview.pages() is before
    assert all(one.is_file() for one in before.pictures)
    assert not dialog.print.isEnabled()
    wait(dialog, qtbot)
    assert dialog.preview.count == 3
    assert "Junibeitrag" in words(dialog)
    assert dialog.print.isEnabled()


def test_another_layout_brings_its_days_and_its_sheet(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    dialog.options.what.set_current("list")
    dialog.options.what.changed.emit("list")
    assert dialog.options.side.current() == "portrait"
    assert dialog.options.backlog.isVisible()
    dialog.options.backlog.setChecked(True)
    dialog.renew()
    wait(dialog, qtbot)
    assert "Ohne Termin" in words(dialog)
    assert "Idee" in words(dialog)
    dialog.options.what.set_current("week")
    dialog.options.what.changed.emit("week")
    assert (dialog.options.range.value(), dialog.options.side.current()) == ("week", "landscape")
    assert not dialog.options.backlog.isVisible()


def test_the_filter_of_the_calendar_is_obeyed_unless_all_is_wanted(opened: Opened, desk: Desk, qtbot: QtBot) -> None:
    channel = next(one.id for one in desk.directory.channels if one.name == "X")
    dialog = opened(PlanFilter(channels=frozenset({channel})))
    assert "Maibeitrag" not in words(dialog)
    assert "Gefiltert nach Kanal: X" in words(dialog)
    dialog.options.filtered.setChecked(False)
    dialog.renew()
    wait(dialog, qtbot)
    assert "Maibeitrag" in words(dialog)
    assert not opened().options.filtered.isVisible()


def test_days_in_the_wrong_order_are_said_at_their_field_and_the_preview_stays(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    dialog.options.range.set_value("own")
    dialog.options.range.changed.emit("own")
    dialog.options.first.set_value(date(2026, 6, 1))
    dialog.options.last.set_value(date(2026, 5, 1))
    dialog.renew()
    assert not dialog.rendering.is_running()
    assert dialog.options.last.property("invalid")
    assert not dialog.save.isEnabled()
    assert dialog.preview.count == 1
    dialog.options.last.set_value(date(2026, 6, 30))
    dialog.renew()
    wait(dialog, qtbot)
    assert "Junibeitrag" in words(dialog)
    assert dialog.save.isEnabled()


def test_what_is_seen_is_what_is_saved(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = opened()
    asked: list[str] = []

    def ask(*arguments: Any) -> tuple[str, str]:
        asked.append(arguments[2])
        return str(tmp_path / "plan"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    press(dialog, dialog.save, qtbot)
    pages = dialog.preview.pages()
    assert pages is not None
    assert (tmp_path / "plan.pdf").read_bytes() == pages.pdf
    assert asked[0].endswith("Redaktionskalender Mai 2026.pdf")
    assert "„plan.pdf“ wurde geschrieben." in dialog.banner.accessibleName()
    assert QSettings().value("export/folder") == str(tmp_path)


def test_a_place_that_cannot_be_written_is_said(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = opened()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(tmp_path / "no" / "plan.pdf"), ""))
    press(dialog, dialog.save, qtbot)
    assert "Den Ordner gibt es nicht." in dialog.banner.accessibleName()


def test_without_a_printer_the_pdf_is_offered(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = opened()
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    press(dialog, dialog.print, qtbot)
    assert "Auf diesem Computer ist kein Drucker eingerichtet." in dialog.banner.accessibleName()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(tmp_path / "statt.pdf"), ""))
    press(dialog, dialog.banner.alternative, qtbot)
    assert (tmp_path / "statt.pdf").is_file()


def test_the_pages_go_to_the_printer_at_300_dots_an_inch(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = opened()
    dialog.options.range.set_value("quarter")
    dialog.renew()
    wait(dialog, qtbot)
    target = tmp_path / "printer.pdf"

    def to_file(wish: Any, title: str) -> Any:
        printer = make_printer(wish, title)
        printer.setOutputFileName(str(target))
        return printer

    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "make_printer", to_file)
    monkeypatch.setattr(printing, "ask_printer", lambda printer, _pages, _parent: printer.setFromTo(2, 3) is None)
    press(dialog, dialog.print, qtbot)
    qtbot.waitUntil(lambda: "an den Drucker übergeben" in dialog.banner.accessibleName(), timeout=30_000)
    made = Paper(target.read_bytes()).reader
    assert len(made.pages) == 2
    box = made.pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (842, 595)
    parts: Any = made.pages[0]["/Resources"]
    objects = [one.get_object() for one in parts["/XObject"].values()]
    widths = [one["/Width"] for one in objects if one["/Subtype"] == "/Image"]
    assert widths == [3508]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened()
    pages = dialog.preview.pages()
    assert pages is not None
    printer = make_printer(pages.wish, "Plan")
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder" / "x.pdf"))
    job = PrintJob(printer, pages.pictures)
    with qtbot.waitSignal(job.finished) as told:
        job.start()
    assert told.args == [False]


def test_stopping_the_preview_leaves_the_one_before_and_offers_to_make_it_again(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    before = dialog.preview.pages()
    dialog.options.range.set_value("quarter")
    dialog.renew()
    dialog._offer_to_stop()
    dialog.progress.cancelled.emit()
    assert not dialog.rendering.is_running()
    assert dialog.preview.pages() is before
    assert "angehalten" in dialog.banner.accessibleName()
    press(dialog, dialog.banner.alternative, qtbot)
    wait(dialog, qtbot)
    assert dialog.preview.count == 3
    assert not dialog.banner.isVisible()


def test_a_document_that_cannot_be_set_is_said_above_the_old_preview(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = opened()

    def broken(*_all: Any, **_more: Any) -> None:
        raise Refused("print.stopped")

    monkeypatch.setattr(documents, "render", broken)
    dialog.options.legend.setChecked(False)
    dialog.renew()
    wait(dialog, qtbot)
    assert "brach unerwartet ab" in dialog.banner.accessibleName()
    assert dialog.preview.count == 1


def test_pages_are_turned_and_zoomed_by_keys_and_by_the_bar(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    dialog.options.range.set_value("quarter")
    dialog.renew()
    wait(dialog, qtbot)
    view = dialog.preview
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert dialog.bar.place.text() == "Seite 2 von 3"
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == 3
    assert not dialog.bar.on.isEnabled()
    qtbot.mouseClick(dialog.bar.back, Qt.MouseButton.LeftButton)
    assert view.page == 2
    fitted = view.factor
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.factor > fitted
    assert view.page == 2
    view.set_fit(FIT_WIDTH)
    assert view.horizontalScrollBar().maximum() == 0
    qtbot.mouseClick(dialog.bar.smaller, Qt.MouseButton.LeftButton)
    assert dialog.bar.factor.text().endswith("%")


def test_pictures_are_scaled_aside_and_late_ones_of_an_older_document_are_dropped(opened: Opened, qtbot: QtBot) -> None:
    pages = opened().preview.pages()
    assert pages is not None
    pictures = PagePictures()
    pictures.set_files(pages.pictures)
    assert pictures.get(0, QSize(300, 212), 1.5) is None
    with qtbot.waitSignal(pictures.arrived):
        assert pictures.is_waiting()
    found = pictures.get(0, QSize(300, 212), 1.5)
    assert found is not None
    assert found.size() == QSize(450, 318)
    # another size is on its way: until then the one that is there
    assert pictures.get(0, QSize(600, 424), 1.0) is found
    pictures.set_files(())
    assert not pictures.is_waiting()
    with qtbot.assertNotEmitted(pictures.arrived, wait=150):
        pass


def test_closing_stops_what_is_under_way_and_takes_the_pictures_along(opened: Opened, desk: Desk, qtbot: QtBot) -> None:
    dialog = opened()
    pages = dialog.preview.pages()
    assert pages is not None
    folder = pages.folder.path
    dialog.renew()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not dialog.rendering.is_running()
    assert dialog.preview.pages() is None
    del pages
    assert not folder.exists()


def test_printing_can_be_stopped_between_pages(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = opened()
    dialog.options.range.set_value("quarter")
    dialog.renew()
    wait(dialog, qtbot)

    def to_file(wish: Any, title: str) -> Any:
        printer = make_printer(wish, title)
        printer.setOutputFileName(str(tmp_path / "printer.pdf"))
        return printer

    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "make_printer", to_file)
    monkeypatch.setattr(printing, "ask_printer", lambda *_all: True)
    monkeypatch.setattr(PrintDialog, "_sent", lambda self, _done, _of: self.progress.cancelled.emit())
    press(dialog, dialog.print, qtbot)
    qtbot.waitUntil(lambda: "Der Druck wurde abgebrochen." in dialog.banner.accessibleName(), timeout=30_000)
    assert dialog.print.isEnabled()
    assert not dialog.progress.is_running()


@pytest.mark.parametrize("way", ["keys", "palette"])
def test_printing_is_one_key_away_and_in_the_palette(
    way: str, qapp: QApplication, tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    with shell_on(qapp, sample_file(tmp_path), "de") as shell:
        shell.window.open_day(MAY, "week")
        settle(shell)
        assert shell.actions["print"] in [one for group, one in shell.actions.all() if group == "file"]
        if way == "keys":
            qtbot.keyClick(shell.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        else:
            shell.palette()
            qtbot.keyClicks(shell._palette.field, "drucken")
            qtbot.keyClick(shell._palette.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(shell.window.findChildren(PrintDialog)))
        dialog = shell.window.findChildren(PrintDialog)[-1]
        wait(dialog, qtbot)
        assert "KW 20, 11.–17. Mai 2026" in words(dialog)
        assert dialog.width() <= shell.window.width()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not shell.window.findChildren(PrintDialog))
