"""Approval routes: what one must have, which an item takes, and that what runs keeps its stages."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.approval_rules import StageState
from editorial.domain.approvals import ApprovalRoute, ApprovalStage, Decision, Who, Window
from editorial.domain.content import ContentItem, Status
from editorial.domain.people import Actor, Department, Role
from editorial.domain.strategy import Campaign
from editorial.errors import Forbidden, Refused, StaleEdit
from tests.builders import ME, VIEWER, actor_for, channel_named, make_item, make_person, new_workspace

DAY = date(2026, 5, 21)
FINAL = ApprovalStage(name="Letztes Wort", role=str(Role.MANAGER))


@pytest.fixture
def ws(tmp_path: Path) -> Generator[Workspace]:
    made = new_workspace(tmp_path)
    made.organisation.save(ME, Department(name="Labor"))
    made.organisation.save(ME, Campaign(name="Tag des Wassers", starts=DAY, ends=DAY))
    lab = made.organisation.directory(ME).departments[0].id
    for name, *roles in (
        ("Jonas Brandt", Role.EDITOR),
        ("Dr. Miriam Weber", Role.APPROVER),
        ("Katrin Vogel", Role.MANAGER),
    ):
        one = make_person(made, name, *roles)
        if Role.APPROVER in roles:
            made.organisation.save(ME, replace(one, department_id=lab))
    yield made
    made.close()


def actor(ws: Workspace, name: str) -> Actor:
    return actor_for(next(one for one in ws.organisation.directory(ME).people if name in one.name))


def item(ws: Workspace, **values: object) -> ContentItem:
    jonas = actor(ws, "Brandt")
    wanted = {"text": "Ein Tropfen.", "owner_id": jonas.id, "department_id": 1, "status": Status.DRAFTING} | values
    return make_item(ws, day=DAY, at=time(10), actor=jonas, **wanted)  # type: ignore[arg-type]


def saved(ws: Workspace, *stages: ApprovalStage, **values: object) -> ApprovalRoute:
    route = replace(ApprovalRoute(name="Weg"), **values)  # type: ignore[arg-type]
    changes = ws.routes.save(ME, route, stages or (FINAL,))
    return next(one for one in ws.routes.all(ME).routes if one.id == changes.detail["route_id"])


def test_a_route_is_saved_with_its_stages_as_one_step(ws: Workspace) -> None:
    made = saved(ws, replace(FINAL, step=4, name="Fach", who=Who.SPEAKING), replace(FINAL, step=7))
    found = ws.routes.all(ME)
    assert [(one.name, one.step) for one in found.of(made)] == [("Fach", 1), ("Letztes Wort", 2)]
    ws.history.undo(ME)
    assert ws.routes.all(ME).routes == ()
    assert ws.routes.all(ME).stages == ()


def test_changing_a_route_changes_adds_and_removes_stages(ws: Workspace) -> None:
    made = saved(ws, replace(FINAL, name="Fach", who=Who.SPEAKING), replace(FINAL, step=2))
    first, last = ws.routes.all(ME).of(made)
    ws.routes.save(ME, made, (replace(last, due_hours=8), replace(FINAL, name="Leitung", step=2, position=1)))
    found = ws.routes.all(ME).of(made)
    kept = (last.id, "Letztes Wort", 8)
    assert (found[0].id, found[0].name, found[0].due_hours) == kept
    assert [(one.name, one.step) for one in found] == [("Letztes Wort", 1), ("Leitung", 1)]
    assert first.id not in {one.id for one in found}


def test_whoever_was_slower_does_not_overwrite_a_route(ws: Workspace) -> None:
    made = saved(ws)
    ws.routes.save(ME, replace(made, name="Neuer Name"), ws.routes.all(ME).of(made))
    with pytest.raises(StaleEdit):
        ws.routes.save(ME, replace(made, name="Anderer Name"), ws.routes.all(ME).of(made))


@pytest.mark.parametrize(
    ("route", "stages", "code"),
    [
        (ApprovalRoute(name=" "), (FINAL,), "name.empty"),
        (ApprovalRoute(name="Weg"), (), "route.stages"),
        (ApprovalRoute(name="Weg"), (replace(FINAL, labels=("Recht",)),), "route.optional"),
        (ApprovalRoute(name="Weg"), (replace(FINAL, name=""),), "route.stage_name"),
        (ApprovalRoute(name="Weg"), (replace(FINAL, role=str(Role.MANAGEMENT)),), "route.nobody"),
        (ApprovalRoute(name="Weg"), (replace(FINAL, who=Who.PEOPLE, person_ids=(99,)),), "route.nobody"),
        (ApprovalRoute(name="Weg"), (replace(FINAL, who=Who.DEPARTMENT, department_id=None),), "route.nobody"),
        (ApprovalRoute(name="Weg"), (replace(FINAL, who=Who.LEAD),), "route.nobody"),
        (ApprovalRoute(name="Weg"), (replace(FINAL, needed=2),), "route.needed"),
        (ApprovalRoute(name="Weg"), (replace(FINAL, needed=0),), "route.numbers"),
        (ApprovalRoute(name="Weg"), (replace(FINAL, due_hours=-1),), "route.numbers"),
    ],
)
def test_a_route_that_could_never_work_is_refused_with_a_sentence(
    ws: Workspace, route: ApprovalRoute, stages: tuple[ApprovalStage, ...], code: str
) -> None:
    with pytest.raises(Refused) as caught:
        ws.routes.save(ME, route, stages)
    assert caught.value.code == code
    for language in ("de", "en"):
        assert caught.value.text(language).endswith(".")
    assert ws.routes.all(ME).routes == ()


def test_two_routes_never_have_the_same_name(ws: Workspace) -> None:
    saved(ws)
    with pytest.raises(Refused) as caught:
        saved(ws, name="weg ")
    assert caught.value.code == "name.taken"


def test_the_built_in_route_can_be_copied_and_then_adapted(ws: Workspace) -> None:
    changes = ws.routes.copy(ME, 0, "Unser Weg")
    found = ws.routes.all(ME)
    made = next(one for one in found.routes if one.id == changes.detail["route_id"])
    assert made.general
    assert [one.name for one in found.of(made)] == [one.name for one in found.built_in_stages]
    assert ws.routes.preview(ME, item(ws).id).route.name == "Unser Weg"


def test_saving_the_built_in_route_makes_a_general_one(ws: Workspace) -> None:
    found = ws.routes.all(ME)
    ws.routes.save(ME, replace(found.built_in, window=Window.WEEK), found.built_in_stages)
    made = ws.routes.all(ME).routes[0]
    assert (made.general, made.window) == (True, Window.WEEK)


def test_the_first_route_that_fits_is_taken_and_the_preview_says_why(ws: Workspace) -> None:
    x, linkedin = channel_named(ws, "X"), channel_named(ws, "LinkedIn")
    saved(ws, name="Nur X", channel_ids=(x.id,))
    saved(ws, name="Recht auf LinkedIn", channel_ids=(linkedin.id,), labels=("Recht",))
    saved(ws, name="Alles")
    found = ws.routes.preview(ME, item(ws, labels=("recht",)).id)
    assert [(one.route.name, one.taken) for one in found.tried] == [("Nur X", False), ("Recht auf LinkedIn", True)]
    assert [(one.criterion, one.holds) for one in found.tried[0].fits] == [("channels", False)]
    assert [(one.criterion, one.found) for one in found.tried[1].fits] == [
        ("channels", (linkedin.id,)),
        ("labels", ("Recht",)),
    ]
    assert ws.routes.preview(ME, item(ws, title="Ohne").id).route.name == "Alles"


def test_routes_are_tried_in_the_order_that_people_gave_them(ws: Workspace) -> None:
    linkedin = channel_named(ws, "LinkedIn")
    first = saved(ws, name="Erster", channel_ids=(linkedin.id,))
    second = saved(ws, name="Zweiter", channel_ids=(linkedin.id,))
    made = item(ws)
    assert ws.routes.preview(ME, made.id).route.name == "Erster"
    ws.routes.reorder(ME, [second.id, first.id])
    assert ws.routes.preview(ME, made.id).route.name == "Zweiter"
    ws.history.undo(ME)
    assert ws.routes.preview(ME, made.id).route.name == "Erster"


def test_an_archived_route_is_taken_no_more_and_can_come_back(ws: Workspace) -> None:
    made, one = saved(ws), item(ws)
    ws.routes.archive(ME, made.id)
    assert ws.routes.preview(ME, one.id).route.id == 0
    ws.routes.archive(ME, made.id, archived=False)
    assert ws.routes.preview(ME, one.id).route.id == made.id


def test_the_preview_says_who_is_asked_and_what_is_missing(ws: Workspace) -> None:
    found = ws.routes.preview(ME, item(ws).id)
    names = {one.id: one.name for one in ws.organisation.directory(ME).people}
    asked = [[names[signer.person_id] for signer in stage.signers] for stage in found.stages]
    assert asked == [["Dr. Miriam Weber"], ["Katrin Vogel"]]
    assert not found.missing
    assert not found.stuck
    without = ws.routes.preview(ME, item(ws, title="Ohne", department_id=None).id)
    assert without.missing == ("department",)
    assert [one.stage.name for one in without.stuck] == ["Fachprüfung"]


def test_who_wrote_the_item_is_not_among_those_who_are_asked(ws: Workspace) -> None:
    made, boss = item(ws), actor(ws, "Vogel")
    ws.content.edit(boss, replace(ws.content.card(ME, made.id).item, text="Zwei Tropfen."))
    found = ws.routes.preview(ME, made.id)
    assert [one.stage.name for one in found.stuck] == ["Letztes Wort"]
    assert found.stages[-1].barred == (boss.id,)


def test_a_running_request_keeps_its_stages_when_the_route_changes(ws: Workspace) -> None:
    made, one = saved(ws), item(ws)
    ws.approvals.submit(actor(ws, "Brandt"), [one.id])
    stages = ws.routes.all(ME).of(made)
    ws.routes.save(ME, made, (*stages, replace(FINAL, name="Noch eine", step=2)))
    ws.content.edit(actor(ws, "Brandt"), replace(ws.content.card(ME, one.id).item, notes="Nur eine Notiz."))
    case = ws.approvals.case(ME, one.id)
    assert [stage.stage.name for stage in case.stages] == ["Letztes Wort"]
    ws.approvals.decide(actor(ws, "Vogel"), one.id, Decision.APPROVE)
    assert ws.content.card(ME, one.id).item.status is Status.APPROVED
    ws.content.edit(actor(ws, "Brandt"), replace(ws.content.card(ME, one.id).item, notes="Noch eine Notiz."))
    assert ws.content.card(ME, one.id).item.status is Status.APPROVED


def test_another_round_takes_the_route_as_it_is_then_and_asks_no_stage_twice(ws: Workspace) -> None:
    one, jonas, weber, boss = item(ws), actor(ws, "Brandt"), actor(ws, "Weber"), actor(ws, "Vogel")
    ws.approvals.submit(jonas, [one.id])
    for who in (weber, boss):
        ws.approvals.decide(who, one.id, Decision.APPROVE)
    found = ws.routes.all(ME)
    ws.routes.save(ME, replace(found.built_in, name="Kurz"), (replace(found.built_in_stages[-1], id=0),))
    ws.content.edit(jonas, replace(ws.content.card(ME, one.id).item, text="Drei Tropfen."))
    case = ws.approvals.case(ME, one.id)
    assert case.request is not None
    assert case.request.route_name == "Kurz"
    assert [(stage.stage.name, stage.state) for stage in case.stages] == [("Letztes Wort", StageState.OPEN)]
    ws.approvals.decide(boss, one.id, Decision.APPROVE)
    assert ws.content.card(ME, one.id).item.status is Status.APPROVED


def test_an_item_that_meets_a_rule_while_it_waits_gets_the_stage_of_the_rule(ws: Workspace) -> None:
    one, jonas = item(ws), actor(ws, "Brandt")
    ws.approvals.submit(jonas, [one.id])
    ws.content.label(jonas, [one.id], add=("Recht",))
    assert [stage.stage.name for stage in ws.approvals.case(ME, one.id).stages] == [
        "Fachprüfung",
        "Recht",
        "Letztes Wort",
    ]


def test_only_who_may_changes_routes(ws: Workspace) -> None:
    for who in (VIEWER, actor(ws, "Brandt")):
        calls: tuple[Callable[[Actor], object], ...] = (
            lambda a: ws.routes.save(a, ApprovalRoute(name="Weg"), (FINAL,)),
            lambda a: ws.routes.copy(a, 0, "Weg"),
            lambda a: ws.routes.archive(a, 1),
            lambda a: ws.routes.reorder(a, [1]),
        )
        for call in calls:
            with pytest.raises(Forbidden):
                call(who)
