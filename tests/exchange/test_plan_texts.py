"""Every code that the reader of plans can give has its sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import editorial.exchange
from editorial.domain.plan_import import ROLES, Place, Problem, place_text, problem_text
from editorial.exchange.plan_reader import _LEFT
from editorial.exchange.plan_words import status_of
from editorial.texts import has, text

SOURCES = sorted(
    one
    for pattern in ("plan_*.py", "tables_*.py")
    for one in Path(editorial.exchange.__file__ or "").parent.glob(pattern)
)


def used(pattern: str) -> set[str]:
    return {code for one in SOURCES for code in re.findall(pattern, one.read_text(encoding="utf-8"))}


def test_every_refusal_and_problem_has_a_sentence() -> None:
    refusals = used(r'"(plan\.[a-z_]+)"')
    problems = {f"plan.problem.{one}" for one in used(r'[^_]problem\("([a-z_]+)"') | used(r'reason="([a-z_]+)"')}
    problems -= {"plan.problem.open"}
    left = {f"plan.left.{one}" for one in _LEFT} | used(r'"(plan\.left\.[a-z_]+)"')
    assert len(refusals) > 15
    assert len(problems) > 10
    assert not {one for one in refusals | problems | left if not has(one)}


def test_every_role_has_a_name() -> None:
    assert not {role for role in ROLES if not has(f"plan.role.{role}")}
    assert text("plan.role.pillar", "de") == "Themenkorridor"


def test_places_and_problems_are_said_as_people_say_them() -> None:
    assert place_text(Place("Juni", 12), "de") == "Juni, Zeile 12"
    assert place_text(Place("Juni", 12, 3), "en") == "Juni, line 12, column 3"
    assert place_text(Place("Juni", 0, 3), "de") == "Juni, Spalte 3"
    told = Problem("plan.problem.week", (("day", "2026-01-05"), ("week", "7")))
    assert problem_text(told, "de") == "Der 05.01.2026 liegt nicht in KW 7; das Datum gilt."


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("abgestimmt", "approved"),
        ("zur Abstimmung", "review"),
        ("beim Fachbereich", "review"),
        ("In Vorbereitung", "drafting"),
        ("gebucht", "scheduled"),
        ("ist online", "published"),
        ("nicht freigegeben", None),
    ],
)
def test_status_words_of_german_plans_are_known(written: str, status: str | None) -> None:
    assert status_of(written) == status
