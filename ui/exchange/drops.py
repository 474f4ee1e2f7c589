"""Files dropped on the window: a plan opens the import, wherever it falls."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ..context import Desk

PLANS = (".csv", ".xlsx", ".xlsm", ".tsv", ".txt")
CALENDARS = (".ics", ".ical", ".icalendar", ".vcs")


def plan_in(event: QDropEvent) -> Path | None:
    """The plan or calendar that is dragged, if it is one file of a kind that these have."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.suffix.lower() in (*PLANS, *CALENDARS) else None


class PlanDrops(QObject):
    """Watches the window for plans that no page of its own takes."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self.desk = desk
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and plan_in(event) is not None:
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            path = plan_in(event)
            if path is not None:
                event.acceptProposedAction()
                self.desk.import_requested.emit(str(path))
                return True
        return False
