"""Whatever people do, taking everything back leads to the state before, and the journal tells all of it."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editorial.app import Workspace
from editorial.domain.content import ChecklistEntry, ContentItem, Publication, Status
from editorial.domain.states import STEPS
from editorial.errors import EditorialError
from editorial.services.content import Draft, Slot
from editorial.services.planning import Move
from editorial.storage.mapping import KINDS
from tests.builders import ME, TODAY, FixedClock, new_workspace

Doing = Callable[[Workspace, random.Random], object]


def _items(ws: Workspace) -> list[ContentItem]:
    with ws.store.read(ME) as work:
        return work.all(ContentItem)


def _publications(ws: Workspace) -> list[Publication]:
    with ws.store.read(ME) as work:
        return work.all(Publication)


def _channels(ws: Workspace) -> list[int]:
    return [one.id for one in ws.organisation.directory(ME).channels]


def _day(dice: random.Random) -> date:
    return TODAY + timedelta(days=dice.randrange(-20, 40))


def _create(ws: Workspace, dice: random.Random) -> object:
    wanted = [Slot(one, dice.choice([None, _day(dice)]), time(9)) for one in _channels(ws) if dice.random() < 0.7]
    item = ContentItem(title=f"Beitrag {dice.randrange(1000)}", text="Text.", status=dice.choice(list(Status)))
    return ws.content.create(ME, Draft(item, tuple(wanted), ("Bild", "Text")[: dice.randrange(3)]))


def _edit(ws: Workspace, dice: random.Random) -> object:
    return ws.content.edit(ME, replace(dice.choice(_items(ws)), text=f"Fassung {dice.randrange(99)}", brief="x"))


def _status(ws: Workspace, dice: random.Random) -> object:
    item = dice.choice(_items(ws))
    return ws.content.set_status(ME, [item.id], dice.choice(STEPS[item.status]), "Grund")


def _one_status(ws: Workspace, dice: random.Random) -> object:
    one = dice.choice(_publications(ws))
    return ws.content.set_publication_status(ME, [one.id], dice.choice(STEPS[one.status]), "Grund")


def _move(ws: Workspace, dice: random.Random) -> object:
    some = dice.sample(found := _publications(ws), min(len(found), 3))
    return ws.planning.schedule(ME, [Move(one.id, dice.choice([None, _day(dice)]), time(11)) for one in some])


def _shift(ws: Workspace, dice: random.Random) -> object:
    return ws.planning.shift(ME, [dice.choice(_publications(ws)).id], days=dice.randrange(-9, 9), minutes=15)


def _more(ws: Workspace, dice: random.Random) -> object:
    return ws.planning.add_channel(ME, dice.choice(_items(ws)).id, dice.choice(_channels(ws)), _day(dice), time(8))


def _less(ws: Workspace, dice: random.Random) -> object:
    return ws.planning.remove_publications(ME, [dice.choice(_publications(ws)).id])


def _variant(ws: Workspace, dice: random.Random) -> object:
    return ws.planning.write_variant(ME, replace(dice.choice(_publications(ws)), text=dice.choice([None, "", "Eigen"])))


def _bin(ws: Workspace, dice: random.Random) -> object:
    some = [one.id for one in _items(ws) if dice.random() < 0.3]
    return ws.content.delete(ME, some) if dice.random() < 0.5 else ws.content.restore(ME, some)


def _copy(ws: Workspace, dice: random.Random) -> object:
    return ws.content.copy(ME, dice.choice(_items(ws)).id)


def _parts(ws: Workspace, dice: random.Random) -> object:
    content_id = dice.choice(_items(ws)).id
    card = ws.content.card(ME, content_id)
    if dice.random() < 0.4:
        return ws.parts.attach(ME, content_id, "a.png", bytes([dice.randrange(4)]))
    if dice.random() < 0.5:
        return ws.parts.comment(ME, content_id, "Hinweis")
    kept = [replace(one, done=not one.done) for one in card.checklist if dice.random() < 0.6]
    return ws.parts.save_checklist(ME, content_id, [*reversed(kept), ChecklistEntry(text="Neu")])


def _old_text(ws: Workspace, dice: random.Random) -> object:
    content_id = dice.choice(_items(ws)).id
    return ws.history.restore_revision(ME, content_id, dice.choice(ws.history.revisions(ME, content_id)).step)


ACTS: tuple[Doing, ...] = (
    *(_create, _edit, _status, _one_status, _move, _shift, _more, _less),
    *(_variant, _bin, _copy, _parts, _old_text),
)


def _state(ws: Workspace) -> dict[str, list[Any]]:
    """Every row, without what every write changes by itself."""
    found: dict[str, list[Any]] = {}
    with ws.store.read(ME) as work:
        for name, kind in KINDS.items():
            values: list[Any] = work.all(kind.cls)
            rows = [kind.encode(one) for one in values]
            found[name] = [{key: row[key] for key in row if key not in ("version", "updated_at")} for row in rows]
    return found


def _indexed(ws: Workspace) -> set[int]:
    return {row[0] for row in ws.store.database.raw.execute("SELECT rowid FROM content_fts")}


def _act(ws: Workspace, numbers: list[int]) -> None:
    for number in numbers:
        dice = random.Random(number)
        try:
            ACTS[number % len(ACTS)](ws, dice)
        except (EditorialError, IndexError):
            continue  # refused, or there is nothing yet to act upon


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.integers(0, 100_000), min_size=1, max_size=25))
def test_taking_back_whatever_was_done_leads_to_the_first_state(numbers: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ws = new_workspace(Path(folder), clock=FixedClock())
        ws.store.database.raw.execute("PRAGMA synchronous=OFF")  # hundreds of commits, and no power cut is tested here
        _create(ws, random.Random(1))
        _create(ws, random.Random(2))
        first, floor = _state(ws), ws.history.steps(ME)[0].step
        _act(ws, numbers)
        last = _state(ws)
        count = 0
        while (state := ws.history.state(ME)).undo is not None and state.undo.step > floor:
            ws.history.undo(ME)
            count += 1
        assert _state(ws) == first
        assert ws.maintenance.check(ME).findings == ()
        assert _indexed(ws) == {one.id for one in _items(ws) if one.deleted_at is None}
        for _again in range(count):
            ws.history.redo(ME)
        assert _state(ws) == last
        assert ws.maintenance.check(ME).findings == ()
        ws.close()
