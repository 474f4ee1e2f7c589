"""Exporting the plan or the calendar: what, from when to when, filtered or all, in which format."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from editorial.domain.filters import PlanFilter
from editorial.domain.wording import month_text
from editorial.errors import EditorialError
from editorial.services.exports import FORMATS, Exported, Wish

from ..context import Desk
from ..save_file import with_ending
from ..widgets.choice import Choice
from ..widgets.form import ChoiceField, Field
from ..widgets.label import Label
from ..widgets.segmented import Segmented
from .writing_dialog import WritingDialog, month_of


class ExportDialog(WritingDialog):
    """Asks, writes on the worker, and says what was written; stays open when it could not."""

    def __init__(self, desk: Desk, wanted: PlanFilter, anchor: date, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Export"), self.tr("Export"), 480, parent)
        self._filter, self._anchor = wanted, anchor
        theme, icons = desk.theme, desk.icons
        options = [("plan", self.tr("Plan")), ("calendar", self.tr("Calendar"))]
        self.what = Segmented(theme, options, self.tr("What to export"), self)
        self.explain = Label(theme, "", "small", "muted", wrap=True, parent=self)
        self.range = ChoiceField(theme, icons, self._ranges(), "all", parent=self)
        self.scope = ChoiceField(theme, icons, self._scopes(), "filter" if wanted.count else "all", parent=self)
        self.format = ChoiceField(theme, icons, parent=self)
        self._build()
        self._wire()
        self._turn(self.what.current())
        self._range_chosen("all")

    def _build(self) -> None:
        theme, icons = self.theme, self.icons
        form = self.form
        form.addWidget(self.what)
        form.addWidget(self.explain)
        form.addWidget(Field(theme, icons, self.tr("Range"), self.range))
        self._days = self.make_days(*month_of(self._anchor))
        form.addWidget(self._days)
        self._scope_field = Field(theme, icons, self.tr("Content items"), self.scope)
        form.addWidget(self._scope_field)
        form.addWidget(Field(theme, icons, self.tr("Format"), self.format))
        self.set_primary(self.tr("Export …"), "download")

    def _wire(self) -> None:
        self.what.changed.connect(self._turn)
        self.range.changed.connect(self._range_chosen)
        self.scope.changed.connect(lambda _value: self._explain())

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
        first, last = {"month": month_of(self._anchor), "own": (self.first.value(), self.last.value())}.get(
            str(key), (None, None)
        )
        wanted = self._filter if self.scope.value() == "filter" else PlanFilter()
        found = Wish(self.desk.language, first, last, filter=wanted)
        try:
            found.check()
        except EditorialError as error:
            self.complain(error)
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
        if self.primary is not None:
            self.primary.setEnabled(False)
        self.desk.run(lambda ws: ws.exports.write(actor, what, path, wish), self._done, self.complain)

    def _ask_path(self) -> Path | None:
        ending = str(self.format.value())
        folder = self.last_folder()
        name = self.desk.options.name or self.desk.options.organisation or self.tr("Editorial plan")
        kinds = f"{self.format.currentText().split(' (')[0]} (*{ending})"
        found, _kind = QFileDialog.getSaveFileName(self, self.tr("Export as"), str(folder / f"{name}{ending}"), kinds)
        return with_ending(self.desk, self, found, ending)

    def _done(self, result: Exported) -> None:
        words = (
            self.tr("1 line written to “{name}”.")
            if result.lines == 1
            else self.tr("{count} lines written to “{name}”.")
        )
        words = words.format(count=result.lines, name=result.path.name)
        left = self.tr("{count} without a date were left out.").format(count=result.left_out) if result.left_out else ""
        place = self.tr("The file lies in {folder}.").format(folder=result.path.parent)
        self.show_written(result.path, words, " ".join(one for one in (left, place) if one))
