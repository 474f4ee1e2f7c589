"""The manners of a process beside the program (see `process`): one JSON request on standard input, then JSON lines on
standard output; little memory, no way to hurt the program when a file is hostile."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from typing import Any

from ..errors import Refused

#: Bytes of address space for reading.
MEMORY = 1024 * 1024 * 1024


def limit_memory(most: int = MEMORY) -> None:
    """At most so many bytes of address space, where the system knows such a limit (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    except (ValueError, OSError):
        pass  # macOS refuses; the time limit still holds


def say(answer: dict[str, Any]) -> None:
    """One line to whoever started this process."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=True, separators=(",", ":")) + "\n")
    sys.stdout.flush()


def say_progress(stage: str, done: int) -> None:
    """How far it is."""
    say({"progress": [stage, done]})


def read_for(answer: Callable[[dict[str, Any]], dict[str, Any]], memory: str = "plan.memory") -> int:
    """Answer the one request on standard input with what a file says, or with why it cannot be read (`memory` is the
    code where that is too little)."""
    limit_memory()
    gc.disable()  # a short life that only grows: collecting would double its time
    request = json.loads(sys.stdin.readline())
    try:
        found = answer(request)
    except Refused as error:
        found = {"refused": error.code, "params": {key: str(value) for key, value in error.params.items()}}
    except MemoryError:
        found = {"refused": memory, "params": {}}
    except OSError:
        found = {"refused": "plan.unreadable", "params": {}}
    except RecursionError:
        found = {"refused": "plan.damaged", "params": {}}
    say(found)
    return 0
