"""Words of results: exports that are known, figures, what was left out and why."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    "results.unknown": (
        "{name} is no results export that is known. Export posts from YouTube Studio, Meta Business Suite, LinkedIn or "
        "X as CSV and bring that file.",
        "{name} ist keine bekannte Auswertung. Exportieren Sie die Beiträge aus YouTube Studio, der Meta Business "
        "Suite, LinkedIn oder X als CSV und lesen Sie diese Datei ein.",
    ),
    "results.metric": ("There is no figure called {name}.", "Eine Kennzahl namens {name} gibt es nicht."),
    "results.value": (
        "{value} is no figure; type a number from 0 on, or leave the field empty.",
        "{value} ist keine Kennzahl; geben Sie eine Zahl ab 0 ein oder lassen Sie das Feld leer.",
    ),
    "results.source.youtube_studio": ("YouTube Studio", "YouTube Studio"),
    "results.source.instagram": ("Instagram (Meta Business Suite)", "Instagram (Meta Business Suite)"),
    "results.source.facebook": ("Facebook (Meta Business Suite)", "Facebook (Meta Business Suite)"),
    "results.source.meta_series": ("Series of the Meta Business Suite", "Zeitreihe der Meta Business Suite"),
    "results.source.linkedin": ("LinkedIn", "LinkedIn"),
    "results.source.x_posts": ("X, posts", "X, Beiträge"),
    "results.source.x_account": ("X, account by day", "X, Konto nach Tagen"),
    "results.source.hand": ("typed in", "von Hand eingetragen"),
    "results.skipped.total": (
        "The line “{words}” is a total and no post; it is left out.",
        "Die Zeile „{words}“ ist eine Summe und kein Beitrag; sie bleibt weg.",
    ),
    "results.skipped.no_id": ("has neither an id nor an address", "hat weder Kennung noch Adresse"),
    "results.skipped.day_of_post": (
        "is one day of a post, not its lifetime figures",
        "ist ein einzelner Tag eines Beitrags, nicht seine Gesamtzahlen",
    ),
    "results.skipped.no_day": ("has no readable day", "hat keinen lesbaren Tag"),
    "results.skipped.no_figure": ("has no figure", "hat keine Kennzahl"),
    "results.problem.no_metric": (
        "What the column counts stands neither in the file nor in its name ({name}); rename it, for example Reach.csv.",
        "Was die Spalte zählt, steht weder in der Datei noch in ihrem Namen ({name}); benennen Sie sie um, etwa "
        "in Reach.csv.",
    ),
    "results.problem.no_number": (
        "Line {line}: “{value}” is no number; this figure is left out.",
        "Zeile {line}: „{value}“ ist keine Zahl; diese Kennzahl bleibt weg.",
    ),
    "results.problem.confirm": (
        "is probably “{title}” ({percent} % alike); confirm it in the window",
        "ist wahrscheinlich „{title}“ (zu {percent} % gleich); bestätigen Sie das im Fenster",
    ),
    "metric.views": ("Views", "Aufrufe"),
    "metric.impressions": ("Impressions", "Impressionen"),
    "metric.reach": ("Reach", "Reichweite"),
    "metric.likes": ("Likes", "Gefällt mir"),
    "metric.comments": ("Comments", "Kommentare"),
    "metric.shares": ("Shares", "Geteilt"),
    "metric.saves": ("Saves", "Gespeichert"),
    "metric.bookmarks": ("Bookmarks", "Lesezeichen"),
    "metric.reposts": ("Reposts", "Reposts"),
    "metric.replies": ("Replies", "Antworten"),
    "metric.clicks": ("Clicks", "Klicks"),
    "metric.link_clicks": ("Link clicks", "Link-Klicks"),
    "metric.engagements": ("Interactions", "Interaktionen"),
    "metric.follows": ("New followers", "Neue Follower"),
    "metric.unfollows": ("Unfollows", "Entfolgt"),
    "metric.profile_visits": ("Profile visits", "Profilbesuche"),
    "metric.posts_created": ("Posts created", "Erstellte Beiträge"),
    "metric.video_views": ("Video views", "Videoaufrufe"),
    "metric.media_views": ("Media views", "Medienaufrufe"),
    "metric.watch_hours": ("Watch time (h)", "Wiedergabezeit (h)"),
    "metric.average_view_seconds": ("Average view (s)", "Ø Wiedergabe (s)"),
    "metric.average_viewed_percent": ("Average viewed (%)", "Ø gesehen (%)"),
    "metric.click_rate_percent": ("Click rate (%)", "Klickrate (%)"),
    "metric.engagement_rate_percent": ("Engagement rate (%)", "Interaktionsrate (%)"),
    "metric.subscribers": ("Subscribers", "Abonnenten"),
    "metric.subscribers_gained": ("Subscribers gained", "Gewonnene Abonnenten"),
    "metric.subscribers_lost": ("Subscribers lost", "Verlorene Abonnenten"),
    "metric.revenue": ("Revenue", "Umsatz"),
}
