"""Reviewing answers: one step for taking over, naming with consent, and what waits for whom to clear it."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.approvals import Absence
from editorial.domain.inputs import Attribution, Clearance, RequestState
from editorial.errors import Forbidden, Refused
from tests.builders import sample_workspace
from tests.ui import review_house as house

PUBLIC, INTERNAL, CONFIDENTIAL = house.PUBLIC, house.INTERNAL, house.CONFIDENTIAL


@pytest.fixture
def ws(tmp_path: Path) -> Generator[Workspace]:
    """The sample workspace."""
    workspace = sample_workspace(tmp_path)
    yield workspace
    workspace.close()


def test_the_desk_only_tightens_the_expert_too_and_the_lead_does_both(ws: Workspace) -> None:
    case = house.answered(ws)
    assert case.newest is not None
    secret, internal = case.newest.answers[2].id, case.newest.answers[4].id

    def refused(name: str, answer_id: int) -> set[Clearance]:
        reading = ws.input_review.reading(house.actor_named(ws, name), case.request.id)
        return set(reading.refused[answer_id])

    assert refused("Vogel", secret) == {PUBLIC, INTERNAL}
    assert refused("Vogel", internal) == {PUBLIC}
    assert refused("Weber", internal) == {PUBLIC}
    assert refused("Sommer", secret) == set()


def test_nothing_that_waits_for_the_lead_is_taken_over(ws: Workspace) -> None:
    case = house.answered(ws)
    assert case.newest is not None
    desk = house.actor_named(ws, "Vogel")
    with pytest.raises(Refused) as caught:
        ws.input_review.take_over(desk, case.request.id, [case.newest.answers[2].id], "de")
    assert "Was war die größte Hürde?" in caught.value.text("de")
    assert ws.inputs.case(desk, case.request.id).request.state is RequestState.ANSWERED


def test_taking_over_the_same_answer_again_adds_nothing(ws: Workspace) -> None:
    case = house.answered(ws)
    assert case.newest is not None
    desk, first = house.actor_named(ws, "Vogel"), case.newest.answers[0].id
    for _again in range(2):
        ws.input_review.take_over(desk, case.request.id, [first], "de")
    after = ws.inputs.case(desk, case.request.id)
    assert len(after.passages) == 1
    assert case.request.content_id is not None
    assert ws.content.card(desk, case.request.content_id).item.text.count(house.ANSWERS[0][0]) == 1


def test_answers_without_an_item_to_go_to_are_refused(ws: Workspace) -> None:
    case = house.answered(ws, house.asked(ws, content=""))
    assert case.newest is not None
    with pytest.raises(Refused) as caught:
        ws.input_review.take_over(house.actor_named(ws, "Vogel"), case.request.id, [case.newest.answers[0].id], "de")
    assert caught.value.code == "input.review.nowhere"


def test_consent_needs_a_note_that_can_be_followed(ws: Workspace) -> None:
    case = house.answered(ws)
    assert case.newest is not None
    desk, one = house.actor_named(ws, "Vogel"), case.newest.contribution
    with pytest.raises(Refused) as caught:
        ws.input_review.correct(desk, one.id, Attribution.NAMED, consent=True, note="  ")
    assert "Dr. Miriam Weber" in caught.value.text("de")
    after = ws.input_review.correct(desk, one.id, Attribution.ANONYMOUS, consent=False, note="egal")
    assert after.newest is not None
    assert (after.newest.contribution.consent, after.newest.contribution.consent_note) == (False, "")
    assert after.request.state is RequestState.REVIEW
    ws.history.undo(desk)
    undone = ws.inputs.case(desk, case.request.id)
    assert undone.newest is not None
    assert undone.newest.contribution.attribution is Attribution.NAMED
    with pytest.raises(Forbidden):
        ws.input_review.correct(house.actor_named(ws, "Weber"), one.id, Attribution.NAMED, consent=False)


def test_confidential_answers_of_the_newest_version_wait_for_their_lead_alone(ws: Workspace) -> None:
    case = house.answered(ws)
    again = replace(house.given_to(case), minutes=2)
    house.answered(ws, case, again)

    def waiting(name: str) -> list[str]:
        found = ws.input_review.to_clear(house.actor_named(ws, name))
        return [one.answer.value for one in found if one.request.id == case.request.id]

    assert waiting("Sommer") == [house.HURDLE]
    assert waiting("Vogel") == []
    assert waiting("Weber") == []
    lead = house.actor_named(ws, "Sommer")
    newest = ws.inputs.case(house.actor_named(ws, "Vogel"), case.request.id).newest
    assert newest is not None
    ws.clearing.set_clearance(lead, [newest.answers[2].id], INTERNAL)
    assert waiting("Sommer") == []


def test_while_the_lead_is_away_the_answers_wait_for_whoever_stands_in(ws: Workspace) -> None:
    case = house.answered(ws)
    desk = house.actor_named(ws, "Vogel")
    lead, other = house.actor_named(ws, "Sommer"), house.actor_named(ws, "Weber")
    assert lead.id is not None
    away = Absence(person_id=lead.id, starts=date(2026, 5, 11), ends=date(2026, 5, 15), substitute_id=other.id)
    ws.people.save_absence(desk, away)
    found = ws.input_review.to_clear(other)
    assert house.HURDLE in [one.answer.value for one in found if one.request.id == case.request.id]
    assert "Dr. Miriam Weber" in ws.input_review.reading(desk, case.request.id).clearers


def test_today_shows_what_came_and_what_is_to_be_cleared(ws: Workspace) -> None:
    desk, lead = house.actor_named(ws, "Vogel"), house.actor_named(ws, "Sommer")
    before = {one.request.id for one in ws.today.view(desk).answers}
    case = house.answered(ws)
    assert {one.request.id for one in ws.today.view(desk).answers} - before == {case.request.id}
    assert house.HURDLE in [one.answer.value for one in ws.today.view(lead).to_clear]
    assert ws.today.view(desk).to_clear == ()
    ws.inputs.accept(desk, case.request.id)
    assert case.request.id not in {one.request.id for one in ws.today.view(desk).answers}
