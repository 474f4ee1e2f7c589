"""Whether there is time for a request: the budget as a bar with what it would take, and what happens beyond it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ..context import Desk
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.paint import hatch, panel
from .bulk_people import Need


class RoomBar(QWidget):
    """What is taken, solid; what this would take, hatched; where it goes beyond the grant, in red."""

    def __init__(self, desk: Desk, need: Need) -> None:
        super().__init__()
        self.desk, self._need = desk, need
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(120), self.desk.theme.px(8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.desk.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, box = self._need.line, QRectF(self.rect())
        radius = box.height() / 2
        panel(painter, box, radius, theme.color("track"))
        granted = max(1, line.granted or 0)
        taken = min(1.0, line.taken / granted)
        wanted = min(1.0, (line.taken + self._need.minutes) / granted)
        token = "danger" if self._need.lack else "accent"
        if wanted > taken:
            more = QRectF(box.width() * taken, 0, box.width() * (wanted - taken), box.height())
            panel(painter, more, 2, theme.color(f"{token}_tint"), theme.color(token))
            hatch(painter, more, theme.color(token), 4)
        if taken > 0:
            used_up = "danger" if line.left is not None and line.left <= 0 else "accent"
            panel(painter, QRectF(0, 0, box.width() * taken, box.height()), radius, theme.color(used_up))


class RoomView(QWidget):
    """Name and figures, bar, one sentence."""

    def __init__(self, desk: Desk, need: Need, name: str, month: str) -> None:
        super().__init__()
        theme, px, line = desk.theme, desk.theme.px, need.line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        head = QHBoxLayout()
        words = self.tr("Time budget {name}, {month}").format(name=name, month=month)
        head.addWidget(Label(theme, words, "small", weight=500, wrap=True), 1)
        if line.granted is not None:
            figures = self.tr("{taken} of {granted} min").format(taken=line.taken, granted=line.granted)
            head.addWidget(Label(theme, figures, "small", "muted", tnum=True))
        column.addLayout(head)
        if line.granted is not None:
            column.addWidget(RoomBar(desk, need))
        token, icon, said = self._say(need)
        foot = QHBoxLayout()
        foot.setSpacing(px(6))
        foot.addWidget(IconSign(theme, desk.icons, icon, token, 14))
        self.sentence = Label(theme, said, "small", token, wrap=True)
        foot.addWidget(self.sentence, 1)
        column.addLayout(foot)
        self.setAccessibleName(f"{words}: {said}")

    def _say(self, need: Need) -> tuple[str, str, str]:
        line, minutes = need.line, need.minutes
        if line.granted is None:
            return "muted", "info", self.tr("No limit is set; this takes {minutes} min.").format(minutes=minutes)
        if need.lack:
            words = self.tr(
                "{lack} min are missing. What does not fit waits until management grants the time; nothing is lost."
            )
            return "danger", "triangle-alert", words.format(lack=need.lack)
        left = (line.left or 0) - minutes
        words = self.tr("Fits: this takes {minutes} min, {left} remain.")
        return "success", "circle-check", words.format(minutes=minutes, left=left)
