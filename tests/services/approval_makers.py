"""A small organisation whose items need approval: a laboratory, its author, its approver, the manager."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

from editorial.app import Workspace
from editorial.domain.approvals import Decision
from editorial.domain.content import ContentItem, Publication, Status
from editorial.domain.people import Actor, Department, Role
from tests.builders import ME, FixedClock, actor_for, copied_house, make_item, make_person, new_workspace

DAY, AT = date(2026, 5, 21), time(10)


@dataclass
class House:
    """A department that speaks, and the people around it."""

    ws: Workspace
    author: Actor
    subject: Actor
    manager: Actor
    other: Actor

    def item(self, **values: object) -> ContentItem:
        """An item of the laboratory, written by the author."""
        department = self.ws.organisation.directory(ME).departments[0].id
        wanted = {"text": "Ein Tropfen Wasser.", "owner_id": self.author.id, "department_id": department}
        return make_item(
            self.ws,
            day=DAY,
            at=AT,
            status=Status.DRAFTING,
            actor=self.author,
            **(wanted | values),  # type: ignore[arg-type]
        )

    def submitted(self, **values: object) -> ContentItem:
        """The same, waiting for approval."""
        made = self.item(**values)
        self.ws.approvals.submit(self.author, [made.id])
        return self.read(made.id)

    def approved(self, **values: object) -> ContentItem:
        """The same, through all stages."""
        made = self.submitted(**values)
        self.ws.approvals.decide(self.subject, made.id, Decision.APPROVE)
        self.ws.approvals.decide(self.manager, made.id, Decision.APPROVE)
        return self.read(made.id)

    def read(self, content_id: int) -> ContentItem:
        return self.ws.content.card(ME, content_id).item

    def publication(self, content_id: int) -> Publication:
        return self.ws.content.card(ME, content_id).publications[0]


def person(ws: Workspace, name: str, *roles: Role, department: int | None = None) -> Actor:
    made = make_person(ws, name, *roles)
    if department is not None:
        ws.organisation.save(ME, replace(made, department_id=department))
    return actor_for(made)


def make_house(folder: Path, clock: FixedClock | None = None) -> House:
    """An open workspace with a department and four people; the caller closes it."""
    return copied_house(_build, folder, clock or FixedClock())


def _build(folder: Path, clock: FixedClock) -> House:
    ws = new_workspace(folder, clock=clock)
    ws.organisation.save(ME, Department(name="Labor"))
    lab = ws.organisation.directory(ME).departments[0].id
    return House(
        ws,
        person(ws, "Jonas Brandt", Role.EDITOR),
        person(ws, "Dr. Miriam Weber", Role.APPROVER, department=lab),
        person(ws, "Katrin Vogel", Role.MANAGER),
        person(ws, "Elif Aydın", Role.EDITOR),
    )
