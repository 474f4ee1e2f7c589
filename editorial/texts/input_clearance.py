"""Clearance of expert input: what is refused, withheld and marked."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "clearance.held": (
        "“{title}” contains words of {person} from “{request}” that are not cleared{more}. Ask {who} to clear them, or "
        "take them out of the text.",
        "„{title}“ enthält Worte von {person} aus „{request}“, die nicht freigegeben sind{more}. Bitten Sie {who} um "
        "die Freigabe oder nehmen Sie sie aus dem Text.",
    ),
    "clearance.file": (
        "“{title}” contains a file of {person} from “{request}” that is not cleared{more}. Ask {who} to clear it, or "
        "remove the attachment.",
        "„{title}“ enthält eine Datei von {person} aus „{request}“, die nicht freigegeben ist{more}. Bitten Sie {who} "
        "um die Freigabe oder entfernen Sie den Anhang.",
    ),
    "clearance.undo": (
        "This cannot be done: with it words of {person} from “{request}” that are not cleared would stand in “{title}” "
        "again, which is in approval{more}. Ask {who} to clear them, or take the item back to drafting first.",
        "Das geht nicht: Damit stünden in „{title}“, das in der Freigabe ist, wieder nicht freigegebene Worte von "
        "{person} aus „{request}“{more}. Bitten Sie {who} um die Freigabe oder holen Sie den Beitrag zuerst in "
        "„In Arbeit“ zurück.",
    ),
    "clearance.remark": (
        "“{title}” contains words of the remark of {person} on “{request}”{more}. A remark is not published: take the "
        "words out of the text, or ask for them in the request, so that they can be cleared as an answer.",
        "„{title}“ enthält Worte aus der Bemerkung von {person} zu „{request}“{more}. Eine Bemerkung wird nicht "
        "veröffentlicht: Nehmen Sie die Worte aus dem Text oder fragen Sie in der Anfrage danach, damit sie als "
        "Antwort freigegeben werden können.",
    ),
    "clearance.undo_remark": (
        "This cannot be done: with it words of the remark of {person} on “{request}”, which is not published, would "
        "stand in “{title}” again, which is in approval{more}. Take the item back to drafting first.",
        "Das geht nicht: Damit stünden in „{title}“, das in der Freigabe ist, wieder Worte aus der Bemerkung von "
        "{person} zu „{request}“, die nicht veröffentlicht wird{more}. Holen Sie den Beitrag zuerst in „In Arbeit“ "
        "zurück.",
    ),
    "clearance.copy_remark": (
        "“{title}” cannot be copied for {channel}: it contains words of the remark of {person} on “{request}”, which "
        "is not published. Take them out of the text.",
        "„{title}“ kann nicht für {channel} kopiert werden: Der Text enthält Worte aus der Bemerkung von {person} zu "
        "„{request}“, die nicht veröffentlicht wird. Nehmen Sie sie aus dem Text.",
    ),
    "clearance.asked": (
        "“{title}” cannot go to {to}: it contains words that {person} said in confidence (“{words}”, from “{request}”)"
        ". Put it in other words, or ask {who} to clear them.",
        "„{title}“ kann nicht an {to} gehen: Darin stehen Worte, die {person} vertraulich gesagt hat („{words}“, aus "
        "„{request}“). Formulieren Sie es anders oder bitten Sie {who} um die Freigabe.",
    ),
    "clearance.more": (" (and {count} more answers)", " (und {count} weitere Antworten)"),
    "clearance.somebody": ("an expert", "einer Fachperson"),
    "clearance.nobody": ("a manager", "die Redaktionsleitung"),
    "clearance.reason": (
        "Expert input that is not cleared: “{request}”, {person}",
        "Nicht freigegebener Experten-Input: „{request}“, {person}",
    ),
    "clearance.lead": (
        "{actor} cannot clear answers to “{request}”. Only the lead of the department, or the substitute while the "
        "lead is absent, may do that: {who}.",
        "{actor} kann Antworten auf „{request}“ nicht freigeben. Das darf nur die Leitung des Fachbereichs, bei "
        "Abwesenheit die Vertretung: {who}.",
    ),
    "clearance.own": (
        "Only the desk, the lead of the department and the expert change how far an answer to “{request}” may go.",
        "Wie weit eine Antwort auf „{request}“ gehen darf, ändern nur die Redaktion, die Leitung des Fachbereichs und "
        "die Fachperson selbst.",
    ),
    "clearance.writing": (
        "The answer to “{request}” is still being written. It can be cleared once it has been given.",
        "Die Antwort auf „{request}“ wird noch geschrieben. Freigegeben werden kann sie, sobald sie abgegeben ist.",
    ),
    "clearance.words": (
        "These words do not stand in the answer. Select a passage of the answer itself.",
        "Diese Worte stehen nicht in der Antwort. Markieren Sie eine Stelle der Antwort selbst.",
    ),
    "clearance.not_accepted": (
        "The contribution to “{request}” is not accepted yet. Accept it first, then take passages from it.",
        "Der Beitrag zu „{request}“ ist noch nicht übernommen. Nehmen Sie ihn zuerst an, dann übernehmen Sie Stellen.",
    ),
    "clearance.standing": (
        "The passage from “{request}” still stands in “{title}” and is not cleared. Take its words out of the text "
        "first, or ask {who} to clear it.",
        "Die Stelle aus „{request}“ steht noch in „{title}“ und ist nicht freigegeben. Nehmen Sie zuerst ihre Worte "
        "aus dem Text oder bitten Sie {who} um die Freigabe.",
    ),
    "clearance.copy": (
        "“{title}” cannot be copied for {channel}: it contains words of {person} from “{request}” that are not "
        "cleared. Ask {who} to clear them, or take them out of the text.",
        "„{title}“ kann nicht für {channel} kopiert werden: Der Text enthält Worte von {person} aus „{request}“, die "
        "nicht freigegeben sind. Bitten Sie {who} um die Freigabe oder nehmen Sie sie aus dem Text.",
    ),
    "clearance.ask": (
        "{people} Please clear the answers to {requests} that stand in this content item, or say what has to go.",
        "{people} Bitte geben Sie die Antworten auf {requests} frei, die in diesem Beitrag stehen, oder sagen Sie, was "
        "heraus muss.",
    ),
    "clearance.withheld": (
        "[Withheld: contains expert input that is not cleared]",
        "[Zurückgehalten: enthält nicht freigegebenen Experten-Input]",
    ),
    "clearance.exported": (
        "Lines with expert input that is not cleared, whose words were withheld: {count}.",
        "Zeilen mit nicht freigegebenem Experten-Input, deren Worte zurückgehalten wurden: {count}.",
    ),
    "needs.clearance": (
        "clearance of expert input ({request}, {person})",
        "Freigabe von Experten-Input ({request}, {person})",
    ),
    "needs.remark": (
        "a text without words of a remark that is not published ({request}, {person})",
        "ein Text ohne Worte einer Bemerkung, die nicht veröffentlicht wird ({request}, {person})",
    ),
    "plan.problem.uncleared": (
        "Contains words of {person} from “{request}” that are not cleared: it comes in as a draft.",
        "Enthält nicht freigegebene Worte von {person} aus „{request}“: Der Beitrag kommt als Entwurf herein.",
    ),
}
