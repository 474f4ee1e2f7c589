"""Typed errors, split by blame: the rule refused, the edit was stale, the workspace cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .texts import text


class EditorialError(Exception):
    """Base of all expected errors: a code of `editorial.texts` and its parameters."""

    exit_code = 1

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params
        #: Does what was refused once more, where somebody can: the window offers it after locks and full disks.
        self.again: Callable[[], object] | None = None

    def text(self, language: str = "en") -> str:
        """One clear sentence: what, where, what to do now."""
        params = {key: self._word(value, language) for key, value in self.params.items()}
        return text(self.code, language, **params)

    @staticmethod
    def _word(value: Any, language: str) -> str:
        """Parameters may themselves be codes (tuples of codes become lists of words)."""
        if isinstance(value, Coded):
            return text(value.code, language, **value.params)
        if isinstance(value, tuple):
            return ", ".join(EditorialError._word(one, language) for one in value)
        return str(value)

    def __str__(self) -> str:
        return self.text("en")

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.code, self.params)


def _rebuild(kind: type[EditorialError], code: str, params: dict[str, Any]) -> EditorialError:
    return kind(code, **params)


class Coded:
    """A parameter that is itself a code of `editorial.texts`, worded in the language of the sentence around it."""

    __slots__ = ("code", "params")

    def __init__(self, code: str, **params: Any) -> None:
        self.code = code
        self.params = params

    def text(self, language: str) -> str:
        """The words in a language, for a note that stands by itself."""
        return Refused(self.code, **self.params).text(language)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Coded) and (self.code, self.params) == (other.code, other.params)

    def __hash__(self) -> int:
        return hash(self.code)

    def __repr__(self) -> str:
        return f"Coded({self.code!r})"


class Refused(EditorialError):
    """A rule of the domain, a permission or a bad input says no; nothing was changed."""


class Forbidden(Refused):
    """The permission table says no to this actor."""


class Missing(Refused):
    """The row is gone."""


class StaleEdit(EditorialError):
    """Somebody else changed the row after it was read. `current` is the row as it is now, `mine` the refused one."""

    def __init__(self, code: str = "stale", *, current: Any = None, mine: Any = None, **params: Any) -> None:
        super().__init__(code, **params)
        self.current = current
        self.mine = mine


class Cancelled(EditorialError):
    """The user stopped long work; nothing was changed."""

    def __init__(self, code: str = "cancelled", **params: Any) -> None:
        super().__init__(code, **params)


class WorkspaceError(EditorialError):
    """The workspace cannot be opened or written."""

    exit_code = 3


class NewerWorkspace(WorkspaceError):
    """Written by a newer version of the program."""


class ForeignFile(WorkspaceError):
    """Not one of ours."""


class Damaged(WorkspaceError):
    """The file is damaged."""


class Locked(WorkspaceError):
    """Another program holds the lock."""


class ReadOnly(WorkspaceError):
    """The file or its folder cannot be written."""


class DiskFull(WorkspaceError):
    """No room left."""
