"""Chair and minute taker in rotation: fair, two people where two are there, absence only puts a turn off."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from editorial.domain.meeting_rotation import ByHand, Rotation, Turn, chosen_by_hand, turns
from editorial.domain.meetings import Meeting, MeetingState

FIRST = date(2026, 5, 12)
_LISTS = st.lists(st.integers(1, 6), unique=True, max_size=5)


def planned(count: int) -> list[Meeting]:
    return [Meeting(id=number + 1, day=FIRST + timedelta(weeks=number)) for number in range(count)]


def led(chairs: list[int], takers: list[int], away: set[tuple[int, int]], count: int = 12) -> list[Turn]:
    """The turns of weekly meetings; `away` are pairs of person and number of the week."""

    def there(person: int, day: date) -> bool:
        return (person, (day - FIRST).days // 7) not in away

    found = turns(planned(count), Rotation(chairs, takers, there), FIRST, {})
    return [found[number + 1] for number in range(count)]


@given(chairs=_LISTS, takers=_LISTS)
def test_everybody_has_as_many_turns_as_the_others(chairs: list[int], takers: list[int]) -> None:
    found = led(chairs, takers, set(), 60)
    for ids, who in ((chairs, [one.chair_id for one in found]), (takers, [one.minute_taker_id for one in found])):
        assert {one for one in who if one is not None} <= set(ids)
        # Where the same few people do both, one may have to wait for the other; nobody is ever left out.
        if not set(chairs) & set(takers):
            times = Counter(who)
            assert not ids or max(times.values()) - min(times[one] for one in ids) <= 1


@given(chairs=_LISTS, takers=_LISTS, away=st.sets(st.tuples(st.integers(1, 6), st.integers(0, 11))))
def test_two_people_lead_and_write_where_two_are_there(
    chairs: list[int], takers: list[int], away: set[tuple[int, int]]
) -> None:
    for week, turn in enumerate(led(chairs, takers, away)):
        leading = {one for one in chairs if (one, week) not in away}
        writing = {one for one in takers if (one, week) not in away}
        assert (turn.chair_id in leading) if leading else turn.chair_id is None
        assert (turn.minute_taker_id in writing) if writing else turn.minute_taker_id is None
        if leading and writing and len(leading | writing) > 1:
            assert turn.chair_id != turn.minute_taker_id


def test_who_was_away_is_the_next_one() -> None:
    assert [one.chair_id for one in led([1, 2, 3], [], {(2, 1)}, 6)] == [1, 3, 2, 1, 3, 2]
    assert [one.chair_id for one in led([1, 2, 3], [], {(2, 1), (2, 2)}, 6)] == [1, 3, 1, 2, 3, 1]


def test_cancelled_meetings_take_no_turn_and_what_was_chosen_by_hand_stays() -> None:
    found = planned(5)
    found[1] = replace(found[1], state=MeetingState.CANCELLED)
    found[2] = replace(found[2], chair_id=9)
    rotation = Rotation([1, 2, 3], [], lambda _person, _day: True)
    wanted = turns(found, rotation, FIRST, {3: ByHand(chair=True)})
    assert {number: turn.chair_id for number, turn in wanted.items()} == {1: 1, 3: 9, 4: 2, 5: 3}


def test_by_hand_is_what_the_rotation_would_not_say_and_somebody_said() -> None:
    found = [replace(one, chair_id=person) for one, person in zip(planned(3), (1, 3, 2), strict=True)]

    def hand(meant: bool) -> list[int]:
        rotation = Rotation([1, 2, 3], [], lambda _person, _day: True)
        said = chosen_by_hand(found, rotation, FIRST, lambda _meeting, _name: meant)
        return [number for number, one in said.items() if one.chair]

    assert hand(meant=True) == [2]
    assert hand(meant=False) == []
