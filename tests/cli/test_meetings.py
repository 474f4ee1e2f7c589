"""Meetings on the command line: the list, its range, its table."""

from __future__ import annotations

import json
from datetime import date, time
from pathlib import Path

import pytest

from editorial.domain.meetings import Meeting
from tests.builders import ME
from tests.services.meeting_makers import make_meeting_house

from .refusals import Run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workspace with one meeting of a series and a cancelled one in the night in which the clocks are put back."""
    house = make_meeting_house(tmp_path)
    house.meeting()
    night = Meeting(title="Nacht", day=date(2026, 10, 25), time=time(2, 30), minutes=90)
    house.ws.meetings.cancel(ME, house.ws.meetings.save(ME, night, ()).meeting.id, "Zu spät")
    house.ws.close()
    return house.ws.path


def test_the_list_names_series_moment_and_state(run: Run, path: Path) -> None:
    code, out, err = run("list", path, "meetings", "--json")
    assert (code, err) == (0, "")
    rows = json.loads(out)
    assert [(one["id"], one["series"], one["starts"], one["state"]) for one in rows] == [
        (1, "Redaktionssitzung", "2026-05-12T11:00:00+02:00", "planned"),
        (2, None, "2026-10-25T02:30:00+02:00", "cancelled"),
    ]
    assert (rows[0]["place"], rows[0]["chair"], rows[0]["participants"]) == ("Raum Fulda", "Katrin Vogel", 5)
    assert (rows[1]["title"], rows[1]["reason"], rows[1]["minutes"]) == ("Nacht", "Zu spät", 90)


def test_a_range_keeps_what_lies_in_it(run: Run, path: Path) -> None:
    listed = [run("list", path, "meetings", *span, "--json")[1] for span in (("--from", "2026-05-13"), ("--to", DAY))]
    assert [[one["id"] for one in json.loads(out)] for out in listed] == [[2], [1]]


DAY = "2026-05-12"


def test_the_table_is_for_people(run: Run, path: Path) -> None:
    code, out, err = run("list", path, "meetings", "--to", DAY)
    assert (code, err) == (0, "")
    assert "2026-05-12T11:00:00+02:00" in out
    assert "Jonas Brandt" in out
    assert out.split()[:6] == ["ID", "Reihe", "Beginn", "Stand", "Titel", "Ort"]
    assert "Geplant" in out
