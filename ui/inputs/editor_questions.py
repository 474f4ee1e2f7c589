"""The questions of a request, a template or a call: add, write, choose the kind, reorder, duplicate, remove."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.input_rules import MOST_QUESTIONS
from editorial.domain.inputs import Question, QuestionKind

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.section import SectionHeader
from .editor_question import QuestionCard
from .words import InputWords


class QuestionList(QWidget):
    """`changed` with every keystroke; `values` is what there is, in order."""

    changed = Signal()

    def __init__(self, desk: Desk, words: InputWords) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self.cards: list[QuestionCard] = []
        self._fixed = False
        theme, px = desk.theme, desk.theme.px
        self.header = SectionHeader(theme, self.tr("Questions"), 0, role="section")
        self.add_button = make_button(theme, desk.icons, "secondary", self.tr("Add a question"), "plus", size="small")
        self.add_button.clicked.connect(lambda _on=False: self.add())
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(6))
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.header)
        column.addLayout(self._rows)
        column.addLayout(foot)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    # What there is ------------------------------------------------------------------------------------------------

    def set_values(self, found: Iterable[Question], fixed: bool = False) -> None:
        """Show these questions, and none else; `fixed` ones are read only."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        self._fixed = fixed
        for one in found:
            self._insert(one, len(self.cards))
        self._number()
        self.add_button.setVisible(not fixed)

    def values(self) -> tuple[Question, ...]:
        """The questions in order; empty ones at the end are left out."""
        found = [card.question() for card in self.cards]
        while found and not found[-1].text and not found[-1].options:
            found.pop()
        return tuple(replace(one, position=place) for place, one in enumerate(found))

    def append(self, found: Iterable[Question]) -> None:
        """Add questions below; an empty one at the end gives way."""
        if self.cards and not self.cards[-1].question().text:
            self._take(self.cards[-1])
        for one in found:
            self._insert(one, len(self.cards))
        self._number()
        self.changed.emit()

    def _insert(self, one: Question, place: int) -> QuestionCard:
        card = QuestionCard(self.desk, self.words, one)
        card.set_fixed(self._fixed)
        card.changed.connect(self.changed)
        card.enter.connect(lambda: self._next(card))
        card.moved.connect(lambda by: self.shift(card, by))
        card.copy_wanted.connect(lambda: self.duplicate(card))
        card.remove_wanted.connect(lambda: self.remove(card))
        card.grip.dragged.connect(lambda at: self._dragged(card, at))
        self.cards.insert(place, card)
        self._rows.insertWidget(place, card)
        return card

    def _take(self, card: QuestionCard) -> None:
        self.cards.remove(card)
        self._rows.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _number(self) -> None:
        for place, card in enumerate(self.cards, 1):
            card.show_number(place)
        self.header.set_count(len(self.cards))
        self.add_button.setEnabled(len(self.cards) < MOST_QUESTIONS)

    # Acting -------------------------------------------------------------------------------------------------------

    def add(self, place: int | None = None, kind: QuestionKind = QuestionKind.LONG) -> None:
        """An empty question, ready to be written."""
        if self._fixed or len(self.cards) >= MOST_QUESTIONS:
            return
        card = self._insert(Question(kind=kind), len(self.cards) if place is None else place)
        self._number()
        self.changed.emit()
        card.text.setFocus(Qt.FocusReason.TabFocusReason)

    def duplicate(self, card: QuestionCard) -> None:
        """The same once more below it."""
        copy = self._insert(replace(card.question(), id=0, version=0), self.cards.index(card) + 1)
        self._number()
        self.changed.emit()
        copy.text.setFocus(Qt.FocusReason.TabFocusReason)

    def remove(self, card: QuestionCard) -> None:
        """Away with it; what had words can be taken back."""
        place, gone = self.cards.index(card), card.question()
        if len(self.cards) == 1 and not gone.text:
            return
        self._take(card)
        self._number()
        self.changed.emit()
        if self.cards:
            self.cards[max(0, place - 1)].text.setFocus(Qt.FocusReason.TabFocusReason)
        if gone.text:

            def back() -> None:
                self._insert(gone, min(place, len(self.cards)))
                self._number()
                self.changed.emit()

            self.desk.offer(self.tr("Question removed."), self.tr("Take it back"), back)

    def shift(self, card: QuestionCard, by: int) -> None:
        """One place up (-1) or down (1)."""
        place = self.cards.index(card)
        self._put(card, place + by)

    def _put(self, card: QuestionCard, place: int) -> None:
        if not 0 <= place < len(self.cards) or self._fixed or self.cards[place] is card:
            return
        self.cards.remove(card)
        self.cards.insert(place, card)
        focused = QApplication.focusWidget()
        self._rows.removeWidget(card)
        self._rows.insertWidget(place, card)
        if focused is not None and card.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._number()
        self.changed.emit()

    def _dragged(self, card: QuestionCard, at: QPoint) -> None:
        """The card goes where the pointer is: past the middle of a neighbour it takes its place."""
        y, place = self.mapFromGlobal(at).y(), self.cards.index(card)
        for by in (-1, 1):
            other = self.cards[place + by] if 0 <= place + by < len(self.cards) else None
            if other is None:
                continue
            middle = other.geometry().center().y()
            if (by < 0 and y < middle) or (by > 0 and y > middle):
                self._put(card, place + by)
                return

    def _next(self, card: QuestionCard) -> None:
        """Enter: the question below, or a new one."""
        place = self.cards.index(card) + 1
        if place < len(self.cards):
            self.cards[place].text.setFocus(Qt.FocusReason.TabFocusReason)
        elif card.question().text:
            self.add(place)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isAncestorOf(now):
            return
        for card in self.cards:
            inside = card.isAncestorOf(now)
            if inside is not card.active:
                card.set_active(inside)
