"""Sentences about files that are read: why one is refused, what was left out of a plan, what to know about its rows."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    # tools whose files are known
    "plan.source.trello": ("Trello export recognised", "Trello-Export erkannt"),
    "plan.source.asana": ("Asana export recognised", "Asana-Export erkannt"),
    "plan.source.buffer": ("Buffer bulk file recognised", "Buffer-Sammeldatei erkannt"),
    "plan.source.hootsuite": ("Hootsuite bulk file recognised", "Hootsuite-Sammeldatei erkannt"),
    "plan.source.sprout": ("Sprout Social bulk file recognised", "Sprout-Social-Sammeldatei erkannt"),
    "plan.source.socialbee": ("SocialBee file recognised", "SocialBee-Datei erkannt"),
    "plan.source.publer": ("Publer bulk file recognised", "Publer-Sammeldatei erkannt"),
    "plan.source.metricool": ("Metricool file recognised", "Metricool-Datei erkannt"),
    # refusals: {name} is the file's name
    "plan.empty": (
        "“{name}” is empty: there is nothing to read in it.",
        "„{name}“ ist leer: Darin steht nichts, was sich lesen ließe.",
    ),
    "plan.missing": (
        "“{name}” does not exist (any more). Choose the file again.",
        "„{name}“ gibt es nicht (mehr). Bitte wählen Sie die Datei neu aus.",
    ),
    "plan.unreadable": (
        "“{name}” cannot be read. Check whether it is open elsewhere and whether you may read it.",
        "„{name}“ lässt sich nicht lesen. Prüfen Sie, ob die Datei anderswo geöffnet ist und ob Sie sie lesen dürfen.",
    ),
    "plan.binary": (
        "“{name}” is neither a CSV file nor an Excel workbook. Save the plan as .xlsx or .csv and try again.",
        "„{name}“ ist weder eine CSV-Datei noch eine Excel-Mappe. Speichern Sie den Plan als .xlsx oder .csv.",
    ),
    "plan.other_kind": (
        "“{name}” is no Excel workbook, although it is packed like one. Save the plan as .xlsx or .csv and try again.",
        "„{name}“ ist keine Excel-Mappe, obwohl die Datei so verpackt ist. Speichern Sie den Plan als .xlsx oder .csv.",
    ),
    "plan.pdf": (
        "“{name}” is a PDF; tables cannot be read from it reliably. Export the plan as .xlsx or .csv instead.",
        "„{name}“ ist ein PDF; Tabellen lassen sich daraus nicht verlässlich lesen. Exportieren Sie .xlsx oder .csv.",
    ),
    "plan.web_page": (
        "“{name}” is a web page or XML file, not a table. Open it in Excel and save it as .xlsx.",
        "„{name}“ ist eine Webseite oder XML-Datei, keine Tabelle. Speichern Sie sie in Excel als .xlsx.",
    ),
    "plan.old_excel": (
        "“{name}” is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.",
        "„{name}“ hat das alte Excel-Format (.xls). Öffnen Sie die Datei in Excel und speichern Sie sie als .xlsx.",
    ),
    "plan.encrypted": (
        "“{name}” is protected with a password. Save it without the password and try again.",
        "„{name}“ ist mit einem Kennwort geschützt. Speichern Sie die Datei ohne Kennwort und versuchen Sie es erneut.",
    ),
    "plan.open_document": (
        "“{name}” is an OpenDocument file. Save it as .xlsx or .csv and try again.",
        "„{name}“ ist eine OpenDocument-Datei. Speichern Sie sie als .xlsx oder .csv.",
    ),
    "plan.numbers": (
        "“{name}” is a Numbers file. Export it from Numbers as Excel (.xlsx) or CSV.",
        "„{name}“ ist eine Numbers-Datei. Exportieren Sie sie aus Numbers als Excel (.xlsx) oder CSV.",
    ),
    "plan.damaged": (
        "“{name}” is damaged or incomplete. Open it in Excel, save it anew and try again.",
        "„{name}“ ist beschädigt oder unvollständig. Speichern Sie sie in Excel neu.",
    ),
    "plan.truncated": (
        "“{name}” breaks off in the middle of a cell: the file is incomplete. Export it again.",
        "„{name}“ bricht mitten in einer Zelle ab: Die Datei ist unvollständig. Exportieren Sie sie erneut.",
    ),
    "plan.encoding": (
        "The characters of “{name}” are damaged (first in line {line}). Save the file as “CSV UTF-8” or .xlsx.",
        "Die Zeichen von „{name}“ sind beschädigt (zuerst in Zeile {line}). Speichern Sie als „CSV UTF-8“ oder .xlsx.",
    ),
    "plan.too_large": (
        "“{name}” has {size} MB; plans are read up to {limit} MB. Remove pictures or old years and try again.",
        "„{name}“ hat {size} MB; gelesen werden Pläne bis {limit} MB. Entfernen Sie Bilder oder alte Jahrgänge.",
    ),
    "plan.bomb": (
        "“{name}” unpacks to far more than any plan contains and was not opened.",
        "„{name}“ entpackt sich zu weit mehr, als ein Plan enthält, und wurde nicht geöffnet.",
    ),
    "plan.entities": (
        "“{name}” contains XML declarations that no spreadsheet program writes and was not opened.",
        "„{name}“ enthält XML-Deklarationen, die kein Tabellenprogramm schreibt, und wurde nicht geöffnet.",
    ),
    "plan.columns": (
        "“{name}” has more than {limit} columns; that is no editorial plan.",
        "„{name}“ hat mehr als {limit} Spalten; das ist kein Redaktionsplan.",
    ),
    "plan.rows": (
        "“{name}” has more than {limit} filled rows; split it into smaller plans.",
        "„{name}“ hat mehr als {limit} gefüllte Zeilen; teilen Sie die Datei in kleinere Pläne.",
    ),
    "plan.memory": (
        "“{name}” needs more memory than reading a plan may take; it was not read.",
        "„{name}“ braucht mehr Speicher, als das Lesen eines Plans kosten darf; die Datei wurde nicht gelesen.",
    ),
    "plan.too_slow": (
        "“{name}” could not be read within {seconds} seconds and was left unread.",
        "„{name}“ ließ sich nicht in {seconds} Sekunden lesen und blieb ungelesen.",
    ),
    "plan.stopped": (
        "Reading “{name}” stopped unexpectedly; nothing was imported. Save the file anew and try again.",
        "Das Lesen von „{name}“ brach unerwartet ab; nichts wurde importiert. Speichern Sie die Datei neu.",
    ),
    "plan.no_table": (
        "No plan was found in “{name}”: no table with headings such as date, channel or topic.",
        "In „{name}“ wurde kein Plan gefunden: keine Tabelle mit Überschriften wie Datum, Kanal oder Thema.",
    ),
    "plan.no_rows": (
        "“{name}” has headings but no entries below them.",
        "„{name}“ hat Überschriften, aber keine Einträge darunter.",
    ),
    # what a row's reader should know
    "plan.problem.no_year": (
        "The date names no year and nothing in the file proves one; the entry stays undated.",
        "Das Datum nennt kein Jahr, und nichts in der Datei belegt eines; der Eintrag bleibt ohne Termin.",
    ),
    "plan.problem.ambiguous": (
        "Day and month cannot be told apart in this date; the entry stays undated.",
        "Tag und Monat lassen sich in diesem Datum nicht unterscheiden; der Eintrag bleibt ohne Termin.",
    ),
    "plan.problem.unreadable": (
        "The date cannot be read; the entry stays undated.",
        "Das Datum ist nicht lesbar; der Eintrag bleibt ohne Termin.",
    ),
    "plan.problem.impossible": (
        "There is no such date; the entry stays undated.",
        "Dieses Datum gibt es nicht; der Eintrag bleibt ohne Termin.",
    ),
    "plan.problem.vague": (
        "The date names no day; the entry stays undated.",
        "Das Datum nennt keinen Tag; der Eintrag bleibt ohne Termin.",
    ),
    "plan.problem.day_only": (
        "Only a day number is given, without a proved month; the entry stays undated.",
        "Es steht nur eine Tageszahl da, ohne belegten Monat; der Eintrag bleibt ohne Termin.",
    ),
    "plan.problem.weekday_only": (
        "Only a weekday is given; the entry stays undated.",
        "Es steht nur ein Wochentag da; der Eintrag bleibt ohne Termin.",
    ),
    "plan.problem.week_only": (
        "Only a calendar week is given; the entry stays undated.",
        "Es steht nur eine Kalenderwoche da; der Eintrag bleibt ohne Termin.",
    ),
    "plan.problem.week_without_year": (
        "The calendar week has no proved year; the entry stays undated.",
        "Die Kalenderwoche hat kein belegtes Jahr; der Eintrag bleibt ohne Termin.",
    ),
    "plan.problem.blank_date": (
        "The date cell is empty below a dated row; the entry stays undated.",
        "Die Datumszelle ist leer, die Zeile darüber datiert; der Eintrag bleibt ohne Termin.",
    ),
    "plan.problem.weekday": (
        "{day} is not the weekday that the file states ({weekday}); the date was kept.",
        "Der {day} fällt nicht auf den Wochentag der Datei ({weekday}); das Datum gilt.",
    ),
    "plan.problem.week": (
        "{day} does not lie in calendar week {week}; the date was kept.",
        "Der {day} liegt nicht in KW {week}; das Datum gilt.",
    ),
    "plan.problem.range": (
        "The cell states a span; its first day {day} was taken.",
        "Die Zelle nennt einen Zeitraum; übernommen wurde der erste Tag {day}.",
    ),
    "plan.problem.no_title": (
        "The row has no title; one was made from its other cells.",
        "Die Zeile hat keinen Titel; er wurde aus den anderen Zellen gebildet.",
    ),
    "plan.problem.zone": (
        "“{written}” names a time zone of its own; day and time were taken over as written.",
        "„{written}“ nennt eine eigene Zeitzone; Tag und Uhrzeit wurden so übernommen, wie sie dastehen.",
    ),
    "plan.problem.zones": (
        "Times in another time zone, converted to {zone}: {count}.",
        "Uhrzeiten aus einer anderen Zeitzone, umgerechnet in {zone}: {count}.",
    ),
    "plan.problem.archived": (
        "Archived in {tool}, so they come in with the status “Archived”: {count}.",
        "In {tool} archiviert und deshalb auch hier mit dem Status „Archiviert“: {count}.",
    ),
    "plan.problem.steps": (
        "Subtasks that become steps in the checklist of their task: {count}.",
        "Unteraufgaben, die Schritte in der Checkliste ihrer Aufgabe werden: {count}.",
    ),
    "plan.problem.status": (
        "The status “{written}” is unknown.",
        "Der Status „{written}“ ist unbekannt.",
    ),
    "plan.problem.undecided": (
        "Approved elsewhere: it waits for approval here.",
        "Anderswo freigegeben: wartet hier auf Freigabe.",
    ),
    "plan.problem.everywhere": (
        "“{written}” was read as all channels in use.",
        "„{written}“ wurde als alle aktiven Kanäle gelesen.",
    ),
    "plan.problem.kept": (
        "Changed here since the last import and kept as it is: {fields}.",
        "Seit dem letzten Einlesen hier geändert und so belassen: {fields}.",
    ),
    "plan.problem.gap": (
        "{time} does not exist on {day}, the clocks go forward; it counts as {taken}.",
        "{time} Uhr gibt es am {day} nicht, die Uhren werden vorgestellt; es zählt als {taken} Uhr.",
    ),
    "plan.problem.wall": (
        "From a wall calendar without reliable dates; offered as an undated idea.",
        "Aus einem Wandkalender ohne verlässliche Daten; als Idee ohne Termin angeboten.",
    ),
    # what holds for a whole file
    "plan.problem.wall_sheet": (
        "“{sheet}” is a wall calendar, not a table: each filled cell was read as an entry.",
        "„{sheet}“ ist ein Wandkalender, keine Tabelle: Jede gefüllte Zelle wurde als Eintrag gelesen.",
    ),
    "plan.problem.year_by_heading": (
        "Dates without a year: {count}; {years} was taken from a heading, sheet or file name.",
        "Datumsangaben ohne Jahr: {count}; {years} stammt aus Überschrift, Blatt- oder Dateinamen.",
    ),
    "plan.problem.year_by_rows": (
        "Dates without a year: {count}; {years} follows from the dated rows around them.",
        "Datumsangaben ohne Jahr: {count}; {years} ergibt sich aus den datierten Zeilen davor und danach.",
    ),
    "plan.problem.year_by_weekdays": (
        "Dates without a year: {count}; {years} follows from the weekdays beside them.",
        "Datumsangaben ohne Jahr: {count}; {years} ergibt sich aus den Wochentagen daneben.",
    ),
    "plan.problem.year_by_week": (
        "Dates made of calendar week and weekday ({years}): {count}.",
        "Aus Kalenderwoche und Wochentag gebildet ({years}): {count}.",
    ),
    "plan.problem.formulas": (
        "Cells with a formula but without its result, read as empty: {count}. Open and save the file in Excel or "
        "LibreOffice, then read it again.",
        "Zellen mit einer Formel ohne Ergebnis, als leer gelesen: {count}. Öffnen und speichern Sie die "
        "Datei in Excel oder LibreOffice und lesen Sie sie erneut ein.",
    ),
    # what is no record
    "plan.left.title": ("Title line", "Titelzeile"),
    "plan.left.heading": ("Headings", "Überschriften"),
    "plan.left.repeated": ("Repeated headings", "Wiederholte Überschriften"),
    "plan.left.section": ("Section heading", "Zwischenüberschrift"),
    "plan.left.empty_day": ("Day without entry", "Tag ohne Eintrag"),
    "plan.left.days": ("Line of days", "Zeile mit Tagen"),
    "plan.left.total": ("Total", "Summenzeile"),
    "plan.left.legend": ("Legend", "Legende"),
    "plan.left.note": ("Note beside or below the table", "Notiz neben oder unter der Tabelle"),
    "plan.left.sheet": ("Sheet without a plan", "Blatt ohne Plan"),
    "plan.left.hidden": ("Hidden sheet", "Ausgeblendetes Blatt"),
    # places
    "plan.place.line": ("line {line}", "Zeile {line}"),
    "plan.place.sheet_line": ("{sheet}, line {line}", "{sheet}, Zeile {line}"),
    "plan.place.column": ("{sheet}, column {column}", "{sheet}, Spalte {column}"),
    "plan.place.cell": ("{sheet}, line {line}, column {column}", "{sheet}, Zeile {line}, Spalte {column}"),
    # roles of columns
    "plan.role.title": ("Title", "Titel"),
    "plan.role.text": ("Text", "Text"),
    "plan.role.public_title": ("Public title (video, pin)", "Öffentlicher Titel (Video, Pin)"),
    "plan.role.brief": ("Brief", "Auftrag"),
    "plan.role.date": ("Date", "Datum"),
    "plan.role.time": ("Time", "Uhrzeit"),
    "plan.role.zone": ("Time zone", "Zeitzone"),
    "plan.role.weekday": ("Weekday", "Wochentag"),
    "plan.role.week": ("Calendar week", "Kalenderwoche"),
    "plan.role.month": ("Month", "Monat"),
    "plan.role.year": ("Year", "Jahr"),
    "plan.role.channel": ("Channel", "Kanal"),
    "plan.role.tick": ("Channel of that name (tick or text)", "Kanal dieses Namens (Haken oder Text)"),
    "plan.role.format": ("Format", "Format"),
    "plan.role.status": ("Status", "Status"),
    "plan.role.approved": ("Approved (yes or no)", "Freigegeben (ja oder nein)"),
    "plan.role.done": ("Completed (day or tick)", "Erledigt (Tag oder Haken)"),
    "plan.role.archived": ("Archived (yes or no)", "Archiviert (ja oder nein)"),
    "plan.role.pillar": ("Content pillar", "Themenkorridor"),
    "plan.role.campaign": ("Campaign", "Kampagne"),
    "plan.role.goal": ("Goal", "Ziel"),
    "plan.role.owner": ("Responsible", "Zuständig"),
    "plan.role.department": ("Department", "Fachbereich"),
    "plan.role.task_field": ("Task field", "Aufgabenfeld"),
    "plan.role.labels": ("Labels", "Schlagwörter"),
    "plan.role.hashtags": ("Hashtags", "Hashtags"),
    "plan.role.url": ("Link", "Link"),
    "plan.role.image": ("Picture or file", "Bild oder Datei"),
    "plan.role.ref": ("Identifier", "Kennung"),
    "plan.role.parent": ("Parent task", "Übergeordnete Aufgabe"),
    "plan.role.key_message": ("Key message", "Kernbotschaft"),
    "plan.role.audience": ("Audience", "Zielgruppe"),
    "plan.role.notes": ("Notes", "Notizen"),
    "plan.role.result": ("Result (kept as note)", "Ergebnis (bleibt als Notiz)"),
    "plan.role.number": ("Running number", "Laufende Nummer"),
    "plan.role.ignore": ("Do not read", "Nicht lesen"),
}
