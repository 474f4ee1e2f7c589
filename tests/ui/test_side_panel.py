"""The side panel: one item with its problem and its way out, several items, the week at a glance."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.content import ContentItem, Publication, Status
from editorial.domain.strategy import Period, PeriodKind
from editorial.services.content import Draft, Slot
from tests.builders import ME, TODAY
from ui.calendar.acts import Acts
from ui.calendar.panel_parts import CadenceBar, SlotRow
from ui.calendar.panel_problem import barred
from ui.calendar.panel_way import Problem
from ui.calendar.selection import Selected
from ui.calendar.side_panel import CalendarPanel
from ui.calendar.state import CalendarState
from ui.context import Desk
from ui.widgets.banner import Banner


@pytest.fixture(autouse=True)
def forgotten() -> None:
    """Nobody has used the calendar before."""
    QSettings().remove("calendar")


@pytest.fixture
def panel(desk: Desk, shown: Callable[[QWidget], None]) -> CalendarPanel:
    """The panel on its own, 900 high."""
    state = CalendarState(TODAY)
    acts = Acts(desk, state)
    made = CalendarPanel(desk, state, acts)
    state.setParent(made)
    acts.setParent(made)
    made.resize(322, 900)
    shown(made)
    return made


def words(widget: QWidget) -> str:
    """Everything that can be read on it."""
    found = [one.text() for one in widget.findChildren(QLabel) if not one.isHidden()]
    found += [one.text() for one in widget.findChildren(QAbstractButton) if not one.isHidden()]
    return "\n".join(found)


def make(desk: Desk, item: ContentItem, *slots: Slot, checklist: tuple[str, ...] = ()) -> int:
    """A content item, by its id."""
    made: list[Any] = []
    desk.run(lambda ws: ws.content.create(ME, Draft(item, slots, checklist)), made.append)
    assert desk.tasks.wait()
    return int(made[0].made)


def show(panel: CalendarPanel, *ids: int) -> Selected:
    """Select items and wait until the panel has read them."""
    panel.state.select(frozenset(ids))
    panel.acts.reader.read()
    assert panel.desk.tasks.wait()
    QApplication.processEvents()
    return panel.acts.reader.current


def problem(panel: CalendarPanel) -> Problem:
    found = panel.problems.find(panel.acts.reader.current)
    assert found is not None
    return found


def channel(desk: Desk, name: str = "LinkedIn") -> int:
    return next(one.id for one in desk.directory.channels if one.name == name)


def test_one_item_shows_facts_publications_and_state(panel: CalendarPanel, desk: Desk) -> None:
    campaign, person = desk.directory.campaigns[0], desk.directory.people[0]
    item = ContentItem(title="Laborbesuch", key_message="Drei Größen", campaign_id=campaign.id, owner_id=person.id)
    show(panel, make(desk, item, Slot(channel(desk), date(2026, 7, 1), time(10, 0))))
    seen = words(panel)
    for part in ("Laborbesuch", "Drei Größen", campaign.name, person.name, "LinkedIn · Mi 01.07.2026, 10:00"):
        assert part in seen
    assert len(panel.findChildren(SlotRow)) == 1


def test_a_department_that_may_not_speak_there_is_named(panel: CalendarPanel, desk: Desk) -> None:
    links = {(one.department_id, one.channel_id) for one in desk.directory.department_channels}
    home, where = next(
        (one, two)
        for one in desk.directory.departments
        for two in desk.directory.channels
        if (one.id, two.id) not in links
    )
    show(panel, make(desk, ContentItem(title="Fremd", department_id=home.id), Slot(where.id, date(2026, 7, 1))))
    assert f"nicht befugt für {where.name}" in words(panel)


def test_what_is_overdue_gets_a_new_date_or_is_put_on_hold(panel: CalendarPanel, desk: Desk) -> None:
    show(
        panel,
        make(desk, ContentItem(title="Spät"), Slot(channel(desk), date(2026, 5, 8), time(9), None, Status.DRAFTING)),
    )
    found = problem(panel)
    assert (found.meaning, found.title, found.primary.act) == ("danger", "Überfällig", "schedule")
    assert found.alternative is not None
    assert found.alternative.act == "status:hold"
    assert len(panel.findChildren(Banner)) == 1


def test_an_embargo_is_left_by_one_press(panel: CalendarPanel, desk: Desk) -> None:
    period = next(one for one in show(panel, 1).periods if one.kind is PeriodKind.EMBARGO)
    day = max(period.starts, TODAY + timedelta(days=1))
    item = ContentItem(title="Vorab", campaign_id=period.campaign_id)
    made = make(desk, item, Slot(channel(desk), day, time(8, 0), None, Status.PLANNED))
    show(panel, made)
    found = problem(panel)
    assert found.title == "Liegt in der Sperrfrist"
    assert found.primary.wish is not None
    banner = panel.findChild(Banner)
    assert isinstance(banner, Banner)
    banner.primary.click()
    assert desk.tasks.wait()
    show(panel, made)
    assert panel.problems._barred(panel.acts.reader.current.cards[0], panel.acts.reader.current.periods) is None
    slot = panel.acts.reader.current.slots()[0]
    assert slot.day == period.ends
    assert slot.time == time.fromisoformat(period.until)


def test_an_embargo_ends_at_its_hour_and_concerns_its_campaign_only() -> None:
    period = Period(1, 1, PeriodKind.EMBARGO, "Start", date(2026, 5, 11), date(2026, 5, 19), "09:00", campaign_id=7)
    slot = Publication(day=date(2026, 5, 19), time=time(8, 59))
    assert barred(slot, 7, (period,)) is period
    assert barred(slot, 8, (period,)) is None
    assert barred(Publication(day=date(2026, 5, 19), time=time(9, 0)), 7, (period,)) is None
    blackout = Period(2, 1, PeriodKind.BLACKOUT, "Pause", date(2026, 5, 19), date(2026, 5, 20))
    assert barred(slot, None, (blackout,)) is blackout


def test_what_is_missing_for_the_next_step_leads_to_where_it_is_filled(panel: CalendarPanel, desk: Desk) -> None:
    slot = Slot(channel(desk), date(2026, 7, 1), time(9), None, Status.DRAFTING)
    show(panel, make(desk, ContentItem(title="Fast", key_message="Kern"), slot))
    found = problem(panel)
    assert found.meaning == "info"
    assert "In Prüfung" in found.title
    assert found.primary.act == "open"


def test_a_ticked_entry_is_saved_and_the_bar_follows(panel: CalendarPanel, desk: Desk) -> None:
    made = make(desk, ContentItem(title="Liste"), checklist=("Bild", "Text"))
    show(panel, made)
    boxes = [one for one in panel.findChildren(QCheckBox) if not one.isHidden()]
    assert [one.accessibleName() for one in boxes] == ["Bild", "Text"]
    boxes[0].click()
    assert desk.tasks.wait()
    show(panel, made)
    assert "1 von 2" in words(panel)


def test_a_comment_is_written_and_a_draft_survives_another_selection(panel: CalendarPanel, desk: Desk) -> None:
    first, second = make(desk, ContentItem(title="Eins")), make(desk, ContentItem(title="Zwei"))
    show(panel, first)
    assert panel.item.field is not None
    QTest.keyClicks(panel.item.field, "halb fertig")
    show(panel, second)
    show(panel, first)
    assert panel.item.field is not None
    assert panel.item.field.text() == "halb fertig"
    panel.item.field.returnPressed.emit()
    assert desk.tasks.wait()
    show(panel, first)
    assert "halb fertig" in words(panel)
    assert panel.item.field is not None
    assert panel.item.field.text() == ""


def test_several_items_show_their_number_and_the_acts_for_all(panel: CalendarPanel, desk: Desk) -> None:
    ids = [make(desk, ContentItem(title=f"Nr. {number}")) for number in range(3)]
    show(panel, *ids)
    seen = words(panel)
    assert "3 Beiträge" in seen
    for part in ("Termin …", "Schlagwörter …", "Zuweisen …", "Status …", "Nr. 2"):
        assert part in seen


def test_without_a_selection_the_week_stands_there(panel: CalendarPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.state.select(frozenset())
    # the kind of what is shown is known before all of its words stand there
    qtbot.waitUntil(lambda: panel._shown[0] == "week" and "Woche im Blick" in words(panel))
    seen = words(panel)
    assert "KW 20" in seen
    assert "Takt je Kanal" in seen
    bars = panel.findChildren(CadenceBar)
    assert any(one.planned >= one.target > 0 for one in bars)
    panel.state.set_anchor(date(2026, 6, 24))
    qtbot.waitUntil(lambda: "KW 26" in words(panel))


def test_the_week_names_an_overdue_item_once_however_many_channels_it_has(
    panel: CalendarPanel, desk: Desk, qtbot: QtBot
) -> None:
    long_ago = date(2025, 2, 3)
    days = [Slot(channel.id, long_ago, time(8, 0)) for channel in desk.directory.channels[:3]]
    for title in ("Erstens", "Zweitens", "Drittens", "Viertens"):
        make(desk, ContentItem(title=title, status=Status.PLANNED), *days)
    panel.state.select(frozenset())
    panel.state.set_anchor(long_ago)
    qtbot.waitUntil(lambda: "KW 6" in words(panel))
    seen = words(panel)
    assert [seen.count(f"„{one}“") for one in ("Erstens", "Zweitens", "Drittens", "Viertens")] == [1, 1, 1, 0]
    assert "1 weiterer Beitrag ist überfällig" in seen


def test_views_that_know_no_week_ask_to_select_something(panel: CalendarPanel) -> None:
    panel.state.select(frozenset())
    panel.set_week(False)
    assert "Wählen Sie einen Beitrag" in words(panel)


def test_a_deleted_item_leaves_panel_and_selection(panel: CalendarPanel, desk: Desk, qtbot: QtBot) -> None:
    made = make(desk, ContentItem(title="Weg"))
    show(panel, made)
    desk.run(lambda ws: ws.content.delete(ME, [made]))
    assert desk.tasks.wait()
    qtbot.waitUntil(lambda: panel.state.selection == frozenset())


def test_nothing_in_the_panel_is_cut_in_german(panel: CalendarPanel, desk: Desk) -> None:
    item = ContentItem(
        title="Ein sehr langer Titel, der über mehr als zwei Zeilen dieser Leiste hinausgeht und trotzdem steht"
    )
    show(panel, make(desk, item, Slot(channel(desk), date(2026, 5, 8), time(9), None, Status.DRAFTING)))
    panel.resize(322, 640)
    for label in panel.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
