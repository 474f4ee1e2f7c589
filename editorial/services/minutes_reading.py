"""Reading minutes: the draft as the meeting stands now, or the frozen document with what came after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from ..domain.calendar import local
from ..domain.meeting_cards import MeetingCase
from ..domain.meetings import Meeting, MeetingState
from ..domain.minutes import Addendum, Minutes
from ..domain.minutes_building import MinutesNames, build_minutes, name_of
from ..domain.minutes_document import AddendumLine, MinutesDocument, thaw
from ..domain.people import Department, Person
from ..domain.wording import day_text
from ..storage.unit_of_work import UnitOfWork
from ..texts import text
from .options import read_options


def read_names(work: UnitOfWork) -> MinutesNames:
    """What ids are called today."""
    people, options = work.all(Person), read_options(work)
    return MinutesNames(
        options.organisation or options.name,
        {one.id: one.name for one in people},
        {one.id: one.name for one in work.all(Department)},
        {one.id: one.department_id for one in people if one.department_id is not None},
    )


def draft_of(work: UnitOfWork, case: MeetingCase, language: str = "") -> MinutesDocument:
    """The minutes as they write themselves from the meeting; once reopened under the number they had."""
    earlier, meeting = case.minutes, case.meeting
    number = earlier[-1].number if earlier else meeting.number or next_free(work, case)
    if meeting.state in (MeetingState.PLANNED, MeetingState.CANCELLED):
        number = meeting.number
    return build_minutes(case, read_names(work), language, number=number, edition=len(earlier) + 1)


def document_of(work: UnitOfWork, case: MeetingCase, language: str = "") -> MinutesDocument:
    """The frozen document where the minutes are final, else the draft in that language."""
    final = case.final
    return draft_of(work, case, language) if final is None else frozen_of(work, final, case.addenda)


def frozen_of(work: UnitOfWork, row: Minutes, addenda: Sequence[Addendum]) -> MinutesDocument:
    """A document as it was finalised, in its own language, with addenda, approval, and whether it was reopened."""
    document = thaw(row.text)
    approved, reopened = "", ""
    if row.approved_at is not None and (where := work.find(Meeting, row.approved_in_id)) is not None:
        name = where.title
        if where.number:
            name = text("minutes.headline", document.language, title=where.title, number=where.number)
        day = day_text(where.day, document.language, with_weekday=False)
        approved = text("minutes.approved", document.language, meeting=name, day=day)
    if row.reopened_at is not None:
        at = moment_words(row.reopened_at, document)
        params = {"at": at, "by": row.reopened_by or "–", "reason": _ended(row.reason)}
        reopened = text("minutes.reopened", document.language, **params)
    lines = tuple(_addendum(one, document) for one in addenda)
    return replace(document, sha256=row.sha256, addenda=lines, approved=approved, reopened=reopened)


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _addendum(one: Addendum, document: MinutesDocument) -> AddendumLine:
    at = "" if one.at is None else moment_words(one.at, document)
    code = "minutes.addendum" if one.by else "minutes.addendum.nobody"
    words = text(code, document.language, number=one.number, at=at, by=one.by)
    return AddendumLine(one.number, one.text, one.at, one.by, words, one.sha256)


def moment_words(at: datetime, document: MinutesDocument) -> str:
    """12.05.2026, 12:31 Uhr: on the clocks of the meeting, in the language of its minutes."""
    shown = local(at, document.zone)
    day = day_text(shown.date(), document.language, with_weekday=False)
    return text("minutes.at", document.language, day=day, time=f"{shown:%H:%M}")


def next_free(work: UnitOfWork, case: MeetingCase) -> int:
    """The next number for minutes of a meeting that has none of its own: after those of its kind in its year."""
    meeting = case.meeting
    same = [one for one in work.all(Meeting, series_id=meeting.series_id) if one.kind == meeting.kind]
    ids = [one.id for one in same]
    numbers = [one.number for one in same if one.day.year == meeting.day.year and one.id != meeting.id]
    if ids:
        given = work.all(Minutes, meeting_id=ids)
        numbers += [one.number for one in given if one.year == meeting.day.year and one.meeting_id != meeting.id]
    return max(numbers, default=0) + 1


def title_of(row: Minutes) -> str:
    """Protokoll Nr. 19/2026, in the language of the minutes."""
    return name_of(row.number, row.year, 1, row.language)


def later_with_minutes(work: UnitOfWork, case: MeetingCase) -> Meeting | None:
    """A meeting after this one, of the same series or, of single ones, of the same kind, that has minutes already."""
    meeting = case.meeting
    same = [one for one in work.all(Meeting, series_id=meeting.series_id) if place_of(one) > place_of(meeting)]
    if meeting.series_id is None:
        same = [one for one in same if one.kind == meeting.kind]
    if not same:
        return None
    having = {one.meeting_id for one in work.all(Minutes, meeting_id=[one.id for one in same])}
    return min((one for one in same if one.id in having), key=place_of, default=None)


def place_of(meeting: Meeting) -> tuple[date, str, int]:
    """Where a meeting stands in the order in which they take place."""
    return meeting.day, str(meeting.time or ""), meeting.id
