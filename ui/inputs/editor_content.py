"""The field for the content item that a request is for: chosen from all that are not out yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from editorial.domain.filters import PlanFilter

from ..context import Desk
from ..widgets.buttons import IconButton, make_button
from ..widgets.choice import Choice, Sign
from ..widgets.choice_list import ChoiceList
from ..widgets.popover import Popover

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor


def _titles(ws: Workspace, actor: Actor) -> list[Choice]:
    cards = ws.plan.board(actor, PlanFilter()).cards
    found = sorted(cards, key=lambda one: (one.day is None, str(one.day or ""), one.title))
    return [Choice(one.content_id, one.title, Sign.status(one.status)) for one in found if one.content_id > 0]


class ContentField(QWidget):
    """`changed` with the id of the chosen item, None for none."""

    changed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._id: int | None = None
        self._titles: list[Choice] = []
        self._popover: Popover | None = None
        self.button = make_button(desk.theme, desk.icons, "secondary", "", "file-text")
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.open)
        self.clear_button = IconButton(desk.theme, desk.icons, "x", self.tr("Without a content item"), size=28)
        self.clear_button.clicked.connect(lambda _on=False: self._choose(None))
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
        actor = self.desk.actor
        self.desk.run(lambda ws: _titles(ws, actor), self._drop)

    def _drop(self, found: list[Choice]) -> None:
        self._titles = found
        popover = Popover(self.desk.theme, self.window())
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = {self._id} if self._id is not None else set()
        rows = ChoiceList(self.desk.theme, self.desk.icons, found, chosen, self.tr("Content items"), False, popover)
        rows.picked.connect(self._choose)
        rows.picked.connect(lambda _value: popover.close())
        popover.body.addWidget(rows)
        popover.setFocusProxy(rows)
        self._popover = popover
        popover.open_below(self.button)

    def _choose(self, content_id: object) -> None:
        number = content_id if isinstance(content_id, int) else None
        title = next((one.text for one in self._titles if one.value == number), "")
        self.set_value(number, title)
        self.changed.emit(number)
