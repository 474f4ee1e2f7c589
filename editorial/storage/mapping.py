"""Kinds: which table holds which dataclass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Column, MetaData, Select, Table, bindparam, select

from ..domain import approvals, content, filters, people, reference, results, strategy
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
        self._chosen: dict[tuple[tuple[str, str], ...], Select[Any]] = {}

    # Built once and when first needed: with two dozen columns that takes longer than to run them.

    @cached_property
    def columns(self) -> tuple[Column[Any], ...]:
        """The columns in the order of the fields."""
        return tuple(self.table.c[name] for name in self.names)

    @cached_property
    def select(self) -> Select[Any]:
        """All rows."""
        return select(*self.columns)

    @cached_property
    def ordered(self) -> Select[Any]:
        """All rows in the order that people gave them."""
        return self.select.order_by(*(self.table.c[name] for name in ("position", "id") if name in self.table.c))

    def chosen(self, ways: tuple[tuple[str, str], ...]) -> Select[Any]:
        """Rows whose columns equal ("="), are among ("in") parameters of the same names, or are empty ("null").

        Built once for each choice: that takes longer than to run it.
        """
        if ways not in self._chosen:
            query = self.ordered
            for name, way in ways:
                column = self.table.c[name]
                if way == "null":
                    query = query.where(column.is_(None))
                else:
                    asked: Any = bindparam(name, expanding=way == "in")
                    query = query.where(column.in_(asked) if way == "in" else column == asked)
            self._chosen[ways] = query
        return self._chosen[ways]

    @cached_property
    def by_id(self) -> Select[Any]:
        """One row, by the parameter `row_id`."""
        return self.select.where(self.table.c.id == bindparam("row_id"))


#: Kinds that no first window needs: their tables and values are loaded when something first asks for one of them.
LATE: tuple[str, ...] = (
    *("time_budget", "input_template", "topic_call", "input_request", "question", "contribution", "answer"),
    *("input_file", "passage", "input_message", "input_form"),
    *("committee", "meeting_series", "standing_item", "meeting", "participant", "agenda_item", "speech"),
    *("meeting_note", "parked_topic", "meeting_file", "decision", "vote", "action_item", "minutes", "addendum"),
)


class _Kinds(dict[Any, Kind]):
    """Kinds by name or by class; the late ones come when somebody asks for one of them, or for all."""

    def __missing__(self, key: Any) -> Kind:
        if not _load_late() or not dict.__contains__(self, key):
            raise KeyError(key)
        return self[key]

    def __contains__(self, key: object) -> bool:
        return dict.__contains__(self, key) or (_load_late() and dict.__contains__(self, key))

    def get(self, key: Any, default: Any = None) -> Any:
        """As every dictionary."""
        return super().get(key, default) if key in self else default

    def __iter__(self) -> Iterator[Any]:
        _load_late()
        return super().__iter__()

    def __len__(self) -> int:
        _load_late()
        return super().__len__()

    def items(self) -> Any:
        """As every dictionary."""
        _load_late()
        return super().items()

    def values(self) -> Any:
        """As every dictionary."""
        _load_late()
        return super().values()


_early: tuple[Kind, ...] = (
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
    Kind(schema.approvals.absence, approvals.Absence),
    Kind(schema.approvals.approval_route, approvals.ApprovalRoute),
    Kind(schema.approvals.approval_stage, approvals.ApprovalStage),
    Kind(schema.approvals.approval_request, approvals.ApprovalRequest),
    Kind(schema.approvals.request_stage, approvals.RequestStage),
    Kind(schema.approvals.sign_off, approvals.SignOff),
    Kind(schema.approvals.approval_override, approvals.ApprovalOverride),
    Kind(schema.approvals.approval_form, approvals.ApprovalForm),
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
KINDS = _Kinds({one.name: one for one in _early})
BY_CLASS = _Kinds({one.cls: one for one in _early})
#: Parents before children: the order in which rows can be inserted under foreign keys.
ORDER: tuple[str, ...] = (*(one.name for one in _early), *LATE)


def _load_late() -> bool:
    """Load the late kinds; whether there was anything to load."""
    if dict.__contains__(KINDS, LATE[0]):
        return False
    from ..domain import decisions, inputs, meetings, minutes
    from . import schema_inputs, schema_meetings

    tables = schema_inputs.TABLES | schema_meetings.TABLES
    of = {"decision": decisions, "vote": decisions, "action_item": decisions, "minutes": minutes, "addendum": minutes}
    for name in LATE:
        home = of.get(name, inputs if name in schema_inputs.TABLES else meetings)
        cls = getattr(home, "".join(part.capitalize() for part in name.split("_")))
        KINDS[name] = BY_CLASS[cls] = Kind(tables[name], cls)
    return True


def everything() -> MetaData:
    """The tables of all kinds, for those who make a file or compare one."""
    _load_late()
    return schema.metadata


def kind_of(value: Any) -> Kind:
    """The kind of a domain value."""
    return BY_CLASS[type(value)]
