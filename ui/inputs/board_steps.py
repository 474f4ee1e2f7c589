"""What moving a request on the board means: the act a step stands for, or why there is no such step."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editorial.domain.input_cards import RequestRow
from editorial.domain.input_rules import STEPS
from editorial.domain.inputs import RequestState

from ..context import Desk
from .words import InputWords

S = RequestState
#: The states that the desk brings about by moving a card, and the act of each.
ACTS = {S.SENT: "send", S.REVIEW: "review", S.ACCEPTED: "accept", S.DECLINED: "withdraw"}


class BoardSteps(QObject):
    """Judges while a card hovers, and says what dropping it does."""

    def __init__(self, desk: Desk, words: InputWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.words = desk, words

    def act(self, row: RequestRow, target: RequestState) -> str:
        """The act of a step, "" where there is none."""
        return "" if self.refusal(row, target) or row.request.state is target else ACTS[target]

    def refusal(self, row: RequestRow, target: RequestState) -> str:
        """Why a request cannot be put there, in one sentence; "" where it can."""
        now, title = row.request.state, row.request.title
        if self.desk.read_only:
            return self.desk.read_only
        if now is target:
            return ""
        if not self.desk.may("input"):
            return self.desk.why_not("input")
        by_others = {
            S.REMINDED: self.tr("Reminders go out by themselves, before, on and after the due date."),
            S.ANSWERED: self.tr("“Answered” comes about when the expert answers."),
            S.RETURNED: self.tr("Follow-up questions are asked in the review of the answer."),
            S.EXPIRED: self.tr("A request expires by itself when nobody answers."),
            S.DRAFT: self.tr("What was sent does not become a draft again. Duplicate it instead."),
        }
        if target in by_others:
            return by_others[target]
        if target not in STEPS[now]:
            words = self.tr("“{title}” is “{here}” and cannot become “{there}” from there.")
            return words.format(title=title, here=self.words.state(now), there=self.words.state(target))
        return ""
