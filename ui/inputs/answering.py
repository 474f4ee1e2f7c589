"""Answering a request, one question at a time, by somebody who has ten minutes and never learnt a tool."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.input_cards import RequestCase
from editorial.domain.input_rules import WITH_EXPERT
from editorial.domain.inputs import Question
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.ground import Ground
from ..widgets.scroll import Scroll
from .answering_acts import AnsweringActs
from .answering_finish import FinishCard
from .answering_frame import AnswerFooter, AnswerHeader, AnswerHelp
from .answering_question import AnswerCard
from .answering_state import AnswerState

__all__ = ["AnsweringDialog", "AnsweringView", "open_answering"]

#: Design pixels: the widest the questions become, and from which width on the help stands beside them.
WIDEST: Final = 680
BESIDE: Final = 860


class _Area(Scroll):
    """Leaves the arrows with Alt to the view: they go from question to question, not sideways."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class AnsweringView(Ground):
    """`closed` when somebody goes back (everything written is kept), `given` when it was handed in or left."""

    closed = Signal()
    given = Signal()

    def __init__(self, desk: Desk, case: RequestCase, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "surface", parent=parent)
        self.desk = desk
        self.state = AnswerState(desk, case, self)
        self.place = 0
        self._cards: dict[int, AnswerCard] = {}
        self._aside: Question | None = None
        self.header = AnswerHeader(desk, case, self)
        self.footer = AnswerFooter(desk, self)
        self.help = AnswerHelp(desk, case, self)
        self.finish = FinishCard(desk, self.state, self)
        self.acts = AnsweringActs(self)
        self._lay_out()
        self._wire()
        self.go(self._first_open())

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        self.area = _Area(self.desk.theme)
        self.area.body.setContentsMargins(px(24), px(20), px(24), px(24))
        self._middle = QWidget(self.area.content)
        self._middle.setMaximumWidth(px(WIDEST))
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.finish)
        self.finish.hide()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        self.area.body.addLayout(row)
        inner = QHBoxLayout()
        inner.setSpacing(0)
        inner.addWidget(self.area, 1)
        inner.addWidget(self.help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(inner, 1)
        column.addWidget(self.footer)

    def _wire(self) -> None:
        self.state.standing_changed.connect(self.header.show_standing)
        self.state.failed.connect(self._not_kept)
        self.state.written.connect(self._show_place)
        self.state.case_changed.connect(self._show_steps)
        self.header.back.clicked.connect(lambda _on=False: self.leave())
        self.header.decline.clicked.connect(lambda _on=False: self.acts.decline())
        self.header.pass_on.clicked.connect(lambda _on=False: self.acts.pass_on())
        self.footer.steps.chosen.connect(self.go)
        self.footer.previous.clicked.connect(lambda _on=False: self.step(-1))
        self.footer.skip.clicked.connect(lambda _on=False: self.step(1))
        self.footer.next.clicked.connect(lambda _on=False: self.forward())
        self.finish.question_wanted.connect(self.go_to)

    # Going through it ---------------------------------------------------------------------------------------------

    @property
    def path(self) -> tuple[Question, ...]:
        """The questions to go through."""
        return self.state.path

    @property
    def at_end(self) -> bool:
        """Whether the last step is in front."""
        return self._aside is None and self.place >= len(self.path)

    @property
    def question(self) -> Question | None:
        """The question in front."""
        if self._aside is not None:
            return self._aside
        return None if self.at_end else self.path[self.place]

    @property
    def card(self) -> AnswerCard | None:
        """The card in front, None at the last step."""
        return None if self.question is None else self._card(self.question)

    def _first_open(self) -> int:
        """Where one left off: the first question without an answer."""
        opened = [place for place, one in enumerate(self.path) if not self.state.answered(one)]
        if self.state.case.request.state not in WITH_EXPERT:
            return len(self.path)
        return opened[0] if opened else 0 if self.state.writing is None else len(self.path)

    def go(self, place: int) -> None:
        """To a place on the path; the one behind the last question is the last step."""
        self._aside = None
        self.place = max(0, min(place, len(self.path)))
        self._show()

    def go_to(self, question_id: int) -> None:
        """To a question, also one that is not on the path; from there it goes on to the last step."""
        found = next((place for place, one in enumerate(self.path) if one.id == question_id), None)
        if found is not None:
            self.go(found)
            return
        self._aside = next((one for one in self.state.case.questions if one.id == question_id), None)
        self.place = len(self.path)
        self._show()

    def step(self, by: int) -> None:
        """One further, or one back."""
        if self._aside is not None:
            self.go(len(self.path))
        else:
            self.go(self.place + by)

    def forward(self) -> None:
        """Take the answer and go on; at the last step hand it in."""
        if self.at_end:
            if self.finish.check():
                self.acts.give()
            return
        card = self.card
        assert card is not None
        if card.check():
            self.step(1)
        else:
            card.focus()

    def _card(self, question: Question) -> AnswerCard:
        if question.id not in self._cards:
            card = AnswerCard(self.desk, self.state, question, self._middle)
            self._column.addWidget(card)
            self._cards[question.id] = card
        return self._cards[question.id]

    def _show(self) -> None:
        question = self.question
        wanted: QWidget = self.finish if question is None else self._card(question)
        for one in (*self._cards.values(), self.finish):
            one.setVisible(one is wanted)
        if question is None:
            self.finish.show_state()
        self.area.verticalScrollBar().setValue(0)
        self._show_steps()
        QTimer.singleShot(0, self, self.focus_content)

    def _show_steps(self) -> None:
        if self.at_end:
            self.finish.show_state()
        self._show_place()

    def _show_place(self) -> None:
        marks = tuple(self.state.answered(one) for one in self.path)
        self.footer.show_place(marks, self.place, self.question, self._aside is not None)

    def focus_content(self) -> None:
        """Into what is to be written now."""
        card = self.card
        if card is not None:
            card.focus()
        else:
            self.finish.focus()

    # Leaving ------------------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Back to where one came from, once everything written is kept."""
        self.state.keep(self.closed.emit)

    def _not_kept(self, error: EditorialError) -> None:
        """It could not be kept: say it, and keep what is in the fields."""
        self.desk.error_raised.emit(error)

    # Keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, mods = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        # At the end a plain Enter, on a tick or a number, hands nothing in.
        plain = mods == Qt.KeyboardModifier.NoModifier and not self.at_end
        if enter and (plain or mods == Qt.KeyboardModifier.ControlModifier):
            self.forward()
        elif mods == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.step(1)
        elif mods == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.step(-1)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.help.setVisible(self.width() >= self.desk.theme.px(BESIDE) and self.help.has_words)


class AnsweringDialog(QDialog):
    """The same in a window of its own, for those who have more to do here than to answer."""

    def __init__(self, desk: Desk, case: RequestCase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = AnsweringView(desk, case, self)
        self.setWindowTitle(case.request.title)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        px = desk.theme.px
        self.resize(px(940), px(620))
        self.view.closed.connect(self.accept)
        self.view.given.connect(self.accept)

    def reject(self) -> None:
        self.view.leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.view.leave()


def open_answering(desk: Desk, request_id: int, parent: QWidget | None = None) -> None:
    """Read the request and answer it in a window of its own."""
    actor, host = desk.actor, parent

    def done(case: RequestCase) -> None:
        AnsweringDialog(desk, case, host).open()

    desk.run(lambda ws: ws.inputs.case(actor, request_id), done)
