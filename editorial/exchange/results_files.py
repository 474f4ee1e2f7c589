"""Reading a results export from disk: the one door that services use. Anything beyond a small file in a process."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import fields
from datetime import date, time
from pathlib import Path
from typing import Any

from ..domain.plan_import import Place, Problem
from ..domain.results_import import DayResult, Passed, PostResult, ResultsFile
from ..errors import Refused
from .process import ask

MAX_SIZE = 24 * 1024 * 1024
IN_PROCESS = 512 * 1024
SECONDS = 18.0

Progress = Callable[[str, int], None]


def read_results_file(
    path: str | os.PathLike[str],
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ResultsFile:
    """What an export says; nothing is written anywhere.

    Raises `Refused` (results.* or plan.*) with one sentence for anything that is no results export, `Cancelled`.
    """
    from .plan_files import check_kind

    file = Path(path)
    try:
        kind, size = check_kind(file)
        if size > MAX_SIZE:
            limit = MAX_SIZE // (1024 * 1024)
            raise Refused("plan.too_large", size=size // (1024 * 1024), limit=limit)
        if kind == "csv" and size <= IN_PROCESS:
            return read_bytes(file.read_bytes(), file.name)
        answer = ask("editorial.exchange.results_worker", {"path": str(file.resolve())}, SECONDS, progress, cancelled)
        return results_from(answer["results"])
    except Refused as error:
        raise Refused(error.code, **{"name": file.name, **error.params}) from error
    except OSError as error:
        raise Refused("plan.unreadable", name=file.name) from error


def read_bytes(data: bytes, name: str) -> ResultsFile:
    """The export in some bytes. Raises `Refused`."""
    from .results_read import read_results

    return read_results(_book(data), name)


def looks_like_results(path: Path) -> bool:
    """Whether a file has the headings of an export that is known; only its beginning is read."""
    from .results_read import is_results

    try:
        if not path.is_file() or path.stat().st_size > MAX_SIZE:
            return False
        with path.open("rb") as stream:
            head = stream.read(64 * 1024)
        if head[:2] == b"PK":
            return False
        end = head.rfind(b"\n") + 1
        if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
            end += end % 2
        return is_results(_book(head[:end] if len(head) == 64 * 1024 and end else head), path.name)
    except (Refused, OSError):
        return False


def _book(data: bytes) -> Any:
    if data[:2] == b"PK":
        from .tables_xlsx import read_xlsx

        return read_xlsx(data)
    from .tables_csv import read_csv

    return read_csv(data)


def results_from(raw: list[Any]) -> ResultsFile:
    """The values of the worker's answer (`plan_wire.plain` of a `ResultsFile`)."""
    named = dict(zip((one.name for one in fields(ResultsFile)), raw, strict=True))
    posts = [
        PostResult(Place(*a), b, c, d, _day(e), time.fromisoformat(f) if f else None, _metrics(g))
        for a, b, c, d, e, f, g in named["posts"]
    ]
    days = [DayResult(Place(*a), date.fromisoformat(b), _metrics(c)) for a, b, c in named["days"]]
    passed = [Passed(Place(*a), b, c) for a, b, c in named["passed"]]
    problems = [Problem(a, tuple((key, value) for key, value in b)) for a, b in named["problems"]]
    return ResultsFile(
        named["name"], named["source"], named["network"], tuple(posts), tuple(days), tuple(passed), tuple(problems)
    )


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None


def _metrics(raw: list[Any]) -> tuple[tuple[str, float], ...]:
    return tuple((str(name), float(value)) for name, value in raw)
