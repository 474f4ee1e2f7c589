"""What is proposed for a channel's gap."""

from __future__ import annotations

from datetime import date

from editorial.domain.cadence import Fit, proposals
from editorial.domain.calendar import Card
from editorial.domain.content import Status

DAY = date(2026, 5, 20)
LINKEDIN, X = 1, 2


def card(number: int, title: str, status: Status = Status.IDEA, **more: object) -> Card:
    values: dict[str, object] = {
        "content_id": number,
        "title": title,
        "status": status,
        "channel_ids": (),
        "day": None,
        "time": None,
        "department_id": None,
        "owner_id": None,
        "task_field": "",
        "campaign_id": None,
        "pillar_id": None,
    }
    return Card(**(values | more))  # type: ignore[arg-type]


def test_what_is_meant_for_the_channel_comes_before_evergreens_and_open_ideas() -> None:
    waiting = [
        card(1, "Offen"),
        card(2, "Immergrün", evergreen=True),
        card(3, "Für LinkedIn", channel_ids=(LINKEDIN,)),
        card(4, "Für X", channel_ids=(X,)),
    ]
    found = proposals(waiting, [], LINKEDIN, DAY, {})
    assert [(one.card.title, one.fit) for one in found] == [
        ("Für LinkedIn", Fit.CHANNEL),
        ("Immergrün", Fit.EVERGREEN),
        ("Offen", Fit.OPEN),
    ]


def test_what_is_further_on_comes_first() -> None:
    waiting = [card(1, "Idee", channel_ids=(X,)), card(2, "Entwurf", Status.DRAFTING, channel_ids=(X,))]
    assert [one.card.title for one in proposals(waiting, [], X, DAY, {})] == ["Entwurf", "Idee"]


def test_an_evergreen_comes_back_after_ninety_days_the_longest_rested_first() -> None:
    out = [
        card(1, "Neulich", Status.PUBLISHED, evergreen=True),
        card(2, "Lange her", Status.PUBLISHED, evergreen=True),
        card(3, "Genau neunzig Tage", Status.PUBLISHED, evergreen=True),
        card(4, "Noch nie hier", Status.PUBLISHED, evergreen=True),
        card(5, "Schon geplant", Status.APPROVED, evergreen=True),
    ]
    last = {1: date(2026, 4, 1), 2: date(2025, 5, 20), 3: date(2026, 2, 19), 5: date(2026, 6, 3)}
    found = proposals([], out, LINKEDIN, DAY, last)
    assert [one.card.title for one in found] == ["Noch nie hier", "Lange her", "Genau neunzig Tage"]
    assert not any(one.takes_slot for one in found)
    assert found[1].last == date(2025, 5, 20)


def test_a_department_that_may_not_speak_there_is_not_proposed() -> None:
    waiting = [card(1, "Recht", channel_ids=(X,), department_id=7), card(2, "Labor", channel_ids=(X,), department_id=8)]
    out = [card(3, "Recht, immergrün", Status.PUBLISHED, evergreen=True, department_id=7)]
    assert [one.card.title for one in proposals(waiting, out, X, DAY, {}, frozenset({7}))] == ["Labor"]


def test_rejected_and_held_items_are_not_proposed() -> None:
    out = [card(1, "Nein", Status.REJECTED, evergreen=True), card(2, "Später", Status.HOLD, evergreen=True)]
    assert proposals([card(3, "Weg", Status.REJECTED, channel_ids=(X,))], out, X, DAY, {}) == ()
