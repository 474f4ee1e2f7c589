"""One question at a time: large, what is meant by it, the answer, how far it may go, and files beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.input_cards import RequestCase
from editorial.domain.inputs import Clearance, Question, QuestionKind
from editorial.errors import EditorialError
from editorial.texts import text

from ..context import Desk
from ..widgets.empty import IconSign
from ..widgets.label import Label
from .answering_controls import Control, make_control
from .answering_files import Attached, DropTarget, FileStrip, attach_files
from .answering_state import AnswerState
from .option_card import Options

__all__ = ["AnswerCard", "clearance_options", "clearance_words"]


def clearance_options(language: str) -> list[tuple[str, str, str]]:
    """Value, name and meaning of each clearance, from the furthest on."""
    return [
        (str(one), text(f"input_form.{one}", language), text(f"input_form.{one}.hint", language)) for one in Clearance
    ]


def clearance_words(desk: Desk, clearance: Clearance | None) -> str:
    """What a clearance means, in one sentence."""
    return text(
        {
            None: "input_form.unsaid",
            Clearance.PUBLIC: "input_desk.means.public",
            Clearance.INTERNAL: "input_desk.means.internal",
            Clearance.CONFIDENTIAL: "input_form.locked",
        }[clearance],
        desk.language,
    )


class AnswerCard(DropTarget):
    """One question of a request; files may be dropped anywhere on it."""

    def __init__(self, desk: Desk, state: AnswerState, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.state, self.question = desk, state, question
        theme, px = desk.theme, desk.theme.px
        self.control: Control = make_control(desk, question, self)
        self.control.changed.connect(self._written)
        self.problem = Label(theme, "", "small", "danger", wrap=True)
        self.problem.setContentsMargins(0, px(4), 0, 0)
        self.problem.hide()
        asked = self.tr("How far may this answer go?")
        # In the order in which Tab goes through them.
        self.clearance = Options(theme, clearance_options(desk.language), asked, parent=self)
        self.clearance.chosen.connect(self._wished)
        self.meaning = Label(theme, "", "small", "muted", wrap=True)
        self.files = FileStrip(desk, question.kind is QuestionKind.FILE, self)
        self.files.chosen.connect(self.take)
        self.files.removed.connect(self._detach)
        self.dropped.connect(self.take)
        self.hovered.connect(self.files.warm)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(3), 0, px(3), px(4))
        column.setSpacing(0)
        self._add_head(column)
        column.addWidget(self.control)
        self.control.setVisible(question.kind is not QuestionKind.FILE)
        if question.kind is QuestionKind.FILE:
            column.addWidget(self.files)
        column.addWidget(self.problem)
        column.addSpacing(px(20))
        column.addWidget(Label(theme, asked, "small", weight=500))
        column.addSpacing(px(6))
        column.addWidget(self.clearance)
        column.addSpacing(px(6))
        column.addWidget(self.meaning)
        if question.kind is not QuestionKind.FILE:
            column.addSpacing(px(16))
            column.addWidget(self.files)
        column.addStretch(1)
        self.show_state()
        state.case_changed.connect(self._show_files)

    def _add_head(self, column: QVBoxLayout) -> None:
        theme, px, one = self.desk.theme, self.desk.theme.px, self.question
        if one in self.state.follow_ups:
            line = QHBoxLayout()
            line.setSpacing(px(6))
            line.addWidget(IconSign(theme, self.desk.icons, "corner-up-left", "review", 14))
            words = text("input_form.follow_up", self.desk.language)
            line.addWidget(Label(theme, words, "small", "review", 600), 1)
            column.addLayout(line)
            column.addSpacing(px(4))
        title = Label(theme, one.text, "title", wrap=True)
        column.addWidget(title)
        needed = self.tr("This one is needed.") if one.required else ""
        if hint := " ".join(each for each in (one.hint, needed) if each):
            column.addSpacing(px(4))
            column.addWidget(Label(theme, hint, "body", "muted", wrap=True))
        if one.example:
            column.addSpacing(px(4))
            example = text("input_form.example", self.desk.language, example=one.example)
            column.addWidget(Label(theme, example, "body", "muted", wrap=True))
        column.addSpacing(px(12))

    # Showing ------------------------------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Show what is written."""
        value = self.state.values.get(self.question.id, "")
        self.control.show_value(value)
        wished = self.state.clearances.get(self.question.id)
        self.clearance.set_value("" if wished is None else str(wished))
        self._show_meaning()
        self._show_files()

    def _show_meaning(self) -> None:
        wished = self.clearance.value()
        self.meaning.setText(clearance_words(self.desk, Clearance(wished) if wished else None))

    def _show_files(self) -> None:
        self.files.show_files(self.state.files(self.question.id))

    def focus(self) -> None:
        """Into the answer."""
        if self.question.kind is QuestionKind.FILE:
            self.files.button.setFocus()
        else:
            self.control.focus()

    def check(self) -> bool:
        """Say what is wrong with the answer; nothing written is no mistake here."""
        words = self.control.problem()
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.control.mark(words)
        return not words

    # Writing ------------------------------------------------------------------------------------------------------

    def _written(self) -> None:
        self.state.write(self.question.id, self.control.value())
        if self.problem.isVisible():
            self.check()

    def _wished(self, value: str) -> None:
        self.state.wish(self.question.id, Clearance(value))
        self._show_meaning()

    def take(self, paths: list[Path]) -> None:
        """Attach files to this answer."""
        actor, request_id, question_id = self.state.actor, self.state.case.request.id, self.question.id
        sizes = self.state.sizes()

        def done(found: Attached) -> None:
            self.files.refuse(found.refused)
            if found.case is not None:
                self.state.read_again(found.case)

        def attach() -> None:
            self.desk.run(lambda ws: attach_files(ws, actor, request_id, question_id, paths, sizes), done)

        # What is typed first: attaching begins a version with what the workspace has.
        self.state.keep(attach)

    def _detach(self, file_id: int) -> None:
        actor, state = self.state.actor, self.state

        def done(case: RequestCase) -> None:
            self.files.refuse(())
            state.read_again(case)

        def failed(error: EditorialError) -> None:
            self.files.refuse((error,))

        def detach() -> None:
            card = state.writing
            there = card is not None and any(one.id == file_id for one in card.files)
            wanted = file_id if there else _same_file(state, file_id)
            self.desk.run(lambda ws: ws.answering.detach(actor, wanted), done, failed)

        state.keep(detach, always=state.writing is None)


def _same_file(state: AnswerState, file_id: int) -> int:
    """The file as it is in what is written now: a new version has a copy of what was given."""
    files = [one for card in state.case.contributions for one in card.files]
    old = next((one for one in files if one.id == file_id), None)
    card = state.writing
    if old is None or card is None:
        return file_id
    return next((one.id for one in card.files if (one.sha256, one.name) == (old.sha256, old.name)), file_id)
