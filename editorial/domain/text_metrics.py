"""How long a text is, the way each network counts, and what in it is a link, a hashtag or a mention.

Grapheme clusters follow Unicode UAX #29 except for its rules on Indic conjuncts and prepended marks. `x_weighted`
follows the published twitter-text configuration v3: https://github.com/twitter/twitter-text/blob/master/config/v3.json
Limits are data of the channels and are not known here.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from .text_metrics_tlds import TOP_LEVEL

Mode = Literal["characters", "codepoints", "utf8_bytes", "x_weighted"]
MODES: tuple[str, ...] = get_args(Mode)

_URL_WEIGHT = 23
_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
# Whatever lies outside can join its neighbour; text without it needs no segmentation.
_JOINING = re.compile("[\u0300-\u036f\u0483-\u1fff\u200b-\u200f\u2028-\u202e\u2060-\u209f\u20d0-\U0010ffff]")
_HOST = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}"
_URL = re.compile(
    rf"(?<![\w@#$./-])(?:(https?://)|(www\.))?({_HOST}|localhost)(?::\d{{1,5}})?"
    r"((?:/[^\s<>\"„“”«»]*)?(?:\?[^\s<>\"„“”«»]*)?(?:#[^\s<>\"„“”«»]*)?)(?![\w@])",
    re.IGNORECASE,
)
_TAG = re.compile(r"(?<![\w&/#＃])[#＃](\w*[^\W\d_]\w*)")
_MENTION = re.compile(r"(?<![\w@#$%&*/.])[@＠](\w(?:[\w.-]*\w)?)")
_WORD = re.compile(r"\S*\w\S*")
_BLANK = re.compile(r"\s+\S*\Z")


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a text: where it stands (in code points) and what it says, without its sign."""

    start: int
    end: int
    text: str


def count(text: str, mode: str) -> int:
    """The length of a text in one of `MODES`; raises ValueError for any other."""
    if mode == "characters":
        return _count_graphemes(text)
    if mode == "codepoints":
        return len(text)
    if mode == "utf8_bytes":
        return len(text.encode("utf-8", "surrogatepass"))
    if mode == "x_weighted":
        return _count_x(text)
    raise ValueError(f"unknown counting mode {mode!r}")


def word_count(text: str) -> int:
    """Words as people count them: runs between spaces that hold a letter or a digit."""
    return sum(1 for _ in _WORD.finditer(text))


def hashtags(text: str) -> tuple[Found, ...]:
    """Hashtags outside links; "#1" is none, a hashtag needs a letter."""
    return _outside_links(text, _TAG)


def mentions(text: str) -> tuple[Found, ...]:
    """Mentions such as @weber outside links and mail addresses."""
    return _outside_links(text, _MENTION)


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
        end = min(end, _grapheme_limit(shown, limit))
    if end >= len(shown):
        return None
    if not shown[end].isspace():
        blank = _BLANK.search(shown, 0, end)
        end = blank.start() if blank and shown[: blank.start()].strip() else end
    return len(shown[:end].rstrip()) or end


def graphemes(text: str) -> Iterator[str]:
    """The characters as people see them, one by one."""
    start = 0
    for end in _boundaries(text):
        yield text[start:end]
        start = end


def _count_graphemes(text: str) -> int:
    if text.isascii() or not _JOINING.search(text):
        return len(text) - text.count("\r\n")
    return sum(1 for _ in _boundaries(text))


def _grapheme_limit(text: str, limit: int) -> int:
    if len(text) <= limit:
        return len(text)
    for number, end in enumerate(_boundaries(text), start=1):
        if number == limit:
            return end
    return len(text)


@lru_cache(maxsize=4096)
def _class(char: str) -> str:
    """The part a character plays in a cluster; the letters are used by `_joins` only."""
    code = ord(char)
    if char == "\u200d":
        return "Z"
    if 0x1F1E6 <= code <= 0x1F1FF:
        return "R"
    if code == 0x200C or 0x1F3FB <= code <= 0x1F3FF or 0xE0020 <= code <= 0xE007F or code in (0xFF9E, 0xFF9F):
        return "E"
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Mc"):
        return "E"
    if category in ("Cc", "Cf", "Zl", "Zp"):
        return "N" if char == "\n" else "C"
    if _is_pictograph(code):
        return "P"
    return _hangul(code)


