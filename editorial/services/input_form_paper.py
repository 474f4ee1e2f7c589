"""What stands on an expert's form, and its ticket: made inside a unit of work, so that no form is without its row."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from ..domain.calendar import local, zone
from ..domain.input_cards import ContributionCard, RequestCase
from ..domain.input_forms import DAYS, FORM_VERSION, InputBefore, InputPaper, InputTicket
from ..domain.input_rules import WITH_EXPERT
from ..domain.inputs import ContributionState, InputForm, InputRequest, MessageKind, RequestState, Way
from ..domain.people import Department, Person
from ..domain.wording import day_text, when_text
from ..errors import Coded, Refused
from ..storage.unit_of_work import UnitOfWork
from .clearance_asked import demand_tellable, texts_of
from .clearance_out import Screen
from .input_judging import OPEN, keep_key, read_key
from .input_reading import read_case
from .options import read_options

#: A form that expires so soon does not go out once more.
_SOON = timedelta(days=4)


def issue_within(
    work: UnitOfWork, request_id: int, *, days: int = DAYS, language: str = "", note: str = ""
) -> InputPaper:
    """A paper with a fresh ticket, its row and its key, for whoever is asked; the caller renders and sends it.

    The form holds `days` days to the end of the last one. From now on the request is answered by form. Raises `Refused`
    where nobody is asked, the request was not sent or takes no more answers.
    """
    case = read_case(work, request_id)
    person = _demand_asked(work, case.request)
    ticket = _ticket(work, case.request, person, days)
    paper = _paper(work, case, person, ticket, language or case.request.language, note)
    work.add(
        InputForm(
            request_id=ticket.request,
            person_id=ticket.person,
            nonce=ticket.nonce,
            issued_at=work.now,
            expires_at=datetime.fromisoformat(ticket.expires),
            form_version=FORM_VERSION,
            language=paper.language,
        )
    )
    keep_key(work.connection, ticket.nonce, ticket.key)
    if case.request.state in WITH_EXPERT and case.request.way is not Way.FORM:
        work.change(replace(case.request, way=Way.FORM))
    return paper


def paper_again(work: UnitOfWork, request_id: int, *, note: str = "") -> InputPaper | None:
    """The form once more with the ticket it had, so that what was begun in it is there again; None where a fresh one
    is due: it expires within days, something was asked since, or somebody else is asked now."""
    case = read_case(work, request_id)
    person = _demand_asked(work, case.request)
    given = [one for one in case.forms if one.person_id == person.id and one.issued_at and one.expires_at]
    newest = max(given, key=lambda one: (str(one.issued_at), one.id), default=None)
    if newest is None or newest.used_at is not None or newest.issued_at is None or newest.expires_at is None:
        return None
    anew = [one.at for one in case.messages if one.kind is MessageKind.FOLLOW_UP and one.at]
    key = read_key(work.connection, newest.nonce)
    if not key or any(each > newest.issued_at for each in anew) or newest.expires_at < work.now + _SOON:
        return None
    options = read_options(work)
    expires = f"{newest.expires_at:%Y-%m-%dT%H:%M:%SZ}"
    ticket = InputTicket(options.workspace_id, case.request.id, person.id, newest.nonce, key, expires)
    return _paper(work, case, person, ticket, newest.language or case.request.language, note)


def _demand_asked(work: UnitOfWork, request: InputRequest) -> Person:
    person = work.find(Person, request.person_id)
    if request.state is RequestState.DRAFT:
        raise Refused("input_give.not_sent", title=request.title)
    if request.state not in OPEN:
        raise Refused("input_give.closed", title=request.title, state=Coded(f"input.state.{request.state}"))
    if person is None:
        raise Refused("input_give.nobody", title=request.title)
    if person.archived:
        raise Refused("input_answer.inactive", title=request.title, person=person.name)
    return person


def _ticket(work: UnitOfWork, request: InputRequest, person: Person, days: int) -> InputTicket:
    options = read_options(work)
    last = local(work.now, options.zone).date() + timedelta(days=days)
    expires = datetime.combine(last, time(23, 59, 59), zone(options.zone)).astimezone(UTC)
    return InputTicket(
        options.workspace_id,
        request.id,
        person.id,
        secrets.token_hex(16),
        secrets.token_hex(32),
        f"{expires:%Y-%m-%dT%H:%M:%SZ}",
    )


def _paper(
    work: UnitOfWork, case: RequestCase, person: Person, ticket: InputTicket, language: str, note: str
) -> InputPaper:
    request, options = case.request, read_options(work)
    department = work.find(Department, request.department_id or person.department_id)
    asking = work.find(Person, request.asked_by_id)
    before = _before(case, person)
    # What was sent before an answer was closed may first be read now; what was on a form before was read.
    fresh = all(one.person_id != person.id for one in case.forms)
    demand_tellable(work, request, person.id, [note, *(texts_of(request, case.questions) if fresh else ())])
    expires = local(datetime.fromisoformat(ticket.expires), options.zone)
    returned = request.reason if request.state is RequestState.RETURNED else ""
    return InputPaper(
        language=language,
        organisation=options.organisation or options.name,
        title=request.title,
        person=person.name,
        department=department.name if department else "",
        purpose=request.purpose,
        audience=request.audience,
        example=request.example,
        minutes=request.minutes,
        due=_day(request.due, language),
        expires=when_text(expires.date(), expires.time(), language),
        asked_by=asking.name if asking else request.asked_by,
        reply_to=asking.email if asking else "",
        questions=tuple(sorted(case.questions, key=lambda one: (one.round, one.position, one.id))),
        ticket=ticket,
        contact=asking.email if asking else "",
        # Titles may say what somebody else said in confidence.
        about=Screen(work, language).clean(case.content_title, request.content_id) or case.call_title,
        note=note.strip() or returned,
        before=_answers(before) if before else (),
        attribution=before.contribution.attribution if before else None,
        consent=before.contribution.consent if before else False,
    )


def _day(day: date | None, language: str) -> str:
    return day_text(day, language) if day else ""


def _before(case: RequestCase, person: Person) -> ContributionCard | None:
    """What this person gave last; nobody sees on a form what somebody else said."""
    given = [
        one
        for one in case.contributions
        if one.contribution.state is not ContributionState.WRITING and one.contribution.person_id == person.id
    ]
    return given[-1] if given else None


def _answers(card: ContributionCard) -> tuple[InputBefore, ...]:
    names = {one.id: tuple(file.name for file in card.files if file.answer_id == one.id) for one in card.answers}
    return tuple(InputBefore(one.question_id, one.value, one.wished, names[one.id]) for one in card.answers)
