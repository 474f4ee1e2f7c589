"""Writing a call for topics: what is wanted, of which departments, until when, and what is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.input_calls import CallCard
from editorial.domain.inputs import Question, TopicCall
from editorial.services.input_templates import call_questions

from ..context import Desk
from ..place_keys import bind
from ..widgets.banner import Banner
from ..widgets.buttons import make_button
from ..widgets.choice import Choice
from ..widgets.choice_field import ChoiceField, MultiChoice
from ..widgets.form import DateField, Field, LineEdit, SpinField, TextArea
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from .editor_questions import QuestionList
from .words import InputWords

#: Days from today until a new call closes, and from there to the meeting.
OPEN, BEFORE = 9, 2
FRIDAY = 4


def _workday(day: date) -> date:
    """The day, or the Monday after a weekend: nobody meets then."""
    return day if day.weekday() <= FRIDAY else day + timedelta(days=7 - day.weekday())


class CallForm(QWidget):
    """`stored` with the call and its questions when somebody saves, `left` when they do not."""

    stored = Signal(object, object)
    left = Signal()

    def __init__(self, desk: Desk, words: InputWords) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self._call, self._saved = TopicCall(), TopicCall()
        self._asked: tuple[Question, ...] = ()
        self._make()
        self._build()
        self.save_button.clicked.connect(lambda _on=False: self.store())
        self.drop_button.clicked.connect(lambda _on=False: self.left.emit())
        self.meets.changed.connect(lambda _value: self._check_days())
        self.closes.changed.connect(lambda _value: self._check_days())
        bind(self, "form", {"save": self.store})

    def _make(self) -> None:
        desk, theme, icons = self.desk, self.desk.theme, self.desk.icons
        self.heading = Label(theme, "", "section", weight=600)
        self.drop_button = make_button(theme, icons, "secondary", self.tr("Cancel"))
        self.save_button = make_button(theme, icons, "primary", self.tr("Save"), "check")
        self.problem = Banner(theme, icons, "danger", "", framed=False)
        self.problem.hide()
        self.title = LineEdit(theme, "", self.tr("for example: What do customers ask in June?"), most=200)
        self.departments = MultiChoice(theme, icons, self.tr("Departments"), (), (), self.tr("Add a department"))
        self.closes = DateField(theme, icons, desk.language, None, desk.clock.today)
        self.meets = DateField(theme, icons, desk.language, None, desk.clock.today)
        self.minutes = SpinField(theme, 5, 1, 480, self.tr("min"), 5)
        languages = [Choice(one, self.words.language(one)) for one in ("de", "en")]
        self.language = ChoiceField(theme, icons, languages, desk.language)
        self.purpose = TextArea(theme, least=2, most=5)
        self.audience = LineEdit(theme, most=300)
        self.questions = QuestionList(desk, self.words)

    def _build(self) -> None:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        head = Ground(theme, "surface", sides="b")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(24), px(10), px(16), px(10))
        row.setSpacing(px(8))
        row.addWidget(self.heading, 1)
        row.addWidget(self.drop_button)
        row.addWidget(self.save_button)
        scroll = Scroll(theme, "surface")
        inside = scroll.body
        inside.setContentsMargins(px(24), px(16), px(20), px(24))
        inside.setSpacing(px(12))
        self.title_field = Field(theme, icons, self.tr("Title"), self.title, True)
        self.closes_field = Field(theme, icons, self.tr("Closes on"), self.closes, True)
        helper = self.tr("The call closes before it.")
        self.meets_field = Field(theme, icons, self.tr("Next editorial meeting"), self.meets, False, helper)
        inside.addWidget(self.title_field)
        inside.addWidget(Field(theme, icons, self.tr("Why it matters"), self.purpose))
        inside.addWidget(Field(theme, icons, self.tr("Audience"), self.audience))
        inside.addWidget(Field(theme, icons, self.tr("Departments"), self.departments))
        minutes = Field(theme, icons, self.tr("Estimated time"), self.minutes)
        language = Field(theme, icons, self.tr("Language"), self.language)
        self._days = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._days.setSpacing(px(12))
        for pair in ((self.closes_field, self.meets_field), (minutes, language)):
            row = QHBoxLayout()
            row.setSpacing(px(12))
            for field in pair:
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self._days.addLayout(row, 1)
        inside.addLayout(self._days)
        inside.addWidget(self.questions)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.problem)
        column.addWidget(scroll, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way, across = QBoxLayout.Direction, self.width() >= self.desk.theme.px(600)
        self._days.setDirection(way.LeftToRight if across else way.TopToBottom)

    def show_call(self, card: CallCard | None) -> None:
        """Write on a call, or a new one."""
        closes = _workday(self.desk.clock.today() + timedelta(days=OPEN))
        fresh = TopicCall(
            closes=closes,
            meets=_workday(closes + timedelta(days=BEFORE)),
            language=self.desk.language,
        )
        one = self._call = fresh if card is None else card.call
        self.heading.setText(self.tr("New call for topics") if card is None else self.tr("Change the call"))
        self.problem.hide()
        self.title_field.set_error("")
        self.title.setText(one.title)
        self.purpose.setPlainText(one.purpose)
        self.audience.setText(one.audience)
        of = [each for each in self.desk.directory.departments if not each.archived]
        self.departments.set_choices([Choice(each.id, each.name) for each in of])
        self.departments.set_values(one.department_ids)
        self.closes.set_value(one.closes)
        self.meets.set_value(one.meets)
        self.minutes.setValue(one.minutes)
        self.language.set_value(one.language)
        asked = card is not None and card.asked > 0
        self.questions.set_values(card.questions if card else call_questions(one.language), fixed=asked)
        self._saved, self._asked = self.written(), self.questions.values()
        self._check_days()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def written(self) -> TopicCall:
        """The call as it stands here."""
        return replace(
            self._call,
            title=self.title.value(),
            purpose=self.purpose.value(),
            audience=self.audience.value(),
            department_ids=tuple(int(str(one)) for one in self.departments.values()),
            closes=self.closes.value() or date.min,
            meets=self.meets.value(),
            minutes=self.minutes.value(),
            language=str(self.language.value()),
        )

    @property
    def dirty(self) -> bool:
        """Whether something here is not saved."""
        return self.written() != self._saved or self.questions.values() != self._asked

    def _check_days(self) -> None:
        closes, meets = self.closes.value(), self.meets.value()
        wrong = closes is not None and meets is not None and closes >= meets
        self.closes_field.set_error(self.tr("Before the day of the meeting, please.") if wrong else "")

    def store(self) -> None:
        """Hand it over, if all is there."""
        if not self.title_field.check() or not self.closes_field.check():
            return
        self._check_days()
        if not self.closes_field.error():
            self.stored.emit(self.written(), self.questions.values())

    def refuse(self, words: str) -> None:
        """It was not saved: why."""
        self.problem.set_banner("danger", self.tr("Not saved"), words)
        self.problem.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
