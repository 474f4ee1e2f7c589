"""Names and signs by id, looked up while painting: dictionaries instead of searching the directory."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from editorial.domain.calendar import Entry
from editorial.domain.channels import Channel
from editorial.domain.content import Status
from editorial.domain.wording import when_text
from editorial.texts import text

from ..context import Desk
from ..widgets.chip_words import held_word, series_word, without_why

__all__ = ["Names"]


class Names(QObject):
    """The desk's directory as dictionaries; `changed` after it was read anew."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._channels: dict[int, Channel] = {}
        self._names: dict[str, dict[int, str]] = {}
        self._statuses = {one: text(f"status.{one}", desk.language) for one in Status}
        self._read()
        desk.directory_changed.connect(self._read)
        desk.marks_changed.connect(self.changed)

    def _read(self) -> None:
        known = self.desk.directory
        self._channels = {one.id: one for one in known.channels}
        kinds: dict[str, Any] = {
            "department": known.departments,
            "person": known.people,
            "campaign": known.campaigns,
            "pillar": known.pillars,
        }
        self._names = {kind: {one.id: one.name for one in entries} for kind, entries in kinds.items()}
        self._names["channel"] = {one.id: one.name for one in known.channels}
        self._short = {one.id: one.short or one.name for one in known.departments}
        self.changed.emit()

    def channel(self, channel_id: int) -> Channel | None:
        """The channel with its monogram and hue."""
        return self._channels.get(channel_id)

    def name(self, kind: str, one_id: int | None) -> str:
        """The name of a channel, department, person, campaign or pillar; nothing for nobody."""
        return self._names[kind].get(one_id, "") if one_id is not None else ""

    def short_department(self, department_id: int | None) -> str:
        """The department's short name, where space is scarce."""
        return self._short.get(department_id, "") if department_id is not None else ""

    def status(self, status: Status) -> str:
        """The state as people call it."""
        return self._statuses[status]

    def ranks(self, kind: str) -> dict[int | None, int]:
        """Place of each id in the alphabet of the names, for sorting."""
        table = self._names[kind]
        ordered = sorted(table, key=lambda one: table[one].casefold())
        return {one: index for index, one in enumerate(ordered)}

    def spoken(self, entry: Entry) -> str:
        """What a screen reader says of a publication, and the tooltip of its chip."""
        when = when_text(entry.day, entry.time, self.desk.language)
        series = series_word(entry) if entry.series_id else ""
        without = without_why(self.desk, entry.content_id)
        held = held_word() if entry.content_id in self.desk.held else ""
        channel, state = self.name("channel", entry.channel_id), self.status(entry.status)
        parts = (entry.title, channel, when, state, without, held, series)
        return ", ".join(one for one in parts if one)
