"""Stops of the tour on the page of expert input: board, request editor, its preview, templates, calls, time budget."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from .settling import settle


def _work(shell: Any) -> Any:
    """The page with nothing lying on it."""
    shell.window.show_page("inputs")
    settle(shell)
    found = shell.window.page("inputs").work
    if found.whole.currentWidget() is not found.main:
        found.parts.editor.drop()  # what was written for a picture
    return found


def board(shell: Any) -> None:
    """The requests by state."""
    page = _work(shell)
    page.show_part("requests")
    page.show_view("board")


def _part(name: str, shell: Any) -> None:
    page = _work(shell)
    page.show_view("list")
    page.show_part(name)


def part(name: str) -> Callable[[Any], None]:
    """A tab of the page."""
    return partial(_part, name)


def editor(shell: Any) -> None:
    """A request from a template, to two people of the house, one of whom there is no time for."""
    page = _work(shell)
    page.show_part("requests")
    page.show_view("list")
    made = page.parts.open_editor()
    made.begin()
    settle(shell)
    made.use_template(made._templates[0].id)
    settle(shell)
    for place in (0, 4):
        made.whom.model.toggle(place)
    made.questions.cards[2].text.setFocus()


def preview(shell: Any) -> None:
    """The same as the experts see it."""
    editor(shell)
    settle(shell)
    shell.window.page("inputs").work.parts.editor.look.setChecked(True)
