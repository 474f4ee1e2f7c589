"""Minutes on the command line: `export minutes --id`."""

from __future__ import annotations

from pathlib import Path

import pytest

from editorial.domain.meetings import MeetingState
from tests.exchange.pdf_reader import Paper
from tests.services.meeting_makers import make_meeting_house

from .refusals import Run, refused


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workspace with final minutes, and a meeting whose minutes are open."""
    house = make_meeting_house(tmp_path)
    house.meeting(MeetingState.FINAL)
    house.meeting(MeetingState.HELD)
    house.ws.close()
    return house.ws.path


def test_minutes_are_written_in_the_format_of_the_ending(run: Run, path: Path, tmp_path: Path) -> None:
    for ending in (".pdf", ".docx", ".odt", ".html", ".md", ".eml"):
        code, out, err = run("export", path, "minutes", "-o", tmp_path / f"a{ending}", "--id", 1)
        assert (code, err) == (0, "")
        assert f"a{ending}" in out
    assert Paper((tmp_path / "a.pdf").read_bytes()).language == "de"
    run("export", path, "minutes", "--id", 2, "-o", tmp_path / "b.pdf", "--language", "en")
    assert Paper((tmp_path / "b.pdf").read_bytes()).language == "en"
    run("export", path, "minutes", "--id", 2, "-o", tmp_path / "b.pdf")
    assert Paper((tmp_path / "b.pdf").read_bytes()).language == "de"


def test_what_is_missing_or_does_not_fit_is_refused_in_a_sentence(run: Run, path: Path, tmp_path: Path) -> None:
    for arguments in (
        ("-o", tmp_path / "a.pdf"),
        ("-o", tmp_path / "a.pdf", "--id", 99),
        ("-o", tmp_path / "a.txt", "--id", 1),
        ("-o", tmp_path / "a.pdf", "--id", 1, "--channel", "LinkedIn"),
        ("-o", tmp_path / "a.pdf", "--id", 1, "--from", "2026-05-01"),
    ):
        refused(run("export", path, "minutes", *arguments), 1)
    assert not list(tmp_path.glob("a.*"))
