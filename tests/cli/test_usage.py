"""How the command line is called: help, wrong calls, languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import editorial
from editorial.cli.arguments import COMMANDS, EXPORTS
from editorial.cli.output import system_language
from editorial.texts import codes

from .refusals import Run, refused


def test_help_shows_every_command_and_ends_well(run: Run) -> None:
    code, out, err = run("--help")
    assert (code, err) == (0, "")
    for name in (*COMMANDS, "tour"):
        assert f"editorial-desk {name} " in out
    assert run("-h")[1] == out
    assert run()[1] == out


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_command_has_a_help_page_in_both_languages(run: Run, name: str, language: str) -> None:
    code, out, err = run(name, "--help", "--language", language)
    assert (code, err) == (0, "")
    assert f"editorial-desk {name}" in out
    assert ("Aufruf" in out) == (language == "de")


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version") == (0, f"Editorial Desk {editorial.__version__}\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help-usage"],
        ["list"],
        ["list", "a.editorial"],
        ["list", "a.editorial", "songs"],
        ["list", "a.editorial", "content", "more"],
        ["list", "a.editorial", "content", "--loud"],
        ["list", "a.editorial", "content", "--json=1"],
        ["list", "a.editorial", "content", "--from"],
        ["list", "a.editorial", "content", "--from="],
        ["export", "a.editorial", "plan"],
        ["export", "a.editorial", "songs", "-o", "x.csv"],
        ["export", "a.editorial", "plan", "-o"],
        ["import", "a.editorial"],
        ["import", "a.editorial", "x.csv", "--as", "song"],
        ["new"],
        ["new", "a.editorial", "--language", "fr"],
        ["restore", "b.editorial"],
        ["check", "a.editorial", "-x"],
        ["exprot", "a.editorial"],
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_wrong_call_gets_one_sentence_and_exit_code_two(run: Run, arguments: list[str], language: str) -> None:
    stated = [] if "--language" in arguments else [f"--language={language}"]
    words = refused(run(*arguments[:1], *stated, *arguments[1:]), 2)
    assert "editorial-desk" in words
    if stated:
        assert ("siehe" in words) == (language == "de")


def test_options_may_stand_anywhere_and_after_two_dashes_everything_is_a_name(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = tmp_path / "--plan.editorial"
    monkeypatch.chdir(tmp_path)
    assert run("new", "--language=en", "--", odd.name)[0] == 0
    code, out, _err = run("list", "--json", "--", odd.name, "content")
    assert (code, json.loads(out)) == (0, [])


def test_without_other_word_the_system_says_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    assert system_language() == "de"
    monkeypatch.setenv("LC_ALL", "C")
    assert system_language() == "en"


def test_every_word_of_the_command_line_exists(run: Run) -> None:
    known = set(codes())
    assert {f"help.{name}" for name in COMMANDS} <= known
    assert {f"export.kind.{name}" for name in EXPORTS} | {f"export.what.{name}" for name in EXPORTS} >= {
        one for one in known if one.startswith(("export.kind.", "export.what."))
    }
