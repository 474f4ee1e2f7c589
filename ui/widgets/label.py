"""Text in a role and a token, following the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import Theme

__all__ = ["Label"]


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
        super().__init__(text, parent)
        self.theme = theme
        self._look = (role, token, weight, tnum)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._restyle()
        theme.changed.connect(self._restyle)

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
