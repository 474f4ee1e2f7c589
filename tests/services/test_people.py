"""People at work: absence, deactivation, and passwords that hold colleagues at one computer apart."""

from __future__ import annotations

import json
from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain import passwords
from editorial.domain.approvals import Absence
from editorial.domain.people import Actor, Department, Person, Role
from editorial.errors import Forbidden, Refused
from editorial.storage import approval_queries, schema
from tests.builders import ME, FixedClock, actor_for, make_item, make_person, new_workspace

PASSWORD = "Druckluft-Ventil 7"
MONDAY, FRIDAY = date(2026, 5, 18), date(2026, 5, 22)


@dataclass
class House:
    """An administrator, a manager, an editor and an expert."""

    ws: Workspace
    clock: FixedClock
    admin: Actor
    boss: Actor
    editor: Actor
    expert: Actor

    def person(self, actor: Actor) -> Person:
        return next(one for one in self.ws.organisation.directory(ME).people if one.id == actor.id)

    def protect(self, actor: Actor, password: str = PASSWORD) -> None:
        """A password that is quick to try: what the tests try often need not be dear."""
        kept, person = passwords.hashed(password, b"salt", cost=2), self.person(actor)
        with self.ws.store.act(actor, "people.password") as work:
            approval_queries.keep_secret(work.connection, f"password:{actor.id}", kept)
            work.change(replace(person, password_at=work.now))

    def refusal(self, actor: Actor, password: str) -> Refused:
        with pytest.raises(Refused) as refused:
            self.ws.people.sign_in(actor.id or 0, password)
        return refused.value


@pytest.fixture
def house(tmp_path: Path) -> Generator[House]:
    clock = FixedClock()
    ws = new_workspace(tmp_path, clock=clock)
    names = (("Ines Adler", Role.ADMINISTRATOR), ("Katrin Vogel", Role.MANAGER))
    more = (("Jonas Brandt", Role.EDITOR), ("Dr. Miriam Weber", Role.EXPERT))
    yield House(ws, clock, *(actor_for(make_person(ws, name, role)) for name, role in (*names, *more)))
    ws.close()


# Absence --------------------------------------------------------------------------------------------------------------


def test_an_absence_names_its_days_and_who_stands_in(house: House) -> None:
    wanted = Absence(person_id=house.expert.id or 0, starts=MONDAY, ends=FRIDAY, substitute_id=house.editor.id)
    house.ws.people.save_absence(house.expert, wanted)
    found = house.ws.people.absences(house.editor)
    assert [(one.starts, one.ends, one.substitute_id) for one in found] == [(MONDAY, FRIDAY, house.editor.id)]
    house.ws.people.save_absence(house.expert, replace(found[0], ends=MONDAY))
    assert house.ws.people.absences(house.expert)[0].ends == MONDAY
    house.ws.people.remove_absence(house.expert, found[0].id)
    assert house.ws.people.absences(house.expert) == ()


def test_an_absence_ends_after_it_begins_and_nobody_stands_in_for_themselves(house: House) -> None:
    own = Absence(person_id=house.expert.id or 0, starts=FRIDAY, ends=MONDAY)
    with pytest.raises(Refused) as refused:
        house.ws.people.save_absence(house.expert, own)
    assert refused.value.code == "dates.order"
    with pytest.raises(Refused) as refused:
        house.ws.people.save_absence(house.expert, replace(own, ends=FRIDAY, substitute_id=house.expert.id))
    assert refused.value.code == "people.substitute_self"


def test_somebody_deactivated_stands_in_for_nobody(house: House) -> None:
    house.ws.people.deactivate(house.admin, house.editor.id or 0)
    away = Absence(person_id=house.expert.id or 0, starts=MONDAY, ends=FRIDAY, substitute_id=house.editor.id)
    with pytest.raises(Refused) as refused:
        house.ws.people.save_absence(house.expert, away)
    assert refused.value.code == "people.substitute_gone"


# Deactivation ---------------------------------------------------------------------------------------------------------


def test_the_answer_to_a_deactivation_names_what_is_left_behind(house: House) -> None:
    ws, lead = house.ws, house.editor.id or 0
    ws.organisation.save(ME, Department(name="Labor", lead_id=lead))
    ws.organisation.save(ME, replace(house.person(house.expert), substitute_id=lead))
    make_item(ws, owner_id=lead)
    changes = ws.people.deactivate(house.boss, lead)
    assert changes.detail["leads"] == ["Labor"]
    assert changes.detail["stands_in_for"] == ["Dr. Miriam Weber"]
    assert changes.detail["items"] == 1
    assert house.person(house.editor).archived
    ws.people.reactivate(house.boss, lead)
    assert not house.person(house.editor).archived


# Passwords ------------------------------------------------------------------------------------------------------------


def test_a_password_is_asked_for_once_it_is_set_and_never_stands_in_the_journal(house: House) -> None:
    ws, me = house.ws, house.editor.id or 0
    assert not ws.people.has_password(me)
    assert ws.people.sign_in(me) == house.editor
    ws.people.set_password(house.editor, me, PASSWORD)
    assert ws.people.has_password(me)
    assert house.person(house.editor).password_at == house.clock.now
    assert ws.people.sign_in(me, PASSWORD) == house.editor
    assert house.refusal(house.editor, "Druckluft-Ventil 8").code == "people.password"
    file = ws.path.read_bytes()
    assert PASSWORD.encode() not in file
    with ws.store.database.read() as connection:
        rows = connection.execute(schema.journal.select()).fetchall()
        kept = connection.execute(schema.approvals.secret.select()).fetchall()
    assert kept[0][1].startswith("scrypt$131072$8$1$")
    assert not any("scrypt" in str(row) for row in rows)
    assert any(row.act == "people.password" and "password_at" in row.after for row in rows)


