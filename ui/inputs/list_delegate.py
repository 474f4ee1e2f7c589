"""Painting the list of requests: headings that fold, and rows with title, person, department, minutes, way, date."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editorial.domain.input_cards import RequestRow
from editorial.domain.input_rules import ENDED, WITH_EXPERT
from editorial.domain.inputs import RequestState, Way

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
            if isinstance(row, rows.Bundle):
                self._paint_bundle(painter, box, row, selected)
            else:
                self._paint_row(painter, box, row, selected, self.model.bundle_of(index.row()) >= 0)
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

    def _paint_bundle(self, painter: QPainter, box: QRect, bundle: rows.Bundle, selected: bool) -> None:
        """A call for topics: once, with all who are asked."""
        theme, px, place = self.desk.theme, self.desk.theme.px, columns(box, self.desk.theme)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        first, side = bundle.members[0].request, px(14)
        sign = QRect(box.x() + px(6), box.y() + (box.height() - side) // 2, side, side)
        self.desk.icons.paint(painter, sign, "chevron-down" if bundle.opened else "chevron-right", "muted")
        draw_text(painter, place.title, first.title, theme.font("body", 500), theme.color("text"))
        if place.person.width():
            self._paint_name(painter, place.person, self.words.asked(bundle), self.words.asked(bundle))
        if place.department.width():
            ink = theme.color("text" if selected else "muted")
            draw_text(painter, place.department, self.words.departments(bundle), theme.font("body"), ink)
        tabular = theme.font("body", tnum=True)
        draw_text(painter, place.minutes, str(bundle.minutes), tabular, theme.color("text"), right, elide=False)
        if len({one.request.way for one in bundle.members}) == 1:
            self._paint_way(painter, place.way, first.way)
        self._paint_due(painter, place.due, bundle.members[0])

    def _paint_row(self, painter: QPainter, box: QRect, row: RequestRow, selected: bool, inside: bool = False) -> None:
        theme, place, one = self.desk.theme, columns(box, self.desk.theme), row.request
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        strong, soft = theme.color("text"), theme.color("accent_text" if selected else "muted")
        soft = theme.color("muted") if not selected else theme.color("text")
        over = one.state in ENDED
        title = one.title or self.tr("Without a title")
        room = place.title.adjusted(theme.px(18) if inside else 0, 0, 0, 0)
        draw_text(painter, room, title, theme.font("body", 500), theme.color("muted") if over else strong)
        if place.person.width():
            self._paint_person(painter, place.person, row, over)
        if place.department.width():
            words = self.words.department(one.department_id)
            draw_text(painter, place.department, words, theme.font("body"), soft)
        minutes = str(self.words.minutes(one))
        draw_text(painter, place.minutes, minutes, theme.font("body", tnum=True), strong, right, elide=False)
        self._paint_way(painter, place.way, one.way)
        self._paint_due(painter, place.due, row)

    def _paint_way(self, painter: QPainter, box: QRect, way: Way) -> None:
        side = self.desk.theme.px(16)
        sign = QRect(box.x(), box.y() + (box.height() - side) // 2, side, side)
        self.desk.icons.paint(painter, sign, WAY_SIGNS[way], "muted")

    def _paint_person(self, painter: QPainter, box: QRect, row: RequestRow, over: bool) -> None:
        one = row.request
        name, me = self.words.person(one.person_id), one.person_id == self.desk.actor.id
        self._paint_name(painter, box, name, self.words.short(one.person_id), me=me, soft=over or not name)

    def _paint_name(
        self, painter: QPainter, box: QRect, name: str, short: str, *, me: bool = False, soft: bool = False
    ) -> None:
        theme, side, left = self.desk.theme, self.desk.theme.px(AVATAR), box.x()
        if name:
            circle = QRect(left, box.y() + (box.height() - side) // 2, side, side)
            paint_avatar(painter, circle, initials(name), theme, me)
            left += side + theme.px(6)
        room = QRect(left, box.y(), box.right() - left, box.height())
        draw_text(painter, room, short, theme.font("body"), theme.color("muted" if soft else "text"))

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
