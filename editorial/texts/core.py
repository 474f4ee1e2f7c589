"""Errors of rules, storage and files: what happened, where, and what to do now."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "reference.name": (
        "The calendar needs a name.",
        "Der Kalender braucht einen Namen.",
    ),
    "reminder.no_day": ("Say on which day to remind.", "Geben Sie an, an welchem Tag erinnert werden soll."),
    "reminder.no_text": ("Say what to remind of.", "Geben Sie an, woran erinnert werden soll."),
    "missing": (
        "This entry no longer exists: {kind} {id}. Somebody may have deleted it; reload the view.",
        "Diesen Eintrag gibt es nicht mehr: {kind} {id}. Möglicherweise wurde er gelöscht; laden Sie die Ansicht neu.",
    ),
    "refers.gone": (
        "Something chosen here no longer exists. Nothing was changed; reload the view and choose again.",
        "Ein gewählter Eintrag ist nicht mehr da. Nichts wurde geändert; laden Sie die Ansicht neu und wählen Sie neu.",
    ),
    "date.outside": (
        "No calendar goes as far as from {day}. Choose a day between the years 2 and 9998.",
        "So weit reicht kein Kalender, von {day} aus gerechnet. Wählen Sie einen Tag zwischen den Jahren 2 und 9998.",
    ),
    "move.rejected": (
        "“{title}” is rejected. Take it up again first (status idea or planned), then it can have another day.",
        "„{title}“ ist abgelehnt. Nehmen Sie den Beitrag zuerst wieder auf (Status Idee oder Geplant), dann bekommt er "
        "einen anderen Tag.",
    ),
    "move.out": (
        "“{title}” is {status} and stays where it is. A copy may go anywhere; “Set date” corrects a wrong day.",
        "„{title}“ ist {status} und bleibt, wo es ist. Eine Kopie darf überallhin; „Termin setzen“ berichtigt einen "
        "falschen Tag.",
    ),
    "checklist.empty": (
        "A point of the checklist needs words. Write some, or remove the point.",
        "Ein Punkt der Checkliste ist noch leer. Geben Sie einen Text ein oder entfernen Sie den Punkt.",
    ),
    "comment.empty": (
        "The comment has no words yet. Write something first.",
        "Der Kommentar ist noch leer. Schreiben Sie zuerst etwas.",
    ),
    "stale": (
        "Somebody changed “{name}” in the meantime. Compare both versions and save again.",
        "„{name}“ wurde inzwischen geändert. Vergleichen Sie beide Fassungen und speichern Sie erneut.",
    ),
    "forbidden": (
        "{actor} may not do this: {act}. It is for: {who}.",
        "{actor} darf das nicht: {act}. Das ist Sache von: {who}.",
    ),
    "title.empty": ("A content item needs a title. Type one.", "Ein Beitrag braucht einen Titel. Geben Sie einen ein."),
    "name.empty": ("A name is missing. Type one.", "Ein Name fehlt. Geben Sie einen ein."),
    "name.taken": (
        "“{name}” exists already. Choose another name.",
        "„{name}“ gibt es schon. Wählen Sie einen anderen Namen.",
    ),
    "monogram.taken": (
        "The monogram “{name}” is used by another channel. Choose another one.",
        "Das Monogramm „{name}“ hat schon ein anderer Kanal. Wählen Sie ein anderes.",
    ),
    "monogram.length": ("A monogram has one or two letters.", "Ein Monogramm hat einen oder zwei Buchstaben."),
    "dates.order": (
        "The end ({end}) lies before the start ({start}). Swap them.",
        "Das Ende ({end}) liegt vor dem Beginn ({start}). Tauschen Sie beide.",
    ),
    "zone.unknown": (
        "The time zone “{zone}” is unknown. Use a name such as Europe/Berlin.",
        "Die Zeitzone „{zone}“ ist unbekannt. Verwenden Sie einen Namen wie Europe/Berlin.",
    ),
    "status.step": (
        "“{title}” cannot go from {from_} to {to}. Possible: {possible}.",
        "„{title}“ kann nicht von {from_} nach {to}. Möglich: {possible}.",
    ),
    "status.reason": ("“{to}” needs a reason. Give one.", "„{to}“ braucht eine Begründung. Geben Sie eine an."),
    "status.needs": (
        "“{title}” is not ready for {to}: {missing}.",
        "„{title}“ ist noch nicht bereit für {to}: {missing}.",
    ),
    "needs.text": ("the text is empty", "der Text ist leer"),
    "needs.channel": ("no channel is chosen", "kein Kanal ist gewählt"),
    "needs.date": ("no date is set", "kein Termin ist gesetzt"),
    "needs.limit": ("the text is too long for {channel}", "der Text ist zu lang für {channel}"),
    "needs.hashtags": ("too many hashtags for {channel}", "zu viele Hashtags für {channel}"),
    "needs.public_title": ("the title is too long for {channel}", "der Titel ist zu lang für {channel}"),
    "needs.key_message": ("the key message is missing", "die Kernbotschaft fehlt"),
    "needs.department": ("no department speaks", "kein Fachbereich ist gewählt"),
    "needs.owner": ("nobody is responsible", "niemand ist zuständig"),
    "needs.checklist": ("the checklist is not done", "die Checkliste ist nicht erledigt"),
    "needs.alt": ("a picture has no alternative text", "ein Bild hat keinen Alternativtext"),
    "needs.time": ("the time is missing", "die Uhrzeit fehlt"),
    "publication.twice": (
        "“{title}” is already planned on {channel} at this time.",
        "„{title}“ ist zu dieser Zeit schon auf {channel} geplant.",
    ),
    "channel.archived": (
        "The channel {name} is archived. Restore it first.",
        "Der Kanal {name} ist archiviert. Holen Sie ihn zuerst zurück.",
    ),
    "attachment.big": (
        "“{name}” is {size} MB; an attachment may have at most {limit} MB. Make it smaller.",
        "„{name}“ hat {size} MB; ein Anhang darf höchstens {limit} MB haben. Verkleinern Sie die Datei.",
    ),
    "file.missing": (
        "The file {path} does not exist. Check the path.",
        "Die Datei {path} gibt es nicht. Prüfen Sie den Pfad.",
    ),
    "file.unreadable": (
        "The file {path} cannot be read: {why}",
        "Die Datei {path} lässt sich nicht lesen: {why}",
    ),
    "file.unwritable": (
        "The file {path} cannot be written: {why} Choose another place.",
        "Die Datei {path} lässt sich nicht schreiben: {why} Wählen Sie einen anderen Ort.",
    ),
    "format.unknown": (
        "{what} cannot be written as {ending}. Possible: {possible}.",
        "{what} lässt sich nicht als {ending} ausgeben. Möglich: {possible}.",
    ),
    "file.exists": (
        "{path} exists already. Choose another name.",
        "{path} gibt es schon. Wählen Sie einen anderen Namen.",
    ),
    "workspace.missing": (
        "The workspace {path} does not exist. Check the path, or make it with “new”.",
        "Den Arbeitsbereich {path} gibt es nicht. Prüfen Sie den Pfad oder legen Sie ihn neu an.",
    ),
    "workspace.newer": (
        "{path} was written by a newer version of the program (schema {found}, this program knows {known}). "
        "Update the program; nothing was changed in the file.",
        "{path} wurde mit einer neueren Version des Programms geschrieben (Schema {found}, bekannt ist {known}). "
        "Aktualisieren Sie das Programm; an der Datei wurde nichts geändert.",
    ),
    "workspace.damaged": (
        "{path} is damaged ({why}). Restore the newest backup; the damaged file stays as it is.",
        "{path} ist beschädigt ({why}). Stellen Sie die neueste Sicherung wieder her; "
        "die beschädigte Datei bleibt unverändert.",
    ),
    "workspace.foreign": (
        "{path} is not a workspace of Editorial Desk. Choose a file ending in .editorial.",
        "{path} ist kein Arbeitsbereich des Redaktionstischs. Wählen Sie eine Datei mit der Endung .editorial.",
    ),
    "workspace.locked": (
        "{path} is in use by another program right now. Close it there, or try again in a moment.",
        "{path} wird gerade von einem anderen Programm benutzt. "
        "Schließen Sie die Datei dort oder versuchen Sie es gleich noch einmal.",
    ),
    "workspace.readonly": (
        "{path} can only be read. Copy it to a folder in which you may write.",
        "{path} kann nur gelesen werden. Kopieren Sie die Datei in einen Ordner, in dem Sie schreiben dürfen.",
    ),
    "workspace.full": (
        "The disk is full; nothing was saved of this step. Make room and try again.",
        "Der Datenträger ist voll; von diesem Schritt wurde nichts gespeichert. "
        "Schaffen Sie Platz und versuchen Sie es erneut.",
    ),
    "workspace.unreachable": (
        "{path} cannot be read. Ask whoever owns the file or folder for the right to read it.",
        "{path} lässt sich nicht lesen. Bitten Sie den Besitzer der Datei oder des Ordners um das Recht dazu.",
    ),
    "workspace.untaken": (
        "The disk did not take the change: it is full, over its quota, or no longer connected. Nothing was saved of "
        "this step. Make room or connect it again, then try again.",
        "Der Datenträger hat die Änderung nicht angenommen: Er ist voll, das Kontingent ist erschöpft oder die "
        "Verbindung fehlt. Von diesem Schritt wurde nichts gespeichert. Schaffen Sie Platz oder stellen Sie die "
        "Verbindung her und versuchen Sie es erneut.",
    ),
    "workspace.moved": (
        "{path} was moved or deleted while it was open. Nothing was saved of this step; open it at its new place.",
        "{path} wurde verschoben oder gelöscht, während die Datei geöffnet war. Von diesem Schritt wurde nichts "
        "gespeichert; öffnen Sie sie an ihrem neuen Ort.",
    ),
    "undo.nothing": ("There is nothing to undo.", "Es gibt nichts rückgängig zu machen."),
    "redo.nothing": ("There is nothing to redo.", "Es gibt nichts zu wiederholen."),
    "undo.changed": (
        "This cannot be undone any more: {name} was changed since. See its history.",
        "Das lässt sich nicht mehr rückgängig machen: {name} wurde seither geändert. Sehen Sie in den Fassungen nach.",
    ),
    "cancelled": ("Cancelled. Nothing was changed.", "Abgebrochen. Es wurde nichts geändert."),
    "date.bad": (
        "“{value}” is not a date. Use the form 2026-12-24.",
        "„{value}“ ist kein Datum. Verwenden Sie die Form 2026-12-24.",
    ),
    "export.range": (
        "The range ends ({end}) before it begins ({start}).",
        "Der Zeitraum endet ({end}) vor seinem Beginn ({start}).",
    ),
    "export.channel": (
        "There is no channel “{name}”. Known: {known}.",
        "Den Kanal „{name}“ gibt es nicht. Bekannt: {known}.",
    ),
    "export.id": ("There is no content item {id}.", "Den Beitrag {id} gibt es nicht."),
    "export.not_yet": (
        "This workspace holds no data of the kind “{what}”; there is nothing to export.",
        "Dieser Arbeitsbereich enthält keine Daten der Art „{what}“; es gibt nichts zu exportieren.",
    ),
    "where.file": ("The file", "Die Datei"),
    "where.journal": ("Journal entry", "Änderungsprotokoll, Eintrag"),
    "where.search": ("Search", "Suche"),
    "where.counter": ("Numbering", "Nummerierung"),
    "where.content": ("Content item", "Beitrag"),
    "where.publication": ("Publication", "Veröffentlichung"),
    "where.attachment": ("Attachment", "Anhang"),
    "where.checklist": ("Checklist", "Checkliste"),
    "where.comment": ("Comment", "Kommentar"),
    "where.channel": ("Channel", "Kanal"),
    "where.person": ("Person", "Person"),
    "where.department": ("Department", "Fachbereich"),
    "where.campaign": ("Campaign", "Kampagne"),
    "where.pillar": ("Content pillar", "Themenkorridor"),
    "where.goal": ("Goal", "Ziel"),
    "where.option": ("Setting", "Einstellung"),
    "check.file": ("{detail}", "{detail}"),
    "check.value": (
        "holds a value that cannot be read ({detail})",
        "enthält einen Wert, der sich nicht lesen lässt ({detail})",
    ),
    "check.reference": ("refers to a missing {detail}", "verweist auf einen fehlenden Eintrag ({detail})"),
    "check.chain": ("the chain of hashes is broken here", "hier ist die Kette der Prüfsummen unterbrochen"),
    "check.status": (
        "its status does not follow from its publications",
        "der Status folgt nicht aus den Veröffentlichungen",
    ),
    "check.unjournalled": ("is not in the journal", "steht nicht im Änderungsprotokoll"),
    "check.differs": ("differs from the journal", "weicht vom Änderungsprotokoll ab"),
    "check.missing": ("is missing", "fehlt"),
    "check.search": (
        "the search knows something else than the plan; search results may be wrong, the plan is not",
        "die Suche kennt etwas anderes als der Plan; Suchergebnisse können falsch sein, der Plan ist es nicht",
    ),
    "check.counter": (
        "would give a number a second time",
        "würde eine Nummer ein zweites Mal vergeben",
    ),
    "check.bytes_gone": ("its file is missing", "die Datei dazu fehlt"),
    "check.bytes_changed": ("its file was changed", "die Datei dazu wurde verändert"),
    "unexpected": (
        "Something unexpected happened ({why}). Your data is as it was before this step; details are in the log.",
        "Etwas Unerwartetes ist passiert ({why}). Ihre Daten sind auf dem Stand vor diesem Schritt; "
        "Einzelheiten stehen in der Protokolldatei.",
    ),
}
