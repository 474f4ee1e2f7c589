"""The time of an interview: questions, pauses, warnings, and how it is said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from editorial.domain.interview import Pace, Stopwatch, clock_text, left_text

START = datetime(2026, 5, 12, 7, 0, tzinfo=UTC)


def at(**amount: float) -> datetime:
    return START + timedelta(**amount)


def test_time_runs_at_the_question_in_front_and_rests_between() -> None:
    watch = Stopwatch(10, 1).start(START).turn(2, at(seconds=40)).rest(at(seconds=100))
    assert not watch.runs
    assert watch.at(1, at(hours=1)) == 40
    assert watch.at(2, at(hours=1)) == 60
    assert watch.seconds(at(hours=1)) == 100
    again = watch.turn(3, at(minutes=5)).start(at(minutes=6))
    assert again.at(3, at(minutes=7)) == 60
    assert again.seconds(at(minutes=7)) == 160


def test_starting_twice_and_resting_twice_change_nothing() -> None:
    watch = Stopwatch(10, 1).start(START)
    assert watch.start(at(seconds=5)) is watch
    assert watch.rest(at(seconds=9)).rest(at(seconds=20)).seconds(at(hours=1)) == 9


def test_a_clock_that_was_set_back_takes_nothing_away() -> None:
    watch = Stopwatch(10, 1, spent={1: 30.0}).start(START)
    assert watch.seconds(at(seconds=-500)) == 30


@pytest.mark.parametrize(
    ("seconds", "pace"),
    [(0, Pace.CALM), (479, Pace.CALM), (480, Pace.NEAR), (600, Pace.NEAR), (601, Pace.OVER)],
)
def test_from_four_fifths_on_it_warns_and_beyond_the_plan_it_is_over(seconds: int, pace: Pace) -> None:
    assert Stopwatch(10, 1).start(START).pace(at(seconds=seconds)) is pace


@pytest.mark.parametrize(("seconds", "minutes"), [(0, 0), (0.4, 0), (1, 1), (60, 1), (60.4, 1), (61, 2), (840, 14)])
def test_every_minute_that_was_begun_is_booked(seconds: float, minutes: int) -> None:
    assert Stopwatch(10, 1, spent={1: seconds}).minutes(START) == minutes


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0:00"), (9.9, "0:09"), (132, "2:12"), (3732, "1:02:12"), (-4, "0:00")]
)
def test_a_time_is_minutes_and_seconds(seconds: float, words: str) -> None:
    assert clock_text(seconds) == words


@pytest.mark.parametrize(
    ("left", "words"), [(600, "10:00"), (131.2, "2:12"), (0, "0:00"), (-0.5, "+0:00"), (-240, "+4:00")]
)
def test_what_is_left_counts_down_and_then_up(left: float, words: str) -> None:
    assert left_text(left) == words
