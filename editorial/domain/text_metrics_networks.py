"""How Mastodon and Threads count.

Mastodon: characters as people see them; a link is 23, of a mention in another place only the name counts. Source:
https://docs.joinmastodon.org/user/posting/#text and app/validators/status_length_validator.rb of
https://github.com/mastodon/mastodon (limit 500, `CHARACTER_LIMIT` of the server may differ).

Threads: characters, but an emoji counts as many as it has bytes in UTF-8. Source:
https://developers.facebook.com/docs/threads/posts (limitations: 500 characters).
"""

import re
from functools import cache

from .text_metrics_graphemes import count as count_graphemes
from .text_metrics_graphemes import marks
from .text_metrics_x import URL_WEIGHT, emoji, links

_NAME = r"[a-zA-Z0-9_]+(?:[.-]+[a-zA-Z0-9_]+)*"
# What follows may make it something else: a second sign, a letter with an accent, a scheme.
_NO_MENTION = re.compile("[@＠\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff]|://")
_MOST_DOMAIN = 253


def count_mastodon(text: str) -> int:
    """The length on Mastodon."""
    parts, at = [], 0
    for start, end, short in shortened(text):
        parts += [text[at:start], short]
        at = end
    return count_graphemes("".join([*parts, text[at:]]))


def shortened(text: str) -> list[tuple[int, int, str]]:
    """Start and end of what Mastodon counts as something shorter, and that."""
    found = [(start, end, "x" * URL_WEIGHT) for start, end in links(text, bare=False)]
    if "@" in text:
        found += _mentions(text)
    kept: list[tuple[int, int, str]] = []
    for one in sorted(found):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept


@cache
def _mention_pattern() -> re.Pattern[str]:
    """Name and server; the server in letters, digits and marks of any script."""
    word = rf"[\w{marks()}]"
    return re.compile(rf"@(?<![=/]@)(?<!{word}@)({_NAME})(?:@({word}+(?:[.-]+{word}+)*))?")


def _mentions(text: str) -> list[tuple[int, int, str]]:
    return [
        (match.start(), match.end(), f"@{match.group(1)}")
        for match in _mention_pattern().finditer(text)
        if not _NO_MENTION.match(text, match.end()) and len(match.group(2) or "") < _MOST_DOMAIN
    ]


def count_threads(text: str) -> int:
    """The length on Threads; characters are code points."""
    if text.isascii():
        return len(text)
    return len(text) + sum(len(one.encode()) - len(one) for one in emoji(text))
