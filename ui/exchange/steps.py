"""The line of steps above the import: which are done, which is current, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.icons import Icons
from ui.theme import Theme

from ..widgets.line import Line
from ..widgets.paint import draw_text, panel, text_width


class _Step(QAbstractButton):
    """A number in a circle and a word; done steps show a tick and can be gone back to."""

    def __init__(self, theme: Theme, icons: Icons, number: int, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.icons, self._number = theme, icons, number
        self.state = "later"
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 6)
        theme.changed.connect(self._restyle)

    def show_state(self, state: str, spoken: str) -> None:
        """later, current or done."""
        self.state = state
        self.setEnabled(state == "done")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if state == "done" else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{self.text()}, {spoken}")
        self.update()

    def sizeHint(self) -> QSize:
        px = self.theme.px
        return QSize(px(18 + 8 + 12) + text_width(self.theme.font("small", 600), self.text()), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        side = px(18)
        circle = QRect(px(4), (self.height() - side) // 2, side, side)
        colour = theme.color
        current, done = self.state == "current", self.state == "done"
        if current:
            panel(painter, circle, side // 2, colour("accent"))
        else:
            panel(painter, circle, side // 2, None, colour("accent" if done else "border_strong"))
        if done:
            inner = circle.adjusted(px(3), px(3), -px(3), -px(3))
            self.icons.paint(painter, inner, "check", "accent_text")
        else:
            flags = Qt.AlignmentFlag.AlignCenter
            ink = colour("on_accent" if current else "muted")
            draw_text(painter, circle, str(self._number), theme.font("count", 600), ink, flags, elide=False)
        room = QRect(circle.right() + px(7), 0, self.width() - circle.right() - px(7), self.height())
        token = "text" if current else "accent_text" if done else "muted"
        draw_text(painter, room, self.text(), theme.font("small", 600 if current else 500), colour(token), elide=False)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class StepLine(QWidget):
    """Steps from left to right. `chosen` with the key of a done step that was clicked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, steps: Sequence[tuple[str, str]], parent: QWidget | None = None):
        super().__init__(parent)
        self._keys = [key for key, _text in steps]
        self._steps: dict[str, _Step] = {}
        self._current = self._keys[0]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        for number, (key, text) in enumerate(steps, 1):
            if number > 1:
                line = Line(theme, token="border_btn")
                line.setFixedWidth(theme.px(16))
                row.addWidget(line)
            step = _Step(theme, icons, number, text, self)
            step.clicked.connect(self._clicked)
            self._steps[key] = step
            row.addWidget(step)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_current(self._current)

    def current(self) -> str:
        """The key of the current step."""
        return self._current

    def set_current(self, key: str, final: bool = False) -> None:
        """Everything before `key` is done; with `final` nothing can be gone back to any more."""
        self._current = key
        place = self._keys.index(key)
        words = {"later": self.tr("to come"), "current": self.tr("current step"), "done": self.tr("done")}
        for index, name in enumerate(self._keys):
            state = "current" if index == place else "done" if index < place else "later"
            self._steps[name].show_state(state, words[state])
            if final:
                self._steps[name].setEnabled(False)

    def _clicked(self) -> None:
        sender = self.sender()
        for key, step in self._steps.items():
            if step is sender:
                self.chosen.emit(key)
