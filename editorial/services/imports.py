"""Importing editorial plans: match, create what is new, change what changed, all in one step."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from .. import faults
from ..domain.calendar import taken_as
from ..domain.content import ContentItem
from ..domain.import_report import ImportReport, Outcome, RowReport, Unknown
from ..domain.people import Actor
from ..domain.plan_import import Mapping, PlanFile, PlanOptions, PlanRow, Problem, problem
from ..domain.plan_lines import is_ref
from ..domain.plan_match import Known, Match, digest, dumped, match_rows, row_of, undumped
from ..errors import Cancelled
from ..exchange.plan_files import read_plan
from ..pace import steps
from ..storage.mapping import ImportMapping, ImportRow
from ..storage.unit_of_work import UnitOfWork
from .clearance_guard import settle_import
from .import_names import Name, Names
from .import_own import OwnPlan, OwnWriter, match_own, own_plan
from .import_steps import Steps
from .import_write import Writer
from .options import read_options
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
        options = replace(options or PlanOptions(), zone=self._store.zone)
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
        plan = _with_gaps(plan, self._store.zone)
        own = own_plan(self._store, actor, plan)
        try:
            with self._store.act(actor, "import.plan") as work:
                faults.point("import.begun")
                names = Names.read(work, steps(plan.rows))
                unknown = names.unknown_list()
                wanted = [(one.kind, one.name) for one in unknown if create is None or (one.kind, one.name) in create]
                created = names.create(work, wanted)
                others = [one for one in plan.rows if own.item_of(one) is None]
                matches = match_rows(others, _known(work, plan), each=steps) + match_own(own, plan.rows)
                matches.sort(key=lambda one: one.row.number)
                written = _Rows(work, names, plan, own, self._store.zone).write(matches, say, cancelled)
                rows = settle_import(work, written)
                faults.point("import.written")
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
        return replace(report, step=work.changes.step, changes=work.changes)


class _Rows:
    """Writes matched rows and says what became of each."""

    def __init__(self, work: UnitOfWork, names: Names, plan: PlanFile, own: OwnPlan, zone: str) -> None:
        self._work, self._own = work, own
        self._writer = Writer(work, names, zone, read_options(work).language)
        self._lines = OwnWriter(work, names, self._writer)
        self._steps = Steps(work, read_options(work).language)
        #: Items by the references that their tool gave them, for the steps of a task.
        self._tasks: dict[str, int] = {}
        self._source = _source(plan)
        #: Items by the references of our own exports: lines with the same one are one item.
        self._homes: dict[str, int] = {}
        self._made: dict[int, int] = {}
        self._new: set[int] = set()

    def write(
        self, matches: Sequence[Match], say: Progress, cancelled: Callable[[], bool] | None
    ) -> tuple[RowReport, ...]:
        """New items in batches first, then further lines of items, then what changed, steps of tasks last."""
        matches = [self._undecided(_apart(one)) for one in steps(matches)]
        for match in steps(matches):
            if match.known is not None and is_ref(match.row.ref):
                self._homes.setdefault(match.row.ref, match.known.content_id)
        heads = self._heads(matches)
        for start in range(0, len(heads), 500):
            if cancelled is not None and cancelled():
                raise Cancelled
            self._add(heads[start : start + 500])
            faults.point("import.batch")
            say("write", min(start + 500, len(heads)), len(matches))
        parents = {one.row.step_of for one in matches if one.row.step_of}
        for match in matches if parents else ():
            if match.row.ref in parents and not match.row.step_of:
                made = match.known.content_id if match.known else self._made.get(match.row.number)
                self._tasks[match.row.ref] = made or 0
        return tuple(self._one(match) for match in steps(matches))

    def _undecided(self, match: Match) -> Match:
        """Say of a row that was approved elsewhere that it waits for approval here."""
        new = match.known is None or "status" in match.changed
        if not new or match.row.status not in self._writer.undecided:
            return match
        told = Problem("plan.problem.undecided", (("status", str(match.row.status)),))
        return replace(match, row=replace(match.row, problems=(*match.row.problems, told)))

    def _heads(self, matches: Sequence[Match]) -> list[Match]:
        """The rows that become new items: of rows with the same reference of ours the first one."""
        seen = set(self._homes)
        heads: list[Match] = []
        for match in steps(matches):
            ref = match.row.ref
            if match.row.step_of:
                continue
            if self._own.is_gone(match.row):
                continue
            if match.known is None and ref not in seen and self._own.item_of(match.row) is None:
                heads.append(match)
                if is_ref(ref):
                    seen.add(ref)
        return heads

    def _add(self, batch: Sequence[Match]) -> None:
        ids = self._writer.add_all([one.row for one in batch])
        for match, content_id in zip(steps(batch), ids, strict=True):
            self._made[match.row.number] = content_id
            self._new.add(content_id)
            if is_ref(match.row.ref):
                self._homes[match.row.ref] = content_id
        records = [_record(self._source, match, at) for match, at in zip(steps(batch), ids, strict=True)]
        self._work.insert_all(records)

    def _one(self, match: Match) -> RowReport:
        row, known = match.row, match.known
        if row.step_of:
            return self._step(match)
        if self._own.is_gone(row):
            return _row_report(match, Outcome.SKIPPED, 0)
        if known is None and row.number in self._made:
            return _row_report(match, Outcome.ADDED, self._made[row.number])
        if known is None:
            return self._join(match)
        if not match.changed:
            return _row_report(match, Outcome.UNCHANGED, known.content_id)
        line = self._own.line_of(match)
        if line is not None:
            done = self._lines.change(line, row, match.changed)
            return _row_report(match, Outcome.CHANGED if done else Outcome.SKIPPED, known.content_id)
        return self._change(match, known)

    def _step(self, match: Match) -> RowReport:
        """A subtask, which is one point of its task's checklist."""
        known = match.known
        content_id = self._tasks.get(match.row.step_of) or (known.content_id if known else 0)
        outcome = self._steps.take(match, content_id)
        if outcome is Outcome.ADDED:
            self._work.add(_record(self._source, match, content_id))
        elif outcome is Outcome.CHANGED and known:
            record = self._work.get(ImportRow, known.record_id)
            fresh = _record(self._source, match, content_id)
            self._work.change(replace(fresh, id=record.id, version=record.version))
        return replace(_row_report(match, outcome, content_id), undated=False)

    def _change(self, match: Match, known: Known) -> RowReport:
        """A row that says something else now; what people changed here in the meantime stays."""
        kept = self._writer.kept(known.content_id, row_of(known.said), match.row, match.changed)
        fields = tuple(one for one in match.changed if one not in kept)
        if kept:
            words = {**match.said, **{name: known.said.get(name) for name in kept}}
            told = Problem("plan.problem.kept", (("fields", ",".join(sorted(kept))),))
            row = replace(match.row, problems=(*match.row.problems, told))
            match = replace(match, row=row, said=words, changed=fields)
        if not fields:
            return _row_report(match, Outcome.UNCHANGED, known.content_id)
        if not self._writer.change(known.content_id, match.row, fields, known.said.get("channels", ())):
            return _row_report(match, Outcome.SKIPPED, known.content_id)
        record = self._work.get(ImportRow, known.record_id)
        fresh = _record(self._source, match, known.content_id)
        self._work.change(replace(fresh, id=record.id, version=record.version))
        return _row_report(match, Outcome.CHANGED, known.content_id)

    def _join(self, match: Match) -> RowReport:
        """A further line of an item that is there already, or was made a moment ago."""
        mine = self._own.item_of(match.row)
        content_id = mine or self._homes[match.row.ref]
        if self._work.get(ContentItem, content_id).deleted_at is not None:
            return _row_report(match, Outcome.SKIPPED, content_id)
        added = self._lines.join(content_id, match.row)
        if mine is None:
            self._work.add(_record(self._source, match, content_id))
        new = content_id in self._new
        return _row_report(match, Outcome.ADDED if new else _OUTCOMES[added], content_id)


