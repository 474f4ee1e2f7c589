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
        "Choose at least one active person for the stage “{stage}”.",
        "Wählen Sie mindestens eine aktive Person für die Stufe „{stage}“.",
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
}
