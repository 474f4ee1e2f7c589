"""Letting something go out without approval: asks for the reason, and says what it means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from editorial.domain.events import Changes
from editorial.errors import EditorialError

from .context import Desk
from .widgets.banner import Banner
from .widgets.dialogs import BaseDialog
from .widgets.form import Field, TextArea
from .widgets.label import Label

if TYPE_CHECKING:
    from editorial.app import Workspace


class OverrideDialog(BaseDialog):
    """Overrides by itself; what is refused is said in it. The reason stays with the item and is never undone."""

    def __init__(self, desk: Desk, items: Sequence[tuple[int, str]], parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, "", 520, parent)
        self.desk, self._items = desk, tuple(items)
        self._sent = False
        title = self.tr("Let it go without approval?")
        self.setWindowTitle(title)
        self.title.setText(title)
        names = ", ".join(name for _id, name in self._items[:3])
        if len(self._items) > 3:
            names += " " + self.tr("and %n more", "", len(self._items) - 3)
        self.problem = Banner(desk.theme, desk.icons, "danger", "", parent=self)
        self.problem.hide()
        self.content.addWidget(self.problem)
        self.content.addWidget(Label(desk.theme, names, "body", weight=600, wrap=True, parent=self))
        meaning = self.tr(
            "It can be scheduled and handed over although nobody approved it. Your name and the reason stay with it"
            " and are shown wherever it appears. It holds only for what it says now, and cannot be undone."
        )
        self.content.addWidget(Label(desk.theme, meaning, "small", "muted", wrap=True, parent=self))
        self.reason = TextArea(desk.theme, "", self.tr("Why can it not wait for approval?"))
        self._field = Field(desk.theme, desk.icons, self.tr("Reason"), self.reason, required=True)
        self.content.addWidget(self._field)
        self.set_primary(self.tr("Let go without approval"), "stamp", "danger_filled")
        self.reason.setFocus()

    def check(self) -> bool:
        """A reason is needed; the dialog closes when it went through."""
        if self._sent:
            return True
        reason = self.reason.value().strip()
        if not reason:
            self._field.set_error(self.tr("Give a reason, so that everybody can follow the decision."))
            self.reason.setFocus()
            return False
        ids, actor = [one for one, _name in self._items], self.desk.actor

        def job(ws: Workspace) -> Changes:
            return ws.approvals.override(actor, ids, reason)

        self.desk.run(job, self._done, self._refused)
        return False

    def _done(self, changes: Changes) -> None:
        self._sent = True
        self.accept()
        if changes:
            self.desk.toast(
                self.tr("Let go without approval; the reason stays with it."), undo=False, meaning="warning"
            )

    def _refused(self, error: EditorialError) -> None:
        self.problem.set_banner("danger", self.tr("Not possible"), error.text(self.desk.language))
        self.problem.show()
