"""Days of recurring formats: every frequency, both ends, daylight saving, rules that never come true."""

from __future__ import annotations

import random
import time as clock
from datetime import UTC, date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr

from editorial.domain.calendar import moment
from editorial.domain.series import Series
from editorial.domain.series_days import (
    MOST,
    count_before,
    final_day,
    first_day,
    last_day,
    next_days,
    open_days,
    rule_days,
    wanted_on,
)
from editorial.errors import Refused

BERLIN = "Europe/Berlin"


def series(rule: str, starts: date = date(2026, 5, 12), **values: object) -> Series:
    """A series of "Tipp der Woche" with a rule."""
    return Series(title="Tipp der Woche", rule=rule, starts=starts, **values)  # type: ignore[arg-type]


def iso(days: tuple[date, ...]) -> list[str]:
    """Days as people write them in tests."""
    return [one.isoformat() for one in days]


@pytest.mark.parametrize(
    ("rule", "starts", "expected"),
    [
        ("FREQ=DAILY", "2026-05-12", "2026-05-12 2026-05-13 2026-05-14"),
        ("FREQ=DAILY;INTERVAL=10", "2026-05-12", "2026-05-12 2026-05-22 2026-06-01"),
        ("FREQ=WEEKLY", "2026-05-12", "2026-05-12 2026-05-19 2026-05-26"),
        ("FREQ=WEEKLY;BYDAY=TU,FR", "2026-05-12", "2026-05-12 2026-05-15 2026-05-19"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-05-12", "2026-05-25 2026-06-08 2026-06-22"),
        ("FREQ=MONTHLY;BYDAY=1MO", "2026-05-12", "2026-06-01 2026-07-06 2026-08-03"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", "2026-05-12", "2026-06-01 2026-07-06 2026-08-03"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-05-12", "2026-05-29 2026-06-26 2026-07-31"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "2026-05-12", "2026-05-15 2026-06-15 2026-07-15"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-05-12", "2026-05-31 2026-07-31 2026-08-31"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31", "2026-01-31 2026-02-28 2026-03-31"),
        ("FREQ=MONTHLY", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31"),
        ("FREQ=MONTHLY;BYDAY=5MO", "2026-05-12", "2026-06-29 2026-08-31 2026-11-30"),
        ("FREQ=YEARLY", "2024-02-29", "2024-02-29 2028-02-29 2032-02-29"),
        ("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", "2026-01-01", "2026-05-10 2027-05-09 2028-05-14"),
        ("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2020-01-01", "2020-12-28 2026-12-28 2032-12-27"),
        ("FREQ=YEARLY;BYYEARDAY=-1", "2026-01-01", "2026-12-31 2027-12-31 2028-12-31"),
        ("FREQ=WEEKLY;COUNT=2", "2026-05-12", "2026-05-12 2026-05-19"),
        ("FREQ=WEEKLY;UNTIL=20260519", "2026-05-12", "2026-05-12 2026-05-19"),
        ("FREQ=DAILY;BYDAY=SA,SU", "2026-05-12", "2026-05-16 2026-05-17 2026-05-23"),
    ],
)
def test_a_rule_brings_the_days_that_its_words_promise(rule: str, starts: str, expected: str) -> None:
    begin = date.fromisoformat(starts)
    assert iso(rule_days(series(rule, begin), begin, begin + timedelta(days=13_000)).days[:3]) == expected.split()


def _random_rule(dice: random.Random) -> str:
    """Any rule that this program and dateutil both read the same way."""
    frequency = dice.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={frequency}"]
    weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    if dice.random() < 0.4:
        parts.append(f"INTERVAL={dice.randint(2, 5)}")
    if frequency in ("MONTHLY", "YEARLY") and dice.random() < 0.4:
        chosen = dice.sample(weekdays, dice.randint(1, 2))
        parts.append("BYDAY=" + ",".join(f"{dice.choice([1, 2, 3, 4, 5, -1, -2])}{day}" for day in chosen))
    elif dice.random() < 0.5:
        parts.append("BYDAY=" + ",".join(dice.sample(weekdays, dice.randint(1, 4))))
    if frequency != "WEEKLY" and dice.random() < 0.3:
        parts.append("BYMONTHDAY=" + ",".join(str(dice.choice([1, 15, 28, 30, 31, -1, -5])) for _ in range(2)))
    if dice.random() < 0.3:
        parts.append("BYMONTH=" + ",".join(map(str, dice.sample(range(1, 13), dice.randint(1, 3)))))
    if frequency in ("MONTHLY", "YEARLY") and "BYDAY" in " ".join(parts) and dice.random() < 0.3:
        parts.append(f"BYSETPOS={dice.choice([1, 2, -1])}")
    if dice.random() < 0.3:
        parts.append("WKST=" + dice.choice(["MO", "SU", "TH"]))
    if dice.random() < 0.3:
        parts.append(f"COUNT={dice.randint(1, 40)}")
    return ";".join(parts)


@pytest.mark.parametrize("seed", range(4))
def test_two_hundred_random_rules_come_on_the_days_that_dateutil_counts(seed: int) -> None:
    dice = random.Random(seed)
    for _number in range(50):
        rule = _random_rule(dice)
        starts = date(dice.randint(2020, 2027), dice.randint(1, 12), dice.randint(1, 28))
        first, last = date(dice.randint(2021, 2027), 1, 1), date(2028, 12, 31)
        theirs = []
        for one in rrulestr(rule, dtstart=datetime.combine(starts, time(0))):
            if one.date() > last:
                break
            if one.date() >= first:
                theirs.append(one.date())
        mine = rule_days(series(rule, starts), first, last, 100_000)
        assert list(mine.days) == theirs, (rule, starts)


def test_an_old_series_is_found_in_a_late_window_without_counting_from_its_start() -> None:
    begun = clock.perf_counter()
    found = rule_days(series("FREQ=DAILY;INTERVAL=3", date(1900, 1, 1)), date(2026, 5, 1), date(2026, 5, 31))
    assert len(found.days) in (10, 11)
    assert clock.perf_counter() - begun < 0.05


# Daylight saving ----------------------------------------------------------------------------------------------------


def _moments(rule: Series, first: date, last: date) -> list[datetime]:
    found = [moment(day, rule.time, rule.zone) for day in rule_days(rule, first, last).days]
    return [one for one in found if one is not None]


def test_nine_in_the_morning_stays_nine_across_the_spring_and_the_autumn_change() -> None:
    daily = series("FREQ=DAILY", date(2026, 3, 27), time=time(9), zone=BERLIN)
    spring = _moments(daily, date(2026, 3, 28), date(2026, 3, 30))
    autumn = _moments(daily, date(2026, 10, 24), date(2026, 10, 26))
    assert [one.hour for one in spring] == [8, 7, 7]
    assert [one.hour for one in autumn] == [7, 8, 8]


def test_half_past_two_in_the_gap_moves_forward_and_is_half_past_two_again_the_day_after() -> None:
    daily = series("FREQ=DAILY", date(2026, 3, 27), time=time(2, 30), zone=BERLIN)
    assert _moments(daily, date(2026, 3, 28), date(2026, 3, 30)) == [
        datetime(2026, 3, 28, 1, 30, tzinfo=UTC),
        datetime(2026, 3, 29, 1, 30, tzinfo=UTC),  # 03:30 on the clocks: 02:30 does not exist
        datetime(2026, 3, 30, 0, 30, tzinfo=UTC),
    ]


def test_half_past_two_on_the_day_with_two_of_them_comes_once() -> None:
    daily = series("FREQ=DAILY", date(2026, 10, 24), time=time(2, 30), zone=BERLIN)
    assert _moments(daily, date(2026, 10, 25), date(2026, 10, 25)) == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC)]


