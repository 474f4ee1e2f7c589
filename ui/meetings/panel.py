"""The side panel of this page's tabs: filled anew for whatever is in front."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ..context import Desk
from ..widgets.badges import Tag
from ..widgets.buttons import Button, Kind, LinkButton, make_button
from ..widgets.clearing import clear
from ..widgets.label import Label
from ..widgets.section import FactRow, SectionHeader
from ..widgets.side_panel import SidePanel


class TextPanel(SidePanel):
    """`begin` empties it; then tags, facts, texts and buttons come in the order in which they are read."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk.theme, desk.icons, name, expandable=False)
        self.desk = desk
        self.buttons: dict[str, Button] = {}
        self.title = Label(desk.theme, "", "section", wrap=True)
        self.meta = Label(desk.theme, "", "small", "muted", wrap=True)
        self.header.addWidget(self.title)
        self.header.addWidget(self.meta)

    def begin(self, title: str, meta: str = "") -> None:
        """Something else is in front."""
        for layout in (self.badges, self.body, self.footer):
            clear(layout)
        self.buttons.clear()
        self.title.setText(title)
        self.meta.setText(meta)
        self.meta.setVisible(bool(meta))
        self.foot.hide()

    def finish(self) -> None:
        """What is short stands at the top."""
        self.body.addStretch(1)
        if self.buttons:
            self.foot.show()
            self.footer.addStretch(1)

    def tag(self, meaning: str, words: str, icon: str) -> None:
        """A tag above the title."""
        self.badges.addWidget(Tag(self.desk.theme, self.desk.icons, meaning, words, icon))

    def fact(self, label: str, value: str) -> None:
        """A fact; nothing where there is no value."""
        if value:
            self.body.addWidget(FactRow(self.desk.theme, label, value))

    def heading(self, words: str, count: int | None = None) -> None:
        """A heading between what follows and what came before."""
        self.body.addSpacing(self.desk.theme.px(4))
        self.body.addWidget(SectionHeader(self.desk.theme, words, count))

    def say(self, words: str, token: str = "text", role: str = "body") -> None:
        """A paragraph; nothing where there are no words."""
        if words:
            made = Label(self.desk.theme, words, role, token, wrap=True)
            made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(made)

    def link(self, words: str, act: Callable[[], object], icon: str = "") -> LinkButton:
        """A way to something else."""
        made = LinkButton(self.desk.theme, self.desk.icons, words, icon)
        made.setToolTip(words)
        made.clicked.connect(lambda _on=False: act())
        self.body.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def widget(self, widget: QWidget) -> None:
        """Something of the page's own."""
        self.body.addWidget(widget)

    def act(self, name: str, kind: Kind, words: str, act: Callable[[], object], icon: str = "") -> Button:
        """A button at the foot."""
        made = make_button(self.desk.theme, self.desk.icons, kind, words, icon, size="small")
        made.clicked.connect(lambda _on=False: act())
        self.buttons[name] = made
        self.footer.addWidget(made)
        return made
