"""How long a text is, the way each network counts, and what in it is a link, a hashtag or a mention.

The modes, for the channels that name them; a limit is data of the channel and not known here:

- `characters`: what people see as one (extended grapheme clusters, Unicode UAX #29)
- `codepoints`: Unicode code points
- `utf16`: UTF-16 code units, as the editors and interfaces of most networks count: an emoji is two or more
- `utf8_bytes`: bytes in UTF-8
- `x_weighted`: as X weighs, see `text_metrics_x`
- `bluesky`: characters, at most 300 of them in at most ten times as many bytes (`maxGraphemes` 300, `maxLength` 3000 in
  https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json): the greater of characters and a
  tenth of the bytes
- `mastodon`, `threads`: see `text_metrics_networks`
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Literal, get_args
from unicodedata import is_normalized, normalize

from . import text_metrics_graphemes as clusters
from .text_metrics_tlds import TOP_LEVEL

Mode = Literal["characters", "codepoints", "utf16", "utf8_bytes", "x_weighted", "bluesky", "mastodon", "threads"]
MODES: tuple[str, ...] = get_args(Mode)

_HOST = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}"
_URL = re.compile(
    rf"(?<![\w@#$./-])(?:(https?://)|(www\.))?({_HOST}|localhost)(?::\d{{1,5}})?"
    r"((?:/[^\s<>\"„“”«»]*)?(?:\?[^\s<>\"„“”«»]*)?(?:#[^\s<>\"„“”«»]*)?)(?![\w@])",
    re.IGNORECASE,
)
# Preceded by nothing that makes it an address, or by RT; not followed by a second sign, an accent or a scheme.
_MENTION = re.compile(
    r"[@＠](?:(?<![a-zA-Z0-9_!#$%&*@＠/][@＠])|(?<=^[rR][tT][@＠])|(?<=[^a-zA-Z0-9_+~.-][rR][tT][@＠]))"
    r"([a-zA-Z0-9_]++(?:[.-][a-zA-Z0-9_]++)*+)(?![@＠\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f]|://)"
)
_WORD = re.compile(r"\S*\w\S*")
_BLANK = re.compile(r"\s+\S*\Z")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
#: Bytes that Bluesky allows for each character of its limit.
_BYTES_EACH = 10


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a text: where it stands (in code points) and what it says, without its sign."""

    start: int
    end: int
    text: str


