"""Words that several parts of the import share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editorial.domain.import_report import Outcome
from editorial.domain.wording import number_text

#: Outcome -> icon and colour.
LOOK = {
    Outcome.ADDED: ("circle-plus", "success"),
    Outcome.CHANGED: ("pencil-line", "info"),
    Outcome.UNCHANGED: ("circle-check", "muted"),
    Outcome.SKIPPED: ("skip-forward", "warning"),
}
KINDS = ("channel", "campaign", "pillar", "department", "person", "goal")


def rows(count: int, language: str) -> str:
    """48 rows."""
    if count == 1:
        return QCoreApplication.translate("Import", "1 row")
    return QCoreApplication.translate("Import", "{count} rows").format(count=number_text(count, language))


def items(count: int, language: str) -> str:
    """48 content items."""
    if count == 1:
        return QCoreApplication.translate("Import", "1 content item")
    return QCoreApplication.translate("Import", "{count} content items").format(count=number_text(count, language))


def counters(read: int, undated: int, language: str) -> str:
    """48 rows, 40 with a date, 8 for the backlog."""
    parts = [rows(read, language)]
    if read - undated:
        dated = number_text(read - undated, language)
        parts.append(QCoreApplication.translate("Import", "{count} with a date").format(count=dated))
    if undated:
        number = number_text(undated, language)
        parts.append(QCoreApplication.translate("Import", "{count} for the backlog").format(count=number))
    return "  ·  ".join(parts)


def outcome(one: Outcome) -> str:
    """new, changed, unchanged, skipped."""
    return {
        Outcome.ADDED: QCoreApplication.translate("Import", "new"),
        Outcome.CHANGED: QCoreApplication.translate("Import", "changed"),
        Outcome.UNCHANGED: QCoreApplication.translate("Import", "unchanged"),
        Outcome.SKIPPED: QCoreApplication.translate("Import", "skipped"),
    }[one]


def kind(name: str) -> str:
    """Channels, Campaigns ..."""
    return {
        "channel": QCoreApplication.translate("Import", "Channels"),
        "campaign": QCoreApplication.translate("Import", "Campaigns"),
        "pillar": QCoreApplication.translate("Import", "Content pillars"),
        "department": QCoreApplication.translate("Import", "Departments"),
        "person": QCoreApplication.translate("Import", "People"),
        "goal": QCoreApplication.translate("Import", "Goals"),
    }[name]


def made(name: str, count: int) -> str:
    """2 channels."""
    one, many = {
        "channel": (
            QCoreApplication.translate("Import", "1 channel"),
            QCoreApplication.translate("Import", "{count} channels"),
        ),
        "campaign": (
            QCoreApplication.translate("Import", "1 campaign"),
            QCoreApplication.translate("Import", "{count} campaigns"),
        ),
        "pillar": (
            QCoreApplication.translate("Import", "1 content pillar"),
            QCoreApplication.translate("Import", "{count} content pillars"),
        ),
        "department": (
            QCoreApplication.translate("Import", "1 department"),
            QCoreApplication.translate("Import", "{count} departments"),
        ),
        "person": (
            QCoreApplication.translate("Import", "1 person"),
            QCoreApplication.translate("Import", "{count} people"),
        ),
        "goal": (
            QCoreApplication.translate("Import", "1 goal"),
            QCoreApplication.translate("Import", "{count} goals"),
        ),
    }[name]
    return one if count == 1 else many.format(count=count)
