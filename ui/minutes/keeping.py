"""What is written into the minutes is in the workspace a moment after it was typed, and beside it until then."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from editorial.domain.meetings import ResultKind
from editorial.errors import EditorialError, WorkspaceError
from editorial.services.moderation_words import WordsBefore

from ..context import Desk
from ..rescue_file import keep, place_of, remove, settled
from ..typed_starts import Starts

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.meeting_cards import MeetingCase

__all__ = ["REST", "Keeping", "Left", "MinutesRescue", "Words"]

#: Milliseconds from the last letter to keeping it, from the first one that is not kept, and until it is tried again.
REST: Final = 300
LATEST: Final = 1500
AGAIN: Final = 4000
Words = tuple[str, str, ResultKind]
#: A text of an item: its id, and "fact" or "result".
Part = tuple[int, str]
_PARTS: Final = ("fact", "result")


class Left(NamedTuple):
    """Words that were left beside the workspace, and what it may have had where they were typed."""

    fact: str
    result: str
    kind: ResultKind
    starts: Mapping[str, tuple[str, ...]]

    @property
    def words(self) -> Words:
        """What was typed."""
        return self.fact, self.result, self.kind


class MinutesRescue:
    """The file with the words by agenda item that the workspace did not have, of one meeting."""

    def __init__(self, workspace_id: str, meeting_id: int) -> None:
        self.path = place_of("minutes", workspace_id, meeting_id)

    def read(self) -> dict[int, Left]:
        """What was left; nothing where it cannot be read. Called on the worker thread."""
        settled()
        try:
            body = json.loads(self.path.read_text("utf-8"))
            starts = {
                int(key): {part: tuple(map(str, all_)) for part, all_ in parts.items()}
                for key, parts in body.get("starts", {}).items()
            }
            return {
                int(key): Left(str(one[0]), str(one[1]), ResultKind(one[2]), starts.get(int(key), {}))
                for key, one in dict(body["words"]).items()
            }
        except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
            return {}

    def write(self, words: Mapping[int, Words], starts: Mapping[Part, tuple[str, ...]] | None = None) -> None:
        """Keep these words, in place of what was kept before; without any the file goes."""
        if words:
            body = {"words": {str(key): (fact, result, str(kind)) for key, (fact, result, kind) in words.items()}}
            known: dict[str, dict[str, tuple[str, ...]]] = {}
            for (item_id, part), all_ in (starts or {}).items():
                known.setdefault(str(item_id), {})[part] = all_
            keep(self.path, json.dumps(body | {"starts": known}, ensure_ascii=False))
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
        self._starts = Starts[Part]()
        self._kinds: dict[int, ResultKind | None] = {}
        self._met: set[int] = set()
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
        self._starts, self._kinds = Starts[Part](), {}
        self._met.clear()
        self._again.stop()
        self._say("")

    @property
    def busy(self) -> bool:
        """Whether anything is not in the workspace yet."""
        return bool(self._waiting)

    def waits(self, item_id: int) -> Words | None:
        """Words of an item that are not kept yet."""
        return self._waiting.get(item_id)

    def take(
        self, item_id: int, words: Words, seen: Words, starts: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        """Somebody typed where `seen` stood; `starts` is what words that a crash caught started from."""
        for part, there in zip(_PARTS, seen, strict=False):
            if starts and part in starts:
                self._starts.recall((item_id, part), starts[part], str(there))
            self._starts.begin((item_id, part), str(there))
        self._kinds.setdefault(item_id, seen[2])
        self._waiting[item_id] = words
        self._lay_beside()
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

    def _lay_beside(self) -> None:
        keys = [(item_id, part) for item_id in self._waiting for part in _PARTS]
        self.file.write(self._waiting, {key: self._starts.known(key) for key in keys})

    def _send(self, file: MinutesRescue, item_id: int, words: Words) -> None:
        actor, (fact, result, kind), starts = self.desk.actor, words, self._starts
        said = {(item_id, "fact"): fact, (item_id, "result"): result}
        bases, chosen = starts.sent(said), self._kinds.get(item_id)
        self._under_way[item_id], self._kinds[item_id] = words, kind

        def job(ws: Workspace) -> MeetingCase:
            starts.writing(bases)
            before = WordsBefore(starts.base((item_id, "fact")), starts.base((item_id, "result")), chosen)
            case = ws.moderation.write(actor, item_id, fact=fact, result=result, kind=kind, before=before)
            for key in said:
                starts.landed(key)
            return case

        def done(case: MeetingCase) -> None:
            self._arrived(item_id, words)
            if file is self.file:
                self._done(item_id, words, case)
            else:
                file.write({})

        def failed(error: EditorialError) -> None:
            self._arrived(item_id, words)
            if file is self.file:
                self._kinds[item_id] = None  # whatever stands there: this one was chosen
                for key, typed in said.items():
                    starts.failed(key, typed)
                self._failed(error)
            else:
                self.desk.error_raised.emit(error)

        self.desk.run(job, done, failed)

    def _arrived(self, item_id: int, words: Words) -> None:
        if self._under_way.get(item_id) == words:
            del self._under_way[item_id]

    def _done(self, item_id: int, words: Words, case: MeetingCase) -> None:
        item, waiting = case.item(item_id), self._waiting.get(item_id)
        if item is not None and waiting is not None:
            there, kind = (item.fact, item.result), waiting[2]
            fact, result = (
                self._starts.answered((item_id, part), words[place], there[place], waiting[place])
                for place, part in enumerate(_PARTS)
            )
            self._waiting[item_id] = fact, result, kind
            if there != words[:2] and item_id not in self._met:
                self._met.add(item_id)
                said = self.tr("Somebody else has just written in the same place. Both texts stand there now.")
                self.desk.toast(said, False, "info")
        if waiting == words:
            del self._waiting[item_id]
            self._kinds.pop(item_id, None)
            for part in _PARTS:
                self._starts.forget((item_id, part))
        self._lay_beside()
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
