"""Reading an editorial plan (CSV, XLSX) from disk: the one door that services use.

Workbooks, and CSV beyond a megabyte, are read in a process of their own that is bounded in time and memory and can be
cancelled at any moment.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time as clock
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import IO, Any

from ..domain.plan_import import Mapping, PlanFile, PlanOptions, PlanRow
from ..errors import Cancelled, Refused
from .plan_reader import read_book
from .plan_wire import plain, plan_from, row_from

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
        return _ask_worker(request, progress, cancelled)
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


def _ask_worker(request: dict[str, Any], progress: Progress | None, cancelled: Callable[[], bool] | None) -> PlanFile:
    """Start the reading process, pass on its progress, stop it when it takes too long or nobody waits any more."""
    process = _start()
    assert process.stdin is not None
    assert process.stdout is not None
    answers: queue.Queue[dict[str, Any] | None] = queue.Queue()
    listener = threading.Thread(target=_listen, args=(process.stdout, answers), daemon=True)
    listener.start()
    try:
        try:
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.close()
        except OSError as error:
            raise Refused("plan.stopped") from error
        return _await(answers, _Deadline(), progress, cancelled)
    finally:
        process.kill()
        process.wait()
        listener.join()
        process.stdout.close()


def _start() -> subprocess.Popen[str]:
    root = str(Path(__file__).resolve().parents[2])
    paths = [root, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"}
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "editorial.exchange.plan_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise Refused("plan.stopped") from error


def _listen(stream: IO[str], answers: queue.Queue[dict[str, Any] | None]) -> None:
    try:
        for line in stream:
            answers.put(json.loads(line))
    except (OSError, ValueError):
        pass  # the process was stopped in the middle of a line
    answers.put(None)


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


def _await(
    answers: queue.Queue[dict[str, Any] | None],
    deadline: _Deadline,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> PlanFile:
    rows: list[PlanRow] = []
    while True:
        if cancelled and cancelled():
            raise Cancelled
        left = deadline.left()
        if left <= 0:
            raise deadline.refusal()
        try:
            answer = answers.get(timeout=min(0.1, left))
        except queue.Empty:
            continue
        if answer is None:
            raise Refused("plan.stopped")
        if "progress" in answer:
            deadline.take(*answer["progress"])
            if progress:
                progress(*answer["progress"])
            continue
        if "rows" in answer:
            rows += map(row_from, answer["rows"])
            deadline.take("rows", len(rows))
            continue
        if "refused" in answer:
            raise Refused(answer["refused"], **answer["params"])
        plan = plan_from(answer["plan"])
        return replace(plan, rows=tuple(rows))
