"""Whoever changes the journal behind the program's back is found out, and the check says from which entry on."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from editorial.app import open_workspace
from editorial.domain.content import Status
from editorial.domain.journal_view import Verdict
from editorial.domain.people import Role
from editorial.errors import Refused
from editorial.services.exports import Wish
from editorial.services.maintenance import Report
from tests.builders import ME, FixedClock, actor_for, make_item, make_person, new_workspace

from .tampering import Mutation, Rows, chained, mutations, rows_of, write_all

MUTATIONS = list(mutations())
DAY = date(2026, 5, 21)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a short life behind it: made, changed, undone, removed; by several people."""
    clock = FixedClock()
    workspace = new_workspace(tmp_path_factory.mktemp("whole"), clock=clock)
    editor = actor_for(make_person(workspace, "Jürgen Groß", Role.EDITOR, department="Labor"))
    for number in range(3):
        item = make_item(workspace, f"Beitrag {number}", channels=("LinkedIn", "X"), checklist=("Bild",))
        for words in ("Erster Satz.", "Zweiter „Satz“ mit Äpfeln.", ""):
            clock.forward(minutes=7)
            item = workspace.content.card(ME, item.id).item
            workspace.content.edit(editor, replace(item, text=words, key_message=f"{words}!"))
        workspace.planning.schedule_item(editor, item.id, DAY, time(10))
        workspace.parts.comment(editor, item.id, "Passt das so?")
    workspace.content.set_status(ME, [item.id], Status.PLANNED)
    workspace.history.undo(ME)
    workspace.content.delete(ME, [item.id])
    workspace.close()
    return workspace.path


def _tampered(whole: Path, folder: Path, act: Callable[[sqlite3.Connection, Rows], None]) -> Path:
    path = folder / "tampered.editorial"
    path.write_bytes(whole.read_bytes())
    with closing(sqlite3.connect(path)) as connection, connection:
        act(connection, rows_of(connection))
    return path


def _check(path: Path, earlier: Path | None = None) -> Report:
    workspace = open_workspace(path, clock=FixedClock())
    try:
        return workspace.maintenance.check(ME, earlier=earlier)
    finally:
        workspace.close()


def _raw(path: Path) -> list[tuple[Any, ...]]:
    """The journal to the byte, whatever somebody made of it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        return connection.execute("SELECT * FROM journal ORDER BY seq").fetchall()


def _first_other(whole: Path, tampered: Path) -> int:
    """The number of the first entry that does not stand where it stood, as it was."""
    before, after = _raw(whole), _raw(tampered)
    with closing(sqlite3.connect(tampered)) as connection:
        names = connection.execute("PRAGMA table_info(journal)").fetchall()
        kinds = ", ".join(f"typeof({one[1]})" for one in names)
        types = connection.execute(f"SELECT {kinds} FROM journal ORDER BY seq").fetchall()
    with closing(sqlite3.connect(whole)) as connection:
        known = connection.execute(f"SELECT {kinds} FROM journal ORDER BY seq").fetchall()
    pairs = zip(after, before, types, known, strict=False)
    return next(int(row[0]) for row, old, kind, was in pairs if (row, kind) != (old, was))


def test_there_are_two_hundred_ways_at_least_and_the_workspace_is_whole_before(whole: Path) -> None:
    assert len(MUTATIONS) >= 200
    assert {one.name.partition("-")[0] for one in MUTATIONS} >= {"edit", "delete", "swap", "insert", "renumber"}
    report = _check(whole)
    assert report.ok, report.findings
    assert report.journal_entries > 40


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_tampering_with_the_journal_is_found_and_the_first_bad_entry_named(
    mutation: Mutation, whole: Path, tmp_path: Path
) -> None:
    dice = random.Random(f"{mutation.name} {mutation.seed}")
    path = _tampered(whole, tmp_path, lambda connection, rows: mutation.act(connection, rows, dice))
    assert _raw(path) != _raw(whole) or mutation.name.startswith("bytes"), "the mutation changed nothing"
    report = _check(path)
    assert not report.ok, "nobody found it"
    if not mutation.forged:
        named = [one.where for one in report.findings if one.code in ("check.chain", "check.history")]
        assert named == [f"journal {_first_other(whole, path)}"], report.findings


# What no journal can know of itself ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def later(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The workspace after another day's work, and what was kept of it elsewhere."""
    folder = tmp_path_factory.mktemp("later")
    path = folder / "later.editorial"
    path.write_bytes(whole.read_bytes())
    workspace = open_workspace(path, clock=FixedClock())
    make_item(workspace, "Am Tag danach", day=DAY)
    for ending in ("json", "csv"):
        workspace.exports.write(ME, "journal", folder / f"journal.{ending}", Wish(language="de"))
    part = Wish(first=date(2020, 1, 1), last=date(2020, 1, 2))
    workspace.exports.write(ME, "journal", folder / "part.json", part)
    workspace.exports.write(ME, "journal", folder / "part.csv", part)
    workspace.exports.write(ME, "workspace", folder / "workspace.json", Wish())
    workspace.maintenance.back_up(ME, workspace.store.wall(), folder / "backup.editorial")
    workspace.close()
    names = ("journal.json", "journal.csv", "part.json", "part.csv", "workspace.json", "backup.editorial")
    return {"workspace": path} | {name: folder / name for name in names}


