"""The approval route from top to bottom, two lines a stage: who decided and when, who is asked and until when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.approval_rules import StageProgress, StageState, Standing
from editorial.domain.approvals import SignOff

from ..approval_words import ApprovalWords, short_name
from ..context import Desk
from ..widgets.clearing import clear
from ..widgets.label import Label

#: Look of a stage: icon and token.
_SIGNS = {
    "done": ("circle-check", "success"),
    "mine": ("circle-dot", "accent"),
    "now": ("circle-dot", "review"),
    "later": ("circle", "border_strong"),
    "stale": ("history", "warning"),
    "stuck": ("triangle-alert", "danger"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A stage as it is shown: its look, its name, and lines below it with their tokens."""

    look: str
    name: str
    lines: tuple[tuple[str, str], ...]


class _Mark(QWidget):
    """The sign of a stage and the line that leads on to the next."""

    def __init__(self, desk: Desk, look: str, last: bool) -> None:
        super().__init__()
        self.desk, self._look, self._last = desk, look, last
        self.setFixedWidth(desk.theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        icon, token = _SIGNS[self._look]
        side = px(18)
        self.desk.icons.paint(painter, QRect(0, px(1), side, side), icon, token)
        if not self._last:
            done = self._look == "done"
            painter.setPen(QPen(theme.color("accent" if done else "border_btn"), px(2) if done else 1))
            painter.drawLine(QLineF(side / 2, side + px(4), side / 2, self.height() - px(1)))


class RouteColumn(QWidget):
    """Every stage of an item's route."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.words = ApprovalWords(desk, self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def show_stages(
        self,
        stages: Sequence[StageProgress],
        running: bool,
        revision: Callable[[SignOff], int],
        mine: int | None,
        due: Callable[[object], str],
    ) -> None:
        """Show these; `mine` is the person who works here, `revision` the number a sign-off was given for."""
        clear(self.column)
        steps = [self._step(one, running, revision, mine, due) for one in stages]
        for number, one in enumerate(steps):
            self.column.addWidget(self._row(one, number == len(steps) - 1))
        said = "; ".join(", ".join((one.name, *(line for line, _token in one.lines))) for one in steps)
        self.setAccessibleName(self.tr("Approval route") + ": " + said)

    def _row(self, step: Step, last: bool) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        row, inside = QWidget(), QHBoxLayout()
        row.setLayout(inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(10))
        inside.addWidget(_Mark(self.desk, step.look, last))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        token = "muted" if step.look == "later" else "text"
        words.addWidget(Label(theme, step.name, "body", token, 600, wrap=True))
        for line, shade in step.lines:
            words.addWidget(Label(theme, line, "caption", shade, wrap=True))
        words.addSpacing(px(2 if last else 12))
        inside.addLayout(words, 1)
        return row

    def _step(
        self,
        one: StageProgress,
        running: bool,
        revision: Callable[[SignOff], int],
        mine: int | None,
        due: Callable[[object], str],
    ) -> Step:
        lines = [(self._signed(each, revision(each)), "muted") for each in one.signed]
        again = {each.person_id for each in one.signed}
        latest = {each.person_id: each for each in one.stale if each.person_id not in again}
        lines += [(self._stale(each, revision(each)), "warning") for each in latest.values()]
        if one.state is StageState.DONE:
            return Step("done", one.stage.name, tuple(lines))
        open_now = running and one.state is StageState.OPEN
        my_turn = open_now and one.signer(mine) is not None
        name = self.tr("{stage}: your decision").format(stage=one.stage.name) if my_turn else one.stage.name
        if one.stuck:
            lines.append((self._nobody(one), "danger"))
            return Step("stuck", name, tuple(lines))
        if not my_turn:
            asked = [self.words.name(each.person_id) for each in one.signers if each.standing is Standing.OWN]
            asked = asked or [self.words.name(each.person_id) for each in one.signers]
            lines.append((self.words.people([short_name(each) for each in asked], one.stage.needed), "muted"))
        if one.stage.needed > 1:
            done = len({each.person_id for each in one.signed})
            lines.append((self.tr("{done} of {needed} sign-offs").format(done=done, needed=one.stage.needed), "muted"))
        if one.due is not None:
            lines.append((due(one.due), "danger" if one.overdue else "muted"))
        if escalated := self.words.escalation(one):
            lines.append((escalated, "warning" if one.overdue else "muted"))
        if one.stage.reassigned_by:
            words = self.tr("given to others by {person}").format(person=one.stage.reassigned_by)
            lines.append((words, "muted"))
        look = "mine" if my_turn else "stale" if one.stale else "now" if open_now else "later"
        return Step(look, name, tuple(line for line in lines if line[0]))

    def _signed(self, one: SignOff, number: int) -> str:
        parts = [short_name(one.person)]
        if one.for_id is not None:
            parts.append(self.tr("for {name}").format(name=short_name(self.words.name(one.for_id))))
        if number:
            parts.append(self.tr("revision {number}").format(number=number))
        if one.at is not None:
            parts.append(self.words.stamp(one.at))
        if one.origin == "form":
            parts.append(self.tr("by form"))
        return ", ".join(parts)

    def _stale(self, one: SignOff, number: int) -> str:
        if not number:
            return self.tr("{person}: out of date").format(person=short_name(one.person))
        words = self.tr("{person}, revision {number}: out of date")
        return words.format(person=short_name(one.person), number=number)

    def _nobody(self, one: StageProgress) -> str:
        if one.barred:
            names = ", ".join(short_name(self.words.name(each)) for each in one.barred)
            return self.tr("Nobody may sign: {names} wrote it. Give the stage to somebody else.").format(names=names)
        return self.tr("Nobody is there who may sign. Give the stage to somebody.")
