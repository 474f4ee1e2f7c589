"""A page of several lists with forms: title, switch, a button for a new entry, and the part in front."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from .context import Desk
from .master_detail import MasterDetail
from .widgets.buttons import make_button
from .widgets.ground import Ground
from .widgets.label import Label
from .widgets.line import Line
from .widgets.segmented import Segmented

__all__ = ["PartsPage"]


class PartsPage(Ground):
    """`kinds` has a method for each part by its name, which makes the part's kind of entries."""

    def __init__(self, desk: Desk, title: str, parts: Sequence[tuple[str, str]], spoken: str, kinds: Any) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self._kinds = kinds
        self._parts: dict[str, MasterDetail] = {}
        px = desk.theme.px
        self.switch = Segmented(desk.theme, list(parts), spoken)
        self.new_button = make_button(desk.theme, desk.icons, "quiet", "", icon="plus")
        head = self.head = QHBoxLayout()
        head.setContentsMargins(px(20), px(10), px(16), px(10))
        head.setSpacing(px(16))
        head.addWidget(Label(desk.theme, title, "title"))
        head.addWidget(self.switch, 1)
        head.addWidget(self.new_button)
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(desk.theme))
        column.addWidget(self.stack, 1)
        self.switch.changed.connect(self.show_part)
        self.new_button.clicked.connect(self._new)

    def part(self, name: str) -> MasterDetail:
        """List and form of one kind, made when first shown."""
        if name not in self._parts:
            made = MasterDetail(self.desk, getattr(self._kinds, name)())
            self._parts[name] = made
            self.stack.addWidget(made)
        return self._parts[name]

    def show_part(self, name: str) -> None:
        """Bring a part to the front."""
        part = self.part(name)
        self.stack.setCurrentWidget(part)
        if self.switch.current() != name:
            self.switch.set_current(name)
        self.new_button.setText(part.kind.new_text)
        self.new_button.setVisible(part.may)

    def _new(self) -> None:
        self.part(self.switch.current()).new()

    def focus_content(self) -> None:
        """The list has the keyboard."""
        self.part(self.switch.current()).table.setFocus()

    def regions(self) -> list[QWidget]:
        """For F6: toolbar, list, form."""
        part = self.part(self.switch.current())
        return [self.switch, part.table, part.form]
