"""One question while it is written: its words and kind in a row, what belongs to it below while it is worked on."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.inputs import Question, QuestionKind

from ..context import Desk
from ..widgets.buttons import IconButton
from ..widgets.check_row import CheckRow
from ..widgets.choice import Choice, Sign
from ..widgets.choice_field import ChoiceField
from ..widgets.empty import IconSign
from ..widgets.form import Field, LineEdit, TextArea
from ..widgets.ground import Ground
from ..widgets.label import Label
from .words import KIND_SIGNS, InputWords

_CHOOSING = (QuestionKind.CHOICE, QuestionKind.CHOICES)


class QuestionText(TextArea):
    """The words of a question. Enter: the next one; Alt with arrows: move it; Backspace in an empty one: away."""

    enter = Signal()
    moved = Signal(int)
    emptied = Signal()

    def sizeHint(self) -> QSize:
        # a block is parted into lines when somebody asks where it stands, and not before
        layout, block = self.document().documentLayout(), self.document().firstBlock()
        while block.isValid():
            layout.blockBoundingRect(block)
            block = block.next()
        return super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self.updateGeometry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if held == Qt.KeyboardModifier.AltModifier and key in steps:
            self.moved.emit(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.enter.emit()
        elif key == Qt.Key.Key_Backspace and not self.toPlainText():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)


class Grip(IconSign):
    """Where a question is taken hold of; `dragged` carries the pointer's place on the screen."""

    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk.theme, desk.icons, "grip-vertical", "muted", 16, name)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit()


class QuestionDetails(QWidget):
    """What belongs to a question besides its words: choices, unit, hint, example, whether an answer is needed."""

    changed = Signal()

    def __init__(self, desk: Desk, one: Question, parent: QWidget) -> None:
        super().__init__(parent)
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        self.required = CheckRow(theme, self.tr("Answer required"), one.required)
        self.hint = LineEdit(theme, one.hint, self.tr("What should be considered"))
        self.example = LineEdit(theme, one.example, self.tr("What an answer can look like"))
        self.options = TextArea(theme, "\n".join(one.options), self.tr("One choice a line"), least=2, most=8)
        self.unit = LineEdit(theme, one.unit, self.tr("for example ml, %, days"), most=40)
        self._options = Field(theme, icons, self.tr("To choose from"), self.options)
        self._unit = Field(theme, icons, self.tr("Unit"), self.unit)
        both = QHBoxLayout()
        both.setSpacing(px(12))
        both.addWidget(Field(theme, icons, self.tr("Hint"), self.hint), 1)
        both.addWidget(Field(theme, icons, self.tr("Example"), self.example), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(48), 0, px(6), px(4))
        column.setSpacing(px(8))
        column.addWidget(self._options)
        column.addWidget(self._unit)
        column.addLayout(both)
        column.addWidget(self.required)
        self.options.textChanged.connect(self.changed)
        for line in (self.hint, self.example, self.unit):
            line.textChanged.connect(self.changed)
        self.required.toggled.connect(self.changed)

    def fit(self, kind: object) -> None:
        """Only what goes with the kind of answer."""
        self._options.setVisible(kind in _CHOOSING)
        self._unit.setVisible(kind is QuestionKind.NUMBER)

    def filled(self, one: Question) -> Question:
        """A question with what stands here."""
        lines = [line.strip() for line in self.options.toPlainText().splitlines()]
        return replace(
            one,
            hint=self.hint.value(),
            example=self.example.value(),
            options=tuple(line for line in lines if line),
            unit=self.unit.value(),
            required=self.required.isChecked(),
        )


