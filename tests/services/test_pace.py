"""The worker pauses while the window is at work, never for one that rests, and never for long."""

from __future__ import annotations

import sys
import threading
from datetime import date, time
from pathlib import Path

import pytest

from editorial import pace
from editorial.domain.people import Actor
from editorial.domain.plan_import import Place, PlanFile, PlanRow
from tests.builders import new_workspace


class Other:
    """Another thread in a time of its own: it works until `until`, at full speed."""

    def __init__(self, until: float) -> None:
        self.time, self.until = 0.0, until
        self.pauses: list[float] = []

    def worked(self) -> float:
        return min(self.time, self.until)

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.time += seconds

    def pace(self) -> pace.Pace:
        return pace.Pace(self.worked, lambda: self.time, self.pause)


def test_nobody_pauses_for_a_thread_that_rests() -> None:
    other = Other(until=0.0)
    own = other.pace()
    for _ in range(1000):
        other.time += 0.001
        own.breathe()
    assert not other.pauses


def test_a_pause_lasts_until_the_other_thread_rests() -> None:
    other = Other(until=0.02)
    own = other.pace()
    other.time = 0.001
    own.breathe()
    assert 0.02 <= other.time < 0.03


def test_a_thread_that_always_works_holds_nobody_up_for_long() -> None:
    other = Other(until=1e9)
    own = other.pace()
    other.time = 0.001
    own.breathe()
    assert other.time < 0.26
    before = other.time
    while other.time - before < 0.009:
        other.time += 0.001
        own.breathe()
    assert other.time - before == pytest.approx(0.009)


def test_a_window_that_never_rests_leaves_a_good_part_to_others() -> None:
    other = Other(until=1e9)
    own, waited = other.pace(), 0.0
    while other.time < 10:
        other.time += 0.001
        before = other.time
        own.breathe()
        waited += other.time - before
    assert 0.3 < waited / other.time < 0.6


def test_without_a_window_things_are_given_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "_FIRST", None)
    things = [1, 2, 3]
    assert pace.steps(things) is things
    pace.breathe()


class Counted(pace.Pace):
    """Never pauses, and counts its breaths."""

    def __init__(self) -> None:
        super().__init__(lambda: 0.0)
        self.breaths = 0

    def breathe(self) -> None:
        self.breaths += 1


def test_the_window_itself_never_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Counted()
    monkeypatch.setattr(pace, "_FIRST", (threading.get_ident(), counted))
    assert list(pace.steps("abc")) == ["a", "b", "c"]
    pace.breathe()
    assert counted.breaths == 0


def test_an_import_lets_the_window_go_first_at_every_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace, counted = new_workspace(tmp_path), Counted()
    monkeypatch.setattr(pace, "_FIRST", (0, counted))
    day = date(2026, 5, 12)
    rows = tuple(PlanRow(Place("", n), n, f"Zeile {n}", day=day, time=time(9), channels=("Blog",)) for n in range(200))
    workspace.imports.apply(Actor(), PlanFile("plan", "csv", "utf-8", ";", ("",), (), (), rows, (), (), (), "plan"))
    # matched, made and written in the journal: each row is passed several times
    assert counted.breaths > 10 * len(rows)


def test_who_goes_first_is_asked_for_before_a_module_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "_FIRST", None)
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    pace.favour()
    pace.favour()
    assert sys.meta_path.count(sys.meta_path[0]) == 1
    counted = Counted()
    monkeypatch.setattr(pace, "_FIRST", (0, counted))

    assert sys.meta_path[0].find_spec("this", None) is None
    assert counted.breaths == 1
