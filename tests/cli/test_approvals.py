"""Approvals on the command line: what waits, forms out, answers in."""

from __future__ import annotations

import json
from collections.abc import Generator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from editorial.app import open_workspace
from editorial.domain.people import Role
from tests.builders import ME, make_person
from tests.forms import Office, answered, office, ticket_of

from .refusals import Run, refused


@pytest.fixture
def desk(tmp_path: Path) -> Generator[Office]:
    """An office whose workspace is closed: only the command line works on it."""
    made = office(tmp_path)
    yield made
    made.ws.close()


@pytest.fixture
def waiting(desk: Office) -> tuple[Path, int]:
    """The file, and the item that waits for Dr. Weber."""
    item = desk.submitted()
    desk.ws.close()
    return desk.ws.path, item.id


def test_the_list_names_every_stage_and_for_whom_it_waits(run: Run, waiting: tuple[Path, int]) -> None:
    path, item = waiting
    code, out, err = run("list", path, "approvals", "--json")
    assert (code, err) == (0, "")
    rows = json.loads(out)
    assert [(one["content_id"], one["title"], one["stage"], one["state"], one["waiting_for"]) for one in rows] == [
        (item, "Laborbesuch", "Fachprüfung", "open", ["Dr. Miriam Weber"]),
        (item, "Laborbesuch", "Letztes Wort", "waiting", []),
    ]
    assert [one["due"] for one in rows] == ["2026-05-19T10:00:00+02:00", "2026-05-21T06:00:00+02:00"]
    assert all(datetime.fromisoformat(one["due"]).utcoffset() is not None for one in rows)


def test_a_range_keeps_what_is_due_in_it(run: Run, waiting: tuple[Path, int]) -> None:
    rows = json.loads(run("list", waiting[0], "approvals", "--json", "--from", "2026-05-20")[1])
    assert [one["stage"] for one in rows] == ["Letztes Wort"]
    assert json.loads(run("list", waiting[0], "approvals", "--json", "--to", "2026-05-01")[1]) == []


def test_the_table_is_said_in_the_workspaces_language(run: Run, waiting: tuple[Path, int]) -> None:
    out = run("list", waiting[0], "approvals")[1]
    assert "Wartet auf" in out
    assert "offen" in out
    assert "Dr. Miriam Weber" in out


def test_what_has_no_date_has_no_due_time(run: Run, desk: Office) -> None:
    item = desk.submitted()
    one = desk.ws.content.card(ME, item.id).publications[0]
    desk.ws.planning.unschedule(desk.author, [one.id])
    desk.ws.close()
    rows = json.loads(run("list", desk.ws.path, "approvals", "--json")[1])
    assert [one["due"] for one in rows] == [None, None]


def test_a_form_goes_out_and_its_answer_comes_in(run: Run, waiting: tuple[Path, int], tmp_path: Path) -> None:
    path, item = waiting
    form = tmp_path / "form.html"
    code, out, err = run("export", path, "approval", "--id", item, "-o", form)
    assert (code, err) == (0, "")
    assert "Formular für Dr. Miriam Weber, Stufe „Fachprüfung“" in out
    assert "nicht, wer das war" in out
    answer = tmp_path / "freigabe.antwort.json"
    answer.write_text(json.dumps(answered(form)), encoding="utf-8")
    dry = json.loads(run("import", path, answer, "--as", "answer", "--dry-run", "--json")[1])
    assert (dry["read"], dry["added"], dry["dry_run"]) == (1, 1, True)
    first = json.loads(run("import", path, answer, "--as", "answer", "--json")[1])
    counts = {name: first[name] for name in ("read", "added", "changed", "unchanged", "skipped", "problems")}
    assert counts == {"read": 1, "added": 1, "changed": 0, "unchanged": 0, "skipped": 0, "problems": []}
    again = json.loads(run("import", path, answer, "--as", "answer", "--json")[1])
    assert (again["read"], again["added"], again["unchanged"]) == (1, 0, 1)
    assert len(again["problems"]) == 1
    rows = json.loads(run("list", path, "approvals", "--json")[1])
    assert [one["state"] for one in rows] == ["done", "open"]


