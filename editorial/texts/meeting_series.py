"""Meeting series and single meetings: what is refused, and lists."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "list.column.series": ("Series", "Reihe"),
    "list.column.place": ("Place", "Ort"),
    "list.column.chair": ("Chair", "Leitung"),
    "list.column.minute_taker": ("Minutes", "Protokoll"),
    "meeting.time": (
        "The meeting has no hour. Enter when it begins.",
        "Die Sitzung hat keine Uhrzeit. Tragen Sie ein, wann sie beginnt.",
    ),
    "meeting.day": (
        "The meeting has no day that can be. Enter one between 1970 and 2199.",
        "Die Sitzung hat keinen möglichen Tag. Tragen Sie einen zwischen 1970 und 2199 ein.",
    ),
    "meeting.series_starts": (
        "The meeting series has no first day. Enter from when it applies.",
        "Die Sitzungsreihe hat keinen ersten Tag. Tragen Sie ein, ab wann sie gilt.",
    ),
    "meeting.series_exceptions": (
        "One of the days left out is no date. Write it as 2026-05-12, or take it out.",
        "Einer der ausgelassenen Tage ist kein Datum. Schreiben Sie ihn als 2026-05-12 oder nehmen Sie ihn heraus.",
    ),
    "meeting.series_archived": (
        "The series “{title}” is archived. Bring it back before meetings are entered for it.",
        "Die Reihe „{title}“ ist archiviert. Holen Sie sie zurück, bevor Sitzungen für sie eingetragen werden.",
    ),
    "meeting.quorum": (
        "The quorum must be a whole number from 0 on. 0 means that nobody counts.",
        "Die Beschlussfähigkeit braucht eine ganze Zahl ab 0. 0 heißt, dass niemand zählt.",
    ),
    "meeting.language": (
        "“{given}” is no language of the minutes. Choose German or English.",
        "„{given}“ ist keine Sprache des Protokolls. Wählen Sie Deutsch oder Englisch.",
    ),
    "meeting.reason": (
        "A meeting is cancelled with a reason. Write why, in one sentence.",
        "Eine Sitzung wird mit Begründung abgesagt. Schreiben Sie in einem Satz, warum.",
    ),
    "meeting.begun": (
        "“{title}” has begun and stays. A meeting that took place is not removed.",
        "„{title}“ hat begonnen und bleibt. Eine Sitzung, die stattgefunden hat, wird nicht entfernt.",
    ),
    "meeting.people_many": (
        "A meeting has at most {most} participants. Take some out.",
        "Eine Sitzung hat höchstens {most} Teilnehmende. Nehmen Sie einige heraus.",
    ),
    "meeting.person_twice": (
        "{name} is on the list twice. Keep one entry.",
        "{name} steht zweimal auf der Liste. Behalten Sie einen Eintrag.",
    ),
    "meeting.person_gone": (
        "{name} is deactivated and cannot be invited. Choose somebody else.",
        "{name} ist deaktiviert und lässt sich nicht einladen. Wählen Sie jemand anderen.",
    ),
    "meeting.guest_name": (
        "A guest has no name. Enter one, or take the guest out.",
        "Ein Gast hat keinen Namen. Tragen Sie einen ein oder nehmen Sie den Gast heraus.",
    ),
    "meeting.standing_title": (
        "An item of the standing agenda has no title. Enter one, or take the item out.",
        "Ein Punkt der ständigen Tagesordnung hat keinen Titel. Tragen Sie einen ein oder nehmen Sie ihn heraus.",
    ),
    "meeting.committee_name": (
        "The committee has no name. Enter one.",
        "Das Gremium hat keinen Namen. Tragen Sie einen ein.",
    ),
    "meeting.committee_taken": (
        "A committee “{name}” exists already. Choose another name.",
        "Das Gremium „{name}“ gibt es schon. Wählen Sie einen anderen Namen.",
    ),
}
