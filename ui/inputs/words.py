"""What the page of expert input says: groups, dates, names, where a request stands."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QObject

from editorial.domain.calendar import local
from editorial.domain.input_calls import CallCard
from editorial.domain.input_cards import ExpertLoad, RequestRow
from editorial.domain.inputs import InputRequest, MessageKind, QuestionKind, RequestState, Way
from editorial.domain.wording import day_text, stamp_text
from editorial.texts import text

from ..context import Desk
from . import list_rows as rows

#: Sign and colour of each group.
SIGNS: Final = {
    rows.OVERDUE: ("clock-alert", "danger"),
    rows.WAITS: ("hourglass", "warning"),
    rows.ANSWERED: ("mail-open", "info"),
    rows.REVIEW: ("search", "review"),
    rows.RETURNED: ("corner-up-left", "review"),
    rows.ASKED: ("send", "muted"),
    rows.DRAFT: ("pencil", "muted"),
    rows.ACCEPTED: ("circle-check", "success"),
    rows.ENDED: ("circle-x", "muted"),
}
STATE_SIGNS: Final = {
    RequestState.DRAFT: SIGNS[rows.DRAFT],
    RequestState.SENT: SIGNS[rows.ASKED],
    RequestState.REMINDED: ("bell", "warning"),
    RequestState.ANSWERED: SIGNS[rows.ANSWERED],
    RequestState.REVIEW: SIGNS[rows.REVIEW],
    RequestState.RETURNED: SIGNS[rows.RETURNED],
    RequestState.ACCEPTED: SIGNS[rows.ACCEPTED],
    RequestState.DECLINED: SIGNS[rows.ENDED],
    RequestState.EXPIRED: ("calendar-x", "muted"),
}
WAY_SIGNS: Final = {Way.APP: "monitor", Way.FORM: "file-code", Way.INTERVIEW: "mic"}
KIND_SIGNS: Final = {
    QuestionKind.SHORT: "minus",
    QuestionKind.LONG: "text",
    QuestionKind.NUMBER: "hash",
    QuestionKind.YES_NO: "circle-dot",
    QuestionKind.CHOICE: "circle-check",
    QuestionKind.CHOICES: "square-check",
    QuestionKind.DATE: "calendar",
    QuestionKind.FILE: "paperclip",
}


#: Titles that are written without a full stop.
_TITLES: Final = ("Dr", "Prof")


class InputWords(QObject):
    """The sentences, with the desk's names and clock."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    # Names --------------------------------------------------------------------------------------------------------

    def group(self, key: str) -> str:
        """The heading of a group."""
        return {
            rows.OVERDUE: self.tr("Overdue"),
            rows.WAITS: self.tr("Waiting for time"),
            rows.ASKED: self.tr("Sent"),
            rows.DRAFT: self.tr("Drafts"),
            rows.ENDED: self.tr("Declined or expired"),
        }.get(key) or text(f"input.state.{key}", self.desk.language)

    def state(self, state: RequestState) -> str:
        """The name of a state."""
        return text(f"input.state.{state}", self.desk.language)

    def way(self, way: Way) -> str:
        """How it is answered."""
        return text(f"input.way.{way}", self.desk.language)

    def kind(self, kind: QuestionKind) -> str:
        """What kind of answer a question wants."""
        return text(f"input.kind.{kind}", self.desk.language)

    def person(self, person_id: int | None) -> str:
        """Whoever is asked; "" for nobody yet."""
        found = self.desk.person(person_id)
        return found.name if found else ""

    def short(self, person_id: int | None) -> str:
        """Dr. M. Weber for Dr. Miriam Weber."""
        name = self.person(person_id)
        words = name.split()
        titles = [one for one in words if one.endswith(".") or one in _TITLES]
        plain = [one for one in words if one not in titles]
        # A pseudonym ends with a number: shortened it would say nothing.
        if len(plain) < 2 or plain[-1].isdecimal():
            return name or self.tr("nobody yet")
        return " ".join((*titles, f"{plain[0][0]}.", plain[-1]))

    def department(self, department_id: int | None) -> str:
        """The department asked."""
        found = self.desk.department(department_id)
        return found.name if found else ""

    # Times --------------------------------------------------------------------------------------------------------

    def due(self, due: date | None) -> str:
        """today, or Fri 8 May."""
        if due is None:
            return ""
        today = self.desk.clock.today()
        if due == today:
            return self.tr("today")
        return day_text(due, self.desk.language, year=due.year != today.year)

    def moment(self, at: datetime | None) -> str:
        """When something happened, on the workspace's clocks."""
        if at is None:
            return ""
        clock = self.desk.clock
        return stamp_text(local(at, clock.zone).replace(tzinfo=None), clock.now(), self.desk.language)

    # Where a request stands ---------------------------------------------------------------------------------------

    def standing(self, request: InputRequest) -> str:
        """One line under the title: what happened last, and when."""
        state, name = request.state, request.asked_by
        if state is RequestState.DRAFT:
            if request.wants_grant:
                return self.tr("Waits until management grants the time")
            return self.tr("Draft by {name}").format(name=name) if name else self.tr("Draft, not sent yet")
        if state in (RequestState.SENT, RequestState.REMINDED, RequestState.RETURNED):
            sent = self.moment(request.sent_at)
            words = self.tr("Asked {when} by {name}") if name else self.tr("Asked {when}")
            return words.format(when=sent, name=name)
        if state in (RequestState.ANSWERED, RequestState.REVIEW):
            return self.tr("Answered {when}").format(when=self.moment(request.answered_at))
        words = {
            RequestState.ACCEPTED: self.tr("Accepted {when}"),
            RequestState.DECLINED: self.tr("Declined {when}"),
            RequestState.EXPIRED: self.tr("Expired {when}"),
        }[state]
        return words.format(when=self.moment(request.ended_at)).strip()

    def spoken(self, row: RequestRow) -> str:
        """A row in words, for tooltips and screen readers."""
        one = row.request
        due = self.tr("due {day}").format(day=self.due(one.due)) if one.due else ""
        late = self.tr("overdue") if row.overdue else ""
        minutes = self.tr("%n minute(s)", "", self.minutes(one))
        parts = [one.title, self.person(one.person_id), self.department(one.department_id), self.state(one.state)]
        parts += [late, minutes, self.way(one.way), due, row.content_title or row.call_title]
        return ", ".join(part for part in parts if part)

    # Calls in one row ---------------------------------------------------------------------------------------------

    def asked(self, bundle: rows.Bundle) -> str:
        """Laboratory, all; or how many people."""
        named = {one.request.department_id for one in bundle.members}
        department = self.department(next(iter(named))) if len(named) == 1 else ""
        if department and bundle.everybody:
            return self.tr("{department}, all").format(department=department)
        return self.tr("%n people", "", len(bundle.members))

    def departments(self, bundle: rows.Bundle) -> str:
        """The departments that are asked, once each."""
        found = dict.fromkeys(self.department(one.request.department_id) for one in bundle.members)
        return ", ".join(filter(None, found))

    def spoken_bundle(self, bundle: rows.Bundle) -> str:
        """A call in one row in words, with everybody who is asked."""
        first = bundle.members[0].request
        people = ", ".join(filter(None, (self.person(one.request.person_id) for one in bundle.members)))
        opened = self.tr("open") if bundle.opened else self.tr("folded")
        due = self.tr("due {day}").format(day=self.due(first.due)) if first.due else ""
        parts = [first.title, self.tr("call for topics, %n request(s)", "", len(bundle.members)), people]
        parts += [self.departments(bundle), self.tr("%n minute(s)", "", bundle.minutes), due, opened]
        return ", ".join(part for part in parts if part)

    @staticmethod
    def minutes(request: InputRequest) -> int:
        """What it took once it is answered, what is estimated until then."""
        return request.minutes_used or request.minutes

    def load(self, load: ExpertLoad) -> str:
        """How often somebody is asked, before asking: 4 requests in 30 days, 2 open."""
        parts = []
        if not load.last_90:
            parts.append(self.tr("not asked for 90 days"))
        else:
            parts.append(self.tr("%n request(s) in 30 days", "", load.last_30))
        if load.open:
            parts.append(self.tr("{count} open").format(count=load.open))
        return ", ".join(parts)

    def minutes_of(self, granted: int | None, taken: int, month: str) -> str:
        """35 of 60 min in May: what is asked of somebody in a month, and granted."""
        if granted is not None:
            words = self.tr("{taken} of {granted} min in {month}")
            return words.format(taken=taken, granted=granted, month=month)
        return self.tr("{taken} min in {month}").format(taken=taken, month=month) if taken else ""

    def message(self, kind: MessageKind) -> str:
        """What somebody was written."""
        return {
            MessageKind.REQUEST: self.tr("Request"),
            MessageKind.BEFORE: self.tr("Reminder before the due date"),
            MessageKind.ON_DUE: self.tr("Reminder on the due date"),
            MessageKind.AFTER: self.tr("Reminder after the due date"),
            MessageKind.ESCALATION: self.tr("Told the lead"),
            MessageKind.FOLLOW_UP: self.tr("Follow-up questions"),
            MessageKind.THANKS: self.tr("Thanks"),
        }[kind]

    def language(self, code: str) -> str:
        """The language a request is written in."""
        return {"de": self.tr("German"), "en": self.tr("English")}.get(code, code)

    def call_about(self, card: CallCard, short: bool = False) -> str:
        """closes Mon 18 May · meeting Thu 21 May · 3 of 6 answered · 1 idea."""
        call = card.call
        if call.closed_at is not None:
            parts = [self.tr("closed {when}").format(when=self.moment(call.closed_at))]
        else:
            parts = [self.tr("closes {day}").format(day=self.due(call.closes))]
        if call.meets is not None and not short:
            parts.append(self.tr("meeting {day}").format(day=self.due(call.meets)))
        if card.asked:
            parts.append(self.tr("{count} of {all} answered").format(count=card.answered, all=card.asked))
        if card.waiting:
            parts.append(self.tr("%n wait for time", "", card.waiting))
        if card.ideas:
            parts.append(self.tr("%n idea(s)", "", card.ideas))
        return " · ".join(parts)
