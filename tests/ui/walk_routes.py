"""Stops of the walk around approval as its author and its keeper see it: the routes, submitting, letting go."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from editorial.domain.content import Status
from tests.shells import settle
from ui.override_dialog import OverrideDialog
from ui.shell import Shell
from ui.submit_dialog import ask_submit

Go = Callable[[Shell], object]


def _items(shell: Shell, status: Status) -> list[int]:
    found: list[int] = []
    actor = shell.desk.actor
    shell.desk.run(lambda ws: [one.content_id for one in ws.plan.rows(actor) if one.status is status], found.extend)
    settle(shell)
    return [one for one in dict.fromkeys(found) if one > 0]


def routes(what: str, shell: Shell) -> None:
    """The page of approval routes: as it opens, with a new stage, with what was refused, with the test field."""
    shell.window.show_page("routes")
    settle(shell)
    page = shell.window.page("routes")
    page.drop()
    if what == "drawn":
        word = "Recht" if shell.desk.language == "de" else "Legal"
        page.draft.add(word, "approver", beside=True)
        page.draft.set_stage(labels=(word,))
    elif what == "refused":
        page.draft.set_stage(needed=9)
        page.store()
    elif what == "tried":
        page.test.changed.emit(_items(shell, Status.DRAFTING)[0])
    settle(shell)


def leave(shell: Shell) -> None:
    """Nothing that was drawn stays: the next stop is not asked about it."""
    if shell.window.has_page("routes"):
        shell.window.page("routes").drop()


def submit(count: int, shell: Shell) -> None:
    """The dialog that submits one item, or several."""
    leave(shell)
    shell.window.show_page("calendar")
    ask_submit(shell.desk, _items(shell, Status.DRAFTING)[:count], shell.window)
    settle(shell)


def override(shell: Shell) -> None:
    """The dialog that lets an item go without approval."""
    leave(shell)
    shell.window.show_page("calendar")
    OverrideDialog(shell.desk, [(_items(shell, Status.DRAFTING)[0], "Laborbesuch")], shell.window).open()
    settle(shell)


def editor(status: Status, tab: str, shell: Shell) -> None:
    """The editor on an item in this state."""
    leave(shell)
    shell.window.open_item(_items(shell, status)[0])
    settle(shell)
    page = shell.window.page("editor")
    page.columns.show_side(tab)
    if tab == "comments":
        page.side.comments.switch.set_current("outside")
        page.side.comments.switch.changed.emit("outside")
    settle(shell)


def stops() -> list[tuple[str, Go]]:
    """All of them, by name."""
    found: list[tuple[str, Go]] = [
        (f"routes {what}", partial(routes, what)) for what in ("page", "drawn", "refused", "tried")
    ]
    found += [("submit one", partial(submit, 1)), ("submit many", partial(submit, 3)), ("override", override)]
    found += [
        ("editor in review", partial(editor, Status.REVIEW, "comments")),
        ("editor approved", partial(editor, Status.APPROVED, "preview")),
    ]
    return found
