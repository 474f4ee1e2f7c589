"""What is printed: layout, days, sheet, filter, density, legend."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.calendar import add_months, monday
from editorial.domain.filters import PlanFilter
from editorial.domain.prints import PrintLayout, PrintWish
from editorial.domain.reference import Overview
from editorial.domain.wording import month_text, week_text
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.check_row import CheckRow
from ..widgets.choice import Choice
from ..widgets.form import ChoiceField, DateField, Field
from ..widgets.segmented import Segmented

__all__ = ["PrintOptions"]

Span = tuple[date, date]
#: The span that each layout begins with.
FIRST_SPAN = {"month": "month", "week": "week", "list": "month"}


class PrintOptions(QWidget):
    """The choices of the print dialog; `changed` after each of them."""

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        wanted: PlanFilter,
        anchor: date,
        layout: str,
        behind: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self._filter, self._anchor = desk, wanted, anchor
        theme, icons = desk.theme, desk.icons
        self.what = Segmented(theme, self._layouts(), self.tr("What to print"), self)
        self.what.set_current(layout)
        self.range = ChoiceField(theme, icons, self._ranges(), FIRST_SPAN[layout], parent=self)
        today = desk.clock.today
        first, last = self._spans()[FIRST_SPAN[layout]]
        self.first = DateField(theme, icons, desk.language, first, today, self)
        self.last = DateField(theme, icons, desk.language, last, today, self)
        self.paper = ChoiceField(theme, icons, [Choice("a4", "A4"), Choice("a3", "A3")], "a4", parent=self)
        sides = [("landscape", self.tr("Landscape")), ("portrait", self.tr("Portrait"))]
        self.side = Segmented(theme, sides, self.tr("Orientation"), self)
        self.side.set_current("portrait" if layout == "list" else "landscape")
        self.density = Segmented(
            theme, [("roomy", self.tr("Roomy")), ("compact", self.tr("Compact"))], self.tr("Density"), self
        )
        self.filtered = CheckRow(theme, self.tr("Only what the filter shows"), bool(wanted.count), parent=self)
        self.filtered.setVisible(bool(wanted.count))
        self.legend = CheckRow(theme, self.tr("Legend"), True, parent=self)
        self.behind = CheckRow(theme, self.tr("Background calendars"), behind, parent=self)
        self.backlog = CheckRow(theme, self.tr("What has no date, at the end"), False, parent=self)
        self._calendars = False
        self._build()
        self._wire()
        self._show_fitting()
        actor = desk.actor
        desk.run(lambda ws: ws.reference.list(actor), self._know_calendars, lambda _error: None)

    def _build(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(4), 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.what)
        column.addWidget(Field(theme, icons, self.tr("Days"), self.range))
        self._days = QWidget(self)
        days = QVBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(theme.px(12))
        self._fields = [Field(theme, icons, self.tr("From"), self.first), Field(theme, icons, self.tr("To"), self.last)]
        for field in self._fields:
            days.addWidget(field)
        column.addWidget(self._days)
        column.addWidget(Field(theme, icons, self.tr("Paper"), self.paper))
        column.addWidget(self.side)
        column.addWidget(self.density)
        for row in (self.filtered, self.legend, self.behind, self.backlog):
            column.addWidget(row)
        column.addStretch(1)

    def _wire(self) -> None:
        self.what.changed.connect(self._turn)
        self.range.changed.connect(self._range_chosen)
        for field in (self.first, self.last):
            field.changed.connect(self._tell)
        self.paper.changed.connect(self._tell)
        for segmented in (self.side, self.density):
            segmented.changed.connect(self._tell)
        for row in (self.filtered, self.legend, self.behind, self.backlog):
            row.toggled.connect(self._tell)

    # Choices ------------------------------------------------------------------------------------------------------

    def _layouts(self) -> list[tuple[str, str]]:
        return [("month", self.tr("Month")), ("week", self.tr("Week")), ("list", self.tr("List"))]

    def _spans(self) -> dict[str, Span]:
        month = self._anchor.replace(day=1)
        week = monday(self._anchor)
        return {
            "month": (month, add_months(month, 1) - timedelta(days=1)),
            "quarter": (month, add_months(month, 3) - timedelta(days=1)),
            "week": (week, week + timedelta(days=6)),
            "weeks": (week, week + timedelta(days=27)),
        }

    def _ranges(self) -> list[Choice]:
        language, spans = self.desk.language, self._spans()
        to = self.tr("{first} to {last}")

        def words(key: str, say: Callable[[date, str], str]) -> str:
            first, last = (say(one, language) for one in spans[key])
            return to.format(first=first, last=last)

        return [
            Choice("month", month_text(self._anchor, language)),
            Choice("quarter", words("quarter", month_text)),
            Choice("week", week_text(self._anchor, language)),
            Choice("weeks", words("weeks", week_text)),
            Choice("own", self.tr("from … to …")),
        ]

    def _turn(self, what: str) -> None:
        """Another layout brings its usual days and sheet, unless own days were chosen."""
        if self.range.value() != "own":
            self.range.set_value(FIRST_SPAN[what])
        self.side.set_current("portrait" if what == "list" else "landscape")
        self._show_fitting()
        self._tell()

    def _range_chosen(self, key: object) -> None:
        if key != "own":
            first, last = self._spans()[str(key)]
            self.first.set_value(first)
            self.last.set_value(last)
        self._show_fitting()
        self._tell()

    def _show_fitting(self) -> None:
        self._days.setVisible(self.range.value() == "own")
        self.backlog.setVisible(self.what.current() == "list")
        self.behind.setVisible(self._calendars and self.what.current() != "list")

    def _know_calendars(self, found: tuple[Overview, ...]) -> None:
        """The choice is there where there is anything to choose."""
        if shiboken6.isValid(self):
            self._calendars = any(one.calendar.shown and one.events for one in found)
            self._show_fitting()

    def _tell(self, *_value: object) -> None:
        self.changed.emit()

    # The wish -----------------------------------------------------------------------------------------------------

    def wish(self) -> PrintWish | None:
        """What was chosen; None while the days are wrong, which their fields say."""
        key = str(self.range.value())
        spans = {**self._spans(), "own": (self.first.value(), self.last.value())}
        first, last = spans[key]
        found = PrintWish(
            layout=PrintLayout(self.what.current()),
            first=first,
            last=last,
            paper=str(self.paper.value()),
            landscape=self.side.current() == "landscape",
            compact=self.density.current() == "compact",
            legend=self.legend.isChecked(),
            backlog=self.backlog.isChecked() and self.what.current() == "list",
            behind=self.behind.isChecked(),
            language=self.desk.language,
            filter=self._filter if self.filtered.isChecked() else PlanFilter(),
        )
        self._fields[1].set_error("")
        try:
            found.check()
        except EditorialError as error:
            self._fields[1].set_error(error.text(self.desk.language))
            return None
        return found
