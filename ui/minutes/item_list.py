"""The agenda items of the minutes, one below the other, and what each of them still lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QSize, Signal
from PySide6.QtGui import QPainter

from editorial.domain.meetings import AgendaItem, AgendaState

from ..context import Desk
from ..painted_list import PaintedList
from ..widgets.paint import draw_text
from ..widgets.table import paint_row_ground

__all__ = ["ItemList"]


#: Not discussed here.
_QUIET = frozenset({AgendaState.CARRIED, AgendaState.SKIPPED})


@dataclass(frozen=True, slots=True)
class _Row:
    """An agenda item as the list shows it; `lacks` counts what is missing of it."""

    item_id: int
    number: int
    title: str
    quiet: bool
    lacks: int


class ItemList(PaintedList[_Row]):
    """`looked_at` names the item in front."""

    looked_at = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Agenda items"))
        self.selectionModel().currentChanged.connect(self._current)

    def words(self, row: _Row) -> str:
        said = self.tr("Item {number}: {title}").format(number=row.number, title=row.title)
        missing = self.tr("%n thing(s) missing", "", row.lacks)
        return f"{said}, {missing}" if row.lacks else said

    def row_size(self, _row: _Row, width: int) -> QSize:
        return QSize(width, self.desk.theme.height("row"))

    def paint_row(self, painter: QPainter, box: QRect, row: _Row, hovered: bool) -> None:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        chosen = row == self.row()
        paint_row_ground(painter, box, theme, chosen, hovered)
        number = QRect(box.left() + px(16), box.top(), px(24), box.height())
        draw_text(painter, number, str(row.number), theme.font("small", tnum=True), theme.color("muted"))
        end = box.right() - px(12)
        if row.lacks:
            sign = QRect(end - px(14), box.center().y() - px(7), px(14), px(14))
            icons.paint(painter, sign, "triangle-alert", "warning")
            end = sign.left() - px(6)
        room = QRect(number.right() + px(4), box.top(), end - number.right() - px(4), box.height())
        token = "muted" if row.quiet else "accent_text" if chosen else "text"
        draw_text(painter, room, row.title, theme.font("body", 600 if chosen else 400), theme.color(token))

    def show_items(self, items: Sequence[AgendaItem], lacks: dict[int, int]) -> None:
        """Show items; the one that was looked at stays so."""
        before = self.item_id()
        self.show_rows(
            [_Row(one.id, n, one.title, one.state in _QUIET, lacks.get(one.id, 0)) for n, one in enumerate(items, 1)]
        )
        if not self.choose(before) and items:
            self.setCurrentIndex(self.rows.index(0))

    def item_id(self) -> int:
        """The item that is looked at, 0 for none."""
        row = self.row()
        return row.item_id if row is not None else 0

    def choose(self, item_id: int) -> bool:
        """Look at an item; whether it is there."""
        for place, one in enumerate(self.rows.rows):
            if one.item_id == item_id:
                self.setCurrentIndex(self.rows.index(place))
                return True
        return False

    def _current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.looked_at.emit(self.rows.rows[index.row()].item_id)
