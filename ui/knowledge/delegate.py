"""Painting what was found: headings, people with their field, answers with question, source and clearance."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editorial.domain.knowledge import Knower, Known

from ..clearance_tag import CLEARANCE_SIGNS
from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.paint import draw_text, focus_ring, hairline, text_width
from ..widgets.signs import initials, paint_avatar
from ..widgets.table import paint_row_ground
from .model import Heading, KnowledgeModel
from .words import KnowledgeWords

Index = QModelIndex | QPersistentModelIndex
#: Design pixels.
HEADING, PERSON, ANSWER = 32, 52, 54
LEFT, RIGHT, AVATAR = 24, 16, 28
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class KnowledgeDelegate(QStyledItemDelegate):
    """Paints what `KnowledgeModel` holds."""

    def __init__(self, desk: Desk, model: KnowledgeModel, words: KnowledgeWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.model, self.words = desk, model, words

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self.model.rows[index.row()]
        height = HEADING if isinstance(row, Heading) else PERSON if isinstance(row, Knower) else ANSWER
        return QSize(0, self.desk.theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, view, box = option.state, cast(QWidget | None, option.widget), QRect(option.rect)
        row = self.model.rows[index.row()]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, box, row)
            return
        selected = bool(state & QStyle.StateFlag.State_Selected)
        paint_row_ground(painter, box, self.desk.theme, selected, bool(state & QStyle.StateFlag.State_MouseOver))
        px = self.desk.theme.px
        inner = box.adjusted(px(LEFT), px(7), -px(RIGHT), -px(8))
        if isinstance(row, Knower):
            self._paint_person(painter, inner, row)
        else:
            self._paint_answer(painter, inner, row)
        if state & QStyle.StateFlag.State_HasFocus and view is not None and has_keyboard_focus(view):
            focus_ring(painter, box.adjusted(4, 4, -4, -5), self.desk.theme, 4)

    def _paint_heading(self, painter: QPainter, box: QRect, row: Heading) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter.fillRect(box, theme.color("sunken"))
        bottom = box.y() + box.height() - 1 / painter.device().devicePixelRatio()
        hairline(painter, QLineF(box.x(), bottom, box.right() + 1, bottom), theme.color("border"))
        left, side = box.x() + px(LEFT), px(16)
        icon = "users-round" if row.key == "people" else "message-square-quote"
        self.desk.icons.paint(painter, QRect(left, box.y() + (box.height() - side) // 2, side, side), icon, "muted")
        left += px(26)
        font, words = theme.font("body", 600), self.words.group(row.key)
        draw_text(painter, QRect(left, box.y(), box.right() - left, box.height()), words, font, theme.color("text"))
        left += text_width(font, words) + px(8)
        room, ink = QRect(left, box.y(), px(80), box.height()), theme.color("muted")
        draw_text(painter, room, str(row.count), theme.font("body", tnum=True), ink, elide=False)

    def _paint_person(self, painter: QPainter, box: QRect, row: Knower) -> None:
        theme, px, expert = self.desk.theme, self.desk.theme.px, row.expert
        side = px(AVATAR)
        circle = QRect(box.x(), box.y() + (box.height() - side) // 2, side, side)
        paint_avatar(painter, circle, initials(expert.name), theme, expert.person_id == self.desk.actor.id)
        words, small = self.words.known(row), theme.font("small", tnum=True)
        width = text_width(small, words)
        top, low = self._lines(box.adjusted(side + px(12), 0, 0, 0))
        right = QRect(top.right() + 1 - width, top.y(), width, top.height())
        draw_text(painter, right, words, small, theme.color("muted"), _RIGHT, elide=False)
        name = f"{expert.name}, {expert.department}" if expert.department else expert.name
        ink = theme.color("muted" if expert.archived else "text")
        draw_text(painter, top.adjusted(0, 0, -width - px(16), 0), name, theme.font("body", 500), ink)
        draw_text(painter, low, self.words.competence(row), theme.font("small"), theme.color("muted"))

    def _paint_answer(self, painter: QPainter, box: QRect, row: Known) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        top, low = self._lines(box)
        icon, token = CLEARANCE_SIGNS[row.clearance]
        side, sign = px(14), self.words.clearance(row.clearance)
        small = theme.font("small", 500)
        width = text_width(small, sign)
        at = QRect(top.right() + 1 - width, top.y(), width, top.height())
        draw_text(painter, at, sign, small, theme.color(token), _RIGHT, elide=False)
        spot = QRect(at.x() - px(5) - side, top.y() + (top.height() - side) // 2, side, side)
        self.desk.icons.paint(painter, spot, icon, token)
        room = top.adjusted(0, 0, -(width + px(5) + side + px(16)), 0)
        draw_text(painter, room, self.words.shown(row), theme.font("body", 500), theme.color("text"))
        places, font = self.words.places(row), theme.font("small", tnum=True)
        width = text_width(font, places)
        muted = theme.color("muted")
        end = QRect(low.right() + 1 - width, low.y(), width, low.height())
        draw_text(painter, end, places, font, muted, _RIGHT, elide=False)
        source = self.words.source(row)
        below = f"{row.question} · {source}" if source else row.question
        draw_text(painter, low.adjusted(0, 0, -width - px(16), 0), below, theme.font("small"), muted)

    def _lines(self, box: QRect) -> tuple[QRect, QRect]:
        """The two lines of a row."""
        height = box.height() // 2
        return QRect(box.x(), box.y(), box.width(), height), QRect(box.x(), box.y() + height, box.width(), height)
