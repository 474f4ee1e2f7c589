"""The field in which comments are written: @names complete, Ctrl+Enter sends."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView

from ..context import Desk
from .text_input import PlainInput


def mention_words(names: list[str]) -> list[str]:
    """What to type for each person: the last name where it is nobody else's, else the whole name without spaces."""
    lasts = [name.split()[-1] if name.split() else "" for name in names]
    whole = ["".join(name.split()) for name in names]
    return [last if lasts.count(last) == 1 else full for last, full in zip(lasts, whole, strict=True)]


class CommentInput(PlainInput):
    """The field to write in; `sent` on Ctrl+Enter, names complete after @."""

    sent = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("")
        self.desk = desk
        self.setAccessibleName(self.tr("New comment"))
        self.setPlaceholderText(self.tr("Comment, @name mentions somebody"))
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._names = QListView()
        self._completer.setPopup(self._names)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._complete)
        self.refresh_names()
        desk.directory_changed.connect(self.refresh_names)

    def refresh_names(self) -> None:
        """The people who can be mentioned."""
        names = [one.name for one in self.desk.directory.people if not one.archived]
        pairs = zip(mention_words(names), names, strict=True)
        self._model.setStringList([f"@{word} – {name}" for word, name in pairs])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _sends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._names
        taking = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
        if popup.isVisible() and event.key() in taking and not _sends(event):
            event.ignore()
            return
        if _sends(event):
            popup.hide()
            self.sent.emit()
            return
        super().keyPressEvent(event)
        self._offer()

    def _stem(self) -> str | None:
        cursor = self.textCursor()
        text = cursor.block().text()[: cursor.positionInBlock()]
        found = re.search(r"(?:^|\s)(@[\w.\-]*)$", text)
        return found.group(1) if found else None

    def _offer(self) -> None:
        stem = self._stem()
        if stem is None:
            self._names.hide()
            return
        self._completer.setCompletionPrefix(stem.lstrip("@"))
        if not self._completer.completionCount():
            self._names.hide()
            return
        box = self.cursorRect()
        box.setWidth(self.desk.theme.px(260))
        self._names.setCurrentIndex(self._completer.completionModel().index(0, 0))
        self._completer.complete(box)

    def _complete(self, chosen: str) -> None:
        stem = self._stem()
        if stem is None:
            return
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(stem))
        cursor.insertText(f"{chosen.split(' – ', 1)[0]} ")
        self.setTextCursor(cursor)


def _sends(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
