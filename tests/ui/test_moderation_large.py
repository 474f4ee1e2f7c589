"""A meeting with 60 agenda items and 40 people: lists scroll, no widget stands for an entry, the next item is there
within a frame."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from editorial.domain.meetings import MeetingState, Participant
from tests.builders import ME
from tests.services.meeting_makers import MeetingHouse
from tests.ui.moderation_house import Room, plain_meeting, room

ITEMS, PEOPLE = 60, 40
#: Milliseconds of one frame that the interface thread may work, with room for a machine that does other things.
FRAME, SLACK = 16.7, 1.5


def large_meeting(house: MeetingHouse) -> int:
    titles = [f"Thema {number}: was dazu zu sagen ist" for number in range(1, ITEMS + 1)]
    meeting_id = house.meeting(MeetingState.PLANNED, topics=titles).meeting.id
    with house.ws.store.act(ME, "meeting.save") as work:
        guests = [
            Participant(meeting_id=meeting_id, name=f"Gast {number}", position=number) for number in range(6, PEOPLE)
        ]
        work.add_all(guests)
    return meeting_id


@pytest.fixture
def large(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    with room(qapp, tmp_path, large_meeting) as found:
        yield found


def widgets(found: Room) -> int:
    return len(found.window.frame.findChildren(QWidget))


def test_no_widget_stands_for_an_item_or_a_person(large: Room, qapp: QApplication, tmp_path: Path) -> None:
    many = widgets(large)
    assert large.window.frame.agenda.list.rows.rowCount() == ITEMS
    assert large.window.frame.faces.list.rows.rowCount() == PEOPLE
    assert large.window.frame.agenda.list.verticalScrollBar().maximum() > 0
    assert large.window.frame.faces.list.verticalScrollBar().maximum() > 0
    few = tmp_path / "few"
    few.mkdir()
    with room(qapp, few, plain_meeting) as small:
        assert many == widgets(small)


def test_the_list_follows_to_the_item_in_front(large: Room) -> None:
    large.state.go(large.state.case.items[50].id)
    large.settle()
    shown = large.window.frame.agenda.list
    assert shown.viewport().rect().intersects(shown.visualRect(shown.rows.index(50)))


def test_the_next_item_is_painted_within_a_frame(large: Room) -> None:
    took = []
    for _turn in range(15):
        began = time.thread_time()
        large.state.next()
        for _round in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            QCoreApplication.processEvents()
        took.append((time.thread_time() - began) * 1000)
        large.settle()
    assert statistics.median(took) <= FRAME * SLACK, took
