"""Minutes as files: read once, worded, and written in the format of the ending; whole, or as an excerpt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..domain.minutes_options import MinutesOptions
from ..domain.people import Actor
from ..errors import Cancelled, Coded, Refused
from ..exchange.minutes_files import ENDINGS, minutes_bytes
from ..exchange.process import Progress
from .minutes_preparing import PreparedMinutes, prepare
from .store import Store

Cancel = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class WrittenMinutes:
    """What was written: the files, how many agenda items they speak of, and what the reader has to know."""

    paths: tuple[Path, ...]
    items: int
    notes: tuple[Coded, ...] = ()


class MinutesFileService:
    """Files of minutes. Reading (`prepared`) is quick and belongs on the worker; setting them is not."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def prepared(self, actor: Actor, meeting_id: int, options: MinutesOptions) -> PreparedMinutes:
        """What a file of these minutes is made of. Raises `Missing`, `Refused` for an excerpt of nothing known."""
        options.check()
        with self._store.snapshot(actor) as work:
            return prepare(work, meeting_id, options)

    def write(
        self,
        actor: Actor,
        meeting_id: int,
        path: Path,
        options: MinutesOptions,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> WrittenMinutes:
        """Write the minutes in the format of the ending; each file is written whole or not at all.

        Raises as `prepared`, `Refused` for another ending, a place that cannot be written or a document that cannot be
        set, `Cancelled`.
        """
        check_ending(path)
        return write_prepared(self.prepared(actor, meeting_id, options), path, progress, cancelled)

    def preview(
        self,
        actor: Actor,
        meeting_id: int,
        options: MinutesOptions,
        scale: float = 1.0,
        cancelled: Cancel | None = None,
    ) -> tuple[bytes, ...]:
        """The pages as pictures (PNG), A4 794 pixels wide at `scale` 1.0. Raises as `write`."""
        return preview_prepared(self.prepared(actor, meeting_id, options), scale, cancelled)


def check_ending(path: Path) -> str:
    """The ending in small letters. Raises `Refused` where minutes are not written like that."""
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        shown = ending or Coded("ending.none")
        raise Refused("format.unknown", what=Coded("export.what.minutes"), ending=shown, possible=", ".join(ENDINGS))
    return ending


def preview_prepared(
    prepared: PreparedMinutes, scale: float = 1.0, cancelled: Cancel | None = None
) -> tuple[bytes, ...]:
    """The pages of what was read, as pictures; needs no workspace and may run in any thread."""
    from ..exchange.minutes_pdf import minutes_pages

    return minutes_pages(prepared.paper, scale, cancelled=cancelled)


def write_prepared(
    prepared: PreparedMinutes, path: Path, progress: Progress | None = None, cancelled: Cancel | None = None
) -> WrittenMinutes:
    """Write what was read; needs no workspace and may run in any thread. Raises as `MinutesFileService.write`."""
    from ..exchange.export_file import replacing

    ending, paths = check_ending(path), [path]
    tasks = _tasks(prepared)
    if ending == ".eml":
        data = _mail(prepared, tasks, progress, cancelled)
    else:
        data = minutes_bytes(prepared.paper, ending, progress, cancelled)
    if cancelled is not None and cancelled():
        raise Cancelled
    with replacing(path) as draft:
        draft.write_bytes(data)
    if tasks and ending != ".eml":
        from ..texts import text

        beside = path.with_name(f"{path.stem}-{text('minutes_mail.tasks.name', prepared.document.language)}")
        with replacing(beside) as draft:
            draft.write_bytes(tasks)
        paths.append(beside)
    notes = (Coded("clearance.exported", count=prepared.withheld),) if prepared.withheld else ()
    return WrittenMinutes(tuple(paths), len({one.number for one in prepared.paper.lines if one.number}), notes)


def _tasks(prepared: PreparedMinutes) -> bytes:
    """The action items of what is written as an iCalendar file; nothing where there are none, or none are wanted."""
    if not (prepared.options.tasks and prepared.tasks):
        return b""
    from ..exchange.action_files import calendar_of

    return calendar_of(prepared.tasks, prepared.document.language, prepared.workspace, prepared.now)


def _mail(prepared: PreparedMinutes, tasks: bytes, progress: Progress | None, cancelled: Cancel | None) -> bytes:
    from ..exchange.minutes_mail import minutes_mail
    from ..exchange.minutes_making import action_rows

    options = prepared.options
    return minutes_mail(
        prepared.document,
        minutes_bytes(prepared.paper, ".pdf", progress, cancelled),
        name=f"{prepared.name}.pdf",
        recipients=prepared.recipients,
        sender=prepared.sender,
        now=prepared.now,
        rows=action_rows(prepared.document, options) if options.actions else (),
        tasks=tasks,
        excerpt=options.excerpt,
    )
