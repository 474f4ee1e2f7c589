"""What the agenda collects from meetings, ideas, topics and results: minutes, action items, parked topics and so on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from ..domain.content import Status
from ..domain.decisions import ActionItem, ActionState
from ..domain.inputs import (
    Answer,
    Attribution,
    Clearance,
    Contribution,
    ContributionState,
    InputRequest,
    Question,
    QuestionKind,
    RequestState,
)
from ..domain.meeting_cards import Suggestion
from ..domain.meetings import AgendaItem, AgendaSource, Meeting, ParkedState, ParkedTopic
from ..domain.wording import number_text
from ..storage import agenda_queries, input_queries, result_queries
from ..texts import text
from . import agenda_plan
from .agenda_around import Around, Collected, shortened

if TYPE_CHECKING:
    from ..domain.calendar import Entry

#: Ideas that are proposed, the newest first; more are counted.
IDEAS = 60
_SENT_IN = (RequestState.ANSWERED, RequestState.REVIEW, RequestState.ACCEPTED)
_OUT = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED})
_OFF = frozenset({Status.HOLD, Status.REJECTED})
#: Of these the first that a channel has is named in the look back.
_SEEN = ("impressions", "views", "reach")
_INTERACTIONS = ("likes", "comments", "shares", "replies", "reposts", "saves")
_MISSED = 6


# Meetings -------------------------------------------------------------------------------------------------------------


def minutes(around: Around) -> Collected:
    """Minutes of earlier meetings of the series that nobody approved."""
    meeting = around.meeting
    rows = agenda_queries.unapproved(
        around.work.connection, meeting.series_id, meeting.committee_id, meeting.day.isoformat()
    )
    found = [
        around.single(
            AgendaSource.MINUTES,
            f"meeting:{one.meeting_id}",
            around.say("minutes.title", number=f"{one.number}/{one.year}"),
            (),
        )
        for one in rows
        if one.meeting_id != meeting.id
    ]
    title = found[0].title if len(found) == 1 else around.say("group.minutes")
    return around.grouped(AgendaSource.MINUTES, found, title, alone=False)


def actions(around: Around) -> Collected:
    """Open action items of the series, of single meetings, and of none; urgent where one of them is overdue."""
    every = around.work.all(ActionItem, state=str(ActionState.OPEN))
    meetings = _meetings(around, (one.meeting_id for one in every))
    series = around.meeting.series_id
    own = [
        one
        for one in every
        if one.meeting_id is None
        or (one.meeting_id != around.meeting.id and _of_series(meetings.get(one.meeting_id), series))
    ]
    if not own:
        return Collected()
    own.sort(key=lambda one: (one.due is None, str(one.due), one.id))
    late = any(overdue_action(around, one) for one in own)
    numbers = {one.meeting_id for one in own}
    only = meetings.get(next(iter(numbers)) or 0) if len(numbers) == 1 else None
    title = around.say("group.actions")
    if only is not None and only.number:
        title = around.say("actions.title", number=only.number)
    lines = [_action_line(around, one, meetings) for one in own]
    subjects = [f"action:{one.id}" for one in own]
    spent = min(20, max(5, len(own)))
    return Collected(around.whole(AgendaSource.ACTIONS, title, lines, subjects=subjects, minutes=spent, urgent=late))


def _of_series(meeting: Meeting | None, series_id: int | None) -> bool:
    return meeting is None or series_id is None or meeting.series_id in (None, series_id)


def _meetings(around: Around, ids: Iterable[int | None]) -> dict[int, Meeting]:
    wanted = sorted({one for one in ids if one is not None})
    return {one.id: one for one in around.work.all(Meeting, id=wanted)} if wanted else {}


def overdue_action(around: Around, one: ActionItem) -> bool:
    """Whether an action item should have been done."""
    return one.due is not None and one.due < around.today


def _action_line(around: Around, one: ActionItem, meetings: Mapping[int, Meeting]) -> str:
    meeting = meetings.get(one.meeting_id or 0)
    number = f"{meeting.number}-{one.number} " if meeting is not None and meeting.number and one.number else ""
    parts = [f"{number}{shortened(around.clean(one.text, one.content_id))}"]
    parts.append(around.person(one.owner_id, one.owner) or around.say("nobody"))
    if one.due is not None:
        code = "overdue_since" if overdue_action(around, one) else "due"
        parts.append(around.say(code, day=around.day(one.due)))
    return " · ".join(parts)


def parked(around: Around) -> Collected:
    """Parked topics; urgent from the day on which they were to come back."""
    every = around.work.all(ParkedTopic, state=str(ParkedState.PARKED))
    meetings = _meetings(around, (one.meeting_id for one in every))
    found = []
    for one in every:
        due = one.recall_on is not None and one.recall_on <= around.meeting.day
        lines = [_parked_line(around, one, meetings), around.clean(one.note)]
        found.append(
            around.single(
                AgendaSource.PARKED,
                f"parked:{one.id}",
                around.clean(one.text),
                lines,
                subjects=(f"parked:{one.id}", *one.subjects),
                department_id=one.department_id,
                urgent=due,
            )
        )
    return around.grouped(AgendaSource.PARKED, found, around.say("group.parked"), alone=False)


def _parked_line(around: Around, one: ParkedTopic, meetings: Mapping[int, Meeting]) -> str:
    meeting, parts = meetings.get(one.meeting_id or 0), []
    if meeting is not None and meeting.number:
        parts.append(around.say("parked.in", number=meeting.number, day=around.day(meeting.day)))
    elif meeting is not None:
        parts.append(around.say("parked.on", day=around.day(meeting.day)))
    if one.recall_on is not None:
        parts.append(around.say("parked.recall", day=around.day(one.recall_on)))
    return " · ".join(parts)


def carried(around: Around) -> tuple[Suggestion, ...]:
    """What single meetings did not come to: no series brings it back by itself."""
    ids = agenda_queries.left_over(around.work.connection, around.meeting.day.isoformat())
    gone = agenda_queries.copied(around.work.connection, ids) if ids else set()
    open_ = [one for one in ids if one not in gone]
    items = {one.id: one for one in around.work.all(AgendaItem, id=open_)} if open_ else {}
    meetings = _meetings(around, (one.meeting_id for one in items.values()))
    return tuple(
        around.single(
            AgendaSource.OWN,
            f"item:{key}",
            items[key].title,
            [around.say("carried.from", title=meetings[items[key].meeting_id].title), items[key].note],
            subjects=items[key].subjects,
            minutes=items[key].minutes,
            department_id=items[key].department_id,
        )
        for key in open_
        if items[key].meeting_id != around.meeting.id
    )


# Results --------------------------------------------------------------------------------------------------------------


def results(around: Around) -> Collected:
    """What came of the plan since the last meeting: what appeared, what did not, what it brought."""
    last = around.meeting.day - timedelta(days=1)
    before = around.before.day if around.before is not None else around.meeting.day - timedelta(days=7)
    first = max(before, last - timedelta(days=60))
    entries = [one for one in around.plan(first, last) if one.status not in _OFF] if first <= last else []
    past = [one for one in entries if one.day is not None and one.day < around.today]
    if not past:
        return Collected()
    out = [one for one in past if one.status in _OUT]
    missed = [one for one in past if one.status not in _OUT]
    lines = [around.say("results.out.one" if len(past) == 1 else "results.out", n=len(out), planned=len(past))]
    figures = _figures(around, [one.publication_id for one in past])
    lines += _by_channel(around, past, figures)
    lines += _best(around, past, figures)
    for one in missed[:_MISSED]:
        said = around.quoted(one.title, one.content_id)
        lines.append(
            around.say("results.missed", title=said, channel=around.channel(one.channel_id), day=around.when(one))
        )
    if len(missed) > _MISSED:
        lines.append(around.count("results.missed.more", len(missed) - _MISSED))
    title = around.say("results.title", weeks=around.weeks_text(first, last))
    subjects = [f"publication:{one.publication_id}" for one in past if one.publication_id in figures]
    return Collected(around.whole(AgendaSource.RESULTS, title, lines, subjects=subjects[:20]))


def _figures(around: Around, ids: list[int]) -> dict[int, dict[str, float]]:
    """The figures of publications that have any, added up over their posts."""
    found: dict[int, dict[str, float]] = {}
    for start in range(0, len(ids), 500):
        posts = result_queries.posts_of_publications(around.work.connection, ids[start : start + 500])
        known = result_queries.figures_of(around.work.connection, [row[0] for row in posts])
        for post_id, publication_id, *_rest in posts:
            mine = found.setdefault(publication_id, {})
            for name, value in known.get(post_id, {}).items():
                mine[name] = mine.get(name, 0.0) + value
    return {key: value for key, value in found.items() if value}


def _interactions(figures: Mapping[str, float]) -> float:
    return figures.get("engagements") or sum(figures.get(name, 0.0) for name in _INTERACTIONS)


def _by_channel(around: Around, past: Iterable[Entry], figures: Mapping[int, Mapping[str, float]]) -> list[str]:
    totals: dict[int, list[Mapping[str, float]]] = {}
    for one in past:
        if one.publication_id in figures:
            totals.setdefault(one.channel_id, []).append(figures[one.publication_id])
    lines = []
    for channel_id, every in totals.items():
        seen = next((name for name in _SEEN if any(name in one for one in every)), None)
        parts = []
        if seen is not None:
            amount = sum(one.get(seen, 0.0) for one in every)
            parts.append(f"{number_text(amount, around.language)} {text(f'metric.{seen}', around.language)}")
        if acted := sum(_interactions(one) for one in every):
            parts.append(f"{number_text(acted, around.language)} {text('metric.engagements', around.language)}")
        if parts:
            lines.append(f"{around.channel(channel_id)}: {', '.join(parts)}")
    return lines


def _best(around: Around, past: Iterable[Entry], figures: Mapping[int, Mapping[str, float]]) -> list[str]:
    acted = {one: _interactions(figures[one.publication_id]) for one in past if one.publication_id in figures}
    best = max(acted, key=lambda one: acted[one], default=None)
    if best is None or len(acted) < 2 or not acted[best]:
        return []
    count = number_text(acted[best], around.language)
    return [around.say("results.best", title=around.quoted(best.title, best.content_id), n=count)]


# Ideas and topics -----------------------------------------------------------------------------------------------------


def ideas(around: Around) -> Collected:
    """Ideas that nobody decided about, the newest first."""
    asked = [int(one[0][8:]) for one in around.asked if len(one) == 1 and one[0].startswith("content:")]
    rows, count = agenda_queries.ideas(around.work.connection, IDEAS, asked)
    found = []
    for one in rows:
        who = " · ".join(part for part in (around.department(one.department_id), around.person(one.owner_id)) if part)
        message = around.clean(one.key_message, one.content_id)
        lines = [who, around.say("message", words=shortened(message, 300)) if message else ""]
        title = around.clean(one.title, one.content_id)
        values = {"department_id": one.department_id}
        found.append(around.single(AgendaSource.IDEAS, f"content:{one.content_id}", title, lines, **values))
    return around.grouped(AgendaSource.IDEAS, found, around.say("group.ideas"), count - len(rows))


def topics(around: Around) -> Collected:
    """Topics that departments sent in and that are no ideas yet; only what is public of them is said."""
    rows = input_queries.requests(around.work.connection, state=[str(one) for one in _SENT_IN], content_id=None)
    sent = [(request, call) for request, _item, call in rows if request.call_id is not None]
    said = _said(around, [one for one, _call in sent])
    found = []
    for request, call in sent:
        title, who = said.get(request.id, ("", ""))
        home = around.department(request.department_id)
        shown = around.clean(title) or around.say("topics.one", who=home or around.say("topics.somebody"))
        name = f"request:{request.id}"
        lines = [" · ".join(part for part in (who, around.say("topics.call", title=around.clean(call))) if part)]
        values = {"department_id": request.department_id}
        found.append(around.single(AgendaSource.TOPICS, name, shortened(shown), lines, **values))
    return around.grouped(AgendaSource.TOPICS, found, around.say("group.topics"))


def _said(around: Around, requests: list[InputRequest]) -> dict[int, tuple[str, str]]:
    """By request: the first short answer that is public, and who is to be named for it."""
    ids = [one.id for one in requests]
    if not ids:
        return {}
    newest: dict[int, Contribution] = {}
    for given in sorted(around.work.all(Contribution, request_id=ids), key=lambda one: one.number):
        if given.state is not ContributionState.WRITING:
            newest[given.request_id] = given
    asked = {one.id: one for one in around.work.all(Question, request_id=ids)}
    own = [one.id for one in newest.values()]
    answers = around.work.all(Answer, contribution_id=own) if own else []
    titles: dict[int, str] = {}
    for answer in sorted(answers, key=lambda one: (asked[one.question_id].position, one.id)):
        short = asked[answer.question_id].kind is QuestionKind.SHORT
        if short and answer.value.strip() and answer.clearance is Clearance.PUBLIC:
            titles.setdefault(answer.contribution_id, answer.value)
    return {
        request.id: (titles.get(newest[request.id].id, ""), _named(around, request, newest[request.id]))
        for request in requests
        if request.id in newest
    }


def _named(around: Around, request: InputRequest, given: Contribution) -> str:
    """As what the expert agreed to be named, "" for not at all."""
    if given.attribution is Attribution.ANONYMOUS:
        return ""
    home = around.department(request.department_id)
    if given.attribution is Attribution.NAMED and given.consent and given.person:
        return f"{given.person} ({home})" if home else given.person
    return home


#: Every source with its collector, in the order in which they are proposed.
SOURCES: Mapping[AgendaSource, Callable[[Around], Collected]] = {
    AgendaSource.MINUTES: minutes,
    AgendaSource.ACTIONS: actions,
    AgendaSource.RESULTS: results,
    AgendaSource.CONFLICT: agenda_plan.conflict,
    AgendaSource.INPUT: agenda_plan.late_input,
    AgendaSource.APPROVAL: agenda_plan.late_approvals,
    AgendaSource.IDEAS: ideas,
    AgendaSource.TOPICS: topics,
    AgendaSource.CADENCE: agenda_plan.cadence,
    AgendaSource.WEEKS: agenda_plan.weeks,
    AgendaSource.PARKED: parked,
}
