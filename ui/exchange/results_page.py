"""Bringing results: the posts of an export, which of ours they are, and the import as one step."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from editorial.domain.import_report import ImportReport, Outcome
from editorial.domain.results_import import ResultsFile
from editorial.errors import EditorialError

from ..context import Desk
from .reading import ResultsReading
from .results_frame import ResultsFrame

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.services.results_write import Proposal

ENDINGS = "*.csv *.xlsx"


class ResultsImportPage(ResultsFrame):
    """One export at a time. `back_requested` when the page is left."""

    back_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.file: ResultsFile | None = None
        self._busy = False
        self.reading = ResultsReading(self)
        self.steps.chosen.connect(self._show)
        self.close_button.clicked.connect(self.leave)
        self.empty.acted.connect(self.choose_file)
        self.other.clicked.connect(self.choose_file)
        self.banner.primary_clicked.connect(self.choose_file)
        self.footer.next.clicked.connect(self.go_on)
        self.footer.cancelled.connect(self._cancel)
        self.yes.clicked.connect(self.confirm_chosen)
        self.no.clicked.connect(self.refuse_chosen)
        self.every.clicked.connect(self.confirm_all)
        self.table.doubleClicked.connect(self.confirm_chosen)
        self.again.clicked.connect(self._again)
        self.see.clicked.connect(self.back_requested)
        for keys, act in ((Qt.Key.Key_Space, self.confirm_chosen), (Qt.Key.Key_Delete, self.refuse_chosen)):
            QShortcut(QKeySequence(keys), self.table, act, context=Qt.ShortcutContext.WidgetShortcut)
        self.reading.read.connect(self._read)
        self.reading.failed.connect(self._refused)
        self.setAcceptDrops(True)
        self._show("file")

    # Steps --------------------------------------------------------------------------------------------------------

    def step(self) -> str:
        """file, match or done."""
        return self.steps.current()

    def _show(self, step: str) -> None:
        self.steps.set_current(step, final=step == "done")
        self.stack.setCurrentWidget(self.panes[step])
        self._describe()
        if self.isVisible():
            self.focus_content()

    def _describe(self) -> None:
        step = self.step()
        self.footer.setVisible(step == "match" or self.footer.is_running())
        self.footer.back.hide()
        self.footer.next.setVisible(step == "match")
        if step == "match" and self.file is not None:
            self.describe(self.file)
            self.footer.next.setEnabled(not self._busy and bool(self.file.posts or self.file.days))

    def focus_content(self) -> None:
        """The keyboard to what comes next."""
        step = self.step()
        if step == "file":
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step == "match":
            (self.table if self.model.rowCount() else self.footer.next).setFocus()
        else:
            self.see.setFocus()

    def regions(self) -> list[QWidget]:
        """For F6."""
        return [self.steps, self.stack, self.footer]

    def leave(self) -> None:
        """Esc and the cross: stop what runs, else away from the page."""
        if self.reading.is_running():
            self._cancel()
            return
        if self.step() == "done":
            self._forget()
        self.back_requested.emit()

    # The file -----------------------------------------------------------------------------------------------------

    def open(self, path: str | Path = "") -> None:
        """Begin with a file; without one the person is asked."""
        if self._busy:
            return
        if not path:
            if self.step() == "done":
                self._forget()
            if self.file is None:
                self.choose_file()
            return
        self.path, self.file = Path(path), None
        self.banner.hide()
        self._show("file")
        self.loading.begin()
        self.footer.start(self.tr("Reading “{name}”").format(name=self.path.name))
        self.reading.start_results(self.path)

    def choose_file(self) -> None:
        """The file dialog."""
        kinds = self.tr("Results") + f" ({ENDINGS})"
        found = self.ask_file(self.tr("Bring results"), kinds)
        if found:
            self.open(found)

    def _read(self, file: ResultsFile) -> None:
        actor = self.desk.actor

        def done(found: Sequence[Proposal]) -> None:
            self._settled()
            self.file = file
            self.show_file(file, found)
            self._show("match")

        self.desk.run(lambda ws: ws.results.propose(actor, file), done, self._refused)

    def _settled(self) -> None:
        self.loading.end()
        self.footer.end()

    def _refused(self, error: EditorialError) -> None:
        self._settled()
        words = error.text(self.desk.language)
        self.banner.set_banner("danger", words, self.tr("Nothing was changed."), self.tr("Other file …"))
        self.banner.show()
        self._describe()
        self.banner.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        self.reading.cancel()
        self._settled()
        self._describe()
        self.desk.toast(self.tr("Stopped. Nothing was changed."), undo=False, meaning="info")

    # Writing ------------------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        file, actor, confirmed = self.file, self.desk.actor, dict(self.decided)
        if file is None or self._busy:
            return
        self._busy = True
        self.footer.start(self.tr("Bringing in the results"))
        self._describe()

        def job(ws: Workspace) -> ImportReport:
            return ws.results.apply(actor, file, confirmed=confirmed)

        self.desk.run(job, self._written, self._failed)

    def _written(self, report: ImportReport) -> None:
        self._busy = False
        self.footer.end()
        self.show_done(report)
        self._show("done")
        if report.count(Outcome.ADDED) or report.count(Outcome.CHANGED):
            self.desk.toast(self.tr("Results of “{name}” brought in.").format(name=report.name))

    def _failed(self, error: EditorialError) -> None:
        self._busy = False
        self.footer.end()
        self._describe()
        self.desk.error_raised.emit(error)

    def _forget(self) -> None:
        self.file = None
        self._show("file")

    def _again(self) -> None:
        self._forget()
        self.choose_file()
