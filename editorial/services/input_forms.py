"""Experts on other computers: forms go out to those who are asked, and their answers come in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from ..domain.calendar import local
from ..domain.import_report import ImportReport, RowReport
from ..domain.import_report import Outcome as Became
from ..domain.input_cards import Given
from ..domain.input_forms import DAYS, MOST_DAYS, InputAnswers, InputPaper
from ..domain.input_rules import WITH_EXPERT
from ..domain.inputs import InputRequest
from ..domain.people import Actor, Person
from ..domain.permissions import demand
from ..domain.plan_import import Place, Problem
from ..errors import Coded, EditorialError, Refused
from .approval_answers import shown_day
from .input_judging import InputVerdict, judge, mark_of
from .store import Act, Store

#: Endings that a form can be written with.
ENDINGS = (".html", ".eml")
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class InputFormWritten:
    """A form that was given out: to whom, about what, until when (UTC)."""

    path: str
    request_id: int
    title: str
    person: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class InputAnswerLook:
    """An answer before it is taken in: what it says and what it would change.

    `refusal` is why it does not count; without it and without `verdict` it is an answer to an approval form
    (`approval`). `answers` come without the bytes of their files. `source` is what was looked at, `name` what it is
    called.
    """

    source: Path | str
    name: str
    verdict: InputVerdict | None = None
    refusal: EditorialError | None = None
    approval: bool = False
    answers: InputAnswers | None = None

    @property
    def files(self) -> tuple[tuple[str, int], ...]:
        """Name and size in bytes of every attachment."""
        return () if self.answers is None else tuple((one.name, one.size) for one in self.answers.named_files)

    @property
    def counts(self) -> bool:
        """Whether it would become a contribution."""
        return self.verdict is not None and self.refusal is None and not self.verdict.known


class InputFormService:
    """Gives forms out and takes answers in; who brought one in stands in the journal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Giving out ---------------------------------------------------------------------------------------------------

    def write(
        self,
        actor: Actor,
        request_id: int,
        path: Path,
        *,
        kind: str = "request",
        days: int = DAYS,
        language: str = "",
        note: str = "",
    ) -> InputFormWritten:
        """Write the form for whoever is asked as .html, or as a mail draft with it (.eml; `kind` as in `input_mail`).

        The form holds `days` days to the end of the last one. Raises `Refused` where the request takes no answers, for
        another ending, and for a place that cannot be written; `Forbidden`.
        """
        demand(self._store.known(actor), "input.form")
        _demand_ending(path)
        if not 1 <= days <= MOST_DAYS:
            raise Refused("form.days", most=MOST_DAYS)
        from ..exchange.export_file import replacing

        # The row first, the file's name last: a form without a row would be worth nothing.
        with replacing(path) as out, self._store.act(actor, "input.form") as work:
            paper = self._issue(work, request_id, days, language, note)
            person = work.get(Person, paper.ticket.person)
            out.write_bytes(self._rendered(paper, path, person, kind))
        expires = datetime.fromisoformat(paper.ticket.expires)
        return InputFormWritten(str(path), request_id, paper.title, paper.person, expires)

    @staticmethod
    def _issue(work: Act, request_id: int, days: int, language: str, note: str) -> InputPaper:
        from .input_form_paper import issue_within

        paper = issue_within(work, request_id, days=days, language=language, note=note)
        work.detail = {"title": paper.title, "request_id": request_id, "person": paper.person}
        return paper

    def _rendered(self, paper: InputPaper, path: Path, person: Person, kind: str) -> bytes:
        from ..exchange.input_form import render_input
        from ..exchange.input_mail import input_mail

        html = render_input(paper)
        if path.suffix.lower() == ".eml":
            sender = paper.asked_by or paper.organisation
            return input_mail(paper, html, person.email, sender, self._store.clock(), kind)
        return html.encode("utf-8", "replace")

    def name(self, actor: Actor, request_id: int, language: str = "") -> str:
        """A name for the file of a form, without its ending: input-anfrage-spurenstoffe-richter."""
        from ..exchange.form_kit import file_stem
        from ..texts import text

        with self._store.read(actor) as work:
            request = work.get(InputRequest, request_id)
            person = work.find(Person, request.person_id)
        stem = text("input_form.stem", language or request.language)
        return file_stem(stem, request.title, person.name if person else "")

    def export(self, actor: Actor, path: Path, request_id: int | None, language: str) -> tuple[Coded, ...]:
        """`write` for the command line; without a request it is the only one that waits. Notes on what was written."""
        demand(self._store.known(actor), "input.form")
        _demand_ending(path)
        chosen = self._waiting(actor) if request_id is None else request_id
        made = self.write(actor, chosen, path, language=language)
        until = shown_day(made.expires_at, self._store.zone)
        return (Coded("input_give.written", person=made.person, title=made.title, until=until), Coded("form.proves"))

    def _waiting(self, actor: Actor) -> int:
        """The request that is meant. Raises `Refused`, naming those that wait, where nobody says which."""
        with self._store.read(actor) as work:
            waiting = [one for one in work.all(InputRequest) if one.state in WITH_EXPERT]
            people = {one.id: one.name for one in work.all(Person)}
        if not waiting:
            raise Refused("input_give.none_waiting")
        if len(waiting) > 1:
            shown = tuple(
                Coded("input_give.waiting", id=one.id, title=one.title, person=people.get(one.person_id or 0, "–"))
                for one in waiting[:_MOST_NAMED]
            )
            raise Refused("input_give.which", requests=(*shown, "…") if len(waiting) > _MOST_NAMED else shown)
        return waiting[0].id

    # Coming in ----------------------------------------------------------------------------------------------------

    def look(self, actor: Actor, sources: Sequence[Path] | Path | str) -> tuple[InputAnswerLook, ...]:
        """What answers (files, or words out of a mail) say, and whether they count; nothing is changed.

        What is refused comes back with its reason. Raises `Forbidden`.
        """
        demand(self._store.known(actor), "input.import")
        found = [sources] if isinstance(sources, Path | str) else list(sources)
        return tuple(self._look(actor, one) for one in found)

    def _look(self, actor: Actor, source: Path | str) -> InputAnswerLook:
        from ..exchange.input_answer import read_input, sort_of

        name = _name(source)
        try:
            if sort_of(source) == "approval":
                return InputAnswerLook(source, name, approval=True)
            answers = read_input(source)
            with self._store.read(actor) as work:
                verdict = judge(work, answers, name)
        except Refused as refusal:
            return InputAnswerLook(source, name, refusal=refusal)
        # The bytes stay in the file: many answers are looked at together.
        light, words = replace(verdict, given=None), replace(answers, files=())
        return InputAnswerLook(source, name, light, verdict.refusal, answers=words)

    def take_in(self, actor: Actor, source: Path | str, dry_run: bool = False) -> ImportReport:
        """Store an answer as a version of the contribution, not decided about; the same answer again changes nothing.

        Raises `Refused` (answer.*, input_answer.*, input_file.*) with the one reason why it does not count.
        """
        demand(self._store.known(actor), "input.import")
        from ..exchange.input_answer import read_input

        answers, name = read_input(source), _name(source)
        with self._store.read(actor) as work:
            verdict = _demand_counts(judge(work, answers, name))
        if verdict.known or dry_run:
            return self._report(name, verdict, dry_run)
        with self._store.act(actor, "input.import") as work:
            again = _demand_counts(judge(work, answers, name))
            # Somebody else may have brought the same one in meanwhile.
            if again.given is not None:
                _store(work, again, again.given, answers)
                about = {"title": again.request.title, "request_id": again.request.id}
                work.detail = {**work.detail, **about, "file": name}
        report = self._report(name, again, False)
        return replace(report, step=work.changes.step, changes=work.changes)

    def _report(self, name: str, verdict: InputVerdict, dry_run: bool) -> ImportReport:
        notes, became = verdict.notes, Became.ADDED
        if verdict.known:
            day = local(verdict.at, self._store.zone).date().isoformat() if verdict.at else ""
            notes, became = (Problem("input_answer.known", (("day", day),)),), Became.UNCHANGED
        title = f"{verdict.request.title} · {verdict.person.name}"
        row = RowReport(Place(name), title, became, verdict.request.id, problems=notes)
        return ImportReport(name, (row,), dry_run=dry_run)


def _store(work: Act, verdict: InputVerdict, given: Given, answers: InputAnswers) -> None:
    """The contribution, and what its form knows of it."""
    from .answering import give_within

    form = verdict.form
    give_within(
        work,
        verdict.request,
        given,
        person_id=form.person_id,
        form_id=form.id,
        sha256=mark_of(answers),
    )
    work.change(replace(form, used_at=work.now, edition=answers.edition))


def _demand_counts(verdict: InputVerdict) -> InputVerdict:
    if verdict.refusal is not None:
        raise verdict.refusal
    return verdict


def _demand_ending(path: Path) -> None:
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        shown: Any = ending or Coded("ending.none")
        raise Refused("format.unknown", what=Coded("export.what.request"), ending=shown, possible=", ".join(ENDINGS))


def _name(source: Path | str) -> str:
    return source.name or str(source) if isinstance(source, Path) else "Text"


__all__ = ["InputAnswerLook", "InputFormService", "InputFormWritten"]
