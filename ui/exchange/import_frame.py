"""What the import page is made of: the line of steps, a pane for each step, banner, footer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from editorial.domain.import_report import ImportReport, Outcome

from ..context import Desk
from ..widgets.line import Line
from . import words
from .bring_frame import BringFrame
from .columns import ColumnsPane
from .done import DonePane
from .hints import Hints
from .options_bar import OptionsBar
from .preview import PreviewPane
from .review import ReviewPane


class ImportFrame(BringFrame):
    """All widgets of the import page, laid out; what happens between them is the page's."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._make()
        self._panes: dict[str, QWidget] = {
            "file": self.empty,
            "columns": self._columns_step(),
            "review": self.review,
            "done": self.done,
        }
        self.lay_out(self.tr("Bring an editorial plan"), self._panes)

    def _make(self) -> None:
        steps = (
            ("file", self.tr("File")),
            ("columns", self.tr("Columns")),
            ("review", self.tr("Check")),
            ("done", self.tr("Done")),
        )
        hint = self.tr("CSV or Excel, in any layout. Nothing is changed before you have seen what would come in.")
        self.make_frame(steps, "file-input", self.tr("Drop an editorial plan here"), hint)
        self.options_bar = OptionsBar(self.desk, self)
        self.hints = Hints(self.desk, self)
        self.columns = ColumnsPane(self.desk, self)
        self.preview = PreviewPane(self.desk, self)
        self.review = ReviewPane(self.desk, self)
        self.done = DonePane(self.desk, self)

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
