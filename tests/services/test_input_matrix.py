"""Who may do what with an input request: act x state x who asks, each case against the services themselves.

The expectation stands in the small tables here, not in the program's own. Every case runs in a transaction that is
rolled back at its end, so that the thousand of them share one workspace.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection

from editorial.domain.input_cards import Given, GivenAnswer, RequestCase
from editorial.domain.inputs import (
    Answer,
    Clearance,
    Contribution,
    ContributionState,
    InputRequest,
    Question,
    QuestionKind,
    RequestState,
)
from editorial.domain.people import SYSTEM, Actor
from editorial.errors import Refused
from tests.services.input_makers import InputHouse, make_input_house

S = RequestState
WHO = ("asked", "colleague", "other", "lead", "editor", "manager", "management", "viewer", "nobody", "script")
DESK = {"editor", "manager", "script"}
ASKED = {"asked"}
WITH_EXPERT = {S.SENT, S.REMINDED, S.RETURNED}
#: An answer may come, or be put right, in these.
TAKES = WITH_EXPERT | {S.ANSWERED, S.EXPIRED}
#: By act: who may, in which states, and where the request stands afterwards (None: where it stood).
EXPECTED: dict[str, tuple[set[str], set[RequestState], RequestState | None]] = {
    "save": (DESK, {S.DRAFT}, None),
    "save due": (DESK, set(S) - {S.ACCEPTED, S.DECLINED}, None),
    "copy": (DESK, set(S), S.DRAFT),
    "send": (DESK, {S.DRAFT, S.EXPIRED}, S.SENT),
    "remove": (DESK, {S.DRAFT}, None),
    "withdraw": (DESK, TAKES | {S.REVIEW}, S.DECLINED),
    "decline": (ASKED, WITH_EXPERT, S.DECLINED),
    "pass on": (ASKED, WITH_EXPERT, None),
    "keep": (ASKED, TAKES, None),
    "give": (ASKED, TAKES, S.ANSWERED),
    "interview": (DESK, TAKES, S.ANSWERED),
    "open review": (DESK, {S.ANSWERED, S.REVIEW, S.ACCEPTED}, S.REVIEW),
    "return": (DESK, {S.ANSWERED, S.REVIEW}, S.RETURNED),
    "accept": (DESK, {S.ANSWERED, S.REVIEW, S.RETURNED}, S.ACCEPTED),
    "make idea": (DESK, {S.ANSWERED, S.REVIEW, S.RETURNED, S.ACCEPTED}, S.ACCEPTED),
}
#: States in which the desk has something to read.
_GIVEN = {S.ANSWERED: "draft", S.REVIEW: "draft", S.RETURNED: "returned", S.ACCEPTED: "accepted"}
_QUESTION = Question(text="Welches Thema?", kind=QuestionKind.SHORT)


class _Undone(Exception):
    """Ends the transaction of a case."""


@dataclass
class Cases:
    """One request in every state, and writes that are tried out only."""

    house: InputHouse
    requests: dict[RequestState, InputRequest]

    def actor(self, who: str) -> Actor:
        """Who asks."""
        if who == "nobody":
            return Actor(4711, "Gast", frozenset())
        if who == "script":
            return SYSTEM
        found: Actor = getattr(self.house, "expert" if who == "asked" else who)
        return found

    @contextmanager
    def tried(self, patch: pytest.MonkeyPatch) -> Iterator[None]:
        """Whatever is written is gone at the end."""
        database = self.house.ws.store.database
        write = database.write

        @contextmanager
        def write_and_forget() -> Generator[Connection]:
            try:
                with write() as connection:
                    yield connection
                    raise _Undone
            except _Undone:
                pass

        with patch.context() as inside:
            inside.setattr(database, "write", write_and_forget)
            yield


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Generator[Cases]:
    house = make_input_house(tmp_path_factory.mktemp("inputs"))
    made = {state: house.request(state, [_QUESTION]) for state in S}
    for state, stands in _GIVEN.items():
        _answer(house, made[state], ContributionState(stands))
    yield Cases(house, made)
    house.ws.close()


def _answer(house: InputHouse, request: InputRequest, state: ContributionState) -> None:
    question = house.case(request.id).questions[0]
    with house.ws.store.act(house.manager, "input.import") as work:
        given = Contribution(request_id=request.id, person_id=request.person_id, state=state, at=work.now, minutes=4)
        made = work.add(given)
        clear = Clearance.PUBLIC
        work.add(
            Answer(
                contribution_id=made.id,
                request_id=request.id,
                question_id=question.id,
                value="Waage",
                wished=clear,
                clearance=clear,
            )
        )


def _run(cases: Cases, act: str, request: InputRequest, actor: Actor) -> RequestState | None:
    """Do it; where the request stands then, None where it has no state to compare."""
    ws, house = cases.house.ws, cases.house
    inputs, answering = ws.inputs, ws.answering
    case = house.case(request.id)
    given = Given((GivenAnswer(case.questions[0].id, "Wasser"),), minutes=5)
    calls: dict[str, Callable[[], Any]] = {
        "save": lambda: inputs.save(actor, replace(request, title="Anders"), case.questions),
        "save due": lambda: inputs.save(actor, replace(request, due=date(2026, 5, 28)), case.questions),
        "copy": lambda: inputs.copy(actor, request.id),
        "send": lambda: inputs.send(actor, [request.id])[0],
        "remove": lambda: inputs.remove(actor, [request.id]),
        "withdraw": lambda: inputs.withdraw(actor, [request.id], "Hat sich erledigt.")[0],
        "decline": lambda: inputs.decline(actor, request.id, "Keine Zeit."),
        "pass on": lambda: inputs.pass_on(actor, request.id, house.colleague.id or 0, "Du weißt mehr."),
        "keep": lambda: answering.keep(actor, request.id, given),
        "give": lambda: answering.give(actor, request.id, given),
        "interview": lambda: answering.interview(actor, request.id, given, finished=True),
        "open review": lambda: inputs.open_review(actor, request.id),
        "return": lambda: inputs.return_(actor, request.id, [_QUESTION], "Noch eine Frage."),
        "accept": lambda: inputs.accept(actor, request.id),
        "make idea": lambda: inputs.make_idea(actor, request.id),
    }
    found = calls[act]()
    if isinstance(found, RequestCase):
        return found.request.state
    return found.state if isinstance(found, InputRequest) else None


def _outcome(cases: Cases, act: str, request: InputRequest, actor: Actor) -> tuple[RequestState | None, str | None]:
    """Where the request stands afterwards, or why it was refused: one sentence in both languages."""
    try:
        return _run(cases, act, request, actor), None
    except Refused as error:
        refused = error
    for language in ("de", "en"):
        sentence = refused.text(language)
        assert sentence.endswith("."), sentence
        assert "{" not in sentence, sentence
    return None, refused.text("de")


@pytest.mark.parametrize("act", EXPECTED)
@pytest.mark.parametrize("who", WHO)
def test_only_the_right_person_does_it_and_only_in_the_right_states(
    cases: Cases, act: str, who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    may, states, then = EXPECTED[act]
    head = cases.house.ws.journal.head(cases.house.manager)
    for state, request in cases.requests.items():
        with cases.tried(monkeypatch):
            after, refusal = _outcome(cases, act, request, cases.actor(who))
        assert (refusal is None) == (who in may and state in states), f"{who}: {act} in {state}: {refusal}"
        if refusal is None and after is not None:
            assert after == (then or state), f"{act} in {state}"
    assert cases.house.ws.journal.head(cases.house.manager) == head


def test_the_expected_states_cover_every_act_of_the_service(cases: Cases) -> None:
    names = {one.replace(" ", "_") for one in EXPECTED} | {"return_"}
    elsewhere = {"bulk", "save_template", "archive_template", "save_call", "send_call", "close_call"}
    reading = {"rows", "case", "load_of", "colleagues", "templates", "template", "calls"}
    own = {one for one in dir(cases.house.ws.inputs) if not one.startswith("_")}
    assert own - names - elsewhere - reading == set()
