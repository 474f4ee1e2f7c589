"""What is asked for all the time reads indexes and no row: rows are long and lie scattered in a large file."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from editorial.domain.journal import Entry
from editorial.storage import first_page, journal, plan_queries
from editorial.storage.database import Database, create
from tests.builders import ME, make_item, new_workspace


def _plan(opened: Database, query: str) -> list[str]:
    days = (date(2026, 11, 1).isoformat(), date(2026, 11, 30).isoformat())
    return [row[3] for row in opened.raw.execute(f"EXPLAIN QUERY PLAN {query}", days)]


def _reads_only_indexes(opened: Database, query: str) -> None:
    publication, content = _plan(opened, query)
    assert "COVERING INDEX ix_publication_day" in publication
    assert "COVERING INDEX ix_content_card" in content


def test_the_month_is_read_from_indexes_alone_and_never_sorted(tmp_path: Path) -> None:
    opened = create(tmp_path / "new.editorial")
    _reads_only_indexes(opened, plan_queries._span(opened.engine.dialect)[0])
    opened.close()


def test_the_first_page_is_read_from_indexes_alone_and_never_sorted(tmp_path: Path) -> None:
    opened = create(tmp_path / "new.editorial")
    _reads_only_indexes(opened, first_page.ENTRIES)
    opened.close()


def test_the_backlog_finds_its_items_in_indexes_alone(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path)
    make_item(workspace, "Ohne Tag", channels=("LinkedIn",))
    said: list[str] = []
    raw = workspace.store.database.raw
    raw.set_trace_callback(said.append)
    assert [one.title for one in workspace.plan.backlog(ME)] == ["Ohne Tag"]
    raw.set_trace_callback(None)
    found = next(one for one in said if "EXISTS" in one)
    ways = " / ".join(row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {found}"))
    assert "ix_content_status (status=? AND deleted_at=?)" in ways
    assert "COVERING INDEX ix_publication_content_id" in ways
    workspace.close()


def test_the_last_steps_are_found_by_their_first_entries(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path)
    for number in range(5):
        make_item(workspace, f"Beitrag {number}", day=date(2026, 11, 1 + number))
    with workspace.store.rows(ME) as connection:
        every: dict[int, list[Entry]] = {}
        for one in journal.entries(connection):
            every.setdefault(one.step, []).append(one)
        expected = [(step, len(rows), rows[0].act, rows[0].detail) for step, rows in sorted(every.items())]
        for most in (1, 3, 400):
            steps = journal.recent_steps(connection, most)
            assert [(one.step, one.rows, one.act, json.dumps(one.detail)) for one in steps] == [
                (step, count, act, json.dumps(json.loads(detail))) for step, count, act, detail in expected[-most:]
            ]
    workspace.close()


def test_a_journal_without_entries_has_no_last_steps(tmp_path: Path) -> None:
    opened = create(tmp_path / "new.editorial")
    with opened.read() as connection:
        assert journal.recent_steps(connection) == []
    opened.close()
