"""What typed words started from: so that what somebody else wrote in the same place meanwhile is lost to nobody."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from contextlib import contextmanager
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editorial.domain.text_merge import merged, place_after

__all__ = ["Starts", "set_words"]

K = TypeVar("K", bound=Hashable)


class Starts(Generic[K]):
    """By place of writing: the words that what is typed goes on from, as the workspace has them or will have them.

    What is sent is the start of what is typed next, before the answer is there; where it did not arrive, the worker
    takes the start of that instead.
    """

    def __init__(self) -> None:
        self._start: dict[K, str] = {}
        self._firm: dict[K, str] = {}
        self._under_way: dict[K, list[str]] = {}
        # The worker's own.
        self._open: dict[K, str] = {}
        self._base: dict[K, str] = {}
        self._lost: dict[tuple[K, str], str] = {}

    # On the interface thread --------------------------------------------------------------------------------------

    def begin(self, key: K, there: str) -> None:
        """Somebody types where `there` stands; while they go on this says nothing new."""
        if key not in self._start:
            self._start[key] = self._firm[key] = there

    def recall(self, key: K, starts: tuple[str, ...], there: str) -> None:
        """Words that a crash caught started from one of these: from the one that is most like what stands there."""
        if starts:
            self._start[key] = self._firm[key] = max(starts, key=lambda one: _likeness(one, there))

    def known(self, key: K) -> tuple[str, ...]:
        """What the workspace may have, for the file beside it: what was read, and what is on its way."""
        return (self._firm[key], *self._under_way.get(key, ())) if key in self._firm else ()

    def sent(self, words: Mapping[K, str]) -> dict[K, str]:
        """What is sent, with the words that it started from."""
        found = {key: self._start.get(key, said) for key, said in words.items() if key in self._start}
        for key in found:
            self._start[key] = words[key]
            self._under_way.setdefault(key, []).append(words[key])
        return found

    def answered(self, key: K, said: str, there: str, typed: str) -> str:
        """The workspace has `there` where `said` was sent: what is typed now, with what somebody else wrote in it."""
        if key not in self._start:
            return typed
        self.gone(key, said)
        self._firm[key] = there
        self._start[key] = merged(said, there, self._start[key]).text
        return merged(said, there, typed).text

    def gone(self, key: K, said: str) -> None:
        """What was sent is not on its way any more."""
        if said in self._under_way.get(key, ()):
            self._under_way[key].remove(said)

    def forget(self, key: K) -> None:
        """Nothing is typed there any more."""
        for one in (self._start, self._firm, self._under_way):
            one.pop(key, None)

    # On the worker thread -----------------------------------------------------------------------------------------

    @contextmanager
    def writing(self, words: Mapping[K, str], starts: Mapping[K, str]) -> Iterator[None]:
        """While words are written; those of which `landed` was not said are remembered as not arrived."""
        self._open = dict(words)
        self._base = {key: self._lost.get((key, start), start) for key, start in starts.items()}
        try:
            yield
        except Exception:
            for key, said in self._open.items():
                if key in self._base:
                    self._lost[key, said] = self._base[key]
            raise

    def base(self, key: K) -> str | None:
        """What the words that are being written started from."""
        return self._base.get(key)

    def landed(self, key: K) -> None:
        """The workspace has them."""
        self._lost.pop((key, self._open.pop(key)), None)


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
