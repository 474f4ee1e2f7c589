"""A view of the calendar in a process of its own: `python -m benchmarks.window WORKSPACE flip` (or `list`, `burst`).

It reads one request a line (YEAR MONTH, or an empty line; for a burst of flips `idle N ROWS` or `busy N ROWS`) and
answers with the seconds it took to read, lay out and paint. A process of its own, because the program's style would
also paint, and slow down, the floor beside it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import data, workspaces
from benchmarks.harness import Act

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from editorial.domain.directory import Directory, WorkspaceOptions
    from ui.calendar.view import CalendarView
    from ui.context import Desk

ROOT = Path(__file__).resolve().parent.parent
#: The neighbouring months are read ahead a moment after the first; longer than that moment.
CALM_MS = 120
#: How many months a burst of flips goes through: fewer than the view keeps.
MONTHS = 8


# The side of the measuring process -----------------------------------------------------------------------------------


class Window:
    """A view that runs as long as this object."""

    def __init__(self, folder: Path, path: Path, what: str, module: str = "benchmarks.window") -> None:
        # Without it modules are compiled anew by whoever first needs them: that is not measured.
        inherited = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment = inherited | workspaces.own_folders(folder)
        command = [sys.executable, "-m", module, str(path), what]
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, request: str) -> float:
        """Let the view do something; the seconds it took."""
        return self.ask_all(request)[0]

    def ask_all(self, request: str) -> list[float]:
        """The same for several things in a row."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(request + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the window has ended: {self._process.wait()}")
        return [float(one) for one in answer.split()]

    def __del__(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process.wait(30)


def flip(folder: Path, path: Path, rounds: int) -> Act:
    """Flips through the same months as the floor; every one is fetched anew."""
    window = Window(folder, path, "flip")
    pages: Iterator[tuple[int, int]] = cycle(data.months(rounds))

    def act() -> float:
        year, month = next(pages)
        moved = date(year, month, 1) + (date.today() - workspaces.FILLED - data.FIRST_DAY)
        return window.ask(f"{moved.year} {moved.month}")

    return act


def fill_list(folder: Path, path: Path) -> Act:
    """The list read, filled and painted."""
    window = Window(folder, path, "list")
    return lambda: window.ask("")


class Bursts:
    """Flips in a row through months that were read before: idle, then while a plan is imported beside them."""

    def __init__(self, folder: Path, count: int, rounds: int) -> None:
        self._window = Window(folder, workspaces.copied(folder, count, "busy"), "burst")
        self._flips, self._rows = rounds + 1, count
        self._took: dict[str, Iterator[float]] = {}

    def act(self, kind: str) -> Act:
        """Its n-th call tells what the n-th flip of the burst took; `kind` is idle or busy."""
        return lambda: next(self._burst(kind))

    def _burst(self, kind: str) -> Iterator[float]:
        if kind not in self._took:
            # idle first: an import leaves a fuller workspace behind
            for one in ("idle", "busy"):
                self._took[one] = iter(self._window.ask_all(f"{one} {self._flips} {self._rows}"))
        return self._took[kind]


@cache
def bursts(folder: Path, count: int, rounds: int) -> Bursts:
    """The one window of this run whose flips both rows of figures come from."""
    return Bursts(folder, count, rounds)


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


def open_desk(path: Path) -> Desk:
    """The desk of the window with the workspace open on its worker."""
    from editorial.app import Workspace, open_workspace
    from editorial.domain.people import Actor
    from editorial.settings import Settings
    from ui.app import make_application, make_desk

    desk, _translators = make_desk(make_application(sys.argv[:1]), Settings(theme="light"), language="de")
    desk.tasks.open(lambda: open_workspace(path))

    def names(workspace: Workspace) -> tuple[Directory, WorkspaceOptions]:
        return workspace.organisation.directory(Actor()), workspace.options.read(Actor())

    desk.run(names, lambda found: desk.set_directory(*found))
    desk.tasks.wait()
    calm()
    return desk


def shown(view: CalendarView) -> CalendarView:
    """A view of the calendar alone in a window, as large as it is in the program, with its first content."""
    view.resize(1100, 760)
    wait_for(view.shown, view.show)
    calm()
    return view


def _flip(view: Any, year: int, month: int) -> float:
    turn = date(year, month, 1)
    start = time.perf_counter()
    wait_for(view.shown, view.reload if view.state.anchor == turn else lambda: view.state.set_anchor(turn))
    settle()
    took = time.perf_counter() - start
    # neither a month kept nor one read ahead: every flip fetches, and fetches nothing else
    view.data.forget()
    view.data.ahead = False
    return took


def _list(view: Any) -> float:
    start = time.perf_counter()
    wait_for(view.shown, view.reload)
    settle()
    return time.perf_counter() - start


def _burst(view: Any, kind: str, flips: int, rows: int) -> list[float]:
    """Flip to and fro between months that are kept; busy: as long as an import runs on the worker."""
    from editorial.domain.people import Actor

    desk = view.desk
    year, month = view.state.anchor.year, view.state.anchor.month
    turns = [date(year + (month + step) // 12, (month + step) % 12 + 1, 1) for step in range(MONTHS)]
    view.data.ahead = False
    for turn in turns:
        wait_for(view.shown, partial(view.state.set_anchor, turn))
        settle()
    if kind == "busy":
        brought = workspaces.plan(rows, "busy")
        desk.run(lambda ws: ws.imports.apply(Actor(), brought))
    took: list[float] = []
    for number in range(flips):
        if kind == "busy" and not desk.tasks.pending:
            raise RuntimeError(f"the import was over after {number} flips")
        begin = time.perf_counter()
        view.state.set_anchor(turns[number % MONTHS])
        settle()
        took.append(time.perf_counter() - begin)
    desk.tasks.wait()
    return took


def main() -> int:
    """Answer requests until they end."""
    desk = open_desk(Path(sys.argv[1]))
    from ui.calendar.list_view import ListView
    from ui.calendar.month import MonthView
    from ui.calendar.state import CalendarState

    state = CalendarState(desk.clock.today())
    what = sys.argv[2]
    view = shown((ListView if what == "list" else MonthView)(desk, state))
    for line in sys.stdin:
        words = line.split()
        if what == "burst":
            took = _burst(view, words[0], *map(int, words[1:]))
        else:
            took = [_flip(view, *map(int, words)) if what == "flip" else _list(view)]
        print(*(f"{one:.6f}" for one in took), flush=True)
    desk.tasks.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
