"""The process in which strangers' calendars are opened (see `worker`).

Started by `ics_files` as ``python -m editorial.exchange.ics_worker``; answers with ``{"calendar": ...}``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .worker import read_for, say_progress


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The calendar at the request's path. Raises `Refused`."""
    from .ics_read import read_calendar
    from .ics_wire import calendar_plain

    path = Path(request["path"])
    return {"calendar": calendar_plain(read_calendar(path.read_bytes(), path.name, request["zone"], say_progress))}


if __name__ == "__main__":
    raise SystemExit(read_for(answer, "calendar.memory"))
