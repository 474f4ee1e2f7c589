"""The questions of an interview at the left, with what is answered and how long each took."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editorial.domain.inputs import Question
from editorial.domain.interview import clock_text

from ..context import Desk
from ..widgets.paint import draw_text
from ..widgets.table import paint_row_ground
from .interview_clock import InterviewClock
from .interview_state import InterviewState

__all__ = ["Steps"]

Index = QModelIndex | QPersistentModelIndex
#: Design pixels.
HIGH, SIGN, TIME = 58, 34, 46
LETTERS = 15


class _Model(QAbstractListModel):
    """The questions, and after them the end."""

    def __init__(self, desk: Desk, state: InterviewState, clock: InterviewClock) -> None:
        super().__init__()
        self.desk, self.state, self.clock = desk, state, clock
        self.questions: tuple[Question, ...] = state.case.questions

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.questions) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        question = self.questions[index.row()] if index.row() < len(self.questions) else None
        words = question.text if question else self.tr("Finish")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if question is None:
                return words
            done = self.tr("answered") if self.state.answered(question) else self.tr("open")
            return f"{index.row() + 1}, {words}, {done}, {self.time(question)}"
        return None

    def time(self, question: Question) -> str:
        """How long it took until now; nothing where nobody was there yet."""
        seconds = self.clock.seconds_at(question.id)
        return clock_text(seconds) if seconds >= 1 else ""


class _Delegate(QStyledItemDelegate):
    def __init__(self, steps: Steps) -> None:
        super().__init__(steps)
        self.steps, self.desk = steps, steps.desk

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self.desk.theme.px(120), self.desk.theme.px(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, model = self.desk.theme, self.desk.theme.px, self.steps.model_
        box = QRect(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_row_ground(painter, box, theme, chosen, hovered, line=False)
        question = model.questions[index.row()] if index.row() < len(model.questions) else None
        done = question is not None and model.state.answered(question)
        sign = QRect(box.left() + px(14), box.top() + px(10), px(20), px(20))
        if question is None or (done and not chosen):
            token = "muted" if question is None and not chosen else "accent"
            self.desk.icons.paint(painter, sign, "flag" if question is None else "circle-check", token)
        else:
            ink = theme.color("accent_text" if chosen else "muted")
            font = theme.font_px(LETTERS, 600 if chosen else 400, True)
            draw_text(painter, sign, str(index.row() + 1), font, ink, Qt.AlignmentFlag.AlignCenter, elide=False)
        time = model.time(question) if question else ""
        left = box.left() + px(14 + SIGN)
        room = QRect(left, box.top() + px(10), box.right() - left - px(TIME if time else 12), box.height() - px(16))
        token = "text" if chosen or not done else "muted"
        font = theme.font_px(LETTERS, 600 if chosen else 400)
        painter.setPen(theme.color(token))
        two_lines(painter, room, str(index.data()), font)
        if time:
            at = QRect(box.right() - px(TIME), room.top(), px(TIME - 12), px(20))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            draw_text(painter, at, time, theme.font_px(13, 400, True), theme.color("muted"), right, elide=False)


class Steps(QListView):
    """`chosen` carries the place of the question that somebody wants, the number of questions for the end."""

    chosen = Signal(int)

    def __init__(self, desk: Desk, state: InterviewState, clock: InterviewClock) -> None:
        super().__init__()
        self.desk = desk
        self.model_ = _Model(desk, state, clock)
        self.setModel(self.model_)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Questions"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setProperty("ring", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.activated.connect(lambda index: self.chosen.emit(index.row()))
        desk.theme.changed.connect(self.doItemsLayout)

    def show_place(self, place: int) -> None:
        """The question that is in front."""
        index = self.model_.index(place, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def refresh(self) -> None:
        """Answers and times are others than before."""
        self.viewport().update()


def two_lines(painter: QPainter, box: QRect, words: str, font: QFont) -> None:
    """Words in the painter's colour on two lines at the most, the second cut at its end."""
    layout, metrics = QTextLayout(words, font), QFontMetrics(font)
    high, top = metrics.height() + 2, box.top()
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(box.width())
    layout.endLayout()
    first.draw(painter, QPointF(box.left(), top))
    rest = words[first.textLength() :].strip()
    if rest:
        painter.setFont(font)
        said = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(QRect(box.left(), top + high, box.width(), high), 0, said)
