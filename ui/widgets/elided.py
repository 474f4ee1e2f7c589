"""A label that elides at the end, with the whole text as tooltip and accessible name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

from .paint import draw_text, text_width

__all__ = ["ElidedLabel"]


class ElidedLabel(QWidget):
    """One line of text for rows and headers; shrinks to `least` letters before it stops."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        token: str = "text",
        weight: int | str | None = None,
        least: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._look = (role, token, weight)
        self._least = least
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)
        theme.changed.connect(self._restyle)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text; line breaks become spaces."""
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self._restyle()

    def set_token(self, token: str) -> None:
        """Change the colour."""
        self._look = (self._look[0], token, self._look[2])
        self.update()

    def sizeHint(self) -> QSize:
        role, _token, weight = self._look
        return QSize(text_width(self.theme.font(role, weight), self._text), self.theme.line_height(role))

    def minimumSizeHint(self) -> QSize:
        role, _token, weight = self._look
        least = text_width(self.theme.font(role, weight), "n" * self._least)
        return QSize(min(least, self.sizeHint().width()), self.theme.line_height(role))

    def paintEvent(self, event: QPaintEvent) -> None:
        role, token, weight = self._look
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        cut = draw_text(
            QPainter(self), self.rect(), self._text, self.theme.font(role, weight), self.theme.color(token), flags
        )
        tip = self._text if cut else ""
        if self.toolTip() != tip:
            self.setToolTip(tip)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
