"""Approval in words: why something cannot be decided, what stages and decisions are called."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "approval.not_open": (
        "“{title}” is not waiting for approval. Submit it first.",
        "„{title}“ wartet nicht auf Freigabe. Reichen Sie den Beitrag zuerst ein.",
    ),
    "approval.changed": (
        "“{title}” has been changed since you read it. Read what changed, then decide again.",
        "„{title}“ wurde geändert, seit Sie es gelesen haben. Lesen Sie die Änderungen und entscheiden Sie dann neu.",
    ),
    "approval.comment": (
        "Say what should be different: this decision needs a comment.",
        "Sagen Sie, was anders werden soll: Diese Entscheidung braucht eine Anmerkung.",
    ),
    "approval.four_eyes": (
        "You wrote part of “{title}”, so somebody else has to approve it. Ask an administrator to give the stage to"
        " others.",
        "Sie haben an „{title}“ mitgeschrieben, deshalb muss jemand anderes freigeben. Bitten Sie die Administration,"
        " die Stufe anderen zu übertragen.",
    ),
    "approval.override_author": (
        "You wrote part of “{title}”, so you cannot let it go without approval. Ask somebody else who has the right,"
        " or give the open stage to others.",
        "Sie haben an „{title}“ mitgeschrieben und können den Beitrag deshalb nicht ohne Freigabe zulassen. Bitten Sie"
        " jemand anderen mit diesem Recht, oder übertragen Sie die offene Stufe anderen.",
    ),
    "approval.signed": (
        "You have already decided about “{title}” at this stage.",
        "Sie haben über „{title}“ auf dieser Stufe schon entschieden.",
    ),
    "approval.not_asked": (
        "“{title}” is not waiting for your decision now. The approval route shows whose turn it is.",
        "„{title}“ wartet gerade nicht auf Ihre Entscheidung. Der Freigabeweg zeigt, wer an der Reihe ist.",
    ),
    "approval.not_yours": (
        "Only {person} can take this sign-off of “{title}” back.",
        "Nur {person} kann diese Freigabe von „{title}“ zurückziehen.",
    ),
    "approval.not_valid": (
        "This sign-off of “{title}” does not count any more; there is nothing to take back.",
        "Diese Freigabe von „{title}“ gilt schon nicht mehr; es gibt nichts zurückzuziehen.",
    ),
    "approval.nobody": (
        "Choose enough active people for the stage “{stage}”.",
        "Wählen Sie genügend aktive Personen für die Stufe „{stage}“.",
    ),
    "approval.authors": (
        "{people} wrote part of “{title}” and cannot approve it. Choose somebody else.",
        "An „{title}“ mitgeschrieben: {people}. Wer mitschreibt, gibt nicht frei. Wählen Sie jemand anderen.",
    ),
    "approval.through": (
        "The stage “{stage}” of “{title}” is already through.",
        "Die Stufe „{stage}“ von „{title}“ ist schon abgeschlossen.",
    ),
    "approval.reason": (
        "Give a reason: it stays with the item.",
        "Nennen Sie einen Grund: Er bleibt beim Beitrag stehen.",
    ),
    "approval.missing": (
        "“{title}” cannot become “{to}”: it is not approved as it is now. Still open: {stages}.",
        "„{title}“ kann nicht „{to}“ werden: Der jetzige Stand ist nicht freigegeben. Offen: {stages}.",
    ),
    "approval.never": ("the whole approval route", "der ganze Freigabeweg"),
    "route.stages": (
        "“{route}” has no stage yet. Add at least one.",
        "„{route}“ hat noch keine Stufe. Fügen Sie mindestens eine hinzu.",
    ),
    "route.optional": (
        "Every stage of “{route}” depends on a rule, so some items would be approved by nobody. Make one of them"
        " always asked.",
        "Jede Stufe von „{route}“ hängt von einer Regel ab; manche Beiträge gäbe dann niemand frei. Machen Sie eine"
        " davon zur Pflicht.",
    ),
    "route.stage_name": ("A stage in step {step} has no name.", "Eine Stufe in Schritt {step} hat keinen Namen."),
    "route.numbers": (
        "The stage “{stage}” needs between 1 and 9 sign-offs, due at most 180 days before.",
        "Die Stufe „{stage}“ braucht 1 bis 9 Freigaben, fällig höchstens 180 Tage vorher.",
    ),
    "route.nobody": (
        "Nobody could sign at the stage “{stage}” ({who}). Choose somebody else, or give people that role.",
        "Auf der Stufe „{stage}“ ({who}) könnte niemand freigeben. Wählen Sie jemand anderen oder vergeben Sie die"
        " Rolle.",
    ),
    "route.needed": (
        "The stage “{stage}” asks for {needed} sign-offs, but only {there} of its people can sign.",
        "Die Stufe „{stage}“ verlangt {needed} Freigaben, aber nur {there} der Personen können freigeben.",
    ),
    "route.who.role": ("by role", "nach Rolle"),
    "route.who.department": ("a department", "ein Fachbereich"),
    "route.who.speaking": ("the department that speaks", "der Fachbereich, der spricht"),
    "route.who.lead": ("the lead of the department that speaks", "die Leitung des Fachbereichs, der spricht"),
    "route.who.people": ("named people", "benannte Personen"),
}
