"""Whether a line is a heading row."""

from __future__ import annotations

import re

from ..domain.plan_import import fold
from .plan_dates import parse_date
from .plan_headings import candidates, known_heading
from .plan_words import network_of
from .tables_grid import Cell

#: Words that are headings, but just as often values of a row ("Post", "Story", "Freigabe").
WEAK = frozenset(
    "idee idea story post posts beitrag posting artikel media foto fotos bild video link text info infos event events "
    "online live serie series reihe task aktion blog name team hook person projekt project service redaktion marketing "
    "freigabe approval approved veroffentlichung published scheduled schedule erledigt ok copy content inhalt typ art "
    "key core plan feiertag ferien anlass produktion ergebnis dauer von bis start no nr n num pos um wo was wer "
    "to do offen kampagne campaign newsletter thema reichweite engagement views likes".split()
)
#: What every full date has somewhere; reading a cell as a date costs fifty times as much as this.
_MAY_BE_DATE = re.compile(
    r"\d[./-]\s?\d|년|\d\.?(?:st|nd|rd|th|er|e)?[\s/-]*(?:of |de )?[^\W\d_]{3,10}\.?,?[\s/-]*['\d]|"
    r"[^\W\d_]{3,10}\.?\s*\d{1,2}(?:st|nd|rd|th|\.)?,?\s*\d{4}|^\s*(?:\d{5}(?:[.,]\d+)?|\d{8})\s*$",
    re.I,
)
_ABOUT = frozenset({"title", "text", "date", "brief", "week", "weekday"})
_HEADING_LENGTH = 60


def heading_weight(cells: dict[int, Cell]) -> float:
    """How much a row looks like headings: 0 for none, else the weight of its known words."""
    if len(cells) < 2 or any(_is_value(one) for one in cells.values()):
        return 0.0
    if any(len(one.text) > 200 for one in cells.values()):
        return 0.0
    weight = 0.0
    roles: set[str] = set()
    for cell in cells.values():
        text = cell.text
        if len(text) > _HEADING_LENGTH:
            continue
        if known_heading(text):
            role = candidates(text)[0][0]
            fresh = role not in roles or role in ("notes", "result")
            roles.add(role)
            weight += (0.5 if fold(text) in WEAK else 1.0) * (1.0 if fresh else 0.6)
        elif network_of(text):
            weight += 0.4
    if not roles or weight < 0.4 * len(cells):
        return 0.0
    return weight


def _is_value(cell: Cell) -> bool:
    """Dates, numbers and long texts are never headings."""
    if cell.typed is not None:
        return True
    text = cell.text
    if len(text) > 120 or text.count("\n") > 3:
        return True
    return _MAY_BE_DATE.search(text) is not None and parse_date(cell).day is not None


def is_heading(cells: dict[int, Cell], *, first: bool, apart: bool = False) -> bool:
    """Whether a row is a heading row. Below a first one the others must be surer, unless they stand apart; and a pair
    of words must say what a row is about, or it heads a legend."""
    weight = heading_weight(cells)
    if not weight:
        return False
    roles = {role for one in cells.values() for role, _weight in candidates(one.text)[:1]}
    if not roles & ({"title", "text", "date"} if len(cells) < 3 else _ABOUT):
        return False
    if first and all(known_heading(one.text) for one in cells.values()):
        return weight > 0
    return weight >= (1.5 if first or apart else 2.0) and (weight >= 2.0 or weight >= 0.5 * len(cells))


def repeats(cells: dict[int, Cell], headings: dict[int, str]) -> bool:
    """Whether a row repeats the headings of its table."""
    same, needed = 0, max(2, 0.6 * len(cells))
    for seen, (column, cell) in enumerate(cells.items()):
        if same + len(cells) - seen < needed:
            return False
        heading = headings.get(column)
        if heading and abs(len(cell.text) - len(heading)) < 12:
            same += fold(cell.text) == fold(heading)
    return same >= needed
