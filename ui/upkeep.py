"""Check, back up and open a backup, from the menu."""

from __future__ import annotations

from collections.abc import Callable
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

    from .errors import RefusalDialog
    from .shell import Shell


class Upkeep(QObject):
    """Care of the workspace file."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._refusal: RefusalDialog | None = None
        self._again: list[Callable[[], object]] = []

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
        if report.only_search:
            self._shell.session.mend_search()
            return
        dialog = BaseDialog(desk.theme, desk.icons, self.tr("The check found problems"), 560, self._shell.window)
        words = self.tr("Restore the newest good backup under a new name and compare. First findings:")
        dialog.content.addWidget(Label(desk.theme, words, wrap=True))
        for one in report.findings[:8]:
            dialog.content.addWidget(Label(desk.theme, one.sentence(desk.language), "small", "muted", wrap=True))
        dialog.set_primary(self.tr("Restore the newest good backup …"))
        dialog.set_cancel(self.tr("Close"))
        dialog.accepted.connect(self.restore_good)
        dialog.open()

    def told(self, kind: str, value: object) -> None:
        """What the session found out about the file in the background."""
        desk, notices = self._shell.desk, self._shell.notices
        if kind == "place":
            notices.place(value)  # type: ignore[arg-type]
        elif kind == "damaged":
            notices.damaged(value)  # type: ignore[arg-type]
        elif kind == "unsound":
            notices.unsound(value)  # type: ignore[arg-type]
        elif kind == "sound":
            words = self.tr("The program was not closed properly last time. Everything was checked: all is sound.")
            desk.toast(words, undo=False, meaning="info")
        elif kind == "mended":
            desk.toast(self.tr("The search was not up to date and was made anew. The plan is sound."), undo=False)
        elif kind == "no_backup" and isinstance(value, EditorialError):
            self._shell.window.status.backup.show_text(self.tr("No backup"), "triangle-alert", "warning")
            self._shell.window.status.backup.setToolTip(value.text(desk.language))

    def restore_good(self) -> None:
        """The newest backup that passes the full check, as a new file; the damaged one stays as it is."""
        from editorial.start import newest_backup

        desk, path = self._shell.desk, self._shell.session.path
        if path is None:
            return
        desk.toast(self.tr("Looking for a good backup …"), undo=False, meaning="info")

        def found(backup: Backup | None) -> None:
            if backup is None:
                desk.toast(self.tr("There is no good backup on this computer."), undo=False, meaning="warning")
            else:
                self._shell.flow.restore_backup(backup.path, path)

        desk.tasks.run_free(lambda: newest_backup(path), found, desk.error_raised.emit)

    def back_up(self) -> None:
        """A backup now."""
        desk = self._shell.desk
        actor, now = desk.actor, desk.clock.now()

        def done(_path: object) -> None:
            self._shell.session.backed_up.emit(now)
            desk.toast(self.tr("Backed up."), undo=False)

        desk.run(lambda ws: ws.maintenance.back_up(actor, now), done)

    def restore(self) -> None:
        """Choose one of the workspace's backups and open it as a new file; without a workspace any file."""
        if self._shell.session.path is None:
            self._shell.flow.restore_file()
            return
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
        """An expected error that belongs to no page; what was refused for a passing reason is tried again together."""
        from .errors import PASSING, RefusalDialog

        desk = self._shell.desk
        if error.code == "workspace.damaged" and self._shell.session.path is not None:
            self._shell.notices.damaged(error)
            return
        if error.code == "workspace.readonly" and not desk.read_only:
            desk.read_only = error.text(desk.language)
            self._shell.notices.read_only()
        if error.code in PASSING and error.again is not None:
            self._again.append(error.again)
            if self._refusal is not None:
                return
        dialog = RefusalDialog(desk, error, self._shell.window)
        if error.code in PASSING:
            self._refusal = dialog
            dialog.again.connect(self._try_again)
            dialog.finished.connect(self._answered)
        dialog.open()

    def _try_again(self) -> None:
        waiting, self._again = self._again, []
        for act in waiting:
            act()

    def _answered(self, _result: int) -> None:
        self._refusal = None
        self._again = []
