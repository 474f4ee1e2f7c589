"""A house that meets, for tests of the agenda: made once, then copied."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from editorial.app import open_workspace
from editorial.domain.meeting_cards import MeetingCase, Suggestion
from editorial.domain.meetings import AgendaSource
from tests.builders import ME, FixedClock
from tests.services.meeting_makers import MeetingHouse, make_meeting_house

_made: list[tuple[tempfile.TemporaryDirectory[str], MeetingHouse]] = []


def agenda_house(folder: Path) -> MeetingHouse:
    """A fresh copy of the house; the caller closes it."""
    if not _made:
        kept = tempfile.TemporaryDirectory(prefix="meeting-house-")
        house = make_meeting_house(Path(kept.name))
        house.ws.close()
        _made.append((kept, house))
    house, clock = _made[0][1], FixedClock()
    path = folder / "desk.editorial"
    shutil.copyfile(house.ws.path, path)
    return replace(house, ws=open_workspace(path, clock=clock), clock=clock)


def put(house: MeetingHouse, value: Any) -> Any:
    """A row that lies there, without asking any rule."""
    with house.ws.store.act(ME, "meeting.save") as work:
        return work.change(value) if value.id else work.add(value)


def found(house: MeetingHouse, case: MeetingCase, source: AgendaSource) -> list[Suggestion]:
    """What a source proposes."""
    every = house.ws.agenda.suggestions(house.chair, case.meeting.id)
    return [one for one in every if one.source is source]


def taken(house: MeetingHouse, case: MeetingCase, *keys: str) -> MeetingCase:
    """The meeting with these suggestions on its agenda."""
    return house.ws.agenda.take(house.chair, case.meeting.id, keys)


def shown(house: MeetingHouse, case: MeetingCase, place: int = -1) -> Any:
    """An item of the agenda as it is read now."""
    return house.case(case.meeting.id).items[place]
