"""A parked topic as a form, and the question into which meeting it comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editorial.domain.meeting_rules import TITLE_MOST
from editorial.domain.meetings import Meeting, ParkedTopic

from ..context import Desk
from ..widgets.choice import Choice
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, DateField, Field, Form, LineEdit, TextArea
from ..widgets.label import Label
from . import choices
from .words import MeetingWords


class TopicDialog(BaseDialog):
    """`topic` is what the form says."""

    def __init__(self, desk: Desk, one: ParkedTopic, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, " ", 480, parent)
        title = self.tr("Change the topic") if one.id else self.tr("New parked topic")
        self.setWindowTitle(title)
        self.title.setText(title)
        self._one = one
        theme, icons = desk.theme, desk.icons
        self.form = Form(theme, icons)
        self.name = LineEdit(theme, one.text, most=TITLE_MOST)
        self.form.add(self.tr("Topic"), self.name, required=True)
        self.note = TextArea(theme, one.note, least=2, most=6)
        self.form.add(self.tr("Note"), self.note)
        self.recall = DateField(theme, icons, desk.language, one.recall_on, desk.clock.today)
        self.department = ChoiceField(
            theme, icons, choices.departments(desk, [one.department_id]), one.department_id, self.tr("none")
        )
        self.form.add_row(
            Field(theme, icons, self.tr("Propose again from"), self.recall, helper=self.tr("Empty: at any time.")),
            Field(theme, icons, self.tr("Department"), self.department),
        )
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Save") if one.id else self.tr("Park"), "check")
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def topic(self) -> ParkedTopic:
        """The topic as it is to be kept."""
        department = self.department.value()
        return replace(
            self._one,
            text=self.name.value(),
            note=self.note.value(),
            recall_on=self.recall.value(),
            department_id=department if isinstance(department, int) else None,
        )

    def check(self) -> bool:
        return self.form.check()


class RecallDialog(BaseDialog):
    """Into which meeting; the next one is proposed."""

    def __init__(
        self, desk: Desk, words: MeetingWords, one: ParkedTopic, coming: Sequence[Meeting], parent: QWidget
    ) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("Take up the topic"), 440, parent)
        self.content.addWidget(Label(desk.theme, one.text, "body", weight=500, wrap=True))
        self.form = Form(desk.theme, desk.icons)
        offered = [Choice(each.id, f"{words.day(each.day)} · {each.title}") for each in coming]
        self.choice = ChoiceField(desk.theme, desk.icons, offered, coming[0].id)
        self.form.add(self.tr("Meeting"), self.choice, required=True)
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Put on the agenda"), "corner-up-left")
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def meeting_id(self) -> int:
        """The meeting that was chosen."""
        found = self.choice.value()
        assert isinstance(found, int)
        return found
