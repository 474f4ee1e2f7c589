"""Stops of the tour in moderation mode: the control view, and what the room sees."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from editorial.domain.meetings import AgendaSource, Attendance

from .settling import settle

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.meeting_cards import MeetingCase
    from editorial.domain.people import Actor

    from .moderation.window import ModerationWindow

#: Property of the shell: the tour has moved the clock.
MOVED: Final = "tour_clock"


def opened(shell: Any) -> ModerationWindow | None:
    """The next meeting in its window, as large as the main window, with everybody there."""
    if shell.meeting.window is None:
        found: list[Any] = []
        actor = shell.desk.actor
        shell.desk.run(lambda ws: ws.moderation.running(actor) or ws.meetings.next(actor), found.append)
        settle(shell)
        if not found or found[0] is None:
            return None
        if shell.desk.clock.fixed is None and found[0].meeting.starts_at is not None:
            # the picture is that of a meeting at its time
            shell.desk.clock.fixed = found[0].meeting.starts_at
            shell.setProperty(MOVED, True)
        shell.meeting.open(found[0].meeting.id)
        settle(shell)
    window: ModerationWindow = shell.meeting.window
    window.showNormal()
    window.setGeometry(shell.window.geometry())
    window.activateWindow()
    here = [one.id for one in window.state.case.participants[:-1]]
    window.state.act(lambda ws: ws.moderation.attend(window.state.actor, here, Attendance.PRESENT))
    settle(shell)
    return window


def control(shell: Any) -> None:
    """A conflict that is being decided, or the first item where there is none."""
    window = opened(shell)
    if window is None:
        return
    items = window.state.case.items
    wanted = next((one for one in items if one.source is AgendaSource.CONFLICT), items[0])
    for one in items[1:]:
        if window.state.item is None or window.state.item.id == wanted.id:
            break
        _pass_time(shell, minutes=3, seconds=40)
        window.state.go(one.id)
        settle(shell)
    window.state.go(wanted.id)
    settle(shell)
    for person in window.state.case.participants[1:3]:
        if window.state.speaking() is None or not window.state.waiting():
            window.state.act(partial(_ask, window.state.actor, person.id))
            settle(shell)
    if window.state.clock().spent < 60:
        _pass_time(shell, minutes=5, seconds=48)
    window.frame.stage.choose_key(1)
    window.frame.tick()
    settle(shell)


def _ask(actor: Actor, participant_id: int, ws: Workspace) -> MeetingCase:
    return ws.moderation.ask(actor, participant_id)


def _pass_time(shell: Any, **amount: float) -> None:
    """The clock of the tour goes on, where it is the tour's own."""
    if shell.property(MOVED):
        shell.desk.clock.fixed += timedelta(**amount)


def leave(shell: Any) -> None:
    """The meeting goes on without the tour, and so does the time."""
    shell.meeting.forget()
    settle(shell)
    if shell.property(MOVED):
        shell.desk.clock.fixed = None


def audience(shell: Any) -> None:
    """The same for the room."""
    control(shell)
    window = shell.meeting.window
    if window is None:
        return
    if window.audience is None:
        window.show_audience()
    window.audience.showNormal()
    window.audience.setGeometry(shell.window.geometry())
    # the room never sees the other one
    window.hide()
    settle(shell)
