"""The process in which strangers' results exports are opened (see `worker`).

Started by `results_files` as ``python -m editorial.exchange.results_worker``; answers with ``{"results": ...}``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .worker import read_for


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The export at the request's path. Raises `Refused`."""
    from .plan_wire import plain
    from .results_files import read_bytes

    path = Path(request["path"])
    return {"results": plain(read_bytes(path.read_bytes(), path.name))}


if __name__ == "__main__":
    raise SystemExit(read_for(answer))
