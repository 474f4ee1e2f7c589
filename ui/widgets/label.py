"""Text in a role and a token, following the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import Theme

__all__ = ["Label"]

#: As `html.escape` does it; that brings a table of two thousand names.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "\n": "<br>"})


class Label(QLabel):
    """A label in a type role (`body`, `caption`, `title`, ...) and colour token; plain text unless told otherwise."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        token: str = "text",
        weight: int | str | None = None,
        wrap: bool = False,
        tnum: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._look = (role, token, weight, tnum)
        self._plain = text
        self.setWordWrap(wrap)
        # paragraphs are set as rich text, the only way to give QLabel a line height
        self.setTextFormat(Qt.TextFormat.RichText if wrap else Qt.TextFormat.PlainText)
        self._restyle()
        theme.changed.connect(self._restyle)

    def text(self) -> str:
        return self._plain

    def setText(self, text: str) -> None:
        self._plain = text
        self._show()

    def set_look(
        self,
        role: str | None = None,
        token: str | None = None,
        weight: int | str | None = None,
    ) -> None:
        """Change role, token or weight; what is not given stays."""
        old = self._look
        self._look = (role or old[0], token or old[1], weight or old[2], old[3])
        self._restyle()

    def _restyle(self) -> None:
        role, token, weight, tnum = self._look
        self.setFont(self.theme.font(role, weight, tnum))
        shades = self.palette()
        shades.setColor(self.foregroundRole(), self.theme.color(token))
        self.setPalette(shades)
        self._show()

    def _show(self) -> None:
        if not self.wordWrap():
            super().setText(self._plain)
            return
        lines = self._plain.translate(_ESCAPED)
        height = self.theme.line_height(self._look[0])
        # Qt puts all the added height above the text; half of it belongs below
        half = max(0, height - QFontMetrics(self.font()).height()) // 2
        self.setContentsMargins(0, -half, 0, half)
        super().setText(f'<p style="margin:0; line-height:{height}px">{lines}</p>' if lines else "")
