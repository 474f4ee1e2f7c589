"""Times, order and minutes of an agenda."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editorial.domain.agenda_rules import (
    arranged,
    closes,
    fitted,
    gathered,
    identity,
    place_for_new,
    place_for_standing,
    planned_minutes,
    planned_times,
    sections,
    spare_minutes,
)
from editorial.domain.calendar import moment
from editorial.domain.meetings import AgendaItem, AgendaSource, AgendaState, Meeting

ZONE = "Europe/Berlin"


def meeting(day: date = date(2026, 5, 12), at: time | None = time(11), minutes: int = 60) -> Meeting:
    return Meeting(id=1, day=day, time=at, zone=ZONE, starts_at=moment(day, at, ZONE), minutes=minutes)


def item(number: int, minutes: int = 10, **values: Any) -> AgendaItem:
    return AgendaItem(id=number, title=str(number), minutes=minutes, position=number, **values)


def clocks(where: Meeting, *items: AgendaItem) -> list[str]:
    return [
        f"{one.begins:%d. %H:%M}–{one.ends:%H:%M}" for one in planned_times(where, items) if one.begins and one.ends
    ]


def test_items_follow_each_other_and_skipped_ones_take_no_time() -> None:
    items = (item(1, 5), item(2, 30, state=AgendaState.SKIPPED), item(3, 10))
    assert clocks(meeting(), *items) == ["12. 11:00–11:05", "12. 11:05–11:15"]
    assert planned_minutes(items) == 15
    assert spare_minutes(meeting(), items) == 45


def test_a_meeting_goes_on_after_midnight() -> None:
    assert clocks(meeting(at=time(23, 30)), item(1, 45), item(2, 30)) == ["12. 23:30–00:15", "13. 00:15–00:45"]


def test_an_hour_that_the_clocks_skip_or_repeat_is_no_hour_of_the_meeting() -> None:
    spring, autumn = meeting(date(2026, 3, 29), time(1, 30)), meeting(date(2026, 10, 25), time(2, 30))
    assert clocks(spring, item(1, 60), item(2, 15)) == ["29. 01:30–03:30", "29. 03:30–03:45"]
    assert clocks(autumn, item(1, 60), item(2, 15)) == ["25. 02:30–02:30", "25. 02:30–02:45"]


def test_a_meeting_without_an_hour_counts_minutes_from_its_beginning() -> None:
    found = planned_times(meeting(at=None), (item(1, 5), item(2, 10)))
    assert [(one.offset, one.minutes, one.begins, one.day) for one in found] == [
        (0, 5, None, None),
        (5, 10, None, None),
    ]


def test_sections_stand_together_in_the_order_of_their_first_item() -> None:
    items = (item(1, section="B"), item(2), item(3, section="B"), item(4, pinned=True, section="C"))
    assert [one.id for one in gathered(items)] == [1, 3, 2, 4]
    assert [(name, len(run)) for name, run in sections(gathered(items))] == [("B", 2), ("", 1), ("C", 1)]


@pytest.mark.parametrize(("pinned", "place"), [((), 3), ((2,), 2), ((1, 2), 1), ((0, 1, 2), 3), ((0,), 3)])
def test_a_new_item_goes_before_what_is_pinned_at_the_end(pinned: tuple[int, ...], place: int) -> None:
    assert place_for_new([item(number, pinned=number in pinned) for number in range(3)]) == place


def test_what_closes_a_standing_agenda_stays_behind_what_is_added() -> None:
    standing = [replace(item(1), standing_id=1, source=AgendaSource.MINUTES), replace(item(2), standing_id=2)]
    assert place_for_new(standing) == 1
    assert place_for_new([*standing, item(3)]) == 3
    assert place_for_new(standing[1:]) == 1
    assert place_for_new([standing[1], standing[0]]) == 2


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Verschiedenes", True),
        ("Termine und Verschiedenes", True),
        ("Sonstiges/Termine", True),
        ("Allfälliges", True),
        ("Any other business", True),
        ("AOB", True),
        ("Sonstiges Budget", False),
        ("PFAS: Verschiedenes aus dem Labor", False),
    ],
)
def test_any_other_business_is_known_by_its_usual_names(title: str, found: bool) -> None:
    assert closes(title) is found


def test_new_items_go_before_any_other_business_also_where_it_stands_alone_or_something_follows_it() -> None:
    aob = replace(item(1), title="Verschiedenes")
    assert place_for_new([aob]) == 0
    assert place_for_new([replace(aob, standing_id=1)]) == 0
    assert place_for_new([item(2), aob, item(3)]) == 1, "what came behind it once is no reason to go on there"
    assert place_for_new([item(2), replace(aob, source=AgendaSource.IDEAS), item(3)]) == 3, "an idea that is called so"
    late = item(4, section="Neu")
    assert [one.id for one in gathered([item(2), late, aob])] == [2, 4, 1]


def test_standing_items_keep_the_order_of_the_standing_agenda_whenever_they_come() -> None:
    order = [1, 2, 3, 4]
    standing = {number: replace(item(number), standing_id=number) for number in order}

    def put(*numbers: int, among: tuple[AgendaItem, ...] = ()) -> list[int]:
        items = list(among)
        for number in numbers:
            items.insert(place_for_standing(items, standing[number], order), standing[number])
        return [one.id for one in items]

    assert put(1, 2, 3, 4) == put(4, 2, 3, 1) == order
    between = (standing[1], item(8), standing[4])
    assert put(2, 3, among=between) == [1, 2, 3, 8, 4]
    closing = replace(standing[4], title="Verschiedenes")
    assert place_for_standing([standing[1], item(8), item(9)], closing, order) == 3
    assert place_for_standing([standing[1], replace(item(8), title="Sonstiges")], standing[4], order) == 1


AGENDAS = st.lists(
    st.builds(
        lambda minutes, pinned, state: (minutes, pinned, state),
        st.integers(0, 120),
        st.booleans(),
        st.sampled_from(list(AgendaState)),
    ),
    max_size=12,
).map(lambda rows: [item(at, row[0], pinned=row[1], state=row[2]) for at, row in enumerate(rows)])


@settings(max_examples=150, deadline=None)
@given(AGENDAS, st.randoms(use_true_random=False), st.integers(0, 600))
def test_pinned_items_keep_place_and_minutes_and_nothing_is_lost(
    items: list[AgendaItem], luck: Any, minutes: int
) -> None:
    ids = [one.id for one in items]
    luck.shuffle(ids)
    ordered = arranged(items, ids[: len(ids) // 2])
    assert sorted(one.id for one in ordered) == sorted(ids)
    assert all(ordered[at] == one for at, one in enumerate(items) if one.pinned)
    fit = fitted(items, minutes)
    loose = [one for one in items if one.minutes and not one.pinned and one.state is AgendaState.OPEN]
    assert all(new == old for old, new in zip(items, fit, strict=True) if old not in loose)
    assert all(new.minutes >= 1 for old, new in zip(items, fit, strict=True) if old in loose)
    kept = planned_minutes(items) - sum(one.minutes for one in loose)
    if loose and kept + len(loose) <= minutes:
        assert planned_minutes(fit) == minutes


def test_a_conflict_is_the_same_whichever_publication_it_is_about() -> None:
    subjects = ("content:9", "content:3", "publication:4")
    assert identity(AgendaSource.CONFLICT, subjects) == ("content:3", "content:9")
    assert identity(AgendaSource.INPUT, ("request:4", "content:3")) == ("request:4",)


def test_the_wall_clock_is_that_of_the_meeting() -> None:
    one = planned_times(meeting(), (item(1),))[0]
    assert one.begins is not None
    assert one.begins.astimezone(UTC) == datetime(2026, 5, 12, 9, tzinfo=UTC)
    assert one.day == date(2026, 5, 12)
