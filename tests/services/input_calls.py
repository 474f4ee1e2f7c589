"""Expert input for the test of permissions: one working call for every service method that writes, and what reads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from editorial.app import Workspace
from editorial.domain.input_cards import Given, GivenFile
from editorial.domain.inputs import Attribution, Clearance, InputRequest, InputTemplate, Question, TimeBudget, TopicCall
from editorial.domain.people import Actor

#: The services of expert input whose public methods are looked at.
SERVICES: tuple[str, ...] = (
    "inputs",
    "privacy",
    "knowledge",
    "answering",
    "input_messages",
    "input_mails",
    "expert_desk",
    "budgets",
    "input_forms",
    "clearing",
    "input_review",
)
#: Methods of theirs that only read.
READING = frozenset({"answering.mine", "expert_desk.view"}) | {
    f"budgets.{name}" for name in ("month", "view", "grants", "waiting", "report", "write_report")
}
READING |= {"input_forms.name", "input_review.reading", "input_review.to_clear"}
READING |= {f"clearing.{name}" for name in ("standing", "places", "marks", "demand_copy")}
READING |= {f"inputs.{name}" for name in ("rows", "case", "load_of", "colleagues", "templates", "template", "calls")}
#: The program itself catches up; nobody in particular asks it to.
READING |= {"privacy.would_forget", "knowledge.find"}
READING |= {f"input_messages.{name}" for name in ("appeared", "to_me", "catch_up")} | {"input_mails.due"}


def calls_of_inputs(ws: Workspace, folder: Path) -> dict[str, Callable[[Actor], Any]]:
    """One call for every method that writes."""
    file = GivenFile("a.png", "image/png", b"x")
    answering, inputs = ws.answering, ws.inputs
    asked, question = InputRequest(title="Neu"), [Question(text="Was?")]
    call = TopicCall(title="Themen", closes=date(2026, 5, 20))
    return {
        "inputs.save": lambda a: inputs.save(a, asked, question),
        "inputs.bulk": lambda a: inputs.bulk(a, asked, question, [1]),
        "inputs.copy": lambda a: inputs.copy(a, 1),
        "inputs.send": lambda a: inputs.send(a, [1]),
        "inputs.remove": lambda a: inputs.remove(a, [1]),
        "inputs.withdraw": lambda a: inputs.withdraw(a, [1], "Erledigt"),
        "inputs.decline": lambda a: inputs.decline(a, 1, "Keine Zeit"),
        "inputs.pass_on": lambda a: inputs.pass_on(a, 1, 2),
        "inputs.open_review": lambda a: inputs.open_review(a, 1),
        "inputs.return_": lambda a: inputs.return_(a, 1, question),
        "inputs.accept": lambda a: inputs.accept(a, 1),
        "inputs.save_template": lambda a: inputs.save_template(a, InputTemplate(name="Neu"), question),
        "inputs.archive_template": lambda a: inputs.archive_template(a, -1),
        "inputs.save_call": lambda a: inputs.save_call(a, call, question),
        "inputs.send_call": lambda a: inputs.send_call(a, 1),
        "inputs.close_call": lambda a: inputs.close_call(a, 1),
        "inputs.make_idea": lambda a: inputs.make_idea(a, 1),
        "answering.keep": lambda a: answering.keep(a, 1, Given(())),
        "answering.give": lambda a: answering.give(a, 1, Given(())),
        "answering.interview": lambda a: answering.interview(a, 1, Given(()), finished=True),
        "answering.attach": lambda a: answering.attach(a, 1, 1, file),
        "answering.detach": lambda a: answering.detach(a, 1),
        "privacy.export": lambda a: ws.privacy.export(a, 1, folder / "person.zip"),
        "privacy.anonymise": lambda a: ws.privacy.anonymise(a, 1),
        "input_mails.write": lambda a: ws.input_mails.write(a, (), folder),
        "input_mails.remind": lambda a: ws.input_mails.remind(a, [1]),
        "input_mails.thank": lambda a: ws.input_mails.thank(a, 1),
        "input_forms.write": lambda a: ws.input_forms.write(a, 1, folder / "form.html"),
        "input_forms.export": lambda a: ws.input_forms.export(a, folder / "form.html", 1, "de"),
        "input_forms.look": lambda a: ws.input_forms.look(a, folder / "a.json"),
        "input_forms.take_in": lambda a: ws.input_forms.take_in(a, folder / "a.json"),
        "input_review.correct": lambda a: ws.input_review.correct(a, 1, Attribution.NAMED, consent=False),
        "input_review.take_over": lambda a: ws.input_review.take_over(a, 1, (), "de"),
        "clearing.set_clearance": lambda a: ws.clearing.set_clearance(a, [1], Clearance.INTERNAL),
        "clearing.take": lambda a: ws.clearing.take(a, 1, 1, "Worte"),
        "clearing.take_file": lambda a: ws.clearing.take_file(a, 1, 1),
        "clearing.ask": lambda a: ws.clearing.ask(a, 1, [1]),
        "clearing.drop": lambda a: ws.clearing.drop(a, 1),
        "clearing.offered": lambda a: ws.clearing.offered(a, 1),
        "budgets.grant": lambda a: ws.budgets.grant(a, TimeBudget(department_id=1, month=date(2026, 5, 1), minutes=9)),
        "budgets.grant_missing": lambda a: ws.budgets.grant_missing(a, 1),
        "budgets.remove": lambda a: ws.budgets.remove(a, 1),
    }
