"""Organisation, strategy and settings: entries created, edited, archived and linked through the pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.strategy import Campaign, PeriodKind
from ui.context import Desk
from ui.master_detail import MasterDetail
from ui.organisation.page import OrganisationPage
from ui.settings.page import SettingsPage
from ui.strategy.page import StrategyPage
from ui.widgets.form import ChoiceField, DateField, LineEdit, MultiChoice

Show = Callable[[QWidget], None]


@pytest.fixture(autouse=True)
def fresh_names(desk: Desk) -> None:
    """What the session does in the window: names are read anew after each change."""
    actor = desk.actor

    def read() -> None:
        desk.run(
            lambda ws: (ws.organisation.directory(actor), ws.options.read(actor)),
            lambda found: desk.set_directory(*found),
        )

    desk.live.changed.connect(lambda _changes: read())


def settle(desk: Desk) -> None:
    for _round in range(4):
        desk.tasks.wait()


def editor(part: MasterDetail, name: str) -> QWidget:
    """The widget of a field."""
    return next(one.widget for one in part.editors if one.name == name)


def type_into(qtbot: QtBot, part: MasterDetail, name: str, words: str) -> None:
    field = editor(part, name)
    assert isinstance(field, LineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)


def titles(part: MasterDetail) -> list[str]:
    return [part.model.entry(row).name for row in range(part.model.rowCount())]


def test_a_channel_is_created_changed_archived_and_brought_back(desk: Desk, qtbot: QtBot, shown: Show) -> None:
    page = OrganisationPage(desk)
    shown(page)
    part = page.part("channels")
    QAbstractItemModelTester(part.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.new_button.click()
    type_into(qtbot, part, "name", "Mastodon")
    type_into(qtbot, part, "monogram", "Ma")
    qtbot.keyClick(editor(part, "monogram"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert "Mastodon" in titles(part)
    assert part.heading.text() == "Mastodon"
    type_into(qtbot, part, "handle", "@lindenau")
    part.save_button.click()
    settle(desk)
    assert next(one for one in desk.directory.channels if one.name == "Mastodon").handle == "@lindenau"
    part.archive_button.click()
    settle(desk)
    assert "Mastodon" not in titles(part)
    part.archived.setChecked(True)
    part.choose(next(one.id for one in desk.directory.channels if one.name == "Mastodon"))
    part.archive_button.click()
    settle(desk)
    part.archived.setChecked(False)
    assert "Mastodon" in titles(part)


def test_a_taken_monogram_is_refused_and_the_form_keeps_what_was_typed(desk: Desk, qtbot: QtBot, shown: Show) -> None:
    page = OrganisationPage(desk)
    shown(page)
    part = page.part("channels")
    page.new_button.click()
    type_into(qtbot, part, "name", "Linkliste")
    type_into(qtbot, part, "monogram", "Li")
    part.save_button.click()
    settle(desk)
    assert part.banner.isVisible()
    assert part.editors[0].read() == "Linkliste"
    assert "Linkliste" not in titles(part)


def test_an_empty_name_is_said_at_the_field(desk: Desk, shown: Show) -> None:
    page = OrganisationPage(desk)
    shown(page)
    part = page.part("people")
    page.show_part("people")
    page.new_button.click()
    part.save_button.click()
    assert part.form.fields[0].error()


def test_a_departments_channels_are_saved_with_it_as_one_step(desk: Desk, shown: Show) -> None:
    page = OrganisationPage(desk)
    shown(page)
    page.show_part("departments")
    part = page.part("departments")
    channels = part.findChildren(MultiChoice)[0]
    youtube = next(one.id for one in desk.directory.channels if one.name == "YouTube")
    entry = part._entry
    channels.set_values((youtube,))
    part.save_button.click()
    settle(desk)
    linked = {one.channel_id for one in desk.directory.department_channels if one.department_id == entry.id}
    assert linked == {youtube}
    actor = desk.actor
    desk.run(lambda ws: ws.history.undo(actor))
    settle(desk)
    assert {one.channel_id for one in desk.directory.department_channels if one.department_id == entry.id} != {youtube}


def test_somebody_elses_change_is_said_and_can_be_taken_over(desk: Desk, qtbot: QtBot, shown: Show) -> None:
    page = OrganisationPage(desk)
    shown(page)
    part = page.part("channels")
    entry, actor = part._entry, desk.actor
    type_into(qtbot, part, "handle", "@mine")
    from dataclasses import replace

    desk.run(lambda ws: ws.organisation.save(actor, replace(entry, handle="@theirs")))
    settle(desk)
    assert part.editors[3].read() == "@mine"
    part.save_button.click()
    settle(desk)
    assert part.banner.isVisible()
    part.banner.primary.click()
    assert part.editors[3].read() == "@theirs"


def test_a_campaign_gets_time_and_pillars(desk: Desk, qtbot: QtBot, shown: Show) -> None:
    page = StrategyPage(desk)
    shown(page)
    settle(desk)
    page.show_part("campaigns")
    part = page.part("campaigns")
    page.new_button.click()
    type_into(qtbot, part, "name", "Winterwasser")
    starts, ends = part.findChildren(DateField)
    for field, words in ((starts, "01.12.2026"), (ends, "31.01.2027")):
        field.setFocus()
        qtbot.keyClicks(field, words)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(desk)
    if "Winterwasser" not in titles(part):
        part.save_button.click()
        settle(desk)
    found: list[Campaign] = [one for one in desk.directory.campaigns if one.name == "Winterwasser"]
    assert len(found) == 1
    assert (str(found[0].starts), str(found[0].ends)) == ("2026-12-01", "2027-01-31")


def test_a_blackout_is_made_and_deleted(desk: Desk, qtbot: QtBot, shown: Show) -> None:
    page = StrategyPage(desk)
    shown(page)
    settle(desk)
    page.show_part("bands")
    part = page.part("bands")
    page.new_button.click()
    type_into(qtbot, part, "name", "Betriebsruhe")
    part.save_button.click()
    settle(desk)
    assert "Betriebsruhe" in titles(part)
    assert part._entry.kind is PeriodKind.BLACKOUT
    part.archive_button.click()
    settle(desk)
    assert "Betriebsruhe" not in titles(part)


def test_the_map_lights_the_way_of_a_goal_by_keyboard(desk: Desk, qtbot: QtBot, shown: Show) -> None:
    page = StrategyPage(desk)
    shown(page)
    settle(desk)
    page.focus_content()
    qtbot.keyClick(page.map, Qt.Key.Key_Down)
    kinds = {kind for kind, _id in page.map.lit()}
    assert kinds == {"goal", "pillar", "campaign"}
    assert page.way.isVisible()
    qtbot.keyClick(page.map, Qt.Key.Key_Return)
    assert page.switch.current() == "goals"


def test_a_setting_of_the_workspace_is_saved_at_once(desk: Desk, qtbot: QtBot, shown: Show) -> None:
    page = SettingsPage(desk)
    shown(page)
    field = page.findChild(LineEdit)
    assert isinstance(field, LineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Lindenau AG")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(desk)
    assert desk.options.organisation == "Lindenau AG"


def test_the_holidays_region_can_be_none(desk: Desk, shown: Show) -> None:
    page = SettingsPage(desk)
    shown(page)
    region = page.findChildren(ChoiceField)[1]
    region.changed.emit(None)
    settle(desk)
    assert desk.options.region == ""
