"""Twenty and more files that are no workspace: each is refused in a sentence, by every door, and stays as it was."""

from __future__ import annotations

import gzip
import io
import os
import socket
import sqlite3
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from editorial.app import create_workspace, open_workspace
from editorial.cli import main as command_line
from editorial.errors import EditorialError, WorkspaceError
from editorial.services.loading import restore
from editorial.start import first_page
from tests.builders import TODAY

Make = Callable[[Path], None]


def _bytes(data: bytes) -> Make:
    def make(path: Path) -> None:
        path.write_bytes(data)

    return make


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("desk.editorial", "x" * 500)


def _tar(path: Path) -> None:
    with tarfile.open(path, "w:gz") as archive:
        entry = tarfile.TarInfo("desk.editorial")
        entry.size = 3
        archive.addfile(entry, io.BytesIO(b"abc"))


def _database(*statements: str) -> Make:
    def make(path: Path) -> None:
        connection = sqlite3.connect(path)
        for one in statements:
            connection.execute(one)
        connection.commit()
        connection.close()

    return make


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(64 * 1024**3)


def _loop(path: Path) -> None:
    other = path.with_name("loop.editorial")
    other.symlink_to(path)
    path.symlink_to(other)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        here = Path.cwd()
        os.chdir(path.parent)  # the names of sockets are short
        try:
            one.bind(path.name)
        finally:
            os.chdir(here)


NOT_OURS: dict[str, Make] = {
    "png": _bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(300)),
    "jpeg": _bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(300)),
    "pdf": _bytes(b"%PDF-1.7\n" + bytes(300)),
    "zip": _zip,
    "tar.gz": _tar,
    "gzip": _bytes(gzip.compress(b"SQLite format 3\0" * 50)),
    "elf": _bytes(b"\x7fELF" + bytes(300)),
    "text": _bytes("Redaktionsplan für Mai\n".encode()),
    "utf-16": _bytes("Redaktionsplan;Mai".encode("utf-16")),
    "csv": _bytes(b"Datum;Titel\n01.05.2026;Laborbesuch\n"),
    "xlsx": _zip,
    "mail": _bytes(b"From: ada@lindenau.example\nSubject: Plan\n\nHallo"),
    "json": _bytes(b'{"format": "something else"}'),
    "empty": _bytes(b""),
    "zeros": _bytes(bytes(8192)),
    "half a header": _bytes(b"SQLite format 3"),
    "header and nothing": _bytes(b"SQLite format 3\0" + bytes(84)),
    "database of others": _database("CREATE TABLE content (id INTEGER)", "PRAGMA user_version=2"),
    "database with a mark": _database("PRAGMA application_id=252006673", "CREATE TABLE geo (id)"),
    "database in wal mode": _database("PRAGMA journal_mode=WAL", "CREATE TABLE x (a)"),
    "folder": lambda path: path.mkdir(),
    "links in a circle": _loop,
    "link to nothing": lambda path: path.symlink_to(path.with_name("gone")),
    "fifo": os.mkfifo,
    "socket": _socket,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "terminal": lambda path: path.symlink_to("/dev/tty"),
    "huge and hollow": _sparse,
}


def _state(path: Path) -> tuple[object, ...]:
    found = path.lstat()
    plain = path.is_file() and not path.is_symlink() and found.st_size < 10_000_000
    names = sorted(one.name for one in path.parent.iterdir())
    return found.st_mode, found.st_size, found.st_mtime_ns, path.read_bytes() if plain else b"", names


@pytest.mark.parametrize("what", NOT_OURS)
def test_what_is_no_workspace_is_refused_by_every_door_and_stays_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    path = tmp_path / "plan.editorial"
    NOT_OURS[what](path)
    before = _state(path)
    with pytest.raises(WorkspaceError) as opening:
        open_workspace(path)
    assert "plan.editorial" in opening.value.text("de")
    assert opening.value.text("en") != opening.value.text("de")
    assert first_page(path, TODAY, TODAY) is None
    with pytest.raises(EditorialError):
        restore(path, tmp_path / "neu.editorial")
    with pytest.raises(WorkspaceError):
        create_workspace(path)
    assert command_line(["check", str(path)]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
    assert _state(path) == before


def test_there_are_more_than_twenty_of_them() -> None:
    assert len(NOT_OURS) > 20


@pytest.mark.parametrize(
    "name", ["nul\0.editorial", "x" * 300 + ".editorial", "kein\nName.editorial", "\udcff.editorial"]
)
def test_a_name_that_is_none_is_refused_like_a_file_that_is_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(WorkspaceError):
        open_workspace(tmp_path / name)
    assert first_page(tmp_path / name, TODAY, TODAY) is None
