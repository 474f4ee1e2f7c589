"""Files out of a workspace and into it, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .refusals import Run, refused


@pytest.mark.parametrize(
    "name",
    "calendar.ics calendar.csv calendar.xlsx calendar.json calendar.pdf plan.csv plan.xlsx plan.json plan.ics "
    "plan.pdf workspace.json journal.json journal.csv".split(),
)
def test_every_offered_file_is_written(run: Run, path: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    code, out, err = run("export", path, target.stem, "-o", target)
    assert (code, err) == (0, "")
    assert "wurde geschrieben" in out
    assert target.stat().st_size > 100


def test_what_a_calendar_cannot_hold_is_counted(run: Run, path: Path, tmp_path: Path) -> None:
    out = run("export", path, "plan", "-o", tmp_path / "plan.ics", "--language", "en")[1]
    assert "2 entries" in out
    assert "1 entry has no date" in out


@pytest.mark.parametrize("what", ["report"])
def test_what_the_workspace_does_not_hold_is_refused(run: Run, path: Path, tmp_path: Path, what: str) -> None:
    target = tmp_path / "out.pdf"
    assert "enthält keine Daten" in refused(run("export", path, what, "-o", target), 1)
    assert not target.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["plan", "-o", "out.docx"],
        ["plan", "-o", "out"],
        ["plan", "-o", "no/such/folder/out.csv"],
        ["plan", "-o", "out.csv", "--channel", "TikTak"],
        ["plan", "-o", "out.csv", "--id", "4711"],
        ["plan", "-o", "out.csv", "--from", "2026-06-01", "--to", "2026-05-01"],
        ["workspace", "-o", "out.json", "--id", "1"],
    ],
)
def test_an_export_that_cannot_be_is_refused_and_writes_nothing(
    run: Run, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(one.name for one in tmp_path.iterdir())
    refused(run("export", path, *arguments), 1)
    assert sorted(one.name for one in tmp_path.iterdir()) == before


def test_the_language_of_the_file_can_be_chosen(run: Run, path: Path, tmp_path: Path) -> None:
    run("export", path, "plan", "-o", tmp_path / "de.csv")
    run("export", path, "plan", "-o", tmp_path / "en.csv", "--language", "en")
    assert "Titel;Status" in (tmp_path / "de.csv").read_text("utf-8-sig")
    assert "Title;Status" in (tmp_path / "en.csv").read_text("utf-8-sig")


def test_a_number_that_is_none_is_a_wrong_call(run: Run, path: Path, tmp_path: Path) -> None:
    refused(run("export", path, "plan", "-o", tmp_path / "a.csv", "--id", "one"), 2)


def test_a_plan_is_read_once(run: Run, path: Path, plan: Path) -> None:
    first = json.loads(run("import", path, plan, "--json")[1])
    assert {key: first[key] for key in ("read", "added", "changed", "unchanged", "skipped", "problems")} == {
        "read": 2,
        "added": 2,
        "changed": 0,
        "unchanged": 0,
        "skipped": 0,
        "problems": [],
    }
    again = json.loads(run("import", path, plan, "--as", "plan", "--json")[1])
    assert (again["added"], again["unchanged"]) == (0, 2)
    assert len(json.loads(run("list", path, "content", "--json")[1])) == 4


def test_a_dry_run_says_the_same_and_changes_nothing(run: Run, path: Path, plan: Path) -> None:
    code, out, err = run("import", path, plan, "--dry-run")
    assert (code, err) == (0, "")
    assert out.startswith("Es wurde nichts geändert.")
    assert len(json.loads(run("list", path, "content", "--json")[1])) == 2


def test_problems_of_a_plan_are_named_with_their_place(run: Run, path: Path, plan: Path, tmp_path: Path) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text(plan.read_text("utf-8") + "31.02.2026;;LinkedIn;Kein Tag;geplant\r\n", "utf-8")
    found = json.loads(run("import", path, odd, "--json")[1])
    assert found["problems"]
    assert set(found["problems"][0]) == {"where", "what"}
    assert found["problems"][0]["where"] in run("import", path, odd, "--dry-run")[1]


def test_a_plan_brought_as_an_answer_is_told_what_an_answer_is(run: Run, path: Path, plan: Path) -> None:
    assert ".antwort.json" in refused(run("import", path, plan, "--as", "answer"), 1)


def test_a_plan_brought_as_results_is_told_what_exports_are_known(run: Run, path: Path, plan: Path) -> None:
    assert "YouTube Studio" in refused(run("import", path, plan, "--as", "results"), 1)


def test_a_calendar_is_told_by_ending_or_beginning(run: Run, path: Path, tmp_path: Path) -> None:
    lines = "BEGIN:VCALENDAR BEGIN:VEVENT UID:a DTSTART:20260521 SUMMARY:Tagung END:VEVENT END:VCALENDAR"
    event = lines.replace(" ", "\r\n")
    (tmp_path / "a.ics").write_text(event, "utf-8")
    (tmp_path / "b.txt").write_text(event, "utf-16")
    for name, added in (("a.ics", 1), ("b.txt", 0)):
        found = json.loads(run("import", path, tmp_path / name, "--json")[1])
        assert (found["read"], found["added"], found["problems"]) == (1, added, [])
        assert found["became"] == {"content": 1}
    (tmp_path / "c.ics").write_text("", "utf-8")
    assert "leer" in refused(run("import", path, tmp_path / "c.ics"), 1)


def test_a_file_that_is_no_plan_is_refused(run: Run, path: Path, tmp_path: Path) -> None:
    picture = tmp_path / "bild.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    for name in (picture, tmp_path / "missing.csv", tmp_path):
        refused(run("import", path, name, "--json"), 1)
