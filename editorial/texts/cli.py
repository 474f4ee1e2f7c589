"""What the command line says: usage, results, and what it refuses by itself."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    # Written wrongly
    "usage.wrong": (
        "Give one workspace to open it, or one of the commands",
        "Geben Sie einen Arbeitsbereich zum Öffnen oder einen der Befehle an",
    ),
    "usage.no_screen": (
        "There is no screen here, so no window can open. Use a command (--help lists them), or “tour” for pictures.",
        "Hier gibt es keinen Bildschirm, deshalb kann sich kein Fenster öffnen. "
        "Verwenden Sie einen Befehl (--help nennt sie) oder „tour“ für Bilder.",
    ),
    "usage.command": (
        "There is no command “{name}”; known: {known}",
        "Den Befehl „{name}“ gibt es nicht; bekannt: {known}",
    ),
    "usage.option": (
        "“{command}” has no option {option}",
        "„{command}“ hat keine Option {option}",
    ),
    "usage.switch": ("{option} takes no value", "{option} nimmt keinen Wert"),
    "usage.value": ("{option} needs a value: {value}", "{option} braucht einen Wert: {value}"),
    "usage.choice": (
        "“{value}” is not possible for {what}; possible: {known}",
        "„{value}“ ist für {what} nicht möglich; möglich: {known}",
    ),
    "usage.missing": ("“{command}” needs {what}", "„{command}“ braucht {what}"),
    "usage.extra": ("“{what}” is too much for “{command}”", "„{what}“ ist bei „{command}“ zu viel"),
    "usage.number": ("“{value}” is not the number of an entry", "„{value}“ ist keine Nummer eines Eintrags"),
    "usage.see": ("{words} (see “{help}”).", "{words} (siehe „{help}“)."),
    # Help
    "help.head": (
        "Editorial Desk: the editorial work of a social media team in one file, offline.",
        "Redaktionstisch: die Redaktionsarbeit eines Social-Media-Teams in einer Datei, ohne Netz.",
    ),
    "help.usage": ("Usage", "Aufruf"),
    "help.window": ("open the window", "das Fenster öffnen"),
    "help.open": ("open this workspace in the window", "diesen Arbeitsbereich im Fenster öffnen"),
    "help.new": ("make a workspace", "einen Arbeitsbereich anlegen"),
    "help.import": (
        "read a file into the workspace: plan, calendar, results, or the answer to a form; --dry-run only says what"
        " would happen",
        "eine Datei einlesen: Plan, Kalender, Ergebnisse oder die Antwort auf ein Formular; --dry-run sagt nur, was"
        " geschehen würde",
    ),
    "help.import.more": (
        "answer: the file that a form saved, or the mail (.eml) or zip with it, of an approval or of an expert; several"
        " files at once. One that is refused changes nothing and holds none of the others up.",
        "answer: die Datei, die ein Formular gespeichert hat, oder die Mail (.eml) oder Zip-Datei mit ihr, von einer"
        " Freigabe oder von Fachleuten; auch mehrere Dateien auf einmal. Eine abgewiesene ändert nichts und hält die"
        " anderen nicht auf.",
    ),
    "help.export": (
        "write a file; its ending picks the format: .ics .csv .xlsx .pdf .docx .html .md .eml .json",
        "eine Datei schreiben; ihre Endung wählt das Format: .ics .csv .xlsx .pdf .docx .html .md .eml .json",
    ),
    "help.export.more": (
        "approval --id ID: the form for whoever is asked now (.html, or a mail draft .eml); of several people the one"
        " whose family name stands in the name of FILE, else the first. As .json the state of the approval. request"
        " --id ID: the form for the expert who is asked (.html or .eml).",
        "approval --id ID: das Formular für die Person, die gerade gefragt ist (.html oder Mailentwurf .eml); bei"
        " mehreren für die, deren Nachname im Namen von FILE steht, sonst für die erste. Als .json der Stand der"
        " Freigabe. request --id ID: das Formular für die gefragte Fachperson (.html oder .eml).",
    ),
    "help.list": ("list entries", "Einträge auflisten"),
    "help.check": (
        "prove that file, references and journal are whole",
        "prüfen, ob Datei, Verweise und Änderungsprotokoll unversehrt sind",
    ),
    "help.backup": ("make a backup", "eine Sicherung anlegen"),
    "help.restore": (
        "make a workspace from a backup or an exported workspace (.json)",
        "einen Arbeitsbereich aus einer Sicherung oder einem ausgegebenen Arbeitsbereich (.json) herstellen",
    ),
    "help.password": (
        "take away a person's password: the way back for whoever has the file; it stands in the journal",
        "das Passwort einer Person entfernen: der Weg zurück für alle, die die Datei haben; es steht im Protokoll",
    ),
    "cli.password_cleared": (
        "The password of {person} is gone. They can set a new one.",
        "Das Passwort von {person} ist entfernt. Ein neues kann gesetzt werden.",
    ),
    "help.tour": (
        "render every page of the sample workspace as PNG, no screen needed",
        "jede Seite des Beispiels als PNG ausgeben, ohne Bildschirm",
    ),
    "help.everywhere": ("With every command", "Bei jedem Befehl"),
    "help.language": ("language of what is said and written", "Sprache der Meldungen und der Ausgabe"),
    "help.json": (
        "print one JSON value on standard output and nothing else",
        "einen JSON-Wert auf der Standardausgabe ausgeben, sonst nichts",
    ),
    "help.days": (
        "D is a day such as 2026-12-24 or 24.12.2026; both days are included.",
        "D ist ein Tag wie 2026-12-24 oder 24.12.2026; beide Tage zählen mit.",
    ),
    "help.codes": (
        "Exit codes: 0 done; 1 refused; 2 wrong usage; 3 the workspace cannot be opened.",
        "Rückgabewerte: 0 erledigt; 1 abgelehnt; 2 falsch aufgerufen; 3 Arbeitsbereich lässt sich nicht öffnen.",
    ),
    # Results
    "cli.made": ("{path} was made.", "{path} wurde angelegt."),
    "cli.written": ("{path} was written: {lines}.", "{path} wurde geschrieben: {lines}."),
    "cli.lines.one": ("1 entry", "1 Eintrag"),
    "cli.lines": ("{n} entries", "{n} Einträge"),
    "cli.left_out.one": (
        "1 entry has no date and was left out.",
        "1 Eintrag hat keinen Termin und fehlt darin.",
    ),
    "cli.left_out": (
        "{n} entries have no date and were left out.",
        "{n} Einträge haben keinen Termin und fehlen darin.",
    ),
    "cli.backed_up": ("Backup: {path}", "Sicherung: {path}"),
    "cli.restored": ("{path} was made from {source}.", "{path} wurde aus {source} hergestellt."),
    "cli.imported": (
        "{file}: {read} read, {added} added, {changed} changed, {unchanged} unchanged, {skipped} skipped.",
        "{file}: {read} gelesen, {added} neu, {changed} geändert, {unchanged} unverändert, {skipped} übersprungen.",
    ),
    "cli.would_import": (
        "Nothing was changed. {file}: {read} read, {added} would be added, {changed} changed, {unchanged} unchanged, "
        "{skipped} skipped.",
        "Es wurde nichts geändert. {file}: {read} gelesen, {added} kämen hinzu, {changed} würden geändert, "
        "{unchanged} blieben unverändert, {skipped} würden übersprungen.",
    ),
    "cli.refused.one": ("{names} was refused.", "{names} wurde abgewiesen."),
    "cli.refused": ("{n} files were refused: {names}.", "{n} Dateien wurden abgewiesen: {names}."),
    "cli.whole": (
        "{path} is whole: {contents} content items, {publications} publications, {entries} journal entries.",
        "{path} ist unversehrt: {contents} Beiträge, {publications} Veröffentlichungen, {entries} Protokolleinträge.",
    ),
    "cli.head": ("Last journal entry: {head}", "Letzter Protokolleintrag: {head}"),
    "cli.findings.one": ("{path} has 1 problem.", "{path} hat 1 Problem."),
    "cli.findings": ("{path} has {n} problems.", "{path} hat {n} Probleme."),
    # Lists
    "list.none": ("No entries.", "Keine Einträge."),
    "list.yes": ("yes", "ja"),
    "list.no": ("no", "nein"),
    "list.state.waiting": ("to come", "folgt noch"),
    "list.state.open": ("open", "offen"),
    "list.state.done": ("approved", "freigegeben"),
    "list.column.id": ("ID", "ID"),
    "list.column.content_id": ("Item", "Beitrag"),
    "list.column.title": ("Title", "Titel"),
    "list.column.stage": ("Stage", "Stufe"),
    "list.column.state": ("State", "Stand"),
    "list.column.due": ("Due", "Fällig"),
    "list.column.waiting_for": ("Waiting for", "Wartet auf"),
    "list.column.status": ("Status", "Status"),
    "list.column.date": ("Date", "Datum"),
    "list.column.time": ("Time", "Uhrzeit"),
    "list.column.starts": ("Start", "Beginn"),
    "list.column.channel": ("Channel", "Kanal"),
    "list.column.channels": ("Channels", "Kanäle"),
    "list.column.owner": ("Owner", "Zuständig"),
    "list.column.name": ("Name", "Name"),
    "list.column.initials": ("Initials", "Kürzel"),
    "list.column.email": ("E-mail", "E-Mail"),
    "list.column.department": ("Department", "Fachbereich"),
    "list.column.roles": ("Roles", "Rollen"),
    "list.column.short": ("Short", "Kürzel"),
    "list.column.network": ("Network", "Netzwerk"),
    "list.column.limit": ("Limit", "Grenze"),
    "list.column.per_week": ("A week", "Pro Woche"),
    "list.column.archived": ("Archived", "Archiviert"),
}
