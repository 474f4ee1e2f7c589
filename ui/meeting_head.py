"""The head over one meeting, while it is prepared and with its minutes: the way back, what it is, what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from .context import Desk
from .widgets.buttons import LinkButton, make_button
from .widgets.elided import ElidedLabel
from .widgets.empty import IconSign
from .widgets.ground import Ground

__all__ = ["MeetingHead"]


class MeetingHead(Ground):
    """`back` and the crumb above the title, buttons at the right; `more` opens `more_menu`, once it is filled."""

    def __init__(self, desk: Desk, crumb: QWidget, sides: str = "") -> None:
        super().__init__(desk.theme, "surface", sides=sides)
        self.desk = desk
        theme, icons = desk.theme, desk.icons
        self.back = LinkButton(theme, icons, self.tr("Meetings"), "arrow-left")
        self.back.setToolTip(self.tr("Back to the meetings (Esc)"))
        self.title = ElidedLabel(theme, "", "title")
        self.more_menu = QMenu(self)
        self.more = make_button(theme, icons, "secondary", self.tr("More"), "ellipsis")
        self._crumb = crumb

    def lay_out(self, below: Sequence[QWidget], buttons: Sequence[QWidget]) -> None:
        """Put everything in its place: `below` the title, and the buttons at the right."""
        theme, px = self.desk.theme, self.desk.theme.px
        way = QHBoxLayout()
        way.setSpacing(px(6))
        way.addWidget(self.back)
        way.addWidget(IconSign(theme, self.desk.icons, "chevron-right", size=13))
        way.addWidget(self._crumb)
        way.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(px(2))
        left.addLayout(way)
        for one in (self.title, *below):
            left.addWidget(one)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(16), px(10))
        row.setSpacing(px(8))
        row.addLayout(left, 1)
        for one in buttons:
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignBottom)

    def open_more(self) -> None:
        """Show the menu below its button."""
        self.more_menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
