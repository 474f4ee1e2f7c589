"""Channels, their limits and how they count."""

from __future__ import annotations

from dataclasses import dataclass, replace

#: The eight hues of LOOK.md; a channel made by the user picks one.
HUES = ("linkedin", "instagram", "facebook", "youtube", "x", "blog", "newsletter", "intranet")

#: How networks count the public title: both that have one count in their browser's editor.
TITLE_COUNTING = "utf16"


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel of the organisation.

    `limit` 0 means no limit. `counting` is a mode of `text_metrics.count`. `fold` is how much shows before "more".
    `limit_source` and `limit_as_of` say where the limit is written and when that was looked up.
    `per_week` is the cadence target, 0 for none. `title_limit` is the limit of a public title of its own (YouTube,
    Pinterest) in UTF-16 code units, 0 where the network has none.
    """

    id: int = 0
    version: int = 0
    name: str = ""
    monogram: str = ""
    hue: str = "blog"
    network: str = ""
    limit: int = 0
    counting: str = "characters"
    fold: int = 0
    max_hashtags: int = 0
    limit_source: str = ""
    limit_as_of: str = ""
    per_week: int = 0
    handle: str = ""
    audience: str = ""
    position: int = 0
    archived: bool = False
    title_limit: int = 0


@dataclass(frozen=True, slots=True)
class Preset:
    """What the program knows of a network, as a starting value that the user can edit.

    `source` is where the limit can be read, `fold` roughly where the network cuts with "more".
    """

    name: str
    monogram: str
    hue: str
    limit: int = 0
    counting: str = "characters"
    fold: int = 0
    max_hashtags: int = 0
    title_limit: int = 0
    source: str = ""


#: When the sources below were last compared with the limits.
AS_OF = "2026-11"
_GUIDE = "https://developers.buffer.com/guides/character-limits.md"

# Most networks count UTF-16 code units, as their editors run in a browser: an emoji is two, a bold letter too.
# YouTube's interface gives bytes for the description (5000) and characters for the title (100). Instagram takes five
# hashtags since December 2025, see
# https://www.socialmediatoday.com/news/instagrams-implementing-new-limits-on-hashtag-use/808309/; YouTube ignores all
# of them from the 61st on; Threads makes one topic of a post. Where a network cuts is seen, not published.
PRESETS: tuple[Preset, ...] = (
    Preset("LinkedIn", "Li", "linkedin", 3000, "utf16", 210, source=_GUIDE),
    Preset(
        "Instagram",
        "Ig",
        "instagram",
        2200,
        "utf16",
        125,
        5,
        source="https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media",
    ),
    Preset(
        "Facebook",
        "Fb",
        "facebook",
        63206,
        "utf16",
        477,
        source="https://www.digitaltrends.com/mobile/facebook-increases-limit-for-status-updates-to-63206-characters/",
    ),
    Preset(
        "YouTube",
        "Yt",
        "youtube",
        5000,
        "utf8_bytes",
        157,
        60,
        100,
        "https://developers.google.com/youtube/v3/docs/videos",
    ),
    Preset("X", "X", "x", 280, "x_weighted", source="https://developer.x.com/en/docs/counting-characters"),
    Preset("Blog", "Bl", "blog"),
    Preset("Newsletter", "Nl", "newsletter"),
    Preset("Intranet", "In", "intranet"),
    Preset(
        "TikTok",
        "Tt",
        "x",
        2200,
        "utf16",
        100,
        source="https://developers.tiktok.com/doc/content-posting-api-reference-direct-post",
    ),
    Preset("Threads", "Th", "x", 500, "threads", 0, 1, source="https://developers.facebook.com/docs/threads/posts"),
    Preset(
        "Bluesky",
        "Bs",
        "linkedin",
        300,
        "bluesky",
        source="https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json",
    ),
    Preset("Mastodon", "Ma", "facebook", 500, "mastodon", source="https://docs.joinmastodon.org/user/posting"),
    Preset(
        "Pinterest",
        "Pi",
        "youtube",
        500,
        "utf16",
        50,
        0,
        100,
        "https://help.pinterest.com/en/business/article/pinterest-product-specs",
    ),
    Preset("XING", "Xi", "intranet"),
    Preset("Website", "We", "blog"),
)


def preset(name: str) -> Preset | None:
    """The preset of a well-known network, by its name in any case."""
    wanted = name.strip().casefold()
    return next((one for one in PRESETS if one.name.casefold() == wanted), None)


def free_monogram(name: str, taken: frozenset[str]) -> str:
    """A two-letter monogram for `name` that is not in `taken`: first letter with each later one, then with digits."""
    letters = [one for one in name if one.isalnum()] or ["K"]
    head = letters[0].upper()
    for second in (*letters[1:], *"123456789"):
        mono: str = head + second.lower()
        if mono not in taken:
            return mono
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    pairs = [a.upper() + b for a in alphabet for b in alphabet]
    return next((pair for pair in pairs if pair not in taken), "K")


#: The fields of a channel that a network sets, not the organisation.
LIMITS = ("limit", "counting", "fold", "max_hashtags", "title_limit", "limit_source", "limit_as_of")


def known_limits(channel: Channel) -> Channel:
    """The channel with the limits the program knows of its network today; unchanged where it knows none."""
    known = preset(channel.network or channel.name)
    if known is None or not known.limit:
        return channel
    fresh = new_channel(known.name, frozenset())
    return replace(channel, **{name: getattr(fresh, name) for name in LIMITS})


def new_channel(name: str, taken: frozenset[str]) -> Channel:
    """A channel with what the program knows of the network, if it knows it."""
    known = preset(name)
    if known is None:
        return Channel(name=name, monogram=free_monogram(name, taken), hue="blog")
    monogram = known.monogram if known.monogram not in taken else free_monogram(name, taken)
    return Channel(
        name=known.name,
        monogram=monogram,
        hue=known.hue,
        network=known.name,
        limit=known.limit,
        counting=known.counting,
        fold=known.fold,
        max_hashtags=known.max_hashtags,
        title_limit=known.title_limit,
        limit_source=known.source,
        limit_as_of=AS_OF if known.limit else "",
    )
