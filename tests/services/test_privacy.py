"""Personal data handed over, and somebody forgotten without breaking journal or history."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editorial.app import open_workspace
from editorial.domain.approvals import Absence
from editorial.domain.content import ContentItem
from editorial.domain.input_cards import Given, GivenAnswer
from editorial.domain.inputs import Attribution, Clearance, RequestState
from editorial.domain.journal_view import Verdict
from editorial.errors import Forbidden, Refused
from editorial.texts import text
from tests.builders import ME, actor_for, make_item, make_person
from tests.services.input_makers import InputHouse, make_input_house

NAME = "Dr. Miriam Weber"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[InputHouse]:
    made = make_input_house(tmp_path)
    person = next(one for one in made.ws.organisation.directory(ME).people if one.name == NAME)
    full = replace(person, email="miriam.weber@example.org", competence="Spurenstoffe", title="Laborleiterin")
    made.ws.organisation.save(made.manager, full)
    yield made
    made.ws.close()


def lived(house: InputHouse) -> int:
    """Traces of the expert everywhere: answers, a comment, an item, an absence; the id of the request."""
    expert = house.expert
    case = house.answered()
    item = make_item(house.ws, "Laborbesuch", text="Ein Tropfen.", owner_id=expert.id, actor=house.manager)
    house.ws.parts.comment(expert, item.id, "Bitte noch die Zahl prüfen.")
    with house.ws.store.act(house.manager, "content.edit") as work:
        reason = text("clearance.reason", "de", request="Laborbesuch", person=expert.name)
        work.change(replace(work.get(ContentItem, item.id), status_reason=reason))
    away = Absence(person_id=expert.id or 0, starts=date(2026, 6, 1), ends=date(2026, 6, 5), note="Kur")
    house.ws.people.save_absence(house.manager, away)
    house.ws.inputs.return_(house.editor, case.request.id, (), "Wie viele?")
    more = Given((GivenAnswer(case.questions[1].id, "Zwei.", (), Clearance.PUBLIC),), consent=True, consent_note=NAME)
    house.ws.answering.give(expert, case.request.id, more)
    house.request(RequestState.SENT)
    return case.request.id


def test_everything_that_is_known_of_a_person_is_handed_over_with_their_files(
    house: InputHouse, tmp_path: Path
) -> None:
    lived(house)
    target = house.ws.privacy.export(house.expert, house.expert.id or 0, tmp_path / "weber.zip")
    with zipfile.ZipFile(target) as archive:
        data = json.loads(archive.read("data.json"))
        files = [name for name in archive.namelist() if name.startswith("files/")]
        assert archive.read(files[0]).startswith(b"\x89PNG")
    assert data["person"] == NAME or data["person"][0]["email"] == "miriam.weber@example.org"
    assert {one["value"] for one in data["answers"] if "value" in one} >= {"50", "Zwei."}
    assert data["comments"][0]["body"] == "Bitte noch die Zahl prüfen."
    assert data["absences"][0]["note"] == "Kur"
    assert {"input_requests", "questions", "contributions", "content", "journal"} <= set(data)


@pytest.mark.parametrize("who", ["colleague", "editor", "viewer", "lead"])
def test_nobody_gets_the_data_of_somebody_else(house: InputHouse, tmp_path: Path, who: str) -> None:
    with pytest.raises(Forbidden):
        house.ws.privacy.export(getattr(house, who), house.expert.id or 0, tmp_path / "a.zip")
    assert not (tmp_path / "a.zip").exists()


def test_only_an_archive_is_written(house: InputHouse, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="zip"):
        house.ws.privacy.export(house.manager, house.expert.id or 0, tmp_path / "a.pdf")


def test_after_anonymising_the_name_is_nowhere_in_the_file_and_the_journal_is_whole(house: InputHouse) -> None:
    lived(house)
    before = house.ws.journal.head(house.manager)
    house.ws.privacy.anonymise(house.manager, house.expert.id or 0)
    report = house.ws.maintenance.check(house.manager)
    assert report.ok, report
    assert house.ws.journal.prove(house.manager).ok
    assert house.ws.journal.head(house.manager).entries > before.entries
    path = house.ws.path
    house.ws.close()
    raw = path.read_bytes()
    for trace in (NAME, "miriam.weber", "Spurenstoffe", "Laborleiterin", "Kur"):
        assert trace.encode() not in raw, trace
    house.ws = open_workspace(path, clock=house.clock)
    assert house.ws.maintenance.check(house.manager).ok


def test_what_they_did_stays_under_a_pseudonym_and_their_answers_are_anonymous(house: InputHouse) -> None:
    request_id = lived(house)
    house.ws.privacy.anonymise(house.manager, house.expert.id or 0)
    person = next(one for one in house.ws.organisation.directory(ME).people if one.id == house.expert.id)
    assert person.name == f"Anonymisierte Person {person.id}"
    assert (person.archived, person.email, person.roles) == (True, "", ())
    case = house.case(request_id)
    assert {one.contribution.attribution for one in case.contributions} == {Attribution.ANONYMOUS}
    assert {one.contribution.person for one in case.contributions} == {person.name}
    assert case.contributions[0].answers[1].value.startswith("Anreicherung")
    who = {one.name for one in house.ws.journal.people(house.manager)}
    assert person.name in who
    assert NAME not in who


def test_with_words_what_stands_nowhere_goes_as_well(house: InputHouse) -> None:
    request_id = lived(house)
    house.ws.privacy.anonymise(house.manager, house.expert.id or 0, words=True)
    card = house.case(request_id).contributions[0]
    assert {one.value for one in card.answers} == {""}
    assert card.files == ()
    assert house.ws.maintenance.check(house.manager).ok
    path = house.ws.path
    house.ws.close()
    raw = path.read_bytes()
    assert b"Nanogramm" not in raw
    assert b"pipette.png" not in raw
    house.ws = open_workspace(path, clock=house.clock)


def test_open_requests_to_them_end(house: InputHouse) -> None:
    request = house.request()
    house.ws.privacy.anonymise(house.manager, house.expert.id or 0)
    assert house.case(request.id).request.state is RequestState.EXPIRED


def test_it_cannot_be_undone_and_earlier_steps_of_others_still_can(house: InputHouse) -> None:
    item = make_item(house.ws, "Laborbesuch", actor=house.manager)
    house.ws.content.edit(house.editor, replace(item, text="Neu."))
    house.ws.privacy.anonymise(house.manager, house.expert.id or 0)
    with pytest.raises(Refused, match="nothing to undo"):
        house.ws.history.undo(house.manager)
    house.ws.history.undo(house.editor)
    assert house.ws.content.card(house.manager, item.id).item.text == ""
    person = next(one for one in house.ws.organisation.directory(ME).people if one.id == house.expert.id)
    assert person.anonymised_at is not None


def test_somebody_with_the_same_name_keeps_it(house: InputHouse) -> None:
    item = make_item(house.ws, "Laborbesuch", actor=house.manager)
    with house.ws.store.act(house.manager, "people.save") as work:
        twin = make_person_within(work, house)
    house.ws.parts.comment(twin, item.id, "Von der anderen.")
    house.ws.parts.comment(house.expert, lived_item(house), "Von mir.")
    house.ws.privacy.anonymise(house.manager, house.expert.id or 0)
    comments = house.ws.content.card(house.manager, item.id).comments
    assert [one.author for one in comments] == [NAME]
    assert NAME in {one.name for one in house.ws.journal.people(house.manager)}


def lived_item(house: InputHouse) -> int:
    """An item that concerns the expert."""
    return make_item(house.ws, "Service", owner_id=house.expert.id, actor=house.manager).id


def make_person_within(work: object, house: InputHouse):  # type: ignore[no-untyped-def]
    """Somebody of the same name, as files from elsewhere may have them."""
    from editorial.domain.people import Person, Role

    made = work.add(Person(name=NAME, roles=(str(Role.EDITOR),)))  # type: ignore[attr-defined]
    return actor_for(made)


@pytest.mark.parametrize("who", ["expert", "editor", "viewer", "management", "lead"])
def test_only_who_leads_the_desk_anonymises(house: InputHouse, who: str) -> None:
    with pytest.raises(Forbidden):
        house.ws.privacy.anonymise(getattr(house, who), house.colleague.id or 0)


def test_nobody_anonymises_themselves_or_anybody_twice(house: InputHouse) -> None:
    with pytest.raises(Refused, match="yourself"):
        house.ws.privacy.anonymise(house.manager, house.manager.id or 0)
    house.ws.privacy.anonymise(house.manager, house.colleague.id or 0)
    with pytest.raises(Refused, match="already"):
        house.ws.privacy.anonymise(house.manager, house.colleague.id or 0)


def test_what_anonymising_would_concern_is_told_before(house: InputHouse) -> None:
    lived(house)
    found = house.ws.privacy.would_forget(house.manager, house.expert.id or 0)
    assert (found.requests, found.contributions, found.items) == (2, 2, 1)
    assert found.unused_answers > 0
    assert found.steps >= 3


def test_a_new_name_in_the_past_is_forgotten_too(house: InputHouse) -> None:
    person = make_person(house.ws, "Maria Mädchenname")
    house.ws.organisation.save(house.manager, replace(person, name="Maria Ehename"))
    house.ws.privacy.anonymise(house.manager, person.id)
    path = house.ws.path
    house.ws.close()
    raw = path.read_bytes()
    assert "Mädchenname".encode() not in raw
    assert b"Ehename" not in raw
    house.ws = open_workspace(path, clock=house.clock)


def test_an_earlier_backup_is_explained_by_the_act_that_changed_the_journal(house: InputHouse, tmp_path: Path) -> None:
    lived(house)
    earlier = house.ws.maintenance.back_up(house.manager, house.clock.now, tmp_path / "vorher.editorial")
    house.ws.privacy.anonymise(house.manager, house.expert.id or 0)
    answer = house.ws.journal.continues(house.manager, earlier)
    assert answer.verdict is Verdict.ANONYMISED
    assert answer.first > 1
    later = house.ws.maintenance.back_up(house.manager, house.clock.now, tmp_path / "nachher.editorial")
    assert house.ws.journal.continues(house.manager, later).verdict is Verdict.CONTINUES


def test_a_journal_written_anew_by_somebody_else_is_not_explained_by_an_anonymisation(
    house: InputHouse, tmp_path: Path
) -> None:
    lived(house)
    earlier = house.ws.maintenance.back_up(house.manager, house.clock.now, tmp_path / "vorher.editorial")
    house.ws.privacy.anonymise(house.manager, house.expert.id or 0)
    connection = house.ws.store.database.raw
    with house.ws.store.database.write():
        connection.execute("UPDATE journal SET hash = ? WHERE seq = 2", ("f" * 64,))
    assert house.ws.journal.continues(house.manager, earlier).verdict is Verdict.REWRITTEN
