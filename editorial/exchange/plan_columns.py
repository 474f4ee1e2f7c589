"""Which column of a table means what: the headings' candidates weighed against the contents of the columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import time

from ..domain.plan_import import Mapping, fold
from .plan_cells import hashtags_of, is_address, is_file, looks_like_channels, yes_or_no
from .plan_dates import parse_date, parse_time, parse_weekday
from .plan_headings import candidates
from .plan_layout import Block
from .plan_sources import Source, heading_of
from .plan_words import network_of, status_of
from .tables_grid import Cell

_MANY = frozenset({"notes", "hashtags", "labels", "result", "ignore", "number", "tick"})
_SAMPLE = 200
_UNKNOWN_FLOOR = 0.2
_BARE_NUMBER = re.compile(r"\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+)?")
_CLOCK = re.compile(r"\d[:.]\d\d|\d\s*(?:uhr|h|am|pm|a\.m\.|p\.m\.)\b|\d시", re.I)
_DUE = (
    frozenset({"due date", "due", "fallig", "fallig am", "faelligkeit", "zeitplan"}),
    frozenset({"start date", "startdatum", "von", "deadline"}),
)


@dataclass(slots=True)
class Content:
    """What the cells of a column look like, as shares of its filled cells."""

    filled: int = 0
    dates: float = 0.0
    full_dates: float = 0.0
    bare_numbers: float = 0.0
    numbers: float = 0.0
    weekdays: float = 0.0
    times: float = 0.0
    clocks: float = 0.0
    channels: float = 0.0
    statuses: float = 0.0
    answers: float = 0.0
    addresses: float = 0.0
    files: float = 0.0
    hashtags: float = 0.0
    length: float = 0.0
    distinct: float = 0.0
    lines: float = 0.0
    running: bool = False


@dataclass(slots=True)
class Column:
    """A column with the role that it plays in its table."""

    index: int
    heading: str
    key: str
    role: str = "notes"
    confidence: float = 0.0
    samples: list[str] = field(default_factory=list)
    content: Content = field(default_factory=Content)


def assign(block: Block, mapping: Mapping | None, *, month_known: bool, tool: Source | None = None) -> list[Column]:
    """The columns of a block with their roles. `month_known`: a lone day number is a date here, its month stands
    around. `tool` is the one whose export it is."""
    columns = _columns(block)
    told = _told(tool, columns) if tool else {}
    ticked = sum(candidates(one.heading)[:1] == ((f"tick:{network_of(one.heading)}", 0.9),) for one in columns) > 0
    taken: set[str] = set()
    open_columns: list[Column] = []
    for column in columns:
        chosen = (mapping.role(column.key) if mapping else None) or told.get(column.index)
        chosen = chosen or ("tick" if ticked and network_of(column.heading) and _tickable(column) else None)
        if chosen and (chosen in _MANY or chosen not in taken):
            column.role, column.confidence = chosen, 1.0
            taken.add(chosen)
        elif chosen:
            column.role, column.confidence = "notes", 1.0
        else:
            open_columns.append(column)
    _settle(open_columns, taken, month_known)
    if not taken & {"title", "text", "brief", "key_message"}:
        _find_title(open_columns)
    if "date" not in taken:
        _find_date(open_columns)
    return columns


def _told(tool: Source, columns: list[Column]) -> dict[int, str]:
    """What the tool's columns mean. Of pictures further ones are notes; a list beside a column of states is a label; a
    project that all tasks share is the plan itself and no campaign of theirs."""
    if not any(one.heading for one in columns):
        return dict(zip([one.index for one in columns], _HEADLESS, strict=False))
    told = {one.index: tool.roles.get(heading_of(one.heading), tool.rest) for one in columns}
    if tool.board:
        for one in columns:
            if told[one.index] == "campaign" and round(one.content.distinct * one.content.filled) <= 1:
                told[one.index] = "notes"
            if not told[one.index] and one.content.statuses > 0.6 and dict(candidates(one.heading)).get("status"):
                told |= {index: "labels" for index, role in told.items() if role == "status"}
                told[one.index] = "status"
    return told


#: A bulk file without headings, as Hootsuite takes it.
_HEADLESS = ("date", "text", "url", "image")


def headless(block: Block) -> bool:
    """Whether a table without headings has moments, texts and perhaps addresses, in this order and nothing else."""
    columns = _columns(block)
    if block.headings or not 2 <= len(columns) <= len(_HEADLESS):
        return False
    first, second, *rest = (one.content for one in columns)
    texts = second.length > 5 and not second.dates and second.addresses < 0.5 and second.channels < 0.5
    moments = first.full_dates > 0.8 and all(":" in one for one in columns[0].samples)
    return moments and texts and all(one.addresses > 0.8 for one in rest)


def _tickable(column: Column) -> bool:
    """A column named "X" or "NL" is a network beside other networks, unless it is full of something else."""
    return column.content.dates < 0.5 and column.content.addresses < 0.5


def _columns(block: Block) -> list[Column]:
    seen: dict[str, int] = {}
    columns = []
    for index in block.columns:
        heading = " ".join(block.headings.get(index, "").split())
        base = fold(heading) or f"@{index}"
        seen[base] = seen.get(base, 0) + 1
        key = base if seen[base] == 1 else f"{base}#{seen[base]}"
        column = Column(index, heading, key)
        _look(column, block)
        columns.append(column)
    return columns


def _look(column: Column, block: Block) -> None:
    """Samples and content of a column; heading repetitions and title lines do not disturb shares much and are not
    sought."""
    cells: list[Cell] = []
    for line in block.lines:
        cell = block.sheet.rows[line].get(column.index)
        if cell and not cell.spread and fold(cell.text) != fold(column.heading):
            cells.append(cell)
            if len(cells) >= _SAMPLE:
                break
    column.content = _content(cells)
    for cell in cells:
        if cell.text not in column.samples:
            column.samples.append(cell.text[:80])
        if len(column.samples) == 3:
            break


def _content(cells: list[Cell]) -> Content:
    if not cells:
        return Content()
    readings = [parse_date(one) if len(one.text) < 45 else None for one in cells]
    texts = [one.text for one in cells]
    count = len(cells)

    def share(test: Callable[[Cell], object]) -> float:
        return sum(1 for one in cells if test(one)) / count

    return Content(
        filled=count,
        dates=sum(1 for one in readings if one and (one.dated or one.week)) / count,
        full_dates=sum(1 for one in readings if one and (one.day or one.choices)) / count,
        bare_numbers=share(lambda one: isinstance(one.typed, float) or _BARE_NUMBER.fullmatch(one.text)),
        numbers=sum(1 for one in readings if one and one.number is not None) / count,
        weekdays=share(lambda one: len(one.text) < 16 and parse_weekday(one) is not None),
        times=share(lambda one: len(one.text) < 30 and any(map(str.isdigit, one.text)) and parse_time(one) is not None),
        clocks=share(lambda one: isinstance(one.typed, time) or _CLOCK.search(one.text)),
        channels=share(lambda one: looks_like_channels(one.text)),
        statuses=share(lambda one: len(one.text) < 40 and status_of(one.text) is not None),
        answers=share(lambda one: yes_or_no(one.text) is not None),
        addresses=share(lambda one: one.link or is_address(one.text)),
        files=share(lambda one: is_file(one.text)),
        hashtags=share(lambda one: one.text.startswith("#") and hashtags_of(one.text)),
        length=sum(map(len, texts)) / count,
        distinct=len(set(texts)) / count,
        lines=sum("\n" in one for one in texts) / count,
        running=_running(texts),
    )


def _running(texts: Iterable[str]) -> bool:
    """1, 2, 3: a running number and no identity, because it shifts as soon as a row is put in."""
    digits = [int(one) for one in texts if one.isdigit() and len(one) < 6]
    return len(digits) > 1 and all(0 <= after - before <= 2 for before, after in zip(digits, digits[1:], strict=False))


def _settle(columns: list[Column], taken: set[str], month_known: bool) -> None:
    """Give each open column its best role that is still free, the surest first."""
    offers = [
        (score, -column.index, role, column)
        for column in columns
        for role, score in _offers(column, month_known)
        if score > _UNKNOWN_FLOOR
    ]
    settled: set[int] = set()
    for score, _place, role, column in sorted(offers, key=lambda one: one[:2], reverse=True):
        plain = role.split(":")[0]
        if column.index in settled or (plain in taken and plain not in _MANY):
            continue
        settled.add(column.index)
        taken.add(plain)
        column.role, column.confidence = plain, round(min(score, 1.0), 2)


def _offers(column: Column, month_known: bool) -> list[tuple[str, float]]:
    known = list(candidates(column.heading))
    if not known:
        return _by_content(column.content, bool(column.heading))
    known = [one for one in known if not _shared_title(one, column.content)]
    offers = [(role, _weighed(role.split(":")[0], weight, column.content, month_known)) for role, weight in known]
    if not known:
        return offers
    return [*offers, *_turned(known[0][0], column.content)]


def _shared_title(offer: tuple[str, float], content: Content) -> bool:
    """ "Book title", "theme": what many posts share is no title of theirs."""
    return offer[0] == "title" and offer[1] < 0.75 and content.filled > 3 and content.distinct < 0.5


def _weighed(role: str, weight: float, content: Content, month_known: bool) -> float:
    """A heading's candidate after a look at the cells; an empty column keeps its heading's word, a little weaker."""
    if not content.filled:
        return weight * 0.9
    judge = _JUDGES.get(role)
    if role == "date" and month_known and content.numbers > 0.5:
        return weight
    return weight + judge(content) if judge else weight


def _judge_date(content: Content) -> float:
    if content.dates:
        return 0.1 * content.dates
    return -0.1 if content.filled < 3 else -0.6


def _wordless(content: Content) -> bool:
    """Only numbers, or only ticks: neither says what a post is about."""
    return content.bare_numbers > 0.8 or (content.answers > 0.8 and content.filled > 2 and content.distinct < 0.7)


def _judge_text(content: Content) -> float:
    if _wordless(content):
        return -0.9
    return 0.15 if content.length > 90 or content.lines > 0.3 else -0.05


def _judge_title(content: Content) -> float:
    if content.length > 160 or content.lines > 0.5:
        return -0.15
    if _wordless(content):
        return -0.9
    return -0.5 if (content.dates > 0.6 and content.length < 16) or content.addresses > 0.6 else 0.05


def _judge_ref(content: Content) -> float:
    return -0.7 if content.distinct < 1 or content.running else 0.0


_JUDGES: dict[str, Callable[[Content], float]] = {
    "date": _judge_date,
    "text": _judge_text,
    "title": _judge_title,
    "ref": _judge_ref,
    "weekday": lambda content: (-0.3 if content.dates > 0.5 else 0.05) if content.weekdays > 0.5 else -0.85,
    "time": lambda content: 0.05 if content.times > 0.3 and content.full_dates < 0.6 else -0.5,
    "approved": lambda content: 0.0 if content.answers > 0.5 else -0.6,
    "channel": lambda content: 0.05 if content.channels > 0.4 else -0.15,
    "url": lambda content: 0.05 if content.addresses > 0.3 else -0.1,
    "image": lambda content: 0.05 if content.files + content.addresses > 0.3 else -0.05,
    "status": lambda content: 0.05 if content.statuses > 0.3 else -0.2,
    "brief": lambda content: -0.9 if _wordless(content) else 0.0,
    "pillar": lambda content: -0.1 if content.length > 80 else 0.0,
    "format": lambda content: -0.5 if content.length > 60 else 0.0,
    "owner": lambda content: -0.3 if content.length > 90 else 0.0,
}


def _turned(role: str, content: Content) -> list[tuple[str, float]]:
    """Roles that the cells suggest although the heading names another one."""
    offers: list[tuple[str, float]] = []
    if role == "approved" and content.statuses > 0.5 and content.answers < 0.5:
        offers.append(("status", 0.6))
    if role == "weekday" and content.dates > 0.5:
        offers.append(("date", 0.85))
    if role == "ref" and content.addresses > 0.5:
        offers.append(("url", 0.8))
    if role in ("week", "month") and content.dates > 0.8 and content.weekdays == 0:
        offers.append(("date", 0.4))
    if role in ("format", "image") and content.channels > 0.7:
        offers.append(("channel", 0.65))
    if role == "time" and content.dates > 0.6:
        offers.append(("date", 0.75))
    return offers


def _by_content(content: Content, headed: bool) -> list[tuple[str, float]]:
    """The role of a column whose heading says nothing, from its cells. Bare numbers prove neither a date nor a time:
    they may be ids or word counts."""
    if not content.filled:
        return []
    shares = (
        ("date", content.dates * 0.6 if content.bare_numbers < 0.2 else 0),
        ("weekday", content.weekdays * 0.6 if content.weekdays > 0.7 else 0),
        ("time", content.times * 0.5 if content.times > 0.8 and content.dates < 0.2 and content.clocks > 0.8 else 0),
        ("channel", content.channels * 0.6 if content.channels > 0.6 and content.answers < 0.5 else 0),
        ("hashtags", content.hashtags * 0.6 if content.hashtags > 0.6 else 0),
        ("url", content.addresses * 0.4 if content.addresses > 0.7 else 0),
        ("image", content.files * 0.4 if content.files > 0.7 else 0),
        ("status", content.statuses * 0.45 if content.statuses > 0.8 and content.distinct < 0.7 else 0),
        ("text", 0.3 if content.length > 110 and not headed else 0.24 if content.length > 140 else 0),
        ("title", 0.28 if 8 < content.length <= 110 and content.distinct > 0.7 and not headed else 0),
    )
    best = [(role, score) for role, score in shares if score > _UNKNOWN_FLOOR]
    if content.running and not headed:
        return []
    return best


def _find_title(columns: list[Column]) -> None:
    """No column says what a row is about: the one with the most different words does."""
    fit = [one for one in columns if one.role in ("notes", "pillar", "campaign", "labels") and one.content.filled]
    fit = [one for one in fit if one.content.dates < 0.5 and one.content.length > 3 and not one.content.running]
    if fit:
        best = max(fit, key=lambda one: (one.content.distinct * min(one.content.length, 60), -one.index))
        best.role, best.confidence = ("text" if best.content.length > 110 else "title"), 0.3


def _find_date(columns: list[Column]) -> None:
    """No column names a day of publication: then the day on which an entry is due or begins is the plan's date. Days on
    which something was created or changed never are."""
    for words in _DUE:
        for column in columns:
            if column.role == "notes" and fold(column.heading) in words and column.content.dates > 0.5:
                column.role, column.confidence = "date", 0.4
                return
