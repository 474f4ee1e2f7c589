"""Invitations to meetings: what they say, and what is refused."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "invitation.ending": (
        "An invitation is written as .ics or as mail draft (.eml). Give the file one of these endings.",
        "Eine Einladung wird als .ics oder als Mail-Entwurf (.eml) geschrieben. Geben Sie der Datei eine dieser "
        "Endungen.",
    ),
    "invitation.file": ("Invitation.ics", "Einladung.ics"),
    "invitation.when": ("When: {when}", "Wann: {when}"),
    "invitation.length": ("({n} minutes)", "({n} Minuten)"),
    "invitation.place": ("Where: {words}", "Ort: {words}"),
    "invitation.occasion": ("Occasion: {words}", "Anlass: {words}"),
    "invitation.chair": ("Chair: {words}", "Leitung: {words}"),
    "invitation.minute_taker": ("Minutes: {words}", "Protokoll: {words}"),
    "invitation.agenda": ("Agenda", "Tagesordnung"),
    "invitation.minutes": ("{n} min", "{n} Min."),
    "invitation.planned": ("Planned: {n} min", "Geplant: {n} Min."),
    "invitation.people": ("Participants", "Teilnehmende"),
    "invitation.cancelled": ("This meeting is cancelled: {reason}", "Diese Sitzung ist abgesagt: {reason}"),
    "invitation.update": (
        "This replaces the earlier invitation.",
        "Diese Angaben ersetzen die frühere Einladung.",
    ),
    "invitation.subject.first": (
        "Invitation: {title}, {day}, {time}",
        "Einladung: {title}, {day}, {time} Uhr",
    ),
    "invitation.subject.update": (
        "Changed: {title}, {day}, {time}",
        "Geändert: {title}, {day}, {time} Uhr",
    ),
    "invitation.subject.cancelled": (
        "Cancelled: {title}, {day}, {time}",
        "Abgesagt: {title}, {day}, {time} Uhr",
    ),
    "invitation.hello": ("Hello,", "Guten Tag,"),
    "invitation.mail.first": (
        "you are invited to “{title}”.",
        "hiermit laden wir Sie zur Sitzung „{title}“ ein.",
    ),
    "invitation.mail.update": (
        "something has changed about “{title}”.",
        "zu „{title}“ hat sich etwas geändert.",
    ),
    "invitation.mail.cancelled": (
        "“{title}” does not take place.",
        "„{title}“ findet nicht statt.",
    ),
    "invitation.attached": (
        "The attached file brings your calendar up to date.",
        "Die angehängte Datei bringt Ihren Kalender auf den neuen Stand.",
    ),
    "invitation.regards": ("Kind regards\n{sender}", "Mit freundlichen Grüßen\n{sender}"),
}
