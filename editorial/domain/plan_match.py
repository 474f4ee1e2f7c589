"""Which row of a plan is which item of the workspace: what makes importing again add nothing.

Pure: rows as they are now against rows as they were imported before.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, time
from operator import attrgetter
from typing import Any

from .plan_import import Place, PlanRow
from .words import fold

#: How the rows of a plan are gone through where they are many.
Walk = Callable[[Iterable[PlanRow]], Iterable[PlanRow]]

#: Fields that are what the row says; place, number and problems are only where it stood.
SAID = tuple(one.name for one in fields(PlanRow) if one.name not in ("place", "number", "problems", "channel_source"))

_VALUES = attrgetter(*SAID)
_TIMES = ("day", "time")
_LISTS = ("channels", "variants", "labels", "hashtags")
#: Fields whose texts are kept as checksums where they are long.
_LONG = ("text", "brief")
_SUM = "sha256:"
_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True)

Said = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """A row imported earlier: its record's id, the item it became, and what it said then."""

    record_id: int
    content_id: int
    said: Said

    @property
    def fingerprint(self) -> str:
        """See `fingerprint`."""
        return fingerprint(self.said)


@dataclass(frozen=True, slots=True)
class Match:
    """A row of the file and the known row it is; `changed` names the fields in which they differ."""

    row: PlanRow
    said: Said
    known: Known | None
    changed: tuple[str, ...] = ()


def said(row: PlanRow) -> Said:
    """What a row says, as plain JSON values."""
    found: Said = dict(zip(SAID, _VALUES(row), strict=True))
    for name in _TIMES:
        if found[name] is not None:
            found[name] = found[name].isoformat()
    for name in _LISTS:
        found[name] = [list(one) if isinstance(one, tuple) else one for one in found[name]]
    for name in _LONG:
        found[name] = shortened(found[name])
    return found


def shortened(words: str) -> str:
    """A long text as its checksum: to see that it changed it need not be stored once more."""
    return words if len(words) <= 80 else _SUM + hashlib.sha256(words.encode()).hexdigest()


def row_of(words: Said) -> PlanRow:
    """The reverse of `said`: the row as it was then, without its place; fields that are new since then are empty."""
    values: dict[str, Any] = {}
    for name in SAID:
        value = words.get(name)
        if name in ("day", "time") and value:
            value = (date if name == "day" else time).fromisoformat(value)
        elif isinstance(value, list):
            value = tuple(tuple(one) if isinstance(one, list) else one for one in value)
        if name in words:
            values[name] = value
    return PlanRow(Place(), 0, **{"title": "", **values})


def fingerprint(words: Said) -> str:
    """The same for two rows that say the same."""
    return digest(dumped(words))


def dumped(words: Said) -> str:
    """What a row says as one text, the same for the same words; nothing stands there for fields that say nothing."""
    return _JSON.encode({name: value for name, value in words.items() if value})


def undumped(text: str) -> Said:
    """The reverse of `dumped`."""
    return {**_NOTHING, **json.loads(text)}


_NOTHING: Said = said(PlanRow(Place(), 0, ""))


