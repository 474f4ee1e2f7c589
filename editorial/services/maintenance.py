"""Check, backup, and the figures of the status bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..domain.content import ContentItem, Publication
from ..domain.journal import GENESIS, first_broken
from ..domain.people import Actor
from ..domain.permissions import demand
from ..domain.states import derive
from ..errors import Damaged, Locked, ReadOnly
from ..storage import backup, journal, search, whole
from ..storage.database import pragma
from ..storage.mapping import KINDS
from ..storage.place import Place
from ..storage.unit_of_work import UnitOfWork
from ..texts import has, text
from .store import Store


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that `check` found wrong: where, and a code of `editorial.texts` with what belongs to it."""

    where: str
    code: str
    detail: str = ""

    @property
    def what(self) -> str:
        """In English, for scripts."""
        return self.text("en")

    def text(self, language: str) -> str:
        """What is wrong, in words."""
        return text(self.code, language, detail=self.detail)

    def sentence(self, language: str) -> str:
        """Where and what, for people."""
        kind, _, number = self.where.partition(" ")
        place = f"where.{kind}"
        head = f"{text(place, language)} {number}".strip() if has(place) else self.where
        return f"{head}: {self.text(language)}"


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check; `journal_head` names the last entry and its hash, to be kept elsewhere as a proof."""

    ok: bool
    findings: tuple[Finding, ...]
    journal_entries: int
    journal_head: str
    contents: int
    publications: int

    @property
    def only_search(self) -> bool:
        """Whether nothing is wrong but the search index, which can be made anew."""
        return not self.ok and all(one.code == "check.search" for one in self.findings)


class MaintenanceService:
    """Keeps the workspace whole."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def check(self, actor: Actor, progress: Callable[[str], None] | None = None, earlier: Path | None = None) -> Report:
        """Integrity of the file, foreign keys, journal chain, rows against their last image, derived states, files.

        Whatever cannot even be read is a finding too. `earlier`, a backup or an exported journal, brings to light what
        the journal cannot know of itself: that its end was cut off, or that all of it was written anew. Raises
        `Refused` and `WorkspaceError` where that file is none of these.
        """
        from .journal_proof import doubts, read_earlier

        demand(self._admitted(actor), "read")
        say = progress or (lambda _what: None)
        before = [] if earlier is None else [read_earlier(earlier)]
        findings: list[Finding] = []
        found = _Counts()
        try:
            self._check_file(findings, say)
            with self._store.read(actor, whole=True) as work:
                say("journal")
                found.entries, found.head = journal.head(work.connection)
                findings += [Finding(*one) for one in doubts(work.connection, before)]
                _check_content(work, findings, found, say)
                _check_numbers(work, findings)
            self._check_search(findings, say)
        except Damaged as error:
            findings.append(Finding("file", "check.file", str(error.params.get("why", ""))))
        except _UNREADABLE as error:
            findings.append(Finding("file", "check.value", str(error)))
        return Report(not findings, tuple(findings), found.entries, found.head, found.contents, found.publications)

    def _admitted(self, actor: Actor) -> Actor:
        try:
            return self._store.known(actor)
        except (Damaged, *_UNREADABLE):
            return actor  # What cannot be read is what the check is to tell of.

    def _check_file(self, findings: list[Finding], say: Callable[[str], None]) -> None:
        say("integrity")
        for row in pragma(self._store.database, "integrity_check(20)"):
            if row[0] != "ok":
                findings.append(Finding("file", "check.file", str(row[0])))
        say("foreign keys")
        for row in pragma(self._store.database, "foreign_key_check"):
            findings.append(Finding(f"{row[0]} {row[1]}", "check.reference", str(row[2])))

    def _check_search(self, findings: list[Finding], say: Callable[[str], None]) -> None:
        say("search")
        database = self._store.database
        with database.read() as connection:
            findings += [Finding(f"search {one}", "check.search") for one in search.unlike_rows(connection)]
        if database.frozen:
            return
        try:
            with database.write() as connection:
                search.check_words(connection)
        except (Locked, ReadOnly):
            return  # the lists are read by a statement that SQLite takes for a change
        except Damaged:
            findings.append(Finding("search", "check.search"))

    def mend_search(self, actor: Actor) -> int:
        """Make the search index anew from the plan: the one damage that needs no backup. Raises `WorkspaceError`.

        Answers with the number of items in it; no row of the plan changes, so there is no step in the journal.
        """
        demand(self._store.known(actor), "workspace.mend")
        with self._store.database.write() as connection:
            return search.rebuild(connection)

    def journal_whole(self, actor: Actor) -> bool:
        """Whether the chain of hashes is unbroken: the quick part of `check`."""
        try:
            with self._store.rows(actor, whole=True) as connection:
                return first_broken(journal.entries(connection)) is None
        except (Damaged, *_UNREADABLE):
            return False

    def back_up(self, actor: Actor, now: datetime, target: Path | None = None, *, thin: bool = True) -> Path:
        """A backup to `target`, or into the workspace's own folder with thinning. Raises `WorkspaceError`.

        Without `thin` all older ones stay: for as long as it is not sure that the new ones are good.
        """
        demand(self._store.known(actor), "workspace.backup")
        database = self._store.database
        if target is not None:
            return backup.back_up(database.raw, target)
        return backup.scheduled(database.raw, database.path, now, thin=thin)

    def recovered(self, actor: Actor) -> bool:
        """Whether the opening rolled back a step that a crash had broken off."""
        demand(actor, "read")
        return self._store.database.recovered

    def place(self, actor: Actor) -> Place | None:
        """The cloud folder or network drive in which the workspace lies, None on a disk of this computer."""
        demand(actor, "read")
        return self._store.database.place

    def backups(self, actor: Actor) -> list[backup.Backup]:
        """The workspace's own backups, newest first."""
        return backup.existing(self._store.database.path)


@dataclass
class _Counts:
    entries: int = 0
    head: str = GENESIS
    contents: int = 0
    publications: int = 0


#: What decoding a spoilt value may raise.
_UNREADABLE = (ValueError, KeyError, TypeError)


def _check_numbers(work: UnitOfWork, findings: list[Finding]) -> None:
    """No number that is to be given next was given before."""
    following = whole.counters(work.connection)
    for kind, highest in journal.highest_ids(work.connection).items():
        if following.get(kind, 1) <= highest:
            findings.append(Finding(f"counter {kind}", "check.counter"))


def _check_content(work: UnitOfWork, findings: list[Finding], found: _Counts, say: Callable[[str], None]) -> None:
    from . import approval_check, minutes_proof

    say("content")
    publications: dict[int, list[Publication]] = {}
    for one in work.all(Publication):
        publications.setdefault(one.content_id, []).append(one)
        found.publications += 1
    for item in work.all(ContentItem):
        found.contents += 1
        if derive(item.status, publications.get(item.id, ())) is not item.status:
            findings.append(Finding(f"content {item.id}", "check.status"))
    findings += [Finding(where, code) for where, code in journal.unlike_rows(work.connection, KINDS)]
    findings += [Finding(f"{kind} {one}", code) for kind, one, code in work.spoilt_files()]
    say("approvals")
    findings += [Finding(*one) for one in approval_check.doubts(work)]
    say("minutes")
    findings += [Finding(where, code) for where, code in minutes_proof.doubts(work)]
