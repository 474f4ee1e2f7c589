"""A request in the sample workspace whose form went out, and answers to it, for tests of the interface."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from editorial.app import Workspace
from editorial.domain.inputs import InputRequest, Question, RequestState
from editorial.domain.people import SYSTEM, Role
from tests.forms import ticket_of
from tests.input_forms import Sent
from tests.services.input_makers import QUESTIONS
from ui.context import Desk

TITLE = "Laborbesuch: Vom Tropfen zum Befund"


def sent_request(
    desk: Desk, folder: Path, title: str = TITLE, which: int = 0, questions: Sequence[Question] = QUESTIONS
) -> Sent:
    """A request to an expert of the sample, sent, with its form; `which` expert."""
    found: list[Sent] = []
    desk.run(lambda ws: _send(ws, folder, title, which, questions), found.append)
    assert desk.tasks.wait()
    return found[0]


def _send(ws: Workspace, folder: Path, title: str, which: int, questions: Sequence[Question]) -> Sent:
    people = [one for one in ws.organisation.directory(SYSTEM).people if Role.EXPERT in one.roles and not one.archived]
    expert = people[which]
    request = InputRequest(
        title=title,
        purpose="Laien sollen verstehen, was wir messen.",
        department_id=expert.department_id,
        person_id=expert.id,
        due=date(2026, 5, 18),
        minutes=10,
    )
    made = ws.inputs.save(SYSTEM, request, [replace(one, position=at) for at, one in enumerate(questions)]).request
    # Past the budget of expert time, which is not what is looked at.
    with ws.store.act(SYSTEM, "input.send") as work:
        work.change(replace(made, state=RequestState.SENT, sent_at=work.now, month=date(2026, 5, 1)))
    form = folder / f"form-{made.id}.html"
    ws.input_forms.write(SYSTEM, made.id, form)
    case = ws.inputs.case(SYSTEM, made.id)
    return Sent(cast(Any, None), case.request, form, [one.id for one in case.questions], ticket_of(form))
