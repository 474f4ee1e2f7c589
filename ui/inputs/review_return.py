"""Giving an answer back: what is to be asked on, a word to it, and by when."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from editorial.domain.input_cards import RequestCase
from editorial.domain.inputs import Question, QuestionKind
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.dialogs import BaseDialog
from ..widgets.form import DateField, Field, TextArea
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from .editor_questions import QuestionList
from .words import InputWords

__all__ = ["ReturnDialog"]

#: Days in which the answer to a follow-up is due where the day of the request has passed.
DAYS = 5
#: Design pixels of the list of questions.
HIGH = 232


class ReturnDialog(BaseDialog):
    """Returns the answer by itself; it closes when that went through."""

    def __init__(self, desk: Desk, case: RequestCase, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 640, parent)
        self.setWindowTitle(self.tr("Ask on"))
        self.title.setText(self.tr("Ask on: {title}").format(title=case.request.title))
        self.desk, self._case, self._sent = desk, case, False
        theme, icons = desk.theme, desk.icons
        self.problem = Banner(theme, icons, "danger", "", parent=self)
        self.problem.hide()
        person = desk.person(case.request.person_id)
        said = self.tr("{person} gets the request back with these questions; all that was answered is kept.")
        intro = Label(theme, said.format(person=person.name if person else "–"), "small", "muted", wrap=True)
        self.questions = QuestionList(desk, InputWords(desk, self))
        self.questions.set_values([Question(kind=QuestionKind.LONG)])
        self.questions.changed.connect(self.problem.hide)
        self.scroller = Scroll(theme, "raised")
        self.scroller.setMinimumHeight(theme.px(HIGH))
        self.scroller.body.addWidget(self.questions)
        self.scroller.body.addStretch(1)
        self.note = TextArea(theme, placeholder=self.tr("What was unclear, and what helps"), least=2, most=5)
        self.due = DateField(theme, icons, desk.language, self._proposed(), desk.clock.today)
        for part in (self.problem, intro, self.scroller):
            self.content.addWidget(part)
        self.content.addWidget(Field(theme, icons, self.tr("A word to it"), self.note))
        self.content.addWidget(Field(theme, icons, self.tr("Answer due by"), self.due))
        self.set_primary(self.tr("Give back"), "corner-up-left")
        self.questions.cards[0].text.setFocus()

    def _proposed(self) -> date:
        """The due day as long as it lies ahead."""
        today, due = self.desk.clock.today(), self._case.request.due
        return due if due is not None and due > today else today + timedelta(days=DAYS)

    def check(self) -> bool:
        """Closes when it went through."""
        if self._sent:
            return True
        if self.due.problem():
            self.due.setFocus()
            return False
        actor, request = self.desk.actor, self._case.request
        asked, note, due = self.questions.values(), self.note.value(), self.due.value()

        def done(_case: object) -> None:
            self._sent = True
            self.accept()
            self.desk.toast(self.tr("“{title}” is with the expert again.").format(title=request.title))

        self.desk.run(lambda ws: ws.inputs.return_(actor, request.id, asked, note, due), done, self._refused)
        return False

    def _refused(self, error: EditorialError) -> None:
        self.problem.set_banner("danger", error.text(self.desk.language))
        self.problem.show()
