"""Decisions of meetings: what they do, what they did, and why one is refused."""

CATALOGUE: dict[str, tuple[str, str]] = {
    # The sentences that stand in the minutes.
    "decision.list": ("{first} and {last}", "{first} und {last}"),
    "decision.does.accept": ("{titles} is accepted.", "{titles} wird angenommen."),
    "decision.does.accept.many": ("{titles} are accepted.", "{titles} werden angenommen."),
    "decision.does.accept_place": ("{titles} is accepted: {place}.", "{titles} wird angenommen: {place}."),
    "decision.does.accept_place.many": ("{titles} are accepted: {place}.", "{titles} werden angenommen: {place}."),
    "decision.does.owner": ("Responsible: {person}.", "Zuständig: {person}."),
    "decision.does.move": ("{titles} moves to {when}.", "{titles} wird verschoben auf {when}."),
    "decision.does.move.many": ("{titles} move to {when}.", "{titles} werden verschoben auf {when}."),
    "decision.does.assign": ("{person} is responsible for {titles}.", "Für {titles} ist {person} zuständig."),
    "decision.does.assign.many": ("{person} is responsible for {titles}.", "Für {titles} ist {person} zuständig."),
    "decision.does.department": ("{department} speaks in {titles}.", "In {titles} spricht: {department}."),
    "decision.does.department.many": ("{department} speaks in {titles}.", "In {titles} spricht: {department}."),
    "decision.does.reject": ("{titles} is rejected.", "{titles} wird abgelehnt."),
    "decision.does.reject.many": ("{titles} are rejected.", "{titles} werden abgelehnt."),
    "decision.does.hold": ("{titles} is put on hold.", "{titles} wird zurückgestellt."),
    "decision.does.hold.many": ("{titles} are put on hold.", "{titles} werden zurückgestellt."),
    "decision.does.channel": ("{titles} also appears on {channel}.", "{titles} erscheint auch auf {channel}."),
    "decision.does.channel.many": ("{titles} also appear on {channel}.", "{titles} erscheinen auch auf {channel}."),
    "decision.does.channel_when": (
        "{titles} also appears on {channel}: {when}.",
        "{titles} erscheint auch auf {channel}: {when}.",
    ),
    "decision.does.channel_when.many": (
        "{titles} also appear on {channel}: {when}.",
        "{titles} erscheinen auch auf {channel}: {when}.",
    ),
    "decision.does.channel_instead": (
        "{titles} appears on {channel} instead of {old}.",
        "{titles} erscheint auf {channel} statt auf {old}.",
    ),
    "decision.does.channel_instead.many": (
        "{titles} appear on {channel} instead of {old}.",
        "{titles} erscheinen auf {channel} statt auf {old}.",
    ),
    "decision.does.merge": (
        "{titles} become one content item; {title} stays.",
        "{titles} werden zusammengelegt; {title} bleibt.",
    ),
    "decision.does.merged_when": ("It appears on {when}.", "Der Beitrag erscheint: {when}."),
    "decision.does.ask": ("{person} is asked for input.", "{person} wird um Input gebeten."),
    "decision.does.ask_until": ("{person} is asked for input by {due}.", "{person} wird um Input bis {due} gebeten."),
    "decision.does.keep_both": ("Both stay; {title} moves to {when}.", "Beide bleiben; {title} rückt auf {when}."),
    "decision.does.postpone": (
        "{titles} is put on hold until the next meeting.",
        "{titles} wird bis zur nächsten Sitzung zurückgestellt.",
    ),
    "decision.does.postpone.many": (
        "{titles} are put on hold until the next meeting.",
        "{titles} werden bis zur nächsten Sitzung zurückgestellt.",
    ),
    "decision.does.input": ("{person} is asked for input to {titles}.", "{person} wird um Input zu {titles} gebeten."),
    "decision.does.input_until": (
        "{person} is asked for input to {titles} by {due}.",
        "{person} wird um Input zu {titles} bis {due} gebeten.",
    ),
    "decision.does.approval": ("The approval of {titles} starts.", "Die Freigabe von {titles} beginnt."),
    "decision.does.approval.many": ("The approvals of {titles} start.", "Die Freigaben von {titles} beginnen."),
    "decision.merged_with": ("Merged with “{title}”", "Zusammengelegt mit „{title}“"),
    "decision.withdrawn": (
        "Decision {label} of the editorial meeting was taken back",
        "Beschluss {label} der Redaktionssitzung wurde zurückgenommen",
    ),
    "decision.question": (
        "What do you have to say about “{title}” that should be in it?",
        "Was können Sie zu „{title}“ beitragen, das hineingehört?",
    ),
    # What can be decided.
    "decision.option.accept": ("Accept and give it a slot", "Annehmen und Termin geben"),
    "decision.option.accept_named": ("Accept “{title}”", "„{title}“ annehmen"),
    "decision.option.accept_open": ("Accept without a date", "Annehmen, Termin offen"),
    "decision.option.accept_open_line": ("It waits in the backlog for its day", "Wartet im Vorrat auf einen Tag"),
    "decision.option.owner": ("{person} is responsible", "zuständig: {person}"),
    "decision.option.move": ("Move to {when}", "Auf {when} verschieben"),
    "decision.option.move_named": ("Move {title} to {when}", "{title} auf {when} verschieben"),
    "decision.option.move_line": (
        "Next free slot on {channel}, so far {old}",
        "Nächster freier Platz auf {channel}, bisher {old}",
    ),
    "decision.option.move_day": ("Move to another day", "Auf einen anderen Tag verschieben"),
    "decision.option.move_day_line": ("So far {when}", "Bisher {when}"),
    "decision.option.assign": ("Make somebody responsible", "Jemandem zuweisen"),
    "decision.option.assign_to": ("{person} takes it over", "{person} übernimmt"),
    "decision.option.assign_line": ("So far {person}", "Bisher {person}"),
    "decision.option.nobody": ("nobody", "niemand"),
    "decision.option.input": ("Ask {person} for input", "{person} um Input bitten"),
    "decision.option.input_line": (
        "Input request, {minutes} minutes, until {due}",
        "Input-Anfrage, {minutes} Minuten, bis {due}",
    ),
    "decision.option.input_waits": (
        "Input request, {minutes} minutes, until {due}; waits for expert time to be granted",
        "Input-Anfrage, {minutes} Minuten, bis {due}; wartet auf Zeitbudget",
    ),
    "decision.option.channel": ("Choose a channel", "Kanal festlegen"),
    "decision.option.channel_instead": ("Change the channel", "Kanal wechseln"),
    "decision.option.channel_line": ("So far {channels}", "Bisher {channels}"),
    "decision.option.nowhere": ("none", "keiner"),
    "decision.option.hold": ("Put on hold", "Zurückstellen"),
    "decision.option.hold_line": ("Stays where it is until somebody takes it up", "Ruht, bis es jemand aufnimmt"),
    "decision.option.reject": ("Reject", "Ablehnen"),
    "decision.option.reject_line": ("With a reason that stands with it", "Mit einer Begründung, die dabei steht"),
    "decision.option.approval": ("Start approval", "Freigabe starten"),
    "decision.option.approval_line": (
        "Goes to its approvers; nobody signs what they wrote",
        "Geht an die Freigebenden; niemand gibt Eigenes frei",
    ),
    "decision.option.not_ready": ("Not ready yet: {missing}.", "Noch nicht bereit: {missing}."),
    "decision.option.forbidden": (
        "You may not change “{title}”: it is {status}.",
        "Sie dürfen „{title}“ nicht ändern: Status {status}.",
    ),
    "decision.option.loses": (
        "Has to be signed anew by: {people}",
        "Muss erneut freigegeben werden von: {people}",
    ),
    "decision.option.merge": ("Merge: {title} stays", "Zusammenlegen: {title} bleibt"),
    "decision.option.merge_speaks": (
        "Merge: {speaks} speaks, {gives} gives input",
        "Zusammenlegen: {speaks} spricht, {gives} liefert Input",
    ),
    "decision.option.merge_line": ("One item, {title}, {when}", "Ein Beitrag, {title}, {when}"),
    "decision.option.merge_asks": ("{person}:", "{person}:"),
    "decision.option.keep_both": ("Keep both, move {who} to {when}", "Beide behalten, {who} auf {when} verschieben"),
    "decision.option.keep_both_line": ("“{title}”, so far {old}", "„{title}“, bisher {old}"),
    "decision.option.postpone": ("Postpone to the next meeting", "Auf die nächste Sitzung vertagen"),
    "decision.option.postpone_line": ("All {n} are put on hold", "Alle {n} werden zurückgestellt"),
    "decision.option.fill": ("Fill the gap with {title}", "Lücke füllen mit {title}"),
    "decision.option.free": ("In words alone", "Eigener Wortlaut"),
    "decision.option.free_line": ("Changes nothing by itself", "Ändert von sich aus nichts"),
    # What they changed.
    "effect.status": ("Status", "Status"),
    "effect.slot": ("Date", "Termin"),
    "effect.channel": ("Channel", "Kanal"),
    "effect.owner": ("Responsible", "Zuständig"),
    "effect.department": ("Department", "Fachbereich"),
    "effect.request": ("Input request", "Input-Anfrage"),
    "effect.approval": ("Approval", "Freigabe"),
    "effect.sign_off": ("Sign-off", "Freigabe"),
    "effect.nobody": ("–", "–"),
    "effect.request.draft": ("draft", "Entwurf"),
    "effect.request.waiting": ("waits for expert time to be granted", "wartet auf Zeitbudget"),
    "effect.request.sent": ("sent", "gesendet"),
    "effect.request.reminded": ("reminded", "erinnert"),
    "effect.request.answered": ("answered", "beantwortet"),
    "effect.request.review": ("being reviewed", "in Durchsicht"),
    "effect.request.returned": ("returned", "zurückgegeben"),
    "effect.request.accepted": ("accepted", "angenommen"),
    "effect.request.declined": ("withdrawn", "zurückgezogen"),
    "effect.request.expired": ("expired", "abgelaufen"),
    "effect.approval.open": ("requested", "angefragt"),
    "effect.approval.approved": ("given", "erteilt"),
    "effect.approval.changes": ("changes requested", "Änderungen verlangt"),
    "effect.approval.rejected": ("rejected", "abgelehnt"),
    "effect.approval.held": ("on hold", "zurückgestellt"),
    "effect.approval.withdrawn": ("withdrawn", "zurückgezogen"),
    "effect.sign_off.valid": ("valid", "gültig"),
    "effect.sign_off.stale": ("has to be given anew", "muss erneut erteilt werden"),
    "effect.sign_off.withdrawn": ("withdrawn", "zurückgezogen"),
    # Votes.
    "decision.votes.for": ("{n} for", "{n} dafür"),
    "decision.votes.for.many": ("{n} for", "{n} dafür"),
    "decision.votes.against": ("{n} against", "{n} dagegen"),
    "decision.votes.against.many": ("{n} against", "{n} dagegen"),
    "decision.votes.abstain": ("{n} abstention", "{n} Enthaltung"),
    "decision.votes.abstain.many": ("{n} abstentions", "{n} Enthaltungen"),
    "decision.votes.none": ("no votes", "keine Stimmen"),
    "decision.verdict.unanimous": ("unanimous", "einstimmig"),
    "decision.verdict.carried": ("carried", "angenommen"),
    "decision.verdict.tied": ("tied", "Stimmengleichheit"),
    "decision.verdict.lost": ("voted down", "abgelehnt"),
    # What is refused.
    "decision.need.day": ("the day", "der Tag"),
    "decision.need.time": ("the time", "die Uhrzeit"),
    "decision.need.channel": ("the channel", "der Kanal"),
    "decision.need.person": ("who is responsible", "wer zuständig ist"),
    "decision.need.department": ("the department", "der Fachbereich"),
    "decision.need.expert": ("who is asked", "wer gefragt wird"),
    "decision.need.question": ("the question", "die Frage"),
    "decision.need.reason": ("the reason", "die Begründung"),
    "decision.need.text": ("the words of the decision", "der Wortlaut"),
    "decision.needs": (
        "Something is still missing for this decision: {needs}. Enter it, then decide.",
        "Für diesen Beschluss fehlt noch etwas: {needs}. Tragen Sie es ein und beschließen Sie dann.",
    ),
    "decision.no_subject": (
        "This decision is about no content item any more. Choose one, or decide in words alone.",
        "Dieser Beschluss betrifft keinen Beitrag mehr. Wählen Sie einen, oder beschließen Sie nur in Worten.",
    ),
    "decision.no_idea": (
        "“{title}” is no idea any more but {status}. Choose another decision.",
        "„{title}“ ist keine Idee mehr, sondern {status}. Wählen Sie einen anderen Beschluss.",
    ),
    "decision.no_choice": (
        "It is not said which content item stays. Choose one.",
        "Es ist nicht gesagt, welcher Beitrag bleibt. Wählen Sie einen.",
    ),
    "decision.nothing_to_merge": (
        "There is nothing to merge with “{title}”. Choose a second content item.",
        "Mit „{title}“ lässt sich nichts zusammenlegen. Wählen Sie einen zweiten Beitrag.",
    ),
    "decision.person_gone": (
        "{person} is deactivated. Choose somebody else.",
        "{person} ist deaktiviert. Wählen Sie jemand anderen.",
    ),
    "decision.quorum": (
        "“{title}” cannot decide: {present} of those with a vote are present, {quorum} are needed. Enter who is "
        "present, or postpone the item.",
        "„{title}“ ist nicht beschlussfähig: {present} Stimmberechtigte sind anwesend, nötig sind {quorum}. Tragen Sie "
        "die Anwesenheit ein, oder vertagen Sie den TOP.",
    ),
    "decision.votes": (
        "{cast} votes do not fit: {most} people with a vote were present. Correct the numbers or the attendance.",
        "{cast} Stimmen passen nicht: Anwesend waren {most} Stimmberechtigte. Berichtigen Sie die Zahlen oder die "
        "Anwesenheit.",
    ),
    "decision.no_vote": (
        "{name} has no vote here, or was not present. Correct the vote or the attendance.",
        "{name} hat hier keine Stimme oder war nicht anwesend. Berichtigen Sie die Abstimmung oder die Anwesenheit.",
    ),
    "decision.lost": (
        "The vote is against it ({against} to {for_}); nothing is done then. Decide in words that it is rejected, or "
        "take the decision back.",
        "Die Abstimmung ist dagegen ({against} zu {for_}); dann wird nichts getan. Halten Sie die Ablehnung in Worten "
        "fest, oder nehmen Sie den Beschluss zurück.",
    ),
    "decision.over": (
        "Decision {label} does not hold any more: {state}. Open the meeting again to see what happened meanwhile.",
        "Beschluss {label} gilt nicht mehr: {state}. Öffnen Sie die Sitzung noch einmal und sehen Sie, was inzwischen "
        "geschah.",
    ),
    "decision.changed": (
        "Decision {label} cannot be taken back any more: “{name}” was changed since. Decide anew and let that "
        "supersede it.",
        "Beschluss {label} lässt sich nicht mehr zurücknehmen: „{name}“ wurde seither geändert. Beschließen Sie neu "
        "und ersetzen Sie ihn damit.",
    ),
    "decision.answered": (
        "Decision {label} cannot be taken back any more: “{name}” has been answered. Decide anew and let that "
        "supersede it.",
        "Beschluss {label} lässt sich nicht mehr zurücknehmen: „{name}“ ist beantwortet. Beschließen Sie neu und "
        "ersetzen Sie ihn damit.",
    ),
}
