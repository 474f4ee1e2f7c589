"""How far an answer may go, as a small sign with its word."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from editorial.domain.inputs import Clearance
from editorial.texts import text

from .context import Desk
from .widgets.badges import Tag

__all__ = ["CLEARANCE_SIGNS", "ClearanceTag"]

#: Icon and colour of how far an answer may go.
CLEARANCE_SIGNS: Final = {
    Clearance.PUBLIC: ("lock-open", "success"),
    Clearance.INTERNAL: ("building", "info"),
    Clearance.CONFIDENTIAL: ("lock", "danger"),
}


class ClearanceTag(Tag):
    """Public, internal or confidential."""

    def __init__(self, desk: Desk, clearance: Clearance, parent: QWidget | None = None) -> None:
        icon, meaning = CLEARANCE_SIGNS[clearance]
        words = text(f"input.clearance.{clearance}", desk.language)
        super().__init__(desk.theme, desk.icons, meaning, words, icon, parent=parent)
