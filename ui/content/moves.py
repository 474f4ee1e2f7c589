"""Moving the item, or one publication of it, to another state."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from editorial.domain.content import Status
from editorial.domain.events import Changes
from editorial.domain.states import WITH_REASON
from editorial.errors import EditorialError
from editorial.texts import text

from ..context import Desk
from .dialogs import ReasonDialog
from .session import EditSession


class Moves(QObject):
    """Asks for a reason where a state needs one, saves what is typed, then moves; the toast takes it back."""

    def __init__(self, desk: Desk, session: EditSession, window: QWidget) -> None:
        super().__init__(window)
        self.desk, self.session, self._window = desk, session, window

    def move_item(self, code: str) -> None:
        """Move the item and all its publications."""
        target, content_id = Status(code), self.session.content_id
        reason = self._reason(target)
        if reason is None or not content_id:
            return
        self.session.flush()
        actor = self.desk.actor
        self.desk.run(
            lambda ws: ws.content.set_status(actor, [content_id], target, reason),
            partial(self._moved, target),
            self._refused,
        )

    def move_publication(self, publication_id: int, code: str) -> None:
        """Move one publication; the item follows."""
        target = Status(code)
        reason = self._reason(target)
        if reason is None:
            return
        self.session.flush()
        actor = self.desk.actor
        self.desk.run(
            lambda ws: ws.content.set_publication_status(actor, [publication_id], target, reason),
            partial(self._moved, target),
            self._refused,
        )

    def _reason(self, target: Status) -> str | None:
        if target not in WITH_REASON:
            return ""
        name = text(f"status.{target}", self.desk.language)
        dialog = ReasonDialog(
            self.desk, self.tr("Why “{status}”?").format(status=name), self.tr("Reject"), self._window.window()
        )
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        reason = dialog.reason()
        dialog.deleteLater()
        return reason if accepted else None

    def _moved(self, target: Status, changes: Changes) -> None:
        if changes:
            name = text(f"status.{target}", self.desk.language)
            self.desk.toast(self.tr("Status: {status}.").format(status=name))

    def _refused(self, error: EditorialError) -> None:
        self.session.reload()
        self.desk.error_raised.emit(error)
