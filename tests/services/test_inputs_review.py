"""What follows on a request: declining, passing on, review; how often somebody is asked; the list of them all."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from editorial.domain.input_cards import Given, GivenAnswer
from editorial.domain.inputs import (
    Contribution,
    ContributionState,
    InputRequest,
    Question,
    QuestionKind,
    RequestState,
    TimeBudget,
)
from editorial.domain.people import Actor, Role
from editorial.errors import Forbidden
from tests.builders import ME, TODAY, FixedClock, actor_for, make_person, new_workspace
from tests.services.input_makers import DUE, QUESTIONS, InputHouse, make_input_house, refused

S = RequestState
LONG = Question(text="Was war die größte Hürde?", kind=QuestionKind.LONG)


@pytest.fixture
def house(tmp_path: Path, clock: FixedClock) -> Generator[InputHouse]:
    made = make_input_house(tmp_path, clock)
    yield made
    made.ws.close()


# The expert -----------------------------------------------------------------------------------------------------------


def test_declining_needs_a_reason_of_the_one_who_is_asked(house: InputHouse) -> None:
    request = house.request()
    refused("input.reason", house.ws.inputs.decline, house.expert, request.id, "")
    with pytest.raises(Forbidden):
        house.ws.inputs.decline(house.manager, request.id, "Keine Zeit.")
    case = house.ws.inputs.decline(house.expert, request.id, "Das weiß die Chemie.")
    assert (case.request.state, case.request.reason) == (S.DECLINED, "Das weiß die Chemie.")
    refused("input.step", house.ws.inputs.decline, house.expert, request.id, "Noch einmal.")


def test_a_request_is_passed_on_to_a_colleague_who_then_owns_it(house: InputHouse) -> None:
    request = house.request()
    question = house.case(request.id).questions[1]
    house.ws.answering.keep(house.expert, request.id, Given((GivenAnswer(question.id, "Angefangen"),), consent=True))
    case = house.ws.inputs.pass_on(house.expert, request.id, house.colleague.id or 0, "Du weißt mehr darüber.")
    assert (case.request.person_id, case.request.passed_by) == (house.colleague.id, "Dr. Miriam Weber")
    assert case.messages[-1].body == "Du weißt mehr darüber."
    (writing,) = case.contributions
    assert (writing.contribution.person_id, writing.contribution.consent) == (house.colleague.id, False)
    assert writing.answers[0].value == "Angefangen"
    with pytest.raises(Forbidden):
        house.ws.inputs.decline(house.expert, request.id, "Doch nicht.")
    house.ws.inputs.pass_on(house.colleague, request.id, house.lead.id or 0)
    assert house.case(request.id).request.passed_by == "Dr. Miriam Weber, Leon Richter"
    steps = [one for one in house.ws.history.steps(house.manager) if one.act == "input.pass_on"]
    assert (steps[-1].detail["from"], steps[-1].detail["to"]) == ("Dr. Miriam Weber", "Leon Richter")
    assert steps[-1].detail["note"] == "Du weißt mehr darüber."


def test_a_request_is_passed_on_only_inside_the_department_to_somebody_active(house: InputHouse) -> None:
    request = house.request()
    on = house.ws.inputs.pass_on
    refused("input.other_department", on, house.expert, request.id, house.other.id)
    refused("input.own_already", on, house.expert, request.id, house.expert.id)
    assert {one.name for one in house.ws.inputs.colleagues(house.expert, request.id)} == {
        "Dr. Hanna Sommer",
        "Leon Richter",
    }
    house.ws.people.deactivate(house.manager, house.colleague.id or 0)
    refused("input.person_gone", on, house.expert, request.id, house.colleague.id)
    assert [one.name for one in house.ws.inputs.colleagues(house.expert, request.id)] == ["Dr. Hanna Sommer"]
    nobodys = house.request(department_id=None)
    refused("input.other_department", on, house.expert, nobodys.id, house.lead.id)
    assert house.ws.inputs.colleagues(house.manager, nobodys.id) == ()


def test_a_request_is_not_passed_on_to_a_colleague_whose_own_time_is_used_up(house: InputHouse) -> None:
    month = TODAY.replace(day=1)
    for person_id, minutes in ((None, 60), (house.colleague.id, 5)):
        grant = TimeBudget(department_id=house.lab_id, person_id=person_id, month=month, minutes=minutes)
        house.ws.budgets.grant(house.management, grant)
    request = house.request()
    refused("budget.person", house.ws.inputs.pass_on, house.expert, request.id, house.colleague.id)
    assert house.ws.inputs.pass_on(house.expert, request.id, house.lead.id or 0).request.person_id == house.lead.id


# Review ---------------------------------------------------------------------------------------------------------------


def test_an_answer_is_read_returned_answered_again_and_accepted(house: InputHouse) -> None:
    request_id = house.answered().request.id
    inputs = house.ws.inputs
    assert inputs.open_review(house.editor, request_id).request.state is S.REVIEW
    assert inputs.open_review(house.manager, request_id).request.state is S.REVIEW
    refused("input.return_empty", inputs.return_, house.editor, request_id, [], " ")
    refused("input.due_past", inputs.return_, house.editor, request_id, [LONG], "", TODAY - timedelta(days=1))
    case = inputs.return_(house.editor, request_id, [replace(LONG, text="Und warum?")], "Ein Satz.", date(2026, 5, 22))
    assert (case.request.state, case.request.reason, case.request.due) == (S.RETURNED, "Ein Satz.", date(2026, 5, 22))
    follow = case.questions[-1]
    assert (follow.text, follow.round, follow.position) == ("Und warum?", 2, len(QUESTIONS))
    assert case.contributions[0].contribution.state is ContributionState.RETURNED
    given = house.given(request_id)
    house.ws.answering.give(
        house.expert, request_id, replace(given, answers=(*given.answers, GivenAnswer(follow.id, "Darum.")))
    )
    done = inputs.accept(house.manager, request_id)
    assert [one.contribution.state for one in done.contributions] == [
        ContributionState.RETURNED,
        ContributionState.ACCEPTED,
    ]
    assert (done.request.state, done.request.ended_at, done.request.reason) == (S.ACCEPTED, house.clock.now, "")
    third = inputs.open_review(house.editor, request_id)
    assert third.contributions[-1].contribution.state is ContributionState.DRAFT
    further = inputs.return_(house.editor, request_id, [LONG])
    assert further.questions[-1].round == 3


def test_a_note_alone_is_enough_to_return_an_answer(house: InputHouse) -> None:
    request_id = house.answered().request.id
    case = house.ws.inputs.return_(house.editor, request_id, (), "Bitte die zweite Frage noch.")
    assert (case.request.state, len(case.questions)) == (S.RETURNED, len(QUESTIONS))


def test_what_is_being_written_is_no_answer_to_accept(house: InputHouse) -> None:
    request = house.request(S.ANSWERED)
    with house.ws.store.act(house.manager, "input.import") as work:
        work.add(Contribution(request_id=request.id, state=ContributionState.WRITING))
    refused("input.no_answer", house.ws.inputs.accept, house.editor, request.id)
    refused("input.no_answer", house.ws.inputs.open_review, house.editor, request.id)


# How often somebody is asked ------------------------------------------------------------------------------------------


def test_how_often_somebody_is_asked_is_counted_before_asking(house: InputHouse) -> None:
    now, month = house.clock.now, TODAY.replace(day=1)
    house.request(minutes=10)
    for days, state, used in ((20, S.ACCEPTED, 8), (60, S.ACCEPTED, 12), (100, S.DECLINED, 0)):
        sent = now - timedelta(days=days)
        house.request(
            state,
            sent_at=sent,
            answered_at=sent + timedelta(days=days // 10) if used else None,
            minutes_used=used,
            month=month if days == 20 else date(2026, 3, 1),
        )
    house.request(S.DRAFT)
    busy, idle = house.ws.inputs.load_of(house.editor, [house.expert.id or 0, house.other.id or 0])
    assert (busy.open, busy.last_30, busy.last_90) == (1, 2, 3)
    assert (busy.minutes_reserved, busy.minutes_used) == (10, 8)
    assert (busy.answered, busy.median_days) == (2, 4.0)
    assert (idle.person_id, idle.last_90, idle.median_days) == (house.other.id, 0, None)
    assert house.ws.inputs.load_of(house.editor, []) == ()


# Reading --------------------------------------------------------------------------------------------------------------


def test_rows_count_the_newest_version_and_say_what_is_overdue(house: InputHouse) -> None:
    case = house.answered()
    house.request(due=date(2026, 5, 11))
    waiting, answered = house.ws.inputs.rows(house.editor)
    assert (waiting.overdue, waiting.answers) == (True, 0)
    assert (answered.request.id, answered.questions) == (case.request.id, len(QUESTIONS))
    assert (answered.answers, answered.confidential, answered.files, answered.overdue) == (7, 1, 1, False)
    given = house.given(case.request.id)
    fewer = tuple(replace(one, value="", files=()) for one in given.answers[2:3])
    house.ws.answering.keep(house.expert, case.request.id, replace(given, answers=fewer))
    again = next(one for one in house.ws.inputs.rows(house.editor) if one.request.id == case.request.id)
    assert again.answers == 7, "what is still being written does not count"


def test_five_thousand_requests_are_listed_in_a_few_queries(house: InputHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    with house.ws.store.act(house.manager, "input.save") as work:
        made = work.add_all(
            [
                InputRequest(title=f"Anfrage {one}", person_id=house.expert.id, due=DUE, state=S.SENT)
                for one in range(5000)
            ]
        )
        work.add_all([replace(LONG, request_id=one.id) for one in made])
    asked: list[str] = []
    engine = house.ws.store.database.engine

    def note(*given: Any) -> None:
        asked.append(given[2])

    event.listen(engine, "before_cursor_execute", note)
    begun = time.perf_counter()
    rows = house.ws.inputs.rows(house.editor)
    took = time.perf_counter() - begun
    event.remove(engine, "before_cursor_execute", note)
    assert (len(rows), rows[0].questions) == (5000, 1)
    assert len(asked) <= 10, asked
    assert took < 1.5


def test_a_workspace_of_one_asks_and_answers_itself(tmp_path: Path) -> None:
    ws = new_workspace(tmp_path, name="one")
    me: Actor = actor_for(make_person(ws, "Ada Lind", Role.MANAGER))
    made = ws.inputs.save(ME, InputRequest(title="Notiz", person_id=me.id, due=DUE), [LONG]).request
    ws.inputs.send(ME, [made.id])
    case = ws.inputs.case(ME, made.id)
    ws.answering.give(me, made.id, Given((GivenAnswer(case.questions[0].id, "So war es."),)))
    assert ws.inputs.accept(ME, made.id).request.state is S.ACCEPTED
    ws.close()
