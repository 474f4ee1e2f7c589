"""The running order of a meeting on paper: times, who presents, a tagged PDF in the meeting's language."""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from editorial.domain.agenda_order import RunningOrder, running_order
from editorial.domain.calendar import moment
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaItem, AgendaState, Meeting, MeetingState, ParkedTopic, Part, Participant
from editorial.errors import Missing, Refused
from editorial.exchange.running_order import running_order_document, write_running_order
from tests.builders import NOW
from tests.exchange.pdf_reader import Paper, squeezed
from tests.exchange.test_documents import HOSTILE
from tests.programs import program
from tests.services.agenda_makers import agenda_house, put
from tests.services.meeting_makers import MeetingHouse

ZONE = "Europe/Berlin"
ITEMS = (
    AgendaItem(id=1, title="Offene Aufgaben aus Nr. 18", minutes=5, presenter_id=1),
    AgendaItem(id=2, title="Rückblick KW 19", minutes=5, note="8 von 10 erschienen.\nMeiste Interaktionen: 31"),
    AgendaItem(id=3, title="Messe", minutes=15, state=AgendaState.SKIPPED),
    AgendaItem(id=4, title="PFAS: ein Beitrag oder zwei?", minutes=10, section="Konflikte", department_id=2),
)


def order(items: tuple[AgendaItem, ...] = ITEMS, at: time | None = time(11), **values: Any) -> RunningOrder:
    day = date(2026, 5, 12)
    fresh: dict[str, Any] = {"title": "Redaktionssitzung", "number": 19, "place": "Raum Fulda", "chair_id": 1}
    meeting = Meeting(id=1, day=day, time=at, starts_at=moment(day, at, ZONE), minutes=60, **fresh | values)
    people = (
        Participant(id=2, name="Dr. Claudia Engel", organisation="Stadtwerke", part=Part.GUEST),
        Participant(id=1, name="Katrin Vogel", person_id=1),
    )
    case = MeetingCase(meeting, participants=people, items=items)
    return running_order(case, {1: "Katrin Vogel"}, {2: "Labor"}, "Lindenau Messtechnik GmbH", NOW)


def printed(tmp_path: Path, made: RunningOrder) -> Paper:
    write_running_order(tmp_path / "order.pdf", made)
    return Paper((tmp_path / "order.pdf").read_bytes())


def test_every_item_has_its_time_and_who_presents_it() -> None:
    data = running_order_document(order())
    shown = [(one["number"], one["time"], one["title"], one["minutes"], one["who"]) for one in data["lines"]]
    assert shown == [
        ("1", "11:00", "Offene Aufgaben aus Nr. 18", "5 Min.", "Katrin Vogel"),
        ("2", "11:05", "Rückblick KW 19", "5 Min.", ""),
        ("", "", "Messe", "", ""),
        ("3", "11:10", "PFAS: ein Beitrag oder zwei?", "10 Min.", "Labor"),
    ]
    assert [one["section"] for one in data["lines"]] == ["", "", "", "Konflikte"]
    assert data["sum"] == "20 von 60 Minuten sind verplant, bis 11:20 Uhr."
    head = {one["name"]: one["words"] for one in data["head"]}
    assert head["Datum"] == "Dienstag, 12. Mai 2026, 11:00 bis 12:00 Uhr"
    assert head["Eingeladen"] == "Katrin Vogel, Dr. Claudia Engel (Stadtwerke)"


def test_over_midnight_the_day_is_named_and_without_an_hour_minutes_are_counted() -> None:
    late = running_order_document(order(at=time(23, 55)))
    assert [one["time"] for one in late["lines"]] == ["23:55", "Mi 13.05., 00:00", "", "00:05"]
    assert late["head"][0]["words"] == "Dienstag, 12. Mai 2026, 23:55 bis Mi 13.05., 00:55 Uhr"
    loose = running_order_document(order(at=None))
    assert [one["time"] for one in loose["lines"]] == ["+0:00", "+0:05", "", "+0:10"]
    assert loose["sum"] == "20 von 60 Minuten sind verplant."


