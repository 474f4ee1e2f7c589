"""Who works at the window: at the start, after a while without anybody there, and what each role is offered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QKeyCombination, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editorial.app import open_workspace
from editorial.domain.people import SYSTEM, Person, Role
from editorial.memory import recall, remember
from editorial.start import first_page
from tests.builders import ME, TODAY, FixedClock, actor_for, make_person, new_workspace, sample_file
from tests.shells import settle, shell_on
from ui.people.cover import Cover
from ui.people.dialogs import WhoDialog
from ui.presence import may_show_at_once
from ui.rights import NEEDS, shown_pages
from ui.shell import Shell

WORD = "reagent glass 7"


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    QSettings().clear()
    yield
    QSettings().clear()


def sample_with_password(folder: Path, name: str) -> tuple[Path, Person]:
    """The English sample, in which somebody has a password and worked here last."""
    path = sample_file(folder, "en")
    workspace = open_workspace(path, clock=FixedClock())
    person = next(one for one in workspace.organisation.directory(SYSTEM).people if one.name == name)
    workspace.people.set_password(actor_for(person), person.id, WORD)
    workspace.close()
    remember(path, me=str(person.id))
    return path, person


def some_people(folder: Path, *roles: Role) -> Path:
    """A workspace with a person of each role and nobody chosen."""
    workspace = new_workspace(folder, clock=FixedClock())
    for number, role in enumerate(roles):
        make_person(workspace, f"Person {number}", role)
    path = workspace.path
    workspace.close()
    return path


def dialogs(shell: Shell) -> list[QDialog]:
    """The dialogs on the window."""
    return [one for one in shell.window.findChildren(QDialog) if one.isVisible()]


def work_as(shell: Shell, role: Role) -> Person:
    """Somebody of the sample takes over who has this role alone."""
    found = next(one for one in shell.desk.directory.people if one.roles == (role.value,))
    shell.people.switch_to(found.id)
    settle(shell)
    assert shell.desk.actor.id == found.id
    return found


# At the start ---------------------------------------------------------------------------------------------------------


def test_a_window_whose_person_has_a_password_opens_covered_and_shows_no_page(
    qapp: QApplication, tmp_path: Path
) -> None:
    path, person = sample_with_password(tmp_path, "Katrin Vogel")
    with shell_on(qapp, path) as shell:
        cover = shell.window.findChild(Cover)
        assert isinstance(cover, Cover)
        assert cover.isVisible()
        assert not shell.window.sheet.isVisible()
        assert not shell.window.has_page("calendar")
        assert not shell.desk.may("read")
        QTest.keyClicks(cover.form.password, WORD)
        QTest.keyClick(cover.form.password, Qt.Key.Key_Return)
        settle(shell)
        assert shell.desk.actor.id == person.id
        assert shell.window.sheet.isVisible()
        assert shell.window.current == "calendar"
        assert shell.window.page("calendar").view().grid.days_model.rowCount() > 0


def test_the_first_picture_shows_nothing_of_a_locked_person_and_no_foreign_content_to_an_expert(tmp_path: Path) -> None:
    path, _person = sample_with_password(tmp_path, "Katrin Vogel")
    found = first_page(path, TODAY, TODAY)
    assert found is not None
    assert not may_show_at_once(path, found[1], found[2])
    expert = next(one for one in found[1].people if one.roles == ("expert",))
    remember(path, me=str(expert.id))
    assert not may_show_at_once(path, found[1], found[2])
    editor = next(one for one in found[1].people if one.roles == ("editor",))
    remember(path, me=str(editor.id))
    assert may_show_at_once(path, found[1], found[2])


def test_an_expert_begins_with_what_concerns_them(qapp: QApplication, tmp_path: Path) -> None:
    path = sample_file(tmp_path, "en")
    workspace = open_workspace(path, clock=FixedClock())
    people = workspace.organisation.directory(SYSTEM).people
    everything = len(workspace.plan.rows(ME))
    workspace.close()
    remember(path, me=str(next(one.id for one in people if one.roles == ("expert",))))
    with shell_on(qapp, path) as shell:
        assert shell.window.current == "today"
        assert not shell.window.covered
        rows: list[Any] = []
        actor = shell.desk.actor
        shell.desk.run(lambda ws: ws.plan.rows(actor), rows.extend)
        settle(shell)
        assert len(rows) < everything


def test_a_workspace_of_one_asks_nothing_and_shows_no_lock(qapp: QApplication, tmp_path: Path) -> None:
    path = some_people(tmp_path, Role.MANAGER)
    with shell_on(qapp, path) as shell:
        assert not shell.window.covered
        assert not dialogs(shell)
        assert not shell.actions["lock"].isVisible()
        assert not shell.actions["switch_person"].isVisible()


def test_several_people_are_asked_once_who_is_working_and_may_put_it_off(qapp: QApplication, tmp_path: Path) -> None:
    path = some_people(tmp_path, Role.MANAGER, Role.EDITOR)
    with shell_on(qapp, path) as shell:
        found = dialogs(shell)
        assert isinstance(found[0], WhoDialog)
        QTest.keyClick(found[0], Qt.Key.Key_Escape)
        settle(shell)
        assert shell.desk.actor.id is None
        assert shell.window.header.person.text() == "Who is working here?"
        shell.session.read_names()
        settle(shell)
        assert not dialogs(shell)
    with shell_on(qapp, path) as shell:
        found = dialogs(shell)
        assert isinstance(found[0], WhoDialog)
        QTest.keyClicks(found[0].people.search, "person 1")
        QTest.keyClick(found[0].people.search, Qt.Key.Key_Return)
        settle(shell)
        assert shell.desk.actor.name == "Person 1"
    assert recall(path).me
    with shell_on(qapp, path) as shell:
        assert not dialogs(shell)
        assert shell.desk.actor.name == "Person 1"


def test_where_somebody_has_a_password_nobody_works_namelessly(qapp: QApplication, tmp_path: Path) -> None:
    path = some_people(tmp_path, Role.MANAGER, Role.EDITOR)
    workspace = open_workspace(path, clock=FixedClock())
    first = workspace.organisation.directory(SYSTEM).people[0]
    workspace.people.set_password(actor_for(first), first.id, WORD)
    workspace.close()
    with shell_on(qapp, path) as shell:
        cover = shell.people.cover
        assert cover is not None
        assert cover.asks_who
        assert not cover.back.isVisible()
        QTest.keyClick(cover.people.search, Qt.Key.Key_Escape)
        assert cover.isVisible()
        QTest.keyClicks(cover.people.search, "person 1")
        QTest.keyClick(cover.people.search, Qt.Key.Key_Return)
        settle(shell)
        assert shell.window.sheet.isVisible()
        assert shell.desk.actor.name == "Person 1"


def test_a_locked_workspace_can_be_closed(qapp: QApplication, tmp_path: Path) -> None:
    path, _person = sample_with_password(tmp_path, "Katrin Vogel")
    with shell_on(qapp, path) as shell:
        assert shell.people.cover is not None
        shell.people.cover.leave.click()
        settle(shell)
        assert shell.session.path is None
        assert not shell.locked
        assert shell.window.sheet.isVisible()


# Locking --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def at_work(qapp: QApplication, tmp_path: Path) -> Iterator[Shell]:
    """Katrin works, with a password, signed in."""
    path, person = sample_with_password(tmp_path, "Katrin Vogel")
    with shell_on(qapp, path) as shell:
        shell.people._sign_in(person.id, WORD, lambda _error: None)
        settle(shell)
        assert not shell.locked
        yield shell


def later(shell: Shell, minutes: float) -> None:
    """The clock goes on, and nobody touches anything."""
    shell.desk.clock.fixed = shell.desk.clock.utc() + timedelta(minutes=minutes)


def test_nothing_locks_by_itself_unless_that_is_wanted(at_work: Shell) -> None:
    assert at_work.desk.settings.lock_after == 0
    assert at_work.people._idle is None


def test_the_window_locks_after_the_minutes_that_were_set(at_work: Shell) -> None:
    at_work.desk.change_settings(lock_after=5)
    idle = at_work.people._idle
    assert idle is not None
    later(at_work, 4)
    idle.look()
    assert at_work.window.sheet.isVisible()
    QTest.keyClick(at_work.window, Qt.Key.Key_Shift)
    later(at_work, 4)
    idle.look()
    assert at_work.window.sheet.isVisible()
    later(at_work, 1)
    idle.look()
    assert at_work.locked
    assert idle.minutes == 0


def test_whoever_wakes_up_a_computer_that_slept_is_asked_first(at_work: Shell) -> None:
    at_work.desk.change_settings(lock_after=5)
    later(at_work, 60)
    at_work.window.page("calendar").focus_content()
    QTest.keyClick(at_work.window.page("calendar").view(), Qt.Key.Key_N)
    assert at_work.locked


def test_only_people_with_a_password_are_locked_out(at_work: Shell) -> None:
    at_work.desk.change_settings(lock_after=5)
    work_as(at_work, Role.EDITOR)
    assert at_work.people._idle is not None
    assert at_work.people._idle.minutes == 0
    assert not at_work.actions["lock"].isVisible()
    at_work.people.lock()
    assert not at_work.locked


def test_a_dialog_waits_behind_the_lock_for_the_one_who_left_it_open(at_work: Shell) -> None:
    at_work.shortcuts()
    settle(at_work)
    [dialog] = dialogs(at_work)
    at_work.people.lock()
    assert not dialog.isVisible()
    assert at_work.people.cover is not None
    at_work.people._sign_in(int(at_work.desk.actor.id or 0), WORD, lambda _error: None)
    settle(at_work)
    assert dialog.isVisible()
    dialog.reject()


def test_what_the_program_wants_to_say_is_not_said_over_the_lock(at_work: Shell) -> None:
    at_work.people.lock()
    at_work.actions["about"].trigger()
    at_work.desk.toast("A title that nobody should read")
    at_work.desk.quick_add(None, "A title that nobody should read")
    settle(at_work)
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not at_work.window]
    assert not [one for one in shown if isinstance(one, QDialog)]
    assert not at_work.toast.isVisible()
    words = [one.text() for one in at_work.window.findChildren(QWidget) if one.isVisible() and hasattr(one, "text")]
    assert not [one for one in words if "nobody should read" in str(one)]


def test_actions_asked_for_by_their_keys_do_nothing_while_locked(at_work: Shell) -> None:
    at_work.people.lock()
    cover = at_work.people.cover
    assert cover is not None
    before = at_work.window.current
    for _group, action in at_work.actions.all():
        for keys in action.shortcuts():
            press: QKeyCombination = keys[0]  # type: ignore[index]
            QTest.keyClick(cover.form.password, press.key(), press.keyboardModifiers())
            assert at_work.locked, action.objectName()
            assert QApplication.activePopupWidget() is None, action.objectName()
            assert not dialogs(at_work), action.objectName()
    assert at_work.window.current == before


# What each role is offered --------------------------------------------------------------------------------------------


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[Shell]:
    """The English sample."""
    with shell_on(qapp, sample_file(tmp_path, "en")) as shell:
        yield shell


def test_a_viewer_is_offered_nothing_that_changes_content_and_is_told_why(opened: Shell) -> None:
    work_as(opened, Role.VIEWER)
    for name in ("new_item", "quick_add", "import", "item_delete", "item_schedule", "undo", "new_series"):
        assert not opened.actions[name].isVisible(), name
    assert opened.actions["item_open"].isVisible()
    header = opened.window.header
    assert not header.new.isVisible()
    assert not header.undo.isVisible()
    assert not opened.window.page("calendar").toolbar.quick_add.isVisible()
    assert "Viewer" in opened.desk.read_only
    assert opened.notices.shown("role") is not None
    opened.window.show_file(opened.window.path)
    assert "read-only" in opened.window.status.file.words.text()
    assert opened.window.status.role.text() == "Role: Viewer, Communications"
    assert not opened.window.status.region.isVisible()


def test_an_approver_sees_fewer_pages_and_their_role_in_the_status_bar(opened: Shell) -> None:
    everything = opened.window.rail.shown()
    person = work_as(opened, Role.APPROVER)
    shown = opened.window.rail.shown()
    assert set(shown) < set(everything)
    assert "strategy" not in shown
    assert "organisation" not in shown
    assert shown == tuple(name for name in everything if name in shown_pages(opened.desk))
    department = opened.desk.department(person.department_id)
    assert department is not None
    assert opened.window.status.role.text() == f"Role: Approver, {department.name}"
    opened.window.show_file(opened.window.path)
    assert "read-only" not in opened.window.status.file.words.text(), "who decides and answers does save"
    assert not opened.actions["page_strategy"].isVisible()


def test_whoever_runs_the_desk_is_not_named_by_a_role(opened: Shell) -> None:
    assert not opened.window.status.role.text()
    assert opened.window.status.region.isVisible()
    assert opened.desk.role_reason == ""


def test_every_command_that_needs_a_right_exists(opened: Shell) -> None:
    names = {action.objectName() for _group, action in opened.actions.all()}
    for name in NEEDS:
        assert any(one.startswith(name) if name.endswith("_") else one == name for one in names), name


def test_roles_that_change_are_followed_at_once(opened: Shell) -> None:
    me = opened.desk.person(opened.desk.actor.id)
    assert me is not None
    other = next(one for one in opened.desk.directory.people if one.roles == ("editor",))
    work_as(opened, Role.EDITOR)
    assert not opened.actions["import"].isVisible()
    from dataclasses import replace

    opened.desk.run(lambda ws: ws.organisation.save(actor_for(me), replace(other, roles=("manager",))))
    settle(opened)
    assert opened.actions["import"].isVisible()


def test_below_1180_only_the_avatar_stands_in_the_header(opened: Shell) -> None:
    wide = opened.window.header.person.width()
    opened.window.resize(1024, 640)
    settle(opened)
    assert opened.window.header.person.width() < wide
    assert opened.window.header.person.toolTip().startswith("Katrin Vogel")


def test_an_expert_reads_what_is_not_theirs_and_is_told_why(opened: Shell) -> None:
    person = next(one for one in opened.desk.directory.people if one.roles == ("expert",))
    opened.people.switch_to(person.id)
    settle(opened)
    actor = opened.desk.actor
    rows: list[Any] = []
    opened.desk.run(
        lambda ws: [ws.content.card(actor, one.content_id).item for one in ws.plan.rows(actor)], rows.extend
    )
    settle(opened)
    early = ("idea", "planned", "drafting", "review")
    own = next(one for one in rows if one.owner_id == person.id and one.id > 0 and one.status in early)
    out = next(one for one in rows if one.id > 0 and one.status == "published")
    assert opened.desk.why_not_item("content.edit", own) == ""
    opened.window.open_item(out.id)
    settle(opened)
    editor = opened.window.page("editor")
    assert person.name in opened.desk.why_not_item("content.edit", out)
    assert editor.header.title.isReadOnly()


def test_a_new_language_does_not_ask_for_the_password_again(at_work: Shell) -> None:
    from ui.presence import Presence

    desk, path = at_work.desk, at_work.session.path
    assert path is not None
    me = desk.actor
    again = Presence(desk)
    again.proven = (path, int(me.id or 0))
    again.begin(path, desk.directory, desk.options)
    assert desk.actor == me
    again.begin(path, desk.directory, desk.options)
    assert again.waiting
    desk.actor = me


def test_the_minutes_of_the_lock_are_set_on_the_settings_page(at_work: Shell) -> None:
    from ui.settings.locking import LockSection

    at_work.window.show_page("settings")
    [section] = at_work.window.page("settings").findChildren(LockSection)
    assert section.after.value() == 0
    section.after.setCurrentIndex(3)
    section.after.activated.emit(3)
    assert at_work.desk.settings.lock_after == 5
    assert at_work.people._idle is not None
    assert at_work.people._idle.minutes == 5


def test_settings_of_the_workspace_are_closed_to_those_who_may_not_change_them(opened: Shell) -> None:
    opened.window.show_page("settings")
    work_as(opened, Role.EDITOR)
    opened.window.show_page("settings")
    page = opened.window.page("settings")
    shared = page._shared[1]
    assert not shared.isEnabled()
    assert "Jonas Brandt may not do this" in shared.toolTip()
