"""Reviewing answers, and interviews: what is refused."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "input.review.only_clearer": (
        "Only {who} may let this answer go further.",
        "Nur {who} darf diese Antwort weiter freigeben.",
    ),
    "input.review.old": (
        "This is an older version. Choose the newest one to change anything.",
        "Das ist eine ältere Fassung. Wählen Sie die neueste, um etwas zu ändern.",
    ),
    "input.review.unfinished": (
        "“{title}” is still being written. Correct how the expert is named once the answer is there.",
        "An „{title}“ wird noch geschrieben. Berichtigen Sie die Nennung, wenn die Antwort da ist.",
    ),
    "input.review.consent": (
        "Note how and when {person} agreed, so that everybody can follow it.",
        "Notieren Sie, wie und wann {person} eingewilligt hat, damit es alle nachvollziehen können.",
    ),
    "input.review.naming": (
        "{person} wished to be named less openly. Note down how and when they agreed to this before you change it.",
        "{person} wollte weniger offen genannt werden. Vermerken Sie zuerst, wie und wann dem zugestimmt wurde.",
    ),
    "input.review.nowhere": (
        "“{title}” belongs to no content item. Choose one for the request to take answers over.",
        "„{title}“ gehört zu keinem Beitrag. Ordnen Sie der Anfrage einen zu, um Antworten zu übernehmen.",
    ),
    "input.review.held": (
        "The answer to “{question}” waits for the department's lead and cannot be taken over yet.",
        "Die Antwort auf „{question}“ wartet auf die Leitung des Bereichs und kann noch nicht übernommen werden.",
    ),
}
