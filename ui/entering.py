"""Somebody begins to work at a window: a workspace was opened, somebody signed in, or took over from another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from editorial.domain.presence import main_role

from .rights import fit_commands, home_page, show_who, shown_pages

if TYPE_CHECKING:
    from .shell import Shell

#: Milliseconds after the opening; then what is due is looked for.
REMIND_AFTER = 900
#: Seconds for answers that are under way.
ANSWERS = 10.0


def enter(shell: Shell, path: Path) -> None:
    """It is known who works here: their pages."""
    show_who(shell)
    if shell.window.current not in ("calendar", "editor"):
        shell.window.show_page(home_page(shell.desk))
    shell.notices.read_only()
    shell.notices.for_role()
    shell.install_page_commands()
    fit_commands(shell)
    calendar = shell.window.page("calendar")
    calendar.toolbar.quick_add.setVisible(shell.desk.may("content.create"))
    calendar.reload()
    QTimer.singleShot(REMIND_AFTER, shell, lambda: shell.remind(path))
    shell.flow.opened()
    shell.session.presence.ask_if_unknown()


def sign_in(shell: Shell) -> None:
    """Somebody signed in at a window that showed nothing yet, or nothing of theirs."""
    if (path := shell.session.path) is not None and shell.session.is_open:
        _anew(shell, path)
        shell.session.read_undo()


def take_over(shell: Shell) -> None:
    """Somebody else works here now: every page is made anew, for them; the place in the calendar stays."""
    path, window, before = shell.session.path, shell.window, shell.window.current
    if path is None:
        return
    anchor = window.page("calendar").state.anchor if window.has_page("calendar") else None
    _anew(shell, path)
    if anchor is not None:
        window.page("calendar").show_day(anchor)
    home = main_role(shell.desk.actor) is not None or before not in shown_pages(shell.desk)
    window.show_page(home_page(shell.desk) if home else before)
    shell.session.read_undo()


def _anew(shell: Shell, path: Path) -> None:
    shell.reminders.stop()
    # whoever waits for an answer gets it while they are still there
    shell.desk.tasks.wait(ANSWERS)
    stack = shell.window.sheet.stack
    old = [stack.widget(place) for place in range(stack.count())]
    shell.window.drop_pages()
    for page in old:
        # at once: what is left of them must not ask for anything more
        QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
    shell.notices.clear()
    enter(shell, path)
