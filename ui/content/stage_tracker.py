"""Where the item stands: done, current, to come; 44 high under the title."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from editorial.domain.content import FLOW, ContentItem, Publication, Status
from editorial.domain.wording import day_text
from editorial.texts import text

from ..context import Desk
from ..widgets.paint import draw_text, hairline, text_width
from ..widgets.signs import paint_status

#: Archived is where finished items go, not a stage on the way.
STAGES = FLOW[:-1]


class StageTracker(QWidget):
    """Painted; a person reads it, moves are made in the header."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._status = Status.IDEA
        self._reason = ""
        self._day = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self._restyle)

    def show_item(self, item: ContentItem, publications: tuple[Publication, ...]) -> None:
        """Show the state and the first day of publication."""
        self._status, self._reason = item.status, item.status_reason
        days = [one.day for one in publications if one.day is not None]
        self._day = day_text(min(days), self.desk.language, year=False) if days else ""
        self.setAccessibleName(self._said())
        self.setToolTip(self._reason)
        self.update()

    def _said(self) -> str:
        name = self._name(self._status)
        if self._status not in STAGES:
            return self.tr("State: {name}").format(name=name)
        at = STAGES.index(self._status) + 1
        return self.tr("State: {name}, {n} of {total}").format(name=name, n=at, total=len(STAGES))

    def _name(self, status: Status) -> str:
        return text(f"status.{status}", self.desk.language)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(640), self.desk.theme.px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(200), self.desk.theme.px(44))

    def _steps(self) -> list[tuple[Status, str, str]]:
        """(state, words, look): look is done, now or later."""
        if self._status in STAGES:
            now = STAGES.index(self._status)
            looks = ["done" if at < now else "now" if at == now else "later" for at in range(len(STAGES))]
        elif self._status is Status.ARCHIVED:
            looks = ["done"] * len(STAGES)
        else:
            looks = ["later"] * len(STAGES)
        steps = [(one, self._name(one), look) for one, look in zip(STAGES, looks, strict=True)]
        if self._status not in STAGES:
            exit_ = (self._status, self._name(self._status), "now")
            steps = [*steps, exit_] if self._status is Status.ARCHIVED else [exit_, *steps]
        return steps

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("sunken"))
        bottom = self.height() - 1 / self.devicePixelRatioF()
        hairline(painter, QLineF(0, bottom, self.width(), bottom), theme.color("border"))
        steps = self._steps()
        widths = [self._width(words, look) for _state, words, look in steps]
        free = self.width() - px(24 + 20) - sum(widths)
        dated = self._dated(steps, free)
        if dated is not None:
            index, words = dated
            steps[index] = (steps[index][0], words, steps[index][2])
            free -= self._width(words, steps[index][2]) - widths[index]
            widths[index] = self._width(words, steps[index][2])
        gap = max(px(6), free / max(1, len(steps) - 1))
        left = float(px(24))
        for index, (state, words, look) in enumerate(steps):
            self._paint_step(painter, round(left), state, words, look)
            left += widths[index]
            if index < len(steps) - 1 and gap >= px(20):
                self._paint_line(painter, left, left + gap, look == "done")
            left += gap

    def _dated(self, steps: list[tuple[Status, str, str]], free: int) -> tuple[int, str] | None:
        """The day of publication joins its stage where there is room."""
        index = next((at for at, one in enumerate(steps) if one[0] is Status.PUBLISHED), -1)
        if index < 0 or not self._day:
            return None
        words = f"{steps[index][1]} · {self._day}"
        more = self._width(words, steps[index][2]) - self._width(steps[index][1], steps[index][2])
        return (index, words) if free - more > self.desk.theme.px(24) * (len(steps) - 1) else None

    def _width(self, words: str, look: str) -> int:
        theme = self.desk.theme
        return text_width(theme.font("small", 600 if look == "now" else 500), words) + theme.px(16 + 6)

    def _paint_step(self, painter: QPainter, left: int, state: Status, words: str, look: str) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        side = px(16)
        box = QRect(left, (self.height() - side) // 2, side, side)
        if look == "done":
            self.desk.icons.paint(painter, box, "circle-check", "accent")
        elif look == "now":
            paint_status(painter, box, state, theme)
        else:
            self.desk.icons.paint(painter, box, "circle", "border_strong")
        font = theme.font("small", 600 if look == "now" else 500)
        token = str(state) if look == "now" else "text" if look == "done" else "muted"
        room = QRect(left + side + px(6), 0, text_width(font, words), self.height())
        draw_text(painter, room, words, font, theme.color(token), elide=False)

    def _paint_line(self, painter: QPainter, start: float, end: float, done: bool) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        middle = self.height() / 2
        painter.setPen(QPen(theme.color("accent" if done else "border"), px(2) if done else 1))
        painter.drawLine(QLineF(start + px(8), middle, end - px(8), middle))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
