"""What a chosen option still has to be told, asked for inline: a day, a channel, a person, a reason, words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.decision_cards import DecisionDraft, DecisionNeed, DecisionOption, told

from ..context import Desk
from ..stage_look import StageLabel, StageText, enlarge, stage_theme
from ..widgets.choice import Choice, Sign
from ..widgets.form import ChoiceField, DateField, LineEdit, TimeField

__all__ = ["NeedsRow"]

Need = DecisionNeed
#: Those that take the rest of the row.
_WIDE = frozenset({Need.TEXT, Need.REASON, Need.QUESTION})


class NeedsRow(QWidget):
    """Editors for the needs of one option; `draft` is what they make of it. `typed` carries the words of a decision in
    words alone."""

    typed = Signal(str)
    entered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.option: DecisionOption | None = None
        self._editors: dict[Need, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3, 0, 3, desk.theme.px(6))
        self._column.setSpacing(desk.theme.px(4))
        self._row: QWidget | None = None
        self.error = StageText(desk, "", 15, "danger")
        self.error.hide()
        self._column.addWidget(self.error)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_option(self, option: DecisionOption | None, words: str = "") -> None:
        """Ask for what this option needs; `words` are those that were typed before."""
        self.option = option
        self._editors = {}
        self.say("")
        if self._row is not None:
            self._row.hide()
            self._row.deleteLater()
            self._row = None
        if option is None or not option.needs:
            self.hide()
            return
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.desk.theme.px(12))
        for need in option.needs:
            row.addLayout(self._field(need, option.draft, words), 1 if need in _WIDE else 0)
        if not any(one in _WIDE for one in option.needs):
            row.addStretch(1)
        self._column.insertWidget(0, self._row)
        self.show()

    def _field(self, need: Need, draft: DecisionDraft, words: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.desk.theme.px(2))
        label = StageLabel(self.desk, self._label(need), 15, "text", 500)
        editor = self._editor(need, draft, words)
        editor.setAccessibleName(label.text())
        label.setBuddy(editor)
        self._editors[need] = editor
        enlarge(self.desk, editor, 16)
        column.addWidget(label)
        column.addWidget(editor)
        return column

    def _label(self, need: Need) -> str:
        return {
            Need.DAY: self.tr("Day"),
            Need.TIME: self.tr("Time"),
            Need.CHANNEL: self.tr("Channel"),
            Need.PERSON: self.tr("Person"),
            Need.DEPARTMENT: self.tr("Department"),
            Need.EXPERT: self.tr("Expert"),
            Need.QUESTION: self.tr("Question"),
            Need.REASON: self.tr("Reason"),
            Need.TEXT: self.tr("Decision in words"),
        }[need]

    def _editor(self, need: Need, draft: DecisionDraft, words: str) -> QWidget:
        theme, icons, chosen = stage_theme(self.desk), self.desk.icons, draft.settings
        if need is Need.DAY:
            return DateField(theme, icons, self.desk.language, chosen.day, self.desk.clock.today)
        if need is Need.TIME:
            return TimeField(theme, chosen.time)
        if need in _WIDE:
            line = LineEdit(theme, words if need is Need.TEXT else draft.reason, most=2000)
            if need is Need.TEXT:
                line.textEdited.connect(self.typed)
            return line
        field = ChoiceField(theme, icons, self._choices(need))
        field.setMinimumWidth(theme.px(220))
        return field

    def _choices(self, need: Need) -> list[Choice]:
        known = self.desk.directory
        if need is Need.CHANNEL:
            channels = [one for one in known.channels if not one.archived]
            return [Choice(one.id, one.name, Sign.channel(one.monogram, one.hue)) for one in channels]
        if need is Need.DEPARTMENT:
            return [Choice(one.id, one.name) for one in known.departments if not one.archived]
        return [Choice(one.id, one.name, Sign.person(one.name)) for one in known.people if not one.archived]

    # What was entered ---------------------------------------------------------------------------------------------

    def focus(self) -> bool:
        """The keyboard to the first editor; False where nothing is asked for."""
        for one in self._editors.values():
            one.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False

    def draft(self) -> DecisionDraft | None:
        """The draft with what was entered; None where something is missing, which is said and focused."""
        if self.option is None:
            return None
        draft = self.option.draft
        for need in self.option.needs:
            value = self._value(need)
            if value in (None, ""):
                self.say(self.tr("Still missing: {what}.").format(what=self._label(need)))
                self._editors[need].setFocus(Qt.FocusReason.ShortcutFocusReason)
                return None
            draft = told(draft, need, value)
        self.say("")
        return draft

    def _value(self, need: Need) -> Any:
        editor = self._editors[need]
        if isinstance(editor, (DateField, TimeField, ChoiceField)):
            return editor.value()
        assert isinstance(editor, QLineEdit)
        return editor.text().strip()

    def say(self, words: str) -> None:
        """What is wrong, below the editors."""
        self.error.setText(words)
        self.error.setVisible(bool(words))
        if words:
            self.show()
        elif not self._editors:
            self.hide()
