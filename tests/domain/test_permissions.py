"""The permission table, acts by role."""

from __future__ import annotations

from itertools import product

import pytest

from editorial.domain.people import SYSTEM, Actor, Role
from editorial.domain.permissions import TABLE, allowed, demand
from editorial.errors import Forbidden
from editorial.texts import acts

ACTS = sorted(code.removeprefix("act.") for code in acts.CATALOGUE)


@pytest.mark.parametrize(("act", "role"), list(product(ACTS, Role)))
def test_only_viewers_are_kept_from_writing(act: str, role: Role) -> None:
    one = Actor(1, "Jonas Brandt", frozenset({role}))
    assert allowed(one, act) is (role is not Role.VIEWER or act.startswith(("view.", "reminder.")))


@pytest.mark.parametrize("act", ["", "unknown", "contents.edit", "contentx", ".content", "reading"])
def test_an_act_that_nobody_listed_is_forbidden_to_everybody(act: str) -> None:
    assert not any(allowed(Actor(1, "A", frozenset({role})), act) for role in Role)
    assert not allowed(SYSTEM, act)


def test_somebody_without_a_role_may_not_even_read() -> None:
    nobody = Actor(9, "Gast", frozenset())
    assert not any(allowed(nobody, act) for act in TABLE)


def test_one_role_of_several_is_enough() -> None:
    assert allowed(Actor(1, "A", frozenset({Role.VIEWER, Role.EXPERT})), "content.edit")


def test_the_refusal_names_the_person_and_the_act() -> None:
    with pytest.raises(Forbidden) as caught:
        demand(Actor(1, "Elif Aydın", frozenset({Role.VIEWER})), "content.delete")
    assert "Elif Aydın" in caught.value.text("de")
    assert "Beitrag löschen" in caught.value.text("de")
    assert "Delete content item" in caught.value.text("en")
