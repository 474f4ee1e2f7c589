"""What is written into the minutes is in the workspace a moment after it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from editorial.domain.meetings import ResultKind
from editorial.errors import EditorialError

from ..context import Desk

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.meeting_cards import MeetingCase

#: Milliseconds from the last letter to keeping it.
REST: Final = 400
Words = tuple[str, str, ResultKind]


class Keeping(QObject):
    """The words of one agenda item at a time. What could not be kept stays and is tried again with the next letter."""

    #: "" nothing to keep, "writing", "saved", "failed".
    standing_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._waiting: dict[int, Words] = {}
        self._under_way = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self.flush)

    @property
    def busy(self) -> bool:
        """Whether anything is not in the workspace yet."""
        return bool(self._waiting) or self._under_way > 0

    def waits(self, item_id: int) -> Words | None:
        """Words of an item that are not kept yet."""
        return self._waiting.get(item_id)

    def take(self, item_id: int, words: Words) -> None:
        """Somebody typed."""
        self._waiting[item_id] = words
        self.standing_changed.emit("writing")
        self._timer.start()

    def flush(self) -> None:
        """Keep everything now."""
        self._timer.stop()
        for item_id, words in list(self._waiting.items()):
            self._send(item_id, words)

    def _send(self, item_id: int, words: Words) -> None:
        actor, (fact, result, kind) = self.desk.actor, words
        self._under_way += 1

        def job(ws: Workspace) -> MeetingCase:
            return ws.moderation.write(actor, item_id, fact=fact, result=result, kind=kind)

        def done(_case: MeetingCase) -> None:
            self._under_way -= 1
            if self._waiting.get(item_id) == words:
                del self._waiting[item_id]
            if not self.busy:
                self.standing_changed.emit("saved")

        def failed(error: EditorialError) -> None:
            self._under_way -= 1
            self.standing_changed.emit("failed")
            self.failed.emit(error)

        self.desk.run(job, done, failed)

    def forget(self) -> None:
        """Another meeting is shown; what waited was sent before."""
        self._waiting.clear()
        self._timer.stop()
