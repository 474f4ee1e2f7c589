"""What the import of calendars is made of: the line of steps, a pane for each step, banner, footer."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from editorial.domain.calendar_import import BadEvent, CalendarEvent, CalendarFile, Target
from editorial.domain.import_report import ImportReport, Outcome
from editorial.domain.plan_import import problem_text
from editorial.domain.reference import ReferenceCalendar

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.choice import Sign
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.line import Line
from . import calendar_words as words
from .bring_frame import BringFrame
from .calendar_choices import CalendarChoices
from .done import DonePane
from .preview import PlanTable
from .review import ReviewPane
from .tables import Cell, LazyRows


class CalendarFrame(BringFrame):
    """All widgets of the page, laid out; what happens between them is the page's."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._make()
        self.panes: dict[str, QWidget] = {
            "file": self.empty,
            "events": self._events_step(),
            "review": self.review,
            "done": self.done,
        }
        self.lay_out(self.tr("Bring a calendar"), self.panes)

    def _make(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        steps = (
            ("file", self.tr("File")),
            ("events", self.tr("Events")),
            ("review", self.tr("Check")),
            ("done", self.tr("Done")),
        )
        hint = self.tr("Events become content, holidays and blackouts, or a calendar shown behind the plan.")
        self.make_frame(steps, "calendar-plus", self.tr("Drop a calendar (.ics) here"), hint)
        self.about = ElidedLabel(theme, "", "body", weight=500, least=8, parent=self)
        self.other = make_button(theme, icons, "ghost", self.tr("Other file …"), size="small", parent=self)
        self.choices = CalendarChoices(self.desk, self)
        headings = (self.tr("Becomes"), self.tr("Title"), self.tr("When"), self.tr("Note"))
        self.model = LazyRows(headings, self)
        name = self.tr("The events of the file")
        self.table = PlanTable(self.desk, name, self.model, {0: 152}, {1: 5, 2: 5, 3: 5}, self)
        self.review = ReviewPane(self.desk, self)
        self.done = DonePane(self.desk, self)
        self.done.again.setText(self.tr("Bring another calendar …"))

    def _events_step(self) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(6), px(16), px(6))
        head.setSpacing(px(8))
        head.addWidget(IconSign(theme, self.desk.icons, "calendar-days", "muted", 16, parent=self))
        head.addWidget(self.about, 1)
        head.addWidget(self.other)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.choices)
        split.addWidget(self.table)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 5)
        split.setChildrenCollapsible(False)
        self.choices.setMinimumWidth(px(300))
        self.table.setMinimumWidth(px(460))
        pane = QWidget(self)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(theme))
        column.addWidget(split, 1)
        return pane

    # Contents -----------------------------------------------------------------------------------------------------

    def show_file(
        self, file: CalendarFile, targets: dict[int, Target], calendars: tuple[ReferenceCalendar, ...]
    ) -> None:
        """A file that was read, with what its events seem to be."""
        self.about.setText(words.about(file, self.desk.language))
        self.choices.show_file(file, targets, calendars)
        self.show_events(file, targets)

    def show_events(self, file: CalendarFile, targets: dict[int, Target]) -> None:
        """The events with what becomes of each as chosen now, bad ones among them in the order of the file."""
        found: list[CalendarEvent | BadEvent] = sorted((*file.events, *file.bad), key=lambda one: one.number)

        def cells(one: CalendarEvent | BadEvent) -> tuple[Cell, ...]:
            if isinstance(one, BadEvent):
                why = problem_text(one.problem, self.desk.language)
                return (
                    Cell(self.tr("cannot be read"), "warning", Sign.icon("triangle-alert")),
                    Cell(one.title),
                    Cell(""),
                    Cell(why, "muted", tip=why),
                )
            return self._cells(one, targets)

        self.model.set_rows(found, cells)

    def _cells(self, event: CalendarEvent, targets: dict[int, Target]) -> tuple[Cell, ...]:
        language = self.desk.language
        target = self.choices.target_of(event.group, targets[event.number])
        notes = [words.again(event)] if words.again(event) else []
        if event.cancelled:
            notes.append(self.tr("cancelled"))
        notes += [problem_text(one, language) for one in event.problems]
        note = " · ".join(notes)
        token = "muted" if target is Target.NOTHING else ""
        return (
            Cell(words.target(target, language), token, Sign.icon(words.ICONS[target])),
            Cell(event.title, token),
            Cell(words.when(event, language, self.desk.clock.zone), "muted"),
            Cell(note, "muted", tip=note.replace(" · ", "\n")),
        )

    def describe_review(self, report: ImportReport) -> None:
        """The sentence and the primary button of the check."""
        language = self.desk.language
        added, changed = report.count(Outcome.ADDED), report.count(Outcome.CHANGED)
        self.footer.say(words.summary(report, language))
        if added or changed:
            pattern = self.tr("Bring in {events}") if added else self.tr("Change {events}")
            self.footer.next.setText(pattern.format(events=words.events(added or changed, language)))
        else:
            self.footer.next.setText(self.tr("See it in the calendar"))
            self.footer.say(self.tr("Everything in this calendar is in the workspace already."))

    def show_done(self, report: ImportReport, first: date | None) -> None:
        """What the import did."""
        language = self.desk.language
        self.done.show_report(report, first)
        added, changed = report.count(Outcome.ADDED), report.count(Outcome.CHANGED)
        title = self.tr("Nothing new in this calendar")
        if added or changed:
            pattern = self.tr("{events} brought in") if added else self.tr("{events} changed")
            title = pattern.format(events=words.events(added or changed, language))
        self.done.title.setText(title)
        parts = [f"{words.target(Target(name), language)}: {count}" for name, count in report.counts.items()]
        self.done.text.setText(f"{words.summary(report, language)}\n{'  ·  '.join(parts)}")
