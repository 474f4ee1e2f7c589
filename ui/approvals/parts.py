"""The parts of what is to be signed, as they are read from top to bottom: what they said, and what they say."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from editorial.services.approval_views import ApprovalCase


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the content: `place` is a code as in `Difference`; `before` None where nothing is compared.

    For media `after` and `before` are hashes, `name` the file's name and `alt` its alternative text.
    """

    place: str
    after: str
    before: str | None = None
    channel_id: int | None = None
    name: str = ""
    alt: str = ""


def parts_of(case: ApprovalCase) -> tuple[Part, ...]:
    """Everything that a sign-off would be about, compared with my own last decision where there is one."""
    now: dict[str, Any] = json.loads(case.content)
    was: dict[str, Any] | None = json.loads(case.mine.snapshot) if case.mine else None

    def plain(name: str) -> Part:
        return Part(name, str(now[name]), None if was is None else str(was[name]))

    found = [plain("title"), plain("key_message"), plain("text")]
    found += _variants(now, was)
    before = None if was is None else _hashtags(was)
    found.append(Part("hashtags", _hashtags(now), before))
    found += _media(now, was)
    return tuple(one for one in found if one.after or one.before)


def _hashtags(content: dict[str, Any]) -> str:
    return " ".join(f"#{one.lstrip('#')}" for one in content["hashtags"])


def _variants(now: dict[str, Any], was: dict[str, Any] | None) -> list[Part]:
    """Every channel whose words are not those of the text, and public titles."""
    old = {one["channel"]: one for one in was["publications"]} if was else {}
    found = []
    for one in now["publications"]:
        channel, earlier = one["channel"], old.get(one["channel"], {})
        words, said = _said(one, now), _said(earlier, was) if was is not None else None
        if words != now["text"] or (said is not None and was is not None and said not in ("", was["text"])):
            found.append(Part("variant", words, said, channel))
        if one["title"] or earlier.get("title"):
            found.append(Part("public_title", one["title"], earlier.get("title", "") if was else None, channel))
    return found


def _said(one: dict[str, Any], whole: dict[str, Any] | None) -> str:
    if not one:
        return ""
    return str(one["text"] if one["text"] is not None else (whole or {}).get("text", ""))


def _media(now: dict[str, Any], was: dict[str, Any] | None) -> list[Part]:
    old = {one["name"]: one for one in was["media"]} if was else {}
    found = [
        Part(
            "media",
            one["sha256"],
            None if was is None else old.get(one["name"], {}).get("sha256", ""),
            name=one["name"],
            alt=one["alt"],
        )
        for one in now["media"]
    ]
    gone = [one for name, one in old.items() if name not in {each["name"] for each in now["media"]}]
    return found + [Part("media", "", one["sha256"], name=one["name"], alt=one["alt"]) for one in gone]
