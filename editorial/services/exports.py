"""What leaves the workspace as files: plan, calendar, journal, and the whole workspace."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from .. import __version__
from ..domain.calendar import local
from ..domain.channels import Channel
from ..domain.journal import Entry
from ..domain.journal_view import JournalFilter
from ..domain.people import Actor
from ..domain.permissions import demand
from ..domain.plan_lines import PlanLine, together
from ..errors import Coded, Refused
from ..storage import journal, schema, whole
from ..storage.codec import unstamp
from ..storage.mapping import ORDER
from ..texts import has, text
from .clearance_out import Screen, withheld_from
from .listings import LISTS, READ, listing
from .options import read_options
from .plan_export import Wish, find_channel, lines_of, read_rows
from .store import Store

__all__ = ["FORMATS", "ExportService", "Exported", "Wish"]

#: What can be exported, and the endings that each may have; the first is the usual one.
FORMATS: dict[str, tuple[str, ...]] = {
    "calendar": (".ics", ".csv", ".xlsx", ".json", ".pdf"),
    "plan": (".xlsx", ".csv", ".json", ".ics", ".pdf"),
    "workspace": (".json",),
    "journal": (".json", ".csv"),
    "scheduler": (".csv", ".zip"),
    "approval": (".html", ".eml", ".json"),
    "request": (".html", ".eml"),
    "tasks": (".ics", ".csv"),
    "minutes": (".pdf", ".docx", ".odt", ".html", ".md", ".eml"),
}


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: how many lines, and how many were left out because the format has no place for them."""

    path: Path
    what: str
    lines: int
    left_out: int = 0
    #: What the reader has to know, each in a sentence.
    notes: tuple[Coded, ...] = ()


