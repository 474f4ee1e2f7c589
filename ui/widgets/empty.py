"""What stands where nothing is yet: an icon, one sentence, one button that makes it appear."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import Icons
from ui.theme import Theme

from .buttons import Button
from .label import Label

__all__ = ["EmptyState", "IconSign"]


class IconSign(QWidget):
    """An icon as a picture, without any action."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        icon: str,
        token: str = "muted",
        size: int = 16,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self._icon_name, self._token, self._design = icon, token, size
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_icon(self, icon: str, token: str | None = None) -> None:
        """Show another icon, and another token if given."""
        self._icon_name, self._token = icon, token or self._token
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(self._design), self.theme.px(self._design))

    def paintEvent(self, event: QPaintEvent) -> None:
        self.icons.paint(QPainter(self), self.rect(), self._icon_name, self._token)

    def _restyle(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


class EmptyState(QWidget):
    """Centred words for an empty view; `acted` when its button is pressed."""

    acted = Signal()
    #: Its second button, where there are two ways to make something appear.
    other_acted = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        icon: str,
        title: str,
        text: str = "",
        button: str = "",
        button_icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._title = Label(theme, title, "body", weight=600, wrap=True, parent=self)
        self._text = Label(theme, text, "small", "muted", wrap=True, parent=self)
        self.button = Button(theme, icons, "quiet", button, button_icon, parent=self)
        self.button.clicked.connect(self.acted)
        self.button.setVisible(bool(button))
        self.other = Button(theme, icons, "secondary", "", parent=self)
        self.other.clicked.connect(self.other_acted)
        self.other.hide()
        self._text.setVisible(bool(text))
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(8))
        layout.addStretch(1)
        layout.addWidget(IconSign(theme, icons, icon, size=24, parent=self), 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        row.addWidget(self.button)
        row.addWidget(self.other)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)

    def set_text(self, title: str, text: str = "", button: str = "", other: str = "") -> None:
        """Say something else, for example that filters hide everything."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.other.setText(other)
        self.other.setVisible(bool(other))
