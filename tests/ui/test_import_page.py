"""Bringing a plan in the window: reading, meanings, options, the check, the import, and every way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.import_report import Outcome
from tests.builders import ME
from tests.exchange.tool_files import trello
from ui.context import Desk
from ui.exchange.drops import PlanDrops
from ui.exchange.import_page import ImportPage
from ui.widgets.progress import Progress
from ui.widgets.table import SIGNS

HEAD = "Datum;Kanal;Titel;Status;Kampagne;Verantwortlich\n"
PLAN = HEAD + (
    "04.05.2026;LinkedIn;Laborbesuch;geplant;Sommer;Petra Weber\n"
    "05.05.2026;Mastodon;Kurz gemeldet;Entwurf;;\n"
    ";LinkedIn;Irgendwann;Idee;;\n"
)
DEUTSCH, KEINE_JAHRE = "plan.csv", "Datum;Kanal;Titel\n4. Mai;LinkedIn;Eins\n6. Mai;LinkedIn;Zwei\n"


@pytest.fixture
def desk(desk_for: Callable[..., Desk]) -> Desk:
    """A German workspace with LinkedIn and X, on 12 May 2026."""
    return desk_for(sample=False)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> ImportPage:
    """The page, shown."""
    made = ImportPage(desk)
    made.resize(1200, 760)
    shown(made)
    return made


def settle(page: ImportPage, qtbot: QtBot) -> None:
    """Until nothing is read, waited for or written."""

    def calm() -> bool:
        idle = not page.reading.is_running() and not page._busy and not page._later.isActive()
        return idle and page.desk.tasks.pending == 0

    qtbot.waitUntil(calm, timeout=20_000)


def written(folder: Path, text: str, name: str = "plan.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def opened(page: ImportPage, qtbot: QtBot, path: Path) -> None:
    page.open(path)
    settle(page, qtbot)


def asked(desk: Desk, job: Callable[[Any], Any]) -> Any:
    found: list[Any] = []
    desk.run(job, found.append)
    assert desk.tasks.wait()
    return found[0]


def titles(desk: Desk) -> set[str]:
    rows = asked(desk, lambda ws: ws.plan.rows(ME))
    return {one.title for one in rows} | {one.title for one in asked(desk, lambda ws: ws.plan.backlog(ME))}


def cells(model: Any) -> list[list[str]]:
    rows = range(model.rowCount())
    return [[model.data(model.index(row, column)) for column in range(model.columnCount())] for row in rows]


def test_a_file_shows_its_columns_its_rows_and_the_counts(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, PLAN))
    assert page.step() == "columns"
    assert page.plan is not None
    roles = [page.columns.row(one.key).field.value() for one in page.plan.columns]
    assert roles == ["date", "channel", "title", "status", "campaign", "owner"]
    assert cells(page.preview.rows)[0][:2] == ["Laborbesuch", "Mo 04.05.2026"]
    assert page.preview.counters.text() == "3 Zeilen  ·  2 mit Termin  ·  1 in den Vorrat"
    QAbstractItemModelTester(page.preview.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_another_meaning_changes_the_preview_at_once(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, PLAN))
    assert page.plan is not None
    key = next(one.key for one in page.plan.columns if one.heading == "Kampagne")
    field = page.columns.row(key).field
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_End)
    settle(page, qtbot)
    assert field.value() == "ignore"
    assert page.plan.rows[0].campaign == ""
    assert field.hasFocus(), "the keyboard keeps its place"


def test_dates_without_a_year_offer_years_and_take_one(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, KEINE_JAHRE))
    assert page.plan is not None
    assert [one.day for one in page.plan.rows] == [None, None]
    assert page.hints.texts() == ["2 Datumsangaben nennen kein Jahr und bleiben ohne Termin."]
    from ui.widgets.buttons import LinkButton

    button = next(one for one in page.hints.findChildren(LinkButton) if one.text() == "2026")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(page, qtbot)
    assert [str(one.day) for one in page.plan.rows] == ["2026-05-04", "2026-05-06"]
    assert page.options_bar.year.selected() == {2026}


def test_the_channel_of_rows_without_one_can_be_stated(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, "Datum;Titel\n04.05.2026;Eins\n"))
    chip = page.options_bar.channel
    chip._take(frozenset({"LinkedIn"}))
    settle(page, qtbot)
    assert page.plan is not None
    assert page.plan.rows[0].channels == ("LinkedIn",)
    assert page.preview.rows.data(page.preview.rows.index(0, 2), SIGNS)[0].monogram == "Li"


def test_what_was_left_out_can_be_read(page: ImportPage, qtbot: QtBot, samples: Path) -> None:
    opened(page, qtbot, samples / "plans" / "nesko1290_social-media-calendar.csv")
    page.preview.switch.changed.emit("left")
    assert len(cells(page.preview.left)) == 5
    assert page.preview.stack.currentWidget() is page.preview.left_table


def test_the_check_tells_every_row_and_writes_nothing(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, PLAN))
    qtbot.mouseClick(page.footer.next, Qt.MouseButton.LeftButton)
    settle(page, qtbot)
    assert page.step() == "review"
    assert [row[0] for row in cells(page.review.model)] == ["neu"] * 3
    assert page.footer.next.text() == "3 Beiträge einlesen"
    assert "legt an: 1 Kanal, 1 Kampagne, 1 Person" in page.footer.words()
    assert titles(page.desk) == set()


def test_an_unticked_name_is_not_created_but_kept_as_a_note(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, PLAN))
    page.go_on()
    settle(page, qtbot)
    page.review.names.box("channel", "Mastodon").click()
    assert "Kanal," not in page.footer.words()
    page.go_on()
    settle(page, qtbot)
    directory = asked(page.desk, lambda ws: ws.organisation.directory(ME))
    assert "Mastodon" not in [one.name for one in directory.channels]
    assert [one.name for one in directory.people] == ["Petra Weber"]


def test_the_import_says_what_came_and_offers_the_calendar(
    page: ImportPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    said: list[str] = []
    desk.toast_requested.connect(lambda words, _undo, _meaning: said.append(words))
    opened(page, qtbot, written(tmp_path, PLAN))
    page.go_on()
    settle(page, qtbot)
    with qtbot.waitSignal(desk.live.changed) as heard:
        page.go_on()
    settle(page, qtbot)
    assert heard.args is not None
    assert heard.args[0].touches("content", "publication")
    assert page.step() == "done"
    assert page.done.title.text() == "3 Beiträge eingelesen"
    assert said == ["3 Beiträge aus „plan.csv“ eingelesen."]
    assert titles(desk) == {"Laborbesuch", "Kurz gemeldet", "Irgendwann"}
    with qtbot.waitSignal(desk.open_day_requested) as shown_day:
        qtbot.mouseClick(page.done.calendar, Qt.MouseButton.LeftButton)
    assert shown_day.args is not None
    assert str(shown_day.args[0]) == "2026-05-04"


def test_the_same_plan_again_says_that_there_is_nothing_to_bring(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(tmp_path, PLAN)
    opened(page, qtbot, path)
    page.go_on()
    settle(page, qtbot)
    page.go_on()
    settle(page, qtbot)
    opened(page, qtbot, path)
    page.go_on()
    settle(page, qtbot)
    assert page._report is not None
    assert page._report.count(Outcome.UNCHANGED) == 3
    assert page.footer.next.text() == "Im Kalender ansehen"
    assert not page.review.names.isVisible()


def test_a_mapping_is_remembered_said_and_can_be_taken_back(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = written(tmp_path, PLAN)
    opened(page, qtbot, path)
    assert page.plan is not None
    key = next(one.key for one in page.plan.columns if one.heading == "Kampagne")
    page._set_role(key, "pillar")
    settle(page, qtbot)
    page.go_on()
    settle(page, qtbot)
    page.go_on()
    settle(page, qtbot)
    opened(page, qtbot, path)
    assert page.columns.row(key).field.value() == "pillar"
    assert page.hints.texts()[0] == "Zuordnung vom letzten Mal übernommen."
    page._forget_roles()
    settle(page, qtbot)
    assert page.columns.row(key).field.value() == "campaign"


@pytest.mark.parametrize(("name", "data"), [("leer.csv", b""), ("bild.csv", b"\x89PNG\r\n"), ("weg.csv", None)])
def test_what_is_no_plan_is_refused_with_a_sentence_and_a_way_out(
    name: str, data: bytes | None, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    opened(page, qtbot, path)
    assert page.step() == "file"
    assert page.banner.isVisible()
    assert name in page.banner.accessibleName()
    assert page.banner.primary.text() == "Andere Datei …"
    opened(page, qtbot, written(tmp_path, PLAN))
    assert not page.banner.isVisible()


def test_stopping_the_reading_changes_nothing_and_says_so(
    page: ImportPage, desk: Desk, qtbot: QtBot, samples: Path
) -> None:
    said: list[str] = []
    desk.toast_requested.connect(lambda words, _undo, _meaning: said.append(words))
    page.open(samples / "plans" / "sparketeers_Content_Calendar.xlsx")
    assert page.reading.is_running()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.reading.is_running()
    assert said == ["Abgebrochen. Nichts wurde geändert."]
    assert page.step() == "file"


def test_stopping_the_import_changes_nothing_and_says_so(
    page: ImportPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    said: list[str] = []
    desk.toast_requested.connect(lambda words, _undo, _meaning: said.append(words))
    rows = "".join(f"04.05.2026;LinkedIn;Titel {number};;;\n" for number in range(1500))
    opened(page, qtbot, written(tmp_path, HEAD + rows))
    page.go_on()
    settle(page, qtbot)
    page.go_on()
    page._cancel()
    settle(page, qtbot)
    assert said == ["Abgebrochen. Nichts wurde geändert."]
    assert page.step() == "review"
    assert titles(desk) == set()


def test_escape_goes_back_a_step_and_then_away(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, PLAN))
    page.go_on()
    settle(page, qtbot)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.step() == "columns"
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_the_report_can_be_copied_and_saved(
    page: ImportPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(page, qtbot, written(tmp_path, PLAN))
    page.go_on()
    settle(page, qtbot)
    page.review.copy.click()
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("neu\tLaborbesuch\tZeile 2")
    target = tmp_path / "bericht"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    page.review.save.click()
    assert target.with_suffix(".csv").read_text("utf-8-sig").splitlines()[0] == "Ergebnis;Titel;Wo;Warum"


def test_a_dropped_plan_is_read(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(written(tmp_path, PLAN)))])
    event = QDropEvent(
        QPointF(QPoint(40, 40)),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)
    settle(page, qtbot)
    assert page.step() == "columns"


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_nothing_is_cut_in_a_small_window(
    language: str, theme_name: str, desk_for: Callable[..., Desk], qtbot: QtBot, shown: Any, tmp_path: Path
) -> None:
    page = ImportPage(desk_for(sample=False, language=language, theme=theme_name))
    page.resize(958, 572)
    shown(page)
    opened(page, qtbot, written(tmp_path, PLAN))
    check_room(page)
    page.go_on()
    settle(page, qtbot)
    check_room(page)
    page.go_on()
    settle(page, qtbot)
    check_room(page)


def check_room(page: ImportPage) -> None:
    """Buttons have the width that their words need, and everything that takes the keyboard has a name."""
    QApplication.processEvents()
    QApplication.sendPostedEvents()
    assert page.minimumSizeHint().width() <= 958
    assert page.minimumSizeHint().height() <= 572
    for one in page.findChildren(QAbstractButton):
        if one.isVisible():
            assert one.width() >= one.minimumSizeHint().width(), one.text()
            assert one.accessibleName() or one.text(), one


def test_a_plan_dropped_anywhere_on_the_window_asks_for_the_import(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    PlanDrops(desk, window)
    asked_for: list[str] = []
    desk.import_requested.connect(asked_for.append)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for name in ("plan.xlsx", "bild.png"):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        copy = Qt.DropAction.CopyAction
        QApplication.sendEvent(window, QDragEnterEvent(QPoint(5, 5), copy, mime, left, none))
        QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), copy, mime, left, none))
    assert [Path(one).name for one in asked_for] == ["plan.xlsx"]


def test_ten_thousand_rows_are_shown_without_making_their_cells(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    rows = "".join(f"04.05.2026;LinkedIn;Titel {number};;;\n" for number in range(10_000))
    opened(page, qtbot, written(tmp_path, HEAD + rows))
    assert page.preview.rows.rowCount() == 10_000
    assert len(page.preview.rows._made) < 200
    assert page.preview.counters.text().startswith("10.000 Zeilen")


# Files of other tools -------------------------------------------------------------------------------------------------


def test_the_export_of_a_board_is_greeted_by_its_name_and_read_on_the_clocks_of_the_workspace(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(page, qtbot, written(tmp_path, trello({"Card Name": "A", "Due Date": "2026-07-14T08:00:00.000Z"})))
    assert page.hints.texts()[0] == "Trello-Export erkannt. Die Spalten sind zugeordnet."
    assert page.hints.texts()[1] == "Uhrzeiten aus einer anderen Zeitzone, umgerechnet in Europe/Berlin: 1."
    assert page.plan is not None
    assert str(page.plan.rows[0].time) == "10:00:00"


def test_a_bulk_file_asks_for_its_channel(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = written(tmp_path, "Text,Image URL,Tags,Posting Time\nHallo,,,2026-07-14 08:00\n")
    opened(page, qtbot, path)
    assert "den Kanal wählen Sie unter „Zeilen ohne Kanal“" in page.hints.texts()[0]
    page._state(channel="LinkedIn")
    settle(page, qtbot)
    assert page.hints.texts() == ["Buffer-Sammeldatei erkannt. Die Spalten sind zugeordnet."]


def test_an_ordinary_plan_is_greeted_by_nothing(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, PLAN))
    assert page.hints.texts() == []


def test_progress_groups_both_numbers_and_an_unknown_end_does_not_look_finished(page: ImportPage, qtbot: QtBot) -> None:
    said: list[tuple[int, int, str]] = []
    page.footer.set_progress = lambda *given: said.append(given)  # type: ignore[method-assign]
    page._writing_on("", 29000, 60000)
    assert said == [(29000, 60000, "29.000 von 60.000 Zeilen")]


def test_a_bar_without_a_known_end_is_not_full(desk: Desk, qtbot: QtBot) -> None:
    progress = Progress(desk.theme, desk.icons)
    qtbot.addWidget(progress)
    progress.start("wird gelesen")
    progress.set_progress(16000, 0, "16.000 Zeilen")
    bar = progress.findChild(QProgressBar)
    assert bar is not None
    assert (bar.minimum(), bar.maximum()) == (0, 0)
