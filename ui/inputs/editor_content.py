"""The field for the content item that a request is for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ..context import Desk
from ..item_chooser import choose_item
from ..widgets.buttons import IconButton, make_button


class ContentField(QWidget):
    """`changed` with the id of the chosen item, None for none."""

    changed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._id: int | None = None
        self.button = make_button(desk.theme, desk.icons, "secondary", "", "file-text")
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.open)
        self.clear_button = IconButton(desk.theme, desk.icons, "x", self.tr("Without a content item"), size=28)
        self.clear_button.clicked.connect(lambda _on=False: self._choose(None, ""))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(desk.theme.px(4))
        row.addWidget(self.button, 1)
        row.addWidget(self.clear_button)
        self.setFocusProxy(self.button)
        self.set_value(None, "")

    def value(self) -> int | None:
        """The id of the item."""
        return self._id

    def set_value(self, content_id: int | None, title: str) -> None:
        """Show an item without a signal."""
        self._id = content_id
        words = title if content_id is not None else self.tr("Choose a content item …")
        self.button.setText(words)
        self.button.setToolTip(words)
        self.button.setAccessibleName(self.tr("For the content item: {title}").format(title=words))
        self.clear_button.setVisible(content_id is not None)

    def open(self) -> None:
        """Drop the list of items."""
        choose_item(self.desk, self.button, self._choose, current=self._id, with_out=True)

    def _choose(self, content_id: int | None, title: str) -> None:
        self.set_value(content_id, title)
        self.changed.emit(content_id)
