"""How X counts: links as 23, emoji as 2, wide letters as 2, everything else as 1, after composing (NFC).

Configuration v3 of twitter-text: https://github.com/twitter/twitter-text/blob/master/config/v3.json, rules for links as
described in https://developer.x.com/en/docs/counting-characters. The tests hold the counts and the links to the
conformance data X publishes with twitter-text. One difference is meant: any well-formed sequence of emoji counts as one
emoji, also those that came after the list X shipped with its library.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from . import text_metrics_unicode as data
from .text_metrics_graphemes import ranges_of
from .text_metrics_x_tlds import X_TOP_LEVEL

#: What a link counts, however long it is.
URL_WEIGHT = 23
#: Longer ones are no links to X and Mastodon.
MOST_URL = 4096
_MOST_SLUG = 40
_MOST_LABEL = 63
# Everything outside the light ranges of the configuration weighs two.
_HEAVY = re.compile("[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")


def count(text: str) -> int:
    """The weighted length."""
    normal = unicodedata.normalize("NFC", text)
    total = position = 0
    for start, end in links(normal):
        total += weigh(normal[position:start]) + URL_WEIGHT
        position = end
    return total + weigh(normal[position:])


def weigh(text: str) -> int:
    """The weight of a composed text without links."""
    if text.isascii():
        return len(text)
    total = len(text) + len(_HEAVY.findall(text))
    for found in emoji(text):
        total += 2 - len(found) - len(_HEAVY.findall(found))
    return total


def emoji(text: str) -> Iterator[str]:
    """The emoji of a text, each with all that belongs to it (skin tone, variant, joined emoji, tags of a flag)."""
    return (found.group() for found in _emoji_pattern().finditer(text))


def links(text: str, *, bare: bool = True) -> list[tuple[int, int]]:
    """Start and end of everything X makes a link of; `bare` includes those without https://."""
    found: list[tuple[int, int]] = []
    if "." not in text:
        return found
    done = 0
    for run in _RUN.finditer(text):
        start = run.start()
        if start <= done and not (start == 0 and _STOPS.match(text)):
            # the sign before a link has to be free: at the beginning and behind another link it is the first letter
            start = max(start, done) + 1
        tops = _tops(text, run.start(), run.end())
        if tops and start == 1 > run.start() and not _host_end(text, 1, tops):
            start = 0
        while tops and start < run.end():
            host_end = _host_end(text, start, tops) if _may_follow(text, start) else 0
            if not host_end:
                start = _next_start(text, start, run.end())
                continue
            scheme = _SCHEME.search(text, max(0, start - 8), start) if start == run.start() else None
            end = _way_end(text, host_end)
            if scheme and _may_follow(text, scheme.start()):
                found += _with_scheme(text, scheme.start(), start, host_end, end)
            elif bare:
                found += _without_scheme(text, start, host_end, end)
            done = end
            start = end + 1
    return found


# Building blocks of a link, after the grammar twitter-text documents. Letters of a path: Latin and Cyrillic.
_SPACES = "\\t-\\r \u0085\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_NEVER = "\ufffe\ufeff\uffff"
_TURNS = "\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069"
_LATIN = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b"
    "\u02bb\u0300-\u036f\u1e00-\u1eff"
)
#: Everything a host may be made of, with at least one dot in it.
_HOST = rf"[^!'#%&()*+,\\/:;<=>?@\[\]^{{|}}~$.{_SPACES}{_NEVER}{_TURNS}]"
_RUN = re.compile(rf"{_HOST}++(?:\.{_HOST}*+)++")
_SCHEME = re.compile(r"https?://\Z", re.IGNORECASE)
_STOPS = re.compile(rf"[A-Za-z0-9@＠$#＃{_NEVER}]")
_WORD = re.compile("[0-9A-Za-z]*")
_ENCODED = re.compile(r"xn--[\-0-9a-z]+", re.IGNORECASE)
_LATIN_RUN = re.compile(rf"(?:[\-a-z0-9{_LATIN}]++\.)++", re.IGNORECASE)
_PATH = rf"[a-z0-9!*';:=+,.$/%#\[\]\-–_~@|&\u0400-\u04ff{_LATIN}]"
_BRACKETS = rf"\((?:{_PATH}++(?:\({_PATH}++\){_PATH}*+)?|\({_PATH}++\){_PATH}*+)\)"
_PATH_RUN = re.compile(rf"/(?:{_PATH}++|{_BRACKETS})*+", re.IGNORECASE)
_PATH_END = re.compile(
    rf"[a-z0-9=_#/+\-)\u0400-\u04ff{_LATIN}][^a-z0-9=_#/+\-)\u0400-\u04ff{_LATIN}]*+\Z", re.IGNORECASE
)
_QUERY_RUN = re.compile(r"\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]++", re.IGNORECASE)
_SHORTENED = re.compile(
    r"https?://t\.co/([a-z0-9]+)(?:\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-z0-9\-_&=#/])?", re.IGNORECASE
)
_OTHERS = tuple(sorted((name for name in X_TOP_LEVEL if not name.isascii()), key=len, reverse=True))


