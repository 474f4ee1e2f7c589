"""Forms for experts on the command line: written, brought in, alone and together with others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import ME
from tests.forms import ticket_of
from tests.input_forms import EDITION, Sent, block, sent
from tests.services.input_makers import InputHouse, make_input_house

from .refusals import Run, refused


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sent]:
    house = make_input_house(tmp_path)
    monkeypatch.setattr("editorial.app.open_workspace.__kwdefaults__", {"clock": house.clock})
    yield sent(house, tmp_path)
    house.ws.close()


def head(house: InputHouse) -> str:
    return house.ws.maintenance.check(ME).journal_head


def test_an_answer_is_told_by_what_it_says_and_taken_in(run: Run, out: Sent) -> None:
    path = out.save(out.answer())
    for extra in ([], ["--as", "answer"]):
        code, words, err = run("import", str(out.house.ws.path), str(path), *extra, "--json")
        assert (code, err) == (0, "")
        assert json.loads(words)["read"] == 1
        assert json.loads(words)["added"] == (0 if extra else 1)
    assert [one.number for one in (card.contribution for card in out.house.case(out.request.id).contributions)] == [1]


def test_a_dry_run_changes_nothing(run: Run, out: Sent) -> None:
    before = head(out.house)
    code, words, _err = run("import", str(out.house.ws.path), str(out.save(out.answer())), "--dry-run")
    assert code == 0
    assert "1 " in words
    assert head(out.house) == before


def test_a_mail_with_its_text_block_is_an_answer_too(run: Run, out: Sent) -> None:
    mail = out.form.parent / "AW Laborbesuch.eml"
    mail.write_text("From: m.weber@lindenau.example\nSubject: AW\n\n" + block(out.answer()), encoding="utf-8")
    code, words, _err = run("import", str(out.house.ws.path), str(mail), "--language", "de")
    assert (code, "1 neu" in words) == (0, True)
    assert "pipette.png" in words


def test_of_several_files_the_good_ones_come_in_and_the_bad_ones_are_named(run: Run, out: Sent, tmp_path: Path) -> None:
    good, newer = out.save(out.answer()), out.save(out.answer(EDITION + 1), "neuer.antwort.json")
    bad = tmp_path / "kaputt.antwort.json"
    bad.write_text("{", encoding="utf-8")
    workspace = str(out.house.ws.path)
    code, words, err = run("import", workspace, str(good), str(bad), str(newer), "--as", "answer", "--json")
    found = json.loads(words)
    assert (code, found["read"], found["added"], found["skipped"]) == (1, 3, 2, 1)
    assert err.count("\n") == 1
    assert "kaputt.antwort.json" in err
    code, words, err = run("import", workspace, str(good), str(newer), "--as", "answer", "--json")
    assert (code, err, json.loads(words)["added"], json.loads(words)["unchanged"]) == (0, "", 0, 2)
    assert len(out.house.case(out.request.id).contributions) == 2


def test_several_plans_at_once_are_a_wrong_call(run: Run, out: Sent, tmp_path: Path) -> None:
    refused(run("import", str(out.house.ws.path), "a.csv", "b.csv"), 2)


@pytest.mark.parametrize("ending", ["html", "eml"])
def test_the_form_of_a_request_is_exported(run: Run, out: Sent, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"fresh.{ending}"
    arguments = ["export", str(out.house.ws.path), "request", "--id", str(out.request.id), "-o", str(target)]
    code, words, err = run(*arguments, "--language", "en")
    assert (code, err) == (0, "")
    assert "Dr. Miriam Weber" in words
    if ending == "html":
        assert ticket_of(target)["nonce"] != out.ticket["nonce"]
        assert 'lang="en"' in target.read_text("utf-8")
    assert len(out.house.case(out.request.id).forms) == 2


def test_without_a_number_the_only_request_that_waits_is_meant(run: Run, out: Sent, tmp_path: Path) -> None:
    workspace, target = str(out.house.ws.path), str(tmp_path / "fresh.html")
    assert run("export", workspace, "request", "-o", target)[0] == 0
    out.house.request(title="Noch eine", person=out.house.colleague)
    words = refused(run("export", workspace, "request", "-o", target), 1)
    assert "--id" in words
    assert "Noch eine" in words


@pytest.mark.parametrize(
    ("more", "ending"), [(["--id", "99"], "html"), ([], "pdf"), (["--channel", "LinkedIn"], "html")]
)
def test_what_cannot_be_a_form_is_refused_in_one_sentence(
    run: Run, out: Sent, tmp_path: Path, more: list[str], ending: str
) -> None:
    target = tmp_path / f"no.{ending}"
    refused(run("export", str(out.house.ws.path), "request", *more, "-o", str(target)), 1)
    assert not target.exists()
