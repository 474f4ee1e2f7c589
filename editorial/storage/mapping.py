"""Rows to domain dataclasses and back: one codec per kind, built once from the dataclass's own field types."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Table

from ..domain import content, filters, people, strategy
from ..domain.channels import Channel
from . import schema

Image = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """A remembered column mapping."""

    id: int = 0
    version: int = 0
    heading_key: str = ""
    mapping: str = ""


@dataclass(frozen=True, slots=True)
class ImportRow:
    """Which file row became which content item."""

    id: int = 0
    version: int = 0
    source: str = ""
    row_key: str = ""
    fingerprint: str = ""
    content_id: int = 0


@dataclass(frozen=True, slots=True)
class Option:
    """One setting of the workspace."""

    id: int = 0
    version: int = 0
    name: str = ""
    value: str = ""


def stamp(moment: datetime) -> str:
    """The one text form of a UTC moment; fixed width, so that text order is time order."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def unstamp(text: str) -> datetime:
    """The reverse."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


Pair = tuple[Callable[[Any], Any], Callable[[Any], Any]]


def _same(value: Any) -> Any:
    return value


def _converters(hint: str) -> Pair:
    """(encode, decode) of a field by its annotation, as written in the dataclass."""
    if hint.startswith("datetime"):
        return (lambda v: None if v is None else stamp(v)), (lambda v: None if v is None else unstamp(v))
    if hint.startswith("date"):
        return (lambda v: None if v is None else v.isoformat()), (
            lambda v: None if v is None else date.fromisoformat(v)
        )
    if hint.startswith("time"):
        return (
            lambda v: None if v is None else f"{v:%H:%M}",
            lambda v: None if v is None else time(int(v[:2]), int(v[3:5])),
        )
    if hint == "bool":
        return int, bool
    if hint.startswith("tuple"):
        return (
            lambda v: json.dumps(list(v), ensure_ascii=False, separators=(",", ":")) if v else "",
            lambda v: tuple(json.loads(v)) if v else (),
        )
    if hint in _ENUMS:
        enum = _ENUMS[hint]
        return str, enum.__call__
    if hint.removesuffix(" | None") in _ENUMS:
        enum = _ENUMS[hint.removesuffix(" | None")]
        return (lambda v: None if v is None else str(v)), (lambda v: None if v is None else enum(v))
    return _same, _same


_ENUMS: dict[str, Any] = {
    "Status": content.Status,
    "TaskField": content.TaskField,
    "PeriodKind": strategy.PeriodKind,
}


class Kind:
    """A table and its dataclass; columns and fields have the same names in the same order."""

    def __init__(self, table: Table, cls: type) -> None:
        self.name = table.name
        self.table = table
        self.cls = cls
        own = fields(cls)
        self.names = tuple(one.name for one in own)
        self.columns = tuple(table.c[name] for name in self.names)
        pairs = [_converters(str(one.type)) for one in own]
        self._encode = [(one.name, pair[0]) for one, pair in zip(own, pairs, strict=True)]
        self._decode = tuple(pair[1] for pair in pairs)

    def encode(self, value: Any) -> Image:
        """The image of a value: plain JSON types, as stored."""
        return {name: convert(getattr(value, name)) for name, convert in self._encode}

    def decode(self, row: Sequence[Any]) -> Any:
        """The value of a row selected with `columns`."""
        return self.cls(*[convert(one) for convert, one in zip(self._decode, row, strict=True)])

    def decode_image(self, image: Image) -> Any:
        """The value of an image; fields that a later schema added take their defaults."""
        known = {
            name: convert(image[name]) for name, convert in zip(self.names, self._decode, strict=True) if name in image
        }
        return self.cls(**known)


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
        Kind(schema.content, content.ContentItem),
        Kind(schema.publication, content.Publication),
        Kind(schema.attachment, content.Attachment),
        Kind(schema.checklist, content.ChecklistEntry),
        Kind(schema.comment, content.Comment),
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
