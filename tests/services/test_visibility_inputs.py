"""Expert input that does not concern somebody: every service that reads is asked, and nothing foreign comes back."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table

from editorial.domain.approvals import Absence
from editorial.domain.content import ContentItem
from editorial.domain.input_cards import Given, GivenAnswer, GivenFile, RequestCase
from editorial.domain.inputs import (
    Answer,
    Clearance,
    Contribution,
    InputFile,
    InputForm,
    InputMessage,
    InputRequest,
    InputTemplate,
    Passage,
    Question,
    RequestState,
    TimeBudget,
    TopicCall,
)
from editorial.domain.journal_view import JournalFilter
from editorial.domain.people import Actor, Role
from editorial.errors import Forbidden, Missing, Refused
from editorial.services.content import Draft
from editorial.services.input_reading import read_case, read_rows
from tests.builders import ME, TODAY, actor_for, make_person
from tests.services import input_calls
from tests.services.input_makers import PNG, InputHouse, make_input_house
from tests.services.test_visibility import _strings

#: Stands in everything that the expert must not see.
MARK = "Quittenbrot"
#: Stands in the grant of the department, which all of it may know.
NOTE = "Grundkontingent"
KINDS = (InputRequest, Question, Contribution, Answer, InputFile, Passage, InputMessage, InputForm, TopicCall)
YEAR = (TODAY - timedelta(days=200), TODAY + timedelta(days=200))


@dataclass
class Hidden:
    """A request of the laboratory, answered, taken into an item and written about; of all of it the mark says what."""

    house: InputHouse
    content_id: int
    case: RequestCase
    sha256: str

    @property
    def answer(self) -> Answer:
        """The one that was said in confidence."""
        return self.case.contributions[0].answers[1]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[InputHouse]:
    made = make_input_house(tmp_path)
    yield made
    made.ws.close()


@pytest.fixture
def hidden(house: InputHouse) -> Hidden:
    ws, boss = house.ws, house.manager
    content_id = ws.content.create(boss, Draft(ContentItem(title=f"{MARK} Titel", text=MARK, owner_id=boss.id))).made
    questions = (Question(text=f"{MARK}: offen?"), Question(text=f"{MARK}: heimlich?", example=MARK))
    with ws.store.act(boss, "input.save") as work:
        call = work.add(TopicCall(title=f"{MARK} Aufruf", closes=TODAY, department_ids=(house.lab_id,)))
        work.add(InputTemplate(name=f"{MARK} Vorlage"))
        work.add(TimeBudget(department_id=house.lab_id, month=date(2026, 5, 1), minutes=60, note=NOTE))
    request = house.request(
        RequestState.SENT, questions, title=f"{MARK} Anfrage", purpose=MARK, content_id=content_id, call_id=call.id
    )
    one, two = house.case(request.id).questions
    image = GivenFile(f"{MARK}.png", "image/png", PNG + MARK.encode())
    answers = (
        GivenAnswer(one.id, f"{MARK} frei", (), Clearance.PUBLIC),
        GivenAnswer(two.id, f"{MARK} heimlich", (f"{MARK} Zitat",), Clearance.CONFIDENTIAL, (image,)),
    )
    ws.answering.give(house.expert, request.id, Given(answers, minutes=5, consent=True, remark=f"{MARK} Rest"))
    case = house.case(request.id)
    answer = case.contributions[0].answers[1]
    with ws.store.act(boss, "input.accept") as work:
        person_id = house.expert.id or 0
        work.add(InputMessage(request_id=request.id, person_id=person_id, body=MARK))
        work.add(InputForm(request_id=request.id, person_id=person_id, nonce=MARK))
        work.add(
            Passage(
                content_id=content_id,
                answer_id=answer.id,
                contribution_id=answer.contribution_id,
                request_id=request.id,
                words=f"{MARK} heimlich",
            )
        )
    return Hidden(house, content_id, house.case(request.id), case.contributions[0].files[0].sha256)


def _told(house: InputHouse, actor: Actor) -> str:
    """Everything of expert input that a reading of this person finds, as one text."""
    with house.ws.store.read(actor) as work:
        rows = [value for kind in KINDS for value in work.all(kind)]
        rows += [*work.all(TimeBudget), *work.all(InputTemplate), read_rows(work)]
        entries = work.connection.exec_driver_sql("SELECT before, after, detail FROM journal").fetchall()
        blobs = [bytes(one[0]) for one in work.connection.exec_driver_sql("SELECT data FROM blob").fetchall()]
    return "\n".join(_strings([rows, [tuple(one) for one in entries], blobs]))


# Every method that reads -------------------------------------------------------------------------------------------


def _values(hidden: Hidden, folder: Path) -> dict[str, Any]:
    """What methods are asked for, by the name of the parameter: always for what is hidden."""
    case = hidden.case
    return {
        "request_id": case.request.id,
        "content_id": hidden.content_id,
        "answer_id": hidden.answer.id,
        "answer_ids": [one.id for one in case.contributions[0].answers],
        "file_id": case.contributions[0].files[0].id,
        "template_id": 1,
        "call_id": case.request.call_id,
        "person_id": hidden.house.expert.id,
        "person_ids": [hidden.house.expert.id],
        "department_id": hidden.house.lab_id,
        "first_day": date(2026, 5, 1),
        "month": date(2026, 5, 1),
        "since": YEAR[0],
        "until": YEAR[1],
        "first": YEAR[0],
        "last": YEAR[1],
        "today": TODAY,
        "words": MARK,
        "text": MARK,
        "query": MARK,
        "language": "de",
        "path": folder / "out.json",
        "sha256": hidden.sha256,
    }


#: What only looks at a file which somebody brings, or is done on nobody's behalf.
ELSEWHERE = frozenset({"input_forms.look", "input_messages.catch_up"})


def _asked(hidden: Hidden, actor: Actor, folder: Path) -> dict[str, str]:
    """What every reading method of expert input answers, refusals as well, and the journal with it."""
    ws, values, found = hidden.house.ws, _values(hidden, folder), {}
    for name in sorted(set(input_calls.READING) - ELSEWHERE):
        service, _, method = name.partition(".")
        call = getattr(getattr(ws, service), method)
        wanted = list(inspect.signature(call).parameters.values())[1:]
        unknown = [one.name for one in wanted if one.default is one.empty and one.name not in values]
        assert not unknown, f"{name}: say in _values what {unknown} of what is hidden is"
        own = {one.name: values[one.name] for one in wanted if one.name in values}
        found[name] = _answer(lambda call=call, own=own: call(actor, **own))  # type: ignore[misc]
    found["parts.data"] = _answer(lambda: ws.parts.data(actor, hidden.sha256))
    found["journal"] = _answer(
        lambda: [
            ws.journal.overview(actor, JournalFilter(text=MARK)),
            [ws.journal.details(actor, one, "de", most=999) for one in range(1, 40)],
            ws.journal.rows(actor, range(1, 40), "de"),
        ]
    )
    found["search"] = _answer(lambda: ws.search.find(actor, MARK))
    return found


def _answer(call: Callable[[], Any]) -> str:
    try:
        found = call()
    except Refused as refused:
        return refused.text("de") + refused.text("en")
    return "\n".join(_strings(found))


def test_no_service_tells_an_expert_of_a_request_to_another_department(hidden: Hidden, tmp_path: Path) -> None:
    for name, said in _asked(hidden, hidden.house.other, tmp_path).items():
        assert MARK not in said, name
    assert MARK not in _told(hidden.house, hidden.house.other)


def test_no_service_tells_an_expert_of_a_request_to_a_colleague(hidden: Hidden, tmp_path: Path) -> None:
    house = hidden.house
    assert MARK not in _told(house, house.colleague)
    with house.ws.store.read(house.colleague) as work:
        assert not [one for kind in KINDS for one in work.all(kind)]
        assert [one.note for one in work.all(TimeBudget)] == [NOTE], (
            "the time of their own department is theirs to know"
        )
    assert NOTE not in _told(house, house.other)
    for name, said in _asked(hidden, house.colleague, tmp_path).items():
        assert MARK not in said, name


def test_the_same_questions_tell_the_desk_and_the_expert(hidden: Hidden, tmp_path: Path) -> None:
    house = hidden.house
    for actor in (house.manager, house.editor, house.expert):
        telling = {name for name, said in _asked(hidden, actor, tmp_path).items() if MARK in said}
        assert {"parts.data", "journal"} <= telling, actor.name
        assert "heimlich" in _told(house, actor)


def test_an_expert_sees_all_of_their_own_and_nothing_of_templates(hidden: Hidden) -> None:
    house = hidden.house
    with house.ws.store.read(house.expert) as work:
        seen = read_case(work, hidden.case.request.id)
        assert not work.all(InputTemplate)
        assert [one.title for one in work.all(TopicCall)] == [f"{MARK} Aufruf"]
    assert seen == hidden.case


def test_a_request_is_seen_by_nobody_outside_the_desk_before_it_is_sent(house: InputHouse) -> None:
    house.request(RequestState.DRAFT, title=MARK)
    for actor in (house.expert, house.lead, house.viewer, house.management, house.other):
        assert MARK not in _told(house, actor), actor.name
    assert MARK in _told(house, house.editor)


def test_whoever_passed_a_request_on_sees_it_go_on_but_not_what_the_colleague_answers(house: InputHouse) -> None:
    request = house.request(title="Weitergegeben")
    first = house.case(request.id).questions[0]
    house.ws.answering.give(house.expert, request.id, Given((GivenAnswer(first.id, "17"),), minutes=1))
    with house.ws.store.act(house.expert, "input.pass_on") as work:
        now = work.get(InputRequest, request.id)
        work.change(replace(now, person_id=house.colleague.id, passed_by=house.expert.name))
    given = Given((GivenAnswer(first.id, "42"),), minutes=1, remark=MARK)
    house.ws.answering.give(house.colleague, request.id, given)
    with house.ws.store.read(house.expert) as work:
        seen = read_case(work, request.id)
    assert seen.request.person_id == house.colleague.id
    assert [one.answers[0].value for one in seen.contributions] == ["17"]
    assert MARK not in _told(house, house.expert)
    with house.ws.store.read(house.colleague) as work:
        assert len(read_case(work, request.id).contributions) == 2
    with pytest.raises(Forbidden):
        house.ws.answering.keep(house.expert, request.id, given)


def test_whoever_declined_a_request_still_sees_it(house: InputHouse) -> None:
    request = house.request()
    with house.ws.store.act(house.expert, "input.decline") as work:
        work.change(replace(work.get(InputRequest, request.id), state=RequestState.DECLINED, person_id=None))
    with house.ws.store.read(house.expert) as work:
        assert [one.id for one in work.all(InputRequest)] == [request.id]


# Leads and their substitutes ------------------------------------------------------------------------------------------


def _plain_lead(house: InputHouse) -> Actor:
    """The lead, an expert and nothing else."""
    found = next(one for one in house.ws.organisation.directory(ME).people if one.id == house.lead.id)
    house.ws.organisation.save(ME, replace(found, roles=(Role.EXPERT,)))
    return Actor(house.lead.id, house.lead.name, frozenset({Role.EXPERT}))


def test_the_lead_reads_what_their_department_is_asked_and_says(hidden: Hidden) -> None:
    house = hidden.house
    for lead in (house.lead, _plain_lead(house)):
        with house.ws.store.read(lead) as work:
            seen = read_case(work, hidden.case.request.id)
        assert seen.contributions == hidden.case.contributions
        assert house.ws.parts.data(lead, hidden.sha256)


def test_whoever_stands_in_for_an_absent_lead_reads_it_meanwhile(hidden: Hidden) -> None:
    house, lead = hidden.house, _plain_lead(hidden.house)
    stand_in = actor_for(make_person(house.ws, "Rita Stein", Role.EXPERT))
    assert MARK not in _told(house, stand_in)
    away = Absence(person_id=lead.id or 0, starts=TODAY, ends=TODAY, substitute_id=stand_in.id)
    house.ws.people.save_absence(lead, away)
    assert "heimlich" in _told(house, stand_in)
    house.clock.forward(days=2)
    assert MARK not in _told(house, stand_in)


def test_nobody_reads_an_answer_that_is_still_being_written(house: InputHouse) -> None:
    request = house.request()
    first = house.case(request.id).questions[1]
    house.ws.answering.keep(house.expert, request.id, Given((GivenAnswer(first.id, MARK, (), Clearance.PUBLIC),)))
    for actor in (house.lead, _plain_lead(house), house.viewer, house.management, house.other):
        assert MARK not in _told(house, actor), actor.name
    assert MARK in _told(house, house.expert)


# Everybody else -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["viewer", "management", "approver", "viewer_nobody"])
def test_who_looks_on_reads_requests_but_only_public_answers(hidden: Hidden, who: str, tmp_path: Path) -> None:
    house = hidden.house
    approver = actor_for(make_person(house.ws, "Dr. Anton Lorenz", Role.APPROVER))
    nobody = Actor(None, "Gast", frozenset({Role.VIEWER}))
    actor = {"viewer": house.viewer, "management": house.management, "approver": approver}.get(who, nobody)
    with house.ws.store.read(actor) as work:
        seen = read_case(work, hidden.case.request.id)
        assert not work.all(InputFile)
        assert not work.all(Passage)
    assert seen.request.title == f"{MARK} Anfrage"
    assert [one.value for one in seen.contributions[0].answers] == [f"{MARK} frei"]
    assert (seen.contributions[0].contribution.remark, seen.messages, seen.forms) == ("", (), ())
    told = _told(house, actor) + "".join(_asked(hidden, actor, tmp_path).values())
    for secret in (f"{MARK} heimlich", f"{MARK} Zitat", f"{MARK} Rest", f"{MARK}.png"):
        assert secret not in told
    with pytest.raises(Missing):
        house.ws.parts.data(actor, hidden.sha256)


def test_clearing_an_answer_shows_it_to_those_who_look_on(hidden: Hidden) -> None:
    house = hidden.house
    house.ws.clearing.set_clearance(house.lead, [hidden.answer.id], Clearance.PUBLIC)
    with house.ws.store.read(house.viewer) as work:
        seen = read_case(work, hidden.case.request.id)
        assert [one.name for one in work.all(InputFile)] == [f"{MARK}.png"]
    assert len(seen.contributions[0].answers) == 2
    assert house.ws.parts.data(house.viewer, hidden.sha256)


def test_the_plan_is_read_by_those_who_look_on_as_ever(hidden: Hidden) -> None:
    house = hidden.house
    cards = [house.ws.plan.board(one).cards for one in (house.viewer, house.management, house.manager)]
    assert cards[0] == cards[1] == cards[2]
    assert house.ws.search.find(house.viewer, MARK)
    assert house.ws.journal.prove(house.viewer).ok


# The item for which somebody is asked ---------------------------------------------------------------------------------


def test_the_item_an_expert_is_asked_for_concerns_them(hidden: Hidden) -> None:
    house = hidden.house
    assert house.ws.content.card(house.expert, hidden.content_id).item.title == f"{MARK} Titel"
    for actor in (house.colleague, house.other):
        with pytest.raises(Missing):
            house.ws.content.card(actor, hidden.content_id)


def test_an_item_with_something_said_in_confidence_by_others_is_not_shown_for_being_asked(hidden: Hidden) -> None:
    house = hidden.house
    house.request(person=house.other, content_id=hidden.content_id, department_id=None)
    with pytest.raises(Missing):
        house.ws.content.card(house.other, hidden.content_id)
    house.ws.clearing.set_clearance(house.lead, [hidden.answer.id], Clearance.PUBLIC)
    assert house.ws.content.card(house.other, hidden.content_id).item.id == hidden.content_id


# Writing --------------------------------------------------------------------------------------------------------------


def test_nobody_outside_the_desk_takes_hold_of_a_foreign_request(hidden: Hidden) -> None:
    house, case = hidden.house, hidden.case
    approver = actor_for(make_person(house.ws, "Dr. Anton Lorenz", Role.APPROVER))
    values = (case.request, case.questions[0], case.contributions[0].contribution, hidden.answer, case.passages[0])
    for actor in (house.other, house.colleague, approver):
        for act in ("input.answer", "input.decline", "input.pass_on", "input.clear"):
            for value in values:
                with pytest.raises(Forbidden) as refused, house.ws.store.act(actor, act) as work:
                    work.get(type(value), value.id)
                assert MARK not in refused.value.text("de") + refused.value.text("en")


def _change_from_a_list(house: InputHouse, actor: Actor, value: Answer | InputRequest | InputFile) -> None:
    with house.ws.store.act(actor, "input.answer") as work:
        found: Any = next(one for one in work.all(type(value)) if one.id == value.id)
        if isinstance(found, Answer):
            work.change(replace(found, value="Gefälscht"))
        else:
            work.remove(found)


def test_nor_does_whatever_road_a_change_takes(hidden: Hidden) -> None:
    """A service that reads a list and changes what is in it meets the same wall when the act ends."""
    house = hidden.house
    for actor in (house.other, house.colleague):
        for value in (hidden.answer, hidden.case.request, hidden.case.contributions[0].files[0]):
            with pytest.raises(Forbidden):
                _change_from_a_list(house, actor, value)
    assert house.case(hidden.case.request.id) == hidden.case


def test_the_lead_takes_hold_of_the_answers_of_their_department(hidden: Hidden) -> None:
    lead = _plain_lead(hidden.house)
    with hidden.house.ws.store.act(lead, "input.clear") as work:
        found = work.get(Answer, hidden.answer.id)
        work.change(replace(found, clearance=Clearance.PUBLIC, cleared_by=lead.name))


def test_every_kind_of_expert_input_is_covered(hidden: Hidden) -> None:
    """A table that is added later is either shown by a rule or forgotten here."""
    from editorial.storage import schema_inputs
    from editorial.storage.visibility_inputs import KINDS_OF_INPUT

    here = {name for name, table in vars(schema_inputs).items() if isinstance(table, Table)}
    assert here == set(KINDS_OF_INPUT)
