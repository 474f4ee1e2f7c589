"""What is asked on the page of expert input: a reason, and what becomes of words that are not saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from ..context import Desk
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Field, TextArea
from ..widgets.label import Label


class _Leave(BaseDialog):
    def __init__(self, desk: Desk, fresh: bool, parent: QWidget | None) -> None:
        super().__init__(desk.theme, desk.icons, "", 520, parent)
        heading = self.tr("Keep what you have written?")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        words = self.tr("The request is not sent yet. As a draft it stays where you left it.")
        if not fresh:
            words = self.tr("The changes are not saved yet.")
        self.content.addWidget(Label(desk.theme, words, "body", wrap=True, parent=self))
        self.answer = ""
        self.set_primary(self.tr("Save draft") if fresh else self.tr("Save"), "save")
        self.set_cancel(self.tr("Go on writing"))
        drop = self.add_button("danger", self.tr("Discard"))
        drop.clicked.connect(self._discard)

    def _discard(self) -> None:
        self.answer = "discard"
        self.reject()


def ask_leave(desk: Desk, fresh: bool, parent: QWidget | None) -> str:
    """ "save", "discard", or "" to go on writing."""
    dialog = _Leave(desk, fresh, parent)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        return "save"
    return dialog.answer


class WithdrawReason(BaseDialog):
    """Asks for a reason and hands it over."""

    def __init__(
        self, desk: Desk, title: str, words: str, verb: str, taken: Callable[[str], object], parent: QWidget | None
    ) -> None:
        super().__init__(desk.theme, desk.icons, title, 460, parent)
        self._taken = taken
        self.content.addWidget(Label(desk.theme, words, "body", "muted", wrap=True, parent=self))
        self.reason = TextArea(desk.theme, least=3, most=6)
        self.field = Field(desk.theme, desk.icons, self.tr("Reason"), self.reason, True)
        self.content.addWidget(self.field)
        self.set_primary(verb, kind="danger")
        self.reason.setFocus()

    def check(self) -> bool:
        """Needs a reason."""
        if not self.field.check():
            self.reason.setFocus()
            return False
        self._taken(self.reason.value())
        return True
