"""Everybody and everything that content can be assigned to, and the settings of a workspace."""

from __future__ import annotations

from dataclasses import dataclass

from .channels import Channel
from .people import Department, DepartmentChannel, Person
from .strategy import Campaign, ContentPillar, Goal


@dataclass(frozen=True, slots=True)
class Directory:
    """Everybody and everything that content can be assigned to, with archived ones, for names, signs and choices."""

    departments: tuple[Department, ...] = ()
    people: tuple[Person, ...] = ()
    channels: tuple[Channel, ...] = ()
    pillars: tuple[ContentPillar, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    goals: tuple[Goal, ...] = ()
    department_channels: tuple[DepartmentChannel, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkspaceOptions:
    """`region` is country and subdivision, DE-HE for Hesse; `board_limit` the most cards drafting should hold (0: any).

    `catholic` and `school` are "1" where Catholic holidays of parts of the region and its school holidays are shown.
    `remind_minutes` before a post appears, and `remind_days` before it as long as nobody approved it, people are told.
    `me` is the person who works at this workspace, empty in a workspace of one.
    """

    name: str = ""
    organisation: str = ""
    language: str = "de"
    zone: str = "Europe/Berlin"
    region: str = "DE"
    positioning: str = ""
    board_limit: str = "0"
    me: str = ""
    workspace_id: str = ""
    created: str = ""
    remind_minutes: str = "30"
    remind_days: str = "2"
    catholic: str = ""
    school: str = "1"
