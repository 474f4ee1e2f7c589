"""How long a plan may take: a valid file gets the time that its progress earns, everything else ends in time."""

from __future__ import annotations

import queue
import time
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from editorial.domain.plan_import import Place, PlanRow
from editorial.errors import Refused
from editorial.exchange import plan_files
from editorial.exchange.plan_files import read_plan
from editorial.exchange.plan_wire import plain
from editorial.exchange.process import heard
from tests.exchange.plan_makers import csv_plan

TODAY = date(2026, 6, 1)


class Clock:
    """A clock that somebody else winds."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


class Reports:
    """What a slow worker says, with the seconds before each report."""

    def __init__(self, clock: Clock, said: list[tuple[float, dict[str, Any] | None]]) -> None:
        self._clock, self._said = clock, said

    def get(self, timeout: float) -> dict[str, Any] | None:
        wait, answer = self._said[0]
        if wait > timeout:
            self._said[0] = (wait - timeout, answer)
            self._clock.now += timeout
            raise queue.Empty
        self._clock.now += wait
        self._said.pop(0)
        return answer


def wait_for(said: list[tuple[float, dict[str, Any] | None]], monkeypatch: pytest.MonkeyPatch) -> tuple[Any, float]:
    """The answer of a worker that says this, or the refusal, and how long that took."""
    clock = Clock()
    monkeypatch.setattr(plan_files, "clock", clock)
    try:
        deadline = plan_files._Deadline()
        reports: Any = Reports(clock, said)
        answer: Any = plan_files._gather(heard(reports, deadline, None, None), deadline)
    except Refused as refused:
        answer = refused.code
    return answer, clock.now - 100


def small(tmp_path: Path) -> Any:
    return plain(csv_plan(tmp_path, "Datum;Thema\n05.01.2026;A\n"))


def test_a_worker_that_goes_on_gets_the_time_that_its_lines_earn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[tuple[float, dict[str, Any] | None]] = [
        (0.9, {"progress": ["read", (number + 1) * 4000]}) for number in range(25)
    ]
    found: list[tuple[float, dict[str, Any] | None]] = [(8, {"progress": ["found", 100_000]})]
    rows = [(0.3, {"rows": plain((PlanRow(Place("", 2), 1, "A"),) * 1000)}) for _number in range(100)]
    plan, seconds = wait_for([*lines, *found, *rows, (1, {"plan": small(tmp_path)})], monkeypatch)
    assert seconds > 60
    assert len(plan.rows) == 100_000


def test_a_worker_that_falls_silent_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    answer, seconds = wait_for([(2, {"progress": ["read", 100_000]}), (500, None)], monkeypatch)
    assert answer == "plan.too_slow"
    assert seconds == pytest.approx(18, abs=0.2)
    answer, seconds = wait_for([(17, {"progress": ["read", 100_000]}), (500, None)], monkeypatch)
    assert seconds == pytest.approx(29, abs=0.2)


def test_reports_without_lines_earn_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[float, dict[str, Any] | None]] = [(1, {"progress": ["sheet", n]}) for n in range(100)]
    answer, seconds = wait_for(said, monkeypatch)
    assert answer == "plan.too_slow"
    assert seconds == pytest.approx(18, abs=0.2)


def test_a_plan_of_many_rows_comes_in_pieces_and_tells_how_far_it_is(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    lines = [f"{n % 28 + 1:02}.03.2026;10:00;LinkedIn, Instagram;Thema {n};Größe zählt {n}" for n in range(30_000)]
    path.write_text("Datum;Uhrzeit;Kanal;Thema;Text\n" + "\n".join(lines), "utf-8")
    told: list[tuple[str, int]] = []
    plan = read_plan(path, today=TODAY, progress=lambda stage, done: told.append((stage, done)))
    assert plan.read == 30_000
    assert plan.rows[-1].text == "Größe zählt 29999"
    assert ("found", 30_000) in told
    assert [one for one in told if one[0] == "read"][:2] == [("read", 4000), ("read", 8000)]


HOSTILE = {
    "headings all over": "Datum;Thema\nDate;Topic;Kanal\n" * 20_000,
    "tables of one row": "Datum;Thema\n05.01.2026;A\nDate;Topic;Kanal\n06.01.2026;B;X\n" * 10_000,
    "legends all over": "Datum;Thema\n" + "Legende:;\nfoo;\n" * 40_000,
    "a chain of subtasks": "Task ID,Name,Section/Column,Parent task\n"
    + "".join(f"{1205993847561000 + n},T{n},x,T{n - 1}\n" for n in range(30_000)),
    "one endless cell": "Datum;Thema\n05.01.2026;" + "1.1.-" * 39_000 + "\n06.01.2026;B\n",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_file_that_is_made_to_be_slow_ends_in_time(what: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(HOSTILE[what], "utf-8")
    began = time.monotonic()
    with suppress(Refused):
        read_plan(path, today=TODAY)
    assert time.monotonic() - began < 20
