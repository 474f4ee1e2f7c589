"""Painting the rows of the inbox: heading of a group; tick, title and due time, tiles and stage, and what is new."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.paint import draw_text, focus_ring, hairline, panel, text_width
from ..widgets.signs import paint_channel_tile
from ..widgets.table import paint_row_ground
from . import rows
from .model import InboxModel

Index = QModelIndex | QPersistentModelIndex
#: Design pixels.
GROUP_HEIGHT: Final = 30
ROW_HEIGHT: Final = 82
SHORT_HEIGHT: Final = 64
CHECK: Final = 16
LEFT: Final = 20
TEXT_LEFT: Final = 46
_MOST_TILES: Final = 4


class InboxDelegate(QStyledItemDelegate):
    """Paints what `InboxModel` holds. `painted` counts rows, for those who measure."""

    def __init__(self, desk: Desk, model: InboxModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.model = desk, model
        self.painted = 0

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        height = ROW_HEIGHT if self.model.item(index.row()) else GROUP_HEIGHT
        return QSize(0, self.desk.theme.px(height))

    def check_rect(self, box: QRect) -> QRect:
        """Where the tick of a row stands."""
        px = self.desk.theme.px
        return QRect(box.x() + px(LEFT), box.y() + px(12), px(CHECK), px(CHECK))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.painted += 1
        row = self.model.rows[index.row()]
        box: QRect = option.rect
        if isinstance(row, rows.Group):
            self._paint_group(painter, box, row)
            return
        state, view = option.state, cast(QWidget | None, option.widget)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_row_ground(painter, box, self.desk.theme, selected, hovered)
        left = self._paint_check(painter, box, row)
        self._paint_first(painter, box, left, row)
        self._paint_second(painter, box, left, row)
        self._paint_chip(painter, box, left, row, selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if focused and view is not None and has_keyboard_focus(view):
            focus_ring(painter, box.adjusted(4, 4, -4, -5), self.desk.theme, 4)

    def _paint_group(self, painter: QPainter, box: QRect, group: rows.Group) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter.fillRect(box, theme.color("sunken"))
        bottom = box.y() + box.height() - 1 / painter.device().devicePixelRatio()
        hairline(painter, QLineF(box.x(), bottom, box.right() + 1, bottom), theme.color("border"))
        late = group.key in (rows.OVERDUE, rows.STUCK)
        font, words = theme.font("body", 600), self.model.words.group(group.key)
        count = str(group.count)
        small = theme.font("small", 500, tnum=True)
        room = box.adjusted(px(LEFT), 0, -px(16) - text_width(small, count) - px(8), 0)
        draw_text(painter, room, words, font, theme.color("danger" if late else "text"))
        left = min(room.right(), room.x() + text_width(font, words)) + px(8)
        place = QRect(left, box.y(), box.right() - left, box.height())
        draw_text(painter, place, count, small, theme.color("muted"), elide=False)

    def _paint_check(self, painter: QPainter, box: QRect, item: rows.Item) -> int:
        px = self.desk.theme.px
        if not self.model.tickable(item):
            return box.x() + px(LEFT)
        tick = QStyleOptionButton()
        tick.rect = self.check_rect(box)
        tick.state = QStyle.StateFlag.State_Enabled
        on = item.key in self.model.checked
        tick.state |= QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
        QApplication.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, tick, painter)
        return box.x() + px(TEXT_LEFT)

    def _paint_first(self, painter: QPainter, box: QRect, left: int, item: rows.Item) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        words, right = self.model.words, box.right() - px(14)
        late = item.line is not None and item.line.overdue
        if item.line is not None:
            due = words.due(item.line)
        else:
            at = words.at(item.decided.sign_off.at) if item.decided else None
            due = f"{at:%H:%M}" if at else ""
        top, high = box.y() + px(9), px(22)
        if due:
            font = theme.font("small", 500 if late else None, tnum=True)
            width = text_width(font, due)
            place = QRect(right - width, top, width, high)
            draw_text(painter, place, due, font, theme.color("danger" if late else "muted"), elide=False)
            right -= width + px(6)
            if late:
                side = px(13)
                sign = QRect(right - side, top + (high - side) // 2, side, side)
                self.desk.icons.paint(painter, sign, "clock-alert", "danger")
                right -= side + px(6)
        room = QRect(left, top, right - px(6) - left, high)
        draw_text(painter, room, item.title, theme.font("body", 600), theme.color("text"))

    def _paint_second(self, painter: QPainter, box: QRect, left: int, item: rows.Item) -> None:
        theme, px, line = self.desk.theme, self.desk.theme.px, item.line
        top, side = box.y() + px(32), px(15)
        if line is None:
            return
        channels = [self.desk.channel(one or 0) for one in line.channel_ids]
        for channel in [one for one in channels if one is not None][:_MOST_TILES]:
            paint_channel_tile(painter, QRect(left, top + px(2), side, side), channel.monogram, channel.hue, theme)
            left += side + px(4)
        left += px(3) if channels else 0
        room = QRect(left, top, box.right() - px(14) - left, px(19))
        draw_text(painter, room, self.model.words.stage(line), theme.font("caption"), theme.color("muted"))

    def _paint_chip(self, painter: QPainter, box: QRect, left: int, item: rows.Item, selected: bool) -> None:
        theme, px, words = self.desk.theme, self.desk.theme.px, self.model.words
        if item.decided is not None:
            meaning, icon, said = words.decided(item.decided.sign_off)
        elif item.turn is not None:
            meaning, icon, said = words.turn(item)
        else:
            assert item.line is not None
            meaning, icon, said = words.chip(item.line, self.model.changed(item))
        top = box.y() + px(54 if item.line else 34)
        font = theme.font("small", 500)
        width = min(px(6 + 13 + 5 + 8) + text_width(font, said), box.right() - px(14) - left)
        place = QRect(left, top, width, px(20))
        ground = theme.tint(meaning) if meaning else theme.color("surface" if selected else "sunken")
        panel(painter, place, theme.radius("tag"), ground)
        side = px(13)
        token = meaning or "muted"
        sign = QRect(place.x() + px(6), place.y() + (place.height() - side) // 2, side, side)
        self.desk.icons.paint(painter, sign, icon, token)
        draw_text(painter, place.adjusted(px(24), 0, -px(6), 0), said, font, theme.color(token))
