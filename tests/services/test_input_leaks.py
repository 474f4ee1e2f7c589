"""Expert input by side doors: words that were struck out, notes of the desk, drafts, titles, short nights."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from editorial.app import open_workspace
from editorial.domain.approvals import Absence
from editorial.domain.clearance import Secret
from editorial.domain.content import Status
from editorial.domain.input_cards import Given, GivenAnswer
from editorial.domain.inputs import (
    Attribution,
    Clearance,
    InputRequest,
    Question,
    QuestionKind,
    RequestState,
    TopicCall,
)
from editorial.domain.people import Actor
from editorial.errors import Refused
from editorial.services import clearance_views, knowledge
from editorial.services.plan_export import Wish
from editorial.storage import clearance_queries, journal
from tests.builders import ME, TODAY, make_item, make_person
from tests.services.input_makers import HURDLE, InputHouse, make_input_house, refused

SECRET = "Der Kunde Nordwasser hat die Messung heimlich bezahlt und will nicht genannt werden."
TRACE = "Nordwasser"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[InputHouse]:
    made = make_input_house(tmp_path)
    yield made
    made.ws.close()


def struck_out(house: InputHouse) -> None:
    """An answer in which something stood that the expert took away before they gave it, to everybody."""
    request = house.request()
    third = house.case(request.id).questions[2].id
    house.ws.answering.keep(house.expert, request.id, Given((GivenAnswer(third, SECRET),)))
    given = house.given(request.id)
    harmless = GivenAnswer(third, "Nichts Besonderes.", (), Clearance.PUBLIC)
    answers = tuple(harmless if one.question_id == third else one for one in given.answers)
    house.ws.answering.give(house.expert, request.id, replace(given, answers=answers))


def journal_of(house: InputHouse, actor: Actor) -> str:
    """All that somebody reads in the journal."""
    with house.ws.store.read(actor) as work:
        return "".join(f"{one.before}{one.after}{one.detail}" for one in journal.entries(work.connection))


@pytest.mark.parametrize("who", ["viewer", "management", "lead", "colleague", "other"])
def test_what_was_struck_out_before_it_was_given_is_read_by_nobody_outside_the_desk(
    house: InputHouse, who: str
) -> None:
    struck_out(house)
    assert TRACE not in journal_of(house, getattr(house, who))
    assert TRACE in journal_of(house, house.expert)


@pytest.mark.parametrize("name", ["journal.json", "journal.csv"])
def test_nor_does_it_leave_with_the_journal(house: InputHouse, tmp_path: Path, name: str) -> None:
    struck_out(house)
    house.ws.exports.write(house.manager, "journal", tmp_path / name, Wish())
    written = (tmp_path / name).read_text(encoding="utf-8-sig")
    assert TRACE not in written
    assert "Nichts Besonderes." in written


def test_what_the_desk_writes_when_it_gives_an_answer_back_is_read_by_those_who_may_read_the_answer(
    house: InputHouse,
) -> None:
    case = house.answered()
    house.ws.inputs.return_(house.editor, case.request.id, (), f"Sie sagen: {SECRET}")
    for actor in (house.viewer, house.management):
        assert TRACE not in str(house.ws.inputs.rows(actor))
        assert TRACE not in str(house.ws.inputs.case(actor, case.request.id))
        assert TRACE not in journal_of(house, actor)
    for actor in (house.expert, house.lead, house.editor):
        assert TRACE in house.ws.inputs.case(actor, case.request.id).request.reason


def test_why_somebody_declined_is_read_by_all_who_see_the_request(house: InputHouse) -> None:
    request = house.request()
    house.ws.inputs.decline(house.expert, request.id, "Im Urlaub")
    assert house.ws.inputs.case(house.viewer, request.id).request.reason == "Im Urlaub"
    assert "Im Urlaub" in journal_of(house, house.viewer)


def test_a_form_does_not_name_an_item_by_what_somebody_else_said_in_confidence(
    house: InputHouse, tmp_path: Path
) -> None:
    house.answered()
    item = make_item(house.ws, HURDLE[:140], actor=house.editor)
    request = house.request(person=house.other, content_id=item.id)
    house.ws.input_forms.write(house.editor, request.id, tmp_path / "form.html")
    assert "Nanogramm" not in (tmp_path / "form.html").read_text(encoding="utf-8")


def test_nobodys_data_tell_them_of_a_request_before_it_is_sent(house: InputHouse, tmp_path: Path) -> None:
    house.request(RequestState.DRAFT, purpose="Noch niemand weiß davon.")
    house.ws.privacy.export(house.expert, house.expert.id or 0, tmp_path / "mine.zip")
    with zipfile.ZipFile(tmp_path / "mine.zip") as archive:
        assert "Noch niemand" not in archive.read("data.json").decode()


def test_nobody_is_named_more_openly_than_they_wished_without_having_agreed(house: InputHouse) -> None:
    request = house.request()
    house.ws.answering.give(
        house.expert, request.id, replace(house.given(request.id), attribution=Attribution.ANONYMOUS, consent=False)
    )
    newest = house.case(request.id).newest
    assert newest is not None
    correct, contribution_id = house.ws.input_review.correct, newest.contribution.id
    for wanted in (Attribution.DEPARTMENT, Attribution.NAMED):
        refused("input.review.naming", correct, house.editor, contribution_id, wanted, False)
    correct(house.editor, contribution_id, Attribution.NAMED, consent=True, note="Am Telefon, 12.05.")
    correct(house.editor, contribution_id, Attribution.DEPARTMENT, consent=False)


def test_whoever_stands_in_from_today_on_clears_right_after_midnight(house: InputHouse) -> None:
    case, day = house.answered(), date(2026, 6, 10)
    away = Absence(person_id=house.lead.id or 0, starts=day, ends=day, substitute_id=house.colleague.id)
    house.ws.people.save_absence(house.manager, away)
    assert case.newest is not None
    answer = next(one for one in case.newest.answers if one.value == HURDLE)
    house.clock.now = datetime(2026, 6, 9, 22, 30, tzinfo=UTC)  # half past midnight in Berlin
    house.ws.clearing.set_clearance(house.colleague, [answer.id], Clearance.PUBLIC)


# States ---------------------------------------------------------------------------------------------------------------


def test_a_topic_that_was_sent_in_stays_though_its_call_closes_on_a_further_question(house: InputHouse) -> None:
    inputs = house.ws.inputs
    call = TopicCall(title="Themen im Juni", closes=date(2026, 5, 20), department_ids=(house.lab_id,))
    card = inputs.save_call(house.editor, call, [Question(text="Welches Thema?", kind=QuestionKind.SHORT)])
    asked = next(one for one in inputs.send_call(house.editor, card.call.id) if one.person_id == house.expert.id)
    topic = GivenAnswer(house.case(asked.id).questions[0].id, "Laborführung", (), Clearance.PUBLIC)
    house.ws.answering.give(house.expert, asked.id, Given((topic,)))
    inputs.return_(house.editor, asked.id, (), "Geht es genauer?")
    inputs.close_call(house.editor, card.call.id)
    assert inputs.make_idea(house.editor, asked.id).title == "Laborführung"


def test_an_answer_is_not_given_back_to_somebody_who_has_left(house: InputHouse) -> None:
    case = house.answered()
    person = next(one for one in house.ws.organisation.directory(ME).people if one.id == house.expert.id)
    house.ws.organisation.save(house.manager, replace(person, archived=True))
    refused("input.person_gone", house.ws.inputs.return_, house.editor, case.request.id, (), "Wie viele?")


def test_what_was_given_back_to_somebody_who_is_forgotten_ends_as_well(house: InputHouse) -> None:
    case = house.answered()
    house.ws.inputs.return_(house.editor, case.request.id, (), "Wie viele?")
    house.ws.privacy.anonymise(house.manager, house.expert.id or 0)
    assert house.case(case.request.id).request.state is RequestState.EXPIRED
    house.ws.inputs.accept(house.editor, case.request.id)


def test_a_name_with_a_comma_is_forgotten_among_others_too(house: InputHouse) -> None:
    person = make_person(house.ws, "Weber, Miriam")
    with house.ws.store.act(house.manager, "input.save") as work:
        work.add(InputRequest(title="Labor", passed_by="Jonas Brandt, Weber, Miriam"))
        work.detail = {"people": "Weber, Miriam, Weber, Miriam, Jonas Brandt"}
    house.ws.privacy.anonymise(house.manager, person.id)
    path = house.ws.path
    house.ws.close()
    assert b"Weber, Miriam" not in path.read_bytes()
    house.ws = open_workspace(path, clock=house.clock)
    assert house.ws.maintenance.check(house.manager).ok


# What is remembered of what is held -----------------------------------------------------------------------------------


def test_what_is_held_is_read_once_and_not_at_every_edit(house: InputHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    case, read = house.answered(), list[int]()
    secrets = clearance_queries.secrets

    def counted(connection: Connection) -> list[Secret]:
        read.append(1)
        return secrets(connection)

    monkeypatch.setattr(clearance_queries, "secrets", counted)
    item = make_item(house.ws, "Laborbesuch", actor=house.editor)
    for number in range(5):
        item = house.ws.content.card(house.editor, item.id).item
        house.ws.content.edit(house.editor, replace(item, text=f"Satz {number}."))
    assert len(read) == 1
    house.ws.inputs.accept(house.editor, case.request.id)
    item = house.ws.content.card(house.editor, item.id).item
    house.ws.content.edit(house.editor, replace(item, text="Noch einer."))
    assert len(read) == 2


def test_what_another_program_wrote_down_is_held_back_at_once(house: InputHouse) -> None:
    house.answered(hurdle=Clearance.PUBLIC)
    item = make_item(house.ws, "Laborbesuch", text=SECRET, status=Status.DRAFTING, day=TODAY, actor=house.editor)
    assert not house.ws.clearing.marks(house.editor).held
    other = open_workspace(house.ws.path, clock=house.clock)
    request = house.request()
    third = GivenAnswer(house.case(request.id).questions[2].id, SECRET)
    other.answering.keep(house.expert, request.id, Given((third,)))
    other.close()
    assert set(house.ws.clearing.marks(house.editor).held) == {item.id}


def test_marks_are_the_same_however_many_answers_are_held(house: InputHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    house.answered()
    make_item(house.ws, "Ohne", text="Ein Tropfen.", actor=house.editor)
    held = make_item(house.ws, "Mit", text=f"Vorweg. {HURDLE}", actor=house.editor)
    few = house.ws.clearing.marks(house.editor)
    monkeypatch.setattr(clearance_views, "_FEW_PHRASES", 0)
    assert house.ws.clearing.marks(house.editor) == few
    assert set(few.held) == {held.id}


def test_a_request_that_was_answered_late_waits_for_no_time_any_more(house: InputHouse) -> None:
    request = house.request(RequestState.EXPIRED, wants_grant=True)
    house.ws.answering.give(house.expert, request.id, house.given(request.id))
    assert not house.case(request.id).request.wants_grant


def test_the_name_of_an_answer_file_is_forgotten_too(house: InputHouse) -> None:
    with house.ws.store.act(house.manager, "input.import") as work:
        work.add(InputRequest(title="Labor"))
        work.detail = {"title": "Labor", "file": "input-antwort-labor-weber.json"}
        work.change(replace(work.all(InputRequest)[0], purpose="Anders"))
    house.ws.privacy.anonymise(house.manager, house.expert.id or 0)
    assert "-weber" not in journal_of(house, house.manager)
    assert house.ws.maintenance.check(house.manager).ok


def test_what_was_made_ready_for_the_search_is_used_again_after_an_edit(
    house: InputHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = house.answered()
    house.ws.inputs.accept(house.editor, case.request.id)
    before = house.ws.knowledge.find(house.editor, "Nanogramm")
    make_item(house.ws, "Laborbesuch", actor=house.editor)
    monkeypatch.setattr(knowledge, "Entry", None)
    assert house.ws.knowledge.find(house.editor, "Nanogramm") == before
    assert before.total == 1


def test_which_requests_wait_is_said_with_the_quotation_marks_of_the_language(
    house: InputHouse, tmp_path: Path
) -> None:
    house.request()
    house.request()
    with pytest.raises(Refused) as caught:
        house.ws.input_forms.export(house.editor, tmp_path / "form.html", None, "en")
    assert "“Laborbesuch: Vom Tropfen zum Befund” (Dr. Miriam Weber)" in caught.value.text("en")
    assert "„Laborbesuch: Vom Tropfen zum Befund“ (Dr. Miriam Weber)" in caught.value.text("de")