class QuestionCard(Ground):
    """`question()` is what stands here now; ids and version are those that it was shown with.

    The details are made when somebody first works on the question: most are only read.
    """

    changed = Signal()
    remove_wanted = Signal()
    copy_wanted = Signal()
    enter = Signal()
    moved = Signal(int)

    def __init__(self, desk: Desk, words: InputWords, question: Question) -> None:
        super().__init__(desk.theme, "surface", "border", 7)
        self.desk, self.words, self._question = desk, words, question
        self._place, self._fixed = 1, False
        self.active = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._make()
        self._build()
        self._wire()

    def _make(self) -> None:
        theme, icons, one = self.desk.theme, self.desk.icons, self._question
        self.grip = Grip(self.desk, self.tr("Move by dragging, or with Alt and the arrows"))
        self.number = Label(theme, "", "body", "muted", 500, tnum=True)
        self.text = QuestionText(theme, one.text, self.tr("What do you want to know?"), least=1, most=5)
        kinds = [Choice(kind, self.words.kind(kind), Sign.icon(KIND_SIGNS[kind])) for kind in QuestionKind]
        self.kind = ChoiceField(theme, icons, kinds, one.kind)
        self.kind.setAccessibleName(self.tr("Kind of answer"))
        self.kind.setFixedSize(theme.px(164), self.text.sizeHint().height())
        self.copy_button = IconButton(theme, icons, "copy", self.tr("Duplicate the question"), size=32)
        self.remove_button = IconButton(theme, icons, "trash-2", self.tr("Remove the question"), size=32)

    def _build(self) -> None:
        px, top = self.desk.theme.px, Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout()
        row.setSpacing(px(8))
        side = QHBoxLayout()
        side.setContentsMargins(0, px(9), 0, 0)
        side.setSpacing(px(6))
        side.addWidget(self.grip)
        self.number.setMinimumWidth(px(18))
        side.addWidget(self.number)
        row.addLayout(side)
        row.setAlignment(side, top)
        row.addWidget(self.text, 1)
        row.addWidget(self.kind, 0, top)
        row.addWidget(self.copy_button, 0, top)
        row.addWidget(self.remove_button, 0, top)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(8), px(6), px(6), px(6))
        self._column.setSpacing(px(6))
        self._column.addLayout(row)

    def _wire(self) -> None:
        self.text.textChanged.connect(self.changed)
        self.kind.changed.connect(self._kind_changed)
        self.text.enter.connect(self.enter)
        self.text.moved.connect(self.moved)
        self.text.emptied.connect(self.remove_wanted)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.remove_button.clicked.connect(self.remove_wanted)

    @cached_property
    def details(self) -> QuestionDetails:
        """What is shown while the question is worked on."""
        made = QuestionDetails(self.desk, self._question, self)
        made.fit(self.kind.value())
        made.setEnabled(not self._fixed)
        made.setVisible(self.active)
        made.changed.connect(self._detail_changed)
        self._column.addWidget(made)
        return made

    def _detail_changed(self) -> None:
        self._name()
        self.changed.emit()

    def _kind_changed(self, kind: object) -> None:
        self.details.fit(kind)
        self.changed.emit()
        if kind in _CHOOSING and not self.details.options.value():
            self.details.options.setFocus(Qt.FocusReason.TabFocusReason)

    # What it holds ------------------------------------------------------------------------------------------------

    def question(self) -> Question:
        """The question as it stands here."""
        kind = self.kind.value()
        assert isinstance(kind, QuestionKind)
        one = self._question if "details" not in self.__dict__ else self.details.filled(self._question)
        return replace(
            one,
            text=self.text.value(),
            kind=kind,
            options=one.options if kind in _CHOOSING else (),
            unit=one.unit if kind is QuestionKind.NUMBER else "",
        )

    def show_number(self, number: int) -> None:
        """Its place in the order, from 1."""
        self._place = number
        self._name()

    def _name(self) -> None:
        number, needed = self._place, self.question().required
        self.number.setText(f"{number}*" if needed else str(number))
        self.number.setToolTip(self.tr("required") if needed else "")
        self.text.setAccessibleName(self.tr("Question {number}").format(number=number))
        self.setAccessibleName(self.text.accessibleName())

    def set_active(self, active: bool) -> None:
        """Show all of it, or only its row."""
        self.active = active
        if active or "details" in self.__dict__:
            self.details.setVisible(active)
        self.set_ground("surface", "accent" if active else "border")

    def set_fixed(self, fixed: bool) -> None:
        """After sending the words of a question stay."""
        self._fixed = fixed
        for part in (self.text, self.kind, self.copy_button, self.remove_button, self.grip):
            part.setEnabled(not fixed)
