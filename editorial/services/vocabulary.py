"""The names that quick add and the import recognise, from the directory."""

from __future__ import annotations

from ..domain.directory import Directory
from ..domain.quick_add.model import Named, Vocabulary


def build_vocabulary(directory: Directory, labels: tuple[str, ...] = ()) -> Vocabulary:
    """Active entries only: nobody plans with archived ones."""

    def active(entries: tuple[object, ...], *more: str) -> tuple[Named, ...]:
        return tuple(
            Named(one.id, one.name, tuple(word for word in (getattr(one, name) for name in more) if word))  # type: ignore[attr-defined]
            for one in entries
            if not one.archived  # type: ignore[attr-defined]
        )

    return Vocabulary(
        channels=active(directory.channels, "monogram", "network"),
        people=active(directory.people, "initials"),
        pillars=active(directory.pillars),
        campaigns=active(directory.campaigns),
        departments=active(directory.departments, "short"),
        labels=labels,
    )
