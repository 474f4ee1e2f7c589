"""The check before anything is written: what would become of each row, and why."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.import_report import ImportReport, Outcome, RowReport
from editorial.domain.plan_import import field_text, place_text, problem_text
from editorial.domain.wording import number_text
from editorial.errors import EditorialError

from ..context import Desk
from ..save_file import with_ending
from ..widgets.buttons import IconButton
from ..widgets.choice import Sign
from ..widgets.line import Line
from ..widgets.segmented import Segmented
from . import words
from .names import NamesPane
from .preview import PlanTable
from .tables import Cell, LazyRows


class ReviewPane(QWidget):
    """Names at the left, the report at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._report = ImportReport("")
        theme, icons = desk.theme, desk.icons
        self.names = NamesPane(desk, self)
        self.switch = Segmented(theme, [("all", "")], self.tr("Which rows are shown"), self)
        self.switch.changed.connect(self._filter)
        self.copy = IconButton(theme, icons, "copy", self.tr("Copy the report"), parent=self)
        self.copy.clicked.connect(self._copy)
        self.save = IconButton(theme, icons, "download", self.tr("Save the report …"), parent=self)
        self.save.clicked.connect(self._save)
        headings = (self.tr("Result"), self.tr("Title"), self.tr("Where"), self.tr("Why"))
        self.model = LazyRows(headings, self)
        name = self.tr("What would become of each row")
        self.table = PlanTable(desk, name, self.model, {0: 148}, {1: 5, 2: 3, 3: 6}, self)
        self._build()
        theme.changed.connect(self._fit)

    def _build(self) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(8), px(16), px(8))
        head.setSpacing(px(4))
        head.addWidget(self.switch, 1)
        head.addWidget(self.copy)
        head.addWidget(self.save)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(head)
        right.addWidget(Line(theme))
        right.addWidget(self.table, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.names)
        row.addLayout(right, 1)

    def show_report(self, report: ImportReport) -> None:
        """What the dry run found."""
        self._report = report
        self.names.show_names(report.unknown)
        self.names.setVisible(bool(report.unknown))
        options = [("all", self.tr("All ({count})").format(count=self._number(len(report.rows))))]
        for one in Outcome:
            if count := report.count(one):
                options.append((one, f"{words.outcome(one)} ({self._number(count)})"))
        if noted := sum(1 for one in report.rows if one.problems):
            options.append(("noted", self.tr("with a note ({count})").format(count=self._number(noted))))
        self.switch.set_options(options)
        self._filter("all")

    def shown_rows(self) -> list[RowReport]:
        """The rows that the filter lets through."""
        key = self.switch.current()
        rows = self._report.rows
        if key == "noted":
            return [one for one in rows if one.problems]
        return list(rows) if key == "all" else [one for one in rows if one.outcome == key]

    def _number(self, count: int) -> str:
        return number_text(count, self.desk.language)

    def _filter(self, key: str) -> None:
        self.switch.set_current(key)
        self.model.set_rows(self.shown_rows(), self._cells)

    def _cells(self, row: RowReport) -> tuple[Cell, ...]:
        icon, token = words.LOOK[row.outcome]
        why = self._why(row)
        return (
            Cell(words.outcome(row.outcome), token, Sign.icon(icon)),
            Cell(row.title),
            Cell(place_text(row.place, self.desk.language), "muted"),
            Cell(why, "muted", tip=why.replace(" · ", "\n") if why else ""),
        )

    def _why(self, row: RowReport) -> str:
        language = self.desk.language
        parts: list[str] = []
        if row.outcome is Outcome.SKIPPED and not any(one.code.startswith("calendar.") for one in row.problems):
            parts.append(self.tr("lies in the bin and stays there"))
        if row.fields:
            names = ", ".join(field_text(one, language) for one in row.fields)
            parts.append(names)
        if row.undated and row.outcome is Outcome.ADDED and not row.problems:
            parts.append(self.tr("without a date, goes to the backlog"))
        parts += [problem_text(one, language) for one in row.problems]
        return " · ".join(parts)

    def _lines(self) -> list[list[str]]:
        return [[cell.text for cell in self._cells(row)] for row in self.shown_rows()]

    def _headings(self) -> list[str]:
        return [self.tr("Result"), self.tr("Title"), self.tr("Where"), self.tr("Why")]

    def _copy(self) -> None:
        lines = [self._headings(), *self._lines()]
        flat = ("\t".join(" ".join(cell.split()) for cell in line) for line in lines)
        QGuiApplication.clipboard().setText("\n".join(flat))
        self.desk.toast(self.tr("Report copied."), undo=False)

    def _save(self) -> None:
        name = self.tr("Report on {name}").format(name=Path(self._report.name).stem)
        kinds = self.tr("Tables") + " (*.csv)"
        found, _kind = QFileDialog.getSaveFileName(self, self.tr("Save the report"), f"{name}.csv", kinds)
        path = Path(found) if Path(found).suffix else with_ending(self.desk, self, found, ".csv")
        if path is None:
            return
        from editorial.exchange.export_csv import write_csv

        try:
            write_csv(path, self._headings(), self._lines())
        except EditorialError as error:
            self.desk.error_raised.emit(error)
            return
        self.desk.toast(self.tr("Report saved as “{name}”.").format(name=path.name), undo=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self.desk.theme.px
        self.names.setFixedWidth(px(300 if self.width() > px(1100) else 244))
