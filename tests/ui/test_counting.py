"""Limits and counting as a person meets them: the count line, the public title, the preview, the form of a channel."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.channels import Channel, new_channel
from editorial.domain.content import ContentItem, Status
from editorial.services.content import Draft, Slot
from tests.builders import ME
from ui.content import rescue
from ui.content.counter import explained, measure
from ui.content.page import EditorPage
from ui.organisation.page import OrganisationPage
from ui.widgets.buttons import LinkButton
from ui.widgets.form import ChoiceField, LineEdit, SpinField
from ui.widgets.popover import Popover

if TYPE_CHECKING:
    from ui.context import Desk

Show = Callable[[QWidget], None]


def _ask(desk: Desk, job: Callable[[Any], Any]) -> Any:
    found: list[Any] = []
    desk.run(job, found.append)
    assert desk.tasks.wait()
    return found[0] if found else None


def _settle(desk: Desk) -> None:
    for _round in range(4):
        assert desk.tasks.wait()
        QApplication.processEvents()


def _channel(desk: Desk, name: str) -> Channel:
    """A channel of the workspace, made from its preset where it is new."""

    def made(ws: Any) -> Channel:
        known = {one.name: one for one in ws.organisation.directory(ME).channels}
        if name not in known:
            ws.organisation.save(ME, new_channel(name, frozenset(one.monogram for one in known.values())))
        found = {one.name: one for one in ws.organisation.directory(ME).channels}
        channel: Channel = replace(found[name], **_preset_values(name))
        if channel != found[name]:
            ws.organisation.save(ME, channel)
        desk.set_directory(ws.organisation.directory(ME), ws.options.read(ME))
        saved: Channel = next(one for one in ws.organisation.directory(ME).channels if one.name == name)
        return saved

    found: Channel = _ask(desk, made)
    return found


def _preset_values(name: str) -> dict[str, Any]:
    known = new_channel(name, frozenset())
    names = ("limit", "counting", "fold", "max_hashtags", "title_limit", "limit_source", "limit_as_of")
    return {one: getattr(known, one) for one in names}


@pytest.fixture
def edit(
    desk: Desk, shown: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Generator[Callable[..., EditorPage]]:
    """Opens an item with a text of its own on one network."""
    monkeypatch.setenv("EDITORIAL_DESK_HOME", str(tmp_path / "home"))
    pages: list[EditorPage] = []

    def open_item(network: str, text: str, title: str = "Laborbesuch") -> EditorPage:
        channel = _channel(desk, network)
        item = ContentItem(title=title, text=text, status=Status.DRAFTING, owner_id=1, department_id=1)
        draft = Draft(item, (Slot(channel.id),))
        content_id = _ask(desk, lambda ws: ws.content.create(ME, draft)).detail["content_id"]
        page = EditorPage(desk)
        page.resize(1346, 802)
        shown(page)
        page.open(content_id)
        _settle(desk)
        page.texts.set_current(int(page.texts.tabs.keys()[1]))
        pages.append(page)
        return page

    yield open_item
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, Popover):
            widget.close()
    for page in pages:
        page.session.finish(2)
    rescue.settled()


def test_the_count_is_in_the_channels_own_counting_and_says_why(edit: Callable[..., EditorPage]) -> None:
    page = edit("X", "Mehr dazu: https://lindenau.de/wasser/labor/besuch 👩‍🔬")
    assert page.texts.count.accessibleName() == "37 von 280 Zeichen"
    tip = page.texts.count.toolTip()
    assert "X zählt gewichtet: ein Link 23, ein Emoji 2" in tip
    assert "2026-11 · https://developer.x.com/" in tip
    assert page.texts.count.accessibleDescription() in tip


def test_youtube_is_counted_in_bytes_by_name(edit: Callable[..., EditorPage]) -> None:
    page = edit("YouTube", "Größe")
    assert page.texts.count.accessibleName() == "7 von 5.000 Bytes, 0 von 60 Hashtags"


def test_near_the_limit_the_count_says_how_much_is_left(edit: Callable[..., EditorPage]) -> None:
    page = edit("X", "a" * 268)
    assert page.texts.count.accessibleName() == "268 von 280 Zeichen, noch 12"
    assert not measure("a" * 251, new_channel("X", frozenset())).near
    assert measure("a" * 252, new_channel("X", frozenset())).near
    assert not measure("a" * 281, new_channel("X", frozenset())).near


def test_over_the_limit_the_next_state_is_shut(edit: Callable[..., EditorPage], desk: Desk) -> None:
    page = edit("Bluesky", "👍🏽" * 301)
    assert page.texts.over.accessibleName() == "1 Zeichen zu viel für Bluesky (Grenze 300)."
    assert [one.code for one in page.header.needs.hard] == ["needs.limit"]
    page.next_state()
    _settle(desk)
    assert page.session.card is not None
    assert page.session.card.item.status is Status.DRAFTING


def test_too_many_hashtags_shut_it_too_and_lead_to_the_text(edit: Callable[..., EditorPage]) -> None:
    page = edit("Instagram", "#a #b #c #d #e #f")
    assert [one.code for one in page.header.needs.hard] == ["needs.hashtags"]
    page.texts.set_current(0)
    page.go_to_field("text")
    assert page.texts.channel_of(page.texts.current()) is not None
    assert page.texts.over.accessibleName() == "6 Hashtags, Instagram nimmt aber nur 5."


def test_the_public_title_stands_only_where_a_network_has_one(edit: Callable[..., EditorPage]) -> None:
    page = edit("YouTube", "Ein Film", "Vom Tropfen zum Befund")
    assert page.texts.title.isVisible()
    assert page.texts.title.line.placeholderText() == "Vom Tropfen zum Befund"
    assert page.texts.title.count.text() == "22 von 100"
    page.texts.set_current(0)
    assert not page.texts.title.isVisible()
    assert not edit("LinkedIn", "Ein Text").texts.title.isVisible()


def test_a_public_title_is_typed_saved_and_previewed(edit: Callable[..., EditorPage], desk: Desk, qtbot: QtBot) -> None:
    page = edit("YouTube", "Ein Film")
    page.texts.title.line.setFocus()
    qtbot.keyClicks(page.texts.title.line, "Wasser in 90 Sekunden")
    page.session.flush()
    _settle(desk)
    card = _ask(desk, lambda ws: ws.content.card(ME, page.session.content_id))
    assert card.publications[0].title == "Wasser in 90 Sekunden"
    assert card.item.title == "Laborbesuch"
    qtbot.waitUntil(lambda: page.side.preview.card.headline.text() == "Wasser in 90 Sekunden")


def test_a_title_that_is_too_long_is_a_missing_point_that_leads_there(
    edit: Callable[..., EditorPage], desk: Desk, qtbot: QtBot
) -> None:
    page = edit("YouTube", "Ein Film", "x" * 103)
    assert page.texts.title.count.text() == "3 zu viel"
    assert [one.code for one in page.header.needs.hard] == ["needs.public_title"]
    page.texts.set_current(0)
    page.go_to_field("public_title")
    assert page.texts.title.line.hasFocus()
    qtbot.keyClicks(page.texts.title.line, "Kurz")
    page.session.flush()
    _settle(desk)
    page.session.reload()
    _settle(desk)
    assert page.header.needs.hard == ()


def test_the_preview_cuts_where_the_network_does(edit: Callable[..., EditorPage]) -> None:
    words = "Wasser " * 60
    page = edit("LinkedIn", words.strip())
    page.side.preview.refresh()
    shown = page.side.preview.card.words.accessibleName()
    assert len(shown) <= 210
    assert shown == ("Wasser " * 30).strip()


def test_every_number_of_a_limit_is_edited_in_the_form_of_the_channel(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    _channel(desk, "Mastodon")
    page = OrganisationPage(desk)
    shown(page)
    part = page.part("channels")
    row = next(row for row in range(part.model.rowCount()) if part.model.entry(row).name == "Mastodon")
    part.table.selectRow(row)
    widgets = {one.name: one.widget for one in part.editors}
    for name, value in (("limit", 1000), ("fold", 300), ("max_hashtags", 4), ("title_limit", 80)):
        field = widgets[name]
        assert isinstance(field, SpinField)
        field.setValue(value)
    counting, source, as_of = widgets["counting"], widgets["limit_source"], widgets["limit_as_of"]
    assert isinstance(counting, ChoiceField)
    assert counting.value() == "mastodon"
    counting.set_value("utf16")
    for field, words in ((source, "https://troet.example/about"), (as_of, "2026-12")):
        assert isinstance(field, LineEdit)
        field.setText(words)
    qtbot.keyClick(source, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    part.save_button.click()
    _settle(desk)
    saved = _ask(desk, lambda ws: ws.organisation.directory(ME)).channels
    one = next(one for one in saved if one.name == "Mastodon")
    assert (one.limit, one.fold, one.max_hashtags, one.title_limit) == (1000, 300, 4, 80)
    assert (one.counting, one.limit_source, one.limit_as_of) == ("utf16", "https://troet.example/about", "2026-12")
    assert "https://troet.example/about" in explained(one, "de")


def test_limits_that_have_changed_are_taken_over_with_one_click(desk: Desk, shown: Show) -> None:
    channel = _channel(desk, "Threads")
    old = replace(channel, limit=400, counting="characters", limit_as_of="2026-05")
    _ask(desk, lambda ws: ws.organisation.save(ME, old))
    desk.set_directory(*_ask(desk, lambda ws: (ws.organisation.directory(ME), ws.options.read(ME))))
    page = OrganisationPage(desk)
    shown(page)
    part = page.part("channels")
    part.choose(channel.id)
    button = next(one.widget for one in part.editors if one.label == "Bekannte Grenzen").findChild(LinkButton)
    assert isinstance(button, LinkButton)
    assert button.isVisible()
    assert button.text() == "Grenzen von Threads übernehmen, Stand 2026-11"
    button.click()
    part.save_button.click()
    _settle(desk)
    saved = _ask(desk, lambda ws: ws.organisation.directory(ME))
    one = next(one for one in saved.channels if one.name == "Threads")
    assert (one.limit, one.counting, one.limit_as_of) == (500, "threads", "2026-11")
    desk.set_directory(saved, desk.options)
    assert not button.isVisible()


@pytest.mark.parametrize("network", ["Facebook", "X", "Mastodon", "Threads", "Bluesky", "LinkedIn", "YouTube"])
def test_counting_while_typing_stays_instant(network: str) -> None:
    channel = new_channel(network, frozenset())
    text = ("Vom Tropfen zum Befund – so messen wir, mehr unter https://lindenau.de/labor 👩‍🔬 #Wasser\n" * 800)[
        :60_000
    ]
    measure("a", channel)
    began = time.process_time()
    for letter in "abcde":
        measure(text + letter, channel)
    each = (time.process_time() - began) / 5
    # texts of this length are measured in a pause of typing; a key never waits longer than this
    assert each < 0.25
    began = time.process_time()
    measure(text + "e", channel)
    assert time.process_time() - began < 0.005
