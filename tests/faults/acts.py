"""What the killed programs of these tests were doing: acts on a workspace, each acknowledged once it is committed.

An acknowledgement is the number and hash of the journal's last entry, appended to a file: what the kernel has taken
survives the death of the process, so the test knows exactly what the program had promised.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from editorial import faults
from editorial.app import Workspace, create_workspace, open_workspace
from editorial.domain.content import ContentItem, Publication
from editorial.errors import Refused
from editorial.services.content import Draft, Slot
from editorial.services.loading import restore
from editorial.services.planning import Move
from editorial.storage import journal
from tests.builders import ME

NOW = datetime(2026, 5, 12, 7, 12, tzinfo=UTC)
DAY = date(2026, 5, 12)


class Acknowledged:
    """The file in which a program says what it has done."""

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def say(self, *words: object) -> None:
        """One line; taken by the kernel when this returns."""
        os.write(self._handle, (" ".join(str(one) for one in words) + "\n").encode())

    def head(self, workspace: Workspace) -> None:
        """What is committed by now."""
        with workspace.store.rows(ME) as connection:
            self.say("journal", *journal.head(connection))


class Worker:
    """Somebody who works on a workspace without a pause, with the same dice always in the same order."""

    def __init__(self, workspace: Workspace, said: Acknowledged, seed: int) -> None:
        self.workspace, self.said, self.dice = workspace, said, random.Random(seed)
        self.folder = workspace.path.parent
        self.ids = [one.id for one in self._all()]

    def _all(self) -> list[ContentItem]:
        with self.workspace.store.read(ME) as work:
            return [one for one in work.all(ContentItem) if one.deleted_at is None]

    def _one(self) -> int:
        if not self.ids:
            self.create()
        return self.dice.choice(self.ids)

    def _words(self, most: int = 400) -> str:
        return "Wort " * self.dice.randrange(1, most)

    def go(self, most: int) -> None:
        """So many acts, or until killed."""
        acts: list[Callable[[], object]] = [
            *[self.create] * 3, *[self.edit] * 4, self.attach, self.comment, self.move, self.variant, self.undo,
            self.redo, self.delete, self.bring, self.export, self.backup,
        ]  # fmt: skip
        for _number in range(most):
            act = self.dice.choice(acts)
            try:
                act()
            except Refused:
                continue  # nothing to undo any more, or the item lies in the bin
            self.said.head(self.workspace)

    def create(self) -> None:
        """A new item with a publication and a checklist."""
        day = DAY + timedelta(days=self.dice.randrange(60))
        draft = Draft(ContentItem(title=f"Beitrag {self.dice.random()}", text=self._words()), (Slot(1, day, time(9)),))
        changes = self.workspace.content.create(ME, replace(draft, checklist=("Bild", "Freigabe")))
        self.ids.append(int(changes.detail["content_id"]))

    def edit(self) -> None:
        """What saving in the editor does."""
        item = self.workspace.content.card(ME, self._one()).item
        self.workspace.content.edit(ME, replace(item, text=self._words(4000)))

    def attach(self) -> None:
        """A file that goes into the workspace."""
        self.workspace.parts.attach(ME, self._one(), "bild.png", self.dice.randbytes(self.dice.randrange(1, 60_000)))

    def comment(self) -> None:
        """A word about an item."""
        self.workspace.parts.comment(ME, self._one(), "@Weber bitte prüfen.")

    def _publication(self) -> Publication | None:
        found = self.workspace.content.card(ME, self._one()).publications
        return self.dice.choice(found) if found else None

    def move(self) -> None:
        """To another day."""
        if (one := self._publication()) is not None:
            day = DAY + timedelta(days=self.dice.randrange(60))
            self.workspace.planning.schedule(ME, [Move(one.id, day, time(10))])

    def variant(self) -> None:
        """A text for one channel."""
        if (one := self._publication()) is not None:
            self.workspace.planning.write_variant(ME, replace(one, text=self._words()))

    def undo(self) -> None:
        """The last step back."""
        self.workspace.history.undo(ME)

    def redo(self) -> None:
        """And forth."""
        self.workspace.history.redo(ME)

    def delete(self) -> None:
        """Into the bin."""
        gone = self._one()
        self.workspace.content.delete(ME, [gone])
        self.ids.remove(gone)

    def bring(self) -> None:
        """An editorial plan of other people."""
        plan = self.folder / "plan.csv"
        write_plan(plan, self.dice.randrange(1, 60), self.dice.randrange(1_000_000))
        self.workspace.imports.plan(ME, plan)

    def export(self) -> None:
        """The plan goes out, over the one of last time."""
        from editorial.services.exports import Wish

        target = self.folder / self.dice.choice(("plan-out.csv", "plan-out.ics", "plan-out.json"))
        self.workspace.exports.write(ME, "calendar", target, Wish())
        self.said.say("file", target.name)

    def backup(self) -> None:
        """A backup of the schedule."""
        target = self.workspace.maintenance.back_up(ME, self.workspace.store.wall())
        self.said.say("backup", target)


def write_plan(path: Path, rows: int, mark: int) -> Path:
    """A plan in German with so many rows that no other plan has."""
    lines = ["Datum;Titel;Kanal;Text"]
    lines += [f"{1 + row % 28:02}.06.2026;Thema {mark}-{row};LinkedIn;{'Wort ' * 30}" for row in range(rows)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def write_calendar(path: Path, mark: int) -> Path:
    """Thirty events and one that comes back every week."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//faults//DE"]
    for number in range(31):
        lines += ["BEGIN:VEVENT", f"UID:{mark}-{number}@faults", "DTSTAMP:20260501T080000Z"]
        lines += [f"DTSTART:202606{1 + number % 28:02}T080000Z", f"SUMMARY:Termin {mark}-{number}"]
        lines += [*(["RRULE:FREQ=WEEKLY;COUNT=10"] if number == 30 else []), "END:VEVENT"]
    path.write_bytes("\r\n".join([*lines, "END:VCALENDAR", ""]).encode())
    return path


