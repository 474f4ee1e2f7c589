"""Brings a file to the disk while it is still being written, so that little is left to wait for at its end."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Final

#: Seconds between two rounds: long enough that a round is worth its call, short beside the copying of a workspace.
_PAUSE: Final = 0.1


class Flusher:
    """Flushes an existing file again and again on a thread of its own (the system's call lets others run meanwhile).

    After `complete` it flushes for the last time; `wait` returns when that is done, and raises what any round raised:
    the system tells of a failed write only once.
    """

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        self._done = threading.Event()
        self._failure: OSError | None = None
        self._thread = threading.Thread(target=self._run, name="flush", daemon=True)
        self._thread.start()

    def complete(self) -> None:
        """All is written."""
        self._done.set()

    def wait(self) -> None:
        """All that was written before `complete` is on the disk when this returns. Raises `OSError`."""
        self.complete()
        self._thread.join()
        if self._failure is not None:
            raise self._failure

    def close(self) -> None:
        """Let go of the file; without `wait` nothing is promised."""
        self.complete()
        self._thread.join()
        os.close(self._handle)

    def _run(self) -> None:
        part = getattr(os, "fdatasync", os.fsync)
        try:
            while not self._done.wait(_PAUSE):
                part(self._handle)
            os.fsync(self._handle)
        except OSError as error:
            self._failure = error
