"""A vertical scroll area on a token, with a layout to fill."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme

__all__ = ["Scroll"]


class Scroll(QScrollArea):
    """Scrolls its `body` (a vertical layout) and never sideways; scrolls the focused widget into sight by itself."""

    def __init__(self, theme: Theme, token: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._token = theme, token
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget(self)
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self.content)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        shades = self.viewport().palette()
        shades.setColor(QPalette.ColorRole.Window, self.theme.color(self._token))
        self.viewport().setPalette(shades)
        # the same ground below the scroll bar
        self.setPalette(shades)
        self.setAutoFillBackground(True)
        self.content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(True)
