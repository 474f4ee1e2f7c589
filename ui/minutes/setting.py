"""Minutes set as pages to look at, or written as a file."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editorial.domain.minutes_options import MinutesOptions

from ..context import Desk
from ..courier import courier
from ..paper.pages import PREVIEW, Folder, Pages
from ..setting import Setting

if TYPE_CHECKING:
    from editorial.services.minutes_files import WrittenMinutes
    from editorial.services.minutes_preparing import PreparedMinutes

#: Pages are set at 96 dots an inch where the scale is 1.
_SCREEN = 96


class MinutesSetting(Setting):
    """Answers with the `Pages` of a preview, or the `WrittenMinutes` of a file."""

    #: A page of the file was set: its number.
    page = Signal(int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._pages = courier().address(self._paged)

    def preview(self, meeting_id: int, options: MinutesOptions) -> None:
        """Set the pages as pictures."""
        actor = self.desk.actor
        self.begin(lambda ws: ws.minutes_files.prepared(actor, meeting_id, options), _pictures, "minutes")

    def write(self, meeting_id: int, options: MinutesOptions, path: Path) -> None:
        """Write the file."""
        paged, actor = self._pages, self.desk.actor

        def make(prepared: PreparedMinutes, stop: threading.Event) -> WrittenMinutes:
            from editorial.services.minutes_files import write_prepared

            def progress(_what: str, number: int) -> None:
                courier().send(paged, number)

            return write_prepared(prepared, path, progress, stop.is_set)

        self.begin(lambda ws: ws.minutes_files.prepared(actor, meeting_id, options), make, "minutes")

    def _paged(self, number: int) -> None:
        if self.is_running():
            self.page.emit(number)


def _pictures(prepared: PreparedMinutes, stop: threading.Event) -> Pages:
    from editorial.services.minutes_files import preview_prepared

    folder, files = Folder(), []
    for place, data in enumerate(preview_prepared(prepared, PREVIEW / _SCREEN, stop.is_set)):
        path = folder.path / f"{place:04}.png"
        path.write_bytes(data)
        files.append(path)
    return Pages(tuple(files), PREVIEW, folder)
