"""What the inbox is made of: the list at the left, the item in the middle, the decision at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ..context import Desk
from ..panel_body import Body
from ..widgets.buttons import IconButton, make_button
from ..widgets.choice import Choice
from ..widgets.choice_field import ChoiceField
from ..widgets.empty import EmptyState
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.progress import LoadingLine
from ..widgets.segmented import Segmented
from .list import InboxList
from .model import InboxModel
from .panel import DecisionPanel
from .reading import ReadingPane
from .rows import ALL, BY_DEPARTMENT, BY_DUE, BY_PUBLICATION, DECIDED, MINE

#: Design pixels: the list, in wide and in narrow windows.
LIST_WIDTH, NARROW_LIST = 352, 320


class InboxFrame(Ground):
    """All widgets of the page, laid out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self.model = InboxModel(desk, self)
        self._make_list()
        self._make_middle()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left)
        row.addWidget(self.body, 1)

    def _make_list(self) -> None:
        desk, theme, px = self.desk, self.desk.theme, self.desk.theme.px
        self.left = Ground(theme, "surface", sides="r")
        self.list = InboxList(desk, self.model, self.left)
        self.heading = Label(theme, self.tr("Approvals"), "title", weight=600)
        self.order = ChoiceField(
            theme,
            desk.icons,
            [
                Choice(BY_DUE, self.tr("By due time")),
                Choice(BY_PUBLICATION, self.tr("By publication")),
                Choice(BY_DEPARTMENT, self.tr("By department")),
            ],
            BY_DUE,
        )
        self.order.setAccessibleName(self.tr("Order"))
        self.scope = Segmented(theme, self.scopes(False), self.tr("What is listed"))
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(12), px(14), px(8))
        head.addWidget(self.heading, 1)
        head.addWidget(self.order)
        self._scope_row = QHBoxLayout()
        self._scope_row.setContentsMargins(px(20), 0, px(14), px(10))
        self._scope_row.addWidget(self.scope)
        self._scope_row.addStretch(1)
        self.loading = LoadingLine(theme)
        column = QVBoxLayout(self.left)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._scope_row)
        column.addWidget(self.loading)
        column.addWidget(self.list, 1)
        column.addWidget(self._batch_bar())

    def _batch_bar(self) -> QWidget:
        desk, px = self.desk, self.desk.theme.px
        self.batch = Ground(desk.theme, "sunken", sides="t")
        self.batch_words = Label(desk.theme, "", "body", weight=500)
        self.together = make_button(desk.theme, desk.icons, "secondary", self.tr("Decide together …"))
        row = QHBoxLayout(self.batch)
        row.setContentsMargins(px(20), px(10), px(14), px(10))
        row.addWidget(self.batch_words, 1)
        row.addWidget(self.together)
        self.batch.hide()
        return self.batch

    def scopes(self, all_of_them: bool) -> list[tuple[str, str]]:
        """What can be listed; everything under approval only for those who look after it."""
        found = [(MINE, self.tr("Mine")), (ALL, self.tr("All under approval")), (DECIDED, self.tr("Decided"))]
        return found if all_of_them else [found[0], found[2]]

    def _make_middle(self) -> None:
        desk, theme = self.desk, self.desk.theme
        self.reading = ReadingPane(desk, self.model.words)
        self.empty = EmptyState(theme, desk.icons, "stamp", " ")
        self.nothing = QWidget()
        self.body = Body(theme, self)
        self.stack: QStackedWidget = self.body.stack
        for page in (self.nothing, self.reading, self.empty):
            self.stack.addWidget(page)
        self.stack.setMinimumSize(QSize(0, 0))
        self.panel = DecisionPanel(desk, self.model.words)
        self.panel.hide()
        self.body.set_panel(self.panel)
        self.body.column.addWidget(self._quick_bar())

    def _quick_bar(self) -> QWidget:
        """The decision under the text, where the window is too narrow for the panel beside it."""
        desk, px = self.desk, self.desk.theme.px
        self.quick = Ground(desk.theme, "sunken", sides="t")
        key = "F" if desk.language == "de" else "A"
        self.quick_approve = make_button(desk.theme, desk.icons, "primary", "", "check", key)
        self.quick_approve.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.quick_more = make_button(desk.theme, desk.icons, "secondary", self.tr("Other decision …"))
        self.panel_button = IconButton(
            desk.theme, desk.icons, "panel-right", self.tr("Approval route and decision"), framed=True
        )
        self.panel_button.setCheckable(True)
        row = QHBoxLayout(self.quick)
        row.setContentsMargins(px(24), px(10), px(16), px(10))
        row.setSpacing(px(8))
        row.addWidget(self.quick_approve)
        row.addWidget(self.quick_more)
        row.addStretch(1)
        row.addWidget(self.panel_button)
        self.quick.hide()
        return self.quick

    def fit_list(self, narrow: bool) -> None:
        """The list takes less room in narrow windows."""
        self.left.setFixedWidth(self.desk.theme.px(NARROW_LIST if narrow else LIST_WIDTH))

    def regions(self) -> list[QWidget]:
        """For F6."""
        found: list[QWidget] = [self.list, self.stack]
        return [*found, self.panel] if self.panel.isVisible() else found
