"""The way from a content item to a request to an expert: in the side panel of the calendar and in the brief."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from .context import Desk
from .widgets.buttons import LinkButton


class ExpertsOfItem(QWidget):
    """A link that begins a request for the item it was shown last."""

    def __init__(self, desk: Desk, content_id: int = 0, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._item = content_id, title
        self.link = LinkButton(desk.theme, desk.icons, self.tr("Ask experts …"), "graduation-cap", parent=self)
        self.link.clicked.connect(lambda _on=False: desk.ask_expert(*self._item))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.link)
        row.addStretch(1)

    def show_item(self, content_id: int, title: str) -> None:
        """From now on about this one."""
        self._item = content_id, title
        self.setVisible(content_id > 0 and self.desk.may("input"))
