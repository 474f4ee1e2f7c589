"""Finished posts as they leave the desk: for a scheduling tool, as a folder, over the clipboard."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time

from ..errors import Coded
from .content import Status

#: What may be handed over to be published.
READY = frozenset({Status.APPROVED, Status.SCHEDULED})
#: Scheduling tools whose bulk files can be written.
TOOLS = ("buffer", "hootsuite", "publer")

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_MOST_NAME = 60


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or file of a post; the bytes are found by `sha256`."""

    name: str
    media_type: str
    alt_text: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class ReadyPost:
    """One publication with all that its channel needs. Day and time are wall time in `zone`.

    `headline` is the public title where the network has one. `checklist` are points with whether they are done.
    `approved` says who approved it: stage, person and day; `override` who let it go without, the day and the reason.
    """

    publication_id: int
    content_id: int
    title: str
    status: Status
    channel: str
    network: str
    day: date | None
    time: time | None
    zone: str
    text: str
    headline: str = ""
    hashtags: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    media: tuple[Media, ...] = ()
    checklist: tuple[tuple[str, bool], ...] = ()
    owner: str = ""
    department: str = ""
    notes: str = ""
    approved: tuple[tuple[str, str, date], ...] = ()
    override: tuple[str, date, str] | None = None


def clipboard_text(text: str, headline: str = "") -> str:
    """What is pasted into the network: the public title, where there is one, and the text below it."""
    return f"{headline.strip()}\n\n{text.strip()}" if headline.strip() else text.strip()


def hindrance(post: ReadyPost, tool: str, now: datetime) -> Coded | None:
    """Why a tool would refuse or misplace a post, None where it takes it. `now` is wall time without zone.

    Hootsuite takes only minutes that end in 0 or 5
    (https://help.hootsuite.com/hc/en-us/articles/4403597090459, bulk composer).
    """
    if post.time is None or post.day is None:
        return Coded("handover.no_hour", title=post.title, channel=post.channel)
    if datetime.combine(post.day, post.time) <= now:
        return Coded("handover.past", title=post.title, channel=post.channel)
    if tool == "hootsuite" and post.time.minute % 5:
        return Coded("handover.five", title=post.title, channel=post.channel, time=f"{post.time:%H:%M}")
    if not post.text.strip():
        return Coded("handover.no_text", title=post.title, channel=post.channel)
    return None


def safe_name(words: str, most: int = _MOST_NAME) -> str:
    """A name that every file system takes, Windows included; never empty, never with a path in it.

    Rules: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    """
    plain = unicodedata.normalize("NFC", words)
    plain = "".join(one for one in plain if unicodedata.category(one) not in ("Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
    plain = re.sub(r"\s+", " ", _FORBIDDEN.sub(" ", plain)).strip(" .")
    while len(plain.encode("utf-8")) > 3 * most or len(plain) > most:
        plain = plain[:-1].rstrip(" .")
    if not plain:
        return "_"
    return f"_{plain}" if _RESERVED.fullmatch(plain) else plain


def file_name(words: str) -> str:
    """`safe_name` for a file: a long name keeps its ending."""
    stem, dot, ending = words.rpartition(".")
    if not dot or not stem or len(ending) > 8:
        return safe_name(words)
    return f"{safe_name(stem)}.{safe_name(ending, 8)}"


def free_name(wanted: str, taken: set[str]) -> str:
    """`wanted`, or with a number where another file has that name already (in any case); marks it as taken."""
    name, number = wanted, 1
    stem, dot, ending = wanted.rpartition(".")
    while unicodedata.normalize("NFC", name).casefold() in taken:
        number += 1
        name = f"{stem} ({number}).{ending}" if dot and stem else f"{wanted} ({number})"
    taken.add(unicodedata.normalize("NFC", name).casefold())
    return name
