"""How many items wait for whoever works here, shown at the rail; counted again when something of it changes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from editorial.domain.events import Changes
    from editorial.errors import EditorialError

    from .context import Desk
    from .rail import Rail

log = logging.getLogger("editorial.ui.waiting_count")

#: Milliseconds of rest before it is counted again.
REST = 300
_KINDS = (
    *("content", "publication", "attachment", "approval_request", "request_stage", "sign_off", "person"),
    *("department", "absence", "approval_route", "approval_stage"),
)
#: Minutes after which due times may have passed, so that something came to somebody else.
EVERY = 10


class WaitingCount(QObject):
    """Keeps the number at the page of approvals true."""

    def __init__(self, desk: Desk, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self._rail = desk, rail
        self._serial = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.read)
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY * 60_000)
        self._clock.timeout.connect(self.read)
        self._clock.start()
        desk.live.changed.connect(self._changed)
        desk.actor_changed.connect(self.read)

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*_KINDS):
            self._rest.start()

    def read(self) -> None:
        """Count now."""
        self._serial += 1
        serial, actor = self._serial, self.desk.actor

        def done(count: int) -> None:
            if serial == self._serial:
                self._rail.set_count("approvals", count)

        def failed(error: EditorialError) -> None:
            log.warning("waiting items not counted: %s", error)

        if self.desk.tasks.is_open:
            self.desk.run(lambda ws: ws.inbox.count(actor), done, failed)