def _is_pictograph(code: int) -> bool:
    return (
        0x1F000 <= code <= 0x1FAFF
        or 0x2600 <= code <= 0x27BF
        or 0x2190 <= code <= 0x21FF
        or 0x2300 <= code <= 0x23FF
        or 0x25A0 <= code <= 0x25FF
        or 0x2B00 <= code <= 0x2BFF
        or code in (0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x24C2, 0x2934, 0x2935, 0x3030, 0x303D, 0x3297, 0x3299)
    )


def _hangul(code: int) -> str:
    if 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return "l"
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return "v"
    if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB:
        return "t"
    if 0xAC00 <= code <= 0xD7A3:
        return "v" if (code - 0xAC00) % 28 == 0 else "t"
    return "O"


_HANGUL_FOLLOWS = {("l", "l"), ("l", "v"), ("v", "v"), ("v", "t"), ("t", "t")}


def _boundaries(text: str) -> Iterator[int]:
    """The end of each grapheme cluster (UAX #29, rules GB3 to GB13)."""
    before = ""
    flags = 0
    joiner_after_picture = pictured = False
    for index, char in enumerate(text):
        now = _class(char)
        if index and not _joins(text, index, before, now, joiner_after_picture, flags):
            yield index
            pictured = False
        joiner_after_picture = now == "Z" and pictured
        pictured = now == "P" or (pictured and now in "EZ")
        flags = flags + 1 if now == "R" else 0
        before = now
    if text:
        yield len(text)


def _joins(text: str, index: int, before: str, now: str, joiner_after_picture: bool, flags: int) -> bool:
    if before in "CN" or now in "CN":
        return now == "N" and text[index - 1] == "\r"
    if now in "EZ":
        return True
    if now == "P":
        return joiner_after_picture
    if now == "R":
        return flags % 2 == 1
    # A precomposed syllable begins with a consonant: it follows a leading consonant, never a vowel or a final.
    if "\uac00" <= text[index] <= "\ud7a3":
        return before == "l"
    return (before, now) in _HANGUL_FOLLOWS


def _count_x(text: str) -> int:
    normal = unicodedata.normalize("NFC", text)
    total = position = 0
    for link in urls(normal):
        total += _weigh(normal[position : link.start]) + _URL_WEIGHT
        position = link.end
    return total + _weigh(normal[position:])


def _weigh(text: str) -> int:
    if text.isascii() or not _JOINING.search(text):
        return sum(_weight(char) for char in text)
    return sum(2 if _is_emoji(cluster) else sum(map(_weight, cluster)) for cluster in graphemes(text))


def _weight(char: str) -> int:
    code = ord(char)
    return 1 if code <= _LIGHT[0][1] or any(low <= code <= high for low, high in _LIGHT[1:]) else 2


def _is_emoji(cluster: str) -> bool:
    first = cluster[0]
    if first in "0123456789#*":
        return "\u20e3" in cluster
    if _class(first) == "R":
        return len(cluster) > 1
    return _class(first) == "P" and (ord(first) >= 0x2600 or "\ufe0f" in cluster)


def _outside_links(text: str, pattern: re.Pattern[str]) -> tuple[Found, ...]:
    links = urls(text) if "." in text or "://" in text else ()
    return tuple(
        Found(m.start(), m.end(), m.group(1))
        for m in pattern.finditer(text)
        if not any(link.start <= m.start() < link.end for link in links)
    )


def _without_tail(link: str) -> str:
    """A link does not swallow the full stop or the bracket of the sentence around it."""
    while link:
        last = link[-1]
        if last in ".,;:!?'’*…" or (last == ")" and link.count("(") < link.count(")")) or last in "]}":
            link = link[:-1]
        else:
            break
    return link
