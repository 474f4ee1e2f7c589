"""The plan as it leaves the program: one line for each time something appears, with names instead of ids.

The reference in a line (`own_ref`) says which item of which workspace it is. An import that meets it again changes
that item instead of adding one, and lines with the same reference are one item. A day of a recurring format that is no
item yet has a reference of its own (`series_ref`): read again it stays what it is, unless its words changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from .content import Status, TaskField
from .series_ids import content_id_of, occurrence_of

_REF = re.compile(r"ED([0-9a-f]{1,8})-(?:([1-9][0-9]{0,17})|S([1-9][0-9]{0,11})-([0-9]{8}))")


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One publication, several that appear at once with the same words, or an item that has none yet.

    `text` is what appears there: the channel's own variant (`variant` says so), else the item's text. `sequence` grows
    with every change of item or publication; `monogram` is that of the channel, where there is one only. `series` is
    the title of the recurring format to which it belongs. `without` says who let it go without approval, and why.
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
    public_title: str = ""
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
    series: str = ""
    uid: str = ""
    sequence: int = 0
    updated_at: datetime | None = None
    without: str = ""


def own_ref(workspace_id: str, content_id: int) -> str:
    """The reference of an item of this workspace, unmistakable among the numbers that other programs give."""
    return f"ED{_mark(workspace_id)}-{content_id}"


def series_ref(workspace_id: str, content_id: int) -> str:
    """The reference of an occurrence that is no item yet, by the id under which it goes (`series_ids`)."""
    found = occurrence_of(content_id)
    return f"ED{_mark(workspace_id)}-S{found.series_id}-{found.day:%Y%m%d}" if found else ""


def _mark(workspace_id: str) -> str:
    return "".join(one for one in workspace_id.lower() if one in "0123456789abcdef")[:8] or "0"


def is_ref(ref: str) -> bool:
    """Whether a reference was given by this program, in whichever workspace."""
    return _REF.fullmatch(ref.strip()) is not None


def own_content_id(ref: str, workspace_id: str) -> int | None:
    """The item of this workspace that a reference names, or None where it is of another workspace or program.

    Negative for the day of a recurring format (`series_ids`); whether it has become an item the workspace knows.
    """
    found = _REF.fullmatch(ref.strip())
    if found is None or found[1] != _mark(workspace_id):
        return None
    if found[2]:
        return int(found[2])
    try:
        return content_id_of(int(found[3]), date(int(found[4][:4]), int(found[4][4:6]), int(found[4][6:])))
    except ValueError:
        return None


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
