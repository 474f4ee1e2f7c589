"""What the journal page is made of: toolbar, filters, steps, details, and the line with the head of the chain."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from ..context import Desk
from ..panel_body import Body
from ..widgets.banner import Banner
from ..widgets.buttons import IconButton
from ..widgets.empty import EmptyState
from ..widgets.filter_bar import FilterBar
from ..widgets.filter_chip import FilterChip
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.progress import LoadingLine
from .chips import ItemChip, PastChip
from .model import JournalModel
from .panel import StepPanel
from .proof_line import ProofLine
from .table import JournalTable


class JournalFrame(Ground):
    """All widgets of the page, laid out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self._make_bars()
        self._make_body()
        self._lay_out()
        desk.theme.changed.connect(self._restyle)
        self._restyle()

    def _make_bars(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search in everything that was changed"))
        self.search.setAccessibleName(self.tr("Search in everything that was changed"))
        self.panel_button = IconButton(theme, icons, "panel-right", self.tr("What the step changed"), parent=self)
        self.panel_button.setCheckable(True)
        self.panel_button.setToolTip(self.tr("What the step changed (Space)"))
        self.close_button = IconButton(theme, icons, "x", self.tr("Close"), parent=self)
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.filters = FilterBar(theme, icons, self)
        self.item_chip = ItemChip(self.desk, self.tr("Content item"), self.filters)
        self.filters.add_filter("item", self.item_chip)
        self.filters.add_filter("people", FilterChip(theme, icons, self.tr("Person"), parent=self.filters))
        self.filters.add_filter("groups", FilterChip(theme, icons, self.tr("Area"), parent=self.filters))
        self.filters.add_filter("span", PastChip(self.desk, self.filters))
        self.loading = LoadingLine(theme, self)
        self.banner = Banner(theme, icons, "info", "", framed=False, parent=self)
        self.banner.hide()

    def _make_body(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self.model = JournalModel(self.desk, self)
        self.table = JournalTable(self.desk, self.model, self)
        self.empty = EmptyState(theme, icons, "scroll-text", " ", parent=self)
        self.body = Body(theme, self)
        self.stack: QStackedWidget = self.body.stack
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.panel = StepPanel(self.desk, self.body)
        self.body.set_panel(self.panel)
        self.proof = ProofLine(self.desk, self)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(Label(self.desk.theme, self.tr("Journal"), "title", parent=self))
        self._row.addStretch(1)
        for part in (self.search, self.panel_button, self.close_button):
            self._row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        for widget in (self.filters, Line(self.desk.theme), self.loading, self.banner):
            column.addWidget(widget)
        column.addWidget(self.body, 1)
        column.addWidget(self.proof)

    def regions(self) -> list[QWidget]:
        """For F6."""
        found: list[QWidget] = [self.search, self.filters, self.stack]
        if self.panel.isVisible():
            found.append(self.panel)
        return [*found, self.proof]

    def _restyle(self) -> None:
        px = self.desk.theme.px
        self._row.setContentsMargins(px(20), px(10), px(12), px(10))
        self._row.setSpacing(px(8))
        self.search.setFixedWidth(px(320))
