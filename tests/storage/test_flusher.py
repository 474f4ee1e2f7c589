"""The flusher: what was written is on the disk when it says so, and no failure is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from editorial.storage.flusher import Flusher


def test_waiting_flushes_what_was_written_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "draft"
    path.touch()
    sizes: list[int] = []
    flush = os.fsync

    def watched(handle: int) -> None:
        sizes.append(os.fstat(handle).st_size)
        flush(handle)

    monkeypatch.setattr(os, "fsync", watched)
    flusher = Flusher(path)
    path.write_bytes(b"x" * 5000)
    flusher.wait()
    flusher.close()
    assert sizes[-1] == 5000


def test_nothing_is_flushed_while_the_file_is_still_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "draft"
    path.touch()
    flushed: list[int] = []
    monkeypatch.setattr(os, "fsync", flushed.append)
    flusher = Flusher(path)
    flusher.close()
    assert not flushed
    again = Flusher(path)
    again.complete()
    again.complete()
    again.wait()
    again.close()
    assert len(flushed) == 1


def test_a_failed_flush_is_told_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "draft"
    path.touch()

    def failing(_handle: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", failing)
    flusher = Flusher(path)
    with pytest.raises(OSError, match="Input/output error"):
        flusher.wait()
    flusher.close()
