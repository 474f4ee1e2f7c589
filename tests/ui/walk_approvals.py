"""Stops of the walk in the approver's inbox: its lists, its ways to read, and the dialogs on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tests.shells import settle
from ui.shell import Shell

Go = Callable[[Shell], object]


def approvals(what: str, shell: Shell) -> None:
    """The inbox of somebody who approves: lists, ways to read, dialogs."""
    from editorial.domain.people import actor_of

    who = "Vogel" if what in ("all", "reassign") else "Wirth" if what == "nothing" else "Lorenz"
    person = next(one for one in shell.desk.directory.people if who in one.name)
    shell.desk.set_actor(actor_of(person))
    settle(shell)
    shell.window.show_page("approvals")
    settle(shell)
    page = shell.window.page("approvals")
    if what in ("all", "decided"):
        page.scope.set_current(what)
        page.scope.changed.emit(what)
    elif what in ("whole", "beside", "preview"):
        page.reading.tabs.set_current(what)
        page.reading.tabs.changed.emit(what)
    elif what == "remark":
        page.reading.remark()
    elif what == "panel":
        page.panel_button.setChecked(True)
        page.panel.ask_remark(page.panel.remark.placeholderText())
    elif what == "together":
        page.model.check(one.key for one in page.model.items())
        page.acts.together()
    elif what == "reassign":
        page.acts.reassign()
    elif what == "menu":
        page.acts.menu_at(shell.window.mapToGlobal(shell.window.rect().center()))
    settle(shell)


def come_back(shell: Shell) -> None:
    """Whoever began the walk works here again."""
    from editorial.domain.people import actor_of

    mine = next((one for one in shell.desk.directory.people if str(one.id) == shell.desk.options.me), None)
    if mine is not None:
        shell.desk.set_actor(actor_of(mine))


#: The inbox as itself, and all that lies on it.
INBOX = ("mine", "all", "decided", "whole", "beside", "preview", "remark", "panel", "together", "reassign", "nothing")


def stops() -> list[tuple[str, Go]]:
    """All of them, by name."""
    return [(f"approvals {what}", partial(approvals, what)) for what in INBOX]
