"""Asking experts: what is refused, and the words that requests, templates and calls leave in the workspace."""

from . import inputs

CATALOGUE: dict[str, tuple[str, str]] = {
    "list.column.expert": ("Asked", "Gefragt ist"),
    "list.column.minutes": ("Min.", "Min."),
    "list.column.overdue": ("Overdue", "Überfällig"),
    "act.input.idea": ("Make content idea of an answer", "Aus einer Antwort eine Idee machen"),
    "input.no_title": (
        "A title is missing. Enter it and save again.",
        "Der Titel fehlt. Tragen Sie ihn ein und speichern Sie noch einmal.",
    ),
    "input.title_long": (
        "The title is longer than {most} characters. Shorten it.",
        "Der Titel ist länger als {most} Zeichen. Kürzen Sie ihn.",
    ),
    "input.text_long": (
        "A text of “{title}” is longer than {most} characters. Shorten it.",
        "Ein Text von „{title}“ ist länger als {most} Zeichen. Kürzen Sie ihn.",
    ),
    "input.minutes": (
        "An estimate between 1 and {most} minutes is needed. Enter how long the answer will take.",
        "Die Schätzung muss zwischen 1 und {most} Minuten liegen. Tragen Sie ein, wie lange die Antwort dauern wird.",
    ),
    "input.incomplete": (
        "“{title}” cannot be sent yet; missing: {what}. Enter it and send again.",
        "„{title}“ kann noch nicht gesendet werden; es fehlt: {what}. Tragen Sie es ein und senden Sie noch einmal.",
    ),
    "input.lacks.person": ("the person to be asked", "die gefragte Person"),
    "input.lacks.questions": ("a question", "eine Frage"),
    "input.lacks.due": ("the day it is due", "die Frist"),
    "input.lacks.minutes": ("the estimated minutes", "die geschätzten Minuten"),
    "input.due_past": (
        "The day “{title}” is due lies in the past. Choose today or a later day.",
        "Die Frist von „{title}“ liegt in der Vergangenheit. Wählen Sie heute oder einen späteren Tag.",
    ),
    "input.person_gone": (
        "{person} is deactivated and cannot be asked. Choose somebody else.",
        "{person} ist deaktiviert und kann nicht gefragt werden. Wählen Sie jemand anderen.",
    ),
    "input.looks_on": (
        "{person} only looks on in this workspace and cannot answer in the application. Choose form or interview, or "
        "give them the role Expert.",
        "{person} liest in diesem Arbeitsbereich nur mit und kann nicht in der Anwendung antworten. Wählen Sie "
        "Formular oder Interview, oder vergeben Sie die Rolle „Expertin oder Experte“.",
    ),
    "input.nobody": (
        "Nobody is chosen. Choose at least one person to ask.",
        "Niemand ist ausgewählt. Wählen Sie mindestens eine Person, die gefragt werden soll.",
    ),
    "input.sent_already": (
        "“{title}” has been sent; only the due day, the minutes and the way of answering can still change. Ask further "
        "questions in reply to the answer, or take the request back.",
        "„{title}“ ist schon gesendet; nur Frist, Minuten und Antwortweg lassen sich noch ändern. Stellen Sie weitere "
        "Fragen als Rückfrage oder ziehen Sie die Anfrage zurück.",
    ),
    "input.over": (
        "“{title}” is “{state}”; there is nothing to change about it any more.",
        "„{title}“ steht auf „{state}“; daran lässt sich nichts mehr ändern.",
    ),
    "input.no_room": (
        "The expert time that was granted is not enough for {minutes} minutes for “{title}” in that month. Ask "
        "management for more, or estimate less.",
        "Das gewährte Zeitbudget reicht in diesem Monat nicht für {minutes} Minuten für „{title}“. Bitten Sie die "
        "Geschäftsleitung um mehr oder schätzen Sie weniger.",
    ),
    "input.not_draft": (
        "“{title}” was sent and cannot be removed. Take it back instead.",
        "„{title}“ wurde gesendet und kann nicht entfernt werden. Ziehen Sie die Anfrage stattdessen zurück.",
    ),
    "input.reason": (
        "A reason is missing for “{title}”. Enter it in a few words.",
        "Für „{title}“ fehlt die Begründung. Tragen Sie sie in wenigen Worten ein.",
    ),
    "input.other_asked": (
        "{who} is asked here, not {actor}. Only whoever is asked can decline a request or pass it on.",
        "Gefragt ist hier {who}, nicht {actor}. Nur wer gefragt ist, kann eine Anfrage absagen oder weitergeben.",
    ),
    "input.own_already": (
        "“{title}” is yours already. Choose a colleague.",
        "„{title}“ liegt schon bei Ihnen. Wählen Sie eine Kollegin oder einen Kollegen.",
    ),
    "input.other_department": (
        "{person} does not belong to the department that is asked. Pass the request on to a colleague of your "
        "department, or decline it and name who knows more.",
        "{person} gehört nicht zum gefragten Fachbereich. Geben Sie die Anfrage in Ihrem Fachbereich weiter, oder "
        "sagen Sie ab und nennen Sie, wer mehr weiß.",
    ),
    "input.no_answer": (
        "Nothing has been answered to “{title}” yet. Wait for the answer or remind the expert.",
        "Zu „{title}“ liegt noch keine Antwort vor. Warten Sie die Antwort ab oder erinnern Sie daran.",
    ),
    "input.return_empty": (
        "A question or a note is missing for “{title}”. Say what is still needed.",
        "Für „{title}“ fehlt eine Frage oder ein Hinweis. Schreiben Sie, was noch gebraucht wird.",
    ),
    "input.template_name": (
        "The template needs a name. Enter it and save again.",
        "Die Vorlage braucht einen Namen. Tragen Sie ihn ein und speichern Sie noch einmal.",
    ),
    "input.call_closes": (
        "The day on which the call closes is missing. Choose it.",
        "Der Tag, an dem der Themenaufruf schließt, fehlt. Wählen Sie ihn.",
    ),
    "input.call_past": (
        "The day on which the call closes lies in the past. Choose today or a later day.",
        "Der Tag, an dem der Themenaufruf schließt, liegt in der Vergangenheit. Wählen Sie heute oder einen späteren "
        "Tag.",
    ),
    "input.call_meets": (
        "The call has to close before the editorial meeting that decides about the topics. Choose an earlier day.",
        "Der Themenaufruf muss vor der Redaktionssitzung schließen, die über die Themen entscheidet. Wählen Sie einen "
        "früheren Tag.",
    ),
    "input.call_closed": (
        "“{title}” is closed. Make a new call for further topics.",
        "„{title}“ ist geschlossen. Legen Sie für weitere Themen einen neuen Themenaufruf an.",
    ),
    "input.call_nobody": (
        "Nobody can be asked in “{title}”. Choose people, or departments that have some.",
        "In „{title}“ kann niemand gefragt werden. Wählen Sie Personen oder Fachbereiche, die welche haben.",
    ),
    "input.call_asked": (
        "Everybody you chose has been asked in “{title}” already. Remind them instead.",
        "Alle Ausgewählten wurden in „{title}“ schon gefragt. Erinnern Sie stattdessen.",
    ),
    "input.expired_call": ("The call “{call}” was closed.", "Der Themenaufruf „{call}“ wurde geschlossen."),
    "input.idea_already": (
        "“{title}” belongs to a content item already. Open that instead.",
        "„{title}“ gehört schon zu einem Beitrag. Öffnen Sie stattdessen diesen.",
    ),
    "input.idea_source": ("Source: answer of {who} to “{title}”", "Quelle: Antwort von {who} auf „{title}“"),
    "input.idea_source_call": (
        "Source: topic sent in by {who} on the call “{call}”",
        "Quelle: Thema von {who} zum Aufruf „{call}“",
    ),
    "input.idea_nobody": ("somebody who stays anonymous", "jemandem, der anonym bleibt"),
}
#: States in the tables of the command line are said as everywhere.
CATALOGUE |= {
    code.replace("input.state.", "list.state."): words
    for code, words in inputs.CATALOGUE.items()
    if code.startswith("input.state.")
}
