"""What the page of approval routes is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.buttons import IconButton, make_button
from ..widgets.choice_field import ChoiceField
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from .bar import RouteBar
from .draft import RouteDraft
from .order import RouteOrder
from .picture import RoutePicture
from .stage_panel import StagePanel
from .words import RouteWords


class RoutesFrame(Ground):
    """All widgets, laid out: the order at the left, the route in the middle, its stage at the right."""

    def __init__(self, desk: Desk, draft: RouteDraft) -> None:
        super().__init__(desk.theme, "surface")
        self.desk, self.draft = desk, draft
        theme, icons = desk.theme, desk.icons
        self.words = RouteWords(desk, self)
        self.back = IconButton(theme, icons, "arrow-left", self.tr("Back"), size=30)
        self.new = make_button(theme, icons, "quiet", self.tr("New route"), icon="plus")
        self.copy = make_button(theme, icons, "secondary", self.tr("Duplicate"), icon="copy")
        self.archive = make_button(theme, icons, "ghost", self.tr("Archive"), icon="archive")
        self.save = make_button(theme, icons, "primary", self.tr("Save"), icon="check")
        self.discard = make_button(theme, icons, "secondary", self.tr("Discard"))
        self.banner = Banner(theme, icons, "danger", "", framed=False)
        self.banner.hide()
        self.order = RouteOrder(desk, self.words)
        self.bar = RouteBar(desk, draft, self.words)
        self.picture = RoutePicture(desk, draft)
        self.panel = StagePanel(desk, draft, self.words)
        self.test = ChoiceField(theme, icons, none_text=self.tr("Choose an item …"))
        self.answer = Label(theme, "", "caption", "muted", wrap=True)
        self.state = Label(theme, "", "small", "muted")
        self.tools = self._make_tools()
        self._lay_out()

    def _make_tools(self) -> dict[str, IconButton]:
        theme, icons = self.desk.theme, self.desk.icons
        made: dict[str, IconButton] = {}
        for name, icon, words, keys in (
            ("after", "plus", self.tr("Add a stage after it"), self.tr("Ins")),
            ("beside", "layers", self.tr("Add a stage beside it"), self.tr("Shift+Ins")),
            ("earlier", "arrow-left", self.tr("One step earlier"), self.tr("Alt+Left")),
            ("later", "arrow-right", self.tr("One step later"), self.tr("Alt+Right")),
            ("remove", "trash-2", self.tr("Remove the stage"), self.tr("Del")),
            ("undo", "undo-2", self.tr("Undo in the picture"), self.tr("Ctrl+Z")),
            ("redo", "redo-2", self.tr("Redo in the picture"), self.tr("Ctrl+Y")),
        ):
            button = IconButton(theme, icons, icon, words, size=28, token="text")
            button.setToolTip(f"{words} ({keys})")
            made[name] = button
        return made

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(14), px(10), px(16), px(10))
        head.setSpacing(px(10))
        head.addWidget(self.back)
        head.addWidget(Label(self.desk.theme, self.tr("Approval routes"), "title"))
        head.addWidget(self.state, 1)
        for part in (self.archive, self.copy, self.new, self.discard, self.save):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(self.desk.theme))
        column.addWidget(self.banner)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addWidget(self._middle(), 1)
        row.addWidget(self.panel)
        column.addLayout(row, 1)

    def _left(self) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        side = Ground(theme, "sunken", sides="r")
        side.setFixedWidth(px(232))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, px(8), 1, px(12))
        column.setSpacing(px(6))
        column.addWidget(self.order, 1)
        below = QVBoxLayout()
        below.setContentsMargins(px(14), 0, px(12), 0)
        below.setSpacing(px(6))
        order = self.tr("The first route from the top that fits is taken; routes without a criterion come last.")
        below.addWidget(Label(theme, order, "caption", "muted", wrap=True))
        below.addWidget(Line(theme))
        below.addWidget(Label(theme, self.tr("Which route would this item take?"), "small", weight=500, wrap=True))
        self.test.setAccessibleName(self.tr("Which route would this item take?"))
        below.addWidget(self.test)
        below.addWidget(self.answer)
        column.addLayout(below)
        return side

    def _middle(self) -> QWidget:
        px = self.desk.theme.px
        self.roll = QScrollArea()
        self.roll.setFrameShape(QScrollArea.Shape.NoFrame)
        self.roll.setWidget(self.picture)
        self.roll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.roll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.roll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.roll.viewport().setAutoFillBackground(False)
        self.roll.setMinimumHeight(px(150))
        tools = QHBoxLayout()
        tools.setContentsMargins(px(16), px(4), px(12), px(2))
        tools.setSpacing(px(2))
        for index, button in enumerate(self.tools.values()):
            if index in (2, 4, 5):
                tools.addSpacing(px(10))
            tools.addWidget(button)
        tools.addStretch(1)
        whole = Scroll(self.desk.theme)
        whole.body.setContentsMargins(0, 0, 0, px(8))
        whole.body.setSpacing(0)
        whole.body.addWidget(self.bar)
        whole.body.addWidget(Line(self.desk.theme))
        whole.body.addLayout(tools)
        whole.body.addWidget(self.roll, 1)
        return whole
