"""One question of an interview, large: what is asked, what was said, sentences word for word, how far it may go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from editorial.app import Workspace
from editorial.domain.input_cards import Given, RequestCase
from editorial.domain.input_wording import quoted, sentence_at
from editorial.domain.inputs import ContributionState, Question, QuestionKind
from editorial.domain.people import Actor
from editorial.errors import EditorialError

from ..context import Desk
from ..stage_look import StageText, enlarge
from ..widgets.buttons import IconButton, make_button
from ..widgets.clearing import clear
from ..widgets.empty import IconSign
from ..widgets.form import LineEdit
from ..widgets.label import Label
from .answering_controls import Control, make_control
from .answering_files import Attached, DropTarget, FileStrip, attach_files
from .interview_state import InterviewState
from .review_clearance import ClearanceBar

__all__ = ["InterviewQuestion"]

#: Sizes of the stage, in design pixels: a question, a long one, and what belongs to it.
LARGE, LONG, AROUND = 34, 22, 16
#: A question with more letters is a long one.
SHORT = 70


class InterviewQuestion(DropTarget):
    """`told` carries a sentence for the status line."""

    told = Signal(str)

    def __init__(
        self, desk: Desk, state: InterviewState, number: int, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.state, self.question, self.number = desk, state, question, number
        theme = desk.theme
        self.title = StageText(desk, question.text, LARGE, "text", 600)
        self.control: Control = make_control(desk, question, self)
        enlarge(desk, self.control)
        self.control.changed.connect(self._written)
        self.problem = Label(theme, "", "body", "danger", wrap=True)
        self.problem.hide()
        self.quotes = QVBoxLayout()
        self.line = LineEdit(theme, placeholder=self.tr("A sentence word for word; Enter keeps it"), most=2_000)
        self.line.setAccessibleName(self.tr("Sentence word for word"))
        self.line.returnPressed.connect(self._line_done)
        enlarge(desk, self.line, 15)
        self.quote_button = make_button(theme, desk.icons, "secondary", self.tr("Keep as quote"), "quote", "F8")
        self.line.setMinimumHeight(theme.px(34))
        self.quote_button.clicked.connect(lambda _on=False: self.quote())
        self.quote_button.setToolTip(
            self.tr("Keeps the marked words, or the sentence in which you write, word for word (F8)")
        )
        self.bar = ClearanceBar(desk, self.tr("How far the answer may go"), large=True)
        self.bar.chosen.connect(lambda value: self.state.wish(self.question.id, value))
        self.files = FileStrip(desk, question.kind is QuestionKind.FILE, self)
        self.files.chosen.connect(self.take)
        self.files.removed.connect(self._detach)
        self.dropped.connect(self.take)
        self.hovered.connect(self.files.warm)
        self._build()
        self.show_state()

    # Building -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        px, one = self.desk.theme.px, self.question
        column = QVBoxLayout(self)
        column.setContentsMargins(px(26), px(20), px(26), px(18))
        column.setSpacing(0)
        above = self.tr("Question {number}").format(number=self.number)
        parts = [above, self.tr("Follow-up question") if one.round > 1 else ""]
        parts.append(self.tr("needed") if one.required else "")
        said = "  ·  ".join(part for part in parts if part)
        column.addWidget(StageText(self.desk, said, AROUND, "accent_text", 600))
        column.addSpacing(px(4))
        column.addWidget(self.title)
        example = self.tr("For example: {example}").format(example=one.example) if one.example else ""
        for words in (one.hint, example):
            if words:
                column.addSpacing(px(6))
                column.addWidget(StageText(self.desk, words, AROUND, "muted"))
        column.addSpacing(px(16))
        column.addWidget(self.control)
        column.addWidget(self.problem)
        if one.kind is not QuestionKind.FILE:
            column.addSpacing(px(14))
            column.addWidget(self._quotes())
        # where there is little height, what has to be asked comes before what may be added
        rows = [self._clearance(), self.files] if one.kind is not QuestionKind.FILE else [self.files, self._clearance()]
        for row in rows:
            column.addSpacing(px(14))
            column.addWidget(row)
        column.addStretch(1)

    def _quotes(self) -> QWidget:
        px = self.desk.theme.px
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self.quotes.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.quote_button)
        self.quote_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column.addLayout(self.quotes)
        column.addLayout(row)
        return box

    def _clearance(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.desk.theme.px(12))
        row.addWidget(StageText(self.desk, self.tr("May this go out?"), AROUND, "text", 500))
        row.addWidget(self.bar)
        row.addStretch(1)
        return holder

    # Showing ------------------------------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Show what was taken down."""
        self.control.show_value(self.state.values.get(self.question.id, ""))
        self.bar.show_value(self.state.clearance(self.question.id))
        self.show_quotes()
        self.show_files()

    def show_quotes(self) -> None:
        """The sentences kept word for word."""
        clear(self.quotes)
        for number, words in enumerate(self.state.quotes.get(self.question.id, ())):
            self.quotes.addWidget(self._quote(number, words))

    def _quote(self, number: int, words: str) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(8))
        sign = IconSign(theme, self.desk.icons, "quote", "accent", 16, self.tr("Word for word"))
        sign.setFixedHeight(px(22))
        inside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        said = quoted(words, self.desk.language)
        inside.addWidget(StageText(self.desk, said, AROUND, "text"), 1)
        away = IconButton(theme, self.desk.icons, "x", self.tr("Remove the quote {quote}").format(quote=said), size=26)
        away.clicked.connect(lambda _on=False: self._unquote(number))
        inside.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def show_files(self) -> None:
        """The files of this answer."""
        self.files.show_files(self.state.files(self.question.id))

    def set_narrow(self, narrow: bool) -> None:
        """Where there is little room the question is less large."""
        long = narrow or len(self.question.text) > SHORT
        self.title.set_size(LONG if long else LARGE)

    def focus(self) -> None:
        """Into the answer."""
        if self.question.kind is QuestionKind.FILE:
            self.files.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.control.focus()

    def ends_with_enter(self, focused: QWidget | None) -> bool:
        """Whether Enter where the keyboard is ends the answer: anywhere in it but in a longer text."""
        inside = focused is not None and self.control.isAncestorOf(focused)
        return inside and not isinstance(focused, QPlainTextEdit)

    def check(self) -> bool:
        """Say what is wrong with the answer; nothing written is no mistake here."""
        words = self.control.problem()
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        return not words

    # Writing ------------------------------------------------------------------------------------------------------

    def _written(self) -> None:
        self.state.write(self.question.id, self.control.value())
        if not self.problem.isHidden():
            self.check()

    def quote(self) -> None:
        """Keep word for word: what stands in the line, else what is marked, else the sentence in which somebody is."""
        area = self.control.findChild(QPlainTextEdit)
        if self.line.value():
            self._line_done()
            return
        words = ""
        if area is not None:
            cursor: QTextCursor = area.textCursor()
            words = cursor.selectedText().replace("\u2029", " ")
            words = words or sentence_at(area.toPlainText(), cursor.position())
        elif (value := self.control.value()) and self.question.kind is QuestionKind.SHORT:
            words = value
        if not words.strip():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.told.emit(self.tr("Write the sentence, then press Enter."))
        else:
            self._keep(words)

    def _line_done(self) -> None:
        if self._keep(self.line.value()):
            self.line.clear()

    def _keep(self, words: str) -> bool:
        kept = self.state.quote(self.question.id, words)
        if kept:
            self.show_quotes()
            self.told.emit(self.tr("Kept word for word."))
        elif words.strip():
            self.told.emit(self.tr("This sentence is kept already."))
        return kept

    def _unquote(self, number: int) -> None:
        gone = self.state.unquote(self.question.id, number)
        self.show_quotes()
        self.line.setText(gone)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit(self.tr("Taken out; it stands in the line and can be kept again."))

    # Files --------------------------------------------------------------------------------------------------------

    def take(self, paths: list[Path]) -> None:
        """Attach files to this answer."""
        actor, state, question_id = self.desk.actor, self.state, self.question.id
        request_id, sizes = state.case.request.id, state.sizes()

        def done(found: Attached) -> None:
            self.files.refuse(found.refused)
            if found.case is not None:
                state.read_again(found.case)
                self.show_files()

        def attach() -> None:
            self.desk.run(lambda ws: attach_files(ws, actor, request_id, question_id, paths, sizes), done)

        # What is typed first: attaching begins a version with what the workspace has.
        state.keep(attach)

    def _detach(self, file_id: int) -> None:
        actor, state = self.desk.actor, self.state
        given, request_id = state.given(set()), state.case.request.id

        def done(case: RequestCase) -> None:
            self.files.refuse(())
            state.read_again(case)
            self.show_files()

        def failed(error: EditorialError) -> None:
            self.files.refuse((error,))

        def detach() -> None:
            self.desk.run(lambda ws: detach_file(ws, actor, request_id, given, file_id), done, failed)

        state.keep(detach)


def detach_file(ws: Workspace, actor: Actor, request_id: int, given: Given, file_id: int) -> RequestCase:
    """Take a file away from what is taken down. What was handed in keeps it: then a version is begun without it."""
    case = ws.inputs.case(actor, request_id)
    old = next((one for card in case.contributions for one in card.files if one.id == file_id), None)
    if all(one.contribution.state is not ContributionState.WRITING for one in case.contributions):
        case = ws.answering.interview(actor, request_id, given, finished=False)
    card = case.contributions[-1]
    same = (one.id for one in card.files if old is not None and (one.sha256, one.name) == (old.sha256, old.name))
    return ws.answering.detach(actor, next(same, file_id))
