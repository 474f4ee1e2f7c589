"""The search of a list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ..theme import Theme
from ..widgets.form import LineEdit


class SearchLine(LineEdit):
    """Esc empties it first, and steps back only then."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        words = self.tr("Search")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
