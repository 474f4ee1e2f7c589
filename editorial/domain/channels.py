"""Channels, their limits and how they count."""

from __future__ import annotations

from dataclasses import dataclass

#: The eight hues of LOOK.md; a channel made by the user picks one.
HUES = ("linkedin", "instagram", "facebook", "youtube", "x", "blog", "newsletter", "intranet")


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel of the organisation.

    `limit` 0 means no limit. `counting` is a mode of `text_metrics.count`. `fold` is how much shows before "more".
    `per_week` is the cadence target, 0 for none. `title_limit` is the limit of a public title of its own (YouTube,
    Pinterest) in characters, 0 where the network has none.
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
    """What the program knows of a network, as a starting value that the user can edit."""

    name: str
    monogram: str
    hue: str
    limit: int
    counting: str
    fold: int
    max_hashtags: int
    source: str


#: Limits as published by the networks' own help pages, as of `AS_OF`.
AS_OF = "2026-05"
PRESETS: tuple[Preset, ...] = (
    Preset("LinkedIn", "Li", "linkedin", 3000, "characters", 210, 0, "LinkedIn Help: post length 3,000"),
    Preset("Instagram", "Ig", "instagram", 2200, "characters", 125, 5, "Instagram Help: caption 2,200, 5 hashtags"),
    Preset("Facebook", "Fb", "facebook", 63206, "characters", 477, 0, "Facebook: post 63,206"),
    Preset("YouTube", "Yt", "youtube", 5000, "characters", 157, 15, "YouTube Help: description 5,000"),
    Preset("X", "X", "x", 280, "x_weighted", 0, 0, "X developer docs: counting characters, 280 weighted"),
    Preset("Blog", "Bl", "blog", 0, "characters", 0, 0, ""),
    Preset("Newsletter", "Nl", "newsletter", 0, "characters", 0, 0, ""),
    Preset("Intranet", "In", "intranet", 0, "characters", 0, 0, ""),
    Preset("TikTok", "Tt", "x", 2200, "characters", 0, 0, "TikTok Help: caption 2,200"),
    Preset("Threads", "Th", "x", 500, "characters", 0, 1, "Threads API docs: 500 characters"),
    Preset("Bluesky", "Bs", "linkedin", 300, "characters", 0, 0, "AT Protocol lexicon: 300 graphemes"),
    Preset("Mastodon", "Ma", "facebook", 500, "characters", 0, 0, "Mastodon docs: 500"),
    Preset("Pinterest", "Pi", "youtube", 500, "characters", 0, 0, "Pinterest Help: description 500"),
    Preset("XING", "Xi", "intranet", 0, "characters", 0, 0, ""),
    Preset("Website", "We", "blog", 0, "characters", 0, 0, ""),
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
        limit_source=known.source,
        limit_as_of=AS_OF if known.limit else "",
    )
