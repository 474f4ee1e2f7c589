"""Words of calendar files: what is wrong with one, what an import of one did, and calendars behind the plan."""

CATALOGUE: dict[str, tuple[str, str]] = {
    # why a file was not read
    "calendar.none": (
        "No calendar was found in “{name}”. Export the events as .ics (iCalendar) and try again.",
        "In „{name}“ wurde kein Kalender gefunden. Exportieren Sie die Termine als .ics (iCalendar).",
    ),
    "calendar.too_large": (
        "“{name}” has {size} MB; calendars are read up to {limit} MB. Export a shorter span and try again.",
        "„{name}“ hat {size} MB; gelesen werden Kalender bis {limit} MB. Exportieren Sie einen kürzeren Zeitraum.",
    ),
    "calendar.many": (
        "“{name}” holds more than {limit} events. Export a shorter span and try again.",
        "„{name}“ enthält mehr als {limit} Termine. Exportieren Sie einen kürzeren Zeitraum.",
    ),
    "calendar.deep": (
        "“{name}” nests its parts deeper than any calendar does and was not read.",
        "„{name}“ verschachtelt seine Teile tiefer, als es ein Kalender tut, und wurde nicht gelesen.",
    ),
    "calendar.memory": (
        "“{name}” needs more memory than reading a calendar may take; it was not read.",
        "„{name}“ braucht mehr Speicher, als das Lesen eines Kalenders kosten darf, und wurde nicht gelesen.",
    ),
    # why an event was not read
    "calendar.problem.unreadable": (
        "The event is damaged and was left out.",
        "Der Termin ist beschädigt und wurde ausgelassen.",
    ),
    "calendar.problem.cut": (
        "The file breaks off inside this event; it was left out.",
        "Die Datei bricht in diesem Termin ab; er wurde ausgelassen.",
    ),
    "calendar.problem.no_start": (
        "The event has no start (DTSTART) and was left out.",
        "Der Termin hat keinen Beginn (DTSTART) und wurde ausgelassen.",
    ),
    "calendar.problem.start": (
        "The start “{written}” is no date; the event was left out.",
        "Der Beginn „{written}“ ist kein Datum; der Termin wurde ausgelassen.",
    ),
    "calendar.problem.recurrence": (
        "The event replaces one occurrence of a series, but “{written}” is no date; it was left out.",
        "Der Termin ersetzt einen Termin einer Serie, aber „{written}“ ist kein Datum; er wurde ausgelassen.",
    ),
    "calendar.problem.too_often": (
        "A rule that comes back more often than daily (FREQ={frequency}) is not supported; the event was left out.",
        "Eine Regel, die öfter als täglich wiederkehrt (FREQ={frequency}), wird nicht unterstützt; der Termin wurde "
        "ausgelassen.",
    ),
    "calendar.problem.hours": (
        "The rule means several hours of a day (“{rule}”); the event was left out.",
        "Die Regel nennt mehrere Uhrzeiten je Tag („{rule}“); der Termin wurde ausgelassen.",
    ),
    "calendar.problem.rule": (
        "The rule “{rule}” cannot be understood; the event was left out.",
        "Die Regel „{rule}“ ist nicht zu verstehen; der Termin wurde ausgelassen.",
    ),
    "calendar.problem.never": (
        "The rule “{rule}” means a day that never comes; the event was left out.",
        "Die Regel „{rule}“ nennt einen Tag, den es nie gibt; der Termin wurde ausgelassen.",
    ),
    "calendar.problem.double": (
        "The same event stands in the file twice; it was taken once.",
        "Derselbe Termin steht zweimal in der Datei; er wurde einmal übernommen.",
    ),
    "calendar.problem.older": (
        "The file holds a newer state of this event, which was taken.",
        "Die Datei enthält einen neueren Stand dieses Termins; der wurde übernommen.",
    ),
    # what should be known of an event that was read
    "calendar.problem.same_uid": (
        "The file gives different events the same identifier (UID); they were kept apart.",
        "Die Datei gibt verschiedenen Terminen dieselbe Kennung (UID); sie wurden getrennt übernommen.",
    ),
    "calendar.problem.no_end": (
        "The end of this event is missing in the file (END:VEVENT); check what was taken over.",
        "In der Datei fehlt das Ende dieses Termins (END:VEVENT); prüfen Sie, was übernommen wurde.",
    ),
    "calendar.problem.no_title": (
        "The event has no title; one was made from what else it says.",
        "Der Termin hat keinen Titel; er wurde aus den übrigen Angaben gebildet.",
    ),
    "calendar.problem.zone": (
        "The time zone “{zone}” is unknown; the time was taken over as written.",
        "Die Zeitzone „{zone}“ ist unbekannt; die Uhrzeit wurde so übernommen, wie sie dasteht.",
    ),
    "calendar.problem.zone_alike": (
        "The series runs in a time zone that only this file knows; its hours are kept on the clocks of {home}.",
        "Die Serie läuft in einer Zeitzone, die nur diese Datei kennt; ihre Uhrzeit gilt nun in {home}.",
    ),
    "calendar.problem.zone_series": (
        "The series runs on the clocks of {zone}; its hour was converted to those of {home}.",
        "Die Serie gilt in der Zeitzone {zone}; ihre Uhrzeit wurde auf {home} umgerechnet.",
    ),
    "calendar.problem.zone_kept": (
        "The series runs on the clocks of {zone}; it falls on other days here, so its own hours were kept.",
        "Die Serie gilt in der Zeitzone {zone}; hier fiele sie auf andere Tage, daher bleiben ihre eigenen Zeiten.",
    ),
    "calendar.problem.end": (
        "The end “{written}” is no date and was left out.",
        "Das Ende „{written}“ ist kein Datum und wurde ausgelassen.",
    ),
    "calendar.problem.end_before": (
        "The event ends before it begins; its end was left out.",
        "Der Termin endet vor seinem Beginn; das Ende wurde ausgelassen.",
    ),
    "calendar.problem.date": (
        "“{written}” in the list of dates is no date and was left out.",
        "„{written}“ in der Liste der Tage ist kein Datum und wurde ausgelassen.",
    ),
    "calendar.problem.second_rule": (
        "The event has more than one rule; the first was taken.",
        "Der Termin hat mehr als eine Regel; die erste wurde übernommen.",
    ),
    "calendar.problem.range": (
        "The change is meant for all following occurrences too; it was taken over for this one only.",
        "Die Änderung soll auch für alle folgenden Termine gelten; übernommen wurde sie nur für diesen.",
    ),
    "calendar.problem.gap": (
        "{time} does not exist on that day, the clocks go forward; {taken} was entered.",
        "{time} Uhr gibt es an diesem Tag nicht, die Uhren werden vorgestellt; eingetragen ist {taken} Uhr.",
    ),
    "calendar.problem.lone": (
        "The series of this occurrence is neither in the file nor in the workspace; it was taken over by itself.",
        "Die Serie zu diesem Termin ist weder in der Datei noch im Arbeitsbereich; er wurde einzeln übernommen.",
    ),
    # why an event was skipped, and what was kept
    "calendar.problem.not_wanted": (
        "Left out, as chosen.",
        "Ausgelassen, wie gewählt.",
    ),
    "calendar.problem.outdated": (
        "A newer state of this event is already here.",
        "Von diesem Termin ist schon ein neuerer Stand da.",
    ),
    "calendar.problem.nothing_to_cancel": (
        "Cancelled in the calendar, and never taken over: nothing to do.",
        "Im Kalender abgesagt und nie übernommen: nichts zu tun.",
    ),
    "calendar.problem.out_already": (
        "Cancelled in the calendar, but already published: left as it is.",
        "Im Kalender abgesagt, aber schon veröffentlicht: bleibt, wie es ist.",
    ),
    "calendar.problem.in_bin": (
        "The content item lies in the bin; deleted stays deleted.",
        "Der Beitrag liegt im Papierkorb; gelöscht bleibt gelöscht.",
    ),
    "calendar.problem.no_day": (
        "The rule has no occurrence in the time that is kept ({first} to {last}).",
        "Die Regel hat in der Zeit, die vorgehalten wird ({first} bis {last}), keinen Termin.",
    ),
    "calendar.problem.many_days": (
        "The event covers more than {limit} periods; the first {limit} were taken.",
        "Der Termin ergibt mehr als {limit} Zeiträume; die ersten {limit} wurden übernommen.",
    ),
    # what is no event
    "calendar.left.task": ("Task", "Aufgabe"),
    "calendar.left.journal": ("Journal entry", "Journaleintrag"),
    "calendar.left.busy": ("Free and busy times", "Frei- und Belegtzeiten"),
    "calendar.left.other": ("Other part of the file", "Anderer Bestandteil der Datei"),
    # what is written into the workspace
    "calendar.untitled": ("Event without title", "Termin ohne Titel"),
    "calendar.place": ("Place: {place}", "Ort: {place}"),
    "calendar.ends": ("Ends: {when}", "Ende: {when}"),
    "calendar.cancelled": ("Cancelled in the calendar", "Im Kalender abgesagt"),
    # what events become
    "calendar.target.content": ("Content", "Beiträge"),
    "calendar.target.holiday": ("Holidays", "Feiertage"),
    "calendar.target.blackout": ("Blackout periods", "Sendepausen"),
    "calendar.target.embargo": ("Embargo periods", "Sperrfristen"),
    "calendar.target.reference": ("Behind the plan", "Hinter dem Plan"),
    "calendar.target.nothing": ("Leave out", "Auslassen"),
}
