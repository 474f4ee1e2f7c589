<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Editorial Desk</source>
        <translation>Redaktionstisch</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Editorial calendar, offline in one file.</source>
        <translation>Redaktionskalender in einer Datei, ohne Netz.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Icons: Lucide (ISC). Font: Inter (OFL).</source>
        <translation>Freie Software unter der MIT-Lizenz. Symbole: Lucide (ISC). Schrift: Inter (OFL).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AbsenceDialog</name>
    <message>
        <source>Absence of {person}</source>
        <translation>Abwesenheit von {person}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Decides on approvals meanwhile, and is asked in their place.</source>
        <translation>Entscheidet in dieser Zeit über Freigaben und wird an ihrer Stelle gefragt.</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The last day lies before the first. Choose a later one.</source>
        <translation>Der letzte Tag liegt vor dem ersten. Wählen Sie einen späteren.</translation>
    </message>
    <message>
        <source>Absence saved.</source>
        <translation>Abwesenheit gespeichert.</translation>
    </message>
</context>
<context>
    <name>AbsencesField</name>
    <message>
        <source>Enter an absence …</source>
        <translation>Abwesenheit eintragen …</translation>
    </message>
    <message>
        <source>Change the absence {when}</source>
        <translation>Abwesenheit {when} ändern</translation>
    </message>
    <message>
        <source>Remove the absence {when}</source>
        <translation>Abwesenheit {when} entfernen</translation>
    </message>
    <message>
        <source>Substitute: {person}</source>
        <translation>Vertretung: {person}</translation>
    </message>
    <message>
        <source>Absence removed.</source>
        <translation>Abwesenheit entfernt.</translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message numerus="yes">
        <source>%n sign-off(s) no longer count; it is in review again.</source>
        <translation>
            <numerusform>%n Freigabe gilt nicht mehr; der Beitrag ist wieder in Prüfung.</numerusform>
            <numerusform>%n Freigaben gelten nicht mehr; der Beitrag ist wieder in Prüfung.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} publications now appear from {when}.</source>
        <translation>{count} Veröffentlichungen ab {when} gelegt.</translation>
    </message>
    <message>
        <source>{count} publications moved.</source>
        <translation>{count} Veröffentlichungen verschoben.</translation>
    </message>
    <message>
        <source>“{title}” moved to {when}.</source>
        <translation>„{title}“ auf {when} gelegt.</translation>
    </message>
    <message>
        <source>{count} publications moved {days} earlier.</source>
        <translation>{count} Veröffentlichungen um {days} vorgezogen.</translation>
    </message>
    <message>
        <source>{count} publications moved {days} later.</source>
        <translation>{count} Veröffentlichungen um {days} nach hinten verschoben.</translation>
    </message>
    <message>
        <source>“{title}” moved {days} earlier.</source>
        <translation>„{title}“ um {days} vorgezogen.</translation>
    </message>
    <message>
        <source>“{title}” moved {days} later.</source>
        <translation>„{title}“ um {days} nach hinten verschoben.</translation>
    </message>
    <message>
        <source>one day</source>
        <translation>einen Tag</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>{count} publications put back to the backlog.</source>
        <translation>{count} Veröffentlichungen sind wieder ungeplant.</translation>
    </message>
    <message>
        <source>“{title}” put back to the backlog.</source>
        <translation>„{title}“ ist wieder ungeplant.</translation>
    </message>
    <message>
        <source>{count} content items copied.</source>
        <translation>{count} Beiträge kopiert.</translation>
    </message>
    <message>
        <source>“{title}” copied.</source>
        <translation>„{title}“ kopiert.</translation>
    </message>
    <message>
        <source>{count} content items moved to {status}.</source>
        <translation>{count} Beiträge nach {status} verschoben.</translation>
    </message>
    <message>
        <source>“{title}” moved to {status}.</source>
        <translation>„{title}“ nach {status} verschoben.</translation>
    </message>
    <message>
        <source>Nobody is responsible for {count} content items any more.</source>
        <translation>Für {count} Beiträge ist niemand mehr zuständig.</translation>
    </message>
    <message>
        <source>Nobody is responsible any more.</source>
        <translation>Niemand ist mehr zuständig.</translation>
    </message>
    <message>
        <source>{person} is responsible for {count} content items.</source>
        <translation>{person} ist für {count} Beiträge zuständig.</translation>
    </message>
    <message>
        <source>{person} is responsible.</source>
        <translation>{person} ist zuständig.</translation>
    </message>
    <message>
        <source>Labels of {count} content items changed.</source>
        <translation>Schlagwörter von {count} Beiträgen geändert.</translation>
    </message>
    <message>
        <source>Labels changed.</source>
        <translation>Schlagwörter geändert.</translation>
    </message>
    <message>
        <source>{count} content items deleted.</source>
        <translation>{count} Beiträge gelöscht.</translation>
    </message>
    <message>
        <source>“{title}” deleted.</source>
        <translation>„{title}“ gelöscht.</translation>
    </message>
    <message>
        <source>{count} content items restored.</source>
        <translation>{count} Beiträge wiederhergestellt.</translation>
    </message>
    <message>
        <source>“{title}” restored.</source>
        <translation>„{title}“ wiederhergestellt.</translation>
    </message>
    <message>
        <source>Channel added to “{title}”.</source>
        <translation>Kanal zu „{title}“ hinzugefügt.</translation>
    </message>
    <message>
        <source>“{title}” is on the clipboard.</source>
        <translation>„{title}“ liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>{count} content items are on the clipboard.</source>
        <translation>{count} Beiträge liegen in der Zwischenablage.</translation>
    </message>
    <message>
        <source>No campaign any more.</source>
        <translation>Keiner Kampagne mehr zugeordnet.</translation>
    </message>
    <message>
        <source>No content pillar any more.</source>
        <translation>Keinem Themenkorridor mehr zugeordnet.</translation>
    </message>
    <message>
        <source>No department any more.</source>
        <translation>Keinem Fachbereich mehr zugeordnet.</translation>
    </message>
    <message>
        <source>No task field any more.</source>
        <translation>Keinem Aufgabenfeld mehr zugeordnet.</translation>
    </message>
    <message>
        <source>{count} content items filed under “{name}”.</source>
        <translation>{count} Beiträge unter „{name}“ eingeordnet.</translation>
    </message>
    <message>
        <source>Filed under “{name}”.</source>
        <translation>Unter „{name}“ eingeordnet.</translation>
    </message>
    <message>
        <source>{count} content items marked as evergreen.</source>
        <translation>{count} Beiträge als Evergreen gekennzeichnet.</translation>
    </message>
    <message>
        <source>Marked as evergreen.</source>
        <translation>Als Evergreen gekennzeichnet.</translation>
    </message>
    <message>
        <source>No longer marked as evergreen.</source>
        <translation>Nicht mehr als Evergreen gekennzeichnet.</translation>
    </message>
</context>
<context>
    <name>ActingDialog</name>
    <message>
        <source>Nothing was changed; what you wrote is still here.</source>
        <translation>Es wurde nichts geändert; was Sie geschrieben haben, steht noch hier.</translation>
    </message>
</context>
<context>
    <name>ActionDialog</name>
    <message>
        <source>Change the action item</source>
        <translation>Aufgabe ändern</translation>
    </message>
    <message>
        <source>New action item</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anderes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Name, where it is somebody else</source>
        <translation>Name, falls jemand anderes</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Add an action item</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
</context>
<context>
    <name>ActionRows</name>
    <message numerus="yes">
        <source>%n action item(s) overdue</source>
        <extracomment>More of them stand on the page of meetings.</extracomment>
        <translation>
            <numerusform>%n Aufgabe überfällig</numerusform>
            <numerusform>%n Aufgaben überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>My action items</source>
        <translation>Meine Aufgaben</translation>
    </message>
    <message>
        <source>Open action items</source>
        <translation>Offene Aufgaben</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>action item</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>überfällig seit {day}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>“{text}” is done.</source>
        <translation>„{text}“ ist erledigt.</translation>
    </message>
</context>
<context>
    <name>ActionWords</name>
    <message>
        <source>Action item</source>
        <extracomment>Fields that say what a step was about; the rest follows from them.</extracomment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Set date …</source>
        <translation>Termin setzen …</translation>
    </message>
    <message>
        <source>Move by days …</source>
        <translation>Um Tage verschieben …</translation>
    </message>
    <message>
        <source>Put back to the backlog</source>
        <translation>Termin entfernen</translation>
    </message>
    <message>
        <source>Recurring …</source>
        <translation>Wiederkehrend …</translation>
    </message>
    <message>
        <source>Remind …</source>
        <translation>Erinnern …</translation>
    </message>
    <message>
        <source>Ask experts …</source>
        <translation>Experten fragen …</translation>
    </message>
    <message>
        <source>Change status …</source>
        <translation>Status ändern …</translation>
    </message>
    <message>
        <source>Submit for approval …</source>
        <translation>Zur Freigabe einreichen …</translation>
    </message>
    <message>
        <source>Assign …</source>
        <translation>Zuweisen …</translation>
    </message>
    <message>
        <source>Labels …</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>Report as published …</source>
        <translation>Als veröffentlicht melden …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>New workspace …</source>
        <extracomment>Name, English words, menu, keys, icon; the pages of the rail come behind &quot;palette&quot;.</extracomment>
        <translation>Neuer Arbeitsbereich …</translation>
    </message>
    <message>
        <source>Open workspace …</source>
        <translation>Arbeitsbereich öffnen …</translation>
    </message>
    <message>
        <source>Open the sample …</source>
        <translation>Beispiel öffnen …</translation>
    </message>
    <message>
        <source>Close workspace</source>
        <translation>Arbeitsbereich schließen</translation>
    </message>
    <message>
        <source>Bring an editorial plan …</source>
        <translation>Plan einlesen …</translation>
    </message>
    <message>
        <source>Bring results …</source>
        <translation>Ergebnisse einlesen …</translation>
    </message>
    <message>
        <source>Read in an answer …</source>
        <translation>Antwort einlesen …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Hand over finished posts …</source>
        <translation>Fertige Beiträge übergeben …</translation>
    </message>
    <message>
        <source>Form for another computer …</source>
        <translation>Formular für einen anderen Rechner …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Create quickly</source>
        <translation>Schnell anlegen</translation>
    </message>
    <message>
        <source>New request to an expert …</source>
        <translation>Neue Anfrage an Experten …</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Suchen oder Befehl</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Fälliges</translation>
    </message>
    <message>
        <source>New reminder …</source>
        <translation>Neue Erinnerung …</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Normale Größe</translation>
    </message>
    <message>
        <source>Colours: as the system</source>
        <translation>Farben: wie das System</translation>
    </message>
    <message>
        <source>Colours: light</source>
        <translation>Farben: hell</translation>
    </message>
    <message>
        <source>Colours: dark</source>
        <translation>Farben: dunkel</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Prepare the next meeting</source>
        <translation>Nächste Sitzung vorbereiten</translation>
    </message>
    <message>
        <source>Begin the next meeting</source>
        <translation>Nächste Sitzung beginnen</translation>
    </message>
    <message>
        <source>New meeting …</source>
        <translation>Neue Sitzung …</translation>
    </message>
    <message>
        <source>Meeting series</source>
        <translation>Sitzungsreihen</translation>
    </message>
    <message>
        <source>Register of decisions</source>
        <translation>Beschlussregister</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>New action item …</source>
        <translation>Neue Aufgabe …</translation>
    </message>
    <message>
        <source>Parked topics</source>
        <translation>Themenspeicher</translation>
    </message>
    <message>
        <source>Switch person …</source>
        <translation>Person wechseln …</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Sprache: Deutsch</source>
        <translation>Sprache: Deutsch</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>Language: English</translation>
    </message>
    <message>
        <source>Approval routes …</source>
        <translation>Freigabewege …</translation>
    </message>
    <message>
        <source>Journal …</source>
        <translation>Änderungsprotokoll …</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>Arbeitsbereich prüfen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Open a backup …</source>
        <translation>Sicherung öffnen …</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Editorial Desk</source>
        <translation>Über Redaktionstisch</translation>
    </message>
    <message>
        <source>Choose the item first.</source>
        <translation>Wählen Sie zuerst den Beitrag.</translation>
    </message>
    <message>
        <source>Choose one request first.</source>
        <translation>Wählen Sie zuerst eine Anfrage aus.</translation>
    </message>
    <message>
        <source>View: month</source>
        <translation>Ansicht: Monat</translation>
    </message>
    <message>
        <source>View: week</source>
        <translation>Ansicht: Woche</translation>
    </message>
    <message>
        <source>View: list</source>
        <translation>Ansicht: Liste</translation>
    </message>
    <message>
        <source>View: board</source>
        <translation>Ansicht: Board</translation>
    </message>
    <message>
        <source>View: campaigns</source>
        <translation>Ansicht: Kampagnen</translation>
    </message>
    <message>
        <source>New content item</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>New recurring format …</source>
        <translation>Wiederkehrendes Format …</translation>
    </message>
    <message>
        <source>Recurring formats …</source>
        <translation>Wiederkehrende Formate verwalten …</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Zu heute springen</translation>
    </message>
    <message>
        <source>Side panel on or off</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Bin …</source>
        <translation>Papierkorb …</translation>
    </message>
    <message>
        <source>Organisation › Channels</source>
        <extracomment>Page, part, what both are called, icon. The page has `show_part`.</extracomment>
        <translation>Organisation › Kanäle</translation>
    </message>
    <message>
        <source>Organisation › Departments</source>
        <translation>Organisation › Fachbereiche</translation>
    </message>
    <message>
        <source>Organisation › People</source>
        <translation>Organisation › Personen</translation>
    </message>
    <message>
        <source>Meetings › Meetings</source>
        <translation>Sitzungen › Sitzungen</translation>
    </message>
    <message>
        <source>Meetings › Decisions</source>
        <translation>Sitzungen › Beschlüsse</translation>
    </message>
    <message>
        <source>Meetings › Action items</source>
        <translation>Sitzungen › Aufgaben</translation>
    </message>
    <message>
        <source>Meetings › Parked topics</source>
        <translation>Sitzungen › Themenspeicher</translation>
    </message>
    <message>
        <source>Meetings › Series</source>
        <translation>Sitzungen › Reihen</translation>
    </message>
    <message>
        <source>Experts › Requests</source>
        <translation>Experten › Anfragen</translation>
    </message>
    <message>
        <source>Experts › Calls for topics</source>
        <translation>Experten › Themenaufrufe</translation>
    </message>
    <message>
        <source>Experts › Templates</source>
        <translation>Experten › Vorlagen</translation>
    </message>
    <message>
        <source>Experts › Time budget</source>
        <translation>Experten › Zeitbudget</translation>
    </message>
    <message>
        <source>Strategy › Overview</source>
        <translation>Strategie › Überblick</translation>
    </message>
    <message>
        <source>Strategy › Goals</source>
        <translation>Strategie › Ziele</translation>
    </message>
    <message>
        <source>Strategy › Content pillars</source>
        <translation>Strategie › Themenkorridore</translation>
    </message>
    <message>
        <source>Strategy › Campaigns</source>
        <translation>Strategie › Kampagnen</translation>
    </message>
    <message>
        <source>Strategy › Phases</source>
        <translation>Strategie › Phasen</translation>
    </message>
    <message>
        <source>Strategy › Blackouts and embargoes</source>
        <translation>Strategie › Sperrfristen und Sendepausen</translation>
    </message>
    <message>
        <source>Settings › Workspace, holidays, time zone</source>
        <translation>Einstellungen › Arbeitsbereich, Feiertage, Zeitzone</translation>
    </message>
    <message>
        <source>Settings › Appearance</source>
        <translation>Einstellungen › Darstellung</translation>
    </message>
    <message>
        <source>Settings › Keyboard</source>
        <translation>Einstellungen › Tastatur</translation>
    </message>
    <message>
        <source>Settings › Lock</source>
        <translation>Einstellungen › Sperre</translation>
    </message>
    <message>
        <source>Settings › Reminders</source>
        <translation>Einstellungen › Erinnerungen</translation>
    </message>
    <message>
        <source>Settings › Calendars behind the plan</source>
        <translation>Einstellungen › Hintergrundkalender</translation>
    </message>
    <message>
        <source>No meeting is planned.</source>
        <translation>Es ist keine Sitzung geplant.</translation>
    </message>
</context>
<context>
    <name>ActionsTab</name>
    <message>
        <source>Action items</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Nur meine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>Binnen einer Woche</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Termin</translation>
    </message>
    <message>
        <source>Done or dropped</source>
        <translation>Erledigt oder verworfen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>No action item yet</source>
        <translation>Noch keine Aufgabe</translation>
    </message>
    <message>
        <source>Who does what until when: action items of all meetings stand here until they are done.</source>
        <translation>Wer macht was bis wann: Die Aufgaben aller Sitzungen stehen hier, bis sie erledigt sind.</translation>
    </message>
    <message>
        <source>New action item</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” changed.</source>
        <translation>„{title}“ geändert.</translation>
    </message>
    <message>
        <source>“{title}” is entered.</source>
        <translation>„{title}“ ist eingetragen.</translation>
    </message>
    <message>
        <source>“{title}” is done.</source>
        <translation>„{title}“ ist erledigt.</translation>
    </message>
    <message>
        <source>“{title}” is open again.</source>
        <translation>„{title}“ ist wieder offen.</translation>
    </message>
    <message>
        <source>“{title}” dropped.</source>
        <translation>„{title}“ verworfen.</translation>
    </message>
    <message>
        <source>“{title}” removed.</source>
        <translation>„{title}“ entfernt.</translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation>Abhaken</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Due …</source>
        <translation>Termin …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ohne Termin</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>TOP</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beschluss</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Tasks for calendars (*.ics)</source>
        <translation>Aufgaben für Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Export action items</source>
        <translation>Aufgaben exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) written to {name}.</source>
        <translation>
            <numerusform>%n Aufgabe in {name} geschrieben.</numerusform>
            <numerusform>%n Aufgaben in {name} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Content item</source>
        <extracomment>Acts that need exactly one selected item. Acts that work without a selection. An act was refused: the error and the items concerned; where nobody listens, a dialog says it. The view gets the keyboard back. A commit by one of these acts. The window&apos;s commands are being collected: whoever has more adds them. Where a paste puts copies; None is the backlog.</extracomment>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>No content item is on the clipboard.</source>
        <translation>In der Zwischenablage liegt kein Beitrag.</translation>
    </message>
</context>
<context>
    <name>ActsMenu</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>File under</source>
        <translation>Einordnen</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>Kanal hinzufügen</translation>
    </message>
    <message>
        <source>Journal of this item</source>
        <translation>Änderungsprotokoll dieses Beitrags</translation>
    </message>
    <message>
        <source>All channels are planned already</source>
        <translation>Alle Kanäle sind schon geplant</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Content pillar</source>
        <translation>Themenkorridor</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Task field</source>
        <translation>Aufgabenfeld</translation>
    </message>
    <message>
        <source>Evergreen</source>
        <translation>Evergreen</translation>
    </message>
    <message>
        <source>Submit for approval …</source>
        <extracomment>States from which an item is submitted, and those from which it may be let go. What `Acts.perform` hands over, by name.</extracomment>
        <translation>Zur Freigabe einreichen …</translation>
    </message>
    <message>
        <source>Take back from review</source>
        <translation>Aus der Prüfung zurückholen</translation>
    </message>
    <message>
        <source>Let go without approval …</source>
        <translation>Ohne Freigabe zulassen …</translation>
    </message>
</context>
<context>
    <name>AddendumDialog</name>
    <message>
        <source>Addendum</source>
        <translation>Nachtrag</translation>
    </message>
    <message>
        <source>What is to be corrected or added</source>
        <translation>Was berichtigt oder ergänzt wird</translation>
    </message>
    <message>
        <source>It stands under the minutes with date and name and can neither be changed nor taken back.</source>
        <translation>Er steht mit Datum und Namen unter dem Protokoll und lässt sich weder ändern noch zurücknehmen.</translation>
    </message>
    <message>
        <source>Add addendum</source>
        <translation>Nachtrag anfügen</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Report as published</source>
        <translation>Als veröffentlicht melden</translation>
    </message>
    <message>
        <source>“{title}” has been published</source>
        <translation>„{title}“ ist veröffentlicht</translation>
    </message>
    <message>
        <source>{count} content items have been published</source>
        <translation>{count} Beiträge sind veröffentlicht</translation>
    </message>
    <message>
        <source>Where the post can be seen; may stay empty.</source>
        <translation>Wo der Beitrag zu sehen ist; kann leer bleiben.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>This is not an address. It begins with https:// and has no blanks.</source>
        <translation>Das ist keine Adresse. Sie beginnt mit https:// und enthält keine Leerzeichen.</translation>
    </message>
</context>
<context>
    <name>AgendaBar</name>
    <message>
        <source>Fit the minutes</source>
        <translation>Minuten einpassen</translation>
    </message>
    <message>
        <source>Cut the minutes down in proportion; pinned items keep theirs</source>
        <translation>Minuten im Verhältnis kürzen; festgehaltene TOPs behalten ihre</translation>
    </message>
    <message>
        <source>{n} of {m} min planned</source>
        <translation>{n} von {m} Min. verplant</translation>
    </message>
    <message>
        <source>buffer {n} min</source>
        <translation>Puffer {n} Min.</translation>
    </message>
    <message>
        <source>Ends about {time}</source>
        <translation>Ende voraussichtlich {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) over</source>
        <translation>
            <numerusform>%n Minute zu viel</numerusform>
            <numerusform>%n Minuten zu viel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaColumn</name>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
    <message>
        <source>End by plan</source>
        <translation>Ende laut Plan</translation>
    </message>
    <message>
        <source>Expected end</source>
        <translation>Ende voraussichtlich</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>through</source>
        <translation>durch</translation>
    </message>
    <message>
        <source>Add an agenda item (T)</source>
        <translation>TOP hinzufügen (T)</translation>
    </message>
    <message>
        <source>No items yet.</source>
        <translation>Noch keine TOPs.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>of {minutes}</source>
        <translation>von {minutes}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Voraussichtlich</translation>
    </message>
    <message>
        <source>Longer than {time} by</source>
        <translation>Länger als {time} um</translation>
    </message>
    <message>
        <source>Past {time}</source>
        <translation>Nach {time}</translation>
    </message>
    <message>
        <source>Left until {time}</source>
        <translation>Puffer bis {time}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Time</source>
        <extracomment>The items in their new order, and the one that was moved.</extracomment>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>TOP</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
    <message>
        <source>Pin it: it keeps its place and its minutes</source>
        <translation>Festhalten: Platz und Minuten bleiben</translation>
    </message>
    <message>
        <source>Let go of it</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>festgehalten</translation>
    </message>
    <message>
        <source>“{title}” is pinned and keeps its place. Let go of it first (P).</source>
        <translation>„{title}“ ist festgehalten und behält seinen Platz. Lassen Sie ihn zuerst los (P).</translation>
    </message>
    <message>
        <source>Leave it out this time</source>
        <translation>Diesmal auslassen</translation>
    </message>
    <message>
        <source>Remove from the agenda</source>
        <translation>Von der Tagesordnung nehmen</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>TOP hinzufügen</translation>
    </message>
    <message>
        <source>Nothing on the agenda yet</source>
        <translation>Noch nichts auf der Tagesordnung</translation>
    </message>
    <message>
        <source>Take suggestions from the right, or write an item of your own.</source>
        <translation>Übernehmen Sie Vorschläge von rechts, oder schreiben Sie einen eigenen TOP.</translation>
    </message>
    <message>
        <source>Discuss it after all</source>
        <translation>Doch besprechen</translation>
    </message>
    <message>
        <source>Without a section</source>
        <translation>Ohne Abschnitt</translation>
    </message>
    <message>
        <source>item {n}</source>
        <translation>TOP {n}</translation>
    </message>
    <message>
        <source>left out this time</source>
        <translation>diesmal ausgelassen</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>übertragen</translation>
    </message>
</context>
<context>
    <name>AnonymiseDialog</name>
    <message>
        <source>Also delete answers and files that stand in no content item</source>
        <translation>Auch Antworten und Dateien löschen, die in keinem Beitrag stehen</translation>
    </message>
    <message>
        <source>Anonymise for good</source>
        <translation>Endgültig anonymisieren</translation>
    </message>
    <message>
        <source>Name, initials, e-mail, function and field of competence are taken out everywhere, in the journal too. What they did stays under “Anonymised person”, their answers are anonymous from now on, and open requests to them end.</source>
        <translation>Name, Kürzel, E-Mail-Adresse, Funktion und Fachgebiet werden überall entfernt, auch im Änderungsprotokoll. Was die Person getan hat, bleibt unter „Anonymisierte Person“ stehen, ihre Antworten sind ab jetzt anonym, und offene Anfragen an sie enden.</translation>
    </message>
    <message>
        <source>This cannot be undone. The journal stays whole and says that it was done, by whom and when.</source>
        <translation>Das lässt sich nicht rückgängig machen. Das Änderungsprotokoll bleibt vollständig und hält fest, dass, von wem und wann anonymisiert wurde.</translation>
    </message>
    <message>
        <source>Finalised minutes are a record and keep the name. Texts that name the person in running words, files already exported, and backups from before still have it. Backups go by themselves within twelve months; delete them earlier where that is asked for.</source>
        <translation>Festgeschriebene Protokolle sind Belege und behalten den Namen. Texte, in denen die Person im Fließtext genannt ist, bereits exportierte Dateien und ältere Sicherungen enthalten ihn weiterhin. Sicherungen verfallen von selbst binnen zwölf Monaten; löschen Sie sie früher, wenn das verlangt wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n input request(s)</source>
        <translation>
            <numerusform>%n Input-Anfrage</numerusform>
            <numerusform>%n Input-Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s)</source>
        <translation>
            <numerusform>%n Expertenbeitrag</numerusform>
            <numerusform>%n Expertenbeiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own content item(s)</source>
        <translation>
            <numerusform>%n eigener Beitrag</numerusform>
            <numerusform>%n eigene Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) in the journal</source>
        <translation>
            <numerusform>%n Schritt im Änderungsprotokoll</numerusform>
            <numerusform>%n Schritte im Änderungsprotokoll</numerusform>
        </translation>
    </message>
    <message>
        <source>Concerned: {what}.</source>
        <translation>Betroffen: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n finalised minutes keep the name.</source>
        <translation>
            <numerusform>Ein festgeschriebenes Protokoll behält den Namen.</numerusform>
            <numerusform>%n festgeschriebene Protokolle behalten den Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{person} is anonymised; the workspace knows “{name}” only.</source>
        <translation>{person} ist anonymisiert; der Arbeitsbereich kennt nur noch „{name}“.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>How far answer {number} may go</source>
        <extracomment>Design pixels from the edge to the number, and from the number to the words.</extracomment>
        <translation>Wie weit Antwort {number} gehen darf</translation>
    </message>
    <message>
        <source>take over</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>Take over answer {number}</source>
        <translation>Antwort {number} übernehmen</translation>
    </message>
    <message>
        <source>Follow-up question</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>not answered, or not meant for you</source>
        <translation>nicht beantwortet oder nicht für Sie bestimmt</translation>
    </message>
    <message>
        <source>Word for word</source>
        <translation>Im Wortlaut</translation>
    </message>
    <message>
        <source>How far may this answer go?</source>
        <translation>Wie weit darf diese Antwort gehen?</translation>
    </message>
    <message>
        <source>This one is needed.</source>
        <translation>Diese Antwort wird gebraucht.</translation>
    </message>
</context>
<context>
    <name>AnswerDetail</name>
    <message>
        <source>What the answer says</source>
        <translation>Was die Antwort sagt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>die erste</translation>
    </message>
    <message>
        <source>{number}, the earlier ones are kept</source>
        <translation>{number}, die früheren bleiben erhalten</translation>
    </message>
    <message>
        <source>not said, {asked} min asked</source>
        <translation>nicht genannt, angefragt waren {asked} Min.</translation>
    </message>
    <message>
        <source>{took} of {asked} min</source>
        <translation>{took} von {asked} Min.</translation>
    </message>
    <message>
        <source>with consent</source>
        <translation>mit Einverständnis</translation>
    </message>
    <message>
        <source>without consent</source>
        <translation>ohne Einverständnis</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Before: {words}</source>
        <translation>Bisher: {words}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Read in an answer</source>
        <extracomment>Milliseconds after the last change of pasted text in which it is not read yet. Reasons after which a new form is the way on.</extracomment>
        <translation>Antwort einlesen</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>from [[ANSWER]] to [[/ANSWER]]</source>
        <translation>von [[ANSWER]] bis [[/ANSWER]]</translation>
    </message>
    <message>
        <source>What changed since the form was given out</source>
        <translation>Was sich seit der Ausgabe des Formulars geändert hat</translation>
    </message>
    <message>
        <source>Take over the decision</source>
        <translation>Entscheidung übernehmen</translation>
    </message>
    <message>
        <source>Choose the answer file that the form saved, drop it on the window, or paste the text out of the mail.</source>
        <translation>Wählen Sie die Antwortdatei, die das Formular gespeichert hat, ziehen Sie sie auf das Fenster, oder fügen Sie den Text aus der Mail ein.</translation>
    </message>
    <message>
        <source>Text out of the mail</source>
        <translation>Text aus der Mail</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Choose the answer</source>
        <translation>Antwort wählen</translation>
    </message>
    <message>
        <source>No answer that counts</source>
        <translation>Keine Antwort, die zählt</translation>
    </message>
    <message>
        <source>New form …</source>
        <translation>Neues Formular …</translation>
    </message>
    <message>
        <source>This answer does not count</source>
        <translation>Diese Antwort zählt nicht</translation>
    </message>
    <message>
        <source>It changes nothing a second time.</source>
        <translation>Ein zweites Mal ändert sie nichts.</translation>
    </message>
    <message>
        <source>This answer was brought in already</source>
        <translation>Diese Antwort wurde schon eingelesen</translation>
    </message>
    <message>
        <source>Another name than expected</source>
        <translation>Ein anderer Name als erwartet</translation>
    </message>
    <message>
        <source>Content item</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Form for</source>
        <translation>Formular für</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Signed as</source>
        <translation>Unterschrieben mit</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>{person}: {decision} – “{title}”.</source>
        <translation>{person}: {decision} – „{title}“.</translation>
    </message>
</context>
<context>
    <name>AnswerFooter</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>Vorige Frage</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Without an answer to the next question</source>
        <translation>Ohne Antwort zur nächsten Frage</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>earlier answer</source>
        <translation>frühere Antwort</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Abgeben</translation>
    </message>
</context>
<context>
    <name>AnswerHeader</name>
    <message>
        <source>Back to my requests</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Zurück zu meinen Anfragen</translation>
    </message>
    <message>
        <source>Decline …</source>
        <translation>Absagen …</translation>
    </message>
    <message>
        <source>Pass on …</source>
        <translation>Weitergeben …</translation>
    </message>
    <message>
        <source>Say no, with a reason</source>
        <translation>Absagen, mit einem Grund</translation>
    </message>
    <message>
        <source>Ask somebody of my department to answer</source>
        <translation>Eine Kollegin oder einen Kollegen aus meinem Fachbereich antworten lassen</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>wird geschrieben</translation>
    </message>
    <message>
        <source>being saved</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>AnswerHelp</name>
    <message>
        <source>The editors ask</source>
        <translation>Die Redaktion fragt nach</translation>
    </message>
    <message>
        <source>{name} writes</source>
        <translation>{name} schreibt</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür es ist</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>Gefragt von</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>File checked</source>
        <translation>Datei geprüft</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>AnswerState</name>
    <message>
        <source>Agreed in the application on {day}.</source>
        <extracomment>Milliseconds from the first letter that is not kept yet to keeping it: with the way to the disk below two seconds. An answer came, changed or went. The case was read anew: files came or went. Who answers, also when somebody else works here meanwhile.</extracomment>
        <translation>In der Anwendung zugestimmt am {day}.</translation>
    </message>
</context>
<context>
    <name>AnsweringActs</name>
    <message>
        <source>Thank you. Your answers to “{title}” are with the editors.</source>
        <translation>Danke. Ihre Antworten zu „{title}“ sind bei der Redaktion.</translation>
    </message>
    <message>
        <source>Declined: “{title}”. The editors see your reason.</source>
        <translation>Abgesagt: „{title}“. Die Redaktion sieht Ihren Grund.</translation>
    </message>
    <message>
        <source>{name} is asked now: “{title}”.</source>
        <translation>Jetzt ist {name} gefragt: „{title}“.</translation>
    </message>
</context>
<context>
    <name>ApprovalLine</name>
    <message>
        <source>approved from here on</source>
        <translation>ab hier freigegeben</translation>
    </message>
</context>
<context>
    <name>ApprovalPart</name>
    <message>
        <source>Approval route</source>
        <translation>Freigabeweg</translation>
    </message>
</context>
<context>
    <name>ApprovalProblems</name>
    <message>
        <source>It takes the route “{route}”.</source>
        <translation>Nimmt den Weg „{route}“.</translation>
    </message>
    <message>
        <source>Ready for approval</source>
        <translation>Bereit zur Freigabe</translation>
    </message>
    <message>
        <source>Submit …</source>
        <translation>Einreichen …</translation>
    </message>
    <message>
        <source>“{stage}” is decided by the department that speaks, and none does yet.</source>
        <translation>Über „{stage}“ entscheidet der Fachbereich, der spricht, und noch spricht keiner.</translation>
    </message>
    <message>
        <source>No department speaks</source>
        <translation>Kein Fachbereich spricht</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>There are too few people for “{stage}”.</source>
        <translation>Für „{stage}“ gibt es zu wenige Personen.</translation>
    </message>
    <message>
        <source>{people} wrote part of it; somebody else has to decide at “{stage}”.</source>
        <translation>{people} hat mitgeschrieben; auf der Stufe „{stage}“ muss jemand anderes entscheiden.</translation>
    </message>
    <message>
        <source>Show in approvals</source>
        <translation>In Freigaben zeigen</translation>
    </message>
    <message>
        <source>Nobody may sign</source>
        <translation>Niemand kann freigeben</translation>
    </message>
    <message>
        <source>“{stage}” waits for {people}, {due}.</source>
        <translation>„{stage}“ wartet auf {people}, {due}.</translation>
    </message>
    <message>
        <source>Remind …</source>
        <translation>Erinnern …</translation>
    </message>
    <message>
        <source>Approval overdue</source>
        <translation>Freigabe überfällig</translation>
    </message>
    <message>
        <source>“{stage}”, {due}.</source>
        <translation>„{stage}“, {due}.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Waits for your decision</source>
        <translation>Wartet auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>{person} asks for changes</source>
        <translation>{person} verlangt Änderungen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>ApprovalRows</name>
    <message numerus="yes">
        <source>%n decision(s) waiting</source>
        <translation>
            <numerusform>%n Entscheidung wartet</numerusform>
            <numerusform>%n Entscheidungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, the next {due}</source>
        <translation>{count}, die nächste {due}</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) held up in approval</source>
        <translation>
            <numerusform>%n Beitrag hängt in der Freigabe</numerusform>
            <numerusform>%n Beiträge hängen in der Freigabe</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>{stage}, stage {n} of {total}</source>
        <translation>{stage}, Stufe {n} von {total}</translation>
    </message>
    <message>
        <source>for {person}</source>
        <translation>für {person}</translation>
    </message>
    <message>
        <source>“{title}” approved at the stage “{stage}”.</source>
        <translation>„{title}“ auf der Stufe „{stage}“ freigegeben.</translation>
    </message>
    <message>
        <source>Your sign-off of “{title}” is withdrawn.</source>
        <translation>Ihre Freigabe von „{title}“ ist zurückgezogen.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>{people} wrote part of it</source>
        <translation>{people} hat mitgeschrieben</translation>
    </message>
    <message>
        <source>nobody may sign</source>
        <translation>niemand kann freigeben</translation>
    </message>
    <message>
        <source>waits for {people}</source>
        <translation>wartet auf {people}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>input not cleared</source>
        <translation>Input nicht freigegeben</translation>
    </message>
    <message>
        <source>without approval</source>
        <translation>ohne Freigabe</translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message>
        <source>nobody may sign</source>
        <extracomment>Icon and colour of what went out of the house without approval, wherever it is shown.</extracomment>
        <translation>niemand kann freigeben</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>outdated, to be approved again</source>
        <translation>veraltet, neu freizugeben</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>given to others by {person}</source>
        <translation>anderen übertragen von {person}</translation>
    </message>
    <message>
        <source>{person} may decide too: the due time has passed</source>
        <translation>{person} kann ebenfalls entscheiden: Die Frist ist abgelaufen</translation>
    </message>
    <message>
        <source>{person} as lead may decide too: the due time has long passed</source>
        <translation>{person} (Leitung) kann ebenfalls entscheiden: Die Frist ist lange abgelaufen</translation>
    </message>
    <message>
        <source>{person} stands in</source>
        <translation>{person} vertritt</translation>
    </message>
    <message>
        <source>overdue since {when}</source>
        <translation>überfällig seit {when}</translation>
    </message>
    <message>
        <source>until {when} today</source>
        <translation>heute bis {when}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>bis {when}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} oder {last}</translation>
    </message>
    <message numerus="yes">
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first} und %n weitere Person</numerusform>
            <numerusform>{first} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{needed} of {people}</source>
        <translation>{needed} von {people}</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Everybody with a role</source>
        <translation>Alle mit einer Rolle</translation>
    </message>
    <message>
        <source>Speaking department</source>
        <translation>Fachbereich, der spricht</translation>
    </message>
    <message>
        <source>Lead of the speaking department</source>
        <translation>Leitung des Fachbereichs, der spricht</translation>
    </message>
    <message>
        <source>A certain department</source>
        <translation>Ein bestimmter Fachbereich</translation>
    </message>
    <message>
        <source>Named people</source>
        <translation>Benannte Personen</translation>
    </message>
    <message>
        <source>by the time it appears</source>
        <translation>bis zur Veröffentlichung</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n Tag vorher</numerusform>
            <numerusform>%n Tage vorher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n Stunde vorher</numerusform>
            <numerusform>%n Stunden vorher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-off(s)</source>
        <translation>
            <numerusform>%n Freigabe</numerusform>
            <numerusform>%n Freigaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Same moment</source>
        <translation>Selber Zeitpunkt</translation>
    </message>
    <message>
        <source>Every shift of day or hour asks for approval again.</source>
        <translation>Jede Verschiebung von Tag oder Uhrzeit legt den Beitrag wieder vor.</translation>
    </message>
    <message>
        <source>Same day</source>
        <translation>Selber Tag</translation>
    </message>
    <message>
        <source>Another hour of the same day keeps the sign-offs; another day asks again.</source>
        <translation>Eine andere Uhrzeit am selben Tag behält die Freigaben; ein anderer Tag legt den Beitrag wieder vor.</translation>
    </message>
    <message>
        <source>Same week</source>
        <translation>Selbe Woche</translation>
    </message>
    <message>
        <source>Another day of the same calendar week keeps the sign-offs; another week asks again.</source>
        <translation>Ein anderer Tag derselben Kalenderwoche behält die Freigaben; eine andere Woche legt den Beitrag wieder vor.</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Moving it never asks again; only text, media, channels and key message count.</source>
        <translation>Verschieben legt den Beitrag nie wieder vor; nur Text, Medien, Kanäle und Kernbotschaft zählen.</translation>
    </message>
    <message>
        <source>does not fit: only for {criteria}</source>
        <translation>passt nicht: nur für {criteria}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>because of {criteria}</source>
        <translation>wegen {criteria}</translation>
    </message>
    <message>
        <source>the built-in route: no other one fits</source>
        <translation>der mitgelieferte Weg: kein anderer passt</translation>
    </message>
    <message>
        <source>for everything that no route above takes</source>
        <translation>für alles, was kein Weg darüber aufnimmt</translation>
    </message>
    <message>
        <source>channel {names}</source>
        <translation>Kanal {names}</translation>
    </message>
    <message>
        <source>format {names}</source>
        <translation>Format {names}</translation>
    </message>
    <message>
        <source>campaign {names}</source>
        <translation>Kampagne {names}</translation>
    </message>
    <message>
        <source>label {names}</source>
        <translation>Schlagwort {names}</translation>
    </message>
    <message>
        <source>Let go without approval by {person}, {when}</source>
        <translation>Ohne Freigabe zugelassen von {person}, {when}</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>This item was changed while you read it.</source>
        <extracomment>Below this width of the window the panel lies over the text. Kinds whose change concerns what waits, and for whom. Milliseconds in which changes that follow each other are read together. Roles that see everything under approval. The item to have in front after the next reading, and where it stood, should it be gone. The item that somebody wants to see here, from another page. While rows are put in order the one in front is read once, at the end.</extracomment>
        <translation>Dieser Beitrag wurde geändert, während Sie ihn lesen.</translation>
    </message>
    <message>
        <source>What you see is revision {number}.</source>
        <translation>Sie sehen Fassung {number}.</translation>
    </message>
    <message>
        <source>Show revision {number}</source>
        <translation>Fassung {number} zeigen</translation>
    </message>
    <message>
        <source>It was changed while you read it, and whoever comes before you has to see it first.</source>
        <translation>Er wurde geändert, während Sie ihn lasen; zuerst ist wieder eine frühere Stufe an der Reihe.</translation>
    </message>
    <message>
        <source>Somebody decided on it meanwhile, or took it back.</source>
        <translation>Jemand hat ihn inzwischen entschieden oder zurückgeholt.</translation>
    </message>
    <message>
        <source>This item does not wait for your decision any more.</source>
        <translation>Dieser Beitrag wartet nicht mehr auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AtWork</name>
    <message>
        <source>{person} is working here now.</source>
        <translation>Jetzt arbeitet hier: {person}.</translation>
    </message>
    <message>
        <source>A comment or a point of the checklist is not saved yet. Send it or empty the field.</source>
        <translation>Ein Kommentar oder ein Punkt der Checkliste ist noch nicht gespeichert. Senden Sie ihn oder leeren Sie das Feld.</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Drop files here, paste a picture with Ctrl+V, or choose them.</source>
        <translation>Dateien hierher ziehen, ein Bild mit Strg+V einfügen oder auswählen.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien auswählen …</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Picture {time}.png</source>
        <translation>Bild {time}.png</translation>
    </message>
    <message>
        <source>“{name}” attached.</source>
        <translation>„{name}“ angehängt.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached.</source>
        <translation>
            <numerusform>%n Datei angehängt.</numerusform>
            <numerusform>%n Dateien angehängt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was attached.</source>
        <translation>Es wurde nichts angehängt.</translation>
    </message>
    <message>
        <source>“{name}” removed.</source>
        <translation>„{name}“ entfernt.</translation>
    </message>
    <message>
        <source>Let go to attach.</source>
        <translation>Zum Anhängen loslassen.</translation>
    </message>
</context>
<context>
    <name>AttendanceDialog</name>
    <message>
        <source>Attendance</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Keys: 1 present, 2 excused, 3 absent</source>
        <translation>Tasten: 1 anwesend, 2 entschuldigt, 3 abwesend</translation>
    </message>
    <message>
        <source>All the others are present</source>
        <translation>Alle übrigen sind anwesend</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Came late at</source>
        <translation>Später gekommen um</translation>
    </message>
    <message>
        <source>Left early at</source>
        <translation>Früher gegangen um</translation>
    </message>
    <message>
        <source>Guest: name, organisation</source>
        <translation>Gast: Name, Organisation</translation>
    </message>
    <message>
        <source>{present} of {count} present</source>
        <translation>{present} von {count} anwesend</translation>
    </message>
    <message>
        <source>quorate</source>
        <translation>beschlussfähig</translation>
    </message>
    <message>
        <source>no quorum, it takes {quorum}</source>
        <translation>nicht beschlussfähig, es braucht {quorum}</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>ab {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
</context>
<context>
    <name>AudienceWindow</name>
    <message>
        <source>Audience: {title}</source>
        <extracomment>Sizes by what fits: the largest first. Below 1 it would be too small for a room: then less of it is shown. Design pixels of a window on the one screen there is.</extracomment>
        <translation>Beamer: {title}</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>TOP {number}</translation>
    </message>
    <message>
        <source>Next: {number}. {title}</source>
        <translation>Danach: {number}. {title}</translation>
    </message>
    <message>
        <source>left</source>
        <translation>noch</translation>
    </message>
    <message>
        <source>over</source>
        <translation>über der Zeit</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>BacklogDock</name>
    <message>
        <source>Backlog</source>
        <extracomment>Context menu wanted at a global position, for the selected cards. One of the acts of the calendar by name, for the selection.</extracomment>
        <translation>Vorrat</translation>
    </message>
    <message>
        <source>Unscheduled</source>
        <translation>Ungeplant</translation>
    </message>
    <message>
        <source>Drag onto a day, or press T to set a date</source>
        <translation>Auf einen Tag ziehen oder mit T einen Termin geben</translation>
    </message>
    <message>
        <source>Fold the backlog</source>
        <translation>Vorrat einklappen</translation>
    </message>
    <message>
        <source>No unscheduled item passes these filters.</source>
        <translation>Kein ungeplanter Beitrag passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Everything has a date. New ideas without a date appear here.</source>
        <translation>Alles hat einen Termin. Neue Ideen ohne Termin erscheinen hier.</translation>
    </message>
    <message>
        <source>By urgency</source>
        <translation>Nach Dringlichkeit</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Sorted by title</source>
        <translation>Sortiert nach Titel</translation>
    </message>
    <message>
        <source>Sorted by urgency</source>
        <translation>Sortiert nach Dringlichkeit</translation>
    </message>
    <message>
        <source>Unfold the backlog</source>
        <translation>Vorrat aufklappen</translation>
    </message>
    <message>
        <source>Take the date away and put it back to the backlog</source>
        <translation>Termin wegnehmen und in den Vorrat legen</translation>
    </message>
</context>
<context>
    <name>BacklogModel</name>
    <message>
        <source>Channel missing</source>
        <translation>Kanal fehlt</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>Checklist {done} of {all}</source>
        <translation>Checkliste {done} von {all}</translation>
    </message>
    <message>
        <source>Evergreen</source>
        <translation>Evergreen</translation>
    </message>
    <message>
        <source>awaits a decision</source>
        <translation>wartet auf Beschluss</translation>
    </message>
    <message>
        <source>nobody responsible</source>
        <translation>niemand zuständig</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Einzelheiten</translation>
    </message>
</context>
<context>
    <name>BaseDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Decide together</source>
        <extracomment>Changes that are told of each item; the number of all stands beside them.</extracomment>
        <translation>Gemeinsam entscheiden</translation>
    </message>
    <message>
        <source>Selected items</source>
        <translation>Ausgewählte Beiträge</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>Änderung verlangen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Goes with each of them</source>
        <translation>Geht an jeden davon mit</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Either all of them are decided or none.</source>
        <translation>Es wird über alle entschieden oder über keinen.</translation>
    </message>
    <message>
        <source>does not wait for your decision any more</source>
        <translation>wartet nicht mehr auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>was changed meanwhile, please read it on its own</source>
        <translation>wurde inzwischen geändert, bitte lesen Sie ihn für sich</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) left out</source>
        <translation>
            <numerusform>%n Beitrag ausgelassen</numerusform>
            <numerusform>%n Beiträge ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” {reason}</source>
        <translation>„{title}“ {reason}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>for the first time</source>
        <translation>zum ersten Mal</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n item(s)</source>
        <translation>
            <numerusform>%n Beitrag freigeben</numerusform>
            <numerusform>%n Beiträge freigeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Request changes of %n item(s)</source>
        <translation>
            <numerusform>Änderung an %n Beitrag verlangen</numerusform>
            <numerusform>Änderung an %n Beiträgen verlangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n item(s)</source>
        <translation>
            <numerusform>%n Beitrag ablehnen</numerusform>
            <numerusform>%n Beiträge ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n item(s) on hold</source>
        <translation>
            <numerusform>%n Beitrag zurückstellen</numerusform>
            <numerusform>%n Beiträge zurückstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Say in a sentence what is missing, so that the authors can act on it.</source>
        <translation>Sagen Sie in einem Satz, was fehlt, damit die Schreibenden es ändern können.</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>What is due: %n waiting</source>
        <translation>
            <numerusform>Fälliges: %n wartet</numerusform>
            <numerusform>Fälliges: %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>What is due: nothing</source>
        <translation>Fälliges: nichts</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Search in the bin</source>
        <translation>Im Papierkorb suchen</translation>
    </message>
    <message>
        <source>Deleted content items</source>
        <translation>Gelöschte Beiträge</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Nothing in the bin matches these words.</source>
        <translation>Im Papierkorb passt nichts zu diesen Wörtern.</translation>
    </message>
    <message>
        <source>1 content item</source>
        <translation>1 Beitrag</translation>
    </message>
    <message>
        <source>{count} content items</source>
        <translation>{count} Beiträge</translation>
    </message>
    <message>
        <source>{title}, {state}, deleted {when}</source>
        <translation>{title}, {state}, gelöscht {when}</translation>
    </message>
</context>
<context>
    <name>BoardSteps</name>
    <message>
        <source>Reminders go out by themselves, before, on and after the due date.</source>
        <extracomment>The states that the desk brings about by moving a card, and the act of each.</extracomment>
        <translation>Erinnert wird von selbst: vor der Frist, am Tag der Frist und danach.</translation>
    </message>
    <message>
        <source>“Answered” comes about when the expert answers.</source>
        <translation>„Antwort da“ entsteht, wenn die Antwort eingeht.</translation>
    </message>
    <message>
        <source>Follow-up questions are asked in the review of the answer.</source>
        <translation>Rückfragen stellen Sie beim Prüfen der Antwort.</translation>
    </message>
    <message>
        <source>A request expires by itself when nobody answers.</source>
        <translation>Eine Anfrage läuft von selbst ab, wenn niemand antwortet.</translation>
    </message>
    <message>
        <source>What was sent does not become a draft again. Duplicate it instead.</source>
        <translation>Was gesendet ist, wird nicht wieder Entwurf. Duplizieren Sie die Anfrage.</translation>
    </message>
    <message>
        <source>“{title}” is “{here}” and cannot become “{there}” from there.</source>
        <translation>„{title}“ steht auf „{here}“ und kann von dort nicht „{there}“ werden.</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>No content item matches these filters</source>
        <extracomment>Folded until somebody looks inside. In progress: what the words behind the title count.</extracomment>
        <translation>Kein Beitrag passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Size of the cards</source>
        <translation>Größe der Karten</translation>
    </message>
    <message>
        <source>Cards:</source>
        <translation>Karten:</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>1 item in progress</source>
        <translation>1 laufender Beitrag</translation>
    </message>
    <message>
        <source>{count} items in progress</source>
        <translation>{count} laufende Beiträge</translation>
    </message>
    <message>
        <source>A copy cannot begin in “{state}”.</source>
        <translation>Eine Kopie kann nicht in „{state}“ beginnen.</translation>
    </message>
    <message>
        <source>“{title}” cannot go from {here} to {there}.</source>
        <translation>„{title}“ kann nicht von {here} nach {there}.</translation>
    </message>
    <message>
        <source>“{title}” is not approved yet: those who are asked decide, then it becomes “{state}”.</source>
        <translation>„{title}“ ist noch nicht freigegeben: Erst entscheiden die Gefragten, dann wird der Beitrag „{state}“.</translation>
    </message>
    <message>
        <source>“{title}” is not approved: submit it first.</source>
        <translation>„{title}“ ist nicht freigegeben: Reichen Sie den Beitrag zuerst ein.</translation>
    </message>
</context>
<context>
    <name>BriefPanel</name>
    <message>
        <source>Brief</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>What is this item to achieve?</source>
        <translation>Was soll der Beitrag erreichen?</translation>
    </message>
    <message>
        <source>Key message</source>
        <translation>Kernbotschaft</translation>
    </message>
    <message>
        <source>One sentence that stays</source>
        <translation>Ein Satz, der bleibt</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>Für wen?</translation>
    </message>
    <message>
        <source>Task field</source>
        <translation>Aufgabenfeld</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>No task field</source>
        <translation>Kein Aufgabenfeld</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Korridor</translation>
    </message>
    <message>
        <source>No pillar</source>
        <translation>Kein Korridor</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>No campaign</source>
        <translation>Keine Kampagne</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Kein Fachbereich</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Post, reel, article …</source>
        <translation>Post, Reel, Artikel …</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>Can be used again</source>
        <translation>wieder verwendbar</translation>
    </message>
    <message>
        <source>Evergreen: offered again for gaps in the calendar</source>
        <translation>Evergreen: wird für Lücken im Kalender wieder angeboten</translation>
    </message>
    <message>
        <source>Evergreen</source>
        <translation>Evergreen</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>{name} (archived)</source>
        <translation>{name} (archiviert)</translation>
    </message>
    <message>
        <source>Not authorised to speak here: {names}</source>
        <translation>Hier nicht befugt zu sprechen: {names}</translation>
    </message>
    <message>
        <source>May speak here</source>
        <translation>Darf hier sprechen</translation>
    </message>
</context>
<context>
    <name>BringFrame</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
</context>
<context>
    <name>BudgetActs</name>
    <message>
        <source>“{title}” still waits.</source>
        <translation>„{title}“ wartet noch.</translation>
    </message>
    <message>
        <source>“{title}” was sent.</source>
        <translation>„{title}“ wurde gesendet.</translation>
    </message>
    <message>
        <source>{name}: grant of {minutes} taken back. What was sent stays sent.</source>
        <translation>{name}: Zusage über {minutes} zurückgenommen. Was gesendet ist, bleibt gesendet.</translation>
    </message>
    <message>
        <source>“{name}” written.</source>
        <translation>„{name}“ geschrieben.</translation>
    </message>
    <message>
        <source>Expert time</source>
        <translation>Zeitbudget</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportieren als</translation>
    </message>
</context>
<context>
    <name>BudgetColumns</name>
    <message>
        <source>Time budgets of the departments</source>
        <extracomment>Design pixels: the strip without its lower hairline, a column at least, its margins. What changes the strip.</extracomment>
        <translation>Zeitbudgets der Fachbereiche</translation>
    </message>
</context>
<context>
    <name>BudgetStrip</name>
    <message>
        <source>Earlier departments</source>
        <translation>Vorige Fachbereiche</translation>
    </message>
    <message>
        <source>Further departments</source>
        <translation>Weitere Fachbereiche</translation>
    </message>
    <message>
        <source>Expert time</source>
        <translation>Zeitbudget</translation>
    </message>
</context>
<context>
    <name>BudgetTab</name>
    <message>
        <source>Months</source>
        <extracomment>How many months are shown at once. What changes the tab: what draws on budgets, and what came of it.</extracomment>
        <translation>Monate</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>What is shown of expert time</source>
        <translation>Ansicht des Zeitbudgets</translation>
    </message>
    <message>
        <source>Earlier months</source>
        <translation>Frühere Monate</translation>
    </message>
    <message>
        <source>Later months</source>
        <translation>Spätere Monate</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>Halbjahr</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>How many months</source>
        <translation>Wie viele Monate</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Grant time …</source>
        <translation>Zeit gewähren …</translation>
    </message>
    <message>
        <source>Expert time by department and month</source>
        <translation>Zeitbudget nach Fachbereich und Monat</translation>
    </message>
    <message>
        <source>What came of expert time</source>
        <translation>Was aus der Expertenzeit wurde</translation>
    </message>
    <message>
        <source>Grants of expert time</source>
        <translation>Zusagen von Expertenzeit</translation>
    </message>
    <message>
        <source>No expert time has been granted yet</source>
        <translation>Noch wurde keine Expertenzeit gewährt</translation>
    </message>
    <message>
        <source>Without a grant nothing limits what departments are asked. Grant minutes a month to plan with them.</source>
        <translation>Ohne Zusage ist nicht begrenzt, was Fachbereiche gefragt werden. Gewähren Sie Minuten im Monat, um damit zu planen.</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF …</translation>
    </message>
    <message>
        <source>Excel …</source>
        <translation>Excel …</translation>
    </message>
    <message>
        <source>CSV …</source>
        <translation>CSV …</translation>
    </message>
</context>
<context>
    <name>BudgetWaiting</name>
    <message>
        <source>Waits for a grant</source>
        <translation>Wartet auf Zeitbudget</translation>
    </message>
    <message>
        <source>Requests that wait for a grant</source>
        <translation>Anfragen, die auf Zeitbudget warten</translation>
    </message>
</context>
<context>
    <name>BudgetWords</name>
    <message>
        <source>{minutes} min</source>
        <extracomment>A narrow no-break space stands before units and is never broken. From this share on little is left.</extracomment>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>Without department</source>
        <translation>Ohne Fachbereich</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>of {granted} min</source>
        <translation>von {granted} Min.</translation>
    </message>
    <message>
        <source>not limited</source>
        <translation>nicht begrenzt</translation>
    </message>
    <message>
        <source>{minutes} over</source>
        <translation>{minutes} darüber</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>ausgeschöpft</translation>
    </message>
    <message>
        <source>nothing granted</source>
        <translation>nichts gewährt</translation>
    </message>
    <message>
        <source>{minutes} left</source>
        <translation>noch {minutes}</translation>
    </message>
    <message>
        <source>granted {minutes}</source>
        <translation>gewährt {minutes}</translation>
    </message>
    <message>
        <source>reserved {minutes}</source>
        <translation>reserviert {minutes}</translation>
    </message>
    <message>
        <source>used {minutes}</source>
        <translation>gebraucht {minutes}</translation>
    </message>
    <message>
        <source>{minutes} wait for a grant</source>
        <translation>{minutes} warten auf Zeitbudget</translation>
    </message>
    <message>
        <source>lead {name}</source>
        <translation>Leitung {name}</translation>
    </message>
    <message>
        <source>once in {month}</source>
        <translation>einmalig im {month}</translation>
    </message>
    <message>
        <source>from {month}</source>
        <translation>ab {month}</translation>
    </message>
    <message>
        <source>in {month}</source>
        <translation>im {month}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>over</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>abgelöst</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation>{name}, {day}</translation>
    </message>
    <message>
        <source>{name}: {minutes} granted.</source>
        <translation>{name}: {minutes} gewährt.</translation>
    </message>
    <message>
        <source>“{title}” was sent.</source>
        <translation>„{title}“ wurde gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting request(s) sent.</source>
        <translation>
            <numerusform>%n wartende Anfrage gesendet.</numerusform>
            <numerusform>%n wartende Anfragen gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent: the due date has passed.</source>
        <translation>
            <numerusform>%n nicht gesendet: Die Frist ist vorbei.</numerusform>
            <numerusform>%n nicht gesendet: Die Frist ist vorbei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent: something is missing in it.</source>
        <translation>
            <numerusform>%n nicht gesendet: Es fehlt noch etwas darin.</numerusform>
            <numerusform>%n nicht gesendet: Es fehlt noch etwas darin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still wait(s).</source>
        <translation>
            <numerusform>%n wartet noch.</numerusform>
            <numerusform>%n warten noch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarChoices</name>
    <message>
        <source>What becomes of the events</source>
        <extracomment>More categories than that are chosen together.</extracomment>
        <translation>Was aus den Terminen wird</translation>
    </message>
    <message>
        <source>channel still open</source>
        <translation>Kanal noch offen</translation>
    </message>
    <message>
        <source>no colour</source>
        <translation>ohne Farbe</translation>
    </message>
    <message>
        <source>Channel of new content</source>
        <translation>Kanal neuer Beiträge</translation>
    </message>
    <message>
        <source>Calendar behind the plan</source>
        <translation>Hintergrundkalender</translation>
    </message>
    <message>
        <source>Name of the calendar behind the plan</source>
        <translation>Name des Hintergrundkalenders</translation>
    </message>
    <message>
        <source>Its colour</source>
        <translation>Seine Farbe</translation>
    </message>
    <message>
        <source>Proposed by what the events say. Nothing is written before the check.</source>
        <translation>Vorgeschlagen nach dem, was in den Terminen steht. Vor der Prüfung wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>ein neuer</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Termine</translation>
    </message>
</context>
<context>
    <name>CalendarFilters</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Propose days for posts that are missing against the channels&apos; targets</source>
        <translation>Tage vorschlagen, an denen gegenüber den Zielen der Kanäle ein Beitrag fehlt</translation>
    </message>
    <message>
        <source>Embargoes</source>
        <translation>Sperrfristen</translation>
    </message>
    <message>
        <source>Show embargoes and blackout periods</source>
        <translation>Sperrfristen und Sendepausen zeigen</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Show campaigns as bands</source>
        <translation>Kampagnen als Bänder zeigen</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Show other people&apos;s calendars behind the plan</source>
        <translation>Kalender anderer hinter dem Plan zeigen</translation>
    </message>
    <message>
        <source>Channel</source>
        <extracomment>Offered once there is such a calendar.</extracomment>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Content pillar</source>
        <translation>Themenkorridor</translation>
    </message>
    <message>
        <source>Task field</source>
        <translation>Aufgabenfeld</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>CalendarFrame</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Events become content, holidays and blackouts, or a calendar shown behind the plan.</source>
        <translation>Aus Terminen werden Beiträge, Feiertage und Sendepausen oder ein Kalender, der hinter dem Plan steht.</translation>
    </message>
    <message>
        <source>Drop a calendar (.ics) here</source>
        <translation>Ziehen Sie einen Kalender (.ics) hierher</translation>
    </message>
    <message>
        <source>Other file …</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>The events of the file</source>
        <translation>Die Termine der Datei</translation>
    </message>
    <message>
        <source>Bring another calendar …</source>
        <translation>Weiteren Kalender einlesen …</translation>
    </message>
    <message>
        <source>Bring a calendar</source>
        <translation>Kalender einlesen</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>Bring in {events}</source>
        <translation>{events} einlesen</translation>
    </message>
    <message>
        <source>Change {events}</source>
        <translation>{events} ändern</translation>
    </message>
    <message>
        <source>See it in the calendar</source>
        <translation>Im Kalender ansehen</translation>
    </message>
    <message>
        <source>Everything in this calendar is in the workspace already.</source>
        <translation>Alles aus diesem Kalender ist schon im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Nothing new in this calendar</source>
        <translation>Nichts Neues in diesem Kalender</translation>
    </message>
    <message>
        <source>{events} brought in</source>
        <translation>{events} eingelesen</translation>
    </message>
    <message>
        <source>{events} changed</source>
        <translation>{events} geändert</translation>
    </message>
</context>
<context>
    <name>CalendarImport</name>
    <message>
        <source>1 event</source>
        <extracomment>Target -&gt; its sign in lists.</extracomment>
        <translation>1 Termin</translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation>{count} Termine</translation>
    </message>
    <message>
        <source>one occurrence, changed</source>
        <translation>einzelner Termin einer Serie, geändert</translation>
    </message>
    <message>
        <source>comes back daily</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>comes back weekly</source>
        <translation>wöchentlich</translation>
    </message>
    <message>
        <source>comes back monthly</source>
        <translation>monatlich</translation>
    </message>
    <message>
        <source>comes back yearly</source>
        <translation>jährlich</translation>
    </message>
    <message>
        <source>without category</source>
        <translation>ohne Kategorie</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
<context>
    <name>CalendarImportPage</name>
    <message>
        <source>Check</source>
        <extracomment>stage, done, all: from the worker thread</extracomment>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Nothing is written yet: the next step shows what would happen to each event.</source>
        <translation>Noch wird nichts geschrieben: Der nächste Schritt zeigt, was mit jedem Termin geschähe.</translation>
    </message>
    <message>
        <source>Checking the calendar</source>
        <translation>Kalender wird geprüft</translation>
    </message>
    <message>
        <source>Bringing in the calendar</source>
        <translation>Kalender wird eingelesen</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>„{name}“ wird gelesen</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Bring a calendar</source>
        <translation>Kalender einlesen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Other file …</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{events} brought in from “{name}”.</source>
        <translation>{events} aus „{name}“ eingelesen.</translation>
    </message>
    <message>
        <source>{events} changed from “{name}”.</source>
        <translation>{events} aus „{name}“ geändert.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>1 post</source>
        <extracomment>Below this width of the window the side panel lies over the sheet. module:class of every view, loaded when first shown. Views of days: bands, the backlog below, the week beside. Views that count publications; the others count items.</extracomment>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>{count} posts</source>
        <translation>{count} Treffer</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Beitrag</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} Beiträge</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>Details of the selection</source>
        <translation>Einzelheiten zur Auswahl</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>noch nicht begonnen</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>without approval</source>
        <translation>ohne Freigabe</translation>
    </message>
    <message>
        <source>Evergreen</source>
        <translation>Evergreen</translation>
    </message>
    <message>
        <source>no channel yet</source>
        <translation>noch kein Kanal</translation>
    </message>
    <message>
        <source>channel still open</source>
        <translation>Kanal noch offen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Set date …</source>
        <translation>Termin setzen …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>{count} content items</source>
        <translation>{count} Beiträge</translation>
    </message>
    <message>
        <source>Select a content item to see it here.</source>
        <translation>Wählen Sie einen Beitrag aus, um ihn hier zu sehen.</translation>
    </message>
    <message>
        <source>Week at a glance</source>
        <translation>Woche im Blick</translation>
    </message>
    <message>
        <source>Show {week}</source>
        <translation>{week} zeigen</translation>
    </message>
</context>
<context>
    <name>CalendarsSection</name>
    <message>
        <source>Calendars behind the plan</source>
        <translation>Hintergrundkalender</translation>
    </message>
    <message>
        <source>Bring a calendar (.ics) …</source>
        <translation>Kalender einlesen (.ics) …</translation>
    </message>
    <message>
        <source>None yet. An .ics file of colleagues, fairs or schools can stand quietly behind month and week.</source>
        <translation>Noch keiner. Eine .ics-Datei von Kollegen, Messen oder Schulen kann unauffällig hinter Monat und Woche stehen.</translation>
    </message>
    <message>
        <source>Shown quietly behind month and week, never part of the plan.</source>
        <translation>Stehen unauffällig hinter Monat und Woche und gehören nicht zum Plan.</translation>
    </message>
    <message>
        <source>Show “{name}” behind the plan</source>
        <translation>„{name}“ hinter dem Plan zeigen</translation>
    </message>
    <message>
        <source>Name of the calendar</source>
        <translation>Name des Kalenders</translation>
    </message>
    <message>
        <source>no colour</source>
        <translation>ohne Farbe</translation>
    </message>
    <message>
        <source>Colour of “{name}”</source>
        <translation>Farbe von „{name}“</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>„{name}“ entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>brought on {day}</source>
        <translation>eingelesen am {day}</translation>
    </message>
    <message>
        <source>Calendar changed.</source>
        <translation>Kalender geändert.</translation>
    </message>
    <message>
        <source>“{name}” is no longer behind the plan.</source>
        <translation>„{name}“ steht nicht mehr hinter dem Plan.</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Cancel</source>
        <extracomment>Days from today until a new call closes, and from there to the meeting.</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>for example: What do customers ask in June?</source>
        <translation>zum Beispiel: Was fragen Kunden im Juni?</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Fachbereiche</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>Fachbereich hinzufügen</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Closes on</source>
        <translation>Schließt am</translation>
    </message>
    <message>
        <source>The call closes before it.</source>
        <translation>Der Aufruf schließt davor.</translation>
    </message>
    <message>
        <source>Next editorial meeting</source>
        <translation>Nächste Redaktionssitzung</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Estimated time</source>
        <translation>Geschätzte Zeit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>New call for topics</source>
        <translation>Neuer Themenaufruf</translation>
    </message>
    <message>
        <source>Change the call</source>
        <translation>Aufruf bearbeiten</translation>
    </message>
    <message>
        <source>Before the day of the meeting, please.</source>
        <translation>Bitte vor dem Tag der Sitzung.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Close the call</source>
        <translation>Aufruf schließen</translation>
    </message>
    <message>
        <source>Send the call</source>
        <translation>Aufruf senden</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Fachbereiche</translation>
    </message>
    <message>
        <source>none yet: change the call</source>
        <translation>noch keine: Aufruf bearbeiten</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Nothing was sent in yet</source>
        <translation>Noch nichts eingegangen</translation>
    </message>
    <message>
        <source>The departments see the call on their desk, or get a form.</source>
        <translation>Die Fachbereiche sehen den Aufruf auf ihrem Schreibtisch oder bekommen ein Formular.</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>Open the idea</source>
        <translation>Idee öffnen</translation>
    </message>
    <message>
        <source>became an idea</source>
        <translation>ist eine Idee</translation>
    </message>
    <message>
        <source>Create an idea</source>
        <translation>Idee anlegen</translation>
    </message>
    <message>
        <source>Review the answer</source>
        <translation>Antwort prüfen</translation>
    </message>
</context>
<context>
    <name>CallsTab</name>
    <message>
        <source>Calls for topics</source>
        <translation>Themenaufrufe</translation>
    </message>
    <message>
        <source>No call yet</source>
        <translation>Noch kein Themenaufruf</translation>
    </message>
    <message>
        <source>Ask the departments what is worth telling, before the next editorial meeting.</source>
        <translation>Fragen Sie die Fachbereiche vor der nächsten Redaktionssitzung, was erzählenswert ist.</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Neuer Aufruf</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Call “{title}” saved.</source>
        <translation>Aufruf „{title}“ gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) sent.</source>
        <translation>
            <numerusform>%n Anfrage gesendet.</numerusform>
            <numerusform>%n Anfragen gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait until management grants the time.</source>
        <translation>
            <numerusform>%n Anfrage wartet, bis die Leitung Zeit gewährt.</numerusform>
            <numerusform>%n Anfragen warten, bis die Leitung Zeit gewährt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Call “{title}” closed.</source>
        <translation>Aufruf „{title}“ geschlossen.</translation>
    </message>
    <message>
        <source>Idea “{title}” created.</source>
        <translation>Idee „{title}“ angelegt.</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel the meeting</source>
        <translation>Sitzung absagen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>It stands in the list and in the cancellation that the calendars get.</source>
        <translation>Sie steht in der Liste und in der Absage, die die Kalender bekommen.</translation>
    </message>
</context>
<context>
    <name>CannotOpenPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This workspace cannot be opened</source>
        <translation>Dieser Arbeitsbereich lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Other workspace …</source>
        <translation>Anderer Arbeitsbereich …</translation>
    </message>
    <message>
        <source>Looking for a good backup …</source>
        <translation>Eine gute Sicherung wird gesucht …</translation>
    </message>
    <message>
        <source>There is no good backup of it on this computer.</source>
        <translation>Auf diesem Computer gibt es keine gute Sicherung davon.</translation>
    </message>
    <message>
        <source>Newest good backup: {when}.</source>
        <translation>Neueste gute Sicherung: {when}.</translation>
    </message>
    <message>
        <source>Restore the newest good backup …</source>
        <translation>Neueste gute Sicherung wiederherstellen …</translation>
    </message>
</context>
<context>
    <name>CapturePanel</name>
    <message>
        <source>Who is present</source>
        <extracomment>Minutes that an item takes unless somebody says otherwise. What is kept beside the workspace while it is entered.</extracomment>
        <translation>Wer anwesend ist</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wer?</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>Bis wann?</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Planned minutes</source>
        <translation>Geplante Minuten</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What is to be noted; it is saved while you write</source>
        <translation>Was notiert werden soll; es wird beim Schreiben gespeichert</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parken</translation>
    </message>
    <message>
        <source>Which topic is kept for later</source>
        <translation>Welches Thema in den Themenspeicher kommt</translation>
    </message>
    <message>
        <source>Request to speak</source>
        <translation>Wortmeldung</translation>
    </message>
    <message>
        <source>First letters of the name</source>
        <translation>Anfang des Namens</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Name, organisation</source>
        <translation>Name, Organisation</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>TOP</translation>
    </message>
    <message>
        <source>What is to be discussed</source>
        <translation>Was besprochen werden soll</translation>
    </message>
    <message>
        <source>Nobody of that name is present.</source>
        <translation>Niemand dieses Namens ist anwesend.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schreiben Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Notiert.</translation>
    </message>
    <message>
        <source>Action item entered: {text}</source>
        <translation>Aufgabe eingetragen: {text}</translation>
    </message>
    <message>
        <source>Parked: {text}</source>
        <translation>Geparkt: {text}</translation>
    </message>
    <message>
        <source>On the agenda: {text}</source>
        <translation>Auf der Tagesordnung: {text}</translation>
    </message>
    <message>
        <source>{name} is present as a guest.</source>
        <translation>{name} ist als Gast anwesend.</translation>
    </message>
</context>
<context>
    <name>CapturedPart</name>
    <message>
        <source>Captured</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>{count} min</source>
        <extracomment>Room around a card for the focus ring, and below it.</extracomment>
        <translation>{count} Min.</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Unscheduled content items</source>
        <extracomment>Keys that mean something above the row of cards: out of it, and to another month or week.</extracomment>
        <translation>Ungeplante Beiträge</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>today</source>
        <extracomment>Columns in which a new item may begin. The `Card` of a row.</extracomment>
        <translation>heute</translation>
    </message>
    <message>
        <source>Content item</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>{count} older ones: narrow the filter</source>
        <translation>{count} ältere: Filter enger fassen</translation>
    </message>
    <message>
        <source>Add a content item to this column</source>
        <translation>Beitrag in dieser Spalte anlegen</translation>
    </message>
</context>
<context>
    <name>ChangeFrame</name>
    <message>
        <source>Remark</source>
        <translation>Anmerken</translation>
    </message>
    <message>
        <source>Remark on change {number}</source>
        <translation>Änderung {number} anmerken</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>added</source>
        <extracomment>Unchanged words that stay beside a change inside one long paragraph, and the fewest worth folding away.</extracomment>
        <translation>neu</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>gestrichen</translation>
    </message>
    <message numerus="yes">
        <source>… %n word(s) unchanged …</source>
        <translation>
            <numerusform>… %n Wort unverändert …</numerusform>
            <numerusform>… %n Wörter unverändert …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Changes between the revisions</source>
        <extracomment>Fields whose words are compared, beside the text. The number of the newest revision.</extracomment>
        <translation>Änderungen zwischen den Fassungen</translation>
    </message>
    <message>
        <source>Hide the changes</source>
        <translation>Änderungen einklappen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorherige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Journal of this item</source>
        <translation>Änderungsprotokoll dieses Beitrags</translation>
    </message>
    <message>
        <source>Only one revision so far. Changes appear here as soon as somebody writes.</source>
        <translation>Bisher gibt es nur eine Fassung. Änderungen erscheinen hier, sobald jemand schreibt.</translation>
    </message>
    <message>
        <source>Revision {old} → {new}</source>
        <translation>Fassung {old} → {new}</translation>
    </message>
    <message>
        <source>Make texts and fields what they were in revision {n}</source>
        <translation>Texte und Felder auf den Stand von Fassung {n} bringen</translation>
    </message>
    <message>
        <source>No word of this text changed between these revisions.</source>
        <translation>Zwischen diesen Fassungen hat sich an diesem Text kein Wort geändert.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Key message</source>
        <translation>Kernbotschaft</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Public title</source>
        <translation>Öffentlicher Titel</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>Änderungen ausklappen</translation>
    </message>
    <message>
        <source>Change {n} of {total}</source>
        <translation>Änderung {n} von {total}</translation>
    </message>
    <message>
        <source>Revision {n}</source>
        <translation>Fassung {n}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Revision {n} restored.</source>
        <translation>Fassung {n} wiederhergestellt.</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message numerus="yes">
        <source>Show %n more change(s)</source>
        <translation>
            <numerusform>%n weitere Änderung zeigen</numerusform>
            <numerusform>%n weitere Änderungen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed since your decision.</source>
        <translation>Seit Ihrer Entscheidung hat sich nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) unchanged</source>
        <translation>
            <numerusform>%n Wort unverändert</numerusform>
            <numerusform>%n Wörter unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>End, {words}</source>
        <translation>Ende, {words}</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>New point</source>
        <translation>Neuer Punkt</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Point {n}</source>
        <translation>Punkt {n}</translation>
    </message>
    <message>
        <source>Removed “{text}” from the checklist.</source>
        <translation>„{text}“ aus der Checkliste entfernt.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>no conflict</source>
        <translation>kein Konflikt</translation>
    </message>
    <message>
        <source>contains expert input that is not cleared</source>
        <translation>enthält nicht freigegebenen Experten-Input</translation>
    </message>
    <message>
        <source>without approval</source>
        <translation>ohne Freigabe</translation>
    </message>
    <message>
        <source>without approval, by {person}: {reason}</source>
        <translation>ohne Freigabe, zugelassen von {person}: {reason}</translation>
    </message>
    <message>
        <source>recurring, not begun</source>
        <translation>wiederkehrend, noch nicht begonnen</translation>
    </message>
    <message>
        <source>part of a series</source>
        <translation>Teil einer Serie</translation>
    </message>
    <message>
        <source>no hour yet</source>
        <translation>noch ohne Uhrzeit</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
</context>
<context>
    <name>ClearanceBar</name>
    <message>
        <source>public</source>
        <extracomment>Milliseconds of rest after an arrow key before the choice counts: two steps are one choice.</extracomment>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertraulich</translation>
    </message>
</context>
<context>
    <name>ClearingList</name>
    <message>
        <source>To be cleared</source>
        <translation>Vertrauliche Antworten</translation>
    </message>
    <message>
        <source>Said in confidence. It goes nowhere until you clear it; nothing has to be cleared.</source>
        <translation>Vertraulich gesagt. Es geht nirgendwohin, bis Sie es freigeben; freigeben müssen Sie nichts.</translation>
    </message>
    <message>
        <source>stays confidential</source>
        <translation>bleibt vertraulich</translation>
    </message>
    <message>
        <source>The answer to “{question}” is {clearance} now.</source>
        <translation>Die Antwort auf „{question}“ ist jetzt {clearance}.</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>over</source>
        <extracomment>How the ring shows what the clock says.</extracomment>
        <translation>darüber</translation>
    </message>
    <message>
        <source>left</source>
        <translation>noch</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>{spent} of {planned} min</source>
        <translation>{spent} von {planned} Min.</translation>
    </message>
    <message>
        <source>without a plan</source>
        <translation>ohne Zeitplan</translation>
    </message>
    <message>
        <source>Over 70% of the time</source>
        <translation>Über 70 % der Zeit</translation>
    </message>
    <message>
        <source>The time is up</source>
        <translation>Die Zeit ist um</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Fold column</source>
        <translation>Spalte einklappen</translation>
    </message>
    <message>
        <source>Fold the column</source>
        <translation>Spalte einklappen</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>More cards than agreed: finish one first.</source>
        <extracomment>Width of a folded column, and the least of an open one.</extracomment>
        <translation>Mehr Karten als vereinbart: Schließen Sie zuerst eine ab.</translation>
    </message>
    <message>
        <source>{count} of {limit}</source>
        <translation>{count} von {limit}</translation>
    </message>
</context>
<context>
    <name>ColumnKeeper</name>
    <message>
        <source>Usual widths</source>
        <extracomment>With this much room or less all columns are narrow, with that much or more all are wide. The title keeps this much before names of owner, pillar and campaign get what they need, in this order; no name gets more than the most. Widths or visible columns are different.</extracomment>
        <translation>Übliche Breiten</translation>
    </message>
</context>
<context>
    <name>ColumnRow</name>
    <message>
        <source>Meaning of the column {name}</source>
        <extracomment>From here on a guess counts as sure, and down to here as likely. key, role</extracomment>
        <translation>Bedeutung der Spalte {name}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>nothing to read in it</source>
        <translation>wird nicht gelesen</translation>
    </message>
    <message>
        <source>surely recognised</source>
        <translation>sicher erkannt</translation>
    </message>
    <message>
        <source>probably right, please look</source>
        <translation>wahrscheinlich richtig, bitte ansehen</translation>
    </message>
    <message>
        <source>uncertain, please choose</source>
        <translation>unsicher, bitte wählen</translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation>Spalte {letter}</translation>
    </message>
</context>
<context>
    <name>ColumnsPane</name>
    <message>
        <source>Column in the file</source>
        <translation>Spalte in der Datei</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search or type a command</source>
        <translation>Suchen oder Befehl eingeben</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Content items</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Nichts gefunden. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>{title} no. {n}</source>
        <translation>{title} Nr. {n}</translation>
    </message>
</context>
<context>
    <name>CommentInput</name>
    <message>
        <source>New comment</source>
        <translation>Neuer Kommentar</translation>
    </message>
    <message>
        <source>Comment, @name mentions somebody</source>
        <translation>Kommentar schreiben, @Name erwähnt jemanden</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Which comments</source>
        <extracomment>The place that a comment speaks of is to be shown: its id.</extracomment>
        <translation>Welche Kommentare</translation>
    </message>
    <message>
        <source>Comment on the whole item</source>
        <translation>Zum ganzen Beitrag anmerken</translation>
    </message>
    <message>
        <source>No comments yet</source>
        <translation>Noch keine Kommentare</translation>
    </message>
    <message>
        <source>What is to be settled about this item appears here.</source>
        <translation>Hier erscheint, was zu diesem Beitrag zu klären ist.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>For outside</source>
        <translation>Nach außen</translation>
    </message>
    <message>
        <source>Only these may leave the house, in forms and exports.</source>
        <translation>Nur diese dürfen das Haus verlassen, in Formularen und Exporten.</translation>
    </message>
    <message>
        <source>Comment for outside</source>
        <translation>Nach außen kommentieren</translation>
    </message>
    <message>
        <source>These never leave the house.</source>
        <translation>Diese verlassen das Haus nie.</translation>
    </message>
    <message>
        <source>Comment removed.</source>
        <translation>Kommentar entfernt.</translation>
    </message>
</context>
<context>
    <name>CommitteeDialog</name>
    <message>
        <source>Change the committee</source>
        <translation>Gremium ändern</translation>
    </message>
    <message>
        <source>New committee</source>
        <translation>Neues Gremium</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Fachbereiche</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>Fachbereich hinzufügen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Empty: everybody of these departments.</source>
        <translation>Leer: alle aus diesen Fachbereichen.</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>So many with a vote must be present to decide.</source>
        <translation>So viele Stimmberechtigte müssen anwesend sein, um zu beschließen.</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Beschlussfähig ab</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>“{title}” saved.</source>
        <translation>„{title}“ gespeichert.</translation>
    </message>
</context>
<context>
    <name>ContentField</name>
    <message>
        <source>Without a content item</source>
        <translation>Ohne Beitrag</translation>
    </message>
    <message>
        <source>Choose a content item …</source>
        <translation>Beitrag wählen …</translation>
    </message>
    <message>
        <source>For the content item: {title}</source>
        <translation>Für den Beitrag: {title}</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Text for {channel} copied.</source>
        <translation>Text für {channel} kopiert.</translation>
    </message>
    <message>
        <source>Base text copied.</source>
        <translation>Grundtext kopiert.</translation>
    </message>
</context>
<context>
    <name>CountLine</name>
    <message>
        <source>{count} of {limit} characters</source>
        <translation>{count} von {limit} Zeichen</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} Zeichen</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <extracomment>From this part of the limit on the count says how much is left.</extracomment>
        <translation>{count} Bytes</translation>
    </message>
    <message>
        <source>{count} of {limit} bytes, {left} left</source>
        <translation>{count} von {limit} Bytes, noch {left}</translation>
    </message>
    <message>
        <source>{count} of {limit} bytes</source>
        <translation>{count} von {limit} Bytes</translation>
    </message>
    <message>
        <source>{count} of {limit} characters, {left} left</source>
        <translation>{count} von {limit} Zeichen, noch {left}</translation>
    </message>
    <message>
        <source>{count} of {most} hashtags</source>
        <translation>{count} von {most} Hashtags</translation>
    </message>
    <message numerus="yes">
        <source>%n hashtag(s)</source>
        <translation>
            <numerusform>%n Hashtag</numerusform>
            <numerusform>%n Hashtags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Somebody else …</source>
        <translation>Andere Person …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close the workspace</source>
        <translation>Arbeitsbereich schließen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Who is working here?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>Choose yourself. This computer remembers you; you can change it at any time.</source>
        <translation>Wählen Sie sich aus. Dieser Computer merkt sich Ihre Wahl; Sie können sie jederzeit ändern.</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program met a fault</source>
        <translation>Im Programm ist ein Fehler aufgetreten</translation>
    </message>
    <message>
        <source>Everything saved so far is safe in the workspace.</source>
        <translation>Alles bisher Gespeicherte ist sicher im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Text that was not saved yet was written to {path}.</source>
        <translation>Noch nicht gespeicherter Text wurde nach {path} geschrieben.</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Einzelheiten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>DD/MM/YYYY</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Tag auswählen</translation>
    </message>
    <message>
        <source>There is no such day. Did you mean {date}?</source>
        <translation>Diesen Tag gibt es nicht. Meinten Sie {date}?</translation>
    </message>
    <message>
        <source>This is not a date. Write it like {date}.</source>
        <translation>Das ist kein Datum. Schreiben Sie es so: {date}.</translation>
    </message>
</context>
<context>
    <name>DayPopover</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New on this day</source>
        <translation>Neu an diesem Tag</translation>
    </message>
</context>
<context>
    <name>DecisionActs</name>
    <message>
        <source>Only a meeting decides. Begin one, or reopen the newest minutes.</source>
        <translation>Nur eine Sitzung beschließt. Beginnen Sie eine, oder öffnen Sie das neueste Protokoll wieder.</translation>
    </message>
    <message>
        <source>{label} is superseded.</source>
        <translation>{label} ist ersetzt.</translation>
    </message>
    <message>
        <source>Only a meeting decides</source>
        <translation>Nur eine Sitzung beschließt</translation>
    </message>
    <message>
        <source>Open the next meeting</source>
        <translation>Nächste Sitzung öffnen</translation>
    </message>
    <message>
        <source>None is in progress, and no minutes are open. The next one is {meeting}: begin it, then decide.</source>
        <translation>Es läuft keine, und kein Protokoll ist offen. Die nächste ist {meeting}: Beginnen Sie sie, und beschließen Sie dann.</translation>
    </message>
    <message>
        <source>{label} is taken back.</source>
        <translation>{label} ist zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Approval route and decision</source>
        <extracomment>Design pixels. Where nothing is mine to decide: the way out that the button offers.</extracomment>
        <translation>Freigabeweg und Entscheidung</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>Approval route</source>
        <translation>Freigabeweg</translation>
    </message>
    <message>
        <source>Needed when you reject or request changes</source>
        <translation>Pflicht, wenn Sie ablehnen oder Änderungen verlangen</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>Änderung verlangen</translation>
    </message>
    <message>
        <source>Request changes (C)</source>
        <translation>Änderung verlangen (C)</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reject (R)</source>
        <translation>Ablehnen (R)</translation>
    </message>
    <message>
        <source>More decisions</source>
        <translation>Weitere Entscheidungen</translation>
    </message>
    <message>
        <source>Approve revision {number}</source>
        <translation>Fassung {number} freigeben</translation>
    </message>
    <message>
        <source>Four eyes: you wrote on this item and cannot approve it.</source>
        <translation>Vier Augen: An diesem Beitrag haben Sie geschrieben und können ihn nicht freigeben.</translation>
    </message>
    <message>
        <source>Four eyes: you did not write on this item.</source>
        <translation>Vier Augen: An diesem Text haben Sie nicht geschrieben.</translation>
    </message>
    <message>
        <source>Your approval holds for exactly revision {number}. Every later change brings it back to you.</source>
        <translation>Ihre Freigabe gilt genau für Fassung {number}. Jede spätere Änderung legt sie Ihnen wieder vor.</translation>
    </message>
    <message>
        <source>Not under approval now.</source>
        <translation>Zurzeit nicht in Freigabe.</translation>
    </message>
    <message>
        <source>Comments, internal</source>
        <translation>Kommentare, intern</translation>
    </message>
    <message>
        <source>Comments, for outside</source>
        <translation>Kommentare, für außen</translation>
    </message>
    <message>
        <source>on “{quote}”</source>
        <translation>zu „{quote}“</translation>
    </message>
</context>
<context>
    <name>DecisionsTab</name>
    <message>
        <source>Decisions</source>
        <translation>Beschlüsse</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beschluss</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>by {label}</source>
        <translation>durch {label}</translation>
    </message>
    <message>
        <source>No decision yet</source>
        <translation>Noch kein Beschluss</translation>
    </message>
    <message>
        <source>What a meeting decides gets a number and stands here, with what it changed.</source>
        <translation>Was eine Sitzung beschließt, bekommt eine Nummer und steht hier, mit dem, was es geändert hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n Beschluss</numerusform>
            <numerusform>%n Beschlüsse</numerusform>
        </translation>
    </message>
    <message>
        <source>final</source>
        <translation>festgeschrieben</translation>
    </message>
    <message>
        <source>Taken back: {reason}</source>
        <translation>Zurückgenommen: {reason}</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>TOP</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Supersede …</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Superseded by {label}</source>
        <translation>Ersetzt durch {label}</translation>
    </message>
    <message>
        <source>Supersedes {label}</source>
        <translation>Ersetzt {label}</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>Was er geändert hat</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Open “{title}”</source>
        <translation>„{title}“ öffnen</translation>
    </message>
    <message>
        <source>Show the meeting</source>
        <translation>Sitzung zeigen</translation>
    </message>
</context>
<context>
    <name>DeclineDialog</name>
    <message>
        <source>Decline “{title}”</source>
        <translation>„{title}“ absagen</translation>
    </message>
    <message>
        <source>That is fine. A short reason helps the editors to plan. What you have written is kept.</source>
        <translation>Das ist in Ordnung. Ein kurzer Grund hilft der Redaktion beim Planen. Was Sie geschrieben haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>For example: not my field, no time before June</source>
        <translation>Zum Beispiel: nicht mein Gebiet, keine Zeit vor Juni</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Absagen</translation>
    </message>
</context>
<context>
    <name>DeskMessages</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n message(s)</source>
        <translation>
            <numerusform>%n Nachricht zeigen</numerusform>
            <numerusform>Alle %n Nachrichten zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>The address is copied.</source>
        <translation>Die Adresse ist kopiert.</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>Nothing waits for you.</source>
        <extracomment>Sign and colour of where a request stands, as the expert sees it.</extracomment>
        <translation>Es wartet nichts auf Sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for you</source>
        <translation>
            <numerusform>%n Anfrage wartet auf Sie</numerusform>
            <numerusform>%n Anfragen warten auf Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n beantwortet</numerusform>
            <numerusform>%n beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n Frage</numerusform>
            <numerusform>%n Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} asks</source>
        <translation>{name} fragt</translation>
    </message>
    <message>
        <source>passed on by {name}</source>
        <translation>weitergegeben von {name}</translation>
    </message>
    <message>
        <source>was due on {day}</source>
        <translation>war fällig am {day}</translation>
    </message>
    <message>
        <source>until tomorrow</source>
        <translation>bis morgen</translation>
    </message>
    <message>
        <source>until today</source>
        <translation>bis heute</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>passed on to {name}</source>
        <translation>weitergegeben an {name}</translation>
    </message>
    <message>
        <source>is with the editors</source>
        <translation>liegt bei der Redaktion</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>wird gerade gelesen</translation>
    </message>
    <message>
        <source>was accepted with thanks</source>
        <translation>wurde mit Dank angenommen</translation>
    </message>
    <message>
        <source>you declined</source>
        <translation>haben Sie abgesagt</translation>
    </message>
    <message>
        <source>is no longer needed</source>
        <translation>wird nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>is being answered</source>
        <translation>wird beantwortet</translation>
    </message>
    <message>
        <source>stands in “{title}”, published</source>
        <translation>steht in „{title}“, veröffentlicht</translation>
    </message>
    <message>
        <source>stands in “{title}”, published on {day}</source>
        <translation>steht in „{title}“, veröffentlicht am {day}</translation>
    </message>
    <message>
        <source>stands in “{title}”, which appears soon</source>
        <translation>steht in „{title}“, erscheint demnächst</translation>
    </message>
    <message>
        <source>stands in “{title}”, which is being worked on</source>
        <translation>steht in „{title}“, daran wird noch gearbeitet</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message numerus="yes">
        <source>… %n word(s) unchanged …</source>
        <translation>
            <numerusform>… %n Wort unverändert …</numerusform>
            <numerusform>… %n Wörter unverändert …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePane</name>
    <message>
        <source>See it in the calendar</source>
        <translation>Im Kalender ansehen</translation>
    </message>
    <message>
        <source>See the backlog</source>
        <translation>Vorrat ansehen</translation>
    </message>
    <message>
        <source>Bring another plan …</source>
        <translation>Weiteren Plan einlesen …</translation>
    </message>
    <message>
        <source>{items} brought in</source>
        <translation>{items} eingelesen</translation>
    </message>
    <message>
        <source>{items} changed</source>
        <translation>{items} geändert</translation>
    </message>
    <message>
        <source>Nothing new in this plan</source>
        <translation>Nichts Neues in diesem Plan</translation>
    </message>
    <message>
        <source>Everything in it is in the workspace already.</source>
        <translation>Alles daraus ist schon im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Created: {names}</source>
        <translation>Angelegt: {names}</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drag answer files here. They are checked and matched to their request.</source>
        <extracomment>Endings of answer files, and of the mails that they come in.</extracomment>
        <translation>Antwortdateien hierher ziehen. Sie werden geprüft und der Anfrage zugeordnet.</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>“{title}” is {status} and stays where it is; Ctrl makes a copy.</source>
        <translation>„{title}“ ist {status} und bleibt, wo es ist; mit Strg entsteht eine Kopie.</translation>
    </message>
    <message>
        <source>lies in the blackout “{name}”</source>
        <translation>liegt in der Sendepause „{name}“</translation>
    </message>
    <message>
        <source>lies in the embargo “{name}”</source>
        <translation>liegt in der Sperrfrist „{name}“</translation>
    </message>
    <message>
        <source>Copy to {when}</source>
        <translation>Auf {when} kopieren</translation>
    </message>
    <message>
        <source>Move to {when}</source>
        <translation>Auf {when} verschieben</translation>
    </message>
    <message numerus="yes">
        <source>ends %n sign-off(s), it is submitted again</source>
        <translation>
            <numerusform>legt %n Freigabe wieder vor</numerusform>
            <numerusform>legt %n Freigaben wieder vor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>What is due</source>
        <extracomment>More of a group are counted, not listed: nobody reads them here. The row that gets the focus as soon as it is laid out.</extracomment>
        <translation>Fälliges</translation>
    </message>
    <message>
        <source>New reminder …</source>
        <translation>Neue Erinnerung …</translation>
    </message>
    <message>
        <source>Missed while the program was closed</source>
        <translation>Verpasst, während das Programm geschlossen war</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Demnächst</translation>
    </message>
    <message numerus="yes">
        <source>%n more: show them in the list</source>
        <translation>
            <numerusform>%n weiterer: in der Liste zeigen</numerusform>
            <numerusform>%n weitere: in der Liste zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due: reminders and posts about to appear are listed here a day ahead.</source>
        <translation>Nichts ist fällig: Erinnerungen und Beiträge, die bald erscheinen, stehen hier einen Tag im Voraus.</translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message>
        <source>Tick off: {title}</source>
        <extracomment>(Due, wall time) 1 down, -1 up</extracomment>
        <translation>Abhaken: {title}</translation>
    </message>
    <message>
        <source>Remind later: {title}</source>
        <translation>Später erinnern: {title}</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>{title}</source>
        <extracomment>Icon and meaning of each kind; the icon alone tells them apart.</extracomment>
        <translation>{title}</translation>
    </message>
    <message>
        <source>“{title}” appears {when} ({channel})</source>
        <translation>„{title}“ erscheint {when} ({channel})</translation>
    </message>
    <message>
        <source>“{title}” ({channel}) has been overdue since {since}</source>
        <translation>„{title}“ ({channel}) ist seit {since} überfällig</translation>
    </message>
    <message>
        <source>“{title}” is not approved yet and appears {when} ({channel})</source>
        <translation>„{title}“ ist noch nicht freigegeben, erscheint {when} ({channel})</translation>
    </message>
    <message>
        <source>The embargo “{title}” ends {when}</source>
        <translation>Die Sperrfrist „{title}“ endet {when}</translation>
    </message>
    <message>
        <source>The embargo “{title}” ended {when}</source>
        <translation>Die Sperrfrist „{title}“ endete {when}</translation>
    </message>
    <message>
        <source>Your answers to “{title}” are due {when}</source>
        <translation>Ihre Antworten zu „{title}“ sind {when} fällig</translation>
    </message>
    <message>
        <source>Your answers to “{title}” were due {when}</source>
        <translation>Ihre Antworten zu „{title}“ waren {when} fällig</translation>
    </message>
    <message>
        <source>{person} has not answered “{title}”</source>
        <translation>{person} hat auf „{title}“ nicht geantwortet</translation>
    </message>
    <message>
        <source>“{title}” appears {when}</source>
        <translation>„{title}“ erscheint {when}</translation>
    </message>
    <message>
        <source>“{title}” has been overdue since {since}</source>
        <translation>„{title}“ ist seit {since} überfällig</translation>
    </message>
    <message>
        <source>“{title}” is not approved yet and appears {when}</source>
        <translation>„{title}“ ist noch nicht freigegeben, erscheint {when}</translation>
    </message>
    <message>
        <source>Somebody of yours</source>
        <translation>Jemand aus Ihrem Bereich</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>heute um {time}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>morgen um {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>gestern um {time}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>am {day}</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>am {day} um {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) due</source>
        <translation>
            <numerusform>%n fälliger Eintrag</numerusform>
            <numerusform>%n fällige Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorApproval</name>
    <message>
        <source>Submit for approval</source>
        <extracomment>What the status button offers beside states. The sign-offs that counted when the item was last read, and the own save that may have ended them.</extracomment>
        <translation>Zur Freigabe einreichen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Take back from review</source>
        <translation>Aus der Prüfung zurückholen</translation>
    </message>
    <message>
        <source>Submit for approval …</source>
        <translation>Zur Freigabe einreichen …</translation>
    </message>
    <message>
        <source>Decide …</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <source>Let go without approval …</source>
        <translation>Ohne Freigabe zulassen …</translation>
    </message>
    <message>
        <source>Back in work. What was signed counts again as soon as the same text is submitted.</source>
        <translation>Wieder in Arbeit. Was freigegeben war, zählt wieder, sobald derselbe Text eingereicht wird.</translation>
    </message>
    <message>
        <source>Your change is taken back; the sign-offs count again.</source>
        <translation>Ihre Änderung ist zurückgenommen; die Freigaben gelten wieder.</translation>
    </message>
</context>
<context>
    <name>EditorClearance</name>
    <message>
        <source>Expert input that is not cleared: “{words}”</source>
        <extracomment>Words of a banner are cut where they are many.</extracomment>
        <translation>Nicht freigegebener Experten-Input: „{words}“</translation>
    </message>
    <message>
        <source>Not cleared: “{words}” ({person}, {request})</source>
        <translation>Nicht freigegeben: „{words}“ ({person}, {request})</translation>
    </message>
    <message>
        <source>The item cannot be submitted until {person} clears it.</source>
        <translation>Der Beitrag kann erst eingereicht werden, wenn {person} die Stelle freigibt.</translation>
    </message>
    <message>
        <source>the lead of the department</source>
        <translation>die Leitung des Fachbereichs</translation>
    </message>
    <message>
        <source>It has appeared with these words: decide whether they are taken down there.</source>
        <translation>Der Beitrag ist mit diesen Worten erschienen: Entscheiden Sie, ob sie dort entfernt werden.</translation>
    </message>
    <message>
        <source>It is from a remark, and a remark is not published.</source>
        <translation>Das steht in einer Bemerkung, und eine Bemerkung wird nicht veröffentlicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n more passage(s) wait.</source>
        <translation>
            <numerusform>%n weitere Stelle wartet.</numerusform>
            <numerusform>%n weitere Stellen warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out of the text</source>
        <translation>Aus dem Text nehmen</translation>
    </message>
    <message>
        <source>Ask for clearance</source>
        <translation>Freigabe erbitten</translation>
    </message>
    <message>
        <source>{people} was asked in a comment.</source>
        <translation>{people} wurde in einem Kommentar gefragt.</translation>
    </message>
    <message>
        <source>Taken out of the text.</source>
        <translation>Aus dem Text genommen.</translation>
    </message>
    <message>
        <source>Passage taken; its source is kept.</source>
        <translation>Stelle übernommen; ihre Quelle bleibt erhalten.</translation>
    </message>
    <message>
        <source>Passage taken; it has to be cleared before the item is submitted.</source>
        <translation>Stelle übernommen; vor dem Einreichen muss sie freigegeben werden.</translation>
    </message>
    <message>
        <source>{name} attached; its source is kept.</source>
        <translation>{name} angehängt; die Quelle bleibt erhalten.</translation>
    </message>
    <message>
        <source>Source “{request}” removed.</source>
        <translation>Quelle „{request}“ entfernt.</translation>
    </message>
</context>
<context>
    <name>EditorFrame</name>
    <message>
        <source>Back to the requests</source>
        <extracomment>Below this width of the window, in design pixels, the right side is less wide.</extracomment>
        <translation>Zurück zu den Anfragen</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>for example: A visit to the lab</source>
        <translation>zum Beispiel: Ein Besuch im Labor</translation>
    </message>
    <message>
        <source>One sentence that makes the ten minutes worth it</source>
        <translation>Ein Satz, für den sich die zehn Minuten lohnen</translation>
    </message>
    <message>
        <source>Who is to understand it</source>
        <translation>Wer es verstehen soll</translation>
    </message>
    <message>
        <source>An answer as you would like to read it</source>
        <translation>Eine Antwort, wie Sie sie gern lesen würden</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>Aus Vorlage</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>For the content item</source>
        <translation>Für den Beitrag</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Example of a good answer</source>
        <translation>Beispiel für eine gute Antwort</translation>
    </message>
</context>
<context>
    <name>EditorHeader</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the content item</source>
        <translation>Titel des Beitrags</translation>
    </message>
    <message numerus="yes">
        <source>%n publication(s)</source>
        <translation>
            <numerusform>%n Veröffentlichung</numerusform>
            <numerusform>%n Veröffentlichungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose channels</source>
        <translation>Kanäle wählen</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Einplanen</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>In Arbeit nehmen</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Zur Prüfung geben</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Mark as scheduled</source>
        <translation>Als terminiert melden</translation>
    </message>
    <message>
        <source>Mark as published</source>
        <translation>Als veröffentlicht melden</translation>
    </message>
    <message>
        <source>Mark as evaluated</source>
        <translation>Als ausgewertet melden</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Comment</source>
        <extracomment>An item this young was made to be written now.</extracomment>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>saving …</source>
        <translation>wird gespeichert …</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>saved {when}</source>
        <translation>gespeichert {when}</translation>
    </message>
    <message>
        <source>Revision {n}, saved {when}</source>
        <translation>Fassung {n}, gespeichert {when}</translation>
    </message>
    <message>
        <source>A content item needs a title. Type one.</source>
        <translation>Ein Beitrag braucht einen Titel. Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>Kanal hinzufügen</translation>
    </message>
    <message>
        <source>Channel added.</source>
        <translation>Kanal hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>EffortField</name>
    <message>
        <source>min</source>
        <extracomment>A hundred hours: more is a campaign, not an item.</extracomment>
        <translation>Min.</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>nicht geschätzt</translation>
    </message>
    <message>
        <source>Effort in minutes</source>
        <translation>Aufwand in Minuten</translation>
    </message>
    <message>
        <source>Compared with the agreed hours of the person in the week at a glance</source>
        <translation>Wird in „Woche im Blick“ mit den vereinbarten Stunden der Person verglichen</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>End the meeting?</source>
        <extracomment>Most items that are named; the rest is counted.</extracomment>
        <translation>Sitzung beenden?</translation>
    </message>
    <message>
        <source>Item {number}, which is in front, will be over:</source>
        <translation>Zum laufenden TOP {number} fehlt noch etwas:</translation>
    </message>
    <message>
        <source>You can go on with the meeting afterwards too, from its minutes.</source>
        <translation>Fortsetzen lässt sich die Sitzung auch danach, von ihrem Protokoll aus.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter besprechen</translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) not discussed; offered to the meetings to come:</source>
        <translation>
            <numerusform>%n TOP ist nicht besprochen und wird den nächsten Sitzungen vorgeschlagen:</numerusform>
            <numerusform>%n TOPs sind nicht besprochen und werden den nächsten Sitzungen vorgeschlagen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) not discussed; carried over to the next agenda:</source>
        <translation>
            <numerusform>%n TOP ist nicht besprochen und kommt auf die nächste Tagesordnung:</numerusform>
            <numerusform>%n TOPs sind nicht besprochen und kommen auf die nächste Tagesordnung:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExpertDesk</name>
    <message>
        <source>My requests</source>
        <extracomment>Design pixels. Milliseconds in which changes that follow each other are read together.</extracomment>
        <translation>Meine Anfragen</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>What waits for a lead, from the first showing on.</extracomment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>What became of your answers</source>
        <translation>Was aus Ihren Antworten wurde</translation>
    </message>
    <message>
        <source>When the editors need something that only you know, it appears here. It takes ten minutes.</source>
        <translation>Wenn die Redaktion etwas braucht, das nur Sie wissen, erscheint es hier. Es dauert zehn Minuten.</translation>
    </message>
    <message>
        <source>Nobody asks you at the moment</source>
        <translation>Im Moment fragt Sie niemand</translation>
    </message>
</context>
<context>
    <name>ExpertInput</name>
    <message>
        <source>Expert input</source>
        <extracomment>Sign and colour of a clearance; what is held back is danger whatever it is.</extracomment>
        <translation>Experten-Input</translation>
    </message>
    <message>
        <source>Take a passage …</source>
        <translation>Stelle übernehmen …</translation>
    </message>
    <message>
        <source>Remove the source “{request}”</source>
        <translation>Quelle „{request}“ entfernen</translation>
    </message>
    <message>
        <source>not cleared</source>
        <translation>nicht freigegeben</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <source>remark, is not published</source>
        <translation>Bemerkung, wird nicht veröffentlicht</translation>
    </message>
    <message>
        <source>waits for {person}</source>
        <translation>wartet auf {person}</translation>
    </message>
    <message>
        <source>{clearance} · no longer in the text</source>
        <translation>{clearance} · nicht mehr im Text</translation>
    </message>
</context>
<context>
    <name>ExpertsOfItem</name>
    <message>
        <source>Ask experts …</source>
        <translation>Experten fragen …</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Content items</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>von … bis …</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>as filtered in the calendar</source>
        <translation>wie im Kalender gefiltert</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel-Mappe (.xlsx)</translation>
    </message>
    <message>
        <source>CSV table (.csv)</source>
        <translation>CSV-Tabelle (.csv)</translation>
    </message>
    <message>
        <source>Calendar file (.ics)</source>
        <translation>Kalenderdatei (.ics)</translation>
    </message>
    <message>
        <source>Data (.json)</source>
        <translation>Daten (.json)</translation>
    </message>
    <message>
        <source>PDF document (.pdf)</source>
        <translation>PDF-Dokument (.pdf)</translation>
    </message>
    <message>
        <source>Only what has a date in this range. Items without a date are left out.</source>
        <translation>Nur was in diesem Zeitraum einen Termin hat. Beiträge ohne Termin fehlen.</translation>
    </message>
    <message>
        <source>Every content item, also those without a date. The table can be edited and read in again.</source>
        <translation>Alle Beiträge, auch die ohne Termin. Die Tabelle lässt sich bearbeiten und wieder einlesen.</translation>
    </message>
    <message>
        <source>Everything that has a date, for other calendars.</source>
        <translation>Alles mit Termin, für andere Kalender.</translation>
    </message>
    <message>
        <source>Editorial plan</source>
        <translation>Redaktionsplan</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportieren als</translation>
    </message>
    <message>
        <source>1 line written to “{name}”.</source>
        <translation>1 Zeile in „{name}“ geschrieben.</translation>
    </message>
    <message>
        <source>{count} lines written to “{name}”.</source>
        <translation>{count} Zeilen in „{name}“ geschrieben.</translation>
    </message>
    <message>
        <source>{count} without a date were left out.</source>
        <translation>{count} ohne Termin wurden ausgelassen.</translation>
    </message>
    <message>
        <source>The file lies in {folder}.</source>
        <translation>Die Datei liegt in {folder}.</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Format</source>
        <extracomment>Ending, icon.</extracomment>
        <translation>Format</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Attendance and distribution</source>
        <translation>Anwesenheit und Verteiler</translation>
    </message>
    <message>
        <source>Results of votes</source>
        <translation>Abstimmungsergebnisse</translation>
    </message>
    <message>
        <source>List of action items at the end</source>
        <translation>Aufgabenliste am Ende</translation>
    </message>
    <message>
        <source>Notes from the meeting</source>
        <translation>Notizen aus der Moderation</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Ganzes Protokoll</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the minutes</source>
        <translation>Sprache des Protokolls</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>one file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>reiner Text</translation>
    </message>
    <message>
        <source>Action items as .ics beside it ({n})</source>
        <translation>Aufgaben als .ics beilegen ({n})</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
</context>
<context>
    <name>FacesCard</name>
    <message>
        <source>Attendance</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Anwesend</translation>
    </message>
    <message>
        <source>{present} of {count}</source>
        <translation>{present} von {count}</translation>
    </message>
    <message>
        <source>quorate</source>
        <translation>beschlussfähig</translation>
    </message>
    <message>
        <source>no quorum</source>
        <translation>nicht beschlussfähig</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>{label}, required</source>
        <translation>{label}, erforderlich</translation>
    </message>
    <message>
        <source>Please fill in “{label}”.</source>
        <translation>Bitte „{label}“ ausfüllen.</translation>
    </message>
    <message>
        <source>Something is wrong here</source>
        <translation>Hier stimmt etwas nicht</translation>
    </message>
</context>
<context>
    <name>FieldNames</name>
    <message>
        <source>Address on {channel}</source>
        <translation>Adresse auf {channel}</translation>
    </message>
    <message>
        <source>Title on {channel}</source>
        <translation>Titel auf {channel}</translation>
    </message>
    <message>
        <source>Text for {channel}</source>
        <translation>Text für {channel}</translation>
    </message>
    <message>
        <source>Point of the checklist</source>
        <translation>Punkt der Checkliste</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Key message</source>
        <translation>Kernbotschaft</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Base text</source>
        <translation>Grundtext</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Task field</source>
        <translation>Aufgabenfeld</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Korridor</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Evergreen</source>
        <translation>Evergreen</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>(base text)</source>
        <translation>(Grundtext)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>What was reported</source>
        <translation>Was berichtet wurde</translation>
    </message>
    <message>
        <source>What came out of it</source>
        <translation>Was dabei herauskam</translation>
    </message>
    <message>
        <source>Kind of result</source>
        <translation>Art des Ergebnisses</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Sachstand</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>File {name}, {size}</source>
        <extracomment>Design pixels; a longer name is cut at its end, with the whole of it in the tooltip.</extracomment>
        <translation>Datei {name}, {size}</translation>
    </message>
    <message>
        <source>Enter opens it, Shift+F10 offers to save it.</source>
        <translation>Enter öffnet sie, Umschalt+F10 bietet Speichern an.</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>“{name}” saved.</source>
        <translation>„{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
</context>
<context>
    <name>FileStrip</name>
    <message>
        <source>Let go to attach</source>
        <extracomment>Design pixels: the place to drop on, small beside an answer and large where the file is the answer.</extracomment>
        <translation>Zum Anhängen loslassen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>FilesToOpen</name>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <extracomment>Showing a chip can change the widths that decide about it; after so many rounds it stays as it is.</extracomment>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Take all filters back</source>
        <translation>Alle Filter zurücknehmen</translation>
    </message>
    <message>
        <source>More ({count})</source>
        <translation>Weitere ({count})</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Filter ({count})</source>
        <translation>Filter ({count})</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter {label}</source>
        <translation>Filter {label}</translation>
    </message>
</context>
<context>
    <name>FilteredAway</name>
    <message>
        <source>No content item passes these filters in this month</source>
        <translation>In diesem Monat passt kein Beitrag zu diesen Filtern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>FinaliseDialog</name>
    <message>
        <source>Finalise the minutes</source>
        <extracomment>Design pixels that lists in dialogs take at the most.</extracomment>
        <translation>Protokoll festschreiben</translation>
    </message>
    <message>
        <source>They get their number and a checksum. After that nothing in them changes any more: corrections are dated addenda.</source>
        <translation>Es bekommt seine Nummer und eine Prüfsumme. Danach ändert sich darin nichts mehr: Berichtigungen sind datierte Nachträge.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>Festschreiben</translation>
    </message>
    <message>
        <source>Finalise all the same?</source>
        <translation>Trotzdem so festschreiben?</translation>
    </message>
    <message>
        <source>Tick off what shall stay as it is.</source>
        <translation>Haken Sie ab, was so bleiben soll.</translation>
    </message>
</context>
<context>
    <name>FinishCard</name>
    <message>
        <source>Your answers at a glance</source>
        <translation>Ihre Antworten auf einen Blick</translation>
    </message>
    <message>
        <source>I agree to be named like this where my answers appear.</source>
        <translation>Ich bin einverstanden, so genannt zu werden, wo meine Antworten erscheinen.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message numerus="yes">
        <source>%n needed question(s) are still open.</source>
        <translation>
            <numerusform>%n Frage, die gebraucht wird, ist noch offen.</numerusform>
            <numerusform>%n Fragen, die gebraucht werden, sind noch offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>still open, but needed</source>
        <translation>noch offen, wird aber gebraucht</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change answer {number}</source>
        <translation>Antwort {number} ändern</translation>
    </message>
    <message>
        <source>Please agree to being named, or choose “{choice}”.</source>
        <translation>Bitte stimmen Sie der Nennung zu oder wählen Sie „{choice}“.</translation>
    </message>
</context>
<context>
    <name>FloorPart</name>
    <message>
        <source>Speakers’ list</source>
        <translation>Redeliste</translation>
    </message>
    <message>
        <source>Floor to the next (S)</source>
        <translation>Wort an die Nächsten geben (S)</translation>
    </message>
    <message>
        <source>Nobody has asked to speak.</source>
        <translation>Keine Wortmeldung.</translation>
    </message>
</context>
<context>
    <name>FoldLine</name>
    <message>
        <source>Show the unchanged words</source>
        <extracomment>Frames that are made at once; more come on demand.</extracomment>
        <translation>Unveränderte Wörter zeigen</translation>
    </message>
</context>
<context>
    <name>FoldedColumn</name>
    <message>
        <source>{state}, {count}, folded</source>
        <translation>{state}, {count}, eingeklappt</translation>
    </message>
    <message>
        <source>Unfold {state}</source>
        <translation>{state} aufklappen</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>It is one file with exactly this content, for any browser and without a network. The answer proves that somebody had the form, not who it was. Internal comments are not in it.</source>
        <translation>Es ist eine Datei mit genau diesem Inhalt, für jeden Browser und ohne Netz. Die Antwort beweist, dass jemand das Formular hatte, nicht, wer das war. Interne Kommentare stehen nicht darin.</translation>
    </message>
    <message>
        <source>Nobody can be sent a form now</source>
        <translation>Gerade kann niemand ein Formular bekommen</translation>
    </message>
    <message>
        <source>No stage is open, or whoever is asked wrote part of it. Give the stage to others.</source>
        <translation>Es ist keine Stufe offen, oder wer gefragt ist, hat mitgeschrieben. Übertragen Sie die Stufe anderen.</translation>
    </message>
    <message>
        <source>Not shown in it: {names}.</source>
        <translation>Darin nicht gezeigt: {names}.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
</context>
<context>
    <name>FormFrame</name>
    <message>
        <source>Form for another computer</source>
        <translation>Formular für einen anderen Rechner</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>A sentence for them, if you like</source>
        <translation>Ein Satz dazu, wenn Sie mögen</translation>
    </message>
    <message>
        <source>Whoever has the form can answer it</source>
        <translation>Wer das Formular hat, kann es beantworten</translation>
    </message>
    <message>
        <source>Save form …</source>
        <translation>Formular speichern …</translation>
    </message>
    <message>
        <source>Save mail draft …</source>
        <translation>Mailentwurf speichern …</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Gültig für</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Sprache des Formulars</translation>
    </message>
    <message>
        <source>Note to them</source>
        <translation>Hinweis dazu</translation>
    </message>
    <message>
        <source>Mail draft</source>
        <translation>Mailentwurf</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Save the form as</source>
        <translation>Formular speichern als</translation>
    </message>
    <message>
        <source>The form for {person} lies in “{file}”.</source>
        <translation>Das Formular für {person} liegt in „{file}“.</translation>
    </message>
</context>
<context>
    <name>GapMenu</name>
    <message>
        <source>Ideas for {channel}</source>
        <translation>Ideen für {channel}</translation>
    </message>
    <message>
        <source>Evergreens</source>
        <translation>Evergreens</translation>
    </message>
    <message>
        <source>Ideas without a channel</source>
        <translation>Ideen ohne Kanal</translation>
    </message>
    <message>
        <source>New item for {channel} …</source>
        <translation>Neuer Beitrag für {channel} …</translation>
    </message>
    <message>
        <source>{title} (last on {day})</source>
        <translation>{title} (zuletzt am {day})</translation>
    </message>
    <message>
        <source>“{title}” put on {channel}, {when}.</source>
        <translation>„{title}“ auf {channel} gelegt, {when}.</translation>
    </message>
</context>
<context>
    <name>GivenView</name>
    <message>
        <source>Back to my requests</source>
        <extracomment>From the furthest on.</extracomment>
        <translation>Zurück zu meinen Anfragen</translation>
    </message>
    <message>
        <source>Change or add something</source>
        <translation>Etwas ändern oder ergänzen</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>Keep it closer …</source>
        <translation>Einschränken …</translation>
    </message>
    <message>
        <source>You may do that at any time. Where it stands already, the editors are told.</source>
        <translation>Das dürfen Sie jederzeit. Wo die Antwort schon steht, erfährt es die Redaktion.</translation>
    </message>
    <message>
        <source>The answer is now: {clearance}.</source>
        <translation>Die Antwort ist jetzt: {clearance}.</translation>
    </message>
</context>
<context>
    <name>GrantDialog</name>
    <message>
        <source>Change grant</source>
        <extracomment>How many months before and after this one can be chosen.</extracomment>
        <translation>Gewährte Zeit ändern</translation>
    </message>
    <message>
        <source>Grant expert time</source>
        <translation>Zeitbudget gewähren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Grant time</source>
        <translation>Zeit gewähren</translation>
    </message>
    <message>
        <source>The whole department</source>
        <translation>Ganzer Fachbereich</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmalig</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>bis auf Weiteres</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Gewährt von</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>Gewährt am</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Im</translation>
    </message>
    <message>
        <source>{label}, required</source>
        <translation>{label}, Pflichtfeld</translation>
    </message>
    <message>
        <source>{name} has {minutes} in {month}; nothing limited it so far.</source>
        <translation>Im {month} hat {name} {minutes}; bisher war die Zeit nicht begrenzt.</translation>
    </message>
    <message>
        <source>From then on a month without a grant has no expert time.</source>
        <translation>Von da an hat ein Monat ohne Zusage keine Expertenzeit.</translation>
    </message>
    <message>
        <source>{name} has {minutes} in {month} instead of {before}.</source>
        <translation>Im {month} hat {name} {minutes} statt {before} Zeit.</translation>
    </message>
    <message>
        <source>It takes the place of the monthly grant that holds so far.</source>
        <translation>Sie löst die bisherige monatliche Zusage ab.</translation>
    </message>
    <message>
        <source>Grant at least 1 minute.</source>
        <translation>Gewähren Sie mindestens 1 Minute.</translation>
    </message>
    <message>
        <source>The last month lies before the first. Choose a later one.</source>
        <translation>Der letzte Monat liegt vor dem ersten. Wählen Sie einen späteren.</translation>
    </message>
    <message>
        <source>This day lies in the future. Enter the day on which it was said.</source>
        <translation>Dieser Tag liegt in der Zukunft. Tragen Sie den Tag der Zusage ein.</translation>
    </message>
</context>
<context>
    <name>GrantsModel</name>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Gewährt von</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>{person}, {department}</source>
        <translation>{person}, {department}</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Hand over</source>
        <extracomment>So much of a title fits into the field.</extracomment>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Hand over finished posts</source>
        <translation>Fertige Beiträge übergeben</translation>
    </message>
    <message>
        <source>Folder for each post</source>
        <translation>Ordner je Beitrag</translation>
    </message>
    <message>
        <source>File for a scheduling tool</source>
        <translation>Datei für ein Planungswerkzeug</translation>
    </message>
    <message>
        <source>How to hand over</source>
        <translation>Art der Übergabe</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>alle Kanäle</translation>
    </message>
    <message>
        <source>only “{title}”</source>
        <translation>nur „{title}“</translation>
    </message>
    <message>
        <source>from today on</source>
        <translation>ab heute</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>von … bis …</translation>
    </message>
    <message>
        <source>A row for each post, to be uploaded there. Pictures are added in the tool.</source>
        <translation>Eine Zeile je Beitrag, zum Hochladen dort. Bilder ergänzen Sie im Werkzeug.</translation>
    </message>
    <message>
        <source>A text for each channel, pictures, alternative texts, checklist: ready to post by hand.</source>
        <translation>Ein Text je Kanal, Bilder, Alternativtexte, Checkliste: fertig zum Einstellen von Hand.</translation>
    </message>
    <message>
        <source>Save the file …</source>
        <translation>Datei speichern …</translation>
    </message>
    <message>
        <source>None is ready.</source>
        <translation>Davon ist keiner fertig.</translation>
    </message>
    <message>
        <source>1 post is ready.</source>
        <translation>1 Beitrag ist fertig.</translation>
    </message>
    <message>
        <source>{count} posts are ready.</source>
        <translation>{count} Beiträge sind fertig.</translation>
    </message>
    <message>
        <source>{count} more stay behind.</source>
        <translation>{count} weitere bleiben zurück.</translation>
    </message>
    <message>
        <source>Where the folders go</source>
        <translation>Wohin die Ordner kommen</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>1 post written.</source>
        <translation>1 Beitrag geschrieben.</translation>
    </message>
    <message>
        <source>{count} posts written.</source>
        <translation>{count} Beiträge geschrieben.</translation>
    </message>
    <message>
        <source>1 folder written.</source>
        <translation>1 Ordner geschrieben.</translation>
    </message>
    <message>
        <source>{count} folders written.</source>
        <translation>{count} Ordner geschrieben.</translation>
    </message>
    <message>
        <source>They lie in {place}.</source>
        <translation>Sie liegen in {place}.</translation>
    </message>
</context>
<context>
    <name>HashtagPopover</name>
    <message>
        <source>New hashtag</source>
        <translation>Neuer Hashtag</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Insert all</source>
        <translation>Alle einfügen</translation>
    </message>
    <message>
        <source>Hashtags noted in the brief are offered here.</source>
        <translation>Hashtags aus dem Auftrag werden hier angeboten.</translation>
    </message>
</context>
<context>
    <name>HeadDialog</name>
    <message>
        <source>Head of the minutes</source>
        <translation>Kopf des Protokolls</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Minute taker</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Language of the minutes</source>
        <translation>Sprache des Protokolls</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Nächste Sitzung</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteiler</translation>
    </message>
    <message>
        <source>One name or mail address on each line.</source>
        <translation>Je Zeile ein Name oder eine Mailadresse.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The chair or those who lead the desk change this.</source>
        <translation>Das ändern die Leitung oder die Redaktionsleitung.</translation>
    </message>
    <message>
        <source>The chair, the minute taker or those who lead the desk change this.</source>
        <translation>Das ändern die Leitung, wer Protokoll führt, oder die Redaktionsleitung.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search or type a command</source>
        <translation>Suchen oder Befehl eingeben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>without approval</source>
        <extracomment>So many days before its date an item that is not approved is a worry.</extracomment>
        <translation>ohne Freigabe</translation>
    </message>
    <message>
        <source>expert input not cleared</source>
        <translation>Experten-Input nicht freigegeben</translation>
    </message>
    <message>
        <source>recurring format</source>
        <translation>wiederkehrendes Format</translation>
    </message>
    <message>
        <source>inside the embargo</source>
        <translation>liegt in der Sperrfrist</translation>
    </message>
    <message>
        <source>inside a blackout</source>
        <translation>liegt in der Sendepause</translation>
    </message>
    <message>
        <source>nobody is responsible</source>
        <translation>niemand zuständig</translation>
    </message>
    <message>
        <source>checklist {done} of {all}</source>
        <translation>Checkliste {done} von {all}</translation>
    </message>
    <message>
        <source>evergreen</source>
        <translation>Evergreen</translation>
    </message>
    <message>
        <source>overdue since today</source>
        <translation>heute überfällig</translation>
    </message>
    <message>
        <source>overdue by 1 day</source>
        <translation>1 Tag überfällig</translation>
    </message>
    <message>
        <source>overdue by {count} days</source>
        <translation>{count} Tage überfällig</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>morgen fällig</translation>
    </message>
    <message>
        <source>due in {count} days</source>
        <translation>in {count} Tagen fällig</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>1 row</source>
        <extracomment>Outcome -&gt; icon and colour.</extracomment>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} Zeilen</translation>
    </message>
    <message>
        <source>1 content item</source>
        <translation>1 Beitrag</translation>
    </message>
    <message>
        <source>{count} content items</source>
        <translation>{count} Beiträge</translation>
    </message>
    <message>
        <source>{count} with a date</source>
        <translation>{count} mit Termin</translation>
    </message>
    <message>
        <source>{count} for the backlog</source>
        <translation>{count} in den Vorrat</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Content pillars</source>
        <translation>Themenkorridore</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Fachbereiche</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>1 channel</source>
        <translation>1 Kanal</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} Kanäle</translation>
    </message>
    <message>
        <source>1 campaign</source>
        <translation>1 Kampagne</translation>
    </message>
    <message>
        <source>{count} campaigns</source>
        <translation>{count} Kampagnen</translation>
    </message>
    <message>
        <source>1 content pillar</source>
        <translation>1 Themenkorridor</translation>
    </message>
    <message>
        <source>{count} content pillars</source>
        <translation>{count} Themenkorridore</translation>
    </message>
    <message>
        <source>1 department</source>
        <translation>1 Fachbereich</translation>
    </message>
    <message>
        <source>{count} departments</source>
        <translation>{count} Fachbereiche</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} Personen</translation>
    </message>
    <message>
        <source>1 goal</source>
        <translation>1 Ziel</translation>
    </message>
    <message>
        <source>{count} goals</source>
        <translation>{count} Ziele</translation>
    </message>
    <message>
        <source>{count} dates name no year and stay undated.</source>
        <extracomment>Problems that a year, or the order of day and month, would solve. Tools whose entries may well have no channel yet.</extracomment>
        <translation>{count} Datumsangaben nennen kein Jahr und bleiben ohne Termin.</translation>
    </message>
    <message>
        <source>1 date names no year and stays undated.</source>
        <translation>1 Datumsangabe nennt kein Jahr und bleibt ohne Termin.</translation>
    </message>
    <message>
        <source>In {count} dates day and month cannot be told apart.</source>
        <translation>In {count} Datumsangaben lassen sich Tag und Monat nicht unterscheiden.</translation>
    </message>
    <message>
        <source>In 1 date day and month cannot be told apart.</source>
        <translation>In 1 Datumsangabe lassen sich Tag und Monat nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>{count} rows name no channel. The file suggests {channel}.</source>
        <translation>{count} Zeilen nennen keinen Kanal. Die Datei spricht für {channel}.</translation>
    </message>
    <message>
        <source>Use {channel}</source>
        <translation>{channel} übernehmen</translation>
    </message>
    <message>
        <source>{tool}. Its columns are assigned.</source>
        <translation>{tool}. Die Spalten sind zugeordnet.</translation>
    </message>
    <message>
        <source>{tool}. Its columns are assigned; choose the channel under “Rows without channel”.</source>
        <translation>{tool}. Die Spalten sind zugeordnet; den Kanal wählen Sie unter „Zeilen ohne Kanal“.</translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Drop an editorial plan here</source>
        <translation>Redaktionsplan hier ablegen</translation>
    </message>
    <message>
        <source>CSV or Excel, in any layout. Nothing is changed before you have seen what would come in.</source>
        <translation>CSV oder Excel, in beliebiger Form. Nichts wird geändert, bevor Sie gesehen haben, was hereinkommt.</translation>
    </message>
    <message>
        <source>Bring an editorial plan</source>
        <translation>Redaktionsplan einlesen</translation>
    </message>
    <message>
        <source>Bring in {items}</source>
        <translation>{items} einlesen</translation>
    </message>
    <message>
        <source>Change {items}</source>
        <translation>{items} ändern</translation>
    </message>
    <message>
        <source>See it in the calendar</source>
        <translation>Im Kalender ansehen</translation>
    </message>
    <message>
        <source>Everything in this plan is in the workspace already.</source>
        <translation>Alles aus diesem Plan ist schon im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>{items} changed</source>
        <translation>{items} geändert</translation>
    </message>
    <message>
        <source>creates {names}</source>
        <translation>legt an: {names}</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Check</source>
        <extracomment>stage, done, all: from the worker thread column key -&gt; role, as a person set them or as they were remembered</extracomment>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Bring an editorial plan</source>
        <translation>Redaktionsplan einlesen</translation>
    </message>
    <message>
        <source>Nothing is written yet: the next step shows what would happen to each row.</source>
        <translation>Noch wird nichts geschrieben: Der nächste Schritt zeigt, was aus jeder Zeile würde.</translation>
    </message>
    <message>
        <source>Editorial plans and calendars</source>
        <translation>Redaktionspläne und Kalender</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>„{name}“ wird gelesen</translation>
    </message>
    <message>
        <source>Guess anew</source>
        <translation>Neu erkennen</translation>
    </message>
    <message>
        <source>Columns as you set them the last time.</source>
        <translation>Zuordnung vom letzten Mal übernommen.</translation>
    </message>
    <message>
        <source>Reset the choices</source>
        <translation>Angaben zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Other file …</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>Checking the plan</source>
        <translation>Plan wird geprüft</translation>
    </message>
    <message>
        <source>Bringing in the plan</source>
        <translation>Plan wird eingelesen</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{items} brought in from “{name}”.</source>
        <translation>{items} aus „{name}“ eingelesen.</translation>
    </message>
    <message>
        <source>{items} changed from “{name}”.</source>
        <translation>{items} aus „{name}“ geändert.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>InboxActs</name>
    <message>
        <source>This item does not wait for your decision now.</source>
        <extracomment>A decision on its way: until its answer is there no key decides on anything else.</extracomment>
        <translation>Dieser Beitrag wartet jetzt nicht auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Say in a sentence what is missing, so that the author can act on it.</source>
        <translation>Sagen Sie in einem Satz, was fehlt, damit es sich ändern lässt.</translation>
    </message>
    <message numerus="yes">
        <source>See the %n remark(s) in the text.</source>
        <translation>
            <numerusform>Siehe die Anmerkung im Text.</numerusform>
            <numerusform>Siehe die %n Anmerkungen im Text.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” is approved by you.</source>
        <translation>„{title}“ ist von Ihnen freigegeben.</translation>
    </message>
    <message>
        <source>“{title}” goes back to its author.</source>
        <translation>„{title}“ geht zurück an die Schreibenden.</translation>
    </message>
    <message>
        <source>“{title}” is rejected.</source>
        <translation>„{title}“ ist abgelehnt.</translation>
    </message>
    <message>
        <source>“{title}” is put on hold.</source>
        <translation>„{title}“ ist zurückgestellt.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Your approval of “{title}” is withdrawn.</source>
        <translation>Ihre Freigabe von „{title}“ ist zurückgezogen.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) approved by you.</source>
        <translation>
            <numerusform>%n Beitrag von Ihnen freigegeben.</numerusform>
            <numerusform>%n Beiträge von Ihnen freigegeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) go back to their authors.</source>
        <translation>
            <numerusform>%n Beitrag geht zurück an die Schreibenden.</numerusform>
            <numerusform>%n Beiträge gehen zurück an die Schreibenden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) rejected.</source>
        <translation>
            <numerusform>%n Beitrag abgelehnt.</numerusform>
            <numerusform>%n Beiträge abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) put on hold.</source>
        <translation>
            <numerusform>%n Beitrag zurückgestellt.</numerusform>
            <numerusform>%n Beiträge zurückgestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out.</source>
        <translation>
            <numerusform>%n ausgelassen.</numerusform>
            <numerusform>%n ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Remark kept.</source>
        <translation>Anmerkung gespeichert.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>Änderung verlangen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Journal of the item</source>
        <translation>Änderungsprotokoll des Beitrags</translation>
    </message>
    <message>
        <source>Give the stage to others …</source>
        <translation>Stufe anderen übertragen …</translation>
    </message>
    <message>
        <source>Withdraw my approval</source>
        <translation>Meine Freigabe zurückziehen</translation>
    </message>
    <message>
        <source>Form for another computer …</source>
        <translation>Formular für anderen Rechner …</translation>
    </message>
</context>
<context>
    <name>InboxFrame</name>
    <message>
        <source>Approvals</source>
        <extracomment>Design pixels: the list, in wide and in narrow windows.</extracomment>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>By due time</source>
        <translation>Nach Frist</translation>
    </message>
    <message>
        <source>By publication</source>
        <translation>Nach Termin</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>Nach Fachbereich</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet ist</translation>
    </message>
    <message>
        <source>Decide together …</source>
        <translation>Gemeinsam entscheiden …</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>All under approval</source>
        <translation>Alles in Freigabe</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Other decision …</source>
        <translation>Anders entscheiden …</translation>
    </message>
    <message>
        <source>Approval route and decision</source>
        <translation>Freigabeweg und Entscheidung</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>What waits for approval</source>
        <extracomment>An arrow without any item in front. Rows that were made as low as headings are.</extracomment>
        <translation>Was auf Freigabe wartet</translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Termin</translation>
    </message>
    <message>
        <source>Come to me because the time has passed</source>
        <translation>Nach Fristablauf an mich</translation>
    </message>
    <message>
        <source>Nobody can decide</source>
        <translation>Niemand kann entscheiden</translation>
    </message>
    <message>
        <source>Standing in for {name}</source>
        <translation>In Vertretung für {name}</translation>
    </message>
    <message>
        <source>Without a department</source>
        <translation>Ohne Fachbereich</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>no time set</source>
        <translation>ohne Frist</translation>
    </message>
    <message>
        <source>overdue since {when}</source>
        <translation>überfällig seit {when}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>bis {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n Min.</numerusform>
            <numerusform>noch %n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gestern {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>morgen {time}</translation>
    </message>
    <message>
        <source>Stage {place} of {places}</source>
        <translation>Stufe {place} von {places}</translation>
    </message>
    <message>
        <source>for the first time</source>
        <translation>zum ersten Mal</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>schon gelesen</translation>
    </message>
    <message>
        <source>unchanged since your decision</source>
        <translation>unverändert seit Ihrer Freigabe</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since your decision</source>
        <translation>
            <numerusform>%n Änderung seit Ihrer Freigabe</numerusform>
            <numerusform>%n Änderungen seit Ihrer Freigabe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} und %n weitere</numerusform>
            <numerusform>{names} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {names} could, and wrote it</source>
        <translation>Nur {names} könnte, schrieb aber daran</translation>
    </message>
    <message>
        <source>Nobody is there for this stage</source>
        <translation>Für diese Stufe ist niemand da</translation>
    </message>
    <message>
        <source>approved, out of date</source>
        <translation>freigegeben, veraltet</translation>
    </message>
    <message>
        <source>approved, withdrawn</source>
        <translation>freigegeben, zurückgezogen</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>changes requested</source>
        <translation>Änderung verlangt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>put on hold</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>You stand in for {name}, who is away.</source>
        <translation>Sie vertreten {name} während der Abwesenheit.</translation>
    </message>
    <message>
        <source>The time has passed: you decide in place of {name}.</source>
        <translation>Die Frist ist abgelaufen: Sie entscheiden an Stelle von {name}.</translation>
    </message>
    <message>
        <source>The time has long passed: you decide as the department&apos;s lead.</source>
        <translation>Die Frist ist lange abgelaufen: Sie entscheiden als Leitung des Fachbereichs.</translation>
    </message>
    <message>
        <source>“{stage}” is asked because the item has the label “{label}”.</source>
        <translation>„{stage}“ ist dabei, weil der Beitrag die Kennzeichnung „{label}“ trägt.</translation>
    </message>
    <message>
        <source>“{stage}” is asked because of the campaign “{campaign}”.</source>
        <translation>„{stage}“ ist dabei wegen der Kampagne „{campaign}“.</translation>
    </message>
    <message>
        <source>channel open</source>
        <translation>Kanal offen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Key message</source>
        <translation>Kernbotschaft</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Order of the media</source>
        <translation>Reihenfolge der Medien</translation>
    </message>
    <message>
        <source>Public title, {channel}</source>
        <translation>Öffentlicher Titel, {channel}</translation>
    </message>
    <message>
        <source>Date, {channel}</source>
        <translation>Termin, {channel}</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Absatz {number}</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>New channel: {channel}</source>
        <translation>Neuer Kanal: {channel}</translation>
    </message>
    <message>
        <source>Channel taken away: {channel}</source>
        <translation>Kanal entfernt: {channel}</translation>
    </message>
    <message>
        <source>Alternative text: {name}</source>
        <translation>Alternativtext: {name}</translation>
    </message>
    <message>
        <source>New file: {name}</source>
        <translation>Neue Datei: {name}</translation>
    </message>
    <message>
        <source>File taken away: {name}</source>
        <translation>Datei entfernt: {name}</translation>
    </message>
    <message>
        <source>Other file: {name}</source>
        <translation>Andere Datei: {name}</translation>
    </message>
    <message>
        <source>{channel} appears {new}, no longer {old}.</source>
        <translation>{channel} erscheint {new}, nicht mehr {old}.</translation>
    </message>
    <message>
        <source>The order is now {new}; it was {old}.</source>
        <translation>Die Reihenfolge ist jetzt {new}; vorher {old}.</translation>
    </message>
    <message>
        <source>“{new}” for “{old}”</source>
        <translation>„{new}“ statt „{old}“</translation>
    </message>
    <message>
        <source>new “{new}”</source>
        <translation>neu „{new}“</translation>
    </message>
    <message>
        <source>without “{old}”</source>
        <translation>ohne „{old}“</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ohne Termin</translation>
    </message>
    <message>
        <source>in week {week}/{year}</source>
        <translation>in KW {week}/{year}</translation>
    </message>
</context>
<context>
    <name>InputActs</name>
    <message numerus="yes">
        <source>%n request(s) wait until management grants the time.</source>
        <translation>
            <numerusform>%n Anfrage wartet, bis die Leitung Zeit gewährt.</numerusform>
            <numerusform>%n Anfragen warten, bis die Leitung Zeit gewährt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” is sent.</source>
        <translation>„{title}“ ist gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) sent.</source>
        <translation>
            <numerusform>%n Anfrage gesendet.</numerusform>
            <numerusform>%n Anfragen gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” removed.</source>
        <translation>„{title}“ entfernt.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts removed.</source>
        <translation>
            <numerusform>%n Entwurf entfernt.</numerusform>
            <numerusform>%n Entwürfe entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n request(s)?</source>
        <translation>
            <numerusform>Anfrage zurückziehen?</numerusform>
            <numerusform>%n Anfragen zurückziehen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever was asked reads the reason. What they answered already stays.</source>
        <translation>Wer gefragt wurde, liest den Grund. Was schon beantwortet ist, bleibt.</translation>
    </message>
    <message>
        <source>“{title}” withdrawn.</source>
        <translation>„{title}“ zurückgezogen.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) withdrawn.</source>
        <translation>
            <numerusform>%n Anfrage zurückgezogen.</numerusform>
            <numerusform>%n Anfragen zurückgezogen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>“{title}” is in review.</source>
        <translation>„{title}“ ist in Prüfung.</translation>
    </message>
    <message>
        <source>“{title}” is accepted.</source>
        <translation>„{title}“ ist übernommen.</translation>
    </message>
</context>
<context>
    <name>InputAnswerDialog</name>
    <message>
        <source>Read in answers</source>
        <extracomment>Milliseconds after the last change of pasted text in which it is not read yet. Height of what an answer says, and how much less it is for each thing above it: a list, a sentence, pasted text. Reasons after which a new form is the way on. A single file is looked at before the dialog is shown: an approval&apos;s has a dialog of its own.</extracomment>
        <translation>Antworten einlesen</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien auswählen …</translation>
    </message>
    <message>
        <source>from [[ANSWER]] to [[/ANSWER]]</source>
        <translation>von [[ANSWER]] bis [[/ANSWER]]</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Choose the answer files that forms saved, drop them here, or paste the text out of the mail. Mails (.eml) and zip files with an answer are read as well. Nothing is changed before you take it in.</source>
        <translation>Wählen Sie die Antwortdateien aus, die Formulare gespeichert haben, ziehen Sie sie hierher oder fügen Sie den Text aus der Mail ein. Auch Mails (.eml) und Zip-Dateien mit einer Antwort werden gelesen. Geändert wird erst etwas, wenn Sie einlesen.</translation>
    </message>
    <message>
        <source>Text out of the mail</source>
        <translation>Text aus der Mail</translation>
    </message>
    <message>
        <source>Files are being checked</source>
        <translation>Dateien werden geprüft</translation>
    </message>
    <message>
        <source>{done} of {total} files</source>
        <translation>{done} von {total} Dateien</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Choose the answers</source>
        <translation>Antworten auswählen</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n answer(s)</source>
        <translation>
            <numerusform>%n Antwort einlesen</numerusform>
            <numerusform>%n Antworten einlesen</numerusform>
        </translation>
    </message>
    <message>
        <source>{good} of {total} can be taken in</source>
        <translation>{good} von {total} lassen sich einlesen</translation>
    </message>
    <message>
        <source>This answer is not taken in</source>
        <translation>Diese Antwort wird nicht eingelesen</translation>
    </message>
    <message>
        <source>New form …</source>
        <translation>Neues Formular …</translation>
    </message>
    <message>
        <source>It decides about a content item. Look at it where approvals are decided.</source>
        <translation>Sie entscheidet über einen Beitrag. Sehen Sie sie dort an, wo Freigaben entschieden werden.</translation>
    </message>
    <message>
        <source>Answer to an approval form</source>
        <translation>Antwort auf ein Freigabeformular</translation>
    </message>
    <message>
        <source>Open it …</source>
        <translation>Ansehen …</translation>
    </message>
    <message>
        <source>It changes nothing a second time.</source>
        <translation>Ein zweites Mal ändert sie nichts.</translation>
    </message>
    <message>
        <source>This answer was brought in already</source>
        <translation>Diese Antwort wurde schon eingelesen</translation>
    </message>
    <message>
        <source>Answers are being taken in</source>
        <translation>Antworten werden eingelesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) taken in.</source>
        <translation>
            <numerusform>%n Antwort eingelesen.</numerusform>
            <numerusform>%n Antworten eingelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer of {person} to “{title}” taken in as version {number}.</source>
        <translation>Antwort von {person} auf „{title}“ eingelesen, Fassung {number}.</translation>
    </message>
</context>
<context>
    <name>InputFormDialog</name>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>It is one file for any browser and needs no network. Send it to this person only. The answer comes back as a file, and you look at it before anything of it is used.</source>
        <translation>Es ist eine Datei für jeden Browser und braucht kein Netz. Senden Sie es nur dieser Person. Die Antwort kommt als Datei zurück, und Sie sehen sie an, bevor etwas daraus verwendet wird.</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
</context>
<context>
    <name>InputOffers</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Answer it myself</source>
        <translation>Selbst antworten</translation>
    </message>
    <message>
        <source>Give out the form …</source>
        <translation>Formular ausgeben …</translation>
    </message>
    <message>
        <source>Hold the interview</source>
        <translation>Interview führen</translation>
    </message>
    <message>
        <source>Remind …</source>
        <translation>Erinnern …</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>Zurückziehen …</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Open the content item</source>
        <translation>Beitrag öffnen</translation>
    </message>
</context>
<context>
    <name>InputRows</name>
    <message numerus="yes">
        <source>%n answer(s) came in</source>
        <translation>
            <numerusform>%n Antwort ist da</numerusform>
            <numerusform>%n Antworten sind da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to be cleared</source>
        <translation>
            <numerusform>%n vertrauliche Antwort</numerusform>
            <numerusform>%n vertrauliche Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to me</source>
        <translation>
            <numerusform>%n Anfrage an mich</numerusform>
            <numerusform>%n Anfragen an mich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) overdue</source>
        <translation>
            <numerusform>%n Input fällig</numerusform>
            <numerusform>%n Inputs fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) owed by my people</source>
        <translation>
            <numerusform>%n Antwort fehlt aus meinem Bereich</numerusform>
            <numerusform>%n Antworten fehlen aus meinem Bereich</numerusform>
        </translation>
    </message>
    <message>
        <source>in review</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>answer is there</source>
        <translation>Antwort ist da</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confidential</source>
        <translation>
            <numerusform>%n vertraulich</numerusform>
            <numerusform>%n vertraulich</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>asked of me</source>
        <translation>an mich gerichtet</translation>
    </message>
    <message>
        <source>{name} asks</source>
        <translation>{name} fragt</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa eine Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>Dank</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>Remind …</source>
        <translation>Erinnern …</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>“{address}” is copied.</source>
        <translation>„{address}“ ist kopiert.</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Make public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>The answer to “{question}” is public now.</source>
        <translation>Die Antwort auf „{question}“ ist jetzt öffentlich.</translation>
    </message>
</context>
<context>
    <name>InputWords</name>
    <message>
        <source>Overdue</source>
        <extracomment>Sign and colour of each group. Titles that are written without a full stop.</extracomment>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Waiting for time</source>
        <translation>Wartet auf Zeitbudget</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Declined or expired</source>
        <translation>Abgesagt oder abgelaufen</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Waits until management grants the time</source>
        <translation>Wartet, bis die Leitung Zeit gewährt</translation>
    </message>
    <message>
        <source>Draft by {name}</source>
        <translation>Entwurf von {name}</translation>
    </message>
    <message>
        <source>Draft, not sent yet</source>
        <translation>Entwurf, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Asked {when} by {name}</source>
        <translation>Angefragt {when} von {name}</translation>
    </message>
    <message>
        <source>Asked {when}</source>
        <translation>Angefragt {when}</translation>
    </message>
    <message>
        <source>Answered {when}</source>
        <translation>Beantwortet {when}</translation>
    </message>
    <message>
        <source>Accepted {when}</source>
        <translation>Übernommen {when}</translation>
    </message>
    <message>
        <source>Declined {when}</source>
        <translation>Abgesagt {when}</translation>
    </message>
    <message>
        <source>Expired {when}</source>
        <translation>Abgelaufen {when}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>fällig {day}</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{department}, all</source>
        <translation>{department}, alle</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message numerus="yes">
        <source>call for topics, %n request(s)</source>
        <translation>
            <numerusform>Themenaufruf, %n Anfrage</numerusform>
            <numerusform>Themenaufruf, %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>not asked for 90 days</source>
        <translation>seit 90 Tagen nicht gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in 30 days</source>
        <translation>
            <numerusform>%n Anfrage in 30 Tagen</numerusform>
            <numerusform>%n Anfragen in 30 Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} offen</translation>
    </message>
    <message>
        <source>{taken} of {granted} min in {month}</source>
        <translation>{taken} von {granted} Min. im {month}</translation>
    </message>
    <message>
        <source>{taken} min in {month}</source>
        <translation>{taken} Min. im {month}</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Reminder before the due date</source>
        <translation>Erinnerung vor der Frist</translation>
    </message>
    <message>
        <source>Reminder on the due date</source>
        <translation>Erinnerung am Tag der Frist</translation>
    </message>
    <message>
        <source>Reminder after the due date</source>
        <translation>Erinnerung nach der Frist</translation>
    </message>
    <message>
        <source>Told the lead</source>
        <translation>Leitung informiert</translation>
    </message>
    <message>
        <source>Follow-up questions</source>
        <translation>Rückfragen</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Dank</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>closed {when}</source>
        <translation>geschlossen {when}</translation>
    </message>
    <message>
        <source>closes {day}</source>
        <translation>schließt {day}</translation>
    </message>
    <message>
        <source>meeting {day}</source>
        <translation>Sitzung {day}</translation>
    </message>
    <message>
        <source>{count} of {all} answered</source>
        <translation>{count} von {all} beantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%n wait for time</source>
        <translation>
            <numerusform>%n wartet auf Zeit</numerusform>
            <numerusform>%n warten auf Zeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n Idee</numerusform>
            <numerusform>%n Ideen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InputsFrame</name>
    <message>
        <source>Expert input</source>
        <extracomment>The page, or the editor that lies over it.</extracomment>
        <translation>Experten-Input</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Calls for topics</source>
        <translation>Themenaufrufe</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Time budget</source>
        <translation>Zeitbudget</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>List or board</source>
        <translation>Liste oder Board</translation>
    </message>
    <message>
        <source>Read in answer files</source>
        <translation>Antwortdateien einlesen</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>Time budget {month}</source>
        <translation>Zeitbudget {month}</translation>
    </message>
</context>
<context>
    <name>InputsParts</name>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Neuer Aufruf</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
</context>
<context>
    <name>InputsWork</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <extracomment>Below this width of the window the panel lies over the list. Kinds whose change concerns what is listed. Milliseconds in which changes that follow each other are read together. The request to have in front after the next reading, and the row to go to where it is gone.</extracomment>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the departments: ten minutes of an expert become a post.</source>
        <translation>Fragen Sie die Fachbereiche: Aus zehn Minuten einer Fachkraft wird ein Beitrag.</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>Noch keine Anfrage</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>No request matches these filters</source>
        <translation>Keine Anfrage passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>InterviewClock</name>
    <message>
        <source>over</source>
        <extracomment>The clock steps once a second; it is looked at more often so that no second is shown late.</extracomment>
        <translation>überzogen</translation>
    </message>
    <message>
        <source>left</source>
        <translation>noch</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>{spent} of {planned} min</source>
        <translation>{spent} von {planned}&#x202f;Min.</translation>
    </message>
    <message>
        <source>this question {time}</source>
        <translation>diese Frage {time}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Zeit starten</translation>
    </message>
    <message>
        <source>Start or pause the time (F9)</source>
        <translation>Zeit starten oder anhalten (F9)</translation>
    </message>
</context>
<context>
    <name>InterviewEnd</name>
    <message>
        <source>All public</source>
        <extracomment>Minutes that can be booked: a working day. Letters of an answer that are shown here. Whether somebody wrote the minutes themselves; until then they follow the clock.</extracomment>
        <translation>Alle öffentlich</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Namentlich</translation>
    </message>
    <message>
        <source>Department only</source>
        <translation>Nur Fachbereich</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>How may we name you?</source>
        <translation>Wie dürfen wir Sie nennen?</translation>
    </message>
    <message>
        <source>The expert</source>
        <translation>Die Fachperson</translation>
    </message>
    <message>
        <source>{person} agrees to that</source>
        <translation>{person} ist damit einverstanden</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Is that how it may stand?</source>
        <translation>Darf das so stehen?</translation>
    </message>
    <message>
        <source>How and when</source>
        <translation>Wie und wann</translation>
    </message>
    <message>
        <source>Remark to the editors</source>
        <translation>Bemerkung an die Redaktion</translation>
    </message>
    <message>
        <source>Expert time to be booked</source>
        <translation>Zu buchende Zeit</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n question(s) answered</source>
        <translation>
            <numerusform>{count} von %n Frage beantwortet</numerusform>
            <numerusform>{count} von %n Fragen beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>needed, not answered yet</source>
        <translation>nötig, noch nicht beantwortet</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>How far answer {number} may go</source>
        <translation>Wie weit Antwort {number} gehen darf</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask question {number}</source>
        <translation>Frage {number} stellen</translation>
    </message>
    <message>
        <source>said in the interview, {day}, {person}</source>
        <translation>mündlich im Interview, {day}, {person}</translation>
    </message>
    <message>
        <source>said in the interview, {day}</source>
        <translation>mündlich im Interview, {day}</translation>
    </message>
    <message>
        <source>To the question</source>
        <translation>Zur Frage</translation>
    </message>
</context>
<context>
    <name>InterviewFrame</name>
    <message>
        <source>Leave</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Interview with {person}</source>
        <translation>Interview mit {person}</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>Who reads it</source>
        <translation>Wer es liest</translation>
    </message>
    <message>
        <source>A good answer</source>
        <translation>Eine gute Antwort</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Hand in the interview</source>
        <translation>Interview abgeben</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Abschluss</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Frage {number} von {count}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Keeping what you write …</source>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>Kept {time}</source>
        <translation>Gesichert {time}</translation>
    </message>
    <message>
        <source>Not in the workspace yet; it is kept on this computer</source>
        <translation>Noch nicht im Arbeitsbereich; auf diesem Rechner gesichert</translation>
    </message>
</context>
<context>
    <name>InterviewQuestion</name>
    <message>
        <source>A sentence word for word; Enter keeps it</source>
        <extracomment>Sizes of the stage, in design pixels: a question, a long one, and what belongs to it. A question with more letters is a long one.</extracomment>
        <translation>Ein Satz im Wortlaut; Enter sichert ihn</translation>
    </message>
    <message>
        <source>Sentence word for word</source>
        <translation>Satz im Wortlaut</translation>
    </message>
    <message>
        <source>Keep as quote</source>
        <translation>Als Zitat sichern</translation>
    </message>
    <message>
        <source>Keeps the marked words, or the sentence in which you write, word for word (F8)</source>
        <translation>Sichert die markierten Worte oder den Satz, in dem Sie schreiben, im Wortlaut (F8)</translation>
    </message>
    <message>
        <source>How far the answer may go</source>
        <translation>Wie weit die Antwort gehen darf</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Frage {number}</translation>
    </message>
    <message>
        <source>Follow-up question</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>For example: {example}</source>
        <translation>Zum Beispiel: {example}</translation>
    </message>
    <message>
        <source>May this go out?</source>
        <translation>Darf das nach außen?</translation>
    </message>
    <message>
        <source>Word for word</source>
        <translation>Im Wortlaut</translation>
    </message>
    <message>
        <source>Remove the quote {quote}</source>
        <translation>Zitat {quote} entfernen</translation>
    </message>
    <message>
        <source>Write the sentence, then press Enter.</source>
        <translation>Schreiben Sie den Satz und drücken Sie Enter.</translation>
    </message>
    <message>
        <source>Kept word for word.</source>
        <translation>Im Wortlaut gesichert.</translation>
    </message>
    <message>
        <source>This sentence is kept already.</source>
        <translation>Dieser Satz ist schon gesichert.</translation>
    </message>
    <message>
        <source>Taken out; it stands in the line and can be kept again.</source>
        <translation>Entfernt; der Satz steht in der Zeile und lässt sich wieder sichern.</translation>
    </message>
</context>
<context>
    <name>InterviewWindow</name>
    <message>
        <source>Interview: {title}</source>
        <extracomment>Below these sizes of the window, in design pixels, there is less of everything. Milliseconds after which the time is noted down again.</extracomment>
        <translation>Interview: {title}</translation>
    </message>
    <message numerus="yes">
        <source>Interview “{title}” is in: %n minute(s) are booked.</source>
        <translation>
            <numerusform>Interview „{title}“ ist abgegeben: %n Minute ist gebucht.</numerusform>
            <numerusform>Interview „{title}“ ist abgegeben: %n Minuten sind gebucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”: the interview is kept and goes on where you left it.</source>
        <translation>„{title}“: Das Interview ist gesichert und geht dort weiter, wo Sie es verlassen haben.</translation>
    </message>
</context>
<context>
    <name>ItemBody</name>
    <message>
        <source>Key message</source>
        <extracomment>More than this is the editor&apos;s. The series of the item is to be opened.</extracomment>
        <translation>Kernbotschaft</translation>
    </message>
    <message>
        <source>Task field</source>
        <translation>Aufgabenfeld</translation>
    </message>
    <message>
        <source>Content pillar</source>
        <translation>Themenkorridor</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Recurring format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Open series …</source>
        <translation>Serie öffnen …</translation>
    </message>
    <message>
        <source>not authorised for {channels}</source>
        <translation>nicht befugt für {channels}</translation>
    </message>
    <message>
        <source>authorised to speak here</source>
        <translation>darf hier sprechen</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Veröffentlichungen</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>“{entry}” is done.</source>
        <translation>„{entry}“ ist erledigt.</translation>
    </message>
    <message>
        <source>“{entry}” is open again.</source>
        <translation>„{entry}“ ist wieder offen.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>{count} earlier</source>
        <translation>{count} frühere</translation>
    </message>
    <message>
        <source>Write a comment, @name mentions</source>
        <translation>Kommentar schreiben, @Name erwähnt</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Neuer Kommentar</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>Comment added.</source>
        <translation>Kommentar hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>ItemChip</name>
    <message>
        <source>Words of the content item</source>
        <translation>Wörter des Beitrags</translation>
    </message>
    <message>
        <source>Content items found</source>
        <translation>Gefundene Beiträge</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>ItemChooser</name>
    <message>
        <source>Content items</source>
        <translation>Beiträge</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>Change the agenda item</source>
        <translation>TOP ändern</translation>
    </message>
    <message>
        <source>New agenda item</source>
        <translation>Neuer TOP</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Used here: {names}</source>
        <translation>Hier verwendet: {names}</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Presented by</source>
        <translation>Wer trägt vor</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Its words follow the workspace until the meeting begins. What you change here stays as you write it.</source>
        <translation>Sein Wortlaut folgt dem Arbeitsbereich, bis die Sitzung beginnt. Was Sie hier ändern, bleibt, wie Sie es schreiben.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Agenda items</source>
        <extracomment>Not discussed here.</extracomment>
        <translation>Tagesordnungspunkte</translation>
    </message>
    <message>
        <source>Item {number}: {title}</source>
        <translation>TOP {number}: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>%n Angabe fehlt</numerusform>
            <numerusform>%n Angaben fehlen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemRows</name>
    <message>
        <source>Action items</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Add action item</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beschlüsse</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>Correct the vote on {label}</source>
        <translation>Auszählung zu {label} berichtigen</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Notiz entfernen</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Owner of {label}</source>
        <translation>Zuständig für {label}</translation>
    </message>
    <message>
        <source>Due day of {label}</source>
        <translation>Termin von {label}</translation>
    </message>
    <message>
        <source>Change {label}</source>
        <translation>{label} ändern</translation>
    </message>
</context>
<context>
    <name>JournalFrame</name>
    <message>
        <source>Search in everything that was changed</source>
        <translation>In allen Änderungen suchen</translation>
    </message>
    <message>
        <source>What the step changed</source>
        <translation>Was der Schritt geändert hat</translation>
    </message>
    <message>
        <source>What the step changed (Space)</source>
        <translation>Was der Schritt geändert hat (Leertaste)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Content item</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Änderungsprotokoll</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>When</source>
        <extracomment>Steps that are read together. Rows from the end of a page at which the next one is read ahead: who scrolls on never waits.</extracomment>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <extracomment>Below this width of the window the panel lies over the steps. Milliseconds of rest before what is typed filters, and before a step is read that is only passed by.</extracomment>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>No step matches these filters</source>
        <translation>Kein Schritt passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Every change stands here, by whom and when</source>
        <translation>Hier steht jede Änderung, von wem und wann</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>JournalTable</name>
    <message>
        <source>Steps of the journal, newest first</source>
        <translation>Schritte des Änderungsprotokolls, der neueste zuerst</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Somebody else has just written in the same place. Both texts stand there now.</source>
        <extracomment>Milliseconds from the last letter to keeping it, from the first one that is not kept, and until it is tried again. A text of an item: its id, and &quot;fact&quot; or &quot;result&quot;. &quot;&quot; nothing to keep, &quot;writing&quot;, &quot;saved&quot;, &quot;failed&quot;. The meeting with the words in it.</extracomment>
        <translation>Jemand anderes hat gleichzeitig an dieser Stelle geschrieben. Jetzt steht beides da.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys while a meeting is moderated</source>
        <extracomment>What works also while somebody writes. Handled by the window itself: what has the keyboard may take them first.</extracomment>
        <translation>Tasten während der Moderation</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Posts a week</source>
        <translation>Beiträge je Woche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Monogram</source>
        <translation>Monogramm</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>As shown in the preview.</source>
        <translation>So steht er in der Vorschau.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Posts a week (target)</source>
        <translation>Beiträge je Woche (Ziel)</translation>
    </message>
    <message>
        <source>Most characters (0: no limit)</source>
        <translation>Höchstens Zeichen (0: keine Grenze)</translation>
    </message>
    <message>
        <source>How the network counts</source>
        <translation>So zählt das Netzwerk</translation>
    </message>
    <message>
        <source>Visible before “show more” (0: all)</source>
        <translation>Sichtbar vor „mehr anzeigen“ (0: alles)</translation>
    </message>
    <message>
        <source>Most hashtags (0: no limit)</source>
        <translation>Höchstens Hashtags (0: keine Grenze)</translation>
    </message>
    <message>
        <source>Source of the limit</source>
        <translation>Quelle der Grenze</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>Neuer Kanal</translation>
    </message>
    <message>
        <source>No channel yet</source>
        <translation>Noch kein Kanal</translation>
    </message>
    <message>
        <source>Channels are where your posts appear: LinkedIn, a blog, the newsletter.</source>
        <translation>Auf Kanälen erscheinen Ihre Beiträge: LinkedIn, ein Blog, der Newsletter.</translation>
    </message>
    <message>
        <source>Longest public title (0: none)</source>
        <translation>Längster öffentlicher Titel (0: keiner)</translation>
    </message>
    <message>
        <source>For networks with titles of their own, as YouTube and Pinterest.</source>
        <translation>Für Netzwerke mit eigenen Titeln wie YouTube und Pinterest.</translation>
    </message>
    <message>
        <source>Take over the limits of {network}, as of {date}</source>
        <translation>Grenzen von {network} übernehmen, Stand {date}</translation>
    </message>
    <message>
        <source>Known limits</source>
        <translation>Bekannte Grenzen</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>May speak on</source>
        <translation>Darf sprechen auf</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>Kanal hinzufügen</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Fields of competence</source>
        <translation>Kompetenzfelder</translation>
    </message>
    <message>
        <source>What this department knows and may speak about; one field a line.</source>
        <translation>Worin sich dieser Fachbereich auskennt und worüber er sprechen darf; ein Feld je Zeile.</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Neuer Fachbereich</translation>
    </message>
    <message>
        <source>No department yet</source>
        <translation>Noch kein Fachbereich</translation>
    </message>
    <message>
        <source>Departments know their subject and speak on the channels they are authorised for.</source>
        <translation>Fachbereiche kennen ihr Thema und sprechen auf den Kanälen, für die sie befugt sind.</translation>
    </message>
    <message>
        <source>Nobody yet. The department is chosen with each person.</source>
        <translation>Noch niemand. Der Fachbereich wird bei jeder Person gewählt.</translation>
    </message>
</context>
<context>
    <name>KnowledgePage</name>
    <message>
        <source>Knowledge</source>
        <extracomment>Milliseconds after the last key before it is searched. What changes the page when it changes. From this width on the panel lies beside the list.</extracomment>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Who knows about …</source>
        <translation>Wer weiß etwas über …</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>People and contributions</source>
        <translation>Personen und Expertenbeiträge</translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s)</source>
        <translation>
            <numerusform>%n Expertenbeitrag</numerusform>
            <numerusform>%n Expertenbeiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has said anything about this yet</source>
        <translation>Dazu hat noch niemand etwas gesagt</translation>
    </message>
    <message>
        <source>Try fewer words, or ask an expert.</source>
        <translation>Versuchen Sie es mit weniger Wörtern oder fragen Sie eine Expertin oder einen Experten.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>What experts contributed and the desk accepted appears here</source>
        <translation>Hier erscheint, was Expertinnen und Experten beigetragen haben und die Redaktion übernommen hat</translation>
    </message>
    <message>
        <source>It can be found by word, field of competence, department and person.</source>
        <translation>Es lässt sich nach Wort, Fachgebiet, Fachbereich und Person finden.</translation>
    </message>
</context>
<context>
    <name>KnowledgePanel</name>
    <message>
        <source>What was found, in full</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Das Gefundene im Ganzen</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Abgegeben am</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Steht in</translation>
    </message>
    <message>
        <source>no content item yet</source>
        <translation>noch keinem Beitrag</translation>
    </message>
    <message>
        <source>Confidential: it can be taken into a draft, but the text cannot be submitted before the department’s lead has cleared it.</source>
        <translation>Vertraulich: Die Stelle lässt sich in einen Entwurf übernehmen, der Text aber erst einreichen, wenn die Leitung des Fachbereichs sie freigegeben hat.</translation>
    </message>
    <message>
        <source>Internal: it may stand only in content for internal channels.</source>
        <translation>Intern: Die Stelle darf nur in Beiträgen für interne Kanäle stehen.</translation>
    </message>
    <message>
        <source>Take into a content item …</source>
        <translation>In Beitrag übernehmen …</translation>
    </message>
    <message>
        <source>Show request</source>
        <translation>Anfrage zeigen</translation>
    </message>
    <message>
        <source>Taken into “{title}” with its source.</source>
        <translation>Mit Quelle in „{title}“ übernommen.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>Knows about</source>
        <translation>Fachgebiet</translation>
    </message>
    <message>
        <source>Field of the department</source>
        <translation>Kompetenzfelder des Fachbereichs</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Expertenbeiträge</translation>
    </message>
    <message>
        <source>No longer works here.</source>
        <translation>Arbeitet nicht mehr hier.</translation>
    </message>
    <message>
        <source>Ask experts …</source>
        <translation>Experten fragen …</translation>
    </message>
    <message>
        <source>All contributions</source>
        <translation>Alle Expertenbeiträge</translation>
    </message>
</context>
<context>
    <name>KnowledgeWords</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Expertenbeiträge</translation>
    </message>
    <message numerus="yes">
        <source>in %n content item(s)</source>
        <translation>
            <numerusform>in %n Beitrag</numerusform>
            <numerusform>in %n Beiträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht verwendet</translation>
    </message>
    <message>
        <source>not asked about it yet</source>
        <translation>noch nicht danach gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>zuletzt {day}</translation>
    </message>
</context>
<context>
    <name>LabelPopover</name>
    <message>
        <source>Labels</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>New label, Enter adds it</source>
        <translation>Neues Schlagwort, Eingabe fügt es an</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>{label} (some)</source>
        <translation>{label} (teilweise)</translation>
    </message>
    <message>
        <source>Take away “{label}”</source>
        <translation>„{label}“ entfernen</translation>
    </message>
</context>
<context>
    <name>Later</name>
    <message>
        <source>In 15 minutes</source>
        <translation>In 15 Minuten</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>Tomorrow at 09:00</source>
        <translation>Morgen um 09:00</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
</context>
<context>
    <name>LinkPopover</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Insert link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>This is no web address. Write it like https://example.org.</source>
        <translation>Das ist keine Webadresse. Schreiben Sie sie wie https://example.org.</translation>
    </message>
</context>
<context>
    <name>ListDelegate</name>
    <message>
        <source>Today</source>
        <extracomment>Below this width the channel&apos;s column shows its tile alone.</extracomment>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt ist</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
</context>
<context>
    <name>ListModel</name>
    <message>
        <source>Date</source>
        <extracomment>The columns by name, in their order. &quot;date&quot; is shown in flat lists only: groups carry it otherwise.</extracomment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Korridor</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Task field</source>
        <translation>Aufgabenfeld</translation>
    </message>
    <message>
        <source>Unscheduled</source>
        <translation>Ungeplant</translation>
    </message>
</context>
<context>
    <name>ListTab</name>
    <message>
        <source>Nothing matches these filters</source>
        <extracomment>Below this width of the window the panel lies over the list. Milliseconds in which changes that follow each other are read together, and after the last key of a search. Kinds whose change concerns what is listed. Letters that do something in this tab; &quot;Del&quot; is one.</extracomment>
        <translation>Nichts passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ListTable</name>
    <message>
        <source>List of publications</source>
        <extracomment>The leftmost visible column, which carries the bar of a selected row.</extracomment>
        <translation>Liste der Veröffentlichungen</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>List</source>
        <extracomment>Beyond this a selection is not carried over a reload row by row.</extracomment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>of {titles} the first 1,000 only</source>
        <translation>von {titles} nur die ersten 1.000</translation>
    </message>
    <message>
        <source>No content item matches these filters</source>
        <translation>Kein Beitrag passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>All publications stand here, day by day</source>
        <translation>Hier stehen alle Veröffentlichungen, Tag für Tag</translation>
    </message>
    <message>
        <source>Create a content item</source>
        <translation>Beitrag anlegen</translation>
    </message>
</context>
<context>
    <name>LoadRow</name>
    <message numerus="yes">
        <source>%n item(s) without estimate</source>
        <translation>
            <numerusform>%n Beitrag ohne Schätzung</numerusform>
            <numerusform>%n Beiträge ohne Schätzung</numerusform>
        </translation>
    </message>
    <message>
        <source>Click shows everybody again</source>
        <translation>Klick zeigt wieder alle</translation>
    </message>
    <message>
        <source>Click shows only this person</source>
        <translation>Klick zeigt nur diese Person</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {agreed}</source>
        <translation>{done} von {agreed}</translation>
    </message>
    <message>
        <source>{hours} above the agreed time</source>
        <translation>{hours} über der vereinbarten Zeit</translation>
    </message>
</context>
<context>
    <name>LoadingLine</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>LockSection</name>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s) without input</source>
        <translation>
            <numerusform>nach %n Minute ohne Eingabe</numerusform>
            <numerusform>nach %n Minuten ohne Eingabe</numerusform>
        </translation>
    </message>
    <message>
        <source>Only for people with a password. Ctrl+L locks at once.</source>
        <translation>Nur für Personen mit Passwort. Strg+L sperrt sofort.</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Von selbst sperren</translation>
    </message>
</context>
<context>
    <name>MailsBanner</name>
    <message>
        <source>Write mail drafts …</source>
        <extracomment>Milliseconds in which changes that follow each other are read together. Design pixels.</extracomment>
        <translation>Mailentwürfe schreiben …</translation>
    </message>
</context>
<context>
    <name>MailsDialog</name>
    <message>
        <source>Write mail drafts</source>
        <translation>Mailentwürfe schreiben</translation>
    </message>
    <message>
        <source>Each becomes a draft that your mail program opens and sends; reminders and follow-ups bring the form.</source>
        <translation>Aus jeder wird ein Entwurf, den Ihr Mailprogramm öffnet und versendet; Erinnerungen und Rückfragen bringen das Formular mit.</translation>
    </message>
    <message>
        <source>without an address</source>
        <translation>ohne Adresse</translation>
    </message>
    <message>
        <source>Write mail drafts …</source>
        <translation>Mailentwürfe schreiben …</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Editorial Desk</source>
        <extracomment>Pages that bring something into the calendar. The workspace&apos;s place in the window is filled: pages can be shown. The first picture stands on the screen. The item whose editor led to the journal, and where that one leads back to.</extracomment>
        <translation>Redaktionstisch</translation>
    </message>
    <message>
        <source>saving …</source>
        <translation>wird gespeichert …</translation>
    </message>
    <message>
        <source>all changes saved</source>
        <translation>alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>not everything saved</source>
        <translation>nicht alles gespeichert</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>Holidays: {region}</source>
        <translation>Feiertage: {region}</translation>
    </message>
</context>
<context>
    <name>ManyBody</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Without date</source>
        <translation>Ohne Termin</translation>
    </message>
    <message>
        <source>Change all</source>
        <translation>Alle ändern</translation>
    </message>
    <message>
        <source>Date …</source>
        <translation>Termin …</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Status …</source>
        <translation>Status …</translation>
    </message>
    <message>
        <source>Submit …</source>
        <translation>Einreichen …</translation>
    </message>
    <message>
        <source>Assign …</source>
        <translation>Zuweisen …</translation>
    </message>
    <message>
        <source>Labels …</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Take date away</source>
        <translation>Termin entfernen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of goals, content pillars and campaigns</source>
        <extracomment>When it runs, right of the title.</extracomment>
        <translation>Karte der Ziele, Themenkorridore und Kampagnen</translation>
    </message>
    <message>
        <source>{reached} of {target} {unit}</source>
        <translation>{reached} von {target} {unit}</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Content pillars</source>
        <translation>Themenkorridore</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
</context>
<context>
    <name>MasterDetail</name>
    <message>
        <source>Show archived entries</source>
        <extracomment>From this width of list and form on, columns are as wide as they would like. Meaning, words and icon of a tag instead of the text, or None. In design pixels; the first column takes what is left, and shares it with those of width 0. The width where the list has room; 0: the same. Who may not do this sees the form, and why it is closed. A signal: something that is shown, but is no part of the entries, is another now.</extracomment>
        <translation>Archivierte Einträge zeigen</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>“{name}” saved.</source>
        <translation>„{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>Take the newer version</source>
        <translation>Neuere Fassung übernehmen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>“{name}” archived.</source>
        <translation>„{name}“ archiviert.</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>„{name}“ ist wieder da.</translation>
    </message>
    <message>
        <source>“{name}” deleted.</source>
        <translation>„{name}“ gelöscht.</translation>
    </message>
</context>
<context>
    <name>MeetingActs</name>
    <message>
        <source>Change the meeting …</source>
        <translation>Sitzung ändern …</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Invitation …</source>
        <translation>Einladung …</translation>
    </message>
    <message>
        <source>Running order …</source>
        <translation>Ablaufplan …</translation>
    </message>
    <message>
        <source>Cancel the meeting …</source>
        <translation>Sitzung absagen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Hold it after all</source>
        <translation>Doch stattfinden lassen</translation>
    </message>
    <message>
        <source>“{title}” moved to {day}.</source>
        <translation>„{title}“ auf {day} verschoben.</translation>
    </message>
    <message>
        <source>“{title}” cancelled.</source>
        <translation>„{title}“ abgesagt.</translation>
    </message>
    <message>
        <source>“{title}” takes place.</source>
        <translation>„{title}“ findet statt.</translation>
    </message>
    <message>
        <source>“{title}” removed.</source>
        <translation>„{title}“ entfernt.</translation>
    </message>
    <message>
        <source>Draft of a mail (*.eml)</source>
        <translation>Entwurf einer Mail (*.eml)</translation>
    </message>
    <message>
        <source>Calendar file (*.ics)</source>
        <translation>Kalenderdatei (*.ics)</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Running order</source>
        <translation>Ablaufplan</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} ist geschrieben.</translation>
    </message>
    <message>
        <source>Without mail address: {people}.</source>
        <translation>Ohne Mailadresse: {people}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>MeetingBar</name>
    <message>
        <source>Begun {begin}, now {now}, expected end {end}</source>
        <extracomment>Design pixels. How far from its time a meeting may begin and still count from there.</extracomment>
        <translation>Begonnen {begin}, jetzt {now}, voraussichtliches Ende {end}</translation>
    </message>
    <message>
        <source>now {time}</source>
        <translation>jetzt {time}</translation>
    </message>
</context>
<context>
    <name>MeetingDates</name>
    <message>
        <source>{count} people</source>
        <translation>{count} Pers.</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Pers.</translation>
    </message>
    <message>
        <source>{title}, editorial meeting, {day}, {hours}, enter opens it</source>
        <translation>{title}, Redaktionssitzung, {day}, {hours}, Eingabetaste öffnet sie</translation>
    </message>
    <message>
        <source>{count} invited</source>
        <translation>{count} eingeladen</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>Change the meeting</source>
        <translation>Sitzung ändern</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Create the meeting</source>
        <translation>Sitzung anlegen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Minute taker</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>One a line: name, organisation, mail address.</source>
        <translation>Einer je Zeile: Name, Organisation, Mailadresse.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Nobody is entered under “Organisation” yet. Until then people can be guests.</source>
        <translation>Unter „Organisation“ ist noch niemand eingetragen. Bis dahin geht es mit Gästen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Beschlussfähig ab</translation>
    </message>
    <message>
        <source>Language of the minutes</source>
        <translation>Sprache des Protokolls</translation>
    </message>
    <message>
        <source>Further recipients of the minutes</source>
        <translation>Weitere Empfänger des Protokolls</translation>
    </message>
    <message>
        <source>Names or mail addresses, parted by semicolons.</source>
        <translation>Namen oder Mailadressen, durch Semikolon getrennt.</translation>
    </message>
    <message>
        <source>Note for the invitation</source>
        <translation>Bemerkung zur Einladung</translation>
    </message>
    <message>
        <source>“{title}” changed.</source>
        <translation>„{title}“ geändert.</translation>
    </message>
    <message>
        <source>“{title}” stands in the calendar.</source>
        <translation>„{title}“ ist angelegt.</translation>
    </message>
</context>
<context>
    <name>MeetingFiles</name>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Item {n}</source>
        <translation>TOP {n}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached.</source>
        <translation>
            <numerusform>%n Datei angehängt.</numerusform>
            <numerusform>%n Dateien angehängt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” removed.</source>
        <translation>„{name}“ entfernt.</translation>
    </message>
    <message>
        <source>Let go to attach.</source>
        <translation>Loslassen zum Anhängen.</translation>
    </message>
    <message>
        <source>Or drop files anywhere here.</source>
        <translation>Oder Dateien irgendwo hierher ziehen.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
</context>
<context>
    <name>MeetingHead</name>
    <message>
        <source>Meetings</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Back to the meetings (Esc)</source>
        <translation>Zurück zu den Sitzungen (Esc)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>MeetingSeriesDialog</name>
    <message>
        <source>Change the series</source>
        <translation>Reihe ändern</translation>
    </message>
    <message>
        <source>New series</source>
        <translation>Neue Reihe</translation>
    </message>
    <message>
        <source>Parts of the series</source>
        <translation>Teile der Reihe</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>Wann und wo</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Standing agenda</source>
        <translation>Feste Tagesordnung</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Create the series</source>
        <translation>Reihe anlegen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Kehrt wieder</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Chair in turn</source>
        <translation>Leitung reihum</translation>
    </message>
    <message>
        <source>Minutes in turn</source>
        <translation>Protokoll reihum</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Beschlussfähig ab</translation>
    </message>
    <message>
        <source>So many with a vote must be present.</source>
        <translation>So viele Stimmberechtigte müssen anwesend sein.</translation>
    </message>
    <message>
        <source>What the minutes call it</source>
        <translation>Wie das Protokoll sie nennt</translation>
    </message>
    <message>
        <source>Language of the minutes</source>
        <translation>Sprache des Protokolls</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Further recipients of the minutes</source>
        <translation>Weitere Empfänger des Protokolls</translation>
    </message>
    <message>
        <source>Names or mail addresses, parted by semicolons. Everybody who takes part gets them anyway.</source>
        <translation>Namen oder Mailadressen, durch Semikolon getrennt. Wer teilnimmt, bekommt es ohnehin.</translation>
    </message>
    <message>
        <source>No day any more.</source>
        <translation>Kein Termin mehr.</translation>
    </message>
    <message>
        <source>Next dates: {days}</source>
        <translation>Nächste Termine: {days}</translation>
    </message>
    <message>
        <source>“{title}” changed.</source>
        <translation>„{title}“ geändert.</translation>
    </message>
    <message>
        <source>“{title}” meets from now on.</source>
        <translation>„{title}“ tagt von nun an.</translation>
    </message>
</context>
<context>
    <name>MeetingWords</name>
    <message>
        <source>This week</source>
        <extracomment>Meaning and icon of each state.</extracomment>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} Min.</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>{title} no. {n}</source>
        <translation>{title} Nr. {n}</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} von {m}</translation>
    </message>
    <message>
        <source>Minutes {n}/{year}</source>
        <translation>Protokoll {n}/{year}</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>Nicht gehalten</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Meetings</source>
        <extracomment>The tabs, or the meeting that is prepared.</extracomment>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beschlüsse</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Parked topics</source>
        <translation>Themenspeicher</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>New action item</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Neues Thema</translation>
    </message>
    <message>
        <source>New series</source>
        <translation>Neue Reihe</translation>
    </message>
</context>
<context>
    <name>MeetingsTab</name>
    <message>
        <source>Meetings</source>
        <extracomment>So many weeks ahead have headings of their own; what is later stands by months. Nothing is there yet, and a series would enter meetings.</extracomment>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Single meetings</source>
        <translation>Einzelne Sitzungen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Past meetings</source>
        <translation>Vergangene Sitzungen</translation>
    </message>
    <message>
        <source>chair {name}</source>
        <translation>Leitung {name}</translation>
    </message>
    <message>
        <source>{n} of {m} accepted</source>
        <translation>{n} von {m} zugesagt</translation>
    </message>
    <message>
        <source>No meeting yet</source>
        <translation>Noch keine Sitzung</translation>
    </message>
    <message>
        <source>A series enters its meetings by itself; here they stand with their agenda, and later their minutes.</source>
        <translation>Eine Reihe trägt ihre Sitzungen selbst ein; hier stehen sie mit ihrer Tagesordnung und später ihrem Protokoll.</translation>
    </message>
    <message>
        <source>Meetings in which you take part appear here.</source>
        <translation>Sitzungen, an denen Sie teilnehmen, erscheinen hier.</translation>
    </message>
    <message>
        <source>New series</source>
        <translation>Neue Reihe</translation>
    </message>
    <message>
        <source>Single meeting</source>
        <translation>Einzelne Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the minutes</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderieren</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancelled: {reason}</source>
        <translation>Abgesagt: {reason}</translation>
    </message>
    <message>
        <source>single meeting</source>
        <translation>einzelne Sitzung</translation>
    </message>
    <message>
        <source>Minute taker</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beschlüsse</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Protokoll</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n TOP</numerusform>
            <numerusform>%n TOPs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <extracomment>Menus in their order: name, title.</extracomment>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>Bei&amp;trag</translation>
    </message>
    <message>
        <source>&amp;Meeting</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>E&amp;xtras</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <extracomment>What stands together, by the beginnings of the commands&apos; names; a line is drawn between groups. What no group names stands at the end.</extracomment>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>to {name}</source>
        <translation>an {name}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>Look at the request</source>
        <extracomment>Milliseconds in which changes that follow each other are read together. Messages in sight before somebody asks for all of them. Kinds that stand for themselves; of all others the newest about a request says everything.</extracomment>
        <translation>Anfrage ansehen</translation>
    </message>
    <message>
        <source>{name} asks</source>
        <translation>{name} fragt</translation>
    </message>
    <message>
        <source>Copy mail address</source>
        <translation>Mailadresse kopieren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <extracomment>Sign and colour of each kind.</extracomment>
        <translation>
            <numerusform>%n Erinnerung</numerusform>
            <numerusform>%n Erinnerungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n Rückfrage</numerusform>
            <numerusform>%n Rückfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thanks</source>
        <translation>
            <numerusform>%n Dank</numerusform>
            <numerusform>%n Mal Dank</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} is to be sent by mail</source>
        <translation>{what} ist per Mail zu versenden</translation>
    </message>
    <message>
        <source>{what} are to be sent by mail</source>
        <translation>{what} sind per Mail zu versenden</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Word to the lead</source>
        <translation>Hinweis an die Leitung</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Dank</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>per Mail</translation>
    </message>
    <message>
        <source>in the application</source>
        <translation>in der Anwendung</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the application</source>
        <translation>
            <numerusform>%n Nachricht in der Anwendung</numerusform>
            <numerusform>%n Nachrichten in der Anwendung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail draft(s) in “{folder}”</source>
        <translation>
            <numerusform>%n Mailentwurf in „{folder}“</numerusform>
            <numerusform>%n Mailentwürfe in „{folder}“</numerusform>
        </translation>
    </message>
    <message>
        <source>no address is known for {people}</source>
        <translation>keine Adresse bekannt für {people}</translation>
    </message>
    <message>
        <source>{name} asks you</source>
        <translation>{name} fragt Sie</translation>
    </message>
    <message>
        <source>Please answer soon</source>
        <translation>Bitte antworten Sie bald</translation>
    </message>
    <message>
        <source>Your answer is due today</source>
        <translation>Ihre Antwort ist heute fällig</translation>
    </message>
    <message>
        <source>Your answer is still missing</source>
        <translation>Ihre Antwort fehlt noch</translation>
    </message>
    <message>
        <source>{name} has one more question</source>
        <translation>{name} hat noch eine Frage</translation>
    </message>
    <message>
        <source>{name} says thank you</source>
        <translation>{name} sagt Danke</translation>
    </message>
    <message>
        <source>Your answer was due on {day}</source>
        <translation>Ihre Antwort war am {day} fällig</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>Die Redaktion</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>{name} has not answered yet</source>
        <translation>{name} hat noch nicht geantwortet</translation>
    </message>
    <message numerus="yes">
        <source>{name} has owed an answer for %n day(s)</source>
        <translation>
            <numerusform>{name} hat seit %n Tag nicht geantwortet</numerusform>
            <numerusform>{name} hat seit %n Tagen nicht geantwortet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinutesActs</name>
    <message>
        <source>The minutes are finalised.</source>
        <translation>Das Protokoll ist festgeschrieben.</translation>
    </message>
    <message>
        <source>The addendum was added.</source>
        <translation>Der Nachtrag wurde angefügt.</translation>
    </message>
    <message>
        <source>The minutes are open again.</source>
        <translation>Das Protokoll ist wieder geöffnet.</translation>
    </message>
    <message>
        <source>The head of the minutes was changed.</source>
        <translation>Der Kopf des Protokolls wurde geändert.</translation>
    </message>
    <message>
        <source>The attendance was changed.</source>
        <translation>Die Anwesenheit ist geändert.</translation>
    </message>
    <message>
        <source>The action item was changed.</source>
        <translation>Die Aufgabe wurde geändert.</translation>
    </message>
    <message>
        <source>The action item was added.</source>
        <translation>Die Aufgabe ist hinzugefügt.</translation>
    </message>
    <message>
        <source>The vote was corrected.</source>
        <translation>Die Auszählung ist berichtigt.</translation>
    </message>
    <message>
        <source>The note was changed.</source>
        <translation>Die Notiz ist geändert.</translation>
    </message>
    <message>
        <source>The note was removed.</source>
        <translation>Die Notiz ist entfernt.</translation>
    </message>
    <message>
        <source>Open again …</source>
        <translation>Wieder öffnen …</translation>
    </message>
    <message>
        <source>Change the head …</source>
        <translation>Kopf ändern …</translation>
    </message>
    <message>
        <source>Change the attendance …</source>
        <translation>Anwesenheit ändern …</translation>
    </message>
    <message>
        <source>Go on with the meeting</source>
        <translation>Sitzung fortsetzen</translation>
    </message>
    <message>
        <source>View edition {n}</source>
        <translation>Ausgabe {n} ansehen</translation>
    </message>
    <message>
        <source>Export the minutes</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Save the mail draft</source>
        <translation>Mailentwurf speichern</translation>
    </message>
    <message>
        <source>{format} is being made</source>
        <translation>{format} wird erstellt</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>Seite {n} von {all}</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>Seite {n}</translation>
    </message>
    <message>
        <source>{name} was written.</source>
        <translation>{name} wurde geschrieben.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>MinutesAttendanceDialog</name>
    <message>
        <source>Attendance</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Times only where somebody came late or left early.</source>
        <translation>Zeiten nur, wo jemand später kam oder früher ging.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Attendance of {name}</source>
        <translation>Anwesenheit von {name}</translation>
    </message>
    <message>
        <source>{name} came at</source>
        <translation>{name} kam um</translation>
    </message>
    <message>
        <source>{name} left at</source>
        <translation>{name} ging um</translation>
    </message>
</context>
<context>
    <name>MinutesEditor</name>
    <message>
        <source>Planned minutes</source>
        <translation>Geplante Minuten</translation>
    </message>
</context>
<context>
    <name>MinutesHead</name>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Nachtrag</translation>
    </message>
    <message>
        <source>Mail draft</source>
        <translation>Entwurf der Mail</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Finalise …</source>
        <translation>Festschreiben …</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>Preview</source>
        <extracomment>Milliseconds in which changes are read together, and of rest before a new preview; then design pixels: the left column where there is room, where there is not, and from which width of the page there is. An earlier edition that is looked at.</extracomment>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>What you wrote last time and could not be saved is here again.</source>
        <translation>Was Sie zuletzt geschrieben haben und nicht gespeichert werden konnte, ist wieder da.</translation>
    </message>
    <message>
        <source>It stays here and is saved as soon as that is possible.</source>
        <translation>Es bleibt hier stehen und wird gespeichert, sobald das geht.</translation>
    </message>
    <message>
        <source>What you wrote is not saved yet</source>
        <translation>Was Sie geschrieben haben, ist noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>MinutesStatus</name>
    <message>
        <source>{moment} by {name}.</source>
        <extracomment>Checks that concern who was there. Away from an earlier edition.</extracomment>
        <translation>{moment} von {name}.</translation>
    </message>
    <message>
        <source>the chair</source>
        <translation>der Leitung</translation>
    </message>
    <message>
        <source>Changes only by addendum.</source>
        <translation>Änderungen nur noch als Nachtrag.</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Festgeschrieben</translation>
    </message>
    <message>
        <source>Checksum {mark} fits</source>
        <translation>Prüfsumme {mark} stimmt</translation>
    </message>
    <message>
        <source>The checksum does not fit</source>
        <translation>Die Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>These minutes were changed outside the program. Compare them with a backup or with the copy that was sent out.</source>
        <translation>Dieses Protokoll wurde außerhalb des Programms geändert. Vergleichen Sie es mit einer Sicherung oder mit der verschickten Fassung.</translation>
    </message>
    <message>
        <source>Approved on {moment}</source>
        <translation>Genehmigt am {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n edition(s); this is the latest</source>
        <translation>
            <numerusform>%n Ausgabe; dies ist die neueste</numerusform>
            <numerusform>%n Ausgaben; dies ist die neueste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dated correction(s)</source>
        <translation>
            <numerusform>%n Nachtrag</numerusform>
            <numerusform>%n Nachträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Finalised {moment} by {name}.</source>
        <translation>Festgeschrieben {moment} von {name}.</translation>
    </message>
    <message>
        <source>Opened again {moment} by {name}: {reason}</source>
        <translation>Wieder geöffnet {moment} von {name}: {reason}</translation>
    </message>
    <message>
        <source>Edition {n} is no longer in force</source>
        <translation>Ausgabe {n} gilt nicht mehr</translation>
    </message>
    <message>
        <source>Show how the minutes stand now</source>
        <translation>Jetzigen Stand zeigen</translation>
    </message>
    <message>
        <source>Checksum {mark}</source>
        <translation>Prüfsumme {mark}</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>These minutes are still being written. What is finalised carries number and checksum.</source>
        <translation>An diesem Protokoll wird noch geschrieben. Festgeschrieben trägt es Nummer und Prüfsumme.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Before finalising</source>
        <translation>Vor dem Festschreiben</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>Es ist alles da.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show: {what}</source>
        <translation>Anzeigen: {what}</translation>
    </message>
</context>
<context>
    <name>MinutesWords</name>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>{title} no. {n}</source>
        <translation>{title} Nr. {n}</translation>
    </message>
    <message>
        <source>Minutes no. {n}/{year}</source>
        <translation>Protokoll Nr. {n}/{year}</translation>
    </message>
    <message>
        <source>Minutes: draft</source>
        <translation>Protokoll: Entwurf</translation>
    </message>
</context>
<context>
    <name>Moderation</name>
    <message>
        <source>There is no agenda yet</source>
        <extracomment>Most stages that are kept: every one of a usual meeting. Milliseconds from the next item in front to the workspace; two pictures. Something of the meeting is other than before. Another item is in front. The stage of an item, and what can be decided about it, was read: item id. The meeting is not in progress any more.</extracomment>
        <translation>Es gibt noch keine Tagesordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) still open</source>
        <translation>
            <numerusform>%n TOP ist noch offen</numerusform>
            <numerusform>%n TOPs sind noch offen</numerusform>
        </translation>
    </message>
    <message>
        <source>All items have been discussed</source>
        <translation>Alle TOPs sind besprochen</translation>
    </message>
    <message>
        <source>Conflict resolved by {label}</source>
        <translation>Konflikt gelöst mit {label}</translation>
    </message>
    <message>
        <source>Conflict postponed by {label}</source>
        <translation>Konflikt vertagt mit {label}</translation>
    </message>
</context>
<context>
    <name>ModerationFrame</name>
    <message>
        <source>Attendance</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Beamer</translation>
    </message>
    <message>
        <source>End the meeting (Ctrl+E)</source>
        <translation>Sitzung beenden (Strg E)</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beschluss</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parken</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>Wortmeldung</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Nächster TOP</translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>Offener TOP</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>No.&#xa0;{number}</source>
        <translation>Nr.&#xa0;{number}</translation>
    </message>
    <message>
        <source>Chair {name}</source>
        <translation>Leitung {name}</translation>
    </message>
    <message>
        <source>Minutes {name}</source>
        <translation>Protokoll {name}</translation>
    </message>
    <message>
        <source>Run the time</source>
        <translation>Zeit läuft weiter</translation>
    </message>
    <message>
        <source>Stop the time</source>
        <translation>Zeit anhalten</translation>
    </message>
    <message>
        <source>saving …</source>
        <translation>wird gespeichert …</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>not in the workspace yet, kept on this computer</source>
        <translation>noch nicht im Arbeitsbereich, auf diesem Rechner aufbewahrt</translation>
    </message>
</context>
<context>
    <name>ModerationWindow</name>
    <message>
        <source>Meeting: {title}</source>
        <extracomment>The clock steps once a second; it is looked at more often so that no second is shown late.</extracomment>
        <translation>Sitzung: {title}</translation>
    </message>
    <message>
        <source>Decided: {text}</source>
        <translation>Beschlossen: {text}</translation>
    </message>
    <message>
        <source>Open again: {text}</source>
        <translation>Wieder offen: {text}</translation>
    </message>
    <message>
        <source>Done: {text}</source>
        <translation>Erledigt: {text}</translation>
    </message>
    <message>
        <source>Taken back: {text}</source>
        <translation>Zurückgenommen: {text}</translation>
    </message>
    <message>
        <source>Removed: {text}</source>
        <translation>Entfernt: {text}</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Somebody else has just written in the same place. Both texts stand there now.</source>
        <translation>Jemand anderes hat gleichzeitig an dieser Stelle geschrieben. Jetzt steht beides da.</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Month</source>
        <extracomment>The whole of a day is wanted (datetime.date). Context menu at a global position. An act by name for the selection.</extracomment>
        <translation>Monat</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>today</source>
        <extracomment>The school holidays it lies in, and whether it is the first day of them that is shown. Other people&apos;s dates, in the order of time. Editorial meetings, in the order of time; their rows follow those of the publications. Editorial meetings by day; they come after the publications and are taken by `show`. Channels whose post is missing, by the day proposed for it; told with the day.</extracomment>
        <translation>heute</translation>
    </message>
    <message>
        <source>1 publication</source>
        <translation>1 Veröffentlichung</translation>
    </message>
    <message>
        <source>{count} publications</source>
        <translation>{count} Veröffentlichungen</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>nichts geplant</translation>
    </message>
    <message>
        <source>behind the plan: {names}</source>
        <translation>hinter dem Plan: {names}</translation>
    </message>
    <message>
        <source>{channel} is missing, plus key proposes ideas</source>
        <translation>{channel} fehlt, die Plustaste schlägt Ideen vor</translation>
    </message>
    <message>
        <source>Lies in the blackout “{name}”.</source>
        <translation>Liegt in der Sendepause „{name}“.</translation>
    </message>
    <message>
        <source>Lies in the embargo “{name}”.</source>
        <translation>Liegt in der Sperrfrist „{name}“.</translation>
    </message>
</context>
<context>
    <name>MonthNotes</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>until {hour}</source>
        <translation>bis {hour}</translation>
    </message>
</context>
<context>
    <name>MonthPainter</name>
    <message>
        <source>Wk</source>
        <translation>KW</translation>
    </message>
    <message>
        <source>{channel} missing</source>
        <translation>{channel} fehlt</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>+{count} weitere</translation>
    </message>
</context>
<context>
    <name>MonthPicker</name>
    <message>
        <source>Wk</source>
        <translation>KW</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
</context>
<context>
    <name>MonthWeeks</name>
    <message>
        <source>Week {number}: {planned} planned</source>
        <extracomment>Who has more work than agreed, by Monday; read when somebody asks about the week.</extracomment>
        <translation>KW {number}: {planned} geplant</translation>
    </message>
    <message>
        <source>target {target}</source>
        <translation>Ziel {target}</translation>
    </message>
    <message>
        <source>{channel}: {count} missing</source>
        <translation>{channel}: {count} fehlen noch</translation>
    </message>
    <message>
        <source>Click opens the week</source>
        <translation>Ein Klick öffnet die Woche</translation>
    </message>
    <message>
        <source>Wk {number}</source>
        <translation>KW {number}</translation>
    </message>
</context>
<context>
    <name>MonthsModel</name>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>MoreCard</name>
    <message>
        <source>{count} more cards</source>
        <translation>{count} weitere Karten</translation>
    </message>
    <message>
        <source>Back to the first card</source>
        <translation>Zurück zur ersten Karte</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move the meeting</source>
        <translation>Sitzung verschieben</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>The agenda stays; replies to another day or hour are open again. Write the invitation anew, so that calendars follow.</source>
        <translation>Die Tagesordnung bleibt; Antworten zu einem anderen Tag oder einer anderen Uhrzeit sind wieder offen. Schreiben Sie die Einladung neu, damit die Kalender folgen.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>Mover</name>
    <message>
        <source>“{title}” is {status} and stays where it is.</source>
        <translation>„{title}“ ist {status} und bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>“{title}” moved to {when}.</source>
        <translation>„{title}“ auf {when} gelegt.</translation>
    </message>
    <message>
        <source>{count} publications moved.</source>
        <translation>{count} Veröffentlichungen verschoben.</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Why “{status}”?</source>
        <translation>Warum „{status}“?</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Status: {status}.</source>
        <translation>Status: {status}.</translation>
    </message>
</context>
<context>
    <name>MultiChoice</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
</context>
<context>
    <name>NamedVotesDialog</name>
    <message>
        <source>Correct the vote by name</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Namentliche Abstimmung berichtigen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>for</source>
        <translation>dafür</translation>
    </message>
    <message>
        <source>against</source>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>abstention</source>
        <translation>Enthaltung</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>keine Stimme</translation>
    </message>
    <message>
        <source>Vote of {name}</source>
        <translation>Stimme von {name}</translation>
    </message>
    <message>
        <source>{for_} for, {against} against</source>
        <translation>{for_} dafür, {against} dagegen</translation>
    </message>
    <message numerus="yes">
        <source>%n abstention(s)</source>
        <translation>
            <numerusform>%n Enthaltung</numerusform>
            <numerusform>%n Enthaltungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesPane</name>
    <message>
        <source>Names that are new here</source>
        <translation>Namen, die hier neu sind</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>Hier neu</translation>
    </message>
    <message>
        <source>Ticked names are created. The others are kept as a note of their content items.</source>
        <translation>Angehakte Namen werden angelegt. Die anderen bleiben als Notiz bei ihren Beiträgen.</translation>
    </message>
    <message>
        <source>all or none</source>
        <translation>alle oder keine</translation>
    </message>
    <message>
        <source>{name}, {kind}, in {rows}</source>
        <translation>{name}, {kind}, in {rows}</translation>
    </message>
</context>
<context>
    <name>NamingDialog</name>
    <message>
        <source>Attribution and consent</source>
        <translation>Nennung und Einwilligung</translation>
    </message>
    <message>
        <source>{person} agreed to that</source>
        <translation>{person} ist damit einverstanden</translation>
    </message>
    <message>
        <source>The expert is named</source>
        <translation>Genannt wird die Fachperson</translation>
    </message>
    <message>
        <source>It stands with the answer, and in the journal.</source>
        <translation>Steht bei der Antwort und im Änderungsprotokoll.</translation>
    </message>
    <message>
        <source>How and when</source>
        <translation>Wie und wann</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>namentlich</translation>
    </message>
    <message>
        <source>with the department only</source>
        <translation>nur mit dem Fachbereich</translation>
    </message>
    <message>
        <source>not at all (anonymous)</source>
        <translation>gar nicht (anonym)</translation>
    </message>
    <message>
        <source>for example: by telephone, {day}</source>
        <translation>zum Beispiel: am Telefon, {day}</translation>
    </message>
    <message>
        <source>Say how and when, so that everybody can follow it.</source>
        <translation>Notieren Sie, wie und wann, damit es alle nachvollziehen können.</translation>
    </message>
    <message>
        <source>Attribution of “{title}”: {attribution}.</source>
        <translation>Nennung bei „{title}“: {attribution}.</translation>
    </message>
</context>
<context>
    <name>NeedsRow</name>
    <message>
        <source>Day</source>
        <extracomment>Those that take the rest of the row.</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expertin oder Experte</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Decision in words</source>
        <translation>Beschluss im Wortlaut</translation>
    </message>
    <message>
        <source>Still missing: {what}.</source>
        <translation>Es fehlt noch: {what}.</translation>
    </message>
</context>
<context>
    <name>NeedsTag</name>
    <message numerus="yes">
        <source>%n point(s) missing</source>
        <extracomment>Needs that are advice: the state can be entered without them.</extracomment>
        <translation>
            <numerusform>%n Punkt fehlt</numerusform>
            <numerusform>%n Punkte fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing before “{status}”</source>
        <translation>Fehlt noch vor „{status}“</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Was fehlt</translation>
    </message>
</context>
<context>
    <name>NextMeeting</name>
    <message>
        <source>Next meeting</source>
        <extracomment>So many items are shown. So long before its time a meeting is what one wants to begin.</extracomment>
        <translation>Nächste Sitzung</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>should have begun</source>
        <translation>sollte begonnen haben</translation>
    </message>
    <message>
        <source>in {m} min</source>
        <translation>in {m} Min.</translation>
    </message>
    <message>
        <source>in {h} h {m} min</source>
        <translation>in {h} Std. {m} Min.</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{title} no. {n}</source>
        <translation>{title} Nr. {n}</translation>
    </message>
    <message>
        <source>{n} of {m} min</source>
        <translation>{n} von {m} Min.</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m} Min.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more item(s)</source>
        <translation>
            <numerusform>und %n weiterer TOP</numerusform>
            <numerusform>und %n weitere TOPs</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on the agenda yet.</source>
        <translation>Noch nichts auf der Tagesordnung.</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Begin the meeting</source>
        <translation>Sitzung beginnen</translation>
    </message>
    <message>
        <source>Go on moderating</source>
        <translation>Weiter moderieren</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Change the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>NothingWaits</name>
    <message>
        <source>You work here alone, so nothing is approved by anybody else</source>
        <translation>Sie arbeiten hier allein: Niemand sonst gibt etwas frei</translation>
    </message>
    <message>
        <source>Approval begins as soon as you add a second person: then nobody signs what they wrote.</source>
        <translation>Die Freigabe beginnt, sobald Sie eine zweite Person anlegen: Dann gibt niemand frei, was er selbst geschrieben hat.</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Personen anlegen</translation>
    </message>
    <message>
        <source>Nobody can wait for you yet</source>
        <translation>Auf Sie kann noch nichts warten</translation>
    </message>
    <message>
        <source>Say who you are: approvals are asked of people.</source>
        <translation>Sagen Sie, wer Sie sind: Freigaben werden von Personen erbeten.</translation>
    </message>
    <message>
        <source>Choose in the settings</source>
        <translation>In den Einstellungen wählen</translation>
    </message>
    <message>
        <source>You have not decided anything yet</source>
        <translation>Sie haben noch nichts entschieden</translation>
    </message>
    <message>
        <source>Your decisions stay here, and you can withdraw them.</source>
        <translation>Hier bleiben Ihre Entscheidungen stehen; Sie können sie zurückziehen.</translation>
    </message>
    <message>
        <source>Show what waits for you</source>
        <translation>Zeigen, was auf Sie wartet</translation>
    </message>
    <message>
        <source>Nothing is under approval</source>
        <translation>Nichts ist in Freigabe</translation>
    </message>
    <message>
        <source>Items appear here as soon as somebody submits them.</source>
        <translation>Beiträge erscheinen hier, sobald jemand sie einreicht.</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Kalender öffnen</translation>
    </message>
    <message>
        <source>Nothing waits for your decision</source>
        <translation>Nichts wartet auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Items appear here as soon as it is your turn.</source>
        <translation>Beiträge erscheinen hier, sobald Sie an der Reihe sind.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Your text is kept here and tried again. Do not close the program before it is saved.</source>
        <extracomment>What a button says, and does.</extracomment>
        <translation>Ihr Text bleibt hier erhalten und wird erneut gespeichert. Schließen Sie das Programm erst danach.</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Nicht gespeichert: {why}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Changed in two places.</source>
        <translation>An zwei Stellen geändert.</translation>
    </message>
    <message>
        <source>Your text is kept here until you decide which version counts.</source>
        <translation>Ihr Text bleibt hier erhalten, bis Sie entscheiden, welche Fassung gilt.</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>“{place}” was removed while you were writing.</source>
        <translation>„{place}“ wurde entfernt, während Sie schrieben.</translation>
    </message>
    <message>
        <source>Your words are kept here until you decide.</source>
        <translation>Ihre Worte bleiben hier, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>Show the words …</source>
        <translation>Worte zeigen …</translation>
    </message>
    <message>
        <source>Unsaved text from {when} was rescued.</source>
        <translation>Ungespeicherter Text von {when} wurde gerettet.</translation>
    </message>
    <message>
        <source>The program ended before it could be saved.</source>
        <translation>Das Programm endete, bevor er gespeichert werden konnte.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>This content item is in the bin.</source>
        <translation>Dieser Beitrag liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>It appears nowhere until it is restored.</source>
        <translation>Er erscheint nirgends, bis er wiederhergestellt ist.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Back to the calendar</source>
        <translation>Zurück zum Kalender</translation>
    </message>
    <message numerus="yes">
        <source>Your change made %n sign-off(s) invalid; the item is in review again.</source>
        <translation>
            <numerusform>Ihre Änderung hat %n Freigabe ungültig gemacht; der Beitrag ist wieder in Prüfung.</numerusform>
            <numerusform>Ihre Änderung hat %n Freigaben ungültig gemacht; der Beitrag ist wieder in Prüfung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation>Rückgängig stellt sie wieder her.</translation>
    </message>
    <message numerus="yes">
        <source>A change made %n sign-off(s) invalid; the item is in review again.</source>
        <translation>
            <numerusform>Eine Änderung hat %n Freigabe ungültig gemacht; der Beitrag ist wieder in Prüfung.</numerusform>
            <numerusform>Eine Änderung hat %n Freigaben ungültig gemacht; der Beitrag ist wieder in Prüfung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Those who signed see only what changed.</source>
        <translation>Wer freigegeben hatte, sieht nur, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Approved: changes submit the item again.</source>
        <translation>Freigegeben: Änderungen legen den Beitrag wieder vor.</translation>
    </message>
    <message numerus="yes">
        <source>%n sign-off(s) count for exactly this text, these media and channels.</source>
        <translation>
            <numerusform>%n Freigabe gilt genau für diesen Text, diese Medien und Kanäle.</numerusform>
            <numerusform>%n Freigaben gelten genau für diesen Text, diese Medien und Kanäle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Without approval</source>
        <translation>Ohne Freigabe</translation>
    </message>
    <message>
        <source>{person} asks for changes.</source>
        <translation>{person} verlangt Änderungen.</translation>
    </message>
    <message>
        <source>Show comments</source>
        <translation>Kommentare zeigen</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
</context>
<context>
    <name>OpenRow</name>
    <message>
        <source>one more question</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening “{name}” …</source>
        <extracomment>Where a backup helps: the file is damaged, is no workspace any more, or is gone.</extracomment>
        <translation>„{name}“ wird geöffnet …</translation>
    </message>
    <message>
        <source>Another program may be using the file at the moment.</source>
        <translation>Möglicherweise benutzt gerade ein anderes Programm die Datei.</translation>
    </message>
</context>
<context>
    <name>OptionList</name>
    <message>
        <source>Decision</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Beschluss</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>OptionsBar</name>
    <message>
        <source>Other file …</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Blätter</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Rows without channel</source>
        <translation>Zeilen ohne Kanal</translation>
    </message>
    <message>
        <source>The year of dates that name none</source>
        <translation>Das Jahr von Daten, die keines nennen</translation>
    </message>
    <message>
        <source>How dates such as 03/04/2026 are meant</source>
        <translation>Wie Datumsangaben wie 03/04/2026 gemeint sind</translation>
    </message>
    <message>
        <source>The channel of rows that name none</source>
        <translation>Der Kanal von Zeilen, die keinen nennen</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Up (Alt and arrow)</source>
        <translation>Nach oben (Alt und Pfeil)</translation>
    </message>
    <message>
        <source>Down (Alt and arrow)</source>
        <translation>Nach unten (Alt und Pfeil)</translation>
    </message>
    <message>
        <source>Take out (Del)</source>
        <translation>Herausnehmen (Entf)</translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Fachbereiche</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Part of the organisation</source>
        <translation>Teil der Organisation</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Approval routes</source>
        <translation>Freigabewege</translation>
    </message>
</context>
<context>
    <name>OrphanDialog</name>
    <message>
        <source>Removed while you were writing</source>
        <translation>Entfernt, während Sie schrieben</translation>
    </message>
    <message>
        <source>“{place}” was removed elsewhere. Your words are kept here until you decide.</source>
        <translation>„{place}“ wurde an anderer Stelle entfernt. Ihre Worte bleiben hier, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Ihre Worte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OverLine</name>
    <message>
        <source>{count} bytes too many for {channel} (limit {limit}).</source>
        <translation>{count} Bytes zu viel für {channel} (Grenze {limit}).</translation>
    </message>
    <message>
        <source>{count} characters too many for {channel} (limit {limit}).</source>
        <translation>{count} Zeichen zu viel für {channel} (Grenze {limit}).</translation>
    </message>
    <message>
        <source>{count} hashtags, but {channel} takes {limit}.</source>
        <translation>{count} Hashtags, {channel} nimmt aber nur {limit}.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Zur Stelle</translation>
    </message>
    <message>
        <source>Write a version for {channel}</source>
        <translation>Fassung für {channel} schreiben</translation>
    </message>
    <message>
        <source>The base text stays as it is for the other channels.</source>
        <translation>Der Grundtext bleibt für die anderen Kanäle, wie er ist.</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Let it go without approval?</source>
        <translation>Ohne Freigabe zulassen?</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be scheduled and handed over although nobody approved it. Your name and the reason stay with it and are shown wherever it appears. It holds only for what it says now, and cannot be undone.</source>
        <translation>Der Beitrag kann terminiert und übergeben werden, obwohl ihn niemand freigegeben hat. Ihr Name und der Grund bleiben bei ihm stehen und erscheinen überall, wo er gezeigt wird. Das gilt nur für den jetzigen Stand und lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Why can it not wait for approval?</source>
        <translation>Warum kann der Beitrag nicht auf die Freigabe warten?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Let go without approval</source>
        <translation>Ohne Freigabe zulassen</translation>
    </message>
    <message>
        <source>Give a reason, so that everybody can follow the decision.</source>
        <translation>Nennen Sie einen Grund, damit alle die Entscheidung nachvollziehen können.</translation>
    </message>
    <message>
        <source>Let go without approval; the reason stays with it.</source>
        <translation>Ohne Freigabe zugelassen; der Grund bleibt beim Beitrag stehen.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
</context>
<context>
    <name>PageCommands</name>
    <message>
        <source>New content item</source>
        <translation>Neuer Beitrag</translation>
    </message>
    <message>
        <source>Content item created.</source>
        <translation>Beitrag angelegt.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Preview</source>
        <extracomment>How pages fill the view, beside a factor. A sheet is shown in its own size at 96 dots an inch. Whole pages stand in pairs where they keep at least this much of the size that one alone would have. Page in sight (from 1), number of pages. The factor in force: 1.0 is the sheet&apos;s own size. What was seen of the pages before, while pictures of new ones are on their way.</extracomment>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>ParkedTab</name>
    <message>
        <source>Parked topics</source>
        <translation>Themenspeicher</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>Proposed again</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Taken up or dropped</source>
        <translation>Wieder aufgenommen oder verworfen</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>in {meeting}</source>
        <translation>am {meeting}</translation>
    </message>
    <message>
        <source>Nothing is parked</source>
        <translation>Nichts ist geparkt</translation>
    </message>
    <message>
        <source>What a meeting puts aside waits here until it is taken up again.</source>
        <translation>Was eine Sitzung beiseitelegt, wartet hier, bis es wieder aufgenommen wird.</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Neues Thema</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Thema</numerusform>
            <numerusform>%n Themen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” changed.</source>
        <translation>„{title}“ geändert.</translation>
    </message>
    <message>
        <source>“{title}” is parked.</source>
        <translation>„{title}“ ist geparkt.</translation>
    </message>
    <message>
        <source>No meeting is planned into which it could be taken up.</source>
        <translation>Es ist keine Sitzung geplant, in der es aufgenommen werden könnte.</translation>
    </message>
    <message>
        <source>“{title}” stands on the agenda.</source>
        <translation>„{title}“ steht auf der Tagesordnung.</translation>
    </message>
    <message>
        <source>“{title}” dropped.</source>
        <translation>„{title}“ verworfen.</translation>
    </message>
    <message>
        <source>“{title}” is parked again.</source>
        <translation>„{title}“ ist wieder geparkt.</translation>
    </message>
    <message>
        <source>Park it again</source>
        <translation>Wieder parken</translation>
    </message>
    <message>
        <source>Take up …</source>
        <translation>Aufnehmen …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Parked by</source>
        <translation>Geparkt von</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Parked in</source>
        <translation>Geparkt in</translation>
    </message>
    <message>
        <source>Taken up in</source>
        <translation>Aufgenommen in</translation>
    </message>
</context>
<context>
    <name>PassOnDialog</name>
    <message>
        <source>Pass on “{title}”</source>
        <translation>„{title}“ weitergeben</translation>
    </message>
    <message>
        <source>Choose somebody</source>
        <translation>Person auswählen</translation>
    </message>
    <message>
        <source>For example: You know this better than I do.</source>
        <translation>Zum Beispiel: Das wissen Sie besser als ich.</translation>
    </message>
    <message>
        <source>Your colleague sees what you have written so far, and answers in your place.</source>
        <translation>Die gewählte Person sieht, was Sie bisher geschrieben haben, und antwortet an Ihrer Stelle.</translation>
    </message>
    <message>
        <source>Nobody else of your department can answer here. Decline with a reason instead.</source>
        <translation>Aus Ihrem Fachbereich kann hier sonst niemand antworten. Sagen Sie stattdessen mit einem Grund ab.</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kollegin oder Kollege</translation>
    </message>
    <message>
        <source>A line to them</source>
        <translation>Ein Satz dazu</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>Passwort setzen</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Neues Passwort wiederholen</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>Passwort entfernen</translation>
    </message>
    <message>
        <source>This is not the same as above. Type it once more.</source>
        <translation>Das stimmt nicht mit der Eingabe darüber überein. Geben Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>Your password is set.</source>
        <translation>Ihr Passwort ist gesetzt.</translation>
    </message>
    <message>
        <source>Your password is removed.</source>
        <translation>Ihr Passwort ist entfernt.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>PasswordRow</name>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>set on {day}</source>
        <translation>gesetzt am {day}</translation>
    </message>
    <message>
        <source>Set a password …</source>
        <translation>Passwort setzen …</translation>
    </message>
    <message>
        <source>Change or remove …</source>
        <translation>Ändern oder entfernen …</translation>
    </message>
    <message>
        <source>Remove the password …</source>
        <translation>Passwort entfernen …</translation>
    </message>
</context>
<context>
    <name>PastChip</name>
    <message>
        <source>Today</source>
        <extracomment>Names of the spans that are offered. Milliseconds of rest before what is typed is looked for. Letters of a title in the bar.</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Noch niemand hier</translation>
    </message>
    <message>
        <source>People are responsible for items, comment, approve, and give input.</source>
        <translation>Personen sind für Beiträge zuständig, kommentieren, geben frei und liefern Input.</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Wieder aktivieren</translation>
    </message>
    <message>
        <source>Show deactivated people</source>
        <translation>Deaktivierte zeigen</translation>
    </message>
    <message>
        <source>{person} works here again.</source>
        <translation>{person} arbeitet wieder mit.</translation>
    </message>
    <message>
        <source>{person} is deactivated; what they did keeps their name.</source>
        <translation>{person} ist deaktiviert; was die Person getan hat, behält ihren Namen.</translation>
    </message>
    <message>
        <source>lead of {departments}</source>
        <translation>Leitung von {departments}</translation>
    </message>
    <message>
        <source>substitute for {people}</source>
        <translation>Vertretung für {people}</translation>
    </message>
    <message numerus="yes">
        <source>%n open item(s)</source>
        <translation>
            <numerusform>%n offener Beitrag</numerusform>
            <numerusform>%n offene Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>To be settled: {what}.</source>
        <translation>Noch zu regeln: {what}.</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>absent until {day}</source>
        <translation>abwesend bis {day}</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Field of competence</source>
        <translation>Fachgebiet</translation>
    </message>
    <message>
        <source>What this person knows about; “Who knows about …” finds them by it.</source>
        <translation>Wovon diese Person etwas versteht; „Wer weiß etwas über …“ findet sie danach.</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Agreed hours a week</source>
        <translation>Vereinbarte Stunden je Woche</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personenbezogene Daten</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Stands in whenever no other substitute is entered with the absence.</source>
        <translation>Vertritt, wenn bei der Abwesenheit niemand anderes eingetragen ist.</translation>
    </message>
    <message>
        <source>Standing substitute</source>
        <translation>Ständige Vertretung</translation>
    </message>
    <message>
        <source>Remove the password of {person}?</source>
        <translation>Passwort von {person} entfernen?</translation>
    </message>
    <message>
        <source>{person} then works without a password and can set a new one. It stands in the journal that you did this.</source>
        <translation>{person} arbeitet danach ohne Passwort und kann ein neues setzen. Im Änderungsprotokoll steht, dass Sie das getan haben.</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>Passwort entfernen</translation>
    </message>
    <message>
        <source>The password of {person} is removed.</source>
        <translation>Das Passwort von {person} ist entfernt.</translation>
    </message>
    <message>
        <source>A password keeps colleagues at one computer apart, so that nobody works in somebody else&apos;s name by mistake. It does not protect from somebody who can edit the file.</source>
        <translation>Ein Passwort hält Kolleginnen und Kollegen an einem gemeinsamen Computer auseinander, damit niemand versehentlich unter fremdem Namen arbeitet. Es schützt nicht vor jemandem, der die Datei bearbeiten kann.</translation>
    </message>
    <message>
        <source>{person} works here as {role}: content can be read, not changed. Roles are assigned by the social media manager or an administrator.</source>
        <extracomment>Who runs the desk sees every page, in the order of the rail. What the others see, in their order: what waits for them comes first. The beginnings of commands&apos; names and the act each needs; the longest that fits decides, none needs nothing.</extracomment>
        <translation>{person} arbeitet hier in der Rolle „{role}“: Beiträge lassen sich lesen, nicht ändern. Rollen vergibt das Social-Media-Management oder die Administration.</translation>
    </message>
    <message>
        <source>Role: {role}</source>
        <translation>Rolle: {role}</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Search people</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>The letter of each answer; O takes it back. Nobody is invited, and somebody wants to change that.</extracomment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>A, T, D: the reply</source>
        <translation>A, T, D: Antwort</translation>
    </message>
    <message>
        <source>A: accepted, T: tentative, D: declined, O: no reply yet</source>
        <translation>A: zugesagt, T: mit Vorbehalt, D: abgesagt, O: noch keine Antwort</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Nobody is invited yet</source>
        <translation>Noch niemand ist eingeladen</translation>
    </message>
    <message>
        <source>Invite people</source>
        <translation>Personen einladen</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n Zusage</numerusform>
            <numerusform>%n Zusagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>asks for a password</source>
        <translation>fragt nach einem Passwort</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>Wer gefragt wird</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>asked</source>
        <translation>wird gefragt</translation>
    </message>
</context>
<context>
    <name>PeopleOrder</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
</context>
<context>
    <name>PeoplePopover</name>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>No people have been entered yet.</source>
        <translation>Es sind noch keine Personen angelegt.</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>Who is working here?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Person wechseln</translation>
    </message>
    <message>
        <source>{person}, switch person</source>
        <translation>{person}, Person wechseln</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>Switch person</source>
        <translation>Person wechseln</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Set a password …</source>
        <translation>Passwort setzen …</translation>
    </message>
    <message>
        <source>Enter an absence …</source>
        <translation>Abwesenheit eintragen …</translation>
    </message>
    <message>
        <source>People and roles …</source>
        <translation>Personen und Rollen …</translation>
    </message>
    <message>
        <source>Export my data …</source>
        <translation>Meine Daten exportieren …</translation>
    </message>
    <message>
        <source>Change the password …</source>
        <translation>Passwort ändern …</translation>
    </message>
</context>
<context>
    <name>PlaceRows</name>
    <message>
        <source>Stands in “{title}” ({status})</source>
        <extracomment>Milliseconds until the places are looked for: whoever goes through the list does not wait for them.</extracomment>
        <translation>Steht in „{title}“ ({status})</translation>
    </message>
    <message>
        <source>Held back in “{title}” ({status})</source>
        <translation>Zurückgehalten in „{title}“ ({status})</translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message>
        <source>… show more</source>
        <translation>… mehr anzeigen</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>“{title}” changed.</source>
        <extracomment>Design pixels of the right side, in wide and in narrow windows.</extracomment>
        <translation>„{title}“ geändert.</translation>
    </message>
    <message>
        <source>“{title}” stands on the agenda.</source>
        <translation>„{title}“ steht auf der Tagesordnung.</translation>
    </message>
    <message>
        <source>“{title}” is pinned: it keeps its place and its minutes.</source>
        <translation>„{title}“ ist festgehalten: Platz und Minuten bleiben.</translation>
    </message>
    <message>
        <source>{n} items are pinned: they keep their places and minutes.</source>
        <translation>{n} TOPs sind festgehalten: Plätze und Minuten bleiben.</translation>
    </message>
    <message>
        <source>“{title}” is no longer pinned.</source>
        <translation>„{title}“ ist nicht mehr festgehalten.</translation>
    </message>
    <message>
        <source>{n} items are no longer pinned.</source>
        <translation>{n} TOPs sind nicht mehr festgehalten.</translation>
    </message>
    <message>
        <source>“{title}” is left out this time.</source>
        <translation>„{title}“ wird diesmal ausgelassen.</translation>
    </message>
    <message>
        <source>{n} items are left out this time.</source>
        <translation>{n} TOPs werden diesmal ausgelassen.</translation>
    </message>
    <message>
        <source>“{title}” is discussed after all.</source>
        <translation>„{title}“ wird doch besprochen.</translation>
    </message>
    <message>
        <source>{n} items are discussed after all.</source>
        <translation>{n} TOPs werden doch besprochen.</translation>
    </message>
    <message>
        <source>“{title}” removed from the agenda.</source>
        <translation>„{title}“ von der Tagesordnung genommen.</translation>
    </message>
    <message>
        <source>{n} items removed from the agenda.</source>
        <translation>{n} TOPs von der Tagesordnung genommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in “{section}”.</source>
        <translation>
            <numerusform>%n TOP in „{section}“.</numerusform>
            <numerusform>%n TOPs in „{section}“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) without a section.</source>
        <translation>
            <numerusform>%n TOP ohne Abschnitt.</numerusform>
            <numerusform>%n TOPs ohne Abschnitt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Order of the agenda changed.</source>
        <translation>Reihenfolge der Tagesordnung geändert.</translation>
    </message>
    <message>
        <source>“{title}”: {n} min.</source>
        <translation>„{title}“: {n} Min.</translation>
    </message>
    <message>
        <source>The minutes fit the meeting now.</source>
        <translation>Die Minuten passen jetzt in die Sitzung.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) stand on the agenda.</source>
        <translation>
            <numerusform>%n TOP steht auf der Tagesordnung.</numerusform>
            <numerusform>%n TOPs stehen auf der Tagesordnung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Let go of it</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Discuss it after all</source>
        <translation>Doch besprechen</translation>
    </message>
    <message>
        <source>Leave out this time</source>
        <translation>Diesmal auslassen</translation>
    </message>
    <message>
        <source>Section …</source>
        <translation>Abschnitt …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>PreparationHead</name>
    <message>
        <source>Invitation …</source>
        <extracomment>So long before its time a meeting is what one wants to begin.</extracomment>
        <translation>Einladung …</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Begin the meeting</source>
        <translation>Sitzung beginnen</translation>
    </message>
    <message>
        <source>Chair {name}</source>
        <translation>Leitung {name}</translation>
    </message>
    <message>
        <source>Minutes {name}</source>
        <translation>Protokoll {name}</translation>
    </message>
    <message>
        <source>Cancelled: {reason}</source>
        <translation>Abgesagt: {reason}</translation>
    </message>
    <message>
        <source>Go on moderating</source>
        <translation>Weiter moderieren</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Mobile</source>
        <extracomment>mobile or desktop: the column makes room.</extracomment>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>Größe der Vorschau</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation>Ihre Organisation</translation>
    </message>
    <message>
        <source>feed view</source>
        <translation>Feed-Ansicht</translation>
    </message>
    <message>
        <source>article view</source>
        <translation>Artikelansicht</translation>
    </message>
    <message>
        <source>Base text</source>
        <translation>Grundtext</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>der Kanal</translation>
    </message>
    <message>
        <source>An approximation. How {channel} shows the post may differ.</source>
        <translation>Näherung. Wie {channel} den Beitrag darstellt, kann abweichen.</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Whole pages</source>
        <translation>Ganze Seiten</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>Größe der Vorschau</translation>
    </message>
    <message>
        <source>Page {page} of {all}</source>
        <translation>Seite {page} von {all}</translation>
    </message>
    <message>
        <source>Pages {page} to {last} of {all}</source>
        <translation>Seiten {page} bis {last} von {all}</translation>
    </message>
    <message>
        <source>Size: {percent} %</source>
        <translation>Größe: {percent} %</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rows as they would come in</source>
        <translation>Zeilen, wie sie hereinkämen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What is no content item</source>
        <translation>Was kein Beitrag ist</translation>
    </message>
    <message>
        <source>No row is left with these choices.</source>
        <translation>Mit diesen Angaben bleibt keine Zeile übrig.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Rows ({count})</source>
        <translation>Zeilen ({count})</translation>
    </message>
    <message>
        <source>Left out ({count})</source>
        <translation>Ausgelassen ({count})</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Channel of the preview</source>
        <extracomment>Design pixels of a post.</extracomment>
        <translation>Kanal der Vorschau</translation>
    </message>
    <message>
        <source>channel open</source>
        <translation>Kanal offen</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation>Ihre Organisation</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>der Kanal</translation>
    </message>
    <message>
        <source>An approximation. How {channel} shows the post may differ.</source>
        <translation>Eine Annäherung. Die Darstellung in {channel} kann abweichen.</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <extracomment>Typing and clicking rest this long before the preview is made anew; a wait this long offers to stop it.</extracomment>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <extracomment>Held while it is printed: its pictures go with it.</extracomment>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The preview is being made</source>
        <translation>Die Vorschau wird erstellt</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>Es wurde nichts gedruckt.</translation>
    </message>
    <message>
        <source>The preview was stopped; it shows what was there before.</source>
        <translation>Die Vorschau wurde angehalten; sie zeigt den Stand davor.</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Neu erstellen</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>“{name}” was written.</source>
        <translation>„{name}“ wurde geschrieben.</translation>
    </message>
    <message>
        <source>The file lies in {folder}.</source>
        <translation>Die Datei liegt in {folder}.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>Auf diesem Computer ist kein Drucker eingerichtet.</translation>
    </message>
    <message>
        <source>Save the document as a PDF and print it where there is one.</source>
        <translation>Speichern Sie das Dokument als PDF und drucken Sie es dort, wo es einen Drucker gibt.</translation>
    </message>
    <message>
        <source>Pages are prepared for the printer</source>
        <translation>Die Seiten werden für den Drucker vorbereitet</translation>
    </message>
    <message>
        <source>Page {page} of {all}</source>
        <translation>Seite {page} von {all}</translation>
    </message>
    <message>
        <source>The document was handed to the printer.</source>
        <translation>Das Dokument wurde an den Drucker übergeben.</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Der Druck wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The printer did not take the document.</source>
        <translation>Der Drucker hat das Dokument nicht angenommen.</translation>
    </message>
</context>
<context>
    <name>PrintOptions</name>
    <message>
        <source>What to print</source>
        <extracomment>The span that each layout begins with.</extracomment>
        <translation>Was gedruckt wird</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Only what the filter shows</source>
        <translation>Nur was der Filter zeigt</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Background calendars</source>
        <translation>Hintergrundkalender</translation>
    </message>
    <message>
        <source>What has no date, at the end</source>
        <translation>Ungeplantes am Ende</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>von … bis …</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>personal-data</source>
        <translation>personenbezogene-daten</translation>
    </message>
    <message>
        <source>Export personal data</source>
        <translation>Personenbezogene Daten exportieren</translation>
    </message>
    <message>
        <source>Archive with data and files (*.zip)</source>
        <translation>Archiv mit Daten und Dateien (*.zip)</translation>
    </message>
    <message>
        <source>All data about {person} written to “{name}”.</source>
        <translation>Alle Daten über {person} in „{name}“ geschrieben.</translation>
    </message>
    <message>
        <source>Anonymise {person}?</source>
        <translation>{person} anonymisieren?</translation>
    </message>
</context>
<context>
    <name>PrivacyRow</name>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Anonymise …</source>
        <translation>Anonymisieren …</translation>
    </message>
    <message>
        <source>anonymised on {day}</source>
        <translation>anonymisiert am {day}</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>It was to appear on {when} and is still in the state “{state}”.</source>
        <extracomment>Nothing about these is late or forbidden any more. The field a missing part belongs to -&gt; the act that fills it.</extracomment>
        <translation>Geplant war {when}, der Stand ist noch „{state}“.</translation>
    </message>
    <message>
        <source>Report as published …</source>
        <translation>Als veröffentlicht melden …</translation>
    </message>
    <message>
        <source>Put on hold …</source>
        <translation>Zurückstellen …</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Set new date …</source>
        <translation>Neuer Termin …</translation>
    </message>
    <message>
        <source>Move to {day}</source>
        <translation>Auf {day} legen</translation>
    </message>
    <message>
        <source>Lies inside the embargo</source>
        <translation>Liegt in der Sperrfrist</translation>
    </message>
    <message>
        <source>Nothing about {name} may appear before {when}.</source>
        <translation>Vor {when} darf nichts über {name} erscheinen.</translation>
    </message>
    <message>
        <source>Lies inside a blackout period</source>
        <translation>Liegt in der Sendepause</translation>
    </message>
    <message>
        <source>“{name}”: nothing appears from {span}.</source>
        <translation>„{name}“: {span} erscheint nichts.</translation>
    </message>
    <message>
        <source>Set by {person}.</source>
        <translation>Gesetzt von {person}.</translation>
    </message>
    <message>
        <source>Set another date …</source>
        <translation>Anderer Termin …</translation>
    </message>
    <message>
        <source>Before “{state}”</source>
        <translation>Vor „{state}“</translation>
    </message>
    <message>
        <source>Set date …</source>
        <translation>Termin setzen …</translation>
    </message>
    <message>
        <source>Assign …</source>
        <translation>Zuweisen …</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>Kanal hinzufügen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Ergänzen</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message numerus="yes">
        <source>{count} of %n question(s) answered</source>
        <translation>
            <numerusform>{count} von %n Frage beantwortet</numerusform>
            <numerusform>{count} von %n Fragen beantwortet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofActs</name>
    <message>
        <source>The journal was tampered with, or is damaged: entry {n} is not what was written.</source>
        <extracomment>Entries that are proven in some tenths of a second.</extracomment>
        <translation>Das Änderungsprotokoll ist verändert oder beschädigt: Eintrag {n} ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>Everything before it is proven. Compare with a backup to see what is missing.</source>
        <translation>Alles davor ist bewiesen. Vergleichen Sie mit einer Sicherung, um zu sehen, was fehlt.</translation>
    </message>
    <message>
        <source>Compare with an earlier journal or backup</source>
        <translation>Mit früherem Stand vergleichen</translation>
    </message>
    <message>
        <source>Journals and backups</source>
        <translation>Protokolle und Sicherungen</translation>
    </message>
    <message>
        <source>This journal goes on from “{name}”: nothing was taken away or changed.</source>
        <translation>Dieses Protokoll setzt „{name}“ fort: Nichts wurde entfernt oder geändert.</translation>
    </message>
    <message>
        <source>The earlier one ended with entry {earlier}, this one has {own}.</source>
        <translation>Der frühere Stand endete mit Eintrag {earlier}, dieser hat {own}.</translation>
    </message>
    <message>
        <source>Up to entry {n} this journal is that of “{name}”.</source>
        <translation>Bis Eintrag {n} ist dieses Protokoll das von „{name}“.</translation>
    </message>
    <message>
        <source>From there on names were replaced when a person was anonymised; the rest of it is whole.</source>
        <translation>Ab dort wurden Namen ersetzt, als eine Person anonymisiert wurde; alles Übrige ist vollständig.</translation>
    </message>
    <message>
        <source>The end of this journal is missing: “{name}” went as far as entry {earlier}.</source>
        <translation>Das Ende dieses Protokolls fehlt: „{name}“ reichte bis Eintrag {earlier}.</translation>
    </message>
    <message>
        <source>This one ends with entry {own}. Open the backup to see what was there.</source>
        <translation>Dieses endet mit Eintrag {own}. Öffnen Sie die Sicherung, um zu sehen, was dort stand.</translation>
    </message>
    <message>
        <source>This journal was written anew, or belongs to another workspace than “{name}”.</source>
        <translation>Dieses Protokoll wurde neu geschrieben oder gehört zu einem anderen Arbeitsbereich als „{name}“.</translation>
    </message>
    <message>
        <source>Entry {n} is another one there.</source>
        <translation>Eintrag {n} ist dort ein anderer.</translation>
    </message>
    <message>
        <source>Entry {earlier} is another one there.</source>
        <translation>Eintrag {earlier} ist dort ein anderer.</translation>
    </message>
    <message>
        <source>“{name}” contradicts itself and proves nothing.</source>
        <translation>„{name}“ widerspricht sich selbst und beweist nichts.</translation>
    </message>
    <message>
        <source>Choose another journal or backup.</source>
        <translation>Wählen Sie ein anderes Protokoll oder eine andere Sicherung.</translation>
    </message>
    <message>
        <source>Journal, all of it (*.json)</source>
        <translation>Protokoll mit allem (*.json)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Journal {day}</source>
        <translation>Änderungsprotokoll {day}</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Änderungsprotokoll ausgeben</translation>
    </message>
    <message>
        <source>{count} entries written to “{name}”.</source>
        <translation>{count} Einträge in „{name}“ geschrieben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ProofLine</name>
    <message>
        <source>Check</source>
        <extracomment>Letters of the hash that are shown; the whole of it stands in the tooltip and in every export.</extracomment>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Go through every entry and prove the chain</source>
        <translation>Jeden Eintrag durchgehen und die Kette beweisen</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Compare with an earlier journal or backup</source>
        <translation>Mit früherem Stand vergleichen: Protokoll oder Sicherung</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>Export the journal with the head of its chain</source>
        <translation>Das Änderungsprotokoll mit dem Kopf der Kette ausgeben</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} Einträge</translation>
    </message>
    <message>
        <source>Head of the chain {hash}</source>
        <translation>Kopf der Kette {hash}</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>broken from entry {n} on</source>
        <translation>ab Eintrag {n} gebrochen</translation>
    </message>
    <message>
        <source>checked today {time}</source>
        <translation>geprüft heute {time}</translation>
    </message>
    <message>
        <source>checked {when}</source>
        <translation>geprüft {when}</translation>
    </message>
    <message>
        <source>{checked}, {count} new since</source>
        <translation>{checked}, seither {count} neu</translation>
    </message>
</context>
<context>
    <name>PublicTitle</name>
    <message>
        <source>Public title</source>
        <extracomment>The title was typed in.</extracomment>
        <translation>Öffentlicher Titel</translation>
    </message>
    <message>
        <source>{count} of {limit}</source>
        <translation>{count} von {limit}</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>{count} zu viel</translation>
    </message>
    <message>
        <source>Left empty, the title of the item goes out.</source>
        <translation>Bleibt das Feld leer, geht der Titel des Beitrags hinaus.</translation>
    </message>
</context>
<context>
    <name>PublicationRow</name>
    <message>
        <source>channel open</source>
        <extracomment>publication id, day or None, time or None</extracomment>
        <translation>Kanal offen</translation>
    </message>
    <message>
        <source>Day for {channel}</source>
        <translation>Tag für {channel}</translation>
    </message>
    <message>
        <source>Time for {channel}</source>
        <translation>Uhrzeit für {channel}</translation>
    </message>
    <message>
        <source>Status of {channel}</source>
        <translation>Status von {channel}</translation>
    </message>
    <message>
        <source>Address, once it is out</source>
        <translation>Adresse nach dem Erscheinen</translation>
    </message>
    <message>
        <source>Address of the post on {channel}</source>
        <translation>Adresse des Beitrags auf {channel}</translation>
    </message>
    <message>
        <source>Open the address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>Take off {channel}</source>
        <translation>Von {channel} nehmen</translation>
    </message>
    <message>
        <source>Choose a channel</source>
        <translation>Kanal wählen</translation>
    </message>
    <message>
        <source>A time needs a day.</source>
        <translation>Eine Uhrzeit braucht einen Tag.</translation>
    </message>
</context>
<context>
    <name>PublicationsPopover</name>
    <message>
        <source>On no channel yet.</source>
        <translation>Noch auf keinem Kanal.</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>Kanal hinzufügen</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Veröffentlichungen</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Channel added.</source>
        <translation>Kanal hinzugefügt.</translation>
    </message>
    <message>
        <source>Channel removed.</source>
        <translation>Kanal entfernt.</translation>
    </message>
    <message>
        <source>Date set.</source>
        <translation>Termin gesetzt.</translation>
    </message>
    <message>
        <source>Date taken away: back in the backlog.</source>
        <translation>Termin entfernt: zurück im Vorrat.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Move by dragging, or with Alt and the arrows</source>
        <translation>Verschieben durch Ziehen oder mit Alt und Pfeilen</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>Kind of answer</source>
        <translation>Art der Antwort</translation>
    </message>
    <message>
        <source>Duplicate the question</source>
        <translation>Frage duplizieren</translation>
    </message>
    <message>
        <source>Remove the question</source>
        <translation>Frage entfernen</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Frage {number}</translation>
    </message>
</context>
<context>
    <name>QuestionDetails</name>
    <message>
        <source>Answer required</source>
        <translation>Antwort nötig</translation>
    </message>
    <message>
        <source>What should be considered</source>
        <translation>Was zu beachten ist</translation>
    </message>
    <message>
        <source>What an answer can look like</source>
        <translation>Wie eine Antwort aussehen kann</translation>
    </message>
    <message>
        <source>One choice a line</source>
        <translation>Eine Auswahl je Zeile</translation>
    </message>
    <message>
        <source>for example ml, %, days</source>
        <translation>zum Beispiel ml, %, Tage</translation>
    </message>
    <message>
        <source>To choose from</source>
        <translation>Zur Auswahl</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Frage hinzufügen</translation>
    </message>
    <message>
        <source>Question removed.</source>
        <translation>Frage entfernt.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>QuickAddField</name>
    <message>
        <source>Quick add</source>
        <extracomment>Below this width of the window the view switch is a combo box and the words behind the title go.</extracomment>
        <translation>Schnell anlegen</translation>
    </message>
    <message>
        <source>Add a content item in one line (N)</source>
        <translation>Beitrag in einer Zeile anlegen (N)</translation>
    </message>
</context>
<context>
    <name>QuickAddPopover</name>
    <message>
        <source>New content item in one line</source>
        <extracomment>Of the popover, in design pixels. How wide it will be, in pixels. A line that could not be saved: it stands there again.</extracomment>
        <translation>Neuer Beitrag in einer Zeile</translation>
    </message>
    <message>
        <source>Tue 10:00 LinkedIn Lab visit #Innovation @Weber</source>
        <translation>Di 10:00 LinkedIn Laborbesuch #Innovation @Weber</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>With details</source>
        <translation>Mit Details</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>no date: goes to the backlog</source>
        <translation>ohne Termin: kommt in den Vorrat</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>channel open</source>
        <translation>Kanal offen</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Korridor</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>“{title}” now comes back.</source>
        <translation>„{title}“ ist jetzt ein wiederkehrendes Format.</translation>
    </message>
    <message>
        <source>the backlog</source>
        <translation>Vorrat</translation>
    </message>
    <message>
        <source>“{title}” created: {place}.</source>
        <translation>„{title}“ angelegt: {place}.</translation>
    </message>
</context>
<context>
    <name>ReadingDocument</name>
    <message>
        <source>Title</source>
        <extracomment>The widest a picture is shown, in design pixels.</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Key message</source>
        <translation>Kernbotschaft</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>File: {name}</source>
        <translation>Datei: {name}</translation>
    </message>
    <message>
        <source>Public title, {channel}</source>
        <translation>Öffentlicher Titel, {channel}</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>How to read it</source>
        <translation>Leseweise</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>Nur Änderungen</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Ganzer Text</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Previous change (Shift+F7)</source>
        <translation>Vorige Änderung (Umschalt+F7)</translation>
    </message>
    <message>
        <source>Next change (F7)</source>
        <translation>Nächste Änderung (F7)</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Der ganze Text</translation>
    </message>
    <message>
        <source>Before and now, side by side</source>
        <translation>Vorher und jetzt nebeneinander</translation>
    </message>
    <message>
        <source>You see this item for the first time: there is nothing to compare with.</source>
        <translation>Sie sehen diesen Beitrag zum ersten Mal: Es gibt noch nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ohne Termin</translation>
    </message>
    <message>
        <source>written by {names}</source>
        <translation>geschrieben von {names}</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>You approved revision {number} ({when}).</source>
        <translation>Sie haben Fassung {number} freigegeben ({when}).</translation>
    </message>
    <message>
        <source>Your decision on revision {number} ({when}): {what}.</source>
        <translation>Ihre Entscheidung zu Fassung {number} ({when}): {what}.</translation>
    </message>
    <message>
        <source>It is the same now.</source>
        <translation>Seitdem ist sie unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>Since then %n change(s) up to revision {number}.</source>
        <translation>
            <numerusform>Seitdem %n Änderung bis Fassung {number}.</numerusform>
            <numerusform>Seitdem %n Änderungen bis Fassung {number}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reject this content item</source>
        <translation>Diesen Beitrag ablehnen</translation>
    </message>
    <message>
        <source>Put this content item on hold</source>
        <translation>Diesen Beitrag zurückstellen</translation>
    </message>
    <message>
        <source>Reject {count} content items</source>
        <translation>{count} Beiträge ablehnen</translation>
    </message>
    <message>
        <source>Put {count} content items on hold</source>
        <translation>{count} Beiträge zurückstellen</translation>
    </message>
    <message>
        <source>In one sentence: what speaks against it</source>
        <translation>In einem Satz: was dagegen spricht</translation>
    </message>
    <message>
        <source>Stands on the card and in the journal.</source>
        <translation>Steht auf der Karte und im Änderungsprotokoll.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>What speaks against it, in a sentence?</source>
        <translation>Was spricht dagegen, in einem Satz?</translation>
    </message>
    <message>
        <source>Give a reason, so that everybody can follow the decision.</source>
        <translation>Geben Sie eine Begründung an, damit alle die Entscheidung nachvollziehen können.</translation>
    </message>
</context>
<context>
    <name>ReassignDialog</name>
    <message>
        <source>Give the stage to others</source>
        <translation>Stufe anderen übertragen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Decide instead</source>
        <translation>Es entscheiden nun</translation>
    </message>
    <message>
        <source>Choose people</source>
        <translation>Personen wählen</translation>
    </message>
    <message>
        <source>Why others decide; it stands in the journal</source>
        <translation>Warum andere entscheiden; es steht im Änderungsprotokoll</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Give to others</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Choose at least one person.</source>
        <translation>Wählen Sie mindestens eine Person.</translation>
    </message>
    <message>
        <source>Give a reason, so that everybody can follow it.</source>
        <translation>Nennen Sie einen Grund, damit alle es nachvollziehen können.</translation>
    </message>
    <message>
        <source>{people} decide now: {title}</source>
        <translation>Nun entscheiden {people}: {title}</translation>
    </message>
</context>
<context>
    <name>RecallDialog</name>
    <message>
        <source>Take up the topic</source>
        <translation>Thema aufnehmen</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Put on the agenda</source>
        <translation>Auf die Tagesordnung setzen</translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>This did not work</source>
        <extracomment>What passes by itself or is put right outside the program: the same act may go through in a moment.</extracomment>
        <translation>Das ging nicht</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>RemarkInput</name>
    <message>
        <source>What is to be different here</source>
        <translation>Was hier anders werden soll</translation>
    </message>
    <message>
        <source>Remark on this change</source>
        <translation>Anmerkung zu dieser Änderung</translation>
    </message>
    <message>
        <source>Keep remark</source>
        <translation>Anmerkung speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Select the words that you want to comment on first.</source>
        <translation>Markieren Sie zuerst die Wörter, die Sie anmerken möchten.</translation>
    </message>
</context>
<context>
    <name>RemindDialog</name>
    <message>
        <source>Remind of “{title}”</source>
        <translation>An „{title}“ erinnern</translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation>Neue Erinnerung</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Empty: the title of the content item.</source>
        <translation>Leer: der Titel des Beitrags.</translation>
    </message>
    <message>
        <source>What to remind of</source>
        <translation>Woran erinnern</translation>
    </message>
    <message>
        <source>Remind {name}</source>
        <translation>{name} erinnern</translation>
    </message>
    <message numerus="yes">
        <source>Remind %n people</source>
        <translation>
            <numerusform>%n Person erinnern</numerusform>
            <numerusform>%n Personen erinnern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The reminder is complete without it</source>
        <translation>Die Erinnerung ist auch ohne vollständig</translation>
    </message>
    <message>
        <source>A word of your own</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>What goes by mail becomes a draft with the form in a folder of your choice; your mail program sends it.</source>
        <translation>Was per Mail geht, wird ein Entwurf mit dem Formular in einem Ordner Ihrer Wahl; Ihr Mailprogramm versendet ihn.</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Remind …</source>
        <translation>Erinnern …</translation>
    </message>
    <message>
        <source>One hour before</source>
        <translation>Eine Stunde vorher</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Am Tag davor</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Morgen früh</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>{choice}: {when}</source>
        <translation>{choice}: {when}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>This moment is past. Choose a later one.</source>
        <translation>Dieser Zeitpunkt ist vorbei. Wählen Sie einen späteren.</translation>
    </message>
    <message>
        <source>You will be reminded {when}.</source>
        <translation>Sie werden {when} erinnert.</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Open</source>
        <extracomment>What the last message of the desktop was about.</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Reminder: {words}</source>
        <translation>Erinnerung: {words}</translation>
    </message>
    <message>
        <source>“{title}” is ticked off.</source>
        <translation>„{title}“ ist abgehakt.</translation>
    </message>
    <message>
        <source>“{title}” is told again {when}.</source>
        <translation>„{title}“ wird {when} wieder gemeldet.</translation>
    </message>
</context>
<context>
    <name>RemindersOfItem</name>
    <message>
        <source>Remind …</source>
        <extracomment>The lines were read.</extracomment>
        <translation>Erinnern …</translation>
    </message>
    <message>
        <source>{when}: {words}</source>
        <translation>{when}: {words}</translation>
    </message>
    <message>
        <source>Tick off: {title}</source>
        <translation>Abhaken: {title}</translation>
    </message>
    <message>
        <source>Remove: {title}</source>
        <translation>Entfernen: {title}</translation>
    </message>
    <message>
        <source>The reminder is ticked off.</source>
        <translation>Die Erinnerung ist abgehakt.</translation>
    </message>
    <message>
        <source>The reminder is removed.</source>
        <translation>Die Erinnerung ist entfernt.</translation>
    </message>
</context>
<context>
    <name>RemindersSection</name>
    <message>
        <source>Reminders</source>
        <extracomment>Two days in minutes, and two months in days: further ahead is no reminder but a plan.</extracomment>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Before a post appears</source>
        <translation>Bevor ein Beitrag erscheint</translation>
    </message>
    <message>
        <source>Days before, while it is not approved</source>
        <translation>Tage davor, solange er nicht freigegeben ist</translation>
    </message>
    <message>
        <source>Notifications of the system</source>
        <translation>Benachrichtigungen des Systems</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Open the minutes again</source>
        <translation>Protokoll wieder öffnen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The finalised text stays in the workspace; finalised again, the minutes become a new edition.</source>
        <translation>Der festgeschriebene Text bleibt im Arbeitsbereich; erneut festgeschrieben wird das Protokoll eine neue Ausgabe.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Its decisions did this; it stays done</source>
        <translation>Das haben seine Beschlüsse bewirkt; es bleibt so</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Gewährt</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Gebraucht</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Days (median)</source>
        <translation>Tage (Median)</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Alle Fachbereiche</translation>
    </message>
</context>
<context>
    <name>RequestDelegate</name>
    <message>
        <source>Remind</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Remind both</source>
        <translation>Beide erinnern</translation>
    </message>
    <message>
        <source>Remind all</source>
        <translation>Alle erinnern</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>RequestEditor</name>
    <message>
        <source>What was asked stays. Day, time and way can still be changed.</source>
        <translation>Was gefragt ist, bleibt. Frist, Zeit und Weg können Sie noch ändern.</translation>
    </message>
    <message>
        <source>This request was sent</source>
        <translation>Diese Anfrage ist gesendet</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>Change the request</source>
        <translation>Anfrage bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n people</source>
        <translation>
            <numerusform>An %n Person senden</numerusform>
            <numerusform>An %n Personen senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} Min.</translation>
    </message>
    <message>
        <source>Enter at least one question.</source>
        <translation>Tragen Sie mindestens eine Frage ein.</translation>
    </message>
    <message>
        <source>There is nothing to answer yet</source>
        <translation>Noch gibt es nichts zu beantworten</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>“{title}” is saved.</source>
        <translation>„{title}“ ist gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts are saved.</source>
        <translation>
            <numerusform>%n Entwurf ist gespeichert.</numerusform>
            <numerusform>%n Entwürfe sind gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait until management grants the time.</source>
        <translation>
            <numerusform>%n Anfrage wartet, bis die Leitung Zeit gewährt.</numerusform>
            <numerusform>%n Anfragen warten, bis die Leitung Zeit gewährt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) sent.</source>
        <translation>
            <numerusform>%n Anfrage gesendet.</numerusform>
            <numerusform>%n Anfragen gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>RequestFilters</name>
    <message>
        <source>Search requests</source>
        <extracomment>Milliseconds after the last key in which the list does not follow the search yet.</extracomment>
        <translation>Anfragen suchen</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt ist</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Content item</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Überschritten</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Diesen Monat</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Frist</translation>
    </message>
</context>
<context>
    <name>RequestModel</name>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>The request in front</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Die gewählte Anfrage</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Panel schließen</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) selected</source>
        <translation>
            <numerusform>%n Anfrage ausgewählt</numerusform>
            <numerusform>%n Anfragen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is asked yet</source>
        <translation>Noch niemand gefragt</translation>
    </message>
    <message>
        <source>Waits for time</source>
        <translation>Wartet auf Zeit</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} Min.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>The request goes out by itself as soon as management grants the time.</source>
        <translation>Die Anfrage geht von selbst hinaus, sobald die Leitung die Zeit gewährt.</translation>
    </message>
    <message>
        <source>The time granted does not suffice</source>
        <translation>Die gewährte Zeit reicht nicht</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Without a reason.</source>
        <translation>Ohne Begründung.</translation>
    </message>
    <message>
        <source>Nobody answered in time</source>
        <translation>Niemand hat rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Rückfrage gestellt</translation>
    </message>
    <message>
        <source>Passed on by {name}</source>
        <translation>Weitergegeben von {name}</translation>
    </message>
    <message>
        <source>For the content</source>
        <translation>Für den Beitrag</translation>
    </message>
    <message>
        <source>Call for topics</source>
        <translation>Themenaufruf</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum wichtig</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Good answer</source>
        <translation>Gute Antwort</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>RequestPreview</name>
    <message>
        <source>What the expert sees</source>
        <extracomment>Design pixels: as wide as the form.</extracomment>
        <translation>Was die gefragte Person sieht</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>The editors</source>
        <translation>Die Redaktion</translation>
    </message>
    <message>
        <source>{name} asks you</source>
        <translation>{name} fragt Sie</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>Who reads it</source>
        <translation>Wer es liest</translation>
    </message>
    <message>
        <source>What a good answer looks like</source>
        <translation>So sieht eine gute Antwort aus</translation>
    </message>
    <message>
        <source>There is no question yet.</source>
        <translation>Es gibt noch keine Frage.</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Frage {number} von {count}</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>For example: {words}</source>
        <translation>Zum Beispiel: {words}</translation>
    </message>
    <message>
        <source>How far it may go: public, internal or confidential</source>
        <translation>Wie weit es gehen darf: öffentlich, intern oder vertraulich</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Nothing to choose from yet</source>
        <translation>Noch nichts zur Auswahl</translation>
    </message>
    <message>
        <source>DD/MM/YYYY</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
    <message>
        <source>Drop files here or choose them</source>
        <translation>Dateien hierher ziehen oder auswählen</translation>
    </message>
</context>
<context>
    <name>RequestTable</name>
    <message>
        <source>Requests</source>
        <extracomment>Of a group its name, of a bundle its key. The words at the right of the heading of what is overdue were clicked. The rows are as wide as they are now: a scroll bar came or went.</extracomment>
        <translation>Anfragen</translation>
    </message>
</context>
<context>
    <name>ResultsDialog</name>
    <message>
        <source>Results on {channel}</source>
        <extracomment>Figures that are offered for every channel; others only where the publication has them.</extracomment>
        <translation>Ergebnisse auf {channel}</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Figures since publication. Leave empty what you do not know: empty is not zero.</source>
        <translation>Zahlen seit der Veröffentlichung. Was Sie nicht wissen, bleibt leer: leer ist nicht null.</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>This is not a number. Type digits only, for example 1284.</source>
        <translation>Das ist keine Zahl. Geben Sie nur Ziffern ein, zum Beispiel 1284.</translation>
    </message>
</context>
<context>
    <name>ResultsFrame</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Exports of YouTube Studio, Meta Business Suite, LinkedIn and X as CSV or Excel workbook.</source>
        <translation>Exporte aus YouTube Studio, Meta Business Suite, LinkedIn und X als CSV oder Excel-Arbeitsmappe.</translation>
    </message>
    <message>
        <source>Drop an export with results here</source>
        <translation>Legen Sie hier einen Export mit Ergebnissen ab</translation>
    </message>
    <message>
        <source>Other file …</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>That is it</source>
        <translation>Das ist er</translation>
    </message>
    <message>
        <source>Confirm the proposal of the chosen row (Space)</source>
        <translation>Vorschlag der gewählten Zeile bestätigen (Leertaste)</translation>
    </message>
    <message>
        <source>None of ours</source>
        <translation>Keiner von uns</translation>
    </message>
    <message>
        <source>The chosen post is none of our publications (Del)</source>
        <translation>Der gewählte Beitrag ist keine unserer Veröffentlichungen (Entf)</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>Alle bestätigen</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag im Netz</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unsere Veröffentlichung</translation>
    </message>
    <message>
        <source>The posts of the export</source>
        <translation>Die Beiträge des Exports</translation>
    </message>
    <message>
        <source>Bring results</source>
        <extracomment>Figures that tell most, shown in the table.</extracomment>
        <translation>Ergebnisse einlesen</translation>
    </message>
    <message>
        <source>Bring another export …</source>
        <translation>Weiteren Export einlesen …</translation>
    </message>
    <message>
        <source>none of ours</source>
        <translation>keiner von uns</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>by address</source>
        <translation>über die Adresse</translation>
    </message>
    <message>
        <source>by id</source>
        <translation>über die Kennung</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>{percent} % alike: confirm</source>
        <translation>zu {percent} % gleich?</translation>
    </message>
    <message>
        <source>day of the channel</source>
        <translation>Tag des Kanals</translation>
    </message>
    <message>
        <source>{count} matched</source>
        <translation>{count} zugeordnet</translation>
    </message>
    <message>
        <source>{count} to confirm</source>
        <translation>{count} zu bestätigen</translation>
    </message>
    <message>
        <source>{count} without a publication of ours</source>
        <translation>{count} ohne Veröffentlichung bei uns</translation>
    </message>
    <message>
        <source>Figures of the whole channel, a day each; they belong to no single post.</source>
        <translation>Zahlen des ganzen Kanals, je Tag; sie gehören zu keinem einzelnen Beitrag.</translation>
    </message>
    <message>
        <source>What is not matched is kept and can be matched later. Existing figures are overwritten.</source>
        <translation>Was nicht zugeordnet ist, bleibt erhalten und lässt sich später zuordnen. Vorhandene Zahlen werden überschrieben.</translation>
    </message>
    <message>
        <source>Bring in 1 record</source>
        <translation>1 Datensatz einlesen</translation>
    </message>
    <message>
        <source>Bring in {count} records</source>
        <translation>{count} Datensätze einlesen</translation>
    </message>
    <message>
        <source>Results brought in</source>
        <translation>Ergebnisse eingelesen</translation>
    </message>
    <message>
        <source>Everything in this export was known already</source>
        <translation>Alles aus diesem Export war schon bekannt</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} neu</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} geändert</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>{count} unverändert</translation>
    </message>
    <message>
        <source>{count} matched with publications</source>
        <translation>{count} mit Veröffentlichungen verbunden</translation>
    </message>
</context>
<context>
    <name>ResultsImportPage</name>
    <message>
        <source>Reading “{name}”</source>
        <translation>„{name}“ wird gelesen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Bring results</source>
        <translation>Ergebnisse einlesen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Other file …</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Bringing in the results</source>
        <translation>Ergebnisse werden eingelesen</translation>
    </message>
    <message>
        <source>Results of “{name}” brought in.</source>
        <translation>Ergebnisse aus „{name}“ eingelesen.</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Enter results</source>
        <translation>Ergebnisse eintragen</translation>
    </message>
    <message>
        <source>Enter results …</source>
        <translation>Ergebnisse eintragen …</translation>
    </message>
    <message>
        <source>Results saved.</source>
        <translation>Ergebnisse gespeichert.</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Ask on</source>
        <extracomment>Days in which the answer to a follow-up is due where the day of the request has passed. Design pixels of the list of questions.</extracomment>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Ask on: {title}</source>
        <translation>Rückfrage: {title}</translation>
    </message>
    <message>
        <source>{person} gets the request back with these questions; all that was answered is kept.</source>
        <translation>{person} erhält die Anfrage mit diesen Fragen zurück; alles Beantwortete bleibt erhalten.</translation>
    </message>
    <message>
        <source>What was unclear, and what helps</source>
        <translation>Was unklar war und was hilft</translation>
    </message>
    <message>
        <source>A word to it</source>
        <translation>Ein Wort dazu</translation>
    </message>
    <message>
        <source>Answer due by</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>“{title}” is with the expert again.</source>
        <translation>„{title}“ liegt wieder bei der Fachperson.</translation>
    </message>
</context>
<context>
    <name>ReviewActs</name>
    <message numerus="yes">
        <source>Take over %n answer(s)</source>
        <extracomment>From here an answer can be given back with further questions. An interview can be held, or gone on with.</extracomment>
        <translation>
            <numerusform>%n Antwort übernehmen</numerusform>
            <numerusform>%n Antworten übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept the answer</source>
        <translation>Antwort annehmen</translation>
    </message>
    <message>
        <source>Accepted {when}</source>
        <translation>Übernommen {when}</translation>
    </message>
    <message>
        <source>{accepted}, with thanks</source>
        <translation>{accepted}, mit Dank</translation>
    </message>
    <message>
        <source>What was taken down so far is kept.</source>
        <translation>Was bisher notiert ist, ist gesichert.</translation>
    </message>
    <message>
        <source>The interview is not finished</source>
        <translation>Das Interview ist nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Returned with a question</source>
        <translation>In Rückfrage</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Answer accepted: “{title}”.</source>
        <translation>Antwort angenommen: „{title}“.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) taken over into “{title}”.</source>
        <translation>
            <numerusform>%n Antwort in „{title}“ übernommen.</numerusform>
            <numerusform>%n Antworten in „{title}“ übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” is in review.</source>
        <translation>„{title}“ ist in Prüfung.</translation>
    </message>
    <message>
        <source>“{title}” is an idea now.</source>
        <translation>„{title}“ ist jetzt eine Idee.</translation>
    </message>
    <message>
        <source>The answer is {clearance} now.</source>
        <translation>Die Antwort ist jetzt {clearance}.</translation>
    </message>
    <message>
        <source>Take into review</source>
        <translation>In Prüfung nehmen</translation>
    </message>
    <message>
        <source>Review once more</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Attribution and consent …</source>
        <translation>Nennung und Einwilligung …</translation>
    </message>
    <message>
        <source>Make an idea of it</source>
        <translation>Zur Idee machen</translation>
    </message>
    <message>
        <source>Open “{title}”</source>
        <translation>„{title}“ öffnen</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>File checked</source>
        <translation>Datei geprüft</translation>
    </message>
    <message>
        <source>Form, person, validity and checksum of the answer file were checked.</source>
        <translation>Formular, Person, Gültigkeit und Prüfsumme der Antwortdatei wurden geprüft.</translation>
    </message>
    <message>
        <source>Change attribution and consent</source>
        <translation>Nennung und Einwilligung ändern</translation>
    </message>
    <message>
        <source>Nobody is asked yet</source>
        <translation>Noch niemand gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message numerus="yes">
        <source>of %n min</source>
        <translation>
            <numerusform>von %n&#x202f;Min.</numerusform>
            <numerusform>von %n&#x202f;Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Which rows are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Save the report …</source>
        <translation>Bericht sichern …</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What would become of each row</source>
        <translation>Was aus jeder Zeile würde</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Alle ({count})</translation>
    </message>
    <message>
        <source>with a note ({count})</source>
        <translation>mit Hinweis ({count})</translation>
    </message>
    <message>
        <source>lies in the bin and stays there</source>
        <translation>liegt im Papierkorb und bleibt dort</translation>
    </message>
    <message>
        <source>without a date, goes to the backlog</source>
        <translation>ohne Termin, kommt in den Vorrat</translation>
    </message>
    <message>
        <source>Report copied.</source>
        <translation>Bericht kopiert.</translation>
    </message>
    <message>
        <source>Report on {name}</source>
        <translation>Bericht zu {name}</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht sichern</translation>
    </message>
    <message>
        <source>Report saved as “{name}”.</source>
        <translation>Bericht als „{name}“ gesichert.</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Answer</source>
        <extracomment>Design pixels. Kinds whose change concerns what is shown. Milliseconds in which changes that follow each other are read together. What somebody ticked or unticked themselves, by answer id.</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Return the answer with follow-up questions</source>
        <translation>Antwort mit Rückfragen zurückgeben</translation>
    </message>
    <message>
        <source>Begin interview</source>
        <translation>Interview beginnen</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Danken</translation>
    </message>
    <message>
        <source>Version {number} · {when}</source>
        <extracomment>The buttons stand here; more may be put in by whoever has more to do.</extracomment>
        <translation>Fassung {number} · {when}</translation>
    </message>
    <message>
        <source>There is no version before this one.</source>
        <translation>Vor dieser Fassung gibt es keine.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Remark to the editors</source>
        <translation>Bemerkung an die Redaktion</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Answered in the application {when}</source>
        <extracomment>Titles that stay with a name of which only the last part is said.</extracomment>
        <translation>In der Anwendung beantwortet {when}</translation>
    </message>
    <message>
        <source>Form read in {when}</source>
        <translation>Formular eingelesen {when}</translation>
    </message>
    <message>
        <source>Interview on {when}</source>
        <translation>Interview am {when}</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>namentlich</translation>
    </message>
    <message>
        <source>department only</source>
        <translation>nur Fachbereich</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <source>Consent noted</source>
        <translation>Einwilligung notiert</translation>
    </message>
    <message>
        <source>Named nowhere, so no consent is needed</source>
        <translation>Wird nirgends genannt, keine Einwilligung nötig</translation>
    </message>
    <message>
        <source>No consent to be named like that is noted</source>
        <translation>Keine Einwilligung in diese Nennung notiert</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Clearance wished</source>
        <translation>Gewünschte Freigabe</translation>
    </message>
    <message>
        <source>waits for {lead}</source>
        <translation>wartet auf {lead}</translation>
    </message>
    <message>
        <source>waits for clearance</source>
        <translation>wartet auf Freigabe</translation>
    </message>
    <message>
        <source>stays confidential</source>
        <translation>bleibt vertraulich</translation>
    </message>
    <message>
        <source>changed by {person}, {when}</source>
        <translation>geändert von {person}, {when}</translation>
    </message>
    <message>
        <source>the expert gave: {clearance}</source>
        <translation>von der Fachperson: {clearance}</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertraulich</translation>
    </message>
</context>
<context>
    <name>RolesField</name>
    <message>
        <source>Keeps people, roles, settings and backups in order; removes passwords.</source>
        <translation>Pflegt Personen, Rollen, Einstellungen und Sicherungen; entfernt Passwörter.</translation>
    </message>
    <message>
        <source>Plans, moderates and has the last word over every channel.</source>
        <translation>Plant, moderiert und hat das letzte Wort über alle Kanäle.</translation>
    </message>
    <message>
        <source>Answers the dialogue, publishes and evaluates posts.</source>
        <translation>Führt den Dialog, veröffentlicht Beiträge und wertet sie aus.</translation>
    </message>
    <message>
        <source>Writes content and submits it for approval.</source>
        <translation>Schreibt Beiträge und gibt sie in die Prüfung.</translation>
    </message>
    <message>
        <source>Gives input and sees only what concerns them.</source>
        <translation>Liefert Input und sieht nur, was sie oder ihn betrifft.</translation>
    </message>
    <message>
        <source>Decides on what is submitted, never on what they wrote.</source>
        <translation>Entscheidet über Eingereichtes, nie über selbst Geschriebenes.</translation>
    </message>
    <message>
        <source>Sets goals and strategy, grants expert time, reads the report.</source>
        <translation>Setzt Ziele und Strategie, gewährt Expertenzeit, liest den Bericht.</translation>
    </message>
    <message>
        <source>Reads everything, changes nothing.</source>
        <translation>Liest alles, ändert nichts.</translation>
    </message>
</context>
<context>
    <name>RoomView</name>
    <message>
        <source>Time budget {name}, {month}</source>
        <translation>Zeitbudget {name}, {month}</translation>
    </message>
    <message>
        <source>{taken} of {granted} min</source>
        <translation>{taken} von {granted} Min.</translation>
    </message>
    <message>
        <source>No limit is set; this takes {minutes} min.</source>
        <translation>Keine Grenze gesetzt; benötigt werden {minutes} Min.</translation>
    </message>
    <message>
        <source>{lack} min are missing. What does not fit waits until management grants the time; nothing is lost.</source>
        <translation>{lack} Min. fehlen. Was nicht passt, wartet, bis die Leitung Zeit gewährt; es geht nichts verloren.</translation>
    </message>
    <message>
        <source>Fits: this takes {minutes} min, {left} remain.</source>
        <translation>Passt: benötigt werden {minutes} Min., es bleiben {left}.</translation>
    </message>
</context>
<context>
    <name>RouteBar</name>
    <message>
        <source>Name of the route</source>
        <translation>Name des Freigabewegs</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Time window</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sign-offs count for</source>
        <translation>Freigaben gelten für</translation>
    </message>
    <message>
        <source>Without any criterion: for everything that no other route takes.</source>
        <translation>Ohne Bedingung: für alles, was kein anderer Weg aufnimmt.</translation>
    </message>
    <message>
        <source>Every criterion that is named must hold; of several values one is enough.</source>
        <translation>Jede genannte Bedingung muss zutreffen; von mehreren Werten genügt einer.</translation>
    </message>
</context>
<context>
    <name>RouteColumn</name>
    <message>
        <source>Approval route</source>
        <extracomment>Look of a stage: icon and token.</extracomment>
        <translation>Freigabeweg</translation>
    </message>
    <message>
        <source>{stage}: your decision</source>
        <translation>{stage}: Sie entscheiden</translation>
    </message>
    <message>
        <source>{done} of {needed} sign-offs</source>
        <translation>{done} von {needed} Freigaben</translation>
    </message>
    <message>
        <source>given to others by {person}</source>
        <translation>übertragen von {person}</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>für {name}</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>by form</source>
        <translation>per Formular</translation>
    </message>
    <message>
        <source>{person}: out of date</source>
        <translation>{person}: veraltet</translation>
    </message>
    <message>
        <source>{person}, revision {number}: out of date</source>
        <translation>{person}, Fassung {number}: veraltet</translation>
    </message>
    <message>
        <source>Nobody may sign: {names} wrote it. Give the stage to somebody else.</source>
        <translation>Niemand darf freigeben: {names} schrieb daran. Übertragen Sie die Stufe.</translation>
    </message>
    <message>
        <source>Nobody is there who may sign. Give the stage to somebody.</source>
        <translation>Niemand ist da, der freigeben darf. Übertragen Sie die Stufe.</translation>
    </message>
</context>
<context>
    <name>RouteList</name>
    <message>
        <source>Approval route</source>
        <extracomment>Look of a stage: icon and token; &quot;now&quot; is painted as the glyph of the state.</extracomment>
        <translation>Freigabeweg</translation>
    </message>
    <message>
        <source>outdated · {who}</source>
        <translation>veraltet · {who}</translation>
    </message>
</context>
<context>
    <name>RouteOrder</name>
    <message>
        <source>Approval routes in the order in which they are tried</source>
        <translation>Freigabewege in der Reihenfolge, in der sie geprüft werden</translation>
    </message>
</context>
<context>
    <name>RoutePicture</name>
    <message>
        <source>Picture of the route</source>
        <extracomment>Sizes in design pixels: a box, the way between columns and boxes, the ends, and the heading of a step. The panel is to be entered.</extracomment>
        <translation>Bild des Freigabewegs</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Step {n}</source>
        <translation>Schritt {n}</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>gleichzeitig</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Add a stage after it</source>
        <translation>Stufe danach einfügen</translation>
    </message>
    <message>
        <source>Add a stage beside it</source>
        <translation>Stufe daneben einfügen</translation>
    </message>
    <message>
        <source>One step earlier</source>
        <translation>Einen Schritt früher</translation>
    </message>
    <message>
        <source>One step later</source>
        <translation>Einen Schritt später</translation>
    </message>
    <message>
        <source>Remove the stage</source>
        <translation>Stufe entfernen</translation>
    </message>
</context>
<context>
    <name>RouteWords</name>
    <message>
        <source>only with {rule}</source>
        <translation>nur bei {rule}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Stage without a name</source>
        <translation>Stufe ohne Namen</translation>
    </message>
    <message>
        <source>step {n}</source>
        <translation>Schritt {n}</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>alles Übrige</translation>
    </message>
</context>
<context>
    <name>RoutesFrame</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>Neuer Weg</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Choose an item …</source>
        <translation>Beitrag auswählen …</translation>
    </message>
    <message>
        <source>Add a stage after it</source>
        <translation>Stufe danach einfügen</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Add a stage beside it</source>
        <translation>Stufe daneben einfügen</translation>
    </message>
    <message>
        <source>Shift+Ins</source>
        <translation>Umschalt+Einfg</translation>
    </message>
    <message>
        <source>One step earlier</source>
        <translation>Einen Schritt früher</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Links</translation>
    </message>
    <message>
        <source>One step later</source>
        <translation>Einen Schritt später</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Rechts</translation>
    </message>
    <message>
        <source>Remove the stage</source>
        <translation>Stufe entfernen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Undo in the picture</source>
        <translation>Im Bild rückgängig machen</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Redo in the picture</source>
        <translation>Im Bild wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Strg+Y</translation>
    </message>
    <message>
        <source>Approval routes</source>
        <translation>Freigabewege</translation>
    </message>
    <message>
        <source>The first route from the top that fits is taken; routes without a criterion come last.</source>
        <translation>Der erste Weg von oben, der passt, wird genommen; Wege ohne Bedingung kommen zuletzt.</translation>
    </message>
    <message>
        <source>Which route would this item take?</source>
        <translation>Welchen Weg nähme dieser Beitrag?</translation>
    </message>
</context>
<context>
    <name>RoutesPage</name>
    <message>
        <source>Bring back</source>
        <extracomment>States whose items can still take a route. The page that it was opened from.</extracomment>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Built in. What you change becomes a route of your own.</source>
        <translation>Mitgeliefert. Was Sie ändern, wird ein eigener Weg.</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>“{name}” was changed and not saved.</source>
        <translation>„{name}“ wurde geändert und nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Order of the routes changed.</source>
        <translation>Reihenfolge der Wege geändert.</translation>
    </message>
    <message>
        <source>Final word</source>
        <translation>Letztes Wort</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>Neuer Weg</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (Kopie)</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>„{name}“ ist wieder da.</translation>
    </message>
    <message>
        <source>“{name}” archived.</source>
        <translation>„{name}“ archiviert.</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Stufe</translation>
    </message>
    <message>
        <source>Approval route “{name}” saved.</source>
        <translation>Freigabeweg „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>folded</source>
        <extracomment>The groups that somebody folded or unfolded by hand.</extracomment>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>RuleBuilder</name>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Jährlich</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Distance between two occurrences</source>
        <translation>Abstand zwischen zwei Terminen</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>An einem Tag</translation>
    </message>
    <message>
        <source>On a weekday</source>
        <translation>An einem Wochentag</translation>
    </message>
    <message>
        <source>Which day of the month</source>
        <translation>Welcher Tag im Monat</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>letzter Tag</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Tag im Monat</translation>
    </message>
    <message>
        <source>Which of the weekdays</source>
        <translation>Der wievielte Wochentag</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Rule (RRULE)</source>
        <translation>Regel (RRULE)</translation>
    </message>
    <message>
        <source>As in calendars, for example FREQ=MONTHLY;BYDAY=1MO,3MO. The end may stand in it.</source>
        <translation>Wie in Kalendern, zum Beispiel FREQ=MONTHLY;BYDAY=1MO,3MO. Das Ende darf darin stehen.</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>on a day</source>
        <translation>an einem Tag</translation>
    </message>
    <message>
        <source>When the series ends</source>
        <translation>Wann die Serie endet</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Terminen</translation>
    </message>
    <message>
        <source>Number of occurrences</source>
        <translation>Anzahl der Termine</translation>
    </message>
    <message>
        <source>Last possible day</source>
        <translation>Letzter möglicher Tag</translation>
    </message>
    <message>
        <source>Say on which day the series ends.</source>
        <translation>Geben Sie an, an welchem Tag die Serie endet.</translation>
    </message>
    <message>
        <source>Choose at least one weekday.</source>
        <translation>Wählen Sie mindestens einen Wochentag.</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
</context>
<context>
    <name>RunningMeeting</name>
    <message>
        <source>“{title}” is planned for {day}. If you begin it now, it is held today and gets its number.</source>
        <translation>„{title}“ ist für {day} geplant. Beginnen Sie jetzt, wird sie heute gehalten und bekommt ihre Nummer.</translation>
    </message>
    <message>
        <source>Begin today already?</source>
        <translation>Schon heute beginnen?</translation>
    </message>
    <message>
        <source>Begin now</source>
        <translation>Jetzt beginnen</translation>
    </message>
    <message>
        <source>The meeting has ended. Its minutes are ready to be checked.</source>
        <translation>Die Sitzung ist beendet. Ihr Protokoll liegt zur Prüfung bereit.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>All items have been discussed.</source>
        <translation>Alle TOPs sind besprochen.</translation>
    </message>
    <message>
        <source>There is no agenda yet.</source>
        <translation>Es gibt noch keine Tagesordnung.</translation>
    </message>
    <message>
        <source>Item {number}: {item}</source>
        <translation>TOP {number}: {item}</translation>
    </message>
    <message>
        <source>Meeting in progress: {title}</source>
        <translation>Sitzung läuft: {title}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter moderieren</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>Replace “{name}”?</source>
        <translation>„{name}“ ersetzen?</translation>
    </message>
    <message>
        <source>There is a file of this name already. What is in it will be gone.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Was darin steht, geht verloren.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Date for “{title}”</source>
        <translation>Termin für „{title}“</translation>
    </message>
    <message>
        <source>Date for {count} content items</source>
        <translation>Termin für {count} Beiträge</translation>
    </message>
    <message>
        <source>Set date</source>
        <translation>Termin setzen</translation>
    </message>
    <message>
        <source>Tue 10:00, 24 Dec, week 50 …</source>
        <translation>Di 10:00, 24.12., KW 50 …</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Tag auswählen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Nächster Montag</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channel of the items without one</source>
        <translation>Kanal der Beiträge, die noch keinen haben</translation>
    </message>
    <message>
        <source>May stay open until later.</source>
        <translation>Kann vorerst offen bleiben.</translation>
    </message>
    <message>
        <source>Keep the distances between the dates</source>
        <translation>Abstände zwischen den Terminen beibehalten</translation>
    </message>
    <message>
        <source>This is not a date. Write it like Tue 10:00, 24.12. or week 50.</source>
        <translation>Das ist kein Termin. Schreiben Sie ihn wie Di 10:00, 24.12. oder KW 50.</translation>
    </message>
    <message>
        <source>{when} (the time stays)</source>
        <translation>{when} (Uhrzeit bleibt)</translation>
    </message>
    <message>
        <source>{day}, times stay as they are</source>
        <translation>{day}, die Uhrzeiten bleiben</translation>
    </message>
    <message>
        <source>{day}, without a time</source>
        <translation>{day}, ohne Uhrzeit</translation>
    </message>
    <message>
        <source>{kind} “{name}” until {day}</source>
        <translation>{kind} „{name}“ bis {day}</translation>
    </message>
</context>
<context>
    <name>ScopePopover</name>
    <message>
        <source>“{title}” comes back. What moves?</source>
        <extracomment>In the order of their keys; the values of `editorial.services.series.Scope`.</extracomment>
        <translation>„{title}“ kehrt wieder. Was wird verschoben?</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Nur dieser</translation>
    </message>
    <message>
        <source>This and the following</source>
        <translation>Dieser und folgende</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>SectionDialog</name>
    <message>
        <source>Section of the agenda</source>
        <translation>Abschnitt der Tagesordnung</translation>
    </message>
    <message>
        <source>Used here: {names}</source>
        <translation>Hier verwendet: {names}</translation>
    </message>
    <message>
        <source>Empty: without a section.</source>
        <translation>Leer: ohne Abschnitt.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>Zusammenstellen</translation>
    </message>
</context>
<context>
    <name>SeriesAnswers</name>
    <message>
        <source>“{title}” changed, only this one.</source>
        <translation>„{title}“ geändert, nur dieser Termin.</translation>
    </message>
    <message>
        <source>“{title}” now comes back.</source>
        <translation>„{title}“ ist jetzt ein wiederkehrendes Format.</translation>
    </message>
    <message>
        <source>“{title}” changed, all of it.</source>
        <translation>„{title}“ geändert, alle Termine.</translation>
    </message>
    <message>
        <source>“{title}” changed from {day} on.</source>
        <translation>„{title}“ ab {day} geändert.</translation>
    </message>
    <message>
        <source>“{title}” ends on {day}.</source>
        <translation>„{title}“ endet am {day}.</translation>
    </message>
    <message>
        <source>“{title}” archived.</source>
        <translation>„{title}“ archiviert.</translation>
    </message>
    <message>
        <source>“{title}” comes back again.</source>
        <translation>„{title}“ kehrt wieder.</translation>
    </message>
    <message>
        <source>{count} occurrences left out.</source>
        <translation>{count} Termine ausgelassen.</translation>
    </message>
    <message>
        <source>One occurrence of “{title}” left out.</source>
        <translation>Ein Termin von „{title}“ ausgelassen.</translation>
    </message>
    <message>
        <source>“{title}”: occurrences brought back.</source>
        <translation>„{title}“: Termine wieder aufgenommen.</translation>
    </message>
    <message>
        <source>One approved or published item stays as it is.</source>
        <translation>Ein freigegebener oder veröffentlichter Beitrag bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>{count} approved or published items stay as they are.</source>
        <translation>{count} freigegebene oder veröffentlichte Beiträge bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message>
        <source>Change recurring format</source>
        <extracomment>Height with all rows of a rule in sight; what is more scrolls. With &quot;change these or all&quot; a row more.</extracomment>
        <translation>Wiederkehrendes Format ändern</translation>
    </message>
    <message>
        <source>Recurring format</source>
        <translation>Wiederkehrendes Format</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Part of the form</source>
        <translation>Teil des Formulars</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>for example Tip of the week</source>
        <translation>zum Beispiel Tipp der Woche</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>Kanal hinzufügen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Only {day}</source>
        <translation>Nur {day}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which occurrences are changed</source>
        <translation>Welche Termine sich ändern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>From {day} on</source>
        <translation>Ab {day}</translation>
    </message>
    <message>
        <source>Next: {days}</source>
        <translation>Nächste: {days}</translation>
    </message>
    <message>
        <source>No further occurrence.</source>
        <translation>Kein weiterer Termin.</translation>
    </message>
</context>
<context>
    <name>SeriesLink</name>
    <message>
        <source>Open series …</source>
        <translation>Serie öffnen …</translation>
    </message>
    <message>
        <source>Part of the series “{title}”</source>
        <translation>Teil der Serie „{title}“</translation>
    </message>
    <message>
        <source>Part of the series “{title}”, open it</source>
        <translation>Teil der Serie „{title}“, öffnen</translation>
    </message>
</context>
<context>
    <name>SeriesListDialog</name>
    <message>
        <source>Recurring formats</source>
        <translation>Wiederkehrende Formate</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New format …</source>
        <translation>Neues Format …</translation>
    </message>
    <message>
        <source>Formats that come back by themselves stand here, such as a tip every Tuesday.</source>
        <translation>Hier stehen Formate, die von selbst wiederkehren, zum Beispiel ein Tipp jeden Dienstag.</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Change “{title}”</source>
        <translation>„{title}“ ändern</translation>
    </message>
    <message>
        <source>More for “{title}”</source>
        <translation>Mehr zu „{title}“</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Next: {days}</source>
        <translation>Nächste: {days}</translation>
    </message>
    <message>
        <source>Has ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>{count} taken up</source>
        <translation>{count} aufgenommen</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} ausgelassen</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Bring back a day that was left out</source>
        <translation>Ausgelassenen Tag zurückholen</translation>
    </message>
</context>
<context>
    <name>SeriesTab</name>
    <message>
        <source>Meeting series</source>
        <translation>Sitzungsreihen</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Nächste Sitzung</translation>
    </message>
    <message>
        <source>New committee</source>
        <translation>Neues Gremium</translation>
    </message>
    <message>
        <source>Committees</source>
        <translation>Gremien</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>no department</source>
        <translation>kein Fachbereich</translation>
    </message>
    <message>
        <source>quorum {n}</source>
        <translation>beschlussfähig ab {n}</translation>
    </message>
    <message>
        <source>No series yet</source>
        <translation>Noch keine Reihe</translation>
    </message>
    <message>
        <source>A series knows when its meetings are, who comes, who chairs, and what always stands on the agenda.</source>
        <translation>Eine Reihe weiß, wann ihre Sitzungen sind, wer kommt, wer leitet und was immer auf der Tagesordnung steht.</translation>
    </message>
    <message>
        <source>New series</source>
        <translation>Neue Reihe</translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>“{title}” archived.</source>
        <translation>„{title}“ archiviert.</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Fachbereiche</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Beschlussfähig ab</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Chair in turn</source>
        <translation>Leitung reihum</translation>
    </message>
    <message>
        <source>Minutes in turn</source>
        <translation>Protokoll reihum</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Standing agenda</source>
        <translation>Feste Tagesordnung</translation>
    </message>
    <message>
        <source>Next dates</source>
        <translation>Nächste Termine</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Done again: {act}</source>
        <extracomment>A backup at the start unless one is younger; then every so often while there were changes. Days after which everything is checked even if nothing happened. As the day of the last check: everything is to be checked at the next opening. The first page is read (Month) before anything else is there. (path, EditorialError) (undo text, redo text), empty where there is nothing (moment of the newest backup or None) The journal was checked: True, False What was found out about the file: &quot;place&quot;, &quot;damaged&quot;, &quot;unsound&quot;, &quot;sound&quot;, &quot;no_backup&quot;, and what belongs to it. Who works here. Whether it stands: its names are read, too. What the first picture has read already, with the file it comes from. Whether the program ended last time without closing the workspace, and whether everything is to be checked. Whether new backups may take the place of old ones: not while something is wrong with the file.</extracomment>
        <translation>Wiederholt: {act}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <extracomment>From this width on there are three columns.</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Shown in previews and exports.</source>
        <translation>Steht in Vorschauen und Ausgaben.</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>Positionierung</translation>
    </message>
    <message>
        <source>One sentence: what you stand for.</source>
        <translation>Ein Satz: wofür Sie stehen.</translation>
    </message>
    <message>
        <source>Working here</source>
        <translation>Hier arbeitet</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>niemand Bestimmtes</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Catholic holidays of parts of the region, too</source>
        <translation>Auch katholische Feiertage in Teilen der Region</translation>
    </message>
    <message>
        <source>Show school holidays</source>
        <translation>Schulferien zeigen</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Language of exports</source>
        <translation>Sprache der Ausgaben</translation>
    </message>
    <message>
        <source>Most items in “Drafting” (0: no limit)</source>
        <translation>Höchstens gleichzeitig „In Arbeit“ (0: ohne Grenze)</translation>
    </message>
    <message>
        <source>Setting saved.</source>
        <translation>Einstellung gespeichert.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>compact</source>
        <translation>kompakt</translation>
    </message>
    <message>
        <source>Calendar entries</source>
        <translation>Kalendereinträge</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>schmal</translation>
    </message>
    <message>
        <source>as wide as other days</source>
        <translation>so breit wie andere Tage</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>Samstag und Sonntag</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>Ohne Bewegung</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Single letters work as shortcuts (N, T, M …)</source>
        <translation>Einzelne Buchstaben als Tastenkürzel (N, T, M …)</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>today {time}</source>
        <extracomment>What the first picture does not need is made right after it; this long at the most after the window was made. Milliseconds after the opening; from then on a second start finds this window. The window wants to be made anew, in another language.</extracomment>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>Backup {when}</source>
        <translation>Sicherung {when}</translation>
    </message>
    <message>
        <source>Journal checked</source>
        <translation>Änderungsprotokoll geprüft</translation>
    </message>
    <message>
        <source>Journal is damaged</source>
        <translation>Änderungsprotokoll ist beschädigt</translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message>
        <source>Move by days</source>
        <translation>Um Tage verschieben</translation>
    </message>
    <message>
        <source>Move “{title}”</source>
        <translation>„{title}“ verschieben</translation>
    </message>
    <message>
        <source>Move {count} content items</source>
        <translation>{count} Beiträge verschieben</translation>
    </message>
    <message>
        <source>Negative numbers move to an earlier date.</source>
        <translation>Negative Zahlen ziehen vor.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>One week earlier</source>
        <translation>1 Woche früher</translation>
    </message>
    <message>
        <source>One day later</source>
        <translation>1 Tag später</translation>
    </message>
    <message>
        <source>One week later</source>
        <translation>1 Woche später</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>None of these has a date. Set one first (T).</source>
        <translation>Hiervon hat nichts einen Termin. Setzen Sie zuerst einen (T).</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>In the calendar</source>
        <extracomment>Headings of the places, in the order of F1.</extracomment>
        <translation>Im Kalender</translation>
    </message>
    <message>
        <source>In the editor</source>
        <translation>Im Editor</translation>
    </message>
    <message>
        <source>In the checklist</source>
        <translation>In der Checkliste</translation>
    </message>
    <message>
        <source>In strategy and organisation</source>
        <translation>In Strategie und Organisation</translation>
    </message>
    <message>
        <source>In the approvals</source>
        <translation>In den Freigaben</translation>
    </message>
    <message>
        <source>In the lists of meetings</source>
        <translation>In den Listen der Sitzungen</translation>
    </message>
    <message>
        <source>While a meeting is prepared</source>
        <translation>Während eine Sitzung vorbereitet wird</translation>
    </message>
    <message>
        <source>While a meeting is moderated</source>
        <translation>Während der Moderation einer Sitzung</translation>
    </message>
    <message>
        <source>While minutes are written</source>
        <translation>Beim Schreiben eines Protokolls</translation>
    </message>
    <message>
        <source>In the requests to experts</source>
        <translation>In den Anfragen an Experten</translation>
    </message>
    <message>
        <source>While a request to an expert is written</source>
        <translation>Beim Schreiben einer Anfrage</translation>
    </message>
    <message>
        <source>While you answer a request</source>
        <translation>Beim Beantworten einer Anfrage</translation>
    </message>
    <message>
        <source>Beside the answer of an expert</source>
        <translation>Neben der Antwort einer Fachperson</translation>
    </message>
    <message>
        <source>In what is to be cleared</source>
        <translation>In „Vertrauliche Antworten“</translation>
    </message>
    <message>
        <source>In an interview</source>
        <translation>Im Interview</translation>
    </message>
    <message>
        <source>In the journal</source>
        <translation>Im Änderungsprotokoll</translation>
    </message>
    <message>
        <source>In the list of what is due</source>
        <translation>In der Liste des Fälligen</translation>
    </message>
    <message>
        <source>In the picture of an approval route</source>
        <translation>Im Bild eines Freigabewegs</translation>
    </message>
    <message>
        <source>Next or previous day or entry</source>
        <translation>Nächster oder voriger Tag oder Eintrag</translation>
    </message>
    <message>
        <source>Next or previous page</source>
        <translation>Nächste oder vorige Seite</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select everything in view</source>
        <translation>Alles Gezeigte auswählen</translation>
    </message>
    <message>
        <source>Move by a day or a slot</source>
        <translation>Um einen Tag oder Platz verschieben</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Kontextmenü</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Save at once</source>
        <translation>Sofort speichern</translation>
    </message>
    <message>
        <source>Take the next step of the status</source>
        <translation>Den nächsten Schritt im Status gehen</translation>
    </message>
    <message>
        <source>Next or previous tab of the texts</source>
        <translation>Nächster oder voriger Reiter der Texte</translation>
    </message>
    <message>
        <source>Next or previous change</source>
        <translation>Nächste oder vorige Änderung</translation>
    </message>
    <message>
        <source>Insert a link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Insert hashtags</source>
        <translation>Hashtags einfügen</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji einfügen</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Copy the text for pasting</source>
        <translation>Text zum Einfügen kopieren</translation>
    </message>
    <message>
        <source>Comment on the selection</source>
        <translation>Markierte Stelle anmerken</translation>
    </message>
    <message>
        <source>Send the comment</source>
        <translation>Kommentar absenden</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation>Zurück, woher Sie kamen</translation>
    </message>
    <message>
        <source>Next point</source>
        <translation>Nächster Punkt</translation>
    </message>
    <message>
        <source>Move the point</source>
        <translation>Punkt verschieben</translation>
    </message>
    <message>
        <source>Remove an empty point</source>
        <translation>Leeren Punkt entfernen</translation>
    </message>
    <message>
        <source>Next or previous entry</source>
        <translation>Nächster oder voriger Eintrag</translation>
    </message>
    <message>
        <source>Tick the reminder off</source>
        <translation>Erinnerung abhaken</translation>
    </message>
    <message>
        <source>Remind later</source>
        <translation>Später erinnern</translation>
    </message>
    <message>
        <source>Go to another stage</source>
        <translation>Zu einer anderen Stufe</translation>
    </message>
    <message>
        <source>Change the stage</source>
        <translation>Stufe ändern</translation>
    </message>
    <message>
        <source>Add a stage after it, or beside it</source>
        <translation>Stufe danach oder daneben einfügen</translation>
    </message>
    <message>
        <source>Move the stage</source>
        <translation>Stufe verschieben</translation>
    </message>
    <message>
        <source>Remove the stage</source>
        <translation>Stufe entfernen</translation>
    </message>
    <message>
        <source>Undo and redo in the picture</source>
        <translation>Im Bild rückgängig machen und wiederholen</translation>
    </message>
    <message>
        <source>Next or previous step</source>
        <translation>Nächster oder voriger Schritt</translation>
    </message>
    <message>
        <source>Open the content item</source>
        <translation>Den Beitrag öffnen</translation>
    </message>
    <message>
        <source>Show what the step changed</source>
        <translation>Zeigen, was der Schritt geändert hat</translation>
    </message>
    <message>
        <source>Next or previous item</source>
        <translation>Nächster oder voriger Beitrag</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>Änderung verlangen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Select for a decision together</source>
        <translation>Für eine gemeinsame Entscheidung auswählen</translation>
    </message>
    <message>
        <source>Decide together</source>
        <translation>Gemeinsam entscheiden</translation>
    </message>
    <message>
        <source>Remark on the change</source>
        <translation>Änderung anmerken</translation>
    </message>
    <message>
        <source>Tick the action item off</source>
        <translation>Aufgabe abhaken</translation>
    </message>
    <message>
        <source>New entry of the list</source>
        <translation>Neuer Eintrag der Liste</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Eintrag ändern</translation>
    </message>
    <message>
        <source>When the action item is due</source>
        <translation>Termin der Aufgabe</translation>
    </message>
    <message>
        <source>Drop the action item</source>
        <translation>Aufgabe verwerfen</translation>
    </message>
    <message>
        <source>Take the parked topic up in a meeting</source>
        <translation>Geparktes Thema in eine Sitzung aufnehmen</translation>
    </message>
    <message>
        <source>Remove or archive it</source>
        <translation>Eintrag entfernen oder archivieren</translation>
    </message>
    <message>
        <source>Add an agenda item</source>
        <translation>TOP hinzufügen</translation>
    </message>
    <message>
        <source>Change the agenda item</source>
        <translation>TOP ändern</translation>
    </message>
    <message>
        <source>Move the agenda item</source>
        <translation>TOP verschieben</translation>
    </message>
    <message>
        <source>Type its minutes</source>
        <translation>Minuten eintippen</translation>
    </message>
    <message>
        <source>Five minutes more or less</source>
        <translation>Fünf Minuten mehr oder weniger</translation>
    </message>
    <message>
        <source>Leave it out this time</source>
        <translation>Diesmal auslassen</translation>
    </message>
    <message>
        <source>Put what is selected into a section</source>
        <translation>Auswahl in einen Abschnitt stellen</translation>
    </message>
    <message>
        <source>Remove it from the agenda</source>
        <translation>Von der Tagesordnung nehmen</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Accepted, tentative, declined, no reply yet</source>
        <translation>Zugesagt, mit Vorbehalt, abgesagt, noch keine Antwort</translation>
    </message>
    <message>
        <source>Back to the list of meetings</source>
        <translation>Zurück zur Liste der Sitzungen</translation>
    </message>
    <message>
        <source>Next or previous agenda item</source>
        <translation>Nächster oder vorheriger TOP</translation>
    </message>
    <message>
        <source>Stop the time, or let it run</source>
        <translation>Zeit anhalten oder weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Decision in words</source>
        <translation>Beschluss im Wortlaut</translation>
    </message>
    <message>
        <source>Choose what is decided</source>
        <translation>Wählen, was beschlossen wird</translation>
    </message>
    <message>
        <source>Decide what is chosen</source>
        <translation>Gewähltes beschließen</translation>
    </message>
    <message>
        <source>Count votes; + and - change a count</source>
        <translation>Stimmen zählen; + und - ändern eine Zahl</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Park a topic</source>
        <translation>Thema parken</translation>
    </message>
    <message>
        <source>Write facts, or the result</source>
        <translation>Sachstand oder Ergebnis schreiben</translation>
    </message>
    <message>
        <source>Somebody asks to speak</source>
        <translation>Wortmeldung</translation>
    </message>
    <message>
        <source>Floor to the next on the list</source>
        <translation>Wort an die Nächsten auf der Liste</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Second screen for the audience</source>
        <translation>Zweiter Bildschirm für den Raum</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tasten</translation>
    </message>
    <message>
        <source>Leave a field, then the mode; the meeting goes on</source>
        <translation>Feld verlassen, dann den Modus; die Sitzung läuft weiter</translation>
    </message>
    <message>
        <source>Next or previous request</source>
        <translation>Nächste oder vorige Anfrage</translation>
    </message>
    <message>
        <source>Fold or unfold the group</source>
        <translation>Gruppe ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Pin it to its place and its minutes</source>
        <translation>An Platz und Minuten festhalten</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>Write on the request</source>
        <translation>Anfrage bearbeiten</translation>
    </message>
    <message>
        <source>Send the draft</source>
        <translation>Entwurf senden</translation>
    </message>
    <message>
        <source>Remind whoever owes the answer</source>
        <translation>Erinnern, wer die Antwort schuldet</translation>
    </message>
    <message>
        <source>Remove the draft</source>
        <translation>Entwurf entfernen</translation>
    </message>
    <message>
        <source>Move to the next state on the board</source>
        <translation>Auf dem Board in den nächsten Stand bringen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>Anfrage senden</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Move the question</source>
        <translation>Frage verschieben</translation>
    </message>
    <message>
        <source>Remove an empty question</source>
        <translation>Leere Frage entfernen</translation>
    </message>
    <message>
        <source>Next question, at the end hand in</source>
        <translation>Nächste Frage, am Ende abgeben</translation>
    </message>
    <message>
        <source>Back to my requests, all is kept</source>
        <translation>Zurück zu meinen Anfragen, alles bleibt erhalten</translation>
    </message>
    <message>
        <source>Take over what is ticked</source>
        <translation>Angehakte Antworten übernehmen</translation>
    </message>
    <message>
        <source>Make the answer public</source>
        <translation>Antwort öffentlich freigeben</translation>
    </message>
    <message>
        <source>Keep the answer inside the house</source>
        <translation>Antwort nur intern freigeben</translation>
    </message>
    <message>
        <source>Leave the answer confidential</source>
        <translation>Antwort vertraulich lassen</translation>
    </message>
    <message>
        <source>Next or previous answer</source>
        <translation>Nächste oder vorige Antwort</translation>
    </message>
    <message>
        <source>Add an action item</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>From writing to the preview and back</source>
        <translation>Vom Schreiben zur Vorschau und zurück</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>Festschreiben</translation>
    </message>
    <message>
        <source>Out of the text, then back to the meetings</source>
        <translation>Aus dem Text, dann zurück zu den Sitzungen</translation>
    </message>
    <message>
        <source>Next question, at the end: hand in</source>
        <translation>Nächste Frage, am Ende: abgeben</translation>
    </message>
    <message>
        <source>Next or previous question</source>
        <translation>Nächste oder vorige Frage</translation>
    </message>
    <message>
        <source>Keep the sentence word for word</source>
        <translation>Satz im Wortlaut sichern</translation>
    </message>
    <message>
        <source>Start or pause the time</source>
        <translation>Zeit starten oder anhalten</translation>
    </message>
    <message>
        <source>Leave; everything is kept</source>
        <translation>Verlassen; alles bleibt gesichert</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Single letters work as shortcuts (N, T, M …)</source>
        <translation>Einzelne Buchstaben als Tastenkürzel (N, T, M …)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Preview, comments, attachments</source>
        <translation>Vorschau, Kommentare, Anhänge</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Open in full</source>
        <translation>Ganz öffnen</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Seitenleiste schließen</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Too many wrong passwords. The next try is possible in {time}.</source>
        <translation>Zu viele falsche Passwörter. Der nächste Versuch ist in {time} möglich.</translation>
    </message>
</context>
<context>
    <name>SlotRow</name>
    <message>
        <source>Channel still open</source>
        <translation>Kanal noch offen</translation>
    </message>
</context>
<context>
    <name>SpanChip</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>Nächste 30 Tage</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
</context>
<context>
    <name>StagePane</name>
    <message>
        <source>Decide</source>
        <extracomment>Design pixels; below `NARROW` there is less of everything.</extracomment>
        <translation>Beschließen</translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>TOP hinzufügen</translation>
    </message>
    <message>
        <source>To the open item</source>
        <translation>Zum offenen TOP</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beschluss</translation>
    </message>
    <message>
        <source>acts at once, {keys} takes it back</source>
        <translation>wirkt sofort, {keys} nimmt ihn zurück</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>TOP {number}</translation>
    </message>
    <message>
        <source>own item</source>
        <translation>eigener TOP</translation>
    </message>
    <message>
        <source>{kind}  ·  suggested from the workspace</source>
        <translation>{kind}  ·  aus dem Arbeitsbereich vorgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n Beschluss</numerusform>
            <numerusform>%n Beschlüsse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Next would be {number}. {title}. What stays open is carried over when the meeting ends.</source>
        <translation>Als Nächstes käme {number}. {title}. Was offen bleibt, wird beim Beenden übertragen.</translation>
    </message>
    <message>
        <source>T adds an item, and it is in front at once.
A, N and P enter something also without an item.</source>
        <translation>Mit T kommt ein TOP dazu und ist gleich an der Reihe.
Mit A, N und P lässt sich auch ohne TOP etwas festhalten.</translation>
    </message>
    <message>
        <source>Nobody with a vote is present. Enter the attendance first.</source>
        <translation>Niemand mit Stimmrecht ist anwesend. Tragen Sie zuerst die Anwesenheit ein.</translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message>
        <source>Stage</source>
        <extracomment>Esc: back to the picture.</extracomment>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Add label</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Add campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer gibt frei</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Sign-offs needed</source>
        <translation>Nötige Freigaben</translation>
    </message>
    <message>
        <source>Due before publication</source>
        <translation>Fällig vor der Veröffentlichung</translation>
    </message>
    <message>
        <source>Only with one of these labels</source>
        <translation>Nur mit einem dieser Schlagwörter</translation>
    </message>
    <message>
        <source>or in one of these campaigns</source>
        <translation>oder in einer dieser Kampagnen</translation>
    </message>
    <message>
        <source>Unit of the due time</source>
        <translation>Einheit der Frist</translation>
    </message>
    <message>
        <source>Drawn dashed: this stage is there only for items that meet the rule.</source>
        <translation>Gestrichelt gezeichnet: Diese Stufe gibt es nur für Beiträge, auf die die Regel zutrifft.</translation>
    </message>
    <message>
        <source>Without a label and a campaign here this stage is always asked.</source>
        <translation>Ohne Schlagwort und Kampagne wird diese Stufe immer gefragt.</translation>
    </message>
</context>
<context>
    <name>StageTracker</name>
    <message>
        <source>State: {name}</source>
        <extracomment>Archived is where finished items go, not a stage on the way. How much is left away where there is no room: who and when of stages to come, of all but the current one, the words of what is done, the words of what is neither now nor next, all words but those of the current step.</extracomment>
        <translation>Stand: {name}</translation>
    </message>
    <message>
        <source>State: {name}, {n} of {total}</source>
        <translation>Stand: {name}, {n} von {total}</translation>
    </message>
    <message>
        <source>without approval</source>
        <translation>ohne Freigabe</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
</context>
<context>
    <name>StaleDialog</name>
    <message>
        <source>Changed in two places</source>
        <translation>An zwei Stellen geändert</translation>
    </message>
    <message>
        <source>“{field}” was saved differently in the meantime. Nothing is lost: choose what counts.</source>
        <translation>„{field}“ wurde inzwischen anders gespeichert. Nichts ist verloren: Wählen Sie, was gilt.</translation>
    </message>
    <message>
        <source>Mine, not saved yet</source>
        <translation>Meine Fassung, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Theirs, saved</source>
        <translation>Gespeicherte Fassung</translation>
    </message>
    <message>
        <source>From theirs to mine</source>
        <translation>Von der gespeicherten Fassung zu meiner</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Meine speichern</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Gespeicherte übernehmen</translation>
    </message>
    <message>
        <source>Copy mine</source>
        <translation>Meine kopieren</translation>
    </message>
</context>
<context>
    <name>StandingEditor</name>
    <message>
        <source>Agenda item</source>
        <translation>TOP</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Standing agenda</source>
        <translation>Feste Tagesordnung</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>TOP hinzufügen</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>{n} min in all</source>
        <translation>Zusammen {n} Min.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Collects</source>
        <translation>Sammelt</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Presented by</source>
        <translation>Wer trägt vor</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Plan your editorial work</source>
        <translation>Redaktion planen</translation>
    </message>
    <message>
        <source>Everything lies in one workspace file on this computer. Begin with the spreadsheet you have, or look around in the sample first.</source>
        <translation>Alles liegt in einer Arbeitsbereichsdatei auf diesem Rechner. Beginnen Sie mit der Tabelle, die Sie haben, oder sehen Sie sich zuerst im Beispiel um.</translation>
    </message>
    <message>
        <source>Bring an editorial plan …</source>
        <translation>Redaktionsplan einlesen …</translation>
    </message>
    <message>
        <source>New workspace …</source>
        <translation>Neuer Arbeitsbereich …</translation>
    </message>
    <message>
        <source>Open the sample …</source>
        <translation>Beispiel öffnen …</translation>
    </message>
    <message>
        <source>Open workspace …</source>
        <translation>Arbeitsbereich öffnen …</translation>
    </message>
    <message>
        <source>Open a backup …</source>
        <translation>Sicherung öffnen …</translation>
    </message>
    <message>
        <source>You can also drop a CSV or XLSX plan, or a workspace, into this window.</source>
        <translation>Sie können auch einen Plan als CSV oder XLSX oder einen Arbeitsbereich in dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>StatusButton</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Change the status</source>
        <extracomment>States that are not chosen here whatever else holds.</extracomment>
        <translation>Status ändern</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <extracomment>Design pixels.</extracomment>
        <translation>
            <numerusform>%n Frage beantwortet</numerusform>
            <numerusform>%n Fragen beantwortet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>aktueller Schritt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>What the step changed</source>
        <translation>Was der Schritt geändert hat</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>Beitrag öffnen</translation>
    </message>
    <message>
        <source>Open the content item (Enter)</source>
        <translation>Den Beitrag öffnen (Eingabe)</translation>
    </message>
    <message>
        <source>Only this item</source>
        <translation>Nur dieser Beitrag</translation>
    </message>
    <message>
        <source>Show only the steps of this content item</source>
        <translation>Nur die Schritte dieses Beitrags zeigen</translation>
    </message>
    <message>
        <source>No step chosen</source>
        <translation>Kein Schritt gewählt</translation>
    </message>
    <message>
        <source>{person}, by a form that {other} read in</source>
        <translation>{person}, über ein Formular, eingelesen von {other}</translation>
    </message>
    <message>
        <source>The item is deleted.</source>
        <translation>Der Beitrag ist gelöscht.</translation>
    </message>
    <message>
        <source>and {count} more rows, all of them in the export</source>
        <translation>und {count} weitere Zeilen, alle in der Ausgabe</translation>
    </message>
    <message>
        <source>{kind} “{name}” created</source>
        <translation>{kind} „{name}“ angelegt</translation>
    </message>
    <message>
        <source>{kind} “{name}” changed</source>
        <translation>{kind} „{name}“ geändert</translation>
    </message>
    <message>
        <source>{kind} “{name}” removed</source>
        <translation>{kind} „{name}“ entfernt</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>StrategyKinds</name>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Reached so far</source>
        <translation>Bisher erreicht</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Gezählt in</translation>
    </message>
    <message>
        <source>For example applications.</source>
        <translation>Zum Beispiel Bewerbungen.</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Neues Ziel</translation>
    </message>
    <message>
        <source>No goal yet</source>
        <translation>Noch kein Ziel</translation>
    </message>
    <message>
        <source>Goals say what the editorial work is for and how that is measured.</source>
        <translation>Ziele sagen, wofür die Redaktion arbeitet und woran das gemessen wird.</translation>
    </message>
    <message>
        <source>Content pillar</source>
        <translation>Themenkorridor</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Dient</translation>
    </message>
    <message>
        <source>Serves these goals</source>
        <translation>Dient diesen Zielen</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Task field</source>
        <translation>Aufgabenfeld</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>New content pillar</source>
        <translation>Neuer Themenkorridor</translation>
    </message>
    <message>
        <source>No content pillar yet</source>
        <translation>Noch kein Themenkorridor</translation>
    </message>
    <message>
        <source>Content pillars are the few subjects you return to again and again.</source>
        <translation>Themenkorridore sind die wenigen Themen, auf die Sie immer wieder zurückkommen.</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Content pillars</source>
        <translation>Themenkorridore</translation>
    </message>
    <message>
        <source>Add pillar</source>
        <translation>Korridor hinzufügen</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Fachbereiche</translation>
    </message>
    <message>
        <source>Add department</source>
        <translation>Fachbereich hinzufügen</translation>
    </message>
    <message>
        <source>Key message</source>
        <translation>Kernbotschaft</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>Noch keine Kampagne</translation>
    </message>
    <message>
        <source>A campaign bundles items across departments under one key message.</source>
        <translation>Eine Kampagne bündelt Beiträge aller Fachbereiche unter einer Kernbotschaft.</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>New phase</source>
        <translation>Neue Phase</translation>
    </message>
    <message>
        <source>No phase yet</source>
        <translation>Noch keine Phase</translation>
    </message>
    <message>
        <source>Phases part a campaign into stretches on the timeline.</source>
        <translation>Phasen gliedern eine Kampagne auf der Zeitachse.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Ends at (hour of the last day)</source>
        <translation>Endet um (Uhrzeit am letzten Tag)</translation>
    </message>
    <message>
        <source>For example 09:00.</source>
        <translation>Zum Beispiel 09:00.</translation>
    </message>
    <message>
        <source>Only this campaign</source>
        <translation>Nur diese Kampagne</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>Left empty: you.</source>
        <translation>Leer gelassen: Sie.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>New period</source>
        <translation>Neuer Zeitraum</translation>
    </message>
    <message>
        <source>No blackout or embargo</source>
        <translation>Keine Sendepause und keine Sperrfrist</translation>
    </message>
    <message>
        <source>In a blackout nobody posts; an embargo keeps a subject back until its end.</source>
        <translation>In einer Sendepause erscheint nichts; eine Sperrfrist hält ein Thema bis zu ihrem Ende zurück.</translation>
    </message>
</context>
<context>
    <name>StrategyPage</name>
    <message>
        <source>Overview</source>
        <extracomment>Least height for the campaigns below the map: their head and legend and two rows.</extracomment>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation>Korridore</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Blackouts</source>
        <translation>Sperrzeiten</translation>
    </message>
    <message>
        <source>Part of the strategy</source>
        <translation>Teil der Strategie</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>Positionierung</translation>
    </message>
    <message>
        <source>Light no way</source>
        <translation>Weg nicht mehr hervorheben</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) this year</source>
        <translation>
            <numerusform>%n Beitrag in diesem Jahr</numerusform>
            <numerusform>%n Beiträge in diesem Jahr</numerusform>
        </translation>
    </message>
    <message>
        <source>all departments</source>
        <translation>alle Fachbereiche</translation>
    </message>
    <message>
        <source>not written yet (Settings)</source>
        <translation>noch nicht geschrieben (Einstellungen)</translation>
    </message>
    <message>
        <source>Way of “{title}”</source>
        <translation>Weg von „{title}“</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>{state}, {count}, show</source>
        <extracomment>Design pixels.</extracomment>
        <translation>{state}, {count}, anzeigen</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>Submit for approval</source>
        <extracomment>So many titles are named where several items are concerned.</extracomment>
        <translation>Zur Freigabe einreichen</translation>
    </message>
    <message>
        <source>What should the approvers know? (optional)</source>
        <translation>Was sollten die Freigebenden wissen? (freiwillig)</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Speaking department</source>
        <translation>Fachbereich, der spricht</translation>
    </message>
    <message>
        <source>Nobody speaks yet: without a department nobody can check the subject.</source>
        <translation>Noch spricht niemand: Ohne Fachbereich kann niemand fachlich prüfen.</translation>
    </message>
    <message>
        <source>Note to the approvers</source>
        <translation>Hinweis an die Freigebenden</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Takes the route “{route}”, {why}.</source>
        <translation>Nimmt den Weg „{route}“, {why}.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Submit all the same</source>
        <translation>Trotzdem einreichen</translation>
    </message>
    <message>
        <source>Nobody may sign at the stage “{stage}”.</source>
        <translation>Auf der Stufe „{stage}“ kann niemand freigeben.</translation>
    </message>
    <message>
        <source>{people} wrote part of it, and nobody signs off what they wrote.</source>
        <translation>{people} hat mitgeschrieben, und niemand gibt frei, was er selbst geschrieben hat.</translation>
    </message>
    <message>
        <source>There are too few people for it: {who}.</source>
        <translation>Dafür gibt es zu wenige Personen: {who}.</translation>
    </message>
    <message>
        <source>Open the approval routes</source>
        <translation>Freigabewege öffnen</translation>
    </message>
    <message>
        <source>Ask an administrator to give the stage to others.</source>
        <translation>Bitten Sie die Administration, die Stufe anderen zu übertragen.</translation>
    </message>
    <message>
        <source>“{title}” is submitted for approval.</source>
        <translation>„{title}“ ist zur Freigabe eingereicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) submitted for approval.</source>
        <translation>
            <numerusform>%n Beitrag zur Freigabe eingereicht.</numerusform>
            <numerusform>%n Beiträge zur Freigabe eingereicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not submitted</source>
        <translation>Nicht eingereicht</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions from the workspace</source>
        <translation>Vorschläge aus dem Arbeitsbereich</translation>
    </message>
    <message>
        <source>Nothing waits for a meeting</source>
        <translation>Nichts wartet auf eine Sitzung</translation>
    </message>
    <message>
        <source>Ideas, conflicts, gaps, overdue input and approvals appear here.</source>
        <translation>Ideen, Konflikte, Lücken, überfälliger Input und überfällige Freigaben erscheinen hier.</translation>
    </message>
    <message>
        <source>Add all</source>
        <translation>Alle übernehmen</translation>
    </message>
    <message>
        <source>All of it as one item</source>
        <translation>Alles als ein TOP</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
</context>
<context>
    <name>SupersedeDialog</name>
    <message>
        <source>Supersede {label}</source>
        <translation>{label} ersetzen</translation>
    </message>
    <message>
        <source>What is decided instead</source>
        <translation>Was stattdessen beschlossen wird</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expertin oder Experte</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht beschlossen</translation>
    </message>
    <message>
        <source>New decision</source>
        <translation>Neuer Beschluss</translation>
    </message>
    <message>
        <source>It gets a number in “{meeting}”. What the earlier one changed stays unless this one changes it.</source>
        <translation>Er bekommt eine Nummer in „{meeting}“. Was der frühere geändert hat, bleibt, soweit dieser nichts daran ändert.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Beschließen</translation>
    </message>
</context>
<context>
    <name>TakePassageDialog</name>
    <message>
        <source>Take a passage</source>
        <translation>Stelle übernehmen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>No accepted answers yet</source>
        <translation>Noch keine übernommenen Antworten</translation>
    </message>
    <message>
        <source>Ask an expert, and accept the answer: then its words can be taken from here.</source>
        <translation>Fragen Sie jemanden aus den Fachbereichen und nehmen Sie die Antwort an: Dann können Sie ihre Worte hier übernehmen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Search the answers</source>
        <translation>Antworten durchsuchen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>namentlich</translation>
    </message>
    <message>
        <source>named by department only</source>
        <translation>nur als Fachbereich genannt</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <source>Attach {name}</source>
        <translation>{name} anhängen</translation>
    </message>
    <message>
        <source>The selected words go into the text at the cursor; their source is kept.</source>
        <translation>Die markierten Worte kommen an die Schreibmarke; ihre Quelle bleibt erhalten.</translation>
    </message>
    <message>
        <source>Select the words to take; without a selection the whole answer is taken.</source>
        <translation>Markieren Sie die Worte, die Sie übernehmen; ohne Markierung wird die ganze Antwort übernommen.</translation>
    </message>
</context>
<context>
    <name>TaskFieldMatrix</name>
    <message>
        <source>No task field</source>
        <translation>Kein Aufgabenfeld</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>for example carousel, video</source>
        <translation>zum Beispiel Karussell, Video</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Content pillar</source>
        <translation>Themenkorridor</translation>
    </message>
    <message>
        <source>Task field</source>
        <translation>Aufgabenfeld</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Text to begin with</source>
        <translation>Text, mit dem es beginnt</translation>
    </message>
</context>
<context>
    <name>TemplatesTab</name>
    <message>
        <source>Templates</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>for example: Portrait</source>
        <translation>zum Beispiel: Porträt</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Estimated time</source>
        <translation>Geschätzte Zeit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>Example of a good answer</source>
        <translation>Beispiel für eine gute Antwort</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} Min.</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Built in. What you change becomes a template of your own.</source>
        <translation>Mitgeliefert. Was Sie ändern, wird zu einer eigenen Vorlage.</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (Kopie)</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>„{name}“ ist wieder da.</translation>
    </message>
    <message>
        <source>“{name}” archived.</source>
        <translation>„{name}“ archiviert.</translation>
    </message>
    <message>
        <source>Template “{name}” saved.</source>
        <translation>Vorlage „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message>
        <source>Not cleared: {words}</source>
        <extracomment>Where the fold falls, or -1. A file or picture was pasted or dropped into the text; it belongs to the attachments. A place that a comment speaks of was clicked: its id. A comment on what is selected is wanted.</extracomment>
        <translation>Nicht freigegeben: {words}</translation>
    </message>
    <message>
        <source>visible up to here without “more”</source>
        <translation>bis hier sichtbar ohne „mehr anzeigen“</translation>
    </message>
    <message>
        <source>Comment on the selection</source>
        <translation>Anmerken</translation>
    </message>
</context>
<context>
    <name>TextChip</name>
    <message>
        <source>Words in title, text or labels</source>
        <extracomment>Chip key -&gt; field of `PlanFilter`, in the order of the bar.</extracomment>
        <translation>Wörter in Titel, Text oder Schlagwörtern</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Texts</source>
        <extracomment>Texts up to this length are measured with every key, longer ones a moment later. From here on the rest waits for a pause in typing. Another tab: publication id, 0 for the base text. Any text as shown: previews follow. Something was typed: places in the text have moved.</extracomment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Use the base text</source>
        <translation>Grundtext verwenden</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>Kanal hinzufügen</translation>
    </message>
    <message>
        <source>Insert a link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Insert hashtags</source>
        <translation>Hashtags einfügen</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji einfügen</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Comment on the selection</source>
        <translation>Markierte Stelle anmerken</translation>
    </message>
    <message>
        <source>Copy the text for pasting</source>
        <translation>Text zum Einfügen kopieren</translation>
    </message>
    <message>
        <source>Preview, comments, attachments</source>
        <translation>Vorschau, Kommentare, Anhänge</translation>
    </message>
    <message>
        <source>Base text</source>
        <translation>Grundtext</translation>
    </message>
    <message>
        <source>Channel open</source>
        <translation>Kanal offen</translation>
    </message>
    <message>
        <source>Write the text that goes out.</source>
        <translation>Schreiben Sie den Text, der hinausgeht.</translation>
    </message>
    <message>
        <source>Write a version for this channel.</source>
        <translation>Schreiben Sie eine Fassung für diesen Kanal.</translation>
    </message>
    <message>
        <source>Text: {name}</source>
        <translation>Text: {name}</translation>
    </message>
    <message>
        <source>Goes to every channel that has no version of its own.</source>
        <translation>Gilt für jeden Kanal ohne eigene Fassung.</translation>
    </message>
    <message>
        <source>Own version</source>
        <translation>Eigene Fassung</translation>
    </message>
    <message>
        <source>Follows the base text. Typing makes a version of its own.</source>
        <translation>Folgt dem Grundtext. Tippen macht daraus eine eigene Fassung.</translation>
    </message>
    <message>
        <source>{name} follows the base text again.</source>
        <translation>{name} folgt wieder dem Grundtext.</translation>
    </message>
</context>
<context>
    <name>ThanksDialog</name>
    <message>
        <source>Thank {name}</source>
        <translation>{name} danken</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Ihre Worte</translation>
    </message>
    <message>
        <source>This goes along</source>
        <translation>Das geht mit</translation>
    </message>
    <message>
        <source>published, without an address</source>
        <translation>veröffentlicht, ohne Adresse</translation>
    </message>
    <message>
        <source>Nothing of it has appeared yet. If you wait, thanks with the address go out when it has appeared.</source>
        <translation>Noch ist nichts daraus erschienen. Wenn Sie warten, steht der Dank mit der Adresse an, sobald es erschienen ist.</translation>
    </message>
    <message>
        <source>It becomes a mail draft in a folder of your choice.</source>
        <translation>Daraus wird ein Mailentwurf in einem Ordner Ihrer Wahl.</translation>
    </message>
    <message>
        <source>Thank …</source>
        <translation>Danken …</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Danken</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>HH:MM</source>
        <translation>HH:MM</translation>
    </message>
    <message>
        <source>This is not a time. Write it like 09:30.</source>
        <translation>Das ist keine Uhrzeit. Schreiben Sie sie so: 09:30.</translation>
    </message>
</context>
<context>
    <name>TimelineGrid</name>
    <message>
        <source>Campaign timeline</source>
        <extracomment>The zoom by its name: quarter, half, year. The day that was asked for last, until somebody scrolls: a new size or reading looks at it again.</extracomment>
        <translation>Kampagnenverlauf</translation>
    </message>
</context>
<context>
    <name>TimelineLegend</name>
    <message>
        <source>Embargo</source>
        <translation>Sperrfrist</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Legend: {states}</source>
        <translation>Zeichenerklärung: {states}</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>1 item</source>
        <extracomment>For each thing the campaign&apos;s place among the rows.</extracomment>
        <translation>1 Beitrag</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} Beiträge</translation>
    </message>
    <message>
        <source>{items}, {count} published</source>
        <translation>{items}, {count} erschienen</translation>
    </message>
    <message>
        <source>all departments</source>
        <translation>alle Fachbereiche</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>{starts} to {ends}</source>
        <translation>{starts} bis {ends}</translation>
    </message>
    <message>
        <source>Phase {name}, {span}</source>
        <translation>Phase {name}, {span}</translation>
    </message>
    <message>
        <source>Campaign {name}, {span}, {counts}</source>
        <translation>Kampagne {name}, {span}, {counts}</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>Halbjahr</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
        <source>No campaign matches these filters</source>
        <translation>Keine Kampagne passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Campaigns stand here with their phases and publications</source>
        <translation>Hier stehen Kampagnen mit ihren Phasen und Veröffentlichungen</translation>
    </message>
    <message>
        <source>A campaign goes across departments and channels and has one key message.</source>
        <translation>Eine Kampagne reicht über Fachbereiche und Kanäle hinweg und hat eine Kernbotschaft.</translation>
    </message>
    <message>
        <source>Create a campaign</source>
        <translation>Kampagne anlegen</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Campaign timeline</source>
        <translation>Kampagnenverlauf</translation>
    </message>
    <message>
        <source>Wk {number}</source>
        <translation>KW {number}</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>Embargo until {end}</source>
        <translation>Sperrfrist bis {end}</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>+{count} weitere</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>“{name}” now runs from {starts} to {ends}.</source>
        <translation>„{name}“ läuft jetzt von {starts} bis {ends}.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <extracomment>A list with this property set stays free: the next act is likely to begin in it.</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Plan the week</source>
        <translation>Woche planen</translation>
    </message>
    <message numerus="yes">
        <source>Decide on %n idea(s)</source>
        <translation>
            <numerusform>Über %n Idee entscheiden</numerusform>
            <numerusform>Über %n Ideen entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>My decisions</source>
        <translation>Meine Entscheidungen</translation>
    </message>
    <message>
        <source>Held up in approval</source>
        <translation>In der Freigabe hängen geblieben</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Warten auf Freigabe</translation>
    </message>
    <message>
        <source>Requests to me</source>
        <translation>Anfragen an mich</translation>
    </message>
    <message>
        <source>Answers my people owe</source>
        <translation>Antworten, die aus meinem Bereich fehlen</translation>
    </message>
    <message>
        <source>Answers to be cleared</source>
        <translation>Vertrauliche Antworten</translation>
    </message>
    <message>
        <source>Answers are there</source>
        <translation>Antwort da</translation>
    </message>
    <message>
        <source>Input overdue</source>
        <translation>Input fällig</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>My items</source>
        <translation>Meine Beiträge</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>Offene Beiträge</translation>
    </message>
    <message>
        <source>Thanks for my answers</source>
        <translation>Dank für meine Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) waiting for approval</source>
        <translation>
            <numerusform>%n Beitrag wartet auf Freigabe</numerusform>
            <numerusform>%n Beiträge warten auf Freigabe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) overdue</source>
        <translation>
            <numerusform>%n Beitrag überfällig</numerusform>
            <numerusform>%n Beiträge überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is overdue</source>
        <translation>nichts ist überfällig</translation>
    </message>
    <message>
        <source>nothing waits for you</source>
        <translation>nichts wartet auf Sie</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>Decisions, overdue posts and your own items appear here.</source>
        <translation>Entscheidungen, Überfälliges und Ihre eigenen Beiträge erscheinen hier.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in 2 days</source>
        <translation>in 2 Tagen</translation>
    </message>
    <message>
        <source>channel open</source>
        <translation>Kanal offen</translation>
    </message>
    <message>
        <source>Mark as published</source>
        <translation>Ist erschienen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Next publications</source>
        <translation>Nächste Veröffentlichungen</translation>
    </message>
    <message>
        <source>Nothing is planned for the next two weeks.</source>
        <translation>Für die nächsten zwei Wochen ist nichts geplant.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Asked of me</source>
        <translation>An mich gerichtet</translation>
    </message>
    <message>
        <source>“{title}” is now: {state}.</source>
        <translation>„{title}“ ist jetzt: {state}.</translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>Remove</source>
        <extracomment>Hashtags have no spaces; labels may.</extracomment>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
</context>
<context>
    <name>TopicDialog</name>
    <message>
        <source>Change the topic</source>
        <translation>Thema ändern</translation>
    </message>
    <message>
        <source>New parked topic</source>
        <translation>Neues Thema für den Speicher</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Propose again from</source>
        <translation>Wiedervorlage ab</translation>
    </message>
    <message>
        <source>Empty: at any time.</source>
        <translation>Leer: jederzeit.</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parken</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Leave without saving?</source>
        <translation>Ohne zu speichern verlassen?</translation>
    </message>
    <message>
        <source>The workspace cannot take the text at the moment. It is offered again when the item is opened.</source>
        <translation>Der Arbeitsbereich kann den Text gerade nicht aufnehmen. Er wird beim nächsten Öffnen des Beitrags wieder angeboten.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>The point was removed elsewhere. Your words stand below the list.</source>
        <translation>Der Punkt wurde an anderer Stelle entfernt. Ihre Worte stehen unter der Liste.</translation>
    </message>
    <message>
        <source>channel open</source>
        <translation>Kanal offen</translation>
    </message>
    <message>
        <source>Add the channel again</source>
        <translation>Kanal wieder hinzufügen</translation>
    </message>
    <message>
        <source>{channel} is back, with your words.</source>
        <translation>{channel} ist wieder da, mit Ihren Worten.</translation>
    </message>
    <message>
        <source>Content item restored.</source>
        <translation>Beitrag wiederhergestellt.</translation>
    </message>
</context>
<context>
    <name>Undone</name>
    <message>
        <source>Undone: {act}</source>
        <translation>Rückgängig gemacht: {act}</translation>
    </message>
    <message numerus="yes">
        <source>%n mail draft(s) removed.</source>
        <translation>
            <numerusform>%n Mailentwurf entfernt.</numerusform>
            <numerusform>%n Mailentwürfe entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail draft(s) stay: changed, or the program was closed since.</source>
        <translation>
            <numerusform>%n Mailentwurf bleibt: geändert, oder das Programm war seither geschlossen.</numerusform>
            <numerusform>%n Mailentwürfe bleiben: geändert, oder das Programm war seither geschlossen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>The workspace is sound: {items} items, {entries} journal entries checked.</source>
        <translation>Der Arbeitsbereich ist in Ordnung: {items} Beiträge und {entries} Einträge des Änderungsprotokolls geprüft.</translation>
    </message>
    <message>
        <source>The check found problems</source>
        <translation>Die Prüfung hat Probleme gefunden</translation>
    </message>
    <message>
        <source>Restore the newest good backup under a new name and compare. First findings:</source>
        <translation>Stellen Sie die neueste gute Sicherung unter neuem Namen wieder her und vergleichen Sie. Die ersten Befunde:</translation>
    </message>
    <message>
        <source>Restore the newest good backup …</source>
        <translation>Neueste gute Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The program was not closed properly last time. Everything was checked: all is sound.</source>
        <translation>Das Programm wurde zuletzt nicht ordentlich beendet. Alles wurde geprüft und ist in Ordnung.</translation>
    </message>
    <message>
        <source>The search was not up to date and was made anew. The plan is sound.</source>
        <translation>Die Suche war nicht auf dem Stand und wurde neu aufgebaut. Der Plan ist in Ordnung.</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>Keine Sicherung</translation>
    </message>
    <message>
        <source>Looking for a good backup …</source>
        <translation>Eine gute Sicherung wird gesucht …</translation>
    </message>
    <message>
        <source>There is no good backup on this computer.</source>
        <translation>Auf diesem Computer gibt es keine gute Sicherung.</translation>
    </message>
    <message>
        <source>Backed up.</source>
        <translation>Gesichert.</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>The backup is written to a new file; the workspace stays as it is.</source>
        <translation>Die Sicherung wird in eine neue Datei geschrieben; der Arbeitsbereich bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Sicherungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Open as a new file …</source>
        <translation>Als neue Datei öffnen …</translation>
    </message>
</context>
<context>
    <name>VersionDiff</name>
    <message>
        <source>What changed between the versions</source>
        <translation>Was sich zwischen den Fassungen geändert hat</translation>
    </message>
    <message>
        <source>Change before</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Both versions say the same.</source>
        <translation>Beide Fassungen sagen dasselbe.</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message>
        <source>Change {number} of {count}</source>
        <translation>Änderung {number} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Beiträge</translation>
    </message>
    <message>
        <source>Own selection</source>
        <translation>Eigene Auswahl</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (geändert)</translation>
    </message>
    <message>
        <source>Saved view: {name}</source>
        <translation>Gespeicherte Ansicht: {name}</translation>
    </message>
    <message>
        <source>Save view as …</source>
        <translation>Ansicht speichern als …</translation>
    </message>
    <message>
        <source>Overwrite “{name}”</source>
        <translation>„{name}“ überschreiben</translation>
    </message>
    <message>
        <source>Rename “{name}” …</source>
        <translation>„{name}“ umbenennen …</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>View “{name}” saved.</source>
        <translation>Ansicht „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>View “{name}” overwritten.</source>
        <translation>Ansicht „{name}“ überschrieben.</translation>
    </message>
    <message>
        <source>New name of the view</source>
        <translation>Neuer Name der Ansicht</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>View renamed to “{name}”.</source>
        <translation>Ansicht in „{name}“ umbenannt.</translation>
    </message>
    <message>
        <source>View “{name}” deleted.</source>
        <translation>Ansicht „{name}“ gelöscht.</translation>
    </message>
</context>
<context>
    <name>VoteDialog</name>
    <message>
        <source>Vote by name</source>
        <translation>Namentliche Abstimmung</translation>
    </message>
    <message>
        <source>Who votes</source>
        <translation>Wer abstimmt</translation>
    </message>
    <message>
        <source>Keys: 1 for, 2 against, 3 abstention, 0 no vote</source>
        <translation>Tasten: 1 dafür, 2 dagegen, 3 Enthaltung, 0 keine Stimme</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>{for_} for, {against} against</source>
        <translation>{for_} dafür, {against} dagegen</translation>
    </message>
    <message numerus="yes">
        <source>%n abstention(s)</source>
        <translation>
            <numerusform>%n Enthaltung</numerusform>
            <numerusform>%n Enthaltungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoteRow</name>
    <message>
        <source>For</source>
        <translation>Dafür</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>Abstention</source>
        <translation>Enthaltung</translation>
    </message>
    <message>
        <source>Vote by name …</source>
        <translation>Namentlich abstimmen …</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Abstimmung</translation>
    </message>
</context>
<context>
    <name>VotesDialog</name>
    <message>
        <source>Correct the vote</source>
        <extracomment>More people than sit at any table.</extracomment>
        <translation>Auszählung berichtigen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dafür</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>Abstentions</source>
        <translation>Enthaltungen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>due date passed on {day}: choose a later one</source>
        <extracomment>Rows that are shown at once; more are scrolled.</extracomment>
        <translation>Frist war am {day}: Wählen Sie eine spätere</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>Frist {day}</translation>
    </message>
    <message>
        <source>needs {minutes}</source>
        <translation>braucht {minutes}</translation>
    </message>
    <message>
        <source>{minutes} missing</source>
        <translation>es fehlen {minutes}</translation>
    </message>
    <message>
        <source>{needs}, fits again</source>
        <translation>{needs}, passt wieder</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Anfrage öffnen</translation>
    </message>
    <message>
        <source>Grant time</source>
        <translation>Zeit gewähren</translation>
    </message>
    <message>
        <source>Grants {minutes} once, and sends the request</source>
        <translation>Gewährt einmalig {minutes} und sendet die Anfrage</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>{act}: {title}</source>
        <translation>{act}: {title}</translation>
    </message>
</context>
<context>
    <name>WeekBody</name>
    <message>
        <source>1 publication</source>
        <extracomment>More people than this are left to the report. The same week is to be shown anew.</extracomment>
        <translation>1 Veröffentlichung</translation>
    </message>
    <message>
        <source>{count} publications</source>
        <translation>{count} Veröffentlichungen</translation>
    </message>
    <message>
        <source>1 public holiday</source>
        <translation>1 Feiertag</translation>
    </message>
    <message>
        <source>{count} public holidays</source>
        <translation>{count} Feiertage</translation>
    </message>
    <message>
        <source>Cadence per channel</source>
        <translation>Takt je Kanal</translation>
    </message>
    <message>
        <source>planned / target</source>
        <translation>geplant / Ziel</translation>
    </message>
    <message>
        <source>Tick = hours agreed</source>
        <translation>Strich = Wochenstunden</translation>
    </message>
    <message>
        <source>Tick = hours or average</source>
        <translation>Strich = Stunden/Schnitt</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Auslastung</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick = average</source>
        <translation>Strich = Durchschnitt</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>“{title}” is overdue</source>
        <translation>„{title}“ ist überfällig</translation>
    </message>
    <message numerus="yes">
        <source>%n more item(s) overdue</source>
        <translation>
            <numerusform>1 weiterer Beitrag ist überfällig</numerusform>
            <numerusform>%n weitere Beiträge sind überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Embargo “{name}” until {when}</source>
        <translation>Sperrfrist „{name}“ bis {when}</translation>
    </message>
    <message>
        <source>Blackout “{name}” until {when}</source>
        <translation>Sendepause „{name}“ bis {when}</translation>
    </message>
    <message>
        <source>{channel}: one publication is missing</source>
        <translation>{channel}: eine Veröffentlichung fehlt</translation>
    </message>
    <message>
        <source>{channel}: {count} publications are missing</source>
        <translation>{channel}: {count} Veröffentlichungen fehlen</translation>
    </message>
    <message>
        <source>Click proposes ideas and evergreens</source>
        <translation>Klick schlägt Ideen und Evergreens vor</translation>
    </message>
    <message>
        <source>One evergreen without a date could fill a gap</source>
        <translation>Ein Evergreen ohne Termin könnte eine Lücke füllen</translation>
    </message>
    <message>
        <source>{count} evergreens without a date could fill gaps</source>
        <translation>{count} Evergreens ohne Termin könnten Lücken füllen</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Week</source>
        <extracomment>Below this height of the window the all-day lane is folded unless the user unfolded it. The whole of a day is wanted (datetime.date). Planned against target; counted before a week is shown.</extracomment>
        <translation>Woche</translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message numerus="yes">
        <source>%n publication(s)</source>
        <translation>
            <numerusform>%n Veröffentlichung</numerusform>
            <numerusform>%n Veröffentlichungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>WeekWords</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Wk {number}</source>
        <translation>KW {number}</translation>
    </message>
    <message>
        <source>all-</source>
        <translation>ganz-</translation>
    </message>
    <message>
        <source>day</source>
        <translation>tägig</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>+{count} weitere</translation>
    </message>
    <message>
        <source>{count} without time</source>
        <translation>{count} ohne Uhrzeit</translation>
    </message>
    <message>
        <source>Unfold the all-day lane</source>
        <translation>Ganztägige Einträge aufklappen</translation>
    </message>
    <message>
        <source>Fold the all-day lane</source>
        <translation>Ganztägige Einträge zuklappen</translation>
    </message>
    <message>
        <source>{channel} misses a post against its target. Click proposes ideas and evergreens.</source>
        <translation>{channel} fehlt ein Beitrag bis zum Ziel. Klick schlägt Ideen und Evergreens vor.</translation>
    </message>
    <message>
        <source>Campaign: {name}</source>
        <translation>Kampagne: {name}</translation>
    </message>
    <message>
        <source>{name} until {end}</source>
        <translation>{name} bis {end}</translation>
    </message>
    <message>
        <source>hour not yet set</source>
        <translation>Uhrzeit noch offen</translation>
    </message>
</context>
<context>
    <name>WhoDialog</name>
    <message>
        <source>Who is working here?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>Several people work with this workspace. Choose yourself, so that what you do carries your name. This computer remembers you; you can change it at any time at the top right.</source>
        <translation>Mit diesem Arbeitsbereich arbeiten mehrere Personen. Wählen Sie sich aus, damit Ihr Tun Ihren Namen trägt. Dieser Computer merkt sich Ihre Wahl; oben rechts können Sie sie jederzeit ändern.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>WhomPanel</name>
    <message>
        <source>Who is asked, and until when</source>
        <extracomment>Design pixels, in wide and in narrow windows. Days from today that a new request gives.</extracomment>
        <translation>Wer gefragt wird, und bis wann</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Alle Fachbereiche</translation>
    </message>
    <message>
        <source>Search a name or a field of competence</source>
        <translation>Name oder Fachgebiet suchen</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>Wer gefragt wird</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Fachbereich</translation>
    </message>
    <message>
        <source>Answer until</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>Estimated time</source>
        <translation>Geschätzte Zeit</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Tick whoever is to be asked. Several get a request each.</source>
        <translation>Haken Sie an, wer gefragt wird. Mehrere bekommen je eine Anfrage.</translation>
    </message>
    <message>
        <source>{name} gets the request.</source>
        <translation>{name} bekommt die Anfrage.</translation>
    </message>
    <message numerus="yes">
        <source>%n people get a request each.</source>
        <translation>
            <numerusform>%n Person bekommt eine Anfrage.</numerusform>
            <numerusform>%n Personen bekommen je eine Anfrage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until when is the answer needed?</source>
        <translation>Bis wann brauchen Sie die Antwort?</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>Dieser Tag ist vorbei.</translation>
    </message>
    <message>
        <source>Nobody is ticked yet: tick whoever is to be asked.</source>
        <translation>Noch ist niemand angehakt: Haken Sie an, wer gefragt wird.</translation>
    </message>
</context>
<context>
    <name>WithdrawReason</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>{name}: another word</source>
        <translation>{name}: anderes Wort</translation>
    </message>
</context>
<context>
    <name>WorkspaceFlow</name>
    <message>
        <source>Workspaces</source>
        <extracomment>Milliseconds after which the opening is told to take longer than usual. What is brought into a workspace, as the file dialog writes it.</extracomment>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Editorial plan</source>
        <translation>Redaktionsplan</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Plans and calendars</source>
        <translation>Pläne und Kalender</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Bring an editorial plan</source>
        <translation>Redaktionsplan einlesen</translation>
    </message>
    <message>
        <source>Where should the new workspace lie?</source>
        <translation>Wo soll der neue Arbeitsbereich liegen?</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>Kopie speichern als</translation>
    </message>
    <message>
        <source>{name} restored</source>
        <translation>{name} wiederhergestellt</translation>
    </message>
    <message>
        <source>Restore the backup as</source>
        <translation>Sicherung wiederherstellen als</translation>
    </message>
    <message>
        <source>Backups and exported workspaces</source>
        <translation>Sicherungen und ausgegebene Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
</context>
<context>
    <name>WorkspaceNotices</name>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>This workspace lies in a folder of {service}</source>
        <translation>Dieser Arbeitsbereich liegt in einem Ordner von {service}</translation>
    </message>
    <message>
        <source>Work on one computer at a time, and let the service finish copying before the next one opens the workspace. Backups stay on this computer.</source>
        <translation>Arbeiten Sie immer nur an einem Computer, und lassen Sie den Dienst fertig abgleichen, bevor der nächste den Arbeitsbereich öffnet. Sicherungen bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>This workspace lies on a network drive ({service})</source>
        <translation>Dieser Arbeitsbereich liegt auf einem Netzlaufwerk ({service})</translation>
    </message>
    <message>
        <source>Work on one computer at a time; saving takes longer there, and stops when the connection does. Backups stay on this computer.</source>
        <translation>Arbeiten Sie immer nur an einem Computer; das Speichern dauert dort länger und endet mit der Verbindung. Sicherungen bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>While the program was closed: {words}</source>
        <translation>Während das Programm geschlossen war: {words}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) were found. First: {first}</source>
        <translation>
            <numerusform>Es wurde %n Problem gefunden: {first}</numerusform>
            <numerusform>Es wurden %n Probleme gefunden. Das erste: {first}</numerusform>
        </translation>
    </message>
    <message>
        <source>This workspace is damaged</source>
        <translation>Dieser Arbeitsbereich ist beschädigt</translation>
    </message>
    <message>
        <source>Restore the newest good backup …</source>
        <translation>Neueste gute Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>WritingDialog</name>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The file lies in {folder}.</source>
        <translation>Die Datei liegt in {folder}.</translation>
    </message>
</context>
<context>
    <name>WritingPane</name>
    <message>
        <source>This meeting had no agenda</source>
        <extracomment>Design pixels: the list of items, and the room below which a combo box stands in its place. The widest line that reads well.</extracomment>
        <translation>Diese Sitzung hatte keine Tagesordnung</translation>
    </message>
    <message>
        <source>Its minutes have head, attendance and next date; all of them can be changed under “More”.</source>
        <translation>Ihr Protokoll hat Kopf, Anwesenheit und nächsten Termin; alles lässt sich unter „Mehr“ ändern.</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>TOP</translation>
    </message>
    <message>
        <source>Previous agenda item</source>
        <translation>Voriger TOP</translation>
    </message>
    <message>
        <source>Next agenda item</source>
        <translation>Nächster TOP</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Sachstand</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>How it ended, where nothing was decided</source>
        <translation>Wie es endete, wo nichts beschlossen wurde</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Not saved; what you wrote is still here</source>
        <translation>Nicht gespeichert; was Sie geschrieben haben, steht noch hier</translation>
    </message>
</context>
<context>
    <name>_Agenda</name>
    <message>
        <source>discussed</source>
        <extracomment>Design pixels.</extracomment>
        <translation>besprochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>übertragen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>_AltRow</name>
    <message>
        <source>Picture {n}: {name}</source>
        <translation>Bild {n}: {name}</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Alternative text missing</source>
        <translation>Alternativtext fehlt</translation>
    </message>
</context>
<context>
    <name>_CapturedList</name>
    <message>
        <source>Decision</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Beschluss</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>Public</source>
        <extracomment>Milliseconds in which changes that follow each other are read together.</extracomment>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Internal only</source>
        <translation>Nur intern</translation>
    </message>
    <message>
        <source>Stays confidential</source>
        <translation>Bleibt vertraulich</translation>
    </message>
    <message>
        <source>1: public, 2: internal only, 3: stays confidential</source>
        <translation>1: öffentlich, 2: nur intern, 3: bleibt vertraulich</translation>
    </message>
</context>
<context>
    <name>_Counter</name>
    <message>
        <source>{word}: click or + for one more, right click or - for one less</source>
        <translation>{word}: Klick oder + für eine Stimme mehr, Rechtsklick oder - für eine weniger</translation>
    </message>
</context>
<context>
    <name>_Faces</name>
    <message>
        <source>present</source>
        <extracomment>Design pixels. By attendance: icon and colour. Somebody who left early counts as left.</extracomment>
        <translation>anwesend</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>entschuldigt</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>ist gegangen</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht eingetragen</translation>
    </message>
</context>
<context>
    <name>_Floor</name>
    <message>
        <source>has the floor</source>
        <extracomment>Design pixels.</extracomment>
        <translation>hat das Wort</translation>
    </message>
    <message>
        <source>has spoken</source>
        <translation>hat gesprochen</translation>
    </message>
    <message>
        <source>waits, place {number}</source>
        <translation>wartet auf Platz {number}</translation>
    </message>
</context>
<context>
    <name>_Leave</name>
    <message>
        <source>Keep what you have written?</source>
        <translation>Geschriebenes behalten?</translation>
    </message>
    <message>
        <source>The request is not sent yet. As a draft it stays where you left it.</source>
        <translation>Die Anfrage ist noch nicht gesendet. Als Entwurf bleibt sie so stehen.</translation>
    </message>
    <message>
        <source>The changes are not saved yet.</source>
        <translation>Die Änderungen sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiter schreiben</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>Finish</source>
        <extracomment>Design pixels.</extracomment>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>_Reactions</name>
    <message>
        <source>Like, comment, share</source>
        <extracomment>Characters of an article shown before &quot;more&quot;. Networks whose posts are articles: picture, headline, running text.</extracomment>
        <translation>Gefällt mir, Kommentieren, Teilen</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Gefällt mir</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Open {name}</source>
        <extracomment>the words as they are, and whether the field was left</extracomment>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>What does the picture show?</source>
        <translation>Was ist auf dem Bild zu sehen?</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>The two lists. What is for outside may stand in what leaves the house; nothing else does.</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Comment by {name} is dealt with</source>
        <translation>Kommentar von {name} ist erledigt</translation>
    </message>
    <message>
        <source>Remove comment</source>
        <translation>Kommentar entfernen</translation>
    </message>
    <message>
        <source>Place no longer there: {quote}</source>
        <translation>Stelle nicht mehr vorhanden: {quote}</translation>
    </message>
    <message>
        <source>Go to the place: {quote}</source>
        <translation>Zur Stelle gehen: {quote}</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>built in</source>
        <translation>mitgeliefert</translation>
    </message>
</context>
<context>
    <name>_Voters</name>
    <message>
        <source>for</source>
        <translation>dafür</translation>
    </message>
    <message>
        <source>against</source>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>abstention</source>
        <translation>Enthaltung</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>keine Stimme</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Answer to an approval form</source>
        <translation>Antwort auf ein Freigabeformular</translation>
    </message>
    <message>
        <source>cannot be read in</source>
        <translation>lässt sich nicht einlesen</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n Anhang</numerusform>
            <numerusform>%n Anhänge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Writing</name>
    <message>
        <source>Where the mail drafts go</source>
        <extracomment>Lines that are named before the rest is only counted. Design pixels that the list of mails takes at most.</extracomment>
        <translation>Wohin die Mailentwürfe kommen</translation>
    </message>
</context>
</TS>
