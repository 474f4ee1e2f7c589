"""What stands on an expert's form for another computer."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    "input_form.stem": ("input-request", "input-anfrage"),
    "input_form.suffix": (".answer.json", ".antwort.json"),
    "input_form.draft_suffix": (".draft.json", ".zwischenstand.json"),
    "input_form.kind": ("Input request", "Input-Anfrage"),
    "input_form.offline": ("works offline, sends nothing", "läuft ohne Netz, sendet nichts"),
    "input_form.hello": ("Hello {person}.", "Guten Tag, {person}."),
    "input_form.hello.nobody": ("Hello.", "Guten Tag."),
    "input_form.minutes": ("about {n} minutes", "etwa {n} Minuten"),
    "input_form.minutes.one": ("about a minute", "etwa eine Minute"),
    "input_form.due": ("by {when}", "bis {when}"),
    "input_form.valid": ("form valid until {when}", "Formular gilt bis {when}"),
    "input_form.asks": ("Questions to: {name}", "Fragen an: {name}"),
    "input_form.audience": ("For: {audience}", "Für: {audience}"),
    "input_form.about": ("About: {about}", "Zu: {about}"),
    "input_form.note": ("Note from the editors", "Hinweis der Redaktion"),
    "input_form.good": ("What a good answer looks like", "So sieht eine gute Antwort aus"),
    "input_form.example": ("For example: {example}", "Zum Beispiel: {example}"),
    "input_form.required": ("required", "Pflichtfrage"),
    "input_form.follow_up": ("Follow-up question", "Rückfrage"),
    "input_form.done": ("answered", "beantwortet"),
    "input_form.yes": ("Yes", "Ja"),
    "input_form.no": ("No", "Nein"),
    "input_form.unchoose": ("Undo the choice", "Auswahl aufheben"),
    "input_form.understood": ("understood as {number}", "verstanden als {number}"),
    # Clearance
    "input_form.clearance": ("How far may answer {number} go?", "Wie weit darf Antwort {number} gehen?"),
    "input_form.this_answer": ("This answer is", "Diese Antwort ist"),
    "input_form.public": ("Public", "Öffentlich"),
    "input_form.public.hint": ("may appear", "darf erscheinen"),
    "input_form.internal": ("Internal", "Intern"),
    "input_form.internal.hint": ("in-house only", "nur im Haus"),
    "input_form.confidential": ("Confidential", "Vertraulich"),
    "input_form.confidential.hint": ("ask first", "erst fragen"),
    "input_form.locked": (
        "What is confidential stays locked until your lead clears it.",
        "Vertrauliches bleibt gesperrt, bis Ihre Leitung es freigibt.",
    ),
    "input_form.unsaid": (
        "If you choose nothing here, the answer counts as confidential.",
        "Ohne Wahl gilt die Antwort als vertraulich.",
    ),
    # Attachments
    "input_form.choose_files": ("Choose files", "Dateien auswählen"),
    "input_form.attach": ("Attach a file", "Datei anhängen"),
    "input_form.attach_to": ("Attach a file to answer {number}", "Datei an Antwort {number} anhängen"),
    "input_form.or_drop": ("or drop them here", "oder hierher ziehen"),
    "input_form.types": (
        "{types}; together up to {most}",
        "{types}; zusammen bis {most}",
    ),
    "input_form.types.words": (
        "Pictures, PDF, Office and text files, sound and film",
        "Bilder, PDF, Office- und Textdateien, Ton und Film",
    ),
    "input_form.files": ("Attachments of answer {number}", "Anhänge zu Antwort {number}"),
    "input_form.remove": ("Remove {name}", "{name} entfernen"),
    "input_form.here": ("Already with us: {names}", "Schon bei uns: {names}"),
    "input_form.attached": ("Attached: {names}", "Angehängt: {names}"),
    "input_form.removed": ("“{name}” is removed.", "„{name}“ ist entfernt."),
    "input_form.refused.type": (
        "“{name}” is not taken: files of this kind are not allowed here. Allowed are {endings}.",
        "„{name}“ wird nicht angenommen: Dateien dieser Art sind hier nicht erlaubt. Erlaubt sind {endings}.",
    ),
    "input_form.refused.large": (
        "“{name}” ({size}) is too large: attachments may have {most} together, {left} are left.",
        "„{name}“ ({size}) ist zu groß: Anhänge dürfen zusammen {most} haben, frei sind noch {left}.",
    ),
    "input_form.refused.empty": ("“{name}” is empty.", "„{name}“ ist leer."),
    "input_form.refused.twice": (
        "“{name}” is attached to this answer already.",
        "„{name}“ hängt schon an dieser Antwort.",
    ),
    "input_form.refused.many": (
        "“{name}” is one too many: more than {most} files do not fit into an answer.",
        "„{name}“ ist eine zu viel: Mehr als {most} Dateien passen nicht in eine Antwort.",
    ),
    "input_form.refused.unreadable": (
        "“{name}” cannot be read. Folders cannot be attached.",
        "„{name}“ lässt sich nicht lesen. Ordner können nicht angehängt werden.",
    ),
    "input_form.refused.content": (
        "“{name}” is not a {ending} file, whatever its name says. Attach the real one.",
        "„{name}“ ist keine {ending}-Datei, auch wenn sie so heißt. Hängen Sie die echte an.",
    ),
    "input_form.refused.place": (
        "Drop files on the question that they belong to.",
        "Legen Sie Dateien auf der Frage ab, zu der sie gehören.",
    ),
    # How to be named
    "input_form.attribution": ("How would you like to be named?", "Wie möchten Sie genannt werden?"),
    "input_form.named": ("{person}, {department}", "{person}, {department}"),
    "input_form.department": ("Only “{department}”", "Nur „{department}“"),
    "input_form.department.none": ("Only my department", "Nur mein Fachbereich"),
    "input_form.anonymous": ("Not at all", "Gar nicht"),
    "input_form.consent": (
        "I agree that the editors name me like this where my answers appear. I can withdraw this at any time.",
        "Ich bin einverstanden, dass die Redaktion mich so nennt, wo meine Antworten erscheinen. Das kann ich jederzeit"
        " widerrufen.",
    ),
    # The end
    "input_form.end": ("To finish", "Zum Schluss"),
    "input_form.took": ("How many minutes did it take you?", "Wie viele Minuten haben Sie gebraucht?"),
    "input_form.took.hint": (
        "Your department has {n} minutes reserved for it; what it really took is booked.",
        "Für Ihren Bereich sind {n} Minuten vorgesehen; gebucht wird, was es wirklich war.",
    ),
    "input_form.took.unit": ("minutes", "Minuten"),
    "input_form.remark": ("Anything else for the editors?", "Noch etwas für die Redaktion?"),
    "input_form.remark.hint": ("Is not published.", "Wird nicht veröffentlicht."),
    "input_form.by_mail": ("Answer as text in a mail", "Als Text in einer Mail antworten"),
    "input_form.by_mail.hint": (
        "If files cannot be sent from here: copy this text into a mail as it is. Line breaks and quoting do no harm.",
        "Falls Sie von hier keine Datei senden können: Kopieren Sie diesen Text unverändert in eine Mail."
        " Zeilenumbrüche und Zitatzeichen schaden nicht.",
    ),
    "input_form.by_mail.none": (
        "The text appears here as soon as everything that is required is answered.",
        "Der Text steht hier, sobald alles Nötige beantwortet ist.",
    ),
    "input_form.without_files": (
        "Attachments are not in this text: {names}. Attach them to the mail, or send the answer file.",
        "Anhänge sind in diesem Text nicht enthalten: {names}. Hängen Sie sie an die Mail an oder senden Sie die"
        " Antwortdatei.",
    ),
    "input_form.block.head": (
        "My answers to “{title}”. Please leave the text between the marks as it is.",
        "Meine Antworten zu „{title}“. Bitte den Text zwischen den Marken unverändert lassen.",
    ),
    "input_form.copy": ("Copy text", "Text kopieren"),
    "input_form.copied": ("Text copied", "Text kopiert"),
    "input_form.copy_by_hand": (
        "The text is selected: copy it with Ctrl+C.",
        "Der Text ist markiert: Kopieren Sie ihn mit Strg+C.",
    ),
    # Unfinished work
    "input_form.draft": ("Your unfinished work", "Ihr Zwischenstand"),
    "input_form.kept": (
        "What you enter stays in this browser, on this computer, until you delete it.",
        "Ihre Eingaben bleiben in diesem Browser auf diesem Computer, bis Sie sie löschen.",
    ),
    "input_form.kept.without_files": (
        "What you enter stays in this browser until you delete it, but the attachments are too large for that: save"
        " your unfinished work as a file before you close the form.",
        "Ihre Eingaben bleiben in diesem Browser, bis Sie sie löschen. Die Anhänge sind dafür zu groß: Sichern Sie den"
        " Zwischenstand als Datei, bevor Sie das Formular schließen.",
    ),
    "input_form.kept.not": (
        "This browser keeps nothing for files: save your unfinished work as a file before you close the form.",
        "Dieser Browser merkt sich bei Dateien nichts: Sichern Sie den Zwischenstand als Datei, bevor Sie das Formular"
        " schließen.",
    ),
    "input_form.kept.file": (
        "“{button}” also writes a file, with the attachments, that you can open again here, on another computer too.",
        "„{button}“ schreibt zusätzlich eine Datei mit den Anhängen, die Sie hier wieder öffnen können, auch auf einem"
        " anderen Computer.",
    ),
    "input_form.open_draft": ("Open unfinished work", "Zwischenstand öffnen"),
    "input_form.forget": ("Delete what I entered", "Eingaben löschen"),
    "input_form.unforget": ("Bring it back", "Löschen rückgängig machen"),
    "input_form.forgotten": (
        "What you entered is deleted from the form and from this browser.",
        "Ihre Eingaben sind im Formular und in diesem Browser gelöscht.",
    ),
    "input_form.restored": ("What you entered on {when} is back.", "Ihre Eingaben vom {when} sind wieder da."),
    "input_form.opened": (
        "Your unfinished work of {when} is open.",
        "Ihr Zwischenstand vom {when} ist geöffnet.",
    ),
    "input_form.draft.wrong": (
        "“{name}” is no unfinished work of this form. Nothing was changed.",
        "„{name}“ ist kein Zwischenstand dieses Formulars. Es wurde nichts geändert.",
    ),
    "input_form.save_draft": ("Save unfinished work", "Zwischenstand sichern"),
    "input_form.saved_draft": (
        "Saved as “{file}”, usually in your downloads. Open it later with “{button}”, or drop it on this form.",
        "Gesichert als „{file}“, meist im Ordner „Downloads“. Öffnen Sie die Datei später mit „{button}“ oder ziehen"
        " Sie sie auf dieses Formular.",
    ),
    # Saving
    "input_form.progress": ("{done} of {all} questions answered", "{done} von {all} Fragen beantwortet"),
    "input_form.save": ("Save answer file", "Antwortdatei speichern"),
    "input_form.saved": (
        "Saved as “{file}”, usually in your downloads. Now send this file to {to}.",
        "Gespeichert als „{file}“, meist im Ordner „Downloads“. Senden Sie diese Datei nun an {to}.",
    ),
    "input_form.changed": (
        "Changed since you saved: save the answer file again before you send it.",
        "Seit dem Speichern geändert: Speichern Sie die Antwortdatei noch einmal, bevor Sie sie senden.",
    ),
    "input_form.editors": ("the editors", "die Redaktion"),
    "input_form.error.missing": ("This question needs an answer.", "Diese Frage braucht eine Antwort."),
    "input_form.error.number": (
        "This is not a number. Enter digits, for example 1284 or 0.2.",
        "Das ist keine Zahl. Geben Sie Ziffern ein, zum Beispiel 1284 oder 0,2.",
    ),
    "input_form.error.date": (
        "This is not a date. Enter day, month and year.",
        "Das ist kein Datum. Geben Sie Tag, Monat und Jahr an.",
    ),
    "input_form.error.minutes": (
        "Enter whole minutes from 1 to {most}, or leave it empty.",
        "Geben Sie ganze Minuten von 1 bis {most} ein oder lassen Sie das Feld leer.",
    ),
    "input_form.error.attribution": ("Choose one of the three.", "Wählen Sie eine der drei Möglichkeiten."),
    "input_form.error.consent": (
        "Please agree, or choose “Not at all”.",
        "Stimmen Sie bitte zu oder wählen Sie „Gar nicht“.",
    ),
    "input_form.error.nothing": (
        "Nothing is answered yet. Answer at least one question.",
        "Noch ist nichts beantwortet. Beantworten Sie mindestens eine Frage.",
    ),
    "input_form.error.some": (
        "Not saved yet: something is missing where you are now.",
        "Noch nicht gespeichert: An dieser Stelle fehlt etwas.",
    ),
    "input_form.expired": (
        "This form was valid until {when}. An answer will not be taken any more: ask for a new form.",
        "Dieses Formular galt bis {when}. Eine Antwort wird nicht mehr angenommen: Bitten Sie um ein neues Formular.",
    ),
    "input_form.no_script": ("Answering without a script", "Antworten ohne Skript"),
    "input_form.no_script.text": (
        "This browser does not run the form’s script, so it cannot save an answer file. You can read everything here,"
        " or print it and fill it in by hand. To answer, write to {to}: the number of each question, your answer,"
        " whether it is public, internal or confidential, how you would like to be named, and the number {nonce}.",
        "Dieser Browser führt das Skript des Formulars nicht aus und kann deshalb keine Antwortdatei speichern. Lesen"
        " können Sie hier alles, auch ausdrucken und von Hand ausfüllen. Um zu antworten, schreiben Sie an {to}: die"
        " Nummer jeder Frage, Ihre Antwort, ob sie öffentlich, intern oder vertraulich ist, wie Sie genannt werden"
        " möchten, und die Nummer {nonce}.",
    ),
    "input_form.proof": ("What happens with your answers", "Was mit Ihren Antworten geschieht"),
    "input_form.proof.text": (
        "Nothing leaves this computer until you send the answer file yourself. The editors look at every answer before"
        " anything of it appears; what you mark as internal or confidential stays so. The form carries a secret number"
        " of its own and is meant for you alone: please do not pass it on. It is valid until {when}.",
        "Nichts verlässt diesen Computer, bis Sie die Antwortdatei selbst senden. Die Redaktion sieht jede Antwort an,"
        " bevor etwas davon erscheint; was Sie als intern oder vertraulich kennzeichnen, bleibt es. Das Formular trägt"
        " eine eigene geheime Nummer und ist nur für Sie bestimmt: Bitte geben Sie es nicht weiter. Es gilt bis"
        " {when}.",
    ),
}
