"""The last step: how to be named, the minutes it took, a remark, and everything once more before it is handed in."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.input_wording import value_text
from editorial.domain.inputs import Attribution, Clearance, Question
from editorial.texts import text

from ..clearance_tag import ClearanceTag
from ..context import Desk
from ..widgets.buttons import LinkButton
from ..widgets.check_row import CheckRow
from ..widgets.clearing import clear
from ..widgets.form import SpinField, TextArea
from ..widgets.label import Label
from ..widgets.line import Line
from .answering_state import AnswerState
from .option_card import Options

__all__ = ["FinishCard"]

MOST_MINUTES: Final = 480


class FinishCard(QWidget):
    """`question_wanted` carries the id of a question that somebody wants to change."""

    question_wanted = Signal(int)

    def __init__(self, desk: Desk, state: AnswerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.state = desk, state
        theme, px, language = desk.theme, desk.theme.px, desk.language
        column = QVBoxLayout(self)
        column.setContentsMargins(px(3), 0, px(3), px(4))
        column.setSpacing(px(6))
        column.addWidget(Label(theme, self.tr("Your answers at a glance"), "title", wrap=True))
        self.missing = Label(theme, "", "small", "danger", wrap=True)
        column.addWidget(self.missing)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        column.addLayout(self.rows)
        column.addSpacing(px(18))
        column.addWidget(Label(theme, text("input_form.attribution", language), "section", wrap=True))
        self.naming = Options(theme, self._ways(), text("input_form.attribution", language), parent=self)
        self.naming.chosen.connect(self._named)
        column.addWidget(self.naming)
        self.consent = CheckRow(theme, self.tr("I agree to be named like this where my answers appear."))
        self.consent.setToolTip(text("input_form.consent", language))
        self.consent.clicked.connect(lambda on=False: self._agreed(on))
        column.addWidget(self.consent)
        self.consent_problem = Label(theme, "", "small", "danger", wrap=True)
        self.consent_problem.hide()
        column.addWidget(self.consent_problem)
        column.addSpacing(px(14))
        self._add_rest(column)
        column.addStretch(1)

    def _add_rest(self, column: QVBoxLayout) -> None:
        theme, language = self.desk.theme, self.desk.language
        took = Label(theme, text("input_form.took", language), "body", weight=500, wrap=True)
        self.minutes = SpinField(theme, 1, 1, MOST_MINUTES, self.tr("min"))
        self.minutes.setAccessibleName(took.text())
        self.minutes.setFixedWidth(theme.px(150))
        self.minutes.valueChanged.connect(lambda value: self.state.say(minutes=value))
        column.addWidget(took)
        column.addWidget(self.minutes)
        hint = text("input_form.took.hint", language, n=self.state.case.request.minutes)
        column.addWidget(Label(theme, hint, "small", "muted", wrap=True))
        column.addSpacing(theme.px(14))
        label = text("input_form.remark", language)
        column.addWidget(Label(theme, label, "body", weight=500, wrap=True))
        self.remark = TextArea(theme, least=2, most=6, role="editor")
        self.remark.setAccessibleName(label)
        self.remark.textChanged.connect(self._remarked)
        column.addWidget(self.remark)
        column.addWidget(Label(theme, text("input_form.remark.hint", language), "small", "muted"))

    def _ways(self) -> list[tuple[str, str, str]]:
        language = self.desk.language
        request = self.state.case.request
        department = self.desk.department(request.department_id)
        person = self.desk.person(request.person_id)
        name = person.name if person else self.desk.actor.name
        named, only = name, text("input_form.department.none", language)
        if department is not None:
            named = text("input_form.named", language, person=name, department=department.name)
            only = text("input_form.department", language, department=department.name)
        return [
            (str(Attribution.NAMED), named, ""),
            (str(Attribution.DEPARTMENT), only, ""),
            (str(Attribution.ANONYMOUS), text("input_form.anonymous", language), ""),
        ]

    # Showing ------------------------------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Show what is written."""
        state = self.state
        clear(self.rows)
        for number, question in enumerate(state.order, 1):
            self.rows.addWidget(Line(self.desk.theme))
            self.rows.addWidget(self._row(number, question))
        self.rows.addWidget(Line(self.desk.theme))
        lacking = state.lacking()
        self.missing.setText(self.tr("%n needed question(s) are still open.", "", len(lacking)) if lacking else "")
        self.missing.setVisible(bool(lacking))
        self.naming.set_value(str(state.attribution))
        self._show_consent()
        for editor, value in ((self.minutes, state.minutes or state.minutes_by_clock()),):
            editor.blockSignals(True)
            editor.setValue(value)
            editor.blockSignals(False)
        if self.remark.toPlainText() != state.remark:
            self.remark.blockSignals(True)
            self.remark.setPlainText(state.remark)
            self.remark.blockSignals(False)

    def _row(self, number: int, question: Question) -> QWidget:
        theme, px, state = self.desk.theme, self.desk.theme.px, self.state
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, px(8), 0, px(8))
        row.setSpacing(px(10))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(Label(theme, f"{number}. {question.text}", "small", "muted", wrap=True))
        files = [one.name for one in state.files(question.id)]
        value = self._value(question)
        shown = "\n".join(one for one in (_short(value), ", ".join(files)) if one)
        lacking = question in state.lacking()
        nothing = self.tr("still open, but needed") if lacking else self.tr("no answer")
        words.addWidget(
            Label(theme, shown or nothing, "body", "text" if shown else "danger" if lacking else "muted", wrap=True)
        )
        row.addLayout(words, 1)
        if shown:
            row.addWidget(ClearanceTag(self.desk, state.clearances.get(question.id, Clearance.CONFIDENTIAL)))
        change = LinkButton(theme, self.desk.icons, self.tr("Change"))
        change.setAccessibleName(self.tr("Change answer {number}").format(number=number))
        change.clicked.connect(partial(self._change, question.id))
        row.addWidget(change)
        return box

    def _value(self, question: Question) -> str:
        value = self.state.values.get(question.id, "")
        try:
            return value_text(question, value, self.desk.language)
        except ValueError:
            # Not an answer yet: as it was typed.
            return value

    def _change(self, question_id: int, _on: bool = False) -> None:
        self.question_wanted.emit(question_id)

    def _show_consent(self) -> None:
        wanted = self.state.attribution is not Attribution.ANONYMOUS
        self.consent.setVisible(wanted)
        self.consent.setChecked(self.state.consent)
        if not wanted or self.state.consent:
            self.consent_problem.hide()

    def focus(self) -> None:
        """Where something is left to be said."""
        self.naming.focus()

    def check(self) -> bool:
        """Whether it can be handed in; says what is missing otherwise."""
        lacking = self.state.lacking()
        if lacking:
            self.question_wanted.emit(lacking[0].id)
            return False
        if self.state.attribution is not Attribution.ANONYMOUS and not self.state.consent:
            words = self.tr("Please agree to being named, or choose “{choice}”.")
            self.consent_problem.setText(words.format(choice=text("input_form.anonymous", self.desk.language)))
            self.consent_problem.show()
            self.consent.setFocus(Qt.FocusReason.TabFocusReason)
            return False
        return True

    # Writing ------------------------------------------------------------------------------------------------------

    def _named(self, value: str) -> None:
        self.state.say(attribution=Attribution(value))
        self._show_consent()

    def _agreed(self, on: bool) -> None:
        self.state.say(consent=on)
        self._show_consent()

    def _remarked(self) -> None:
        self.state.say(remark=self.remark.value())


def _short(words: str) -> str:
    """Enough of an answer to know it again."""
    return words if len(words) <= 240 else f"{words[:239].rstrip()}…"
