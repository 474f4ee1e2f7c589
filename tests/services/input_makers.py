"""A small organisation whose experts are asked: a laboratory with lead and two experts, the desk, management."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.input_cards import Given, GivenAnswer, GivenFile, RequestCase
from editorial.domain.inputs import Clearance, InputRequest, Question, QuestionKind, RequestState, Way
from editorial.domain.people import Actor, Department, Role
from editorial.errors import Refused
from editorial.services.input_reading import read_case
from tests.builders import ME, FixedClock, actor_for, copied_house, make_person, new_workspace

#: A picture of one dot.
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
DUE = date(2026, 5, 18)
#: One question of every kind that has words, and one for a file.
QUESTIONS = (
    Question(text="Wie viel Wasser brauchen Sie für eine Probe?", kind=QuestionKind.NUMBER, unit="ml", required=True),
    Question(text="Was passiert zwischen 9 und 11 Uhr?", kind=QuestionKind.LONG),
    Question(text="Was war die größte Hürde?", kind=QuestionKind.LONG),
    Question(text="Darf ein Foto gezeigt werden?", kind=QuestionKind.YES_NO),
    Question(text="Welche Stoffe?", kind=QuestionKind.CHOICES, options=("Blei", "Nitrat", "Arznei")),
    Question(text="Seit wann?", kind=QuestionKind.DATE),
    Question(text="Foto aus dem Labor", kind=QuestionKind.FILE),
)
HURDLE = "Null Komma zwei Nanogramm je Liter, dafür haben wir zwei Jahre gebraucht, und der Kunde hat mitbezahlt."


@dataclass
class InputHouse:
    """The people around one laboratory; `other` is an expert of another department."""

    ws: Workspace
    clock: FixedClock
    lab_id: int
    lead: Actor
    expert: Actor
    colleague: Actor
    other: Actor
    editor: Actor
    manager: Actor
    management: Actor
    viewer: Actor

    def request(
        self,
        state: RequestState = RequestState.SENT,
        questions: Sequence[Question] = QUESTIONS,
        person: Actor | None = None,
        **values: object,
    ) -> InputRequest:
        """A request to the expert in a state, put there without asking any rule."""
        who = person or self.expert
        with self.ws.store.act(self.manager, "input.save") as work:
            fresh = InputRequest(
                title="Laborbesuch: Vom Tropfen zum Befund",
                purpose="Laien verstehen, was wir messen.",
                department_id=self.lab_id,
                person_id=who.id,
                asked_by_id=self.editor.id,
                asked_by=self.editor.name,
                due=DUE,
                month=date(2026, 5, 1),
                state=state,
                created_at=work.now,
                sent_at=None if state is RequestState.DRAFT else work.now,
            )
            made = work.add(replace(fresh, **values))  # type: ignore[arg-type]
            work.add_all([replace(one, request_id=made.id, position=place) for place, one in enumerate(questions)])
        return made

    def case(self, request_id: int) -> RequestCase:
        """The request as the desk sees it."""
        with self.ws.store.read(self.manager) as work:
            return read_case(work, request_id)

    def given(self, request_id: int, *, hurdle: Clearance = Clearance.CONFIDENTIAL, way: Way = Way.APP) -> Given:
        """Answers to all questions: public, but the hurdle, which is said in confidence."""
        q = [one.id for one in self.case(request_id).questions]
        open_, image = Clearance.PUBLIC, GivenFile("pipette.png", "image/png", PNG)
        words = "Anreicherung, dann läuft die Messung zweimal, und eine zweite Person prüft jede Auffälligkeit."
        answers = (
            GivenAnswer(q[0], "50", (), open_),
            GivenAnswer(q[1], words, (), open_),
            GivenAnswer(q[2], HURDLE, (), hurdle),
            GivenAnswer(q[3], "yes", (), open_),
            GivenAnswer(q[4], '["Nitrat","Blei"]', (), open_),
            GivenAnswer(q[5], "2019-04-01", (), open_),
            GivenAnswer(q[6], "", (), Clearance.INTERNAL, (image,)),
        )
        return Given(answers, way=way, minutes=8, consent=True)

    def answered(self, *, hurdle: Clearance = Clearance.CONFIDENTIAL, **values: object) -> RequestCase:
        """A request that the expert has answered in the application."""
        made = self.request(**values)  # type: ignore[arg-type]
        self.ws.answering.give(self.expert, made.id, self.given(made.id, hurdle=hurdle))
        return self.case(made.id)


def make_input_house(folder: Path, clock: FixedClock | None = None) -> InputHouse:
    """An open workspace with two departments and their people; the caller closes it."""
    return copied_house(build_input_house, folder, clock or FixedClock())


def build_input_house(folder: Path, clock: FixedClock) -> InputHouse:
    """The same, which is no copy: a workspace with an identity of its own."""
    ws = new_workspace(folder, clock=clock)

    def person(name: str, *roles: Role, department: str = "") -> Actor:
        return actor_for(make_person(ws, name, *roles, department=department))

    manager = person("Katrin Vogel", Role.MANAGER)
    lead = person("Dr. Hanna Sommer", Role.EXPERT, Role.APPROVER, department="Labor")
    lab = next(one for one in ws.organisation.directory(ME).departments if one.name == "Labor")
    ws.organisation.save(ME, replace(lab, lead_id=lead.id))

    def of_lab(name: str) -> Actor:
        made = make_person(ws, name, Role.EXPERT)
        ws.organisation.save(ME, replace(made, department_id=lab.id))
        return actor_for(made)

    ws.organisation.save(ME, Department(name="Service"))
    service = next(one for one in ws.organisation.directory(ME).departments if one.name == "Service")
    expert, colleague = of_lab("Dr. Miriam Weber"), of_lab("Leon Richter")
    other = make_person(ws, "Tarik Krüger", Role.EXPERT)
    ws.organisation.save(ME, replace(other, department_id=service.id))
    return InputHouse(
        ws,
        clock,
        lab.id,
        lead,
        expert,
        colleague,
        actor_for(other),
        person("Jonas Brandt", Role.EDITOR),
        manager,
        person("Ruth Kern", Role.MANAGEMENT),
        person("Elif Aydın", Role.VIEWER),
    )


def refused(code: str, call: Callable[..., object], *given: object) -> Refused:
    """What it is refused with: that code, a sentence in both languages."""
    with pytest.raises(Refused) as caught:
        call(*given)
    assert caught.value.code == code
    for language in ("de", "en"):
        assert caught.value.text(language).endswith(".")
    return caught.value
