"""The banner under the text: what the network would refuse, and the way out beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from editorial.domain.channels import Channel
from editorial.domain.wording import number_text

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.paint import panel
from .counter import Measure, mode_of


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

    def show_measure(self, found: Measure, channel: Channel | None, own: bool) -> None:
        """Say what the channel would refuse, or nothing; `own`: the channel has a version of its own."""
        if channel is None or not found.wrong:
            self.hide()
            return
        language = self.desk.language
        if found.surplus:
            said = self.tr("{count} bytes too many for {channel} (limit {limit}).")
            if mode_of(channel) != "utf8_bytes":
                said = self.tr("{count} characters too many for {channel} (limit {limit}).")
            title = said.format(
                count=number_text(found.surplus, language),
                channel=channel.name,
                limit=number_text(found.limit, language),
            )
        else:
            title = self.tr("{count} hashtags, but {channel} takes {limit}.").format(
                count=found.hashtags, channel=channel.name, limit=found.most_hashtags
            )
        way = self.tr("Go there") if own else self.tr("Write a version for {channel}").format(channel=channel.name)
        reason = "" if own else self.tr("The base text stays as it is for the other channels.")
        self.say(title, way, reason)

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
