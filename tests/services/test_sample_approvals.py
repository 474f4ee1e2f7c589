"""The sample workspace is approved for real, and shows what approval is about, in both languages on every day."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.approval_content import differences
from editorial.domain.approval_rules import Standing
from editorial.domain.approvals import Outcome, Validity
from editorial.domain.content import ContentItem, Status
from editorial.domain.people import Actor, actor_of
from editorial.services.approval_reading import Approving
from tests.builders import ME, NOW, FixedClock, sample_workspace


def actor(ws: Workspace, name: str) -> Actor:
    return actor_of(next(one for one in ws.organisation.directory(ME).people if name in one.name))


@pytest.mark.parametrize(("language", "days"), [("de", 0), ("en", 2), ("de", 3), ("en", 4)])
def test_whatever_is_approved_was_signed_by_others_than_its_authors(tmp_path: Path, language: str, days: int) -> None:
    ws = sample_workspace(tmp_path, language, clock=FixedClock(NOW + timedelta(days=days)))
    with ws.store.read(ME) as work:
        around = Approving(work)
        items = [one for one in work.all(ContentItem) if one.status in (Status.APPROVED, Status.SCHEDULED)]
        assert len(items) >= 5
        for item in items:
            card, request = around.card(item.id), around.request(item.id)
            assert around.may_go(card), item.title
            if request is not None:
                assert request.author_ids == (item.owner_id,), item.title
                signed = around.sign_offs(item.id)
                assert not {one.person_id for one in signed} & set(request.author_ids)
                assert all(one.at is not None and one.at < work.now for one in signed)
    assert ws.maintenance.check(ME).ok
    ws.close()


def test_whoever_opens_it_and_the_lawyer_have_several_items_waiting(tmp_path: Path) -> None:
    ws = sample_workspace(tmp_path)
    hers, his = ws.approvals.waiting(actor(ws, "Vogel")), ws.approvals.waiting(actor(ws, "Lorenz"))
    assert len(hers) >= 5
    assert len(his) >= 4
    assert any(one.overdue for one in hers)
    assert any(one.overdue for one in his)
    assert Standing.SUBSTITUTE in {one.standing for one in his}
    assert "Recht" in {one.stage for one in his}
    legal = next(one for one in his if one.title.startswith("Gewinnspiel"))
    stages = ws.approvals.case(ME, legal.content_id).stages
    assert [one.stage.reason for one in stages] == ["", "label:Recht", ""]
    ws.close()


def test_some_were_signed_before_and_have_changed_since(tmp_path: Path) -> None:
    ws = sample_workspace(tmp_path)
    found = {}
    for name in ("Vogel", "Lorenz"):
        for line in ws.approvals.waiting(actor(ws, name)):
            if line.signed_before:
                case = ws.approvals.case(actor(ws, name), line.content_id)
                assert case.mine is not None
                assert case.mine.validity is Validity.STALE
                found[line.title] = differences(case.mine.snapshot, case.content)
    assert len(found) == 3
    assert all(1 <= len(one) <= 3 for one in found.values())
    ws.close()


def test_one_came_back_with_remarks_at_its_text_and_one_was_let_go(tmp_path: Path) -> None:
    ws = sample_workspace(tmp_path)
    with ws.store.read(ME) as work:
        around = Approving(work)
        requests = {item.id: around.request(item.id) for item in work.all(ContentItem)}
        back = [key for key, one in requests.items() if one is not None and one.outcome is Outcome.CHANGES]
        let_go = [key for key in requests if around.overrides(key)]
        (override,) = around.overrides(let_go[0])
    (content_id,) = back
    card = ws.content.card(ME, content_id)
    assert card.item.status is Status.DRAFTING
    assert len([one for one in card.comments if one.anchor and one.sign_off_id]) == 2
    assert override.reason
    assert ws.content.card(ME, let_go[0]).item.status is Status.APPROVED
    ws.close()


def test_it_has_routes_absences_and_substitutes_of_its_own(tmp_path: Path) -> None:
    ws = sample_workspace(tmp_path)
    assert [one.name for one in ws.routes.all(ME).routes] == [
        "Recht und Labor",
        "Markteinführung",
        "Instagram kurz",
        "Intranet kurz",
    ]
    absences = ws.people.absences(ME)
    assert len(absences) == 2
    assert all(one.substitute_id for one in absences)
    ws.close()


def test_nothing_of_the_sample_can_be_undone(tmp_path: Path) -> None:
    ws = sample_workspace(tmp_path)
    for one in ws.organisation.directory(ME).people:
        assert ws.history.state(actor_of(one)).undo is None, one.name
    ws.close()
