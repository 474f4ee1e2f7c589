"""The measurements themselves: every candidate runs, and what is held against the budgets is computed as it says."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from benchmarks.__main__ import FLOORS, figure
from benchmarks.budgets import BUDGETS, Budget
from benchmarks.candidates import CANDIDATES, FLOORS_OF_OURS, Setting
from benchmarks.harness import Comparison, Series

#: The same functions as others, with more items or other words.
REPEATED = {"start_large", "flip_large", "month_query_large", "search_prefix", "ready", "memory", "flip_busy"}


@pytest.fixture(scope="module")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Setting]:
    """A run over very small workspaces; what it sets in the environment is taken back."""
    before = dict(os.environ)
    yield Setting(tmp_path_factory.mktemp("bench"), 1, True, small=300, large=600, events=50, rows=300)
    os.environ.clear()
    os.environ.update(before)


@pytest.mark.parametrize("key", sorted(set(CANDIDATES) - REPEATED))
def test_a_candidate_runs_and_takes_time(key: str, setting: Setting) -> None:
    act = CANDIDATES[key](setting)
    assert act() > 0
    del act


@pytest.mark.parametrize("key", sorted(set(FLOORS_OF_OURS) - REPEATED))
def test_a_floor_of_our_own_runs_and_takes_time(key: str, setting: Setting) -> None:
    assert FLOORS_OF_OURS[key](setting)() > 0


def test_every_candidate_has_a_budget_and_a_floor() -> None:
    assert set(CANDIDATES) <= {one.key for one in BUDGETS}
    assert set(CANDIDATES) <= set(FLOORS) | set(FLOORS_OF_OURS)


def test_the_figure_is_the_median_of_the_ratios_within_the_rounds() -> None:
    result = Comparison(Series("floor", (1.0, 2.0, 4.0)), (Series("act", (3.0, 2.0, 8.0)),))
    assert figure(Budget("x", "act", "floor", 1, 2), result) == 2.0


def test_a_figure_in_milliseconds_is_the_95th_percentile() -> None:
    result = Comparison(Series("floor", (1.0,) * 41), (Series("act", tuple(n / 1000 for n in range(41))),))
    assert figure(Budget("x", "act", "floor", 1, 2, "p95"), result) == pytest.approx(38)


def test_a_burst_of_flips_tells_every_flip_idle_and_during_an_import(setting: Setting) -> None:
    few = Setting(setting.folder, 2, True, small=900, large=1000)
    idle, busy = FLOORS_OF_OURS["flip_busy"](few), CANDIDATES["flip_busy"](few)
    assert all(act() > 0 for act in (idle, busy, idle, busy, idle, busy))
