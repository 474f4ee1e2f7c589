"""Approval away from this computer: forms go out to those who are asked, and their answers come in."""

from __future__ import annotations

import json
import re
import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from ..domain.approval_content import Difference, canonical_content, digest
from ..domain.approval_forms import (
    DAYS,
    FORM_VERSION,
    MOST_DAYS,
    Answer,
    AskedPerson,
    FormPaper,
    FormWritten,
    Ticket,
)
from ..domain.approval_rules import StageState
from ..domain.approvals import ApprovalForm, ApprovalRequest, Outcome
from ..domain.calendar import local, zone
from ..domain.content import ContentItem
from ..domain.import_report import ImportReport, RowReport
from ..domain.import_report import Outcome as Became
from ..domain.people import Actor, actor_of
from ..domain.permissions import demand
from ..domain.plan_import import Place, Problem
from ..domain.words import fold
from ..errors import Coded, Missing, Refused
from ..storage.unit_of_work import UnitOfWork
from .approval_answers import Verdict, judge, keep_secret, read_secret, shown_day
from .approval_reading import Approving
from .approvals import decide_within
from .clearance_guard import demand_cleared
from .clearance_out import Screen
from .options import read_options
from .store import Act, Store

#: Endings that a form can be written with.
ENDINGS = (".html", ".eml")
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class AnswerLook:
    """An answer before it is taken over: what it says, and `verdict.refusal` where it does not count."""

    answer: Answer
    verdict: Verdict
    content_id: int
    changes: tuple[Difference, ...] = ()


