"""Forms for another computer and their answers, in words: the form itself, its mail, why an answer does not count."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    # Giving one out
    "form.nobody": (
        "Nobody can be sent a form for “{title}” now: no stage is open, or whoever is asked wrote it.",
        "Für „{title}“ kann gerade niemand ein Formular bekommen: Es ist keine Stufe offen, oder wer gefragt ist,"
        " hat daran mitgeschrieben.",
    ),
    "form.not_asked": (
        "{person} is not asked about “{title}” now; asked are: {asked}.",
        "{person} ist zu „{title}“ gerade nicht gefragt; gefragt sind: {asked}.",
    ),
    "form.which": (
        "Say with --id for which item the form is; waiting are: {items}.",
        "Sagen Sie mit --id, für welchen Beitrag das Formular ist; es warten: {items}.",
    ),
    "form.none_waiting": (
        "No item is waiting for approval, so there is no form to write.",
        "Kein Beitrag wartet auf Freigabe, deshalb gibt es kein Formular zu schreiben.",
    ),
    "form.days": ("A form is valid for 1 to {most} days.", "Ein Formular gilt 1 bis {most} Tage."),
    "form.written": (
        "Form for {person}, stage “{stage}”, valid until {until}.",
        "Formular für {person}, Stufe „{stage}“, gültig bis {until}.",
    ),
    "form.others": (
        "Also asked now: {others}. Put a name into the file name to write the form for that person.",
        "Gefragt sind außerdem: {others}. Mit dem Namen im Dateinamen entsteht das Formular für diese Person.",
    ),
    "form.left_out": (
        "Named, but not shown in the form: {names}.",
        "Im Formular genannt, aber nicht gezeigt: {names}.",
    ),
    "form.proves": (
        "Whoever has this form can answer it: the answer proves that somebody had the form, not who it was.",
        "Wer dieses Formular hat, kann es beantworten: Die Antwort beweist, dass jemand das Formular hatte, nicht,"
        " wer das war.",
    ),
    "form.media.big": ("too large for the form", "für das Formular zu groß"),
    "form.media.kind": ("cannot be shown in the form", "im Formular nicht darstellbar"),
    "form.media.gone": ("no longer kept", "nicht mehr vorhanden"),
    # What is no answer
    "answer.missing": ("There is no file {path}.", "Es gibt keine Datei {path}."),
    "answer.unreadable": ("“{name}” cannot be read.", "„{name}“ lässt sich nicht lesen."),
    "answer.none": (
        "“{name}” is no answer to a form of this program. Take the file ending in .answer.json that the form saved, or"
        " the text block from the mail.",
        "„{name}“ ist keine Antwort auf ein Formular dieses Programms. Nehmen Sie die Datei mit der Endung"
        " .antwort.json, die das Formular gespeichert hat, oder den Textblock aus der Mail.",
    ),
    "answer.empty": (
        "“{name}” is empty. Ask for the answer once more.",
        "„{name}“ ist leer. Bitten Sie noch einmal um die Antwort.",
    ),
    "answer.form": (
        "“{name}” is the form, not the answer. Open it in a browser, decide, and save the answer file there.",
        "„{name}“ ist das Formular, nicht die Antwort. Öffnen Sie es im Browser, entscheiden Sie und speichern Sie"
        " dort die Antwortdatei.",
    ),
    "answer.archive": (
        "“{name}” is a packed file. Unpack it and take the answer file in it.",
        "„{name}“ ist eine gepackte Datei. Entpacken Sie sie und nehmen Sie die Antwortdatei daraus.",
    ),
    "answer.large": (
        "“{name}” is larger than any answer ({limit} kB at most), so it was not read.",
        "„{name}“ ist größer als jede Antwort (höchstens {limit} kB) und wurde nicht gelesen.",
    ),
    "answer.large_mb": (
        "“{name}” is larger than any answer ({limit} MB at most), so it was not read.",
        "„{name}“ ist größer als jede Antwort (höchstens {limit} MB) und wurde nicht gelesen.",
    ),
    "answer.mail": (
        "“{name}” is built like no ordinary mail, so it was not read. Save the answer file out of it and take that.",
        "„{name}“ ist nicht wie eine gewöhnliche Mail gebaut und wurde nicht gelesen. Speichern Sie die"
        " Antwortdatei daraus und nehmen Sie diese.",
    ),
    "answer.encoding": (
        "“{name}” is not written in UTF-8 or UTF-16. Take the file as the form saved it.",
        "„{name}“ ist weder in UTF-8 noch in UTF-16 geschrieben. Nehmen Sie die Datei so, wie das Formular sie"
        " gespeichert hat.",
    ),
    "answer.damaged": (
        "“{name}” is damaged or breaks off. Ask for the answer file once more.",
        "„{name}“ ist beschädigt oder bricht ab. Bitten Sie noch einmal um die Antwortdatei.",
    ),
    "answer.block": (
        "The text block in “{name}” is incomplete or was changed on its way. Copy it from [[ANSWER]] to [[/ANSWER]],"
        " or ask for the answer file.",
        "Der Textblock in „{name}“ ist unvollständig oder wurde unterwegs verändert. Kopieren Sie ihn von [[ANSWER]]"
        " bis [[/ANSWER]], oder bitten Sie um die Antwortdatei.",
    ),
    "answer.several": (
        "“{name}” holds several different answers. Bring them in one by one.",
        "„{name}“ enthält mehrere verschiedene Antworten. Lesen Sie sie einzeln ein.",
    ),
    "answer.twice": (
        "“{name}” says “{field}” twice, which no form does. Ask for the answer file once more.",
        "In „{name}“ steht „{field}“ zweimal, was kein Formular schreibt. Bitten Sie noch einmal um die Antwortdatei.",
    ),
    "answer.field": (
        "In “{name}” the part “{field}” is missing or wrong. Ask for the answer file once more.",
        "In „{name}“ fehlt der Teil „{field}“ oder ist falsch. Bitten Sie noch einmal um die Antwortdatei.",
    ),
    "answer.signs": (
        "“{name}” has invisible control characters in “{field}”, which no form writes; it was not taken.",
        "„{name}“ enthält in „{field}“ unsichtbare Steuerzeichen, die kein Formular schreibt; die Antwort wurde nicht"
        " übernommen.",
    ),
    # What is an answer, but does not count
    "answer.version": (
        "“{name}” comes from the form of a newer version of the program. Update the program, then bring it in again.",
        "„{name}“ stammt aus dem Formular einer neueren Programmfassung. Aktualisieren Sie das Programm und lesen Sie"
        " die Antwort dann noch einmal ein.",
    ),
    "answer.workspace": (
        "“{name}” answers a form of another workspace. Open that one and bring it in there.",
        "„{name}“ beantwortet ein Formular eines anderen Arbeitsbereichs. Öffnen Sie diesen und lesen Sie die Antwort"
        " dort ein.",
    ),
    "answer.unknown": (
        "“{name}” answers a form that this workspace does not know, or that was taken back. Send a new form.",
        "„{name}“ beantwortet ein Formular, das dieser Arbeitsbereich nicht kennt oder das zurückgenommen wurde."
        " Senden Sie ein neues.",
    ),
    "answer.mismatch": (
        "“{name}” does not fit its form: “{field}” is another one. It was changed after the form wrote it; ask for"
        " the answer once more.",
        "„{name}“ passt nicht zum Formular: „{field}“ ist dort anders. Die Antwort wurde nachträglich verändert;"
        " bitten Sie noch einmal darum.",
    ),
    "answer.code": (
        "The code of “{name}” is wrong: the answer was changed after the form wrote it, or did not come from that"
        " form. Ask {person} for it once more.",
        "Der Prüfcode von „{name}“ stimmt nicht: Die Antwort wurde nachträglich verändert oder stammt nicht aus dem"
        " Formular. Bitten Sie {person} noch einmal darum.",
    ),
    "answer.used": (
        "The form for “{title}” has been answered already, on {day}, and an answer counts once. For another decision"
        " send {person} a new form.",
        "Das Formular zu „{title}“ wurde schon beantwortet, am {day}, und eine Antwort zählt einmal. Für eine andere"
        " Entscheidung senden Sie {person} ein neues Formular.",
    ),
    "answer.expired": (
        "The form for “{title}” was valid until {day}. Send {person} a new one.",
        "Das Formular zu „{title}“ galt bis {day}. Senden Sie {person} ein neues.",
    ),
    "answer.inactive": (
        "{person} is deactivated and decides about “{title}” no more. Give the stage to somebody else.",
        "{person} ist deaktiviert und entscheidet nicht mehr über „{title}“. Übertragen Sie die Stufe jemand anderem.",
    ),
    "answer.closed": (
        "“{title}” is not waiting for approval any more ({state}), so this answer has nothing to decide.",
        "„{title}“ wartet nicht mehr auf Freigabe ({state}), deshalb gibt es für diese Antwort nichts zu entscheiden.",
    ),
    "answer.changed": (
        "“{title}” has changed since the form was given out: {changes}. Send {person} a new form.",
        "„{title}“ hat sich geändert, seit das Formular ausgegeben wurde: {changes}. Senden Sie {person} ein neues"
        " Formular.",
    ),
    "answer.elsewhere": (
        "{person} is not asked about “{title}” at the stage “{stage}” now. The approval route shows whose turn it is.",
        "{person} ist zu „{title}“ auf der Stufe „{stage}“ gerade nicht gefragt. Der Freigabeweg zeigt, wer an der"
        " Reihe ist.",
    ),
    "answer.author": (
        "{person} wrote part of “{title}” meanwhile, so somebody else has to decide. Give the stage to others.",
        "{person} hat inzwischen an „{title}“ mitgeschrieben, deshalb muss jemand anderes entscheiden. Übertragen Sie"
        " die Stufe anderen.",
    ),
    "answer.signed": (
        "{person} has already decided about “{title}” at the stage “{stage}”.",
        "{person} hat über „{title}“ auf der Stufe „{stage}“ schon entschieden.",
    ),
    "answer.comment": (
        "The answer to “{title}” needs a comment for this decision and has none. Ask {person} for one.",
        "Die Antwort zu „{title}“ braucht bei dieser Entscheidung eine Anmerkung und hat keine. Bitten Sie {person}"
        " darum.",
    ),
    "answer.named": (
        "Signed as “{named}”, though the form was for {person}. Ask if you did not expect that.",
        "Unterschrieben mit „{named}“, obwohl das Formular für {person} war. Fragen Sie nach, wenn Sie das nicht"
        " erwartet haben.",
    ),
    "answer.known": (
        "This answer was brought in already on {day}; nothing was changed.",
        "Diese Antwort wurde schon am {day} eingelesen; es wurde nichts geändert.",
    ),
    "answer.day": ("{english}", "{german}"),
    "answer.deleted": ("it is in the bin", "liegt im Papierkorb"),
    # Parts of an answer
    "answer.part.request": ("request", "Anfrage"),
    "answer.part.stage": ("stage", "Stufe"),
    "answer.part.content": ("item", "Beitrag"),
    "answer.part.person": ("person", "Person"),
    "answer.part.sha256": ("checksum of the content", "Prüfsumme des Inhalts"),
    "answer.part.workspace": ("workspace", "Arbeitsbereich"),
    "answer.part.nonce": ("number of the form", "Nummer des Formulars"),
    "answer.part.decision": ("decision", "Entscheidung"),
    "answer.part.comment": ("comment", "Anmerkung"),
    "answer.part.name": ("name", "Name"),
    "answer.part.written": ("time", "Zeitpunkt"),
    "answer.part.mac": ("code", "Prüfcode"),
    "answer.part.kind": ("kind", "Art"),
    "answer.part.version": ("version", "Fassung"),
    "answer.part.whole": ("the whole", "das Ganze"),
    # Places that differ
    "form.place.title": ("title", "Titel"),
    "form.place.key_message": ("key message", "Kernbotschaft"),
    "form.place.text": ("text", "Text"),
    "form.place.hashtags": ("hashtags", "Hashtags"),
    "form.place.variant": ("text for the channel", "Text für den Kanal"),
    "form.place.public_title": ("public title", "öffentlicher Titel"),
    "form.place.channels": ("channels", "Kanäle"),
    "form.place.time": ("date", "Termin"),
    "form.place.media": ("media", "Medien"),
    "form.place.media_order": ("order of the media", "Reihenfolge der Medien"),
    "form.place.window": ("time window of the route", "Zeitfenster des Freigabewegs"),
    "form.place.alt": ("alternative text", "Alternativtext"),
}
