"""Recurring formats: what is wrong with a rule, and a rule in words."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "series.title": (
        "A recurring format needs a title. Type one.",
        "Ein wiederkehrendes Format braucht einen Titel. Geben Sie einen ein.",
    ),
    "series.rule.empty": (
        "The rule is empty. Choose how often the format comes back, or paste an RRULE such as FREQ=WEEKLY;BYDAY=TU.",
        "Die Regel ist leer. Wählen Sie, wie oft das Format wiederkehrt, oder fügen Sie eine RRULE wie "
        "FREQ=WEEKLY;BYDAY=TU ein.",
    ),
    "series.rule.frequency": (
        "“{part}” is no frequency for a plan. Use FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.",
        "„{part}“ ist keine Häufigkeit für einen Plan. Verwenden Sie FREQ=DAILY, WEEKLY, MONTHLY oder YEARLY.",
    ),
    "series.rule.part": (
        "“{part}” cannot be used in this rule. Check it, or take it out.",
        "„{part}“ ist in dieser Regel nicht verwendbar. Prüfen Sie die Angabe oder nehmen Sie sie heraus.",
    ),
    "series.rule.two_ends": (
        "The rule has two ends, COUNT and UNTIL. Keep one of them.",
        "Die Regel hat zwei Enden, COUNT und UNTIL. Behalten Sie eines davon.",
    ),
    "series.rule.never": (
        "This rule never comes true: no day fits all of its parts. Change the day, the month or the end.",
        "Diese Regel trifft nie zu: Kein Tag passt zu allen Angaben. Ändern Sie Tag, Monat oder Ende.",
    ),
    "series.gone": (
        "“{title}” does not come back on {day} any more. Reload the view.",
        "„{title}“ kehrt am {day} nicht mehr wieder. Laden Sie die Ansicht neu.",
    ),
    "series.fixed": (
        "“{title}” is approved or out already and stays as it is. Change it in the editor.",
        "„{title}“ ist schon freigegeben oder veröffentlicht und bleibt, wie es ist. Ändern Sie den Beitrag im Editor.",
    ),
    "series.alone": (
        "This content item belongs to no recurring format any more. It can be changed on its own.",
        "Dieser Beitrag gehört zu keinem wiederkehrenden Format mehr. Er lässt sich für sich ändern.",
    ),
    "series.move.daily": (
        "A daily format has no other day to go to. Move only this one, or change the format.",
        "Ein tägliches Format hat keinen anderen Tag. Verschieben Sie nur diesen Termin oder ändern Sie das Format.",
    ),
    "series.move.week": (
        "The format comes several times a week, and only inside its week can one of the days move for all. "
        "Move only this one, or change the format.",
        "Das Format kommt mehrmals in der Woche; für alle kann ein Tag nur innerhalb der Woche wechseln. "
        "Verschieben Sie nur diesen Termin oder bearbeiten Sie das Format.",
    ),
    "series.move.month": (
        "Into another month only this one can move. For all of them change the format.",
        "In einen anderen Monat lässt sich nur dieser Termin verschieben. Für alle ändern Sie bitte das Format.",
    ),
    "series.move.year": (
        "Into another year only this one can move. For all of them change the format.",
        "In ein anderes Jahr lässt sich nur dieser Termin verschieben. Für alle ändern Sie bitte das Format.",
    ),
    "series.move.rule": (
        "With this rule it is open what moves with it. Move only this one, or change the format.",
        "Bei dieser Regel ist offen, was mitwandert. Verschieben Sie nur diesen Termin oder bearbeiten Sie das Format.",
    ),
    # A rule in words: how often ...
    "series.daily": ("Every day", "Jeden Tag"),
    "series.daily.n": ("Every {n} days", "Alle {n} Tage"),
    "series.weekly": ("Every {days}", "Jeden {days}"),
    "series.weekly.workdays": ("Every working day from Monday to Friday", "Jeden Werktag von Montag bis Freitag"),
    "series.weekly.n": ("Every {n} weeks on {days}", "Alle {n} Wochen am {days}"),
    "series.monthly.day": ("Every month on the {days}", "Jeden Monat am {days}"),
    "series.monthly.day.n": ("Every {n} months on the {days}", "Alle {n} Monate am {days}"),
    "series.monthly.weekday": ("Every {days} of the month", "Jeden {days} im Monat"),
    "series.monthly.weekday.n": ("Every {n} months on the {days}", "Alle {n} Monate am {days}"),
    "series.yearly": ("Every year on {days}", "Jedes Jahr am {days}"),
    "series.yearly.n": ("Every {n} years on {days}", "Alle {n} Jahre am {days}"),
    "series.yearly.weekday": ("the {days} in {months}", "{days} im {months}"),
    "series.by_rule": ("By the rule {rule}", "Nach der Regel {rule}"),
    "series.months": ("in {months}", "im {months}"),
    "series.last_day": ("last day", "letzten Tag"),
    "series.from_end": ("{n}th last day", "{n}.-letzten Tag"),
    "series.place.1": ("first", "ersten"),
    "series.place.2": ("second", "zweiten"),
    "series.place.3": ("third", "dritten"),
    "series.place.4": ("fourth", "vierten"),
    "series.place.5": ("fifth", "fünften"),
    "series.place.-1": ("last", "letzten"),
    "series.place.-2": ("second last", "vorletzten"),
    "series.and": (" and ", " und "),
    # ... and from when to when.
    "series.at": ("{words} at {time}", "{words} um {time}"),
    "series.from": ("from {day}", "ab {day}"),
    "series.until": ("until {day}", "bis {day}"),
    "series.times": ("{n} times", "{n} Termine"),
    "series.time": ("once", "1 Termin"),
    "series.times_until": ("{n} times until {day}", "{n} Termine bis {day}"),
}