# What the program may be doing, by name: (workspace, acknowledgements, seed) -----------------------------------------


def work(path: Path, said: Acknowledged, seed: int) -> None:
    """Everything, mixed."""
    _on(path, said, lambda worker: worker.go(100_000), seed)


def edit(path: Path, said: Acknowledged, seed: int) -> None:
    """Items are made and edited."""

    def acts(worker: Worker) -> None:
        for _number in range(6):
            for act in (worker.create, worker.edit):
                act()
                said.head(worker.workspace)

    _on(path, said, acts, seed)


def refuse(path: Path, said: Acknowledged, seed: int) -> None:
    """A step that is taken back in the middle, because it is refused after rows were written."""

    def acts(worker: Worker) -> None:
        worker.create()
        said.head(worker.workspace)
        with worker.workspace.store.act(ME, "content.create") as unit:
            unit.add(ContentItem(title="Halb"))
            raise Refused("title.empty")

    _on(path, said, acts, seed)


def attach(path: Path, said: Acknowledged, seed: int) -> None:
    """Files are put into the workspace."""

    def acts(worker: Worker) -> None:
        for _number in range(4):
            worker.attach()
            said.head(worker.workspace)

    _on(path, said, acts, seed)


def bring(path: Path, said: Acknowledged, seed: int) -> None:
    """A plan of 700 rows, written in two batches."""

    def acts(worker: Worker) -> None:
        worker.create()
        said.head(worker.workspace)
        worker.workspace.imports.plan(ME, write_plan(path.with_name("plan.csv"), 700, seed))
        said.head(worker.workspace)

    _on(path, said, acts, seed)


def bring_calendar(path: Path, said: Acknowledged, seed: int) -> None:
    """A calendar of other people comes in, single events and a series."""

    def acts(worker: Worker) -> None:
        worker.create()
        said.head(worker.workspace)
        worker.workspace.calendars.file(ME, write_calendar(path.with_name("in.ics"), seed))
        said.head(worker.workspace)

    _on(path, said, acts, seed)


def bring_results(path: Path, said: Acknowledged, seed: int) -> None:
    """The figures of a channel come in."""

    def acts(worker: Worker) -> None:
        worker.create()
        said.head(worker.workspace)
        head = "Videos,Videotitel,Veröffentlichungszeitpunkt des Videos,Dauer,Aufrufe,Likes,Wiedergabezeit (Stunden)\n"
        lines = "".join(f"abcdefgh{n:03},Film {n},1. Mai 2026,60,{n},1,0.5\n" for n in range(20))
        export = path.with_name("Tabellendaten.csv")
        export.write_text(f"{head}Gesamt,,,,99,9,1\n{lines}", "utf-8")
        worker.workspace.results.file(ME, export)
        said.head(worker.workspace)

    _on(path, said, acts, seed)


def back_up(path: Path, said: Acknowledged, seed: int) -> None:
    """Backups of the schedule, more than are kept."""

    def acts(worker: Worker) -> None:
        for _number in range(12):
            worker.edit()
            said.head(worker.workspace)
            worker.backup()

    _on(path, said, acts, seed)


def export(path: Path, said: Acknowledged, seed: int) -> None:
    """Files go out, over those of last time."""

    def acts(worker: Worker) -> None:
        for _number in range(4):
            worker.export()

    _on(path, said, acts, seed)


def load(path: Path, _said: Acknowledged, _seed: int) -> None:
    """A workspace comes back out of its JSON file."""
    restore(path.with_name("whole.json"), path.with_name("again.editorial"))


def create(path: Path, said: Acknowledged, _seed: int) -> None:
    """A new workspace."""
    made = create_workspace(path.with_name("fresh.editorial"), clock=lambda: NOW)
    said.say("file", made.path.name)
    made.close()


def migrate(path: Path, said: Acknowledged, _seed: int) -> None:
    """A workspace of an older schema is opened."""
    opened = open_workspace(path.with_name("older.editorial"), clock=lambda: NOW)
    said.say("file", opened.path.name)
    opened.close()


def _on(path: Path, said: Acknowledged, acts: Callable[[Worker], None], seed: int) -> None:
    workspace = open_workspace(path, clock=lambda: NOW)
    acts(Worker(workspace, said, seed))
    workspace.close()


JOBS: dict[str, Callable[[Path, Acknowledged, int], None]] = {
    one.__name__: one
    for one in (
        *(work, edit, refuse, attach, bring, bring_calendar, bring_results),
        *(back_up, export, load, create, migrate),
    )
}


def run(job: str, path: Path, acknowledged: Path, seed: int, fault: str) -> None:
    """One of the jobs, with a point to die at."""
    faults.arm(fault)
    JOBS[job](path, Acknowledged(acknowledged), seed)
