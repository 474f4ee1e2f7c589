"""Action items: files of them, and why something is refused."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "action.not_yours": (
        "“{text}” is {who}’s action item. Only they and the desk tick it off.",
        "„{text}“ ist die Aufgabe von {who}. Nur sie und der Redaktionstisch haken sie ab.",
    ),
    "action.in_minutes": (
        "“{text}” stands in the finalised minutes of “{title}”. Drop the action item instead of removing it.",
        "„{text}“ steht im festgeschriebenen Protokoll von „{title}“. Verwerfen Sie die Aufgabe, statt sie zu "
        "entfernen.",
    ),
    # What happened, as a history tells it.
    "action.told.new": ("entered", "eingetragen"),
    "action.told.action.save": ("changed", "geändert"),
    "action.told.action.state": ("status changed", "Status geändert"),
    "action.told.action.remove": ("removed", "entfernt"),
    "action.told.meeting.decide": ("decided", "beschlossen"),
    "action.told.meeting.take_back": ("taken back", "zurückgenommen"),
    "action.told.meeting.supersede": ("superseded", "ersetzt"),
    "action.told.meeting.vote": ("vote entered", "Abstimmung eingetragen"),
    "list.column.number": ("No.", "Nr."),
    "list.column.meeting": ("Meeting", "Sitzung"),
    "action.file.number": ("Number", "Nr."),
    "action.file.text": ("Action item", "Aufgabe"),
    "action.file.owner": ("Responsible", "Zuständig"),
    "action.file.department": ("Department", "Fachbereich"),
    "action.file.due": ("Due", "Termin"),
    "action.file.state": ("Status", "Status"),
    "action.file.done": ("Done on", "Erledigt am"),
    "action.file.meeting": ("Meeting", "Sitzung"),
    "action.file.day": ("Meeting on", "Sitzung am"),
    "action.file.item": ("Agenda item", "TOP"),
    "action.file.decision": ("Decision", "Beschluss"),
    "action.file.content": ("Content item", "Beitrag"),
    "action.file.note": ("Note", "Bemerkung"),
    "action.file.calendar": ("Action items", "Aufgaben"),
    "action.file.what": ("action items", "Aufgaben"),
}
