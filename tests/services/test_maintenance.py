"""`check` finds whatever was changed behind the program's back."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from editorial.app import Workspace, open_workspace
from editorial.domain.content import Status
from editorial.services.maintenance import Finding
from editorial.storage import backup
from tests.builders import ME, FixedClock, make_item

DAY = date(2026, 5, 21)


def _findings(workspace: Workspace, statement: str) -> list[str]:
    make_item(workspace, "Erster", day=DAY, text="Text.")
    make_item(workspace, "Zweiter", status=Status.PLANNED)
    workspace.parts.attach(ME, 1, "a.png", b"bild")
    assert workspace.maintenance.check(ME).ok
    raw = workspace.store.database.raw
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute(statement)
    report = workspace.maintenance.check(ME)
    assert not report.ok
    return [f"{one.where}: {one.what}" for one in report.findings]


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE content SET text = 'heimlich' WHERE id = 1", "content 1"),
        ("UPDATE content SET status = 'published' WHERE id = 2", "content 2"),
        ("UPDATE publication SET day = '2026-05-22' WHERE id = 1", "publication 1"),
        ("DELETE FROM publication WHERE id = 1", "publication 1"),
        ("INSERT INTO person (id, version, name) VALUES (7, 1, 'Niemand')", "person 7"),
        ("DELETE FROM blob", "attachment 1"),
        ("UPDATE blob SET data = x'00'", "attachment 1"),
        ("DELETE FROM channel WHERE id = 1", "publication"),
        ("UPDATE journal SET after = replace(after, 'Erster', 'Letzter')", "journal"),
        ("UPDATE journal SET actor = 'Jemand' WHERE seq = 12", "journal 12"),
        ("DELETE FROM journal WHERE seq = 11", "journal"),
        ("UPDATE counter SET next = 1 WHERE kind = 'content'", "counter content"),
        ("DELETE FROM content_fts WHERE rowid = 1", "search 1"),
        ("UPDATE content_fts SET body = 'anders' WHERE rowid = 2", "search 2"),
        ("UPDATE content_fts_content SET c0 = 'fremd' WHERE id = 1", "search"),
        ("DELETE FROM content_fts_data WHERE id > 10", "search"),
    ],
)
def test_a_change_behind_the_programs_back_is_found(workspace: Workspace, statement: str, where: str) -> None:
    assert any(one.startswith(where) for one in _findings(workspace, statement))


@pytest.mark.parametrize(
    "column", ["seq", "step", "at", "actor_id", "actor", "act", "detail", "kind", "row_id", "before", "after", "hash"]
)
def test_every_column_of_the_journal_is_protected(workspace: Workspace, column: str) -> None:
    item = make_item(workspace)
    workspace.content.label(ME, [item.id], add=("A",))
    raw = workspace.store.database.raw
    number = raw.execute("SELECT max(seq) FROM journal WHERE before IS NOT NULL").fetchone()[0]
    raw.execute(f"UPDATE journal SET {column} = coalesce({column}, 0) || '1' WHERE seq = ?", (number,))
    assert not workspace.maintenance.journal_whole(ME)


def test_the_last_entries_cannot_be_cut_off_unnoticed_by_whoever_kept_the_head(workspace: Workspace) -> None:
    make_item(workspace)
    head = workspace.maintenance.check(ME).journal_head
    workspace.store.database.raw.execute("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
    report = workspace.maintenance.check(ME)
    assert report.journal_head != head
    assert not report.ok


def test_a_check_reports_what_it_is_doing(workspace: Workspace) -> None:
    said: list[str] = []
    workspace.maintenance.check(ME, said.append)
    assert said == ["integrity", "foreign keys", "journal", "content", "approvals", "minutes", "search"]


def test_scheduled_backups_are_listed_newest_first(workspace: Workspace, clock: FixedClock) -> None:
    now = workspace.store.wall()
    for hours in (0, 5, 9):
        workspace.maintenance.back_up(ME, now + timedelta(hours=hours))
    found = workspace.maintenance.backups(ME)
    assert [one.made.hour for one in found] == [18, 14, 9]


def test_a_backup_opens_as_a_workspace_with_everything_in_it(workspace: Workspace, tmp_path: Path) -> None:
    item = make_item(workspace, text="Text.")
    copy = workspace.maintenance.back_up(ME, workspace.store.wall(), tmp_path / "ordner" / "copy.editorial")
    workspace.content.delete(ME, [item.id])
    other = open_workspace(copy)
    assert other.content.card(ME, item.id).item.deleted_at is None
    assert other.maintenance.check(ME).ok
    other.close()
    backup.restore(copy, tmp_path / "again.editorial")
    assert (tmp_path / "again.editorial").exists()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM content_fts WHERE rowid = 1",
        "UPDATE content_fts SET body = 'anders' WHERE rowid = 2",
        "DELETE FROM content_fts_data WHERE id > 10",
        "UPDATE content_fts_data SET block = x'00' WHERE id > 10",
    ],
)
def test_a_damaged_search_index_is_made_anew_and_nothing_else_changes(workspace: Workspace, statement: str) -> None:
    assert _findings(workspace, statement)
    report = workspace.maintenance.check(ME)
    assert report.only_search
    assert workspace.maintenance.mend_search(ME) == 2
    again = workspace.maintenance.check(ME)
    assert (again.ok, again.journal_head) == (True, report.journal_head)
    assert [one.title for one in workspace.search.find(ME, "erster")] == ["Erster"]


def test_other_damage_is_not_taken_for_the_search(workspace: Workspace) -> None:
    assert _findings(workspace, "UPDATE content SET text = 'heimlich' WHERE id = 1")
    assert not workspace.maintenance.check(ME).only_search


def test_a_finding_is_a_sentence_in_both_languages() -> None:
    one = Finding("content 7", "check.differs")
    assert one.sentence("de") == "Beitrag 7: weicht vom Änderungsprotokoll ab"
    assert one.sentence("en") == "Content item 7: differs from the journal"
    assert Finding("saved_view 3", "check.missing").sentence("en") == "Saved view 3: is missing"
    assert Finding("whatever 3", "check.missing").sentence("en") == "whatever 3: is missing"
