"""Cells that hold more than one thing: several channels, tags, yes or no, addresses, and titles made of texts."""

from __future__ import annotations

import re
from functools import lru_cache

from ..domain.plan_import import fold
from .plan_words import EVERYWHERE, NETWORKS, NO, NOTHING, YES, channel_of, network_of

TITLE_LENGTH = 80
_BREAKS = re.compile(
    r"[,;\n|+&•·]|(?<![A-Za-z])/(?![A-Za-z])|\s/\s|\s(?:und|and|et|en|sowie|plus|u\.)\s|\s[-–—]\s", re.I
)
_TAGS = re.compile(r"[,;\n|]+")
_HASHTAG = re.compile(r"#[\w·]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+\.(?:de|com|org|net|at|ch|eu|io|ly|fr|nl|pk)(?:/\S*)?", re.I)
_FILE = re.compile(r"\S\.(?:png|jpe?g|gif|webp|svg|mp4|mov|avi|pdf|zip|psd|ai|md|docx?|indd|heic|tiff?)\s*$", re.I)
_BULLET = re.compile(r"^\s*(?:[•*–—-]|\d{1,2}[.)])\s+")


@lru_cache(maxsize=4096)
def channels_of(written: str) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """(channels, formats, everywhere) of a cell: "IG Story + FB / LinkedIn" -> Instagram, Facebook, LinkedIn; Story.

    `everywhere` is set where the cell says "alle Kanäle" and the like instead of naming any.
    """
    names: list[str] = []
    formats: list[str] = []
    everywhere = False
    for part in _channel_parts(written):
        plain = part.strip(" .:-–•*\t")
        if not plain or plain.casefold() in NOTHING or fold(plain) in NOTHING:
            continue
        if fold(plain) in EVERYWHERE:
            everywhere = True
            continue
        name, form = channel_of(plain)
        if name and name not in names:
            names.append(name)
        if form and form not in formats:
            formats.append(form)
    return tuple(names), tuple(formats), everywhere and not names


def _channel_parts(written: str) -> list[str]:
    """The names in a cell. "X/Twitter" and "X (Twitter)" are one; "FB/IG" are two; "LinkedIn (CEO)" keeps its
    brackets."""
    text = re.sub(r"(?i)\bx\s*[/(|]\s*(?:ehemals |formerly |ex-?)?twitter\)?|\btwitter\s*[/(|]\s*x\b\)?", "X", written)
    if network_of(text):
        return [text]
    parts: list[str] = []
    for part in _BREAKS.split(re.sub(r"[()\[\]]", " ", text)):
        pieces = part.split("/")
        if len(pieces) > 1 and all(network_of(one) for one in pieces):
            parts += pieces
        elif len(words := part.split()) > 1 and all(network_of(one) for one in words) and not network_of(part):
            parts += words
        elif len(pieces) > 1 and any(network_of(one) for one in pieces):
            parts += pieces
        else:
            parts.append(part)
    return parts


def looks_like_channels(written: str) -> bool:
    """Whether a cell names at least one well-known network and little else."""
    if len(written) > 120 or is_file(written) or is_address(written):
        return False
    names, _formats, everywhere = channels_of(written)
    known = sum(
        any(fold(name).startswith(one) for one in _long_names()) or network_of(name) is not None for name in names
    )
    return everywhere or (bool(names) and known >= max(1, len(names) / 2))


@lru_cache(maxsize=1)
def _long_names() -> tuple[str, ...]:
    return tuple(one for one in NETWORKS if len(one) > 4)


def tags_of(written: str) -> tuple[str, ...]:
    """The labels of a list in one cell, in order, without repetition and without hash signs."""
    parts = _TAGS.split(written)
    if len(parts) == 1 and written.count("#") > 1:
        parts = written.split()
    return _unique(one.strip().lstrip("#").strip() for one in parts)


def hashtags_of(written: str) -> tuple[str, ...]:
    """The hashtags of a cell without their sign; a list without signs counts word by word."""
    found = _HASHTAG.findall(written)
    if found:
        return _unique(one.lstrip("#") for one in found)
    parts = _TAGS.split(written) if _TAGS.search(written) else written.split()
    return _unique(re.sub(r"\s+", "", one) for one in parts)


def _unique(words: object) -> tuple[str, ...]:
    seen: dict[str, None] = {}
    for word in words:  # type: ignore[attr-defined]
        if word and fold(word) not in NOTHING:
            seen.setdefault(word, None)
    return tuple(seen)


def yes_or_no(written: str) -> bool | None:
    """True for a tick or a yes, False for a no, None for anything else."""
    plain = written.strip().casefold()
    if plain in YES or fold(plain) in YES:
        return True
    if plain in NO or fold(plain) in NO:
        return False
    return None


def is_address(written: str) -> bool:
    """Whether a cell is a web address."""
    return bool(_ADDRESS.match(written.strip())) and len(written.split()) <= 3


def is_file(written: str) -> bool:
    """Whether a cell is a file name or path."""
    return bool(_FILE.search(written)) and len(written) < 300


def shortened(written: str, length: int = TITLE_LENGTH) -> str:
    """The text in one line, cut at a word with an ellipsis where it is longer."""
    line = " ".join(written.split())
    if len(line) <= length:
        return line
    head = line[: length - 1]
    blank = head.rfind(" ")
    return (head[:blank] if blank > length // 2 else head).rstrip(" ,;:.–-") + "…"


def title_from(text: str) -> str:
    """The first line of a text that says something, as a title."""
    for line in text.splitlines():
        plain = _BULLET.sub("", line).strip()
        if any(one.isalnum() for one in plain):
            return shortened(plain)
    return shortened(text)
