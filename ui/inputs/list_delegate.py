"""Painting the list of requests: headings that fold, and rows with title, person, department, minutes, way, date."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editorial.domain.input_cards import RequestRow
from editorial.domain.input_rules import ENDED, WITH_EXPERT
from editorial.domain.inputs import RequestState

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.paint import draw_text, focus_ring, hairline, text_width
from ..widgets.signs import initials, paint_avatar
from ..widgets.table import paint_row_ground
from . import list_rows as rows
from .list_columns import LEFT, RIGHT, columns
from .list_model import RequestModel
from .words import SIGNS, WAY_SIGNS, InputWords

Index = QModelIndex | QPersistentModelIndex
#: Design pixels.
GROUP_HEIGHT: Final = 32
ROW_HEIGHT: Final = 38
AVATAR: Final = 22


class RequestDelegate(QStyledItemDelegate):
    """Paints what `RequestModel` holds. `painted` counts rows, for those who measure."""

    def __init__(self, desk: Desk, model: RequestModel, words: InputWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.model, self.words = desk, model, words
        self.painted = 0

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.desk.theme.px(GROUP_HEIGHT if self.model.group(index.row()) else ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.painted += 1
        state, view, box = option.state, cast(QWidget | None, option.widget), QRect(option.rect)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        row = self.model.rows[index.row()]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, rows.Group):
            self._paint_group(painter, box, row, hovered)
        else:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            paint_row_ground(painter, box, self.desk.theme, selected, hovered)
            self._paint_row(painter, box, row, selected)
        if state & QStyle.StateFlag.State_HasFocus and view is not None and has_keyboard_focus(view):
            focus_ring(painter, box.adjusted(4, 4, -4, -5), self.desk.theme, 4)

    # Headings -----------------------------------------------------------------------------------------------------

    def _paint_group(self, painter: QPainter, box: QRect, group: rows.Group, hovered: bool) -> None:
        theme, px, icons = self.desk.theme, self.desk.theme.px, self.desk.icons
        painter.fillRect(box, theme.color("hover" if hovered else "sunken"))
        bottom = box.y() + box.height() - 1 / painter.device().devicePixelRatio()
        hairline(painter, QLineF(box.x(), bottom, box.right() + 1, bottom), theme.color("border"))
        left, side = box.x() + px(LEFT), px(14)
        middle = box.y() + (box.height() - side) // 2
        icons.paint(painter, QRect(left - px(4), middle, side, side), _fold_sign(group), "muted")
        icon, token = SIGNS[group.key]
        icons.paint(painter, QRect(left + px(18), middle - px(1), px(16), px(16)), icon, token)
        left += px(42)
        font, words = theme.font("body", 600), self.words.group(group.key)
        draw_text(painter, QRect(left, box.y(), box.right() - left, box.height()), words, font, theme.color("text"))
        left += text_width(font, words) + px(8)
        room = QRect(left, box.y(), px(60), box.height())
        draw_text(painter, room, str(group.count), theme.font("body", tnum=True), theme.color("muted"), elide=False)
        words = self.link(group)
        if words:
            link = self.link_rect(box, group)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            draw_text(painter, link, words, theme.font("body", 500), theme.color("accent_text"), flags, elide=False)

    def link(self, group: rows.Group) -> str:
        """The words at the right of a heading; "" for none."""
        if group.key == rows.OVERDUE and self.desk.may("input.message"):
            named = {1: self.tr("Remind"), 2: self.tr("Remind both")}
            return named.get(group.count, self.tr("Remind all"))
        if group.key not in rows.FOLDED:
            return ""
        return self.tr("Show") if group.folded else self.tr("Hide")

    def link_rect(self, box: QRect, group: rows.Group) -> QRect:
        """Where they stand."""
        width = text_width(self.desk.theme.font("body", 500), self.link(group))
        right = box.right() + 1 - self.desk.theme.px(RIGHT)
        return QRect(right - width, box.y(), width, box.height())

    # Rows ---------------------------------------------------------------------------------------------------------

    def _paint_row(self, painter: QPainter, box: QRect, row: RequestRow, selected: bool) -> None:
        theme, place, one = self.desk.theme, columns(box, self.desk.theme), row.request
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        strong, soft = theme.color("text"), theme.color("accent_text" if selected else "muted")
        soft = theme.color("muted") if not selected else theme.color("text")
        over = one.state in ENDED
        title = one.title or self.tr("Without a title")
        draw_text(painter, place.title, title, theme.font("body", 500), theme.color("muted") if over else strong)
        if place.person.width():
            self._paint_person(painter, place.person, row, over)
        if place.department.width():
            words = self.words.department(one.department_id)
            draw_text(painter, place.department, words, theme.font("body"), soft)
        minutes = str(self.words.minutes(one))
        draw_text(painter, place.minutes, minutes, theme.font("body", tnum=True), strong, right, elide=False)
        side = theme.px(16)
        sign = QRect(place.way.x(), place.way.y() + (place.way.height() - side) // 2, side, side)
        self.desk.icons.paint(painter, sign, WAY_SIGNS[one.way], "muted")
        self._paint_due(painter, place.due, row)

    def _paint_person(self, painter: QPainter, box: QRect, row: RequestRow, over: bool) -> None:
        theme, px, one = self.desk.theme, self.desk.theme.px, row.request
        name, side = self.words.person(one.person_id), self.desk.theme.px(AVATAR)
        left = box.x()
        if name:
            circle = QRect(left, box.y() + (box.height() - side) // 2, side, side)
            paint_avatar(painter, circle, initials(name), theme, one.person_id == self.desk.actor.id)
            left += side + px(6)
        ink = theme.color("muted" if over or not name else "text")
        room = QRect(left, box.y(), box.right() - left, box.height())
        draw_text(painter, room, self.words.short(one.person_id), theme.font("body"), ink)

    def _paint_due(self, painter: QPainter, box: QRect, row: RequestRow) -> None:
        theme, px, one = self.desk.theme, self.desk.theme.px, row.request
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        words = self.words.due(one.due)
        late = row.overdue
        font = theme.font("body", 500 if late else None, tnum=True)
        ink = theme.color("danger" if late else "muted")
        draw_text(painter, box, words, font, ink, right, elide=False)
        icon, token = ("clock-alert", "danger") if late else ("", "")
        if not late and one.state is RequestState.REMINDED and one.state in WITH_EXPERT:
            icon, token = "bell", "muted"
        if icon:
            side = px(15)
            at = box.right() + 1 - text_width(font, words) - px(5) - side
            self.desk.icons.paint(painter, QRect(at, box.y() + (box.height() - side) // 2, side, side), icon, token)


def _fold_sign(group: rows.Group) -> str:
    return "chevron-right" if group.folded else "chevron-down"
