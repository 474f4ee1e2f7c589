"""A single meeting as a form: when, where, who, and what it is called."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meeting_rules import MEETING_MINUTES, TITLE_MOST
from editorial.domain.meetings import Committee, Meeting, Part, Participant
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, DateField, Field, Form, LineEdit, MultiChoice, SpinField, TextArea, TimeField
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from . import choices


class MeetingDialog(BaseDialog):
    """`stored` carries the case of the meeting once it is kept; what is refused stays in the form with its reason."""

    stored = Signal(object)

    def __init__(self, desk: Desk, case: MeetingCase, parent: QWidget) -> None:
        one = case.meeting
        super().__init__(desk.theme, desk.icons, " ", 640, parent)
        title = self.tr("Change the meeting") if one.id else self.tr("New meeting")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.desk, self.case = desk, case
        self.form = Form(desk.theme, desk.icons)
        self._make_when(one)
        self._make_people(case)
        self._make_rest(one)
        scroll = Scroll(desk.theme, "raised")
        scroll.body.setContentsMargins(desk.theme.px(3), 0, desk.theme.px(12), desk.theme.px(3))
        scroll.body.addWidget(self.form)
        scroll.body.addStretch(1)
        scroll.setMinimumHeight(min(desk.theme.px(520), max(desk.theme.px(300), parent.height() - desk.theme.px(190))))
        self.problem = Label(desk.theme, "", "small", "danger", wrap=True)
        self.problem.hide()
        self.content.addWidget(scroll, 1)
        self.content.addWidget(self.problem)
        self.set_primary(self.tr("Save") if one.id else self.tr("Create the meeting"), "check")
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        actor = desk.actor
        desk.run(lambda ws: ws.meetings.committees(actor), self._offer_committees)

    def _field(self, label: str, editor: QWidget, required: bool = False, helper: str = "") -> Field:
        return Field(self.desk.theme, self.desk.icons, label, editor, required, helper)

    def _make_when(self, one: Meeting) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self.name = LineEdit(theme, one.title, most=TITLE_MOST)
        self.form.add(self.tr("Title"), self.name, required=True)
        day = one.day if one.id else self.desk.clock.today()
        self.day = DateField(theme, icons, self.desk.language, day, self.desk.clock.today)
        self.time = TimeField(theme, one.time)
        self.minutes = SpinField(theme, one.minutes, *MEETING_MINUTES, self.tr("min"), step=5)
        self.form.add_row(
            self._field(self.tr("Day"), self.day, required=True),
            self._field(self.tr("Time"), self.time, required=True),
            self._field(self.tr("Duration"), self.minutes),
        )
        self.place = LineEdit(theme, one.place)
        self.form.add(self.tr("Place"), self.place)

    def _make_people(self, case: MeetingCase) -> None:
        theme, icons, desk, one = self.desk.theme, self.desk.icons, self.desk, case.meeting
        kept = [each.person_id for each in case.participants]
        offered = choices.people(desk, [*kept, one.chair_id, one.minute_taker_id])
        nobody = self.tr("nobody yet")
        self.chair = ChoiceField(theme, icons, offered, one.chair_id, nobody)
        self.taker = ChoiceField(theme, icons, offered, one.minute_taker_id, nobody)
        self.form.add_row(self._field(self.tr("Chair"), self.chair), self._field(self.tr("Minute taker"), self.taker))
        self.required = self._people(self.tr("Required"), offered, Part.REQUIRED)
        self.optional = self._people(self.tr("Optional"), offered, Part.OPTIONAL)
        guests = [self._guest(each) for each in case.participants if each.person_id is None]
        self.guests = TextArea(theme, "\n".join(guests), least=2, most=5)
        self.form.add(self.tr("Guests"), self.guests, helper=self.tr("One a line: name, organisation, mail address."))

    def _people(self, words: str, offered: list[Any], part: Part) -> MultiChoice:
        ids = [one.person_id for one in self.case.participants if one.part is part and one.person_id is not None]
        made = MultiChoice(self.desk.theme, self.desk.icons, words, offered, ids, self.tr("Add a person"))
        nobody = self.tr("Nobody is entered under “Organisation” yet. Until then people can be guests.")
        self.form.add(words, made, helper="" if offered or part is Part.OPTIONAL else nobody)
        return made

    @staticmethod
    def _guest(one: Participant) -> str:
        return ", ".join(part for part in (one.name, one.organisation, one.email) if part)

    def _make_rest(self, one: Meeting) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self.committee = ChoiceField(theme, icons, (), None, self.tr("none"))
        self.quorum = SpinField(theme, one.quorum, 0, 999)
        self.quorum.setSpecialValueText(self.tr("not counted"))
        self.language = ChoiceField(theme, icons, choices.languages(), one.language or self.desk.language)
        self.form.add_row(
            self._field(self.tr("Committee"), self.committee),
            self._field(self.tr("Quorum"), self.quorum),
            self._field(self.tr("Language of the minutes"), self.language),
        )
        self.distribution = LineEdit(theme, "; ".join(one.distribution))
        self.form.add(
            self.tr("Further recipients of the minutes"),
            self.distribution,
            helper=self.tr("Names or mail addresses, parted by semicolons."),
        )
        self.note = TextArea(theme, one.note, least=2, most=5)
        self.form.add(self.tr("Note for the invitation"), self.note)

    def _offer_committees(self, found: tuple[Committee, ...]) -> None:
        chosen = self.case.meeting.committee_id
        self.committee.set_choices(choices.committees(found, chosen), chosen)

    # Keeping ------------------------------------------------------------------------------------------------------

    def meeting(self) -> Meeting:
        """The meeting as the form says it."""
        one = self.case.meeting
        day = self.day.value()
        assert day is not None
        chair, taker, committee = self.chair.value(), self.taker.value(), self.committee.value()
        return replace(
            one,
            title=self.name.value(),
            day=day,
            time=self.time.value(),
            zone=one.zone if one.id else self.desk.options.zone,
            minutes=self.minutes.value(),
            place=self.place.value(),
            chair_id=chair if isinstance(chair, int) else None,
            minute_taker_id=taker if isinstance(taker, int) else None,
            committee_id=committee if isinstance(committee, int) else None,
            quorum=self.quorum.value(),
            language=str(self.language.value()),
            distribution=tuple(part.strip() for part in self.distribution.value().split(";") if part.strip()),
            note=self.note.value(),
        )

    def participants(self) -> tuple[Participant, ...]:
        """Everybody in order; who was there already keeps the reply."""
        known = {one.person_id: one for one in self.case.participants if one.person_id is not None}
        found: list[Participant] = []
        seen: set[object] = set()
        for part, ids in ((Part.REQUIRED, self.required.values()), (Part.OPTIONAL, self.optional.values())):
            for number in ids:
                if number in seen or not isinstance(number, int):
                    continue
                seen.add(number)
                person = self.desk.person(number)
                fresh = Participant(person_id=number, name=person.name if person else "")
                found.append(replace(known.get(number, fresh), part=part))
        found += self._guests_now()
        return tuple(replace(one, position=place) for place, one in enumerate(found))

    def _guests_now(self) -> list[Participant]:
        before = {self._guest(one): one for one in self.case.participants if one.person_id is None}
        found = []
        for line in self.guests.value().splitlines():
            parts = [part.strip() for part in line.split(",") if part.strip()]
            if not parts:
                continue
            email = next((part for part in parts[1:] if "@" in part), "")
            rest = [part for part in parts[1:] if part != email]
            guest = Participant(name=parts[0], organisation=", ".join(rest), email=email, part=Part.GUEST, votes=False)
            found.append(before.get(self._guest(guest), guest))
        return found

    def check(self) -> bool:
        if not self.form.check():
            return False
        meeting, people, actor = self.meeting(), self.participants(), self.desk.actor

        def failed(error: EditorialError) -> None:
            self.problem.setText(error.text(self.desk.language))
            self.problem.show()

        self.desk.run(lambda ws: ws.meetings.save(actor, meeting, people), self._done, failed)
        return False

    def _done(self, case: MeetingCase) -> None:
        words = self.tr("“{title}” changed.") if self.case.meeting.id else self.tr("“{title}” stands in the calendar.")
        self.desk.toast(words.format(title=case.meeting.title))
        self.stored.emit(case)
        self.done(self.DialogCode.Accepted)