def _top_level_end(text: str, at: int) -> int:
    """Where the top-level domain that begins here ends, 0 for none."""
    end = _WORD.match(text, at).end()  # type: ignore[union-attr]
    if text[at:end].lower() in X_TOP_LEVEL and text[end : end + 1] not in ("@", "+", "-"):
        return end
    if end == at:
        for name in _OTHERS:
            if text.startswith(name, at) and not _GOES_ON.match(text, at + len(name)):
                return at + len(name)
    encoded = _ENCODED.match(text, at)
    return encoded.end() if encoded else 0


_GOES_ON = re.compile("[0-9A-Za-z@+-]")


def _tops(text: str, start: int, stop: int) -> dict[int, int]:
    """The dots of a run that a top-level domain follows, with its end."""
    found, at = {}, start
    while (dot := text.find(".", at, stop)) >= 0:
        if end := _top_level_end(text, dot + 1):
            found[dot] = end
        at = dot + 1
    return found


def _host_end(text: str, start: int, tops: dict[int, int]) -> int:
    """The end of the longest host from here on, 0 for none."""
    found, at, last = 0, start, max(tops)
    while (dot := text.find(".", at, last + 1)) >= 0:
        label = text[at:dot]
        if not label or label[0] in "-_" or label[-1] in "-_":
            break
        if dot in tops and "_" not in label:
            found = tops[dot]
        at = dot + 1
    return found


def _next_start(text: str, start: int, stop: int) -> int:
    """The next place in a run of letters where a bare host may begin: behind anything but a Latin letter or digit."""
    for at in range(start, stop):
        if not _STOPS.match(text[at]):
            return at + 1
    return stop


def _may_follow(text: str, start: int) -> bool:
    return start == 0 or not _STOPS.match(text[start - 1])


def _with_scheme(text: str, start: int, host: int, host_end: int, end: int) -> list[tuple[int, int]]:
    if not _valid(end - start, text[host:host_end]):
        return []
    slug = _SHORTENED.match(text, start, end)
    if slug is None:
        return [(start, end)]
    return [(start, slug.end())] if len(slug.group(1)) <= _MOST_SLUG else []


def _without_scheme(text: str, start: int, host_end: int, end: int) -> list[tuple[int, int]]:
    """Only hosts in Latin letters, each on its own; the last one takes path and query."""
    host = text[start:host_end]
    if (start and text[start - 1] in "-_./") or not _valid(len("https://") + end - start, host):
        return []
    spans = _latin_hosts(host)
    found = [(start + first, start + last) for first, last in spans]
    if found and text[host_end : host_end + 1] == "/":
        found[-1] = (found[-1][0], end)
    return found


def _latin_hosts(host: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = 0
    while run := _LATIN_RUN.search(host, at):
        at = run.end()
        dots = [one for one in range(run.end() - 1, run.start(), -1) if host[one] == "."]
        end = next(filter(None, (_top_level_end(host, dot + 1) for dot in dots)), 0)
        if end:
            found.append((run.start(), end))
            at = end
    return found


def _way_end(text: str, host_end: int) -> int:
    """The end of port, path and query behind a host."""
    end = host_end
    if port := _PORT.match(text, end):
        end = port.end()
    if path := _PATH_RUN.match(text, end):
        last = _PATH_END.search(path.group(), 0)
        end += last.start() + 1 if last else 0
    if query := _QUERY_RUN.match(text, end):
        kept = query.group().rstrip("!?*'@();:+$%[].,~|")
        end += len(kept)
    return end


_PORT = re.compile(":[0-9]+")


@cache
def _emoji_pattern() -> re.Pattern[str]:
    """Emoji as sequences: key caps, flags, pictographs with their modifiers and joiners; FE0E asks for plain text."""
    one = "".join(
        f"{chr(start)}-{chr(end)}" for start, end in ranges_of(data.EMOJI) if start not in (0xA9, 0xAE, 0x2122)
    )
    part = rf"(?:[©®™]\ufe0f|[{one}](?!\ufe0e)[\U0001f3fb-\U0001f3ff]?\ufe0f?)"
    flag = "[\U0001f1e6-\U0001f1ff]{2}"
    tags = "[\U000e0020-\U000e007e]+\U000e007f"
    return re.compile(rf"[0-9#*]\ufe0f?\u20e3|{flag}|{part}(?:{tags})?(?:\u200d{part})*")


def _valid(length: int, host: str) -> bool:
    """Whether a link is short enough and the parts of its host fit into the name system."""
    if length > MOST_URL or (host.startswith("xn--") and not _latin_hosts(host)):
        return False
    return all(len(_encoded(label)) <= _MOST_LABEL for label in host.split("."))


def _encoded(label: str) -> str:
    return label if label.isascii() else "xn--" + label.encode("punycode", "replace").decode("ascii")
