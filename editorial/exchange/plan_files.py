"""Reading an editorial plan (CSV, XLSX) from disk: the one door that services use.

Workbooks, and CSV beyond a megabyte, are read in a process of their own that is bounded in time and memory and can be
cancelled at any moment.
"""

from __future__ import annotations

import os
import time as clock
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from ..domain.plan_import import Mapping, PlanFile, PlanOptions, PlanRow
from ..errors import Refused
from .plan_reader import read_book
from .plan_wire import plain, plan_from, row_from
from .process import converse

#: Endings that the file dialog offers.
ENDINGS = (".csv", ".xlsx", ".xlsm", ".txt", ".tsv")
MAX_CSV = 24 * 1024 * 1024
MAX_XLSX = 64 * 1024 * 1024
IN_PROCESS = 1024 * 1024
#: Seconds for a file of which nothing is heard; with hostile files it ends here.
SECONDS = 18.0
#: Seconds more for each line that the worker says it has read, and how long it may be silent after a report.
SECONDS_PER_LINE = 0.0006
SILENCE = 12.0

Progress = Callable[[str, int], None]
_SIGNATURES = (
    (b"%PDF", "plan.pdf"),
    (b"{\\rtf", "plan.other_kind"),
    (b"\x89PNG", "plan.binary"),
    (b"\xff\xd8\xff", "plan.binary"),
    (b"SQLite format 3", "plan.binary"),
    (b"\x1f\x8b", "plan.binary"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_plan(
    path: str | os.PathLike[str],
    *,
    mapping: Mapping | None = None,
    today: date,
    options: PlanOptions | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PlanFile:
    """The plan in a file; nothing is written anywhere.

    `mapping` overrides guessed column roles; `today` only narrows which years weekdays may prove. `progress(stage,
    done)` is called from this thread, `cancelled()` is asked a few times a second.

    Raises `Refused` (plan.*) with one sentence for anything that is no readable plan, `Cancelled` when asked to stop.
    """
    file = Path(path)
    options = options or PlanOptions()
    data_kind, size = check_kind(file)
    limit = MAX_XLSX if data_kind == "xlsx" else MAX_CSV
    if size > limit:
        raise Refused("plan.too_large", name=file.name, size=size // (1024 * 1024), limit=limit // (1024 * 1024))
    try:
        if data_kind == "csv" and size <= IN_PROCESS:
            from .tables_csv import read_csv

            return read_book(
                read_csv(file.read_bytes()), file.name, mapping=mapping, today=today, options=options, progress=progress
            )
        request = {
            "path": str(file.resolve()),
            "mapping": plain(mapping),
            "today": today.isoformat(),
            "options": plain(options),
        }
        deadline = _Deadline()
        worker = converse("editorial.exchange.plan_worker", request, deadline, progress, cancelled)
        with closing(worker) as answers:
            return _gather(answers, deadline)
    except Refused as error:
        raise Refused(error.code, **{"name": file.name, **error.params}) from error


def check_kind(file: Path) -> tuple[str, int]:
    """("csv" or "xlsx", size), by what the file is and not by its ending. Raises `Refused` for everything else."""
    try:
        size = file.stat().st_size
        if not file.is_file():
            raise Refused("plan.unreadable", name=file.name)
        with file.open("rb") as stream:
            head = stream.read(4096)
    except FileNotFoundError as error:
        raise Refused("plan.missing", name=file.name) from error
    except OSError as error:
        raise Refused("plan.unreadable", name=file.name) from error
    if not size:
        raise Refused("plan.empty", name=file.name)
    if head.startswith(_OLE):
        raise Refused("plan.encrypted" if _is_encrypted(file) else "plan.old_excel", name=file.name)
    if head.startswith(b"PK"):
        return _zip_kind(head, file), size
    for signature, code in _SIGNATURES:
        if head.startswith(signature):
            raise Refused(code, name=file.name)
    if (
        head.lstrip(b"\xef\xbb\xbf \t\r\n")[:14]
        .lower()
        .startswith((b"<!doctype", b"<html", b"<?xml", b"<table", b"<meta"))
    ):
        raise Refused("plan.web_page", name=file.name)
    return "csv", size


def _is_encrypted(file: Path) -> bool:
    with file.open("rb") as stream:
        return "EncryptedPackage".encode("utf-16-le") in stream.read(2 * 1024 * 1024)


def _zip_kind(head: bytes, file: Path) -> str:
    if b"mimetypeapplication/vnd.oasis.opendocument" in head[:200]:
        raise Refused("plan.open_document", name=file.name)
    if b"Index/Document.iwa" in head or file.suffix.casefold() == ".numbers":
        raise Refused("plan.numbers", name=file.name)
    return "xlsx"


class _Deadline:
    """When the worker is given up: soon where it says nothing, else as long as it makes progress, and at the latest
    when the number of lines is no excuse any more."""

    def __init__(self) -> None:
        self._began = clock.monotonic()
        self._allowed = SECONDS
        self._until = self._began + SECONDS

    def take(self, stage: str, done: int) -> None:
        """A report of the worker: "read" and "found" say how many lines there are, the others only that it goes on."""
        if stage in ("read", "found"):
            self._allowed = max(self._allowed, SECONDS + done * SECONDS_PER_LINE)
        latest = self._began + self._allowed
        self._until = min(latest, max(self._until, clock.monotonic() + SILENCE))

    def left(self) -> float:
        """Seconds left now."""
        return self._until - clock.monotonic()

    def refusal(self) -> Refused:
        """What to say when it is over."""
        return Refused("plan.too_slow", seconds=int(self._until - self._began))


def _gather(answers: Iterable[dict[str, Any]], deadline: _Deadline) -> PlanFile:
    """The plan that the worker sends in pieces."""
    rows: list[PlanRow] = []
    for answer in answers:
        if "rows" in answer:
            rows += map(row_from, answer["rows"])
            deadline.take("rows", len(rows))
        elif "refused" in answer:
            raise Refused(answer["refused"], **answer["params"])
        else:
            return replace(plan_from(answer["plan"]), rows=tuple(rows))
    raise Refused("plan.stopped")
