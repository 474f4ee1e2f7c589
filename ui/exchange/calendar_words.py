"""Words of the import of calendars."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from editorial.domain.calendar import local, moment
from editorial.domain.calendar_import import CalendarEvent, CalendarFile, Target
from editorial.domain.import_report import ImportReport, Outcome
from editorial.domain.wording import day_text, number_text, time_text
from editorial.texts import text

from ..widgets.choice import Choice, Sign

#: Target -> its sign in lists.
ICONS = {
    Target.CONTENT: "file-text",
    Target.HOLIDAY: "sun",
    Target.BLACKOUT: "ban",
    Target.EMBARGO: "lock",
    Target.REFERENCE: "layers",
    Target.NOTHING: "eye-off",
}


def target(one: Target, language: str) -> str:
    """Content, Holidays, Calendar behind the plan ..."""
    return text(f"calendar.target.{one}", language)


def choices(language: str) -> list[Choice]:
    """All targets, to choose from."""
    return [Choice(one, target(one, language), Sign.icon(icon)) for one, icon in ICONS.items()]


def events(count: int, language: str) -> str:
    """39 events."""
    if count == 1:
        return QCoreApplication.translate("CalendarImport", "1 event")
    return QCoreApplication.translate("CalendarImport", "{count} events").format(count=number_text(count, language))


def when(event: CalendarEvent, language: str, zone: str) -> str:
    """Thu 21.05.2026, 10:00 on the clocks of `zone`; whole days from first to last."""
    starts = moment(event.starts, event.start_time, event.zone or zone) if event.start_time is not None else None
    if starts is not None:
        here = local(starts, zone)
        return f"{day_text(here.date(), language)}, {time_text(here.time())}"
    if event.starts == date.min:
        return ""  # a cancellation need not say when
    first = day_text(event.starts, language)
    return first if event.ends == event.starts else f"{first} – {day_text(event.ends, language)}"


def again(event: CalendarEvent) -> str:
    """How an event comes back, in a word."""
    if event.recurrence:
        return QCoreApplication.translate("CalendarImport", "one occurrence, changed")
    words = {
        "DAILY": QCoreApplication.translate("CalendarImport", "comes back daily"),
        "WEEKLY": QCoreApplication.translate("CalendarImport", "comes back weekly"),
        "MONTHLY": QCoreApplication.translate("CalendarImport", "comes back monthly"),
        "YEARLY": QCoreApplication.translate("CalendarImport", "comes back yearly"),
    }
    return words.get(event.rule.partition(";")[0].removeprefix("FREQ="), "")


def group(name: str) -> str:
    """A category's name."""
    return name or QCoreApplication.translate("CalendarImport", "without category")


def summary(report: ImportReport, language: str) -> str:
    """12 new, 3 unchanged."""
    names = {
        Outcome.ADDED: QCoreApplication.translate("CalendarImport", "new"),
        Outcome.CHANGED: QCoreApplication.translate("CalendarImport", "changed"),
        Outcome.UNCHANGED: QCoreApplication.translate("CalendarImport", "unchanged"),
        Outcome.SKIPPED: QCoreApplication.translate("CalendarImport", "skipped"),
    }
    parts = [f"{number_text(count, language)} {names[one]}" for one in Outcome if (count := report.count(one))]
    return "  ·  ".join(parts)


def about(file: CalendarFile, language: str) -> str:
    """The file in a line: its name, the calendar's own, how many events."""
    parts = [file.name]
    if file.calendar and file.calendar not in file.name:
        parts.append(f"„{file.calendar}“" if language == "de" else f"“{file.calendar}”")
    parts.append(events(file.read, language))
    return "  ·  ".join(parts)
