"""The keys that every calendar view answers in the same way."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ..context import Desk

__all__ = ["act_of", "shift_of"]

K = Qt.Key
_LETTERS: Final = {K.Key_T: "schedule", K.Key_M: "shift", K.Key_S: "status"}
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
#: Alt and an arrow: days, minutes.
_SHIFTS: Final = {
    K.Key_Left: (-1, 0),
    K.Key_Right: (1, 0),
    K.Key_Up: (0, -15),
    K.Key_Down: (0, 15),
}


def act_of(event: QKeyEvent, desk: Desk) -> str:
    """The act that a key asks for on the selection, or nothing. Letters only where they are not switched off."""
    if event.modifiers() not in _PLAIN:
        return ""
    if event.key() == K.Key_Delete:
        return "delete"
    return _LETTERS.get(K(event.key()), "") if desk.settings.single_keys else ""


def shift_of(event: QKeyEvent) -> tuple[int, int]:
    """Days and minutes by which Alt and an arrow move a publication; (0, 0) for any other key."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier:
        return (0, 0)
    return _SHIFTS.get(K(event.key()), (0, 0))
