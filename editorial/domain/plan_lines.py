"""The plan as it leaves the program: one line for each time something appears, with names instead of ids.

The reference in a line (`own_ref`) says which item of which workspace it is. An import that meets it again changes
that item instead of adding one, and lines with the same reference are one item.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from .content import Status, TaskField

_REF = re.compile(r"ED([0-9a-f]{1,8})-([1-9][0-9]{0,17})")


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One publication, several that appear at once with the same words, or an item that has none yet.

    `text` is what appears there: the channel's own variant (`variant` says so), else the item's text. `sequence` grows
    with every change of item or publication; `monogram` is that of the channel, where there is one only.
    """

    content_id: int
    ref: str
    title: str
    status: Status
    publications: tuple[int, ...] = ()
    channels: tuple[str, ...] = ()
    monogram: str = ""
    day: date | None = None
    time: time | None = None
    zone: str = "Europe/Berlin"
    starts_at: datetime | None = None
    text: str = ""
    variant: bool = False
    brief: str = ""
    key_message: str = ""
    audience: str = ""
    format: str = ""
    task_field: TaskField | None = None
    pillar: str = ""
    campaign: str = ""
    goal: str = ""
    owner: str = ""
    department: str = ""
    labels: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    url: str = ""
    notes: str = ""
    uid: str = ""
    sequence: int = 0
    updated_at: datetime | None = None


def own_ref(workspace_id: str, content_id: int) -> str:
    """The reference of an item of this workspace, unmistakable among the numbers that other programs give."""
    mark = "".join(one for one in workspace_id.lower() if one in "0123456789abcdef")[:8]
    return f"ED{mark or '0'}-{content_id}"


def is_ref(ref: str) -> bool:
    """Whether a reference was given by this program, in whichever workspace."""
    return _REF.fullmatch(ref.strip()) is not None


def own_content_id(ref: str, workspace_id: str) -> int | None:
    """The item of this workspace that a reference names, or None where it is of another workspace or program."""
    found = _REF.fullmatch(ref.strip())
    if found is None or own_ref(workspace_id, int(found[2])) != found[0]:
        return None
    return int(found[2])


def together(lines: Iterable[PlanLine]) -> list[PlanLine]:
    """Publications of one item that say the same at the same time become one line that names all their channels."""
    found: dict[PlanLine, list[PlanLine]] = {}
    for one in lines:
        # A publication whose channel is still open stays alone: a line cannot name what is not chosen.
        alone = one.publications if not one.channels else ()
        key = replace(one, publications=alone, channels=(), monogram="", uid="", sequence=0, updated_at=None)
        found.setdefault(key, []).append(one)
    return [group[0] if len(group) == 1 else _merged(group) for group in found.values()]


def _merged(group: list[PlanLine]) -> PlanLine:
    return replace(
        group[0],
        publications=tuple(number for one in group for number in one.publications),
        channels=tuple(dict.fromkeys(name for one in group for name in one.channels)),
        monogram="",
        sequence=max(one.sequence for one in group),
    )
