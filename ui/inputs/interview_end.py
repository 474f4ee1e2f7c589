"""The end of an interview: what was said at a glance, how far it may go, how the expert is named, what it took."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.input_wording import quoted, value_text
from editorial.domain.inputs import Attribution, Clearance, Question
from editorial.domain.wording import day_text

from ..context import Desk
from ..stage_look import StageText
from ..widgets.banner import Banner
from ..widgets.buttons import LinkButton
from ..widgets.check_row import CheckRow
from ..widgets.clearing import clear
from ..widgets.form import Field, LineEdit, SpinField, TextArea
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from .interview_state import InterviewState
from .option_card import Options
from .review_clearance import ClearanceBar

__all__ = ["InterviewEnd"]

#: Minutes that can be booked: a working day.
MOST = 480
#: Letters of an answer that are shown here.
SHOWN = 160


class InterviewEnd(QWidget):
    """`question_wanted` carries the place of a question to go back to."""

    question_wanted = Signal(int)

    def __init__(self, desk: Desk, state: InterviewState) -> None:
        super().__init__()
        self.desk, self.state = desk, state
        theme, icons = desk.theme, desk.icons
        self.bars: dict[int, ClearanceBar] = {}
        #: Whether somebody wrote the minutes themselves; until then they follow the clock.
        self.own_minutes = False
        self.problem = Banner(theme, icons, "danger", "", primary="", parent=self)
        self.problem.hide()
        self.problem.primary_clicked.connect(self._go_to_problem)
        self._wrong = 0
        self.summary = StageText(desk, "", 16, "muted")
        self.answers = QVBoxLayout()
        self.all_public = LinkButton(theme, icons, self.tr("All public"), "lock-open", small=False)
        self.all_public.clicked.connect(lambda _on=False: self._all_public())
        names = [
            (str(Attribution.NAMED), self.tr("By name"), ""),
            (str(Attribution.DEPARTMENT), self.tr("Department only"), ""),
            (str(Attribution.ANONYMOUS), self.tr("Anonymous"), ""),
        ]
        self.attribution = Options(theme, names, self.tr("How may we name you?"))
        self.attribution.set_value(str(state.attribution))
        person = desk.person(state.case.request.person_id)
        name = person.name if person else self.tr("The expert")
        self.consent = CheckRow(theme, self.tr("{person} agrees to that").format(person=name), state.consent)
        self.note = LineEdit(theme, state.consent_note)
        self.remark = TextArea(theme, state.remark, least=2, most=5)
        self.minutes = SpinField(theme, state.case.request.minutes, 1, MOST, self.tr("min"))
        self.minutes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._build()
        self._wire()

    def _build(self) -> None:
        px, theme, icons = self.desk.theme.px, self.desk.theme, self.desk.icons
        scroller = Scroll(theme)
        column = scroller.body
        column.setContentsMargins(px(26), px(20), px(26), px(18))
        column.setSpacing(px(10))
        column.addWidget(self.problem)
        column.addWidget(StageText(self.desk, self.tr("Is that how it may stand?"), 22, "text", 600))
        top = QHBoxLayout()
        top.addWidget(self.summary, 1)
        top.addWidget(self.all_public)
        column.addLayout(top)
        self.answers.setSpacing(0)
        column.addLayout(self.answers)
        column.addSpacing(px(8))
        column.addWidget(StageText(self.desk, self.tr("How may we name you?"), 18, "text", 600))
        column.addWidget(self.attribution)
        column.addWidget(self.consent)
        self.note_field = Field(theme, icons, self.tr("How and when"), self.note)
        column.addWidget(self.note_field)
        column.addSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(Field(theme, icons, self.tr("Remark to the editors"), self.remark), 1)
        self.minutes_field = Field(theme, icons, self.tr("Expert time to be booked"), self.minutes)
        row.addWidget(self.minutes_field, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller)

    def _wire(self) -> None:
        self.attribution.chosen.connect(self._renamed)
        self.consent.clicked.connect(lambda _on=False: self._agreed())
        self.note.textEdited.connect(lambda _words: self._named())
        self.remark.textChanged.connect(self._named)
        self.minutes.valueChanged.connect(lambda _value: self._own())
        self._show_note()

    # Showing ------------------------------------------------------------------------------------------------------

    def show_end(self, minutes: int) -> None:
        """Show what was taken down; `minutes` is what the clock says."""
        self.problem.hide()
        clear(self.answers)
        self.bars = {}
        state, questions = self.state, self.state.case.questions
        done = sum(state.answered(one) for one in questions)
        said = self.tr("{count} of %n question(s) answered", "", len(questions)).format(count=done)
        quotes = sum(len(one) for one in state.quotes.values())
        more = self.tr("%n quote(s)", "", quotes) if quotes else ""
        self.summary.setText(" · ".join(part for part in (said, more) if part))
        for place, question in enumerate(questions):
            if place:
                self.answers.addWidget(Line(self.desk.theme))
            self.answers.addWidget(self._answer(place, question))
        self.all_public.setVisible(bool(self.bars))
        if not self.own_minutes:
            self.minutes.blockSignals(True)
            self.minutes.setValue(max(1, minutes))
            self.minutes.blockSignals(False)

    def _answer(self, place: int, question: Question) -> QWidget:
        theme, px, state = self.desk.theme, self.desk.theme.px, self.state
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, px(8), 0, px(8))
        row.setSpacing(px(10))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(Label(theme, f"{place + 1}  {question.text}", "small", "muted", wrap=True))
        said = self._said(question)
        token = "text" if said else "danger" if question in state.lacking() else "muted"
        if not said:
            said = self.tr("needed, not answered yet") if token == "danger" else self.tr("not answered")
        words.addWidget(StageText(self.desk, said, 15, token))
        row.addLayout(words, 1)
        if state.answered(question):
            name = self.tr("How far answer {number} may go").format(number=place + 1)
            bar = self.bars[question.id] = ClearanceBar(self.desk, name)
            bar.show_value(state.clearance(question.id))
            bar.chosen.connect(lambda value, one=question.id: state.wish(one, value))
            row.addWidget(bar, 0, Qt.AlignmentFlag.AlignTop)
        else:
            go = LinkButton(theme, self.desk.icons, self.tr("Ask"))
            go.setAccessibleName(self.tr("Ask question {number}").format(number=place + 1))
            go.clicked.connect(lambda _on=False: self.question_wanted.emit(place))
            row.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _said(self, question: Question) -> str:
        language, state = self.desk.language, self.state
        parts = [value_text(question, state.values.get(question.id, ""), language)]
        parts += [quoted(one, language) for one in state.quotes.get(question.id, ())]
        parts += [one.name for one in state.files(question.id)]
        said = " · ".join(" ".join(one.split()) for one in parts if one)
        return said if len(said) <= SHOWN else f"{said[:SHOWN].rstrip()} …"

    # Writing ------------------------------------------------------------------------------------------------------

    def _all_public(self) -> None:
        for question_id, bar in self.bars.items():
            bar.show_value(Clearance.PUBLIC)
            self.state.wish(question_id, Clearance.PUBLIC)

    def _own(self) -> None:
        self.own_minutes = True

    def _renamed(self, _value: str) -> None:
        # who agreed to one way of being named has not agreed to another
        self.consent.setChecked(False)
        self._agreed()

    def _agreed(self) -> None:
        if self.consent.isChecked() and not self.note.value():
            day = day_text(self.desk.clock.today(), self.desk.language)
            by = self.desk.actor.name
            words = self.tr("said in the interview, {day}, {person}") if by else self.tr("said in the interview, {day}")
            self.note.setText(words.format(day=day, person=by))
        self._show_note()
        self._named()

    def _show_note(self) -> None:
        self.note_field.setVisible(self.consent.isChecked())

    def _named(self) -> None:
        chosen = Attribution(self.attribution.value() or str(Attribution.NAMED))
        self.state.name(chosen, self.consent.isChecked(), self.note.value(), self.remark.value())

    # What is wrong ------------------------------------------------------------------------------------------------

    def refuse(self, words: str, place: int | None = None) -> None:
        """Say why it cannot be handed in yet; `place` is the question to go to."""
        way = self.tr("To the question") if place is not None else ""
        self._wrong = place if place is not None else 0
        self.problem.set_banner("danger", words, primary=way)
        self.problem.primary.set_kind("secondary")
        self.problem.show()

    def _go_to_problem(self) -> None:
        self.question_wanted.emit(self._wrong)

    def focus(self) -> None:
        """At the first thing to say."""
        first: QWidget = next(iter(self.bars.values()), self.consent)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
