"""Whatever people do with recurring formats: no day comes twice, and taking all back leads to the first state."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editorial.app import Workspace
from editorial.domain.calendar import Entry
from editorial.domain.content import ContentItem, Status
from editorial.domain.series import Series
from editorial.errors import EditorialError
from editorial.services.planning import Move
from editorial.services.series import Scope
from tests.builders import ME, TODAY, FixedClock, new_workspace
from tests.services.series_makers import make_series
from tests.services.test_undo_property import _state

RULES = ("FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;COUNT=9", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=WEEKLY;BYDAY=TU,TH")
LAST = TODAY + timedelta(days=120)


def _series(ws: Workspace, dice: random.Random) -> Series:
    return dice.choice([one.series for one in ws.series.list(ME)])


def _shown(ws: Workspace) -> list[Entry]:
    return list(ws.plan.span(ME, TODAY, LAST).shown)


def _day(dice: random.Random) -> date:
    return TODAY + timedelta(days=dice.randrange(0, 90))


def _make(ws: Workspace, dice: random.Random) -> object:
    return make_series(ws, dice.choice(RULES), channels=("LinkedIn", "X")[: dice.randint(1, 2)])


def _take(ws: Workspace, dice: random.Random) -> object:
    return ws.series.take_up(ME, dice.choice(_shown(ws)).content_id)


def _touch(ws: Workspace, dice: random.Random) -> object:
    one = dice.choice(_shown(ws))
    if dice.random() < 0.5:
        return ws.planning.schedule(ME, [Move(one.publication_id, _day(dice), time(11))])
    return ws.content.set_status(ME, [one.content_id], Status.DRAFTING)


def _delete(ws: Workspace, dice: random.Random) -> object:
    return ws.content.delete(ME, {one.content_id for one in dice.choices(_shown(ws), k=2)})


def _move(ws: Workspace, dice: random.Random) -> object:
    one = dice.choice([one for one in _shown(ws) if one.series_id])
    day = (one.day or TODAY) + timedelta(days=dice.randrange(-2, 3))
    return ws.series.move(ME, one.content_id, day, time(dice.randrange(8, 18)), dice.choice(list(Scope)))


def _change(ws: Workspace, dice: random.Random) -> object:
    found = replace(_series(ws, dice), title=f"Format {dice.randrange(9)}", rule=dice.choice(RULES))
    return ws.series.change_all(ME, found) if dice.random() < 0.5 else ws.series.split(ME, found, _day(dice))


def _end(ws: Workspace, dice: random.Random) -> object:
    found = _series(ws, dice)
    return ws.series.end(ME, found.id, _day(dice)) if dice.random() < 0.5 else ws.series.archive(ME, found.id)


ACTS: tuple[Callable[[Workspace, random.Random], object], ...] = (_make, _take, _touch, _delete, _move, _change, _end)


def _once(ws: Workspace) -> None:
    """No day of a series is there twice: as occurrence and as item, or as two items."""
    with ws.store.read(ME) as work:
        taken = Counter((one.series_id, one.series_day) for one in work.all(ContentItem) if one.series_id)
    assert all(count == 1 for count in taken.values()), taken
    wanted = {(one.series_id, one.day) for one in _shown(ws) if one.virtual}
    assert not wanted & set(taken)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.integers(0, 100_000), min_size=1, max_size=20))
def test_formats_never_come_twice_and_everything_can_be_taken_back(numbers: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ws = new_workspace(Path(folder), clock=FixedClock())
        ws.store.database.raw.execute("PRAGMA synchronous=OFF")  # hundreds of commits, and no power cut is tested here
        _make(ws, random.Random(1))
        first, floor = _state(ws), ws.history.steps(ME)[0].step
        for number in numbers:
            try:
                ACTS[number % len(ACTS)](ws, random.Random(number))
            except (EditorialError, IndexError):
                continue  # refused, or there is nothing yet to act upon
            _once(ws)
        while (state := ws.history.state(ME)).undo is not None and state.undo.step > floor:
            ws.history.undo(ME)
        assert _state(ws) == first
        assert ws.maintenance.check(ME).findings == ()
        ws.close()
