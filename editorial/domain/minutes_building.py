"""How a meeting becomes its minutes: the head, what came out of every agenda item, and what stands at the end.

Pure: the same case, names and language give the same document, to the letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone

from ..texts import LANGUAGES, text
from .calendar import local
from .decisions import ActionItem, Decision, DecisionState, Vote
from .meeting_cards import MeetingCase
from .meetings import AgendaItem, AgendaState, Attendance, Meeting, MeetingState, ParkedState, Part, Participant
from .minutes_document import (
    Attached,
    Attendee,
    MinutesDocument,
    MinutesEntry,
    MinutesRow,
    NoteLine,
    ParkedLine,
    Signature,
)
from .minutes_wording import action_row, art_of, decision_row, effect_lines, result_of, short_name, surname
from .wording import day_text, weekday


@dataclass(frozen=True, slots=True)
class MinutesNames:
    """What the ids of a meeting are called: people, departments, and the department of every person."""

    organisation: str = ""
    people: Mapping[int, str] = field(default_factory=dict)
    departments: Mapping[int, str] = field(default_factory=dict)
    belongs: Mapping[int, int] = field(default_factory=dict)

    def person(self, person_id: int | None) -> str:
        """The name of a person, nothing for nobody."""
        return self.people.get(person_id, "") if person_id is not None else ""

    def department(self, department_id: int | None) -> str:
        """The name of a department, nothing for none."""
        return self.departments.get(department_id, "") if department_id is not None else ""


@dataclass(frozen=True, slots=True)
class _Writing:
    """All that the parts of the document are written from."""

    case: MeetingCase
    names: MinutesNames
    language: str
    number: int
    tops: Mapping[int, int]
    kind: str

    def say(self, code: str, **params: object) -> str:
        return text(code, self.language, **params)

    def mark(self, number: int) -> str:
        return marked(self.number, number)


def marked(meeting_number: int, number: int) -> str:
    """19-3: how a decision or an action item is spoken of; before the meeting has a number, its own alone."""
    return f"{meeting_number}-{number}" if meeting_number else str(number)


def top_numbers(items: Iterable[AgendaItem]) -> dict[int, int]:
    """The number of every agenda item by its id, in their order; what is skipped this time has none."""
    kept = [one.id for one in items if one.state is not AgendaState.SKIPPED]
    return {item_id: number for number, item_id in enumerate(kept, 1)}


def kind_of(case: MeetingCase, language: str) -> str:
    """What the minutes call the meeting: its own word, that of its series, or the usual one of the language."""
    own = case.meeting.kind or (case.series.kind if case.series else "")
    usual = {text("minutes.kind", one) for one in LANGUAGES}
    return text("minutes.kind", language) if not own or own in usual else own


def build_minutes(
    case: MeetingCase,
    names: MinutesNames,
    language: str = "",
    *,
    number: int = 0,
    edition: int = 1,
) -> MinutesDocument:
    """The minutes of a meeting as they stand now, not finalised.

    `language` is by default that of the meeting; `number` the one they will have where the meeting has none of its
    own.
    """
    meeting, language = case.meeting, language or case.meeting.language
    kind = kind_of(case, language)
    writing = _Writing(case, names, language, meeting.number or number, top_numbers(case.items), kind)
    entries = _entries(writing)
    return replace(
        _head(writing, edition),
        agenda=tuple((one.number, one.title) for one in entries if one.number),
        entries=entries,
        parked=_parked(writing),
        notes=_notes(writing),
        next_day=case.following.day if case.following else None,
        next_words=_next(writing),
        attachments=tuple(_attached(writing, None)),
        distribution=_distribution(writing),
        signatures=_signatures(writing),
        place_date=writing.say("minutes.place_date"),
    )


# The head -------------------------------------------------------------------------------------------------------------


def name_of(number: int, year: int, edition: int, language: str) -> str:
    """Protokoll Nr. 19/2026; from the second time they are finalised with the edition."""
    name = text("minutes.name" if number else "minutes.name.draft", language, number=number, year=year)
    return text("minutes.edition", language, name=name, edition=edition) if edition > 1 else name


def _head(writing: _Writing, edition: int) -> MinutesDocument:
    meeting, names, number = writing.case.meeting, writing.names, writing.number
    title, there = meeting.title or writing.kind, _there(writing)
    return MinutesDocument(
        language=writing.language,
        organisation=names.organisation,
        title=writing.say("minutes.title"),
        name=name_of(number, meeting.day.year, edition, writing.language),
        headline=writing.say("minutes.headline", title=title, number=number) if number else title,
        kind=writing.kind,
        meeting_title=title,
        number=number,
        year=meeting.day.year,
        edition=edition,
        occasion=meeting.occasion,
        place=meeting.place,
        day=meeting.day,
        zone=meeting.zone,
        begin=_fixed(_on_clocks(meeting.begun_at or meeting.starts_at, meeting)),
        end=_fixed(_on_clocks(meeting.ended_at, meeting)),
        when=when_words(meeting, writing.language),
        chair=names.person(meeting.chair_id),
        minute_taker=names.person(meeting.minute_taker_id),
        present=there["present"],
        excused=there["excused"],
        absent=there["absent"],
        guests=there["guests"],
        quorum=_quorum(writing),
        meeting_id=meeting.id,
    )


def full_day(day: date, language: str) -> str:
    """Dienstag, 12. Mai 2026; Tuesday, 12 May 2026."""
    month = text(f"month.{day.month}", language)
    return text(
        "minutes.day",
        language,
        weekday=weekday(day, language, short=False),
        day=day.day,
        month=month,
        year=day.year,
    )


def when_words(meeting: Meeting, language: str) -> str:
    """Day, begin and end in words; where it went over midnight both days, where the clocks changed also their zone."""
    begin = _on_clocks(meeting.begun_at or meeting.starts_at, meeting)
    if begin is None:
        return full_day(meeting.day, language)
    end, day = _on_clocks(meeting.ended_at, meeting), full_day(begin.date(), language)
    if end is None:
        code = "minutes.when.open" if meeting.begun_at else "minutes.when.planned"
        return text(code, language, day=day, begin=f"{begin:%H:%M}")
    first, last, over = f"{begin:%H:%M}", f"{end:%H:%M}", begin.date() != end.date()
    code = "minutes.when.midnight" if over else "minutes.when"
    if begin.utcoffset() != end.utcoffset():
        first, last, code = _clocks(begin, language), _clocks(end, language), f"{code}.clocks"
    until = {"last": full_day(end.date(), language)} if over else {}
    return text(code, language, day=day, begin=first, end=last, **until)


def _clocks(at: datetime, language: str) -> str:
    """The hour with its zone, where it would not be clear which one is meant: 02:30 Uhr MEZ."""
    name = at.tzname() or ""
    name = {"CET": "MEZ", "CEST": "MESZ"}.get(name, name) if language == "de" else name
    return text("minutes.when.zone", language, at=f"{at:%H:%M}", zone=name)


def _on_clocks(at: datetime | None, meeting: Meeting) -> datetime | None:
    """The moment on the meeting's clocks, to the minute, as people write it."""
    return None if at is None else local(at, meeting.zone).replace(second=0, microsecond=0)


