"""Files dropped on the window: a plan opens the import, an answer to a form its dialog, wherever they fall."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ..context import Desk

PLANS = (".csv", ".xlsx", ".xlsm", ".tsv", ".txt")
CALENDARS = (".ics", ".ical", ".icalendar", ".vcs")
#: Answers to approval forms, and the mails that they come in.
ANSWERS = (".json", ".eml")


def plan_in(event: QDropEvent) -> Path | None:
    """The plan or calendar that is dragged, if it is one file of a kind that these have."""
    return _one(event, (*PLANS, *CALENDARS))


def answer_in(event: QDropEvent) -> Path | None:
    """The answer that is dragged, by the kind of its file."""
    return _one(event, ANSWERS)


def _one(event: QDropEvent, kinds: tuple[str, ...]) -> Path | None:
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.suffix.lower() in kinds else None


class PlanDrops(QObject):
    """Watches the window for plans and answers that no page of its own takes."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self.desk, self._window = desk, window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and (plan_in(event) or self._answer_in(event)) is not None:
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            path = plan_in(event)
            if path is not None:
                event.acceptProposedAction()
                self.desk.import_requested.emit(str(path))
                return True
            answer = self._answer_in(event)
            if answer is not None:
                event.acceptProposedAction()
                from ..forms.answer_dialog import open_answer

                open_answer(self.desk, self._window, answer)
                return True
        return False

    def _answer_in(self, event: QDropEvent) -> Path | None:
        """Only into an open workspace, and for those who may bring answers in."""
        return answer_in(event) if self.desk.tasks.is_open and self.desk.may("approval.answer") else None
