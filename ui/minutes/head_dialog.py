"""The head of the minutes: place, occasion, begin and end, who led and who wrote, who gets them, what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from editorial.domain.calendar import local, moment
from editorial.domain.meeting_rules import may_name
from editorial.domain.meetings import Meeting

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.form import ChoiceField, Field, Form, LineEdit, TextArea, TimeField
from .acting import ActingDialog


class HeadDialog(ActingDialog):
    """`meeting` is the meeting as the form says."""

    def __init__(self, desk: Desk, one: Meeting, parent: QWidget) -> None:
        super().__init__(desk, self.tr("Head of the minutes"), 560, parent)
        self._one = one
        theme, icons = desk.theme, desk.icons
        people = [Choice(each.id, each.name, Sign.person(each.name)) for each in desk.directory.people]
        self.form = Form(theme, icons)
        self.place = LineEdit(theme, one.place)
        self.occasion = LineEdit(theme, one.occasion)
        self.begun = TimeField(theme, self._wall(one.begun_at))
        self.ended = TimeField(theme, self._wall(one.ended_at))
        self.chair = ChoiceField(theme, icons, people, one.chair_id, self.tr("nobody"))
        self.taker = ChoiceField(theme, icons, people, one.minute_taker_id, self.tr("nobody"))
        languages = [Choice("de", self.tr("German")), Choice("en", self.tr("English"))]
        self.language = ChoiceField(theme, icons, languages, one.language)
        self.following = LineEdit(theme, one.next_note)
        self.distribution = TextArea(theme, "\n".join(one.distribution), least=2, most=6)

        def field(label: str, editor: QWidget, *, required: bool = False, helper: str = "") -> Field:
            return Field(theme, icons, label, editor, required=required, helper=helper)

        self.form.add_row(field(self.tr("Place"), self.place), field(self.tr("Occasion"), self.occasion))
        self.form.add_row(
            field(self.tr("Begin"), self.begun, required=True), field(self.tr("End"), self.ended, required=True)
        )
        self.form.add_row(
            field(self.tr("Chair"), self.chair, helper=self._fixed(self.chair, "chair_id")),
            field(self.tr("Minute taker"), self.taker, helper=self._fixed(self.taker, "minute_taker_id")),
        )
        self.form.add_row(
            field(self.tr("Language of the minutes"), self.language), field(self.tr("Next meeting"), self.following)
        )
        self.form.add(
            self.tr("Distribution"), self.distribution, helper=self.tr("One name or mail address on each line.")
        )
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Save"), "check")

    def _fixed(self, part: ChoiceField, column: str) -> str:
        """Why somebody else names the person; "" for those who may."""
        if may_name(self.desk.actor, self._one, column):
            return ""
        part.setEnabled(False)
        if column == "chair_id":
            return self.tr("The chair or those who lead the desk change this.")
        return self.tr("The chair, the minute taker or those who lead the desk change this.")

    def _wall(self, at: datetime | None) -> time | None:
        return None if at is None else local(at, self._one.zone).time().replace(second=0, microsecond=0)

    def check(self) -> bool:
        return self.form.check()

    def _moment(self, at: time | None, before: datetime | None, after: datetime | None = None) -> datetime | None:
        """The wall time on the day it was before; an end at an earlier hour than the begin is on the next day.

        An hour that nobody changed keeps its seconds, and which of two equal hours it was.
        """
        if at is None or self._wall(before) == at:
            return before
        day: date = self._one.day if after is None else local(after, self._one.zone).date()
        found = moment(day, at, self._one.zone)
        if after is not None and found is not None and found < after:
            found = moment(day + timedelta(days=1), at, self._one.zone)
        return found

    def meeting(self) -> Meeting:
        """The meeting as it is to be kept."""
        one, language = self._one, self.language.value()
        begun = self._moment(self.begun.value(), one.begun_at)
        chair, taker = self.chair.value(), self.taker.value()
        return replace(
            one,
            place=self.place.value(),
            occasion=self.occasion.value(),
            begun_at=begun,
            ended_at=self._moment(self.ended.value(), one.ended_at, begun),
            chair_id=chair if isinstance(chair, int) else None,
            minute_taker_id=taker if isinstance(taker, int) else None,
            language=language if isinstance(language, str) else one.language,
            next_note=self.following.value(),
            distribution=tuple(line for line in self.distribution.value().splitlines() if line.strip()),
        )
