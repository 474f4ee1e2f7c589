"""Painting the lists of this page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..theme import Theme
from ..widgets.badges import badge_width, paint_tag
from ..widgets.choice import paint_sign
from ..widgets.paint import draw_text, focus_ring, hairline, panel, text_width
from ..widgets.table import paint_row_ground
from .rows import Cell, Column, Heading, Line, RowsModel

Index = QModelIndex | QPersistentModelIndex
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
#: Design pixels.
EDGE, END, GAP, TICK = 24, 20, 14, 16


def places(columns: Sequence[Column], box: QRect, theme: Theme, edge: int = EDGE, ticks: bool = False) -> list[QRect]:
    """Where each column stands in a row; one that there is no room for is empty."""
    px = theme.px
    left, right = box.x() + px(edge), box.right() + 1 - px(END)
    if ticks:
        left += px(TICK + 12)
    shown = [not one.needs or box.width() >= px(one.needs) for one in columns]
    fixed = sum(px(one.width + GAP) for one, seen in zip(columns, shown, strict=True) if seen and one.width)
    found: list[QRect] = []
    at = left
    for one, seen in zip(columns, shown, strict=True):
        if not seen:
            found.append(QRect(at, box.y(), 0, box.height()))
            continue
        wide = px(one.width) if one.width else max(0, right - left - fixed)
        found.append(QRect(at, box.y(), wide, box.height()))
        at += wide + px(GAP)
    return found


class RowsDelegate(QStyledItemDelegate):
    """Paints what a `RowsModel` holds; `height` of a line in design pixels."""

    def __init__(
        self, desk: Desk, model: RowsModel, columns: Sequence[Column], parent: QWidget, height: int = 38
    ) -> None:
        super().__init__(parent)
        self.desk, self.model, self.columns, self.height = desk, model, tuple(columns), height
        self.edge, self.ticks = EDGE, False

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = self.model.heading(index.row()) is not None
        return QSize(0, self.desk.theme.px(32 if heading else self.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, view, box = option.state, cast(QWidget | None, option.widget), QRect(option.rect)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self.model.rows[index.row()]
        if isinstance(row, Heading):
            self._paint_heading(painter, box, row, hovered)
        else:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            paint_row_ground(painter, box, self.desk.theme, selected, hovered)
            self._paint_line(painter, box, row)
        if state & QStyle.StateFlag.State_HasFocus and view is not None and has_keyboard_focus(view):
            focus_ring(painter, box.adjusted(4, 4, -4, -5), self.desk.theme, 4)

    # Headings -----------------------------------------------------------------------------------------------------

    def _paint_heading(self, painter: QPainter, box: QRect, head: Heading, hovered: bool) -> None:
        theme, px, icons = self.desk.theme, self.desk.theme.px, self.desk.icons
        painter.fillRect(box, theme.color("hover" if hovered else "sunken"))
        bottom = box.y() + box.height() - 1 / painter.device().devicePixelRatio()
        hairline(painter, QLineF(box.x(), bottom, box.right() + 1, bottom), theme.color("border"))
        left, side = box.x() + px(self.edge), px(14)
        middle = box.y() + (box.height() - side) // 2
        fold = "chevron-right" if head.folded else "chevron-down"
        icons.paint(painter, QRect(left - px(4), middle, side, side), fold, "muted")
        left += px(18)
        if head.icon:
            icons.paint(painter, QRect(left, middle - px(1), px(16), px(16)), head.icon, head.token)
            left += px(24)
        link = self.link_rect(box, head)
        font = theme.font("body", 600)
        room = QRect(left, box.y(), max(0, link.x() - px(12) - left), box.height())
        draw_text(painter, room, head.words, font, theme.color("text"))
        left += min(room.width(), text_width(font, head.words)) + px(8)
        words = f"{head.count} · {head.remark}" if head.remark else str(head.count)
        room = QRect(left, box.y(), max(0, link.x() - px(8) - left), box.height())
        draw_text(painter, room, words, theme.font("body", tnum=True), theme.color("muted"))
        if head.link:
            draw_text(
                painter, link, head.link, theme.font("body", 500), theme.color("accent_text"), _RIGHT, elide=False
            )

    def link_rect(self, box: QRect, head: Heading) -> QRect:
        """Where the act of a heading stands."""
        width = text_width(self.desk.theme.font("body", 500), head.link) if head.link else 0
        return QRect(box.right() + 1 - self.desk.theme.px(END) - width, box.y(), width, box.height())

    # Lines --------------------------------------------------------------------------------------------------------

    def tick_rect(self, box: QRect) -> QRect:
        """Where a line is ticked off."""
        px = self.desk.theme.px
        side = px(TICK)
        return QRect(box.x() + px(self.edge), box.y() + (box.height() - side) // 2, side, side)

    def _paint_line(self, painter: QPainter, box: QRect, line: Line) -> None:
        if self.ticks and line.tick is not None:
            self._paint_tick(painter, self.tick_rect(box), line.tick)
        found = places(self.columns, box, self.desk.theme, self.edge, self.ticks)
        for cell, column, place in zip(line.cells, self.columns, found, strict=True):
            if place.width():
                self._paint_cell(painter, place, cell, column, line.quiet)

    def _paint_tick(self, painter: QPainter, box: QRect, on: bool) -> None:
        theme = self.desk.theme
        fill, edge = ("accent", "accent") if on else ("surface", "border_strong")
        panel(painter, box, theme.radius("check"), theme.color(fill), theme.color(edge))
        if on:
            inset = theme.px(2)
            self.desk.icons.paint(painter, box.adjusted(inset, inset, -inset, -inset), "check", "on_accent")

    def _paint_cell(self, painter: QPainter, box: QRect, cell: Cell, column: Column, quiet: bool) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        if cell.tag is not None:
            meaning, words, icon = cell.tag
            width, high = min(box.width(), badge_width(words, theme)), theme.height("badge")
            left = box.right() + 1 - width if column.right else box.x()
            place = QRect(left, box.y() + (box.height() - high) // 2, width, high)
            paint_tag(painter, place, meaning, words, icon, theme, self.desk.icons)
            return
        font = theme.font("body", cell.weight, tnum=column.right or None is cell.weight)
        font.setStrikeOut(cell.struck)
        token = "muted" if quiet and cell.token == "text" else cell.token
        width = text_width(font, cell.text)
        left, side = box.x(), px(16)
        if cell.sign is not None:
            at = max(left, box.right() + 1 - width - side - px(6)) if column.right else left
            high = box.height() if not cell.below else px(20)
            top = box.y() + (box.height() - side) // 2 if not cell.below else box.center().y() - px(19)
            sign = QRect(at, top + (high - side) // 2 if cell.below else top, side, side)
            paint_sign(
                painter, sign, cell.sign, theme, self.desk.icons, cell.token if cell.token != "text" else "muted"
            )
            left += side + px(8)
        flags = _RIGHT if column.right else _LEFT
        room = QRect(left, box.y(), max(0, box.right() + 1 - left), box.height())
        if not cell.below:
            draw_text(painter, room, cell.text, font, theme.color(token), flags)
            return
        middle = box.center().y()
        upper = QRect(room.x(), middle - px(19), room.width(), px(20))
        lower = QRect(room.x(), middle + px(1), room.width(), px(18))
        draw_text(painter, upper, cell.text, font, theme.color(token), flags)
        draw_text(painter, lower, cell.below, theme.font("caption", tnum=True), theme.color(cell.below_token), flags)
