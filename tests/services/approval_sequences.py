"""Random sequences of edits by every road, and what must hold after each act: approved is only what was signed.

Used by the property test (some hundred sequences) and by the soak (ten thousand):
`python -m tests.services.approval_sequences 10000`.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editorial.domain.approval_content import digest, fingerprint
from editorial.domain.approvals import ApprovalOverride, ApprovalRequest, Decision, SignOff, Validity, Window
from editorial.domain.content import Attachment, ContentCard, ContentItem, Publication, Status
from editorial.domain.states import derive
from editorial.storage import journal
from editorial.storage.approval_authors import wrote
from tests.builders import ME
from tests.services.approval_roads import CHOICES, WEIGHTS, World
from tests.services.sequences import Figures, long_run

GONE = frozenset({Status.APPROVED, Status.SCHEDULED})


@dataclass
class Found(Figures):
    """What was seen besides."""

    approvals: int = 0
    overrides: int = 0
    stale: int = 0

    @property
    def line(self) -> str:
        """In one line."""
        return (
            f"{super().line}, {self.approvals} times approved, {self.overrides} overrides, {self.stale} sign-offs made"
            f" stale, {len(self.violations)} violations"
        )


class Watch:
    """Looks after every act whether what must hold holds, without asking the program's own rules for progress."""

    def __init__(self, world: World, figures: Found) -> None:
        self.world, self.figures = world, figures
        self.known: dict[int, bool] = {}

    def look(self, road: str, _done: object = None) -> None:
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
    taken_back: set[int] = set()
    again: dict[int, int] = {}
    steps: dict[int, list[Any]] = {}
    details: dict[int, Any] = {}
    owners: dict[tuple[str, int], int] = {}
    for entry in journal.entries(work.connection):
        steps.setdefault(entry.step, []).append(entry)
        details[entry.step] = json.loads(entry.detail)
    for step, detail in details.items():
        if "undoes" in detail:
            # Undoing a step that did something again takes back what was done again.
            back = detail["undoes"]
            taken_back |= {step, back}
            again[step] = again.get(back, back)
            taken_back.add(again[step])
        if "redoes" in detail:
            again[step] = again.get(detail["redoes"], 0)
            taken_back.discard(again[step])
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


def run(folder: Path, sequences: int, seed: int = 0, *, length: int = 9, each: int = 100) -> Found:
    """So many sequences of about `length` acts, in workspaces of `each`."""
    figures = Found()
    while figures.sequences < sequences:
        world = World(folder, seed + figures.sequences)
        watch = Watch(world, figures)
        for _number in range(min(each, sequences - figures.sequences)):
            for one in world.ws.organisation.directory(ME).people:
                if one.archived:
                    world.ws.people.reactivate(world.boss, one.id)
            figures.play(world, CHOICES, WEIGHTS, watch.look, length, fresh=(1, 1, 2))
        watch.end()
        world.ws.close()
        world.ws.path.unlink()
    return figures


if __name__ == "__main__":
    sys.exit(long_run(run, 10_000))
