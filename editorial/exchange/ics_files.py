"""Reading a calendar (.ics) from disk: the one door that services use.

Anything beyond a small file is read in a process of its own that is bounded in time and memory and can be cancelled at
any moment.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from ..domain.calendar_import import CalendarFile
from ..errors import Refused
from .ics_wire import calendar_from
from .process import ask

#: Endings that the file dialog offers.
ENDINGS = (".ics", ".ical", ".icalendar", ".vcs")
MAX_SIZE = 32 * 1024 * 1024
IN_PROCESS = 128 * 1024
SECONDS = 18.0

Progress = Callable[[str, int], None]


def read_ics(
    path: str | os.PathLike[str],
    *,
    zone: str,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> CalendarFile:
    """The events in a file; nothing is written anywhere. `zone` is the workspace's zone, for what means no other.

    `progress(stage, done)` is called from this thread, `cancelled()` is asked a few times a second. Raises `Refused`
    (calendar.* or plan.*) with one sentence for anything that is no readable calendar, `Cancelled` when asked to stop.
    """
    file = Path(path)
    size = _size(file)
    try:
        if size <= IN_PROCESS:
            from .ics_read import read_calendar

            return read_calendar(file.read_bytes(), file.name, zone, progress)
        request = {"path": str(file.resolve()), "zone": zone}
        answer = ask("editorial.exchange.ics_worker", request, SECONDS, progress, cancelled)
        return calendar_from(answer["calendar"])
    except Refused as error:
        raise Refused(error.code, **{"name": file.name, **error.params}) from error
    except OSError as error:
        raise Refused("plan.unreadable", name=file.name) from error


def is_calendar(path: Path) -> bool:
    """Whether a file is a calendar, by its ending or, whatever that says, by how it begins."""
    if path.suffix.lower() in (*ENDINGS, ".ifb"):
        return True
    if not path.is_file():
        return False  # a pipe would keep us waiting
    try:
        with path.open("rb") as stream:
            head = stream.read(256)
    except OSError:
        return False
    return head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").upper().startswith(b"BEGIN:VCALENDAR")


def _size(file: Path) -> int:
    try:
        size = file.stat().st_size
        if not file.is_file():
            raise Refused("plan.unreadable", name=file.name)
    except FileNotFoundError as error:
        raise Refused("plan.missing", name=file.name) from error
    except OSError as error:
        raise Refused("plan.unreadable", name=file.name) from error
    if not size:
        raise Refused("plan.empty", name=file.name)
    if size > MAX_SIZE:
        raise Refused(
            "calendar.too_large", name=file.name, size=-(-size // (1024 * 1024)), limit=MAX_SIZE // (1024 * 1024)
        )
    return size
