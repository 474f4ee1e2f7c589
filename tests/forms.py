"""Approval forms for the tests: people who are asked, a form that was given out, answers as the form writes them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path
from typing import Any

from editorial.app import Workspace
from editorial.domain.approval_forms import ANSWER_KIND, FORM_VERSION, Answer, answer_code
from editorial.domain.approvals import Decision
from editorial.domain.content import ContentItem, Status
from editorial.domain.people import Actor, Department, Role
from tests.builders import ME, FixedClock, actor_for, copied_house, make_item, make_person, new_workspace

DAY, AT = date(2026, 5, 21), time(10)
#: The smallest PNG there is, red.
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0f01f0005000"
    "1ff89993d1d0000000049454e44ae426082"
)


@dataclass
class Office:
    """A workspace in which an item waits for Dr. Weber, and after her for Katrin Vogel; Jonas Brandt wrote it."""

    ws: Workspace
    clock: FixedClock
    author: Actor
    subject: Actor
    manager: Actor
    folder: Path

    def submitted(self, title: str = "Laborbesuch", **values: Any) -> ContentItem:
        """An item of the laboratory that waits for approval."""
        lab = self.ws.organisation.directory(ME).departments[0].id
        wanted: dict[str, Any] = {"text": "Ein Tropfen Wasser.", "owner_id": self.author.id, "department_id": lab}
        made = make_item(self.ws, title, day=DAY, at=AT, status=Status.DRAFTING, actor=self.author, **(wanted | values))
        self.ws.approvals.submit(self.author, [made.id])
        return self.read(made.id)

    def read(self, content_id: int) -> ContentItem:
        """The item as it is now."""
        return self.ws.content.card(ME, content_id).item

    def form(self, item: ContentItem, person: Actor | None = None, **wanted: Any) -> Path:
        """The form for Dr. Weber or somebody else, as a file."""
        path = self.folder / "form.html"
        self.ws.forms.write(self.manager, item.id, (person or self.subject).id or 0, path, **wanted)
        return path

    def answer(self, item: ContentItem, decision: str = "approve", **values: Any) -> Path:
        """An answer file to a fresh form."""
        return self.save(answered(self.form(item), decision, **values))

    def save(self, answer: dict[str, Any], name: str = "freigabe.antwort.json") -> Path:
        """An answer as the form saves it."""
        path = self.folder / name
        path.write_text(json.dumps(answer, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return path


def office(folder: Path) -> Office:
    """The workspace with its people; the caller closes `ws`."""
    return replace(copied_house(build_office, folder, FixedClock()), folder=folder)


def build_office(folder: Path, clock: FixedClock) -> Office:
    """The same, which is no copy: a workspace with an identity of its own."""
    ws = new_workspace(folder, clock=clock, language="de")
    ws.options.save(ME, replace(ws.options.read(ME), organisation="Lindenau Messtechnik"))
    ws.organisation.save(ME, Department(name="Labor"))
    lab = ws.organisation.directory(ME).departments[0].id
    people = [
        ("Jonas Brandt", Role.EDITOR, None, ""),
        ("Dr. Miriam Weber", Role.APPROVER, lab, "m.weber@lindenau.example"),
        ("Katrin Vogel", Role.MANAGER, None, "k.vogel@lindenau.example"),
    ]
    made = []
    for name, role, department, email in people:
        person = make_person(ws, name, role)
        ws.organisation.save(ME, replace(person, department_id=department, email=email))
        made.append(actor_for(person))
    author, subject, manager = made
    return Office(ws, clock, author, subject, manager, folder)


def ticket_of(form: Path) -> dict[str, Any]:
    """What a form carries to be answered."""
    found = re.search(r'<script type="application/json" id="form-data">(.*?)</script>', form.read_text("utf-8"))
    assert found is not None
    ticket: dict[str, Any] = json.loads(found.group(1))["ticket"]
    return ticket


def answered(form: Path, decision: str = "approve", **values: Any) -> dict[str, Any]:
    """An answer to a form, signed with its key."""
    ticket = ticket_of(form)
    wanted = {
        "comment": "" if decision == "approve" else "Bitte die Zahl prüfen.",
        "name": "Dr. Miriam Weber",
        "written": "2026-05-12T07:30:00Z",
    }
    parts = {name: value for name, value in ticket.items() if name not in ("key", "expires")} | wanted | values
    return signed(ticket["key"], parts | {"decision": decision})


def signed(key: str, parts: dict[str, Any]) -> dict[str, Any]:
    """The answer with its code, under a key."""
    plain = {name: value for name, value in parts.items() if name not in ("mac", "kind", "version", "decision")}
    made = Answer(mac="", decision=Decision(parts["decision"]), **plain)
    return {"kind": ANSWER_KIND, "version": FORM_VERSION, **parts, "mac": answer_code(key, made)}
