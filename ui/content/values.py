"""What the editor shows of an item: the stored rows with what is typed over them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from editorial.domain.content import ContentCard

from .jobs import Bundle
from .merge import Key, Row


class Values(QObject):
    """Reads; `EditSession` writes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content_id = 0
        self.bundle: Bundle | None = None
        self._rows: dict[Key, Row] = {}
        self._drafts: dict[Key, dict[str, Any]] = {}

    @property
    def card(self) -> ContentCard | None:
        """The item as read last."""
        return self.bundle.card if self.bundle else None

    @property
    def item_key(self) -> Key:
        """The row of the item itself."""
        return ("content", self.content_id)

    def value(self, key: Key, field: str) -> Any:
        """What the person sees: the typed value, else the stored one."""
        draft = self._drafts.get(key, {})
        if field in draft:
            return draft[field]
        row = self._rows.get(key)
        return getattr(row, field) if row is not None else None

    def item_value(self, field: str) -> Any:
        """A field of the item."""
        return self.value(self.item_key, field)

    def own_text(self, publication_id: int) -> str | None:
        """The variant's own text; None while it follows the base text."""
        found: str | None = self.value(("publication", publication_id), "text")
        return found

    def text_of(self, publication_id: int) -> str:
        """The text as it goes out on this publication; 0 is the base text."""
        own = self.own_text(publication_id) if publication_id else None
        return own if own is not None else str(self.item_value("text") or "")

    def is_drafted(self, key: Key, field: str) -> bool:
        """Whether a field holds something that is not saved yet."""
        return field in self._drafts.get(key, {})
