"""The window while a lock is held, after a crash, with a damaged file, in shared and read-only places: it answers, says
what is the matter, and offers the way out."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from editorial.app import open_workspace
from editorial.memory import recall, remember
from editorial.storage import backup, database
from tests.builders import ME, FixedClock, make_item, new_workspace
from tests.faults.damage import mark
from tests.faults.others import held, may_forbid, only_read
from tests.faults.pulse import Pulse
from tests.shells import settle, shell_on, wait_for
from ui.cannot_open import CannotOpenPage, OpeningPage
from ui.errors import RefusalDialog
from ui.shell import Shell

#: Seconds within which the window has to answer, whatever the disk does.
ANSWER = 0.1
#: Seconds for the check in the background, which gives way to everything else on the machine.
CHECKED = 90


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A small workspace with one item and one good backup."""
    workspace = new_workspace(tmp_path)
    make_item(workspace, text="Text.")
    workspace.maintenance.back_up(ME, FixedClock()().replace(tzinfo=None))
    workspace.close()
    return workspace.path


@pytest.fixture
def shell(qapp: QApplication, path: Path) -> Generator[Shell]:
    """A window with that workspace."""
    with shell_on(qapp, path) as opened:
        yield opened


def edit_title(shell: Shell, words: str) -> None:
    """What a person would do: give item 1 another title."""
    actor = shell.desk.actor

    def job(ws: Any) -> Any:
        from dataclasses import replace

        return ws.content.edit(actor, replace(ws.content.card(actor, 1).item, title=words))

    shell.desk.run(job)


def stored_title(path: Path) -> str:
    workspace = open_workspace(path)
    title = workspace.content.card(ME, 1).item.title
    workspace.close()
    return title


def _opened(shell: Shell, path: Path) -> None:
    """Wait until this workspace is open and everything is read."""
    wait_for(lambda: shell.session.path == path and shell.window.current == "calendar")
    settle(shell)


def refusal(shell: Shell) -> RefusalDialog | None:
    found = [one for one in shell.window.findChildren(RefusalDialog) if one.isVisible()]
    return found[0] if found else None


# Locks ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seconds", [0.1, 1.5])
def test_while_another_program_holds_the_lock_the_window_answers_and_the_edit_arrives(
    shell: Shell, path: Path, seconds: float
) -> None:
    with held(path) as other:
        pulse = Pulse()
        other.let_go_after(seconds)
        edit_title(shell, "Nach der Sperre")
        wait_for(lambda: shell.desk.tasks.pending == 0)
        longest = pulse.longest
    assert refusal(shell) is None
    assert longest < ANSWER
    assert stored_title(path) == "Nach der Sperre"


