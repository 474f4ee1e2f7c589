"""What a chip says: to a screen reader, and in its tooltip."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QCoreApplication

from editorial.domain.calendar import Entry
from editorial.domain.status import Status
from editorial.domain.wording import time_text, weekday, when_text
from editorial.texts import text
from ui.context import Desk

from .chip import CONFLICT, OVERDUE

__all__ = ["chip_spoken", "chip_tooltip", "held_word", "series_word", "status_word", "without_why", "without_word"]


def status_word(status: Status, language: str) -> str:
    """The state inside a sentence: "in Arbeit", "drafting"."""
    word = text(f"status.{status}", language)
    # "Idee" is a noun; the other German names are not
    return word if language == "de" and status is Status.IDEA else word[:1].lower() + word[1:]


def _spoken_day(day: date, at: time | None, language: str) -> str:
    month = text(f"month.{day.month}", language)
    if language == "de":
        hour = "" if at is None else f" {at.hour} Uhr" if at.minute == 0 else f" {at:%H:%M} Uhr"
        return f"{weekday(day, language)} {day.day}. {month}{hour}"
    return f"{weekday(day, language)} {day.day} {month}{f' {at:%H:%M}' if at else ''}"


def chip_spoken(desk: Desk, entry: Entry, marks: int) -> str:
    """Title, channel, day and hour, state, conflict: "Laborbesuch, LinkedIn, Do 21. Mai 10 Uhr, in Arbeit, ..."."""
    language = desk.language
    parts = [entry.title]
    if channel := desk.channel(entry.channel_id):
        parts.append(channel.name)
    if entry.day is not None:
        parts.append(_spoken_day(entry.day, entry.time, language))
    parts.append(status_word(entry.status, language))
    if entry.series_id:
        parts.append(series_word(entry))
    if entry.content_id in desk.marks.without:
        parts.append(without_word())
    if entry.content_id in desk.held:
        parts.append(held_word())
    if marks & OVERDUE:
        parts.append(QCoreApplication.translate("Chip", "overdue"))
    conflict = QCoreApplication.translate("Chip", "conflict")
    parts.append(conflict if marks & CONFLICT else QCoreApplication.translate("Chip", "no conflict"))
    return ", ".join(parts)


def chip_tooltip(desk: Desk, entry: Entry, reason: str = "") -> str:
    """The full title, then where, when and how far; `reason` says what is wrong, on a line of its own."""
    language = desk.language
    facts = []
    if channel := desk.channel(entry.channel_id):
        facts.append(channel.name)
    when = when_text(entry.day, entry.time, language)
    facts.append(when if time_text(entry.time) or entry.day is None else f"{when}, {_no_hour()}")
    facts.append(text(f"status.{entry.status}", language))
    if department := desk.department(entry.department_id):
        facts.append(department.name)
    if person := desk.person(entry.owner_id):
        facts.append(person.name)
    if entry.series_id:
        facts.append(series_word(entry))
    held = held_word() if entry.content_id in desk.held else ""
    said = (entry.title, " · ".join(facts), without_why(desk, entry.content_id), held, reason)
    return "\n".join(one for one in said if one)


def held_word() -> str:
    """That words of an expert stand in it that nobody cleared."""
    return QCoreApplication.translate("Chip", "contains expert input that is not cleared")


def without_word() -> str:
    """That it goes, or went, out without approval."""
    return QCoreApplication.translate("Chip", "without approval")


def without_why(desk: Desk, content_id: int) -> str:
    """Who let it go without approval, and why; empty where nobody did."""
    found = desk.marks.without.get(content_id)
    if found is None:
        return ""
    words = QCoreApplication.translate("Chip", "without approval, by {person}: {reason}")
    return words.format(person=found.person, reason=found.reason)


def series_word(entry: Entry) -> str:
    """That it belongs to a recurring format, and whether somebody has begun to work on it."""
    if entry.virtual:
        return QCoreApplication.translate("Chip", "recurring, not begun")
    return QCoreApplication.translate("Chip", "part of a series")


def _no_hour() -> str:
    return QCoreApplication.translate("Chip", "no hour yet")
