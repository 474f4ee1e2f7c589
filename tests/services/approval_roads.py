"""The world of the random sequences, and every road by which somebody changes an item in it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from editorial.domain.approvals import Absence, ApprovalRoute, ApprovalStage, Decision, Who, Window
from editorial.domain.content import ContentCard, ContentItem, Publication, Status
from editorial.domain.people import Actor, Department, Role, actor_of
from editorial.domain.series import Series
from editorial.domain.series_ids import content_id_of
from editorial.domain.states import STEPS
from editorial.services.content import Draft, Slot
from editorial.services.planning import Move
from tests.builders import ME, TODAY, FixedClock, make_person, new_workspace
from tests.services.decision_roads import decide_in_meeting, take_decision_back

WORDS = ("Ein Tropfen.", "Zwei Tropfen.", "Drei Tropfen.", "Kein Tropfen.")
FORMATS = ("", "Story", "Artikel")
LABELS = ("Recht", "Presse", "Labor")
PEOPLE: tuple[tuple[str, tuple[Role, ...], str], ...] = (
    ("Jonas Brandt", (Role.EDITOR,), ""),
    ("Nina Petrov", (Role.EDITOR, Role.COMMUNITY), "Labor"),
    ("Dr. Miriam Weber", (Role.APPROVER, Role.EDITOR), "Labor"),
    ("Dr. Henrik Sommer", (Role.APPROVER,), "Labor"),
    ("Andreas Lorenz", (Role.APPROVER, Role.EDITOR), "Recht"),
    ("Markus Keller", (Role.APPROVER,), "Service"),
    ("Katrin Vogel", (Role.MANAGER,), ""),
    ("Thomas Wirth", (Role.MANAGER, Role.ADMINISTRATOR), ""),
)


class World:
    """A workspace of eight people with routes of every kind, and dice."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.dice = random.Random(seed)
        self.clock = FixedClock()
        self.folder = folder
        self.ws = new_workspace(folder, clock=self.clock, name=f"world-{seed}")
        self.ws.store.database.raw.execute("PRAGMA synchronous=OFF")
        for name in ("Labor", "Recht", "Service"):
            self.ws.organisation.save(ME, Department(name=name))
        self.departments = {one.name: one for one in self.ws.organisation.directory(ME).departments}
        for name, roles, department in PEOPLE:
            made = make_person(self.ws, name, *roles)
            if department:
                self.ws.organisation.save(ME, replace(made, department_id=self.departments[department].id))
        self.people = list(self.ws.organisation.directory(ME).people)
        self.boss = actor_of(self.people[-1])
        self.channels = [one.id for one in self.ws.organisation.directory(ME).channels]
        self._routes()
        first = Series(
            title="Tipp", text="Ein Tipp.", rule="FREQ=WEEKLY;BYDAY=TU", starts=TODAY, time=time(9),
            channel_ids=(self.channels[0],), department_id=self.departments["Labor"].id,
        )  # fmt: skip
        self.series = self.ws.series.read(
            self.boss, int(self.ws.series.save(self.anyone(Role.EDITOR), first).detail["series_id"])
        )
        self.items: list[int] = []

    def _routes(self) -> None:
        lab = self.departments["Labor"].id
        final = ApprovalStage(name="Ende", step=2, who=Who.ROLE, role=str(Role.MANAGER))
        subject = ApprovalStage(name="Fach", step=1, who=Who.SPEAKING)
        for route, stages in (
            (ApprovalRoute(name="Story", formats=("Story",), window=Window.ANY), [replace(final, step=1)]),
            (
                ApprovalRoute(name="Presse", labels=("Presse",), window=Window.EXACT),
                [
                    replace(subject, who=Who.DEPARTMENT, department_id=lab, needed=2),
                    replace(subject, name="Seite", who=Who.PEOPLE, person_ids=(self.people[4].id, self.people[7].id)),
                    final,
                ],
            ),
            (
                ApprovalRoute(name="X", channel_ids=(self.channels[1],), window=Window.WEEK),
                [subject, replace(final, labels=("Recht",), name="Recht"), replace(final, step=3)],
            ),
        ):
            self.ws.routes.save(self.boss, route, stages)

    # Choices ------------------------------------------------------------------------------------------------------

    def anyone(self, *roles: Role) -> Actor:
        """A person, of one of the roles."""
        found = [one for one in self.people if not roles or set(one.roles) & {str(role) for role in roles}]
        return actor_of(self.dice.choice(found))

    def item(self) -> ContentItem:
        """One of the items of this sequence."""
        return self.ws.content.card(self.boss, self.dice.choice(self.items)).item

    def card(self) -> ContentCard:
        """One of them with its parts."""
        return self.ws.content.card(self.boss, self.dice.choice(self.items))

    def publication(self) -> Publication:
        """One of their publications."""
        found = [one for key in self.items for one in self.ws.content.card(self.boss, key).publications]
        return self.dice.choice(found)

    def day(self) -> date:
        """Within the next days: often the same, often another week."""
        return TODAY + timedelta(days=self.dice.randrange(1, 12))

    def fresh(self) -> None:
        """An item of somebody for this sequence."""
        dice, author = self.dice, self.anyone(Role.EDITOR)
        item = ContentItem(
            title=f"Beitrag {dice.randrange(1000)}",
            text=dice.choice(WORDS),
            owner_id=author.id,
            status=dice.choice((Status.DRAFTING, Status.DRAFTING, Status.REVIEW, Status.APPROVED, Status.IDEA)),
            department_id=self.departments[dice.choice(("Labor", "Labor", "Recht", "Service"))].id,
            format=dice.choice(FORMATS),
            labels=tuple(one for one in LABELS if dice.random() < 0.2),
        )
        slots = [Slot(one, self.day(), time(9)) for one in self.channels if dice.random() < 0.7]
        made = self.ws.content.create(
            author, Draft(item, tuple(slots or [Slot(self.channels[0], self.day(), time(9))]))
        )
        self.items.append(int(made.detail["content_id"]))


