"""A dialog that acts: it stays open, with everything that was typed, until what was asked for is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QWidget

from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.dialogs import BaseDialog

if TYPE_CHECKING:
    from editorial.app import Workspace

    Job = Callable[[Workspace], Any]

__all__ = ["ActingDialog"]


class ActingDialog(BaseDialog):
    """`ask` opens it; a refusal stands in it, and what was typed with it."""

    def __init__(self, desk: Desk, title: str, width: int, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, title, width, parent)
        self.desk = desk
        self._job: Callable[[], Job] | None = None
        self._acting = False
        self.refusal = Banner(desk.theme, desk.icons, "danger", " ")
        self.refusal.hide()
        self.content.addWidget(self.refusal)
        self.finished.connect(lambda _result: self.deleteLater())

    def ask(self, job: Callable[[], Job], done: Callable[[], object]) -> None:
        """Show it; `job` is asked for what to do when the primary button was pressed, `done` runs after that."""
        self._job = job
        self.accepted.connect(done)
        self.open()

    def accept(self) -> None:
        if self._acting or self._job is None or not self.check():
            return
        self._acting = True
        self.refusal.hide()
        self.desk.run(self._job(), lambda _found: self._done(), self._failed)

    def reject(self) -> None:
        if not self._acting:
            super().reject()

    def _done(self) -> None:
        self._acting = False
        QDialog.accept(self)

    def _failed(self, error: EditorialError) -> None:
        self._acting = False
        words = self.tr("Nothing was changed; what you wrote is still here.")
        self.refusal.set_banner("danger", error.text(self.desk.language), words)
        self.refusal.show()
