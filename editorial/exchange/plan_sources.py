"""Exports and bulk files of well-known tools, known by their headings: which column means what there, at once.

Headings as the tools' own help and templates have them: Trello (board export, Premium), Asana (project export),
https://support.buffer.com/article/926-how-to-upload-posts-in-bulk-to-buffer,
https://help.hootsuite.com/s/article/bulk-schedule,
https://support.sproutsocial.com/hc/en-us/articles/115005864203-How-do-I-use-bulk-scheduling,
https://help.socialbee.com/article/80-how-do-i-import-content-via-csv,
https://publer.com/blog/ultimate-csv-bulk-scheduler-social-media/, https://help.metricool.com (CSV template).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from ..domain.plan_import import fold


@dataclass(frozen=True)
class Source:
    """One tool. `needs` are sets of headings of which one must be there whole, `only` further ones that may stand
    beside them where the set alone is too common. `roles` are the headings' meanings; `rest` that of all others ("" =
    as in any plan). `board`: the status column holds lists, of which only some are states, and labels may be channels;
    `states` are words of the status column that mean a state only here ("" = none)."""

    code: str
    needs: tuple[frozenset[str], ...]
    roles: dict[str, str]
    only: frozenset[str] | None = None
    rest: str = ""
    board: bool = False
    states: dict[str, str] = field(default_factory=dict)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split("|"))


def _roles(**words: str) -> dict[str, str]:
    return {word: role for role, listed in words.items() for word in listed.split("|")}


_NETWORK_COLUMNS = (
    "facebook|twitter x|twitter|x|linkedin|gbp|google business profile|instagram|pinterest|tiktok|youtube|threads|"
    "bluesky|mastodon|telegram"
)
_PICTURES = "|".join(f"picture url {number}" for number in range(1, 21))

#: The more particular ones first.
SOURCES: tuple[Source, ...] = (
    Source(
        "trello",
        (_set("card id|card name"), _set("card name|list name"), _set("card name|board name")),
        # What changes with every look at the board must not make a card look changed.
        _roles(
            ref="card id",
            title="card name",
            brief="card description",
            labels="labels",
            owner="members",
            date="due date",
            done="due complete",
            status="list name",
            archived="archived",
            notes="card url|start date|board name|attachment links",
            ignore="due reminder|list id|board id|attachment count|checklist item total count|vote count|"
            "checklist item completed count|comment count|last activity date|last activity|short id|card short url",
        ),
        board=True,
    ),
    Source(
        "asana",
        (_set("task id|name|section column"), _set("task id|created at|completed at|name")),
        _roles(
            ref="task id",
            title="name",
            brief="notes",
            labels="tags",
            owner="assignee",
            date="due date",
            done="completed at",
            status="section column",
            parent="parent task",
            campaign="projects",
            notes="start date|blocked by|blocking",
            ignore="created at|last modified|assignee email",
        ),
        board=True,
    ),
    Source(
        "metricool",
        (_set("text|date|time|draft"), _set("text|date|time|picture url 1")),
        _roles(
            text="text",
            date="date",
            time="time",
            status="draft",
            tick=_NETWORK_COLUMNS,
            image=_PICTURES,
            format="instagram post type",
            url="link|pinterest pin link",
        ),
        rest="notes",
        states={"true": "drafting", "yes": "drafting", "1": "drafting", "false": "", "no": "", "0": ""},
    ),
    Source(
        "publer",
        (_set("date|text|link s|media url s"), _set("text|media url s|label s"), _set("text|label s|comment s")),
        _roles(
            date="date",
            text="text",
            title="title",
            url="link s",
            image="media url s",
            labels="label s",
            format="post subtype",
        ),
        rest="notes",
    ),
    Source(
        "socialbee",
        (_set("text|imageurls|videourls"), _set("text|imageurls|postatspecifictime")),
        _roles(
            text="text",
            url="link",
            image="imageurls|gifurls|videourls",
            date="postatspecifictime|post at specific time",
            pillar="category|categories",
            hashtags="hashtags",
        ),
        rest="notes",
    ),
    Source(
        "sprout",
        (_set("date|time 24hr|message text"), _set("time 24hr|message text")),
        _roles(
            date="date",
            time="time 24hr",
            text="message text",
            url="link|link url|url",
            image="image|image url|image urls|picture url|photo url|media|media url|video url",
            labels="tags|tag|labels",
            campaign="campaign|campaign name",
        ),
        rest="notes",
    ),
    Source(
        "buffer",
        (_set("text|image url|tags|posting time"), _set("text|image url|posting time"), _set("text|tags|posting time")),
        _roles(text="text", image="image url|video url", labels="tags", date="posting time", notes="board name"),
    ),
    Source(
        "hootsuite",
        (_set("date|message|link"), _set("date|message|url"), _set("date time|message|link")),
        _roles(
            date="date|date time",
            text="message",
            url="link|links|url",
            image="image url|image urls|image url s|media|media url|media urls|image link",
        ),
        only=_set("date|date time|message|link|links|url|image url|image urls|image url s|media|media url|media urls"),
    ),
)
_BY_CODE = {one.code: one for one in SOURCES}
#: Headings of translated exports.
_GERMAN = {
    "karten id": "card id",
    "kartenname": "card name",
    "name der karte": "card name",
    "karten url": "card url",
    "kartenbeschreibung": "card description",
    "beschreibung der karte": "card description",
    "mitglieder": "members",
    "falligkeitsdatum": "due date",
    "fallig am": "due date",
    "listenname": "list name",
    "name der liste": "list name",
    "listen id": "list id",
    "boardname": "board name",
    "board id": "board id",
    "archiviert": "archived",
    "startdatum": "start date",
    "aufgaben id": "task id",
    "erstellt am": "created at",
    "abgeschlossen am": "completed at",
    "erledigt am": "completed at",
    "zuletzt geandert": "last modified",
    "letzte anderung": "last modified",
    "abschnitt spalte": "section column",
    "verantwortlich": "assignee",
    "verantwortliche person": "assignee",
    "zustandige person": "assignee",
    "notizen": "notes",
    "projekte": "projects",
    "ubergeordnete aufgabe": "parent task",
}


def source(code: str) -> Source | None:
    """The tool with this code."""
    return _BY_CODE.get(code)


def source_of(headings: Iterable[str]) -> Source | None:
    """The tool whose export has these headings, or None."""
    found = {heading_of(one) for one in headings} - {""}
    for one in SOURCES:
        if any(need <= found for need in one.needs) and (one.only is None or found <= one.only):
            return one
    return None


@lru_cache(maxsize=4096)
def heading_of(written: str) -> str:
    """A heading as `Source` has it: folded, hints in brackets gone unless they are part of the name, in English."""
    folded = fold(written)
    known = folded in _KNOWN or folded in _GERMAN
    plain = folded if known else fold(written.split("(")[0])
    return _GERMAN.get(plain, plain)


_KNOWN = frozenset(word for one in SOURCES for words in (one.roles, *one.needs) for word in words)
