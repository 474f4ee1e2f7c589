"""Check, back up and open a backup, from the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from editorial.domain.wording import when_text
from editorial.errors import EditorialError

from .widgets.dialogs import BaseDialog
from .widgets.label import Label

if TYPE_CHECKING:
    from editorial.services.maintenance import Report
    from editorial.storage.backup import Backup

    from .shell import Shell


class Upkeep(QObject):
    """Care of the workspace file."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell

    def check(self) -> None:
        """The full check; says what was found."""
        actor = self._shell.desk.actor
        self._shell.desk.run(lambda ws: ws.maintenance.check(actor), self._checked)

    def _checked(self, report: Report) -> None:
        desk = self._shell.desk
        if report.ok:
            words = self.tr("The workspace is sound: {items} items, {entries} journal entries checked.")
            desk.toast(words.format(items=report.contents, entries=report.journal_entries), undo=False)
            return
        dialog = BaseDialog(desk.theme, desk.icons, self.tr("The check found problems"), 560, self._shell.window)
        words = self.tr("Restore the newest backup under a new name (Extras) and compare. First findings:")
        dialog.content.addWidget(Label(desk.theme, words, wrap=True))
        for one in report.findings[:8]:
            dialog.content.addWidget(
                Label(desk.theme, f"{one.where}: {one.text(desk.language)}", "small", "muted", wrap=True)
            )
        dialog.set_primary(self.tr("Close"))
        dialog.cancel.hide()
        dialog.open()

    def back_up(self) -> None:
        """A backup now."""
        desk = self._shell.desk
        actor, now = desk.actor, desk.clock.now()

        def done(_path: object) -> None:
            self._shell.session.backed_up.emit(now)
            desk.toast(self.tr("Backed up."), undo=False)

        desk.run(lambda ws: ws.maintenance.back_up(actor, now), done)

    def restore(self) -> None:
        """Choose one of the workspace's backups and open it as a new file."""
        actor = self._shell.desk.actor
        self._shell.desk.run(lambda ws: ws.maintenance.backups(actor), self._choose)

    def _choose(self, backups: list[Backup]) -> None:
        desk = self._shell.desk
        dialog = BaseDialog(desk.theme, desk.icons, self.tr("Open a backup"), 480, self._shell.window)
        if not backups:
            dialog.content.addWidget(Label(desk.theme, self.tr("There is no backup yet."), "body", "muted"))
            dialog.set_primary(self.tr("Close"))
            dialog.cancel.hide()
            dialog.open()
            return
        words = self.tr("The backup is written to a new file; the workspace stays as it is.")
        dialog.content.addWidget(Label(desk.theme, words, "body", "muted", wrap=True))
        choices = QListWidget()
        choices.setAccessibleName(self.tr("Backups, newest first"))
        for one in backups:
            made = one.made
            entry = QListWidgetItem(f"{when_text(made.date(), made.time(), desk.language)} · {one.name}")
            entry.setData(Qt.ItemDataRole.UserRole, one.path)
            choices.addItem(entry)
        choices.setCurrentRow(0)
        dialog.content.addWidget(choices)
        dialog.set_primary(self.tr("Open as a new file …"))

        def accepted() -> None:
            path = self._shell.session.path
            assert path is not None
            self._shell.flow.restore_backup(choices.currentItem().data(Qt.ItemDataRole.UserRole), path)

        dialog.accepted.connect(accepted)
        dialog.open()

    def failed(self, error: EditorialError) -> None:
        """An expected error that belongs to no page."""
        from .errors import RefusalDialog

        RefusalDialog(self._shell.desk, error, self._shell.window).open()
