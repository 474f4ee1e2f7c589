"""What a sign-off is bound to: the content in one canonical form, its hash, and how two such forms differ."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from .approvals import Window
from .content import ContentCard, Publication
from .journal import canonical

#: Of the canonical form; a higher number says that the form means something else.
FORM = 1
#: Columns that hold words or pictures: whoever changes them is an author, whoever moves a date is not.
WRITTEN: dict[str, frozenset[str]] = {
    "content": frozenset({"text", "key_message", "hashtags"}),
    "publication": frozenset({"text", "title"}),
    "attachment": frozenset({"sha256", "alt_text"}),
    "series": frozenset({"text", "key_message", "hashtags"}),
}


def canonical_content(card: ContentCard, window: Window) -> str:
    """Text, every variant, media, channels, key message and time within the window, as JSON of one form.

    The same content gives the same text on every machine: sorted keys, no blanks, publications and media in an order
    that follows from what they are.
    """
    item = card.item
    publications = [
        {"channel": one.channel_id, "text": one.text, "title": one.title, "when": within(one, window)}
        for one in card.publications
    ]
    media = [{"alt": one.alt_text, "name": one.name, "sha256": one.sha256} for one in _in_order(card)]
    return canonical(
        {
            "form": FORM,
            "title": item.title,
            "text": item.text,
            "key_message": item.key_message,
            "hashtags": list(item.hashtags),
            "publications": sorted(publications, key=canonical),
            "media": media,
            "window": str(window),
        }
    )


def _in_order(card: ContentCard) -> list[Any]:
    return sorted(card.attachments, key=lambda one: (one.position, one.sha256, one.name))


def within(one: Publication, window: Window) -> str:
    """The part of a publication's time that the window holds fast: moment, day, ISO week or nothing."""
    if one.day is None or window is Window.ANY:
        return ""
    if window is Window.WEEK:
        year, week, _weekday = one.day.isocalendar()
        return f"{year}-W{week:02}"
    if window is Window.DAY:
        return one.day.isoformat()
    at = one.time or time(0)
    return f"{one.day.isoformat()}T{at:%H:%M}" if one.time else one.day.isoformat()


def digest(text: str) -> str:
    """SHA-256 of a canonical content, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def fingerprint(card: ContentCard, window: Window) -> str:
    """The hash that a sign-off of this content carries."""
    return digest(canonical_content(card, window))


@dataclass(frozen=True, slots=True)
class Difference:
    """One part of the content that is not what it was. `place` is a code (text, key_message, variant, public_title,
    hashtags, title, channels, time, media), `channel_id` the channel it belongs to, if any.

    `old` and `new` are words; for media they are the hashes of the files with `name`.
    """

    place: str
    old: str
    new: str
    channel_id: int | None = None
    name: str = ""


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """What changed from one canonical content to another, part by part; nothing for equal ones."""
    old, new = json.loads(before), json.loads(after)
    found = [
        Difference(name, str(old[name]), str(new[name]))
        for name in ("title", "key_message", "text")
        if old[name] != new[name]
    ]
    if old["hashtags"] != new["hashtags"]:
        found.append(Difference("hashtags", " ".join(old["hashtags"]), " ".join(new["hashtags"])))
    return (*found, *_of_publications(old, new), *_of_media(old["media"], new["media"]))


def _of_publications(old: dict[str, Any], new: dict[str, Any]) -> list[Difference]:
    found: list[Difference] = []
    was, now = _by_channel(old["publications"]), _by_channel(new["publications"])
    for key in dict.fromkeys([*was, *now]):
        channel, before, after = key[0], was.get(key), now.get(key)
        if before is None or after is None:
            kept = before or after or {}
            said = kept["text"] if kept["text"] is not None else (old if after is None else new)["text"]
            gone = after is None
            found.append(Difference("channels", said if gone else "", "" if gone else said, channel))
            continue
        for name, place in (("text", "variant"), ("title", "public_title")):
            if before[name] != after[name]:
                left = before[name] if before[name] is not None else old["text"]
                right = after[name] if after[name] is not None else new["text"]
                if left != right:
                    found.append(Difference(place, left, right, channel))
        if before["when"] != after["when"]:
            found.append(Difference("time", before["when"], after["when"], channel))
    return found


def _by_channel(publications: list[dict[str, Any]]) -> dict[tuple[int | None, int], dict[str, Any]]:
    """By channel and, where a channel is used more than once, by turn."""
    found: dict[tuple[int | None, int], dict[str, Any]] = {}
    for one in sorted(publications, key=lambda raw: (raw["channel"] or 0, raw["when"])):
        turn = sum(1 for channel, _turn in found if channel == one["channel"])
        found[one["channel"], turn] = one
    return found


def _of_media(old: list[dict[str, str]], new: list[dict[str, str]]) -> list[Difference]:
    was, now = {one["name"]: one for one in old}, {one["name"]: one for one in new}
    found = []
    for name in dict.fromkeys([*was, *now]):
        before, after = was.get(name), now.get(name)
        if (before or {}).get("sha256") != (after or {}).get("sha256"):
            pair = (before or {}).get("sha256", ""), (after or {}).get("sha256", "")
            found.append(Difference("media", *pair, name=name))
        elif before and after and before["alt"] != after["alt"]:
            found.append(Difference("alt", before["alt"], after["alt"], name=name))
    if not found and [one["name"] for one in old] != [one["name"] for one in new]:
        found.append(Difference("media_order", ", ".join(was), ", ".join(now)))
    return found


def first_moment(card: ContentCard) -> tuple[date, time | None] | None:
    """Day and time of the first publication, on its own clocks; None for what has no day."""
    dated = [(one.day, one.time) for one in card.publications if one.day is not None]
    return min(dated, key=lambda pair: (pair[0], pair[1] or time(0)), default=None)