Doing = Callable[[World], Any]


def edit(w: World) -> Any:
    field_ = w.dice.choice(("text", "text", "key_message", "title", "brief", "hashtags"))
    value: Any = ("eins", "zwei")[: w.dice.randrange(3)] if field_ == "hashtags" else w.dice.choice(WORDS)
    return w.ws.content.edit(w.anyone(), replace(w.item(), **{field_: value}))


def variant(w: World) -> Any:
    said = replace(w.publication(), text=w.dice.choice((None, *WORDS)), title=w.dice.choice(("", "Titel")))
    return w.ws.planning.write_variant(w.anyone(), said)


def attach(w: World) -> Any:
    return w.ws.parts.attach(w.anyone(), w.item().id, w.dice.choice("ab") + ".png", bytes([w.dice.randrange(3)]))


def detach(w: World) -> Any:
    return w.ws.parts.detach(w.anyone(), w.dice.choice(w.card().attachments).id)


def describe(w: World) -> Any:
    one = w.dice.choice(w.card().attachments)
    return w.ws.parts.describe(w.anyone(), replace(one, alt_text=w.dice.choice(WORDS)))


def drag(w: World) -> Any:
    at = w.dice.choice((None, time(9), time(15)))
    channel = w.dice.choice((None, None, *w.channels))
    return w.ws.planning.schedule(w.anyone(), [Move(w.publication().id, w.day(), at, channel_id=channel)])


def shift(w: World) -> Any:
    days, minutes = w.dice.choice(((0, 60), (0, -30), (1, 0), (7, 0), (-1, 0)))
    return w.ws.planning.shift(w.anyone(), [w.publication().id], days=days, minutes=minutes)


def unschedule(w: World) -> Any:
    return w.ws.planning.unschedule(w.anyone(), [w.publication().id])


def more(w: World) -> Any:
    return w.ws.planning.add_channel(w.anyone(), w.item().id, w.dice.choice(w.channels), w.day(), time(8))


