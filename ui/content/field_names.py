"""What the fields of an item are called, for conflicts and for text that is rescued."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from ..context import Desk
from .merge import Key


class FieldNames(QObject):
    """Words for fields and for values that are ids."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def field(self, key: Key, name: str, channel: str = "") -> str:
        """The name of a field; a variant is named after its channel."""
        if key[0] == "publication":
            if name == "url":
                return self.tr("Address on {channel}").format(channel=channel or "?")
            if name == "title":
                return self.tr("Title on {channel}").format(channel=channel or "?")
            return self.tr("Text for {channel}").format(channel=channel or "?")
        if key[0] == "checklist":
            return self.tr("Point of the checklist")
        if key[0] == "attachment":
            return self.tr("Alternative text")
        names = {
            "title": self.tr("Title"),
            "brief": self.tr("Brief"),
            "key_message": self.tr("Key message"),
            "audience": self.tr("Audience"),
            "text": self.tr("Base text"),
            "format": self.tr("Format"),
            "task_field": self.tr("Task field"),
            "pillar_id": self.tr("Pillar"),
            "campaign_id": self.tr("Campaign"),
            "goal_id": self.tr("Goal"),
            "department_id": self.tr("Speaks"),
            "owner_id": self.tr("Owner"),
            "labels": self.tr("Labels"),
            "hashtags": self.tr("Hashtags"),
            "evergreen": self.tr("Evergreen"),
            "effort": self.tr("Effort"),
        }
        return names.get(name, name)

    def value(self, name: str, value: Any) -> str:
        """A value in words."""
        finders = {
            "pillar_id": self.desk.pillar,
            "campaign_id": self.desk.campaign,
            "department_id": self.desk.department,
            "owner_id": self.desk.person,
        }
        if value is None:
            return self.tr("(base text)") if name == "text" else "–"
        if name in finders:
            found = finders[name](value)
            return found.name if found else "–"
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, tuple):
            return ", ".join(str(one) for one in value)
        return str(value)
