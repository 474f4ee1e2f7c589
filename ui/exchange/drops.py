"""Files dropped on the window: a plan opens the import, an answer to a form its dialog, wherever they fall."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ..context import Desk

PLANS = (".csv", ".xlsx", ".xlsm", ".tsv", ".txt")
CALENDARS = (".ics", ".ical", ".icalendar", ".vcs")
#: Answers to forms, and the mails and zip files that they come in.
ANSWERS = (".json", ".eml", ".zip")


def plan_in(event: QDropEvent) -> Path | None:
    """The plan or calendar that is dragged, if it is one file of a kind that these have."""
    return _one(event, (*PLANS, *CALENDARS))


def answers_in(event: QDropEvent) -> list[Path]:
    """The answers that are dragged, by the kind of their files; none where one of them is something else."""
    urls = event.mimeData().urls()
    paths = [Path(one.toLocalFile()) for one in urls if one.isLocalFile()]
    return paths if len(paths) == len(urls) and all(one.suffix.lower() in ANSWERS for one in paths) else []


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
        if isinstance(event, QDragEnterEvent) and (plan_in(event) is not None or self._answers_in(event)):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            path = plan_in(event)
            if path is not None:
                event.acceptProposedAction()
                self.desk.import_requested.emit(str(path))
                return True
            answers = self._answers_in(event)
            if answers:
                event.acceptProposedAction()
                from ..forms.input_answer_dialog import open_input_answers

                open_input_answers(self.desk, self._window, answers)
                return True
        return False

    def _answers_in(self, event: QDropEvent) -> list[Path]:
        """Only into an open workspace, and for those who may bring answers in."""
        return answers_in(event) if self.desk.tasks.is_open and self.desk.may("input.import") else []
