"""A check box over the whole width: a setting, or a row of a checklist in which what is done steps back."""

from __future__ import annotations

from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.theme import Theme

__all__ = ["CheckRow"]


class CheckRow(QCheckBox):
    """A check box, 24 high at least; `fades` (checklists) turns the text of what is ticked `muted`; `wraps` breaks a
    sentence into as many lines as it needs."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        checked: bool = False,
        fades: bool = False,
        parent: QWidget | None = None,
        *,
        wraps: bool = False,
    ) -> None:
        super().__init__(text.replace("&", "&&") if wraps else text, parent)
        self.theme, self._fades, self._words = theme, fades, text if wraps else ""
        self.setChecked(checked)
        self.setToolTip(text)
        wide = QSizePolicy.Policy.Ignored if wraps else QSizePolicy.Policy.Expanding
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        if wraps:
            self.setAccessibleName(text)
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
        self._wrap()

    def _wrap(self) -> None:
        """Break the words anew; a check box knows line breaks, but makes none."""
        if not self._words:
            return
        room, metrics = self.width() - self.theme.px(28), self.fontMetrics()
        lines: list[str] = []
        for word in self._words.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and metrics.horizontalAdvance(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        broken = "\n".join(lines).replace("&", "&&")
        if broken != self.text():
            self.setText(broken)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()
