"""Small questions about a meeting: when instead, and why not."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editorial.domain.meetings import Meeting

from ..context import Desk
from ..widgets.dialogs import BaseDialog
from ..widgets.form import DateField, Field, Form, LineEdit, TextArea, TimeField
from ..widgets.label import Label


class MoveDialog(BaseDialog):
    """Another day, hour or place."""

    def __init__(self, desk: Desk, one: Meeting, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("Move the meeting"), 440, parent)
        self.form = Form(desk.theme, desk.icons)
        self.day = DateField(desk.theme, desk.icons, desk.language, one.day, desk.clock.today)
        self.time = TimeField(desk.theme, one.time)
        self.place = LineEdit(desk.theme, one.place)
        first = Field(desk.theme, desk.icons, self.tr("Day"), self.day, required=True)
        self.form.add_row(first, Field(desk.theme, desk.icons, self.tr("Time"), self.time, required=True))
        self.form.add(self.tr("Place"), self.place)
        self.content.addWidget(self.form)
        words = self.tr(
            "The agenda stays; replies to another day or hour are open again. "
            "Write the invitation anew, so that calendars follow."
        )
        self.content.addWidget(Label(desk.theme, words, "small", "muted", wrap=True))
        self.set_primary(self.tr("Move"), "calendar-arrow-up")
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        return self.form.check()

    def day_value(self) -> date:
        """The day that was chosen; the form has checked that there is one."""
        found = self.day.value()
        assert found is not None
        return found

    def time_value(self) -> time:
        """The hour that was chosen; the form has checked that there is one."""
        found = self.time.value()
        assert found is not None
        return found


class CancelDialog(BaseDialog):
    """Why a meeting does not take place."""

    def __init__(self, desk: Desk, title: str, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("Cancel the meeting"), 440, parent)
        self.set_cancel(self.tr("Back"))
        self.content.addWidget(Label(desk.theme, title, "body", weight=500, wrap=True))
        self.form = Form(desk.theme, desk.icons)
        self.reason = TextArea(desk.theme, least=2, most=5)
        self.form.add(
            self.tr("Reason"),
            self.reason,
            required=True,
            helper=self.tr("It stands in the list and in the cancellation that the calendars get."),
        )
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Cancel the meeting"), "calendar-x", "danger_filled")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        return self.form.check()
