"""How long an item is expected to take: minutes typed or stepped by quarters of an hour; 0 is no estimate."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ..context import Desk
from ..widgets.form import SpinField

__all__ = ["EffortField"]

#: A hundred hours: more is a campaign, not an item.
MOST_MINUTES = 6000
_STEP = 15


class EffortField(SpinField):
    """`chosen` carries the minutes as they are typed or stepped."""

    chosen = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, 0, 0, MOST_MINUTES, self.tr("min"), _STEP)
        self.setSpecialValueText(self.tr("not estimated"))
        self.setAccessibleName(self.tr("Effort in minutes"))
        self.setToolTip(self.tr("Compared with the agreed hours of the person in the week at a glance"))
        self.valueChanged.connect(self.chosen)

    def show_value(self, minutes: int) -> None:
        """Show what is stored without calling it an edit."""
        if minutes != self.value():
            self.blockSignals(True)
            self.setValue(minutes)
            self.blockSignals(False)
