"""Other programs and other rights: a process that holds a lock, files and folders that can only be read."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.full_disk import may_mount

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN " + sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
"""


class Holder:
    """Another process that holds a lock on the file until `let_go`."""

    def __init__(self, path: Path, how: str = "EXCLUSIVE") -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(path), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "held\n"
        self._timer: threading.Timer | None = None

    def let_go(self) -> None:
        """The other program is done; twice is once."""
        if self._timer is not None and self._timer is not threading.current_thread():
            self._timer.cancel()
        if self._process.poll() is None:
            self._process.communicate("\n")

    def let_go_after(self, seconds: float) -> None:
        """Without anybody waiting for it."""
        self._timer = threading.Timer(seconds, self.let_go)
        self._timer.start()

    def join(self) -> None:
        """Until the timer has done its work."""
        if self._timer is not None:
            self._timer.join()


@contextmanager
def held(path: Path, how: str = "EXCLUSIVE") -> Iterator[Holder]:
    """Another process holds a lock on the file, at the longest to the end of the block."""
    holder = Holder(path, how)
    try:
        yield holder
    finally:
        holder.let_go()
        holder.join()


def _mount(*words: str) -> None:
    subprocess.run(["mount", *words], check=True)


def may_forbid() -> bool:
    """Whether writing can be forbidden here: rights do not bind root, who has to be able to mount."""
    return os.name != "nt" and (os.geteuid() != 0 or may_mount())


@contextmanager
def only_read(place: Path) -> Iterator[None]:
    """A file, or a folder with all that is in it, can only be read for a while, even by root: mounted so where rights
    do not bind, by rights everywhere else."""
    if os.name != "nt" and os.geteuid() == 0:
        _mount("--bind", str(place), str(place))
        try:
            _mount("-o", "remount,ro,bind", str(place))
            yield
        finally:
            subprocess.run(["umount", "-l", str(place)], check=True)
        return
    before = place.stat().st_mode
    place.chmod(before & ~0o222)
    try:
        yield
    finally:
        place.chmod(before)
