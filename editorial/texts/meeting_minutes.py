"""Minutes: what the program writes into them by itself, what it asks before they are finalised, what it refuses."""

CATALOGUE: dict[str, tuple[str, str]] = {
    # The head ---------------------------------------------------------------------------------------------------
    "minutes.title": ("Minutes", "Ergebnisprotokoll"),
    "minutes.kind": ("Editorial meeting", "Redaktionssitzung"),
    "minutes.name": ("Minutes no. {number}/{year}", "Protokoll Nr. {number}/{year}"),
    "minutes.name.draft": ("Minutes {year}", "Protokoll {year}"),
    "minutes.edition": ("{name}, edition {edition}", "{name}, {edition}. Ausgabe"),
    "minutes.headline": ("{title} no. {number}", "{title} Nr. {number}"),
    "minutes.day": ("{weekday}, {day} {month} {year}", "{weekday}, {day}. {month} {year}"),
    "minutes.when": ("{day}, {begin} to {end}", "{day}, {begin} bis {end} Uhr"),
    "minutes.when.midnight": ("{day}, {begin} to {last}, {end}", "{day}, {begin} Uhr bis {last}, {end} Uhr"),
    "minutes.when.clocks": ("{day}, {begin} to {end}", "{day}, {begin} bis {end}"),
    "minutes.when.midnight.clocks": ("{day}, {begin} to {last}, {end}", "{day}, {begin} bis {last}, {end}"),
    "minutes.when.zone": ("{at} {zone}", "{at} Uhr {zone}"),
    "minutes.when.open": ("{day}, from {begin}", "{day}, ab {begin} Uhr"),
    "minutes.when.planned": ("{day}, {begin}", "{day}, {begin} Uhr"),
    "minutes.from": ("from {at}", "ab {at} Uhr"),
    "minutes.until": ("until {at}", "bis {at} Uhr"),
    "minutes.between": ("{joined} to {left}", "{joined} bis {left} Uhr"),
    "minutes.at": ("{day}, {time}", "{day}, {time} Uhr"),
    "minutes.quorum": (
        "{present} of {all} with a vote present, {needed} needed: quorate",
        "{present} von {all} Stimmberechtigten anwesend, {needed} erforderlich: beschlussfähig",
    ),
    "minutes.quorum.not": (
        "{present} of {all} with a vote present, {needed} needed: not quorate",
        "{present} von {all} Stimmberechtigten anwesend, {needed} erforderlich: nicht beschlussfähig",
    ),
    "minutes.participants": ("Participants", "Teilnehmende"),
    "minutes.role.chair": ("Chair", "Leitung"),
    "minutes.role.minute_taker": ("Minutes", "Protokoll"),
    "minutes.place_date": ("Place, date", "Ort, Datum"),
    "minutes.next": ("{when}{place}.{people}", "{when}{place}.{people}"),
    "minutes.next.chair": ("Chair: {name}.", "Leitung: {name}."),
    "minutes.next.minute_taker": ("Minutes: {name}.", "Protokoll: {name}."),
    # What came out ----------------------------------------------------------------------------------------------
    "minutes.meeting.the": ("The {kind}", "Die {kind}"),
    "minutes.decides": ("{who} decides:", "{who} beschließt:"),
    "minutes.decided": ("Decided:", "Es wird beschlossen:"),
    "minutes.no_majority": ("Put to the vote without a majority:", "Zur Abstimmung gestellt, ohne Mehrheit:"),
    "minutes.decisions": ("{who} takes {count} decisions:", "{who} fasst {count} Beschlüsse:"),
    "minutes.decisions.taken": ("{count} decisions:", "Es werden {count} Beschlüsse gefasst:"),
    "minutes.noted": ("Noted.", "Zur Kenntnis genommen."),
    "minutes.noted.report": ("{who} takes note of the report.", "{who} nimmt den Bericht zur Kenntnis."),
    "minutes.information": ("For information.", "Zur Information."),
    "minutes.postponed": ("Postponed.", "Vertagt."),
    "minutes.carried": (
        "Not discussed; carried over to the next meeting.",
        "Nicht behandelt; auf die nächste Sitzung übertragen.",
    ),
    "minutes.task": ("One action item agreed:", "Eine Aufgabe wird vereinbart:"),
    "minutes.tasks": ("{count} action items agreed:", "{count} Aufgaben werden vereinbart:"),
    "minutes.no_item": ("Without agenda item", "Ohne TOP"),
    "minutes.effect": ("“{title}”, {line}", "„{title}“, {line}"),
    "minutes.vote": ("Vote: {count}.", "Abstimmung: {count}."),
    "minutes.vote.count": (
        "{votes_for} for, {votes_against} against, {abstentions}",
        "{votes_for} dafür, {votes_against} dagegen, {abstentions}",
    ),
    "minutes.vote.unanimous": ("Unanimous ({votes_for} for).", "Einstimmig ({votes_for} dafür)."),
    "minutes.vote.unanimous_but": (
        "Unanimous with {abstentions} ({votes_for} for).",
        "Einstimmig bei {abstentions} ({votes_for} dafür).",
    ),
    "minutes.abstentions.0": ("no abstentions", "keine Enthaltung"),
    "minutes.abstentions.1": ("1 abstention", "1 Enthaltung"),
    "minutes.abstentions": ("{count} abstentions", "{count} Enthaltungen"),
    "minutes.by_name": ("By name: {parts}.", "Namentlich: {parts}."),
    "minutes.by_name.for": ("for {names}", "dafür {names}"),
    "minutes.by_name.against": ("against {names}", "dagegen {names}"),
    "minutes.by_name.abstain": ("abstaining {names}", "enthalten {names}"),
    "minutes.recall": ("To be recalled from {day}.", "Wiedervorlage ab {day}."),
    "minutes.taken_back": ("B {mark} taken back.", "B {mark} zurückgenommen."),
    "minutes.taken_back.why": ("B {mark} taken back: {why}", "B {mark} zurückgenommen: {why}"),
    # What came later --------------------------------------------------------------------------------------------
    "minutes.finalised": ("Finalised on {at} by {by}.", "Festgeschrieben am {at} von {by}."),
    "minutes.finalised.nobody": ("Finalised on {at}.", "Festgeschrieben am {at}."),
    "minutes.addendum": ("Addendum {number} of {at}, {by}", "Nachtrag {number} vom {at}, {by}"),
    "minutes.addendum.nobody": ("Addendum {number} of {at}", "Nachtrag {number} vom {at}"),
    "minutes.approved": ("Approved in {meeting} on {day}.", "Genehmigt in {meeting} am {day}."),
    "minutes.reopened": (
        "Reopened on {at} by {by}: {reason} A later edition takes the place of this one.",
        "Wieder geöffnet am {at} von {by}: {reason} Eine spätere Ausgabe tritt an die Stelle von dieser.",
    ),
    "minutes.approves": ("{name} are approved.", "Das {name} wird genehmigt."),
    # Checks -----------------------------------------------------------------------------------------------------
    "minutes.check.not_held": ("The meeting has not taken place.", "Die Sitzung hat nicht stattgefunden."),
    "minutes.check.not_held.do": (
        "Hold the meeting first; its minutes write themselves meanwhile.",
        "Halten Sie zuerst die Sitzung ab; ihr Protokoll schreibt sich dabei von selbst.",
    ),
    "minutes.check.running": ("The meeting is still running.", "Die Sitzung läuft noch."),
    "minutes.check.running.do": ("End the meeting.", "Beenden Sie die Sitzung."),
    "minutes.check.nobody": ("Nobody is entered as present.", "Niemand ist als anwesend eingetragen."),
    "minutes.check.nobody.do": ("Enter the attendance.", "Tragen Sie die Anwesenheit ein."),
    "minutes.check.decision_text": ("Decision B {mark} has no words.", "Der Beschluss B {mark} hat keinen Wortlaut."),
    "minutes.check.decision_text.do": (
        "Write what was decided, or take the decision back.",
        "Schreiben Sie, was beschlossen wurde, oder nehmen Sie den Beschluss zurück.",
    ),
    "minutes.check.item_result": (
        "Item {number} “{title}” has no result.",
        "TOP {number} „{title}“ hat kein Ergebnis.",
    ),
    "minutes.check.item_result.do": (
        "Write what came out, or say that it was noted or postponed.",
        "Schreiben Sie, was herauskam, oder wählen Sie „Zur Kenntnis genommen“ oder „Vertagt“.",
    ),
    "minutes.check.action_owner": (
        "Nobody is responsible for action item {mark} “{text}”.",
        "Für die Aufgabe {mark} „{text}“ ist niemand zuständig.",
    ),
    "minutes.check.action_owner.do": ("Enter who does it.", "Tragen Sie ein, wer sie übernimmt."),
    "minutes.check.action_due": (
        "Action item {mark} “{text}” has no due date.",
        "Die Aufgabe {mark} „{text}“ hat keinen Termin.",
    ),
    "minutes.check.action_due.do": ("Enter until when.", "Tragen Sie ein, bis wann."),
    "minutes.check.attendance": (
        "It is not known whether {names} took part.",
        "Es ist nicht eingetragen, ob {names} dabei war.",
    ),
    "minutes.check.attendance.many": (
        "It is not known whether {count} people took part: {names}.",
        "Für {count} Personen ist nicht eingetragen, ob sie dabei waren: {names}.",
    ),
    "minutes.check.attendance.do": (
        "Enter the attendance; otherwise they count as absent.",
        "Tragen Sie die Anwesenheit ein; sonst gelten sie als abwesend.",
    ),
    "minutes.check.chair": ("No chair is entered.", "Es ist keine Leitung eingetragen."),
    "minutes.check.chair.do": ("Enter who chaired the meeting.", "Tragen Sie ein, wer die Sitzung geleitet hat."),
    "minutes.check.minute_taker": ("No minute taker is entered.", "Es ist niemand für das Protokoll eingetragen."),
    "minutes.check.minute_taker.do": (
        "Enter who takes the minutes.",
        "Tragen Sie ein, wer das Protokoll führt.",
    ),
    "minutes.check.times": (
        "The meeting ends at {end}, before it begins at {begin}.",
        "Die Sitzung endet um {end} Uhr, noch vor ihrem Beginn um {begin} Uhr.",
    ),
    "minutes.check.times.do": ("Correct begin and end.", "Berichtigen Sie Beginn und Ende."),
    "minutes.check.quorum": (
        "Fewer people with a vote were present ({present}) than decisions need ({needed}).",
        "Es waren weniger Stimmberechtigte anwesend ({present}), als für Beschlüsse nötig sind ({needed}).",
    ),
    "minutes.check.quorum.do": (
        "Check the attendance, or have the decisions confirmed in the next meeting.",
        "Prüfen Sie die Anwesenheit, oder lassen Sie die Beschlüsse in der nächsten Sitzung bestätigen.",
    ),
    "minutes.check.votes": (
        "Decision B {mark} counts {cast} votes, but {present} people with a vote were present.",
        "Beim Beschluss B {mark} sind {cast} Stimmen gezählt, anwesend waren {present} Stimmberechtigte.",
    ),
    "minutes.check.votes.do": (
        "Correct the count or the attendance.",
        "Berichtigen Sie die Auszählung oder die Anwesenheit.",
    ),
    # Refusals ---------------------------------------------------------------------------------------------------
    "minutes.blocked": (
        "The minutes of “{title}” cannot be finalised yet. {what} {todo}",
        "Das Protokoll von „{title}“ kann noch nicht festgeschrieben werden. {what} {todo}",
    ),
    "minutes.asks": (
        "The minutes of “{title}” are not complete. {what} {todo} Or finalise them as they are.",
        "Das Protokoll von „{title}“ ist nicht vollständig. {what} {todo} Oder schreiben Sie es so fest.",
    ),
    "minutes.whose": (
        "{actor} may not do this to the minutes of “{title}”. This is for {who}.",
        "{actor} darf das beim Protokoll von „{title}“ nicht. Das ist {who} vorbehalten.",
    ),
    "meeting.named": (
        "{actor} may not change who chairs “{title}” or takes its minutes, for it has begun. This is for {who}.",
        "{actor} darf nicht mehr ändern, wer „{title}“ leitet oder das Protokoll führt, denn die Sitzung hat begonnen. "
        "Das ist {who} vorbehalten.",
    ),
    "minutes.who.chair": ("the chair", "der Leitung"),
    "minutes.who.minute_taker": ("the minute taker", "der Person, die Protokoll führt"),
    "minutes.who.leaders": ("those who lead the desk", "der Redaktionsleitung"),
    "minutes.not_held": (
        "The minutes of “{title}” can be written once the meeting has ended.",
        "Das Protokoll von „{title}“ lässt sich bearbeiten, sobald die Sitzung beendet ist.",
    ),
    "minutes.times": (
        "Begin and end of the meeting belong into the minutes. Enter both.",
        "Beginn und Ende der Sitzung gehören ins Protokoll. Tragen Sie beides ein.",
    ),
    "minutes.not_final": (
        "The minutes of “{title}” are not finalised. As long as they are open, change them directly.",
        "Das Protokoll von „{title}“ ist nicht festgeschrieben. Solange es offen ist, ändern Sie es direkt.",
    ),
    "minutes.not_latest": (
        "Only the latest minutes can be reopened; after “{title}” there are those of {day}. Write an addendum instead.",
        "Nur das neueste Protokoll lässt sich wieder öffnen; nach „{title}“ gibt es das vom {day}. Schreiben Sie "
        "stattdessen einen Nachtrag.",
    ),
    "minutes.approved_already": (
        "The minutes of “{title}” have been approved already.",
        "Das Protokoll von „{title}“ ist bereits genehmigt.",
    ),
    "minutes.approve_where": (
        "Minutes are approved in a later meeting. Choose one that is running or has just ended.",
        "Ein Protokoll wird in einer späteren Sitzung genehmigt. Wählen Sie eine, die läuft oder gerade beendet wurde.",
    ),
    # What the check of the workspace finds -----------------------------------------------------------------------
    "check.minutes": (
        "the text of the finalised minutes does not fit their checksum",
        "der Text des festgeschriebenen Protokolls passt nicht zu seiner Prüfsumme",
    ),
    "check.minutes_row": (
        "what is kept about the finalised minutes is not what stands in them",
        "die Angaben zum festgeschriebenen Protokoll sind nicht die, die darin stehen",
    ),
    "check.minutes_state": (
        "the meeting counts as finalised without minutes that are in force, or the other way round",
        "die Sitzung gilt als festgeschrieben, ohne dass ein Protokoll in Kraft ist, oder umgekehrt",
    ),
    "check.addendum": (
        "the chain of addenda is broken here",
        "hier ist die Kette der Nachträge unterbrochen",
    ),
}
