"""The running order (Ablaufplan) of a meeting, as it is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from .agenda_rules import PlannedTime, planned_minutes, planned_times
from .meeting_cards import MeetingCase
from .meetings import AgendaItem, AgendaState, Part, Participant


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An item with its number on the agenda, its time, and who presents it. Skipped ones have number 0 and no time."""

    item: AgendaItem
    number: int = 0
    time: PlannedTime | None = None
    presenter: str = ""


@dataclass(frozen=True, slots=True)
class RunningOrder:
    """All that the paper shows; `now` is wall time in the workspace's zone. `planned` is in minutes."""

    case: MeetingCase
    lines: tuple[OrderLine, ...]
    now: datetime
    organisation: str = ""
    chair: str = ""
    minute_taker: str = ""
    invited: tuple[str, ...] = ()
    planned: int = 0


def running_order(
    case: MeetingCase,
    people: Mapping[int, str],
    departments: Mapping[int, str],
    organisation: str,
    now: datetime,
) -> RunningOrder:
    """The running order of a meeting; names by id."""
    times = {one.item_id: one for one in planned_times(case.meeting, case.items)}
    number, lines = 0, []
    for item in case.items:
        skipped = item.state is AgendaState.SKIPPED
        number += not skipped
        who = people.get(item.presenter_id or 0) or departments.get(item.department_id or 0, "")
        lines.append(OrderLine(item, 0 if skipped else number, times.get(item.id), who))
    meeting = case.meeting
    return RunningOrder(
        case,
        tuple(lines),
        now,
        organisation,
        people.get(meeting.chair_id or 0, ""),
        people.get(meeting.minute_taker_id or 0, ""),
        _invited(case.participants, people),
        planned_minutes(case.items),
    )


def _invited(participants: Sequence[Participant], people: Mapping[int, str]) -> tuple[str, ...]:
    """Names, the required ones first; guests with their organisation."""
    ranks = {part: rank for rank, part in enumerate(Part)}
    found = []
    for one in sorted(participants, key=lambda one: (ranks[one.part], one.position)):
        name = one.name or people.get(one.person_id or 0, "")
        found.append(f"{name} ({one.organisation})" if one.organisation else name)
    return tuple(one for one in found if one)
