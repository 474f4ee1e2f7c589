"""A short list whose order matters: by drag, or with Alt and the arrows; Del takes a line out."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..context import Desk
from ..widgets.buttons import IconButton, make_button
from ..widgets.choice import Choice
from ..widgets.choice_list import ChoiceList
from ..widgets.ground import Ground
from ..widgets.popover import Popover
from .choices import people
from .rows import Cell, Column, Group, Heading, Line
from .rows_view import RowsView


class _View(RowsView):
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.current() is not None:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class OrderList(QWidget):
    """`values` in order; `cells` says what stands in a line. `changed` after every edit, `picked` for another line."""

    changed = Signal()
    picked = Signal()

    def __init__(
        self,
        desk: Desk,
        name: str,
        columns: Sequence[Column],
        cells: Callable[[Any], tuple[Cell, ...]],
        add_words: str,
        rows: int = 3,
    ) -> None:
        super().__init__()
        self.desk, self._cells, self._rows = desk, cells, rows
        self.values: list[Any] = []
        self.view = _View(desk, columns, name, 32)
        self.view.painter.edge = 12
        self.view.movable = True
        self.view.moved.connect(self.shift)
        self.view.dropped.connect(self._dropped)
        self.view.removed.connect(self.remove)
        self.view.current_changed.connect(self.picked)
        frame = Ground(desk.theme, "surface", "border_strong", 6)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view)
        self.add = make_button(desk.theme, desk.icons, "ghost", add_words, "plus", size="small")
        self.add.setAccessibleName(f"{name}: {add_words}")
        self.up = IconButton(desk.theme, desk.icons, "arrow-up", self.tr("Up (Alt and arrow)"), size=26)
        self.down = IconButton(desk.theme, desk.icons, "arrow-down", self.tr("Down (Alt and arrow)"), size=26)
        self.out = IconButton(desk.theme, desk.icons, "x", self.tr("Take out (Del)"), size=26)
        self.up.clicked.connect(lambda _on=False: self.shift(-1))
        self.down.clicked.connect(lambda _on=False: self.shift(1))
        self.out.clicked.connect(lambda _on=False: self.remove())
        self._lay_out(frame)
        self.setFocusProxy(self.view)
        self._show(-1)

    def _lay_out(self, frame: QWidget) -> None:
        px = self.desk.theme.px
        foot = QHBoxLayout()
        foot.setSpacing(px(2))
        foot.addWidget(self.add)
        foot.addStretch(1)
        for one in (self.up, self.down, self.out):
            foot.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(frame)
        column.addLayout(foot)

    def set_values(self, values: Sequence[Any]) -> None:
        """Show these."""
        self.values = list(values)
        self._show(0)

    def place(self) -> int:
        """Which line is in front, -1 for none."""
        return self.view.currentIndex().row()

    def append(self, value: Any) -> None:
        """One more at the end, in front then."""
        self.values.append(value)
        self._show(len(self.values) - 1)
        self.changed.emit()

    def exchange(self, place: int, value: Any) -> None:
        """Another value in a line."""
        self.values[place] = value
        self._show(place)
        self.changed.emit()

    def remove(self) -> None:
        """Take the line in front out."""
        place = self.place()
        if 0 <= place < len(self.values):
            del self.values[place]
            self._show(min(place, len(self.values) - 1))
            self.changed.emit()

    def shift(self, by: int) -> None:
        """One place up (-1) or down (1)."""
        self._put(self.place(), self.place() + by)

    def _dropped(self, key: object, before: object) -> None:
        place = int(str(key))
        target = len(self.values) if before is None else int(str(before))
        self._put(place, target - 1 if target > place else target)

    def _put(self, place: int, target: int) -> None:
        if not (0 <= place < len(self.values) and 0 <= target < len(self.values)) or place == target:
            return
        self.values.insert(target, self.values.pop(place))
        self._show(target)
        self.changed.emit()

    def _show(self, place: int) -> None:
        lines = []
        for at, one in enumerate(self.values):
            cells = self._cells(one)
            spoken = ", ".join([str(at + 1), *(cell.text for cell in cells if cell.text)])
            lines.append(Line(at, cells, spoken, one))
        self.view.blockSignals(True)
        self.view.lines.show([Group(Heading("", ""), tuple(lines))])
        self.view.go(place)
        self.view.blockSignals(False)
        shown = min(max(len(lines), self._rows), self._rows + 3)
        self.view.setFixedHeight(self.desk.theme.px(32) * shown)
        for one in (self.up, self.down, self.out):
            one.setEnabled(bool(lines))
        self.picked.emit()


class PeopleOrder(OrderList):
    """People who take turns, in that order."""

    def __init__(self, desk: Desk, name: str, ids: Sequence[int]) -> None:
        super().__init__(desk, name, (Column(name),), self._cell, self.tr("Add a person"), rows=2)
        self._name = name
        self._popover: Popover | None = None
        self.add.clicked.connect(lambda _on=False: self.open())
        self.set_values([one for one in ids if desk.person(one) is not None])

    def _cell(self, value: Any) -> tuple[Cell, ...]:
        found = self.desk.person(value)
        name = found.name if found else ""
        from ..widgets.choice import Sign

        return (Cell(name, Sign.person(name)),)

    def open(self) -> None:
        """Drop the list of people; each comes once."""
        popover = Popover(self.desk.theme, self.window())
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offered: list[Choice] = people(self.desk, self.values)
        rows = ChoiceList(self.desk.theme, self.desk.icons, offered, self.values, self._name, True, popover)
        rows.toggled.connect(self._ticked)
        rows.picked.connect(lambda _value: popover.close())
        popover.body.addWidget(rows)
        popover.setFocusProxy(rows)
        popover.open_below(self.add)

    def _ticked(self, chosen: frozenset[Hashable]) -> None:
        kept = [one for one in self.values if one in chosen]
        order = [one.value for one in people(self.desk, self.values)]
        self.values = [*kept, *(one for one in order if one in chosen and one not in kept)]
        self._show(len(self.values) - 1)
        self.changed.emit()
