"""What pages do with the room they have: columns, parts that come and go, names in full or short."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.channels import HUES
from editorial.domain.wording import months_text
from ui.calendar.campaign_strip import CampaignStrip
from ui.calendar.list_delegate import ListDelegate
from ui.calendar.list_view import ListView
from ui.calendar.state import CalendarState
from ui.context import Desk
from ui.settings.page import SettingsPage
from ui.strategy.page import StrategyPage
from ui.widgets.choice import hue_choices
from ui.widgets.table import TableView

Show = Callable[[QWidget], None]


def settle(desk: Desk) -> None:
    for _round in range(5):
        desk.tasks.wait()


def strategy(desk: Desk, shown: Show, height: int) -> StrategyPage:
    page = StrategyPage(desk)
    page.resize(1340, height)
    shown(page)
    settle(desk)
    return page


def test_below_the_map_campaigns_run_over_the_months_where_there_is_room(desk: Desk, shown: Show) -> None:
    page = strategy(desk, shown, 820)
    assert isinstance(page.campaigns, CampaignStrip)
    assert page.campaigns.isVisible()
    rows = page.campaigns.view.grid.line.timeline.rows
    assert [one.campaign.name for one in rows][:1] == ["Sauberes Wasser erklärt"]
    assert page.map.height() >= page.map.sizeHint().height()
    assert page.regions()[-1] is page.campaigns


def test_a_low_window_keeps_the_room_for_the_map(desk: Desk, shown: Show) -> None:
    page = strategy(desk, shown, 540)
    assert not page.campaigns.isVisible()
    assert page.regions() == [page.switch, page.map]
    page.resize(1340, 820)
    settle(desk)
    assert page.campaigns.isVisible()


def test_a_publication_below_the_map_opens_as_in_the_calendar(desk: Desk, qtbot: QtBot, shown: Show) -> None:
    page = strategy(desk, shown, 820)
    strip = page.campaigns
    assert isinstance(strip, CampaignStrip)
    strip.view.focus_content()
    entry = strip.view.grid.line.timeline.rows[0].entries[0]
    strip.state.select(frozenset({entry.content_id}), frozenset({entry.publication_id}), entry.content_id)
    settle(desk)
    with qtbot.waitSignal(desk.open_item_requested) as asked:
        strip.acts.perform("open")
    assert asked.args[0] == entry.content_id


def test_campaigns_of_all_departments_say_so_and_others_name_them_in_full(desk: Desk, shown: Show) -> None:
    page = strategy(desk, shown, 820)
    strip = page.campaigns
    assert isinstance(strip, CampaignStrip)
    lines = {one.campaign.name: strip.view.grid.line.departments(one) for one in strip.view.grid.line.timeline.rows}
    assert lines["Tag der offenen Tür"] == "alle Fachbereiche"
    assert lines["AquaSens 3"] == "Vertrieb, Labor, Service"
    narrow = strip.view.grid.line.departments(strip.view.grid.line.timeline.rows[0], 10, len)
    assert narrow == "Lab, Recht"


@pytest.mark.parametrize(
    ("first", "last", "language", "words"),
    [
        ("2026-05-04", "2026-09-30", "de", "Mai – Sept."),
        ("2026-11-01", "2027-02-28", "de", "Nov. 2026 – Feb. 2027"),
        ("2026-06-01", "2026-06-30", "de", "Juni"),
        ("2027-03-01", "2027-04-30", "de", "März – Apr. 2027"),
        ("2026-05-04", "2026-09-30", "en", "May – Sep"),
    ],
)
def test_months_are_short_and_name_the_year_only_where_it_is_another(
    first: str, last: str, language: str, words: str
) -> None:
    from datetime import date

    assert months_text(date.fromisoformat(first), date.fromisoformat(last), date(2026, 5, 12), language) == words


def test_settings_have_three_columns_where_there_is_room_and_two_else(desk: Desk, shown: Show) -> None:
    page = SettingsPage(desk)
    page.resize(1340, 800)
    shown(page)
    settle(desk)
    calendars, reminders = page._calendars, page._reminders
    assert calendars.x() == reminders.x() > page.width() // 2
    page.resize(960, 600)
    settle(desk)
    QTest.qWait(0)
    assert reminders.x() < calendars.x()
    assert calendars.x() + calendars.width() <= page.width()


@pytest.mark.parametrize("language", ["de", "en"])
def test_colours_are_called_as_they_look_and_not_after_channels(language: str) -> None:
    names = [one.text for one in hue_choices(language)]
    assert len(set(names)) == len(HUES)
    assert not {"linkedin", "facebook", "newsletter", "blog"} & {one.casefold() for one in names}
    assert names[0] == {"de": "Blau", "en": "Blue"}[language]


def test_the_list_names_a_department_in_full_where_its_column_is_wide_enough(desk: Desk, shown: Show) -> None:
    view = ListView(desk, CalendarState(desk.clock.today()))
    view.resize(1440, 700)
    shown(view)
    view.reload()
    settle(desk)
    delegate = view.table.itemDelegate()
    assert isinstance(delegate, ListDelegate)
    entry = next(
        one for one in view.model.agenda.entries if view.model.names.short_department(one.department_id) == "Lab"
    )
    font, _colour = delegate._look(entry, "department")
    assert delegate._shown(entry, "department", "Lab", font, 120) == "Labor"
    assert delegate._shown(entry, "department", "Lab", font, 26) == "Lab"


def test_a_table_at_the_edge_of_a_page_begins_under_its_title(desk: Desk) -> None:
    table = TableView(desk.theme, desk.icons, "Beiträge")
    assert table.edge() == 0
    table.set_edge(8)
    assert table.edge() == desk.theme.px(8)
    assert table.horizontalHeader().property("edge") == 8
    assert Qt.Orientation.Horizontal == table.horizontalHeader().orientation()
    table.deleteLater()
