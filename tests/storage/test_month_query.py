"""The turn of a page reads two indexes and no row: rows are long and lie scattered in a large file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from editorial.storage import first_page, plan_queries
from editorial.storage.database import Database, create


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
