"""What the expert sees of a request, before it is sent: words, questions, and the fields to answer in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.inputs import InputRequest, Question, QuestionKind

from ..context import Desk
from ..widgets.clearing import clear
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from ..widgets.segmented import Segmented
from .words import InputWords

#: Design pixels: as wide as the form.
WIDTH = 640


class RequestPreview(Scroll):
    """Fields are drawn, not offered: nobody answers here."""

    def __init__(self, desk: Desk, words: InputWords) -> None:
        super().__init__(desk.theme, "window")
        self.desk, self.words = desk, words
        px = desk.theme.px
        self.setAccessibleName(self.tr("What the expert sees"))
        self.sheet = Ground(desk.theme, "surface", "border", 10)
        self.sheet.setMaximumWidth(px(WIDTH))
        self._column = QVBoxLayout(self.sheet)
        self._column.setContentsMargins(px(28), px(24), px(28), px(28))
        self._column.setSpacing(px(6))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.sheet, 20)
        row.addStretch(1)
        self.body.setContentsMargins(px(20), px(20), px(20), px(20))
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_request(self, one: InputRequest, questions: Sequence[Question]) -> None:
        """Draw it anew."""
        theme, desk = self.theme, self.desk
        clear(self._column)
        self._add(Label(theme, one.title or self.tr("Without a title"), "title", weight=600, wrap=True))
        sender = desk.actor.name or self.tr("The editors")
        parts = [self.tr("{name} asks you").format(name=sender)]
        parts.append(self.tr("about %n minute(s)", "", one.minutes))
        if one.due is not None:
            parts.append(self.tr("until {day}").format(day=self.words.due(one.due)))
        self._add(Label(theme, " · ".join(parts), "small", "muted", wrap=True))
        for label, value in (
            (self.tr("Why it matters"), one.purpose),
            (self.tr("Who reads it"), one.audience),
            (self.tr("What a good answer looks like"), one.example),
        ):
            if value:
                self._column.addSpacing(theme.px(6))
                self._add(Label(theme, label, "small", weight=600))
                self._add(Label(theme, value, "body", wrap=True))
        self._column.addSpacing(theme.px(8))
        self._add(Line(theme))
        self._column.addSpacing(theme.px(8))
        if not questions:
            self._add(Label(theme, self.tr("There is no question yet."), "body", "muted"))
        for number, question in enumerate(questions, 1):
            self._question(number, len(questions), question)

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _question(self, number: int, count: int, one: Question) -> None:
        theme = self.theme
        where = self.tr("Question {number} of {count}").format(number=number, count=count)
        if one.required:
            needed = self.tr("required")
            where = f"{where} · {needed}"
        self._add(Label(theme, where, "caption", "muted"))
        self._add(Label(theme, one.text, "body", weight=600, wrap=True))
        if one.hint:
            self._add(Label(theme, one.hint, "small", "muted", wrap=True))
        self._add(self._field(one))
        if one.example:
            self._add(
                Label(theme, self.tr("For example: {words}").format(words=one.example), "small", "muted", wrap=True)
            )
        below = self.tr("How far it may go: public, internal or confidential")
        self._add(Label(theme, below, "caption", "muted", wrap=True))
        self._column.addSpacing(theme.px(10))

    def _field(self, one: Question) -> QWidget:
        theme, px = self.theme, self.theme.px
        if one.kind is QuestionKind.YES_NO:
            both = [("yes", self.tr("Yes")), ("no", self.tr("No"))]
            field = Segmented(theme, both, one.text)
            field.setEnabled(False)
            field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            return field
        box = Ground(theme, "surface", "border_strong", 6)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(px(10), px(6), px(10), px(6))
        if one.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES):
            mark = "◯" if one.kind is QuestionKind.CHOICE else "☐"
            for option in one.options or (self.tr("Nothing to choose from yet"),):
                inside.addWidget(Label(theme, f"{mark}  {option}", "body", wrap=True))
            return box
        words = {
            QuestionKind.NUMBER: one.unit,
            QuestionKind.DATE: self.tr("DD/MM/YYYY"),
            QuestionKind.FILE: self.tr("Drop files here or choose them"),
        }.get(one.kind, " ")
        inside.addWidget(Label(theme, words or " ", "body", "muted"))
        if one.kind is QuestionKind.LONG:
            inside.addSpacing(px(40))
        return box
