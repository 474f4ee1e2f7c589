"""The meetings that the palette finds: by title, number, place, and day as people write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editorial.domain.wording import day_text, long_day
from editorial.domain.words import fold

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.meeting_cards import MeetingRow
    from editorial.domain.people import Actor

MOST = 4


def found_meetings(ws: Workspace, actor: Actor, words: str, language: str) -> list[MeetingRow]:
    """Those that have all words, the nearest to today first."""
    wanted = fold(words).split()
    today = ws.store.wall().date()

    def says(row: MeetingRow) -> bool:
        one = row.meeting
        number = f"nr. {one.number} no. {one.number}" if one.number else ""
        whole = fold(" ".join((one.title, one.place, number, day_text(one.day, language), long_day(one.day, language))))
        return all(word in whole for word in wanted)

    found = [row for row in ws.meetings.rows(actor) if says(row)]
    return sorted(found, key=lambda row: abs((row.meeting.day - today).days))[:MOST]
