"""Whether an answer that came back counts: form, proof, time, person, content, each with its own reason."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from ..domain.approval_content import Difference, canonical_content, differences, digest
from ..domain.approval_forms import Answer, proves
from ..domain.approval_rules import StageProgress
from ..domain.approvals import WITH_COMMENT, ApprovalForm, Outcome, RequestStage
from ..domain.calendar import local
from ..domain.content import ContentItem
from ..domain.people import Person
from ..domain.plan_import import Problem
from ..domain.wording import day_text
from ..domain.words import fold
from ..errors import Coded, Refused
from ..storage import approval_queries
from ..storage.unit_of_work import UnitOfWork
from .approval_reading import Approving
from .options import read_options


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of an answer that is one: the form it belongs to, whose decision it is, and `refusal` where it does
    not count. `known` is the very same answer brought in before; `differences` is what changed since the form.

    `at` is when it was brought in before, `notes` what the reader should know though it counts.
    """

    form: ApprovalForm
    person: Person
    title: str
    stage: str
    refusal: Refused | None = None
    known: bool = False
    differences: tuple[Difference, ...] = ()
    notes: tuple[Problem, ...] = ()


def secret_name(nonce: str) -> str:
    """Under which name a form's key and content are kept."""
    return f"form:{nonce}"


def read_secret(connection: Connection, nonce: str) -> dict[str, Any]:
    """Key, content and used code of a form; empty where they are not kept (any more)."""
    found = dict(approval_queries.secrets(connection, [secret_name(nonce)]))
    return json.loads(found[secret_name(nonce)]) if found else {}


def keep_secret(connection: Connection, nonce: str, value: dict[str, Any]) -> None:
    """Store them, outside the journal, which everybody reads."""
    approval_queries.keep_secret(connection, secret_name(nonce), json.dumps(value))


def shown_day(at: datetime, zone: str) -> Coded:
    """A day in a sentence of either language."""
    day = local(at, zone).date()
    english, german = (day_text(day, one, with_weekday=False) for one in ("en", "de"))
    return Coded("answer.day", english=english, german=german)


def judge(work: UnitOfWork, answer: Answer, name: str) -> Verdict:
    """Everything that has to hold before an answer is a decision; nothing is changed.

    Raises `Refused` where it cannot even be told what is answered: another workspace, an unknown form, a changed
    answer. What does not count for reasons of its own comes back as `refusal`.
    """
    form, kept = _form(work, answer, name)
    return _Judge(work, answer, form, kept).verdict()


def _form(work: UnitOfWork, answer: Answer, name: str) -> tuple[ApprovalForm, dict[str, Any]]:
    if answer.workspace != read_options(work).workspace_id:
        raise Refused("answer.workspace", name=name)
    form = next(iter(work.all(ApprovalForm, nonce=answer.nonce)), None)
    kept = read_secret(work.connection, answer.nonce)
    if form is None or not kept:
        raise Refused("answer.unknown", name=name)
    fits = {
        "request": form.request_id,
        "stage": form.stage_id,
        "content": form.content_id,
        "person": form.person_id,
        "sha256": form.sha256,
    }
    for part, expected in fits.items():
        if getattr(answer, part) != expected:
            raise Refused("answer.mismatch", name=name, field=Coded(f"answer.part.{part}"))
    if not proves(kept["key"], answer):
        raise Refused("answer.code", name=name, person=work.get(Person, form.person_id).name)
    return form, kept


class _Judge:
    """The questions to an answer whose proof holds."""

    def __init__(self, work: UnitOfWork, answer: Answer, form: ApprovalForm, kept: dict[str, Any]) -> None:
        self._work, self._answer, self._form, self._kept = work, answer, form, kept
        self._around = Approving(work)
        self._zone = read_options(work).zone
        self._item = work.get(ContentItem, form.content_id)
        self._person = work.get(Person, form.person_id)
        self._changed: tuple[Difference, ...] = ()
        stage = work.find(RequestStage, form.stage_id)
        self._stage = stage.name if stage else ""

    def verdict(self) -> Verdict:
        """The first reason against it, if any."""
        known = self._form.used_at is not None and self._kept.get("used") == self._answer.mac
        refusal = None if known else self._first_reason()
        return Verdict(
            self._form, self._person, self._item.title, self._stage, refusal, known, self._changed, self._notes()
        )

    def _refused(self, code: str, **params: Any) -> Refused:
        return Refused(code, title=self._item.title, person=self._person.name, **params)

    def _first_reason(self) -> Refused | None:
        form = self._form
        if form.used_at is not None:
            return self._refused("answer.used", day=shown_day(form.used_at, self._zone))
        if form.expires_at is not None and self._work.now > form.expires_at:
            return self._refused("answer.expired", day=shown_day(form.expires_at, self._zone))
        if self._person.archived:
            return self._refused("answer.inactive")
        return self._content_reason() or self._stage_reason()

    def _content_reason(self) -> Refused | None:
        request = self._around.request(self._form.content_id)
        gone = self._item.deleted_at is not None
        if gone or request is None or request.outcome is not Outcome.OPEN:
            state = Coded("answer.deleted") if gone else Coded(f"status.{self._item.status}")
            return self._refused("answer.closed", state=state)
        now = canonical_content(self._around.card(self._form.content_id), request.window)
        if digest(now) == self._form.sha256:
            return None
        self._changed = differences(self._kept["content"], now)
        places = tuple(dict.fromkeys(f"form.place.{one.place}" for one in self._changed))
        changes = tuple(Coded(one) for one in places) or Coded("form.place.window")
        return self._refused("answer.changed", changes=changes)

    def _stage_reason(self) -> Refused | None:
        one = self._progress()
        person_id = self._person.id
        if one is not None and one.signer(person_id) is not None:
            answer = self._answer
            missing = answer.decision in WITH_COMMENT and not answer.comment.strip()
            return self._refused("answer.comment") if missing else None
        if one is not None and person_id in one.barred:
            return self._refused("answer.author")
        if one is not None and person_id in {given.person_id for given in one.signed}:
            return self._refused("answer.signed", stage=self._stage)
        return self._refused("answer.elsewhere", stage=self._stage or "–")

    def _progress(self) -> StageProgress | None:
        request = self._around.request(self._form.content_id)
        if request is None:
            return None
        found = self._around.progress(self._around.card(self._form.content_id), request)
        return next((one for one in found if one.stage.id == self._form.stage_id), None)

    def _notes(self) -> tuple[Problem, ...]:
        """A name that shares no word with the person's: somebody else may have answered."""
        named, person = self._answer.name, self._person.name
        if _words(named) & _words(person):
            return ()
        return (Problem("answer.named", (("named", named or "–"), ("person", person))),)


def _words(name: str) -> set[str]:
    return {one for one in fold(name).replace("-", " ").replace(".", " ").split() if len(one) > 2}
