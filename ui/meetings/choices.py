"""Choices that several forms of this page offer."""

from __future__ import annotations

from collections.abc import Iterable

from editorial.domain.meetings import Committee

from ..context import Desk
from ..widgets.choice import Choice, Sign


def people(desk: Desk, kept: Iterable[int | None] = ()) -> list[Choice]:
    """Everybody who works here, and whoever is chosen already."""
    chosen = set(kept)
    shown = [one for one in desk.directory.people if not one.archived or one.id in chosen]
    return [Choice(one.id, one.name, Sign.person(one.name)) for one in shown]


def departments(desk: Desk, kept: Iterable[int | None] = ()) -> list[Choice]:
    """All departments that are in use, and those that are chosen already."""
    chosen = set(kept)
    shown = [one for one in desk.directory.departments if not one.archived or one.id in chosen]
    return [Choice(one.id, one.name) for one in shown]


def committees(found: Iterable[Committee], kept: int | None = None) -> list[Choice]:
    """All committees that are in use, and the one that is chosen already."""
    return [Choice(one.id, one.name) for one in found if not one.archived or one.id == kept]


def languages() -> list[Choice]:
    """Languages that minutes can be in, each by its own name."""
    return [Choice("de", "Deutsch"), Choice("en", "English")]