def _fixed(at: datetime | None) -> datetime | None:
    """The same with its offset alone: in the hour that the clocks show twice, only that says which one is meant."""
    return None if at is None else at.replace(tzinfo=timezone(at.utcoffset() or timedelta(0)))


def _there(writing: _Writing) -> dict[str, tuple[Attendee, ...]]:
    """Who was there, who was excused, who stayed away; somebody optional who did not come is no absence, and as long
    as the meeting lasts nobody is absent of whom it was not said."""
    over = writing.case.meeting.state in (MeetingState.HELD, MeetingState.FINAL)
    groups: dict[str, list[Participant]] = {"present": [], "excused": [], "absent": [], "guests": []}
    for one in writing.case.participants:
        if one.attendance is Attendance.EXCUSED:
            groups["excused"].append(one)
        elif one.attendance is Attendance.PRESENT:
            groups["guests" if one.part is Part.GUEST else "present"].append(one)
        elif one.part is Part.REQUIRED and (over or one.attendance is Attendance.ABSENT):
            groups["absent"].append(one)
    return {
        name: tuple(sorted((_attendee(writing, one) for one in people), key=lambda one: surname(one.name)))
        for name, people in groups.items()
    }


def _attendee(writing: _Writing, one: Participant) -> Attendee:
    name = one.name or writing.names.person(one.person_id)
    department = writing.names.belongs.get(one.person_id) if one.person_id is not None else None
    belongs = one.organisation or writing.names.department(department)
    meeting, here = writing.case.meeting, one.attendance is Attendance.PRESENT
    joined, left = _hour(one.joined_at if here else None, meeting), _hour(one.left_at if here else None, meeting)
    span = ""
    if joined and left:
        span = writing.say("minutes.between", joined=joined, left=left)
    elif joined or left:
        span = writing.say("minutes.from" if joined else "minutes.until", at=joined or left)
    inside, short = ", ".join(part for part in (belongs, span) if part), short_name(name)
    words = f"{short} ({inside})" if inside else short
    return Attendee(name, short, belongs, one.votes and one.part is not Part.GUEST, joined, left, words)


