"""What quick add says about a line it could not read without a doubt."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "quick_add.unknown_person": (
        "Nobody here is called {text}; the name stays in the title.",
        "{text} ist hier nicht bekannt; der Name bleibt im Titel.",
    ),
    "quick_add.ambiguous_person": (
        "{text} may be several people; add the first name.",
        "{text} kann mehrere Personen meinen; bitte den Vornamen ergänzen.",
    ),
    "quick_add.second_person": (
        "One person is responsible; {text} stays in the title.",
        "Zuständig ist eine Person; {text} bleibt im Titel.",
    ),
    "quick_add.unknown_campaign": (
        "There is no campaign {text}; the name stays in the title.",
        "Es gibt keine Kampagne {text}; der Name bleibt im Titel.",
    ),
    "quick_add.ambiguous_campaign": (
        "{text} may be several campaigns; write more of the name.",
        "{text} passt auf mehrere Kampagnen; bitte mehr vom Namen schreiben.",
    ),
    "quick_add.second_campaign": (
        "A content item belongs to one campaign; {text} stays in the title.",
        "Ein Beitrag gehört zu einer Kampagne; {text} bleibt im Titel.",
    ),
    "quick_add.ambiguous_department": (
        "{text} may be several departments; write more of the name.",
        "{text} passt auf mehrere Fachbereiche; bitte mehr vom Namen schreiben.",
    ),
    "quick_add.second_department": (
        "One department speaks; {text} stays in the title.",
        "Ein Beitrag gehört zu einem Fachbereich; {text} bleibt im Titel.",
    ),
    "quick_add.ambiguous_pillar": (
        "{text} fits several content pillars and was read as a label.",
        "{text} passt auf mehrere Themenkorridore und wurde als Schlagwort gelesen.",
    ),
    "quick_add.ambiguous_channel": (
        "{text} may be several channels; write more of the name.",
        "{text} passt auf mehrere Kanäle; bitte mehr vom Namen schreiben.",
    ),
    "quick_add.channel_in_title": (
        "{text} was read as part of the title. For the channel, write it first or last.",
        "{text} wurde als Teil des Titels gelesen. Für den Kanal bitte an den Anfang oder das Ende schreiben.",
    ),
    "quick_add.day_in_title": (
        "“{text}” was read as part of the title. For the day, write it first or last.",
        "„{text}“ wurde als Teil des Titels gelesen. Für den Tag bitte an den Anfang oder das Ende schreiben.",
    ),
    "quick_add.impossible_date": (
        "{text} does not exist. Is {suggestion} meant?",
        "Den {text} gibt es nicht. Ist {suggestion} gemeint?",
    ),
    "quick_add.impossible_week": (
        "{year} has no week {week}. Is {suggestion} meant?",
        "{year} hat keine KW {week}. Ist {suggestion} gemeint?",
    ),
    "quick_add.impossible_time": ("There is no time {text}.", "Die Uhrzeit {text} gibt es nicht."),
    "quick_add.past_day": ("{day} is in the past.", "{day} liegt in der Vergangenheit."),
    "quick_add.past_time": ("{time} on {day} has passed.", "{time} am {day} ist schon vorbei."),
    "quick_add.weekday_differs": ("{day} is not a {weekday}.", "{day} ist kein {weekday}."),
    "quick_add.ambiguous_date": (
        "Read as {day}; it may also be {other}.",
        "Gelesen als {day}; möglich ist auch {other}.",
    ),
    "quick_add.which_week": ("Read as {day}; it may also be {other}.", "Gelesen als {day}; möglich ist auch {other}."),
    "quick_add.named_day": (
        "“{text}” stays in the title and sets the day: {day}.",
        "„{text}“ bleibt im Titel und bestimmt den Tag: {day}.",
    ),
    "quick_add.time_range": (
        "A post appears at one moment: the beginning counts, the end at {until} is left out.",
        "Ein Beitrag erscheint zu einem Zeitpunkt: Es gilt der Beginn, das Ende um {until} entfällt.",
    ),
    "quick_add.next_year": ("The next such day is {day}.", "Der nächste solche Tag ist {day}."),
}
