"""Dragging: what travels, what a drop does, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editorial.domain.calendar import Card, Entry
from editorial.domain.content import ContentItem, Status
from editorial.domain.strategy import Period, PeriodKind
from editorial.services.content import Draft
from tests.builders import ME, build_desk, close_desk, make_item
from ui.calendar.drag import from_mime, of_cards, of_entries, to_mime
from ui.calendar.drops import Drops
from ui.context import Desk

MONDAY = date(2026, 5, 18)


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = build_desk(qapp, tmp_path, sample=False)
    yield made
    close_desk(made)


def entries(desk: Desk) -> list[Entry]:
    found: list[list[Entry]] = []
    desk.run(lambda ws: ws.plan.rows(ME), found.append)
    assert desk.tasks.wait()
    return found[0]


def make(desk: Desk, title: str, day: date | None, at: time | None = time(10), **values: object) -> Entry:
    desk.run(lambda ws: make_item(ws, title, day=day, at=at, **values).id)  # type: ignore[arg-type]
    assert desk.tasks.wait()
    return next(one for one in entries(desk) if one.title == title)


def cards(desk: Desk) -> tuple[Card, ...]:
    found: list[tuple[Card, ...]] = []
    desk.run(lambda ws: ws.plan.backlog(ME), found.append)
    assert desk.tasks.wait()
    return found[0]


def test_what_is_dragged_survives_the_journey(desk: Desk) -> None:
    one = make(desk, "Eins", MONDAY)
    payload = of_entries([one], MONDAY)
    assert from_mime(to_mime(payload)) == payload
    assert to_mime(payload).text() == "Eins"


def test_foreign_and_broken_data_is_not_ours() -> None:
    foreign = QMimeData()
    foreign.setText("x")
    assert from_mime(foreign) is None
    broken = QMimeData()
    broken.setData("application/x-editorial-desk-items", b"{")
    assert from_mime(broken) is None


def test_a_drop_moves_and_keeps_the_hour(desk: Desk) -> None:
    one = make(desk, "Eins", MONDAY, time(11))
    toasts: list[str] = []
    desk.toast_requested.connect(lambda words, _undo, _meaning: toasts.append(words))
    assert Drops(desk).on_day(of_entries([one], MONDAY), date(2026, 5, 28))
    assert desk.tasks.wait()
    moved = entries(desk)[0]
    assert (moved.day, moved.time) == (date(2026, 5, 28), time(11))
    assert len(toasts) == 1
    assert "Do 28.05., 11:00" in toasts[0]


def test_several_keep_their_distance(desk: Desk) -> None:
    first, second = make(desk, "Eins", MONDAY), make(desk, "Zwei", date(2026, 5, 20))
    Drops(desk).on_day(of_entries([first, second], MONDAY), date(2026, 5, 25))
    assert desk.tasks.wait()
    assert [one.day for one in entries(desk)] == [date(2026, 5, 25), date(2026, 5, 27)]


def test_ctrl_makes_a_copy_and_leaves_the_original(desk: Desk) -> None:
    one = make(desk, "Eins", MONDAY, time(11))
    Drops(desk).on_day(of_entries([one], MONDAY), date(2026, 5, 28), copy=True)
    assert desk.tasks.wait()
    assert [(found.day, found.time) for found in entries(desk)] == [(MONDAY, time(11)), (date(2026, 5, 28), time(11))]


def test_what_is_published_may_be_copied_but_not_moved(desk: Desk) -> None:
    one = make(desk, "Draußen", MONDAY, status=Status.PUBLISHED)
    drops, payload = Drops(desk), of_entries([one], MONDAY)
    assert "Draußen" in drops.refusal(payload, False)
    assert not drops.refusal(payload, True)
    assert not drops.on_day(payload, date(2026, 5, 28))
    assert not drops.to_backlog(payload)
    assert entries(desk)[0].day == MONDAY


def test_what_is_rejected_says_so_when_it_is_dragged(desk: Desk) -> None:
    one = make(desk, "Abgelehnt", MONDAY, status=Status.REJECTED)
    drops, payload = Drops(desk), of_entries([one], MONDAY)
    assert "wieder auf" in drops.hint(payload, date(2026, 5, 28), None, False)
    assert not drops.on_day(payload, date(2026, 5, 28))
    assert entries(desk)[0].day == MONDAY


def test_a_drop_where_it_was_changes_nothing(desk: Desk) -> None:
    one = make(desk, "Eins", MONDAY)
    assert not Drops(desk).on_day(of_entries([one], MONDAY), MONDAY)


def test_a_card_dropped_on_a_day_gets_its_date(desk: Desk) -> None:
    make(desk, "Vorrat", None, None)
    assert Drops(desk).on_day(of_cards(cards(desk)), MONDAY)
    assert desk.tasks.wait()
    assert entries(desk)[0].day == MONDAY


def test_several_cards_are_one_step(desk: Desk) -> None:
    make(desk, "Eins", None, None)
    make(desk, "Zwei", None, None)
    commits: list[object] = []
    desk.live.changed.connect(commits.append)
    Drops(desk).on_day(of_cards(cards(desk)), MONDAY)
    assert desk.tasks.wait()
    assert {one.day for one in entries(desk)} == {MONDAY}
    assert len(commits) == 1


def test_a_card_without_a_channel_keeps_the_day_and_leaves_the_channel_open(desk: Desk) -> None:
    draft = Draft(ContentItem(title="Ohne Kanal"), ())
    actor = desk.actor
    desk.run(lambda ws: ws.content.create(actor, draft))
    assert desk.tasks.wait()
    assert Drops(desk).on_day(of_cards(cards(desk)), MONDAY)
    assert desk.tasks.wait()
    assert [(one.day, one.channel_id) for one in entries(desk)] == [(MONDAY, 0)]


def test_back_to_the_backlog_takes_day_and_hour(desk: Desk) -> None:
    one = make(desk, "Eins", MONDAY)
    assert Drops(desk).to_backlog(of_entries([one], MONDAY))
    assert desk.tasks.wait()
    assert (entries(desk)[0].day, entries(desk)[0].time) == (None, None)


def test_a_blackout_warns_but_does_not_forbid(desk: Desk) -> None:
    one = make(desk, "Eins", MONDAY)
    pause = Period(kind=PeriodKind.BLACKOUT, name="Messe", starts=MONDAY, ends=date(2026, 5, 30))
    drops, payload = Drops(desk), of_entries([one], MONDAY)
    hint = drops.hint(payload, date(2026, 5, 28), time(10), False, [pause])
    assert "Do 28.05., 10:00" in hint
    assert "Messe" in hint
    assert not drops.refusal(payload, False)
