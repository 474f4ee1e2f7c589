"""What is being written to one request: every answer is in the workspace two seconds after it was typed."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from editorial import faults
from editorial.app import Workspace
from editorial.domain.input_cards import ContributionCard, Given, GivenAnswer, RequestCase
from editorial.domain.input_rules import missing
from editorial.domain.inputs import (
    Attribution,
    Clearance,
    ContributionState,
    InputFile,
    Question,
    RequestState,
)
from editorial.domain.people import Actor
from editorial.domain.wording import day_text
from editorial.errors import EditorialError

from ..context import Desk

__all__ = ["AnswerState"]

#: Milliseconds from the first letter that is not kept yet to keeping it: with the way to the disk below two seconds.
KEEP_MS: Final = 900


class AnswerState(QObject):
    """One request being answered. `standing` is "" (nothing written yet), "writing", "saving", "saved" or "failed"."""

    standing_changed = Signal(str)
    #: An answer came, changed or went.
    written = Signal()
    #: The case was read anew: files came or went.
    case_changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, case: RequestCase, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.case = desk, case
        #: Who answers, also when somebody else works here meanwhile.
        self.actor = desk.actor
        self.standing = ""
        self._dirty: set[int] = set()
        self._rest_dirty = False
        self._round = 0
        self._began = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self.keep)
        self.values: dict[int, str] = {}
        self.clearances: dict[int, Clearance] = {}
        self._take()

    def _take(self) -> None:
        """Begin with what was written last: by this person now, else what was given."""
        card = self.writing or self.case.newest
        self.attribution, self.consent, self.remark, self.minutes = Attribution.NAMED, False, "", 0
        if card is None:
            return
        one = card.contribution
        self.attribution, self.consent = one.attribution, one.consent
        if self.writing is not None:
            self.remark, self.minutes = one.remark, one.minutes
        for answer in card.answers:
            self.values[answer.question_id] = answer.value
            self.clearances[answer.question_id] = answer.wished

    # Reading ------------------------------------------------------------------------------------------------------

    @property
    def writing(self) -> ContributionCard | None:
        """What is being written and not given yet."""
        found = [one for one in self.case.contributions if one.contribution.state is ContributionState.WRITING]
        return found[-1] if found else None

    @property
    def follow_ups(self) -> tuple[Question, ...]:
        """The questions that the desk asks on, where it gave the answer back with some."""
        last = max((one.round for one in self.case.questions), default=1)
        if self.case.request.state is not RequestState.RETURNED or last == 1:
            return ()
        return tuple(one for one in self.case.questions if one.round == last)

    @property
    def order(self) -> tuple[Question, ...]:
        """All questions, the follow-ups first."""
        first = self.follow_ups
        return (*first, *(one for one in self.case.questions if one not in first))

    @property
    def path(self) -> tuple[Question, ...]:
        """The questions gone through one after the other; the earlier ones are reached from the overview."""
        return self.follow_ups or self.case.questions

    def files(self, question_id: int) -> tuple[InputFile, ...]:
        """The files with an answer."""
        card = self.writing or self.case.newest
        answer = None if card is None else card.answer(question_id)
        if card is None or answer is None:
            return ()
        return tuple(one for one in card.files if one.answer_id == answer.id)

    def sizes(self) -> list[int]:
        """The sizes of all files that are attached."""
        card = self.writing or self.case.newest
        return [] if card is None else [one.size for one in card.files]

    def answered(self, question: Question) -> bool:
        """Whether there is an answer, in words or as a file."""
        return bool(self.values.get(question.id, "")) or bool(self.files(question.id))

    def lacking(self) -> tuple[Question, ...]:
        """The questions that have to be answered and are not."""
        having = {one.id for one in self.case.questions if self.files(one.id)}
        return missing(self.case.questions, self.values, having)

    def minutes_by_clock(self) -> int:
        """The minutes since this was opened; of the first the estimate, or one where only more was asked."""
        least = 1 if self.case.request.state is RequestState.RETURNED else self.case.request.minutes
        return round((time.monotonic() - self._began) / 60) or least

    # Writing ------------------------------------------------------------------------------------------------------

    def write(self, question_id: int, value: str) -> None:
        """Something was typed or chosen."""
        if self.values.get(question_id, "") != value:
            self.values[question_id] = value
            self._touch(question_id)
            self.written.emit()

    def wish(self, question_id: int, clearance: Clearance) -> None:
        """How far the answer may go."""
        if self.clearances.get(question_id) is not clearance:
            self.clearances[question_id] = clearance
            self._touch(question_id)

    def say(
        self,
        *,
        attribution: Attribution | None = None,
        consent: bool | None = None,
        minutes: int | None = None,
        remark: str | None = None,
    ) -> None:
        """How to be named, the time it took, and what else is to be said."""
        if attribution is not None and attribution is not self.attribution:
            # Who agreed to one way of being named has not agreed to another.
            self.attribution, self.consent = attribution, False
        if consent is not None:
            self.consent = consent
        self.minutes = self.minutes if minutes is None else minutes
        self.remark = self.remark if remark is None else remark
        self._rest_dirty = True
        self._touch(0)

    def _touch(self, question_id: int) -> None:
        if question_id:
            self._dirty.add(question_id)
        self._say_standing("writing")
        if not self._timer.isActive():
            self._timer.start()

    @property
    def unsaved(self) -> bool:
        """Whether something is written that the workspace does not have."""
        return bool(self._dirty) or self._rest_dirty or self.standing == "saving"

    def given(self, questions: set[int] | None = None) -> Given:
        """What is written, or of the answers those to some questions."""
        known = {one.id for one in self.case.questions}
        wanted = (self.values.keys() | self.clearances.keys()) & known if questions is None else questions
        answers = tuple(
            GivenAnswer(
                one, self.values.get(one, ""), self._quotes(one), self.clearances.get(one, Clearance.CONFIDENTIAL)
            )
            for one in sorted(wanted)
        )
        return Given(
            answers,
            minutes=self.minutes,
            attribution=self.attribution,
            consent=self.consent,
            remark=self.remark,
            consent_note=self._consent_note(),
        )

    def _quotes(self, question_id: int) -> tuple[str, ...]:
        """What was taken down word for word in an interview stays with the answer."""
        card = self.writing or self.case.newest
        answer = None if card is None else card.answer(question_id)
        return () if answer is None else answer.quotes

    def _consent_note(self) -> str:
        if not self.consent:
            return ""
        return self.tr("Agreed in the application on {day}.").format(
            day=day_text(self.desk.clock.today(), self.desk.language, with_weekday=False)
        )

    def keep(self, then: Callable[[], None] | None = None, *, always: bool = False) -> None:
        """Put what is written into the workspace; `then` runs when it is there. `always`: also where nothing is new, so
        that there is something being written."""
        self._timer.stop()
        if not self._dirty and not self._rest_dirty and not always:
            if then is not None:
                then()
            return
        questions, rest, actor = set(self._dirty), self._rest_dirty, self.actor
        given, request_id = self.given(questions), self.case.request.id
        self._dirty.clear()
        self._rest_dirty = False
        self._round += 1
        turn = self._round
        self._say_standing("saving")

        def done(case: RequestCase) -> None:
            self.case = case
            if turn == self._round and not self._dirty and not self._rest_dirty:
                self._say_standing("saved")
            if then is not None:
                then()

        def failed(error: EditorialError) -> None:
            self._dirty |= questions
            self._rest_dirty |= rest
            self._say_standing("failed")
            self.failed.emit(error)

        self.desk.run(lambda ws: _keep(ws, actor, request_id, given), done, failed)

    def read_again(self, case: RequestCase) -> None:
        """Files came or went: the workspace has what is shown, but for what is still being typed."""
        self.case = replace(case, content_title=self.case.content_title or case.content_title)
        self._say_standing("writing" if self._dirty or self._rest_dirty else "saved")
        self.case_changed.emit()

    def stop(self) -> None:
        """Nothing more is kept: it was given."""
        self._timer.stop()
        self._dirty.clear()
        self._rest_dirty = False

    def _say_standing(self, standing: str) -> None:
        if standing != self.standing:
            self.standing = standing
            self.standing_changed.emit(standing)


def _keep(ws: Workspace, actor: Actor, request_id: int, given: Given) -> RequestCase:
    faults.point("answer.begun")
    return ws.answering.keep(actor, request_id, given)
