"""Random sequences of decisions: when all are taken back or undone, in the reverse order, everything is as before."""

from __future__ import annotations

import random
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from editorial.domain.content import ContentItem, Publication, Status
from editorial.domain.decision_cards import Asking, ConflictWay, DecisionDraft, DecisionSettings
from editorial.domain.decisions import DecisionKind, DecisionState
from editorial.domain.inputs import InputRequest
from editorial.errors import EditorialError
from tests.builders import ME
from tests.services.decision_makers import Table, make_table
from tests.services.meeting_makers import make_meeting_house

KIND, SEQUENCES, LONG = DecisionKind, 12, 10


def draft_of(table: Table, dice: random.Random, items: list[ContentItem], channels: list[int]) -> DecisionDraft:
    """A random draft about one or two items; many of them are refused."""
    kind = dice.choice(list(KIND))
    house, chosen = table.house, dice.sample(items, 2 if kind is KIND.CONFLICT else dice.choice((1, 1, 2)))
    person = dice.choice((house.taker.id, house.editor.id, house.expert.id))
    asking = Asking(person, "Was messen wir?", dice.choice((5, 10)), date(2026, 5, 20), dice.random() < 0.7)
    publications = [one.id for item in chosen for one in table.card(item).publications]
    settings = DecisionSettings(
        publication_ids=tuple(dice.sample(publications, 1)) if publications and dice.random() < 0.3 else (),
        channel_id=dice.choice((None, *channels)),
        replaces=dice.random() < 0.5,
        day=dice.choice((None, date(2026, 5, 13) + timedelta(days=dice.randrange(40)))),
        time=dice.choice((None, time(9), time(16, 30))),
        owner_id=person,
        department_id=dice.choice((None, house.lab_id, house.sales_id)),
        way=dice.choice(list(ConflictWay)),
        keep_id=chosen[0].id,
        asking=asking if kind is KIND.INPUT or dice.random() < 0.5 else None,
    )
    return table.draft(kind, *chosen, settings=settings, reason="Grund", text="Wortlaut")


def rows(table: Table) -> dict[str, Any]:
    """Everything that decisions may change, as it lies there; requests that were withdrawn stay as a trace."""
    with table.house.ws.store.read(ME) as work:
        found: dict[str, Any] = {}
        for cls, blank in ((ContentItem, ("version", "updated_at")), (Publication, ("version",))):
            every: list[Any] = work.all(cls)
            for one in every:
                image = {name: getattr(one, name) for name in one.__dataclass_fields__ if name not in blank}
                found[f"{cls.__name__} {one.id}"] = image
        found["asked"] = {one.id for one in work.all(InputRequest) if one.state in ("sent", "draft")}
    return found


def test_what_was_decided_and_taken_back_leaves_everything_as_it_was(tmp_path: Path) -> None:
    house = make_meeting_house(tmp_path)
    house.ws.store.database.raw.execute("PRAGMA synchronous=OFF")
    table = make_table(house)
    channels = [one.id for one in house.ws.organisation.directory(ME).channels]
    stages = (Status.IDEA, Status.PLANNED, Status.DRAFTING, Status.DRAFTING)
    items = [table.item(f"Beitrag {place}", status=one) for place, one in enumerate(stages)]
    dice, done, numbers = random.Random(11), 0, list[int]()
    for _sequence in range(SEQUENCES):
        before, taken = rows(table), list[int]()
        for _step in range(LONG):
            draft = draft_of(table, dice, items, channels)
            try:
                made = table.decide(draft)
            except EditorialError:
                continue
            taken.append(made.id)
            numbers.append(made.number)
        undoing = dice.random() < 0.5
        for decision_id in reversed(taken):
            if undoing:
                house.ws.history.undo(house.chair)
            else:
                house.ws.decisions.take_back(house.taker, decision_id, "Anders gedacht")
        done += len(taken)
        assert rows(table) == before
    assert done > 30
    assert numbers == list(range(1, len(numbers) + 1))
    assert {one.state for one in table.case.decisions} == {DecisionState.TAKEN_BACK}
    assert house.ws.maintenance.check(ME).ok
    house.ws.close()
