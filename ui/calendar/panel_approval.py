"""The approval of the selected item in the side panel: its route from top to bottom, and what holds it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.approval_rules import StageProgress, StageState
from editorial.domain.approvals import Decision, Outcome, Who
from editorial.domain.content import Status

from ..approval_words import ApprovalWords
from ..context import Desk
from ..widgets.label import Label
from ..widgets.route_list import RouteList
from ..widgets.section import SectionHeader
from .panel_way import ADVICE, Problem, Way
from .selection import Selected

if TYPE_CHECKING:
    from editorial.services.approval_views import ApprovalCase

_BEFORE = frozenset({Status.IDEA, Status.PLANNED, Status.DRAFTING})


class ApprovalProblems(QObject):
    """The most urgent thing about the approval, worded with a way on."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.words = ApprovalWords(desk, self)

    def find(self, selected: Selected) -> Problem | None:
        """Nobody may sign, overdue, waits for me, sent back; None where all takes its course."""
        case = selected.case
        if case is None:
            return None
        if case.request is None or case.request.outcome is Outcome.WITHDRAWN:
            return self._ready(selected)
        if case.request.outcome is Outcome.CHANGES and case.card.item.status in _BEFORE:
            return self._returned(case)
        if case.request.outcome is not Outcome.OPEN:
            return None
        open_now = [one for one in case.stages if one.state is StageState.OPEN]
        stuck = next((one for one in case.stages if one.stuck), None)
        if stuck is not None and stuck.stage.who in (Who.SPEAKING, Who.LEAD) and case.card.item.department_id is None:
            return self._unspoken(stuck)
        if stuck is not None:
            return self._stuck(stuck)
        mine = case.my_stage(self.desk.actor.id)
        if mine is not None:
            return self._mine(mine)
        late = next((one for one in open_now if one.overdue), None)
        return self._late(late) if late is not None else None

    def _ready(self, selected: Selected) -> Problem | None:
        """Nothing stands in the way of submitting what is being written."""
        hard = any(one.code not in ADVICE for one in selected.needs)
        card = selected.one
        if card is None or card.item.status is not Status.DRAFTING or hard or not self.desk.may("approval.submit"):
            return None
        route = selected.plan.route.name if selected.plan is not None else ""
        reason = self.tr("It takes the route “{route}”.").format(route=route) if route else ""
        return Problem("info", "send", self.tr("Ready for approval"), reason, Way(self.tr("Submit …"), "submit"))

    def _unspoken(self, one: StageProgress) -> Problem:
        reason = self.tr("“{stage}” is decided by the department that speaks, and none does yet.").format(
            stage=one.stage.name
        )
        title = self.tr("No department speaks")
        return Problem("danger", "triangle-alert", title, reason, Way(self.tr("Complete"), "open"), self._back())

    def _stuck(self, one: StageProgress) -> Problem:
        barred = ", ".join(self.words.name(each) for each in one.barred)
        reason = self.tr("There are too few people for “{stage}”.").format(stage=one.stage.name)
        if barred:
            reason = self.tr("{people} wrote part of it; somebody else has to decide at “{stage}”.").format(
                people=barred, stage=one.stage.name
            )
        way = Way(self.tr("Show in approvals"), "decide")
        return Problem("danger", "triangle-alert", self.tr("Nobody may sign"), reason, way, self._back())

    def _late(self, one: StageProgress) -> Problem:
        who = self.words.stage(one, True).who
        reason = self.tr("“{stage}” waits for {people}, {due}.").format(
            stage=one.stage.name, people=who, due=self.words.due(one)
        )
        if joined := self.words.escalation(one):
            reason += f" {joined}."
        remind = Way(self.tr("Remind …"), "remind")
        return Problem("danger", "clock-alert", self.tr("Approval overdue"), reason, remind, self._back())

    def _mine(self, one: StageProgress) -> Problem:
        reason = self.tr("“{stage}”, {due}.").format(stage=one.stage.name, due=self.words.due(one) or "–")
        meaning = "danger" if one.overdue else "info"
        way = Way(self.tr("Decide"), "decide")
        return Problem(meaning, "stamp", self.tr("Waits for your decision"), reason, way)

    def _returned(self, case: ApprovalCase) -> Problem | None:
        last = next((one for one in reversed(case.sign_offs) if one.decision is Decision.CHANGES), None)
        if last is None:
            return None
        title = self.tr("{person} asks for changes").format(person=last.person)
        return Problem("warning", "corner-up-left", title, last.comment, Way(self.tr("Open"), "open"))

    def _back(self) -> Way:
        return Way(self.tr("Take back"), "take_back")


class ApprovalPart(QObject):
    """The section of the side panel."""

    def __init__(self, desk: Desk, column: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self._column, self._host = desk, column, parent
        self.words = ApprovalWords(desk, self)

    def fill(self, selected: Selected) -> None:
        """The route with its stages, and who let it go without."""
        case = selected.case
        if case is None:
            return
        theme, request = self.desk.theme, case.request
        stages, name = case.stages, request.route_name if request is not None else ""
        if selected.plan is not None and case.card.item.status in _BEFORE:
            stages, name = selected.plan.stages, selected.plan.route.name
        without = self.desk.marks.without.get(case.card.item.id)
        if not stages and without is None:
            return
        self._column.addSpacing(theme.px(8))
        title = self.tr("Approval route")
        self._column.addWidget(SectionHeader(theme, title, None, name, True, parent=self._host))
        running = request is not None and request.outcome is Outcome.OPEN
        if stages:
            lines = self.words.stages(stages, running)
            self._column.addWidget(RouteList(theme, self.desk.icons, lines, self._host))
        for one in stages if running else ():
            if joined := self.words.escalation(one):
                self._column.addWidget(Label(theme, joined, "caption", "muted", wrap=True, parent=self._host))
        if without is not None:
            said = self.words.without(without)
            self._column.addWidget(Label(theme, said, "small", "warning", wrap=True, parent=self._host))
