"""What the workspace proposes for an agenda, by where it comes from; one key or click takes it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.meeting_cards import Suggestion
from editorial.domain.meetings import AgendaSource

from ..context import Desk
from ..widgets.choice import Sign
from ..widgets.empty import EmptyState
from ..widgets.ground import Ground
from ..widgets.section import SectionHeader
from .rows import Cell, Column, Group, Heading, Line
from .rows_view import RowsView
from .words import SOURCE_SIGNS, MeetingWords


class SuggestionList(QWidget):
    """`taken` carries the keys of what goes onto the agenda."""

    taken = Signal(list)

    def __init__(self, desk: Desk, words: MeetingWords) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self.found: tuple[Suggestion, ...] = ()
        self.editable = True
        px = desk.theme.px
        name = self.tr("Suggestions from the workspace")
        self.header = SectionHeader(desk.theme, name, 0, role="section")
        self.view = RowsView(desk, (Column(name), Column("", 18)), name, 50)
        self.view.painter.edge = 16
        self.empty = EmptyState(
            desk.theme,
            desk.icons,
            "circle-check",
            self.tr("Nothing waits for a meeting"),
            self.tr("Ideas, conflicts, gaps, overdue input and approvals appear here."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        head = Ground(desk.theme, "surface", sides="b")
        inside = QHBoxLayout(head)
        inside.setContentsMargins(px(16), px(8), px(12), px(8))
        inside.addWidget(self.header)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        self.view.opened.connect(self.take_current)
        self.view.ticked.connect(self.take_current)
        self.view.link_wanted.connect(self.take_group)
        self.view.clicked_line.connect(self._clicked)

    def show_found(self, found: Sequence[Suggestion], editable: bool) -> None:
        """Show what is proposed and not on the agenda yet; the line in front stays, or what took its place."""
        place = self.view.currentIndex().row()
        self.found = tuple(one for one in found if not one.on_agenda)
        self.editable = editable
        groups = []
        for source, inside in groupby(self.found, key=lambda one: one.source):
            every = tuple(inside)
            lines = tuple(self._line(one, len(every) > 1) for one in every)
            link = self.tr("Add all") if len(lines) > 1 and editable else ""
            icon = SOURCE_SIGNS[source]
            urgent = any(line.value.urgent for line in lines)
            token = "danger" if urgent else "muted"
            groups.append(
                Group(Heading(str(source), self.words.source(source), icon=icon, token=token, link=link), lines)
            )
        self.view.lines.show(groups)
        if not (place >= 0 and self.view.go(min(place, len(self.view.lines.rows) - 1))):
            self.view.go_first()
        self.header.set_count(len(self.found))
        self._stack.setCurrentWidget(self.view if self.found else self.empty)

    def _line(self, one: Suggestion, several: bool) -> Line:
        words = self.words
        parts = [words.minutes(one.minutes), *one.lines]
        below = " · ".join(part for part in parts if part)
        sign = Sign.icon("circle-plus") if self.editable else None
        whole = several and one.title == words.source(one.source)
        name = self.tr("All of it as one item") if whole else one.title
        title = Cell(name, None, "text", 500, below, "danger" if one.urgent else "muted")
        cells = (title, Cell("", sign, "accent_text"))
        spoken = [one.title, below]
        if one.urgent:
            spoken.append(self.tr("urgent"))
        return Line(f"{one.source} {one.key}", cells, ", ".join(spoken), one)

    def _clicked(self) -> None:
        if self.view.clicked_at.x() >= self.view.viewport().width() - self.desk.theme.px(48):
            self.take_current()

    def take_current(self) -> None:
        """The line in front."""
        one = self.view.current_value()
        if isinstance(one, Suggestion) and self.editable:
            self.taken.emit([one.key])

    def take_group(self, source: str) -> None:
        """All of a group."""
        keys = [one.key for one in self.found if one.source is AgendaSource(source)]
        if keys and self.editable:
            self.taken.emit(keys)