def test_the_first_five_mistakes_are_free_of_charge_and_then_the_pause_doubles(house: House) -> None:
    house.protect(house.editor)
    codes = [house.refusal(house.editor, "falsch").code for _ in range(4)]
    assert codes == ["people.password"] * 4
    waits = []
    for _ in range(7):
        refused = house.refusal(house.editor, "falsch")
        assert refused.code == "people.wait"
        waits.append(refused.params["seconds"])
        house.clock.forward(seconds=waits[-1])
    assert waits == [30, 60, 120, 240, 480, 900, 900]
    assert house.ws.people.sign_in(house.editor.id or 0, PASSWORD) == house.editor
    assert house.refusal(house.editor, "falsch").code == "people.password"


def test_while_the_pause_lasts_even_the_right_password_waits_and_is_told_how_long(house: House) -> None:
    house.protect(house.editor)
    for _ in range(5):
        house.refusal(house.editor, "falsch")
    house.clock.forward(seconds=10)
    refused = house.refusal(house.editor, PASSWORD)
    assert "in 20 seconds" in refused.text("en")
    assert "in 20 Sekunden" in refused.text("de")
    house.clock.forward(seconds=-3600)
    assert house.refusal(house.editor, PASSWORD).params["seconds"] == 30
    house.clock.forward(seconds=3600 + 21)
    assert house.ws.people.sign_in(house.editor.id or 0, PASSWORD) == house.editor


def test_the_pause_outlives_the_program(house: House) -> None:
    from editorial.app import open_workspace

    house.protect(house.editor)
    for _ in range(5):
        house.refusal(house.editor, "falsch")
    house.ws.close()
    house.ws = open_workspace(house.ws.path, clock=house.clock)
    assert house.refusal(house.editor, PASSWORD).code == "people.wait"


def test_a_password_is_changed_only_with_the_old_one_and_only_by_its_owner(house: House) -> None:
    house.protect(house.editor)
    me = house.editor.id or 0
    with pytest.raises(Refused) as refused:
        house.ws.people.set_password(house.editor, me, "ein neues Passwort", "falsch")
    assert refused.value.code == "people.password"
    with pytest.raises(Forbidden) as refused:
        house.ws.people.set_password(house.admin, me, "ein neues Passwort")
    assert refused.value.code == "password.own"
    house.ws.people.set_password(house.editor, me, "ein neues Passwort", PASSWORD)
    assert house.ws.people.sign_in(me, "ein neues Passwort") == house.editor


@pytest.mark.parametrize(("new", "code"), [("kurz", "password.short"), (" " * 12, "password.short")])
def test_a_password_that_is_too_short_is_refused(house: House, new: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        house.ws.people.set_password(house.editor, house.editor.id or 0, new)
    assert refused.value.code == code
    assert passwords.problem("x" * 513) == "password.long"


def test_an_administrator_takes_away_a_forgotten_password_and_nobody_else_does(house: House) -> None:
    house.protect(house.editor)
    me = house.editor.id or 0
    for stranger in (house.boss, house.expert, ME):
        with pytest.raises(Forbidden) as refused:
            house.ws.people.clear_password(stranger, me)
        assert "Administration" in refused.value.text("de")
    with pytest.raises(Refused) as wrong:
        house.ws.people.clear_password(house.editor, me)
    assert wrong.value.code == "people.password"
    house.ws.people.clear_password(house.admin, me)
    assert house.ws.people.sign_in(me) == house.editor
    assert house.person(house.editor).password_at is None


def test_where_nobody_is_administrator_the_manager_takes_a_forgotten_password_away(house: House) -> None:
    house.protect(house.editor)
    house.ws.people.deactivate(house.boss, house.admin.id or 0)
    house.ws.people.clear_password(house.boss, house.editor.id or 0)
    assert not house.ws.people.has_password(house.editor.id or 0)


def test_whoever_has_the_file_in_hand_takes_any_password_away_and_it_stands_in_the_journal(house: House) -> None:
    house.protect(house.admin)
    house.ws.people.forget_password(house.admin.id or 0)
    assert house.ws.people.sign_in(house.admin.id or 0) == house.admin
    last = house.ws.history.steps(house.admin, 1)[0]
    assert (last.act, last.actor, last.detail["title"]) == ("people.password", "System", "Ines Adler")


def test_undo_leaves_passwords_alone(house: House) -> None:
    house.ws.people.set_password(house.editor, house.editor.id or 0, PASSWORD)
    with pytest.raises(Refused):
        house.ws.history.undo(house.editor)
    assert house.ws.people.has_password(house.editor.id or 0)


def test_what_is_kept_of_a_password_says_how_it_was_made() -> None:
    kept = passwords.hashed(PASSWORD, b"0123456789abcdef", cost=16)
    assert passwords.matches(PASSWORD, kept)
    assert not passwords.matches(PASSWORD + " ", kept)
    assert kept != passwords.hashed(PASSWORD, b"fedcba9876543210", cost=16)
    assert passwords.matches("Käse mit Löchern", passwords.hashed("Ka\u0308se mit Lo\u0308chern", b"s", cost=16))
    for spoilt in ("", "x", kept.replace("scrypt", "md5"), kept.replace("$16$", "$17$"), kept[:-9] + "äö"):
        assert not passwords.matches(PASSWORD, spoilt)


def test_what_was_kept_of_failures_may_be_spoilt() -> None:
    for spoilt in (None, "", "x", "{}", json.dumps({"failures": "x", "last": "y"})):
        assert passwords.Attempts.from_json(spoilt) == passwords.Attempts()
    assert passwords.Attempts(40, FixedClock().now).wait(FixedClock().now) == timedelta(minutes=15)
