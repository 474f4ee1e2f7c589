"""Words of the hand-over: scheduling files, folders, what hinders a post."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    "export.what.scheduler": ("The scheduling file", "Die Planungsdatei"),
    "handover.tool.buffer": ("Buffer", "Buffer"),
    "handover.tool.hootsuite": ("Hootsuite", "Hootsuite"),
    "handover.tool.publer": ("Publer", "Publer"),
    "handover.no_hour": (
        "“{title}” ({channel}) has no day and hour yet; set both first.",
        "„{title}“ ({channel}) hat noch keinen Tag mit Uhrzeit; legen Sie beides zuerst fest.",
    ),
    "handover.past": (
        "The time of “{title}” ({channel}) has passed; move it first.",
        "Der Termin von „{title}“ ({channel}) ist vorbei; verlegen Sie ihn zuerst.",
    ),
    "handover.five": (
        "Hootsuite takes only times in steps of five minutes; “{title}” ({channel}) stands at {time}.",
        "Hootsuite nimmt nur Zeiten im Fünf-Minuten-Schritt; „{title}“ ({channel}) steht auf {time}.",
    ),
    "handover.no_text": (
        "“{title}” ({channel}) has no text yet.",
        "„{title}“ ({channel}) hat noch keinen Text.",
    ),
    "handover.not_ready": (
        "“{title}” is {status}. Only approved and scheduled posts can be handed over; get it approved first.",
        "„{title}“ steht auf {status}. Übergeben werden nur freigegebene und eingeplante Beiträge; "
        "lassen Sie ihn zuerst freigeben.",
    ),
    "handover.unapproved": (
        "“{title}” cannot be handed over: it is not approved as it is now. Still open: {stages}.",
        "„{title}“ kann nicht übergeben werden: Der jetzige Stand ist nicht freigegeben. Offen: {stages}.",
    ),
    "handover.unapproved_more": (
        "“{title}” and {count} more cannot be handed over: they are not approved as they are now. Still open for"
        " “{title}”: {stages}.",
        "„{title}“ und {count} weitere können nicht übergeben werden: Der jetzige Stand ist nicht freigegeben. Offen"
        " bei „{title}“: {stages}.",
    ),
    "handover.override": (
        "Released without complete approval by {person} on {day}: {reason}",
        "Ohne vollständige Freigabe herausgegeben von {person} am {day}: {reason}",
    ),
    "handover.file.approved": ("Approved", "Freigegeben"),
    "handover.nothing": (
        "Nothing approved or scheduled is in this range. Approve posts first, or choose another range.",
        "In diesem Zeitraum ist nichts freigegeben oder eingeplant. Geben Sie zuerst Beiträge frei oder wählen Sie "
        "einen anderen Zeitraum.",
    ),
    "handover.many_channels": (
        "The file holds posts of several channels ({channels}); each carries its channel as a label. A file for each "
        "channel is safer to upload.",
        "Die Datei enthält Beiträge mehrerer Kanäle ({channels}); jeder trägt seinen Kanal als Schlagwort. Eine Datei "
        "je Kanal lädt sich sicherer hoch.",
    ),
    "handover.media": (
        "Posts with pictures: {count}. Such files carry no pictures; add them in the tool or hand over folders.",
        "Beiträge mit Bildern: {count}. Diese Dateien enthalten keine Bilder; ergänzen Sie sie im Werkzeug oder "
        "übergeben Sie Ordner.",
    ),
    "handover.too_many": (
        "{tool} takes {most} posts a file, here are {count}. Choose a shorter range.",
        "{tool} nimmt {most} Beiträge je Datei, hier sind es {count}. Wählen Sie einen kürzeren Zeitraum.",
    ),
    "handover.no_folder": (
        "{path} is no folder. Choose an existing one.",
        "{path} ist kein Ordner. Wählen Sie einen vorhandenen.",
    ),
    "handover.no_alt": ("(no alternative text)", "(kein Alternativtext)"),
    "handover.file.alt": ("Alternative texts", "Alternativtexte"),
    "handover.file.checklist": ("Checklist", "Checkliste"),
    "handover.file.about": ("About this post", "Über diesen Beitrag"),
    "handover.file.media": ("Media", "Medien"),
    "handover.owner": ("Owner", "Zuständig"),
    "handover.department": ("Department", "Fachbereich"),
    "handover.hashtags": ("Hashtags", "Hashtags"),
    "handover.notes": ("Notes", "Notizen"),
}
