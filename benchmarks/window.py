"""The real window in a process of its own, flipped and filled on request: `python -m benchmarks.window WORKSPACE`.

It reads one request a line (`flip YEAR MONTH`, `list`) and answers with the seconds that took. A process of its own,
because the program's style would also paint, and slow down, the floor beside it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import data, workspaces
from benchmarks.harness import Act

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from ui.shell import Shell

ROOT = Path(__file__).resolve().parent.parent
#: The neighbouring months are read ahead a moment after a flip; longer than that moment.
CALM_MS = 120


# The side of the measuring process -----------------------------------------------------------------------------------


class Window:
    """A window that runs as long as this object."""

    def __init__(self, folder: Path, path: Path) -> None:
        environment = {**os.environ, **workspaces.own_folders(folder)}
        command = [sys.executable, "-m", "benchmarks.window", str(path)]
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, request: str) -> float:
        """Let the window do something; the seconds it took."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(request + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the window has ended: {self._process.wait()}")
        return float(answer)

    def __del__(self) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait(30)


def flip(folder: Path, path: Path, rounds: int) -> Act:
    """Flips through the same months as the floor; every one is fetched anew."""
    window = Window(folder, path)
    pages: Iterator[tuple[int, int]] = cycle(data.months(rounds))

    def act() -> float:
        year, month = next(pages)
        moved = date(year, month, 1) + (date.today() - workspaces.FILLED - data.FIRST_DAY)
        return window.ask(f"flip {moved.year} {moved.month}")

    return act


def fill_list(folder: Path, path: Path) -> Act:
    """The list read, filled and painted."""
    window = Window(folder, path)
    return lambda: window.ask("list")


# The side of the window ----------------------------------------------------------------------------------------------


def settle() -> None:
    """What the floor does after its flip, too."""
    from benchmarks.floors import settle as rest

    rest()


def wait_for(signal: SignalInstance, begin: Callable[[], object]) -> None:
    """Begin something and sleep in the event loop until the signal comes."""
    from PySide6.QtCore import QEventLoop

    loop = QEventLoop()
    done: list[bool] = []

    def leave(*_whatever: object) -> None:
        done.append(True)
        loop.quit()

    signal.connect(leave)
    begin()
    if not done:
        loop.exec()
    signal.disconnect(leave)


def calm() -> None:
    """Let run what comes by itself after a while, so that it does not fall into the next measurement."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(CALM_MS, loop.quit)
    loop.exec()


def open_window(path: Path) -> Shell:
    """The whole program up to the opened workspace, the month in front."""
    from PySide6.QtCore import QCoreApplication

    from editorial.settings import load_settings
    from ui.app import make_application, make_desk
    from ui.shell import Shell

    desk, _translators = make_desk(make_application(sys.argv[:1]), load_settings(), language="de")
    shell = Shell(desk, QCoreApplication.instance())

    def begin() -> None:
        shell.flow.open_path(path)
        shell.window.show()

    wait_for(shell.session.opened, begin)
    desk.tasks.wait()
    calm()
    return shell


def _flip(page: Any, year: int, month: int) -> float:
    page.show_view("month")
    view = page.view("month")
    view.data.forget()
    start = time.perf_counter()
    if (page.state.anchor.year, page.state.anchor.month) == (year, month):
        wait_for(view.shown, view.reload)
    else:
        wait_for(view.shown, lambda: page.state.set_anchor(date(year, month, 1)))
    settle()
    return time.perf_counter() - start


def _list(page: Any) -> float:
    view = page.view("list")
    if page.current_view() != "list":
        wait_for(view.shown, lambda: page.show_view("list"))
        calm()
    start = time.perf_counter()
    wait_for(view.shown, view.reload)
    settle()
    return time.perf_counter() - start


def main() -> int:
    """Answer requests until they end."""
    shell = open_window(Path(sys.argv[1]))
    page = shell.window.page("calendar")
    for line in sys.stdin:
        what, *figures = line.split()
        took = _flip(page, int(figures[0]), int(figures[1])) if what == "flip" else _list(page)
        calm()
        print(f"{took:.6f}", flush=True)
    shell.window.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
