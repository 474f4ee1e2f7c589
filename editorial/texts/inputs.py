"""Expert input: states, kinds, and what is refused."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "input.state.draft": ("Draft", "Entwurf"),
    "input.state.sent": ("Sent", "Angefragt"),
    "input.state.reminded": ("Reminded", "Erinnert"),
    "input.state.answered": ("Answered", "Antwort da"),
    "input.state.review": ("In review", "In Prüfung"),
    "input.state.returned": ("Returned", "In Rückfrage"),
    "input.state.accepted": ("Accepted", "Übernommen"),
    "input.state.declined": ("Declined", "Abgesagt"),
    "input.state.expired": ("Expired", "Abgelaufen"),
    "input.way.app": ("In the application", "In der Anwendung"),
    "input.way.form": ("Form", "Formular"),
    "input.way.interview": ("Interview", "Interview"),
    "input.kind.short": ("Short text", "Kurzer Text"),
    "input.kind.long": ("Long text", "Langer Text"),
    "input.kind.number": ("Number", "Zahl"),
    "input.kind.yes_no": ("Yes or no", "Ja oder nein"),
    "input.kind.choice": ("Choice", "Auswahl"),
    "input.kind.choices": ("Several choices", "Mehrfachauswahl"),
    "input.kind.date": ("Date", "Datum"),
    "input.kind.file": ("File", "Datei"),
    "input.clearance.public": ("Public", "Öffentlich"),
    "input.clearance.internal": ("Internal", "Intern"),
    "input.clearance.confidential": ("Confidential", "Vertraulich"),
    "input.attribution.named": ("By name", "Namentlich"),
    "input.attribution.department": ("Department only", "Nur Fachbereich"),
    "input.attribution.anonymous": ("Anonymous", "Anonym"),
    "input.contribution.writing": ("Being written", "Wird geschrieben"),
    "input.contribution.draft": ("Not decided yet", "Noch nicht entschieden"),
    "input.contribution.returned": ("Returned", "Zurückgegeben"),
    "input.contribution.accepted": ("Accepted", "Übernommen"),
    "input.yes": ("Yes", "Ja"),
    "input.no": ("No", "Nein"),
    "input.step": (
        "“{title}” is “{state}” and cannot become “{to}” from there. Look at the request again; it may have been "
        "changed meanwhile.",
        "„{title}“ steht auf „{state}“ und kann von dort nicht „{to}“ werden. Sehen Sie die Anfrage noch einmal an; "
        "vielleicht wurde sie inzwischen geändert.",
    ),
    "input.no_questions": (
        "The request has no question yet. Enter at least one.",
        "Die Anfrage hat noch keine Frage. Tragen Sie mindestens eine ein.",
    ),
    "input.many_questions": (
        "More than {most} questions are too many for one expert. Remove some or make a second request.",
        "Mehr als {most} Fragen sind zu viel für eine Person. Entfernen Sie einige oder legen Sie eine zweite Anfrage "
        "an.",
    ),
    "input.question_empty": (
        "Question {number} has no text. Enter it or remove the question.",
        "Frage {number} hat keinen Text. Tragen Sie ihn ein oder entfernen Sie die Frage.",
    ),
    "input.question_long": (
        "Question {number} is longer than {most} characters. Shorten it.",
        "Frage {number} ist länger als {most} Zeichen. Kürzen Sie sie.",
    ),
    "input.question_options": (
        "Question {number} needs at least two different options, none of them empty.",
        "Frage {number} braucht mindestens zwei verschiedene Antworten zur Auswahl, keine davon leer.",
    ),
    "input.many_options": (
        "Question {number} has more than {most} options. Remove some.",
        "Frage {number} hat mehr als {most} Antworten zur Auswahl. Entfernen Sie einige.",
    ),
    "input.answer_number": (
        "The answer to “{question}” is not a number. Enter digits, for example 1284 or 0,2.",
        "Die Antwort auf „{question}“ ist keine Zahl. Geben Sie Ziffern ein, zum Beispiel 1284 oder 0,2.",
    ),
    "input.answer_date": (
        "The answer to “{question}” is not a date. Enter a day of the calendar.",
        "Die Antwort auf „{question}“ ist kein Datum. Geben Sie einen Tag des Kalenders ein.",
    ),
    "input.answer_option": (
        "The answer to “{question}” is none of the options. Choose one of them.",
        "Die Antwort auf „{question}“ steht nicht zur Auswahl. Wählen Sie eine der vorgegebenen Antworten.",
    ),
    "input.answer_long": (
        "The answer to “{question}” is longer than {most} characters. Shorten it or attach a file.",
        "Die Antwort auf „{question}“ ist länger als {most} Zeichen. Kürzen Sie sie oder hängen Sie eine Datei an.",
    ),
}
