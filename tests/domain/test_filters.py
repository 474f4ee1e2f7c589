"""The one filter survives being saved, in any combination, and forgives what it cannot read."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.domain.content import Status, TaskField
from editorial.domain.filters import SPANS, PlanFilter, span_days

IDS = st.frozensets(st.integers(1, 10_000), max_size=5)
FILTERS = st.builds(
    PlanFilter,
    channels=IDS,
    statuses=st.frozensets(st.sampled_from(Status)),
    pillars=IDS,
    fields=st.frozensets(st.sampled_from([one.value for one in TaskField])),
    campaigns=IDS,
    departments=IDS,
    people=IDS,
    text=st.text(max_size=40),
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
)


@given(FILTERS)
def test_a_saved_filter_reads_back_as_it_was(wanted: PlanFilter) -> None:
    assert PlanFilter.from_json(wanted.to_json()) == wanted


@given(FILTERS)
def test_the_saved_form_does_not_depend_on_chance(wanted: PlanFilter) -> None:
    assert PlanFilter.from_json(wanted.to_json()).to_json() == wanted.to_json()


def test_an_empty_filter_restricts_nothing() -> None:
    assert PlanFilter().count == 0
    assert PlanFilter().to_json() == "{}"
    assert PlanFilter(channels=frozenset({1}), text="x").count == 2


@pytest.mark.parametrize("words", ["", "{", "[]", "null", "7", '"x"', "{}"])
def test_a_broken_filter_is_an_empty_one(words: str) -> None:
    assert PlanFilter.from_json(words) == PlanFilter()


@pytest.mark.parametrize(
    "part",
    [
        {"statuses": ["gone"]},
        {"since": "never"},
        {"until": 5},
        {"channels": 7},
        {"channels": ["x"]},
        {"channels": None},
        {"channels": [None]},
        {"fields": 3},
        {"unknown": [1]},
        {"count": 5},
        {"text": None},
        {"text": []},
    ],
)
def test_a_part_that_cannot_be_read_leaves_the_others_alone(part: dict[str, object]) -> None:
    found = PlanFilter.from_json(json.dumps({"people": [4]} | part))
    assert found == PlanFilter(people=frozenset({4}))


@pytest.mark.parametrize(
    ("name", "today", "first", "last"),
    [
        ("this_week", date(2026, 5, 12), date(2026, 5, 11), date(2026, 5, 17)),
        ("this_week", date(2026, 5, 17), date(2026, 5, 11), date(2026, 5, 17)),
        ("next_week", date(2026, 12, 31), date(2027, 1, 4), date(2027, 1, 10)),
        ("this_month", date(2028, 2, 1), date(2028, 2, 1), date(2028, 2, 29)),
        ("this_month", date(2026, 12, 31), date(2026, 12, 1), date(2026, 12, 31)),
        ("next_30_days", date(2026, 5, 12), date(2026, 5, 12), date(2026, 6, 10)),
    ],
)
def test_a_named_span_has_these_days(name: str, today: date, first: date, last: date) -> None:
    assert span_days(name, today) == (first, last)


@pytest.mark.parametrize("name", SPANS)
def test_a_saved_named_span_moves_with_the_calendar(name: str) -> None:
    saved = PlanFilter(span=name).on(date(2026, 5, 12)).to_json()
    assert "2026" not in saved
    later = PlanFilter.from_json(saved).on(date(2026, 9, 1))
    assert (later.since, later.until) == span_days(name, date(2026, 9, 1))


def test_an_unknown_span_of_a_saved_view_is_left_out() -> None:
    assert PlanFilter.from_json('{"span": "for ever", "text": "x"}') == PlanFilter(text="x")
