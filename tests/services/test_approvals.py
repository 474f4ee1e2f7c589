"""From submitting to the last sign-off, against the services themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from editorial.domain.approvals import Decision, Outcome, Validity
from editorial.domain.content import Status
from editorial.domain.people import Person, Role
from editorial.errors import Refused
from editorial.services.planning import Move
from tests.builders import ME, make_item, make_person, new_workspace
from tests.services.approval_makers import AT, DAY, House


def test_an_item_is_approved_when_every_stage_has_signed_it(house: House) -> None:
    made = house.submitted()
    assert made.status is Status.REVIEW
    house.ws.approvals.decide(house.subject, made.id, Decision.APPROVE)
    assert house.read(made.id).status is Status.REVIEW
    house.ws.approvals.decide(house.manager, made.id, Decision.APPROVE)
    assert house.read(made.id).status is Status.APPROVED
    case = house.ws.approvals.case(house.manager, made.id)
    assert case.approved
    assert case.request is not None
    assert case.request.outcome is Outcome.APPROVED


def test_nobody_signs_what_they_wrote_whatever_their_role(house: House) -> None:
    made = house.item()
    boss = replace(house.manager, roles=frozenset(Role))
    card = house.ws.content.card(boss, made.id)
    house.ws.content.edit(boss, replace(card.item, text="Zwei Tropfen Wasser."))
    house.ws.approvals.submit(house.author, [made.id])
    house.ws.approvals.decide(house.subject, made.id, Decision.APPROVE)
    with pytest.raises(Refused) as refused:
        house.ws.approvals.decide(boss, made.id, Decision.APPROVE)
    assert refused.value.code == "approval.four_eyes"
    assert house.ws.approvals.case(house.author, made.id).stages[-1].stuck


def test_an_edit_makes_the_sign_offs_stale_and_brings_the_item_back_to_review(house: House) -> None:
    made = house.approved()
    house.ws.content.edit(house.other, replace(made, text="Ein anderer Text."))
    assert house.read(made.id).status is Status.REVIEW
    case = house.ws.approvals.case(house.subject, made.id)
    assert {one.validity for one in case.sign_offs} == {Validity.STALE}
    assert [one.place for one in case.changes] == ["text"]
    assert not case.approved


def test_undoing_the_edit_brings_the_same_approval_back(house: House) -> None:
    made = house.approved()
    house.ws.content.edit(house.other, replace(made, text="Ein anderer Text."))
    house.ws.history.undo(house.other)
    assert house.read(made.id).status is Status.APPROVED
    assert house.ws.approvals.case(house.subject, made.id).approved


def test_an_hours_shift_keeps_the_sign_off_and_another_day_does_not(house: House) -> None:
    made = house.approved()
    house.ws.planning.schedule(house.other, [Move(house.publication(made.id).id, DAY, time(11))])
    assert house.read(made.id).status is Status.APPROVED
    house.ws.planning.schedule(house.other, [Move(house.publication(made.id).id, DAY + timedelta(days=1), AT)])
    assert house.read(made.id).status is Status.REVIEW


def test_approved_and_scheduled_cannot_be_set_by_hand(house: House) -> None:
    made = house.submitted()
    for target in (Status.APPROVED, Status.SCHEDULED):
        with pytest.raises(Refused):
            house.ws.content.set_status(house.manager, [made.id], target)
    assert house.read(made.id).status is Status.REVIEW


def test_a_label_added_later_brings_the_legal_stage(house: House) -> None:
    made = house.approved()
    house.ws.content.label(house.other, [made.id], add=["Recht"])
    assert house.read(made.id).status is Status.REVIEW
    names = [one.stage.name for one in house.ws.approvals.case(ME, made.id).stages]
    assert names == ["Fachprüfung", "Recht", "Letztes Wort"]


def test_requested_changes_need_a_comment_and_send_the_item_back_to_drafting(house: House) -> None:
    made = house.submitted()
    with pytest.raises(Refused) as refused:
        house.ws.approvals.decide(house.subject, made.id, Decision.CHANGES)
    assert refused.value.code == "approval.comment"
    house.ws.approvals.decide(house.subject, made.id, Decision.CHANGES, "Bitte die Quelle nennen.")
    assert house.read(made.id).status is Status.DRAFTING
    case = house.ws.approvals.case(house.author, made.id)
    assert case.request is not None
    assert case.request.outcome is Outcome.CHANGES
    assert [one.body for one in case.card.comments] == ["Bitte die Quelle nennen."]


def test_an_override_lets_exactly_this_content_go(house: House) -> None:
    made = house.submitted()
    house.ws.approvals.override(house.manager, [made.id], "Presse wartet.")
    house.ws.content.set_status(house.manager, [made.id], Status.SCHEDULED)
    house.ws.content.edit(house.other, replace(house.read(made.id), text="Noch einmal anders."))
    assert house.read(made.id).status is Status.REVIEW
    assert house.ws.approvals.case(ME, made.id).overrides[0].reason == "Presse wartet."


def test_a_decision_about_what_has_changed_meanwhile_is_refused(house: House) -> None:
    made = house.submitted()
    seen = house.ws.approvals.case(house.subject, made.id).sha256
    house.ws.content.edit(house.author, replace(house.read(made.id), text="Anders."))
    with pytest.raises(Refused) as refused:
        house.ws.approvals.decide(house.subject, made.id, Decision.APPROVE, seen=seen)
    assert refused.value.code == "approval.changed"


def test_a_workspace_of_one_person_asks_nothing(tmp_path: Path) -> None:
    ws = new_workspace(tmp_path)
    make_person(ws, "Katrin Vogel", Role.MANAGER)
    made = make_item(ws, day=DAY, at=AT, status=Status.DRAFTING, text="Text.", owner_id=1)
    for target in (Status.REVIEW, Status.APPROVED, Status.SCHEDULED):
        ws.content.set_status(ME, [made.id], target)
    assert ws.content.card(ME, made.id).item.status is Status.SCHEDULED
    ws.close()


def test_what_waits_is_listed_for_whoever_may_decide_it(house: House) -> None:
    made = house.submitted()
    assert [one.content_id for one in house.ws.approvals.waiting(house.subject)] == [made.id]
    assert house.ws.approvals.waiting(house.manager) == ()
    assert house.ws.approvals.waiting(house.author) == ()
    assert isinstance(house.ws.organisation.directory(ME).people[0], Person)
