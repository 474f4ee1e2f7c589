"""kill -9 while somebody types: what was saved is in the workspace, what was typed is there or offered again."""

from __future__ import annotations

import signal
from collections.abc import Generator
from pathlib import Path

import pytest

from editorial.app import open_workspace
from tests.builders import ME, actor_for
from tests.faults.nursery import Nursery
from tests.faults.promises import broken, read
from ui.content.jobs import read_bundle
from ui.inputs.interview_rescue import InterviewFile


@pytest.fixture(scope="module")
def nursery() -> Generator[Nursery]:
    with Nursery("window_acts") as opened:
        yield opened


@pytest.mark.parametrize("point", ["autosave.begun:3", "autosave.saved:3", "rescue.drafted:3", "commit.before:3"])
def test_killed_while_saving_by_itself_no_word_is_lost(nursery: Nursery, tmp_path: Path, point: str) -> None:
    path, said = tmp_path / "desk.editorial", tmp_path / "said"
    assert nursery.run("type", path, said, fault=point) == -signal.SIGKILL
    assert broken(path, read(said)) == []
    workspace = open_workspace(path)
    bundle = read_bundle(workspace, ME, 1, workspace.options.read(ME).workspace_id)
    workspace.close()
    stored = bundle.card.item.text
    offered = " ".join(bundle.rescued.texts.values()) if bundle.rescued else ""
    lines = [line.split() for line in said.read_text().splitlines()]
    saved = [line[1] for line in lines if line[0] == "saved"]
    typed = [line[1] for line in lines if line[0] == "typed"]
    assert len(typed) >= 2
    assert all(f"Wort{number}" in stored for number in saved)
    assert all(f"Wort{number}" in stored + offered for number in typed)


@pytest.mark.parametrize("point", ["answer.begun:3", "commit.before:3", "journal.written:3", "commit.after:3"])
def test_killed_while_an_expert_answers_nothing_is_lost_that_was_said_to_be_saved(
    nursery: Nursery, tmp_path: Path, point: str
) -> None:
    path, said = tmp_path / "desk.editorial", tmp_path / "said"
    assert nursery.run("answer", path, said, fault=point) == -signal.SIGKILL
    assert broken(path, read(said)) == []
    workspace = open_workspace(path)
    expert = next(one for one in workspace.organisation.directory(ME).people if one.name == "Dr. Miriam Weber")
    view = workspace.expert_desk.view(actor_for(expert))
    case = workspace.inputs.case(ME, view.rows[0].request.id)
    workspace.close()
    stored = " ".join(one.value for card in case.contributions for one in card.answers)
    saved = [line.split()[1] for line in said.read_text().splitlines() if line.startswith("saved ")]
    assert len(saved) == 2
    assert all(f"Wort{number}" in stored for number in saved)


@pytest.mark.parametrize("point", ["rescue.drafted:7", "commit.before:3", "commit.after:3"])
def test_killed_in_an_interview_no_word_is_lost(nursery: Nursery, tmp_path: Path, point: str) -> None:
    path, said = tmp_path / "desk.editorial", tmp_path / "said"
    assert nursery.run("interview", path, said, fault=point) == -signal.SIGKILL
    assert broken(path, read(said)) == []
    workspace = open_workspace(path)
    case = workspace.inputs.case(ME, 1)
    place = InterviewFile(workspace.options.read(ME).workspace_id, 1).read()
    workspace.close()
    stored = " ".join(one.value for card in case.contributions for one in card.answers)
    beside = " ".join(words[0] for words in place.words.values()) if place else ""
    lines = [line.split() for line in said.read_text().splitlines()]
    saved = [line[1] for line in lines if line[0] == "saved"]
    typed = [line[1] for line in lines if line[0] == "typed"]
    assert len(typed) >= 2
    assert all(f"Wort{number}" in stored for number in saved)
    assert all(f"Wort{number}" in stored + beside for number in typed)
    assert place is not None
    assert place.question_id == case.questions[0].id