@pytest.mark.parametrize("name", ["freigabe.antwort.json", "approval.answer.json", "antwort.json", "mail.txt"])
def test_an_answer_is_known_without_being_named(run: Run, waiting: tuple[Path, int], tmp_path: Path, name: str) -> None:
    from tests.exchange.test_approval_form import block

    path, item = waiting
    run("export", path, "approval", "--id", item, "-o", tmp_path / "form.html")
    made = answered(tmp_path / "form.html")
    (tmp_path / name).write_text(block(made) if name == "mail.txt" else json.dumps(made), encoding="utf-8")
    assert json.loads(run("import", path, tmp_path / name, "--json")[1])["added"] == 1


def test_a_mail_draft_and_the_state_as_data_are_written(run: Run, waiting: tuple[Path, int], tmp_path: Path) -> None:
    path, item = waiting
    assert run("export", path, "approval", "--id", item, "-o", tmp_path / "a.eml", "--language", "en")[0] == 0
    assert b"X-Unsent: 1" in (tmp_path / "a.eml").read_bytes()
    assert run("export", path, "approval", "--id", item, "-o", tmp_path / "a.json")[0] == 0
    found = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert [one["stage"] for one in found["stages"]] == ["Fachprüfung", "Letztes Wort"]
    assert found["content"]["text"] == "Ein Tropfen Wasser."
    assert len(found["sha256"]) == 64


def test_of_several_people_the_name_of_the_file_chooses(run: Run, desk: Office, tmp_path: Path) -> None:
    lab = desk.ws.organisation.directory(ME).departments[0].id
    other = make_person(desk.ws, "Prof. Erik Öztürk", Role.APPROVER)
    desk.ws.organisation.save(ME, replace(other, department_id=lab))
    item = desk.submitted()
    desk.ws.close()
    out = run("export", desk.ws.path, "approval", "--id", item.id, "-o", tmp_path / "form.html")[1]
    assert "Formular für Dr. Miriam Weber" in out
    assert "Prof. Erik Öztürk" in out
    for name in ("form-öztürk.html", "Form_Oeztuerk.html", "fuer-OZTURK.html"):
        run("export", desk.ws.path, "approval", "--id", item.id, "-o", tmp_path / name)
        if (tmp_path / name).exists():
            assert ticket_of(tmp_path / name)["person"] in (other.id, desk.subject.id)
    assert ticket_of(tmp_path / "form-öztürk.html")["person"] == other.id


def test_without_id_the_only_waiting_item_is_meant_and_otherwise_they_are_named(
    run: Run, desk: Office, tmp_path: Path
) -> None:
    item = desk.submitted()
    assert run("export", desk.ws.path, "approval", "-o", tmp_path / "a.html")[0] == 0
    assert ticket_of(tmp_path / "a.html")["content"] == item.id
    other = desk.submitted("Talsperre")
    said = refused(run("export", desk.ws.path, "approval", "-o", tmp_path / "b.html"), 1)
    assert f"{other.id} „Talsperre“" in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["-o", "a.pdf"],
        ["-o", "a.html", "--from", "2026-01-01"],
        ["-o", "a.html", "--channel", "LinkedIn"],
        ["-o", "a.html", "--id", "4711"],
        ["-o", "a.json", "--id", "4711"],
        ["-o", "none/a.html"],
    ],
)
def test_a_form_that_cannot_be_is_refused_and_nothing_is_written(
    run: Run, waiting: tuple[Path, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(one.name for one in tmp_path.iterdir())
    refused(run("export", waiting[0], "approval", *arguments), 1)
    assert sorted(one.name for one in tmp_path.iterdir()) == before


def test_a_workspace_of_one_has_no_forms(run: Run, path: Path, tmp_path: Path) -> None:
    assert json.loads(run("list", path, "approvals", "--json")[1]) == []
    refused(run("export", path, "approval", "-o", tmp_path / "a.html"), 1)
    refused(run("export", path, "approval", "--id", 1, "-o", tmp_path / "a.html"), 1)


def test_the_journal_goes_out_with_the_head_of_its_chain(run: Run, waiting: tuple[Path, int], tmp_path: Path) -> None:
    run("export", waiting[0], "journal", "-o", tmp_path / "j.json")
    found = json.loads((tmp_path / "j.json").read_text("utf-8"))
    workspace = open_workspace(waiting[0])
    head = workspace.maintenance.check(ME).journal_head
    workspace.close()
    assert head
    assert head in json.dumps(found)
