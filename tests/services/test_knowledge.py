"""Who knows about what: found by department, field of competence, expert and words, as far as one may read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editorial.domain.inputs import Attribution, Clearance, Contribution
from editorial.domain.knowledge import KnowledgeFilter
from editorial.domain.people import Department, Person
from tests.builders import ME
from tests.services.input_makers import InputHouse, make_input_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[InputHouse]:
    made = make_input_house(tmp_path)
    save = made.ws.organisation.save
    for one in made.ws.organisation.directory(ME).people:
        if one.id == made.expert.id:
            save(made.manager, replace(one, competence="Spurenstoffe, Massenspektrometrie"))
    lab = next(one for one in made.ws.organisation.directory(ME).departments if one.id == made.lab_id)
    save(made.manager, replace(lab, competence="Trinkwasser"))
    yield made
    made.ws.close()


def accepted(house: InputHouse, **values: object) -> int:
    case = house.answered(**values)  # type: ignore[arg-type]
    house.ws.inputs.accept(house.editor, case.request.id)
    return case.request.id


def test_an_accepted_answer_is_found_by_its_words_however_they_are_spelt(house: InputHouse) -> None:
    request_id = accepted(house)
    for words in ("Anreicherung", "anreich", "pruft Auffälligkeit", "PRUEFT auffaelligkeit"):
        found = house.ws.knowledge.find(house.editor, words)
        assert [one.request_id for one in found.answers] == [request_id], words
    assert house.ws.knowledge.find(house.editor, "Anreicherung Quanten").answers == ()


def test_what_is_not_accepted_is_no_knowledge_yet(house: InputHouse) -> None:
    house.answered()
    assert house.ws.knowledge.find(house.editor, "Anreicherung").answers == ()


@pytest.mark.parametrize("words", ["Spurenstoff", "Weber", "Labor", "Trinkwasser", "Massenspektrometrie Weber"])
def test_who_knows_about_it_is_found_by_competence_name_and_department(house: InputHouse, words: str) -> None:
    people = house.ws.knowledge.find(house.editor, words).people
    assert house.expert.id in {one.expert.person_id for one in people}


def test_the_one_who_is_said_to_know_stands_above_those_who_only_wrote_the_word(house: InputHouse) -> None:
    accepted(house)
    people = house.ws.knowledge.find(house.editor, "Massenspektrometrie").people
    assert [(one.expert.person_id, one.by_competence, one.answers > 0) for one in people] == [
        (house.expert.id, True, True)
    ]


def test_who_wished_to_stay_anonymous_is_not_given_away_by_what_they_said(house: InputHouse) -> None:
    request_id = accepted(house)
    card = house.case(request_id).contributions[0]
    with house.ws.store.act(house.editor, "input.review") as work:
        one = work.get(Contribution, card.contribution.id)
        work.change(replace(one, attribution=Attribution.ANONYMOUS))
    found = house.ws.knowledge.find(house.editor, "Anreicherung")
    assert len(found.answers) == 1
    assert found.people == ()


def test_filters_leave_out_departments_people_and_clearances(house: InputHouse) -> None:
    accepted(house)
    find = house.ws.knowledge.find
    assert find(house.editor, "", KnowledgeFilter(departments=frozenset({house.lab_id}))).total == 7
    assert find(house.editor, "", KnowledgeFilter(people=frozenset({house.other.id or 0}))).total == 0
    held = find(house.editor, "", KnowledgeFilter(clearances=frozenset({Clearance.CONFIDENTIAL})))
    assert [one.clearance for one in held.answers] == [Clearance.CONFIDENTIAL]


def test_every_answer_comes_with_its_clearance_and_where_it_stands(house: InputHouse) -> None:
    accepted(house)
    answers = house.ws.knowledge.find(house.editor).answers
    assert {one.clearance for one in answers} == set(Clearance)
    files = [one.files for one in answers if one.files]
    assert files == [("pipette.png",)]


def test_viewers_find_only_what_is_public_and_experts_only_their_own(house: InputHouse) -> None:
    accepted(house)
    assert {one.clearance for one in house.ws.knowledge.find(house.viewer).answers} == {Clearance.PUBLIC}
    assert house.ws.knowledge.find(house.other).answers == ()
    assert house.ws.knowledge.find(house.expert, "Anreicherung").total == 1
    # What one person was shown is not kept for the next.
    assert house.ws.knowledge.find(house.other).answers == ()


def test_of_several_versions_only_the_accepted_one_is_known(house: InputHouse) -> None:
    case = house.answered()
    house.ws.inputs.return_(house.editor, case.request.id, (), "Genauer?")
    house.ws.answering.give(house.expert, case.request.id, house.given(case.request.id))
    house.ws.inputs.accept(house.editor, case.request.id)
    assert house.ws.knowledge.find(house.editor, "Anreicherung").total == 1


def test_without_words_the_newest_answers_are_shown_and_nobody_in_particular(house: InputHouse) -> None:
    accepted(house)
    found = house.ws.knowledge.find(house.editor)
    assert (found.total, found.people) == (7, ())


def test_somebody_who_left_is_named_only_with_what_they_said(house: InputHouse) -> None:
    house.ws.organisation.save(ME, Department(name="Recht"))
    gone = Person(name="Otto Lang", competence="Verpackung", archived=True)
    house.ws.organisation.save(house.manager, gone)
    assert house.ws.knowledge.find(house.editor, "Verpackung").people == ()


def test_typing_on_searches_what_was_read_once(house: InputHouse) -> None:
    accepted(house)
    find = house.ws.knowledge.find
    find(house.editor, "A")
    first = house.ws.knowledge._kept
    find(house.editor, "Anreicherung")
    assert house.ws.knowledge._kept is first
    house.request()
    find(house.editor, "Anreicherung")
    assert house.ws.knowledge._kept is not first
