"""What restricts the list of requests: search, department, person, state, due date, content item."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.input_cards import RequestRow
from editorial.domain.input_rules import BOARD

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.filter_bar import FilterBar
from ..widgets.filter_chip import FilterChip
from ..widgets.form import LineEdit
from ..widgets.line import Line
from . import list_rows as rows
from .words import STATE_SIGNS, InputWords

#: Milliseconds after the last key in which the list does not follow the search yet.
REST = 120


class SearchLine(LineEdit):
    """Esc empties it first, and steps back only then."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class RequestFilters(QWidget):
    """`changed` when something else is looked for."""

    changed = Signal()

    def __init__(self, desk: Desk, words: InputWords) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        theme, icons = desk.theme, desk.icons
        self.search = SearchLine(theme, "", self.tr("Search requests"))
        self.search.setAccessibleName(self.tr("Search requests"))
        self.search.setFixedWidth(theme.px(190))
        self.search.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda _words: self._rest.start())
        self.bar = FilterBar(theme, icons)
        self.bar.add_left(self.search)
        for key, label in (
            ("departments", self.tr("Department")),
            ("people", self.tr("Asked")),
            ("states", self.tr("State")),
            ("due", self.tr("Due")),
            ("contents", self.tr("Content item")),
        ):
            self.bar.add_filter(key, FilterChip(theme, icons, label))
        self.bar.changed.connect(lambda _values: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(Line(theme))
        self._fixed_choices()

    def _fixed_choices(self) -> None:
        states = [Choice(str(one), self.words.state(one), Sign.icon(STATE_SIGNS[one][0])) for one in BOARD]
        self.bar.chip("states").set_choices(states)
        spans = [
            Choice(rows.LATE, self.tr("Passed")),
            Choice(rows.TODAY, self.tr("Today")),
            Choice(rows.WEEK, self.tr("This week")),
            Choice(rows.MONTH, self.tr("This month")),
            Choice(rows.LATER, self.tr("Later")),
            Choice(rows.UNDATED, self.tr("Without a date")),
        ]
        self.bar.chip("due").set_choices(spans)

    def offer(self, found: Iterable[RequestRow]) -> None:
        """Only what there are requests for can be chosen."""
        departments, people, contents = set[int](), set[int](), dict[int, str]()
        for row in found:
            one = row.request
            departments |= {one.department_id} if one.department_id is not None else set()
            people |= {one.person_id} if one.person_id is not None else set()
            if one.content_id is not None:
                contents[one.content_id] = row.content_title
        of = self.desk.directory
        # A department is also chosen by its budget, whether or not anything is asked of it now.
        shown = [one for one in of.departments if one.id in departments or not one.archived]
        self.bar.chip("departments").set_choices([Choice(one.id, one.name) for one in shown])
        self.bar.chip("people").set_choices(
            [Choice(one.id, one.name, Sign.person(one.name)) for one in of.people if one.id in people]
        )
        titles = sorted(contents.items(), key=lambda pair: pair[1].casefold())
        self.bar.chip("contents").set_choices([Choice(number, title) for number, title in titles])

    def wanted(self) -> rows.Wanted:
        """What is looked for."""
        found: dict[str, Any] = dict(self.bar.values())
        return rows.Wanted(self.search.value(), **found)

    def department(self) -> int:
        """The one department that is looked for; 0 for all, or for several."""
        found = [one for one in self.bar.values().get("departments", ()) if isinstance(one, int)]
        return found[0] if len(found) == 1 else 0

    def toggle_department(self, department_id: int) -> None:
        """Only the requests of a department; asked for once more those of all again."""
        again = self.department() == department_id
        self.bar.set_values(self.bar.values() | {"departments": frozenset() if again else frozenset({department_id})})
        self.changed.emit()

    def reset(self) -> None:
        """Everything again."""
        self.search.clear()
        self._rest.stop()
        self.bar.reset()