def digest(text: str) -> str:
    """The fingerprint of a dumped row."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def match_rows(
    rows: Sequence[PlanRow], known: Iterable[Known], *, same: bool = False, each: Walk | None = None
) -> list[Match]:
    """Pair rows with what was imported before, surest first: word for word, by number, by title and place, by place.

    What shares only a title, a number or a slot is the same row only in another state of the same plan: the next
    month on the same template has such rows, too, and must not move those of this month. `same` says that it is. Rows
    are walked through `each`.
    """
    pool = list(known)
    open_known: dict[int, Known] = {one.record_id: one for one in pool}
    found: dict[int, Known] = {}
    walked = each or iter
    words = [said(row) for row in walked(rows)]
    for key, unique in _SURE:
        _pair(words, found, open_known, key, unique)
    weak = dict(found)
    for key, unique in _WEAK:
        _pair(words, weak, open_known, key, unique)
    if same or _is_same_plan(words, weak):
        found = weak
    return [
        Match(row, word, found.get(index), _changed(found[index].said, word) if index in found else ())
        for index, (row, word) in enumerate(zip(walked(rows), words, strict=True))
    ]


def _pair(
    words: list[Said],
    found: dict[int, Known],
    open_known: dict[int, Known],
    key: Callable[[Said], Hashable],
    unique: bool,
) -> None:
    """Pair what is still open by one key; `unique` keys pair only where one row and one known row have it."""
    if not open_known or len(found) == len(words):
        return
    by_key: dict[Hashable, list[Known]] = defaultdict(list)
    # Two rows with different identifiers of that kind are two rows, whatever else they share.
    told = key not in (fingerprint, _by_global_ref)
    for one in open_known.values():
        if told and _by_global_ref(one.said) is not None:
            continue
        if (value := key(one.said)) is not None:
            by_key[value].append(one)
    rows_by_key: dict[Hashable, list[int]] = defaultdict(list)
    for index, word in enumerate(words):
        if index in found or (told and _by_global_ref(word) is not None):
            continue
        if (value := key(word)) is not None:
            rows_by_key[value].append(index)
    for value, indexes in rows_by_key.items():
        candidates = by_key.get(value, [])
        if unique and (len(indexes) > 1 or len(candidates) > 1):
            continue
        for index, one in zip(indexes, candidates, strict=False):
            found[index] = one
            del open_known[one.record_id]


def _title(word: Said) -> str:
    return fold(str(word.get("title", "")))


def _channels(word: Said) -> tuple[str, ...]:
    return tuple(sorted(fold(one) for one in word.get("channels", ())))


def _by_place(word: Said) -> Hashable:
    return (word.get("day"), word.get("time"), _channels(word)) if word.get("day") else None


def _by_ref(word: Said) -> Hashable:
    return str(word.get("ref") or "") or None


def _by_ref_and_title(word: Said) -> Hashable:
    return (word["ref"], _title(word)) if word.get("ref") else None


#: Identifiers that a tool gives once and to nothing else: Trello's cards, Asana's tasks, UUIDs.
_GLOBAL = re.compile(r"[0-9a-f]{24}|\d{14,20}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def _by_global_ref(word: Said) -> Hashable:
    ref = str(word.get("ref") or "")
    return ref if len(ref) >= 14 and _GLOBAL.fullmatch(ref) else None


_Key = tuple[Callable[[Said], Hashable], bool]
_SURE: tuple[_Key, ...] = (
    (fingerprint, False),
    (_by_global_ref, True),
    (_by_ref_and_title, True),
    (lambda word: (_title(word), _channels(word), word.get("day")), False),
    (lambda word: (_title(word), word.get("day"), word.get("time")), True),
)
_WEAK: tuple[_Key, ...] = (
    (_by_ref, True),
    (lambda word: (_title(word), _channels(word)), True),
    (_title, True),
    (_by_place, True),
)


def _is_same_plan(words: list[Said], found: dict[int, Known]) -> bool:
    """Whether half of the rows were there before by title or by slot, and not by slots alone: two departments may
    fill the same empty template, and a plan of one row must not overwrite another."""
    pairs = [(words[index], one.said) for index, one in found.items()]
    titles = sum(1 for new, old in pairs if _title(new) == _title(old))
    slots = sum(1 for new, old in pairs if _title(new) != _title(old) and _by_place(new) == _by_place(old) is not None)
    texts = any(new.get("text") and new["text"] == old.get("text") for new, old in pairs)
    return 2 * (titles + slots) >= len(words) and (titles > 0 or texts)


def _changed(old: Said, new: Said) -> tuple[str, ...]:
    return tuple(name for name in SAID if old.get(name) != new.get(name))
