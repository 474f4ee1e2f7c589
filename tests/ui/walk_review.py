"""Stops of the walk where answers are reviewed, in an interview, and where a lead clears what is confidential."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from editorial.domain.inputs import RequestState, Way
from editorial.domain.people import actor_of
from tests.shells import settle
from ui.inputs.review_panel import CHANGES, ReviewPanel
from ui.shell import Shell

Go = Callable[[Shell], object]


def rows(shell: Shell) -> list[Any]:
    """The requests of the sample."""
    found: list[Any] = []
    actor = shell.desk.actor
    shell.desk.run(lambda ws: ws.inputs.rows(actor), found.extend)
    settle(shell)
    return found


def reviewed(shell: Shell, *states: RequestState) -> ReviewPanel:
    """The answer with most to it, in front."""
    found = [one for one in rows(shell) if one.request.state in (states or (RequestState.ANSWERED,))]
    row = max(found, key=lambda one: (one.files, one.answers))
    shell.desk.show_request(row.request.id)
    settle(shell)
    panel = shell.window.page("inputs").work.side.currentWidget()
    assert isinstance(panel, ReviewPanel), type(panel)
    return panel


def review(what: str, shell: Shell) -> None:
    """The panel, and what lies on it."""
    panel = reviewed(shell, *((RequestState.RETURNED,) if what == "returned" else ()))
    if what == "naming":
        panel.acts.ask_naming()
    elif what == "follow-up":
        panel.acts.ask_back()
    elif what == "menu":
        panel.acts.menu(panel.head.more)
    settle(shell)


def versions(shell: Shell) -> None:
    """What changed between two versions."""
    panel = reviewed(shell)
    assert panel.review is not None
    case, actor = panel.review.case, shell.desk.actor

    def again(ws: Any) -> None:
        from dataclasses import replace

        from editorial.domain.input_cards import Given, GivenAnswer

        card = case.newest
        assert card is not None
        answers = [GivenAnswer(one.question_id, one.value, one.quotes, one.wished) for one in card.answers]
        first = replace(answers[0], value=f"{answers[0].value} PFAS: 50.")
        given = Given((first, *answers[1:]), Way.INTERVIEW, 3)
        ws.answering.interview(actor, case.request.id, given, finished=True)

    if len(panel.given) < 2:
        shell.desk.run(again)
        settle(shell)
    panel.view.set_current(CHANGES)
    panel.view.changed.emit(CHANGES)
    settle(shell)


def interview(what: str, shell: Shell) -> None:
    """Over the window, at a question or at the end; nothing is written by the walk."""
    from ui.inputs.interview import InterviewWindow, open_interview

    asked = (RequestState.SENT, RequestState.REMINDED)
    row = next(one for one in rows(shell) if one.request.state in asked and one.questions > 1)
    shell.window.show_page("inputs")
    settle(shell)
    open_interview(shell.desk, row.request.id, shell.window)
    settle(shell)
    window = next(one for one in shell.window.findChildren(InterviewWindow) if one.isVisible())
    if what == "over":
        window.clock.watch = window.clock.watch.turn(window.questions[0].id, shell.desk.clock.utc())
        spent = {window.questions[0].id: 60.0 * (row.request.minutes + 4)}
        window.clock.watch = type(window.clock.watch)(row.request.minutes, window.questions[0].id, None, spent)
        window.clock.tick()
    elif what == "end":
        window.go(len(window.questions))
        window.finish()
    settle(shell)


def clearing(shell: Shell) -> None:
    """What waits for the lead of a department with something confidential."""
    held = [one for one in rows(shell) if one.confidential and one.request.state is RequestState.ANSWERED]
    leads = {one.id: one.lead_id for one in shell.desk.directory.departments}
    lead = next(leads[one.request.department_id] for one in held if leads.get(one.request.department_id))
    person = next(one for one in shell.desk.directory.people if one.id == lead)
    shell.desk.set_actor(actor_of(person))
    settle(shell)
    shell.window.show_page("inputs")
    settle(shell)


def today(shell: Shell) -> None:
    """Answers that came, and what is to be cleared."""
    clearing(shell)
    shell.window.show_page("today")
    settle(shell)


def stops() -> list[tuple[str, Go]]:
    """All of them, by name."""
    found: list[tuple[str, Go]] = [
        (f"review {what}", partial(review, what)) for what in ("panel", "naming", "follow-up", "menu", "returned")
    ]
    found += [(f"interview {what}", partial(interview, what)) for what in ("question", "over", "end")]
    return [*found, ("review versions", versions), ("to be cleared", clearing), ("today of a lead", today)]
