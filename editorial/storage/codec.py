"""Domain dataclasses to stored values and back, without SQLAlchemy: the first page is read before that is loaded."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, time
from enum import EnumType
from functools import lru_cache
from operator import attrgetter
from typing import Any

Image = dict[str, Any]


@lru_cache(maxsize=4096)
def stamp(moment: datetime) -> str:
    """The one text form of a UTC moment; fixed width, so that text order is time order."""
    utc = moment.astimezone(UTC)
    # strftime alone does not pad years before 1000 everywhere.
    return f"{utc.year:04}{utc:-%m-%dT%H:%M:%S.%f}Z"


def unstamp(text: str) -> datetime:
    """The reverse."""
    return datetime.fromisoformat(text)


Pair = tuple[Callable[[Any], Any], Callable[[Any], Any]]


def _same(value: Any) -> Any:
    return value


def _enum(cls: type, hint: str) -> Callable[[Any], Any] | None:
    """The enumeration that an annotation names in the module of its dataclass: nothing is loaded that is not there."""
    found = getattr(sys.modules[cls.__module__], hint, None)
    return found.__call__ if isinstance(found, EnumType) else None


def _converters(cls: type, hint: str) -> Pair:
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
    if (enum := _enum(cls, hint.removesuffix(" | None"))) is None:
        return _same, _same
    if not hint.endswith(" | None"):
        return str, enum
    return (lambda v: None if v is None else str(v)), (lambda v: None if v is None else enum(v))


class Codec:
    """Converts one dataclass, field by field, by the types written in it."""

    def __init__(self, cls: type) -> None:
        self.cls = cls
        own = fields(cls)
        self.names = tuple(one.name for one in own)
        pairs = [_converters(cls, str(one.type)) for one in own]
        self._values = attrgetter(*self.names)
        # Most fields are stored as they are; only the others are looked at one by one.
        self._encode = [(one.name, pair[0]) for one, pair in zip(own, pairs, strict=True) if pair[0] is not _same]
        self._decode = tuple(pair[1] for pair in pairs)

    def encode(self, value: Any) -> Image:
        """The image of a value: plain JSON types, as stored."""
        image = dict(zip(self.names, self._values(value), strict=True))
        for name, convert in self._encode:
            image[name] = convert(image[name])
        return image

    def decode(self, row: Sequence[Any]) -> Any:
        """The value of a row whose columns stand in the order of the fields."""
        return self.cls(*[convert(one) for convert, one in zip(self._decode, row, strict=True)])

    def decode_image(self, image: Image) -> Any:
        """The value of an image; fields that a later schema added take their defaults."""
        pairs = zip(self.names, self._decode, strict=True)
        return self.cls(**{name: convert(image[name]) for name, convert in pairs if name in image})
