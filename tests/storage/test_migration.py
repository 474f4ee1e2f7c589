"""Older workspaces are brought to today's schema, after a backup, or stay as they were."""

from __future__ import annotations

import hashlib
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from editorial.app import open_workspace
from editorial.errors import Damaged
from editorial.storage import backup, database, migrate, schema
from editorial.storage.opening import open_existing
from tests.builders import ME, FixedClock, make_item

OLD = Path(__file__).resolve().parent.parent / "old_workspaces"


def _shape(path: Path) -> list[tuple[str, str, str, str]]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    connection.close()
    return [(kind, name, table, _parts(sql or "")) for kind, name, table, sql in rows]


def _parts(sql: str) -> str:
    """The statement without blanks and quotes, its columns and constraints in one order."""
    plain = re.sub(r"[\s\"]+", "", sql).replace("DEFAULT('')", "DEFAULT''")
    head, _, body = plain.partition("(")
    parts = re.split(r",(?![^(]*\))", body.removesuffix(")"))
    return f"{head}({','.join(sorted(parts))})"


def _bare(path: Path) -> Path:
    """An empty file with our mark, as before the first migration."""
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
    connection.execute("CREATE TABLE x (a)")
    connection.execute("DROP TABLE x")
    connection.commit()
    connection.close()
    return path


def test_a_migrated_workspace_has_the_shape_of_a_new_one(tmp_path: Path) -> None:
    database.create(tmp_path / "new.editorial").close()
    migrate.migrate(_bare(tmp_path / "old.editorial"))
    assert _shape(tmp_path / "old.editorial") == _shape(tmp_path / "new.editorial")


def test_opening_an_older_workspace_migrates_it_and_keeps_a_backup(tmp_path: Path) -> None:
    path = _bare(tmp_path / "old.editorial")
    opened = open_existing(path)
    version = opened.raw.execute("PRAGMA user_version").fetchone()[0]
    head = opened.raw.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    opened.close()
    assert (version, head) == (schema.SCHEMA, schema.HEAD)
    (kept,) = backup.folder_for(path).glob("*.editorial")
    assert f"before-schema-{schema.SCHEMA}" in kept.name


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = _bare(tmp_path / "old.editorial")
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE content (id INTEGER, notiz TEXT)")
    connection.execute("INSERT INTO content VALUES (1, 'wichtig')")
    connection.commit()
    connection.close()
    before = _shape(path)
    with pytest.raises(Damaged):
        open_workspace(path)
    assert _shape(path) == before
    connection = sqlite3.connect(path)
    row = connection.execute("SELECT notiz FROM content").fetchone()
    connection.close()
    assert row == ("wichtig",)


@pytest.mark.parametrize("path", sorted(OLD.glob("*.editorial")), ids=lambda path: str(path.stem))
def test_every_released_schema_still_opens_with_everything_in_it(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    shutil.copyfile(path, copy)
    workspace = open_workspace(copy, clock=FixedClock())
    report = workspace.maintenance.check(ME)
    assert report.findings == ()
    found = {one.title: one for one in workspace.plan.rows(ME)}
    assert {"Laborbesuch: Vom Tropfen zum Befund", "AquaSens 3 ist da"} <= set(found)
    card = workspace.content.card(ME, found["Laborbesuch: Vom Tropfen zum Befund"].content_id)
    assert card.item.text.startswith("Ein Tropfen Wasser")
    assert [one.body for one in card.comments] == ["@Weber bitte prüfen."]
    assert workspace.parts.data(ME, card.attachments[0].sha256) == b"\x89PNG Tropfen"
    assert len(workspace.history.revisions(ME, card.item.id)) >= 2
    assert [one.title for one in workspace.search.find(ME, "aquasens")] == ["AquaSens 3 ist da"]
    workspace.history.undo(ME)
    make_item(workspace, "Neu", channels=())
    assert workspace.maintenance.check(ME).ok
    workspace.close()
    assert _shape(copy) == _shape_of_new(tmp_path)


def _shape_of_new(folder: Path) -> list[tuple[str, str, str, str]]:
    database.create(folder / "new.editorial").close()
    return _shape(folder / "new.editorial")


def test_the_newest_schema_is_among_the_kept_workspaces() -> None:
    kept = [sqlite3.connect(one).execute("PRAGMA user_version").fetchone()[0] for one in OLD.glob("*.editorial")]
    assert schema.SCHEMA in kept


def test_the_kept_workspaces_are_only_ever_read() -> None:
    for one in OLD.glob("*.editorial"):
        mark = hashlib.sha256(one.read_bytes()).hexdigest()
        wanted = (OLD / "SHA256SUMS").read_text("utf-8").split()
        assert mark in wanted, f"{one.name} was changed"
