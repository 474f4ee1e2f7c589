"""Exporting the plan or the calendar: what, from when to when, filtered or all, in which format."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.filters import PlanFilter
from editorial.domain.wording import month_text
from editorial.errors import EditorialError
from editorial.services.exports import FORMATS, Exported, Wish

from ..context import Desk
from ..save_file import with_ending
from ..widgets.banner import Banner
from ..widgets.buttons import Button
from ..widgets.choice import Choice
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, DateField, Field
from ..widgets.label import Label
from ..widgets.segmented import Segmented


class ExportDialog(BaseDialog):
    """Asks, writes on the worker, and says what was written; stays open when it could not."""

    def __init__(self, desk: Desk, wanted: PlanFilter, anchor: date, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 480, parent)
        self.desk, self._filter, self._anchor = desk, wanted, anchor
        self._written: Path | None = None
        self.setWindowTitle(self.tr("Export"))
        self.title.setText(self.tr("Export"))
        theme, icons = desk.theme, desk.icons
        self.banner = Banner(theme, icons, "danger", "", parent=self)
        self.banner.hide()
        options = [("plan", self.tr("Plan")), ("calendar", self.tr("Calendar"))]
        self.what = Segmented(theme, options, self.tr("What to export"), self)
        self.explain = Label(theme, "", "small", "muted", wrap=True, parent=self)
        self.range = ChoiceField(theme, icons, self._ranges(), "all", parent=self)
        today = desk.clock.today
        self.first = DateField(theme, icons, desk.language, self._month()[0], today, self)
        self.last = DateField(theme, icons, desk.language, self._month()[1], today, self)
        self.scope = ChoiceField(theme, icons, self._scopes(), "filter" if wanted.count else "all", parent=self)
        self.format = ChoiceField(theme, icons, parent=self)
        self.folder = self.add_button("secondary", self.tr("Open the folder"), "folder-open")
        self.folder.hide()
        self._build()
        self._wire()
        self._turn(self.what.current())
        self._range_chosen("all")

    def _build(self) -> None:
        theme, icons = self.theme, self.icons
        self.content.addWidget(self.banner)
        self._form = QWidget(self)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.px(12))
        self.content.addWidget(self._form)
        form.addWidget(self.what)
        form.addWidget(self.explain)
        form.addWidget(Field(theme, icons, self.tr("Range"), self.range))
        self._days = QWidget(self)
        row = QHBoxLayout(self._days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(Field(theme, icons, self.tr("From"), self.first))
        row.addWidget(Field(theme, icons, self.tr("To"), self.last))
        form.addWidget(self._days)
        self._scope_field = Field(theme, icons, self.tr("Content items"), self.scope)
        form.addWidget(self._scope_field)
        form.addWidget(Field(theme, icons, self.tr("Format"), self.format))
        self._go: Button = self.set_primary(self.tr("Export …"), "download")

    def _wire(self) -> None:
        self.what.changed.connect(self._turn)
        self.range.changed.connect(self._range_chosen)
        self.scope.changed.connect(lambda _value: self._explain())
        self.folder.clicked.connect(self._open_folder)

    # Choices ------------------------------------------------------------------------------------------------------

    def _ranges(self) -> list[Choice]:
        return [
            Choice("all", self.tr("everything")),
            Choice("month", month_text(self._anchor, self.desk.language)),
            Choice("own", self.tr("from … to …")),
        ]

    def _scopes(self) -> list[Choice]:
        found = [Choice("all", self.tr("all"))]
        if self._filter.count:
            found.insert(0, Choice("filter", self.tr("as filtered in the calendar")))
        return found

    def _formats(self, what: str) -> list[Choice]:
        names = {
            ".xlsx": self.tr("Excel workbook (.xlsx)"),
            ".csv": self.tr("CSV table (.csv)"),
            ".ics": self.tr("Calendar file (.ics)"),
            ".json": self.tr("Data (.json)"),
            ".pdf": self.tr("PDF document (.pdf)"),
        }
        return [Choice(one, names[one]) for one in FORMATS[what]]

    def _month(self) -> tuple[date, date]:
        first = self._anchor.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)

    def _turn(self, what: str) -> None:
        self.what.set_current(what)
        self._explain()
        choices = self._formats(what)
        kept = self.format.value()
        known = kept if kept in [one.value for one in choices] else choices[0].value
        self.format.set_choices(choices, known)

    def _explain(self) -> None:
        """What goes into the file; items without a date only where no days are asked for."""
        days = self.range.value() != "all"
        filtered = self.scope.value() == "filter"
        if self.what.current() == "calendar":
            words = self.tr("Everything that has a date, for other calendars.")
        elif days or (filtered and (self._filter.since or self._filter.until)):
            words = self.tr("Only what has a date in this range. Items without a date are left out.")
        else:
            words = self.tr("Every content item, also those without a date. The table can be edited and read in again.")
        self.explain.setText(words)

    def _range_chosen(self, key: object) -> None:
        self._explain()
        self._days.setVisible(key == "own")
        self.adjustSize()

    def wish(self) -> Wish | None:
        """What was chosen; None while the range is wrong, which the fields say."""
        key = self.range.value()
        first, last = {"month": self._month(), "own": (self.first.value(), self.last.value())}.get(
            str(key), (None, None)
        )
        wanted = self._filter if self.scope.value() == "filter" else PlanFilter()
        found = Wish(self.desk.language, first, last, filter=wanted)
        try:
            found.check()
        except EditorialError as error:
            self._complain(error)
            return None
        return found

    # Writing ------------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """The primary button asks for the file and writes it."""
        if self._written is not None:
            super().accept()
            return
        wish = self.wish()
        path = self._ask_path() if wish is not None else None
        if wish is None or path is None:
            return
        what, actor = self.what.current(), self.desk.actor
        self._go.setEnabled(False)
        self.desk.run(lambda ws: ws.exports.write(actor, what, path, wish), self._done, self._complain)

    def _ask_path(self) -> Path | None:
        ending = str(self.format.value())
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(str(QSettings().value("export/folder", documents)))
        name = self.desk.options.name or self.desk.options.organisation or self.tr("Editorial plan")
        kinds = f"{self.format.currentText().split(' (')[0]} (*{ending})"
        found, _kind = QFileDialog.getSaveFileName(self, self.tr("Export as"), str(folder / f"{name}{ending}"), kinds)
        return with_ending(self.desk, self, found, ending)

    def _done(self, result: Exported) -> None:
        self._written = result.path
        QSettings().setValue("export/folder", str(result.path.parent))
        words = (
            self.tr("1 line written to “{name}”.")
            if result.lines == 1
            else self.tr("{count} lines written to “{name}”.")
        )
        words = words.format(count=result.lines, name=result.path.name)
        left = self.tr("{count} without a date were left out.").format(count=result.left_out) if result.left_out else ""
        place = self.tr("The file lies in {folder}.").format(folder=result.path.parent)
        self.banner.set_banner("success", words, " ".join(one for one in (left, place) if one))
        self.banner.show()
        self._form.hide()
        self.folder.setVisible(True)
        self.set_cancel(self.tr("Close"))
        self.cancel.hide()
        self._go = self.set_primary(self.tr("Close"))
        self._go.setFocus()
        self.adjustSize()

    def _complain(self, error: EditorialError) -> None:
        self._go.setEnabled(True)
        self.banner.set_banner("danger", error.text(self.desk.language))
        self.banner.show()
        self.adjustSize()

    def _open_folder(self) -> None:
        """Where the system cannot show folders the button goes and the path is said instead."""
        if self._written is None:
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent))):
            self.folder.hide()
            self.banner.set_banner("info", self.tr("The file lies in {folder}.").format(folder=self._written.parent))
