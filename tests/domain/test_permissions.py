"""The permission table: acts by role, by the state of the content, and by whose it is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from editorial.domain.content import ContentItem, Status
from editorial.domain.people import SYSTEM, Actor, Person, Role, actor_of
from editorial.domain.permissions import (
    TABLE,
    Whose,
    allowed,
    demand,
    demand_for,
    effective,
    restricted,
    rules_for,
)
from editorial.errors import Forbidden
from editorial.texts import acts, text

ACTS = sorted(code.removeprefix("act.") for code in acts.CATALOGUE)


def one(*roles: Role) -> Actor:
    return Actor(1, "Jonas Brandt", frozenset(roles))


@pytest.mark.parametrize("act", ACTS)
def test_every_act_that_has_a_name_is_somebodys(act: str) -> None:
    assert any(allowed(one(role), act) for role in Role)
    assert allowed(one(Role.ADMINISTRATOR), act)
    assert allowed(one(Role.MANAGER), act)


@pytest.mark.parametrize("act", ACTS)
def test_viewers_keep_views_reminders_and_what_is_their_own(act: str) -> None:
    own = ("view.", "reminder.", "absence.", "people.password", "people.export", "workspace.backup", "read")
    assert allowed(one(Role.VIEWER), act) is act.startswith(own)


@pytest.mark.parametrize("act", ["", "unknown", "contents.edit", "contentx", ".content", "reading"])
def test_an_act_that_nobody_listed_is_forbidden_to_everybody(act: str) -> None:
    assert not any(allowed(one(role), act) for role in Role)
    assert not allowed(SYSTEM, act)


def test_somebody_without_a_role_may_not_even_read() -> None:
    assert not any(allowed(one(), rule.act) for rule in TABLE)


def test_one_role_of_several_is_enough() -> None:
    assert allowed(one(Role.VIEWER, Role.EDITOR), "content.edit", Status.DRAFTING, Whose.ANY)


def test_the_longest_act_that_fits_decides() -> None:
    assert {rule.act for rule in rules_for("content.comment")} == {"content.comment"}
    assert {rule.act for rule in rules_for("content.edit")} == {"content"}


def test_whose_it_is_matters_to_experts_and_its_state_to_editors() -> None:
    expert, editor = one(Role.EXPERT), one(Role.EDITOR)
    assert allowed(expert, "content.edit", Status.DRAFTING, Whose.OWN)
    assert not allowed(expert, "content.edit", Status.APPROVED, Whose.OWN)
    assert not allowed(expert, "content.edit", Status.DRAFTING, Whose.CONCERNED)
    assert allowed(expert, "content.comment", Status.PUBLISHED, Whose.CONCERNED)
    assert not allowed(expert, "content.comment", Status.PUBLISHED, Whose.ANY)
    assert allowed(editor, "content.edit", Status.SCHEDULED, Whose.ANY)
    assert not allowed(editor, "content.edit", Status.PUBLISHED, Whose.OWN)


def test_the_refusal_names_the_person_the_act_and_who_may() -> None:
    with pytest.raises(Forbidden) as caught:
        demand(Actor(1, "Elif Aydın", frozenset({Role.VIEWER})), "content.delete")
    german, english = caught.value.text("de"), caught.value.text("en")
    assert "Elif Aydın" in german
    assert "Beitrag löschen" in german
    assert "Delete content item" in english
    assert text("role.editor", "de") in german
    assert text("role.manager", "en") in english


def test_the_refusal_by_state_or_owner_names_the_item_and_who_may() -> None:
    item = ContentItem(id=7, title="Laborbesuch")
    with pytest.raises(Forbidden) as caught:
        demand_for(one(Role.EDITOR), "content.edit", item, Status.PUBLISHED, Whose.ANY)
    assert caught.value.text("de").startswith("„Laborbesuch“ hat den Status „Veröffentlicht“: Jonas Brandt darf")
    assert text("role.community", "de") in caught.value.text("de")
    assert text("role.editor", "de") not in caught.value.text("de")
    with pytest.raises(Forbidden) as caught:
        demand_for(one(Role.EXPERT), "content.edit", item, Status.DRAFTING, Whose.ANY)
    assert caught.value.code == "forbidden.foreign"
    assert text("role.editor", "de") in caught.value.text("de")


def test_roles_that_are_only_claimed_do_not_count() -> None:
    person = Person(id=1, name="Jonas Brandt", roles=(Role.EDITOR,))
    claimed = Actor(1, "Wer auch immer", frozenset(Role))
    assert effective(claimed, person, False) == actor_of(person)
    lower = Actor(1, "", frozenset({Role.MANAGER}))
    assert effective(lower, person, False).roles == {Role.EDITOR}, "who claims only what they are not, is what they are"
    assert effective(Actor(1, "", frozenset()), person, False).roles == frozenset()


def test_whoever_has_no_role_looks_on() -> None:
    assert effective(Actor(1, "", frozenset(Role)), Person(id=1, name="Neu"), False).roles == {Role.VIEWER}


def test_a_workspace_of_one_asks_nothing() -> None:
    person = Person(id=1, name="Allein", roles=(Role.EXPERT,))
    assert Role.MANAGER in effective(actor_of(person), person, True).roles


def test_who_is_deactivated_or_unknown_is_refused_in_a_sentence() -> None:
    gone = Person(id=1, name="Jonas Brandt", roles=(Role.ADMINISTRATOR,), archived=True)
    for person, code in ((gone, "people.deactivated"), (None, "people.unknown")):
        with pytest.raises(Forbidden) as caught:
            effective(one(Role.ADMINISTRATOR), person, False)
        assert caught.value.code == code
        assert "Jonas Brandt" in caught.value.text("de")


def test_without_a_name_everything_stays_as_it_was() -> None:
    assert effective(Actor(), None, False) == Actor()


@pytest.mark.parametrize(
    ("roles", "answer"),
    [
        ({Role.EXPERT}, True),
        ({Role.EXPERT, Role.VIEWER}, True),
        ({Role.EXPERT, Role.EDITOR}, False),
        ({Role.VIEWER}, False),
        (set(), False),
    ],
)
def test_only_experts_see_no_more_than_what_concerns_them(roles: set[Role], answer: bool) -> None:
    assert restricted(one(*roles)) is answer


def test_the_time_of_a_password_makes_no_difference_here() -> None:
    person = Person(id=1, name="A", roles=(Role.EDITOR,), password_at=datetime(2026, 5, 12, tzinfo=UTC))
    assert effective(actor_of(person), person, False) == actor_of(person)
