"""Headings of results exports, German and English, folded: what each column means, and which export it is.

From the exports themselves and the networks' help: https://support.google.com/youtube/answer/9002587 (YouTube Studio),
https://www.facebook.com/business/help/700570830721044 (Meta Business Suite),
https://www.linkedin.com/help/linkedin/answer/a564051 (LinkedIn), https://help.x.com/en/using-x/x-analytics (X).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..domain.words import fold

#: Columns that are no figures.
_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "id": (
        "Post ID",
        "Beitrags-ID",
        "Post-ID",
        "Content",
        "Videos",
        "Video",
        "Inhalt",
        "Inhalte",
        "Video ID",
        "Video-ID",
        "Tweet id",
        "Post id",
        "Beitragskennung",
        "ID des Beitrags",
        "Reel ID",
        "Story ID",
    ),
    "url": (
        "Permalink",
        "Dauerhafter Link",
        "Permanenter Link",
        "Post link",
        "Post Link",
        "Beitragslink",
        "Post-Link",
        "Link zum Beitrag",
        "Tweet permalink",
        "Post URL",
        "Beitrags-URL",
        "URL",
        "Update link",
    ),
    "title": (
        "Video title",
        "Videotitel",
        "Title",
        "Titel",
        "Post title",
        "Titel des Beitrags",
        "Beitragstitel",
        "Tweet text",
        "Post text",
        "Post-Text",
        "Text des Posts",
        "Beitragstext",
        "Update title",
    ),
    "description": ("Description", "Beschreibung", "Caption", "Bildunterschrift", "Text"),
    "published": (
        "Video publish time",
        "Veröffentlichungszeitpunkt des Videos",
        "Veröffentlichungszeit des Videos",
        "Publish time",
        "Veröffentlichungszeit",
        "Zeitpunkt der Veröffentlichung",
        "Post publish date",
        "Created date",
        "Erstellt am",
        "Erstellungsdatum",
        "Veröffentlichungsdatum",
        "Datum der Veröffentlichung",
        "time",
        "Posted date",
        "Post published date",
    ),
    "date": ("Date", "Datum", "Day", "Tag"),
    "length": ("Duration", "Dauer", "Duration (sec)", "Dauer (Sek.)", "Dauer (Sekunden)"),
    "primary": ("Primary", "Primär", "Haupt", "Primärer Wert"),
}
_METRICS: Final[dict[str, tuple[str, ...]]] = {
    "views": ("Views", "Aufrufe", "Wiedergaben", "Ansichten"),
    "impressions": ("Impressions", "Impressionen", "Impressions (total)"),
    "reach": ("Reach", "Reichweite", "Accounts reached", "Erreichte Konten", "Members reached", "Unique impressions"),
    "likes": (
        "Likes",
        "Gefällt mir-Angaben",
        "Gefällt mir",
        "Gefällt-mir-Angaben",
        "Reactions",
        "Reaktionen",
        "Mag ich-Bewertungen",
        "Mag ich",
        "Positive Bewertungen",
    ),
    "comments": ("Comments", "Kommentare", "Comments added", "Hinzugefügte Kommentare"),
    "shares": ("Shares", "Geteilte Inhalte", "Geteilt", "Teilungen", "Geteilt insgesamt"),
    "saves": (
        "Saves",
        "Gespeichert",
        "Speicherungen",
        "Mal gespeichert",
        "Gespeicherte Beiträge",
        "Gespeicherte Inhalte",
    ),
    "bookmarks": ("Bookmarks", "Lesezeichen"),
    "reposts": ("Reposts", "retweets", "Neu geteilt", "Erneut geteilt", "Reposts insgesamt"),
    "replies": ("Replies", "Antworten"),
    "clicks": ("Clicks", "Klicks", "Total clicks", "Klicks insgesamt", "Gesamtklicks", "user profile clicks"),
    "link_clicks": ("Link clicks", "Link-Klicks", "URL Clicks", "Klicks auf Links", "url clicks"),
    "engagements": (
        "Engagements",
        "Interaktionen",
        "Reactions, comments and shares",
        "Reaktionen, Kommentare und geteilte Inhalte",
    ),
    "follows": ("Follows", "New follows", "Neue Follower", "Follower", "Neue Abonnements", "Folgt"),
    "unfollows": ("Unfollows", "Entfolgt", "Nicht mehr gefolgt"),
    "profile_visits": ("Profile visits", "Profilbesuche", "Profilaufrufe"),
    "posts_created": ("Create Post", "Posts created", "Erstellte Beiträge"),
    "video_views": ("Video views", "Videoaufrufe", "Videowiedergaben"),
    "media_views": ("Media views", "Medienaufrufe", "media engagements"),
    "watch_hours": ("Watch time (hours)", "Wiedergabezeit (Stunden)"),
    "average_view_seconds": (
        "Average view duration",
        "Durchschnittliche Wiedergabedauer",
        "Average Seconds viewed",
        "Durchschnittliche Sehdauer",
    ),
    "average_viewed_percent": (
        "Average percentage viewed (%)",
        "Durchschnittliche Wiedergabe in Prozent (%)",
        "Durchschnittlich angesehener Anteil (%)",
    ),
    "click_rate_percent": (
        "Impressions click-through rate (%)",
        "Klickrate der Impressionen (%)",
        "Click through rate (CTR)",
        "Klickrate (CTR)",
        "Klickrate",
    ),
    "engagement_rate_percent": ("Engagement rate", "Interaktionsrate", "engagement rate", "Engagement-Rate"),
    "subscribers": ("Subscribers", "Abonnenten"),
    "subscribers_gained": ("Subscribers gained", "Gewonnene Abonnenten"),
    "subscribers_lost": ("Subscribers lost", "Verlorene Abonnenten"),
    "revenue": ("Your estimated revenue (USD)", "Your estimated revenue (EUR)", "Geschätzter Umsatz (EUR)"),
}
#: Words at the place of an id that mean the sum of all.
TOTALS: Final = frozenset(fold(one) for one in ("Total", "Gesamt", "Insgesamt", "Gesamtsumme", "Summe", "Grand total"))
#: Words that say that figures are those of a post's whole life.
LIFETIME: Final = frozenset(fold(one) for one in ("Lifetime", "Gesamte Laufzeit", "Gesamt", "Laufzeit", "Seit Beginn"))


@dataclass(frozen=True, slots=True)
class Source:
    """An export: its code, the network's preset, headings (folded) that only it has, and whether dates begin with the
    month where a column does not prove otherwise."""

    code: str
    network: str
    marks: tuple[str, ...]
    american: bool = False


#: The first whose marks are all there wins; a mark may name alternatives with a bar.
SOURCES: Final = (
    Source("youtube_studio", "YouTube", ("Video title|Videotitel", "Content|Videos|Video|Inhalte|Inhalt")),
    Source("instagram", "Instagram", ("Post ID|Beitrags-ID", "Account username|Benutzername des Kontos"), True),
    Source("instagram", "Instagram", ("Post ID|Beitrags-ID", "Saves|Gespeichert|Mal gespeichert|Speicherungen"), True),
    Source(
        "facebook", "Facebook", ("Post ID|Beitrags-ID", "Page ID|Page name|Seiten-ID|Seitenname|Name der Seite"), True
    ),
    Source(
        "linkedin",
        "LinkedIn",
        (
            "Post link|Beitragslink|Link zum Beitrag|Update link",
            "Post title|Titel des Beitrags|"
            "Beitragstitel|Update title|Posted by|Gepostet von|Campaign name|Kampagnenname",
        ),
        True,
    ),
    Source(
        "linkedin",
        "LinkedIn",
        ("Post URL|Beitrags-URL", "Post publish date|Post published date|Veröffentlichungsdatum"),
        True,
    ),
    Source(
        "x_posts",
        "X",
        ("Tweet id|Post id|Post-ID|Beitrags-ID", "Tweet text|Post text|Post-Text|Text des Posts|Beitragstext"),
    ),
    Source("x_account", "X", ("Date|Datum", "Bookmarks|Lesezeichen", "Profile visits|Profilbesuche")),
    Source("x_account", "X", ("Date|Datum", "New follows|Neue Follower", "Unfollows|Entfolgt")),
    Source("meta_series", "", ("Date|Datum", "Primary|Primär|Primärer Wert|Haupt")),
)


#: Left out of headings: „Gefällt mir“-Angaben are written with every kind of quotation marks, or none.
_QUOTES: Final = str.maketrans("", "", "„“”\"'‚‘’«»")


def _plain(heading: str) -> str:
    """A heading as it is compared: without quotation marks, single blanks, folded."""
    return fold(" ".join(heading.translate(_QUOTES).split()))


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    for table in (_FIELDS, _METRICS):
        for role, names in table.items():
            for name in names:
                found.setdefault(_plain(name), role)
    return found


def role_of(heading: str) -> str:
    """What a column means: a field, a metric, or "" where it is none that we keep."""
    return _known().get(_plain(heading), "")


def is_metric(role: str) -> bool:
    """Whether a role is a figure."""
    return role in _METRICS


def source_of(headings: list[str]) -> Source | None:
    """Which export has these headings, or None."""
    have = {_plain(one) for one in headings if one.strip()}
    for one in SOURCES:
        if all(any(_plain(name) in have for name in mark.split("|")) for mark in one.marks):
            return one
    return None


def metric_named(words: str) -> str:
    """The figure that a title line or a file's name speaks of: "Reach", "Instagram reach", "natalio_Reach.csv"."""
    parts = fold(words).replace("_", " ").replace("-", " ").replace(".", " ").split()
    for width in (3, 2, 1):
        for start in range(len(parts) - width, -1, -1):
            role = _known().get(" ".join(parts[start : start + width]), "")
            if role in _METRICS:
                return role
    return ""
