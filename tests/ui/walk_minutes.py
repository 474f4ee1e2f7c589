"""Stops of the walk on the page of minutes: final, being written, an earlier edition, and the dialogs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from editorial.domain.decision_rules import voters_at
from editorial.domain.decisions import Choice
from editorial.domain.meetings import MeetingState
from tests.shells import settle
from tests.ui.walk_approvals import come_back
from ui.shell import Shell

Go = Callable[[Shell], object]


def _meetings(shell: Shell) -> list[int]:
    """Meetings with final minutes, or whose minutes were opened again; the latest first.

    One that was held on another stop of the walk has none yet.
    """
    found: list[Any] = []
    actor = shell.desk.actor

    def job(ws: Any) -> list[Any]:
        held = (MeetingState.FINAL, MeetingState.HELD)
        cases = [
            ws.meetings.case(actor, one.meeting.id) for one in ws.meetings.rows(actor) if one.meeting.state in held
        ]
        return [one.meeting for one in cases if one.minutes]

    shell.desk.run(job, found.extend)
    settle(shell)
    over = found
    return [one.id for one in sorted(over, key=lambda one: one.day, reverse=True)]


def final(shell: Shell) -> Any:
    """Final minutes with their preview."""
    come_back(shell)
    shell.window.open_minutes(_meetings(shell)[1])
    settle(shell)
    return shell.window.page("minutes")


def writing(shell: Shell) -> Any:
    """The latest minutes, opened again."""
    come_back(shell)
    meeting_id, actor = _meetings(shell)[0], shell.desk.actor
    shell.window.open_minutes(meeting_id)
    settle(shell)
    page = shell.window.page("minutes")
    if page.case.final is not None:
        shell.desk.run(lambda ws: ws.minutes.reopen(actor, meeting_id, "Die Abstimmung war falsch gezählt."))
        settle(shell)
    page.show_edition(None)
    page.head.tabs.set_current("write")
    page._view_chosen("write")
    settle(shell)
    return page


def dialog(name: str, shell: Shell) -> None:
    """A dialog over the minutes."""
    page = final(shell) if name == "add" else writing(shell)
    if name == "write_action":
        page.writing.add_action()
    else:
        getattr(page.acts, name)()


def by_name(shell: Shell) -> None:
    """How everybody voted on a decision."""
    page = writing(shell)
    actor, decided = shell.desk.actor, next(one for one in page.case.decisions if one.voted)
    cast = {one.id: Choice.FOR for one in voters_at(page.case.participants, decided.at)}
    shell.desk.run(lambda ws: ws.decisions.vote_by_name(actor, decided.id, cast))
    settle(shell)
    page = writing(shell)
    page.acts.write(next(one for one in page.case.decisions if one.id == decided.id))


def preview(shell: Shell) -> None:
    """The draft as it will be, with what can be chosen."""
    page = writing(shell)
    page.head.tabs.set_current("read")
    page._view_chosen("read")


def reopen(shell: Shell) -> None:
    """Why, and what the decisions did."""
    from ui.minutes.dialogs import ReopenDialog

    page = final(shell)
    found: list[Any] = []
    actor, meeting_id = shell.desk.actor, page.meeting_id
    shell.desk.run(lambda ws: ws.minutes.effects(actor, meeting_id, shell.desk.language), found.extend)
    settle(shell)
    ReopenDialog(shell.desk, found, shell.window).open()


def edition(shell: Shell) -> None:
    """The edition that was final before."""
    page = writing(shell)
    page.show_edition(page.case.minutes[0])


def stops() -> list[tuple[str, Go]]:
    """All of them, by name."""
    dialogs = ("add", "finalise", "edit_head", "edit_attendance", "write_action")
    return [
        ("minutes final", final),
        ("minutes reopen", reopen),
        ("minutes writing", writing),
        ("minutes preview", preview),
        *((f"minutes {name}", partial(dialog, name)) for name in dialogs),
        ("minutes votes by name", by_name),
        ("minutes edition", edition),
    ]
