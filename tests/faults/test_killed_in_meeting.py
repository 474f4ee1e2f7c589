"""kill -9 in the middle of moderation, at more than twenty points: nothing typed and acknowledged is lost."""

from __future__ import annotations

import signal
from collections.abc import Generator
from pathlib import Path

import pytest

from editorial.app import open_workspace
from editorial.domain.meetings import MeetingState
from tests.builders import ME
from tests.faults.nursery import Nursery
from tests.faults.promises import broken, read
from ui.moderation.rescue import MeetingRescue

#: Where the services are killed: at the points of a commit, early and late in the meeting.
COMMITS = (
    "commit.begun",
    "commit.rows",
    "commit.counted",
    "journal.linked",
    "journal.written",
    "commit.before",
    "commit.after",
)
KILLS = [f"{point}:{passing}" for point in COMMITS for passing in (2, 9, 19)]
#: Where the window is killed while somebody types.
TYPING = (
    "rescue.drafted:9",
    "rescue.drafted:17",
    "moderation.typed:2",
    "moderation.kept:3",
    "commit.before:4",
    "commit.after:2",
)


@pytest.fixture(scope="module")
def nursery() -> Generator[Nursery]:
    with Nursery("meeting_acts") as opened:
        yield opened


def said_words(path: Path, kind: str) -> list[str]:
    lines = [line.split() for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    return [line[1] for line in lines if line[0] == kind]


def everything_in(path: Path) -> tuple[str, str, MeetingState]:
    """All words of the meeting, those kept beside the workspace, and its state."""
    workspace = open_workspace(path)
    case = workspace.meetings.case(ME, 1)
    beside = MeetingRescue(workspace.options.read(ME).workspace_id, 1).read()
    workspace.close()
    words = [one.fact for one in case.items]
    words += [one.text for one in case.notes] + [one.text for one in case.parked]
    words += [one.text for one in case.decisions] + [one.text for one in case.actions]
    return " ".join(words), " ".join(beside.words.values()) if beside else "", case.meeting.state


def test_there_are_twenty_points_and_more() -> None:
    assert len({*KILLS, *TYPING}) >= 20


def test_killed_in_the_middle_of_a_meeting_nothing_acknowledged_is_lost(nursery: Nursery, tmp_path: Path) -> None:
    path, said = tmp_path / "desk.editorial", tmp_path / "said"
    for turn, point in enumerate(KILLS):
        ended = nursery.run("moderate", path, said, seed=turn, fault=point)
        assert ended == -signal.SIGKILL, f"{point} was not passed"
        if turn % 3 == 2:  # everything acknowledged so far is looked for each time
            assert broken(path, read(said)) == [], point
        words, _beside, state = everything_in(path)
        assert state is MeetingState.RUNNING, "the meeting goes on where it was"
        lost = [one for one in said_words(said, "word") if one not in words.split()]
        assert lost == [], point
    assert len(said_words(said, "word")) > 50


@pytest.mark.parametrize("job", ["type", "take_notes"])
def test_killed_while_somebody_types_in_the_window_no_word_is_lost(nursery: Nursery, tmp_path: Path, job: str) -> None:
    for turn, point in enumerate(TYPING if job == "type" else TYPING[1:4]):
        folder = tmp_path / f"{job}{turn}"
        folder.mkdir()
        path, said = folder / "desk.editorial", folder / "said"
        assert nursery.run(job, path, said, fault=point) == -signal.SIGKILL, f"{point} was not passed"
        assert broken(path, read(said)) == [], point
        words, beside, state = everything_in(path)
        assert state is MeetingState.RUNNING
        assert [one for one in said_words(said, "word") if one not in words.split()] == [], point
        typed = said_words(said, "typed")
        assert typed, point
        assert [one for one in typed if one not in f"{words} {beside}".split()] == [], point