HEADS = ("journal.json", "journal.csv", "part.json", "part.csv", "workspace.json", "backup.editorial")


@pytest.mark.parametrize("head", HEADS)
def test_a_cut_tail_is_found_beside_an_earlier_head(whole: Path, later: dict[str, Path], head: str) -> None:
    assert _check(whole).ok, "by itself an older state is whole"
    report = _check(whole, later[head])
    (found,) = report.findings
    assert (found.where, found.code) == (f"journal {report.journal_entries + 1}", "check.cut")
    assert "fehlen" in found.sentence("de")
    assert "missing" in found.sentence("en")


def _somebody_else(connection: sqlite3.Connection, rows: Rows) -> int:
    """All acts of one person are another's, from the first entry to the last, with every hash computed anew."""
    first = next(row.seq for row in rows if row.actor == "Jürgen Groß")
    write_all(connection, chained([replace(row, actor=row.actor.replace("Jürgen Groß", "Niemand")) for row in rows]))
    return first


@pytest.mark.parametrize("head", HEADS)
def test_a_complete_rewrite_is_found_beside_an_earlier_head(
    whole: Path, later: dict[str, Path], head: str, tmp_path: Path
) -> None:
    first = 0

    def act(connection: sqlite3.Connection, rows: Rows) -> None:
        nonlocal first
        first = _somebody_else(connection, rows)

    path = _tampered(later["workspace"], tmp_path, act)
    assert _check(path).ok, "by itself it is whole: that is what heads are kept for"
    (found,) = _check(path, later[head]).findings
    assert found.code == "check.rewritten"
    if head in ("journal.json", "journal.csv", "backup.editorial"):
        assert found.where == f"journal {first}", "an earlier journal knows from where on"


@pytest.mark.parametrize("head", HEADS)
def test_a_journal_that_only_went_on_is_not_accused(later: dict[str, Path], head: str, tmp_path: Path) -> None:
    path = tmp_path / "more.editorial"
    path.write_bytes(later["workspace"].read_bytes())
    workspace = open_workspace(path, clock=FixedClock())
    make_item(workspace, "Noch einer")
    assert workspace.journal.continues(ME, later[head]).verdict is Verdict.CONTINUES
    assert workspace.maintenance.check(ME, earlier=later[head]).ok
    workspace.close()


def test_an_export_that_was_tampered_with_accuses_nobody(later: dict[str, Path], tmp_path: Path) -> None:
    changed = tmp_path / "changed.json"
    changed.write_text(later["journal.json"].read_text("utf-8").replace("Jürgen Groß", "Niemand", 1), "utf-8")
    (found,) = _check(later["workspace"], changed).findings
    assert (found.where, found.code) == ("journal", "check.earlier")


@pytest.mark.parametrize(
    ("name", "words", "code"),
    [
        ("a.json", "{}", "journal.not_one"),
        ("a.json", "nein", "journal.not_one"),
        ("a.json", '{"format": "editorial-desk-journal", "journal": []}', "journal.no_head"),
        ("a.json", '{"format": "editorial-desk-journal", "entries": 1, "hash": 7, "journal": [3]}', "journal.not_one"),
        ("a.csv", "Datum;Titel\r\n12.05.2026;Laborbesuch\r\n", "journal.not_one"),
        ("a.csv", "", "journal.not_one"),
        ("a.txt", "x", "journal.not_one"),
    ],
)
def test_what_is_no_earlier_journal_is_refused_in_a_sentence(
    later: dict[str, Path], tmp_path: Path, name: str, words: str, code: str
) -> None:
    path = tmp_path / name
    path.write_text(words, "utf-8")
    with pytest.raises(Refused) as caught:
        _check(later["workspace"], path)
    assert caught.value.code == code
    assert name in caught.value.text("de")