def _hour(at: datetime | None, meeting: Meeting) -> str:
    shown = _on_clocks(at, meeting)
    return "" if shown is None else f"{shown:%H:%M}"


def _quorum(writing: _Writing) -> str:
    needed = writing.case.meeting.quorum
    if not needed:
        return ""
    voting = [one for one in writing.case.participants if one.votes and one.part is not Part.GUEST]
    here = sum(one.attendance is Attendance.PRESENT for one in voting)
    code = "minutes.quorum" if here >= needed else "minutes.quorum.not"
    return writing.say(code, present=here, all=len(voting), needed=needed)


def _distribution(writing: _Writing) -> tuple[str, ...]:
    """Whoever takes part has the minutes anyway."""
    return tuple(dict.fromkeys((writing.say("minutes.participants"), *writing.case.meeting.distribution)))


def _signatures(writing: _Writing) -> tuple[Signature, ...]:
    meeting = writing.case.meeting
    lines = (("chair", meeting.chair_id), ("minute_taker", meeting.minute_taker_id))
    return tuple(Signature(writing.names.person(who), writing.say(f"minutes.role.{role}")) for role, who in lines)


def _next(writing: _Writing) -> str:
    """When, where and with whom it goes on; what was written about it stands behind."""
    following, note = writing.case.following, writing.case.meeting.next_note.strip()
    if following is None:
        return note
    people = ""
    for role, person_id in (("chair", following.chair_id), ("minute_taker", following.minute_taker_id)):
        if name := writing.names.person(person_id):
            people += " " + writing.say(f"minutes.next.{role}", name=name)
    place = f", {following.place}" if following.place else ""
    when = full_day(following.day, writing.language)
    if following.time is not None:
        when = writing.say("minutes.when.planned", day=when, begin=f"{following.time:%H:%M}")
    words = writing.say("minutes.next", when=when, place=place, people=people)
    return f"{words} {note}" if note else words


# What was discussed ---------------------------------------------------------------------------------------------------


