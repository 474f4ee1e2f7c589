"""Stops of the tour at an expert's own desk: what is open, a question, and the end."""

from __future__ import annotations

from typing import Any

from editorial.domain.inputs import Clearance

from .settling import settle
from .tour_people import work_as


def own_desk(shell: Any) -> None:
    """The requests to somebody who is only asked, and what became of earlier answers."""
    expert = next((one for one in shell.desk.directory.people if one.name.endswith("Weber")), None)
    work_as(shell, str(expert.id) if expert is not None else shell.desk.options.me)
    shell.toast.close_now()
    shell.window.show_page("inputs")
    settle(shell)
    page = shell.window.page("inputs").work
    if page.open_case is not None:
        page.go_home()
        settle(shell)


def answering(shell: Any) -> None:
    """The first open request, one question at a time."""
    own_desk(shell)
    page = shell.window.page("inputs").work
    waiting = [one for one in page.view.rows if page.words.waits(one)]
    if not waiting:
        return
    page.show_request(waiting[0].request.id)
    settle(shell)
    view = page.open_case
    view.go(0)
    card = view.card
    language = shell.desk.language
    said = {
        "de": "Leon Richter: zehn Jahre an der Pipette und nie in Eile.",
        "en": "Leon Richter: ten years at the pipette, and never in a hurry.",
    }
    if not card.control.value() and card.question.kind in ("short", "long"):
        card.control.show_value(said[language])
        view.state.write(card.question.id, said[language])
    view.state.wish(card.question.id, Clearance.PUBLIC)
    card.show_state()
    settle(shell)


def at_the_end(shell: Any) -> None:
    """How to be named, and everything once more."""
    page = shell.window.page("inputs").work
    view = page.open_case
    if hasattr(view, "path"):
        view.go(len(view.path))
    settle(shell)
