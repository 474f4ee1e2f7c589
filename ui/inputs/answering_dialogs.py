"""Saying no to a request, and passing it on: a reason, a colleague, a line to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editorial.domain.people import Person

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, Form, TextArea
from ..widgets.label import Label

__all__ = ["DeclineDialog", "PassOnDialog"]


class DeclineDialog(BaseDialog):
    """`decided` carries the reason."""

    decided = Signal(str)

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 480, parent)
        heading = self.tr("Decline “{title}”").format(title=title)
        self.setWindowTitle(heading)
        self.title.setText(heading)
        words = self.tr("That is fine. A short reason helps the editors to plan. What you have written is kept.")
        self.content.addWidget(Label(desk.theme, words, "body", "muted", wrap=True, parent=self))
        self.form = Form(desk.theme, desk.icons, self)
        self.reason = TextArea(desk.theme, placeholder=self.tr("For example: not my field, no time before June"))
        self.form.add(self.tr("Reason"), self.reason, required=True)
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Decline"))
        self.reason.setFocus()

    def check(self) -> bool:
        if not self.form.check():
            return False
        self.decided.emit(self.reason.value())
        return True


class PassOnDialog(BaseDialog):
    """`decided` carries the id of the colleague and a line to them."""

    decided = Signal(int, str)

    def __init__(self, desk: Desk, title: str, people: Sequence[Person], parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 480, parent)
        heading = self.tr("Pass on “{title}”").format(title=title)
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self.form = Form(desk.theme, desk.icons, self)
        choices = [Choice(one.id, one.name, Sign.person(one.name), one.competence or one.title) for one in people]
        self.whom = ChoiceField(desk.theme, desk.icons, choices, none_text=self.tr("Choose somebody"))
        self.note = TextArea(desk.theme, placeholder=self.tr("For example: You know this better than I do."))
        if people:
            words = self.tr("Your colleague sees what you have written so far, and answers in your place.")
        else:
            words = self.tr("Nobody else of your department can answer here. Decline with a reason instead.")
        self.content.addWidget(Label(desk.theme, words, "body", "muted", wrap=True, parent=self))
        if people:
            self.form.add(self.tr("Colleague"), self.whom, required=True)
            self.form.add(self.tr("A line to them"), self.note)
            self.content.addWidget(self.form)
            self.set_primary(self.tr("Pass on"))
            self.whom.setFocus()
        else:
            self.form.hide()
            self.set_cancel(self.tr("Close"))

    def check(self) -> bool:
        if not self.form.check():
            return False
        chosen = self.whom.value()
        if isinstance(chosen, int):
            self.decided.emit(chosen, self.note.value())
        return True
