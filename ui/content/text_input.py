"""Text fields of the editor, and showing text that came from elsewhere without disturbing who writes in them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


def replace_softly(edit: QPlainTextEdit, text: str) -> None:
    """Show a text that came from elsewhere: only what differs is exchanged, so the cursor stays where it was.

    Undo of typing starts anew; what came from elsewhere is undone by the program, not by the field.
    """
    old = edit.toPlainText()
    if old == text:
        return
    head = 0
    most = min(len(old), len(text))
    while head < most and old[head] == text[head]:
        head += 1
    tail = 0
    while tail < most - head and old[-1 - tail] == text[-1 - tail]:
        tail += 1
    edit.document().setUndoRedoEnabled(False)
    cursor = QTextCursor(edit.document())
    cursor.setPosition(_units(old[:head]))
    cursor.setPosition(_units(old[: len(old) - tail]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[head : len(text) - tail])
    edit.document().setUndoRedoEnabled(True)


def _units(text: str) -> int:
    """Qt counts in UTF-16: characters beyond the first plane are two."""
    return len(text) + sum(1 for one in text if ord(one) > 0xFFFF)


def unit_positions(text: str, positions: list[int]) -> list[int]:
    """Indexes into a Python string as Qt's positions; `positions` ascending."""
    if text.isascii():
        return positions
    found, at, units = [], 0, 0
    for wanted in positions:
        units += _units(text[at:wanted])
        at = wanted
        found.append(units)
    return found


class LineInput(QLineEdit):
    """One line in place: without a frame until it is hovered or edited; Enter or leaving it ends the edit."""

    finished = Signal()

    def __init__(self, name: str, font: QFont | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrame(False)
        if font is not None:
            self.setFont(font)
        self.returnPressed.connect(self.finished)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()


class PlainInput(QPlainTextEdit):
    """Plain text; the base of every field of several lines."""

    finished = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()
