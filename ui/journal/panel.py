"""Beside the steps: what the one in front changed, field by field, before and after."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from editorial.domain.journal_view import RowChange, StepDetails
from editorial.domain.wording import number_text, when_text
from editorial.services.journal_words import act_words, kind_words, who_words

from ..context import Desk
from ..diff_view import DiffView, Pair
from ..widgets.buttons import make_button
from ..widgets.label import Label
from ..widgets.side_panel import SidePanel


class StepPanel(SidePanel):
    """One step. `open_wanted` and `only_wanted` carry the content item that it was about."""

    open_wanted = Signal(int)
    only_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", expandable=False, parent=parent)
        self.desk = desk
        self.details: StepDetails | None = None
        self._at = self._count = 0
        self.setAccessibleName(self.tr("What the step changed"))
        theme = desk.theme
        self.act = Label(theme, "", "section", weight=600, wrap=True)
        self.about = Label(theme, "", "small", "muted", wrap=True)
        self.header.addWidget(self.act)
        self.header.addWidget(self.about)
        self.diff = DiffView(desk, self.tr("Before and after"), large=False)
        self.diff.stepped.connect(self._stepped)
        # what is left of the panel, and no second scroll bar around its own
        self.diff.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.diff.setMinimumHeight(theme.px(48))
        self.more = Label(theme, "", "small", "muted", wrap=True)
        self.body.addWidget(self.diff, 1)
        self.body.addWidget(self.more)
        icons = desk.icons
        self.open_button = make_button(theme, icons, "secondary", self.tr("Open item"), "square-pen", size="small")
        self.open_button.setToolTip(self.tr("Open the content item (Enter)"))
        self.only_button = make_button(theme, icons, "ghost", self.tr("Only this item"), "funnel", size="small")
        self.only_button.setToolTip(self.tr("Show only the steps of this content item"))
        self.footer.addWidget(self.open_button)
        self.footer.addWidget(self.only_button)
        self.footer.addStretch(1)
        self.open_button.clicked.connect(self._open)
        self.only_button.clicked.connect(self._only)
        self.show_details(None)

    def show_details(self, details: StepDetails | None, only: int | None = None) -> None:
        """Show a step; None for nothing. `only` is the item whose steps alone are shown already."""
        self.details = details
        self._at = self._count = 0
        row = details.row if details else None
        self.foot.setVisible(row is not None and row.content_id is not None)
        self.diff.setVisible(details is not None)
        if details is None or row is None:
            self.act.setText(self.tr("No step chosen"))
            self.about.setText("")
            self.more.setText("")
            return
        language = self.desk.language
        self.only_button.setVisible(row.content_id != only)
        self.act.setText(act_words(row.act, row.origin, language))
        who = who_words(row.actor_id, row.actor, language)
        if row.brought_in is not None:
            by = who_words(*row.brought_in, language)
            who = self.tr("{person}, by a form that {other} read in").format(person=who, other=by)
        self.about.setText(f"{when_text(row.at.date(), row.at.time(), language)} · {who}")
        self.open_button.setEnabled(row.there)
        self.open_button.setToolTip(
            self.tr("Open the content item (Enter)") if row.there else self.tr("The item is deleted.")
        )
        self.diff.show_pairs([pair for one in details.rows for pair in self._pairs(one)])
        more = self.tr("and {count} more rows, all of them in the export")
        self.more.setText(more.format(count=number_text(details.more, language)) if details.more else "")
        self.more.setVisible(bool(details.more))

    def _pairs(self, row: RowChange) -> list[Pair]:
        heading = self._heading(row)
        if not row.fields:
            return [Pair("", "", "", heading=heading)]
        return [
            Pair(one.name, one.before, one.after, not one.prose, heading if not number else "")
            for number, one in enumerate(row.fields)
        ]

    def _heading(self, row: RowChange) -> str:
        kind = kind_words(row.kind, self.desk.language)
        words = {
            "made": self.tr("{kind} “{name}” created"),
            "changed": self.tr("{kind} “{name}” changed"),
            "removed": self.tr("{kind} “{name}” removed"),
        }
        return words[row.what].format(kind=kind, name=row.name)

    # Stepping -----------------------------------------------------------------------------------------------------

    def step(self, by: int) -> bool:
        """To the next (1) or previous (-1) change of this step; False where there is no further one."""
        if not self.diff.changes():
            return False
        if self._count and not 1 <= self._at + by <= self._count:
            return False
        self.diff.step(by)
        return True

    def _stepped(self, at: int, count: int) -> None:
        self._at, self._count = at, count

    def _open(self) -> None:
        if self.details is not None and self.details.row.content_id is not None:
            self.open_wanted.emit(self.details.row.content_id)

    def _only(self) -> None:
        if self.details is not None and self.details.row.content_id is not None:
            self.only_wanted.emit(self.details.row.content_id)