def test_the_southern_hemisphere_changes_the_other_way_round() -> None:
    weekly = series("FREQ=WEEKLY", date(2026, 4, 4), time=time(9), zone="Australia/Sydney")
    assert [one.hour for one in _moments(weekly, date(2026, 4, 4), date(2026, 4, 11))] == [22, 23]
    assert [one.hour for one in _moments(weekly, date(2026, 9, 26), date(2026, 10, 10))] == [23, 23, 22]


# Ends and exceptions ------------------------------------------------------------------------------------------------


def test_an_end_in_utc_includes_the_day_only_while_its_hour_has_not_passed() -> None:
    rule = "FREQ=WEEKLY;UNTIL=20260519T070000Z"
    assert last_day(series(rule, time=time(9), zone=BERLIN)) == date(2026, 5, 19)
    assert last_day(series(rule, time=time(9, 1), zone=BERLIN)) == date(2026, 5, 18)


def test_what_was_left_out_still_counts_for_count() -> None:
    three = series("FREQ=WEEKLY;COUNT=3", exceptions=("2026-05-19",))
    assert iso(open_days(three, date(2026, 1, 1), date(2026, 12, 31)).days) == ["2026-05-12", "2026-05-26"]
    assert count_before(three, date(2026, 5, 26)) == 2
    assert final_day(three) == date(2026, 5, 26)
    assert final_day(series("FREQ=WEEKLY")) is None


