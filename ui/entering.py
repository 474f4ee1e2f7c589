"""Somebody begins to work at a window: a workspace was opened, somebody signed in, or took over from another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from .rights import entered, home_page, shown_pages

if TYPE_CHECKING:
    from .shell import Shell

#: Milliseconds after the opening; then what is due is looked for.
REMIND_AFTER = 900


def enter(shell: Shell, path: Path) -> None:
    """It is known who works here: their pages."""
    entered(shell)
    if shell.window.current not in ("calendar", "editor"):
        shell.window.show_page(home_page(shell.desk))
    shell.notices.read_only()
    shell.install_page_commands()
    shell.window.page("calendar").reload()
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
    if before in shown_pages(shell.desk):
        window.show_page(before)
    shell.session.read_undo()


def _anew(shell: Shell, path: Path) -> None:
    shell.reminders.stop()
    shell.window.drop_pages()
    shell.notices.clear()
    enter(shell, path)
