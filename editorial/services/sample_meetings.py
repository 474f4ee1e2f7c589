"""How the sample met: a weekly series, three meetings with finalised minutes, and the next one with its agenda.

What was said stands in `resources/sample/meetings_de.json` and `meetings_en.json`. The real services moderate, decide
and finalise it, each at its moment: nothing in the sample is in minutes that was not entered as people enter it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from ..domain.calendar import moment
from ..domain.decision_cards import DecisionDraft, DecisionSettings, Tally
from ..domain.decisions import ActionItem, ActionState, DecisionKind
from ..domain.meetings import (
    AgendaItem,
    AgendaSource,
    Attendance,
    Committee,
    Meeting,
    MeetingSeries,
    Part,
    Participant,
    Reply,
    ResultKind,
    StandingItem,
)
from ..storage.unit_of_work import UnitOfWork
from .meeting_reading import read_case
from .sample_approvals import Event, Story
from .store import Act

if TYPE_CHECKING:
    from ..app import Workspace

Raw = Mapping[str, Any]
_AT = time(11)
_DAYS = {0: "MO", 1: "TU", 2: "WE", 3: "TH", 4: "FR", 5: "SA", 6: "SU"}
_REQUIRED = ("KV", "JB", "NP", "MW", "PY", "SH", "AL")
_OPTIONAL = ("AS", "CE")
_CHAIRS, _TAKERS = ("KV", "JB"), ("JB", "NP")
#: Who did not come, by meeting, the oldest first.
_AWAY = (("AL",), (), ("CE",))
_WEEK = timedelta(days=7)


class SampleMeetings:
    """The series, what was said in its meetings, and the agenda of the next one; `words` are those of the language."""

    def __init__(self, workspace: Workspace, words: Raw, story: Story) -> None:
        self._ws, self._words, self._story = workspace, words, story
        #: The next meeting; those before were weeks ago on the same day.
        self._next = _next_day(story)
        self._meetings: list[int] = []
        self._series = 0

    def _person(self, key: str) -> int:
        return self._story.people[key].id

    def _ids(self, keys: Sequence[str]) -> tuple[int, ...]:
        return tuple(self._person(one) for one in keys)

    # What there is ------------------------------------------------------------------------------------------------

    def furnish(self, work: UnitOfWork) -> None:
        """Committee, series, standing agenda, and the meetings that were held, before anybody came."""
        own, story = self._words["series"], self._story
        departments = tuple(one.id for one in story.departments.values())
        board = work.add(Committee(name=self._words["committee"], department_ids=departments, quorum=4))
        held = self._words["meetings"]
        series = work.add(
            MeetingSeries(
                title=own["title"],
                kind=own["title"],
                occasion=own["occasion"],
                committee_id=board.id,
                rule=f"FREQ=WEEKLY;BYDAY={_DAYS[self._next.weekday()]}",
                starts=self._next - len(held) * _WEEK,
                time=_AT,
                zone=story.zone,
                place=own["place"],
                required_ids=self._ids(_REQUIRED),
                optional_ids=self._ids(_OPTIONAL),
                chair_ids=self._ids(_CHAIRS),
                minute_taker_ids=self._ids(_TAKERS),
                quorum=4,
                language=story.language,
                distribution=tuple(own["distribution"]),
            )
        )
        self._series = series.id
        for place, raw in enumerate(held):
            self._meeting(work, series, self._next - (len(held) - place) * _WEEK, place, raw)

    def _meeting(self, work: UnitOfWork, series: MeetingSeries, day: date, turn: int, raw: Raw) -> None:
        week = day.isocalendar().week
        fresh = Meeting(
            series_id=series.id,
            committee_id=series.committee_id,
            number=week,
            title=series.title,
            kind=series.kind,
            occasion=series.occasion,
            place=series.place,
            day=day,
            time=series.time,
            zone=series.zone,
            starts_at=moment(day, series.time, series.zone),
            minutes=series.minutes,
            chair_id=self._person(_CHAIRS[turn % len(_CHAIRS)]),
            minute_taker_id=self._person(_TAKERS[turn % len(_TAKERS)]),
            quorum=series.quorum,
            language=series.language,
            distribution=series.distribution,
            original_day=day,
        )
        made = work.add(fresh)
        self._meetings.append(made.id)
        self._invited(work, made.id, turn)
        self._agenda(work, made, raw)

    def _invited(self, work: UnitOfWork, meeting_id: int, turn: int) -> None:
        for place, key in enumerate((*_REQUIRED, *_OPTIONAL)):
            person, required = self._story.people[key], key in _REQUIRED
            reply = Reply.DECLINED if key in _AWAY[turn] else Reply.ACCEPTED
            part = Part.REQUIRED if required else Part.OPTIONAL
            work.add(
                Participant(
                    meeting_id=meeting_id,
                    person_id=person.id,
                    name=person.name,
                    part=part,
                    votes=required,
                    reply=reply,
                    position=place,
                )
            )

    def _agenda(self, work: UnitOfWork, made: Meeting, raw: Raw) -> None:
        said = {"before": made.number - 1, "last": made.number - 1}
        for place, one in enumerate(raw["items"]):
            named = tuple(f"content:{self._story.items[key].id}" for key in self._about(one))
            department = self._story.departments.get(one.get("department", ""))
            work.add(
                AgendaItem(
                    meeting_id=made.id,
                    source=AgendaSource(one.get("source", "own")),
                    title=one["title"].format(**said),
                    minutes=one["minutes"],
                    position=place,
                    subjects=named,
                    department_id=None if department is None else department.id,
                )
            )

    @staticmethod
    def _about(raw: Raw) -> list[str]:
        return [*raw.get("items", ()), *raw.get("assign", ())[:1]]

    # What happened ------------------------------------------------------------------------------------------------

    def events(self) -> Iterator[Event]:
        """Every meeting from its beginning to its minutes, and how the next one is prepared."""
        for place, raw in enumerate(self._words["meetings"]):
            yield from self._held(place, raw)
        at = moment(self._story.workday(-1), time(9, 30), self._story.zone)
        assert at is not None
        yield Event(at, "KV", "meeting.agenda", self._collect)

    def _held(self, place: int, raw: Raw) -> Iterator[Event]:
        meeting_id, moderation = self._meetings[place], self._ws.moderation
        day = self._next - (len(self._words["meetings"]) - place) * _WEEK
        chair, taker = _CHAIRS[place % len(_CHAIRS)], _TAKERS[place % len(_TAKERS)]
        begin = moment(day, _AT, self._story.zone)
        assert begin is not None
        yield self._event(begin, chair, "meeting.begin", lambda a: moderation.begin(a, meeting_id))
        here = begin + timedelta(seconds=40)
        yield Event(here, taker, "meeting.attend", partial(self._attend, meeting_id=meeting_id, guest=place == 1))
        if place:
            before, approve = self._meetings[place - 1], self._ws.minutes.approve
            at = begin + timedelta(seconds=50)
            yield self._event(at, chair, "minutes.approve", lambda a: approve(a, before, meeting_id))
        at = begin
        for index, item in enumerate(raw["items"]):
            yield from self._said(meeting_id, index, item, at, (chair, taker))
            at += timedelta(minutes=item["took"])
            last = index == len(raw["items"]) - 1
            act = moderation.end if last else moderation.next
            code = "meeting.end" if last else "meeting.step"
            yield self._event(at, chair, code, partial(_called, act, meeting_id))
        if place == len(self._words["meetings"]) - 1:
            # Before the minutes are final: they name the next meeting.
            yield Event(at + timedelta(minutes=2), chair, "meeting.ahead", self._prepare)
        final = at + timedelta(minutes=34)
        yield self._event(final, chair, "minutes.finalise", lambda a: self._ws.minutes.finalise(a, meeting_id))
        if place == len(self._words["meetings"]) - 1:
            later = final + timedelta(hours=3)
            words = self._words["addendum"]
            add = self._ws.minutes.addendum
            yield self._event(later, chair, "minutes.addendum", lambda a: add(a, meeting_id, words))

    def _event(self, at: datetime, by: str, act: str, do: Callable[[Any], object]) -> Event:
        def happen(work: Act) -> None:
            with self._ws.store.joining(work):
                do(work.actor)

        return Event(at, by, act, happen)

    def _attend(self, work: Act, meeting_id: int, guest: bool) -> None:
        """Everybody who said so came."""
        came = [one.id for one in work.all(Participant, meeting_id=meeting_id) if one.reply is Reply.ACCEPTED]
        with self._ws.store.joining(work):
            self._ws.moderation.attend(work.actor, came, Attendance.PRESENT)
            if guest:
                self._ws.moderation.guest(work.actor, meeting_id, *self._words["guest"])

    def _said(self, meeting_id: int, index: int, raw: Raw, at: datetime, who: tuple[str, str]) -> Iterator[Event]:
        chair, taker = who
        steps: list[tuple[str, str, Callable[..., None]]] = [(taker, "meeting.write", partial(self._write, raw=raw))]
        for one in raw.get("decisions", ()):
            steps.append((chair, "meeting.decide", partial(self._decide, raw=one)))
        if "assign" in raw:
            steps.append((chair, "meeting.decide", partial(self._assign, raw=raw["assign"])))
        for one in raw.get("actions", ()):
            steps.append((taker, "action.save", partial(self._promise, raw=one)))
        if "note" in raw:
            steps.append((taker, "meeting.note", partial(self._note, text=raw["note"])))
        if "park" in raw:
            steps.append((taker, "meeting.park", partial(self._park, raw=raw)))
        for number, (by, act, do) in enumerate(steps):
            moment_of = at + timedelta(seconds=60 + number * 20)
            yield Event(moment_of, by, act, partial(self._at_item, meeting_id=meeting_id, index=index, do=do))
        for one in raw.get("actions", ()):
            if "done" in one:
                done = moment(self._story.workday(one["done"]), time(15, 20), self._story.zone)
                assert done is not None
                finished = partial(self._finish, meeting_id=meeting_id, text=one["text"])
                yield Event(max(done, at + timedelta(hours=4)), one["owner"], "action.state", finished)

    def _at_item(self, work: Act, meeting_id: int, index: int, do: Callable[..., None]) -> None:
        item = read_case(work, meeting_id).items[index]
        with self._ws.store.joining(work):
            do(work, item)

    def _write(self, work: Act, item: AgendaItem, raw: Raw) -> None:
        kind = ResultKind(raw["kind"]) if "kind" in raw else None
        self._ws.moderation.write(work.actor, item.id, fact=raw.get("fact"), result=raw.get("result"), kind=kind)

    def _decide(self, work: Act, item: AgendaItem, raw: Raw) -> None:
        due = self._story.workday(raw["due"]) if "due" in raw else None
        tally = Tally(*raw["vote"]) if "vote" in raw else None
        owner = self._person(raw["owner"])
        self._ws.decisions.decide(
            work.actor,
            DecisionDraft(item.meeting_id, item.id, text=raw["text"], owner_id=owner, due=due, tally=tally),
        )

    def _assign(self, work: Act, item: AgendaItem, raw: Sequence[str]) -> None:
        """A decision that acts: an idea gets somebody who looks after it."""
        draft = DecisionDraft(item.meeting_id, item.id, kind=DecisionKind.ASSIGN, subjects=item.subjects)
        settings = DecisionSettings(owner_id=self._person(raw[1]))
        self._ws.decisions.decide(work.actor, replace(draft, settings=settings))

    def _promise(self, work: Act, item: AgendaItem, raw: Raw) -> None:
        content = self._story.items.get(raw.get("item", ""))
        self._ws.actions.add(
            work.actor,
            ActionItem(
                meeting_id=item.meeting_id,
                item_id=item.id,
                text=raw["text"],
                owner_id=self._person(raw["owner"]),
                due=self._story.workday(raw["due"]),
                content_id=None if content is None else content.id,
            ),
        )

    def _finish(self, work: Act, meeting_id: int, text: str) -> None:
        found = [one.id for one in work.all(ActionItem, meeting_id=meeting_id) if one.text == text]
        with self._ws.store.joining(work):
            self._ws.actions.set_state(work.actor, found, ActionState.DONE)

    def _note(self, work: Act, item: AgendaItem, text: str) -> None:
        self._ws.moderation.note(work.actor, item.meeting_id, text, item.id)

    def _park(self, work: Act, item: AgendaItem, raw: Raw) -> None:
        recall = self._story.workday(raw["recall"])
        self._ws.moderation.park(work.actor, item.meeting_id, raw["park"], item.id, recall)

    # The next one -------------------------------------------------------------------------------------------------

    def _prepare(self, work: Act) -> None:
        """The meetings to come are entered, with a standing agenda from now on; some have answered the invitation."""
        for place, (source, title, minutes) in enumerate(self._words["standing"]):
            kept = StandingItem(series_id=self._series, source=AgendaSource(source), title=title, minutes=minutes)
            work.add(replace(kept, position=place))
        with self._ws.store.joining(work):
            self._ws.meetings.ahead(work.actor)
        replies = dict.fromkeys(self._ids(("KV", "JB", "NP", "MW", "PY")), Reply.ACCEPTED)
        replies |= {self._person("AL"): Reply.TENTATIVE, self._person("CE"): Reply.DECLINED}
        for one in work.all(Participant, meeting_id=self._upcoming(work)):
            if (reply := replies.get(one.person_id or 0)) is not None:
                work.change(replace(one, reply=reply))

    def _upcoming(self, work: UnitOfWork) -> int:
        same = work.all(Meeting, series_id=self._series)
        return next(one.id for one in same if one.day == self._next)

    def _collect(self, work: Act) -> None:
        """The chair takes up what is most urgent of what the workspace proposes."""
        meeting_id, agenda = self._upcoming(work), self._ws.agenda
        with self._ws.store.joining(work):
            found = [one for one in agenda.suggestions(work.actor, meeting_id) if not one.on_agenda]
            urgent = [one.key for one in found if one.urgent][:3]
            agenda.take(work.actor, meeting_id, urgent or [one.key for one in found[:3]])


def _next_day(story: Story) -> date:
    """Today, on a morning of a working day; else tomorrow."""
    today = story.workday(0)
    begin = moment(today, _AT, story.zone)
    early = begin is not None and story.now < begin - timedelta(minutes=30)
    return today if early and today.weekday() < 5 else story.workday(1)


def _called(act: Callable[..., object], meeting_id: int, actor: object) -> object:
    return act(actor, meeting_id)
