"""The process in which strangers' results exports are opened: little memory, no way to hurt the program.

Started by `results_files` as ``python -m editorial.exchange.results_worker``, with the manners of `plan_worker`: one
JSON request on standard input, at the end ``{"results": ...}`` or ``{"refused": code, "params": {...}}``.
"""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import Any

from ..errors import Refused
from .plan_worker import limit_memory


def main() -> int:
    """Answer the one request on standard input."""
    limit_memory()
    gc.disable()  # a short life that only grows: collecting would double its time
    request = json.loads(sys.stdin.readline())
    answer: dict[str, Any]
    try:
        from .plan_wire import plain
        from .results_files import read_bytes

        path = Path(request["path"])
        answer = {"results": plain(read_bytes(path.read_bytes(), path.name))}
    except Refused as error:
        answer = {"refused": error.code, "params": {key: str(value) for key, value in error.params.items()}}
    except MemoryError:
        answer = {"refused": "plan.memory", "params": {}}
    except OSError:
        answer = {"refused": "plan.unreadable", "params": {}}
    sys.stdout.write(json.dumps(answer, ensure_ascii=True) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
