"""The time of an interview: ring, what was planned and what ran, this question's share, and a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from editorial.domain.interview import Pace, Stopwatch, clock_text, left_text

from ..context import Desk
from ..stage_look import StageButton, StageLabel
from ..widgets.ground import Ground
from ..widgets.ring import Ring

__all__ = ["InterviewClock"]

#: The clock steps once a second; it is looked at more often so that no second is shown late.
STEP = 200


class InterviewClock(Ground):
    """`watch` is how the time stands; `changed` when it was started, stopped or turned to another question."""

    changed = Signal()

    def __init__(self, desk: Desk, watch: Stopwatch) -> None:
        super().__init__(desk.theme, "surface", "border", 10)
        self.desk, self.watch = desk, watch
        px = desk.theme.px
        self.ring = Ring(desk.theme, desk.icons)
        self.planned = StageLabel(desk, "")
        self.here = StageLabel(desk, "")
        self.button = StageButton(desk, "secondary", "", "play", "F9")
        self.button.clicked.connect(lambda _on=False: self.toggle())
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.ring)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(18), px(16), px(12))
        column.setSpacing(px(4))
        column.addLayout(middle)
        column.addSpacing(px(8))
        for one in (self.planned, self.here):
            column.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._timer = QTimer(self)
        self._timer.setInterval(STEP)
        self._timer.timeout.connect(self.tick)
        desk.theme.changed.connect(self.tick)
        self.tick()

    # Acting -------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Count from now on."""
        if not self.watch.runs:
            self.watch = self.watch.start(self.desk.clock.utc())
            self._timer.start()
            self._told()

    def rest(self) -> None:
        """Stop counting."""
        if self.watch.runs:
            self.watch = self.watch.rest(self.desk.clock.utc())
            self._timer.stop()
            self._told()

    def toggle(self) -> None:
        """The one or the other."""
        if self.watch.runs:
            self.rest()
        else:
            self.start()

    def turn(self, question_id: int) -> None:
        """What runs now is this question's time."""
        self.watch = self.watch.turn(question_id, self.desk.clock.utc())
        self._told()

    def _told(self) -> None:
        self.tick()
        self.changed.emit()

    # Showing ------------------------------------------------------------------------------------------------------

    def minutes(self) -> int:
        """What it took until now, in begun minutes."""
        return self.watch.minutes(self.desk.clock.utc())

    def seconds_at(self, question_id: int) -> float:
        """The seconds at a question until now."""
        return self.watch.at(question_id, self.desk.clock.utc())

    def set_small(self, small: bool) -> None:
        """Less high."""
        self.ring.set_small(small)

    def tick(self) -> None:
        """Show the time as it is now."""
        now, watch = self.desk.clock.utc(), self.watch
        spent, pace = watch.seconds(now), watch.pace(now)
        figure = left_text(watch.left(now))
        part = spent / (watch.planned * 60) if watch.planned else 1.0
        if pace is Pace.OVER:
            word = self.tr("over")
        else:
            word = self.tr("left") if watch.runs else self.tr("paused") if spent else self.tr("planned")
        whole = clock_text(watch.planned * 60)
        said = self.tr("{spent} of {planned} min").format(spent=clock_text(spent), planned=whole)
        self.planned.setText(said)
        here = clock_text(watch.at(watch.question_id, now))
        self.here.setText(self.tr("this question {time}").format(time=here))
        self.here.setVisible(bool(watch.question_id))
        self.ring.show_time(part, figure, word, pace, f"{figure} {word}, {said}")
        words = self.tr("Pause") if watch.runs else self.tr("Go on") if spent else self.tr("Start")
        if self.button.text() != words:
            self.button.setText(words)
            self.button.set_icon_name("pause" if watch.runs else "play")
            self.button.setToolTip(self.tr("Start or pause the time (F9)"))
