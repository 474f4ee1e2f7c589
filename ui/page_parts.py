"""Parts of pages as commands of their own, so that the palette finds "Kanäle" as well as "Organisation"."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from .actions import Actions
    from .shell import Shell

#: Page, part, what both are called, icon. The page has `show_part`.
PARTS: tuple[tuple[str, str, object, str], ...] = (
    ("organisation", "channels", QT_TRANSLATE_NOOP("Actions", "Organisation › Channels"), "radio"),
    ("organisation", "departments", QT_TRANSLATE_NOOP("Actions", "Organisation › Departments"), "building-2"),
    ("organisation", "people", QT_TRANSLATE_NOOP("Actions", "Organisation › People"), "users-round"),
    ("meetings", "meetings", QT_TRANSLATE_NOOP("Actions", "Meetings › Meetings"), "users-round"),
    ("meetings", "decisions", QT_TRANSLATE_NOOP("Actions", "Meetings › Decisions"), "gavel"),
    ("meetings", "actions", QT_TRANSLATE_NOOP("Actions", "Meetings › Action items"), "list-checks"),
    ("meetings", "parked", QT_TRANSLATE_NOOP("Actions", "Meetings › Parked topics"), "inbox"),
    ("meetings", "series", QT_TRANSLATE_NOOP("Actions", "Meetings › Series"), "repeat"),
    ("inputs", "requests", QT_TRANSLATE_NOOP("Actions", "Experts › Requests"), "graduation-cap"),
    ("inputs", "calls", QT_TRANSLATE_NOOP("Actions", "Experts › Calls for topics"), "megaphone"),
    ("inputs", "templates", QT_TRANSLATE_NOOP("Actions", "Experts › Templates"), "copy"),
    ("inputs", "budget", QT_TRANSLATE_NOOP("Actions", "Experts › Time budget"), "hourglass"),
    ("strategy", "map", QT_TRANSLATE_NOOP("Actions", "Strategy › Overview"), "compass"),
    ("strategy", "goals", QT_TRANSLATE_NOOP("Actions", "Strategy › Goals"), "target"),
    ("strategy", "pillars", QT_TRANSLATE_NOOP("Actions", "Strategy › Content pillars"), "hash"),
    ("strategy", "campaigns", QT_TRANSLATE_NOOP("Actions", "Strategy › Campaigns"), "megaphone"),
    ("strategy", "phases", QT_TRANSLATE_NOOP("Actions", "Strategy › Phases"), "calendar-range"),
    ("strategy", "bands", QT_TRANSLATE_NOOP("Actions", "Strategy › Blackouts and embargoes"), "ban"),
    ("settings", "workspace", QT_TRANSLATE_NOOP("Actions", "Settings › Workspace, holidays, time zone"), "settings"),
    ("settings", "look", QT_TRANSLATE_NOOP("Actions", "Settings › Appearance"), "palette"),
    ("settings", "keys", QT_TRANSLATE_NOOP("Actions", "Settings › Keyboard"), "keyboard"),
    ("settings", "lock", QT_TRANSLATE_NOOP("Actions", "Settings › Lock"), "lock"),
    ("settings", "reminders", QT_TRANSLATE_NOOP("Actions", "Settings › Reminders"), "bell"),
    ("settings", "calendars", QT_TRANSLATE_NOOP("Actions", "Settings › Calendars behind the plan"), "layers"),
)


def register(actions: Actions, shell: Shell) -> None:
    """Add them behind the other commands; no menu has them."""
    for page, part, source, icon in PARTS:
        name = f"part_{page}_{part}"
        actions.add(name, source, partial(_show, shell, page, part), group="parts", icon=icon)


def _show(shell: Shell, page: str, part: str) -> None:
    shell.window.show_page(page)
    if shell.window.current == page:
        shell.window.page(page).show_part(part)
