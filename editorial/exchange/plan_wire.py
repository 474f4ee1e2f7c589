"""A `PlanFile` as plain JSON and back, for the pipe between the reading process and the program."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, time
from functools import lru_cache
from operator import attrgetter
from typing import Any

from ..domain.plan_import import (
    ColumnGuess,
    LeftOut,
    Mapping,
    Place,
    PlanBlock,
    PlanFile,
    PlanOptions,
    PlanRow,
    PreviewSheet,
    Problem,
)


@lru_cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


def plain(value: Any) -> Any:
    """Dataclasses as lists of their fields in order, tuples as lists, dates and times as ISO text."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, PlanRow):
        return _plain_row(value)
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if is_dataclass(value):
        return [plain(getattr(value, name)) for name in _names(value.__class__)]
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(type(value).__name__)


_ROW = _names(PlanRow)
_VALUES = attrgetter(*_ROW)
_PLACE, _DAY, _TIME, _PROBLEMS = (_ROW.index(one) for one in ("place", "day", "time", "problems"))
_LISTS = tuple(_ROW.index(one) for one in ("channels", "labels", "hashtags"))
_VARIANTS = _ROW.index("variants")


def _plain_row(row: PlanRow) -> list[Any]:
    """A row as `plain` makes it, but fast: a file may have a hundred thousand."""
    values: list[Any] = list(_VALUES(row))
    place = row.place
    values[_PLACE] = (place.sheet, place.line, place.column)
    values[_DAY] = row.day.isoformat() if row.day else None
    values[_TIME] = row.time.isoformat() if row.time else None
    values[_PROBLEMS] = [(one.code, one.params) for one in row.problems]
    return values


def _pairs(value: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(key), str(one)) for key, one in value)


def _words(value: Any) -> tuple[str, ...]:
    return tuple(map(str, value))


def _problems(value: Any) -> tuple[Problem, ...]:
    return tuple(Problem(code, _pairs(params)) for code, params in value)


def mapping_from(value: Any) -> Mapping | None:
    """A mapping from its plain form."""
    return None if value is None else Mapping(_pairs(value[0]))


def options_from(value: Any) -> PlanOptions:
    """Options from their plain form."""
    year, month_first, channel, sheets, zone = value
    return PlanOptions(year, month_first, channel, _words(sheets), zone)


_day = lru_cache(maxsize=4096)(date.fromisoformat)
_time = lru_cache(maxsize=4096)(time.fromisoformat)


def row_from(value: Any) -> PlanRow:
    """A row from its plain form, which is used up."""
    value[_PLACE] = Place(*value[_PLACE])
    value[_DAY] = _day(value[_DAY]) if value[_DAY] else None
    value[_TIME] = _time(value[_TIME]) if value[_TIME] else None
    for index in _LISTS:
        value[index] = tuple(value[index])
    value[_VARIANTS] = _pairs(value[_VARIANTS])
    value[_PROBLEMS] = _problems(value[_PROBLEMS])
    return PlanRow(*value)


def _column(value: Any) -> ColumnGuess:
    key, index, heading, role, confidence, samples = value
    return ColumnGuess(key, index, heading, role, confidence, _words(samples))


def plan_from(value: Any) -> PlanFile:
    """A `PlanFile` from its plain form."""
    raw = dict(zip(_names(PlanFile), value, strict=True))
    raw["sheets"] = _words(raw["sheets"])
    raw["blocks"] = tuple(PlanBlock(*one) for one in raw["blocks"])
    raw["columns"] = tuple(_column(one) for one in raw["columns"])
    raw["rows"] = tuple(one if isinstance(one, PlanRow) else row_from(one) for one in raw["rows"])
    raw["left_out"] = tuple(LeftOut(Place(*place), code, text) for place, code, text in raw["left_out"])
    raw["problems"] = _problems(raw["problems"])
    raw["preview"] = tuple(
        PreviewSheet(name, tuple((line, _words(cells)) for line, cells in rows)) for name, rows in raw["preview"]
    )
    return PlanFile(**raw)
