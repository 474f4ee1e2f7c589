"""Whether the journal is what was written: by itself, and beside an earlier state of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, exc

from ..domain.journal import GENESIS, Entry, Image, chain, first_broken
from ..domain.journal_view import Continuation, Earlier, Seal, Verdict, compare, explained, first_unlike
from ..errors import Refused
from ..storage import journal, journal_pages
from ..storage.database import Database, inspect
from ..texts import LANGUAGES, text


@dataclass(frozen=True, slots=True)
class Proof:
    """What going through the journal found; `first` is the first entry that is not as it was written (0: all are)."""

    ok: bool
    entries: int
    hash: str
    first: int = 0
    code: str = ""


def prove(connection: Connection) -> Proof:
    """The chain of hashes, then whether each entry goes on from those before it."""
    entries, head = journal.head(connection)
    broken = _first(connection, first_broken)
    if broken:
        return Proof(False, entries, head, broken, "check.chain")
    unlike = _first(connection, _first_unlike)
    return Proof(not unlike, entries, head, unlike, "check.history" if unlike else "")


def doubts(connection: Connection, earlier: Iterable[Earlier | None] = ()) -> Iterator[tuple[str, str, str]]:
    """What `check` has to say of the journal: where, a code of `editorial.texts`, and what belongs to it."""
    proof = prove(connection)
    if not proof.ok:
        yield f"journal {proof.first}", proof.code, ""
    for one in earlier:
        answer = continuation(connection, one)
        if answer.verdict not in (Verdict.CONTINUES, Verdict.ANONYMISED):
            where = f"journal {answer.first}" if answer.first else "journal"
            yield where, _DOUBTS[answer.verdict], str(answer.earlier)


_DOUBTS = {Verdict.CUT: "check.cut", Verdict.REWRITTEN: "check.rewritten", Verdict.UNSOUND: "check.earlier"}


def _first_unlike(entries: Iterable[Entry]) -> int | None:
    return first_unlike((one, *_images(one)) for one in entries)


def _first(connection: Connection, find: Callable[[Iterable[Entry]], int | None]) -> int:
    """The number that `find` names; what cannot even be read is the entry after the last that could be."""
    last = 0

    def counted() -> Iterator[Entry]:
        nonlocal last
        for one in journal.entries(connection):
            yield one
            last = one.seq

    try:
        return find(counted()) or 0
    except (exc.DBAPIError, ValueError, TypeError, AttributeError):
        return last + 1


def _images(entry: Entry) -> tuple[Image | None, Image | None]:
    before = None if entry.before is None else json.loads(entry.before)
    return before, None if entry.after is None else json.loads(entry.after)


def continuation(connection: Connection, earlier: Earlier | None) -> Continuation:
    """The answer for this journal; None stands for an earlier state that proves nothing."""
    entries, _head = journal.head(connection)
    if earlier is None:
        return Continuation(Verdict.UNSOUND, 0, entries)
    found = compare(earlier, entries, journal_pages.hashes(connection))
    return explained(found, earlier, (Seal(**one) for one in journal_pages.seals(connection)))


def read_earlier(path: Path) -> Earlier | None:
    """Head and hashes of an earlier state, None where it contradicts itself. Raises `Refused`, `WorkspaceError`."""
    ending = path.suffix.lower()
    if ending == ".json":
        from ..exchange.journal_files import read_journal_json

        earlier, entries = read_journal_json(path)
        return earlier if _is_sound(earlier, entries) else None
    if ending == ".csv":
        from ..exchange.journal_files import read_journal_csv

        return read_journal_csv(path)
    if ending != ".editorial":
        raise Refused("journal.not_one", name=path.name)
    return _of_backup(path)


def _of_backup(path: Path) -> Earlier | None:
    inspect(path)
    database = Database(path, frozen=True)
    try:
        with database.read() as connection:
            if not prove(connection).ok:
                return None
            return Earlier(*journal.head(connection), tuple(journal_pages.hashes(connection).items()))
    finally:
        database.close()


def _is_withheld(one: Entry) -> bool:
    """Whether words were withheld from an entry when it was exported: its hash is that of the whole one."""
    written = "".join(each for each in (one.detail, one.before, one.after) if each)
    return any(text("clearance.withheld", language) in written for language in LANGUAGES)


def _is_sound(earlier: Earlier, entries: list[Entry]) -> bool:
    """Whether entries and head of an exported journal belong together, as far as it has them."""
    previous, last = GENESIS, 0
    for one in entries:
        if one.seq == last + 1 and chain(previous, one) != one.hash and not _is_withheld(one):
            return False
        previous, last = one.hash, one.seq
    return last != earlier.entries or previous == earlier.hash
