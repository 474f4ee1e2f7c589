"""Reading one line from first to last."""

import re
import unicodedata
from datetime import date, time

from .days import find_dates, find_spoken_days
from .model import Meaning, Notice, QuickAdd, Token, TokenKind, Vocabulary
from .named_days import find_named_days
from .names import find_channels, find_signed
from .phrases import protect_phrases, protect_quotes
from .resolve import When, resolve
from .rules import is_joined, settle
from .sheet import TITLE_KINDS, Claim, Sheet
from .times import find_loose_times, find_ranges, find_times

_LEADING = re.compile(r"\A(?:[\s,;:|]|[+&/.–—-](?=\s|\Z))+")
_TRAILING = re.compile(r"(?:[\s,;:|]|(?<=\s)[+&/–—-]|\A[+&/–—-])+\Z")
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]")
_PUNCTUATION = re.compile(r"[\s.,;:!?|+&/()\[\]\-–—]*\Z")
_QUOTED = re.compile('\\A["„“»«]([^"„“”»«]+)["“”«»]\\Z')
_KINDS: dict[str, TokenKind] = {
    "time": "time", "part": "time", "day": "day", "weekday": "day", "relative": "day", "week": "day", "weekref": "day",
    "offset": "day", "channel": "channel", "person": "person", "pillar": "pillar", "label": "label",
    "campaign": "campaign", "department": "department", "unknown": "unknown",
}  # fmt: skip


def read_quick_add(line: str, *, today: date, now: time | None, vocabulary: Vocabulary, language: str) -> QuickAdd:
    """Reads a line such as "Di 10:00 LinkedIn Laborbesuch #Innovation @Weber", German or English, in any order.

    Never fails: what it does not understand is the title. `language` decides only what both languages write alike
    ("2 am", a capitalised "Di" or "Mon" without company, 5/6/2026). `now` is None where the hour does not matter.
    """
    sheet = Sheet(unicodedata.normalize("NFC", line))
    protect_quotes(sheet)
    named = find_named_days(sheet, today)
    find_ranges(sheet)
    protect_phrases(sheet)
    notices = find_signed(sheet, vocabulary)
    find_dates_and_times(sheet, today, language)
    notices += find_channels(sheet, vocabulary.channels)
    loose = [claim for claim in sheet.of("channel", "relative") if claim.rule in ("channel", "border")]
    settle(sheet, language)
    ranges = [claim for claim in sheet.of("time") if "until" in claim.extra]
    when = resolve(sheet, today, now, language)
    notices += _one_of_each(sheet)
    notices += when.notices
    notices += _left_in_title(sheet, loose, when)
    notices += _named_in_title(sheet, named, when)
    notices += [_only_a_moment(one) for one in ranges if one in sheet.claims and when.time is not None]
    return _result(sheet, when, notices)


def find_dates_and_times(sheet: Sheet, today: date, language: str) -> None:
    """Claims in the order of certainty: what is written in figures before what is said in words."""
    find_times(sheet, language)
    find_dates(sheet, today, language)
    find_spoken_days(sheet)
    find_loose_times(sheet)


def _one_of_each(sheet: Sheet) -> list[Notice]:
    """A content item has one pillar, person, campaign and department; a second pillar becomes a label."""
    notices = []
    for kind in ("pillar", "person", "campaign", "department"):
        for claim in sheet.of(kind)[1:]:
            if kind == "pillar":
                claim.kind, claim.value = "label", sheet.written(claim).partition("#")[2].strip('"„“”')
            else:
                claim.kind = "unknown"
                notices.append(Notice(f"quick_add.second_{kind}", {"text": sheet.written(claim)}))
    return notices


def _left_in_title(sheet: Sheet, loose: list[Claim], when: When) -> list[Notice]:
    """A channel or a today between words of the title belongs to the title, but the writer may have meant otherwise."""
    notices = []
    left = [claim for claim in loose if claim not in sheet.claims]
    channel = next((claim for claim in left if claim.kind == "channel"), None)
    if channel and not sheet.of("channel"):
        notices.append(Notice("quick_add.channel_in_title", {"text": channel.word, "id": channel.value}))
    day = next((claim for claim in left if claim.kind == "relative"), None)
    if day and when.day is None:
        notices.append(Notice("quick_add.day_in_title", {"text": sheet.written(day)}))
    return notices


def _named_in_title(sheet: Sheet, named: list[Claim], when: When) -> list[Notice]:
    """ "Heiligabend Grußkarte": the name at the beginning stays in the title and says the day."""
    if when.day is not None:
        return []
    for claim in named:
        if claim not in sheet.claims and sheet.left(claim) != "title" and isinstance(claim.value, date):
            when.day = claim.value
            return [Notice("quick_add.named_day", {"text": claim.word, "day": when.day})]
    return []


def _only_a_moment(claim: Claim) -> Notice:
    return Notice("quick_add.time_range", {"until": claim.extra["until"]})


def _result(sheet: Sheet, when: When, notices: list[Notice]) -> QuickAdd:
    tokens = tuple(
        Token(_KINDS[claim.kind], claim.start, claim.end, sheet.written(claim), _meaning(claim, when))
        for claim in sheet.claims
        if claim.kind in _KINDS
    )
    return QuickAdd(
        line=sheet.line,
        title=_title(sheet),
        day=when.day,
        time=when.time,
        channel_ids=tuple(dict.fromkeys(int(str(claim.value)) for claim in sheet.of("channel"))),
        person_id=_first_id(sheet, "person"),
        pillar_id=_first_id(sheet, "pillar"),
        campaign_id=_first_id(sheet, "campaign"),
        department_id=_first_id(sheet, "department"),
        labels=tuple(dict.fromkeys(str(claim.value) for claim in sheet.of("label"))),
        tokens=tokens,
        warnings=tuple(notices),
    )


def _first_id(sheet: Sheet, kind: str) -> int | None:
    return next((int(str(claim.value)) for claim in sheet.of(kind)), None)


def _meaning(claim: Claim, when: When) -> Meaning:
    kind = _KINDS[claim.kind]
    if kind == "day":
        return when.day
    if kind == "time":
        return when.time
    if kind == "unknown":
        return None
    return str(claim.value) if kind == "label" else int(str(claim.value))


def _title(sheet: Sheet) -> str:
    """What is left of the line, without the commas and dashes that only parted it from the tokens."""
    taken = [claim for claim in sheet.claims if claim.kind not in TITLE_KINDS]
    parts: list[str] = []
    position = 0
    before: Claim | None = None
    for claim in [*taken, None]:
        end = claim.start if claim else len(sheet.line)
        between = sheet.line[position:end]
        listed = before and claim and before.kind == claim.kind == "channel" and is_joined(between)
        if not listed:
            parts.append(_segment(between, after=before is not None, ahead=claim is not None))
        if claim:
            position, before = claim.end, claim
    title = " ".join(" ".join(part for part in parts if part).split())
    title = " ".join(_EMPTY.sub("", title).split())
    quoted = _QUOTED.match(title)
    return quoted.group(1).strip() if quoted else title


def _segment(text: str, *, after: bool, ahead: bool) -> str:
    if (after or ahead) and _PUNCTUATION.match(text) and not _opens(text):
        return ""
    if after:
        text = _LEADING.sub("", text)
    if ahead:
        text = _TRAILING.sub("", text)
    return text.strip()


def _opens(text: str) -> bool:
    """A bracket whose other half stands elsewhere stays until both have met."""
    return any(sign in text for sign in "()[]")