class FormService:
    """Gives forms out and takes answers in; whoever does it stands in the journal beside the one who decided."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Giving out ---------------------------------------------------------------------------------------------------

    def asked(self, actor: Actor, content_id: int) -> tuple[AskedPerson, ...]:
        """Everybody who may be sent a form about an item now, in the order of the stages; nobody who wrote it."""
        with self._store.read(actor) as work:
            return read_asked(work, content_id)

    def write(
        self,
        actor: Actor,
        content_id: int,
        person_id: int,
        path: Path,
        *,
        days: int = DAYS,
        language: str = "",
        note: str = "",
    ) -> FormWritten:
        """Write the form for a person as .html, or as a mail draft with it (.eml).

        The form holds for the content as it is now, for `days` days to the end of the last one. Raises `Refused`
        where the person is not asked, for another ending, and for a place that cannot be written; `Forbidden`.
        """
        demand(actor, "approval.form")
        ending = path.suffix.lower()
        if ending not in ENDINGS:
            possible, shown = ", ".join(ENDINGS), ending or Coded("ending.none")
            raise Refused("format.unknown", what=Coded("export.what.approval"), ending=shown, possible=possible)
        if not 1 <= days <= MOST_DAYS:
            raise Refused("form.days", most=MOST_DAYS)
        paper, content, asked = self._paper(actor, content_id, person_id, days, language, note)
        return self._out(actor, paper, content, asked, path)

    def _paper(
        self, actor: Actor, content_id: int, person_id: int, days: int, language: str, note: str
    ) -> tuple[FormPaper, str, AskedPerson]:
        from .approval_form_paper import PaperMaker

        with self._store.read(actor) as work:
            around, options = Approving(work), read_options(work)
            asked = _the_one(read_asked(work, content_id), person_id, around, content_id)
            card, request = around.card(content_id), around.request(content_id)
            assert request is not None
            demand_cleared(work, card)
            content = canonical_content(card, request.window)
            last = local(work.now, options.zone).date() + timedelta(days=days)
            expires = datetime.combine(last, time(23, 59, 59), zone(options.zone)).astimezone(UTC)
            ticket = Ticket(
                options.workspace_id,
                request.id,
                asked.stage_id,
                content_id,
                person_id,
                secrets.token_hex(16),
                digest(content),
                secrets.token_hex(32),
                f"{expires:%Y-%m-%dT%H:%M:%S}Z",
            )
            maker = PaperMaker(work, around, language or options.language)
            return maker.paper(card, asked, content, ticket, note), content, asked

    def _out(self, actor: Actor, paper: FormPaper, content: str, asked: AskedPerson, path: Path) -> FormWritten:
        from ..exchange.approval_form import render_form
        from ..exchange.export_file import replacing

        html = render_form(paper)
        data = html.encode("utf-8", "replace")
        if path.suffix.lower() == ".eml":
            from ..exchange.approval_mail import mail_draft

            data = mail_draft(paper, html, asked.email, paper.asked_by or paper.organisation, self._store.clock())
        expires = datetime.fromisoformat(paper.ticket.expires)
        # The row first, the file's name last: a form without a row would be worth nothing.
        with replacing(path) as draft:
            draft.write_bytes(data)
            with self._store.act(actor, "approval.form") as work:
                self._issue(work, paper, content, expires)
        with self._store.read(actor) as work:
            others = [one.name for one in read_asked(work, paper.ticket.content) if one.person_id != asked.person_id]
        left_out = tuple(one.name for one in paper.media if not one.uri)
        return FormWritten(
            str(path), paper.title, paper.person, paper.stage, expires, tuple(dict.fromkeys(others)), left_out
        )

    @staticmethod
    def _issue(work: Act, paper: FormPaper, content: str, expires: datetime) -> None:
        ticket = paper.ticket
        around = Approving(work)
        request = around.request(ticket.content)
        if request is None or digest(canonical_content(around.card(ticket.content), request.window)) != ticket.sha256:
            raise Refused("approval.changed", title=paper.title)
        work.add(
            ApprovalForm(
                request_id=ticket.request,
                stage_id=ticket.stage,
                content_id=ticket.content,
                person_id=ticket.person,
                nonce=ticket.nonce,
                sha256=ticket.sha256,
                issued_at=work.now,
                expires_at=expires,
                form_version=FORM_VERSION,
                language=paper.language,
            )
        )
        keep_secret(work.connection, ticket.nonce, {"key": ticket.key, "content": content, "used": ""})
        work.detail = {"title": paper.title, "content_id": ticket.content, "person": paper.person}

    def export(self, actor: Actor, path: Path, content_id: int | None, language: str) -> tuple[Coded, ...]:
        """`write` for the command line: whose form it is, the file name says (`named_in`); notes on what was written.

        Without an item it is the only one that waits. Raises `Refused` as `write`.
        """
        demand(actor, "approval.form")
        chosen = self._waiting(actor, content_id)
        asked = self.asked(actor, chosen)
        one = named_in(path, asked)
        made = self.write(actor, chosen, one.person_id if one else 0, path, language=language)
        until = shown_day(made.expires_at, self._store.zone)
        notes = [Coded("form.written", person=made.person, stage=made.stage, until=until)]
        if made.left_out:
            notes.append(Coded("form.left_out", names=", ".join(made.left_out)))
        if made.others:
            notes.append(Coded("form.others", others=", ".join(made.others)))
        return (*notes, Coded("form.proves"))

    def record(self, actor: Actor, path: Path, content_id: int | None) -> int:
        """The approval of an item as JSON: content, hash, stages, decisions; the number of its stages."""
        from ..exchange.export_file import replacing
        from .approval_listing import approval_record

        with self._store.snapshot(actor) as work:
            chosen = content_id if content_id is not None else self._waiting(actor, None)
            found = Screen(work, read_options(work).language).deep(approval_record(work, chosen), chosen)
        with replacing(path) as draft:
            draft.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return len(found["stages"])

    def _waiting(self, actor: Actor, content_id: int | None) -> int:
        """The item that is meant. Raises `Refused`, naming those that wait, where nobody says which."""
        if content_id is not None:
            return content_id
        with self._store.read(actor) as work:
            found = [work.get(ContentItem, one.content_id) for one in work.all(ApprovalRequest, outcome="open")]
        waiting = [one for one in found if one.deleted_at is None]
        if not waiting:
            raise Refused("form.none_waiting")
        if len(waiting) > 1:
            named = [f"{one.id} „{one.title}“" for one in waiting[:_MOST_NAMED]]
            raise Refused("form.which", items=", ".join([*named, "…"] if len(waiting) > _MOST_NAMED else named))
        return waiting[0].id

    # Coming in ----------------------------------------------------------------------------------------------------

    def look(self, actor: Actor, source: Path | str) -> AnswerLook:
        """What an answer (a file, or words out of a mail) says, and whether it counts; nothing is changed.

        Raises `Refused` where it is no answer to a form of this workspace; `Forbidden`.
        """
        demand(actor, "approval.answer")
        answer, name = _read(source)
        with self._store.read(actor) as work:
            verdict = judge(work, answer, name)
        return AnswerLook(answer, verdict, verdict.form.content_id, verdict.differences)

    def read_answer(self, actor: Actor, source: Path | str, dry_run: bool = False) -> ImportReport:
        """Take an answer over as its person's decision, once; the same answer again changes nothing.

        Raises `Refused` (answer.*) with the one reason why it does not count; `Forbidden`.
        """
        seen = self.look(actor, source)
        answer, verdict, name = seen.answer, seen.verdict, _name(source)
        if verdict.refusal is not None:
            raise verdict.refusal
        if verdict.known:
            return self._report(name, verdict, Became.UNCHANGED, dry_run)
        if dry_run:
            return self._report(name, verdict, Became.ADDED, True)
        with self._store.act(actor_of(verdict.person), f"approval.{answer.decision}") as work:
            again = judge(work, answer, name)
            if again.refusal is not None or again.known:
                raise again.refusal or Refused("answer.unknown", name=name)
            title = decide_within(
                work,
                answer.content,
                answer.decision,
                answer.comment,
                seen=answer.sha256,
                stage_id=answer.stage,
                origin="form",
            )
            work.change(replace(again.form, used_at=work.now))
            kept = read_secret(work.connection, answer.nonce)
            keep_secret(work.connection, answer.nonce, kept | {"used": answer.mac})
            work.detail = {
                "title": title,
                "content_id": answer.content,
                "count": 1,
                "origin": "form",
                "imported_by": actor.name,
                "imported_by_id": actor.id,
                "named": answer.name,
                "final": True,
            }
        report = self._report(name, verdict, Became.ADDED, False)
        return replace(report, step=work.changes.step, changes=work.changes)

    def _report(self, name: str, verdict: Verdict, became: Became, dry_run: bool) -> ImportReport:
        notes = verdict.notes
        if became is Became.UNCHANGED:
            at = verdict.form.used_at
            day = local(at, self._store.zone).date().isoformat() if at else ""
            notes = (Problem("answer.known", (("day", day),)),)
        row = RowReport(Place(name), verdict.title, became, verdict.form.content_id, problems=notes)
        return ImportReport(name, (row,), dry_run=dry_run)


def read_asked(work: UnitOfWork, content_id: int) -> tuple[AskedPerson, ...]:
    """Who may sign at the open stages now and has not yet."""
    around = Approving(work)
    item, request = work.find(ContentItem, content_id), around.request(content_id)
    if item is None or item.deleted_at is not None:
        raise Missing("missing", kind="content", id=content_id)
    if request is None or request.outcome is not Outcome.OPEN:
        raise Refused("approval.not_open", title=item.title)
    found: dict[int, AskedPerson] = {}
    for one in around.progress(around.card(content_id), request):
        if one.state is not StageState.OPEN or not one.stage.id:
            continue
        for signer in one.signers:
            if one.signer(signer.person_id) is None or signer.person_id in found:
                continue
            person = around.team.people[signer.person_id]
            found[person.id] = AskedPerson(
                person.id, person.name, person.email, one.stage.id, one.stage.name, str(signer.standing), one.due
            )
    return tuple(found.values())


def _the_one(asked: tuple[AskedPerson, ...], person_id: int, around: Approving, content_id: int) -> AskedPerson:
    title = around.card(content_id).item.title
    if not asked:
        raise Refused("form.nobody", title=title)
    for one in asked:
        if one.person_id == person_id:
            return one
    person = around.team.people.get(person_id)
    names = ", ".join(one.name for one in asked)
    raise Refused("form.not_asked", title=title, person=person.name if person else "–", asked=names)


def named_in(path: Path, asked: tuple[AskedPerson, ...]) -> AskedPerson | None:
    """The person whose family name stands in a file name: `form-weber.html`; the first one asked where none does."""
    words = set(re.split(r"[^a-z0-9]+", fold(path.stem)))
    for one in asked:
        family = re.split(r"[^a-z0-9]+", fold(one.name))[-1]
        if family and family in words:
            return one
    return asked[0] if asked else None


def _read(source: Path | str) -> tuple[Answer, str]:
    from ..exchange.approval_answer import read_answer_file, read_answer_text

    name = _name(source)
    return (read_answer_file(source) if isinstance(source, Path) else read_answer_text(source, name)), name


def _name(source: Path | str) -> str:
    return source.name if isinstance(source, Path) else "Text"


__all__ = ["AnswerLook", "FormService", "named_in", "read_asked", "shown_day"]
