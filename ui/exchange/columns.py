"""The columns of a file: heading, samples, how sure the reading is, and what the column means."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.plan_import import ROLES, ColumnGuess
from editorial.texts import text

from ..context import Desk
from ..widgets.choice import Choice
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.form import ChoiceField
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll

#: From here on a guess counts as sure, and down to here as likely.
SURE, LIKELY = 0.8, 0.5


class ColumnRow(QWidget):
    """One column of the file."""

    #: key, role
    chosen = Signal(str, str)

    def __init__(self, desk: Desk, column: ColumnGuess, choices: list[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.column = desk, column
        theme, px = desk.theme, desk.theme.px
        self._heading = ElidedLabel(theme, column.heading or self._letter(), "body", weight=500, parent=self)
        self._samples = ElidedLabel(theme, "", "small", "muted", parent=self)
        self._sign = IconSign(theme, desk.icons, "circle-check", "success", 16, parent=self)
        self.field = ChoiceField(theme, desk.icons, choices, column.role, parent=self)
        self.field.setFixedWidth(px(176))
        self.field.setAccessibleName(self.tr("Meaning of the column {name}").format(name=self._heading.text()))
        self.field.changed.connect(self._changed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._heading)
        words.addWidget(self._samples)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(6), 0, px(6))
        row.setSpacing(px(8))
        row.addLayout(words, 1)
        row.addWidget(self._sign)
        row.addWidget(self.field)
        self.show_column(column, False)

    def show_column(self, column: ColumnGuess, by_hand: bool) -> None:
        """The same column as it was read now."""
        self.column = column
        self._samples.setText("  ·  ".join(" ".join(one.split()) for one in column.samples) or self.tr("empty"))
        if self.field.value() != column.role:
            self.field.set_value(column.role)
        if by_hand:
            look = ("pencil", "muted", self.tr("chosen by you"))
        elif column.role == "ignore":
            look = ("minus", "muted", self.tr("nothing to read in it"))
        elif column.confidence >= SURE:
            look = ("circle-check", "success", self.tr("surely recognised"))
        elif column.confidence >= LIKELY:
            look = ("circle-help", "info", self.tr("probably right, please look"))
        else:
            look = ("circle-alert", "warning", self.tr("uncertain, please choose"))
        self._sign.set_icon(look[0], look[1])
        self._sign.setToolTip(look[2])
        self._sign.setAccessibleName(look[2])
        self.field.setAccessibleDescription(look[2])
        for part in (self._heading, self._samples):
            part.set_token("muted" if column.role == "ignore" or part is self._samples else "text")

    def _letter(self) -> str:
        number, letters = self.column.index, ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return self.tr("Column {letter}").format(letter=letters)

    def _changed(self, role: object) -> None:
        self.chosen.emit(self.column.key, str(role))


class ColumnsPane(QWidget):
    """All columns, one below the other. `chosen` with a column's key and the role a person gave it."""

    chosen = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        theme, px = desk.theme, desk.theme.px
        self._rows: dict[str, ColumnRow] = {}
        self._lines: list[Line] = []
        self._choices = [Choice(role, text(f"plan.role.{role}", desk.language)) for role in ROLES]
        head = self._head = QHBoxLayout()
        head.setContentsMargins(px(20), px(8), px(16), px(4))
        head.addWidget(Label(theme, self.tr("Column in the file"), "caption", "muted", 600), 1)
        meaning = Label(theme, self.tr("Meaning"), "caption", "muted", 600)
        meaning.setFixedWidth(px(176))
        head.addWidget(meaning)
        self._scroll = Scroll(theme, "surface")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.body.setContentsMargins(px(20), 0, px(16), px(12))
        self._scroll.body.setSpacing(0)
        self._scroll.body.addStretch(1)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._align)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(theme))
        column.addWidget(self._scroll, 1)
        self.setAccessibleName(self.tr("Columns of the file"))

    def show_columns(self, columns: tuple[ColumnGuess, ...], by_hand: frozenset[str]) -> None:
        """Show the columns; rows of the same columns stay, so that the keyboard keeps its place."""
        if [one.key for one in columns] != list(self._rows):
            self._rebuild(columns)
        for one in columns:
            self._rows[one.key].show_column(one, one.key in by_hand)

    def row(self, key: str) -> ColumnRow:
        """The row of a column."""
        return self._rows[key]

    def focus_first(self) -> None:
        """The keyboard to the first column that wants a look, else to the first."""
        rows = list(self._rows.values())
        weak = next((one for one in rows if one.column.role != "ignore" and one.column.confidence < LIKELY), None)
        if rows:
            (weak or rows[0]).field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _align(self, _least: int, most: int) -> None:
        """The heading stands above the fields, with a scroll bar or without."""
        px = self.desk.theme.px
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most else 0
        self._head.setContentsMargins(px(20), px(8), px(16) + bar, px(4))

    def _rebuild(self, columns: tuple[ColumnGuess, ...]) -> None:
        body = self._scroll.body
        for old in (*self._rows.values(), *self._lines):
            body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self._lines = {}, []
        for column in columns:
            row = ColumnRow(self.desk, column, self._choices, self)
            row.chosen.connect(self.chosen)
            line = Line(self.desk.theme)
            for widget in (row, line):
                body.insertWidget(body.count() - 1, widget)
            self._rows[column.key] = row
            self._lines.append(line)
