"""Personal data: what is said of it."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "privacy.what": ("Personal data", "Personenbezogene Daten"),
    "people.pseudonym": ("Anonymised person {number}", "Anonymisierte Person {number}"),
    "people.export_other": (
        "{actor} may not export the data of {person}. This is for {who}; everybody may export their own.",
        "{actor} darf die Daten von {person} nicht exportieren. Das ist {who} vorbehalten; die eigenen Daten darf "
        "jede Person exportieren.",
    ),
    "people.anonymous_already": (
        "{person} has been anonymised already. Nothing is left to take out.",
        "{person} ist bereits anonymisiert. Es gibt nichts mehr zu entfernen.",
    ),
    "people.anonymise_self": (
        "You cannot anonymise yourself while you work here. Ask somebody else who leads the desk.",
        "Sie können sich nicht selbst anonymisieren, solange Sie hier arbeiten. Bitten Sie jemand anderen, der die "
        "Redaktion leitet.",
    ),
    "check.anonymised": (
        "from here on names were replaced when a person was anonymised; the earlier state can be compared only up to "
        "here",
        "ab hier wurden Namen ersetzt, als eine Person anonymisiert wurde; mit dem früheren Stand lässt sich nur bis "
        "hierher vergleichen",
    ),
}
