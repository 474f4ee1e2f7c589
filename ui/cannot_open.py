"""What the window shows while a workspace does not open yet, and when it does not open at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.wording import when_text
from editorial.errors import EditorialError

from .context import Desk
from .widgets.banner import Banner
from .widgets.empty import EmptyState

if TYPE_CHECKING:
    from editorial.storage.backup import Backup

#: Where a backup helps: the file is damaged, is no workspace any more, or is gone.
REPAIRABLE = {"workspace.damaged", "workspace.foreign", "workspace.missing"}


class OpeningPage(QWidget):
    """It takes longer than usual: another program may hold the file."""

    def __init__(self, desk: Desk, path: Path) -> None:
        super().__init__()
        self.desk = desk
        words = self.tr("Opening “{name}” …").format(name=path.stem)
        hint = self.tr("Another program may be using the file at the moment.")
        column = QVBoxLayout(self)
        column.addWidget(EmptyState(desk.theme, desk.icons, "hourglass", words, hint))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.desk.theme.color("surface"))


class CannotOpenPage(QWidget):
    """Why a workspace does not open, and the ways out."""

    retry_requested = Signal(object)
    restore_requested = Signal(object)
    start_requested = Signal()

    def __init__(self, desk: Desk, path: Path, error: EditorialError) -> None:
        super().__init__()
        self.desk, self._path, self._error = desk, path, error
        self._backup: Backup | None = None
        theme = desk.theme
        self._title = self.tr("This workspace cannot be opened")
        self._other = self.tr("Other workspace …")
        self.banner = Banner(theme, desk.icons, "danger", self._title, "", self.tr("Try again"), self._other)
        self.banner.primary_clicked.connect(self._primary)
        self.banner.alternative_clicked.connect(self.start_requested)
        looking = self.tr("Looking for a good backup …") if error.code in REPAIRABLE else ""
        self._say(looking, self.tr("Try again"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24))
        column.addWidget(self.banner)
        column.addStretch(1)

    def offer(self, backup: Backup | None) -> None:
        """What was found among the backups."""
        self._backup = backup
        if backup is None:
            self._say(self.tr("There is no good backup of it on this computer."), self.tr("Try again"))
            return
        made = when_text(backup.made.date(), backup.made.time(), self.desk.language)
        words = self.tr("Newest good backup: {when}.").format(when=made)
        self._say(words, self.tr("Restore the newest good backup …"))

    def _say(self, remark: str, primary: str) -> None:
        reason = self._error.text(self.desk.language)
        self.banner.set_banner("danger", self._title, f"{reason}\n{remark}".strip(), primary, self._other)

    def _primary(self) -> None:
        if self._backup is not None:
            self.restore_requested.emit(self._backup.path)
        else:
            self.retry_requested.emit(self._path)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.desk.theme.color("surface"))
