"""The side panel for several items: what they are, and the acts on all of them."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from editorial.domain.content import Status
from editorial.domain.wording import day_text
from editorial.texts import text

from ..context import Desk
from ..widgets.badges import StatusBadge, key_text
from ..widgets.buttons import Button
from ..widgets.label import Label
from ..widgets.section import FactRow, SectionHeader
from .acts import Acts
from .selection import Selected

MOST_TITLES = 10


class ManyBody(QObject):
    """Fills a vertical layout for a selection of several items."""

    def __init__(self, desk: Desk, acts: Acts, column: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.acts, self._column, self._host = desk, acts, column, parent

    def fill(self, selected: Selected) -> None:
        """Show the selection."""
        self._facts(selected)
        self._acts()
        self._titles(selected)

    def _facts(self, selected: Selected) -> None:
        theme, language = self.desk.theme, self.desk.language
        counts = Counter(one.status for one in selected.items)
        box = QWidget(self._host)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for status in Status:
            if counts[status]:
                words = f"{text(f'status.{status}', language)} {counts[status]}"
                column.addWidget(StatusBadge(theme, status, words, box))
        self._column.addWidget(FactRow(theme, self.tr("Status"), box, parent=self._host))
        days = sorted(one.day for one in selected.slots() if one.day is not None)
        if days:
            words = day_text(days[0], language)
            if days[-1] != days[0]:
                words += f" – {day_text(days[-1], language)}"
            self._column.addWidget(FactRow(theme, self.tr("Period"), words, parent=self._host))
        without = sum(1 for one in selected.slots() if one.day is None)
        if without:
            self._column.addWidget(FactRow(theme, self.tr("Without date"), str(without), parent=self._host))

    def _acts(self) -> None:
        desk, theme = self.desk, self.desk.theme
        self._column.addSpacing(theme.px(8))
        self._column.addWidget(SectionHeader(theme, self.tr("Change all"), line=True, parent=self._host))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(8))
        kinds = (
            ("schedule", self.tr("Date …"), "calendar-clock"),
            ("shift", self.tr("Move …"), "move-right"),
            ("status", self.tr("Status …"), "circle-dot"),
            ("submit", self.tr("Submit …"), "send"),
            ("assign", self.tr("Assign …"), "user-round"),
            ("label", self.tr("Labels …"), "tag"),
            ("copy", self.tr("Duplicate"), "layers"),
            ("unschedule", self.tr("Take date away"), "inbox"),
            ("delete", self.tr("Delete"), "trash-2"),
        )
        for index, (name, words, icon) in enumerate(kinds):
            button = Button(theme, desk.icons, "danger" if name == "delete" else "secondary", words, icon, size="small")
            keys = self.acts.actions[name].shortcut()
            tip = self.acts.actions[name].text()
            button.setToolTip(f"{tip} ({key_text(keys)})" if not keys.isEmpty() else tip)
            button.clicked.connect(lambda _on=False, act=name: self.acts.perform(act))
            grid.addWidget(button, index // 2, index % 2)
        self._column.addLayout(grid)

    def _titles(self, selected: Selected) -> None:
        theme = self.desk.theme
        self._column.addSpacing(theme.px(8))
        count = len(selected.ids)
        self._column.addWidget(SectionHeader(theme, self.tr("Selected"), count, line=True, parent=self._host))
        for one in selected.items[:MOST_TITLES]:
            self._column.addWidget(Label(theme, one.title, "small", wrap=True, parent=self._host))
        if count > MOST_TITLES:
            words = self.tr("and {count} more").format(count=count - MOST_TITLES)
            self._column.addWidget(Label(theme, words, "small", "muted", parent=self._host))
