"""Where the item stands: done, current, to come, with the stages of its approval; 44 high under the title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QEvent, QLineF, QRect, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from editorial.domain.content import FLOW, ContentItem, Publication, Status
from editorial.domain.wording import day_text
from editorial.texts import text

from ..approval_words import WITHOUT_ICON, WITHOUT_TOKEN, StageView
from ..context import Desk
from ..widgets.paint import draw_text, hairline, text_width
from ..widgets.signs import paint_status

#: Archived is where finished items go, not a stage on the way.
STAGES = FLOW[:-1]
_BEFORE: Final = (Status.IDEA, Status.PLANNED, Status.DRAFTING)
#: How much is left away where there is no room: who and when of stages to come, of all but the current one, the words
#: of what is done, the words of what is neither now nor next, all words but those of the current step.
_LEVELS: Final = range(5)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the state it stands for (none for a stage of the approval), words, and what is added with room.

    `look` is done, now, later, stale or without (let go without approval).
    """

    words: str
    look: str
    state: Status | None = None
    more: str = ""
    said: str = ""


class StageTracker(QWidget):
    """Painted; a person reads it, moves are made in the header."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._status = Status.IDEA
        self._reason = ""
        self._day = ""
        self._stages: tuple[StageView, ...] = ()
        self._without = ""
        self._boxes: list[tuple[QRect, Step]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self._restyle)

    def show_item(
        self,
        item: ContentItem,
        publications: tuple[Publication, ...],
        stages: Sequence[StageView] = (),
        without: str = "",
    ) -> None:
        """Show the state, the stages of the approval and the first day of publication.

        `without` says who let it go without approval, where somebody did.
        """
        self._status, self._reason = item.status, item.status_reason
        self._stages, self._without = tuple(stages), without
        days = [one.day for one in publications if one.day is not None]
        self._day = day_text(min(days), self.desk.language, year=False) if days else ""
        self.setAccessibleName(self._said())
        self.update()

    def _said(self) -> str:
        name = self._name(self._status)
        parts = [self.tr("State: {name}").format(name=name)]
        if self._status in STAGES and not self._stages:
            at = STAGES.index(self._status) + 1
            parts = [self.tr("State: {name}, {n} of {total}").format(name=name, n=at, total=len(STAGES))]
        return "; ".join([*parts, *(one.said for one in self._stages), *([self._without] if self._without else [])])

    def _name(self, status: Status) -> str:
        return text(f"status.{status}", self.desk.language)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(640), self.desk.theme.px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(200), self.desk.theme.px(44))

    # Steps ----------------------------------------------------------------------------------------------------------

    def steps(self) -> list[Step]:
        """All steps from the left to the right."""
        found = self._approval_steps() if self._stages or self._without else self._plain_steps()
        if self._status not in STAGES:
            name = self._name(self._status)
            exit_ = Step(name, "now", self._status, said=self._reason or name)
            found = [*found, exit_] if self._status is Status.ARCHIVED else [exit_, *found]
        return found

    def _looks(self, states: Sequence[Status]) -> list[str]:
        if self._status is Status.ARCHIVED:
            return ["done"] * len(states)
        if self._status not in STAGES:
            return ["later"] * len(states)
        now = STAGES.index(self._status)
        at = [STAGES.index(one) for one in states]
        return ["done" if one < now else "now" if one == now else "later" for one in at]

    def _plain(self, states: Sequence[Status]) -> list[Step]:
        pairs = zip(states, self._looks(states), strict=True)
        return [self._of_state(one, look) for one, look in pairs]

    def _of_state(self, one: Status, look: str) -> Step:
        name = self._name(one)
        return Step(name, look, one, self._day if one is Status.PUBLISHED else "", name)

    def _plain_steps(self) -> list[Step]:
        return self._plain(STAGES)

    def _approval_steps(self) -> list[Step]:
        """The stages stand where the plain states "in review" and "approved" would."""
        last = [Status.SCHEDULED, Status.PUBLISHED]
        if self._status in (Status.EVALUATED, Status.ARCHIVED):
            last.append(Status.EVALUATED)
        middle = [self._of_stage(one) for one in self._stages]
        if self._without:
            middle = [replace(one, more="") for one in middle if one.look == "done"]
            middle.append(Step(self.tr("without approval"), "without", said=self._without))
        elif self._status is Status.APPROVED:
            middle.append(self._of_state(Status.APPROVED, "now"))
        return [*self._plain(_BEFORE), *middle, *self._plain(last)]

    def _of_stage(self, one: StageView) -> Step:
        parts = [self.tr("outdated")] if one.look == "stale" else []
        if one.look == "done":
            parts.append(one.short)
        else:
            parts.append(", ".join(part for part in (one.short, one.due) if part))
        return Step(one.name, one.look, None, " · ".join(part for part in parts if part), one.said)

    def _worded(self, steps: list[Step], level: int) -> list[str]:
        """The words of each step at a level of room; empty where only the sign is left."""
        current = next((at for at, one in enumerate(steps) if one.look in ("now", "stale", "without")), 0)
        found = []
        for at, one in enumerate(steps):
            with_more = level == 0 or (at == current and level < 4) or (level == 1 and one.look != "later")
            whole = f"{one.words} · {one.more}" if with_more and one.more else one.words
            gone = (
                (level >= 2 and one.look == "done")
                or (level >= 3 and at > current + 1)
                or (level >= 4 and at != current)
            )
            found.append("" if gone else whole)
        return found

    # Painting -------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("sunken"))
        bottom = self.height() - 1 / self.devicePixelRatioF()
        hairline(painter, QLineF(0, bottom, self.width(), bottom), theme.color("border"))
        steps = self.steps()
        room = self.width() - px(24 + 20)
        for level in _LEVELS:
            words = self._worded(steps, level)
            widths = [self._width(said, one.look) for said, one in zip(words, steps, strict=True)]
            free = room - sum(widths)
            if free >= px(20) * (len(steps) - 1):
                break
        gap = max(float(px(6)), free / max(1, len(steps) - 1))
        self._boxes = []
        left = float(px(24))
        for index, one in enumerate(steps):
            self._paint_step(painter, round(left), one, words[index])
            self._boxes.append((QRect(round(left), 0, widths[index], self.height()), one))
            left += widths[index]
            if index < len(steps) - 1 and gap >= px(20):
                self._paint_line(painter, left, left + gap, one.look == "done")
            left += gap

    def _width(self, words: str, look: str) -> int:
        theme = self.desk.theme
        if not words:
            return theme.px(16)
        return text_width(theme.font("small", 500 if look in ("done", "later") else 600), words) + theme.px(16 + 6)

    def _paint_step(self, painter: QPainter, left: int, one: Step, words: str) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        side = px(16)
        box = QRect(left, (self.height() - side) // 2, side, side)
        signs = {
            "done": ("circle-check", "accent"),
            "later": ("circle", "border_strong"),
            "stale": ("history", "warning"),
            "without": (WITHOUT_ICON, WITHOUT_TOKEN),
        }
        if one.look == "now":
            paint_status(painter, box, one.state or Status.REVIEW, theme)
        else:
            self.desk.icons.paint(painter, box, *signs[one.look])
        font = theme.font("small", 500 if one.look in ("done", "later") else 600)
        tokens = {"done": "text", "later": "muted", "stale": "warning", "without": WITHOUT_TOKEN}
        token = str(one.state or Status.REVIEW) if one.look == "now" else tokens[one.look]
        room = QRect(left + side + px(6), 0, text_width(font, words), self.height())
        draw_text(painter, room, words, font, theme.color(token), elide=False)

    def _paint_line(self, painter: QPainter, start: float, end: float, done: bool) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        middle = self.height() / 2
        painter.setPen(QPen(theme.color("accent" if done else "border"), px(2) if done else 1))
        painter.drawLine(QLineF(start + px(8), middle, end - px(8), middle))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = next((one for box, one in self._boxes if box.contains(event.pos())), None)
            said = (hit.said or hit.words) if hit is not None else ""
            QToolTip.showText(event.globalPos(), said or self._reason, self)
            return True
        return super().event(event)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