def _entries(writing: _Writing) -> tuple[MinutesEntry, ...]:
    """Every agenda item with its rows; what belongs to none stands at the end."""
    rows: dict[int, list[MinutesRow]] = {}
    votes: dict[int, list[Vote]] = {}
    for vote in writing.case.votes:
        votes.setdefault(vote.decision_id, []).append(vote)
    tops, people = writing.tops, {one.id: one.name for one in writing.case.participants}
    for one in writing.case.decisions:
        if one.state is not DecisionState.TAKEN_BACK:
            cast = [(vote.choice, people.get(vote.participant_id, "")) for vote in votes.get(one.id, ())]
            top = tops.get(one.item_id or 0, 0)
            rows.setdefault(top, []).append(_decision(writing, one, top, cast))
    for action in writing.case.actions:
        top = tops.get(action.item_id or 0, 0)
        rows.setdefault(top, []).append(_action(writing, action, top))
    items = [one for one in writing.case.items if one.id in tops]
    found = [_entry(writing, one, tuple(rows.get(tops[one.id], ()))) for one in items]
    if loose := rows.get(0):
        found.append(MinutesEntry(title=writing.say("minutes.no_item"), rows=tuple(loose)))
    return tuple(found)


def _entry(writing: _Writing, item: AgendaItem, rows: tuple[MinutesRow, ...]) -> MinutesEntry:
    result, worded = result_of(item, rows, writing.kind, writing.language)
    return MinutesEntry(
        number=writing.tops[item.id],
        title=item.title,
        section=item.section,
        art=art_of(item, rows, result),
        presenter=short_name(writing.names.person(item.presenter_id)),
        department=writing.names.department(item.department_id),
        fact=item.fact.strip(),
        result=result,
        worded=worded,
        state="carried" if item.state is AgendaState.CARRIED else "",
        rows=rows,
        attachments=tuple(_attached(writing, item.id)),
        item_id=item.id,
        department_id=item.department_id,
    )


def _decision(writing: _Writing, one: Decision, top: int, cast: Sequence[tuple[object, str]]) -> MinutesRow:
    owner = one.owner or writing.names.person(one.owner_id)
    effects = effect_lines(one, writing.language)
    department = writing.names.department(one.department_id)
    return decision_row(one, writing.mark(one.number), owner, department, cast, effects, top, writing.language)


def _action(writing: _Writing, one: ActionItem, top: int) -> MinutesRow:
    owner = one.owner or writing.names.person(one.owner_id)
    department = writing.names.department(one.department_id)
    return action_row(one, writing.mark(one.number), owner, department, top, writing.language)


def _attached(writing: _Writing, item_id: int | None) -> Iterable[Attached]:
    """The files of an agenda item; those of the whole meeting, and of items that do not stand in the minutes, last."""
    for one in writing.case.files:
        top = writing.tops.get(one.item_id or 0, 0)
        if (item_id is None and not top) or (item_id is not None and one.item_id == item_id and top):
            yield Attached(one.name, one.size, top, one.sha256)


# What stands at the end -----------------------------------------------------------------------------------------------


def _parked(writing: _Writing) -> tuple[ParkedLine, ...]:
    found = []
    for one in writing.case.parked:
        if one.state is ParkedState.DROPPED:
            continue
        words = ""
        if one.recall_on is not None:
            day = day_text(one.recall_on, writing.language, with_weekday=False)
            words = writing.say("minutes.recall", day=day)
        top = writing.tops.get(one.item_id or 0, 0)
        found.append(ParkedLine(one.text, one.note, top, one.recall_on, words, one.department_id))
    return tuple(found)


def _notes(writing: _Writing) -> tuple[NoteLine, ...]:
    """What was noted in passing, and which decisions were taken back: their numbers are not given again."""
    meeting, tops, found = writing.case.meeting, writing.tops, list[NoteLine]()
    for one in writing.case.notes:
        found.append(NoteLine(one.text, tops.get(one.item_id or 0, 0), _hour(one.at, meeting), one.by))
    for decision in writing.case.decisions:
        if decision.state is DecisionState.TAKEN_BACK:
            why, mark = decision.taken_back_why.strip(), writing.mark(decision.number)
            code = "minutes.taken_back.why" if why else "minutes.taken_back"
            words = writing.say(code, mark=mark, **({"why": why} if why else {}))
            top = tops.get(decision.item_id or 0, 0)
            found.append(NoteLine(words, top, _hour(decision.taken_back_at, meeting)))
    return tuple(sorted(found, key=lambda one: one.item or len(tops) + 1))
