"""Mail drafts to experts who answer elsewhere: reminders with the form, follow-ups, thanks; noted down as they are
written, in one step with the forms that go along."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from ..domain.events import Changes
from ..domain.input_reminders import REMINDERS, Pending, reminder_kind, way_of
from ..domain.input_rules import ENDED, WITH_EXPERT
from ..domain.inputs import InputForm, InputRequest, MessageKind, RequestState, Way
from ..domain.people import Actor, Person
from ..domain.wording import day_text
from ..errors import Coded, Refused
from ..storage.unit_of_work import UnitOfWork
from .clearance_asked import demand_tellable
from .input_messages import (
    Around,
    PendingMessage,
    appeared_within,
    record_message,
    words_of_thanks,
)
from .input_reading import today_of
from .store import Act, Store

_K = MessageKind
#: More files of one name in a folder than anybody keeps.
_MOST_NAMES = 1_000


@dataclass(frozen=True, slots=True)
class MailsWritten:
    """What was written: the drafts, and for whom no address is known. `in_app` were told in the application."""

    paths: tuple[str, ...] = ()
    without_address: tuple[str, ...] = ()
    in_app: int = 0
    changes: Changes | None = None


class InputMailService:
    """Writes drafts into a folder (.eml with X-Unsent: 1); whoever sends them does so with their own mail program."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def due(self, actor: Actor) -> tuple[PendingMessage, ...]:
        """Mails that somebody has to send: reminders, follow-ups nobody has a form for yet, thanks."""
        with self._store.read(actor) as work:
            return tuple(_due(work))

    def write(self, actor: Actor, messages: Iterable[PendingMessage], folder: Path) -> MailsWritten:
        """One draft for each of these that are still due, all of them or none.

        Raises `Refused` where none is due any more, or the folder cannot be written; `Forbidden`.
        """
        wanted = {_mark(one) for one in messages}
        with ExitStack() as files, self._store.act(actor, "input.message") as work:
            still = [one for one in _due(work) if _mark(one) in wanted]
            if not still:
                raise Refused("input_mails.none")
            written, drafts = self._send(work, still, folder, files)
        return self._kept(work, written, drafts)

    def remind(
        self, actor: Actor, request_ids: Collection[int], words: str = "", folder: Path | None = None
    ) -> MailsWritten:
        """Remind those who owe an answer, in one step: in the application, by mail where they answer elsewhere.

        Raises `Refused` where one of the requests waits for nobody, or a mail has no `folder`; `Forbidden`.
        """
        with ExitStack() as files, self._store.act(actor, "input.message") as work:
            around = Around(work)
            found = [_reminder(work, around, one) for one in dict.fromkeys(request_ids)]
            written, drafts = self._send(work, found, folder, files, words)
        return self._kept(work, written, drafts)

    def thank(self, actor: Actor, request_id: int, words: str = "", folder: Path | None = None) -> MailsWritten:
        """Thank for an answer, with what came of it. Raises `Refused` where nothing was answered; `Forbidden`."""
        with ExitStack() as files, self._store.act(actor, "input.message") as work:
            request = work.get(InputRequest, request_id)
            if request.answered_at is None or (request.state in ENDED and request.state is not RequestState.ACCEPTED):
                raise Refused("input.no_thanks", title=request.title)
            pending = Pending(request.id, _K.THANKS, today_of(work), request.person_id, way_of(request))
            person = work.find(Person, request.person_id)
            one = PendingMessage(pending, request, person, appeared_within(work).get(request.id, ()))
            written, drafts = self._send(work, [one], folder, files, words)
        return self._kept(work, written, drafts)

    # Writing ------------------------------------------------------------------------------------------------------

    def _send(
        self, work: Act, found: Sequence[PendingMessage], folder: Path | None, files: ExitStack, words: str = ""
    ) -> tuple[MailsWritten, dict[Path, bytes]]:
        """Write drafts, note everything down. The files take their names only after the rows are there."""
        drafts: dict[Path, bytes] = {}
        nowhere: list[str] = []
        for one in found:
            if one.pending.way == "mail":
                if folder is None:
                    raise Refused("input_mails.folder")
                self._draft(work, one, folder, files, words, drafts)
                if one.person is not None and not one.person.email.strip():
                    nowhere.append(one.person.name)
            # that something was asked on is written down when it is
            if one.pending.kind is not _K.FOLLOW_UP:
                said = "\n".join(filter(None, [words.strip(), words_of_thanks(one)]))
                record_message(work, one, said, by=work.actor)
        work.detail = {"title": found[0].request.title if len(found) == 1 else "", "count": len(found)}
        if drafts:
            work.detail["drafts"] = len(drafts)
        paths = tuple(str(one) for one in drafts)
        return MailsWritten(paths, tuple(dict.fromkeys(nowhere)), len(found) - len(paths)), drafts

    def _kept(self, work: Act, written: MailsWritten, drafts: dict[Path, bytes]) -> MailsWritten:
        """Undo finds the files again."""
        self._store.files.remember(work.changes.step, drafts)
        return replace(written, changes=work.changes)

    def _draft(
        self, work: Act, one: PendingMessage, folder: Path, files: ExitStack, words: str, drafts: dict[Path, bytes]
    ) -> None:
        from ..exchange.export_file import replacing

        path = _free(folder, _stem(one), drafts)
        out = files.enter_context(replacing(path))
        takes_form = one.pending.kind in REMINDERS or one.pending.kind is _K.FOLLOW_UP
        if takes_form and one.request.way is Way.FORM:
            drafts[path] = self._with_form(work, one, words)
        else:
            drafts[path] = self._letter(work, one, words)
        out.write_bytes(drafts[path])

    def _with_form(self, work: Act, one: PendingMessage, words: str) -> bytes:
        from ..exchange.input_form import render_input
        from ..exchange.input_mail import input_mail
        from .input_form_paper import issue_within, paper_again

        paper = paper_again(work, one.request.id, note=words) or issue_within(work, one.request.id, note=words)
        kind = "follow_up" if one.pending.kind is _K.FOLLOW_UP else "reminder"
        email = one.person.email if one.person is not None else ""
        sender = paper.asked_by or paper.organisation
        return input_mail(paper, render_input(paper), email, sender, self._store.clock(), kind)

    def _letter(self, work: UnitOfWork, one: PendingMessage, words: str) -> bytes:
        from ..exchange.input_letters import Letter, letter_mail

        request, person = one.request, one.person
        demand_tellable(work, request, request.person_id, [words])
        asking = work.find(Person, request.asked_by_id)
        asked_by = asking.name if asking is not None else request.asked_by
        made = Letter(
            language=request.language,
            title=request.title,
            person=person.name if person is not None else "",
            email=person.email if person is not None else "",
            sender=asked_by,
            reply_to=asking.email if asking is not None else "",
            due=day_text(request.due, request.language) if request.due else "",
            minutes=request.minutes,
            asked_by=asked_by,
            words=words or (request.reason if one.pending.kind is _K.FOLLOW_UP else ""),
            appeared=tuple((each.title, each.url) for each in one.appeared),
        )
        return letter_mail(one.pending.kind, made, self._store.clock())


