"""Random sequences of edits by every road, and what must hold after each act: approved is only what was signed.

Used by the property test (some hundred sequences) and by the soak (ten thousand):
`python -m tests.services.approval_sequences 10000`.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time as clocks
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from editorial.app import Workspace
from editorial.domain.approval_content import digest, fingerprint
from editorial.domain.approvals import (
    Absence,
    ApprovalOverride,
    ApprovalRequest,
    ApprovalRoute,
    ApprovalStage,
    Decision,
    SignOff,
    Validity,
    Who,
    Window,
)
from editorial.domain.content import Attachment, ContentCard, ContentItem, Publication, Status
from editorial.domain.people import Actor, Department, Person, Role, actor_of
from editorial.domain.series import Series
from editorial.domain.series_ids import content_id_of
from editorial.domain.states import STEPS, derive
from editorial.errors import EditorialError
from editorial.services.content import Draft, Slot
from editorial.services.planning import Move
from editorial.storage import journal
from editorial.storage.approval_authors import wrote
from tests.builders import ME, TODAY, FixedClock, make_person, new_workspace

GONE = frozenset({Status.APPROVED, Status.SCHEDULED})
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


@dataclass
class Figures:
    """What was done and seen."""

    sequences: int = 0
    acts: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    approvals: int = 0
    overrides: int = 0
    stale: int = 0
    violations: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        """In one line."""
        return (
            f"{self.sequences} sequences, {sum(self.acts.values())} acts ({sum(self.refused.values())} refused),"
            f" {self.approvals} times approved, {self.overrides} overrides, {self.stale} sign-offs made stale,"
            f" {len(self.violations)} violations"
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
    days = [one for one in w.ws.series.expand(w.boss, TODAY, TODAY + timedelta(days=30)).entries]
    one = w.dice.choice(days)
    made = w.ws.series.take_up(w.anyone(), content_id_of(w.series.id, one.day)).made
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
    done = w.dice.choice((w.ws.people.deactivate, w.ws.people.reactivate, w.ws.people.reactivate))(w.boss, person.id)
    return done


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
    (absence, 1), (later, 1),
)  # fmt: skip
_CHOICES = [one for one, _often in ROADS]
_WEIGHTS = [often for _one, often in ROADS]


class Watch:
    """Looks after every act whether what must hold holds, without asking the program's own rules for progress."""

    def __init__(self, world: World, figures: Figures) -> None:
        self.world, self.figures = world, figures
        self.known: dict[int, bool] = {}

    def look(self, road: str) -> None:
        """All items of the sequence, and whoever else was made beside them."""
        with self.world.ws.store.read(ME) as work:
            ids = set(self.world.items)
            items = work.all(ContentItem, id=ids)
            parts: dict[type, dict[int, list[Any]]] = {}
            for cls in (Publication, Attachment, ApprovalRequest, SignOff, ApprovalOverride):
                found = parts.setdefault(cls, {})
                rows: list[Any] = work.all(cls, content_id=ids)
                for one in rows:
                    found.setdefault(one.content_id, []).append(one)
        for item in items:
            wrong = self._wrong(item, {cls: found.get(item.id, []) for cls, found in parts.items()})
            self.figures.violations += [f"{road}: item {item.id}: {one}" for one in wrong]

    def _wrong(self, item: ContentItem, parts: dict[type, list[Any]]) -> list[str]:
        card = ContentCard(item, tuple(parts[Publication]), tuple(parts[Attachment]))
        request = next(iter(parts[ApprovalRequest]), None)
        valid = [one for one in parts[SignOff] if one.validity is Validity.VALID and one.decision is Decision.APPROVE]
        now = fingerprint(card, request.window) if request else ""
        found = [f"valid sign-off {one.id} of another content" for one in valid if one.sha256 != now]
        found += [f"sign-off {one.id} is not what it says" for one in valid if digest(one.snapshot) != one.sha256]
        authors = request.author_ids if request else ()
        found += [f"{one.person} signed what they wrote" for one in valid if one.person_id in authors]
        if derive(item.status, card.publications) is not item.status:
            found.append(
                f"is {item.status} while its publications are {[str(one.status) for one in card.publications]}"
            )
        gone = bool({item.status, *(one.status for one in card.publications)} & GONE)
        if gone and not self.known.get(item.id):
            self.figures.approvals += 1
        self.known[item.id] = gone
        day = fingerprint(card, Window.DAY)
        if gone and not valid and not any(one.sha256 == day for one in parts[ApprovalOverride]):
            found.append("approved, but nobody signed what it says now")
        return found

    def end(self) -> None:
        """At the end: the program's own check, and authors by the journal's steps that were not taken back."""
        ws = self.world.ws
        report = ws.maintenance.check(ME)
        self.figures.violations += [one.sentence("en") for one in report.findings]
        with ws.store.read(ME) as work:
            signed = [one for one in work.all(SignOff) if one.validity is Validity.VALID]
            self.figures.stale += sum(1 for one in work.all(SignOff) if one.validity is Validity.STALE)
            self.figures.overrides += len(work.all(ApprovalOverride))
            writers = _writers(work)
        for one in signed:
            if one.decision is Decision.APPROVE and one.person_id in writers.get(one.content_id, ()):
                self.figures.violations.append(f"{one.person} signed item {one.content_id}, which they wrote")


