"""Minutes written by the service: every format, excerpts, tasks beside them, who gets the mail, what never leaves."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from editorial.domain.decision_cards import DecisionDraft, Tally
from editorial.domain.decisions import ActionItem
from editorial.domain.meetings import AgendaItem, Meeting, MeetingState, Participant
from editorial.domain.minutes_options import MinutesOptions
from editorial.domain.people import Role
from editorial.errors import Cancelled, Missing, Refused
from editorial.services.minutes_files import preview_prepared, write_prepared
from tests.builders import ME, actor_for, make_person
from tests.exchange.minutes_golden import ENDINGS, shown
from tests.exchange.pdf_reader import Paper, flat, squeezed
from tests.services.clearance_makers import OPEN, SECRET, Clearing, clearing_in
from tests.services.clearance_sequences import runs, written_in
from tests.services.meeting_makers import MeetingHouse, make_meeting_house

WHOLE = MinutesOptions()


@dataclass(frozen=True)
class Held:
    """A house and its final minutes: item 1 is the lab's, item 2 of sales, item 3 nobody's with a task of the lab."""

    house: MeetingHouse
    meeting_id: int
    items: tuple[int, ...]
    sha256: str

    @property
    def files(self) -> Any:
        return self.house.ws.minutes_files

    def text(self, folder: Path, ending: str, options: MinutesOptions = WHOLE) -> str:
        """What is written, as comparable text."""
        path = folder / f"minutes{ending}"
        self.files.write(self.house.taker, self.meeting_id, path, options)
        return shown(path.read_bytes(), ending)

    def mail(self, folder: Path, options: MinutesOptions = WHOLE) -> EmailMessage:
        """What is drafted."""
        path = folder / "minutes.eml"
        self.files.write(self.house.taker, self.meeting_id, path, options)
        found = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert isinstance(found, EmailMessage)
        return found


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    """One house for all: what is final does not change."""
    house = make_meeting_house(tmp_path_factory.mktemp("minutes"))
    people = {one.name: one for one in house.ws.organisation.directory(ME).people}
    for name in ("Katrin Vogel", "Dr. Miriam Weber", "Anja Schulte"):
        house.ws.organisation.save(ME, replace(people[name], email=f"{name.split()[-1].lower()}@example.org"))
    case = house.meeting(
        MeetingState.RUNNING, ("Messreihe im Labor", "Rabatte im Vertrieb", "Verschiedenes"),
        distribution=("Geschäftsführung", "Anja Schulte", "Presse <presse@example.org>"),
    )  # fmt: skip
    items = tuple(one.id for one in case.items)
    with house.ws.store.act(ME, "meeting.save") as work:
        for item_id, department in zip(items, (house.lab_id, house.sales_id), strict=False):
            work.change(replace(work.get(AgendaItem, item_id), department_id=department))
    _discuss(house, case.meeting.id, items)
    house.ws.moderation.end(house.chair, case.meeting.id)
    final = house.ws.minutes.finalise(house.chair, case.meeting.id).final
    assert final is not None
    yield Held(house, case.meeting.id, items, final.sha256)
    house.ws.close()


def _discuss(house: MeetingHouse, meeting_id: int, items: tuple[int, ...]) -> None:
    ws, lab, sales = house.ws, house.lab_id, house.sales_id
    for item_id, fact in zip(items, ("Hundert Proben.", "Zehn Prozent.", "Kurz berichtet."), strict=True):
        ws.moderation.write(house.taker, item_id, fact=fact)
    kept = DecisionDraft(meeting_id, items[0], text="Die Messreihe wird gezeigt.", tally=Tally(4, 0, 1))
    ws.decisions.decide(house.chair, replace(kept, department_id=lab))
    ws.decisions.decide(
        house.chair, DecisionDraft(meeting_id, items[1], text="Kein Rabatt im Mai.", department_id=sales)
    )
    tasks = (
        (items[0], "Proben fotografieren", lab, house.expert.id),
        (items[1], "Preise prüfen", sales, house.seller.id),
        (items[2], "Kaffee für das Labor", lab, house.expert.id),
    )
    for item_id, words, department, owner in tasks:
        task = ActionItem(meeting_id=meeting_id, item_id=item_id, text=words, department_id=department, owner_id=owner)
        ws.actions.add(house.taker, replace(task, due=date(2026, 5, 20)))


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_prints_the_checksum_that_was_frozen_and_the_results(
    held: Held, tmp_path: Path, ending: str
) -> None:
    text = squeezed(held.text(tmp_path, ending))
    assert held.sha256 in text
    assert "Protokoll" in text
    for words in ("Proben fotografieren", "Preise prüfen", "Kaffee für das Labor"):
        assert squeezed(words) in text
    if ending != ".eml":
        for words in ("Die Messreihe wird gezeigt.", "Kein Rabatt im Mai.", "Einstimmig bei 1 Enthaltung (4 dafür)."):
            assert squeezed(words) in text


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_excerpt_leaks_nothing_of_another_department_in_any_format(held: Held, tmp_path: Path, ending: str) -> None:
    options = MinutesOptions(department_id=held.house.lab_id, notes=True, tasks=True)
    text = squeezed(held.text(tmp_path, ending, options))
    if ending == ".eml":
        pdf = next(held.mail(tmp_path, options).iter_attachments()).get_content()
        text += squeezed(Paper(pdf).text)
    else:
        text += squeezed((tmp_path / "minutes-Aufgaben.ics").read_text(encoding="utf-8").replace("\n ", ""))
    for words in ("Proben fotografieren", "Kaffee für das Labor"):
        assert squeezed(words) in text
    for words in ("Rabatt", "Preise prüfen", "Zehn Prozent", "Kurz berichtet"):
        assert squeezed(words) not in text, words


def test_tasks_lie_beside_the_file_or_in_the_mail_and_only_those_of_the_part(held: Held, tmp_path: Path) -> None:
    done = held.files.write(held.house.taker, held.meeting_id, tmp_path / "a.pdf", MinutesOptions(tasks=True))
    assert [one.name for one in done.paths] == ["a.pdf", "a-Aufgaben.ics"]
    assert done.items == 3
    assert (tmp_path / "a-Aufgaben.ics").read_text(encoding="utf-8").count("BEGIN:VTODO") == 3
    one = MinutesOptions(tasks=True, item_id=held.items[1])
    calendar = [part for part in held.mail(tmp_path, one).iter_attachments() if part.get_filename() == "Aufgaben.ics"]
    assert calendar[0].get_content_type() == "text/calendar"
    assert calendar[0].get_content().count("BEGIN:VTODO") == 1
    held.files.write(held.house.taker, held.meeting_id, tmp_path / "b.pdf", WHOLE)
    assert not (tmp_path / "b-Aufgaben.ics").exists()


def test_the_mail_is_a_draft_to_everybody_with_an_address_and_names_the_others(held: Held, tmp_path: Path) -> None:
    mail = held.mail(tmp_path)
    assert mail["X-Unsent"] == "1"
    to = {one.addr_spec for one in mail["To"].addresses}
    assert to == {"vogel@example.org", "weber@example.org", "schulte@example.org", "presse@example.org"}
    body = mail.get_body(("plain",))
    assert body is not None
    words = body.get_content()
    assert "Im Verteiler ohne Adresse: Jonas Brandt, Petra Yılmaz, Tobias Krüger" in words
    assert "Geschäftsführung" in words
    assert words.rstrip().endswith("Jonas Brandt")
    files = [(one.get_filename(), one.get_content_type()) for one in mail.iter_attachments()]
    assert files == [("Protokoll_1-2026.pdf", "application/pdf")]
    assert mail["Subject"] == "Protokoll Nr. 1/2026: Redaktionssitzung Nr. 1, Di 12.05.2026"


def test_minutes_have_their_own_language_and_a_draft_speaks_the_asked_one(held: Held, tmp_path: Path) -> None:
    assert "Ergebnisprotokoll" in held.text(tmp_path, ".md", MinutesOptions(language="en"))
    house = held.house
    case = house.meeting(MeetingState.HELD, day=date(2026, 5, 19))
    for language, words in (("", "# Ergebnisprotokoll (Entwurf)"), ("en", "# Minutes (Draft)")):
        path = tmp_path / f"draft{language}.md"
        house.ws.minutes_files.write(house.taker, case.meeting.id, path, MinutesOptions(language=language))
        assert words in path.read_text(encoding="utf-8")
    prepared = house.ws.minutes_files.prepared(house.taker, case.meeting.id, MinutesOptions(language="en"))
    assert prepared.name == "Minutes_2-2026_draft"


def test_what_was_read_is_written_and_shown_without_the_workspace(held: Held, tmp_path: Path) -> None:
    prepared = held.files.prepared(held.house.taker, held.meeting_id, WHOLE)
    pages = preview_prepared(prepared, 0.4)
    assert pages == held.files.preview(held.house.taker, held.meeting_id, WHOLE, 0.4)
    write_prepared(prepared, tmp_path / "a.pdf")
    assert len(Paper((tmp_path / "a.pdf").read_bytes()).pages) == len(pages)


def test_a_file_is_replaced_whole_or_not_at_all(held: Held, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        held.files.write(held.house.taker, held.meeting_id, path, WHOLE, cancelled=lambda: True)
    assert path.read_bytes() == b"old"
    with pytest.raises(Refused) as caught:
        held.files.write(held.house.taker, held.meeting_id, tmp_path / "gone" / "a.md", WHOLE)
    assert caught.value.code == "file.unwritable"
    held.files.write(held.house.taker, held.meeting_id, path, WHOLE)
    assert path.read_bytes()[:2] == b"PK"
    assert [one.name for one in tmp_path.iterdir()] == ["a.docx"]


def test_what_cannot_be_written_is_said_in_a_sentence(held: Held, tmp_path: Path) -> None:
    me, path = held.house.taker, tmp_path / "a.pdf"
    for options, code in (
        (MinutesOptions(department_id=1, item_id=1), "minutes_file.one_excerpt"),
        (MinutesOptions(department_id=999), "minutes_file.department"),
        (MinutesOptions(item_id=999), "minutes_file.item"),
    ):
        with pytest.raises(Refused) as caught:
            held.files.write(me, held.meeting_id, path, options)
        assert caught.value.code == code
    for name in ("a.txt", "a", "a.xlsx"):
        with pytest.raises(Refused) as caught:
            held.files.write(me, held.meeting_id, tmp_path / name, WHOLE)
        assert caught.value.code == "format.unknown"
    with pytest.raises(Missing):
        held.files.write(me, 999, path, WHOLE)
    assert not path.exists()


def test_whoever_did_not_take_part_gets_no_minutes(held: Held, tmp_path: Path) -> None:
    outsider = actor_for(make_person(held.house.ws, "Jana Fremd", Role.EXPERT))
    with pytest.raises(Missing):
        held.files.write(outsider, held.meeting_id, tmp_path / "a.md", WHOLE)
    held.files.write(held.house.expert, held.meeting_id, tmp_path / "a.md", WHOLE)
    with pytest.raises(Missing):
        held.files.preview(outsider, held.meeting_id, WHOLE)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Clearing]:
    with clearing_in(tmp_path) as made:
        yield made


def test_words_that_nobody_cleared_are_withheld_from_every_format(desk: Clearing, tmp_path: Path) -> None:
    editor = desk.house.editor
    item = desk.item(OPEN, title="Öffentlich")
    with desk.ws.store.act(ME, "meeting.save") as work:
        meeting = work.add(Meeting(title="Sitzung", day=date(2026, 5, 12), state=MeetingState.HELD))
        work.add(Participant(meeting_id=meeting.id, person_id=editor.id, name=editor.name))
        subject = (f"content:{item.id}",)
        work.add(AgendaItem(meeting_id=meeting.id, title="Erster", fact=SECRET, result=OPEN, subjects=subject))
        work.add(ActionItem(meeting_id=meeting.id, number=1, text=SECRET, note=SECRET, owner="Jonas"))
    for ending in ENDINGS:
        path = tmp_path / f"minutes{ending}"
        done = desk.ws.minutes_files.write(editor, meeting.id, path, MinutesOptions(tasks=True))
        assert [one.code for one in done.notes] == ["clearance.exported"]
        text = shown(path.read_bytes(), ending).replace("\\", "")
        if ending == ".eml":
            mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            assert isinstance(mail, EmailMessage)
            text += Paper(next(mail.iter_attachments()).get_content()).text
        assert squeezed("[Zurückgehalten: enthält nicht freigegebenen Experten-Input]") in squeezed(text)
        assert not runs(SECRET) & runs(flat(text)), ending
        assert squeezed(OPEN) in squeezed(text), ending
        for one in done.paths[1:]:
            assert not any(runs(SECRET) & runs(words) for words in written_in(one.name, one.read_bytes()))


def test_somebody_named_on_the_list_is_found_by_their_name(held: Held) -> None:
    prepared = held.files.prepared(held.house.taker, held.meeting_id, WHOLE)
    assert [one.name for one in prepared.recipients if one.email == "schulte@example.org"] == ["Anja Schulte"]
    assert len({one.email or one.name for one in prepared.recipients}) == len(prepared.recipients)
