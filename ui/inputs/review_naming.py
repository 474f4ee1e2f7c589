"""How an expert is named in what becomes of an answer, and whether they agreed to it: who says so, when and how."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editorial.domain.inputs import Attribution, Contribution, InputRequest
from editorial.domain.wording import day_text
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.check_row import CheckRow
from ..widgets.choice import Choice
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, Field, TextArea
from .review_words import ReviewWords

__all__ = ["NamingDialog"]


class NamingDialog(BaseDialog):
    """Corrects by itself; it closes when that went through."""

    def __init__(self, desk: Desk, request: InputRequest, one: Contribution, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 480, parent)
        heading = self.tr("Attribution and consent")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self.desk, self._request, self._one, self._sent = desk, request, one, False
        theme, icons = desk.theme, desk.icons
        self.words = ReviewWords(desk, self)
        self.problem = Banner(theme, icons, "danger", "", parent=self)
        self.problem.hide()
        self.attribution = ChoiceField(theme, icons, self._choices(), one.attribution)
        self.consent = CheckRow(theme, self.tr("{person} agreed to that").format(person=one.person or "–"), one.consent)
        self.note = TextArea(theme, one.consent_note, least=2, most=5)
        self.note.setPlaceholderText(self._proposal())
        self.consent.toggled.connect(self._agreed)
        self.content.addWidget(self.problem)
        self.content.addWidget(Field(theme, icons, self.tr("The expert is named"), self.attribution))
        self.content.addWidget(self.consent)
        helper = self.tr("It stands with the answer, and in the journal.")
        self.field = Field(theme, icons, self.tr("How and when"), self.note, helper=helper)
        self.content.addWidget(self.field)
        self.set_primary(self.tr("Save"), "check")
        self._agreed(one.consent)

    def _choices(self) -> list[Choice]:
        words = {
            Attribution.NAMED: self.tr("by name"),
            Attribution.DEPARTMENT: self.tr("with the department only"),
            Attribution.ANONYMOUS: self.tr("not at all (anonymous)"),
        }
        return [Choice(one, words[one]) for one in words]

    def _proposal(self) -> str:
        day = day_text(self.desk.clock.today(), self.desk.language)
        return self.tr("for example: by telephone, {day}").format(day=day)

    def _agreed(self, on: bool) -> None:
        self.field.setEnabled(on)
        self.field.set_error("")

    def check(self) -> bool:
        """Closes when it went through."""
        if self._sent:
            return True
        consent, note = self.consent.isChecked(), self.note.value()
        if consent and not note:
            self.field.set_error(self.tr("Say how and when, so that everybody can follow it."))
            self.note.setFocus()
            return False
        actor, one = self.desk.actor, self._one
        attribution = Attribution(str(self.attribution.value()))

        def done(_case: object) -> None:
            self._sent = True
            self.accept()
            said = self.tr("Attribution of “{title}”: {attribution}.")
            words = self.words.attribution(attribution)
            self.desk.toast(said.format(title=self._request.title, attribution=words))

        self.desk.run(
            lambda ws: ws.input_review.correct(actor, one.id, attribution, consent, note), done, self._refused
        )
        return False

    def _refused(self, error: EditorialError) -> None:
        self.problem.set_banner("danger", error.text(self.desk.language))
        self.problem.show()