def _with_gaps(plan: PlanFile, zone: str) -> PlanFile:
    """The plan whose rows tell of hours that the clocks skip: they are kept as written and count as the hour after."""
    rows = tuple(_told_gap(one, zone) for one in steps(plan.rows))
    return plan if all(a is b for a, b in zip(rows, plan.rows, strict=True)) else replace(plan, rows=rows)


def _told_gap(row: PlanRow, zone: str) -> PlanRow:
    counts_as = taken_as(row.day, row.time, zone) if row.day and row.time else None
    if counts_as is None or row.day is None:
        return row
    told = problem("gap", day=row.day.isoformat(), time=f"{row.time:%H:%M}", taken=f"{counts_as:%H:%M}")
    return replace(row, problems=(*row.problems, told))


def _apart(match: Match) -> Match:
    """A step that is a post of its own now, or the other way round, is another row than the one imported then."""
    if match.known is None or bool(match.known.said.get("step_of")) == bool(match.row.step_of):
        return match
    return Match(match.row, match.said, None)


_OUTCOMES = {True: Outcome.CHANGED, False: Outcome.UNCHANGED}


def _row_report(match: Match, outcome: Outcome, content_id: int) -> RowReport:
    row = match.row
    changed = match.changed if outcome is Outcome.CHANGED else ()
    return RowReport(row.place, row.title, outcome, content_id, row.day is None, row.problems, changed)


def _record(source: str, match: Match, content_id: int) -> ImportRow:
    data = dumped(match.said)
    return ImportRow(0, 0, source, match.row.ref, digest(data), data, content_id)


def _known(work: UnitOfWork, plan: PlanFile) -> Iterable[Known]:
    """Rows of earlier imports with the same headings, or, without headings, of the same file."""
    found = work.all(ImportRow, source=_source(plan))
    return [Known(one.id, one.content_id, undumped(one.data)) for one in found]


def _source(plan: PlanFile) -> str:
    """Under which name a plan's rows are remembered: a board stays itself when it gets another column."""
    if plan.source and any(one.role == "ref" for one in plan.columns):
        return plan.source
    return plan.heading_key or plan.name


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
    return ImportReport(plan.name, rows, unknown, created, plan.left_out, plan.problems, dry_run, source=plan.source)
