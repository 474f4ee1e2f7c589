"""Input requests on the command line: the list, its range, its table."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from editorial.domain.input_cards import Given, GivenAnswer
from editorial.domain.inputs import InputRequest, Question
from editorial.domain.people import Role
from tests.builders import FixedClock, actor_for, make_item, make_person, new_workspace

from .refusals import Run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workspace with a request that is overdue, one that was answered and a draft without a due day."""
    clock = FixedClock()
    ws = new_workspace(tmp_path, clock=clock)
    vogel = actor_for(make_person(ws, "Katrin Vogel", Role.MANAGER))
    weber = make_person(ws, "Dr. Miriam Weber", Role.EXPERT, department="Labor")
    item = make_item(ws, "Laborbesuch", actor=vogel)
    for title, day in (("Azubi-Tag", 13), ("Fehlalarm", 22)):
        made = ws.inputs.save(
            vogel,
            InputRequest(title=title, person_id=weber.id, due=date(2026, 5, day), minutes=8, content_id=item.id),
            [Question(text="Wie viel Wasser?")],
        )
        ws.inputs.send(vogel, [made.request.id])
    ws.answering.give(
        actor_for(weber), made.request.id, Given((GivenAnswer(made.questions[0].id, "Ein Tropfen."),), minutes=6)
    )
    ws.inputs.save(vogel, InputRequest(title="Entwurf"), [])
    ws.close()
    return ws.path


def test_the_list_names_who_is_asked_what_by_when(run: Run, path: Path) -> None:
    code, out, err = run("list", path, "requests", "--json")
    assert (code, err) == (0, "")
    rows = json.loads(out)
    names = ("id", "title", "state", "expert", "department", "due", "minutes", "content_id", "overdue")
    assert [tuple(one[name] for name in names) for one in rows] == [
        (1, "Azubi-Tag", "sent", "Dr. Miriam Weber", "Labor", "2026-05-13", 8, 1, rows[0]["overdue"]),
        (2, "Fehlalarm", "answered", "Dr. Miriam Weber", "Labor", "2026-05-22", 8, 1, False),
        (3, "Entwurf", "draft", None, None, None, 10, None, False),
    ]
    assert [one["overdue"] for one in rows] == [date(2026, 5, 13) < date.today(), False, False]
    assert (rows[1]["answers"], rows[1]["minutes_used"], rows[1]["answered"]) == (1, 6, "2026-05-12T09:12:00+02:00")


def test_a_range_keeps_the_requests_that_are_due_in_it(run: Run, path: Path) -> None:
    rows = json.loads(run("list", path, "requests", "--json", "--from", "2026-05-20", "--to", "2026-05-31")[1])
    assert [one["title"] for one in rows] == ["Fehlalarm"]


def test_the_table_of_requests_is_said_in_the_workspaces_language(run: Run, path: Path) -> None:
    out = run("list", path, "requests")[1]
    for words in ("Gefragt ist", "Überfällig", "Angefragt", "Antwort da", "Entwurf", "Dr. Miriam Weber"):
        assert words in out
