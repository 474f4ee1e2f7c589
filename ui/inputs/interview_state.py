"""What is taken down in an interview, and keeping it: in the workspace within a second, beside it at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from editorial.domain.input_cards import ContributionCard, Given, GivenAnswer, RequestCase
from editorial.domain.input_rules import MOST_QUOTES, missing
from editorial.domain.input_wording import unquoted
from editorial.domain.inputs import Attribution, Clearance, ContributionState, InputFile, Question, Way
from editorial.errors import EditorialError

from ..context import Desk
from .interview_rescue import InterviewFile, Place

__all__ = ["InterviewState"]

#: Milliseconds from the first letter that is not in the workspace yet to keeping it there.
KEEP_MS: Final = 700


class InterviewState(QObject):
    """One interview. `standing` is "" (nothing taken down yet), "writing", "saving", "saved" or "failed"."""

    standing_changed = Signal(str)
    #: Answers, quotes or files are others than before.
    changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, case: RequestCase, place: Place | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.case = desk, case
        self.file = InterviewFile(desk.options.workspace_id, case.request.id)
        self.standing = ""
        #: Where the interview is, for the file beside the workspace; whoever shows it keeps it fresh.
        self.place: Callable[[], tuple[int, dict[int, float]]] = lambda: (0, {})
        self.minutes: Callable[[], int] = lambda: 0
        self.values: dict[int, str] = {}
        self.quotes: dict[int, tuple[str, ...]] = {}
        self.clearances: dict[int, Clearance] = {}
        self.attribution, self.consent = Attribution.NAMED, False
        self.consent_note = self.remark = ""
        self._dirty: set[int] = set()
        self._rest_dirty = False
        self._round = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self.keep)
        self._take(place)

    def _take(self, place: Place | None) -> None:
        """Begin with what was taken down, or given before; what a crash caught is in it too."""
        card = self.card
        known = {one.id for one in self.case.questions}
        if card is not None:
            one = card.contribution
            self.attribution, self.consent, self.consent_note = one.attribution, one.consent, one.consent_note
            self.remark = one.remark if self.writing is not None else ""
            for answer in card.answers:
                self.values[answer.question_id] = answer.value
                self.quotes[answer.question_id] = answer.quotes
                self.clearances[answer.question_id] = answer.wished
        for question_id, (value, *quotes) in (place.words if place else {}).items():
            if question_id in known:
                self.values[question_id], self.quotes[question_id] = value, tuple(quotes)
                self._dirty.add(question_id)
        if self._dirty:
            self._timer.start()

    # Reading ------------------------------------------------------------------------------------------------------

    @property
    def writing(self) -> ContributionCard | None:
        """What is being taken down and not handed in yet."""
        found = [one for one in self.case.contributions if one.contribution.state is ContributionState.WRITING]
        return found[-1] if found else None

    @property
    def card(self) -> ContributionCard | None:
        """What is being taken down, or what was given before."""
        return self.writing or self.case.newest

    def files(self, question_id: int) -> tuple[InputFile, ...]:
        """The files with an answer."""
        answer = None if self.card is None else self.card.answer(question_id)
        if self.card is None or answer is None:
            return ()
        return tuple(one for one in self.card.files if one.answer_id == answer.id)

    def sizes(self) -> list[int]:
        """The sizes of all files that are attached."""
        return [] if self.card is None else [one.size for one in self.card.files]

    def answered(self, question: Question) -> bool:
        """Whether something was said: in words, word for word, or as a file."""
        found = self.values.get(question.id) or self.quotes.get(question.id)
        return bool(found) or bool(self.files(question.id))

    def lacking(self) -> tuple[Question, ...]:
        """The questions that have to be answered and are not."""
        having = {one.id for one in self.case.questions if self.files(one.id) or self.quotes.get(one.id)}
        return missing(self.case.questions, self.values, having)

    def clearance(self, question_id: int) -> Clearance:
        """How far the answer may go; as long as nobody said so, nowhere."""
        return self.clearances.get(question_id, Clearance.CONFIDENTIAL)

    # Writing ------------------------------------------------------------------------------------------------------

    def write(self, question_id: int, value: str) -> None:
        """Something was typed or chosen."""
        if self.values.get(question_id, "") != value:
            self.values[question_id] = value
            self._touch(question_id)

    def quote(self, question_id: int, words: str) -> bool:
        """Keep a sentence word for word; False where it is empty, kept already, or one too many."""
        plain, there = unquoted(words), self.quotes.get(question_id, ())
        if not plain or plain in there or len(there) >= MOST_QUOTES:
            return False
        self.quotes[question_id] = (*there, plain)
        self._touch(question_id)
        return True

    def unquote(self, question_id: int, number: int) -> str:
        """Take a quote away; answers with its words."""
        there = list(self.quotes.get(question_id, ()))
        gone = there.pop(number)
        self.quotes[question_id] = tuple(there)
        self._touch(question_id)
        return gone

    def wish(self, question_id: int, clearance: Clearance) -> None:
        """How far the expert lets the answer go."""
        if self.clearances.get(question_id) is not clearance:
            self.clearances[question_id] = clearance
            self._touch(question_id)

    def name(self, attribution: Attribution, consent: bool, note: str, remark: str) -> None:
        """How the expert is named, whether they agreed, and what else is to be said."""
        before = (self.attribution, self.consent, self.consent_note, self.remark)
        if (attribution, consent, note, remark) != before:
            self.attribution, self.consent, self.consent_note, self.remark = attribution, consent, note, remark
            self._rest_dirty = True
            self._touch(0)

    def _touch(self, question_id: int) -> None:
        if question_id:
            self._dirty.add(question_id)
        self._say_standing("writing")
        self.note_place()
        if not self._timer.isActive():
            self._timer.start()
        self.changed.emit()

    def note_place(self) -> None:
        """Keep beside the workspace where the interview is, with what is not in the workspace yet."""
        question_id, spent = self.place()
        words = {one: (self.values.get(one, ""), *self.quotes.get(one, ())) for one in self._dirty}
        self.file.write(Place(question_id, spent, words))

    # Keeping ------------------------------------------------------------------------------------------------------

    def given(self, questions: set[int] | None = None) -> Given:
        """What is taken down, or of the answers those to some questions."""
        known = {one.id for one in self.case.questions}
        said = (self.values.keys() | self.quotes.keys() | self.clearances.keys()) & known
        answers = tuple(
            GivenAnswer(one, self.values.get(one, ""), self.quotes.get(one, ()), self.clearance(one))
            for one in sorted(said if questions is None else questions & known)
        )
        return Given(
            answers,
            Way.INTERVIEW,
            self.minutes(),
            self.attribution,
            self.consent,
            self.consent_note if self.consent else "",
            self.remark,
        )

    def keep(self, then: Callable[[], object] | None = None) -> None:
        """Put what is taken down into the workspace; `then` runs when it is there."""
        self._timer.stop()
        if not self._dirty and not self._rest_dirty:
            if then is not None:
                then()
            return
        questions, rest, actor = set(self._dirty), self._rest_dirty, self.desk.actor
        given, request_id = self.given(questions), self.case.request.id
        self._round += 1
        turn = self._round
        self._say_standing("saving")

        def done(case: RequestCase) -> None:
            self.case = case
            if turn == self._round:
                self._dirty -= {one for one in questions if self._same(one, given)}
                self._rest_dirty = self._rest_dirty and not rest
                self._say_standing("writing" if self._dirty or self._rest_dirty else "saved")
                self.note_place()
            if self._dirty and not self._timer.isActive():
                self._timer.start()
            if then is not None:
                then()

        def failed(error: EditorialError) -> None:
            self._say_standing("failed")
            self.failed.emit(error)

        self.desk.run(lambda ws: ws.answering.interview(actor, request_id, given, finished=False), done, failed)

    def _same(self, question_id: int, given: Given) -> bool:
        """Whether what was kept is still what is written."""
        now = GivenAnswer(
            question_id,
            self.values.get(question_id, ""),
            self.quotes.get(question_id, ()),
            self.clearance(question_id),
        )
        return now in given.answers

    def finish(
        self, minutes: int, done: Callable[[RequestCase], object], failed: Callable[[EditorialError], object]
    ) -> None:
        """Hand it in for the expert, with the minutes that it took."""
        self._timer.stop()
        self.minutes = lambda: minutes
        actor, given, request_id = self.desk.actor, self.given(), self.case.request.id

        def handed_in(case: RequestCase) -> None:
            self.case = case
            self._dirty.clear()
            self._rest_dirty = False
            self.file.remove()
            done(case)

        def refused(error: EditorialError) -> None:
            failed(error)

        self.desk.run(lambda ws: ws.answering.interview(actor, request_id, given, finished=True), handed_in, refused)

    def read_again(self, case: RequestCase) -> None:
        """Files came or went."""
        self.case = case
        self.changed.emit()

    @property
    def unsaved(self) -> bool:
        """Whether something is written that the workspace does not have."""
        return bool(self._dirty) or self._rest_dirty

    def _say_standing(self, standing: str) -> None:
        if standing != self.standing:
            self.standing = standing
            self.standing_changed.emit(standing)
