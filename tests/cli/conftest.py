"""The command line called in this process, and what every refusal must look like."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from editorial.cli import main
from tests.builders import make_item, new_workspace

from .refusals import Run

PLAN = "Datum;Uhrzeit;Kanal;Titel;Status\r\n02.06.2026;10:00;LinkedIn;Neuer Beitrag;geplant\r\n;;;Nur Idee;Idee\r\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call the command line in this process, on an English system."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")

    def call(*arguments: object) -> tuple[int, str, str]:
        code = main([str(one) for one in arguments])
        found = capsys.readouterr()
        return code, found.out, found.err

    return call


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A German workspace with an item on two channels and one in the backlog."""
    made = new_workspace(tmp_path, language="de")
    make_item(made, "Labor", channels=("LinkedIn", "X"), day=date(2026, 5, 12), at=time(9, 30))
    make_item(made, "Später", channels=())
    made.close()
    return made.path


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A small plan as people keep it."""
    found = tmp_path / "juni.csv"
    found.write_text(PLAN, "utf-8")
    return found
