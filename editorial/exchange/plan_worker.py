"""The process in which strangers' files are opened: little memory, no way to hurt the program when a file is hostile.

Started by `plan_files` as ``python -m editorial.exchange.plan_worker``: one JSON request on standard input, then JSON
lines on standard output: ``{"progress": [stage, done]}``, the rows in pieces as ``{"rows": [...]}``, and at the end
``{"plan": ...}`` without its rows or ``{"refused": code, "params": {...}}``.
"""

from __future__ import annotations

import gc
import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..domain.plan_import import PlanFile

MEMORY = 1024 * 1024 * 1024
#: Rows sent at a time: little enough to be taken in without keeping the window waiting.
PIECE = 1000


def limit_memory() -> None:
    """At most 1 GiB of address space, where the system knows such a limit (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    except (ValueError, OSError):
        pass  # macOS refuses; the time limit still holds


def read_file(data: bytes, name: str, request: dict[str, Any], progress: Any) -> PlanFile:
    """The plan in `data`; raises `Refused`."""
    from .plan_reader import read_book
    from .plan_wire import mapping_from, options_from

    def tell(lines: int) -> None:
        progress("read", lines)

    if data[:2] == b"PK":
        from .tables_xlsx import read_xlsx

        book = read_xlsx(data, tell)
    else:
        from .tables_csv import read_csv

        book = read_csv(data, tell)
    del data
    return read_book(
        book,
        name,
        mapping=mapping_from(request["mapping"]),
        today=date.fromisoformat(request["today"]),
        options=options_from(request["options"]),
        progress=progress,
    )


def _send(plan: PlanFile) -> None:
    from .plan_wire import plain

    for start in range(0, len(plan.rows), PIECE):
        _say({"rows": plain(plan.rows[start : start + PIECE])})
    _say({"plan": plain(replace(plan, rows=()))})


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=True) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Answer the one request on standard input."""
    from ..errors import Refused

    limit_memory()
    gc.disable()  # a short life that only grows: collecting would double its time
    request = json.loads(sys.stdin.readline())
    try:
        path = Path(request["path"])
        _send(read_file(path.read_bytes(), path.name, request, lambda stage, done: _say({"progress": [stage, done]})))
        return 0
    except Refused as error:
        answer = {"refused": error.code, "params": {key: str(value) for key, value in error.params.items()}}
    except MemoryError:
        answer = {"refused": "plan.memory", "params": {}}
    except OSError:
        answer = {"refused": "plan.unreadable", "params": {}}
    except RecursionError:
        answer = {"refused": "plan.damaged", "params": {}}
    _say(answer)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