def test_taken_up_days_and_days_left_out_are_not_wanted_again() -> None:
    weekly = series("FREQ=WEEKLY", exceptions=("2026-05-19",))
    found = open_days(weekly, date(2026, 5, 1), date(2026, 5, 31), {date(2026, 5, 12)})
    assert iso(found.days) == ["2026-05-26"]
    assert not wanted_on(weekly, date(2026, 5, 19))
    assert not wanted_on(weekly, date(2026, 5, 20))
    assert wanted_on(weekly, date(2026, 5, 26))


def test_the_next_days_leave_out_what_was_left_out() -> None:
    weekly = series("FREQ=WEEKLY", exceptions=("2026-05-19",))
    assert iso(next_days(weekly, date(2026, 5, 13), 2)) == ["2026-05-26", "2026-06-02"]


# Bounds -------------------------------------------------------------------------------------------------------------


def test_a_window_gets_a_thousand_days_of_a_series_and_says_that_there_are_more() -> None:
    daily = series("FREQ=DAILY", date(2020, 1, 1))
    exact = rule_days(daily, date(2020, 1, 1), date(2020, 1, 1) + timedelta(days=MOST - 1))
    assert (len(exact.days), exact.cut) == (1000, False)
    more = rule_days(daily, date(2020, 1, 1), date(2029, 12, 31))
    assert (len(more.days), more.cut) == (1000, True)
    assert more.days == exact.days


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4,6",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
        "FREQ=WEEKLY;UNTIL=20200101",
    ],
)
def test_a_rule_that_never_comes_true_is_found_out_in_bounded_time(rule: str) -> None:
    begun = clock.perf_counter()
    never = series(rule, date(2026, 5, 12))
    assert rule_days(never, date(2026, 5, 1), date(2036, 5, 31)).days == ()
    with pytest.raises(Refused) as caught:
        first_day(never)
    assert caught.value.code == "series.rule.never"
    assert clock.perf_counter() - begun < 1


def test_calendars_end_without_a_fault() -> None:
    daily = series("FREQ=DAILY;INTERVAL=1000", date(9998, 1, 1))
    assert rule_days(daily, date(9998, 1, 1), date.max).days == (date(9998, 1, 1),)
    assert rule_days(series("FREQ=WEEKLY", date(9999, 12, 24)), date(9999, 12, 1), date.max).days[-1] == date.max
    assert next_days(series("FREQ=YEARLY", date(9999, 1, 1)), date(9999, 6, 1), 3) == ()
