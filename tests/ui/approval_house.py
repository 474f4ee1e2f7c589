"""A desk with a workspace of several people, for the tests of approval in the interface."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, time
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication

from editorial.app import Workspace
from editorial.domain.approvals import Decision
from editorial.domain.content import ContentItem, Status
from editorial.domain.people import Actor, Department, Role, actor_of
from tests.builders import ME, make_item, make_person
from ui.context import Desk

T = TypeVar("T")
DAY, AT = date(2026, 5, 21), time(10)
PEOPLE = (
    ("Jonas Brandt", (Role.EDITOR,)),
    ("Dr. Miriam Weber", (Role.APPROVER,)),
    ("Katrin Vogel", (Role.MANAGER, Role.ADMINISTRATOR)),
)


class House:
    """Labor speaks, Brandt writes, Weber checks the subject, Vogel has the last word. Brandt works at the desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.ask(self._people)
        self.work_as("Brandt")

    @staticmethod
    def _people(ws: Workspace) -> None:
        ws.organisation.save(ME, Department(name="Labor", short="Lab"))
        for name, roles in PEOPLE:
            one = make_person(ws, name, *roles)
            ws.organisation.save(ME, replace(one, department_id=1 if Role.APPROVER in roles else None))

    def ask(self, job: Callable[[Workspace], T]) -> T:
        """Run a job on the worker and wait for its answer; what it raises is raised here."""
        found: list[Any] = []
        self.desk.run(job, found.append, found.append)
        self.settle()
        assert found, "the worker did not answer"
        if isinstance(found[0], BaseException):
            raise found[0]
        answer: T = found[0]
        return answer

    def settle(self) -> None:
        """Until the worker has nothing to do and the interface has shown it."""
        for _round in range(4):
            assert self.desk.tasks.wait()
            QApplication.processEvents()

    def actor(self, name: str) -> Actor:
        """A person as the one who acts."""
        people = self.ask(lambda ws: ws.organisation.directory(ME).people)
        return actor_of(next(one for one in people if name in one.name))

    def work_as(self, name: str) -> None:
        """This person works at the desk from now on."""
        directory, options = self.ask(lambda ws: (ws.organisation.directory(ME), ws.options.read(ME)))
        me = next(one for one in directory.people if name in one.name)
        self.desk.actor = actor_of(me)
        self.desk.set_directory(directory, replace(options, me=str(me.id)))

    def item(self, title: str = "Laborbesuch", **values: object) -> int:
        """An item of the laboratory, written by Brandt."""
        author = self.actor("Brandt")
        wanted = {"text": "Ein Tropfen Wasser.", "owner_id": author.id, "department_id": 1, "channels": ("LinkedIn",)}

        def job(ws: Workspace) -> ContentItem:
            return make_item(
                ws,
                title,
                day=DAY,
                at=AT,
                status=Status.DRAFTING,
                actor=author,
                **(wanted | values),  # type: ignore[arg-type]
            )

        return self.ask(job).id

    def submitted(self, title: str = "Laborbesuch", **values: object) -> int:
        """The same, waiting for approval."""
        made, author = self.item(title, **values), self.actor("Brandt")
        self.ask(lambda ws: ws.approvals.submit(author, [made]))
        return made

    def approved(self, title: str = "Laborbesuch", names: Iterable[str] = ("Weber", "Vogel"), **values: object) -> int:
        """The same, signed at all stages."""
        made = self.submitted(title, **values)
        for name in names:
            self.decide(made, name)
        return made

    def decide(self, content_id: int, name: str, decision: Decision = Decision.APPROVE, comment: str = "") -> None:
        """Somebody decides."""
        who = self.actor(name)
        self.ask(lambda ws: ws.approvals.decide(who, content_id, decision, comment))

    def read(self, content_id: int) -> ContentItem:
        """The item as it is stored."""
        return self.ask(lambda ws: ws.content.card(ME, content_id)).item
