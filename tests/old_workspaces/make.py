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
from editorial.domain.people import Department, Role
from editorial.domain.strategy import Campaign, ContentPillar, Goal, Period
from editorial.storage import schema
from tests.builders import ME, FixedClock, actor_for, make_item, make_person, new_workspace

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


if __name__ == "__main__":
    os.environ.setdefault("EDITORIAL_DESK_HOME", tempfile.mkdtemp())
    main()
