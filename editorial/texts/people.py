"""People in words: absence, deactivation, passwords, and who may do what."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "people.deactivated": (
        "{person} is deactivated and acts no more. An administrator or the social media manager can reactivate them.",
        "{person} ist deaktiviert und handelt nicht mehr. Administration oder Social-Media-Management können die Person"
        " wieder aktivieren.",
    ),
    "people.unknown": (
        "{person} is no person of this workspace. Choose somebody from the list of people.",
        "{person} gehört nicht zu diesem Arbeitsbereich. Wählen Sie jemanden aus der Liste der Personen.",
    ),
    "people.last": (
        "{person} is the last one here who is administrator or social media manager. Give one of these roles to"
        " somebody else first.",
        "{person} ist hier die letzte Person mit der Rolle Administration oder Social-Media-Management. Geben Sie eine"
        " dieser Rollen zuerst jemand anderem.",
    ),
    "people.substitute_self": (
        "{person} cannot stand in for themselves. Choose somebody else.",
        "{person} kann sich nicht selbst vertreten. Wählen Sie jemand anderen.",
    ),
    "people.substitute_gone": (
        "{person} is deactivated and cannot stand in for anybody. Choose somebody else.",
        "{person} ist deaktiviert und kann niemanden vertreten. Wählen Sie jemand anderen.",
    ),
    "people.never_deleted": (
        "People are deactivated, never deleted: what {person} did keeps their name.",
        "Personen werden deaktiviert, nie gelöscht: Was {person} getan hat, behält den Namen.",
    ),
    "password.short": (
        "A password has at least 8 characters. Choose a longer one.",
        "Ein Passwort hat mindestens 8 Zeichen. Wählen Sie ein längeres.",
    ),
    "password.long": (
        "A password has at most 512 characters. Choose a shorter one.",
        "Ein Passwort hat höchstens 512 Zeichen. Wählen Sie ein kürzeres.",
    ),
    "password.own": (
        "Only {person} can set their own password; an administrator can remove it.",
        "Nur {person} selbst kann das eigene Passwort setzen; die Administration kann es entfernen.",
    ),
    "password.none": ("{person} has no password.", "{person} hat kein Passwort."),
    "people.password": (
        "This is not the password of {person}. Type it again.",
        "Das ist nicht das Passwort von {person}. Geben Sie es noch einmal ein.",
    ),
    "people.wait": (
        "Too many wrong passwords for {person}. Try again in {time}; an administrator can also remove the password.",
        "Zu viele falsche Passwörter für {person}. Versuchen Sie es in {time} wieder; die Administration kann das"
        " Passwort auch entfernen.",
    ),
    "people.wait.second": ("one second", "einer Sekunde"),
    "people.wait.seconds": ("{count} seconds", "{count} Sekunden"),
    "people.wait.minute": ("one minute", "einer Minute"),
    "people.wait.minutes": ("{count} minutes", "{count} Minuten"),
}
