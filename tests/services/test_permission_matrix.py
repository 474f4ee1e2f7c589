"""Who may do what: role x act x state x relation, each case against the services themselves.

The expectation comes from the small tables here, not from the program's own. Whoever asks claims every role there is:
what counts is what their entry has. Every case runs in a transaction of its own that is rolled back at the end, so that
the thousands of them share one workspace.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text

from editorial.app import Workspace
from editorial.domain.approvals import Absence, ApprovalRoute, ApprovalStage, Decision, Who
from editorial.domain.content import ChecklistEntry, ContentItem, Publication, Status
from editorial.domain.filters import SavedView
from editorial.domain.people import Actor, Department, Person, Role
from editorial.domain.reminders import Reminder
from editorial.domain.series import Series
from editorial.domain.strategy import ContentPillar, Goal
from editorial.errors import Refused
from editorial.services.content import Draft
from editorial.services.plan_export import Wish
from editorial.services.planning import Move
from tests.builders import ME, TODAY, actor_for, make_item, make_person, new_workspace

EVERY_ROLE = frozenset(Role)


class Relation(StrEnum):
    """What the one who asks has to do with the item."""

    #: Wrote it and is responsible for it.
    AUTHOR = "author"
    #: Is the person responsible for it; somebody else wrote it. In decisions: is the person who is asked.
    SAME = "same person"
    OTHER = "other"
    #: Stands in today for the one who is responsible, or asked.
    DEPUTY = "deputy"
    #: Wrote it, is responsible for it (asked), but was deactivated.
    DEACTIVATED = "deactivated"


# What is expected -----------------------------------------------------------------------------------------------------

EARLY = ("idea", "planned", "drafting", "review", "hold", "rejected")
READY = ("approved", "scheduled")
OUT = ("published", "evaluated", "archived")
#: Writing by role: to one's own item (early, ready, out) and to a foreign one.
WRITING = {
    "administrator": "yyy yyy",
    "manager": "yyy yyy",
    "community": "yyy yyy",
    "editor": "yyn yyn",
    "expert": "ynn nnn",
    "approver": "nnn nnn",
    "management": "nnn nnn",
    "viewer": "nnn nnn",
}
#: Commenting, in the same order.
COMMENTING = dict.fromkeys(WRITING, "yyy yyy") | {"expert": "yyy nnn", "viewer": "nnn nnn"}
#: Deciding where the route asks them.
DECIDING = set(WRITING) - {"viewer"}
LEADING = {"administrator", "manager"}
DESK = {"administrator", "manager", "community", "editor"}
OWN = (Relation.AUTHOR, Relation.SAME)


def may_write(table: dict[str, str], role: Role, status: str, relation: Relation) -> bool:
    """By the letters of a table above."""
    own, foreign = table[role].split()
    letters = own if relation in OWN else foreign
    place = 0 if status in EARLY else 1 if status in READY else 2
    assert status in (*EARLY, *READY, *OUT)
    return relation is not Relation.DEACTIVATED and letters[place] == "y"


def may_decide(role: Role, relation: Relation) -> bool:
    """Whoever is asked or stands in for them decides; nobody about what they wrote."""
    return role in DECIDING and relation in (Relation.SAME, Relation.DEPUTY)


# The house ------------------------------------------------------------------------------------------------------------


class _Undone(Exception):
    """Ends the transaction of a case."""


@dataclass
class House:
    """People of every role, items of every relation, and a database whose writes are tried out only."""

    ws: Workspace
    boss: Actor = ME
    people: dict[Role, Actor] = field(default_factory=dict)
    gone: dict[Role, Actor] = field(default_factory=dict)
    absent: dict[Role, Actor] = field(default_factory=dict)
    items: dict[tuple[Role, Relation], ContentItem] = field(default_factory=dict)
    waiting: dict[tuple[Role, Relation], ContentItem] = field(default_factory=dict)
    prepare: Callable[[Connection], None] | None = None

    def __post_init__(self) -> None:
        self.write = self.ws.store.database.write

    def actor(self, role: Role, relation: Relation) -> Actor:
        """Who asks, claiming to be everything."""
        found = self.gone[role] if relation is Relation.DEACTIVATED else self.people[role]
        return replace(found, roles=EVERY_ROLE)

    @contextmanager
    def trial(self) -> Iterator[Connection]:
        """Instead of `Database.write`: everything is done and checked, and nothing stays."""
        try:
            with self.write() as connection:
                if self.prepare is not None:
                    self.prepare(connection)
                yield connection
                raise _Undone
        except _Undone:
            pass

    @staticmethod
    def outcome(call: Callable[..., Any], *given: Any) -> str:
        """Empty where it was done, else the code of the refusal, which is a sentence in both languages."""
        try:
            call(*given)
        except Refused as error:
            refused = error
        else:
            return ""
        for language in ("de", "en"):
            sentence = refused.text(language)
            assert sentence.endswith("."), sentence
            assert "{" not in sentence, sentence
        if refused.code.startswith("forbidden"):
            assert refused.params["who"] != "–", "a refusal names who may do it"
        return refused.code


def _employ(ws: Workspace, name: str) -> Actor:
    """Everybody begins as an editor, so that everybody has written something."""
    return actor_for(make_person(ws, name, Role.EDITOR))


def _build(ws: Workspace) -> House:
    house, author = House(ws), _employ(ws, "Jonas Brandt")
    boss = house.boss = actor_for(make_person(ws, "Ines Adler", Role.ADMINISTRATOR))
    ws.organisation.save(ME, Department(name="Labor"))
    lab = ws.organisation.directory(ME).departments[0].id
    route = ApprovalRoute(name="Matrix", labels=("Matrix",))
    asked = ApprovalStage(name="Prüfung", step=1, who=Who.PEOPLE, person_ids=(author.id or 0,), needed=1)
    ws.routes.save(ME, route, [asked])

    def make(who: Actor, owner: Actor) -> ContentItem:
        item = make_item(
            ws, f"Von {who.name}", day=TODAY + timedelta(days=9), text="Text.", checklist=("Bild",), actor=who
        )
        ws.content.edit(boss, replace(item, owner_id=owner.id, department_id=lab, labels=("Matrix",)))
        return ws.content.card(ME, item.id).item

    other = make(author, author)
    for role in Role:
        me, gone, absent = (_employ(ws, f"{word} {role}") for word in ("Hier", "Fort", "Weg"))
        house.people[role], house.gone[role], house.absent[role] = me, gone, absent
        for relation, who, owner in (
            (Relation.AUTHOR, me, me),
            (Relation.SAME, author, me),
            (Relation.DEPUTY, author, absent),
            (Relation.DEACTIVATED, gone, gone),
        ):
            house.items[role, relation] = make(who, owner)
        house.items[role, Relation.OTHER] = other
        away = Absence(person_id=absent.id or 0, starts=TODAY, ends=TODAY + timedelta(days=99), substitute_id=me.id)
        ws.people.save_absence(ME, away)
    _submit(house)
    for role in Role:
        _become(ws, house.people[role], role)
        _become(ws, house.gone[role], role, gone=True)
    return house


def _submit(house: House) -> None:
    """Items that wait for a decision; who is asked is put in with each case."""
    for key, item in house.items.items():
        # A copy belongs to who wrote the original: the same people may not sign it.
        copy = house.ws.content.copy(house.boss, item.id).made
        house.ws.content.set_status(house.boss, [copy], Status.DRAFTING)
        house.ws.approvals.submit(house.boss, [copy])
        house.waiting[key] = house.ws.content.card(ME, copy).item


def _become(ws: Workspace, actor: Actor, role: Role, *, gone: bool = False) -> None:
    person = next(one for one in ws.organisation.directory(ME).people if one.id == actor.id)
    ws.organisation.save(ME, replace(person, roles=(str(role),)))
    if gone:
        ws.people.deactivate(ME, person.id)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Generator[House]:
    ws = new_workspace(tmp_path_factory.mktemp("matrix"))
    made = _build(ws)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ws.store.database, "write", made.trial)
        yield made
    ws.close()


# Content --------------------------------------------------------------------------------------------------------------


def _publication(ws: Workspace, item: ContentItem) -> Publication:
    return ws.content.card(ME, item.id).publications[0]


def _in_state(item: ContentItem, status: str) -> Callable[[Connection], None]:
    """The item as if it had come to this state long ago."""

    def prepare(connection: Connection) -> None:
        for table, key in (("content", "id"), ("publication", "content_id")):
            connection.execute(text(f"UPDATE {table} SET status = :s WHERE {key} = :i"), {"s": status, "i": item.id})

    return prepare


Act = Callable[[Workspace, Actor, ContentItem], Any]
WRITING_ACTS: dict[str, Act] = {
    "edit": lambda ws, a, one: ws.content.classify(a, [one.id], format="Reel"),
    "label": lambda ws, a, one: ws.content.label(a, [one.id], add=("Neu",)),
    "delete": lambda ws, a, one: ws.content.delete(a, [one.id]),
    "schedule": lambda ws, a, one: ws.planning.schedule(a, [Move(_publication(ws, one).id, TODAY)]),
    "write": lambda ws, a, one: ws.planning.write_variant(a, replace(_publication(ws, one), text="Neu.")),
    "attach": lambda ws, a, one: ws.parts.attach(a, one.id, "b.png", b"x"),
    "checklist": lambda ws, a, one: ws.parts.save_checklist(a, one.id, [ChecklistEntry(text="Neu")]),
}
ACTS = WRITING_ACTS | {"comment": lambda ws, a, one: ws.parts.comment(a, one.id, "Hinweis.")}
CONTENT_CASES = [
    (act, role, status, relation) for act in ACTS for role in Role for status in Status for relation in Relation
]
#: Refused to everybody, by a rule that is not about people.
ANYWAY = {("schedule", Status.REJECTED): "move.rejected"}


@pytest.mark.parametrize("act", ACTS)
def test_content_is_written_by_role_state_and_whose_it_is(house: House, act: str) -> None:
    wrong = []
    for _act, role, status, relation in (one for one in CONTENT_CASES if one[0] == act):
        item = house.items[role, relation]
        house.prepare = _in_state(item, status)
        found = house.outcome(ACTS[act], house.ws, house.actor(role, relation), item)
        allowed = may_write(COMMENTING if act == "comment" else WRITING, role, status, relation)
        good = found == "" if allowed else found.startswith(("forbidden", "people."))
        if not good and found != ANYWAY.get((act, status)):
            wrong.append(f"{role} {status} {relation}: {found or 'done'}")
    assert wrong == []


# Decisions ------------------------------------------------------------------------------------------------------------

DECISIONS = {str(one): one for one in Decision}
DECISION_CASES = [(act, role, relation) for act in DECISIONS for role in Role for relation in Relation]
STEERING = ("submit", "withdraw_request", "withdraw", "reassign", "override")
STEERING_CASES = [(act, role, relation) for act in STEERING for role in Role for relation in Relation]


def _asking(house: House, item: ContentItem, role: Role, relation: Relation) -> Callable[[Connection], None]:
    """The stage asks whom the relation says: the one who acts, whom they stand in for, or somebody else."""
    asked = {
        Relation.AUTHOR: house.people[role],
        Relation.SAME: house.people[role],
        Relation.DEPUTY: house.absent[role],
        Relation.DEACTIVATED: house.gone[role],
    }.get(relation)

    def prepare(connection: Connection) -> None:
        ids = f"[{asked.id}]" if asked is not None else "[1]"
        query = "UPDATE request_stage SET who = 'people', person_ids = :p WHERE content_id = :i"
        connection.execute(text(query), {"p": ids, "i": item.id})

    return prepare


@pytest.mark.parametrize("act", DECISIONS)
def test_whoever_is_asked_decides_and_nobody_about_what_they_wrote(house: House, act: str) -> None:
    wrong = []
    for _act, role, relation in (one for one in DECISION_CASES if one[0] == act):
        item = house.waiting[role, relation]
        house.prepare = _asking(house, item, role, relation)
        actor = house.actor(role, relation)
        found = house.outcome(house.ws.approvals.decide, actor, item.id, DECISIONS[act], "So nicht.")
        if (found == "") is not may_decide(role, relation):
            wrong.append(f"{role} {relation}: {found or 'done'}")
        if relation is Relation.AUTHOR and role in DECIDING and found != "approval.four_eyes":
            wrong.append(f"{role} {relation}: {found or 'done'}, not four eyes")
    assert wrong == []


def _signed(house: House, item: ContentItem, who: Actor) -> Callable[[Connection], None]:
    """Somebody has signed the only stage, which still waits for a second one."""

    def prepare(connection: Connection) -> None:
        stage = connection.execute(
            text("SELECT id, request_id FROM request_stage WHERE content_id = :i"), {"i": item.id}
        )
        stage_id, request_id = stage.one()
        connection.execute(text("UPDATE request_stage SET needed = 2 WHERE id = :i"), {"i": stage_id})
        values = {"r": request_id, "s": stage_id, "c": item.id, "p": who.id}
        connection.execute(
            text(
                "INSERT INTO sign_off (id, version, request_id, stage_id, content_id, person_id, person, decision,"
                " comment, round, sha256, snapshot, revision, origin, validity)"
                " VALUES (999, 1, :r, :s, :c, :p, 'Wer', 'approve', '', 1, 'x', '{}', 1, 'app', 'valid')"
            ),
            values,
        )

    return prepare


def _steer(house: House, act: str, role: Role, relation: Relation) -> tuple[str, bool]:
    """(what came of it, what should come of it)"""
    ws, actor, here = house.ws, house.actor(role, relation), relation is not Relation.DEACTIVATED
    item = house.waiting[role, relation]
    if act == "submit":
        plain = house.items[role, relation]
        house.prepare = _in_state(plain, "drafting")
        allowed = role in DESK or (role == "expert" and relation in OWN)
        return house.outcome(ws.approvals.submit, actor, [plain.id]), allowed and here
    if act == "withdraw_request":
        house.prepare = None
        # The waiting items are copies of the manager's hand: an expert wrote the original, and is responsible.
        allowed = role in DESK or (role == "expert" and relation in OWN)
        return house.outcome(ws.approvals.withdraw_request, actor, [item.id]), allowed and here
    if act == "withdraw":
        signer = house.absent[role] if relation in (Relation.OTHER, Relation.DEPUTY) else actor
        house.prepare = _signed(house, item, signer)
        allowed = role in DECIDING and relation in OWN
        return house.outcome(ws.approvals.withdraw, actor, 999), allowed and here
    house.prepare = None
    if act == "override":
        allowed = role in LEADING and relation is not Relation.AUTHOR
        return house.outcome(ws.approvals.override, actor, [item.id], "Eilt."), allowed and here
    stage = ws.approvals.case(ME, item.id).stages[0].stage.id
    to = house.absent[role].id or 0
    found = house.outcome(ws.approvals.reassign, actor, stage, [to], "Urlaub.")
    return found, role in LEADING and here


@pytest.mark.parametrize("act", STEERING)
def test_requests_are_steered_by_those_who_may(house: House, act: str) -> None:
    wrong = []
    for _act, role, relation in (one for one in STEERING_CASES if one[0] == act):
        found, allowed = _steer(house, act, role, relation)
        if (found == "") is not allowed:
            wrong.append(f"{role} {relation}: {found or 'done'}")
    assert wrong == []


def test_nobody_signs_twice_whatever_their_role(house: House) -> None:
    for role in Role:
        item, actor = house.waiting[role, Relation.SAME], house.actor(role, Relation.SAME)
        sign, ask = _signed(house, item, actor), _asking(house, item, role, Relation.SAME)

        def prepare(connection: Connection, sign: Any = sign, ask: Any = ask) -> None:
            sign(connection)
            ask(connection)

        house.prepare = prepare
        found = house.outcome(house.ws.approvals.decide, actor, item.id, Decision.APPROVE)
        assert found == ("approval.signed" if role in DECIDING else "forbidden"), role


def test_nobody_without_a_name_signs_or_withdraws(house: House) -> None:
    item = house.waiting[Role.EDITOR, Relation.SAME]
    house.prepare = None
    for decision in Decision:
        assert house.outcome(house.ws.approvals.decide, ME, item.id, decision, "x") == "approval.not_asked"


# Everything else ------------------------------------------------------------------------------------------------------

ALL, WITH_HAND = set(WRITING), set(WRITING) - {"viewer"}
Other = Callable[[House, Actor, Role], Any]


def _own_absence(house: House, actor: Actor, _role: Role) -> Any:
    away = Absence(person_id=actor.id or 0, starts=TODAY, ends=TODAY)
    return house.ws.people.save_absence(actor, away)


def _foreign_absence(house: House, actor: Actor, role: Role) -> Any:
    first = house.ws.people.absences(ME)[0]
    assert first.person_id != actor.id
    return house.ws.people.save_absence(actor, replace(first, note=f"Von {role}"))


#: Act -> (call, roles that may).
OTHERS: dict[str, tuple[Other, set[str]]] = {
    "create an idea": (lambda h, a, r: h.ws.content.create(a, Draft(ContentItem(title="Neu"))), DESK | {"expert"}),
    "create what is out": (
        lambda h, a, r: h.ws.content.create(a, Draft(ContentItem(title="Neu", status=Status.PUBLISHED))),
        DESK - {"editor"},
    ),
    "save a person": (lambda h, a, r: h.ws.organisation.save(a, Person(name="Neu", roles=("viewer",))), LEADING),
    "save a department": (lambda h, a, r: h.ws.organisation.save(a, Department(name="Neu")), LEADING),
    "deactivate": (lambda h, a, r: h.ws.people.deactivate(a, h.absent[r].id or 0), LEADING),
    "reactivate": (lambda h, a, r: h.ws.people.reactivate(a, h.gone[r].id or 0), LEADING),
    "own absence": (_own_absence, ALL),
    "foreign absence": (_foreign_absence, LEADING),
    "own password": (lambda h, a, r: h.ws.people.set_password(a, a.id or 0, "lang genug"), ALL),
    "foreign password": (lambda h, a, r: h.ws.people.set_password(a, h.absent[r].id or 0, "lang genug"), set()),
    "save a goal": (lambda h, a, r: h.ws.organisation.save(a, Goal(name="Neu")), LEADING | {"management"}),
    "save a pillar": (lambda h, a, r: h.ws.organisation.save(a, ContentPillar(name="N")), LEADING | {"management"}),
    "save a route": (
        lambda h, a, r: h.ws.routes.save(
            a, ApprovalRoute(name="Neu"), [ApprovalStage(name="Eins", step=1, who=Who.ROLE, role="manager")]
        ),
        LEADING,
    ),
    "settings": (lambda h, a, r: h.ws.options.save(a, replace(h.ws.options.read(ME), region="DE-BY")), LEADING),
    "save a format": (
        lambda h, a, r: h.ws.series.save(a, Series(title="Neu", rule="FREQ=WEEKLY", starts=TODAY)),
        DESK,
    ),
    "save a view": (lambda h, a, r: h.ws.views.save(a, SavedView(name="Meine")), ALL),
    "remind": (lambda h, a, r: h.ws.reminders.save(a, Reminder(text="Anruf", day=TODAY, person_id=a.id)), ALL),
    "read": (lambda h, a, r: h.ws.plan.board(a), ALL),
    "export everything": (
        lambda h, a, r: h.ws.exports.write(a, "workspace", h.ws.path.with_name("alles.json"), Wish()),
        LEADING,
    ),
    "export the journal": (
        lambda h, a, r: h.ws.exports.write(a, "journal", h.ws.path.with_name("journal.csv"), Wish()),
        WITH_HAND - {"expert"},
    ),
}
OTHER_CASES = [(act, role, here) for act in OTHERS for role in Role for here in (True, False)]


@pytest.mark.parametrize("act", OTHERS)
def test_everything_else_is_done_by_those_who_may(
    house: House, act: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("editorial.domain.passwords.hashed", lambda *_more: "scrypt$2$8$1$AA==$AA==")
    wrong, (call, roles) = [], OTHERS[act]
    house.prepare = None
    for _act, role, here in (one for one in OTHER_CASES if one[0] == act):
        actor = house.actor(role, Relation.OTHER if here else Relation.DEACTIVATED)
        found = house.outcome(call, house, actor, role)
        if (found == "") is not (here and role in roles):
            wrong.append(f"{role} {'here' if here else 'gone'}: {found or 'done'}")
    assert wrong == []


def test_the_matrix_has_more_than_six_hundred_cases(capsys: pytest.CaptureFixture[str]) -> None:
    count = len(CONTENT_CASES) + len(DECISION_CASES) + len(STEERING_CASES) + len(OTHER_CASES)
    with capsys.disabled():
        print(f"\npermission matrix: {count} cases")
    assert count >= 600
