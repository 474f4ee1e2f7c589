"""What the import page is made of: the line of steps, a pane for each step, banner, footer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.import_report import ImportReport, Outcome

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.buttons import IconButton
from ..widgets.empty import EmptyState
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.progress import LoadingLine
from . import words
from .columns import ColumnsPane
from .done import DonePane
from .footer import Footer
from .hints import Hints
from .options_bar import OptionsBar
from .preview import PreviewPane
from .review import ReviewPane
from .steps import StepLine


class ImportFrame(Ground):
    """All widgets of the import page, laid out; what happens between them is the page's."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self._make()
        self._panes: dict[str, QWidget] = {
            "file": self.empty,
            "columns": self._columns_step(),
            "review": self.review,
            "done": self.done,
        }
        self._lay_out()

    def _make(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        steps = (
            ("file", self.tr("File")),
            ("columns", self.tr("Columns")),
            ("review", self.tr("Check")),
            ("done", self.tr("Done")),
        )
        self.steps = StepLine(theme, icons, steps, self)
        self.close_button = IconButton(theme, icons, "x", self.tr("Close"), parent=self)
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.loading = LoadingLine(theme, self)
        self.banner = Banner(theme, icons, "danger", "", framed=False, parent=self)
        self.banner.hide()
        self.empty = EmptyState(
            theme,
            icons,
            "file-input",
            self.tr("Drop an editorial plan here"),
            self.tr("CSV or Excel, in any layout. Nothing is changed before you have seen what would come in."),
            self.tr("Choose a file …"),
            "folder-open",
            parent=self,
        )
        self.options_bar = OptionsBar(self.desk, self)
        self.hints = Hints(self.desk, self)
        self.columns = ColumnsPane(self.desk, self)
        self.preview = PreviewPane(self.desk, self)
        self.review = ReviewPane(self.desk, self)
        self.done = DonePane(self.desk, self)
        self.footer = Footer(self.desk, self)
        self.stack = QStackedWidget(self)

    def _lay_out(self) -> None:
        for pane in self._panes.values():
            self.stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._toolbar())
        for widget in (Line(self.desk.theme), self.loading, self.banner):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footer)

    def _toolbar(self) -> QHBoxLayout:
        theme, px = self.desk.theme, self.desk.theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(20), px(10), px(12), px(10))
        row.setSpacing(px(12))
        row.addWidget(Label(theme, self.tr("Bring an editorial plan"), "title", parent=self))
        row.addStretch(1)
        row.addWidget(self.steps)
        row.addSpacing(px(8))
        row.addWidget(self.close_button)
        return row

    def _columns_step(self) -> QWidget:
        theme = self.desk.theme
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.columns)
        split.addWidget(self.preview)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setChildrenCollapsible(False)
        self.columns.setMinimumWidth(theme.px(360))
        self.preview.setMinimumWidth(theme.px(460))
        pane = QWidget(self)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.options_bar, Line(theme), self.hints):
            column.addWidget(widget)
        column.addWidget(split, 1)
        return pane

    def describe_review(self, report: ImportReport, busy: bool) -> None:
        """The sentence and the primary button of the check."""
        language = self.desk.language
        added, changed = report.count(Outcome.ADDED), report.count(Outcome.CHANGED)
        if added or not changed:
            words_ = self.tr("Bring in {items}").format(items=words.items(added, language))
        else:
            words_ = self.tr("Change {items}").format(items=words.items(changed, language))
        if not added and not changed:
            self.footer.next.setText(self.tr("See it in the calendar"))
            self.footer.say(self.tr("Everything in this plan is in the workspace already."))
            return
        self.footer.next.setText(words_)
        wanted = self.review.names.wanted()
        kinds = [kind for kind, _name in wanted]
        made = ", ".join(words.made(name, kinds.count(name)) for name in words.KINDS if name in kinds)
        parts = [words.counters(len(report.rows), report.undated, language)]
        if added and changed:
            parts.append(self.tr("{items} changed").format(items=words.items(changed, language)))
        if made:
            parts.append(self.tr("creates {names}").format(names=made))
        self.footer.say("  ·  ".join(parts))
