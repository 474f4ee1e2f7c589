"""Stops of the tour on the page of meetings: a meeting that is prepared, decisions, action items, a series."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from .settling import settle


def _page(shell: Any, part: str) -> Any:
    shell.window.show_page("meetings")
    found = shell.window.page("meetings")
    found.show_part(part)
    settle(shell)
    return found


def _part(name: str, shell: Any) -> None:
    _page(shell, name).current.view.go_first()


def part(name: str) -> Callable[[Any], None]:
    """A tab of the page."""
    return partial(_part, name)


def agenda(shell: Any) -> None:
    """The next meeting that has an agenda."""
    found = _page(shell, "meetings")
    rows = [line.value for line in found.current.view.lines.lines()]
    coming = [row for row in rows if row.items and str(row.meeting.state) == "planned"]
    if coming:
        found.show_meeting(coming[0].meeting.id)


def series(shell: Any) -> None:
    """The form of a series."""
    found = _page(shell, "series").current
    found.view.go_first()
    found.key("E")