def test_a_lock_that_stays_is_told_and_the_same_edit_is_offered_again(
    qapp: QApplication, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY", 0.3)
    with shell_on(qapp, path) as shell:
        with held(path):
            pulse = Pulse()
            edit_title(shell, "Beim zweiten Mal")
            shell.session.read_undo()
            wait_for(lambda: shell.desk.tasks.pending == 0)
            dialog = refusal(shell)
            assert dialog is not None
            assert dialog.primary is not None
            assert dialog.primary.text() == "Try again"
            longest = [pulse.lap()]
            dialog.primary.click()
            wait_for(lambda: shell.desk.tasks.pending == 0)
            again = refusal(shell)
            assert again is not None
            assert again is not dialog
            longest.append(pulse.lap())
            # a window that waits for the lock does so both times; what loads the first dialog comes once
            assert min(longest) < ANSWER
        assert again.primary is not None
        again.primary.click()
        wait_for(lambda: shell.desk.tasks.pending == 0)
        assert refusal(shell) is None
    assert stored_title(path) == "Beim zweiten Mal"


def test_several_refusals_for_one_lock_are_one_dialog(
    qapp: QApplication, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY", 0.1)
    with shell_on(qapp, path) as shell:
        with held(path):
            for words in ("Eins", "Zwei", "Drei"):
                edit_title(shell, words)
            wait_for(lambda: shell.desk.tasks.pending == 0)
        shown = [one for one in shell.window.findChildren(QDialog) if one.isVisible()]
        assert len(shown) == 1
        dialog = refusal(shell)
        assert dialog is not None
        assert dialog.primary is not None
        dialog.primary.click()
        wait_for(lambda: shell.desk.tasks.pending == 0)
    assert stored_title(path) == "Drei"


def test_opening_a_locked_workspace_says_so_waits_and_offers_to_try_again(
    qapp: QApplication, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY", 1.0)
    with shell_on(qapp, None) as shell:
        stack = shell.window.sheet.stack
        with held(path):
            pulse = Pulse()
            shell.flow.open_path(path)
            wait_for(lambda: isinstance(stack.currentWidget(), OpeningPage))
            wait_for(lambda: isinstance(stack.currentWidget(), CannotOpenPage))
            page = stack.currentWidget()
            assert isinstance(page, CannotOpenPage)
            assert page.banner.primary.text() == "Try again"
            assert pulse.longest < ANSWER
        page.banner.primary.click()
        _opened(shell, path)


def test_on_a_full_disk_the_same_edit_is_offered_until_there_is_room(shell: Shell, path: Path) -> None:
    def room(pages: int) -> None:
        shell.desk.run(lambda ws: ws.store.database.raw.execute(f"PRAGMA max_page_count={pages}").fetchone()[0])
        wait_for(lambda: shell.desk.tasks.pending == 0)

    room(1)  # SQLite takes no less than there is
    actor, data = shell.desk.actor, bytes(500_000)
    shell.desk.run(lambda ws: ws.parts.attach(actor, 1, "bild.png", data))
    wait_for(lambda: refusal(shell) is not None)
    dialog = refusal(shell)
    assert dialog is not None
    assert dialog.primary is not None
    assert dialog.primary.text() == "Try again"
    room(1_000_000_000)
    dialog.primary.click()
    wait_for(lambda: shell.desk.tasks.pending == 0)
    assert refusal(shell) is None
    workspace = open_workspace(path)
    assert [one.name for one in workspace.content.card(ME, 1).attachments] == ["bild.png"]
    workspace.close()


# After a crash --------------------------------------------------------------------------------------------------------


def test_an_unclean_end_is_remembered_and_everything_is_checked_in_the_background(
    qapp: QApplication, path: Path
) -> None:
    remember(path, open=True)
    before = len(backup.existing(path))
    with shell_on(qapp, path) as shell:
        pulse = Pulse()
        shell.session.settle()
        wait_for(lambda: "checked" in shell.toast.text(), CHECKED)
        # the window still builds what the first picture left for later
        assert pulse.longest < ANSWER
        assert "all is sound" in shell.toast.text()
        assert len(backup.existing(path)) == before + 1
        assert recall(path).open
        assert recall(path).checked == shell.desk.clock.today().isoformat()
    assert not recall(path).open


def test_after_a_clean_end_nothing_is_said(shell: Shell, path: Path) -> None:
    assert recall(path).open
    shell.session.settle()
    wait_for(lambda: shell.desk.tasks.pending == 0)
    assert shell.toast.text() == ""
    assert shell.notices.shown("damaged") is None


def test_once_a_week_everything_is_checked_without_a_word(qapp: QApplication, path: Path) -> None:
    remember(path, checked="2026-05-01")
    with shell_on(qapp, path) as shell:
        shell.session.settle()
        wait_for(lambda: recall(path).checked == "2026-05-12", CHECKED)
        assert shell.toast.text() == ""
        assert shell.window.status.journal.words.text() == "Journal checked"


def test_what_the_check_after_a_crash_finds_is_told_with_the_way_out(
    qapp: QApplication, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = backup.existing(path)[0].path
    opened = open_workspace(path)
    opened.store.database.raw.execute("UPDATE content SET text = 'verfälscht'")
    opened.close()
    remember(path, open=True)
    with shell_on(qapp, path) as shell:
        asked: list[Path] = []
        monkeypatch.setattr(shell.flow, "restore_backup", lambda one, _path: asked.append(one))
        shell.session.settle()
        wait_for(lambda: shell.notices.shown("damaged") is not None, CHECKED)
        banner = shell.notices.shown("damaged")
        assert banner is not None
        assert "Content item 1" in banner.accessibleName()
        banner.primary.click()
        wait_for(lambda: bool(asked), CHECKED)
        assert asked == [good], "the backup made of the damaged file is passed over"
        shell.session._changed_since_backup = True
        count = len(backup.existing(path))
        shell.session._back_up_if_changed()
        wait_for(lambda: len(backup.existing(path)) > count)
    with shell_on(qapp, path) as shell:
        shell.session.settle()
        wait_for(lambda: shell.notices.shown("damaged") is not None, CHECKED)


def test_where_only_the_search_is_wrong_it_is_made_anew_without_asking(qapp: QApplication, path: Path) -> None:
    opened = open_workspace(path)
    opened.store.database.raw.execute("DELETE FROM content_fts")
    opened.close()
    remember(path, open=True)
    with shell_on(qapp, path) as shell:
        shell.session.settle()
        wait_for(lambda: "made anew" in shell.toast.text(), CHECKED)
        assert shell.notices.shown("damaged") is None
    again = open_workspace(path)
    assert again.search.find(ME, "laborbesuch")
    again.close()


# Damage ---------------------------------------------------------------------------------------------------------------


def test_a_damaged_workspace_offers_the_newest_good_backup_and_is_never_written_over(
    qapp: QApplication, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    damaged, target = mark(path), path.with_name("desk restored.editorial")
    with shell_on(qapp, None) as shell:
        monkeypatch.setattr(shell.flow, "_ask_new", lambda _title, _name: target)
        pulse = Pulse()
        shell.flow.open_path(path)
        stack = shell.window.sheet.stack
        wait_for(lambda: isinstance(stack.currentWidget(), CannotOpenPage))
        page = stack.currentWidget()
        assert isinstance(page, CannotOpenPage)
        wait_for(lambda: "Restore" in page.banner.primary.text(), CHECKED)
        assert "12 May" in page.banner.accessibleName()
        assert pulse.longest < ANSWER
        page.banner.primary.click()
        _opened(shell, target)
    assert mark(path) == damaged
    assert stored_title(target) == "Laborbesuch"


def test_a_backup_that_meets_damage_is_told_and_thins_nothing(shell: Shell, path: Path) -> None:
    from editorial.errors import Damaged, DiskFull

    shell.session._no_backup(DiskFull("workspace.full", path="x"))
    assert shell.window.status.backup.words.text() == "No backup"
    assert shell.notices.shown("damaged") is None
    shell.session._no_backup(Damaged("workspace.damaged", path="x", why="page 7"))
    banner = shell.notices.shown("damaged")
    assert banner is not None
    assert "page 7" in banner.accessibleName()
    assert not shell.session._sound
    banner.alternative.click()
    assert shell.notices.shown("damaged") is None


# Places ---------------------------------------------------------------------------------------------------------------


def test_a_cloud_folder_is_told_once_and_quietly(qapp: QApplication, path: Path) -> None:
    folder = path.parent / "Dropbox"
    folder.mkdir()
    moved = path.rename(folder / path.name)
    with shell_on(qapp, moved) as shell:
        banner = shell.notices.shown("place")
        assert banner is not None
        assert "Dropbox" in banner.accessibleName()
        edit_title(shell, "Trotzdem")
        wait_for(lambda: shell.desk.tasks.pending == 0)
        banner.primary.click()
        assert shell.notices.shown("place") is None
    with shell_on(qapp, moved) as shell:
        assert shell.notices.shown("place") is None
    assert stored_title(moved) == "Trotzdem"


def test_links_in_a_circle_get_the_page_and_no_fault(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "a.editorial").symlink_to(tmp_path / "b.editorial")
    (tmp_path / "b.editorial").symlink_to(tmp_path / "a.editorial")
    with shell_on(qapp, None) as shell:
        shell.flow.open_path(tmp_path / "a.editorial")
        wait_for(lambda: isinstance(shell.window.sheet.stack.currentWidget(), CannotOpenPage))
        page = shell.window.sheet.stack.currentWidget()
        assert isinstance(page, CannotOpenPage)
        wait_for(lambda: "no good backup" in page.banner.accessibleName(), CHECKED)


if may_forbid():

    @pytest.mark.parametrize("what", ["file", "folder"])
    def test_a_workspace_that_can_only_be_read_opens_says_so_and_offers_a_copy(
        qapp: QApplication,
        path: Path,
        tmp_path_factory: pytest.TempPathFactory,
        monkeypatch: pytest.MonkeyPatch,
        what: str,
    ) -> None:
        before = mark(path)
        copy = tmp_path_factory.mktemp("elsewhere") / "copy.editorial"
        monkeypatch.setattr("ui.workspace_flow.WorkspaceFlow._ask_new", lambda _self, _title, _name: copy)
        with only_read(path if what == "file" else path.parent), shell_on(qapp, path) as shell:
            assert shell.notices.shown("read_only") is not None
            assert "read-only" in shell.window.status.file.words.text()
            edit_title(shell, "Geht nicht")
            wait_for(lambda: shell.desk.tasks.pending == 0)
            dialog = refusal(shell)
            assert dialog is not None
            dialog.reject()
            shell.flow.save_copy()
            _opened(shell, copy)
            assert shell.notices.shown("read_only") is None
        assert mark(path) == before
        assert stored_title(copy) == "Laborbesuch"
