"""The one table of who may do what. While approval and roles are not enforced yet, every role but viewer may act."""

from __future__ import annotations

from ..errors import Coded, Forbidden
from .people import Actor, Role

WRITERS = frozenset(Role) - {Role.VIEWER}
EVERYONE = frozenset(Role)

#: act prefix -> roles that may; the longest matching prefix decides.
TABLE: dict[str, frozenset[Role]] = {
    "read": EVERYONE,
    "content": WRITERS,
    "approval": WRITERS,
    "approval.override": frozenset({Role.ADMINISTRATOR, Role.MANAGER}),
    "approval.reassign": frozenset({Role.ADMINISTRATOR, Role.MANAGER}),
    "route": frozenset({Role.ADMINISTRATOR, Role.MANAGER}),
    "absence": WRITERS,
    "people": WRITERS,
    "strategy": WRITERS,
    "series": WRITERS,
    "view": EVERYONE,
    "import": WRITERS,
    "reference": WRITERS,
    "results": WRITERS,
    "reminder": EVERYONE,
    "settings": WRITERS,
    "sample": WRITERS,
    "workspace": WRITERS,
    "history": WRITERS,
}


def allowed(actor: Actor, act: str) -> bool:
    """Whether `actor` may do `act` (a dotted name such as content.delete)."""
    name = act
    while name:
        if name in TABLE:
            return bool(actor.roles & TABLE[name])
        name = name.rpartition(".")[0]
    return False


def demand(actor: Actor, act: str) -> None:
    """Raise `Forbidden` where the table says no."""
    if not allowed(actor, act):
        raise Forbidden("forbidden", actor=actor.name or "–", act=Coded(f"act.{act}"))
