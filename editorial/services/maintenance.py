"""Check, backup, and the figures of the status bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..domain.content import ContentItem, Publication
from ..domain.journal import first_broken
from ..domain.people import Actor
from ..domain.states import derive
from ..storage import backup, journal
from ..storage.database import pragma
from ..storage.mapping import KINDS
from .store import Store


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that `check` found wrong: where and what."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check; `journal_head` names the last entry and its hash, to be kept elsewhere as a proof."""

    ok: bool
    findings: tuple[Finding, ...]
    journal_entries: int
    journal_head: str
    contents: int
    publications: int


class MaintenanceService:
    """Keeps the workspace whole."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def check(self, actor: Actor, progress: Callable[[str], None] | None = None) -> Report:
        """Integrity of the file, foreign keys, journal chain, rows against their last image, derived states."""
        say = progress or (lambda _what: None)
        findings: list[Finding] = []
        say("integrity")
        for row in pragma(self._store.database, "integrity_check(20)"):
            if row[0] != "ok":
                findings.append(Finding("file", str(row[0])))
        say("foreign keys")
        for row in pragma(self._store.database, "foreign_key_check"):
            findings.append(Finding(f"{row[0]} {row[1]}", f"refers to a missing {row[2]}"))
        with self._store.read(actor) as work:
            say("journal")
            broken = first_broken(journal.entries(work.connection))
            if broken is not None:
                findings.append(Finding(f"journal {broken}", "the chain of hashes is broken here"))
            count, head = journal.head(work.connection)
            say("content")
            publications: dict[int, list[Publication]] = {}
            for one in work.all(Publication):
                publications.setdefault(one.content_id, []).append(one)
            items = work.all(ContentItem)
            for item in items:
                if derive(item.status, publications.get(item.id, ())) is not item.status:
                    findings.append(Finding(f"content {item.id}", "its status does not follow from its publications"))
            findings += [Finding(where, what) for where, what in journal.unlike_rows(work.connection, KINDS)]
        total = sum(len(one) for one in publications.values())
        return Report(not findings, tuple(findings), count, head, len(items), total)

    def journal_whole(self, actor: Actor) -> bool:
        """Whether the chain of hashes is unbroken: the quick part of `check`."""
        with self._store.rows(actor) as connection:
            return first_broken(journal.entries(connection)) is None

    def back_up(self, actor: Actor, now: datetime, target: Path | None = None) -> Path:
        """A backup to `target`, or into the workspace's own folder with thinning. Raises `WorkspaceError`."""
        from ..domain.permissions import demand

        demand(actor, "workspace")
        database = self._store.database
        if target is not None:
            return backup.back_up(database.raw, target)
        return backup.scheduled(database.raw, database.path, now)

    def backups(self, actor: Actor) -> list[backup.Backup]:
        """The workspace's own backups, newest first."""
        return backup.existing(self._store.database.path)
