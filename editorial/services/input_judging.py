"""Whether an answer file counts: form, proof, time, request, questions, attachments, each with its own reason."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection

from ..domain.input_cards import Given, GivenAnswer, GivenFile
from ..domain.input_files import check_amount, check_file, clean_name, shown_name
from ..domain.input_forms import FileMark, InputAnswers, proves, signed_bytes
from ..domain.input_rules import MOST_LONG, STEPS, check_value, missing
from ..domain.inputs import (
    Answer,
    Clearance,
    Contribution,
    ContributionState,
    InputFile,
    InputForm,
    InputRequest,
    Question,
    RequestState,
    Way,
)
from ..domain.people import Person
from ..domain.plan_import import Problem
from ..errors import Coded, Refused
from ..storage import approval_queries, whole
from ..storage.unit_of_work import UnitOfWork
from .approval_answers import shown_day
from .options import read_options

#: Where a request stands while answers to its forms are taken: asked and not ended.
OPEN = frozenset(one for one in RequestState if RequestState.ANSWERED in STEPS[one]) - {RequestState.EXPIRED}


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One question of an answer: what the version before said, what this one says, with the clearance that each
    wishes, the names of the files that come with it, and whether they are those that were there before."""

    question: Question
    before: str
    after: str
    clearance_before: Clearance | None
    clearance: Clearance
    files: tuple[str, ...] = ()
    same_files: bool = False

    @property
    def kind(self) -> str:
        """ "new", "changed", "same", or "none" where neither version says anything."""
        if not self.after and not self.files:
            return "changed" if self.before else "none"
        if self.clearance_before is None or not (self.before or self.same_files):
            return "new"
        kept = self.same_files or not self.files
        same = self.before == self.after and self.clearance_before is self.clearance and kept
        return "same" if same else "changed"


@dataclass(frozen=True, slots=True)
class InputVerdict:
    """What became of an answer that is one: the form and request it belongs to, whose it is, which version (`number`)
    it becomes, and `refusal` where it does not count. `known` is the very same answer brought in before, `at` then.

    `given` is what is stored, None where the answer does not count. `notes` is what the reader should know.
    """

    form: InputForm
    request: InputRequest
    person: Person
    number: int
    refusal: Refused | None = None
    known: bool = False
    at: datetime | None = None
    given: Given | None = None
    changes: tuple[AnswerChange, ...] = ()
    notes: tuple[Problem, ...] = ()


def secret_name(nonce: str) -> str:
    """Under which name a form's key is kept."""
    return f"input-form:{nonce}"


def read_key(connection: Connection, nonce: str) -> str:
    """The key of a form, hexadecimal; "" where it is not kept (any more)."""
    found = dict(approval_queries.secrets(connection, [secret_name(nonce)]))
    return str(json.loads(found[secret_name(nonce)])["key"]) if found else ""


def keep_key(connection: Connection, nonce: str, key: str) -> None:
    """Store it outside the journal, which everybody reads."""
    approval_queries.keep_secret(connection, secret_name(nonce), json.dumps({"key": key}))


def mark_of(answers: InputAnswers) -> str:
    """The checksum by which the same answer is known again, however a mail has wrapped it."""
    return sha256(signed_bytes(answers)).hexdigest()


def judge(work: UnitOfWork, answers: InputAnswers, name: str) -> InputVerdict:
    """Everything that has to hold before an answer becomes a contribution; nothing is changed.

    Raises `Refused` where it cannot even be told what is answered: another workspace, an unknown form, a changed
    answer. What does not count for reasons of its own comes back as `refusal`.
    """
    form = _form(work, answers, name)
    return _Judge(work, answers, form, name).verdict()


def _form(work: UnitOfWork, answers: InputAnswers, name: str) -> InputForm:
    if answers.workspace != read_options(work).workspace_id:
        raise Refused("answer.workspace", name=name)
    form = next(iter(work.all(InputForm, nonce=answers.nonce)), None)
    key = read_key(work.connection, answers.nonce)
    if form is None or not key or work.find(InputRequest, form.request_id) is None:
        raise Refused("answer.unknown", name=name)
    for part, expected in (("request", form.request_id), ("person", form.person_id)):
        if getattr(answers, part) != expected:
            raise Refused("answer.mismatch", name=name, field=Coded(f"input_answer.part.{part}"))
    if not proves(key, answers):
        person = work.find(Person, form.person_id)
        raise Refused("answer.code", name=name, person=person.name if person else "–")
    return form