def less(w: World) -> Any:
    return w.ws.planning.remove_publications(w.anyone(), [w.publication().id])


def undo(w: World) -> Any:
    return w.ws.history.undo(w.anyone())


def redo(w: World) -> Any:
    return w.ws.history.redo(w.anyone())


def bring(w: World) -> Any:
    """A plan with a row that was read before, or not, in whatever state."""
    dice = w.dice
    path = w.folder / "plan.csv"
    key, status = f"Z-{dice.randrange(3)}", dice.choice(("freigegeben", "eingeplant", "in Prüfung", "Entwurf"))
    row = f"{key};Aus dem Plan;{w.day():%d.%m.%Y};LinkedIn;{dice.choice(WORDS)};{status};Labor"
    path.write_text(f"ID;Titel;Datum;Kanal;Text;Status;Fachbereich\n{row}\n", encoding="utf-8")
    report = w.ws.imports.plan(w.anyone(Role.EDITOR, Role.MANAGER), path)
    w.items += [one.content_id for one in report.rows if one.content_id and one.content_id not in w.items]
    return report


def occurrence(w: World) -> Any:
    """Somebody writes on a day of the series; the item is there from then on."""
    days = [one.day for one in w.ws.series.expand(w.boss, TODAY, TODAY + timedelta(days=30)).entries if one.day]
    made = w.ws.series.take_up(w.anyone(), content_id_of(w.series.id, w.dice.choice(days))).made
    w.items += [made] if made not in w.items else []
    return w.ws.content.edit(w.anyone(), replace(w.ws.content.card(w.boss, made).item, text=w.dice.choice(WORDS)))


def whole_series(w: World) -> Any:
    w.series = w.ws.series.read(w.boss, w.series.id)
    said = replace(w.series, text=w.dice.choice(WORDS), key_message=w.dice.choice(WORDS))
    return w.ws.series.change_all(w.anyone(), said)


def revision(w: World) -> Any:
    content_id = w.item().id
    return w.ws.history.restore_revision(
        w.anyone(), content_id, w.dice.choice(w.ws.history.revisions(w.boss, content_id)).step
    )


def classify(w: World) -> Any:
    values: dict[str, Any] = w.dice.choice(
        (
            {"department_id": w.dice.choice((None, *(one.id for one in w.departments.values())))},
            {"format": w.dice.choice(FORMATS)},
            {"evergreen": True},
        )
    )
    return w.ws.content.classify(w.anyone(), w.items, **values)


def label(w: World) -> Any:
    return w.ws.content.label(w.anyone(), [w.item().id], [w.dice.choice(LABELS)], [w.dice.choice(LABELS)])


def assign(w: World) -> Any:
    return w.ws.content.assign(w.anyone(), w.items, w.anyone().id)


def status(w: World) -> Any:
    item = w.item()
    return w.ws.content.set_status(w.anyone(), [item.id], w.dice.choice(STEPS[item.status]), "Grund")


def one_status(w: World) -> Any:
    one = w.publication()
    return w.ws.content.set_publication_status(w.anyone(), [one.id], w.dice.choice(STEPS[one.status]), "Grund")


def bin_and_back(w: World) -> Any:
    ids, who = [w.item().id], w.anyone()
    return w.ws.content.delete(who, ids) if w.dice.random() < 0.5 else w.ws.content.restore(who, ids)


def copy(w: World) -> Any:
    item = w.item()
    days = [(w.channels[0], w.day(), time(9))]
    changes = w.ws.content.copy_all(w.anyone(), [(item.id, days)], w.dice.choice((None, *Status)))
    w.items += [int(one) for one in changes.detail["made"]]
    return changes


def submit(w: World) -> Any:
    return w.ws.approvals.submit(w.anyone(), [w.item().id])


def take_back(w: World) -> Any:
    return w.ws.approvals.withdraw_request(w.anyone(), [w.item().id])


