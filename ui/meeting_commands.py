"""The commands of the menu "Meeting": each brings its page to the front first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from editorial.domain.meeting_cards import MeetingRow

    from .shell import Shell


def handlers(shell: Shell) -> dict[str, Callable[[], object]]:
    """What each command does."""
    return {
        "meeting_next": partial(_next, shell, shell.desk.show_meeting),
        "meeting_begin": partial(_next, shell, shell.desk.moderation_requested.emit),
        "meeting_new": partial(_new, shell, "new_meeting"),
        "meeting_series": partial(_part, shell, "series"),
        "meeting_decisions": partial(_part, shell, "decisions"),
        "meeting_actions": partial(_part, shell, "actions"),
        "meeting_action": partial(_new, shell, "new_action"),
        "meeting_parked": partial(_part, shell, "parked"),
    }


def _part(shell: Shell, name: str) -> None:
    shell.window.show_page("meetings")
    if shell.window.current == "meetings":
        shell.window.page("meetings").show_part(name)


def _new(shell: Shell, name: str) -> None:
    shell.window.show_page("meetings")
    if shell.window.current == "meetings":
        getattr(shell.window.page("meetings"), name)()


def _next(shell: Shell, opens: Callable[[int], object]) -> None:
    """The meeting that runs or comes next; without one the list, where one can be made."""
    desk = shell.desk
    actor = desk.actor

    def done(row: MeetingRow | None) -> None:
        if row is not None:
            opens(row.meeting.id)
            return
        _part(shell, "meetings")
        desk.toast(QCoreApplication.translate("Actions", "No meeting is planned."), False, "info")

    desk.run(lambda ws: ws.meetings.next(actor), done)
