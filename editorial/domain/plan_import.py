"""What an editorial plan from outside says, before it meets the workspace.

Pure values: the reader (`exchange/plan_files.py`) makes them, the import service and the mapping page use them. A
date stands here only where the file proves it; everything else is undated, with a `Problem` that says why.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from ..texts import text
from .wording import day_text

#: What a column may mean. Several columns may be "notes", "hashtags", "labels", "result" or "ignore"; of each other
#: role the best column is read and further ones are kept as notes.
ROLES = (
    "title",
    "text",
    "public_title",
    "brief",
    "date",
    "time",
    "zone",
    "weekday",
    "week",
    "month",
    "year",
    "channel",
    "tick",
    "format",
    "status",
    "approved",
    "done",
    "archived",
    "pillar",
    "campaign",
    "goal",
    "owner",
    "department",
    "task_field",
    "labels",
    "hashtags",
    "url",
    "image",
    "ref",
    "parent",
    "key_message",
    "audience",
    "notes",
    "result",
    "number",
    "ignore",
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the file: sheet name ("" in a CSV), line and column from 1; column 0 means the whole line."""

    sheet: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the user should know: a code of `texts/imports.py` (plan.problem.*) and its parameters."""

    code: str
    params: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One data record of a plan. Empty strings and tuples mean: the file says nothing about it.

    `channel_source` says where the channels were read: "cell", "section", "title", "sheet", "file", "stated" or "".
    `variants` are texts that the plan gives for single channels (a column for each channel). `step_of` is the `ref` of
    the row of which this one is only a step (a subtask). `status` is a code of
    `domain.content.Status`, None where the word was empty or unknown; `status_written` is the word itself. `notes`
    holds "Heading: value" lines of everything that has no field of its own.
    """

    place: Place
    number: int
    title: str
    text: str = ""
    brief: str = ""
    day: date | None = None
    time: time | None = None
    channels: tuple[str, ...] = ()
    channel_source: str = ""
    variants: tuple[tuple[str, str], ...] = ()
    status: str | None = None
    status_written: str = ""
    format: str = ""
    pillar: str = ""
    campaign: str = ""
    goal: str = ""
    owner: str = ""
    department: str = ""
    task_field: str = ""
    labels: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    url: str = ""
    image: str = ""
    ref: str = ""
    key_message: str = ""
    audience: str = ""
    notes: str = ""
    step_of: str = ""
    public_title: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """One column and what it seems to mean. `key` names it in a `Mapping`; `index` counts from 1 as in the sheet.

    `confidence` runs from 0 to 1; `samples` are its first different values.
    """

    key: str
    index: int
    heading: str
    role: str
    confidence: float
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanBlock:
    """One table of the file. `heading_line` is 0 for a table without headings; `kind` is "table" or "wall"."""

    sheet: str
    heading_line: int
    first_line: int
    last_line: int
    first_column: int
    last_column: int
    rows: int
    title: str = ""
    channel: str = ""
    kind: str = "table"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that is no record: code is plan.left.* (title, legend, note, total, repeated headings, empty day,
    ...)."""

    place: Place
    code: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class PreviewSheet:
    """The first rows of one sheet as written: line number and cells."""

    name: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column means what, as the user set it: column key -> role. Columns it does not name stay guessed."""

    roles: tuple[tuple[str, str], ...] = ()

    def role(self, key: str) -> str | None:
        """The role chosen for a column, or None."""
        return next((role for one, role in self.roles if one == key), None)


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """What the user states beyond the file: the year of dates without one, the order of 03/04/2026, the channel of rows
    without one, and which sheets to read (none named = all). `zone` is the workspace's own (IANA name): times that name
    another one are converted to it; "" leaves them as written."""

    year: int | None = None
    month_first: bool | None = None
    channel: str = ""
    sheets: tuple[str, ...] = ()
    zone: str = ""


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A whole plan as read. `read` counts its records; `channel_hint` is a channel that the file name or its media
    paths suggest but do not prove; `heading_key` is the key under which a mapping is remembered; `source` is the tool
    whose export it is by its headings ("trello", "asana", "buffer", ...), "" for any other plan."""

    name: str
    format: str
    encoding: str
    delimiter: str
    sheets: tuple[str, ...]
    blocks: tuple[PlanBlock, ...]
    columns: tuple[ColumnGuess, ...]
    rows: tuple[PlanRow, ...]
    left_out: tuple[LeftOut, ...]
    problems: tuple[Problem, ...]
    preview: tuple[PreviewSheet, ...]
    heading_key: str
    channel_hint: str = ""
    source: str = ""

    @property
    def read(self) -> int:
        """Data records, without headings, titles, totals, notes and blank lines."""
        return len(self.rows)

    @property
    def mapping(self) -> Mapping:
        """The guessed (or given) mapping, to be edited and passed back."""
        return Mapping(tuple((one.key, one.role) for one in self.columns))


def problem(code: str, **params: object) -> Problem:
    """A `Problem` with its parameters as text."""
    return Problem(f"plan.problem.{code}", tuple((key, str(value)) for key, value in params.items()))


def place_text(place: Place, language: str) -> str:
    """Juni, Zeile 12; line 12."""
    if not place.line and place.column:
        return text("plan.place.column", language, sheet=place.sheet, column=place.column)
    if not place.line:
        return place.sheet
    if place.column:
        return text("plan.place.cell", language, sheet=place.sheet, line=place.line, column=place.column)
    if place.sheet:
        return text("plan.place.sheet_line", language, sheet=place.sheet, line=place.line)
    return text("plan.place.line", language, line=place.line)


def problem_text(told: Problem, language: str) -> str:
    """The sentence of a problem, days and weekdays as people read them."""
    params = dict(told.params)
    if "weekday" in params:
        params["weekday"] = text(f"weekday.{params['weekday']}", language)
    if "fields" in params:
        params["fields"] = ", ".join(field_text(one, language) for one in params["fields"].split(","))
    if "day" in params:
        params["day"] = day_text(date.fromisoformat(params["day"]), language, with_weekday=False)
    return text(told.code, language, **params)


def field_text(name: str, language: str) -> str:
    """What a field of a row is called."""
    role = {"day": "date", "channels": "channel", "variants": "text", "status_written": "status"}.get(name, name)
    return text(f"plan.role.{role}", language)


def fold(written: str) -> str:
    """A heading or word in the form in which it is compared: no case, accents, punctuation or double blanks."""
    return _fold(written) if len(written) <= 60 else _folded(written)


def _folded(written: str) -> str:
    plain = written.casefold()
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain.replace("ß", "ss"))
        plain = unicodedata.normalize("NFC", "".join(one for one in parts if not unicodedata.combining(one)))
    return " ".join(_SIGNS.sub(" ", plain).split())


_SIGNS = re.compile(r"[\W_]+")
_fold = lru_cache(maxsize=50_000)(_folded)


def heading_key(headings: Iterable[str]) -> str:
    """A stable key for a set of headings, whatever their order and spelling of case."""
    words = sorted({fold(one) for one in headings} - {""})
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:32] if words else ""
