"""The roles of a person: a list to tick, each with what it is for."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.people import Role
from editorial.texts import text

from ..context import Desk
from ..widgets.check_row import CheckRow
from ..widgets.label import Label

__all__ = ["RolesField"]


class RolesField(QWidget):
    """`changed` after each tick."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, CheckRow] = {}
        self._shown: tuple[str, ...] = ()
        px = desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 0, 0, 0)
        column.setSpacing(0)
        for role, what in self._descriptions().items():
            row = CheckRow(desk.theme, text(f"role.{role}", desk.language))
            row.setAccessibleDescription(what)
            row.toggled.connect(self.changed)
            self.rows[role.value] = row
            below = Label(desk.theme, what, "caption", "muted", wrap=True)
            below.setContentsMargins(px(24), 0, 0, px(6))
            column.addWidget(row)
            column.addWidget(below)
        self.setFocusProxy(next(iter(self.rows.values())))

    def _descriptions(self) -> dict[Role, str]:
        return {
            Role.ADMINISTRATOR: self.tr("Keeps people, roles, settings and backups in order; removes passwords."),
            Role.MANAGER: self.tr("Plans, moderates and has the last word over every channel."),
            Role.COMMUNITY: self.tr("Answers the dialogue, publishes and evaluates posts."),
            Role.EDITOR: self.tr("Writes content and submits it for approval."),
            Role.EXPERT: self.tr("Gives input and sees only what concerns them."),
            Role.APPROVER: self.tr("Decides on what is submitted, never on what they wrote."),
            Role.MANAGEMENT: self.tr("Sets goals and strategy, grants expert time, reads the report."),
            Role.VIEWER: self.tr("Reads everything, changes nothing."),
        }

    def values(self) -> tuple[str, ...]:
        """The ticked roles in the order of the list; as they were, where nothing was ticked or unticked."""
        found = tuple(name for name, row in self.rows.items() if row.isChecked())
        return self._shown if set(found) == set(self._shown) & set(self.rows) else found

    def set_values(self, roles: Iterable[str]) -> None:
        """Tick exactly these."""
        self._shown = tuple(roles)
        wanted = set(self._shown)
        for name, row in self.rows.items():
            row.setChecked(name in wanted)