def sign(w: World) -> Any:
    """Whoever it waits for signs, sometimes whoever it does not wait for."""
    case = w.ws.approvals.case(w.boss, w.item().id)
    asked = [one.person_id for stage in case.stages for one in stage.signers if stage.signer(one.person_id)]
    people = {one.id: one for one in w.people}
    who = actor_of(people[w.dice.choice(asked)]) if asked and w.dice.random() < 0.9 else w.anyone()
    return w.ws.approvals.decide(who, case.card.item.id, Decision.APPROVE, seen=case.sha256)


def push(w: World) -> Any:
    """All the way: submitted, signed by everybody who is asked, scheduled."""
    item = w.item()
    if item.status is Status.DRAFTING:
        w.ws.approvals.submit(w.anyone(Role.EDITOR), [item.id])
    people = {one.id: one for one in w.people}
    for _turn in range(8):
        case = w.ws.approvals.case(w.boss, item.id)
        asked = [one.person_id for stage in case.stages for one in stage.signers if stage.signer(one.person_id)]
        if not asked or case.approved:
            break
        w.ws.approvals.decide(actor_of(people[w.dice.choice(asked)]), item.id, Decision.APPROVE)
    if w.dice.random() < 0.5:
        w.ws.content.set_status(w.anyone(), [item.id], Status.SCHEDULED)
    return None


def decide(w: World) -> Any:
    what = w.dice.choice((Decision.CHANGES, Decision.REJECT, Decision.HOLD))
    return w.ws.approvals.decide(w.anyone(), w.item().id, what, "Bitte anders.")


def withdraw(w: World) -> Any:
    one = w.dice.choice(w.ws.approvals.case(w.boss, w.item().id).sign_offs)
    people = {each.id: each for each in w.people}
    return w.ws.approvals.withdraw(actor_of(people[one.person_id]), one.id)


def reassign(w: World) -> Any:
    stage = w.dice.choice(w.ws.approvals.case(w.boss, w.item().id).stages).stage
    chosen = [w.anyone().id or 0, w.anyone().id or 0][: w.dice.randrange(1, 3)]
    return w.ws.approvals.reassign(w.anyone(), stage.id, chosen, "Urlaub")


def override(w: World) -> Any:
    return w.ws.approvals.override(w.anyone(Role.MANAGER), [w.item().id], "Eilt.")


def route(w: World) -> Any:
    found = w.ws.routes.all(w.boss)
    one = w.dice.choice(found.routes)
    stages = [replace(each, needed=w.dice.choice((1, 1, 2))) for each in found.of(one)]
    return w.ws.routes.save(w.boss, replace(one, window=w.dice.choice(list(Window))), stages)


def people(w: World) -> Any:
    person = w.dice.choice(w.people[:-1])
    return w.dice.choice((w.ws.people.deactivate, w.ws.people.reactivate, w.ws.people.reactivate))(w.boss, person.id)


def absence(w: World) -> Any:
    who, other = w.dice.sample(w.people, 2)
    return w.ws.people.save_absence(w.boss, Absence(0, 0, who.id, TODAY, TODAY + timedelta(days=3), other.id))


def later(w: World) -> Any:
    w.clock.forward(hours=w.dice.choice((1, 30, 60)))


#: Every road, with how often it is taken.
ROADS: tuple[tuple[Doing, int], ...] = (
    (edit, 6), (variant, 4), (attach, 2), (detach, 2), (describe, 2), (drag, 4), (shift, 4), (unschedule, 1), (more, 2),
    (less, 1), (undo, 7), (redo, 3), (bring, 1), (occurrence, 2), (whole_series, 1), (revision, 2), (classify, 3),
    (label, 3), (assign, 1), (status, 4), (one_status, 3), (bin_and_back, 2), (copy, 2), (submit, 4), (take_back, 1),
    (sign, 9), (push, 8), (decide, 1), (withdraw, 1), (reassign, 2), (override, 1), (route, 1), (people, 1),
    (absence, 1), (later, 1), (decide_in_meeting, 4), (take_decision_back, 2),
)  # fmt: skip
CHOICES = [one for one, _often in ROADS]
WEIGHTS = [often for _one, often in ROADS]
