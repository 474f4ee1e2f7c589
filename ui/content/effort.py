"""How long an item is expected to take: minutes typed or stepped by quarters of an hour; 0 is no estimate."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent

from ..context import Desk
from ..widgets.form import SpinField

__all__ = ["EffortField"]

#: A hundred hours: more is a campaign, not an item.
MOST_MINUTES = 6000
_STEP = 15


class EffortField(SpinField):
    """`chosen` carries the minutes as they are typed or stepped. Its frame shows where it is about to be used."""

    chosen = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, 0, 0, MOST_MINUTES, self.tr("min"), _STEP)
        self.setSpecialValueText(self.tr("not estimated"))
        self.setAccessibleName(self.tr("Effort in minutes"))
        self.setToolTip(self.tr("Compared with the agreed hours of the person in the week at a glance"))
        self.valueChanged.connect(self.chosen)
        self._dress(False)

    def show_value(self, minutes: int) -> None:
        """Show what is stored without calling it an edit."""
        if minutes != self.value():
            self.blockSignals(True)
            self.setValue(minutes)
            self.blockSignals(False)

    def _dress(self, lively: bool) -> None:
        lively = lively and self.isEnabled()
        self.setFrame(lively)
        symbols = self.ButtonSymbols
        self.setButtonSymbols(symbols.UpDownArrows if lively else symbols.NoButtons)

    def _restyle(self) -> None:
        self.setFont(self.theme.font("small", tnum=True))
        self.setFixedHeight(self.theme.px(26))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._dress(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._dress(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._dress(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._dress(self.underMouse())
