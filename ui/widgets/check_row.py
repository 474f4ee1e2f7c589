"""A check box over the whole width: a setting, or a row of a checklist in which what is done steps back."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.theme import Theme

__all__ = ["CheckRow"]


class CheckRow(QCheckBox):
    """A check box, 24 high at least; `fades` (checklists) turns the text of what is ticked `muted`."""

    def __init__(
        self, theme: Theme, text: str, checked: bool = False, fades: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.theme, self._fades = theme, fades
        self.setChecked(checked)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._restyle)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        shades = self.palette()
        colour = self.theme.color("muted" if self._fades and self.isChecked() else "text")
        shades.setColor(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText, colour)
        shades.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.WindowText, colour)
        self.setPalette(shades)
        self.setFont(self.theme.font("small"))
