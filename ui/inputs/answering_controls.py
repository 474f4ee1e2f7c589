"""What one answers with: a control for each kind of question, all with the same few methods."""

from __future__ import annotations

import json
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editorial.domain.input_rules import MOST_SHORT, check_value, choices_of
from editorial.domain.input_wording import editable, typed_number
from editorial.domain.inputs import Question, QuestionKind
from editorial.errors import Refused
from editorial.texts import text

from ..context import Desk
from ..widgets.date_text import MissingDay, parse_date
from ..widgets.form import DateField, LineEdit, TextArea
from ..widgets.label import Label
from .option_card import CheckCard, Options

__all__ = ["Control", "make_control"]

#: Design pixels: height of a line to write in, and width of a number.
LINE: Final = 40
NUMBER: Final = 180


class Control(QWidget):
    """`changed` when a person changed it. By itself it is that of a question that wants a file: that lies below it."""

    changed = Signal()

    def __init__(self, desk: Desk, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.question = desk, question

    def value(self) -> str:
        """The answer as it is kept, or as it was typed where it is none yet; "" for nothing."""
        return ""

    def show_value(self, value: str) -> None:
        """Show an answer without a signal."""

    def focus(self) -> None:
        """Put the keyboard where the answer is written."""
        self.focusNextPrevChild(True)

    def mark(self, wrong: str) -> None:
        """Show and say at the field itself what is wrong with it, where there is a field; "" takes it away."""
        for one in self.findChildren(QLineEdit):
            one.setProperty("invalid", bool(wrong))
            one.setAccessibleDescription(wrong)
            one.update()

    def problem(self) -> str:
        """What is wrong with it in one sentence, "" where nothing is."""
        try:
            check_value(self.question, self.value())
        except Refused as refused:
            return refused.text(self.desk.language)
        return ""


class _Line(Control):
    """A short text, or a number with its unit."""

    def __init__(self, desk: Desk, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(desk, question, parent)
        theme, number = desk.theme, question.kind is QuestionKind.NUMBER
        self.edit: QLineEdit = LineEdit(theme, most=MOST_SHORT)
        self.edit.setAccessibleName(question.text)
        self.edit.textEdited.connect(lambda _words: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(self.edit)
        if number:
            row.addWidget(Label(theme, question.unit, "section", "muted", 400), 1)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        theme, number = self.desk.theme, self.question.kind is QuestionKind.NUMBER
        self.edit.setFont(theme.font("section", 400, tnum=number))
        self.edit.setMinimumHeight(theme.px(LINE))
        if number:
            self.edit.setFixedWidth(theme.px(NUMBER))

    def value(self) -> str:
        words = self.edit.text().strip()
        # 1.284 is another number in German than in English
        return typed_number(words, self.desk.language) if self.question.kind is QuestionKind.NUMBER else words

    def show_value(self, value: str) -> None:
        self.edit.setText(editable(self.question, value, self.desk.language))

    def focus(self) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)


class _Area(Control):
    """A longer text, as high as it is long."""

    def __init__(self, desk: Desk, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(desk, question, parent)
        self.edit = TextArea(desk.theme, least=5, most=14, role="editor")
        self.edit.setAccessibleName(question.text)
        self._showing = False
        self.edit.textChanged.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)

    def value(self) -> str:
        return self.edit.value()

    def show_value(self, value: str) -> None:
        self._showing = True
        self.edit.setPlainText(value)
        self._showing = False

    def focus(self) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)

    def _typed(self) -> None:
        if not self._showing:
            self.changed.emit()


class _One(Control):
    """Yes or no, or one of several."""

    def __init__(self, desk: Desk, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(desk, question, parent)
        options = [(one, one, "") for one in question.options]
        if question.kind is QuestionKind.YES_NO:
            options = [(one, text(f"input.{one}", desk.language), "") for one in ("yes", "no")]
        self.options = Options(desk.theme, options, question.text, above=question.kind is QuestionKind.CHOICE)
        self.options.chosen.connect(lambda _value: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.options)

    def value(self) -> str:
        return self.options.value()

    def show_value(self, value: str) -> None:
        self.options.set_value(value)

    def focus(self) -> None:
        self.options.focus()


class _Several(Control):
    """Any number of options."""

    def __init__(self, desk: Desk, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(desk, question, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(6))
        self.cards = {one: CheckCard(desk.theme, one, parent=self) for one in question.options}
        for card in self.cards.values():
            card.setAccessibleDescription(question.text)
            card.clicked.connect(lambda _on=False: self.changed.emit())
            column.addWidget(card)

    def value(self) -> str:
        chosen = [one for one, card in self.cards.items() if card.isChecked()]
        return json.dumps(chosen, ensure_ascii=False, separators=(",", ":")) if chosen else ""

    def show_value(self, value: str) -> None:
        chosen = choices_of(value)
        for one, card in self.cards.items():
            card.setChecked(one in chosen)

    def focus(self) -> None:
        next(iter(self.cards.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers():
            self.focusNextPrevChild(step)
        else:
            super().keyPressEvent(event)


class _Day(Control):
    """A day, typed or picked."""

    def __init__(self, desk: Desk, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(desk, question, parent)
        self.edit = DateField(desk.theme, desk.icons, desk.language, None, desk.clock.today)
        self.edit.setAccessibleName(question.text)
        self.edit.textEdited.connect(lambda _words: self.changed.emit())
        self.edit.changed.connect(lambda _day: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit)
        row.addStretch(1)
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        theme = self.desk.theme
        self.edit.setMinimumHeight(theme.px(LINE))
        self.edit.setFixedWidth(theme.px(NUMBER + 40))
        self.edit.setFont(theme.font("section", 400, tnum=True))

    def value(self) -> str:
        words = self.edit.text().strip()
        try:
            found = parse_date(words, self.desk.clock.today()) if words else None
        except MissingDay:
            found = None
        return words if found is None else found.isoformat()

    def show_value(self, value: str) -> None:
        try:
            self.edit.set_value(date.fromisoformat(value) if value else None)
        except ValueError:
            # What somebody began to type.
            self.edit.set_value(None)
            self.edit.setText(value)

    def focus(self) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def problem(self) -> str:
        return self.edit.problem() or super().problem()


_KINDS: dict[QuestionKind, type[Control]] = {
    QuestionKind.SHORT: _Line,
    QuestionKind.NUMBER: _Line,
    QuestionKind.LONG: _Area,
    QuestionKind.YES_NO: _One,
    QuestionKind.CHOICE: _One,
    QuestionKind.CHOICES: _Several,
    QuestionKind.DATE: _Day,
    QuestionKind.FILE: Control,
}


def make_control(desk: Desk, question: Question, parent: QWidget | None = None) -> Control:
    """The control for a question."""
    return _KINDS[question.kind](desk, question, parent)