# What is due ----------------------------------------------------------------------------------------------------------


def _mark(one: PendingMessage) -> tuple[int, MessageKind]:
    return one.request.id, one.pending.kind


def _due(work: UnitOfWork) -> list[PendingMessage]:
    """By mail: what time makes due, and follow-ups that lie here because no form brought them."""
    around = Around(work)
    found = [one for one in around.due() if one.pending.way == "mail"]
    held = {one.request.id for one in found}
    for request in around.requests:
        person = around.people.get(request.person_id or 0)
        if request.state is not RequestState.RETURNED or request.way is not Way.FORM or request.id in held:
            continue
        if person is None or person.archived:
            continue
        asked = [one for one in around.messages_of(request.id) if one.kind is _K.FOLLOW_UP and one.at]
        last = max((one.at for one in asked if one.at), default=None)
        given = [one.issued_at for one in work.all(InputForm, request_id=request.id) if one.issued_at]
        if last is not None and not any(each >= last for each in given):
            pending = Pending(request.id, _K.FOLLOW_UP, around.asked_on(request), request.person_id, "mail")
            found.append(PendingMessage(pending, request, person))
    return found


def _reminder(work: UnitOfWork, around: Around, request_id: int) -> PendingMessage:
    request = work.get(InputRequest, request_id)
    if request.state not in WITH_EXPERT:
        state = Coded(f"input.state.{request.state}")
        raise Refused("input.not_waiting", title=request.title, state=state)
    kind = reminder_kind(request, around.asked_on(request), around.today)
    pending = Pending(request.id, kind, around.today, request.person_id, way_of(request))
    return PendingMessage(pending, request, around.people.get(request.person_id or 0))


# Names of files -------------------------------------------------------------------------------------------------------


def _stem(one: PendingMessage) -> str:
    from ..exchange.form_kit import file_stem
    from ..texts import text

    kind = "reminder" if one.pending.kind in REMINDERS else str(one.pending.kind)
    person = one.person.name if one.person is not None else ""
    return file_stem(text(f"input_mails.stem.{kind}", one.request.language), one.request.title, person)


def _free(folder: Path, stem: str, taken: Collection[Path]) -> Path:
    """A name nothing has yet: a draft that somebody may have changed already stays."""
    for number in range(1, _MOST_NAMES):
        path = folder / (f"{stem}.eml" if number == 1 else f"{stem}-{number}.eml")
        if path not in taken and not path.exists():
            return path
    raise Refused("input_mails.full", folder=str(folder))


__all__ = ["InputMailService", "MailsWritten"]
