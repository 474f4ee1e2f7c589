"""The register of five thousand decisions answers while somebody waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from editorial.domain.action_cards import ActionFilter
from editorial.domain.decision_cards import DecisionFilter
from editorial.domain.decision_effects import Effect, to_json
from editorial.domain.decisions import ActionItem, ActionState, Decision, DecisionKind
from editorial.domain.meetings import Meeting
from tests.builders import ME, make_item
from tests.services.meeting_makers import MeetingHouse, make_meeting_house

MEETINGS, EACH = 250, 20


def filled(folder: Path) -> MeetingHouse:
    house = make_meeting_house(folder)
    items = [make_item(house.ws, f"Beitrag {one}") for one in range(20)]
    with house.ws.store.act(ME, "sample.build") as work:
        first = date(2021, 1, 5)
        base = Meeting(series_id=house.series.id, title="Redaktionssitzung")
        days = [first + timedelta(days=7 * one) for one in range(MEETINGS)]
        meetings = work.add_all([replace(base, day=day, number=place + 1) for place, day in enumerate(days)])
        effects = to_json([Effect("content", items[0].id, "Beitrag 0", "status", "idea", "planned")])
        decisions = [
            Decision(
                meeting_id=meeting.id,
                number=number,
                kind=list(DecisionKind)[number % 10],
                text=f"Beschluss über Öl {number}",
                subjects=(f"content:{items[number % 20].id}",),
                effects=effects,
                owner_id=house.taker.id,
            )
            for meeting in meetings
            for number in range(1, EACH + 1)
        ]
        work.add_all(decisions)
        action = ActionItem(text="Fragen sammeln", owner_id=house.seller.id, due=first)
        work.add_all(
            [replace(action, meeting_id=one.meeting_id, number=one.number, state=ActionState.DONE) for one in decisions]
        )
    return house


def test_five_thousand_decisions_and_action_items_are_listed_and_filtered_in_a_moment(tmp_path: Path) -> None:
    house = filled(tmp_path)
    ws = house.ws
    began = perf_counter()
    rows = ws.decisions.register(ME)
    listed = perf_counter() - began
    assert len(rows) == MEETINGS * EACH
    assert (rows[0].label, rows[0].links[0][1]) == ("B 250-20", "Beitrag 0")
    began = perf_counter()
    found = ws.decisions.register(ME, DecisionFilter(text="uber ol 7", since=date(2025, 1, 1)))
    filtered = perf_counter() - began
    assert found
    assert {one.decision.number for one in found} == {7, 17}
    began = perf_counter()
    assert len(ws.actions.rows(ME, ActionFilter(states=frozenset({ActionState.DONE})))) == MEETINGS * EACH
    acted = perf_counter() - began
    # Far from what it takes (a tenth of a second each): the machine of a test is often busy.
    assert max(listed, filtered, acted) < 3, (listed, filtered, acted)
    house.ws.close()
