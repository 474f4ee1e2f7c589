"""Expert input on Today: answers that came in, and what waits until its department's lead clears it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from editorial.domain.calendar import local
from editorial.domain.input_cards import RequestRow
from editorial.domain.input_wording import quoted, value_text
from editorial.domain.inputs import Clearance, InputMessage, InputRequest, RequestState
from editorial.domain.wording import day_text
from editorial.services.input_review import ToClear
from editorial.services.today import TodayView

from ..context import Desk
from ..widgets.empty import IconSign
from ..widgets.label import Label
from .rows import ItemRow


class InputRows(QObject):
    """Makes the rows and acts on them."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def summary(self, view: TodayView) -> list[str]:
        """How many answers came, and how many wait to be cleared."""
        parts = []
        if view.answers:
            parts.append(self.tr("%n answer(s) came in", "", len(view.answers)))
        if view.to_clear:
            parts.append(self.tr("%n answer(s) to be cleared", "", len(view.to_clear)))
        if view.asked:
            parts.append(self.tr("%n request(s) to me", "", len(view.asked)))
        if view.late:
            parts.append(self.tr("%n answer(s) overdue", "", len(view.late)))
        if view.told:
            parts.append(self.tr("%n answer(s) owed by my people", "", len(view.told)))
        return parts

    # What came ------------------------------------------------------------------------------------------------------

    def answers(self, view: TodayView) -> list[ItemRow]:
        """Requests whose answer I have to look at."""
        return [self._answer(one) for one in view.answers]

    def _answer(self, row: RequestRow) -> ItemRow:
        desk, one = self.desk, row.request
        review = one.state is RequestState.REVIEW
        name = self.tr("in review") if review else self.tr("answer is there")
        sign = IconSign(desk.theme, desk.icons, "search" if review else "mail-open", "info", 16, name)
        person, department = desk.person(one.person_id), desk.department(one.department_id)
        answers = self.tr("%n answer(s)", "", row.answers)
        line = (person.name if person else "", department.name if department else "", answers, row.content_title)
        made = ItemRow(desk, sign, one.title, " · ".join(part for part in line if part))
        made.opened.connect(partial(desk.show_request, one.id))
        if row.confidential:
            made.add_tag("danger", self.tr("%n confidential", "", row.confidential), "lock")
        made.add_button("secondary", self.tr("Look at it"), partial(desk.show_request, one.id))
        return made

    # What I am asked -------------------------------------------------------------------------------------------------

    def asked(self, view: TodayView) -> list[ItemRow]:
        """Requests that wait for my answer."""
        return [self._asked(one) for one in view.asked]

    def _asked(self, row: RequestRow) -> ItemRow:
        desk, one = self.desk, row.request
        returned = one.state is RequestState.RETURNED
        name = self.tr("asked again") if returned else self.tr("asked of me")
        icon = "corner-up-left" if returned else "graduation-cap"
        sign = IconSign(desk.theme, desk.icons, icon, "review" if returned else "accent_text", 16, name)
        asks = self.tr("{name} asks").format(name=one.asked_by) if one.asked_by else ""
        line = (asks, self.tr("about %n minute(s)", "", one.minutes))
        made = ItemRow(desk, sign, one.title, " · ".join(part for part in line if part))
        made.opened.connect(partial(desk.show_request, one.id))
        if one.due is not None:
            words = self.tr("until {day}").format(day=day_text(one.due, desk.language, year=False))
            soon = (one.due - desk.clock.today()).days <= 1
            if row.overdue or soon:
                made.add_tag("danger" if row.overdue else "warning", words, "clock-alert")
            else:
                made.add(Label(desk.theme, words, "small", "muted", tnum=True))
        made.add_button("secondary", self.tr("Answer"), partial(desk.show_request, one.id))
        return made

    def thanks(self, view: TodayView) -> list[ItemRow]:
        """Thanks to me, where no desk of my own shows them: I ask others, too."""
        return [self._thanks(*one) for one in view.thanks] if self.desk.may("input") else []

    def _thanks(self, message: InputMessage, request: InputRequest) -> ItemRow:
        from ..forms.input_message_words import MESSAGE_SIGNS, MessageWords, addresses

        desk, (icon, token) = self.desk, MESSAGE_SIGNS[message.kind]
        said, day = MessageWords(desk, self).said(message, request), ""
        if message.at is not None:
            day = day_text(local(message.at, desk.clock.zone).date(), desk.language, year=False)
        sign = IconSign(desk.theme, desk.icons, icon, token, 16, self.tr("thanks"))
        made = ItemRow(desk, sign, said, " · ".join(part for part in (request.title, day) if part))
        made.setToolTip(message.body)
        made.opened.connect(partial(desk.show_request, request.id))
        found = "\n".join(addresses(message.body))
        if found:
            made.spare(made.add_button("ghost", self.tr("Copy address"), partial(self._copy, found), "copy"))
        made.add_button("secondary", self.tr("Open"), partial(desk.show_request, request.id))
        return made

    # What is missing -------------------------------------------------------------------------------------------------

    def late(self, view: TodayView) -> list[ItemRow]:
        """Requests of mine that nobody answered in time."""
        return [self._late(one) for one in view.late]

    def _late(self, row: RequestRow) -> ItemRow:
        desk, one = self.desk, row.request
        sign = IconSign(desk.theme, desk.icons, "clock-alert", "danger", 16, self.tr("overdue"))
        person, department = desk.person(one.person_id), desk.department(one.department_id)
        line = (person.name if person else "", department.name if department else "", row.content_title)
        made = ItemRow(desk, sign, one.title, " · ".join(part for part in line if part))
        made.opened.connect(partial(desk.show_request, one.id))
        if one.due is not None:
            made.add_tag("danger", day_text(one.due, desk.language, year=False), "clock-alert")
        if desk.may("input.message"):
            made.add_button("secondary", self.tr("Remind …"), partial(self._remind, one), "bell")
        return made

    def _remind(self, one: InputRequest) -> None:
        from ..forms.input_message_dialogs import remind_experts

        remind_experts(self.desk, [one])

    def told(self, view: TodayView) -> list[ItemRow]:
        """Requests to my people that I was told about."""
        return [self._told(request) for _message, request in view.told]

    def _told(self, one: InputRequest) -> ItemRow:
        from ..forms.input_message_words import MessageWords

        desk = self.desk
        sign = IconSign(desk.theme, desk.icons, "clock-alert", "danger", 16, self.tr("overdue"))
        asks = self.tr("{name} asks").format(name=one.asked_by) if one.asked_by else ""
        words = MessageWords(desk, self).late(one)
        made = ItemRow(desk, sign, words, " · ".join(part for part in (one.title, asks) if part))
        made.opened.connect(partial(desk.show_request, one.id))
        person = desk.person(one.person_id)
        if person is not None and person.email:
            made.spare(made.add_button("ghost", self.tr("Copy address"), partial(self._copy, person.email), "copy"))
        made.add_button("secondary", self.tr("Open"), partial(desk.show_request, one.id))
        return made

    def _copy(self, email: str) -> None:
        QGuiApplication.clipboard().setText(email)
        self.desk.toast(self.tr("“{address}” is copied.").format(address=email), undo=False)

    # What is to be cleared ------------------------------------------------------------------------------------------

    def to_clear(self, view: TodayView) -> list[ItemRow]:
        """Answers given in confidence that wait for me."""
        return [self._confidential(one) for one in view.to_clear]

    def _confidential(self, one: ToClear) -> ItemRow:
        desk = self.desk
        sign = IconSign(desk.theme, desk.icons, "lock", "danger", 16, self.tr("confidential"))
        said = value_text(one.question, one.answer.value, desk.language)
        said = said or next((quoted(each, desk.language) for each in one.answer.quotes), "")
        said = " ".join((said or ", ".join(each.name for each in one.files)).split())
        line = " · ".join(part for part in (one.contribution.person, one.request.title, one.question.text) if part)
        made = ItemRow(desk, sign, said, line)
        made.setToolTip(said)
        made.opened.connect(partial(self._open, one))
        made.spare(made.add_button("secondary", self.tr("View"), partial(self._open, one)))
        made.add_button("quiet", self.tr("Make public"), partial(self._clear, one), "lock-open")
        return made

    def _open(self, one: ToClear) -> None:
        if self.desk.may("input.review"):
            self.desk.show_request(one.request.id)
        else:
            # whoever only leads finds all that waits above their own requests
            self.desk.open_page_requested.emit("inputs")

    def _clear(self, one: ToClear) -> None:
        actor, answer_id = self.desk.actor, one.answer.id
        words = self.tr("The answer to “{question}” is public now.").format(question=one.question.text)
        self.desk.run(
            lambda ws: ws.clearing.set_clearance(actor, [answer_id], Clearance.PUBLIC),
            lambda _changes: self.desk.toast(words),
        )
