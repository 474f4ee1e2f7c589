"""Paints the rows of the agenda list: signs and words of a publication, headings of the days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from editorial.domain.calendar import Entry

from ..widgets.signs import initials, paint_avatar, paint_channel_tile, paint_status, paint_task_field
from .list_header import FIRST_INSET
from .list_model import COLUMNS, ListModel

if TYPE_CHECKING:
    from .list_table import ListTable

__all__ = ["ListDelegate"]

_FLAGS: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_CACHE: Final = 4000
#: Below this width the channel's column shows its tile alone.
_TILE_ONLY: Final = 84


class ListDelegate(QStyledItemDelegate):
    """One cell at a time; a heading spans the row by being painted, clipped, in each of its cells."""

    def __init__(self, table: ListTable, model: ListModel) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._desk = model.names.desk
        self._theme = self._desk.theme
        self._cut: dict[tuple[str, int, int], str] = {}
        self._restyle()
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._cut.clear()
        theme = self._theme
        self._body, self._strong = theme.font("body"), theme.font("body", 500)
        self._digits, self._head = theme.font("body", tnum=True), theme.font("small", 600, tnum=True)

    # -- geometry ---------------------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.px(60), self._theme.height("table_row"))

    def _text_box(self, cell: QRect, column: str, entry: Entry) -> QRect:
        """Where the words of a cell stand, behind its sign."""
        px = self._theme.px
        left = {"channel": 16 + 6, "status": 16 + 6, "field": 12 + 6, "person": 22 + 6}.get(column, 0)
        if column == "person" and entry.owner_id is None:
            left = 0
        if column == "channel" and cell.width() < px(_TILE_ONLY):
            return QRect()
        signed = (column == "time" and self._late(entry)) or (column == "title" and entry.series_id)
        right = px(18) if signed else 0
        return self._inside(cell, column).adjusted(px(8) + px(left), 0, -px(8) - right, 0)

    def _inside(self, cell: QRect, column: str) -> QRect:
        first = column == COLUMNS[self._table.first_column]
        return cell.adjusted(self._theme.px(FIRST_INSET), 0, 0, 0) if first else cell

    def _late(self, entry: Entry) -> bool:
        return entry.overdue(self._table.now)

    # -- painting ---------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: Any, index: QModelIndex | QPersistentModelIndex) -> None:
        row, column = index.row(), COLUMNS[index.column()]
        entry = self._model.entry(row)
        cell: QRect = option.rect
        if entry is None:
            self._paint_heading(painter, cell, row)
            return
        theme = self._theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "accent_tint" if selected else "hover" if row == self._table.hovered else "surface"
        if ground != "surface":
            painter.fillRect(cell, theme.color(ground))
        if selected and index.column() == self._table.first_column:
            painter.fillRect(QRect(cell.left(), cell.top(), theme.px(3), cell.height()), theme.color("accent"))
        self._paint_sign(painter, cell, column, entry, ground)
        words = self._model.words(entry, column)
        box = self._text_box(cell, column, entry) if words else QRect()
        if not box.isEmpty():
            font, colour = self._look(entry, column)
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(box, _FLAGS, self._shown(entry, column, words, font, box.width()))

    def _shown(self, entry: Entry, column: str, words: str, font: QFont, width: int) -> str:
        """A department by its name where there is room for it, else by its short name."""
        if column == "department":
            name = self._model.tip(entry, column)
            if self._fit(name, font, width) == name:
                return name
        return self._fit(words, font, width)

    def _look(self, entry: Entry, column: str) -> tuple[QFont, QColor]:
        colour = self._theme.color
        if column == "title":
            # as in the month: what is late is not over
            past = entry.day is not None and entry.day < self._table.now.date() and not self._late(entry)
            return (self._body, colour("muted")) if past or entry.virtual else (self._strong, colour("text"))
        if column in ("time", "date"):
            return self._digits, colour("danger" if self._late(entry) else "text")
        return self._body, colour("text" if column in ("status", "channel") else "muted")

    def _paint_sign(self, painter: QPainter, cell: QRect, column: str, entry: Entry, ground: str) -> None:
        px, theme = self._theme.px, self._theme
        left, middle = self._inside(cell, column).left() + px(8), cell.center().y() + 1

        def box(width: int, height: int) -> QRectF:
            return QRectF(left, middle - px(height) / 2, px(width), px(height))

        if column == "status":
            paint_status(painter, box(16, 16), entry.status, theme)
            if entry.content_id in self._desk.marks.without:
                place = QRect(cell.right() - px(20), middle - px(7), px(14), px(14))
                self._desk.icons.paint(painter, place, "stamp", "warning")
        elif column == "channel":
            channel = self._model.names.channel(entry.channel_id)
            if channel is not None:
                paint_channel_tile(painter, box(18, 16).toRect(), channel.monogram, channel.hue, theme)
        elif column == "field" and entry.task_field:
            paint_task_field(painter, box(12, 14), entry.task_field, theme)
        elif column == "person" and entry.owner_id is not None:
            me = entry.owner_id == self._desk.actor.id
            letters = initials(self._model.names.name("person", entry.owner_id))
            paint_avatar(painter, box(22, 22), letters, theme, me)
        elif column == "time" and self._late(entry):
            place = QRect(cell.right() - px(22), middle - px(7), px(14), px(14))
            self._desk.icons.paint(painter, place, "clock-alert", "danger")
        elif column == "title" and entry.series_id:
            place = QRect(cell.right() - px(22), middle - px(7), px(14), px(14))
            self._desk.icons.paint(painter, place, "repeat", "muted")

    def _paint_heading(self, painter: QPainter, cell: QRect, row: int) -> None:
        group = self._model.group(row)
        if group is None:
            return
        theme, px = self._theme, self._theme.px
        painter.save()
        painter.setClipRect(cell)
        hovered = row == self._table.hovered
        painter.fillRect(cell, theme.color("hover" if hovered else "sunken"))
        arrow = "chevron-right" if self._model.is_folded(group) else "chevron-down"
        middle = cell.center().y() + 1
        self._desk.icons.paint(painter, QRect(px(14), middle - px(8), px(16), px(16)), arrow, "muted")
        words, left = self._model.heading(group), px(36)
        today = group.day == self._table.now.date()
        painter.setFont(self._head)
        painter.setPen(theme.color("accent_text" if today else "text"))
        painter.drawText(QRect(left, cell.top(), px(2000), cell.height()), _FLAGS, words)
        if today:
            left += QFontMetrics(self._head).horizontalAdvance(words)
            painter.drawText(QRect(left, cell.top(), px(200), cell.height()), _FLAGS, " · " + self.tr("Today"))
        painter.restore()

    def _fit(self, words: str, font: QFont, width: int) -> str:
        key = (words, width, font.weight())
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > _CACHE:
                self._cut.clear()
            found = self._cut[key] = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
        return found

    # -- tooltip ----------------------------------------------------------------------------------------------------

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: Any,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The whole text where it was cut, and the name of a task field."""
        entry = self._model.entry(index.row()) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or entry is None:
            return False
        column = COLUMNS[index.column()]
        words = self._model.words(entry, column)
        font, _colour = self._look(entry, column)
        box = self._text_box(option.rect, column, entry)
        shown = "" if box.isEmpty() else self._shown(entry, column, words, font, box.width())
        cut = shown != self._model.tip(entry, column) or column == "field"
        QToolTip.showText(event.globalPos(), self._model.tip(entry, column) if cut else "", view)
        return True
