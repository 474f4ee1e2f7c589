"""The inbox of approvals: the same as the rules say item by item, however much waits, and what changed since."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import event

from benchmarks.waiting import APPROVER, make
from editorial.app import Workspace
from editorial.domain.approvals import Absence, Decision
from editorial.domain.content import ContentItem, Status
from editorial.domain.people import Actor, Department, Role
from editorial.errors import Refused
from editorial.services.planning import Move
from tests.builders import ME, FixedClock, actor_for, make_item, make_person, new_workspace

TEXT = "Eins steht hier.\nBetreiber müssen die Prüfung jährlich dokumentieren.\nDrei bleibt.\nFragen an den Service."


@dataclass
class House:
    """Two departments, people, and a clock that can be moved."""

    ws: Workspace
    clock: FixedClock
    people: dict[str, Actor]
    departments: list[Department]

    def item(self, title: str = "Prüfung", *, author: str = "Jonas", **values: object) -> ContentItem:
        """Written by somebody, submitted."""
        wanted: dict[str, object] = {"text": TEXT, "department_id": self.departments[0].id} | values
        made = make_item(
            self.ws,
            title,
            day=wanted.pop("day", date(2026, 5, 21)),  # type: ignore[arg-type]
            at=time(10),
            status=Status.DRAFTING,
            actor=self.people[author],
            **wanted,  # type: ignore[arg-type]
        )
        self.ws.approvals.submit(self.people[author], [made.id])
        return self.ws.content.card(ME, made.id).item


@pytest.fixture
def house(tmp_path: Path) -> Generator[House]:
    clock = FixedClock()
    ws = new_workspace(tmp_path, clock=clock)
    for name in ("Labor", "Recht"):
        ws.organisation.save(ME, Department(name=name))
    rooms = list(ws.organisation.directory(ME).departments)
    people = {}
    for name, role, room in (
        ("Jonas", Role.EDITOR, 0),
        ("Miriam", Role.APPROVER, 0),
        ("Henrik", Role.APPROVER, 0),
        ("Andreas", Role.APPROVER, 1),
        ("Katrin", Role.MANAGER, None),
        ("Nina", Role.MANAGER, None),
    ):
        made = make_person(ws, name, role, Role.EDITOR)
        ws.organisation.save(ME, replace(made, department_id=None if room is None else rooms[room].id))
        people[name] = actor_for(made)
    ws.organisation.save(ME, replace(rooms[0], lead_id=people["Henrik"].id))
    yield House(ws, clock, people, rooms)
    ws.close()


def _decide(house: House, who: Actor, content_id: int, decision: Decision) -> None:
    try:
        house.ws.approvals.decide(who, content_id, decision, "So nicht.")
    except Refused:
        pass  # not theirs: the list is what is asked here


def test_the_inbox_says_what_the_rules_say_item_by_item(house: House) -> None:
    random, people = Random(4), list(house.people.values())
    items = []
    for number in range(24):
        items.append(
            house.item(
                f"Beitrag {number}",
                author=random.choice(list(house.people)),
                day=date(2026, 5, 10) + timedelta(days=random.randrange(12)),
                labels=random.choice([(), ("Recht",), ("recht", "x")]),
                department_id=random.choice([one.id for one in house.departments]),
            )
        )
    for _turn in range(40):
        decision = random.choice([Decision.APPROVE] * 6 + [Decision.CHANGES, Decision.HOLD])
        _decide(house, random.choice(people), random.choice(items).id, decision)
    for one in items[:6]:
        card = house.ws.content.card(ME, one.id)
        house.ws.content.edit(
            house.people["Jonas"], replace(card.item, text=f"{card.item.text} Neu.", labels=("Recht",))
        )
    house.ws.content.delete(ME, [items[7].id])
    away = house.people["Katrin"].id or 0
    house.ws.people.save_absence(
        ME,
        Absence(person_id=away, starts=date(2026, 5, 1), ends=date(2026, 6, 1), substitute_id=house.people["Jonas"].id),
    )
    for hours in (0, 30, 72, 24 * 9):
        house.clock.forward(hours=hours)
        for who in people:
            assert house.ws.inbox.inbox(who).waiting == house.ws.approvals.waiting(who)
            assert house.ws.inbox.count(who) == len(house.ws.approvals.waiting(who))


def test_all_that_is_under_approval_names_who_may_decide_and_who_wrote_it(house: House) -> None:
    mine = house.item(author="Katrin")
    (turn,) = house.ws.inbox.inbox(house.people["Katrin"], "all").turns
    assert turn.line.content_id == mine.id
    assert set(turn.signer_ids) == {house.people["Miriam"].id, house.people["Henrik"].id}
    house.ws.approvals.decide(house.people["Miriam"], mine.id, Decision.APPROVE)
    (turn,) = house.ws.inbox.inbox(house.people["Katrin"], "all").turns
    assert (turn.signer_ids, turn.barred_ids) == ((house.people["Nina"].id,), (house.people["Katrin"].id,))
    assert not turn.line.stuck


def test_a_stage_that_nobody_may_sign_is_named_as_stuck(house: House) -> None:
    house.item(department_id=house.departments[1].id)
    assert not house.ws.inbox.inbox(house.people["Katrin"], "all").turns[0].line.stuck
    house.ws.people.deactivate(house.people["Katrin"], house.people["Andreas"].id or 0)
    (turn,) = house.ws.inbox.inbox(house.people["Katrin"], "all").turns
    assert turn.line.stuck
    assert turn.signer_ids == ()


def test_what_i_decided_stays_as_my_history_newest_first(house: House) -> None:
    first, second = house.item("Eins"), house.item("Zwei")
    for one in (first, second):
        house.ws.approvals.decide(house.people["Miriam"], one.id, Decision.APPROVE)
    found = house.ws.inbox.inbox(house.people["Miriam"], "decided").decided
    assert [one.title for one in found] == ["Zwei", "Eins"]
    assert found[0].sign_off.snapshot == ""
    assert house.ws.inbox.inbox(house.people["Nina"], "decided").decided == ()


def test_a_workspace_of_one_says_that_approval_is_not_in_force(tmp_path: Path) -> None:
    ws = new_workspace(tmp_path)
    try:
        assert not ws.inbox.inbox(ME).in_force
        assert ws.inbox.count(ME) == 0
        assert ws.inbox.changed(ME, [1]) == {}
    finally:
        ws.close()


def test_only_what_changed_since_my_own_decision_is_read_with_who_wrote_it(house: House) -> None:
    made, miriam = house.item(), house.people["Miriam"]
    house.ws.approvals.decide(miriam, made.id, Decision.APPROVE)
    assert house.ws.inbox.changed(miriam, [made.id]) == {made.id: 0}
    house.clock.forward(hours=1)
    _edit(house, "Jonas", made.id, "jährlich", "alle zwei Jahre")
    house.clock.forward(hours=1)
    _edit(house, "Nina", made.id, "an den Service", "beantworten wir gern")
    assert house.ws.inbox.changed(miriam, [made.id, 999]) == {made.id: 2}
    found = house.ws.inbox.reading(miriam, made.id)
    assert [(one.paragraph, one.closing, one.by) for one in found.changes] == [(2, False, "Jonas"), (4, True, "Nina")]
    assert found.changes[1].at == house.clock.now
    assert found.case.my_stage(miriam.id) is not None
    assert house.ws.inbox.reading(house.people["Katrin"], made.id).changes == ()


def test_a_moved_day_and_another_picture_are_changes_too(house: House) -> None:
    made, miriam = house.item(), house.people["Miriam"]
    house.ws.parts.attach(house.people["Jonas"], made.id, "probe.png", b"one")
    house.ws.approvals.decide(miriam, made.id, Decision.APPROVE)
    card = house.ws.content.card(ME, made.id)
    house.ws.planning.schedule(house.people["Nina"], [Move(card.publications[0].id, date(2026, 5, 26), time(10))])
    house.ws.parts.detach(house.people["Jonas"], card.attachments[0].id)
    house.ws.parts.attach(house.people["Jonas"], made.id, "probe.png", b"two")
    found = house.ws.inbox.reading(miriam, made.id).changes
    assert [(one.place, one.by) for one in found] == [("time", "Nina"), ("media", "Jonas")]
    assert found[1].difference.old != found[1].difference.new


def _edit(house: House, who: str, content_id: int, old: str, new: str) -> None:
    item = house.ws.content.card(ME, content_id).item
    house.ws.content.edit(house.people[who], replace(item, text=item.text.replace(old, new)))


def test_a_thousand_waiting_items_are_read_with_as_many_statements_as_ten(tmp_path: Path) -> None:
    issued = []
    for count in (10, 1000):
        ws = make(tmp_path / f"{count}.editorial", count, FixedClock())
        try:
            ws.inbox.inbox(APPROVER)
            asked: list[str] = []
            engine = ws.store.database.engine

            def note(*told: object, asked: list[str] = asked) -> None:
                asked.append(str(told[2]))

            event.listen(engine, "before_cursor_execute", note)
            assert len(ws.inbox.inbox(APPROVER).waiting) == count
            event.remove(engine, "before_cursor_execute", note)
            issued.append(len(asked))
        finally:
            ws.close()
    assert issued[0] == issued[1]
    assert issued[1] < 20
