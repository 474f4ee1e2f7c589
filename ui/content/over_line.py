"""The banner under the text: what the network would refuse, and the way out beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.paint import panel


class OverLine(QWidget):
    """One sentence in `danger` and one button."""

    acted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        theme, icons = desk.theme, desk.icons
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.words = Label(theme, "", "small", "danger", 600, wrap=True)
        self.button = make_button(theme, icons, "secondary", "", size="small")
        self.button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(8), theme.px(10), theme.px(8))
        row.setSpacing(theme.px(10))
        row.addWidget(IconSign(theme, icons, "triangle-alert", "danger", 16), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, words: str, button: str, tip: str = "") -> None:
        """Show it."""
        self.words.setText(words)
        self.button.setText(button)
        self.button.setToolTip(tip)
        self.setAccessibleName(words)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.desk.theme
        panel(QPainter(self), self.rect(), theme.radius("panel"), theme.tint("danger"), theme.color("danger"))
