"""Moderation mode: a conflict that is settled, a meeting without agenda, the end, and how large its words are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editorial.domain.meetings import AgendaState, MeetingState
from tests.services.meeting_makers import MeetingHouse
from tests.ui.moderation_house import CTRL, Room, room
from ui.moderation.ending import EndDialog

K = Qt.Key


@pytest.fixture
def here(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    with room(qapp, tmp_path) as found:
        yield found


def bare_meeting(house: MeetingHouse) -> int:
    """Nobody has put anything on its agenda."""
    return house.meeting(MeetingState.PLANNED, topics=()).meeting.id


@pytest.fixture
def bare(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    with room(qapp, tmp_path, bare_meeting) as found:
        yield found


def stage_words(here: Room) -> str:
    """What is painted above the options."""
    return str(here.window.frame.stage.above.accessibleName())


def test_a_conflict_that_was_decided_says_so_calmly_with_the_number_of_the_decision(here: Room) -> None:
    here.window.show_audience()
    here.window.activateWindow()
    here.keys(K.Key_Right, K.Key_Right)
    audience = here.window.audience
    assert audience is not None
    red = here.desk.theme.tint("danger").name()
    assert "Konflikt gelöst" not in stage_words(here)
    assert red in colours(here)
    here.keys(K.Key_1, K.Key_Return)
    assert "Konflikt gelöst mit B 1-1. Die Kernbotschaften widersprechen sich." in stage_words(here)
    assert red not in colours(here)
    assert "Konflikt gelöst mit B 1-1" in audience.words()
    here.key(K.Key_Z, CTRL)
    assert "Konflikt gelöst" not in stage_words(here), "what was taken back resolves nothing"
    postpone = next(one for one in here.state.options[here.state.item.id] if "vertagen" in one.title)
    here.keys(K(K.Key_0 + postpone.key), K.Key_Return)
    assert "Konflikt vertagt mit B 1-" in stage_words(here)


def colours(here: Room) -> set[str]:
    """The grounds at the left edge of what is painted."""
    picture = here.window.frame.stage.above.grab().toImage()
    return {picture.pixelColor(picture.width() // 2, at).name() for at in range(picture.height())}


def test_a_meeting_without_agenda_says_so_and_takes_items_while_it_runs(bare: Room) -> None:
    stage = bare.window.frame.stage
    assert bare.title() == "Es gibt noch keine Tagesordnung"
    assert "besprochen" not in f"{stage.origin.text()} {bare.window.frame.agenda.count.text()}"
    assert stage.add.isVisible()
    assert "Mit T kommt ein TOP dazu" in stage.hint.text()
    bare.key(K.Key_T)
    bare.write("Haushalt")
    bare.key(K.Key_Return)
    assert bare.title() == "Haushalt", "what is entered where nothing else is comes to the front"
    bare.key(K.Key_T)
    bare.write("Neue Kamera")
    bare.key(K.Key_Return)
    assert bare.title() == "Haushalt"
    assert [one.title for one in bare.case().items] == ["Haushalt", "Neue Kamera"]
    bare.key(K.Key_Right)
    assert bare.title() == "Neue Kamera"
    bare.key(K.Key_Right)
    assert "Alle TOPs sind besprochen" in stage.origin.text()


def test_an_item_that_was_added_is_taken_back_also_while_it_is_in_front(bare: Room) -> None:
    bare.key(K.Key_T)
    bare.write("Haushalt")
    bare.key(K.Key_Return)
    bare.key(K.Key_Z, CTRL)
    assert bare.case().items == ()
    assert bare.title() == "Es gibt noch keine Tagesordnung"


def test_while_items_are_open_it_is_asked_before_the_meeting_ends(here: Room) -> None:
    here.key(K.Key_Right)
    here.key(K.Key_E, CTRL)
    asked = here.dialog()
    assert isinstance(asked, EndDialog)
    said = " ".join(one.text() for one in asked.findChildren(QWidget) if hasattr(one, "text"))
    assert "2 TOPs sind nicht besprochen" in said
    assert "PFAS: ein Beitrag oder zwei?" in said
    assert "Idee Trinkwasser" in said, "the item in front has no result yet"
    assert "Offene Aufgaben" not in said
    here.key(K.Key_Escape)
    assert here.case().meeting.state is MeetingState.RUNNING
    here.keys(K.Key_F)
    here.write("Vorgestellt")
    here.key(K.Key_Escape)
    here.keys(K.Key_1, K.Key_Return)
    here.key(K.Key_E, CTRL)
    said = " ".join(one.text() for one in here.dialog().findChildren(QWidget) if hasattr(one, "text"))
    assert "Idee Trinkwasser" not in said
    here.key(K.Key_Return)
    case = here.case()
    assert case.meeting.state is MeetingState.HELD
    assert [one.state for one in case.items][2:] == [AgendaState.CARRIED, AgendaState.CARRIED]


def test_from_the_end_of_the_agenda_the_right_arrow_goes_to_what_is_still_open(here: Room) -> None:
    last = here.case().items[-1]
    here.state.go(last.id)
    here.settle()
    here.key(K.Key_Right)
    assert here.title() == "2 TOPs sind noch offen"
    here.key(K.Key_Right)
    assert here.title() == "Idee Trinkwasser"


def sizes(shown: QWidget) -> dict[int, set[str]]:
    """Words by the pixels in which they are painted."""
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    paper = QSvgGenerator()
    paper.setOutputDevice(data)
    paper.setSize(shown.size())
    paper.setResolution(96)
    shown.render(paper)
    found: dict[int, set[str]] = {}
    text = bytes(data.data().data()).decode()
    for size, words in re.findall(r'<text[^>]*?font-size="(\d+)[^>]*>(.*?)</text>', text, re.DOTALL):
        found.setdefault(int(size), set()).add(words.strip())
    return found


def small(shown: QWidget) -> set[str]:
    """Words below 15 that are no sign: two letters of a channel or a person, a cap, a time or day at an axis."""
    sign = re.compile(r"\w{1,2}|↵|F\d+|Esc|Leertaste|Rechts.*|Strg .*|\w – \w|\w  \w|(jetzt )?\d\d:\d\d|KW \d+")
    words = set().union(*(found for size, found in sizes(shown).items() if size < 15))
    return {one for one in words if not sign.fullmatch(one)}


def test_nothing_on_the_stage_is_smaller_than_15_pixels(here: Room) -> None:
    window, stage = here.window, here.window.frame.stage
    here.keys(K.Key_Right, K.Key_1, K.Key_Return)
    assert window.toast.isVisible()
    assert small(window) == set()
    assert min(sizes(window)) >= 10
    for key in (K.Key_A, K.Key_T, K.Key_W):
        here.key(key)
        assert small(window.capture) == set()
        here.key(K.Key_Escape)
    for act in (window.attendance, window.help, stage._vote_by_name, window.end):
        act()
        here.settle()
        assert small(here.dialog()) == set()
        QTest.keyClick(here.dialog(), K.Key_Escape)
        here.settle()
    window.show_audience()
    assert window.audience is not None
    window.audience.resize(800, 500)
    assert small(window.audience) == set()