def _writers(work: Any) -> dict[int, set[int]]:
    """By item everybody who wrote it in a step that still holds."""
    import json

    taken_back: set[int] = set()
    steps: dict[int, list[Any]] = {}
    details: dict[int, Any] = {}
    owners: dict[tuple[str, int], int] = {}
    for entry in journal.entries(work.connection):
        steps.setdefault(entry.step, []).append(entry)
        details[entry.step] = json.loads(entry.detail)
    for step, detail in details.items():
        if "undoes" in detail:
            taken_back |= {step, detail["undoes"]}
        if "redoes" in detail:
            taken_back -= {next(iter([details[detail["redoes"]].get("undoes", 0)]))}
    found: dict[int, set[int]] = {}
    for step, entries in steps.items():
        for entry in entries:
            before, after = (None if one is None else json.loads(one) for one in (entry.before, entry.after))
            image = after or before or {}
            key = (entry.kind, entry.row_id)
            owners[key] = image.get("content_id", owners.get(key, 0)) if entry.kind != "content" else entry.row_id
            if step not in taken_back and entry.actor_id is not None and wrote(entry.kind, before, after):
                found.setdefault(owners[key], set()).add(entry.actor_id)
    return found


def run(folder: Path, sequences: int, seed: int = 0, *, length: int = 9, each: int = 100) -> Figures:
    """So many sequences of about `length` acts, in workspaces of `each`."""
    figures = Figures()
    while figures.sequences < sequences:
        world = World(folder, seed + figures.sequences)
        watch = Watch(world, figures)
        for _number in range(min(each, sequences - figures.sequences)):
            _sequence(world, watch, figures, length)
        watch.end()
        world.ws.close()
        world.ws.path.unlink()
    return figures


def _sequence(world: World, watch: Watch, figures: Figures, length: int) -> None:
    world.items = []
    for one in world.ws.organisation.directory(ME).people:
        if one.archived:
            world.ws.people.reactivate(world.boss, one.id)
    for _count in range(world.dice.choice((1, 1, 2))):
        world.fresh()
    watch.look("fresh")
    for _act in range(world.dice.randrange(length - 4, length + 5)):
        road = world.dice.choices(_CHOICES, _WEIGHTS)[0]
        figures.acts[road.__name__] += 1
        try:
            road(world)
        except EditorialError as error:
            figures.refused[f"{road.__name__} {error.code}"] += 1
        except IndexError:
            figures.refused[f"{road.__name__} nothing there"] += 1
        watch.look(road.__name__)
        world.clock.forward(minutes=1)
    figures.sequences += 1


def main() -> int:
    """Run them and print the figures."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    begun = clocks.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        figures = run(Path(folder), wanted, seed)
    print(figures.line, f"in {clocks.monotonic() - begun:.0f} s")
    print(dict(figures.acts))
    print(dict(figures.refused.most_common(25)))
    for one in figures.violations[:20]:
        print(one)
    return 1 if figures.violations else 0


if __name__ == "__main__":
    sys.exit(main())
