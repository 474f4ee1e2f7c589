"""Every page learns of what a job committed, whatever the job answers with."""

from __future__ import annotations

from editorial.app import Workspace
from editorial.domain.events import Changes
from editorial.domain.strategy import ContentPillar
from editorial.errors import EditorialError, Refused
from tests.builders import ME
from ui.context import Desk


def _announced(desk: Desk) -> list[str]:
    heard: list[str] = []
    desk.live.changed.connect(lambda changes: heard.append(changes.act))
    return heard


def test_what_a_job_commits_is_announced_whatever_it_answers_with(desk: Desk) -> None:
    heard = _announced(desk)

    def job(ws: Workspace) -> str:
        ws.organisation.save(ME, ContentPillar(name="Labor"))
        ws.organisation.save(ME, ContentPillar(name="Service"))
        return "beide"

    answers: list[str] = []
    desk.run(job, answers.append)
    desk.tasks.wait()
    assert (heard, answers) == (["strategy.save", "strategy.save"], ["beide"])


def test_a_job_that_answers_with_its_change_announces_it_once(desk: Desk) -> None:
    heard = _announced(desk)

    def job(ws: Workspace) -> Changes:
        return ws.organisation.save(ME, ContentPillar(name="Labor"))

    desk.run(job)
    desk.tasks.wait()
    assert heard == ["strategy.save"]


def test_what_was_committed_before_a_job_failed_is_announced(desk: Desk) -> None:
    heard, failures = _announced(desk), list[EditorialError]()

    def job(ws: Workspace) -> None:
        ws.organisation.save(ME, ContentPillar(name="Labor"))
        ws.organisation.save(ME, ContentPillar(name="Labor"))

    desk.run(job, None, failures.append)
    desk.tasks.wait()
    assert heard == ["strategy.save"]
    assert isinstance(failures[0], Refused)
