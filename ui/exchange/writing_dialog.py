"""What dialogs that write files have in common: the banner, a form, two days of one's own, and the end that says where
it lies."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.calendar import add_months
from editorial.errors import EditorialError

from ..context import Desk
from ..save_file import last_folder
from ..widgets.banner import Banner
from ..widgets.dialogs import BaseDialog
from ..widgets.form import DateField, Field

__all__ = ["WritingDialog", "month_of"]

_FOLDER = "export/folder"


def month_of(day: date) -> tuple[date, date]:
    """The first and last day of a day's month."""
    first = day.replace(day=1)
    return first, add_months(first, 1) - timedelta(days=1)


class WritingDialog(BaseDialog):
    """`form` takes the choices; after `show_written` only the banner and the way to the folder are left."""

    def __init__(self, desk: Desk, title: str, heading: str, width: int, parent: QWidget | None) -> None:
        super().__init__(desk.theme, desk.icons, "", width, parent)
        self.desk = desk
        self._written: Path | None = None
        self.setWindowTitle(title)
        self.title.setText(heading)
        self.banner = Banner(desk.theme, desk.icons, "danger", "", parent=self)
        self.banner.hide()
        self.content.addWidget(self.banner)
        self._form = QWidget(self)
        self.form = QVBoxLayout(self._form)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(desk.theme.px(12))
        self.content.addWidget(self._form)
        self.folder = self.add_button("secondary", self.tr("Open the folder"), "folder-open")
        self.folder.hide()
        self.folder.clicked.connect(self._open_folder)

    def make_days(self, first: date, last: date) -> QWidget:
        """`first` and `last` as fields beside each other."""
        theme, icons, today = self.theme, self.icons, self.desk.clock.today
        self.first = DateField(theme, icons, self.desk.language, first, today, self)
        self.last = DateField(theme, icons, self.desk.language, last, today, self)
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(Field(theme, icons, self.tr("From"), self.first))
        row.addWidget(Field(theme, icons, self.tr("To"), self.last))
        return both

    @staticmethod
    def last_folder() -> Path:
        """Where the last file was written, the person's documents before the first."""
        return last_folder()

    def show_written(self, place: Path, words: str, more: str) -> None:
        """It is done: what was written and where."""
        self._written = place
        QSettings().setValue(_FOLDER, str(place.parent))
        self.banner.set_banner("success", words, more)
        self.banner.show()
        self._form.hide()
        self.folder.show()
        self.cancel.hide()
        self.set_primary(self.tr("Close")).setFocus()
        self.adjustSize()

    def can_write(self) -> bool:
        """Whether there is anything to write."""
        return True

    def complain(self, error: EditorialError) -> None:
        """Say why it was not written; everything stays as it was chosen."""
        if self.primary is not None:
            self.primary.setEnabled(self.can_write())
        self.banner.set_banner("danger", error.text(self.desk.language))
        self.banner.show()
        self.adjustSize()

    def _open_folder(self) -> None:
        """Where the system cannot show folders the button goes and the path is said instead."""
        if self._written is None:
            return
        place = self._written if self._written.is_dir() else self._written.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
            self.folder.hide()
            self.banner.set_banner("info", self.tr("The file lies in {folder}.").format(folder=place))
