"""What `check` proves of finalised minutes: that not a letter of them, or of what was added to them, has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..domain.meeting_cards import MeetingCase
from ..domain.meetings import Meeting, MeetingState
from ..domain.minutes import Addendum, Minutes
from ..domain.minutes_document import FINAL, MinutesDocument, chained, checksum, frozen_text, thaw
from ..storage.codec import stamp
from ..storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the minutes are whole: the checksum that was computed now, and what does not fit (codes of texts)."""

    whole: bool
    sha256: str = ""
    doubts: tuple[str, ...] = ()


def prove(case: MeetingCase) -> Verdict:
    """The newest minutes of a meeting against their checksum, with their addenda."""
    if not case.minutes:
        return Verdict(True)
    row = case.minutes[-1]
    found = (*_of_text(row), *(code for _one, code in _of_addenda(row, case.addenda)))
    return Verdict(not found, checksum(row.text), found)


def doubts(work: UnitOfWork) -> Iterator[tuple[str, str]]:
    """Every finalised text is hashed again, and every chain of addenda followed: (where, code)."""
    addenda: dict[int, list[Addendum]] = {}
    for one in work.all(Addendum):
        addenda.setdefault(one.minutes_id, []).append(one)
    newest: dict[int, Minutes] = {}
    for row in work.all(Minutes):
        newest[row.meeting_id] = row
        for code in _of_text(row):
            yield f"minutes {row.id}", code
        for added, code in _of_addenda(row, addenda.pop(row.id, ())):
            yield f"addendum {added.id}", code
    for lost in addenda.values():
        yield f"addendum {lost[0].id}", "check.addendum"
    for meeting in work.all(Meeting):
        held = newest.get(meeting.id)
        if (meeting.state is MeetingState.FINAL) != (held is not None and held.reopened_at is None):
            yield f"meeting {meeting.id}", "check.minutes_state"


def _of_text(row: Minutes) -> Iterator[str]:
    """The text against its checksum, and what the row says of it against what stands there."""
    if checksum(row.text) != row.sha256:
        yield "check.minutes"
        return
    try:
        document = thaw(row.text)
    except (ValueError, KeyError, TypeError):
        yield "check.minutes"
        return
    if not _agrees(row, document) or frozen_text(document) != row.text:
        yield "check.minutes_row"


def _agrees(row: Minutes, document: MinutesDocument) -> bool:
    said = (document.meeting_id, document.number, document.year, document.language, document.finalised_by)
    kept = (row.meeting_id, row.number, row.year, row.language, row.finalised_by)
    at = None if row.finalised_at is None else row.finalised_at.replace(microsecond=0)
    return said == kept and document.status == FINAL and document.finalised_at == at


def _of_addenda(row: Minutes, addenda: Sequence[Addendum]) -> Iterator[tuple[Addendum, str]]:
    """The first addendum whose checksum, number or meeting does not fit what came before it."""
    before = row.sha256
    for number, one in enumerate(sorted(addenda, key=lambda added: added.number), 1):
        at = "" if one.at is None else stamp(one.at)
        fits = one.number == number and one.meeting_id == row.meeting_id
        if not fits or chained(before, one.number, at, one.by, one.text) != one.sha256:
            yield one, "check.addendum"
            return
        before = one.sha256