def test_more_than_the_meeting_has_is_said() -> None:
    long = (AgendaItem(id=1, title="Klausur", minutes=75),)
    assert running_order_document(order(long))["sum"] == (
        "75 Minuten sind verplant, bis 12:15 Uhr: 15 mehr, als die Sitzung dauert."
    )
    english = running_order_document(order(long, language="en"))
    assert english["sum"] == "75 minutes are planned, until 12:15: 15 more than the meeting has."
    assert english["head"][0]["words"] == "Tuesday, 12 May 2026, 11:00 to 12:00"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_paper_is_tagged_and_speaks_the_language_of_the_meeting(tmp_path: Path, language: str) -> None:
    paper = printed(tmp_path, order(language=language))
    assert paper.is_tagged
    assert paper.claims_ua
    assert paper.language == language
    assert {"/H1", "/H2", "/Table", "/TH", "/TD"} <= set(paper.tags())
    title = "Ablaufplan" if language == "de" else "Running order"
    assert title in paper.text
    for words in ("11:10", "PFAS: ein Beitrag oder zwei?", "8 von 10 erschienen.", "Katrin Vogel", "Raum Fulda"):
        assert words in paper.text
    assert ("Notizen" if language == "de" else "Notes") in paper.text


def test_an_agenda_of_sixty_items_repeats_its_head_on_every_page(tmp_path: Path) -> None:
    items = tuple(AgendaItem(id=one, title=f"TOP mit Nummer {one}", minutes=3) for one in range(1, 61))
    paper = printed(tmp_path, order(items))
    assert len(paper.pages) > 3
    assert all("Thema" in page for page in paper.pages[:-1])
    assert "TOP mit Nummer 60" in paper.text
    assert f"Seite 1 von {len(paper.pages)}" in paper.pages[0]


def test_what_somebody_wrote_stands_there_literally(tmp_path: Path) -> None:
    items = tuple(AgendaItem(id=at, title=one, note=one, section=one) for at, one in enumerate(HOSTILE, 1))
    paper = printed(tmp_path, order(items, title=HOSTILE[0]))
    for words in HOSTILE:
        assert squeezed(words) in squeezed(paper.text)
    assert paper.claims_ua


def test_an_empty_agenda_and_a_very_long_note_are_set_too(tmp_path: Path) -> None:
    assert "Noch steht nichts auf der Tagesordnung." in printed(tmp_path, order(())).text
    long = (AgendaItem(id=1, title="Lang", note="\n".join(f"Zeile {one} mit einigen Worten" for one in range(200))),)
    assert "Zeile 199" in printed(tmp_path, order(long)).text


def test_pdftotext_reads_the_times_in_order(tmp_path: Path) -> None:
    tool = program("pdftotext")
    printed(tmp_path, order())
    read = subprocess.run([tool, "-layout", str(tmp_path / "order.pdf"), "-"], capture_output=True, check=True)
    lines = [one.split() for one in read.stdout.decode().splitlines()]
    assert [one[:2] for one in lines if one and one[0] in ("11:00", "11:05", "11:10")] == [
        ["11:00", "1"],
        ["11:05", "2"],
        ["11:10", "3"],
    ]


# The service ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def house(tmp_path: Path) -> Generator[MeetingHouse]:
    made = agenda_house(tmp_path)
    yield made
    made.ws.close()


def test_participants_write_the_running_order_and_others_do_not(house: MeetingHouse, tmp_path: Path) -> None:
    case = house.meeting()
    for who in (house.chair, house.expert):
        path = house.ws.agenda.write_running_order(who, case.meeting.id, tmp_path / f"{who.id}.pdf")
        assert "PFAS: ein Beitrag oder zwei?" in Paper(path.read_bytes()).text
    with pytest.raises(Missing):
        house.ws.agenda.write_running_order(house.viewer, case.meeting.id, tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()
    with pytest.raises(Refused) as caught:
        house.ws.agenda.write_running_order(house.chair, case.meeting.id, tmp_path / "x.txt")
    assert caught.value.code == "format.unknown"


def test_the_running_order_of_final_minutes_can_still_be_printed(house: MeetingHouse, tmp_path: Path) -> None:
    put(house, ParkedTopic(text="Podcast"))
    case = house.meeting(MeetingState.FINAL, topics=("A", "B"))
    path = house.ws.agenda.write_running_order(house.editor, case.meeting.id, tmp_path / "order.pdf")
    assert f"Nr. {case.meeting.number}" in Paper(path.read_bytes()).text