class _Judge:
    """The questions to an answer whose proof holds."""

    def __init__(self, work: UnitOfWork, answers: InputAnswers, form: InputForm, name: str) -> None:
        self._work, self._answers, self._form, self._name = work, answers, form, name
        self._zone = read_options(work).zone
        self._request = work.get(InputRequest, form.request_id)
        self._person = work.find(Person, form.person_id) or Person(name="–")
        self._questions = {one.id: one for one in work.all(Question, request_id=form.request_id)}
        self._lacking: tuple[str, ...] = ()
        self._versions = sorted(work.all(Contribution, request_id=form.request_id), key=lambda one: one.number)

    def verdict(self) -> InputVerdict:
        """The first reason against it, if any."""
        before = self._brought_in()
        if before is not None:
            return self._told(number=before.number, known=True, at=before.at, changes=self._changes())
        try:
            self._demand_now()
            given = self._given()
        except Refused as refusal:
            return self._told(refusal=refusal, changes=self._changes())
        return self._told(given=given, changes=self._changes(), notes=self._notes())

    def _told(self, number: int = 0, **values: Any) -> InputVerdict:
        number = number or max((one.number for one in self._versions), default=0) + 1
        return InputVerdict(self._form, self._request, self._person, number, **values)

    def _refused(self, code: str, **params: Any) -> Refused:
        return Refused(f"input_answer.{code}", title=self._request.title, person=self._person.name, **params)

    def _brought_in(self) -> Contribution | None:
        """The version that this very answer became; one without its files does not stand for the one with them."""
        brought = {mark for mark, _data in self._answers.files}
        for one in self._same():
            stored = {file.sha256 for file in self._work.all(InputFile, contribution_id=one.id)}
            if not brought - stored:
                return one
        return None

    def _same(self) -> list[Contribution]:
        """The versions that came with the same code."""
        mark = mark_of(self._answers)
        return [one for one in self._versions if one.form_id == self._form.id and one.sha256 == mark]

    # Reasons against it -------------------------------------------------------------------------------------------

    def _demand_now(self) -> None:
        """The form still holds, the request is open and still this person's, and nothing newer came."""
        form, request = self._form, self._request
        if request.state not in OPEN:
            raise self._refused("closed", state=Coded(f"input.state.{request.state}"))
        if request.person_id != form.person_id:
            now = self._work.find(Person, request.person_id)
            raise self._refused("not_asked", now=now.name if now else "–")
        if self._person.archived:
            raise self._refused("inactive")
        if form.expires_at is not None and self._work.now > form.expires_at:
            raise self._refused("expired", day=shown_day(form.expires_at, self._zone))
        if form.used_at is not None:
            if self._answers.edition < form.edition:
                raise self._refused("older")
            if self._answers.edition == form.edition and not self._same():
                raise self._refused("other")

    def _given(self) -> Given:
        data, given = self._files(), []
        for one in self._answers.answers:
            question = self._questions.get(one.question)
            if question is None:
                raise self._refused("question")
            if len(one.value) > MOST_LONG:
                raise Refused("input.answer_long", question=question.text, most=MOST_LONG)
            files = tuple(_file(file, data[file.sha256]) for file in one.files if file.sha256 in data)
            kept = self._earlier(one.question, {file.sha256 for file in one.files})
            given.append(GivenAnswer(one.question, check_value(question, one.value), (), one.clearance, files + kept))
        self._demand_all(given)
        answers = self._answers
        return Given(
            tuple(given),
            Way.FORM,
            answers.minutes,
            answers.attribution,
            answers.consent,
            self._consent() if answers.consent else "",
            answers.remark,
        )

    def _demand_all(self, given: Sequence[GivenAnswer]) -> None:
        """Nothing required is missing; where only a text block is here, it is its attachment that is."""
        values = {one.question_id: one.value for one in given}
        having = [one.question_id for one in given if one.files]
        if lacking := missing(self._questions.values(), values, having):
            named = {one.question for one in self._answers.answers if one.files}
            if lacking[0].id in named:
                raise self._refused("files_needed", question=lacking[0].text)
            raise Refused("input.missing", question=lacking[0].text, count=len(lacking))
        if not any(values.values()) and not having:
            raise Refused("input.nothing", title=self._request.title)

    def _files(self) -> dict[str, bytes]:
        """The bytes by checksum, each those that were attached; what came with an earlier answer need not come again.

        The reader has seen that none is missing from a file or besides.
        """
        data = dict(self._answers.files)
        for one in self._answers.named_files:
            if one.sha256 not in data and self._work.all(InputFile, request_id=self._request.id, sha256=one.sha256):
                data[one.sha256] = whole.blob(self._work.connection, one.sha256) or b""
            held = data.get(one.sha256)
            if held is not None and (len(held) != one.size or sha256(held).hexdigest() != one.sha256):
                raise self._refused("file_changed", file=shown_name(one.name))
        check_amount([one.size for one in self._answers.named_files])
        self._lacking = tuple(dict.fromkeys(one.name for one in self._answers.named_files if one.sha256 not in data))
        return data

    def _earlier(self, question_id: int, named: set[str]) -> tuple[GivenFile, ...]:
        """The files that the form showed as already here: they stay with the answer."""
        before = [one for one in self._versions if _before(one, self._form)]
        found = []
        for answer in self._work.all(Answer, contribution_id=before[-1].id, question_id=question_id) if before else ():
            for one in self._work.all(InputFile, answer_id=answer.id):
                data = whole.blob(self._work.connection, one.sha256)
                if data is not None and one.sha256 not in named:
                    found.append(GivenFile(one.name, one.media_type, data))
        return tuple(found)

    def _consent(self) -> str:
        """How the consent was given, in the workspace's language."""
        written = datetime.fromisoformat(self._answers.written).astimezone(UTC)
        language = read_options(self._work).language
        return Coded("input_answer.consent_form", day=shown_day(written, self._zone)).text(language)

    # What it says -------------------------------------------------------------------------------------------------

    def _changes(self) -> tuple[AnswerChange, ...]:
        """Question by question beside the version that counts now; questions that are not its own are left out."""
        given = [one for one in self._versions if one.state is not ContributionState.WRITING]
        old = {one.question_id: one for one in self._work.all(Answer, contribution_id=given[-1].id)} if given else {}
        found = []
        for one in self._answers.answers:
            question, before = self._questions.get(one.question), old.get(one.question)
            if question is not None:
                was, wished = (before.value, before.wished) if before else ("", None)
                names = tuple(shown_name(file.name) for file in one.files)
                here = self._work.all(InputFile, answer_id=before.id) if before and names else ()
                kept = bool(names) and {file.sha256 for file in here} == {file.sha256 for file in one.files}
                found.append(AnswerChange(question, was, one.value.strip(), wished, one.clearance, names, kept))
        return tuple(found)

    def _notes(self) -> tuple[Problem, ...]:
        notes = []
        if self._lacking:
            names = ", ".join(shown_name(one) for one in self._lacking)
            notes.append(Problem("input_answer.without_files", (("names", names),)))
        if any(one.state is not ContributionState.WRITING for one in self._versions):
            notes.append(Problem("input_answer.again", (("number", str(self._versions[-1].number + 1)),)))
        return tuple(notes)


def _file(mark: FileMark, data: bytes) -> GivenFile:
    return GivenFile(clean_name(mark.name), check_file(mark.name, data), data)


def _before(one: Contribution, form: InputForm) -> bool:
    """Whether this person gave a version before the form was given out: then the form shows it."""
    given = one.state is not ContributionState.WRITING and one.at is not None and one.person_id == form.person_id
    return given and one.form_id != form.id and (form.issued_at is None or (one.at or form.issued_at) <= form.issued_at)
