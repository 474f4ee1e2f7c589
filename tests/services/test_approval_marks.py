"""Marks of the approval: on every later view, and what a move would end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.approval_marks import Marks, Signed
from editorial.domain.approvals import Decision, Window
from editorial.domain.content import ContentItem, Status
from editorial.domain.people import Actor, Department, Role
from editorial.services.plan_export import Wish
from tests.builders import ME, actor_for, make_item, make_person, new_workspace

DAY, AT = date(2026, 5, 21), time(10)


@pytest.fixture
def ws(tmp_path: Path) -> Workspace:
    made = new_workspace(tmp_path)
    made.organisation.save(ME, Department(name="Labor"))
    for name, role in (("Jonas Brandt", Role.EDITOR), ("Miriam Weber", Role.APPROVER), ("Katrin Vogel", Role.MANAGER)):
        one = make_person(made, name, role)
        made.organisation.save(ME, replace(one, department_id=1 if role is Role.APPROVER else None))
    return made


def actor(ws: Workspace, name: str) -> Actor:
    return actor_for(next(one for one in ws.organisation.directory(ME).people if name in one.name))


def item(ws: Workspace, title: str = "Laborbesuch") -> ContentItem:
    jonas = actor(ws, "Brandt")
    return make_item(
        ws, title, day=DAY, at=AT, actor=jonas, status=Status.DRAFTING, text="x", owner_id=jonas.id, department_id=1
    )


def test_what_went_without_approval_is_marked_from_then_on(ws: Workspace) -> None:
    made, boss = item(ws), actor(ws, "Vogel")
    ws.approvals.override(boss, [made.id], "Eilmeldung.")
    assert ws.marks.read(ME).without[made.id].reason == "Eilmeldung."
    ws.content.set_status(boss, [made.id], Status.SCHEDULED)
    ws.content.set_status(boss, [made.id], Status.PUBLISHED)
    assert made.id in ws.marks.read(ME).without
    ws.close()


def test_an_item_that_is_approved_afterwards_is_marked_no_more(ws: Workspace) -> None:
    made, boss, jonas = item(ws), actor(ws, "Vogel"), actor(ws, "Brandt")
    ws.approvals.override(boss, [made.id], "Eilmeldung.")
    ws.content.edit(jonas, replace(ws.content.card(ME, made.id).item, text="Anders."))
    assert ws.content.card(ME, made.id).item.status is Status.REVIEW
    assert ws.marks.read(ME).without == {}
    for who in (actor(ws, "Weber"), boss):
        ws.approvals.decide(who, made.id, Decision.APPROVE)
    assert ws.content.card(ME, made.id).item.status is Status.APPROVED
    assert ws.marks.read(ME).without == {}
    ws.close()


def test_sign_offs_that_a_change_would_end_are_counted(ws: Workspace) -> None:
    made, other = item(ws), item(ws, "Ohne Freigabe")
    ws.approvals.submit(actor(ws, "Brandt"), [made.id])
    for name in ("Weber", "Vogel"):
        ws.approvals.decide(actor(ws, name), made.id, Decision.APPROVE)
    found = ws.marks.read(ME)
    assert found.signed == {made.id: Signed(2, Window.DAY)}
    later = DAY + timedelta(days=1)
    assert found.ended_by([(made.id, DAY, AT, later, AT), (other.id, DAY, AT, later, AT)]) == 2
    assert found.ended_by([(made.id, DAY, AT, DAY, time(11))]) == 0
    ws.close()


@pytest.mark.parametrize(
    ("window", "day", "at", "ended"),
    [
        (Window.EXACT, DAY, time(11), 2),
        (Window.DAY, DAY, time(11), 0),
        (Window.WEEK, DAY - timedelta(days=1), AT, 0),
        (Window.WEEK, DAY + timedelta(days=7), AT, 2),
        (Window.ANY, None, None, 0),
    ],
)
def test_the_window_of_the_route_says_which_moves_end_sign_offs(
    window: Window, day: date | None, at: time | None, ended: int
) -> None:
    assert Marks({}, {1: Signed(2, window)}, True).ended_by([(1, DAY, AT, day, at)]) == ended


def test_a_workspace_of_one_has_no_marks(tmp_path: Path) -> None:
    one = new_workspace(tmp_path)
    assert one.marks.read(ME) == Marks()
    one.close()


def test_rows_of_an_exported_plan_say_what_goes_without_approval_and_come_back_unchanged(
    ws: Workspace, tmp_path: Path
) -> None:
    made, boss = item(ws), actor(ws, "Vogel")
    for name in ("vorher.csv", "vorher.xlsx"):
        ws.exports.write(boss, "plan", tmp_path / name, Wish(language="de"))
    assert "Ohne Freigabe" not in (tmp_path / "vorher.csv").read_text("utf-8-sig")
    ws.approvals.override(boss, [made.id], "Eilmeldung.")
    for name in ("nachher.csv", "nachher.xlsx"):
        ws.exports.write(boss, "plan", tmp_path / name, Wish(language="de"))
        made_of = ws.imports.plan(boss, tmp_path / name)
        assert [str(one.outcome) for one in made_of.rows] == ["unchanged"], (name, made_of.problems)
    written = (tmp_path / "nachher.csv").read_text("utf-8-sig").splitlines()
    assert written[0].endswith(";Ohne Freigabe")
    assert written[1].endswith(";Katrin Vogel: Eilmeldung.")
    ws.close()
