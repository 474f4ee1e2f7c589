"""Templates by format, and calls for topics: asked of many, closed before the meeting, turned into ideas."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from editorial.domain.content import Status
from editorial.domain.input_cards import Given, GivenAnswer
from editorial.domain.input_rules import check_questions
from editorial.domain.inputs import (
    Answer,
    Attribution,
    Clearance,
    InputRequest,
    InputTemplate,
    Passage,
    Question,
    QuestionKind,
    RequestState,
    TimeBudget,
    TopicCall,
    Way,
)
from editorial.domain.people import Actor
from editorial.errors import Missing, StaleEdit
from editorial.services.input_templates import built_in
from tests.builders import TODAY, VIEWER, FixedClock, new_workspace
from tests.services.input_makers import DUE, InputHouse, make_input_house, refused

S = RequestState
QUESTION = Question(text="Wer ist es?", kind=QuestionKind.SHORT, required=True)
CLOSES = date(2026, 5, 27)


@pytest.fixture
def house(tmp_path: Path, clock: FixedClock) -> Generator[InputHouse]:
    made = make_input_house(tmp_path, clock)
    yield made
    made.ws.close()


# Templates ------------------------------------------------------------------------------------------------------------


def test_every_workspace_offers_templates_by_format_in_its_language(tmp_path: Path, house: InputHouse) -> None:
    names = [one.name for one in house.ws.inputs.templates(house.editor)]
    assert names == [
        "Produktneuheit",
        "Porträt",
        "Anleitung",
        "Häufige Fragen",
        "Stellungnahme in einer Krise",
        "Veranstaltung",
        "Zahlen und Ergebnisse",
        "Themenaufruf",
    ]
    english = new_workspace(tmp_path, name="english", language="en")
    found = english.inputs.templates(VIEWER)
    assert [one.name for one in found][:5] == [
        "Product news",
        "People portrait",
        "How-to",
        "Frequently asked questions",
        "Statement in a crisis",
    ]
    english.close()
    assert [one.name for one in house.ws.inputs.templates(house.editor, "en")] == [one.name for one in found]


def test_built_in_templates_cost_no_row_and_are_ready_to_be_sent(house: InputHouse) -> None:
    head = house.ws.journal.head(house.manager)
    for language in ("de", "en"):
        for template, questions in built_in(language):
            assert template.id < 0
            assert template.purpose
            assert template.example
            assert 5 <= template.minutes <= 12
            assert len(questions) >= 4
            check_questions(questions)
            made = replace(InputRequest(title=template.name), template_id=template.id, person_id=house.expert.id)
            case = house.ws.inputs.save(house.editor, replace(made, due=DUE, minutes=template.minutes), questions)
            assert case.request.template_id is None
            assert house.ws.inputs.send(house.editor, [case.request.id])[0].state is S.SENT
    assert [len(one[1]) for one in built_in("de")] == [len(one[1]) for one in built_in("en")]
    assert head != house.ws.journal.head(house.manager)
    with house.ws.store.read(house.manager) as work:
        assert work.all(InputTemplate) == []
    with pytest.raises(Missing):
        house.ws.inputs.template(house.editor, -99)


def test_a_changed_built_in_template_takes_the_place_of_the_original(house: InputHouse) -> None:
    inputs = house.ws.inputs
    template, questions = inputs.template(house.editor, -4)
    saved = inputs.save_template(house.editor, replace(template, minutes=6), [*questions, QUESTION])
    assert saved.id > 0
    assert [one.name for one in inputs.templates(house.editor)].count("Häufige Fragen") == 1
    again, kept = inputs.template(house.editor, saved.id)
    assert (again.minutes, len(kept)) == (6, len(questions) + 1)
    shorter = inputs.save_template(house.editor, again, kept[:2])
    assert len(inputs.template(house.editor, shorter.id)[1]) == 2
    with pytest.raises(StaleEdit):
        inputs.save_template(house.editor, again, kept)
    house.ws.history.undo(house.editor)
    house.ws.history.undo(house.editor)
    assert -4 in {one.id for one in inputs.templates(house.editor)}


def test_templates_are_put_away_and_brought_back(house: InputHouse) -> None:
    inputs = house.ws.inputs
    gone = inputs.archive_template(house.editor, -1)
    assert gone.archived
    assert [one.id for one in inputs.templates(house.editor) if one.name == "Produktneuheit"] == [gone.id]
    own = inputs.save_template(house.editor, InputTemplate(name="Laborhelden", language="de"), [QUESTION])
    refused("name.taken", inputs.save_template, house.editor, replace(own, id=0, version=0), [QUESTION])
    inputs.archive_template(house.editor, own.id)
    inputs.save_template(house.editor, replace(own, id=0, version=0), [QUESTION])
    refused("name.taken", inputs.archive_template, house.editor, own.id, False)
    assert not inputs.archive_template(house.editor, gone.id, archived=False).archived


def test_a_template_needs_a_name_and_questions(house: InputHouse) -> None:
    save = house.ws.inputs.save_template
    refused("input.template_name", save, house.editor, InputTemplate(name=" "), [QUESTION])
    refused("input.no_questions", save, house.editor, InputTemplate(name="Neu"), [])
    refused("input.minutes", save, house.editor, InputTemplate(name="Neu", minutes=0), [QUESTION])


# Calls ----------------------------------------------------------------------------------------------------------------


def call(house: InputHouse, **values: object) -> TopicCall:
    wanted = TopicCall(title="Laborhelden Folge 5", purpose="Menschen", closes=CLOSES, department_ids=(house.lab_id,))
    return house.ws.inputs.save_call(house.editor, replace(wanted, **values), ()).call  # type: ignore[arg-type]


def send_in(house: InputHouse, who: Actor, title: str = "Die Waage", **values: object) -> int:
    """A topic that somebody sent in; the id of its request."""
    row = next(one for one in house.ws.answering.mine(who) if one.request.call_id)
    questions = house.case(row.request.id).questions
    given = Given(
        (
            GivenAnswer(questions[0].id, title, (), Clearance.PUBLIC),
            GivenAnswer(questions[1].id, "Sie ist sehr empfindlich.", (), Clearance.PUBLIC),
        ),
        minutes=4,
    )
    house.ws.answering.give(who, row.request.id, replace(given, **values))  # type: ignore[arg-type]
    return row.request.id


def test_a_call_without_questions_of_its_own_asks_the_usual_ones(house: InputHouse) -> None:
    call(house)
    (card,) = house.ws.inputs.calls(house.viewer)
    assert [one.text for one in card.questions] == [one.text for one in built_in("de")[-1][1]]
    assert (card.call.asked_by, card.call.created_at) == ("Jonas Brandt", house.clock.now)


def test_a_call_closes_before_the_editorial_meeting_and_in_the_future(house: InputHouse) -> None:
    save, fresh = house.ws.inputs.save_call, TopicCall(title="Neu", closes=CLOSES)
    refused("input.call_meets", save, house.editor, replace(fresh, meets=CLOSES), ())
    refused("input.call_past", save, house.editor, replace(fresh, closes=TODAY - timedelta(days=1)), ())
    refused("input.call_closes", save, house.editor, TopicCall(title="Neu"), ())
    refused("input.no_title", save, house.editor, replace(fresh, title=" "), ())
    refused("input.minutes", save, house.editor, replace(fresh, minutes=0), ())
    card = save(house.editor, replace(fresh, meets=CLOSES + timedelta(days=1)), ())
    house.clock.forward(days=30)
    renamed = save(house.editor, replace(card.call, title="Umbenannt"), card.questions)
    assert renamed.call.title == "Umbenannt", "the day it closes did not move"


def test_a_call_makes_one_request_for_each_person_of_the_departments(house: InputHouse) -> None:
    made = house.ws.inputs.send_call(house.editor, call(house).id)
    assert {one.person_id for one in made} == {house.lead.id, house.expert.id, house.colleague.id}
    assert {(one.state, one.due, one.minutes, one.way, one.department_id) for one in made} == {
        (S.SENT, CLOSES, 5, Way.APP, house.lab_id)
    }
    assert len({one.batch for one in made}) == 1
    (card,) = house.ws.inputs.calls(house.editor)
    assert (card.asked, card.open, card.answered) == (3, 3, 0)
    assert house.case(made[0].id).call_title == "Laborhelden Folge 5"
    assert [one.text for one in house.case(made[0].id).questions] == [one.text for one in card.questions]


def test_nobody_is_asked_twice_in_the_same_call(house: InputHouse) -> None:
    made = call(house)
    house.ws.inputs.send_call(house.editor, made.id, [house.expert.id or 0])
    rest = house.ws.inputs.send_call(house.editor, made.id)
    assert house.expert.id not in {one.person_id for one in rest}
    refused("input.call_asked", house.ws.inputs.send_call, house.editor, made.id)
    further = house.ws.inputs.send_call(house.editor, made.id, [house.other.id or 0, house.viewer.id or 0])
    assert [one.way for one in further] == [Way.APP, Way.FORM]
    nobody = call(house, title="Leer", department_ids=())
    refused("input.call_nobody", house.ws.inputs.send_call, house.editor, nobody.id)


def test_a_call_stays_inside_the_time_budget(house: InputHouse) -> None:
    month = TODAY.replace(day=1)
    house.ws.budgets.grant(house.management, TimeBudget(department_id=house.lab_id, month=month, minutes=10))
    made = house.ws.inputs.send_call(house.editor, call(house).id)
    assert [one.wants_grant for one in made] == [False, False, True]
    (card,) = house.ws.inputs.calls(house.editor)
    assert (card.asked, card.waiting) == (2, 1)


def test_moving_the_closing_day_moves_the_due_day_of_what_is_open(house: InputHouse) -> None:
    made = call(house)
    house.ws.inputs.send_call(house.editor, made.id)
    done = send_in(house, house.expert)
    later = replace(made, closes=date(2026, 6, 3))
    house.ws.inputs.save_call(house.editor, later, house.ws.inputs.calls(house.editor)[0].questions)
    rows = {one.request.id: one.request for one in house.ws.inputs.rows(house.editor)}
    assert rows.pop(done).due == CLOSES
    assert {(one.due, one.month) for one in rows.values()} == {(date(2026, 6, 3), date(2026, 6, 1))}


def test_a_closing_day_in_a_month_without_time_is_refused(house: InputHouse) -> None:
    house.ws.budgets.grant(
        house.management, TimeBudget(department_id=house.lab_id, month=date(2026, 5, 1), minutes=20, once=True)
    )
    made = call(house)
    house.ws.inputs.send_call(house.editor, made.id)
    later = replace(made, closes=date(2026, 6, 3))
    refused("input.no_room", house.ws.inputs.save_call, house.editor, later, ())
    assert house.ws.inputs.calls(house.editor)[0].call.closes == CLOSES


def test_closing_ends_what_is_open_and_keeps_what_was_sent_in(house: InputHouse) -> None:
    made = call(house)
    house.ws.inputs.send_call(house.editor, made.id)
    done = send_in(house, house.expert)
    card = house.ws.inputs.close_call(house.editor, made.id)
    assert (card.call.closed_at, card.open, card.answered, card.asked) == (house.clock.now, 0, 1, 3)
    states = {one.request.id: one.request for one in house.ws.inputs.rows(house.editor)}
    assert states.pop(done).state is S.ANSWERED
    assert {(one.state, one.reason) for one in states.values()} == {
        (S.EXPIRED, "Der Themenaufruf „Laborhelden Folge 5“ wurde geschlossen.")
    }
    for act in (house.ws.inputs.close_call, house.ws.inputs.send_call):
        refused("input.call_closed", act, house.editor, made.id)
    refused("input.call_closed", house.ws.inputs.save_call, house.editor, card.call, ())
    other = call(house, title="Neuer Aufruf")
    assert [one.call.id for one in house.ws.inputs.calls(house.editor)] == [other.id, made.id]


def test_closing_drops_what_was_never_sent(house: InputHouse) -> None:
    month = TODAY.replace(day=1)
    house.ws.budgets.grant(house.management, TimeBudget(department_id=house.lab_id, month=month, minutes=5))
    made = call(house)
    house.ws.inputs.send_call(house.editor, made.id)
    house.ws.inputs.close_call(house.editor, made.id)
    assert [one.request.state for one in house.ws.inputs.rows(house.editor)] == [S.EXPIRED]


# Ideas ----------------------------------------------------------------------------------------------------------------


def test_a_topic_becomes_an_idea_that_names_its_source(house: InputHouse) -> None:
    house.ws.inputs.send_call(house.editor, call(house).id)
    request_id = send_in(house, house.expert, consent=True)
    item = house.ws.inputs.make_idea(house.editor, request_id)
    assert (item.title, item.status, item.department_id) == ("Die Waage", Status.IDEA, house.lab_id)
    assert "Sie ist sehr empfindlich." in item.brief
    assert item.notes == "Quelle: Thema von Dr. Miriam Weber zum Aufruf „Laborhelden Folge 5“"
    case = house.case(request_id)
    assert (case.request.state, case.request.content_id, case.content_title) == (S.ACCEPTED, item.id, "Die Waage")
    with house.ws.store.read(house.manager) as work:
        assert [one.words for one in work.all(Passage, content_id=item.id)] == [
            "Die Waage",
            "Sie ist sehr empfindlich.",
        ]
    assert house.ws.inputs.calls(house.editor)[0].ideas == 1
    refused("input.idea_already", house.ws.inputs.make_idea, house.editor, request_id)
    house.ws.history.undo(house.editor)
    assert house.case(request_id).request.content_id is None


@pytest.mark.parametrize(
    ("attribution", "who"),
    [(Attribution.DEPARTMENT, "Labor"), (Attribution.ANONYMOUS, "jemandem, der anonym bleibt")],
)
def test_an_idea_names_its_source_only_as_the_expert_agreed(
    house: InputHouse, attribution: Attribution, who: str
) -> None:
    house.ws.inputs.send_call(house.editor, call(house).id)
    request_id = send_in(house, house.expert, attribution=attribution, consent=True)
    notes = house.ws.inputs.make_idea(house.editor, request_id).notes
    assert "Weber" not in notes
    assert who in notes


def test_a_topic_nobody_sent_in_is_no_idea(house: InputHouse) -> None:
    made = house.ws.inputs.send_call(house.editor, call(house).id)
    refused("input.no_answer", house.ws.inputs.make_idea, house.editor, made[0].id)


def test_a_topic_that_is_a_whole_speech_gets_a_title_of_one_line(house: InputHouse) -> None:
    house.ws.inputs.send_call(house.editor, call(house).id)
    request_id = send_in(house, house.expert, "Die Waage " * 30)
    item = house.ws.inputs.make_idea(house.editor, request_id)
    assert len(item.title) <= 160
    assert item.title.endswith("…")


def test_what_was_said_in_confidence_stays_with_the_request(house: InputHouse) -> None:
    house.ws.inputs.send_call(house.editor, call(house).id)
    request_id = send_in(house, house.expert, consent=True)
    with house.ws.store.act(house.expert, "input.clear") as work:
        for one in work.all(Answer, request_id=request_id):
            work.change(replace(one, clearance=Clearance.CONFIDENTIAL))
    item = house.ws.inputs.make_idea(house.editor, request_id)
    assert item.title == "Laborhelden Folge 5"
    assert "empfindlich" not in item.brief
    with house.ws.store.read(house.manager) as work:
        assert work.all(Passage, content_id=item.id) == []
