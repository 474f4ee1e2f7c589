"""What the agenda collects from the plan: conflicts, gaps, what is overdue, the coming weeks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..domain.agenda_conflicts import WEIGHT, ConflictKind, PlanConflict, Planned, Reason, conflicts, pairs_of
from ..domain.agenda_overload import READY
from ..domain.approval_rules import StageState
from ..domain.calendar import DAY, Entry, days, local, monday
from ..domain.content import CLOSED, Status
from ..domain.decision_cards import ConflictWay, DecisionSettings
from ..domain.input_rules import WITH_EXPERT, overdue
from ..domain.meeting_cards import Suggestion
from ..domain.meetings import AgendaSource
from ..domain.people import DepartmentChannel
from ..domain.strategy import Campaign, ContentPillar, Period
from ..domain.wording import day_text, time_text
from ..storage import agenda_queries, approval_queries, input_queries
from .agenda_around import Around, Collected, shortened
from .agenda_staff import Staff

if TYPE_CHECKING:
    from ..domain.inputs import InputRequest
    from .approval_views import WaitingItem

#: How far ahead conflicts are looked for, and so many are proposed, the heaviest first; beside them so many weeks that
#: are too full for somebody.
AHEAD, MOST, FULL = 20, 12, 6
#: Kinds with words for the same day, one day, several days.
_SPANS = frozenset(
    {ConflictKind.TITLE, ConflictKind.CAMPAIGN_MESSAGE, ConflictKind.PILLAR_MESSAGE, ConflictKind.CLOSE}
) | {ConflictKind.INPUT_LATE}
_INPUT = (ConflictKind.INPUT_LATE, ConflictKind.INPUT_CLOSE)
_LATER = ConflictWay.POSTPONE
_OFF = frozenset({Status.HOLD, Status.REJECTED})


# Conflicts ------------------------------------------------------------------------------------------------------------


def conflict(around: Around) -> Collected:
    """Conflicts of the next three weeks that no decision settled."""
    first = around.meeting.day
    shown = [one for one in around.plan(first, first + timedelta(days=AHEAD)) if one.status not in CLOSED | _OFF]
    messages = agenda_queries.key_messages(around.work.connection, (one.content_id for one in shown))
    links = around.work.all(DepartmentChannel)
    speaks = {
        home: frozenset(one.channel_id for one in links if one.department_id == home)
        for home in {one.department_id for one in links}
    }
    people = Staff(around)
    found = conflicts(
        (_planned(one, messages) for one in shown),
        around.work.all(Period),
        speaks,
        away=people.away,
        asked=people.asked,
        free=people.free,
    )
    settled = _settled(around)
    open_ = {key: one for one in found if (key := _key(one)) not in settled}
    chosen = {*list(open_)[:MOST], *around.asked}
    words = _Words(around, people)
    singles = [words.suggestion(one) for key, one in open_.items() if key in chosen]
    full = {one.key: one for one in people.overloads() if one.key not in settled}
    chosen = {*list(full)[:FULL], *around.asked}
    singles += [people.suggestion(one) for key, one in full.items() if key in chosen]
    more = len(open_) + len(full) - len(singles)
    return around.grouped(AgendaSource.CONFLICT, singles, around.say("group.conflict"), more, alone=False)


def _key(one: PlanConflict) -> tuple[str, ...]:
    return tuple(sorted(f"content:{each}" for each in one.content_ids))


def _planned(one: Entry, messages: dict[int, str]) -> Planned:
    assert one.day is not None
    return Planned(
        one.content_id,
        one.publication_id,
        one.title,
        one.day,
        one.time,
        one.channel_id,
        one.department_id,
        one.pillar_id,
        one.campaign_id,
        messages.get(one.content_id, ""),
        one.owner_id,
        one.status not in READY,
    )


def _settled(around: Around) -> frozenset[tuple[str, ...]]:
    """Conflicts about which something was decided, be it that all stays as it is; postponing settles nothing."""
    found = agenda_queries.settled(around.work.connection)
    return pairs_of(about for about, chosen in found if DecisionSettings.from_json(chosen).way is not _LATER)


class _Words:
    """Conflicts in words."""

    def __init__(self, around: Around, people: Staff) -> None:
        self._around, self._people = around, people
        self._pillars = {one.id: one.name for one in around.work.all(ContentPillar)}
        self._campaigns = {one.id: one.name for one in around.work.all(Campaign)}
        self._periods = {one.id: one.name for one in around.work.all(Period)}

    def suggestion(self, one: PlanConflict) -> Suggestion:
        """A conflict as an agenda item: whom it is between, why, and each side."""
        around, sides = self._around, one.publications
        titles = [around.quoted(side.title, side.content_id) for side in sides]
        title = around.say("conflict.two", one=titles[0], other=titles[1]) if len(titles) > 1 else titles[0]
        ids = sorted(one.content_ids)
        subjects = [*(f"content:{each}" for each in ids), *(f"publication:{each.publication_id}" for each in sides)]
        heavy = max(WEIGHT[reason.kind] for reason in one.reasons) >= WEIGHT[ConflictKind.TITLE]
        lines = [*(self._reason(reason, sides) for reason in one.reasons), *map(self._side, sides)]
        name = "+".join(str(each) for each in ids)
        return around.single(AgendaSource.CONFLICT, name, title, lines, subjects=subjects, minutes=10, urgent=heavy)

    def _side(self, side: Planned) -> str:
        around = self._around
        when = f"{around.day(side.day)}, {time_text(side.time)}" if side.time else around.day(side.day)
        parts = [around.department(side.department_id), f"{around.channel(side.channel_id)} {when}"]
        parts.append(around.quoted(side.title, side.content_id))
        if side.key_message:
            parts.append(around.say("message", words=shortened(around.clean(side.key_message, side.content_id))))
        return " · ".join(part for part in parts if part)

    def _reason(self, reason: Reason, sides: Iterable[Planned]) -> str:
        one, *more = sides
        other = more[0] if more else one
        around, kind = self._around, reason.kind
        names = self._campaigns if kind is ConflictKind.CAMPAIGN_MESSAGE else self._pillars
        if kind in (ConflictKind.BLACKOUT, ConflictKind.EMBARGO):
            names = self._periods
        if kind is ConflictKind.AWAY or kind in _INPUT:
            return self._people.reason(f"conflict.{kind}{self._span(reason)}", reason, one)
        return around.say(
            f"conflict.{kind}{self._span(reason)}",
            n=reason.amount,
            name=names.get(reason.name_id, ""),
            channel=around.channel(one.channel_id),
            department=around.department(one.department_id),
            other=around.department(other.department_id),
            day=around.day(one.day),
        )

    @staticmethod
    def _span(reason: Reason) -> str:
        """Words for the same day, one day, several days apart."""
        if reason.kind not in _SPANS or reason.amount > 1:
            return ""
        return ".one" if reason.amount else ".same"


# Gaps and weeks -------------------------------------------------------------------------------------------------------


def cadence(around: Around) -> Collected:
    """Channels that stay below their target in the coming weeks."""
    first, last = around.weeks
    counts: dict[tuple[date, int], int] = {}
    for one in around.whole_plan(first, last):
        if one.day is not None and one.status not in _OFF:
            key = (monday(one.day), one.channel_id)
            counts[key] = counts.get(key, 0) + 1
    lines, subjects = [], []
    for channel in around.channels.values():
        if channel.archived or not channel.per_week:
            continue
        for week in (first, first + 7 * DAY):
            have = counts.get((week, channel.id), 0)
            if have < channel.per_week:
                when, code = around.weeks_text(week, week), "cadence.line"
                lines.append(around.say(code, channel=channel.name, week=when, n=have, target=channel.per_week))
                subjects.append(f"channel:{channel.id}")
    if not lines:
        return Collected()
    title = around.say("cadence.title", weeks=around.weeks_text(first, last))
    return Collected(around.whole(AgendaSource.CADENCE, title, lines, subjects=dict.fromkeys(subjects)))


def weeks(around: Around) -> Collected:
    """The plan of the two coming weeks, a line for each day on which anything appears."""
    first, last = around.weeks
    by_day: dict[date, list[Entry]] = {}
    for one in around.whole_plan(first, last):
        if one.day is not None and one.status not in _OFF:
            by_day.setdefault(one.day, []).append(one)
    lines = [f"{around.day(day)}: {_on_day(around, by_day[day])}" for day in days(first, last) if day in by_day]
    shown = dict.fromkeys(one.content_id for day in by_day.values() for one in day if not one.virtual)
    title = around.say("weeks.title", weeks=around.weeks_text(first, last))
    lines = lines or [around.say("weeks.none")]
    return Collected(
        around.whole(AgendaSource.WEEKS, title, lines, subjects=[f"content:{one}" for one in shown], minutes=10)
    )


#: So many posts of a day are named.
_ON_DAY = 8


def _on_day(around: Around, entries: list[Entry]) -> str:
    parts = []
    for one in entries[:_ON_DAY]:
        head = f"{time_text(one.time)} {around.channel(one.channel_id)}" if one.time else around.channel(one.channel_id)
        parts.append(f"{head} {around.quoted(one.title, one.content_id)}")
    if len(entries) > _ON_DAY:
        parts.append(around.count("more", len(entries) - _ON_DAY))
    return " · ".join(parts)


# Overdue --------------------------------------------------------------------------------------------------------------


def late_input(around: Around) -> Collected:
    """Requests to experts whose answer should have been there."""
    rows = input_queries.requests(around.work.connection, state=[str(one) for one in WITH_EXPERT])
    found = [_late(around, request, item) for request, item, _call in rows if overdue(request, around.today)]
    return around.grouped(AgendaSource.INPUT, found, around.say("group.input"))


def _late(around: Around, request: InputRequest, item: str) -> Suggestion:
    assert request.due is not None
    title = around.clean(item or request.title, request.content_id)
    home = around.department(request.department_id)
    who = around.person(request.person_id)
    parts = [f"{who} ({home})" if who and home else who or home, around.say("due", day=around.day(request.due))]
    subjects = [f"request:{request.id}"]
    if request.content_id is not None:
        subjects.append(f"content:{request.content_id}")
    return around.single(
        AgendaSource.INPUT,
        subjects[0],
        around.say("input.title", title=shortened(title)),
        [" · ".join(part for part in parts if part)],
        subjects=subjects,
        department_id=request.department_id,
        urgent=True,
    )


def late_approvals(around: Around) -> Collected:
    """Items at a stage of approval whose time is over."""
    if not approval_queries.in_force(around.work.connection):
        return Collected()
    from .approval_views import read_open_stages

    stages: dict[int, WaitingItem] = {}
    for one in read_open_stages(around.work):
        if one.overdue and one.state is StageState.OPEN:
            stages.setdefault(one.content_id, one)
    found = [_waits(around, one) for one in stages.values()]
    return around.grouped(AgendaSource.APPROVAL, found, around.say("group.approval"))


def _waits(around: Around, one: WaitingItem) -> Suggestion:
    parts = [one.stage]
    if one.due is not None:
        wall = local(one.due, around.meeting.zone)
        parts.append(around.say("due", day=f"{around.day(wall.date())}, {time_text(wall.time())}"))
    if one.day is not None:
        parts.append(around.say("appears", day=day_text(one.day, around.language, year=False)))
    return around.single(
        AgendaSource.APPROVAL,
        f"content:{one.content_id}",
        around.say("approval.title", title=shortened(around.clean(one.title, one.content_id))),
        [" · ".join(parts)],
        department_id=one.department_id,
        urgent=True,
    )
