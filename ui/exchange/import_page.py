"""Bringing an editorial plan: the file, what its columns mean, the check row by row, and the import as one step."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editorial.app import Workspace
from editorial.domain.import_report import ImportReport, Outcome
from editorial.domain.plan_import import Mapping, PlanFile, PlanOptions
from editorial.domain.wording import number_text
from editorial.errors import Cancelled, EditorialError
from editorial.exchange.ics_files import is_calendar
from editorial.exchange.results_files import looks_like_results

from ..context import Desk
from . import words
from .drops import CALENDARS
from .hints import Hint, hints_for
from .import_frame import ImportFrame
from .reading import PlanReading

ENDINGS = "*.csv *.xlsx *.xlsm *.tsv *.txt"


class ImportPage(ImportFrame):
    """One plan at a time, in four steps. `back_requested` when the page is left."""

    back_requested = Signal()
    #: stage, done, all: from the worker thread
    _said = Signal(str, int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.plan: PlanFile | None = None
        self.options = PlanOptions()
        #: column key -> role, as a person set them or as they were remembered
        self.roles: dict[str, str] = {}
        self._remembered = False
        self._asked = ""
        self._report: ImportReport | None = None
        self._stop = threading.Event()
        self._busy = False
        self._expected = 0
        self.reading = PlanReading(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(120)
        self._wire()
        self.setAcceptDrops(True)
        self._show("file")

    def _wire(self) -> None:
        self.steps.chosen.connect(self._back_to)
        self.close_button.clicked.connect(self.leave)
        self.empty.acted.connect(self.choose_file)
        self.options_bar.other_file.connect(self.choose_file)
        self.options_bar.changed.connect(self._set_options)
        self.columns.chosen.connect(self._set_role)
        self.banner.primary_clicked.connect(self.choose_file)
        self.banner.alternative_clicked.connect(self._reset_all)
        self.footer.next.clicked.connect(self.go_on)
        self.footer.back.clicked.connect(self._step_back)
        self.footer.cancelled.connect(self._cancel)
        self.review.names.changed.connect(self._describe)
        self.done.calendar_wanted.connect(self._see_calendar)
        self.done.backlog_wanted.connect(self._see_backlog)
        self.done.again_wanted.connect(self._again)
        self.reading.read.connect(self._read)
        self.reading.failed.connect(self._refused)
        self.reading.progressed.connect(self._reading_on)
        self._said.connect(self._writing_on)
        self._later.timeout.connect(self._read_again)

    # Steps --------------------------------------------------------------------------------------------------------

    def step(self) -> str:
        """file, columns, review or done."""
        return self.steps.current()

    def _show(self, step: str) -> None:
        self.steps.set_current(step, final=step == "done")
        self.stack.setCurrentWidget(self._panes[step])
        self._describe()
        if self.isVisible():
            self.focus_content()

    def _describe(self) -> None:
        step, footer = self.step(), self.footer
        footer.setVisible(step in ("columns", "review") or footer.is_running())
        footer.back.setVisible(step == "review")
        footer.next.setVisible(step in ("columns", "review"))
        footer.next.setEnabled(not self._busy and self.plan is not None and bool(self.plan.rows))
        if step == "columns":
            footer.next.setText(self.tr("Check"))
            footer.say(self.tr("Nothing is written yet: the next step shows what would happen to each row."))
        elif step == "review" and self._report is not None:
            self.describe_review(self._report, self._busy)

    def focus_content(self) -> None:
        """The keyboard to what comes next."""
        step = self.step()
        if step == "file":
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step == "columns":
            self.columns.focus_first()
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
        self._back_to("columns")

    def take(self, path: str) -> None:
        """A plan dropped here begins at once."""
        self.open(path)

    def go_on(self) -> None:
        """Check, then bring in, then away to the calendar."""
        if self.step() == "columns":
            self._check()
        elif self.step() == "review" and self._report is not None:
            if self._report.count(Outcome.ADDED) or self._report.count(Outcome.CHANGED):
                self._write()
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
            if self.plan is None:
                self.choose_file()
            return
        if is_calendar(Path(path)) or looks_like_results(Path(path)):
            self.desk.import_requested.emit(str(path))
            return
        self.path = Path(path)
        self.plan, self._report = None, None
        self.roles, self._remembered, self._asked = {}, False, ""
        self.options = PlanOptions()
        self.banner.hide()
        self._show("file")
        self._start_reading()

    def choose_file(self) -> None:
        """The file dialog."""
        calendars = " ".join(f"*{one}" for one in CALENDARS)
        kinds = self.tr("Editorial plans and calendars") + f" ({ENDINGS} {calendars})"
        found = self.ask_file(self.tr("Bring an editorial plan"), kinds)
        if found:
            self.open(found)

    def _start_reading(self) -> None:
        assert self.path is not None
        mapping = Mapping(tuple(self.roles.items())) if self.roles else None
        self.loading.begin()
        if self.plan is None:
            self.footer.start(self.tr("Reading “{name}”").format(name=self.path.name))
        options = replace(self.options, zone=self.desk.clock.zone)
        self._expected = 0
        self.reading.start(self.path, mapping, options, self.desk.clock.today())

    def _read_again(self) -> None:
        if self.path is not None:
            self._start_reading()

    def _reading_on(self, stage: str, done: int) -> None:
        if stage == "found":
            self._expected, done = done, 0
        if self.plan is None and (done or self._expected):
            shown = words.rows(self._expected or done, self.desk.language)
            self.footer.set_progress(done, self._expected, shown)

    def _read(self, plan: PlanFile) -> None:
        first = self.plan is None
        self.loading.end()
        self.footer.end()
        if first and plan.heading_key and self._asked != plan.heading_key and not self.roles:
            self._ask_remembered(plan)
            return
        self.plan = plan
        self.banner.hide()
        self.options_bar.show_plan(plan, self.options)
        self.columns.show_columns(plan.columns, frozenset(self.roles) if not self._remembered else frozenset())
        self.preview.show_plan(plan)
        self.hints.show_hints(self._hints(plan))
        self._show("columns") if first else self._describe()

    def _ask_remembered(self, plan: PlanFile) -> None:
        """The columns as they were set the last time, if these headings were there before."""
        actor, key = self.desk.actor, plan.heading_key
        self._asked = key

        def done(mapping: Mapping | None) -> None:
            roles = dict(mapping.roles) if mapping is not None else {}
            if all(one.role == roles.get(one.key, one.role) for one in plan.columns):
                self._read(plan)
                return
            self.roles, self._remembered = roles, True
            self._start_reading()

        self.desk.run(lambda ws: ws.imports.mapping(actor, key), done, lambda _error: self._read(plan))

    def _hints(self, plan: PlanFile) -> list[Hint]:
        found = hints_for(plan, self.options, self.desk.clock.today().year, self.desk.language, self._state)
        if self._remembered:
            again = (self.tr("Guess anew"), lambda *_checked: self._forget_roles())
            found.insert(0, Hint("history", "info", self.tr("Columns as you set them the last time."), (again,)))
        return found

    def _refused(self, error: EditorialError) -> None:
        self.loading.end()
        self.footer.end()
        reset = self.tr("Reset the choices") if self.roles or self.options != PlanOptions() else ""
        self.banner.set_banner(
            "danger",
            error.text(self.desk.language),
            self.tr("Nothing was changed."),
            self.tr("Other file …"),
            reset,
        )
        self.banner.show()
        self._describe()
        self.banner.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    # Columns and options ------------------------------------------------------------------------------------------

    def _set_role(self, key: str, role: str) -> None:
        self.roles[key] = role
        self._remembered = False
        self._later.start()

    def _set_options(self, options: PlanOptions) -> None:
        self.options = options
        self._later.start()

    def _state(self, **values: object) -> None:
        self._set_options(replace(self.options, **values))  # type: ignore[arg-type]

    def _forget_roles(self) -> None:
        self.roles, self._remembered = {}, False
        self._read_again()

    def _reset_all(self) -> None:
        self.options = PlanOptions()
        self._forget_roles()

    # Checking and writing -----------------------------------------------------------------------------------------

    def _mapping(self) -> Mapping | None:
        return Mapping(tuple(self.roles.items())) if self.roles else None

    def _apply(self, dry_run: bool, title: str) -> None:
        plan, actor, mapping = self.plan, self.desk.actor, self._mapping()
        if plan is None or self._busy or self._later.isActive() or self.reading.is_running():
            return
        create = None if dry_run else self.review.names.wanted()
        self._stop = stop = threading.Event()
        self._busy = True
        self.footer.start(title)
        self._describe()

        def job(ws: Workspace) -> ImportReport:
            return ws.imports.apply(actor, plan, mapping, dry_run, create, self._said.emit, stop.is_set)

        self.desk.run(job, self._checked if dry_run else self._written, self._failed)

    def _check(self) -> None:
        self._apply(True, self.tr("Checking the plan"))

    def _write(self) -> None:
        self._apply(False, self.tr("Bringing in the plan"))

    def _writing_on(self, _stage: str, done: int, total: int) -> None:
        language = self.desk.language
        shown = self.tr("{done} of {total}").format(done=number_text(done, language), total=words.rows(total, language))
        self.footer.set_progress(done, total, shown)

    def _checked(self, report: ImportReport) -> None:
        self._busy = False
        self.footer.end()
        self._report = report
        self.review.show_report(report)
        self._show("review")

    def _written(self, report: ImportReport) -> None:
        self._busy = False
        self.footer.end()
        self._report = report
        self.done.show_report(report, self._first_day())
        self._show("done")
        language = self.desk.language
        sentence = self.tr("{items} brought in from “{name}”.").format(
            items=words.items(report.count(Outcome.ADDED), language), name=report.name
        )
        if not report.count(Outcome.ADDED):
            count = words.items(report.count(Outcome.CHANGED), language)
            sentence = self.tr("{items} changed from “{name}”.").format(items=count, name=report.name)
        self.desk.toast(sentence)

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
        self.loading.end()
        self.footer.end()
        self._describe()
        self.desk.toast(self.tr("Stopped. Nothing was changed."), undo=False, meaning="info")

    # Afterwards ---------------------------------------------------------------------------------------------------

    def _first_day(self) -> date | None:
        return min((one.day for one in self.plan.rows if one.day is not None), default=None) if self.plan else None

    def _see_calendar(self) -> None:
        first = self._first_day()
        self._again_quietly()
        if first is None:
            self.desk.backlog_requested.emit()
        else:
            self.desk.open_day_requested.emit(first, "month")

    def _see_backlog(self) -> None:
        self._again_quietly()
        self.desk.backlog_requested.emit()

    def _again_quietly(self) -> None:
        self.plan, self._report, self.roles, self._remembered = None, None, {}, False
        self.options = PlanOptions()
        self._show("file")

    def _again(self) -> None:
        self._again_quietly()
        self.choose_file()
