"""The clock of the item that is discussed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from editorial.domain.interview import clock_text, left_text
from editorial.domain.meeting_rules import Clock, Warning

from ..context import Desk
from ..stage_look import StageButton, StageLabel
from ..widgets.ground import Ground
from ..widgets.ring import Ring

__all__ = ["PACES", "ClockCard", "left_words"]

#: How the ring shows what the clock says.
PACES: Final = {Warning.CALM: "calm", Warning.SOON: "near", Warning.OVER: "over"}


class _Pause(StageButton):
    def label_font(self) -> QFont:
        return self.theme.font_px(15, 600)


def left_words(clock: Clock) -> str:
    """2:12 while something is left, +4:00 beyond the plan; what it took where nothing was planned."""
    return left_text(clock.left) if clock.planned else clock_text(clock.spent)


class ClockCard(Ground):
    """Ring, what it took of what was planned, and a button to stop it."""

    toggled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface", "border", 10)
        self.desk = desk
        self._narrow = self._stopped = False
        px = desk.theme.px
        self.ring = Ring(desk.theme, desk.icons)
        self.said = StageLabel(desk, "")
        self.alarm = StageLabel(desk, "", 15, "warning", 600)
        self.button = _Pause(desk, "ghost", "", "pause")
        self.button.clicked.connect(lambda _on=False: self.toggled.emit())
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.ring)
        middle.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(px(4))
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.said)
        words.addWidget(self.alarm)
        foot.addLayout(words, 1)
        foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column = column = QVBoxLayout(self)
        column.setSpacing(px(2))
        column.addLayout(middle)
        column.addLayout(foot)
        self.alarm.hide()

    def set_shape(self, small: bool, narrow: bool) -> None:
        """Less high; a button without words where it is narrow."""
        px = self.desk.theme.px
        self._narrow = narrow
        self.ring.set_small(small)
        self.column.setContentsMargins(px(16), px(8 if small else 13), px(6), px(4 if small else 7))
        self.show_words()

    def show_clock(self, clock: Clock, running: bool) -> None:
        """The clock as it is now; `running` False: no item is discussed."""
        figure, pace = left_words(clock), clock.warning
        over = pace is Warning.OVER
        word = self.tr("over") if over else self.tr("left") if clock.planned else self.tr("so far")
        if clock.stopped:
            word = self.tr("stopped")
        whole = clock_text(clock.planned)
        said = self.tr("{spent} of {planned} min").format(spent=clock_text(clock.spent), planned=whole)
        self.said.setText(said if clock.planned else self.tr("without a plan"))
        alarm = {
            Warning.SOON: self.tr("Over 70% of the time"),
            Warning.OVER: self.tr("The time is up"),
        }.get(pace, "")
        self.alarm.setText(alarm)
        self.alarm.set_token("danger" if over else "warning")
        self.alarm.setVisible(bool(alarm))
        part = clock.spent / clock.planned if clock.planned else 0.0
        self.ring.show_time(
            part,
            figure if running else "–",
            word if running else "",
            PACES[pace],
            f"{figure} {word}, {said}. {alarm}".strip(),
        )
        self.button.setEnabled(running)
        self._stopped = clock.stopped
        self.show_words()

    def show_words(self) -> None:
        """What the button does."""
        words = self.tr("Go on") if self._stopped else self.tr("Pause")
        self.button.setAccessibleName(words)
        self.button.setToolTip(words)
        if self.button.text() != ("" if self._narrow else words):
            self.button.setText("" if self._narrow else words)
        self.button.set_icon_name("play" if self._stopped else "pause")
