"""The keys among the requests. Letters work wherever nobody writes, and can be switched off."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from .page_work import InputsWork

_PLAIN = Qt.KeyboardModifier.NoModifier


def handle(page: InputsWork, event: QKeyEvent, only_ask: bool = False) -> bool:
    """Do what a key means here; with `only_ask` only tell whether it means something."""
    if page.whole.currentWidget() is not page.main:
        return False
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != _PLAIN:
        return False
    act = _acts(page).get(Qt.Key(event.key()))
    if act is not None and not only_ask:
        act()
    return act is not None


def _acts(page: InputsWork) -> dict[Qt.Key, Callable[[], object]]:
    if page.tab_stack.currentWidget() is not page.requests:
        # A call, a template: what the button above makes.
        new = page.desk.settings.single_keys and page.new_button.isVisible()
        return {Qt.Key.Key_N: page.parts.start_new} if new else {}
    perform = page.acts.perform
    found: dict[Qt.Key, Callable[[], object]] = {
        Qt.Key.Key_F2: partial(perform, "edit"),
        Qt.Key.Key_Delete: partial(perform, "remove"),
    }
    if page.side.isVisible():
        found[Qt.Key.Key_Escape] = page.close_panel
    if page.desk.settings.single_keys:
        found |= {
            Qt.Key.Key_N: page.new_request,
            Qt.Key.Key_E: partial(perform, "edit"),
            Qt.Key.Key_S: partial(perform, "send"),
            Qt.Key.Key_R: page.acts.remind_here,
        }
    return found
