"""The one filter survives being saved, in any combination, and forgives what it cannot read."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.domain.content import Status, TaskField
from editorial.domain.filters import PlanFilter

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
