"""The process in which strangers' plans are opened (see `worker`).

Started by `plan_files` as ``python -m editorial.exchange.plan_worker``; answers with the rows in pieces as
``{"rows": [...]}``, and at the end with ``{"plan": ...}`` without its rows.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .worker import read_for, say, say_progress

if TYPE_CHECKING:
    from ..domain.plan_import import PlanFile

#: Rows sent at a time: little enough to be taken in without keeping the window waiting.
PIECE = 1000


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


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The plan at the request's path: its rows in pieces, and at the end the plan without them. Raises `Refused`."""
    from .plan_wire import plain

    path = Path(request["path"])
    plan = read_file(path.read_bytes(), path.name, request, say_progress)
    for start in range(0, len(plan.rows), PIECE):
        say({"rows": plain(plan.rows[start : start + PIECE])})
    return {"plan": plain(replace(plan, rows=()))}


if __name__ == "__main__":
    raise SystemExit(read_for(answer))
