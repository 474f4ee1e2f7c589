"""Forms: a label above each field, one line below it saying what is wrong and what would be right.

Fields are checked on leaving them; on submit the focus goes to the first that is wrong. What was typed is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.icons import Icons
from ui.theme import Theme

from .choice_field import ChoiceField, MultiChoice
from .date_field import DateField, TimeField
from .label import Label

__all__ = ["ChoiceField", "DateField", "Field", "Form", "LineEdit", "MultiChoice", "SpinField", "TextArea", "TimeField"]


class LineEdit(QLineEdit):
    """One line of text, 30 high."""

    def __init__(
        self, theme: Theme, text: str = "", placeholder: str = "", most: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self.setPlaceholderText(placeholder)
        if most:
            self.setMaxLength(most)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursorPosition(0)
        self._restyle()
        theme.changed.connect(self._restyle)

    def setText(self, text: str | None) -> None:
        super().setText(text)
        if not self.hasFocus():
            # a long text is read from its beginning
            self.setCursorPosition(0)

    def value(self) -> str:
        """The text without blanks at its ends."""
        return self.text().strip()

    def _restyle(self) -> None:
        self.setMinimumHeight(self.theme.height("input"))


class TextArea(QPlainTextEdit):
    """Several lines, growing with the text between `least` and `most` lines. Tab leaves the field."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        placeholder: str = "",
        least: int = 3,
        most: int = 12,
        role: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self._lines, self._role = (least, most), role
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grown)
        self._restyle()
        theme.changed.connect(self._restyle)

    def value(self) -> str:
        """The text without blanks at its ends."""
        return self.toPlainText().strip()

    def sizeHint(self) -> QSize:
        least, most = self._lines
        rows = min(most, max(least, round(self.document().size().height())))
        edges = 2 * (self.document().documentMargin() + self.frameWidth())
        return QSize(self.theme.px(240), ceil(rows * QFontMetricsF(self.font()).lineSpacing() + edges) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.sizeHint().height())

    def _grown(self) -> None:
        # below the most lines the field grows instead of scrolling
        full = self.document().size().height() > self._lines[1]
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()

    def _restyle(self) -> None:
        self.setFont(self.theme.font(self._role))
        self.document().setDocumentMargin(self.theme.px(7))
        self.updateGeometry()


class SpinField(QSpinBox):
    """A whole number with its unit ("12 Min."); the wheel is left to the form."""

    def __init__(
        self,
        theme: Theme,
        value: int = 0,
        least: int = 0,
        most: int = 9999,
        suffix: str = "",
        step: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setRange(least, most)
        self.setSingleStep(step)
        # a narrow no-break space before units
        self.setSuffix(f"\u202f{suffix}" if suffix else "")
        self.setValue(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.changed.connect(self._restyle)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _restyle(self) -> None:
        self.setFont(self.theme.font("body", tnum=True))
        self.setMinimumHeight(self.theme.height("input"))


class Field(QWidget):
    """Label, editor, helper text, error line. `validate` gives one sentence for what is wrong, or an empty text.

    An editor may have `problem()` of its own (as DateField has); `required` fields want a value.
    """

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        label: str,
        editor: QWidget,
        required: bool = False,
        helper: str = "",
        validate: Callable[[], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.icons, self.editor = theme, icons, editor
        self._label_text, self._required, self._helper, self._validate = label, required, helper, validate
        self._mark: QAction | None = None
        shown = f"{label} *" if required else label
        self.label = Label(theme, shown, "small", weight=500, parent=self)
        self.label.setBuddy(editor)
        self._below = Label(theme, helper, "caption", "muted", wrap=True, parent=self)
        self._below.setVisible(bool(helper))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.label)
        self._column.addWidget(editor)
        self._column.addWidget(self._below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        editor.setAccessibleName(self.tr("{label}, required").format(label=label) if required else label)
        editor.setAccessibleDescription(helper)
        editor.installEventFilter(self)
        self._restyle()
        theme.changed.connect(self._restyle)

    def error(self) -> str:
        """The error shown, empty if there is none."""
        return self._below.text() if self.editor.property("invalid") is True else ""

    def set_error(self, text: str) -> None:
        """Show what is wrong; an empty text takes it away."""
        wrong = bool(text)
        if self.editor.property("invalid") is not wrong:
            self.editor.setProperty("invalid", wrong)
            self.editor.update()
            self._put_mark(wrong)
        self._below.set_look(token="danger" if wrong else "muted", role="small" if wrong else "caption")
        self._below.setText(text or self._helper)
        self._below.setVisible(bool(text or self._helper))
        self.editor.setAccessibleDescription(text or self._helper)

    def check(self) -> bool:
        """Check now and show the outcome; True if nothing is wrong."""
        text = self._problem()
        self.set_error(text)
        return not text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and event.type() == QEvent.Type.FocusOut and QApplication.activePopupWidget() is None:
            # an empty required field is not complained about before anybody tried to submit
            text = self._problem(submitting=False)
            if text or self.error():
                self.set_error(text)
        return super().eventFilter(watched, event)

    def _problem(self, submitting: bool = True) -> str:
        problem = getattr(self.editor, "problem", None)
        own = problem() if callable(problem) else ""
        if own:
            return str(own)
        if self._required and submitting and self._is_empty():
            return self.tr("Please fill in “{label}”.").format(label=self._label_text)
        return self._validate() if self._validate is not None else ""

    def _is_empty(self) -> bool:
        for name in ("value", "values"):
            read = getattr(self.editor, name, None)
            if callable(read):
                return read() in (None, "", ())
        return False

    def _put_mark(self, wrong: bool) -> None:
        if not isinstance(self.editor, QLineEdit):
            return
        if wrong and self._mark is None:
            self._mark = QAction(self.icons.icon("circle-alert", "danger"), self.tr("Something is wrong here"), self)
            self.editor.addAction(self._mark, QLineEdit.ActionPosition.TrailingPosition)
        elif not wrong and self._mark is not None:
            self.editor.removeAction(self._mark)
            self._mark = None

    def _restyle(self) -> None:
        self._column.setSpacing(self.theme.px(5))


class Form(QWidget):
    """Fields below each other. `check` shows every error and focuses the first; True if all is well."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self.fields: list[Field] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._restyle()
        theme.changed.connect(self._restyle)

    def add(
        self,
        label: str,
        editor: QWidget,
        required: bool = False,
        helper: str = "",
        validate: Callable[[], str] | None = None,
    ) -> Field:
        """A field below those there are."""
        field = Field(self.theme, self.icons, label, editor, required, helper, validate, self)
        self.fields.append(field)
        self.column.addWidget(field)
        return field

    def add_row(self, *fields: Field) -> None:
        """Fields beside each other, made by the caller."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(12))
        for field in fields:
            self.fields.append(field)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def check(self) -> bool:
        """Check every field."""
        wrong = [field for field in self.fields if not field.check()]
        if wrong:
            wrong[0].editor.setFocus(Qt.FocusReason.TabFocusReason)
        return not wrong

    def _restyle(self) -> None:
        self.column.setSpacing(self.theme.px(14))
