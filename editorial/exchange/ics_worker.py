"""The process in which strangers' calendars are opened: little memory, no way to hurt the program.

Started by `ics_files` as ``python -m editorial.exchange.ics_worker``, with the manners of `plan_worker`: one JSON
request on standard input, then ``{"progress": [stage, done]}`` lines, at the end ``{"calendar": ...}`` or
``{"refused": code, "params": {...}}``.
"""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import Any

from ..errors import Refused
from .plan_worker import limit_memory


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=True, separators=(",", ":")) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Answer the one request on standard input."""
    limit_memory()
    gc.disable()  # a short life that only grows: collecting would double its time
    request = json.loads(sys.stdin.readline())
    answer: dict[str, Any]
    try:
        from .ics_read import read_calendar
        from .ics_wire import calendar_plain

        path = Path(request["path"])
        found = read_calendar(
            path.read_bytes(), path.name, request["zone"], lambda stage, done: _say({"progress": [stage, done]})
        )
        answer = {"calendar": calendar_plain(found)}
    except Refused as error:
        answer = {"refused": error.code, "params": {key: str(value) for key, value in error.params.items()}}
    except MemoryError:
        answer = {"refused": "calendar.memory", "params": {}}
    except OSError:
        answer = {"refused": "plan.unreadable", "params": {}}
    _say(answer)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
