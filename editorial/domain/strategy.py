"""From positioning to campaigns: goals, content pillars, campaigns and the periods in which nothing may appear."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .status import TaskField


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with a measure: `actual` of `target` `unit` until `due`."""

    id: int = 0
    version: int = 0
    name: str = ""
    description: str = ""
    target: int = 0
    actual: int = 0
    unit: str = ""
    due: date | None = None
    position: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True)
class ContentPillar:
    """A content pillar (Themenkorridor)."""

    id: int = 0
    version: int = 0
    name: str = ""
    description: str = ""
    task_field: TaskField | None = None
    position: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign across departments, with its key message and its time."""

    id: int = 0
    version: int = 0
    name: str = ""
    description: str = ""
    key_message: str = ""
    starts: date | None = None
    ends: date | None = None
    position: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True)
class CampaignPhase:
    """A named stretch of a campaign."""

    id: int = 0
    version: int = 0
    campaign_id: int = 0
    name: str = ""
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class PillarGoal:
    """The pillar serves the goal."""

    id: int = 0
    version: int = 0
    pillar_id: int = 0
    goal_id: int = 0


@dataclass(frozen=True, slots=True)
class CampaignPillar:
    """The campaign belongs to the pillar."""

    id: int = 0
    version: int = 0
    campaign_id: int = 0
    pillar_id: int = 0


@dataclass(frozen=True, slots=True)
class CampaignDepartment:
    """The department takes part in the campaign."""

    id: int = 0
    version: int = 0
    campaign_id: int = 0
    department_id: int = 0


class PeriodKind(StrEnum):
    """Blackout: nobody posts. Embargo: nothing about this before the end. Holiday: a free day from a calendar."""

    BLACKOUT = "blackout"
    EMBARGO = "embargo"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class Period:
    """A band in the calendar, both days included; `until` is the hour on the last day at which an embargo ends.

    `uid`, `sequence` and `source` (the calendar's name) are set where it came from a calendar file.
    """

    id: int = 0
    version: int = 0
    kind: PeriodKind = PeriodKind.BLACKOUT
    name: str = ""
    starts: date = date.min
    ends: date = date.min
    until: str = ""
    campaign_id: int | None = None
    set_by: str = ""
    reason: str = ""
    uid: str = ""
    sequence: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Strategy:
    """The whole map, for the strategy page and for choices in forms."""

    positioning: str = ""
    goals: tuple[Goal, ...] = ()
    pillars: tuple[ContentPillar, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    phases: tuple[CampaignPhase, ...] = ()
    pillar_goals: tuple[PillarGoal, ...] = ()
    campaign_pillars: tuple[CampaignPillar, ...] = ()
    campaign_departments: tuple[CampaignDepartment, ...] = ()
