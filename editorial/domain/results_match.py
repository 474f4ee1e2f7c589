"""Which of our publications a post of an export is: by address or id for certain, by its words only as a proposal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Final
from urllib.parse import parse_qs, urlsplit

from .results_import import PostResult
from .words import fold

#: Words that are this alike are proposed; those of the next best have to be less alike by `MARGIN`.
ALIKE: Final = 0.72
MARGIN: Final = 0.08
#: A post appears at most so many days from where it was planned.
MOST_DAYS: Final = 3
#: How many characters are compared: networks cut long texts, and openings are what differs.
COMPARED: Final = 240
_WORDS = re.compile(r"[^\W_]+")
_HOSTS = {
    "youtu.be": "youtube.com",
    "m.youtube.com": "youtube.com",
    "twitter.com": "x.com",
    "m.facebook.com": "facebook.com",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A publication of ours as far as matching needs it. `channel_id` 0: still open."""

    publication_id: int
    content_id: int
    channel_id: int
    network: str
    title: str
    text: str
    url: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A publication for a post. `how` is url, id or text; only url and id are certain."""

    publication_id: int
    how: str
    alike: float = 1.0

    @property
    def certain(self) -> bool:
        """Whether nobody has to confirm it."""
        return self.how != "text"


def plain_url(url: str) -> str:
    """An address so that two spellings of the same post are equal: no scheme, www, query, fragment or last slash.

    What a query names (YouTube's v, Facebook's story_fbid) stays.
    """
    words = url.strip()
    if not words:
        return ""
    parts = urlsplit(words if "//" in words else f"//{words}")
    host = (parts.hostname or "").removeprefix("www.")
    named = parse_qs(parts.query)
    kept = [f"{name}={named[name][0]}" for name in ("v", "story_fbid", "fbid", "id") if named.get(name)]
    path = parts.path.rstrip("/")
    if host == "youtu.be" and path:
        path, kept = "/watch", [f"v={path.strip('/')}"]
    if path.startswith("/shorts/"):
        path, kept = "/watch", [f"v={path.removeprefix('/shorts/')}"]
    return _HOSTS.get(host, host) + path + ("?" + "&".join(kept) if kept else "")


class Finder:
    """Finds publications; made once for a file."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._all = list(candidates)
        self._by_url: dict[str, Candidate] = {}
        for one in self._all:
            if key := plain_url(one.url):
                self._by_url.setdefault(key, one)
        self._folded: dict[int, tuple[str, frozenset[str]]] = {}

    def find(self, post: PostResult, network: str, taken: Mapping[int, int] | None = None) -> Match | None:
        """The publication of a post, or None. `taken` are publications that other posts have already."""
        used = taken or {}
        if found := self._by_url.get(plain_url(post.url)):
            return Match(found.publication_id, "url")
        if len(post.external_id) >= 6:
            holders = [one for one in self._all if _holds(one.url, post.external_id)]
            if len(holders) == 1:
                return Match(holders[0].publication_id, "id")
        return self._by_words(post, network, used)

    def _by_words(self, post: PostResult, network: str, used: Mapping[int, int]) -> Match | None:
        words, bag = _opening(post.title)
        if len(words) < 8:
            return None
        scored: list[tuple[float, int]] = []
        for one in self._all:
            if one.publication_id in used or not _may_be(one, post, network):
                continue
            scored.append((self._alike(one, words, bag), -one.publication_id))
        scored.sort(reverse=True)
        if not scored or scored[0][0] < ALIKE:
            return None
        if len(scored) > 1 and scored[0][0] - scored[1][0] < MARGIN:
            return None
        return Match(-scored[0][1], "text", round(scored[0][0], 3))

    def _alike(self, one: Candidate, words: str, bag: frozenset[str]) -> float:
        best = 0.0
        for index, own in enumerate((one.text, one.title)):
            if not own.strip():
                continue
            key = one.publication_id * 2 + index
            if key not in self._folded:
                self._folded[key] = _opening(own)
            theirs, their_bag = self._folded[key]
            # Comparing letters is slow: what shares hardly a word is not compared.
            if len(bag & their_bag) * 4 >= min(len(bag), len(their_bag)):
                best = max(best, SequenceMatcher(None, words, theirs, autojunk=False).ratio())
        return best


def _opening(words: str) -> tuple[str, frozenset[str]]:
    found = _WORDS.findall(fold(words))
    opening = " ".join(found)[:COMPARED]
    return opening, frozenset(opening.split())


def _holds(url: str, external_id: str) -> bool:
    at = url.find(external_id)
    if at < 0:
        return False
    after = url[at + len(external_id) :][:1]
    before = url[at - 1 : at] if at else ""
    return not (after.isalnum() or after in ("_", "-")) and not before.isalnum()


def _may_be(one: Candidate, post: PostResult, network: str) -> bool:
    if network and one.network and fold(one.network) != fold(network):
        return False
    if one.day is None:
        return False
    return post.day is None or abs((one.day - post.day).days) <= MOST_DAYS
