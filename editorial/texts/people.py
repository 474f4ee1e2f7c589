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
    "forbidden.state": (
        "“{title}” has the status “{status}”: {actor} may not do this to it: {act}. It is for: {who}.",
        "„{title}“ hat den Status „{status}“: {actor} darf damit das nicht: {act}. Das ist Sache von: {who}.",
    ),
    "forbidden.foreign": (
        "“{title}” is somebody else's: {actor} may not do this to it: {act}. It is for: {who}.",
        "„{title}“ ist fremd: {actor} darf damit das nicht: {act}. Das ist Sache von: {who}.",
    ),
    "forbidden.hidden": (
        "This item does not concern {actor} and is out of their reach. It is for: {who}.",
        "Dieser Beitrag betrifft {actor} nicht und ist deshalb nicht zugänglich. Das ist Sache von: {who}.",
    ),
    "forbidden.absence": (
        "{actor} may enter only their own absence. Others' absence is for: {who}.",
        "{actor} darf nur die eigene Abwesenheit eintragen. Die von anderen ist Sache von: {who}.",
    ),
    "forbidden.comment": (
        "This comment is by {author}: {actor} may not take it away. It is for {author} and: {who}.",
        "Dieser Kommentar ist von {author}: {actor} darf ihn nicht entfernen. Das ist Sache von {author} und: {who}.",
    ),
    "comment.decision": (
        "This comment belongs to a decision and stays. Answer it with another one.",
        "Dieser Kommentar gehört zu einer Entscheidung und bleibt stehen. Antworten Sie mit einem weiteren.",
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
    "never_deleted": (
        "“{name}” is archived, never deleted: what was done with it keeps the name.",
        "„{name}“ wird archiviert, nie gelöscht: Was damit geschehen ist, behält den Namen.",
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
