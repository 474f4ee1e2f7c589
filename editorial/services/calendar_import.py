"""Importing calendar files: events become content, bands or dates behind the plan, all in one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from .. import faults
from ..domain.calendar_import import BANDS, CalendarChoice, CalendarEvent, CalendarFile, Target, told
from ..domain.calendar_import_guess import guess
from ..domain.import_report import ImportReport, Outcome, RowReport
from ..domain.people import Actor
from ..domain.plan_import import Place
from ..exchange.ics_files import read_ics
from ..storage.unit_of_work import UnitOfWork
from .calendar_import_bands import BandWriter
from .calendar_import_content import ContentWriter
from .calendar_import_reference import ReferenceWriter
from .calendar_import_rows import Done, Setting
from .options import read_options
from .reading import Progress, may_read
from .store import Store

ACT = "import.calendar"
AS_IT_IS = CalendarChoice()


class _DryRun(Exception):
    """Leaves the transaction without writing anything."""


class _Writer(Protocol):
    """Writes the events of one target."""

    def knows(self, event: CalendarEvent) -> bool:
        """Whether the event came in here before."""

    def write(self, events: Sequence[CalendarEvent]) -> dict[int, Done]:
        """Apply events; what became of each, by its number."""


class CalendarImportService:
    """Calendars come in."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(
        self,
        actor: Actor,
        path: Path,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> CalendarFile:
        """What a file says; nothing is changed. Raises `Refused` (calendar.*), `Cancelled`."""
        return read_ics(
            path, zone=self._store.zone, progress=may_read(self._store, actor, progress), cancelled=cancelled
        )

    def file(
        self,
        actor: Actor,
        path: Path,
        choice: CalendarChoice = AS_IT_IS,
        dry_run: bool = False,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportReport:
        """Read a file and import it; see `apply`."""
        found = self.read(actor, path, progress, cancelled)
        return self.apply(actor, found, choice, dry_run, progress, cancelled)

    def targets(self, actor: Actor, file: CalendarFile) -> dict[int, Target]:
        """What each event becomes where nothing is chosen, by its number."""
        with self._store.read(actor) as work:
            setting = self._setting(work, file, AS_IT_IS, None, None)
            return _targets(file, AS_IT_IS, _writers(setting, file.events))

    def apply(
        self,
        actor: Actor,
        file: CalendarFile,
        choice: CalendarChoice = AS_IT_IS,
        dry_run: bool = False,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportReport:
        """Bring a calendar into the workspace as one step.

        Known events (same UID and occurrence) are not added again. What the calendar changed since the last import is
        changed here, unless somebody changed the same field here; a lower SEQUENCE than the one known changes nothing.
        Cancelled events put their publications on hold and take bands and dates behind the plan away. A dry run reports
        the same and writes nothing.
        """
        report: ImportReport | None = None
        try:
            with self._store.act(actor, ACT) as work:
                faults.point("import.begun")
                setting = self._setting(work, file, choice, progress, cancelled)
                writers = _writers(setting, file.events)
                targets = _targets(file, choice, writers)
                done: dict[int, Done] = {}
                for target, writer in writers.items():
                    mine = [one for one in file.events if _home(targets[one.number]) is target]
                    setting.targets = targets
                    done |= writer.write(mine)
                faults.point("import.written")
                report = _report(file, targets, done, dry_run)
                if dry_run:
                    raise _DryRun
                work.detail = {"title": file.name, "count": report.count(Outcome.ADDED)}
        except _DryRun:
            assert report is not None
            return report
        assert report is not None
        return replace(report, step=work.changes.step, changes=work.changes)

    def _setting(
        self,
        work: UnitOfWork,
        file: CalendarFile,
        choice: CalendarChoice,
        progress: Progress | None,
        cancelled: Callable[[], bool] | None,
    ) -> Setting:
        return Setting(
            work,
            file,
            choice,
            self._store.zone,
            read_options(work).language,
            self._store.wall().date(),
            progress or (lambda _stage, _done, _all: None),
            cancelled or (lambda: False),
        )


def _home(target: Target) -> Target:
    """Bands of all kinds are written together."""
    return Target.HOLIDAY if target in BANDS else target


def _writers(setting: Setting, events: Iterable[CalendarEvent]) -> dict[Target, _Writer]:
    every = tuple(events)
    return {
        Target.CONTENT: ContentWriter(setting, every),
        Target.HOLIDAY: BandWriter(setting),
        Target.REFERENCE: ReferenceWriter(setting, every),
    }


def _targets(file: CalendarFile, choice: CalendarChoice, writers: dict[Target, _Writer]) -> dict[int, Target]:
    """Chosen, else where the event is known, else what it looks like. An occurrence goes where its series goes."""
    seems = guess(file)
    found: dict[int, Target] = {}
    series: dict[str, Target] = {}
    for event in sorted(file.events, key=lambda one: bool(one.recurrence)):
        target = choice.of(event)
        if target is None:
            target = series.get(event.uid) if event.recurrence else None
        if target is None:
            target = next((one for one, writer in writers.items() if writer.knows(event)), None)
            target = seems[event.number] if target is None or target is _home(seems[event.number]) else target
        found[event.number] = target
        if not event.recurrence:
            series[event.uid] = target
    return found


def _report(file: CalendarFile, targets: dict[int, Target], done: dict[int, Done], dry_run: bool) -> ImportReport:
    rows: list[tuple[int, RowReport]] = []
    for event in file.events:
        one = done.get(event.number) or Done(Outcome.SKIPPED, problems=(told("not_wanted"),))
        problems = (*event.problems, *one.problems)
        place = Place(event.title, event.place.line) if problems else event.place
        rows.append(
            (event.number, RowReport(place, event.title, one.outcome, one.content_id, False, problems, one.fields))
        )
    for bad in file.bad:
        rows.append((bad.number, RowReport(bad.place, bad.title, Outcome.SKIPPED, problems=(bad.problem,))))
    rows.sort(key=lambda one: one[0])
    counts = Counter(str(target) for target in targets.values())
    return ImportReport(
        file.name,
        tuple(row for _number, row in rows),
        left_out=file.left_out,
        problems=file.problems,
        dry_run=dry_run,
        counts=dict(counts),
    )
