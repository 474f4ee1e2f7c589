"""One answer that is being read in: what it says, question by question, beside what was said before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editorial.domain.input_rules import check_value
from editorial.domain.input_wording import value_text
from editorial.domain.inputs import Attribution
from editorial.domain.plan_import import problem_text
from editorial.errors import Refused
from editorial.services.input_forms import InputAnswerLook
from editorial.services.input_judging import AnswerChange, InputVerdict
from editorial.texts import text

from ..clearance_tag import CLEARANCE_SIGNS
from ..context import Desk
from ..widgets.badges import Tag
from ..widgets.clearing import clear
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from ..widgets.section import FactRow
from .input_answer_list import tag_of

__all__ = ["AnswerDetail"]


class AnswerDetail(Scroll):
    """Facts first, then every question with its answer."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.theme, "raised", parent)
        self._desk = desk
        self.setAccessibleName(self.tr("What the answer says"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.setSpacing(desk.theme.px(8))
        # room for the scroll bar and the focus ring
        self.body.setContentsMargins(desk.theme.px(4), desk.theme.px(4), desk.theme.px(12), desk.theme.px(4))

    def show_look(self, look: InputAnswerLook) -> None:
        """Show one that could be told apart."""
        clear(self.body)
        verdict = look.verdict
        if verdict is not None:
            self._head(look, verdict)
            if verdict.refusal is None:
                # Which version it becomes stands among the facts.
                for note in (one for one in verdict.notes if one.code != "input_answer.again"):
                    words = problem_text(note, self._desk.language)
                    self.body.addWidget(
                        Label(self._desk.theme, words, "small", "muted", wrap=True, parent=self.content)
                    )
            for number, one in enumerate(verdict.changes, 1):
                self._question(number, one, verdict.number > 1)
        self.body.addStretch(1)
        self.verticalScrollBar().setValue(0)

    def _head(self, look: InputAnswerLook, verdict: InputVerdict) -> None:
        desk, answers = self._desk, look.answers
        row = QHBoxLayout()
        row.addWidget(Label(desk.theme, verdict.request.title, "body", weight=600, wrap=True, parent=self.content), 1)
        meaning, words, icon = tag_of(look)
        row.addWidget(Tag(desk.theme, desk.icons, meaning, words, icon, self.content), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        facts = [(self.tr("From"), verdict.person.name), (self.tr("Version"), self._version(verdict))]
        if answers is not None:
            facts.append((self.tr("Time"), self._time(answers.minutes, verdict.request.minutes)))
            facts.append((self.tr("Attribution"), self._attribution(answers.attribution, answers.consent)))
            facts.append((self.tr("Attachments"), ", ".join(dict.fromkeys(name for name, _size in look.files))))
            facts.append((self.tr("Remark"), answers.remark))
        for label, value in facts:
            if value:
                self.body.addWidget(FactRow(desk.theme, label, value, 112, self.content))

    def _version(self, verdict: InputVerdict) -> str:
        if verdict.number == 1:
            return self.tr("the first")
        return self.tr("{number}, the earlier ones are kept").format(number=verdict.number)

    def _time(self, took: int, asked: int) -> str:
        if not took:
            return self.tr("not said, {asked} min asked").format(asked=asked)
        return self.tr("{took} of {asked} min").format(took=took, asked=asked)

    def _attribution(self, attribution: Attribution, consent: bool) -> str:
        words = text(f"input.attribution.{attribution}", self._desk.language)
        if attribution is Attribution.ANONYMOUS:
            return words
        said = self.tr("with consent") if consent else self.tr("without consent")
        return f"{words}, {said}"

    # Questions ----------------------------------------------------------------------------------------------------

    def _question(self, number: int, one: AnswerChange, again: bool) -> None:
        theme = self._desk.theme
        self.body.addWidget(Line(theme, parent=self.content))
        asked = Label(theme, f"{number}  {one.question.text}", "small", "muted", wrap=True, parent=self.content)
        self.body.addWidget(asked)
        said = self._value(one, one.after)
        if said:
            self.body.addWidget(Label(theme, said, "body", wrap=True, parent=self.content))
        elif not one.files:
            self.body.addWidget(Label(theme, self.tr("no answer"), "body", "muted", parent=self.content))
        if one.files:
            self.body.addWidget(Label(theme, ", ".join(one.files), "body", wrap=True, parent=self.content))
        if one.kind == "changed" and one.before and one.before != one.after:
            before = self.tr("Before: {words}").format(words=self._value(one, one.before))
            self.body.addWidget(Label(theme, before, "small", "muted", wrap=True, parent=self.content))
        if one.kind != "none":
            self.body.addLayout(self._tags(one, again))

    def _value(self, one: AnswerChange, value: str) -> str:
        """In words; what is no answer to its question stays as it was written."""
        try:
            return value_text(one.question, check_value(one.question, value), self._desk.language)
        except Refused:
            return value

    def _tags(self, one: AnswerChange, again: bool) -> QHBoxLayout:
        desk, row = self._desk, QHBoxLayout()
        row.setSpacing(desk.theme.px(6))
        icon, meaning = CLEARANCE_SIGNS[one.clearance]
        words = text(f"input.clearance.{one.clearance}", desk.language)
        row.addWidget(Tag(desk.theme, desk.icons, meaning, words, icon, self.content))
        became = {
            "new": ("info", self.tr("new"), "plus"),
            "changed": ("warning", self.tr("changed"), "pencil"),
        }.get(one.kind)
        if became is not None and again:
            row.addWidget(Tag(desk.theme, desk.icons, *became, parent=self.content))
        row.addStretch(1)
        return row
