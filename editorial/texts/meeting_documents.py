"""Words that minutes carry as files: labels, headings, the foot of the page, the mail that brings them."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    "export.what.minutes": ("The minutes of a meeting", "Das Protokoll einer Sitzung"),
    "minutes_file.which": (
        "Say with --id which meeting’s minutes are wanted.",
        "Sagen Sie mit --id, das Protokoll welcher Sitzung gewünscht ist.",
    ),
    "minutes_file.one_excerpt": (
        "An excerpt is for one department or for one agenda item. Choose one of the two.",
        "Ein Auszug ist für einen Fachbereich oder für einen TOP. Wählen Sie eines von beiden.",
    ),
    "minutes_file.department": (
        "The department of the excerpt no longer exists. Choose another.",
        "Den Fachbereich des Auszugs gibt es nicht mehr. Wählen Sie einen anderen.",
    ),
    "minutes_file.item": (
        "The agenda item of the excerpt is not part of these minutes. Choose another.",
        "Der TOP des Auszugs gehört nicht zu diesem Protokoll. Wählen Sie einen anderen.",
    ),
    "minutes_file.draft": ("Draft", "Entwurf"),
    "minutes_file.draft.remark": (
        "Not finalised yet; changes are possible.",
        "Noch nicht festgeschrieben, Änderungen sind möglich.",
    ),
    "minutes_file.excerpt.department": (
        "Excerpt for the department {name} from {minutes}. Other results are left out.",
        "Auszug für den Fachbereich {name} aus: {minutes}. Andere Ergebnisse sind weggelassen.",
    ),
    "minutes_file.excerpt.item": (
        "Excerpt on agenda item {number} from {minutes}. Other results are left out.",
        "Auszug zu TOP {number} aus: {minutes}. Andere Ergebnisse sind weggelassen.",
    ),
    "minutes_file.excerpt.addenda": (
        "There are addenda; they stand in the whole minutes.",
        "Es gibt Nachträge; sie stehen im vollständigen Protokoll.",
    ),
    "minutes_file.excerpt.signature": ("for the correctness of the excerpt", "für die Richtigkeit des Auszugs"),
    "minutes_file.excerpt.title": ("{minutes}, excerpt", "{minutes}, Auszug"),
    "minutes_file.date": ("Date", "Datum"),
    "minutes_file.place": ("Place", "Ort"),
    "minutes_file.occasion": ("Occasion", "Anlass"),
    "minutes_file.chair": ("Chair", "Leitung"),
    "minutes_file.taker": ("Minutes", "Protokoll"),
    "minutes_file.present": ("Present", "Anwesend"),
    "minutes_file.excused": ("Excused", "Entschuldigt"),
    "minutes_file.absent": ("Absent", "Abwesend"),
    "minutes_file.guests": ("Guests", "Gäste"),
    "minutes_file.quorum": ("Quorum", "Beschlussfähigkeit"),
    "minutes_file.agenda": ("Agenda", "Tagesordnung"),
    "minutes_file.distribution": ("Distribution", "Verteiler"),
    "minutes_file.legend": (
        "B = decision, A = action item, I = information",
        "B = Beschluss, A = Aufgabe, I = Information",
    ),
    "minutes_file.sign.B": ("Decision", "Beschluss"),
    "minutes_file.sign.A": ("Action item", "Aufgabe"),
    "minutes_file.sign.I": ("Information", "Information"),
    "minutes_file.column.item": ("Item", "TOP"),
    "minutes_file.column.result": ("Result", "Ergebnis"),
    "minutes_file.column.sign": ("Kind", "Art"),
    "minutes_file.column.who": ("Who", "Zuständig"),
    "minutes_file.column.due": ("Until", "Termin"),
    "minutes_file.column.number": ("No.", "Nr."),
    "minutes_file.column.action": ("Action item", "Aufgabe"),
    "minutes_file.column.decision": ("Decision", "Beschluss"),
    "minutes_file.column.vote": ("Vote", "Abstimmung"),
    "minutes_file.nothing": ("Nothing is recorded here.", "Hier ist nichts festgehalten."),
    "minutes_file.reason": ("Reason: {words}", "Begründung: {words}"),
    "minutes_file.decisions": ("Decisions of this meeting", "Beschlüsse dieser Sitzung"),
    "minutes_file.actions": ("Action items from this meeting", "Aufgaben aus dieser Sitzung"),
    "minutes_file.parked": ("Parked topics", "Themenspeicher"),
    "minutes_file.notes": ("Notes from the meeting", "Notizen aus der Sitzung"),
    "minutes_file.next": ("Next meeting", "Nächste Sitzung"),
    "minutes_file.attachments": ("Attachments", "Anlagen"),
    "minutes_file.addenda": ("Addenda", "Nachträge"),
    "minutes_file.addenda.none": (
        "None. Corrections appear here with date and name; the text above stays as it is.",
        "Keine. Berichtigungen erscheinen hier mit Datum und Namen, der Text oben bleibt unverändert.",
    ),
    "minutes_file.of_item": ("Item {number}: {words}", "TOP {number}: {words}"),
    "minutes_file.checksum": (
        "Checksum (SHA-256) of the minutes as finalised: {sha256}",
        "Prüfsumme (SHA-256) des festgeschriebenen Protokolls: {sha256}",
    ),
    "minutes_file.foot": (
        "{title}, finalised on {when}. Checksum SHA-256: {short}",
        "{title}, festgeschrieben am {when}. Prüfsumme SHA-256: {short}",
    ),
    "minutes_file.foot.draft": (
        "{title}, draft as of {when}, not finalised",
        "{title}, Entwurf, Stand {when}, nicht festgeschrieben",
    ),
    "minutes_file.page": ("Page {page} of {all}", "Seite {page} von {all}"),
    "minutes_file.signed": ("{place_date}, signature", "{place_date}, Unterschrift"),
    "minutes_file.stem": ("Minutes", "Protokoll"),
    "minutes_file.stem.draft": ("draft", "Entwurf"),
    "minutes_file.stem.excerpt": ("excerpt", "Auszug"),
    "minutes_mail.subject": ("{minutes}: {meeting}, {day}", "{minutes}: {meeting}, {day}"),
    "minutes_mail.subject.draft": ("Draft: {minutes}: {meeting}, {day}", "Entwurf: {minutes}: {meeting}, {day}"),
    "minutes_mail.hello": ("Hello,", "Guten Tag,"),
    "minutes_mail.final": (
        "attached are the minutes of the meeting “{meeting}” of {day}.",
        "anbei das Protokoll der Sitzung „{meeting}“ vom {day}.",
    ),
    "minutes_mail.draft": (
        "attached is the draft of the minutes of the meeting “{meeting}” of {day}. It is not finalised yet; please say "
        "if something has to be corrected.",
        "anbei der Entwurf des Protokolls der Sitzung „{meeting}“ vom {day}. Er ist noch nicht festgeschrieben; bitte "
        "melden Sie sich, wenn etwas zu berichtigen ist.",
    ),
    "minutes_mail.excerpt": (
        "attached is an excerpt from the minutes of the meeting “{meeting}” of {day}.",
        "anbei ein Auszug aus dem Protokoll der Sitzung „{meeting}“ vom {day}.",
    ),
    "minutes_mail.actions": ("Action items:", "Aufgaben:"),
    "minutes_mail.tasks": (
        "The action items also come as tasks for your calendar program ({file}).",
        "Die Aufgaben liegen auch als Aufgabendatei für das Kalenderprogramm bei ({file}).",
    ),
    "minutes_mail.tasks.name": ("action-items.ics", "Aufgaben.ics"),
    "minutes_mail.checksum": (
        "Checksum (SHA-256) of the minutes as finalised:\n{sha256}",
        "Prüfsumme (SHA-256) des festgeschriebenen Protokolls:\n{sha256}",
    ),
    "minutes_mail.without": (
        "On the distribution list without an address: {names}",
        "Im Verteiler ohne Adresse: {names}",
    ),
    "minutes_mail.regards": ("Kind regards\n{sender}", "Viele Grüße\n{sender}"),
}
