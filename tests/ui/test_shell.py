"""The shell by real keys: start page, workspace, palette, quick add, undo, themes, languages, ways out of errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from editorial.app import open_workspace
from editorial.domain.content import ContentItem
from editorial.domain.people import SYSTEM
from editorial.errors import DiskFull
from editorial.services.content import Draft
from editorial.services.exports import Wish
from editorial.settings import Settings, load_settings
from editorial.storage import schema
from tests.builders import NOW, sample_file
from ui.app import make_application
from ui.cannot_open import CannotOpenPage
from ui.command_palette import CommandPalette
from ui.context import Clock, Desk
from ui.errors import rescue
from ui.icons import Icons
from ui.instance import marker, raise_other, server_name
from ui.live import Live
from ui.menus import GROUPS
from ui.pages import PAGES
from ui.palette_model import ROW
from ui.place_keys import listed
from ui.shell import Shell
from ui.start_page import StartPage
from ui.tasks import Tasks
from ui.theme import Theme
from ui.undo import UndoRouter
from ui.widgets.banner import Banner
from ui.widgets.label import Label
from ui.window_place import size_on

Make = Callable[..., Shell]


@pytest.fixture
def make_shell(qapp: QApplication, theme: Theme, icons: Icons, qtbot: QtBot) -> Iterator[Make]:
    """Makes shells with a desk of their own; closes their windows after the test."""
    made: list[Shell] = []

    def make(language: str = "en", **settings: object) -> Shell:
        live = Live(qapp)
        wanted = Settings(language=language, theme="light", **settings)  # type: ignore[arg-type]
        desk = Desk(theme, icons, Tasks(live, qapp), live, wanted, Clock(NOW), language, qapp)
        shell = Shell(desk)
        made.append(shell)
        shell.window.show()
        shell.window.activateWindow()
        qtbot.waitUntil(shell.window.isActiveWindow)
        return shell

    yield make
    for shell in made:
        shell.window.close()
        shell.desk.tasks.close()
        shell.window.deleteLater()


@pytest.fixture
def opened(make_shell: Make, tmp_path: Path, qtbot: QtBot) -> Shell:
    """A shell with the English sample open."""
    shell = make_shell()
    shell.flow.open_path(sample_file(tmp_path, "en"))
    settle(shell, qtbot)
    return shell


def settle(shell: Shell, qtbot: QtBot) -> None:
    """Until the worker has nothing to do."""
    qtbot.waitUntil(lambda: shell.session.path is None or shell.desk.tasks._ready, timeout=10_000)
    for _round in range(3):
        qtbot.waitUntil(lambda: shell.desk.tasks.pending == 0, timeout=20_000)
        QApplication.processEvents()


def dialog_of(shell: Shell) -> QDialog:
    """The dialog that lies on the window."""
    found = [one for one in shell.window.findChildren(QDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_the_first_start_offers_new_open_sample_and_a_plan(make_shell: Make) -> None:
    shell = make_shell()
    shell.flow.show_start()
    page = shell.window.sheet.stack.currentWidget()
    assert isinstance(page, StartPage)
    names = {one.accessibleName() or getattr(one, "text", str)() for one in page.findChildren(QWidget)}
    assert {"Bring an editorial plan …", "Open the sample …", "New workspace …", "Open workspace …"} <= names
    assert not shell.window.rail.isVisible()
    assert not shell.actions["quick_add"].isEnabled()


def test_an_opened_workspace_is_shown_and_remembered(opened: Shell, qtbot: QtBot) -> None:
    assert opened.window.current == "calendar"
    assert opened.window.rail.isVisible()
    assert load_settings().recent[0] == str(opened.session.path)
    # what is read after the month counts as work, too
    qtbot.waitUntil(lambda: "all changes saved" in opened.window.status.file.words.text(), timeout=10_000)
    assert opened.window.header.person.text() == "Katrin Vogel"


def test_the_palette_finds_a_command_in_either_language_and_runs_it(opened: Shell, qtbot: QtBot) -> None:
    opened.palette()
    palette: CommandPalette = opened._palette
    qtbot.keyClicks(palette.field, "dunkel")
    first = palette.model.index(palette.model.first()).data(ROW)
    assert first.text == "Colours: dark"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.desk.theme.dark
    assert not palette.isVisible()


def test_the_palette_finds_content_as_one_types(opened: Shell, qtbot: QtBot) -> None:
    opened.palette()
    palette: CommandPalette = opened._palette
    qtbot.keyClicks(palette.field, "drinking")
    settle(opened, qtbot)
    titles = [palette.model.index(row).data(ROW).text for row in range(palette.model.rowCount())]
    assert any("rinking" in title for title in titles)
    rows = [palette.model.row(place) for place in range(palette.model.rowCount())]
    assert not any(one.detail in one.text for one in rows if one.detail), "the line where the words stand, not twice"
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_palette_shows_the_line_in_which_the_words_stand(opened: Shell, qtbot: QtBot) -> None:
    draft = Draft(ContentItem(title="Report", text="About xylophones."))
    opened.desk.run(lambda ws: ws.content.create(SYSTEM, draft))
    settle(opened, qtbot)
    opened.palette()
    palette: CommandPalette = opened._palette
    qtbot.keyClicks(palette.field, "xylophon")
    settle(opened, qtbot)
    (row,) = [one for one in map(palette.model.row, range(palette.model.rowCount())) if not one.heading]
    assert (row.text, row.detail, row.height) == ("Report", "About xylophones.", 50)
    palette.grab()
    palette.close()


def test_n_opens_quick_add_and_enter_creates_with_the_reading_shown_before(opened: Shell, qtbot: QtBot) -> None:
    opened.window.page("calendar").focus_content()
    qtbot.keyClick(opened.window, Qt.Key.Key_N)
    popover = opened._quick
    qtbot.waitUntil(popover.isVisible)
    qtbot.keyClicks(popover.line, "Thu 14:00 LinkedIn Behind the scenes @Weber")
    reading = popover._reading
    assert (reading.title, str(reading.day), str(reading.time)) == ("Behind the scenes", "2026-05-14", "14:00:00")
    qtbot.keyClick(popover.line, Qt.Key.Key_Return)
    settle(opened, qtbot)
    assert "Behind the scenes" in opened.toast.text()
    assert opened.actions["undo"].isEnabled()


def test_ctrl_z_takes_the_last_edit_back_and_ctrl_y_brings_it_again(opened: Shell, qtbot: QtBot) -> None:
    made: list[int] = []
    opened.desk.item_made.connect(made.append)
    opened.desk.quick_add(None, "An idea for later")
    qtbot.keyClick(opened._quick.line, Qt.Key.Key_Return)
    settle(opened, qtbot)
    assert made
    opened.window.activateWindow()  # Without a window manager nobody gives the focus back after a popup.
    qtbot.waitUntil(opened.window.isActiveWindow)
    opened.window.page("calendar").focus_content()
    qtbot.keyClick(opened.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(opened, qtbot)
    assert "Undone" in opened.toast.text()
    titles: list[str] = []
    actor = opened.desk.actor
    opened.desk.run(lambda ws: [one.title for one in ws.plan.backlog(actor)], titles.extend)
    settle(opened, qtbot)
    assert "An idea for later" not in titles
    qtbot.keyClick(opened.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    settle(opened, qtbot)
    opened.desk.run(lambda ws: [one.title for one in ws.plan.backlog(actor)], titles.extend)
    settle(opened, qtbot)
    assert "An idea for later" in titles


def test_ctrl_z_in_a_text_field_undoes_typing_first(opened: Shell, qapp: QApplication, qtbot: QtBot) -> None:
    router = UndoRouter(qapp)
    opened.window.show_page("settings")
    field = opened.window.page("settings").findChild(QLineEdit)
    field.setFocus()
    before = field.text()
    qtbot.keyClicks(field, "!")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == before
    assert not opened.toast.isVisible()
    router.deleteLater()


def test_zoom_and_colours_are_kept_for_the_next_start(opened: Shell, qtbot: QtBot) -> None:
    qtbot.keyClick(opened.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    opened.actions["theme_dark"].trigger()
    kept = load_settings()
    assert (kept.zoom, kept.theme) == (110, "dark")
    assert opened.desk.theme.zoom == 1.1
    opened.actions["zoom_reset"].trigger()


def test_changing_the_language_asks_for_a_new_window(opened: Shell, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.restart_requested):
        opened.actions["language_de"].trigger()
    assert load_settings().language == "de"


def test_f1_lists_all_shortcuts(opened: Shell, qtbot: QtBot) -> None:
    qtbot.keyClick(opened.window, Qt.Key.Key_F1)
    dialog = dialog_of(opened)
    texts = {one.text() for one in dialog.findChildren(QWidget) if hasattr(one, "text") and callable(one.text)}
    assert {"Create quickly", "Undo", "Search or command"} <= texts
    assert {"Save at once", "Next or previous tab of the texts", "Next or previous change", "Move the point"} <= texts
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_what_f1_lists_is_what_the_editor_listens_to(opened: Shell) -> None:
    editor = opened.window.page("editor")
    heard = {one.key().toString() for one in editor.findChildren(QShortcut)}
    heard |= {one.shortcut().toString() for one in editor.findChildren(QAbstractButton) if one.shortcut().toString()}
    told = {QKeySequence(key).toString() for _words, keys in listed("editor") for key in keys}
    assert {one.replace("Enter", "Return") for one in heard} == told - {"Esc"}


def test_the_import_asked_for_in_the_settings_lights_the_calendar_and_leads_back(opened: Shell) -> None:
    opened.window.show_page("settings")
    opened.window.show_page("import")
    lit = [name for name, button in opened.window.rail._buttons.items() if button.isChecked()]
    assert lit == ["calendar"]


def test_quick_add_says_that_a_line_without_a_day_goes_to_the_backlog(opened: Shell, qtbot: QtBot) -> None:
    opened.desk.quick_add(None, "Lab visit 2pm LinkedIn" if opened.desk.language == "en" else "Laborbesuch LinkedIn")
    said = {row.accessibleName() for row in opened._quick.findChildren(QWidget)} | {
        one.text() for one in opened._quick.findChildren(Label)
    }
    assert any("goes to the backlog" in one for one in said)
    opened._quick.close()


def test_quick_add_says_in_full_what_becomes_of_an_unknown_name(opened: Shell, qapp: QApplication) -> None:
    opened.desk.quick_add(None, "Lab visit 2pm LinkedIn @Unbekannterdamm-Hohenfels")
    qapp.processEvents()
    said = [one for one in opened._quick.findChildren(Label) if "Unbekannterdamm" in one.text() and one.wordWrap()]
    assert len(said) == 2, "the title that keeps the name, and the remark"
    for one in said:
        assert one.height() >= one.heightForWidth(one.width())
        assert opened._quick.rect().contains(one.mapTo(opened._quick, one.rect().bottomRight()))
    opened._quick.close()


def test_quick_add_for_another_day_shows_that_day(opened: Shell) -> None:
    for day, said in ((date(2026, 5, 20), "20"), (date(2026, 5, 27), "27")):
        opened.desk.quick_add(day, "")
        read = " ".join(one.text() for one in opened._quick.findChildren(Label) if not one.isHidden())
        assert f"{said} May 2026" in read
        opened._quick.close()


def test_a_line_that_could_not_be_saved_stands_there_again(
    opened: Shell, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_whatever: object) -> None:
        raise DiskFull("workspace.full")

    opened.desk.quick_add(None, "")
    qtbot.keyClicks(opened._quick.line, "A line on a full disk")
    with monkeypatch.context() as patched:
        patched.setattr("editorial.services.content.ContentService.create", full)
        qtbot.keyClick(opened._quick.line, Qt.Key.Key_Return)
        settle(opened, qtbot)
    dialog_of(opened).reject()
    opened.desk.quick_add(None, "")
    assert opened._quick.line.toPlainText() == "A line on a full disk"
    qtbot.keyClick(opened._quick.line, Qt.Key.Key_Return)
    settle(opened, qtbot)
    opened.desk.quick_add(None, "")
    assert opened._quick.line.toPlainText() == ""
    opened._quick.close()


def test_the_status_bar_does_not_say_saved_while_the_editor_cannot_save(
    opened: Shell, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_whatever: object) -> None:
        raise DiskFull("workspace.full")

    opened.desk.run(lambda ws: ws.plan.rows(SYSTEM)[0].content_id, opened.window.open_item)
    settle(opened, qtbot)
    session = opened.window.page("editor").session
    with monkeypatch.context() as patched:
        patched.setattr("ui.content.session.save_row", full)
        session.set_item("brief", "Does not fit", at_once=True)
        session.flush()
        qtbot.waitUntil(lambda: session.state == "failed")
        qtbot.waitUntil(lambda: "not everything saved" in opened.window.status.file.words.text())
    session.flush()
    qtbot.waitUntil(lambda: "all changes saved" in opened.window.status.file.words.text())


def test_every_page_of_the_rail_has_its_number(opened: Shell) -> None:
    for number, page in enumerate(PAGES, 1):
        keys = [one.toString() for one in opened.actions[f"page_{page.name}"].shortcuts()]
        assert f"Ctrl+{number}" in keys


def test_the_bar_at_the_edge_goes_with_the_page(opened: Shell, qtbot: QtBot) -> None:
    rail, accent = opened.window.rail, opened.desk.theme.color("accent")
    shown: list[QImage] = []
    for name in ("calendar", "today"):
        opened.window.show_page(name)
        settle(opened, qtbot)
        # what stands on the screen, not painted anew as `grab` does
        shown.append(opened.window.screen().grabWindow(opened.window.winId()).toImage())
    for image, name, other in ((shown[0], "calendar", "today"), (shown[1], "today", "calendar")):
        marked, bare = (
            image.pixelColor(QPoint(1, rail._buttons[one].mapTo(opened.window, QPoint(0, 27)).y()))
            for one in (name, other)
        )
        assert marked == accent, name
        assert bare != accent, other


def test_menus_hold_every_command_once_in_groups(opened: Shell) -> None:
    bar = opened.window.header.menu_bar
    held = [one.objectName() for menu in bar.findChildren(QMenu) for one in menu.actions() if one.objectName()]
    # parts of pages are for the palette alone
    assert sorted(held) == sorted(action.objectName() for group, action in opened.actions.all() if group != "parts")
    for name, groups in GROUPS.items():
        menu = bar.findChild(QMenu, name)
        assert menu is not None
        lines = [one.isSeparator() for one in menu.actions()]
        assert sum(lines) == max(0, len(groups) - 1), name
        assert not lines[0]
        assert not lines[-1]


def test_f6_goes_from_region_to_region(opened: Shell, qtbot: QtBot) -> None:
    seen = set()
    for _press in range(6):
        qtbot.keyClick(opened.window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(id(focused))
    assert len(seen) >= 3


def test_single_letters_can_be_switched_off(opened: Shell, qtbot: QtBot) -> None:
    opened.desk.change_settings(single_keys=False)
    assert opened.actions["quick_add"].shortcuts() == []
    opened.desk.change_settings(single_keys=True)
    assert opened.actions["quick_add"].shortcut().toString() == "N"


def test_closing_a_workspace_leads_back_to_the_start_page(opened: Shell, qtbot: QtBot) -> None:
    path = opened.session.path
    opened.actions["close"].trigger()
    assert isinstance(opened.window.sheet.stack.currentWidget(), StartPage)
    assert opened.session.path is None
    assert path is not None
    opened.flow.open_path(path)
    settle(opened, qtbot)
    assert opened.window.current == "calendar"


@pytest.mark.parametrize("ending", [".json", ".editorial"])
def test_a_backup_or_an_exported_workspace_opens_from_the_start_page(
    ending: str, make_shell: Make, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, target = tmp_path / f"kept{ending}", tmp_path / "again.editorial"
    source = open_workspace(sample_file(tmp_path, "en"))
    if ending == ".json":
        source.exports.write(SYSTEM, "workspace", kept, Wish())
    else:
        source.maintenance.back_up(SYSTEM, NOW, kept)
    source.close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(kept), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    shell = make_shell()
    shell.flow.show_start()
    page = shell.window.sheet.stack.currentWidget()
    assert isinstance(page, StartPage)
    page.backup_requested.emit()
    qtbot.waitUntil(lambda: shell.session.path == target, timeout=20_000)
    settle(shell, qtbot)
    assert shell.window.current == "calendar"


def test_a_second_start_brings_the_first_window_to_the_front(opened: Shell, qtbot: QtBot) -> None:
    assert opened.session.path is not None
    opened.window.showMinimized()
    # the window listens once it has painted and has nothing else to do
    qtbot.waitUntil(marker(server_name(opened.session.path)).exists, timeout=10_000)
    assert raise_other(opened.session.path)
    qtbot.waitUntil(lambda: not opened.window.isMinimized())
    assert not raise_other(opened.session.path.with_name("another.editorial"))


def foreign(path: Path) -> None:
    path.write_bytes(b"no workspace at all" * 100)


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={schema.SCHEMA + 1}")
    connection.execute("CREATE TABLE later (id)")
    connection.commit()
    connection.close()


def truncated(path: Path) -> None:
    whole = sample_file(path.parent, "de").read_bytes()
    path.write_bytes(whole[:5000])


@pytest.mark.parametrize("damage", [foreign, newer, truncated])
def test_a_workspace_that_does_not_open_gets_a_page_with_ways_out(
    make_shell: Make, tmp_path: Path, qtbot: QtBot, damage: Callable[[Path], None]
) -> None:
    path = tmp_path / "broken.editorial"
    damage(path)
    before = path.read_bytes()
    shell = make_shell()
    shell.flow.open_path(path)
    qtbot.waitUntil(lambda: isinstance(shell.window.sheet.stack.currentWidget(), CannotOpenPage), timeout=10_000)
    page = shell.window.sheet.stack.currentWidget()
    assert isinstance(page, CannotOpenPage)
    assert page.banner.primary.text()
    assert page.banner.alternative.text() == "Other workspace …"
    assert path.read_bytes() == before
    page.banner.alternative.click()
    assert isinstance(shell.window.sheet.stack.currentWidget(), StartPage)


def test_a_read_only_workspace_says_so_permanently_and_offers_a_copy(
    make_shell: Make, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.session.writable", lambda _path: False)
    shell = make_shell()
    shell.flow.open_path(sample_file(tmp_path, "en"))
    settle(shell, qtbot)
    assert "read-only" in shell.window.status.file.words.text()
    bar = shell.window.sheet.findChildren(Banner)[0]
    assert bar.isVisible()
    copy = tmp_path / "copy.editorial"
    monkeypatch.setattr(shell.flow, "_ask_new", lambda _title, _name: copy)
    monkeypatch.setattr("ui.session.writable", lambda _path: True)
    bar.primary.click()
    qtbot.waitUntil(lambda: shell.session.path == copy, timeout=10_000)
    settle(shell, qtbot)
    assert shell.desk.read_only == ""
    assert copy.exists()


def test_a_fault_shows_the_crash_dialog_and_keeps_unsaved_text(opened: Shell, qtbot: QtBot) -> None:
    opened.crash._unsaved = lambda: {"Lab visit": "Words that were not saved"}
    try:
        raise ZeroDivisionError("a fault of the program")
    except ZeroDivisionError as error:
        opened.crash._hook(type(error), error, error.__traceback__)
    dialog = dialog_of(opened)
    texts = " ".join(one.text() for one in dialog.findChildren(QWidget) if hasattr(one, "text") and callable(one.text))
    assert "rescued" in texts
    dialog.close()


def test_unsaved_text_is_written_to_a_file_of_its_own() -> None:
    path = rescue({"Laborbesuch": "Ein Tropfen Wasser"})
    assert path is not None
    assert "Ein Tropfen Wasser" in path.read_text("utf-8")
    assert rescue({}) is None


def test_an_expected_error_is_one_sentence_in_a_dialog(opened: Shell, qtbot: QtBot) -> None:
    actor = opened.desk.actor
    opened.desk.run(lambda ws: ws.content.card(actor, 999_999))
    settle(opened, qtbot)
    dialog = dialog_of(opened)
    texts = " ".join(one.text() for one in dialog.findChildren(QWidget) if hasattr(one, "text") and callable(one.text))
    assert "no longer exists" in texts
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_application_is_made_once(qapp: QApplication) -> None:
    assert make_application([]) is qapp


def test_the_first_window_fits_on_a_small_screen_with_its_title_bar() -> None:
    for screen in (QSize(1366, 728), QSize(1440, 900), QSize(1280, 720)):
        size = size_on(screen)
        assert size.width() < screen.width()
        assert size.height() + 40 < screen.height()
    assert size_on(QSize(2560, 1440)) == QSize(1440, 900)
