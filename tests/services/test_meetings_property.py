"""Whatever people do with meeting series: no meeting is doubled or lost, and every step can be taken back."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editorial.domain.approvals import Absence
from editorial.domain.meeting_days import wanted
from editorial.domain.meetings import (
    AgendaItem,
    Meeting,
    MeetingSeries,
    MeetingState,
    Participant,
    Reply,
    StandingItem,
)
from editorial.errors import EditorialError
from editorial.services.meeting_people import Around
from tests.builders import ME
from tests.services.meeting_copies import copied
from tests.services.meeting_makers import MeetingHouse, make_meeting_house

RULES = (
    *("FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=WE", "FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;BYDAY=MO,TH"),
    *("FREQ=MONTHLY;BYDAY=1TU", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=WEEKLY;COUNT=7", "FREQ=DAILY;INTERVAL=3"),
    *("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260701", "FREQ=YEARLY;BYMONTH=6;BYDAY=2MO"),
)
TIMES = (time(9), time(11), time(23, 30))


def _meetings(house: MeetingHouse) -> list[Meeting]:
    with house.ws.store.read(ME) as work:
        return work.all(Meeting)


def _state(house: MeetingHouse) -> dict[str, list[Any]]:
    kinds: tuple[type[Any], ...] = (MeetingSeries, StandingItem, Meeting, Participant, AgendaItem)
    with house.ws.store.read(ME) as work:
        return {
            kind.__name__: sorted((replace(one, version=0) for one in work.all(kind)), key=lambda one: one.id)
            for kind in kinds
        }


def _one(house: MeetingHouse, dice: random.Random, *states: MeetingState) -> Meeting:
    return dice.choice([one for one in _meetings(house) if one.state in (states or (MeetingState.PLANNED,))])


def _when(meeting: Meeting) -> tuple[date, int]:
    return meeting.day, meeting.id


def _series(house: MeetingHouse) -> MeetingSeries:
    return house.ws.meetings.series(ME)[0].series


def _rule(house: MeetingHouse, dice: random.Random) -> None:
    changed = replace(_series(house), rule=dice.choice(RULES), time=dice.choice(TIMES))
    if dice.random() < 0.2:
        changed = replace(changed, starts=house.clock.now.date() + timedelta(days=dice.randrange(-9, 40)))
    house.ws.meetings.save_series(ME, changed)


def _people(house: MeetingHouse, dice: random.Random) -> None:
    series = _series(house)
    ids = dice.sample(list(series.required_ids), k=min(len(series.required_ids), 3)) or [house.chair.id or 0]
    takers = tuple(dice.sample(ids, k=len(ids)))
    changed = replace(series, chair_ids=tuple(ids), minute_taker_ids=takers, place=dice.choice(("Raum A", "Raum B")))
    house.ws.meetings.save_series(ME, changed, (StandingItem(title=dice.choice(("Rückblick", "Plan"))),))


def _leave_out(house: MeetingHouse, dice: random.Random) -> None:
    day = _one(house, dice).day
    series = _series(house)
    gone = {*series.exceptions, day.isoformat()} if dice.random() < 0.6 else set(series.exceptions[1:])
    house.ws.meetings.save_series(ME, replace(series, exceptions=tuple(gone)))


def _cancel(house: MeetingHouse, dice: random.Random) -> None:
    house.ws.meetings.cancel(ME, _one(house, dice).id, "Feiertag")


def _restore(house: MeetingHouse, dice: random.Random) -> None:
    house.ws.meetings.restore(ME, _one(house, dice, MeetingState.CANCELLED).id)


def _move(house: MeetingHouse, dice: random.Random) -> None:
    one = _one(house, dice)
    house.ws.meetings.move(ME, one.id, one.day + timedelta(days=dice.randrange(0, 9)), dice.choice(TIMES))


def _edit(house: MeetingHouse, dice: random.Random) -> None:
    case = house.case(_one(house, dice).id)
    changed = replace(case.meeting, chair_id=house.editor.id, place="Raum Eder")
    house.ws.meetings.save(ME, changed, case.participants[:-1])


def _reply(house: MeetingHouse, dice: random.Random) -> None:
    people = house.case(_one(house, dice).id).participants
    house.ws.meetings.reply(ME, dice.choice(people).id, dice.choice(list(Reply)))


def _begin(house: MeetingHouse, dice: random.Random) -> None:
    """A meeting takes place; moderation has tests of its own."""
    one = sorted((each for each in _meetings(house) if each.state is MeetingState.PLANNED), key=_when)[0]
    with house.ws.store.act(ME, "meeting.begin") as work:
        work.change(replace(one, state=MeetingState.HELD, begun_at=work.now, number=1))


def _remove(house: MeetingHouse, dice: random.Random) -> None:
    house.ws.meetings.remove(ME, _one(house, dice, MeetingState.PLANNED, MeetingState.CANCELLED).id)


def _away(house: MeetingHouse, dice: random.Random) -> None:
    day = house.clock.now.date() + timedelta(days=dice.randrange(40))
    with house.ws.store.act(ME, "absence.save") as work:
        person = dice.choice(_series(house).required_ids)
        work.add(Absence(person_id=person, starts=day, ends=day + timedelta(days=7)))


def _archive(house: MeetingHouse, dice: random.Random) -> None:
    series = _series(house)
    house.ws.meetings.archive_series(ME, series.id, not series.archived)


ACTS: tuple[Callable[[MeetingHouse, random.Random], None], ...] = (
    *(_rule, _rule, _people, _leave_out, _cancel, _cancel, _restore, _move, _move, _edit, _reply, _begin),
    *(_remove, _away, _archive),
)


def _check(house: MeetingHouse, before: list[Meeting], act: Callable[[MeetingHouse, random.Random], None]) -> None:
    now = _meetings(house)
    places = Counter(one.original_day for one in now if one.original_day is not None)
    assert [day for day, times in places.items() if times > 1] == []
    after = {one.id: one for one in now}
    for one in before:
        if one.state is MeetingState.HELD:
            assert after[one.id] == one, "a meeting that took place has changed"
        elif one.state is MeetingState.CANCELLED or one.day != one.original_day:
            assert one.id in after or act is _remove, "a meeting that somebody moved or cancelled is lost"


def _check_ahead(house: MeetingHouse) -> None:
    """Every day to come that the rule wants has its meeting, led and written by two people where two are there."""
    series, today = _series(house), house.clock.now.date()
    now = _meetings(house)
    assert series.archived or set(wanted(series, today)) <= {one.original_day for one in now}
    with house.ws.store.read(ME) as work:
        around = Around(work)
    for one in now:
        if one.state is MeetingState.PLANNED and one.day >= today and one.place != "Raum Eder":
            chairs = {each for each in series.chair_ids if around.there(each, one.day)}
            takers = {each for each in series.minute_taker_ids if around.there(each, one.day)}
            if chairs and takers and len(chairs | takers) > 1:
                assert one.chair_id != one.minute_taker_id


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> MeetingHouse:
    made = make_meeting_house(tmp_path_factory.mktemp("house"))
    made.ws.meetings.ahead(ME)
    made.ws.close()
    return made


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32 - 1))
def test_no_meeting_is_doubled_or_lost_and_every_step_goes_back(built: MeetingHouse, seed: int) -> None:
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        house = copied(built, Path(folder))
        try:
            # hundreds of commits, and no power cut is tested here
            house.ws.store.database.raw.execute("PRAGMA synchronous=OFF")
            for _number in range(dice.randint(3, 10)):
                _step(house, dice)
        finally:
            house.ws.close()


def _step(house: MeetingHouse, dice: random.Random) -> None:
    act, before, state = dice.choice(ACTS), _meetings(house), _state(house)
    step = house.ws.history.state(ME).undo
    try:
        act(house, dice)
    except (EditorialError, IndexError):  # refused, or there is nothing to choose from
        assert _state(house) == state
        return
    _check(house, before, act)
    if act not in (_away, _begin) and house.ws.history.state(ME).undo != step:
        done = _state(house)
        house.ws.history.undo(ME)
        assert _state(house) == state
        house.ws.history.redo(ME)
        assert _state(house) == done
    house.ws.meetings.ahead(ME)
    _check_ahead(house)
    settled = _state(house)
    assert house.ws.meetings.ahead(ME) == 0
    assert _state(house) == settled
    if dice.random() < 0.3:
        house.clock.forward(days=dice.randrange(20))
        house.ws.meetings.ahead(ME)
        _check_ahead(house)
