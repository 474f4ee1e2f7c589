"""Revisions as people count them: what one person wrote in one sitting is one revision, however often it was saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from editorial.services.history import Revision

#: A longer pause begins a new revision.
SITTING = timedelta(minutes=10)
#: Acts that are a revision of their own.
ALONE = frozenset({"content.revision", "content.create", "content.copy", "import.plan"})


@dataclass(frozen=True, slots=True)
class Sitting:
    """A revision (Fassung) with its number; `last` is its final state."""

    number: int
    last: Revision
    fields: tuple[str, ...]

    @property
    def actor(self) -> str:
        """Who wrote it."""
        return self.last.actor

    @property
    def at(self) -> datetime:
        """When it was saved last."""
        return self.last.at

    def text(self, publication_id: int) -> str:
        """What went out, or would have, on a publication; 0 is the base text."""
        own = dict(self.last.variants).get(publication_id) if publication_id else None
        return own if own is not None else self.last.item.text


def sittings(revisions: Sequence[Revision]) -> tuple[Sitting, ...]:
    """Group saved states; the order stays, oldest first."""
    found: list[Sitting] = []
    for one in revisions:
        before = found[-1] if found else None
        alone = one.act in ALONE or (before is not None and before.last.act in ALONE)
        if before is None or alone or before.actor != one.actor or one.at - before.at > SITTING:
            found.append(Sitting(len(found) + 1, one, one.fields))
        else:
            fields = tuple(dict.fromkeys((*before.fields, *one.fields)))
            found[-1] = Sitting(before.number, one, fields)
    return tuple(found)
