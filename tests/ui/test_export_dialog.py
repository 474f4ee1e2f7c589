"""Exporting from the window: what, which days, filtered or all, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.filters import PlanFilter
from tests.builders import make_item
from ui.context import Desk
from ui.exchange.export_dialog import ExportDialog
from ui.widgets.dialogs import ConfirmDialog

MAY = date(2026, 5, 12)


@pytest.fixture
def desk(desk_for: Callable[..., Desk]) -> Desk:
    """One post in May, one in June, one idea."""
    made = desk_for(sample=False)
    made.run(lambda ws: make_item(ws, "Mai", day=MAY, at=time(10)).id)
    made.run(lambda ws: make_item(ws, "Juni", channels=("X",), day=date(2026, 6, 2)).id)
    made.run(lambda ws: make_item(ws, "Idee", channels=()).id)
    assert made.tasks.wait()
    return made


@pytest.fixture
def open_dialog(desk: Desk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Callable[..., ExportDialog]:
    def make(wanted: PlanFilter | None = None) -> ExportDialog:
        dialog = ExportDialog(desk, wanted or PlanFilter(), MAY)
        shown(dialog)
        return dialog

    return make


def write(dialog: ExportDialog, target: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    assert dialog.primary is not None
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.desk.tasks.pending == 0)


def titles(path: Path) -> list[str]:
    lines = path.read_text("utf-8-sig").splitlines()
    column = lines[0].split(";").index("Titel")
    return [line.split(";")[column] for line in lines[1:]]


def test_the_plan_goes_out_with_everything(
    open_dialog: Callable[..., ExportDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    dialog.format.set_value(".csv")
    write(dialog, tmp_path / "plan", monkeypatch, qtbot)
    assert titles(tmp_path / "plan.csv") == ["Mai", "Juni", "Idee"]
    assert "3 Zeilen in „plan.csv“ geschrieben." in dialog.banner.accessibleName()
    assert dialog.folder.isVisible()


def test_only_the_month_in_front_goes_out(
    open_dialog: Callable[..., ExportDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    dialog.format.set_value(".csv")
    dialog.range.set_value("month")
    write(dialog, tmp_path / "mai.csv", monkeypatch, qtbot)
    assert titles(tmp_path / "mai.csv") == ["Mai"]


def test_what_happens_to_items_without_a_date_is_said_before(open_dialog: Callable[..., ExportDialog]) -> None:
    dialog = open_dialog()
    assert "ohne Termin" in dialog.explain.text()
    assert "fehlen" not in dialog.explain.text()
    dialog.range.set_value("month")
    dialog.range.changed.emit("month")
    assert dialog.explain.text().endswith("Beiträge ohne Termin fehlen.")
    dialog.what.changed.emit("calendar")
    assert "mit Termin" in dialog.explain.text()


def test_a_filter_for_a_span_of_days_says_that_items_without_a_date_are_left_out(
    open_dialog: Callable[..., ExportDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = open_dialog(PlanFilter(until=date(2026, 5, 31)))
    assert dialog.explain.text().endswith("Beiträge ohne Termin fehlen.")
    dialog.format.set_value(".csv")
    write(dialog, tmp_path / "bis.csv", monkeypatch, qtbot)
    assert titles(tmp_path / "bis.csv") == ["Mai"]


@pytest.mark.parametrize("agreed", [True, False])
def test_a_file_is_only_replaced_after_asking(
    agreed: bool,
    open_dialog: Callable[..., ExportDialog],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    old = tmp_path / "plan.csv"
    old.write_text("alt")
    asked: list[str] = []

    def ask(*args: object, **_named: object) -> bool:
        asked.append(str(args[2]))
        return agreed

    monkeypatch.setattr(ConfirmDialog, "ask", ask)
    dialog = open_dialog()
    dialog.format.set_value(".csv")
    write(dialog, tmp_path / "plan", monkeypatch, qtbot)
    assert asked == ["„plan.csv“ ersetzen?"]
    assert (old.read_text("utf-8-sig") == "alt") is not agreed


def test_the_filter_of_the_calendar_is_kept_unless_all_is_wanted(
    open_dialog: Callable[..., ExportDialog], desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    channel = next(one.id for one in desk.directory.channels if one.name == "X")
    dialog = open_dialog(PlanFilter(channels=frozenset({channel})))
    assert dialog.scope.value() == "filter"
    dialog.format.set_value(".csv")
    write(dialog, tmp_path / "x.csv", monkeypatch, qtbot)
    assert titles(tmp_path / "x.csv") == ["Juni"]


def test_a_range_that_ends_before_it_begins_is_said_and_nothing_is_asked(
    open_dialog: Callable[..., ExportDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    dialog.range.set_value("own")
    dialog.first.set_value(date(2026, 6, 1))
    dialog.last.set_value(date(2026, 5, 1))
    write(dialog, tmp_path / "nie.xlsx", monkeypatch, qtbot)
    assert dialog.banner.isVisible()
    assert not (tmp_path / "nie.xlsx").exists()


@pytest.mark.parametrize("language", ["de", "en"])
def test_formats_follow_what_is_exported(
    language: str, desk_for: Callable[..., Desk], qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    dialog = ExportDialog(desk_for(sample=False, language=language), PlanFilter(), MAY)
    shown(dialog)
    assert dialog.format.value() == ".xlsx"
    dialog.what.changed.emit("calendar")
    assert dialog.format.itemText(0).endswith("(.ics)")
    assert dialog.format.value() == ".xlsx"


def test_a_system_that_shows_no_folders_gets_the_path_instead(
    open_dialog: Callable[..., ExportDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    write(dialog, tmp_path / "plan.json", monkeypatch, qtbot)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    qtbot.mouseClick(dialog.folder, Qt.MouseButton.LeftButton)
    assert not dialog.folder.isVisible()
    assert str(tmp_path) in dialog.banner.accessibleName()
