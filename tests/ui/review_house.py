"""A request with an answer, as in the mock-up: asked for an item of the sample, answered by Miriam Weber of the lab."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from editorial.app import Workspace
from editorial.domain.input_cards import Given, GivenAnswer, GivenFile, RequestCase
from editorial.domain.inputs import Clearance, InputRequest, Question, QuestionKind, Way
from editorial.domain.people import Actor, actor_of
from editorial.services.answering import give_within

TITLE = "Laborbesuch: Vom Tropfen zum Befund"
PUBLIC, INTERNAL, CONFIDENTIAL = Clearance.PUBLIC, Clearance.INTERNAL, Clearance.CONFIDENTIAL
HURDLE = "0,2 Nanogramm je Liter, dafür haben wir zwei Jahre gebraucht. Der Kunde hat das Verfahren mitbezahlt."
QUESTIONS = (
    Question(kind=QuestionKind.SHORT, text="Wie viel Wasser brauchen Sie für eine Probe?"),
    Question(kind=QuestionKind.LONG, text="Was passiert zwischen 9 und 11 Uhr?"),
    Question(kind=QuestionKind.LONG, text="Was war die größte Hürde?"),
    Question(kind=QuestionKind.LONG, text="Was sollen Laien mitnehmen?"),
    Question(kind=QuestionKind.FILE, text="Foto aus dem Labor"),
)
ANSWERS = (
    ("50 Milliliter genügen für 32 Stoffe.", PUBLIC),
    ("Anreicherung, dann läuft die Messung zweimal. Eine zweite Person prüft jede Auffälligkeit.", PUBLIC),
    (HURDLE, CONFIDENTIAL),
    ("Die Technik misst. Verantworten muss es ein Mensch.", PUBLIC),
    ("", INTERNAL),
)
FILES = (
    GivenFile("pipette.jpg", "image/jpeg", b"\xff\xd8\xffA"),
    GivenFile("team.jpg", "image/jpeg", b"\xff\xd8\xffB"),
)


def actor_named(ws: Workspace, words: str) -> Actor:
    """Somebody of the sample, by a part of the name."""
    people = ws.organisation.directory(Actor()).people
    return actor_of(next(one for one in people if words in one.name))


def item_named(ws: Workspace, words: str) -> int:
    """An item of the sample, by a part of its title."""
    return next(one.content_id for one in ws.plan.rows(actor_named(ws, "Vogel")) if words in one.title)


def asked(
    ws: Workspace, questions: tuple[Question, ...] = QUESTIONS, content: str = "Laborbesuch", **values: Any
) -> RequestCase:
    """The request, sent to Miriam Weber."""
    desk, expert = actor_named(ws, "Vogel"), actor_named(ws, "Weber")
    person = next(one for one in ws.organisation.directory(desk).people if one.id == expert.id)
    request = InputRequest(
        title=TITLE,
        purpose="Der Beitrag zeigt, was zwischen Probe und Befund geschieht.",
        content_id=item_named(ws, content) if content else None,
        department_id=person.department_id,
        person_id=expert.id,
        minutes=10,
        due=date(2026, 5, 18),
        way=Way.FORM,
    )
    case = ws.inputs.save(desk, replace(request, **values), questions)
    ws.inputs.send(desk, [case.request.id])
    return ws.inputs.case(desk, case.request.id)


def given_to(case: RequestCase, answers: tuple[tuple[str, Clearance], ...] = ANSWERS, **values: Any) -> Given:
    """Answers to the questions in their order; pictures with the last one where it asks for files."""
    files = {one.id: FILES for one in case.questions if one.kind is QuestionKind.FILE}
    found = tuple(
        GivenAnswer(question.id, value, clearance=clearance, files=files.get(question.id, ()))
        for question, (value, clearance) in zip(case.questions, answers, strict=False)
    )
    plain = Given(found, Way.FORM, 8, consent=True, consent_note="im Formular, 11.05.2026")
    return replace(plain, **values)


def answered(ws: Workspace, case: RequestCase | None = None, given: Given | None = None) -> RequestCase:
    """The same with an answer file read in."""
    case = case or asked(ws)
    desk = actor_named(ws, "Vogel")
    with ws.store.act(desk, "input.import") as work:
        give_within(work, case.request, given or given_to(case), person_id=case.request.person_id, sha256="0" * 64)
        work.detail = {"title": case.request.title}
    return ws.inputs.case(desk, case.request.id)
