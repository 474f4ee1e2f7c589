"""Makes the workspace that is kept for the newest schema: run once for every schema that is released.

python -m tests.old_workspaces.make
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import replace
from datetime import date, time
from pathlib import Path

from editorial.app import Workspace
from editorial.domain.approvals import Absence, ApprovalRoute, ApprovalStage, Decision, Who
from editorial.domain.content import Status
from editorial.domain.input_cards import Given, GivenAnswer, GivenFile
from editorial.domain.inputs import (
    Clearance,
    InputRequest,
    InputTemplate,
    Question,
    QuestionKind,
    TimeBudget,
    TopicCall,
)
from editorial.domain.people import Department, Role
from editorial.domain.strategy import Campaign, ContentPillar, Goal, Period
from editorial.storage import schema
from tests.builders import ME, FixedClock, actor_for, make_item, make_person, new_workspace
from tests.old_workspaces.meetings import add_meeting
from tests.services.input_makers import PNG

FOLDER = Path(__file__).resolve().parent


def main() -> None:
    """Write schema-N.editorial and its checksum beside this file."""
    clock = FixedClock()
    with tempfile.TemporaryDirectory() as folder:
        workspace = new_workspace(Path(folder), clock=clock)
        save = workspace.organisation.save
        save(ME, Department(name="Labor"))
        weber = make_person(workspace, "Dr. Miriam Weber", Role.EXPERT)
        for value in (
            Goal(name="Vertrauen in unsere Messwerte", target=12, actual=7),
            ContentPillar(name="Wissen aus dem Labor"),
            Campaign(name="AquaSens 3", starts=date(2026, 5, 11), ends=date(2026, 7, 31)),
            Period(name="Sendepause", starts=date(2026, 5, 23), ends=date(2026, 5, 24)),
        ):
            save(ME, value)
        visit = make_item(
            workspace,
            "Laborbesuch: Vom Tropfen zum Befund",
            channels=("LinkedIn", "X"),
            day=date(2026, 5, 21),
            at=time(10),
            status=Status.DRAFTING,
            checklist=("Bildrechte geklärt", "Alternativtext"),
            owner_id=weber.id,
        )
        clock.forward(minutes=5)
        workspace.content.edit(actor_for(weber), replace(visit, text="Ein Tropfen Wasser, vier Stunden Arbeit."))
        workspace.parts.attach(ME, visit.id, "Tropfen.png", b"\x89PNG Tropfen", "Ein Wassertropfen")
        workspace.parts.comment(ME, visit.id, "@Weber bitte prüfen.")
        make_item(
            workspace, "AquaSens 3 ist da", day=date(2026, 5, 19), at=time(9, 30), status=Status.APPROVED, text="Da."
        )
        _approvals(workspace)
        _inputs(workspace, visit.id, clock)
        add_meeting(workspace, ME, visit.id)
        path = workspace.path
        workspace.close()
        target = FOLDER / f"schema-{schema.SCHEMA}.editorial"
        target.write_bytes(path.read_bytes())
    sums = [f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}" for one in sorted(FOLDER.glob("*.editorial"))]
    (FOLDER / "SHA256SUMS").write_text("\n".join(sums) + "\n", encoding="utf-8")


def _approvals(workspace: Workspace) -> None:
    """A route, an absence, an item that was signed and one that was let go without."""
    save = workspace.organisation.save
    lab = workspace.organisation.directory(ME).departments[0].id
    brandt = actor_for(make_person(workspace, "Jonas Brandt", Role.EDITOR))
    vogel = actor_for(make_person(workspace, "Katrin Vogel", Role.MANAGER))
    weber = next(one for one in workspace.organisation.directory(ME).people if one.name == "Dr. Miriam Weber")
    save(ME, replace(weber, department_id=lab, substitute_id=vogel.id))
    workspace.people.save_absence(ME, Absence(0, 0, weber.id, date(2026, 6, 1), date(2026, 6, 5), vogel.id, "Urlaub"))
    stages = [ApprovalStage(name="Ein Blick", who=Who.ROLE, role=str(Role.MANAGER))]
    workspace.routes.save(ME, ApprovalRoute(name="Kurzweg", formats=("Story",)), stages)
    for title, sign in (("Messkoffer im Feld", True), ("Tag der offenen Tür", False)):
        made = make_item(
            workspace,
            title,
            day=date(2026, 5, 26),
            at=time(11),
            status=Status.DRAFTING,
            actor=brandt,
            text=f"{title}.",
            department_id=lab,
            owner_id=brandt.id,
        )
        if not sign:
            workspace.approvals.override(vogel, [made.id], "Die Presse wartet.")
            continue
        workspace.approvals.submit(brandt, [made.id])
        for signer in (actor_for(weber), vogel):
            workspace.approvals.decide(signer, made.id, Decision.APPROVE, "Passt.")


def _inputs(workspace: Workspace, content_id: int, clock: FixedClock) -> None:
    """Expert time that was granted, a request with answers and a file, a clearance, a passage, a template, a call."""
    people = {one.name: one for one in workspace.organisation.directory(ME).people}
    weber, vogel = actor_for(people["Dr. Miriam Weber"]), actor_for(people["Katrin Vogel"])
    brandt = actor_for(people["Jonas Brandt"])
    lab = workspace.organisation.directory(ME).departments[0]
    workspace.organisation.save(ME, replace(lab, lead_id=weber.id))
    workspace.budgets.grant(vogel, TimeBudget(department_id=lab.id, month=date(2026, 5, 1), minutes=60))
    asked = InputRequest(
        title="Zahlen aus dem Labor", content_id=content_id, person_id=weber.id, due=date(2026, 5, 18), minutes=8
    )
    questions = [
        Question(text="Wie viel Wasser brauchen Sie?", kind=QuestionKind.LONG, required=True),
        Question(text="Welche Stoffe?", kind=QuestionKind.CHOICES, options=("Blei", "Nitrat")),
        Question(text="Foto aus dem Labor", kind=QuestionKind.FILE),
    ]
    inputs = workspace.inputs
    case = inputs.save(brandt, asked, questions)
    inputs.send(brandt, [case.request.id])
    clock.forward(hours=1)
    workspace.input_mails.remind(brandt, [case.request.id])
    workspace.input_forms.write(brandt, case.request.id, workspace.path.with_name("Zahlen.html"))
    first, second, third = (one.id for one in case.questions)
    words = "Fünfzig Milliliter genügen uns für alle Stoffe auf der Liste."
    answers = (
        GivenAnswer(first, words, (words,), Clearance.CONFIDENTIAL),
        GivenAnswer(second, '["Blei"]', (), Clearance.PUBLIC),
        GivenAnswer(third, "", (), Clearance.INTERNAL, (GivenFile("Labor.png", "image/png", PNG),)),
    )
    given = workspace.answering.give(weber, case.request.id, Given(answers, minutes=7, consent=True))
    answer = given.contributions[0].answers[0]
    workspace.clearing.set_clearance(weber, [answer.id], Clearance.PUBLIC, "Darf erscheinen.")
    inputs.open_review(brandt, case.request.id)
    inputs.accept(brandt, case.request.id)
    workspace.clearing.take(brandt, content_id, answer.id, words)
    again = inputs.copy(brandt, case.request.id)
    inputs.save(brandt, replace(again.request, person_id=weber.id, due=date(2026, 5, 20)), again.questions)
    inputs.save_template(brandt, InputTemplate(name="Laborhelden"), questions[:1])
    call = TopicCall(title="Themen für Juni", closes=date(2026, 5, 27), department_ids=(lab.id,))
    inputs.send_call(brandt, inputs.save_call(brandt, call, ()).call.id)


if __name__ == "__main__":
    os.environ.setdefault("EDITORIAL_DESK_HOME", tempfile.mkdtemp())
    main()
