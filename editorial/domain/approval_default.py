"""The route that every workspace has without setting anything up (PRODUCT.md, 4): subject check, legal, final word."""

from __future__ import annotations

from collections.abc import Iterable

from .approvals import ApprovalRoute, ApprovalStage, Who
from .people import Department, Role
from .words import fold

#: Labels that bring the legal stage.
LEGAL_LABELS = ("Recht", "Legal")
_LEGAL = ("recht", "legal", "compliance", "justiziariat", "rechtsabteilung")
_NAMES = {
    "de": ("Standardweg", "Fachprüfung", "Recht", "Letztes Wort"),
    "en": ("Standard route", "Subject check", "Legal", "Final word"),
}


def default_route(departments: Iterable[Department], language: str) -> tuple[ApprovalRoute, tuple[ApprovalStage, ...]]:
    """The built-in route (id 0) and its stages (negative ids), in the workspace's language.

    Legal is the department of that name where there is one, else everybody who is an approver. Where the organisation
    has no departments at all, none can check the subject.
    """
    name, subject, legal, final = _NAMES.get(language, _NAMES["en"])
    active = [one for one in departments if not one.archived]
    house = next((one for one in active if _is_legal(one)), None)
    judges = {"who": Who.DEPARTMENT, "department_id": house.id} if house else {"role": str(Role.APPROVER)}
    stages = (
        ApprovalStage(-1, 0, 0, subject, 1, Who.SPEAKING, due_hours=48),
        ApprovalStage(-2, 0, 0, legal, 2, labels=LEGAL_LABELS, due_hours=24, **judges),
        ApprovalStage(-3, 0, 0, final, 3, Who.ROLE, str(Role.MANAGER), due_hours=4),
    )
    return ApprovalRoute(name=name), stages if active else stages[1:]


def _is_legal(one: Department) -> bool:
    words = fold(f"{one.name} {one.short}").replace("/", " ").split()
    return any(word in _LEGAL for word in words)
