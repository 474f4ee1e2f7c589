"""What was changed, told to every page that shows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Live(QObject):
    """`changed` carries `editorial.domain.events.Changes` after every commit; pages reload what they show of it."""

    changed = Signal(object)
