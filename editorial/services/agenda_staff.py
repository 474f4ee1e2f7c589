"""What the plan asks of people: who is away, who has too much, and input that cannot be there in time."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property

from ..domain.agenda_conflicts import AskedInput, ConflictKind, Planned, Reason
from ..domain.agenda_overload import ITEMS, Overload, overloads
from ..domain.approval_rules import Team
from ..domain.approvals import Absence
from ..domain.calendar import monday
from ..domain.input_rules import WITH_EXPERT, overdue
from ..domain.inputs import InputRequest, RequestState
from ..domain.meeting_cards import Suggestion
from ..domain.meetings import AgendaSource
from ..domain.strategy import Period
from ..domain.wording import number_text
from ..storage import input_queries, load_queries
from .agenda_around import Around
from .options import read_options
from .plan import free_days

#: The weeks that are looked at, from that of the meeting on.
WEEKS = 3
#: Asked, or about to be asked, and not answered.
_OPEN = WITH_EXPERT | {RequestState.DRAFT}


class Staff:
    """People around the plan of one meeting; each part is read when it is first needed."""

    def __init__(self, around: Around) -> None:
        self._around = around

    @cached_property
    def _team(self) -> Team:
        around = self._around
        return Team.of(around.people.values(), around.departments.values(), around.work.all(Absence))

    def away(self, person_id: int, day: date) -> bool:
        """Whether somebody is away on a day, and nobody who is there stands in."""
        if self._team.absence(person_id, day) is None:
            return False
        other = self._team.substitute(person_id, day)
        return other is None or self._team.absence(other, day) is not None

    # Input --------------------------------------------------------------------------------------------------------

    @cached_property
    def _requests(self) -> dict[int, InputRequest]:
        rows = input_queries.requests(self._around.work.connection, state=[str(one) for one in _OPEN])
        return {one.id: one for one, _item, _call in rows if one.content_id is not None and one.due is not None}

    @property
    def asked(self) -> list[AskedInput]:
        """Input that is still to come; what is overdue is a source of its own."""
        today, found = self._around.today, []
        for one in self._requests.values():
            if one.content_id is not None and one.due is not None and not overdue(one, today):
                found.append(AskedInput(one.id, one.content_id, one.due))
        return found

    @cached_property
    def free(self) -> frozenset[date]:
        """Holidays around the weeks that are looked at."""
        work, first = self._around.work, self._around.meeting.day - timedelta(days=14)
        holidays, _breaks = free_days(read_options(work), work.all(Period), first, first + timedelta(days=50))
        return frozenset(one.day for one in holidays)

    def reason(self, code: str, reason: Reason, one: Planned) -> str:
        """Why, in words."""
        around = self._around
        if reason.kind is ConflictKind.AWAY:
            return around.say(code, name=around.person(reason.name_id), day=around.day(one.day))
        request = self._requests[reason.name_id]
        assert request.due is not None
        who = around.person(request.person_id) or around.department(request.department_id) or around.say("nobody")
        return around.say(code, name=who, n=reason.amount, due=around.day(request.due), day=around.day(one.day))

    # Too much -----------------------------------------------------------------------------------------------------

    def overloads(self) -> tuple[Overload, ...]:
        """Whom the coming weeks ask too much of."""
        around, first = self._around, monday(self._around.meeting.day)
        plan = [one for one in around.plan(first, first + timedelta(days=7 * WEEKS - 1)) if one.owner_id is not None]
        efforts = load_queries.efforts(around.work.connection, (one.content_id for one in plan))
        active = [one for one in around.people.values() if not one.archived]
        weeks = [first + timedelta(days=7 * at) for at in range(WEEKS)]
        return overloads(plan, efforts, active, weeks)

    def suggestion(self, one: Overload) -> Suggestion:
        """Too much for somebody as an agenda item: how much, and what of it is still in work."""
        around, load = self._around, one.load
        week = around.weeks_text(one.week, one.week)
        title = around.say("overload.title", person=around.person(load.person_id), week=week)
        if load.excess:
            work = number_text(load.minutes / 60, around.language, 0 if load.minutes % 60 == 0 else 1)
            code = "overload.hours.one" if load.items == 1 else "overload.hours"
            lines = [around.say(code, work=work, hours=load.hours, n=load.items)]
        else:
            lines = [around.say("overload.items", n=len(one.entries), most=ITEMS)]
        for each in one.entries:
            parts = (around.channel(each.channel_id), around.when(each), around.quoted(each.title, each.content_id))
            lines.append(" · ".join(parts))
        subjects = [*one.key, *(f"content:{each.content_id}" for each in one.entries)]
        name = "+".join(one.key)
        return around.single(AgendaSource.CONFLICT, name, title, lines, subjects=subjects, minutes=10, urgent=True)
