"""Stops of the walk in moderation mode: the stage, what is entered there, its dialogs, the room's view, the end."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from editorial.domain.meetings import AgendaSource
from tests.shells import settle
from tests.ui.walk_approvals import come_back
from ui import tour_moderation
from ui.shell import Shell

Go = Callable[[Shell], object]


def at(shell: Shell, source: AgendaSource) -> Any:
    """The window with an item of that kind in front."""
    come_back(shell)
    window: Any = tour_moderation.opened(shell)
    found = next((one for one in window.state.case.items if one.source is source), window.state.case.items[0])
    window.state.go(found.id)
    settle(shell)
    return window


def stage(source: AgendaSource, shell: Shell) -> None:
    """An item of a kind."""
    window = at(shell, source)
    if source is AgendaSource.CONFLICT:
        tour_moderation.control(shell)
        window.frame.stage.choose_free()
        settle(shell)


def capture(kind: str, shell: Shell) -> None:
    """What is entered with one key."""
    at(shell, AgendaSource.OWN).capture.open_for(kind)
    settle(shell)


def dialog(name: str, shell: Shell) -> None:
    """One of the dialogs."""
    window = at(shell, AgendaSource.OWN)
    stage = window.frame.stage
    {"attendance": window.attendance, "keys": window.help, "votes": stage._vote_by_name, "end": window.end}[name]()
    settle(shell)


def over(shell: Shell) -> None:
    """The agenda is through, and then the meeting: nothing of it is left on the window."""
    window = at(shell, AgendaSource.OWN)
    while window.state.item is not None or window.state.following() is not None:
        window.state.next()
        settle(shell)


def ended(shell: Shell) -> None:
    """Back in the main window."""
    window: Any = tour_moderation.opened(shell)
    window.end()
    settle(shell)


def stops() -> list[tuple[str, Go]]:
    """All of them, by name; the last one ends the meeting."""
    kinds = (AgendaSource.CONFLICT, AgendaSource.ACTIONS, AgendaSource.WEEKS)
    return [
        *((f"moderation {kind}", partial(stage, kind)) for kind in kinds),
        *((f"moderation {kind}", partial(capture, kind)) for kind in ("action", "item", "speak")),
        *((f"moderation {name}", partial(dialog, name)) for name in ("attendance", "keys", "votes", "end")),
        ("moderation audience", tour_moderation.audience),
        ("moderation over", over),
        ("moderation ended", ended),
    ]
