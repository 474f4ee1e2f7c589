"""Kinds: which table holds which dataclass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, bindparam, select

from ..domain import content, filters, people, reference, results, strategy
from ..domain.channels import Channel
from ..domain.reminders import Reminder
from ..domain.series import Series
from . import schema
from .codec import Codec


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """A remembered column mapping."""

    id: int = 0
    version: int = 0
    heading_key: str = ""
    mapping: str = ""


@dataclass(frozen=True, slots=True)
class ImportRow:
    """Which file row became which content item; `data` is the row as it was read then."""

    id: int = 0
    version: int = 0
    source: str = ""
    row_key: str = ""
    fingerprint: str = ""
    data: str = ""
    content_id: int = 0


@dataclass(frozen=True, slots=True)
class Option:
    """One setting of the workspace."""

    id: int = 0
    version: int = 0
    name: str = ""
    value: str = ""


class Kind(Codec):
    """A table and its dataclass; columns and fields have the same names in the same order."""

    def __init__(self, table: Table, cls: type) -> None:
        super().__init__(cls)
        # An exact str: the driver asks subclasses how they want to be stored, once for each row.
        self.name = str(table.name)
        self.table = table
        self.columns = tuple(table.c[name] for name in self.names)
        #: Built once: with two dozen columns that takes longer than to run it.
        self.select = select(*self.columns)
        order = [table.c[name] for name in ("position", "id") if name in table.c]
        self.ordered = self.select.order_by(*order)
        self.by_id = self.select.where(table.c.id == bindparam("row_id"))


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(schema.department, people.Department),
        Kind(schema.person, people.Person),
        Kind(schema.channel, Channel),
        Kind(schema.department_channel, people.DepartmentChannel),
        Kind(schema.goal, strategy.Goal),
        Kind(schema.pillar, strategy.ContentPillar),
        Kind(schema.campaign, strategy.Campaign),
        Kind(schema.campaign_phase, strategy.CampaignPhase),
        Kind(schema.pillar_goal, strategy.PillarGoal),
        Kind(schema.campaign_pillar, strategy.CampaignPillar),
        Kind(schema.campaign_department, strategy.CampaignDepartment),
        Kind(schema.period, strategy.Period),
        Kind(schema.series, Series),
        Kind(schema.content, content.ContentItem),
        Kind(schema.publication, content.Publication),
        Kind(schema.attachment, content.Attachment),
        Kind(schema.checklist, content.ChecklistEntry),
        Kind(schema.comment, content.Comment),
        Kind(schema.around.reminder, Reminder),
        Kind(schema.around.reference_calendar, reference.ReferenceCalendar),
        Kind(schema.around.reference_event, reference.ReferenceEvent),
        Kind(schema.around.post, results.Post),
        Kind(schema.around.post_metric, results.PostMetric),
        Kind(schema.around.channel_metric, results.ChannelMetric),
        Kind(schema.saved_view, filters.SavedView),
        Kind(schema.import_mapping, ImportMapping),
        Kind(schema.import_row, ImportRow),
        Kind(schema.option, Option),
    )
}
BY_CLASS: dict[type, Kind] = {kind.cls: kind for kind in KINDS.values()}
#: Parents before children: the order in which rows can be inserted under foreign keys.
ORDER: tuple[str, ...] = tuple(KINDS)


def kind_of(value: Any) -> Kind:
    """The kind of a domain value."""
    return BY_CLASS[type(value)]
