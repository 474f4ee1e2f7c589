"""Who may sign a stage: nobody who only looks on, whatever names them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from editorial.domain.approval_rules import Team, base_signers, signers
from editorial.domain.approvals import Absence, RequestStage, Who
from editorial.domain.people import Department, Person, Role

NOW = datetime(2026, 5, 12, 7, tzinfo=UTC)
HERE = Person(id=1, name="Jonas Brandt", roles=(Role.APPROVER,), department_id=1, substitute_id=2)
LOOKS_ON = Person(id=2, name="Elif Aydın", roles=(Role.VIEWER,), department_id=1)
GONE = Person(id=3, name="Fort", roles=(Role.APPROVER,), department_id=1, archived=True)


def team(*absences: Absence, lead: int = 2) -> Team:
    return Team.of((HERE, LOOKS_ON, GONE), (Department(id=1, name="Labor", lead_id=lead),), absences)


@pytest.mark.parametrize(
    "stage",
    [
        RequestStage(who=Who.PEOPLE, person_ids=(1, 2, 3)),
        RequestStage(who=Who.SPEAKING),
        RequestStage(who=Who.DEPARTMENT, department_id=1),
        RequestStage(who=Who.ROLE, role=Role.APPROVER),
    ],
)
def test_viewers_and_the_deactivated_are_never_asked(stage: RequestStage) -> None:
    assert base_signers(stage, 1, team()) == (1,)


def test_a_viewer_stands_in_for_nobody_and_is_no_lead_to_turn_to() -> None:
    stage = RequestStage(who=Who.PEOPLE, person_ids=(1,))
    away = Absence(person_id=1, starts=date(2026, 5, 1), ends=date(2026, 5, 30), substitute_id=2)
    found, barred = signers(stage, 1, team(away), (), NOW, NOW - timedelta(days=3))
    assert [one.person_id for one in found] == [1]
    assert barred == ()
