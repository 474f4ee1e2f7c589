"""The keys of the inbox. Letters work wherever nobody writes, and can be switched off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from editorial.domain.approvals import Decision

if TYPE_CHECKING:
    from .page import ApprovalsPage

_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


def handle(page: ApprovalsPage, event: QKeyEvent, only_ask: bool = False) -> bool:
    """Do what a key means here; with `only_ask` only tell whether it means something."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    act = _act(page, Qt.Key(event.key()), held)
    if act is None:
        return False
    if not only_ask:
        act()
    return True


def _act(page: ApprovalsPage, key: Qt.Key, held: Qt.KeyboardModifier) -> Callable[[], object] | None:
    if key == Qt.Key.Key_F7 and held in (_PLAIN, _SHIFT):
        return lambda: page.reading.step(-1 if held == _SHIFT else 1)
    if key == Qt.Key.Key_Escape and held == _PLAIN:
        return page.acts.back
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == _CONTROL and page.model.checked:
        return page.acts.together
    if held != _PLAIN or not page.desk.settings.single_keys:
        return None
    acts: dict[Qt.Key, Callable[[], object]] = {
        Qt.Key.Key_J: lambda: page.step(1),
        Qt.Key.Key_K: lambda: page.step(-1),
        Qt.Key.Key_A: lambda: page.acts.decide(Decision.APPROVE),
        Qt.Key.Key_F: lambda: page.acts.decide(Decision.APPROVE),
        Qt.Key.Key_C: lambda: page.acts.decide(Decision.CHANGES),
        Qt.Key.Key_R: lambda: page.acts.decide(Decision.REJECT),
        Qt.Key.Key_H: lambda: page.acts.decide(Decision.HOLD),
        Qt.Key.Key_X: lambda: page.model.toggle(page.list.currentIndex().row()),
        Qt.Key.Key_M: page.reading.remark,
    }
    return acts.get(key)
