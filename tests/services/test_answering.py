"""Answering: autosave, versions, files, interviews, and what an answer must be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editorial.domain.input_cards import Given, GivenAnswer, GivenFile
from editorial.domain.inputs import (
    Answer,
    Attribution,
    Clearance,
    ContributionState,
    InputRequest,
    Question,
    RequestState,
    Way,
)
from editorial.errors import Forbidden, Refused
from editorial.services.answering import give_within
from tests.services.input_makers import PNG, InputHouse, make_input_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[InputHouse]:
    made = make_input_house(tmp_path)
    yield made
    made.ws.close()


def test_what_is_written_is_kept_without_being_judged(house: InputHouse) -> None:
    request = house.request()
    number = house.case(request.id).questions[0].id
    case = house.ws.answering.keep(house.expert, request.id, Given((GivenAnswer(number, "50 Milli"),)))
    assert case.request.state is RequestState.SENT
    assert case.newest is None
    assert case.contributions[0].contribution.state is ContributionState.WRITING
    answer = case.contributions[0].answer(number)
    assert answer is not None
    assert answer.value == "50 Milli"


def test_handing_in_makes_a_version_books_the_minutes_and_keeps_answers_in_one_form(house: InputHouse) -> None:
    case = house.answered()
    card = case.newest
    assert card is not None
    assert (case.request.state, case.request.minutes_used) == (RequestState.ANSWERED, 8)
    assert (card.contribution.number, card.contribution.state) == (1, ContributionState.DRAFT)
    values = [card.answer(one.id).value for one in case.questions if card.answer(one.id)]  # type: ignore[union-attr]
    assert values[0] == "50"
    assert values[4] == '["Blei","Nitrat"]'
    assert [one.name for one in card.files] == ["pipette.png"]


def test_a_file_leaves_its_name_behind_and_is_stored_under_a_random_one(house: InputHouse) -> None:
    files = house.answered().contributions[0].files
    assert files[0].stored != files[0].name
    assert files[0].stored.endswith(".png")
    assert len(files[0].stored.partition(".")[0]) == 32


@pytest.mark.parametrize("who", ["colleague", "other", "editor", "manager", "viewer", "lead"])
def test_nobody_answers_for_somebody_else(house: InputHouse, who: str) -> None:
    request = house.request()
    with pytest.raises(Forbidden):
        house.ws.answering.give(getattr(house, who), request.id, house.given(request.id))
    with pytest.raises(Forbidden):
        house.ws.answering.keep(getattr(house, who), request.id, house.given(request.id))
    assert house.case(request.id).contributions == ()


@pytest.mark.parametrize("state", [RequestState.DRAFT, RequestState.ACCEPTED, RequestState.DECLINED])
def test_a_request_that_is_not_open_takes_no_answer(house: InputHouse, state: RequestState) -> None:
    request = house.request(state)
    with pytest.raises(Refused):
        house.ws.answering.give(house.expert, request.id, house.given(request.id))


def test_a_missing_required_answer_is_named_and_what_was_written_stays(house: InputHouse) -> None:
    request = house.request()
    questions = house.case(request.id).questions
    written = Given((GivenAnswer(questions[1].id, "Anreicherung."),))
    house.ws.answering.keep(house.expert, request.id, written)
    with pytest.raises(Refused) as refused:
        house.ws.answering.give(house.expert, request.id, written)
    assert "Wie viel Wasser" in str(refused.value)
    assert house.case(request.id).contributions[0].answers[0].value == "Anreicherung."


def test_no_answer_at_all_is_refused(house: InputHouse) -> None:
    request = house.request(questions=[Question(text="Und sonst?")])
    with pytest.raises(Refused, match="No question"):
        house.ws.answering.give(house.expert, request.id, Given(()))


def test_a_second_version_begins_with_the_first_and_asks_anew_only_what_was_changed(house: InputHouse) -> None:
    case = house.answered()
    hurdle, second = case.questions[2].id, case.questions[1].id
    first = case.newest
    assert first is not None
    answers = [one for one in first.answers if one.question_id in (hurdle, second)]
    with house.ws.store.act(house.lead, "input.clear") as work:
        for one in answers:
            found = work.get(Answer, one.id)
            work.change(replace(found, clearance=Clearance.INTERNAL, cleared_by="Dr. Hanna Sommer"))
    house.ws.answering.give(
        house.expert, case.request.id, Given((GivenAnswer(second, "Es dauert.", (), Clearance.PUBLIC),), minutes=3)
    )
    card = house.case(case.request.id).newest
    assert card is not None
    assert card.contribution.number == 2
    kept = card.answer(hurdle)
    other = card.answer(second)
    assert kept is not None
    assert (kept.clearance, kept.cleared_by) == (Clearance.INTERNAL, "Dr. Hanna Sommer")
    assert other is not None
    assert (other.clearance, other.cleared_by) == (Clearance.PUBLIC, "")
    assert [one.name for one in card.files] == ["pipette.png"]
    assert house.case(case.request.id).request.minutes_used == 11


def test_files_come_and_go_while_writing_and_stay_once_given(house: InputHouse) -> None:
    request = house.request()
    last = house.case(request.id).questions[-1].id
    case = house.ws.answering.attach(house.expert, request.id, last, GivenFile("team.png", "image/png", PNG))
    file = case.contributions[0].files[0]
    assert house.ws.answering.detach(house.expert, file.id).contributions[0].files == ()
    given = house.answered()
    with pytest.raises(Refused, match="handed in"):
        house.ws.answering.detach(house.expert, given.contributions[0].files[0].id)


def test_an_interview_is_the_experts_contribution_with_quotes_word_for_word(house: InputHouse) -> None:
    request = house.request()
    second = house.case(request.id).questions[1].id
    answers = (
        GivenAnswer(house.case(request.id).questions[0].id, "50"),
        GivenAnswer(second, "Sie reichern an.", ("Verantworten muss es ein Mensch.",)),
    )
    spoken = Given(answers, minutes=12, attribution=Attribution.NAMED, consent=True, consent_note="am Telefon")
    kept = house.ws.answering.interview(house.editor, request.id, spoken, finished=False)
    assert kept.request.state is RequestState.SENT
    done = house.ws.answering.interview(house.editor, request.id, spoken, finished=True)
    card = done.newest
    assert card is not None
    assert (card.contribution.way, card.contribution.person_id) == (Way.INTERVIEW, house.expert.id)
    assert card.contribution.consent_note == "am Telefon"
    quoted = card.answer(second)
    assert quoted is not None
    assert quoted.quotes == ("Verantworten muss es ein Mensch.",)
    assert done.request.minutes_used == 12


@pytest.mark.parametrize("who", ["expert", "lead", "viewer", "management"])
def test_only_the_desk_interviews(house: InputHouse, who: str) -> None:
    request = house.request()
    with pytest.raises(Forbidden):
        house.ws.answering.interview(getattr(house, who), request.id, house.given(request.id), finished=True)


def test_what_comes_from_elsewhere_is_a_version_of_its_own_beside_what_is_being_written(house: InputHouse) -> None:
    request = house.request()
    second = house.case(request.id).questions[1].id
    house.ws.answering.keep(house.expert, request.id, Given((GivenAnswer(second, "Im Programm."),)))
    given = house.given(request.id, way=Way.FORM)
    with house.ws.store.act(house.editor, "input.import") as work:
        found = work.get(InputRequest, request.id)
        give_within(work, found, given, person_id=house.expert.id, sha256="a" * 64)
    case = house.case(request.id)
    assert [one.contribution.state for one in case.contributions] == [
        ContributionState.WRITING,
        ContributionState.DRAFT,
    ]
    assert case.newest is not None
    assert case.newest.contribution.way is Way.FORM


def test_a_question_of_another_request_is_refused(house: InputHouse) -> None:
    mine, foreign = house.request(), house.request()
    theirs = house.case(foreign.id).questions[0].id
    with pytest.raises(Refused, match="does not have"):
        house.ws.answering.keep(house.expert, mine.id, Given((GivenAnswer(theirs, "50"),)))


def test_handing_in_can_be_taken_back(house: InputHouse) -> None:
    case = house.answered()
    house.ws.history.undo(house.expert)
    after = house.case(case.request.id)
    assert after.request.state is RequestState.SENT
    assert after.newest is None


def test_mine_are_the_requests_somebody_was_asked_open_ones_first(house: InputHouse) -> None:
    done = house.request(RequestState.ACCEPTED)
    asked = house.request()
    house.request(RequestState.DRAFT)
    house.request(person=house.other)
    assert [one.request.id for one in house.ws.answering.mine(house.expert)] == [asked.id, done.id]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("Foto.exe", PNG, "exe"),
        ("Foto.jpg", b"MZ" + bytes(64), "Foto.jpg"),
        ("Bericht.pdf", b"<html></html>", "Bericht.pdf"),
        ("leer.png", b"", "leer.png"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused_by_whatever_road(
    house: InputHouse, name: str, data: bytes, why: str
) -> None:
    request = house.request()
    last = house.case(request.id).questions[-1].id
    file = GivenFile(name, "image/png", data)
    with pytest.raises(Refused, match=why):
        house.ws.answering.attach(house.expert, request.id, last, file)
    given = Given((GivenAnswer(last, "", (), Clearance.PUBLIC, (file,)),))
    with pytest.raises(Refused, match=why):
        house.ws.answering.interview(house.editor, request.id, given, finished=False)
    assert house.case(request.id).contributions == ()


def test_check_finds_a_file_of_an_answer_whose_bytes_were_changed(house: InputHouse) -> None:
    case = house.answered()
    assert house.ws.maintenance.check(house.manager).ok
    with house.ws.store.database.write():
        house.ws.store.database.raw.execute(
            "UPDATE blob SET data = x'00' WHERE sha256 = ?", (case.contributions[0].files[0].sha256,)
        )
    report = house.ws.maintenance.check(house.manager)
    assert not report.ok


def test_who_says_nothing_of_the_time_took_what_was_estimated_once(house: InputHouse) -> None:
    request = house.request()
    given = replace(house.given(request.id), minutes=0)
    house.ws.answering.give(house.expert, request.id, given)
    assert house.case(request.id).request.minutes_used == request.minutes
    house.ws.answering.give(house.expert, request.id, Given(()))
    assert house.case(request.id).request.minutes_used == request.minutes
