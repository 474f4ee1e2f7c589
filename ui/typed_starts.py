"""What typed words started from: so that what somebody else wrote in the same place meanwhile is lost to nobody."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editorial.domain.text_merge import merged, place_after

__all__ = ["Starts", "set_words"]

K = TypeVar("K", bound=Hashable)


@dataclass(slots=True, eq=False)
class _Sent:
    """Words on their way; `goes_on` is the same with what earlier answers have brought: what is typed next goes on from
    that, once it has arrived."""

    number: int
    said: str
    goes_on: str


@dataclass(frozen=True, slots=True)
class Start:
    """What words that are sent start from: those on their way before them, the newest first, where they arrive; else
    what was read."""

    number: int
    before: tuple[tuple[int, str], ...]
    read: str


class Starts(Generic[K]):
    """By place of writing: the words that what is typed goes on from, as the workspace has them or will have them."""

    def __init__(self) -> None:
        self._read: dict[K, str] = {}
        self._under_way: dict[K, list[_Sent]] = {}
        self._number = 0
        # The worker's own.
        self._arrived: set[int] = set()
        self._open: dict[K, Start] = {}

    # On the interface thread --------------------------------------------------------------------------------------

    def begin(self, key: K, there: str) -> None:
        """Somebody types where `there` stands; while they go on this says nothing new."""
        self._read.setdefault(key, there)

    def recall(self, key: K, starts: tuple[str, ...], there: str) -> None:
        """Words that a crash caught started from one of these: from the one that is most like what stands there."""
        if starts:
            self._read[key] = max(starts, key=lambda one: _likeness(one, there))

    def known(self, key: K) -> tuple[str, ...]:
        """What the workspace may have, for the file beside it: what was read, and what is on its way."""
        sent = (one.said for one in self._under_way.get(key, ()))
        return (self._read[key], *sent) if key in self._read else ()

    def sent(self, words: Mapping[K, str]) -> dict[K, Start]:
        """What is sent, with the words that it starts from."""
        found = {}
        for key, said in words.items():
            if key in self._read:
                here = self._under_way.setdefault(key, [])
                self._number += 1
                found[key] = Start(
                    self._number, tuple((one.number, one.goes_on) for one in reversed(here)), self._read[key]
                )
                here.append(_Sent(self._number, said, said))
        return found

    def answered(self, key: K, said: str, there: str, typed: str) -> str:
        """The workspace has `there` where `said` was sent: what is typed now, with what somebody else wrote in it."""
        sent = self._take(key, said)
        if sent is None or key not in self._read:
            return typed
        self._read[key] = there
        for one in self._under_way[key]:
            one.goes_on = merged(sent.goes_on, there, one.goes_on).text
        return merged(sent.goes_on, there, typed).text

    def failed(self, key: K, said: str) -> None:
        """What was sent did not arrive."""
        self._take(key, said)

    def _take(self, key: K, said: str) -> _Sent | None:
        found = next((one for one in self._under_way.get(key, ()) if one.said == said), None)
        if found is not None:
            self._under_way[key].remove(found)
        return found

    def forget(self, key: K) -> None:
        """Nothing is typed there any more."""
        self._read.pop(key, None)
        self._under_way.pop(key, None)

    # On the worker thread -----------------------------------------------------------------------------------------

    def writing(self, starts: Mapping[K, Start]) -> None:
        """What was sent with these is written now."""
        self._open = dict(starts)

    def base(self, key: K) -> str | None:
        """What the words that are being written started from."""
        start = self._open.get(key)
        if start is None:
            return None
        return next((words for number, words in start.before if number in self._arrived), start.read)

    def landed(self, key: K) -> None:
        """The workspace has them."""
        if key in self._open:
            self._arrived.add(self._open[key].number)


def _likeness(one: str, other: str) -> float:
    return 2.0 if one == other else SequenceMatcher(None, one, other).ratio()


def set_words(area: QPlainTextEdit, words: str) -> None:
    """Set words that are other than those that stand there; the caret stays behind its letter."""
    before = area.toPlainText()
    if before == words:
        return
    place = place_after(before, words, area.textCursor().position())
    area.setPlainText(words)
    cursor: QTextCursor = area.textCursor()
    cursor.setPosition(place)
    area.setTextCursor(cursor)
