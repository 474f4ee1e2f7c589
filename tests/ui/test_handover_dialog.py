"""Finished posts are handed over from the window: as folders or as a file for a scheduling tool."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from editorial.domain.handover import ReadyPost
from editorial.services.plan_export import Wish
from tests.builders import ME, TODAY
from ui.exchange.handover_dialog import FILE, HandoverDialog

if TYPE_CHECKING:
    from ui.context import Desk

Show = Callable[[QWidget], None]


def _settle(desk: Desk) -> None:
    for _round in range(3):
        assert desk.tasks.wait()
        QApplication.processEvents()


@pytest.fixture
def dialog(desk: Desk, shown: Show) -> HandoverDialog:
    """Everything approved from today on."""
    made = HandoverDialog(desk, TODAY)
    shown(made)
    _settle(desk)
    return made


def test_it_says_how_many_posts_are_ready_and_what_stays_behind(dialog: HandoverDialog, desk: Desk) -> None:
    assert "fertig" in dialog.summary.text()
    ready = len(dialog._posts)
    assert ready > 3
    dialog._turn(FILE)
    dialog.tool.set_value("hootsuite")
    dialog._changed()
    _settle(desk)
    assert len(dialog._posts) == ready
    assert dialog._go.isEnabled()


def test_folders_are_written_into_the_chosen_folder(
    dialog: HandoverDialog, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "Übergabe"
    target.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_any: str(target))
    dialog._go.click()
    _settle(desk)
    made = sorted(target.iterdir())
    assert len(made) == len({one.content_id for one in dialog._posts})
    assert all(any(one.glob("*.txt")) for one in made)
    assert dialog.banner.isVisible()
    assert not dialog._form.isVisible()


def test_a_file_for_a_tool_has_a_row_for_each_post_of_the_channel(
    dialog: HandoverDialog, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "buffer.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_any: (str(target), ""))
    dialog._turn(FILE)
    dialog.channel.set_value("LinkedIn")
    dialog._changed()
    _settle(desk)
    count = sum(1 for one in dialog._posts if one.time is not None and one.text.strip())
    dialog._go.click()
    _settle(desk)
    with target.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert 0 < len(rows) - 1 <= count
    assert {one.channel for one in dialog._posts} == {"LinkedIn"}


def test_where_nothing_is_ready_it_says_so_and_the_button_is_off(dialog: HandoverDialog, desk: Desk) -> None:
    dialog.range.set_value("own")
    dialog.first.set_value(TODAY + timedelta(days=4000))
    dialog.last.set_value(TODAY + timedelta(days=4001))
    dialog._changed()
    _settle(desk)
    assert "nichts freigegeben" in dialog.summary.text()
    assert not dialog._go.isEnabled()


def test_one_item_can_be_handed_over_alone(desk: Desk, shown: Show, tmp_path: Path) -> None:
    posts = _ready(desk)
    item = posts[0].content_id
    dialog = HandoverDialog(desk, TODAY, (item, "Ein sehr langer Titel, " * 6))
    shown(dialog)
    _settle(desk)
    assert {one.content_id for one in dialog._posts} == {item}
    dialog.range.set_value("coming")
    dialog._changed()
    _settle(desk)
    assert len(dialog._posts) > 1


def _ready(desk: Desk) -> list[ReadyPost]:
    found: list[ReadyPost] = []
    desk.run(lambda ws: ws.handover.posts(ME, Wish("de", TODAY)), found.extend)
    _settle(desk)
    return found
