"""`python3 tasks.py bench [--quick] [--floors] [KEY ...]`: measure, print the table, exit 1 where a budget fails."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import data, floors, starts, workspaces
from benchmarks.budgets import BUDGETS, Budget
from benchmarks.candidates import (
    CANDIDATES,
    EVENTS,
    FLOORS_OF_OURS,
    LARGE,
    QUICK_EVENTS,
    QUICK_LARGE,
    QUICK_ROWS,
    ROWS,
    Prepare,
    Setting,
    starting,
)
from benchmarks.harness import FLIP_ROUNDS, LONG_ROUNDS, PROCESS_ROUNDS, QUICK_ROUNDS, Comparison, compare

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

FOLDER = Path(__file__).resolve().parent.parent / "build" / "bench"
#: Acts of many seconds are repeated less often than starts of a process, those of a few milliseconds more often.
LONG = {"bulk_import", "ics_import", "list", "backup", "memory"}
SHORT = {
    "flip",
    "flip_large",
    "flip_busy",
    "next_item",
    "month_query",
    "month_query_large",
    "search",
    "search_prefix",
    "commit",
}


def database(setting: Setting, items: int) -> Path:
    path = data.plain_database(setting.folder / f"plain-{items}.db", items)
    workspaces.warm(path)
    return path


FLOORS: dict[str, Prepare] = {
    "start": starting("bare", starts.page),
    "ready": starting("bare", starts.ready),
    "flip": lambda setting: floors.calendar_flip(setting.rounds),
    "flip_large": lambda setting: floors.calendar_flip(setting.rounds),
    "month_query": lambda setting: floors.month_query(database(setting, setting.small), setting.rounds),
    "month_query_large": lambda setting: floors.month_query(database(setting, setting.large), setting.rounds),
    "next_item": lambda setting: floors.calendar_flip(setting.rounds),
    "search": lambda setting: floors.search(database(setting, setting.small), data.RARE_WORD.lower()),
    "search_prefix": lambda setting: floors.search(database(setting, setting.small), f"{data.PREFIX}*"),
    "ics_import": lambda setting: floors.parse_calendar(data.calendar(setting.events)),
    "list": lambda setting: floors.fetch_all(database(setting, setting.large)),
    "commit": lambda setting: floors.flush(setting.folder),
    "memory": starting("bare", starts.memory),
}


def measure(budget: Budget, setting: Setting, *, floors_only: bool) -> Comparison | None:
    """Floor and candidate of one budget; None where a part of it does not exist."""
    floor = FLOORS.get(budget.key) or FLOORS_OF_OURS.get(budget.key)
    prepare = None if floors_only else CANDIDATES.get(budget.key)
    if floor is None or not (prepare or floors_only):
        return None
    candidates = {budget.what: prepare(setting)} if prepare else {}
    return compare((budget.floor, floor(setting)), candidates, setting.rounds, patience=0.2 if setting.quick else 20)


def figure(budget: Budget, result: Comparison) -> float:
    """What is held against the budget."""
    series = result.candidates[0]
    if budget.statistic == "p95":
        return series.p95 * 1000
    if budget.statistic == "median":
        return series.median * 1000
    if budget.statistic == "p95 ratio":
        return series.p95 / result.floor.p95
    return result.ratio(series.name)


def shown(value: float, budget: Budget) -> str:
    return f"{value / 1024:9.1f} MB" if budget.unit == "MB" else f"{value * 1000:9.2f} ms"


def named(budget: Budget, setting: Setting) -> str:
    """What the row measures, with the numbers of this run."""
    what = budget.what.replace(f"{LARGE:,}", f"{setting.large:,}")
    what = what.replace(f"{ROWS:,} rows", f"{setting.rows:,} rows")
    return what.replace(f"{EVENTS:,} events", f"{setting.events:,} events")


def line(budget: Budget, result: Comparison, setting: Setting) -> tuple[str, bool]:
    """The row of the table, and whether the budget holds."""
    what = named(budget, setting)
    start = f"{what:47} {budget.floor:16} {shown(result.floor.median, budget)}"
    if not result.candidates:
        low, high = shown(min(result.floor.seconds), budget), shown(max(result.floor.seconds), budget)
        return f"{start}   min {low}   max {high}   p95 {shown(result.floor.p95, budget)}", True
    value = figure(budget, result)
    verdict = "goal" if value <= budget.goal else "passed" if value <= budget.failed else "FAILED"
    limits = f"{budget.goal:7.2f} {budget.failed:7.2f}"
    return (
        f"{start} {shown(result.candidates[0].median, budget)} {value:8.2f} {limits}  {verdict}",
        value <= budget.failed,
    )


def rounds_of(key: str, quick: bool) -> int:
    if quick:
        return QUICK_ROUNDS * (3 if key in SHORT else 1)
    return FLIP_ROUNDS if key in SHORT else LONG_ROUNDS if key in LONG else PROCESS_ROUNDS


def setting_of(key: str, quick: bool) -> Setting:
    """The sizes and rounds of a row."""
    rounds = rounds_of(key, quick)
    if quick:
        return Setting(FOLDER, rounds, quick, large=QUICK_LARGE, events=QUICK_EVENTS, rows=QUICK_ROWS)
    return Setting(FOLDER, rounds, quick)


def _application() -> QCoreApplication:
    """A Qt application whose messages are shown, except the offscreen plug-in's about what it cannot do."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    def show(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if not message.startswith("This plugin does not support"):
            print(message, file=sys.stderr)

    qInstallMessageHandler(show)
    return QApplication.instance() or QApplication(sys.argv[:1])


def main(arguments: list[str]) -> int:
    keys = [budget.key for budget in BUDGETS]
    parser = argparse.ArgumentParser(prog="python3 tasks.py bench", description="Measure against the floors.")
    parser.add_argument("--quick", action="store_true", help="fewer rounds; ends within a minute")
    parser.add_argument("--floors", action="store_true", help="only the floors, nothing of the program")
    parser.add_argument("keys", nargs="*", metavar="KEY", help=f"only these: {' '.join(keys)}")
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.keys) - set(keys):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    application = _application()
    head = f"{'act':47} {'floor':16} {'floor took':>12} {'we took':>12} {'figure':>8} {'goal':>7} {'failed':>7}"
    print(head, "-" * len(head), sep="\n", flush=True)
    failed = False
    for budget in BUDGETS:
        if chosen.keys and budget.key not in chosen.keys:
            continue
        setting = setting_of(budget.key, chosen.quick)
        result = measure(budget, setting, floors_only=chosen.floors)
        if result is not None:
            text, holds = line(budget, result, setting)
            failed |= not holds
            print(text, flush=True)
    del application
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
