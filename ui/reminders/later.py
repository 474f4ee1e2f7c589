"""When a reminder is told again: in a quarter of an hour, in an hour, tomorrow morning."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from editorial.domain.reminders import MORNING

from ..context import Desk

__all__ = ["fill_later", "later_choices"]

translate = QCoreApplication.translate


def later_choices(now: datetime) -> tuple[tuple[str, datetime], ...]:
    """Words and wall time of each choice."""
    return (
        (translate("Later", "In 15 minutes"), now + timedelta(minutes=15)),
        (translate("Later", "In one hour"), now + timedelta(hours=1)),
        (translate("Later", "Tomorrow at 09:00"), datetime.combine(now.date() + timedelta(days=1), MORNING)),
    )


def fill_later(menu: QMenu, desk: Desk, choose: Callable[[datetime], object]) -> None:
    """The choices as entries of a menu."""
    for words, until in later_choices(desk.clock.now()):
        action = menu.addAction(desk.icons.icon("alarm-clock"), words)
        action.triggered.connect(lambda _on=False, until=until: choose(until))
