"""Importing editorial plans: match, create what is new, change what changed, all in one step."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from ..domain.import_report import ImportReport, Outcome, RowReport, Unknown
from ..domain.people import Actor
from ..domain.plan_import import Mapping, PlanFile, PlanOptions
from ..domain.plan_match import Known, Match, fingerprint, match_rows
from ..errors import Cancelled
from ..exchange.plan_files import read_plan
from ..storage.mapping import ImportMapping, ImportRow
from ..storage.unit_of_work import UnitOfWork
from .import_names import Name, Names
from .import_write import Writer
from .store import Store

Progress = Callable[[str, int, int], None]


class _DryRun(Exception):
    """Leaves the transaction without writing anything."""


class ImportService:
    """Plans come in."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def mapping(self, actor: Actor, heading_key: str) -> Mapping | None:
        """The column mapping that was used last for these headings, or None."""
        if not heading_key:
            return None
        with self._store.read(actor) as work:
            found = work.all(ImportMapping, heading_key=heading_key)
        if not found:
            return None
        return Mapping(tuple((str(key), str(role)) for key, role in json.loads(found[-1].mapping)))

    def plan(
        self,
        actor: Actor,
        path: Path,
        mapping: Mapping | None = None,
        dry_run: bool = False,
        create: frozenset[Name] | None = None,
        options: PlanOptions | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportReport:
        """Read a file and import it; see `apply`. Without a mapping the remembered one is used.

        Raises `Refused` (plan.*) for a file that is no readable plan, `Cancelled`; nothing is changed then.
        """
        today = self._store.wall().date()
        told = (lambda stage, done: progress(stage, done, 0)) if progress else None
        plan = read_plan(path, mapping=mapping, today=today, options=options, progress=told, cancelled=cancelled)
        if mapping is None and (remembered := self.mapping(actor, plan.heading_key)) is not None:
            plan = read_plan(path, mapping=remembered, today=today, options=options, cancelled=cancelled)
        return self.apply(actor, plan, mapping, dry_run, create, progress, cancelled)

    def apply(
        self,
        actor: Actor,
        plan: PlanFile,
        mapping: Mapping | None = None,
        dry_run: bool = False,
        create: frozenset[Name] | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportReport:
        """Bring a plan into the workspace as one step. `create` names the unknown (kind, name) to create, None all.

        A row imported before and unchanged stays as people have left it; a changed row changes only what changed in
        the file. `mapping` is remembered when it was set by the user. A dry run reports the same and writes nothing.
        """
        say = progress or (lambda _stage, _done, _all: None)
        report: ImportReport | None = None
        try:
            with self._store.act(actor, "import.plan") as work:
                names = Names.read(work, plan.rows)
                unknown = names.unknown_list()
                wanted = [(one.kind, one.name) for one in unknown if create is None or (one.kind, one.name) in create]
                created = names.create(work, wanted)
                matches = match_rows(plan.rows, _known(work, plan))
                rows = self._rows(work, matches, names, plan, say, cancelled)
                if mapping is not None and plan.heading_key:
                    _remember(work, plan.heading_key, mapping)
                report = _report(plan, rows, unknown, created, dry_run)
                if dry_run:
                    raise _DryRun
                work.detail = {"title": plan.name, "count": report.count(Outcome.ADDED)}
        except _DryRun:
            assert report is not None
            return report
        assert report is not None
        return replace(report, step=work.changes.step)

    def _rows(
        self,
        work: UnitOfWork,
        matches: Sequence[Match],
        names: Names,
        plan: PlanFile,
        say: Progress,
        cancelled: Callable[[], bool] | None,
    ) -> tuple[RowReport, ...]:
        writer = Writer(work, names, self._store.zone)
        source = plan.heading_key or plan.name
        total = len(matches)
        added = [one for one in matches if one.known is None]
        made: dict[int, int] = {}
        for start in range(0, len(added), 500):
            if cancelled is not None and cancelled():
                raise Cancelled
            batch = added[start : start + 500]
            ids = writer.add_all([one.row for one in batch])
            for match, content_id in zip(batch, ids, strict=True):
                made[match.row.number] = content_id
            records = [_record(source, match, content_id) for match, content_id in zip(batch, ids, strict=True)]
            work.add_all(records)
            say("write", min(start + 500, len(added)), total)
        return tuple(self._one(work, writer, match, made, source) for match in matches)

    @staticmethod
    def _one(work: UnitOfWork, writer: Writer, match: Match, made: dict[int, int], source: str) -> RowReport:
        row = match.row
        undated = row.day is None
        if match.known is None:
            return RowReport(row.place, row.title, Outcome.ADDED, made[row.number], undated, row.problems)
        content_id = match.known.content_id
        if not match.changed:
            return RowReport(row.place, row.title, Outcome.UNCHANGED, content_id, undated, row.problems)
        if not writer.change(content_id, row, match.changed):
            return RowReport(row.place, row.title, Outcome.SKIPPED, content_id, undated, row.problems)
        record = work.get(ImportRow, match.known.record_id)
        fresh = _record(source, match, content_id)
        work.change(replace(fresh, id=record.id, version=record.version))
        return RowReport(row.place, row.title, Outcome.CHANGED, content_id, undated, row.problems, match.changed)


def _record(source: str, match: Match, content_id: int) -> ImportRow:
    data = json.dumps(match.said, ensure_ascii=False, sort_keys=True)
    return ImportRow(0, 0, source, match.row.ref, fingerprint(match.said), data, content_id)


def _known(work: UnitOfWork, plan: PlanFile) -> Iterable[Known]:
    """Rows of earlier imports with the same headings, or, without headings, of the same file."""
    found = work.all(ImportRow, source=plan.heading_key or plan.name)
    return [Known(one.id, one.content_id, json.loads(one.data)) for one in found]


def _remember(work: UnitOfWork, heading_key: str, mapping: Mapping) -> None:
    text = json.dumps([list(one) for one in mapping.roles], ensure_ascii=False)
    found = work.all(ImportMapping, heading_key=heading_key)
    if not found:
        work.add(ImportMapping(0, 0, heading_key, text))
    else:
        work.change(ImportMapping(found[-1].id, found[-1].version, heading_key, text))


def _report(
    plan: PlanFile, rows: tuple[RowReport, ...], unknown: tuple[Unknown, ...], created: tuple[Name, ...], dry_run: bool
) -> ImportReport:
    return ImportReport(plan.name, rows, unknown, created, plan.left_out, plan.problems, dry_run)
