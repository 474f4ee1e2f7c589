"""Conflicts that can be told from the plan."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from editorial.domain.agenda_conflicts import AskedInput, ConflictKind, Planned, conflicts, pairs_of
from editorial.domain.agenda_overload import ITEMS, overload_of, overloads
from editorial.domain.calendar import Entry
from editorial.domain.content import Status
from editorial.domain.load import Effort
from editorial.domain.people import Person
from editorial.domain.strategy import Period, PeriodKind

K = ConflictKind


def one(number: int, title: str = "", day: int = 12, at: time | None = time(10), **values: Any) -> Planned:
    channel = values.pop("channel_id", 1)
    return Planned(number, number * 10, title or f"Beitrag {number}", date(2026, 5, day), at, channel, **values)


def kinds(*planned: Planned, **around: Any) -> list[tuple[tuple[int, ...], list[ConflictKind]]]:
    return [(each.content_ids, [reason.kind for reason in each.reasons]) for each in conflicts(planned, **around)]


def test_one_channel_at_one_time_or_too_close_in_time() -> None:
    assert kinds(one(1), one(2)) == [((1, 2), [K.SLOT])]
    (close,) = conflicts([one(1), one(2, at=time(11, 59))])
    assert [(reason.kind, reason.amount) for reason in close.reasons] == [(K.CLOSE, 119)]
    assert kinds(one(1), one(2, at=time(12))) == []
    assert kinds(one(1), one(2, channel_id=2)) == []
    assert kinds(one(1), one(2, at=None)) == []


def test_two_channels_of_one_item_are_no_conflict() -> None:
    assert kinds(one(1), Planned(1, 11, "x", date(2026, 5, 12), time(10), 1)) == []


def test_midnight_does_not_hide_what_is_too_close() -> None:
    assert kinds(one(1, at=time(23, 30)), one(2, day=13, at=time(0, 15))) == [((1, 2), [K.CLOSE])]


def test_one_topic_by_two_departments_in_the_same_days() -> None:
    lab: dict[str, Any] = {"department_id": 1, "channel_id": 1}
    sales: dict[str, Any] = {"department_id": 2, "channel_id": 2}
    first = one(1, "Mikroplastik messen: unser Verfahren", **lab)
    assert kinds(first, one(2, "Unser Verfahren für Mikroplastik", day=15, **sales)) == [((1, 2), [K.TITLE])]
    assert kinds(first, one(2, "Unser Verfahren für Mikroplastik", day=16, **sales)) == []
    assert kinds(first, one(2, "Unser Verfahren für Mikroplastik", day=15, **lab | {"channel_id": 2})) == []
    assert kinds(first, one(2, "Neues aus dem Vertrieb heute", day=15, **sales)) == []
    pillar: dict[str, Any] = {"pillar_id": 7}
    assert kinds(one(1, "A", **lab, **pillar), one(2, "B", **sales, **pillar)) == [((1, 2), [K.PILLAR])]
    assert kinds(one(1, "PFAS einfach", **lab, **pillar), one(2, "PFAS fragen", day=14, **sales, **pillar)) == [
        ((1, 2), [K.TITLE])
    ]


def test_two_key_messages_inside_a_campaign_or_pillar_within_a_week() -> None:
    lab: dict[str, Any] = {"department_id": 1, "key_message": "Unser Wasser ist sicher."}
    sales: dict[str, Any] = {"department_id": 2, "key_message": "Jetzt müssen Sie filtern.", "channel_id": 2}
    both: dict[str, Any] = {"campaign_id": 3}
    assert kinds(one(1, **lab, **both), one(2, day=19, **sales, **both)) == [((1, 2), [K.CAMPAIGN_MESSAGE])]
    assert kinds(one(1, **lab, **both), one(2, day=20, **sales, **both)) == []
    homes: dict[str, Any] = {"pillar_id": 3}
    assert kinds(one(1, **lab, **homes), one(2, day=19, **sales, **homes)) == [((1, 2), [K.PILLAR_MESSAGE])]
    same = sales | {"key_message": "unser wasser  ist sicher."}
    assert kinds(one(1, **lab, **both), one(2, day=19, **same, **both)) == []


def test_every_reason_of_a_pair_is_told_together_and_the_heaviest_comes_first() -> None:
    lab: dict[str, Any] = {"department_id": 1, "key_message": "Sicher.", "pillar_id": 4}
    sales: dict[str, Any] = {"department_id": 2, "key_message": "Filtern.", "pillar_id": 4}
    found = kinds(
        one(1, "PFAS einfach", **lab), one(2, "PFAS fragen", **sales), one(8, day=20), one(9, day=20, at=time(11))
    )
    assert found == [((1, 2), [K.SLOT, K.TITLE, K.PILLAR_MESSAGE]), ((8, 9), [K.CLOSE])]


def test_closed_days_and_channels_of_others() -> None:
    day = date(2026, 5, 12)
    black = Period(1, kind=PeriodKind.BLACKOUT, starts=day, ends=day)
    embargo = Period(2, kind=PeriodKind.EMBARGO, starts=day, ends=day, until="16:00", campaign_id=5)
    assert kinds(one(1), periods=[black]) == [((1,), [K.BLACKOUT])]
    assert kinds(one(1, day=13), periods=[black]) == []
    assert kinds(one(1, campaign_id=5), periods=[embargo]) == [((1,), [K.EMBARGO])]
    assert kinds(one(1, campaign_id=5, at=time(16)), periods=[embargo]) == []
    assert kinds(one(1), periods=[embargo]) == []
    speaks = {1: frozenset({2})}
    assert kinds(one(1, department_id=1), speaks=speaks) == [((1,), [K.CHANNEL])]
    assert kinds(one(1, department_id=2), speaks=speaks) == []


def test_whoever_is_away_when_their_item_appears_is_a_conflict() -> None:
    def away(person_id: int, day: date) -> bool:
        return (person_id, day) == (5, date(2026, 5, 12))

    assert kinds(one(1, owner_id=5), one(2, day=13, owner_id=5), away=away) == [((1,), [K.AWAY])]
    assert kinds(one(1, owner_id=6), away=away) == []
    assert kinds(one(1, owner_id=5, in_work=False), away=away) == [], "nothing is left to do for it"


def test_input_that_is_due_when_no_day_is_left_to_use_it_is_a_conflict() -> None:
    def due(day: int, **values: Any) -> list[tuple[ConflictKind, int]]:
        asked = [AskedInput(9, 1, date(2026, 5, day))]
        found = conflicts([one(1, day=19, **values), one(1, day=28)], asked=asked, free={date(2026, 5, 14)})
        return [(reason.kind, reason.amount) for each in found for reason in each.reasons]

    assert due(21) == [(K.INPUT_LATE, 2)]
    assert due(19) == [(K.INPUT_LATE, 0)]
    assert due(18) == [(K.INPUT_CLOSE, 1)]
    assert due(15) == [], "the Monday between is left"
    assert due(17) == [], "and on a Sunday too"
    assert due(21, in_work=False) == []
    asked = [AskedInput(9, 2, date(2026, 5, 13))]
    assert kinds(one(2, day=15), asked=asked, free={date(2026, 5, 14)}) == [((2,), [K.INPUT_CLOSE])], "a holiday"


def test_a_week_is_too_full_by_its_hours_or_where_nobody_counted_them_by_its_items() -> None:
    week = date(2026, 5, 11)

    def entry(number: int, day: int = 12, status: Status = Status.DRAFTING) -> Entry:
        day_ = date(2026, 5, day)
        return Entry(number * 10, number, f"Beitrag {number}", 1, status, day_, None, None, 5, "", None, None)

    person = Person(5, name="Petra", hours=4)
    work = {1: Effort(200, date(2026, 5, 12)), 2: Effort(60, date(2026, 5, 12))}
    both = [entry(1), entry(2), entry(2, 13)]
    (found,) = overloads(both, work, [person], [week])
    assert (found.load.excess, [each.content_id for each in found.entries]) == (20, [1, 2])
    assert found.key == overload_of(("content:1", *found.key)) == ("person:5", "week:2026-05-11")
    assert overloads(both[:1], work, [person], [week]) == ()
    assert overloads(both, work, [person], [week + timedelta(days=7)]) == ()
    done = [entry(1, status=Status.SCHEDULED), entry(2, status=Status.PUBLISHED)]
    assert overloads(done, work, [person], [week]) == (), "nothing can be moved any more"
    many = [entry(number) for number in range(1, ITEMS + 2)]
    (found,) = overloads(many, {}, [Person(5)], [week])
    assert len(found.entries) == ITEMS + 1
    assert overloads(many[:-1], {}, [Person(5)], [week]) == ()


def test_a_decision_settles_the_pairs_it_is_about() -> None:
    found = pairs_of([("content:2", "content:1", "publication:7"), ("content:5",)])
    assert found == {("content:1", "content:2"), ("content:5",)}
    full = ("person:5", "week:2026-05-11")
    assert pairs_of([(*full, "content:1", "content:2")]) == {full}, "of the pairs nothing was decided"
