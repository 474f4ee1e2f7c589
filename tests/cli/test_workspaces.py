"""Workspaces made, checked, backed up, restored and listed from the command line."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from editorial.app import open_workspace
from editorial.cli.arguments import LISTS
from editorial.domain.people import Role
from tests.builders import actor_for, make_person

from .refusals import Run, refused


def test_a_new_workspace_is_made_and_never_made_twice(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "plan.editorial"
    code, out, err = run("new", path, "--language", "de")
    assert (code, err) == (0, "")
    assert "wurde angelegt" in out
    before = path.read_bytes()
    assert "exists already" in refused(run("new", path), 1)
    assert path.read_bytes() == before


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_sample_is_made_in_its_language(run: Run, tmp_path: Path, language: str) -> None:
    path = tmp_path / "sample.editorial"
    assert run("new", path, "--sample", "--language", language)[0] == 0
    titles = " ".join(one["title"] for one in json.loads(run("list", path, "content", "--json")[1]))
    assert ("Laborbesuch" in titles) == (language == "de")
    assert run("check", path)[0] == 0


def test_a_sample_that_fails_leaves_no_half_workspace(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_all: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("editorial.services.sample.build_sample", fail)
    words = refused(run("new", tmp_path / "a.editorial", "--sample"), 1)
    assert "unexpected" in words
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [["list", "{}", "content"], ["check", "{}"], ["export", "{}", "plan", "-o", "x.csv"], ["backup", "{}"]]
)
def test_what_is_no_workspace_gives_exit_code_three(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    strange = tmp_path / "strange.editorial"
    strange.write_text("not a workspace", "utf-8")
    for path in (strange, tmp_path / "missing.editorial", tmp_path):
        refused(run(*[one.format(path) for one in arguments]), 3)


def test_a_newer_workspace_gives_exit_code_three_and_stays_as_it_is(run: Run, path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = path.read_bytes()
    assert "newer" in refused(run("check", path), 3)
    assert path.read_bytes() == before


def test_lists_as_json_have_the_fixed_fields_and_nothing_else_is_printed(run: Run, path: Path) -> None:
    code, out, err = run("list", path, "content", "--json")
    assert (code, err) == (0, "")
    labor, later = json.loads(out)
    assert {"id", "title", "status", "date", "channels", "owner"} <= set(labor)
    assert (labor["date"], labor["channels"], later["date"]) == ("2026-05-12", ["LinkedIn", "X"], None)
    first, _second = json.loads(run("list", path, "publications", "--json")[1])
    assert {"id", "content_id", "channel", "starts", "status"} <= set(first)
    assert first["starts"] == "2026-05-12T09:30:00+02:00"


@pytest.mark.parametrize("kind", LISTS)
def test_every_list_can_be_asked_for(run: Run, path: Path, kind: str) -> None:
    assert isinstance(json.loads(run("list", path, kind, "--json")[1]), list)
    code, out, err = run("list", path, kind)
    assert (code, err) == (0, "")
    assert out.strip()


def test_the_table_is_aligned_and_speaks_the_language_of_the_workspace(run: Run, path: Path) -> None:
    lines = run("list", path, "content")[1].splitlines()
    assert lines[0].split() == ["ID", "Datum", "Status", "Titel", "Kanäle", "Zuständig"]
    assert lines[2].split()[:4] == ["1", "2026-05-12", "Idee", "Labor"]
    assert lines[0].index("Titel") == lines[2].index("Labor") == lines[3].index("Später")
    assert "Title" in run("list", path, "content", "--language", "en")[1]


def test_a_range_narrows_a_list_and_may_be_written_in_german(run: Run, path: Path) -> None:
    for first, last, titles in (
        ("2026-05-12", "2026-05-12", ["Labor"]),
        ("12.05.2026", "31.05.2026", ["Labor"]),
        ("2026-06-01", "2026-06-30", []),
    ):
        found = json.loads(run("list", path, "content", "--from", first, "--to", last, "--json")[1])
        assert [one["title"] for one in found] == titles


@pytest.mark.parametrize("written", ["2026-99-01", "morgen", "12.5", "31.02.2026", "2026-05-12T09:00"])
def test_a_wrong_day_is_refused(run: Run, path: Path, written: str) -> None:
    assert written in refused(run("list", path, "content", "--from", written), 1)


def test_a_range_in_the_wrong_order_is_refused(run: Run, path: Path) -> None:
    refused(run("list", path, "content", "--from", "2026-06-01", "--to", "2026-05-01"), 1)


def test_check_proves_a_whole_workspace(run: Run, path: Path) -> None:
    code, out, err = run("check", path, "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert (found["ok"], found["findings"], found["contents"], found["publications"]) == (True, [], 2, 2)
    assert len(found["journal"]["head"]) == 64
    assert "ist unversehrt" in run("check", path)[1]


def test_check_finds_a_change_behind_the_journals_back(run: Run, path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE content SET title = 'Gefälscht' WHERE id = 1")
    connection.commit()
    connection.close()
    code, out, err = run("check", path, "--json")
    assert code == 1
    assert json.loads(out)["findings"]
    assert err.count("\n") == 1


def test_backup_and_restore_give_the_same_workspace(run: Run, path: Path, tmp_path: Path) -> None:
    backup, second = tmp_path / "backup.editorial", tmp_path / "second.editorial"
    assert run("backup", path, "-o", backup)[0] == 0
    assert run("restore", backup, second)[0] == 0
    assert run("list", second, "content", "--json") == run("list", path, "content", "--json")
    refused(run("restore", backup, second), 1)


def test_a_backup_that_fails_leaves_the_file_that_was_there(
    run: Run, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "backup.editorial"
    assert run("backup", path, "-o", target)[0] == 0
    before = target.read_bytes()

    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("editorial.storage.backup._sync", full)
        refused(run("backup", path, "-o", target), 1)
    assert target.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir() if one.name.startswith(".")) == []


def test_an_export_that_fails_leaves_the_file_that_was_there(
    run: Run, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.csv"
    assert run("export", path, "plan", "-o", target)[0] == 0
    before = target.read_bytes()

    def full(*_paths: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("editorial.exchange.export_file.os.replace", full)
        refused(run("export", path, "plan", "-o", target), 1)
    assert target.read_bytes() == before
    assert run("export", path, "plan", "-o", target)[0] == 0


def test_a_backup_without_a_name_goes_to_the_workspaces_own_folder(run: Run, path: Path) -> None:
    made = Path(run("backup", path)[1].strip().removeprefix("Sicherung: "))
    assert made.is_file()
    assert path.parent not in made.parents


def test_a_backup_never_replaces_the_workspace_itself(run: Run, path: Path) -> None:
    refused(run("backup", path, "-o", path), 1)
    assert run("check", path)[0] == 0


def test_a_whole_workspace_goes_through_json(run: Run, path: Path, tmp_path: Path) -> None:
    assert run("export", path, "workspace", "-o", tmp_path / "all.json")[0] == 0
    code, out, err = run("restore", tmp_path / "all.json", tmp_path / "second.editorial")
    assert (code, err) == (0, "")
    assert "wurde aus" in out
    assert run("check", tmp_path / "second.editorial")[0] == 0


def test_restoring_what_is_no_backup_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "odd.json").write_text('{"format": "other"}', "utf-8")
    (tmp_path / "odd.editorial").write_text("nothing", "utf-8")
    for name in ("odd.json", "odd.editorial"):
        refused(run("restore", tmp_path / name, tmp_path / "second.editorial"), 3)
    refused(run("restore", tmp_path / "missing", tmp_path / "second.editorial"), 1)


def test_check_says_in_words_where_something_is_wrong(run: Run, path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE content SET title = 'Heimlich geändert' WHERE id = 1")
    connection.close()
    code, out, _ = run("check", path)
    assert code == 1
    assert "Beitrag 1: weicht vom Änderungsprotokoll ab" in out


def test_whoever_has_the_file_takes_a_forgotten_password_away(run: Run, path: Path) -> None:
    workspace = open_workspace(path)
    person = make_person(workspace, "Ines Adler", Role.ADMINISTRATOR)
    workspace.people.set_password(actor_for(person), person.id, "Druckluft-Ventil 7")
    workspace.close()
    refused(run("password", path, "Niemand", "--clear"), 1)
    refused(run("password", path, "Ines Adler"), 2)
    assert run("password", path, "ines adler", "--clear") == (
        0,
        "Das Passwort von Ines Adler ist entfernt. Ein neues kann gesetzt werden.\n",
        "",
    )
    refused(run("password", path, "Ines Adler", "--clear"), 1)