class ExportService:
    """Files out. Every file is written whole or not at all; only the named file is ever replaced."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def write(self, actor: Actor, what: str, path: Path, wish: Wish) -> Exported:
        """Write `what` to `path`, whose ending picks the format.

        Raises `Refused`: nothing of that kind, a format that is not offered, a channel, item or range that does not
        exist, a place that cannot be written; `Forbidden`.
        """
        ending = self.check_format(what, path, wish.language)
        self._demand_other_file(path)
        if what == "workspace":
            return self._workspace(actor, path, wish)
        if what == "journal":
            return self._journal(actor, path, ending, wish)
        if what == "approval":
            return self._approval(actor, path, ending, wish)
        if what == "request":
            return self._request(actor, path, wish)
        if what == "minutes":
            return self._minutes(actor, path, wish)
        if what == "tasks":
            return self._tasks(actor, path, wish)
        if what == "scheduler":
            return self._scheduler(actor, path, ending, wish)
        return self._plan(actor, what, path, ending, wish)

    def listing(self, actor: Actor, kind: str, first: date | None = None, last: date | None = None) -> list[Any]:
        """Entries of a kind as plain values, in a fixed order (see `listings`). Kinds without entries give none.

        Raises `Refused` for a range in the wrong order.
        """
        Wish(first=first, last=last).check()
        if kind == "approvals":
            from .approval_listing import approvals_list

            with self._store.snapshot(actor) as work:
                return approvals_list(work, first, last)
        if kind == "requests":
            from .input_listing import requests_list

            with self._store.snapshot(actor) as work:
                return requests_list(work, first, last)
        if kind == "meetings":
            from .meeting_rows import meetings_list

            with self._store.snapshot(actor) as work:
                return meetings_list(work, first, last)
        if kind == "actions":
            from .action_items import actions_list

            with self._store.snapshot(actor) as work:
                return actions_list(work, self._store.wall().date(), first, last)
        if kind not in LISTS:
            return []
        from .series_lines import coming

        with self._store.snapshot(actor) as work:
            rows = whole.Frozen(work.connection, READ)
            more = coming(work, self._store.wall().date(), Wish(first=first, last=last))
            screen = Screen(work, read_options(work).language)
        found: list[Any] = screen.deep(listing(rows, kind, first, last, more))
        return found

    @staticmethod
    def check_format(what: str, path: Path, language: str) -> str:
        """The ending of the file in small letters. Raises `Refused` where `what` is not offered in that format."""
        if what not in FORMATS:
            code = f"export.kind.{what}"
            raise Refused("export.not_yet", what=Coded(code) if has(code) else what)
        ending = path.suffix.lower()
        if ending not in FORMATS[what]:
            shown: Any = ending or Coded("ending.none")
            possible = ", ".join(FORMATS[what])
            raise Refused("format.unknown", what=Coded(f"export.what.{what}"), ending=shown, possible=possible)
        return ending

    def _demand_other_file(self, path: Path) -> None:
        try:
            same = path.exists() and path.samefile(self._store.database.path)
        except OSError:
            same = False
        if same:
            raise Refused("export.itself", path=str(path))

    def _tasks(self, actor: Actor, path: Path, wish: Wish) -> Exported:
        """Action items, of the meeting that `wish` names by its id, due in its range."""
        from ..domain.action_cards import ActionFilter
        from .action_items import ActionItemService

        wish.check()
        wanted = ActionFilter(meeting_id=wish.content_id, since=wish.first, until=wish.last)
        rows = ActionItemService(self._store).write_files(actor, path, wanted, wish.language)
        return Exported(path, "tasks", len(rows))

    # Plan and calendar --------------------------------------------------------------------------------------------

    def lines(self, actor: Actor, wish: Wish) -> list[PlanLine]:
        """The plan as it would be written: one line for each publication and for each item without any.

        Days of recurring formats that nobody has begun are lines too (see `series_lines`).
        """
        from .series_lines import coming, with_occurrences

        with self._store.snapshot(actor) as work:
            found, screen = read_rows(work, wish), Screen(work, wish.language)
            more = coming(work, self._store.wall().date(), wish)
        return screen.lines(with_occurrences(found, lines_of(found, wish), more, wish))

    def _single(self, actor: Actor, wish: Wish) -> list[PlanLine]:
        """Without recurring formats, which calendars take as one event with its rule."""
        with self._store.snapshot(actor) as work:
            found, screen = read_rows(work, wish), Screen(work, wish.language)
        return screen.lines(lines_of(found, wish))

    def _plan(self, actor: Actor, what: str, path: Path, ending: str, wish: Wish) -> Exported:
        if ending == ".pdf":
            return Exported(path, what, self._print(actor, what, path, wish))
        lines = self._single(actor, wish) if ending == ".ics" else self.lines(actor, wish)
        dated = [one for one in lines if one.day is not None]
        left_out = len(lines) - len(dated) if ending == ".ics" and what == "plan" else 0
        if ending == ".ics":
            from ..exchange.export_ics import write_ics
            from .series_export import series_events

            series = series_events(self._store, actor, wish)
            count = write_ics(path, dated, wish.language, self._name(actor), __version__, series)
            return Exported(path, what, count, left_out, _told(dated, wish.language))
        shown = together(lines) if what == "plan" else dated
        if ending == ".csv":
            from ..exchange.export_csv import write_plan_csv

            write_plan_csv(path, shown, wish.language)
        elif ending == ".xlsx":
            from ..exchange.export_xlsx import write_plan_xlsx

            write_plan_xlsx(path, shown, wish.language, f"sheet.{what}")
        else:
            from ..exchange.export_json import write_plan_json

            write_plan_json(path, what, shown, self._name(actor), __version__)
        return Exported(path, what, len(shown), notes=_told(shown, wish.language))

    def _print(self, actor: Actor, what: str, path: Path, wish: Wish) -> int:
        """The calendar as months, the plan as a list with its backlog."""
        from ..domain.prints import PrintLayout, PrintWish
        from .plan import PlanService
        from .prints import PrintService

        wanted = wish.filter
        if wish.channel:
            with self._store.read(actor) as work:
                wanted = replace(wanted, channels=frozenset({find_channel(work.all(Channel), wish.channel).id}))
        months = what == "calendar"
        paper = PrintWish(
            PrintLayout.MONTH if months else PrintLayout.LIST,
            wish.first,
            wish.last,
            landscape=months,
            backlog=not months and not wish.placed,
            language=wish.language,
            content_id=wish.content_id,
            filter=wanted,
        )
        return PrintService(self._store, PlanService(self._store)).write(actor, path, paper)

    def _scheduler(self, actor: Actor, path: Path, ending: str, wish: Wish) -> Exported:
        """A bulk file for the tool that the file is named after, or the hand-over folders, packed."""
        from .handover import HandoverService

        service = HandoverService(self._store)
        if ending == ".zip":
            return Exported(path, "scheduler", service.packed(actor, path, wish))
        done = service.schedule_file(actor, path, wish)
        notes = list(done.problems)
        if len(done.channels) > 1:
            notes.append(Coded("handover.many_channels", channels=", ".join(done.channels)))
        if done.with_media:
            notes.append(Coded("handover.media", count=done.with_media))
        return Exported(path, "scheduler", done.posts, notes=tuple(notes))

    def _approval(self, actor: Actor, path: Path, ending: str, wish: Wish) -> Exported:
        """The form for whoever is asked (see `approval_forms.named_in`), or the approval of an item as data."""
        from .approval_forms import FormService

        self._demand_whole("approval", [("--from", wish.first), ("--to", wish.last), ("--channel", wish.channel)])
        service = FormService(self._store)
        if ending == ".json":
            return Exported(path, "approval", service.record(actor, path, wish.content_id))
        return Exported(path, "approval", 1, notes=service.export(actor, path, wish.content_id, wish.language))

    def _request(self, actor: Actor, path: Path, wish: Wish) -> Exported:
        """The form for the expert who is asked; `--id` is the request's."""
        from .input_forms import InputFormService

        self._demand_whole("request", [("--from", wish.first), ("--to", wish.last), ("--channel", wish.channel)])
        notes = InputFormService(self._store).export(actor, path, wish.content_id, wish.language)
        return Exported(path, "request", 1, notes=notes)

    def _minutes(self, actor: Actor, path: Path, wish: Wish) -> Exported:
        """The minutes of a meeting; `--id` is the meeting's."""
        from ..domain.minutes_options import MinutesOptions
        from .minutes_files import MinutesFileService

        self._demand_whole("minutes", [("--from", wish.first), ("--to", wish.last), ("--channel", wish.channel)])
        if wish.content_id is None:
            raise Refused("minutes_file.which")
        options = MinutesOptions(wish.language if wish.stated else "")
        done = MinutesFileService(self._store).write(actor, wish.content_id, path, options)
        return Exported(path, "minutes", done.items, notes=done.notes)

    def _name(self, actor: Actor) -> str:
        with self._store.read(actor) as work:
            options = read_options(work)
        return options.name or options.organisation or self._store.database.path.stem

    # Journal ------------------------------------------------------------------------------------------------------

    def _journal(self, actor: Actor, path: Path, ending: str, wish: Wish) -> Exported:
        wish.check()
        self._demand_whole("journal", [("--channel", wish.channel)])
        with self._store.snapshot(actor) as work:
            demand(work.actor, "export.journal")
            found = [one for one in journal.entries(work.connection) if self._wanted(one, wish)]
            found = Screen(work, wish.language).entries(found)
            head = journal.head(work.connection)
        return self._write_journal(actor, path, ending, found, head, wish.language)

    def steps(self, actor: Actor, path: Path, wanted: JournalFilter, language: str) -> Exported:
        """The steps of the journal that a filter leaves, each with all its entries, and the head of the whole chain.

        Raises `Refused` as `write`.
        """
        from ..storage.journal_pages import steps_under

        ending = self.check_format("journal", path, language)
        self._demand_other_file(path)
        with self._store.snapshot(actor) as work:
            demand(work.actor, "export.journal")
            steps = set(steps_under(work.connection, wanted, self._store.zone))
            found = [one for one in journal.entries(work.connection) if one.step in steps]
            found = Screen(work, language).entries(found)
            head = journal.head(work.connection)
        return self._write_journal(actor, path, ending, found, head, language)

    def _write_journal(
        self, actor: Actor, path: Path, ending: str, found: list[Entry], head: tuple[int, str], language: str
    ) -> Exported:
        if ending == ".json":
            from ..exchange.export_json import write_journal_json

            write_journal_json(path, found, head, self._name(actor), __version__)
        else:
            from ..exchange.export_csv import write_csv
            from ..exchange.export_json import journal_headings

            heads = [text(f"column.{one}", language) for one in journal_headings()]
            rows = chain(self._journal_rows(found, language), _head_row(found, head, language))
            write_csv(path, heads, rows)
        return Exported(path, "journal", len(found))

    def _wanted(self, entry: Entry, wish: Wish) -> bool:
        if wish.content_id is not None and not _about(entry, wish.content_id):
            return False
        if not (wish.first or wish.last):
            return True
        day = local(unstamp(entry.at), self._store.zone).date()
        return (wish.first or date.min) <= day <= (wish.last or date.max)

    def _journal_rows(self, entries: Iterable[Entry], language: str) -> Iterator[list[Any]]:
        from ..exchange.export_json import stamp_seconds

        for one in entries:
            act = f"act.{one.act}"
            yield [
                one.seq,
                one.step,
                stamp_seconds(unstamp(one.at), self._store.zone),
                one.actor,
                text(act, language) if has(act) else one.act,
                one.kind,
                one.row_id,
                one.before,
                one.after,
                one.hash,
            ]

    # The whole workspace ------------------------------------------------------------------------------------------

    def _workspace(self, actor: Actor, path: Path, wish: Wish) -> Exported:
        from ..exchange.workspace_json import WorkspaceFile, write_workspace

        given = [("--from", wish.first), ("--to", wish.last), ("--channel", wish.channel), ("--id", wish.content_id)]
        self._demand_whole("workspace", given)
        name = self._name(actor)
        with self._store.snapshot(actor) as work:
            demand(work.actor, "export.workspace")
            connection = work.connection
            entries, head = journal.head(connection)
            about = WorkspaceFile(schema.SCHEMA, __version__, name, entries, head, whole.counters(connection))
            rows = {kind: whole.images(connection, kind) for kind in ORDER}
            marks = whole.blob_marks(connection)
        # Bytes never change under their checksum: others may write again while they are copied.
        with self._store.rows(actor) as connection:
            write_workspace(path, about, rows, whole.blobs(connection, marks))
        return Exported(path, "workspace", sum(len(one) for one in rows.values()))

    @staticmethod
    def _demand_whole(what: str, given: Iterable[tuple[str, object]]) -> None:
        """Options that would silently leave out a part of what is meant to be whole are refused."""
        if named := [name for name, value in given if value]:
            raise Refused("export.whole", what=Coded(f"export.what.{what}"), options=", ".join(named))


def _told(lines: Iterable[PlanLine], language: str) -> tuple[Coded, ...]:
    """That words of experts were withheld, where they were."""
    count = sum(withheld_from(one, language) for one in lines)
    return (Coded("clearance.exported", count=count),) if count else ()


def _head_row(found: list[Entry], head: tuple[int, str], language: str) -> list[list[Any]]:
    """The last line of a table carries the head of the chain; where it is no entry of the table, it is added."""
    if not head[0] or (found and found[-1].seq == head[0]):
        return []
    return [[head[0], "", "", "", text("journal.head", language), "", "", "", "", head[1]]]


def _about(entry: Entry, content_id: int) -> bool:
    if entry.kind == "content":
        return entry.row_id == content_id
    images = [json.loads(one) for one in (entry.before, entry.after) if one]
    return any(one.get("content_id") == content_id for one in images)
