"""Who works at a window when it opens."""

from __future__ import annotations

from datetime import UTC, datetime

from editorial.domain.people import Actor, Person, Role
from editorial.domain.presence import Start, guarded, main_role, reduced, start_of

SET = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)
KATRIN = Person(1, name="Katrin Vogel", roles=("manager",))
JONAS = Person(2, name="Jonas Brandt", roles=("editor",), password_at=SET)
NINA = Person(3, name="Nina Petrov", roles=("editor",))
GONE = Person(4, name="Otto Lang", roles=("manager",), password_at=SET, archived=True)


def test_a_workspace_of_one_person_or_none_asks_nothing() -> None:
    assert start_of([], "", "") == Start()
    alone = Person(1, name="Katrin Vogel", password_at=SET)
    assert start_of([alone], "", "1") == Start(alone)
    assert not guarded([alone])


def test_whoever_worked_here_last_works_here_again() -> None:
    assert start_of([KATRIN, NINA], "3", "1") == Start(NINA)
    assert start_of([KATRIN, NINA], "", "1") == Start(KATRIN)
    assert start_of([KATRIN, NINA], "99", "1") == Start(KATRIN)


def test_a_password_keeps_the_window_covered() -> None:
    start = start_of([KATRIN, JONAS], "2", "1")
    assert start.locked
    assert start.covered
    assert not start_of([KATRIN, JONAS], "1", "").covered


def test_several_people_and_nobody_chosen_ask_and_only_a_password_makes_it_a_must() -> None:
    asked = start_of([KATRIN, NINA], "", "")
    assert asked.ask
    assert not asked.covered
    must = start_of([KATRIN, JONAS], "", "")
    assert must.ask
    assert must.covered


def test_whoever_was_deactivated_works_here_no_more() -> None:
    assert start_of([KATRIN, NINA, GONE], "4", "1") == Start(KATRIN)
    assert not guarded([KATRIN, GONE])


def test_only_experts_see_a_part() -> None:
    assert reduced(Actor(5, "A", frozenset({Role.EXPERT})))
    assert not reduced(Actor(5, "A", frozenset({Role.EXPERT, Role.EDITOR})))
    assert not reduced(Actor())


def test_the_role_by_which_somebody_is_called() -> None:
    assert main_role(Actor()) is None
    assert main_role(Actor(1, "A", frozenset({Role.EXPERT, Role.APPROVER}))) is Role.APPROVER
    assert main_role(Actor(1, "A", frozenset({Role.VIEWER}))) is Role.VIEWER
