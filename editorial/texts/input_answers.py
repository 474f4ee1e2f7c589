"""Answers of experts that come back as files: what is refused, and forms that are given out."""

CATALOGUE: dict[str, tuple[str, str]] = {
    # Files that come with an answer
    "input_file.kind": (
        "“{name}” is of a kind that is not taken. Possible are: {possible}.",
        "„{name}“ ist von einer Art, die nicht angenommen wird. Möglich sind: {possible}.",
    ),
    "input_file.empty": (
        "“{name}” is empty. Attach the file once more.",
        "„{name}“ ist leer. Hängen Sie die Datei noch einmal an.",
    ),
    "input_file.big": (
        "“{name}” is larger than {most} MB. Make it smaller or hand it over another way.",
        "„{name}“ ist größer als {most} MB. Verkleinern Sie die Datei oder geben Sie sie auf anderem Weg weiter.",
    ),
    "input_file.all_big": (
        "The attachments are larger than {most} MB together. Leave one out or make them smaller.",
        "Die Anhänge sind zusammen größer als {most} MB. Lassen Sie einen weg oder verkleinern Sie sie.",
    ),
    "input_file.many": (
        "There are more than {most} attachments. Leave some out.",
        "Es sind mehr als {most} Anhänge. Lassen Sie einige weg.",
    ),
    "input_file.name": (
        "The attachment “{name}” has a path or hidden characters in its name, which no form writes; nothing was taken.",
        "Der Anhang „{name}“ trägt einen Pfad oder verborgene Zeichen im Namen, was kein Formular schreibt; es "
        "wurde nichts übernommen.",
    ),
    "input_file.content": (
        "“{name}” is not a {ending} file, whatever its name says. Attach the real one.",
        "„{name}“ ist keine {ending}-Datei, auch wenn sie so heißt. Hängen Sie die echte an.",
    ),
    "input_file.damaged": (
        "“{name}” is damaged. Open it on your computer, save it anew and attach it once more.",
        "„{name}“ ist beschädigt. Öffnen Sie die Datei auf Ihrem Rechner, speichern Sie sie neu und hängen Sie sie "
        "noch einmal an.",
    ),
    "input_file.program": (
        "“{name}” is a program or a script and is never taken.",
        "„{name}“ ist ein Programm oder ein Skript und wird nie angenommen.",
    ),
    "input_file.archive": (
        "“{name}” is a packed file or carries one. Unpack it and attach the files in it.",
        "„{name}“ ist eine gepackte Datei oder trägt eine in sich. Entpacken Sie sie und hängen Sie die Dateien "
        "daraus an.",
    ),
    "input_file.macros": (
        "“{name}” can run macros or carries other files in it. Save it without them, for example as PDF.",
        "„{name}“ kann Makros ausführen oder trägt andere Dateien in sich. Speichern Sie sie ohne diese, zum Beispiel "
        "als PDF.",
    ),
    "input_file.markup": (
        "“{name}” is a web page or a drawing that a browser would run. Attach it as PDF or as picture.",
        "„{name}“ ist eine Webseite oder eine Zeichnung, die ein Browser ausführen würde. Hängen Sie sie als PDF oder "
        "als Bild an.",
    ),
    "input_file.script": (
        "“{name}” carries a script, a program or other files in it. Print it into a new PDF and attach that.",
        "„{name}“ trägt ein Skript, ein Programm oder andere Dateien in sich. Drucken Sie die Datei in ein neues PDF "
        "und hängen Sie dieses an.",
    ),
    "input_file.bomb": (
        "“{name}” would become far too large when it is opened, so it was not taken.",
        "„{name}“ würde beim Öffnen viel zu groß und wurde deshalb nicht angenommen.",
    ),
    "input_file.locked": (
        "“{name}” is protected by a password. Attach it without one.",
        "„{name}“ ist mit einem Passwort geschützt. Hängen Sie die Datei ohne Passwort an.",
    ),
    # What is no answer, beside what every form refuses
    "input_answer.link": (
        "“{name}” is a link to another file. Take the answer file itself.",
        "„{name}“ ist eine Verknüpfung auf eine andere Datei. Nehmen Sie die Antwortdatei selbst.",
    ),
    "input_answer.draft": (
        "“{name}” is unfinished work that the form kept for itself. Open it there and save the answer file.",
        "„{name}“ ist ein Zwischenstand, den das Formular für sich gesichert hat. Öffnen Sie ihn im Formular und "
        "speichern Sie dort die Antwortdatei.",
    ),
    "input_answer.question_twice": (
        "“{name}” answers one question twice, which no form does. Ask for the answer file once more.",
        "„{name}“ beantwortet eine Frage zweimal, was kein Formular schreibt. Bitten Sie noch einmal um die "
        "Antwortdatei.",
    ),
    # What is an answer, but does not count
    "input_answer.older": (
        "A newer answer of {person} to “{title}” is here already, so this older one was not taken.",
        "Eine neuere Antwort von {person} auf „{title}“ liegt schon vor; diese ältere wurde nicht übernommen.",
    ),
    "input_answer.other": (
        "Another answer with the same number as this one is here already for “{title}”. Ask {person} to save the "
        "file once more.",
        "Zu „{title}“ liegt schon eine andere Antwort mit derselben Nummer vor. Bitten Sie {person}, die Antwortdatei "
        "noch einmal zu speichern.",
    ),
    "input_answer.expired": (
        "The form for “{title}” was valid until {day}. Send {person} a new one.",
        "Das Formular zu „{title}“ galt bis {day}. Senden Sie {person} ein neues.",
    ),
    "input_answer.closed": (
        "“{title}” is “{state}” and takes no more answers. Open the request again if this one is still wanted.",
        "„{title}“ steht auf „{state}“ und nimmt keine Antworten mehr an. Öffnen Sie die Anfrage wieder, wenn diese "
        "noch gebraucht wird.",
    ),
    "input_answer.not_asked": (
        "“{title}” is asked of {now} now, not of {person} any more, so this answer does not count.",
        "Zu „{title}“ ist jetzt {now} gefragt und nicht mehr {person}; diese Antwort zählt deshalb nicht.",
    ),
    "input_answer.inactive": (
        "{person} is deactivated, so no more answers to “{title}” are taken from there.",
        "{person} ist deaktiviert; von dort wird keine Antwort auf „{title}“ mehr angenommen.",
    ),
    "input_answer.question": (
        "The answer of {person} speaks of a question that “{title}” does not have. Send {person} a new form.",
        "Die Antwort von {person} nennt eine Frage, die es in „{title}“ nicht gibt. Senden Sie {person} ein neues "
        "Formular.",
    ),
    "input_answer.file_changed": (
        "The attachment “{file}” is not the one that {person} attached: it was exchanged or damaged on its way. Ask "
        "for the answer file once more.",
        "Der Anhang „{file}“ ist nicht der, den {person} angehängt hat: Er wurde unterwegs ausgetauscht oder "
        "beschädigt. Bitten Sie noch einmal um die Antwortdatei.",
    ),
    "input_answer.file_gone": (
        "“{name}” names the attachment “{file}”, but does not bring it. Ask for the answer file once more.",
        "„{name}“ nennt den Anhang „{file}“, bringt ihn aber nicht mit. Bitten Sie noch einmal um die Antwortdatei.",
    ),
    "input_answer.file_extra": (
        "“{name}” brings a file that none of its answers names, which no form does. Ask for the answer file once more.",
        "„{name}“ bringt eine Datei mit, die in keiner Antwort genannt ist, was kein Formular schreibt. Bitten Sie "
        "noch einmal um die Antwortdatei.",
    ),
    "input_answer.files_needed": (
        "The text block carries no attachments, and “{question}” needs one. Ask {person} for the answer file.",
        "Der Textblock bringt keine Anhänge mit, „{question}“ braucht aber einen. Bitten Sie {person} um die "
        "Antwortdatei.",
    ),
    # What the reader should know though it counts
    "input_answer.known": (
        "This answer was brought in already on {day}; nothing was changed.",
        "Diese Antwort wurde schon am {day} eingelesen; es wurde nichts geändert.",
    ),
    "input_answer.without_files": (
        "The text block carries no attachments; missing are: {names}. Ask for the answer file as well.",
        "Der Textblock bringt keine Anhänge mit; es fehlen: {names}. Bitten Sie auch um die Antwortdatei.",
    ),
    "input_answer.again": (
        "It becomes version {number}; the earlier ones are kept.",
        "Sie wird Fassung {number}; die früheren bleiben erhalten.",
    ),
    "input_answer.consent_form": ("in the form, on {day}", "im Formular, am {day}"),
    # Parts of an answer
    "input_answer.part.kind": ("kind", "Art"),
    "input_answer.part.version": ("version", "Fassung"),
    "input_answer.part.workspace": ("workspace", "Arbeitsbereich"),
    "input_answer.part.request": ("request", "Anfrage"),
    "input_answer.part.person": ("person", "Person"),
    "input_answer.part.nonce": ("number of the form", "Nummer des Formulars"),
    "input_answer.part.edition": ("number of the answer", "Nummer der Antwort"),
    "input_answer.part.written": ("time", "Zeitpunkt"),
    "input_answer.part.minutes": ("minutes", "Minuten"),
    "input_answer.part.attribution": ("attribution", "Nennung"),
    "input_answer.part.consent": ("consent", "Einverständnis"),
    "input_answer.part.remark": ("remark", "Bemerkung"),
    "input_answer.part.answers": ("answers", "Antworten"),
    "input_answer.part.question": ("question", "Frage"),
    "input_answer.part.value": ("answer", "Antwort"),
    "input_answer.part.clearance": ("clearance", "Freigabe der Antwort"),
    "input_answer.part.files": ("attachments", "Anhänge"),
    "input_answer.part.file_name": ("name of an attachment", "Name eines Anhangs"),
    "input_answer.part.file_type": ("kind of an attachment", "Art eines Anhangs"),
    "input_answer.part.size": ("size of an attachment", "Größe eines Anhangs"),
    "input_answer.part.sha256": ("checksum of an attachment", "Prüfsumme eines Anhangs"),
    "input_answer.part.hmac": ("code", "Prüfcode"),
    "input_answer.part.whole": ("the whole", "das Ganze"),
    # Giving forms out
    "export.what.request": ("The form of an input request", "Das Formular einer Input-Anfrage"),
    "input_give.nobody": (
        "“{title}” has nobody who is asked. Choose a person before you give out the form.",
        "Bei „{title}“ ist niemand gefragt. Wählen Sie eine Person, bevor Sie das Formular ausgeben.",
    ),
    "input_give.not_sent": (
        "“{title}” is still a draft. Send the request, then give out its form.",
        "„{title}“ ist noch ein Entwurf. Senden Sie die Anfrage und geben Sie dann das Formular aus.",
    ),
    "input_give.closed": (
        "“{title}” is “{state}” and takes no more answers, so there is no form for it.",
        "„{title}“ steht auf „{state}“ und nimmt keine Antworten mehr an; ein Formular dafür gibt es nicht.",
    ),
    "input_give.which": (
        "Say with --id for which request the form is; waiting are: {requests}.",
        "Sagen Sie mit --id, für welche Anfrage das Formular ist; es warten: {requests}.",
    ),
    "input_give.waiting": ("{id} “{title}” ({person})", "{id} „{title}“ ({person})"),
    "input_give.none_waiting": (
        "No request is waiting for an answer, so there is no form to write.",
        "Keine Anfrage wartet auf eine Antwort, deshalb gibt es kein Formular zu schreiben.",
    ),
    "input_give.written": (
        "Form for {person}, “{title}”, valid until {until}.",
        "Formular für {person}, „{title}“, gültig bis {until}.",
    ),
    # The mail that brings a form
    "input_mail.subject.request": ("Input request: {title}", "Input-Anfrage: {title}"),
    "input_mail.subject.reminder": (
        "Reminder of the input request: {title}",
        "Erinnerung an die Input-Anfrage: {title}",
    ),
    "input_mail.subject.follow_up": ("Follow-up question: {title}", "Rückfrage: {title}"),
    "input_mail.hello": ("Hello {person},", "Guten Tag, {person},"),
    "input_mail.first.request": (
        "we would like to ask you something about “{title}”.",
        "zu „{title}“ möchten wir Sie gern etwas fragen.",
    ),
    "input_mail.first.reminder": (
        "we are still looking forward to your answers to “{title}”.",
        "zu „{title}“ freuen wir uns noch auf Ihre Antworten.",
    ),
    "input_mail.first.follow_up": (
        "thank you for your answers to “{title}”. Something is still open for us.",
        "vielen Dank für Ihre Antworten zu „{title}“. Etwas ist uns noch unklar.",
    ),
    "input_mail.minutes": (
        "We count on about {n} minutes of your time.",
        "Wir rechnen mit etwa {n} Minuten Ihrer Zeit.",
    ),
    "input_mail.due": ("Please answer by {when}.", "Bitte antworten Sie bis {when}."),
    "input_mail.contact": ("Questions go to {by}.", "Fragen beantwortet {by}."),
    "input_mail.form": (
        "The form is attached as a zip file. Please unpack it and open {file} in a browser: it works without a network "
        "and sends nothing. Answer there, save the answer file, and send it back as a reply to this mail. If you "
        "cannot send files, the form has a text that you can copy into a mail instead.\n\nFor every answer you say how "
        "far it may go: public, internal or confidential. The form is valid until {expires}, for you alone: please do "
        "not forward this mail.",
        "Das Formular liegt als Zip-Datei bei. Bitte entpacken Sie es und öffnen Sie {file} im Browser: Es läuft ohne "
        "Netz und sendet nichts. Antworten Sie dort, speichern Sie die Antwortdatei und senden Sie diese als Antwort "
        "auf diese Mail zurück. Falls Sie keine Datei senden können, enthält das Formular einen Text, den Sie "
        "stattdessen in eine Mail kopieren.\n\nBei jeder Antwort sagen Sie, wie weit sie gehen darf: öffentlich, "
        "intern oder vertraulich. Das Formular gilt bis {expires} und nur für Sie: Leiten Sie diese Mail bitte nicht "
        "weiter.",
    ),
    "input_mail.regards": ("Kind regards\n{sender}", "Mit freundlichen Grüßen\n{sender}"),
}
