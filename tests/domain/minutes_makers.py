"""A meeting whose minutes are written: the one of the mock-up, with what a test puts into it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import (
    AgendaItem,
    Attendance,
    Meeting,
    MeetingState,
    Participant,
)
from editorial.domain.minutes_building import MinutesNames, build_minutes
from editorial.domain.minutes_document import (
    MinutesDocument,
)

DAY = date(2026, 5, 12)
BEGIN = datetime(2026, 5, 12, 9, tzinfo=UTC)
PEOPLE = {1: "Katrin Vogel", 2: "Jonas Brandt", 3: "Dr. Anna Lorenz", 4: "Petra Yılmaz", 5: "Dr. Claudia Engel"}
NAMES = MinutesNames("Lindenau Messtechnik GmbH", PEOPLE, {1: "Recht", 2: "Vertrieb"}, {3: 1, 4: 2})
HERE = Attendance.PRESENT


def meeting(**values: Any) -> Meeting:
    """The meeting of the mock-up."""
    usual = Meeting(
        id=7,
        number=19,
        title="Redaktionssitzung",
        kind="Redaktionssitzung",
        place="Raum Fulda",
        day=DAY,
        time=time(11),
        starts_at=BEGIN,
        state=MeetingState.HELD,
        chair_id=1,
        minute_taker_id=2,
        begun_at=BEGIN,
        ended_at=BEGIN + timedelta(minutes=57),
        quorum=2,
        distribution=("Geschäftsführung",),
    )
    return replace(usual, **values)


def people(**values: Any) -> tuple[Participant, ...]:
    """Four who were there; the fourth has these values."""
    found = [Participant(id=one, meeting_id=7, person_id=one, name=PEOPLE[one], attendance=HERE) for one in PEOPLE]
    return (*found[:3], replace(found[3], **values))


def built(*items: AgendaItem, language: str = "de", **values: Any) -> MinutesDocument:
    """The minutes of these agenda items."""
    numbered = tuple(replace(one, id=place) for place, one in enumerate(items, 1))
    case = MeetingCase(values.pop("meeting", meeting()), participants=people(), items=numbered)
    return build_minutes(replace(case, **values), NAMES, language)


def result(item: AgendaItem, language: str = "de", **values: Any) -> str:
    """What stands as the result of one agenda item."""
    return built(item, language=language, **values).entries[0].result
