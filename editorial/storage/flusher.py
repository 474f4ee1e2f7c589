"""Brings a finished file to the disk beside other work, so that little is left to wait for."""

from __future__ import annotations

import os
import threading
from pathlib import Path


class Flusher:
    """Flushes an existing file on a thread of its own (the system's call lets others run meanwhile).

    The file is held from the beginning, so that a write that fails later on is told here: the system tells of it only
    once. Flushing begins with `complete`: rounds while a workspace is still being copied made its copying wait for
    the disk, twice as long as they spared at the end.
    """

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        self._failure: OSError | None = None
        self._thread: threading.Thread | None = None

    def complete(self) -> None:
        """All is written: begin to flush."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="flush", daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """All that was written before `complete` is on the disk when this returns. Raises `OSError`."""
        self.complete()
        self._join()
        if self._failure is not None:
            raise self._failure

    def close(self) -> None:
        """Let go of the file; without `wait` nothing is promised."""
        self._join()
        os.close(self._handle)

    def _join(self) -> None:
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            os.fsync(self._handle)
        except OSError as error:
            self._failure = error
