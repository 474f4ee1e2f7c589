"""People at work: absence, deactivation, and passwords that hold colleagues at one computer apart."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from editorial.app import Workspace, open_workspace
from editorial.domain import passwords
from editorial.domain.approvals import Absence
from editorial.domain.content import Comment, ContentItem, Publication, Status
from editorial.domain.people import Actor, Department, Person, Role
from editorial.errors import Forbidden, Refused
from editorial.services.loading import restore
from editorial.services.plan_export import Wish
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


def test_an_exported_workspace_takes_no_password_along_and_says_so(house: House, tmp_path: Path) -> None:
    house.protect(house.editor)
    assert house.person(house.editor).password_at is not None
    house.ws.exports.write(ME, "workspace", tmp_path / "alles.json", Wish())
    written = (tmp_path / "alles.json").read_text(encoding="utf-8")
    assert "scrypt" not in written
    restore(tmp_path / "alles.json", tmp_path / "neu.editorial", house.clock)
    house.ws.close()
    house.ws = open_workspace(tmp_path / "neu.editorial", clock=house.clock)
    assert house.person(house.editor).password_at is None
    assert house.ws.people.sign_in(house.editor.id or 0) == house.editor
    assert house.ws.maintenance.check(ME).ok


def test_a_backup_keeps_passwords(house: House, tmp_path: Path) -> None:
    house.protect(house.editor)
    house.ws.maintenance.back_up(house.editor, house.ws.store.wall(), tmp_path / "kopie.editorial")
    house.ws.close()
    house.ws = open_workspace(tmp_path / "kopie.editorial", clock=house.clock)
    assert house.refusal(house.editor, "falsch").code == "people.password"


def test_undo_leaves_passwords_alone(house: House) -> None:
    house.ws.people.set_password(house.editor, house.editor.id or 0, PASSWORD)
    with pytest.raises(Refused):
        house.ws.history.undo(house.editor)
    assert house.ws.people.has_password(house.editor.id or 0)


# Organisation ---------------------------------------------------------------------------------------------------------


def test_the_last_who_leads_stays_whatever_road_is_taken(house: House) -> None:
    ws, boss = house.ws, house.person(house.boss)
    ws.people.deactivate(house.boss, house.admin.id or 0)
    roads: list[Callable[[], object]] = [
        lambda: ws.people.deactivate(house.boss, boss.id),
        lambda: ws.organisation.archive(house.boss, boss),
        lambda: ws.organisation.save(house.boss, replace(boss, roles=(Role.VIEWER,))),
        lambda: ws.organisation.save(house.boss, replace(boss, archived=True)),
    ]
    for road in roads:
        with pytest.raises(Refused) as refused:
            road()
        assert refused.value.code == "people.last"
        assert "Katrin Vogel" in refused.value.text("de")
    ws.organisation.save(house.boss, replace(house.person(house.editor), roles=(Role.ADMINISTRATOR,)))
    ws.people.deactivate(house.boss, boss.id)


def test_the_only_person_is_not_deactivated(tmp_path: Path) -> None:
    ws = new_workspace(tmp_path)
    alone = make_person(ws, "Allein", Role.EXPERT)
    with pytest.raises(Refused) as refused:
        ws.people.deactivate(ME, alone.id)
    assert refused.value.code == "people.last"
    ws.organisation.save(actor_for(alone), Department(name="Eigene"))
    ws.close()


def test_a_workspace_of_one_asks_nothing_whatever_role_is_entered(tmp_path: Path) -> None:
    ws = new_workspace(tmp_path)
    alone = make_person(ws, "Allein", Role.VIEWER)
    me = ws.people.sign_in(alone.id)
    assert Role.MANAGER in me.roles
    made = make_item(ws, actor=me)
    assert ws.content.card(me, made.id).item.title == "Laborbesuch"
    make_person(ws, "Zweite", Role.MANAGER)
    with pytest.raises(Forbidden):
        make_item(ws, actor=me)
    assert ws.people.sign_in(alone.id).roles == {Role.VIEWER}
    ws.close()


def test_people_are_never_deleted(house: House) -> None:
    with pytest.raises(Refused) as refused:
        house.ws.organisation.remove(house.admin, house.person(house.editor))  # type: ignore[arg-type]
    assert refused.value.code == "never_deleted"
    assert "Jonas Brandt" in refused.value.text("de")


def test_a_standing_substitute_is_somebody_else_who_is_active(house: House) -> None:
    ws, expert = house.ws, house.person(house.expert)
    with pytest.raises(Refused) as refused:
        ws.organisation.save(house.boss, replace(expert, substitute_id=expert.id))
    assert refused.value.code == "people.substitute_self"
    ws.people.deactivate(house.boss, house.editor.id or 0)
    with pytest.raises(Refused) as refused:
        ws.organisation.save(house.boss, replace(expert, substitute_id=house.editor.id))
    assert refused.value.code == "people.substitute_gone"
    ws.organisation.save(house.boss, replace(expert, substitute_id=house.boss.id))
    assert house.person(house.expert).substitute_id == house.boss.id


def test_saving_an_entry_says_nothing_about_its_password(house: House) -> None:
    house.protect(house.editor)
    house.ws.organisation.save(house.boss, replace(house.person(house.editor), title="Redakteur", password_at=None))
    assert house.person(house.editor).password_at is not None


def test_whoever_is_deactivated_neither_reads_nor_acts_nor_signs_in(house: House) -> None:
    ws, gone = house.ws, house.editor
    item = make_item(ws, actor=gone)
    ws.people.deactivate(house.boss, gone.id or 0)
    calls: list[Callable[[], object]] = [
        lambda: ws.content.card(gone, item.id),
        lambda: ws.parts.comment(gone, item.id, "Noch da."),
        lambda: ws.history.undo(gone),
        lambda: ws.people.sign_in(gone.id or 0),
    ]
    for call in calls:
        with pytest.raises(Refused) as refused:
            call()
        assert refused.value.code == "people.deactivated"
        assert "Jonas Brandt" in refused.value.text("en")
    assert ws.history.revisions(ME, item.id)[0].actor == "Jonas Brandt", "what they did keeps their name"


# Roads ----------------------------------------------------------------------------------------------------------------


def test_undo_needs_the_right_to_what_is_taken_back(house: House) -> None:
    ws = house.ws
    ws.organisation.save(house.boss, Department(name="Labor"))
    ws.organisation.save(house.admin, replace(house.person(house.boss), roles=(Role.EDITOR,)))
    with pytest.raises(Forbidden) as refused:
        ws.history.undo(house.boss)
    assert "Organisation ändern" in refused.value.text("de")
    assert [one.name for one in ws.organisation.directory(ME).departments] == ["Labor"]


def test_an_editor_takes_back_having_called_something_published(house: House) -> None:
    ws = house.ws
    item = make_item(ws, day=MONDAY, text="Text.", actor=house.editor, status=Status.SCHEDULED)
    with ws.store.act(ME, "content.status") as work:
        card = work.all(Publication, content_id=item.id)[0]
        work.change(replace(card, status=Status.SCHEDULED))
        work.change(replace(work.get(ContentItem, item.id), status=Status.SCHEDULED))
        work.guard = None
    ws.content.set_status(house.editor, [item.id], Status.PUBLISHED)
    with pytest.raises(Forbidden):
        ws.content.label(house.editor, [item.id], add=("Neu",))
    ws.history.undo(house.editor)
    assert ws.content.card(ME, item.id).item.status is Status.REVIEW, "nobody has approved it"


@pytest.mark.parametrize("many", [1, 3])
def test_one_foreign_item_among_many_stops_all_of_them(house: House, many: int) -> None:
    own = [make_item(house.ws, f"Eigener {one}", actor=house.expert).id for one in range(many)]
    foreign = make_item(house.ws, "Fremder", actor=house.editor).id
    with pytest.raises(Forbidden) as refused:
        house.ws.content.label(house.expert, [*own, foreign], add=("Neu",))
    assert refused.value.code == "forbidden.hidden"
    assert "Fremder" not in refused.value.text("de"), "what is not seen is not named either"
    house.ws.parts.comment(house.editor, foreign, "@Miriam: stimmt das?")
    with pytest.raises(Forbidden) as refused:
        house.ws.content.label(house.expert, [*own, foreign], add=("Neu",))
    assert "„Fremder“ ist fremd" in refused.value.text("de")
    assert house.ws.content.card(ME, own[0]).item.labels == ()
    house.ws.content.label(house.expert, own, add=("Neu",))


def test_an_old_revision_is_restored_only_where_writing_is_allowed(house: House) -> None:
    ws = house.ws
    item = make_item(ws, text="Alt.", actor=house.editor)
    step = ws.history.revisions(ME, item.id)[0].step
    ws.content.edit(house.editor, replace(item, text="Neu."))
    with pytest.raises(Forbidden):
        ws.history.restore_revision(house.expert, item.id, step)
    ws.history.restore_revision(house.editor, item.id, step)
    assert ws.content.card(ME, item.id).item.text == "Alt."


def test_comments_are_taken_away_by_their_author_or_who_leads(house: House) -> None:
    ws = house.ws
    item = make_item(ws, actor=house.editor, owner_id=house.expert.id)
    ws.parts.comment(house.expert, item.id, "Der Messwert stimmt nicht.")
    ws.parts.comment(house.expert, item.id, "Doch, er stimmt.")
    first, second = ws.content.card(ME, item.id).comments
    with pytest.raises(Forbidden) as refused:
        ws.parts.remove_comment(house.editor, first.id)
    assert "Dr. Miriam Weber" in refused.value.text("de")
    ws.parts.finish_comment(house.editor, first.id)
    ws.parts.remove_comment(house.expert, second.id)
    ws.parts.remove_comment(house.boss, first.id)
    assert ws.content.card(ME, item.id).comments == ()


def test_the_words_of_a_decision_stay(house: House) -> None:
    ws = house.ws
    item = make_item(ws, actor=house.editor)
    with ws.store.act(house.boss, "content.comment") as work:
        said = work.add(Comment(content_id=item.id, author_id=house.boss.id, author="x", body="Nein.", sign_off_id=4))
    with pytest.raises(Refused) as refused:
        ws.parts.remove_comment(house.boss, said.id)
    assert refused.value.code == "comment.decision"


def test_the_journal_names_who_acted_as_their_entry_does(house: House) -> None:
    made = make_item(house.ws, actor=replace(house.editor, name="Ganz jemand anderes"))
    assert house.ws.history.revisions(ME, made.id)[0].actor == "Jonas Brandt"


# Pure -----------------------------------------------------------------------------------------------------------------


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
