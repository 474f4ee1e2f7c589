"""How much waits for whoever works here, shown at the rail; counted again when something of it changes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from editorial.app import Workspace
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
#: Of these the number at the experts is made.
_INPUTS = ("input_request", "contribution", "answer", "department", "person")
#: Minutes after which due times may have passed, so that something came to somebody else.
EVERY = 10


class WaitingCount(QObject):
    """Keeps the numbers at the pages of approvals and of expert input true."""

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
        if changes.touches(*_KINDS, *_INPUTS):
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
            self._read_inputs(serial)

    def _read_inputs(self, serial: int) -> None:
        """What is to be answered, reviewed, chased or cleared."""
        desk, actor, may = self.desk, self.desk.actor, self.desk.may("input")
        led = {one.id for one in desk.directory.departments if actor.id is not None and one.lead_id == actor.id}

        def job(ws: Workspace) -> int:
            from editorial.domain.input_waiting import waiting

            return waiting(ws.inputs.rows(actor), actor.id, may, led)

        def done(count: int) -> None:
            if serial == self._serial:
                self._rail.set_count("inputs", count)

        def failed(error: EditorialError) -> None:
            log.warning("waiting requests not counted: %s", error)

        desk.run(job, done, failed)
