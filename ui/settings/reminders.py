"""When people are told: before a post appears, before one that nobody approved, and whether the desktop says so too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..context import Desk
from ..widgets.check_row import CheckRow
from ..widgets.form import Field, SpinField
from ..widgets.section import SectionHeader

#: Two days in minutes, and two months in days: further ahead is no reminder but a plan.
MOST_MINUTES, MOST_DAYS = 2880, 60


class RemindersSection(QWidget):
    """`save` stores a setting of the workspace by its name; the desktop's messages belong to this user."""

    def __init__(self, desk: Desk, save: Callable[[str, str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._save = desk, save
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        column = self._column = QVBoxLayout(self)
        self.set_above(8)
        column.setSpacing(px(14))
        column.addWidget(SectionHeader(theme, self.tr("Reminders"), role="section", line=True))
        self.minutes = SpinField(theme, 30, 0, MOST_MINUTES, self.tr("min"), 5)
        self.days = SpinField(theme, 2, 0, MOST_DAYS)
        self.minutes.editingFinished.connect(lambda: self._store("remind_minutes", self.minutes))
        self.days.editingFinished.connect(lambda: self._store("remind_days", self.days))
        column.addWidget(Field(theme, icons, self.tr("Before a post appears"), self.minutes))
        column.addWidget(Field(theme, icons, self.tr("Days before, while it is not approved"), self.days))
        self.notify = CheckRow(theme, self.tr("Notifications of the system"), desk.settings.notify)
        self.notify.toggled.connect(lambda on: desk.change_settings(notify=on))
        column.addWidget(self.notify)
        desk.directory_changed.connect(self.refresh)
        self.refresh()

    def set_above(self, room: int) -> None:
        """So much room above the heading, in design pixels."""
        self._column.setContentsMargins(0, self.desk.theme.px(room), 0, 0)

    def refresh(self) -> None:
        """Show what is stored."""
        options = self.desk.options
        for field, value, default in ((self.minutes, options.remind_minutes, 30), (self.days, options.remind_days, 2)):
            if not field.hasFocus():
                field.setValue(int(value) if value.isdigit() else default)

    def _store(self, name: str, field: SpinField) -> None:
        self._save(name, str(field.value()))