def count(text: str, mode: str) -> int:
    """The length of a text in one of `MODES`; raises ValueError for any other."""
    if mode == "characters":
        return clusters.count(text)
    if mode == "codepoints":
        return len(text)
    if mode == "utf16":
        return len(text) if text.isascii() else len(text) + len(_ASTRAL.findall(text))
    if mode == "utf8_bytes":
        return len(text.encode("utf-8", "surrogatepass"))
    if mode == "bluesky":
        return max(clusters.count(text), -(-len(text.encode("utf-8", "surrogatepass")) // _BYTES_EACH))
    # these two need a long list of domains: loaded by the first channel that counts so
    if mode == "x_weighted":
        from .text_metrics_x import count as count_x

        return count_x(text)
    if mode in ("mastodon", "threads"):
        from . import text_metrics_networks as networks

        return networks.count_mastodon(text) if mode == "mastodon" else networks.count_threads(text)
    raise ValueError(f"unknown counting mode {mode!r}")


def fitting(text: str, limit: int, mode: str) -> int:
    """The first index that no longer fits into `limit`; links and characters are never cut in two.

    Raises ValueError for an unknown mode.
    """
    if mode == "characters":
        return clusters.index_of(text, limit)
    if mode == "x_weighted" and not is_normalized("NFC", text):
        return _index_before_composing(text, fitting(normalize("NFC", text), limit, mode))
    kept = total = octets = 0
    for end, weight in _weights(text, mode):
        total += weight
        if mode == "bluesky":
            octets += len(text[kept:end].encode("utf-8", "surrogatepass"))
        if max(total, -(-octets // _BYTES_EACH)) > limit:
            return kept
        kept = end
    return kept


def _index_before_composing(text: str, index: int) -> int:
    """Where an index into the composed text lies in the text; characters compose each for itself."""
    composed = kept = 0
    for end in clusters.ends(text):
        composed += len(normalize("NFC", text[kept:end]))
        if composed > index:
            break
        kept = end
    return kept


def _weights(text: str, mode: str) -> Iterator[tuple[int, int]]:
    """The ends of what is never cut in two, and what each counts."""
    each = _each(mode)
    whole = iter(_wholes(text, mode))
    now = next(whole, None)
    start = 0
    for end in clusters.ends(text):
        if now is not None and end > now[0]:
            if end < now[1]:
                continue
            yield end, now[2] + (each(text[now[1] : end]) if end > now[1] else 0)
            now = next(whole, None)
        else:
            yield end, each(text[start:end])
        start = end


def _each(mode: str) -> Callable[[str], int]:
    """What counts a single character of a text in this mode."""
    if mode in ("bluesky", "mastodon"):
        return lambda _char: 1
    if mode == "x_weighted":
        from .text_metrics_x import weigh

        return lambda char: len(char) if char.isascii() else weigh(char)
    return partial(count, mode=mode)


def _wholes(text: str, mode: str) -> list[tuple[int, int, int]]:
    """Start, end and weight of what counts as a whole."""
    if mode == "x_weighted":
        from .text_metrics_x import URL_WEIGHT, links

        return [(start, end, URL_WEIGHT) for start, end in links(text)]
    if mode == "mastodon":
        from .text_metrics_networks import shortened

        return [(start, end, len(short)) for start, end, short in shortened(text)]
    return []


def word_count(text: str) -> int:
    """Words as people count them: runs between spaces that hold a letter or a digit."""
    return sum(1 for _ in _WORD.finditer(text))


def hashtags(text: str) -> tuple[Found, ...]:
    """Hashtags outside links; "#1" is none, a hashtag needs a letter. What X takes for one, in all scripts."""
    return _outside_links(text, _tag_pattern()) if "#" in text or "＃" in text else ()


def mentions(text: str) -> tuple[Found, ...]:
    """Mentions such as @lindenau_mt outside links and mail addresses: as on X, with dots and dashes inside too."""
    return _outside_links(text, _MENTION) if "@" in text or "＠" in text else ()


@lru_cache(maxsize=16)  # hashtags, mentions and the preview each ask for those of the same text
def urls(text: str) -> tuple[Found, ...]:
    """Links, with or without https://; a bare name counts when it ends in a known top-level domain."""
    found = []
    for match in _URL.finditer(text):
        scheme, host = match.group(1), match.group(3)
        if not scheme and host.rpartition(".")[2].lower() not in TOP_LEVEL:
            continue
        link = _without_tail(match.group())
        if link:
            found.append(Found(match.start(), match.start() + len(link), link))
    return tuple(found)


def fold_position(text: str, limit: int, *, lines: int | None = None) -> int | None:
    """Where a network cuts the text and offers "more": an index into `text`, or None when all of it is shown.

    `limit` is in characters as people see them (0 for no such limit), `lines` the number of written lines shown. The
    cut falls behind the last whole word, or inside a word that alone is too long.
    """
    shown = text.rstrip()
    end = len(shown)
    if lines is not None:
        breaks = [m.start() for m in re.finditer("\r\n|\n|\r", shown)]
        if len(breaks) >= lines > 0:
            end = breaks[lines - 1]
    if limit > 0:
        end = min(end, clusters.index_of(shown, limit))
    if end >= len(shown):
        return None
    if not shown[end].isspace():
        blank = _BLANK.search(shown, 0, end)
        end = blank.start() if blank and shown[: blank.start()].strip() else end
    return len(shown[:end].rstrip()) or end


def graphemes(text: str) -> Iterator[str]:
    """The characters as people see them, one by one."""
    start = 0
    for end in clusters.ends(text):
        yield text[start:end]
        start = end


@cache
def _tag_pattern() -> re.Pattern[str]:
    """Letters, digits and marks of any script, and the few signs that may stand inside a word."""
    marks = clusters.marks()
    inside = (
        rf"[\w{marks}\u00b7\u05be\u05f3\u05f4\u0f0b\u0f0c\u200c\u200d\u301c\u3003\u309b\u309c\u30a0\u30fb\ua67e\uff5e]"
    )
    letter = rf"(?:[^\W\d_]|[{marks}])"
    return re.compile(
        # the sign comes first: a pattern that begins with what stands before it is tried at every letter
        rf"[#＃](?:(?<!{inside}[#＃])|(?<=[\ufe0e\ufe0f][#＃]))(?<![&/][#＃])(?![\ufe0f\u20e3])"
        rf"((?={inside}*?{letter}){inside}++)(?![#＃]|://)"
    )


def _outside_links(text: str, pattern: re.Pattern[str]) -> tuple[Found, ...]:
    links = urls(text) if "." in text or "://" in text else ()
    found, at = [], 0
    for match in pattern.finditer(text):
        while at < len(links) and links[at].end <= match.start():
            at += 1
        if at == len(links) or match.start() < links[at].start:
            found.append(Found(match.start(), match.end(), match.group(1)))
    return tuple(found)


def _without_tail(link: str) -> str:
    """A link does not swallow the full stop or the bracket of the sentence around it."""
    while link:
        last = link[-1]
        if last in ".,;:!?'’*…" or (last == ")" and link.count("(") < link.count(")")) or last in "]}":
            link = link[:-1]
        else:
            break
    return link
