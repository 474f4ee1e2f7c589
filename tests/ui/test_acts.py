"""The acts on a selection: each does what it says, answers with the right sentence, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.calendar import Entry
from editorial.domain.content import ContentCard, ContentItem, Status
from editorial.errors import EditorialError
from editorial.services.content import Draft, Slot
from tests.builders import ME, TODAY
from ui.calendar.acts import Acts
from ui.calendar.acts_dialogs import ReasonDialog, address_dialog
from ui.calendar.acts_jobs import Wish
from ui.calendar.acts_popovers import LabelPopover, PeoplePopover
from ui.calendar.bin_dialog import BinDialog
from ui.calendar.schedule_dialog import ScheduleDialog, ShiftDialog, read_when
from ui.calendar.state import CalendarState
from ui.context import Desk

Read = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def read(desk: Desk) -> Read:
    """Runs a job on the worker and waits for its answer."""

    def run(job: Callable[[Any], Any]) -> Any:
        found: list[Any] = []
        desk.run(job, found.append)
        assert desk.tasks.wait()
        return found[0]

    return run


@pytest.fixture
def acts(desk: Desk, qtbot: QtBot) -> Acts:
    """Acts over a selection of their own."""
    host = QWidget()
    qtbot.addWidget(host)
    return Acts(desk, CalendarState(TODAY, host), host)


@pytest.fixture
def said(desk: Desk) -> list[str]:
    """The toasts."""
    found: list[str] = []
    desk.toast_requested.connect(lambda sentence, _undo, _meaning: found.append(sentence))
    return found


@pytest.fixture
def errors(desk: Desk) -> list[EditorialError]:
    """What was refused."""
    found: list[EditorialError] = []
    desk.error_raised.connect(found.append)
    return found


def pick(read: Read, status: Status, count: int = 1) -> list[Entry]:
    """Dated publications of different items in a state."""
    rows = [one for one in read(lambda ws: ws.plan.rows(ME)) if one.status is status and one.day and one.channel_id]
    items = {one.content_id: one for one in rows}
    return list(items.values())[:count]


def chosen(acts: Acts, entries: list[Entry]) -> list[int]:
    """Select items."""
    ids = [one.content_id for one in entries]
    acts.state.select(frozenset(ids))
    return ids


def card(read: Read, content_id: int) -> ContentCard:
    found: ContentCard = read(lambda ws: ws.content.card(ME, content_id))
    return found


def test_one_item_is_put_on_a_day_and_keeps_its_hour(acts: Acts, desk: Desk, read: Read, said: list[str]) -> None:
    entry = pick(read, Status.PLANNED)[0]
    chosen(acts, [entry])
    before = {one.id: one.time for one in card(read, entry.content_id).publications}
    acts.schedule(Wish(date(2026, 7, 1)))
    assert desk.tasks.wait()
    after = card(read, entry.content_id).publications
    assert {one.day for one in after} == {date(2026, 7, 1)}
    assert {one.id: one.time for one in after} == before
    assert entry.title in said[-1] or "Veröffentlichungen" in said[-1]


def test_many_keep_their_distances_when_asked_to(acts: Acts, desk: Desk, read: Read, said: list[str]) -> None:
    entries = pick(read, Status.PLANNED, 3)
    ids = chosen(acts, entries)
    before = sorted(slot.day for one in ids for slot in card(read, one).publications if slot.day)
    acts.schedule(Wish(date(2026, 8, 3), keep_gaps=True))
    assert desk.tasks.wait()
    after = sorted(slot.day for one in ids for slot in card(read, one).publications if slot.day)
    assert after[0] == date(2026, 8, 3)
    assert [one - before[0] for one in before] == [one - after[0] for one in after]
    assert "Veröffentlichungen" in said[-1]
    assert read(lambda ws: ws.history.undo(desk.actor))
    again = sorted(slot.day for one in ids for slot in card(read, one).publications if slot.day)
    assert again == before, "one act is one step"


def test_an_item_without_channel_gets_the_one_that_is_chosen(acts: Acts, desk: Desk, read: Read) -> None:
    made = read(lambda ws: ws.content.create(ME, Draft(ContentItem(title="Ohne Kanal")))).made
    channel = desk.directory.channels[0]
    acts.state.select(frozenset({made}))
    acts.schedule(Wish(date(2026, 7, 2), time(9, 30), False, (channel.id,)))
    assert desk.tasks.wait()
    slots = card(read, made).publications
    assert [(one.channel_id, one.day, one.time) for one in slots] == [(channel.id, date(2026, 7, 2), time(9, 30))]


def test_items_move_by_days_and_the_toast_counts_them(acts: Acts, desk: Desk, read: Read, said: list[str]) -> None:
    entry = pick(read, Status.PLANNED)[0]
    acts.state.select(frozenset({entry.content_id}), frozenset({entry.publication_id}))
    acts.shift(7)
    assert desk.tasks.wait()
    moved = next(one for one in card(read, entry.content_id).publications if one.id == entry.publication_id)
    assert entry.day is not None
    assert moved.day == entry.day + timedelta(days=7)
    assert said == [f"„{entry.title}“ um 7 Tage nach hinten verschoben."]
    acts.shift(-1)
    assert desk.tasks.wait()
    assert said[-1] == f"„{entry.title}“ um einen Tag vorgezogen."


def test_taking_the_date_away_leads_to_the_backlog(acts: Acts, desk: Desk, read: Read, said: list[str]) -> None:
    entry = pick(read, Status.PLANNED)[0]
    chosen(acts, [entry])
    acts.perform("unschedule")
    assert desk.tasks.wait()
    assert all(one.day is None for one in card(read, entry.content_id).publications)
    assert "ungeplant" in said[-1]


def test_delete_asks_nothing_and_undo_brings_all_back(acts: Acts, desk: Desk, read: Read, said: list[str]) -> None:
    ids = chosen(acts, pick(read, Status.PLANNED, 3))
    acts.perform("delete")
    assert desk.tasks.wait()
    assert said[-1] == "3 Beiträge gelöscht."
    read(lambda ws: ws.history.undo(desk.actor))
    assert all(card(read, one).item.deleted_at is None for one in ids)


def test_copies_of_many_are_one_step(acts: Acts, desk: Desk, read: Read, said: list[str]) -> None:
    ids = chosen(acts, pick(read, Status.PLANNED, 2))
    made: list[Any] = []
    acts.done.connect(made.append)
    acts.perform("copy")
    assert desk.tasks.wait()
    assert said[-1] == "2 Beiträge kopiert."
    copies = [card(read, one) for one in made[-1].detail["made"]]
    assert [one.item.source_id for one in copies] == ids
    assert all(slot.day is None for one in copies for slot in one.publications)
    read(lambda ws: ws.history.undo(desk.actor))
    gone = read(lambda ws: [one.content_id for one in ws.plan.board(ME).cards])
    assert not {one.item.id for one in copies} & set(gone)


def test_what_was_copied_is_pasted_on_the_day_in_front(acts: Acts, desk: Desk, read: Read) -> None:
    entry = pick(read, Status.PLANNED)[0]
    chosen(acts, [entry])
    acts.perform("clip")
    assert desk.tasks.wait()
    assert entry.title in QApplication.clipboard().text()
    made: list[Any] = []
    acts.done.connect(made.append)
    acts.paste(date(2026, 9, 7))
    assert desk.tasks.wait()
    days = {one.day for one in card(read, made[-1].detail["made"][0]).publications}
    assert min(one for one in days if one) == date(2026, 9, 7)


def test_a_refused_state_is_said_and_nothing_changes(
    acts: Acts, desk: Desk, read: Read, errors: list[EditorialError]
) -> None:
    entry = pick(read, Status.DRAFTING)[0]
    chosen(acts, [entry])
    acts.perform("status:published")
    assert desk.tasks.wait()
    assert "kann nicht von In Arbeit" in errors[-1].text("de")
    assert card(read, entry.content_id).item.status is Status.DRAFTING


def test_one_channel_goes_out_before_the_others(acts: Acts, desk: Desk, read: Read) -> None:
    rows = read(lambda ws: ws.plan.rows(ME))
    counts: dict[int, list[Entry]] = {}
    for one in rows:
        counts.setdefault(one.content_id, []).append(one)
    entries = next(
        found for found in counts.values() if len(found) > 1 and all(one.status is Status.APPROVED for one in found)
    )
    acts.state.select(frozenset({entries[0].content_id}), frozenset({entries[0].publication_id}))
    acts.perform("status:published")
    assert desk.tasks.wait()
    states = {one.id: one.status for one in card(read, entries[0].content_id).publications}
    assert states[entries[0].publication_id] is Status.PUBLISHED
    assert set(states.values()) == {Status.PUBLISHED, Status.APPROVED}


def test_what_is_out_stays_out_when_the_rest_of_its_item_moves(acts: Acts, desk: Desk, read: Read) -> None:
    channels = desk.directory.channels[:2]
    slots = [
        Slot(channels[0].id, date(2026, 5, 11), time(9), None, Status.PUBLISHED),
        Slot(channels[1].id, date(2026, 6, 11), time(9), None, Status.APPROVED),
    ]
    owner = desk.directory.people[0].id
    made = read(
        lambda ws: ws.content.create(ME, Draft(ContentItem(title="Zwei", text="Text", owner_id=owner), tuple(slots)))
    ).made
    read(lambda ws: ws.approvals.override(ME, [made], "Eilt."))
    acts.state.select(frozenset({made}))
    for status in (Status.SCHEDULED, Status.DRAFTING, Status.HOLD):
        acts._give_reason(acts.target(), status, "")
        assert desk.tasks.wait()
        states = [one.status for one in card(read, made).publications]
        assert states == [Status.PUBLISHED, status]
    assert read(lambda ws: ws.maintenance.check(ME)).ok


def test_rejecting_wants_a_reason(acts: Acts, desk: Desk, read: Read, qtbot: QtBot) -> None:
    entry = pick(read, Status.PLANNED)[0]
    chosen(acts, [entry])
    dialog = ReasonDialog(desk, Status.REJECTED, 1)
    qtbot.addWidget(dialog)
    assert not dialog.check()
    dialog.words.setPlainText("Passt nicht zur Kampagne")
    assert dialog.check()
    acts._give_reason(acts.target(), Status.REJECTED, dialog.reason())
    assert desk.tasks.wait()
    assert card(read, entry.content_id).item.status_reason == "Passt nicht zur Kampagne"


def test_holding_may_say_a_reason(desk: Desk, qtbot: QtBot) -> None:
    dialog = ReasonDialog(desk, Status.HOLD, 2)
    qtbot.addWidget(dialog)
    assert dialog.check()
    assert "2 Beiträge" in dialog.title.text()


def test_people_labels_and_filing_answer_in_singular_and_plural(
    acts: Acts, desk: Desk, read: Read, said: list[str]
) -> None:
    entries = pick(read, Status.PLANNED, 2)
    ids = chosen(acts, entries)
    owners = {one.owner_id for one in entries}
    person = next(one for one in desk.directory.people if one.id not in owners)
    acts.perform(f"owner:{person.id}")
    acts.relabel(("Sommer",), ())
    campaign = desk.directory.campaigns[0]
    acts.perform(f"campaign_id:{campaign.id}")
    acts.perform("task_field:SC")
    acts.perform("evergreen:1")
    assert desk.tasks.wait()
    assert said == [
        f"{person.name} ist für 2 Beiträge zuständig.",
        "Schlagwörter von 2 Beiträgen geändert.",
        f"2 Beiträge unter „{campaign.name}“ eingeordnet.",
        "2 Beiträge unter „Social Campaigning“ eingeordnet.",
        "2 Beiträge als Evergreen gekennzeichnet.",
    ]
    item = card(read, ids[0]).item
    assert (item.owner_id, item.campaign_id, item.task_field, item.evergreen) == (person.id, campaign.id, "SC", True)
    assert "Sommer" in item.labels
    acts.state.select(frozenset(ids[:1]))
    acts.perform("owner:0")
    acts.perform("campaign_id:0")
    assert desk.tasks.wait()
    assert said[-2:] == ["Niemand ist mehr zuständig.", "Keiner Kampagne mehr zugeordnet."]


def test_a_channel_is_added_on_the_day_of_the_first(acts: Acts, desk: Desk, read: Read, said: list[str]) -> None:
    entry = pick(read, Status.PLANNED)[0]
    chosen(acts, [entry])
    before = card(read, entry.content_id).publications
    has = {one.channel_id for one in before}
    new = next(one for one in desk.directory.channels if one.id not in has and not one.archived)
    acts.perform(f"channel:{new.id}")
    assert desk.tasks.wait()
    added = next(one for one in card(read, entry.content_id).publications if one.channel_id == new.id)
    assert added.day == before[0].day
    assert said[-1] == f"Kanal zu „{entry.title}“ hinzugefügt."


def test_the_menu_offers_only_possible_states(acts: Acts, desk: Desk, read: Read) -> None:
    chosen(acts, pick(read, Status.DRAFTING))
    acts.reader.read()
    assert desk.tasks.wait()
    words = [one.text() for one in acts.status_menu().actions() if one.text()]
    assert words == [
        "Zur Freigabe einreichen …", "Ohne Freigabe zulassen …",
        "Idee", "Geplant", "In Arbeit", "Zurückgestellt", "Abgelehnt",
    ]  # fmt: skip


def test_every_entry_of_the_menu_can_be_reached(acts: Acts, desk: Desk, read: Read) -> None:
    chosen(acts, pick(read, Status.PLANNED))
    acts.reader.read()
    assert desk.tasks.wait()
    menu = acts.menu()
    menu.aboutToShow.emit()
    assert [one.objectName() for one in menu.actions() if one.objectName()] == [
        "item_open", "item_schedule", "item_shift", "item_unschedule", "item_series", "item_remind", "item_ask",
        "item_submit", "item_published", "item_assign",
        "item_label", "item_clip", "item_paste", "item_copy", "item_delete",
    ]  # fmt: skip
    for sub in menu.findChildren(QMenu):
        sub.aboutToShow.emit()
        assert sub.actions(), sub.title()


def test_acts_rest_while_nothing_is_selected(acts: Acts, said: list[str]) -> None:
    assert not acts.actions["delete"].isEnabled()
    assert acts.actions["paste"].isEnabled()
    acts.perform("delete")
    assert said == []
    acts.state.select(frozenset({1, 2}))
    assert acts.actions["delete"].isEnabled()
    assert not acts.actions["open"].isEnabled()


@pytest.mark.parametrize(
    ("words", "day", "at"),
    [
        ("24.12.", date(2026, 12, 24), None),
        ("Di", date(2026, 5, 19), None),
        ("Do 14:30", date(2026, 5, 14), time(14, 30)),
        ("KW 50", date(2026, 12, 7), None),
        ("morgen 9 Uhr", date(2026, 5, 13), time(9, 0)),
    ],
)
def test_dates_are_typed_as_people_say_them(words: str, day: date, at: time | None) -> None:
    found = read_when(words, TODAY, "de")
    assert (found.day, found.time, found.rest) == (day, at, "")


def test_the_date_dialog_says_what_is_no_date_and_keeps_the_words(
    acts: Acts, desk: Desk, read: Read, qtbot: QtBot
) -> None:
    chosen(acts, pick(read, Status.PLANNED))
    acts.reader.read()
    assert desk.tasks.wait()
    dialog = ScheduleDialog(desk, acts.reader.current)
    qtbot.addWidget(dialog)
    dialog.line.setText("irgendwann")
    assert not dialog.check()
    assert dialog.field.error()
    assert dialog.line.text() == "irgendwann"
    dialog.line.setText("31.06.")
    assert not dialog.check()
    dialog.line.setText("30.06. 8:15")
    assert dialog.check()
    assert (dialog.wish().day, dialog.wish().time) == (date(2026, 6, 30), time(8, 15))


def test_the_shift_dialog_previews_where_it_leads(acts: Acts, desk: Desk, read: Read, qtbot: QtBot) -> None:
    entry = pick(read, Status.PLANNED)[0]
    acts.state.select(frozenset({entry.content_id}), frozenset({entry.publication_id}))
    acts.reader.read()
    assert desk.tasks.wait()
    dialog = ShiftDialog(desk, acts.reader.current)
    qtbot.addWidget(dialog)
    dialog.spin.setValue(-3)
    assert entry.day is not None
    assert f"{entry.day - timedelta(days=3):%d.%m.%Y}" in dialog.preview.text()
    dialog.spin.setValue(0)
    assert dialog.primary is not None
    assert not dialog.primary.isEnabled()


def test_an_address_is_checked_before_it_is_kept(acts: Acts, desk: Desk, read: Read, qtbot: QtBot) -> None:
    entry = pick(read, Status.SCHEDULED)[0]
    acts.state.select(frozenset({entry.content_id}), frozenset({entry.publication_id}))
    acts.reader.read()
    assert desk.tasks.wait()
    dialog = address_dialog(desk, acts.reader.current)
    qtbot.addWidget(dialog)
    dialog.line.setText("kein Link")
    assert not dialog.check()
    dialog.line.setText("example.org/post/1")
    assert dialog.check()
    acts._report(acts.target(), dialog.address())
    assert desk.tasks.wait()
    out = next(one for one in card(read, entry.content_id).publications if one.id == entry.publication_id)
    assert (out.status, out.url) == (Status.PUBLISHED, "https://example.org/post/1")


def test_people_are_picked_from_the_directory(acts: Acts, desk: Desk, read: Read) -> None:
    entry = pick(read, Status.PLANNED)[0]
    chosen(acts, [entry])
    acts.reader.read()
    assert desk.tasks.wait()
    popover = PeoplePopover(acts, acts.reader.current)
    popover._picked(desk.directory.people[1].id)
    assert desk.tasks.wait()
    assert card(read, entry.content_id).item.owner_id == desk.directory.people[1].id


def test_labels_are_tokens_and_escape_forgets(acts: Acts, desk: Desk, read: Read, qtbot: QtBot) -> None:
    entry = pick(read, Status.PLANNED)[0]
    chosen(acts, [entry])
    acts.relabel(("Alt",), ())
    acts.reader.read()
    assert desk.tasks.wait()
    popover = LabelPopover(acts, acts.reader.current)
    popover.open_at(acts.place())
    assert "Alt" in popover.tokens()
    popover.field.setText("#Neu, Zwei")
    popover._entered()
    popover._remove("Alt")
    popover._entered()
    assert desk.tasks.wait()
    labels = card(read, entry.content_id).item.labels
    assert {"Neu", "Zwei"} <= set(labels)
    assert "Alt" not in labels
    acts.reader.read()
    assert desk.tasks.wait()
    other = LabelPopover(acts, acts.reader.current)
    other.open_at(acts.place())
    other.field.setText("Drei")
    other._entered()
    qtbot.keyClick(other, "\x1b")
    assert desk.tasks.wait()
    assert "Drei" not in card(read, entry.content_id).item.labels


def test_the_bin_finds_and_restores(acts: Acts, desk: Desk, read: Read, said: list[str], qtbot: QtBot) -> None:
    entry = pick(read, Status.PLANNED)[0]
    chosen(acts, [entry])
    acts.perform("delete")
    dialog = BinDialog(desk, acts)
    qtbot.addWidget(dialog)
    assert desk.tasks.wait()
    dialog.search.setText(entry.title[:8].upper())
    assert dialog.list.topLevelItemCount() >= 1
    dialog.accept()
    assert desk.tasks.wait()
    assert said[-1] == f"„{entry.title}“ wiederhergestellt."
    dialog.search.setText("gibt es nicht")
    assert not dialog.restore.isEnabled()
    assert card(read, entry.content_id).item.deleted_at is None
