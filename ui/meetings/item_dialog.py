"""An agenda item as a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editorial.domain.meeting_rules import ITEM_MINUTES, TEXT_MOST, TITLE_MOST
from editorial.domain.meetings import AgendaItem

from ..context import Desk
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, Field, Form, LineEdit, SpinField, TextArea
from ..widgets.label import Label
from . import choices
from .words import MeetingWords


class ItemDialog(BaseDialog):
    """`item` is what the form says."""

    def __init__(self, desk: Desk, words: MeetingWords, one: AgendaItem, sections: list[str], parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, " ", 520, parent)
        title = self.tr("Change the agenda item") if one.id else self.tr("New agenda item")
        self.setWindowTitle(title)
        self.title.setText(title)
        self._one = one
        theme, icons = desk.theme, desk.icons
        self.form = Form(theme, icons)
        self.name = LineEdit(theme, one.title, most=TITLE_MOST)
        self.form.add(self.tr("Title"), self.name, required=True)
        self.note = TextArea(theme, one.note[:TEXT_MOST], least=3, most=8)
        self.form.add(self.tr("What it is about"), self.note)
        self.minutes = SpinField(theme, one.minutes, *ITEM_MINUTES, self.tr("min"), step=5)
        self.section = LineEdit(theme, one.section, most=TITLE_MOST)
        known = ", ".join(sections)
        helper = self.tr("Used here: {names}").format(names=known) if known else ""
        self.form.add_row(
            Field(theme, icons, self.tr("Minutes"), self.minutes),
            Field(theme, icons, self.tr("Section"), self.section, helper=helper),
        )
        nobody = self.tr("nobody")
        self.presenter = ChoiceField(theme, icons, choices.people(desk, [one.presenter_id]), one.presenter_id, nobody)
        self.department = ChoiceField(
            theme, icons, choices.departments(desk, [one.department_id]), one.department_id, self.tr("none")
        )
        self.form.add_row(
            Field(theme, icons, self.tr("Presented by"), self.presenter),
            Field(theme, icons, self.tr("Department"), self.department),
        )
        self.content.addWidget(self.form)
        if one.live:
            hint = self.tr(
                "Its words follow the workspace until the meeting begins. What you change here stays as you write it."
            )
            self.content.addWidget(Label(theme, hint, "small", "muted", wrap=True))
        self.set_primary(self.tr("Save") if one.id else self.tr("Add"), "check")
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def item(self) -> AgendaItem:
        """The item as it is to be kept."""
        presenter, department = self.presenter.value(), self.department.value()
        return replace(
            self._one,
            title=self.name.value(),
            note=self.note.value(),
            minutes=self.minutes.value(),
            section=self.section.value(),
            presenter_id=presenter if isinstance(presenter, int) else None,
            department_id=department if isinstance(department, int) else None,
        )

    def check(self) -> bool:
        return self.form.check()


class SectionDialog(BaseDialog):
    """Under which heading items stand on the agenda."""

    def __init__(self, desk: Desk, chosen: Sequence[AgendaItem], sections: list[str], parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("Section of the agenda"), 440, parent)
        titles = " · ".join(one.title for one in chosen)
        self.content.addWidget(Label(desk.theme, titles, "small", "muted", wrap=True))
        self.form = Form(desk.theme, desk.icons)
        self.section = LineEdit(desk.theme, chosen[0].section, most=TITLE_MOST)
        known = ", ".join(sections)
        helper = self.tr("Used here: {names}").format(names=known) if known else self.tr("Empty: without a section.")
        self.form.add(self.tr("Section"), self.section, helper=helper)
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Put together"), "layers")
        self.section.setFocus(Qt.FocusReason.OtherFocusReason)
