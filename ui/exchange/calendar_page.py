"""Bringing a calendar (.ics): its events, what becomes of them, the check row by row, and the import as one step."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from editorial.app import Workspace
from editorial.domain.calendar_import import CalendarFile, Target
from editorial.domain.import_report import ImportReport, Outcome
from editorial.domain.reference import ReferenceCalendar
from editorial.domain.wording import number_text
from editorial.errors import Cancelled, EditorialError

from ..context import Desk
from . import calendar_words as words
from .calendar_frame import CalendarFrame
from .reading import CalendarReading

ENDINGS = "*.ics *.ical *.icalendar *.vcs"


class CalendarImportPage(CalendarFrame):
    """One calendar at a time, in four steps. `back_requested` when the page is left."""

    back_requested = Signal()
    #: stage, done, all: from the worker thread
    _said = Signal(str, int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.file: CalendarFile | None = None
        self.targets: dict[int, Target] = {}
        self._report: ImportReport | None = None
        self._stop = threading.Event()
        self._busy = False
        self.reading = CalendarReading(self)
        self._wire()
        self.setAcceptDrops(True)
        self._show("file")

    def _wire(self) -> None:
        self.steps.chosen.connect(self._back_to)
        self.close_button.clicked.connect(self.leave)
        self.empty.acted.connect(self.choose_file)
        self.other.clicked.connect(self.choose_file)
        self.choices.changed.connect(self._rechosen)
        self.banner.primary_clicked.connect(self.choose_file)
        self.footer.next.clicked.connect(self.go_on)
        self.footer.back.clicked.connect(self._step_back)
        self.footer.cancelled.connect(self._cancel)
        self.done.calendar_wanted.connect(self._see_calendar)
        self.done.again_wanted.connect(self._again)
        self.reading.read.connect(self._read)
        self.reading.failed.connect(self._refused)
        self.reading.progressed.connect(self._reading_on)
        self._said.connect(self._writing_on)

    # Steps --------------------------------------------------------------------------------------------------------

    def step(self) -> str:
        """file, events, review or done."""
        return self.steps.current()

    def _show(self, step: str) -> None:
        self.steps.set_current(step, final=step == "done")
        self.stack.setCurrentWidget(self.panes[step])
        self._describe()
        if self.isVisible():
            self.focus_content()

    def _describe(self) -> None:
        step, footer = self.step(), self.footer
        footer.setVisible(step in ("events", "review") or footer.is_running())
        footer.back.setVisible(step == "review")
        footer.next.setVisible(step in ("events", "review"))
        footer.next.setEnabled(not self._busy and self.file is not None and bool(self.file.events))
        if step == "events":
            footer.next.setText(self.tr("Check"))
            footer.say(self.tr("Nothing is written yet: the next step shows what would happen to each event."))
        elif step == "review" and self._report is not None:
            self.describe_review(self._report)

    def focus_content(self) -> None:
        """The keyboard to what comes next."""
        step = self.step()
        if step == "file":
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step == "events":
            self.choices.focus_first()
        elif step == "review":
            (self.footer.next if self.footer.next.isEnabled() else self.footer.back).setFocus()
        else:
            self.done.focus_first()

    def regions(self) -> list[QWidget]:
        """For F6."""
        return [self.steps, self.stack, self.footer]

    def _back_to(self, step: str) -> None:
        if not self._busy:
            self._show(step)

    def _step_back(self) -> None:
        self._back_to("events")

    def go_on(self) -> None:
        """Check, then bring in, then away to the calendar."""
        if self.step() == "events":
            self._apply(True, self.tr("Checking the calendar"))
        elif self.step() == "review" and self._report is not None:
            if self._report.count(Outcome.ADDED) or self._report.count(Outcome.CHANGED):
                self._apply(False, self.tr("Bringing in the calendar"))
            else:
                self._see_calendar()

    def leave(self) -> None:
        """Esc and the cross: a step back while something runs or is checked, else away from the page."""
        if self.reading.is_running() or self._busy:
            self._cancel()
        elif self.step() == "review":
            self._step_back()
        else:
            if self.step() == "done":
                self._again_quietly()
            self.back_requested.emit()

    # The file -----------------------------------------------------------------------------------------------------

    def open(self, path: str | Path = "") -> None:
        """Begin with a file; without one the person is asked."""
        if self._busy:
            return
        if not path:
            if self.step() == "done":
                self._again_quietly()
            if self.file is None:
                self.choose_file()
            return
        self.path = Path(path)
        self.file, self._report = None, None
        self.banner.hide()
        self._show("file")
        self.loading.begin()
        self.footer.start(self.tr("Reading “{name}”").format(name=self.path.name))
        self.reading.start_file(self.path, self.desk.clock.zone)

    def choose_file(self) -> None:
        """The file dialog; a plan chosen here goes where plans go."""
        kinds = self.tr("Calendars") + f" ({ENDINGS})"
        found = self.ask_file(self.tr("Bring a calendar"), kinds)
        if found:
            self.open(found)

    def _reading_on(self, stage: str, done: int) -> None:
        self.footer.set_progress(done, 0, words.events(done, self.desk.language))

    def _read(self, file: CalendarFile) -> None:
        """Read; what is known of its events, and which calendars there are, the workspace says."""
        actor = self.desk.actor

        def job(ws: Workspace) -> tuple[dict[int, Target], tuple[ReferenceCalendar, ...]]:
            return ws.calendars.targets(actor, file), tuple(one.calendar for one in ws.reference.list(actor))

        def done(found: tuple[dict[int, Target], tuple[ReferenceCalendar, ...]]) -> None:
            self._settled()
            self.file, self.targets = file, found[0]
            self.show_file(file, *found)
            self._show("events")

        self.desk.run(job, done, self._refused)

    def _settled(self) -> None:
        self.loading.end()
        self.footer.end()

    def _refused(self, error: EditorialError) -> None:
        self._settled()
        words_ = error.text(self.desk.language)
        self.banner.set_banner("danger", words_, self.tr("Nothing was changed."), self.tr("Other file …"))
        self.banner.show()
        self._describe()
        self.banner.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rechosen(self) -> None:
        if self.file is not None:
            self.show_events(self.file, self.targets)

    # Checking and writing -----------------------------------------------------------------------------------------

    def _apply(self, dry_run: bool, title: str) -> None:
        file, actor, choice = self.file, self.desk.actor, self.choices.choice()
        if file is None or self._busy:
            return
        self._stop = stop = threading.Event()
        self._busy = True
        self.footer.start(title)
        self._describe()

        def job(ws: Workspace) -> ImportReport:
            return ws.calendars.apply(actor, file, choice, dry_run, self._said.emit, stop.is_set)

        self.desk.run(job, self._checked if dry_run else self._written, self._failed)

    def _writing_on(self, _stage: str, done: int, total: int) -> None:
        language = self.desk.language
        shown = self.tr("{done} of {total}").format(
            done=number_text(done, language), total=words.events(total, language)
        )
        self.footer.set_progress(done, total, shown)

    def _checked(self, report: ImportReport) -> None:
        self._busy = False
        self.footer.end()
        self._report = report
        # The titles stand in a column of their own.
        places = [replace(one, place=replace(one.place, sheet="")) for one in report.rows]
        self.review.show_report(replace(report, rows=tuple(places)))
        self._show("review")

    def _written(self, report: ImportReport) -> None:
        self._busy = False
        self.footer.end()
        self._report = report
        self.show_done(report, self._first_day())
        self._show("done")
        added = report.count(Outcome.ADDED)
        pattern = self.tr("{events} brought in from “{name}”.") if added else self.tr("{events} changed from “{name}”.")
        count = words.events(added or report.count(Outcome.CHANGED), self.desk.language)
        self.desk.toast(pattern.format(events=count, name=report.name))

    def _failed(self, error: EditorialError) -> None:
        self._busy = False
        self.footer.end()
        self._describe()
        if isinstance(error, Cancelled):
            self.desk.toast(self.tr("Stopped. Nothing was changed."), undo=False, meaning="info")
        else:
            self.desk.error_raised.emit(error)

    def _cancel(self) -> None:
        if self._busy:
            self._stop.set()
            return
        self.reading.cancel()
        self._settled()
        self._describe()
        self.desk.toast(self.tr("Stopped. Nothing was changed."), undo=False, meaning="info")

    # Afterwards ---------------------------------------------------------------------------------------------------

    def _first_day(self) -> date | None:
        """The first day from today on that the calendar speaks of, else its last."""
        days = sorted(one.starts for one in self.file.events if one.starts > date.min) if self.file else []
        today = self.desk.clock.today()
        return next((one for one in days if one >= today), days[-1] if days else None)

    def _see_calendar(self) -> None:
        first = self._first_day() or self.desk.clock.today()
        self._again_quietly()
        self.desk.open_day_requested.emit(first, "month")

    def _again_quietly(self) -> None:
        self.file, self._report = None, None
        self._show("file")

    def _again(self) -> None:
        self._again_quietly()
        self.choose_file()
