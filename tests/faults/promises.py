"""What a program had acknowledged before it died, held against what is there afterwards."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from editorial.app import open_workspace
from editorial.errors import WorkspaceError
from editorial.storage import backup
from tests.builders import ME


@dataclass
class Promises:
    """Journal heads by number, files and backups that were said to be there."""

    heads: dict[int, str] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    backups: list[Path] = field(default_factory=list)


def read(acknowledged: Path) -> Promises:
    """The lines that a program wrote."""
    found = Promises()
    for line in acknowledged.read_text("utf-8").splitlines() if acknowledged.exists() else []:
        what, _, rest = line.partition(" ")
        if what == "journal":
            number, _, mark = rest.partition(" ")
            found.heads[int(number)] = mark
        elif what == "file":
            found.files.append(rest)
        elif what == "backup":
            found.backups.append(Path(rest))
    return found


def broken(path: Path, said: Promises) -> list[str]:
    """What is not as it was promised: changes that are lost, findings of the full check, files that are not there.

    The workspace is opened as the program opens it, so what the crash left is rolled back.
    """
    try:
        workspace = open_workspace(path)
    except WorkspaceError as error:
        return [f"does not open: {error}"]
    try:
        report = workspace.maintenance.check(ME)
        rows = workspace.store.database.raw.execute("SELECT seq, hash FROM journal").fetchall()
    finally:
        workspace.close()
    there = dict(rows)
    wrong = [f"lost: journal entry {number}" for number, mark in said.heads.items() if there.get(number) != mark]
    wrong += [f"{one.where}: {one.what}" for one in report.findings]
    wrong += [f"lost: {name}" for name in said.files if not path.with_name(name).exists()]
    wrong += [f"lost: {one}" for one in said.backups if not one.exists() and not _outlived(path, one)]
    if path.with_name(f"{path.name}-journal").exists():
        wrong.append("a journal stays beside the closed file")
    return wrong


def _outlived(path: Path, gone: Path) -> bool:
    """Whether a backup had to give way: there are ten newer ones, some of which nobody lived to acknowledge.

    All are of one day here, so that no older one is kept for its week or month.
    """
    number = int(gone.stem.split("_")[2][:6])
    return sum(one.number > number for one in backup.existing(path)) >= backup.RECENT


def sound(path: Path) -> bool:
    """Whether SQLite finds nothing wrong with a file that is not opened as a workspace."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
    finally:
        connection.close()
