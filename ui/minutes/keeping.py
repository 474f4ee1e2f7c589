"""What is written into the minutes is in the workspace a moment after it was typed, and beside it until then."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from editorial.domain.meetings import ResultKind
from editorial.errors import EditorialError, WorkspaceError

from ..context import Desk
from ..rescue_file import keep, place_of, remove, settled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editorial.app import Workspace
    from editorial.domain.meeting_cards import MeetingCase

__all__ = ["REST", "Keeping", "MinutesRescue", "Words"]

#: Milliseconds from the last letter to keeping it, from the first one that is not kept, and until it is tried again.
REST: Final = 300
LATEST: Final = 1500
AGAIN: Final = 4000
Words = tuple[str, str, ResultKind]


class MinutesRescue:
    """The file with the words by agenda item that the workspace did not have, of one meeting."""

    def __init__(self, workspace_id: str, meeting_id: int) -> None:
        self.path = place_of("minutes", workspace_id, meeting_id)

    def read(self) -> dict[int, Words]:
        """What was left; nothing where it cannot be read. Called on the worker thread."""
        settled()
        try:
            raw = dict(json.loads(self.path.read_text("utf-8"))["words"])
            return {int(key): (str(one[0]), str(one[1]), ResultKind(one[2])) for key, one in raw.items()}
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            return {}

    def write(self, words: Mapping[int, Words]) -> None:
        """Keep these words, in place of what was kept before; without any the file goes."""
        if words:
            body = {"words": {str(key): (fact, result, str(kind)) for key, (fact, result, kind) in words.items()}}
            keep(self.path, json.dumps(body, ensure_ascii=False))
        else:
            remove(self.path)


class Keeping(QObject):
    """Words by agenda item. What could not be kept stays, lies beside the workspace, and is tried again by itself."""

    #: "" nothing to keep, "writing", "saved", "failed".
    standing_changed = Signal(str)
    #: The meeting with the words in it.
    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.standing = desk, ""
        self.file = MinutesRescue("", 0)
        self._waiting: dict[int, Words] = {}
        self._under_way: dict[int, Words] = {}
        self._rest, self._latest, self._again = (self._timer(one) for one in (REST, LATEST, AGAIN))

    def _timer(self, after: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(after)
        made.timeout.connect(self.flush)
        return made

    def begin(self, meeting_id: int) -> None:
        """Another meeting; words of the one before that could not be kept lie beside the workspace."""
        self.flush()
        self.file = MinutesRescue(self.desk.options.workspace_id, meeting_id)
        self._waiting.clear()
        self._again.stop()
        self._say("")

    @property
    def busy(self) -> bool:
        """Whether anything is not in the workspace yet."""
        return bool(self._waiting)

    def waits(self, item_id: int) -> Words | None:
        """Words of an item that are not kept yet."""
        return self._waiting.get(item_id)

    def take(self, item_id: int, words: Words) -> None:
        """Somebody typed."""
        self._waiting[item_id] = words
        self.file.write(self._waiting)
        self._say("writing")
        self._rest.start()
        if not self._latest.isActive():
            self._latest.start()

    def flush(self) -> None:
        """Keep everything now."""
        for timer in (self._rest, self._latest, self._again):
            timer.stop()
        for item_id, words in list(self._waiting.items()):
            if self._under_way.get(item_id) != words:
                self._send(self.file, item_id, words)

    def _send(self, file: MinutesRescue, item_id: int, words: Words) -> None:
        actor, (fact, result, kind) = self.desk.actor, words
        self._under_way[item_id] = words

        def job(ws: Workspace) -> MeetingCase:
            return ws.moderation.write(actor, item_id, fact=fact, result=result, kind=kind)

        def done(case: MeetingCase) -> None:
            self._arrived(item_id, words)
            if file is self.file:
                self._done(item_id, words, case)
            else:
                file.write({})

        def failed(error: EditorialError) -> None:
            self._arrived(item_id, words)
            if file is self.file:
                self._failed(error)
            else:
                self.desk.error_raised.emit(error)

        self.desk.run(job, done, failed)

    def _arrived(self, item_id: int, words: Words) -> None:
        if self._under_way.get(item_id) == words:
            del self._under_way[item_id]

    def _done(self, item_id: int, words: Words, case: MeetingCase) -> None:
        if self._waiting.get(item_id) == words:
            del self._waiting[item_id]
        self.file.write(self._waiting)
        self.kept.emit(case)
        if not self._waiting:
            self._say("saved")

    def _failed(self, error: EditorialError) -> None:
        self._say("failed")
        self.failed.emit(error)
        if isinstance(error, WorkspaceError):
            self._again.start()  # a locked file or a full disk passes; a refusal does not

    def _say(self, standing: str) -> None:
        if standing != self.standing:
            self.standing = standing
            self.standing_changed.emit(standing)
