"""How often a format comes back, in words: every Tuesday, every first Monday, on the 15th; or as a rule for experts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.series_rules import read_rule
from editorial.errors import Refused
from editorial.texts import text

from ..context import Desk
from ..widgets.choice import Choice
from ..widgets.filter_chip import ToggleChip
from ..widgets.form import ChoiceField, DateField, Field, LineEdit, SpinField
from ..widgets.label import Label
from ..widgets.segmented import Segmented
from .rule_parts import Ends, Parts, parts_of, start_parts

__all__ = ["RuleBuilder"]

RULE = "RULE"


class RuleBuilder(QWidget):
    """`rule_text` is the rule as it stands, `problem` why it cannot be used; `changed` after every edit."""

    changed = Signal()

    def __init__(self, desk: Desk, starts: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._starts = desk, starts
        self._parts = start_parts(starts())
        self._quiet = False
        theme = desk.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self.frequency = Segmented(
            theme,
            [
                ("DAILY", self.tr("Daily")),
                ("WEEKLY", self.tr("Weekly")),
                ("MONTHLY", self.tr("Monthly")),
                ("YEARLY", self.tr("Yearly")),
                (RULE, self.tr("Rule")),
            ],
            self.tr("How often"),
            self,
        )
        column.addWidget(self.frequency, 0, Qt.AlignmentFlag.AlignLeft)
        self.words, self.written = self._plain_page(), self._rule_page()
        column.addWidget(self.words)
        column.addWidget(self.written)
        column.addLayout(self._end_row())
        self.frequency.changed.connect(self._frequency_chosen)
        self.setFocusProxy(self.frequency)
        self._show()

    # Building -----------------------------------------------------------------------------------------------------

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.desk.theme.px(8))
        return row

    def _plain_page(self) -> QWidget:
        theme = self.desk.theme
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        row = self._row()
        label = Label(theme, self.tr("Interval"), "body", parent=page)
        self.interval = SpinField(theme, 1, 1, 99, parent=page)
        self.interval.setAccessibleName(self.tr("Distance between two occurrences"))
        self._unit = Label(theme, "", "body", parent=page)
        self.interval.valueChanged.connect(self._edited)
        for one in (label, self.interval, self._unit):
            row.addWidget(one)
        months = [Choice(one, text(f"month.{one}", self.desk.language)) for one in range(1, 13)]
        self.month = ChoiceField(theme, self.desk.icons, months, 1, parent=page)
        self.month.setAccessibleName(self.tr("Month"))
        self.month.changed.connect(self._edited)
        row.addWidget(self.month)
        row.addStretch(1)
        column.addLayout(row)
        self._weekly = self._weekday_row(page)
        self._monthly = self._month_row(page)
        column.addWidget(self._weekly)
        column.addWidget(self._monthly)
        return page

    def _weekday_row(self, parent: QWidget) -> QWidget:
        box = QWidget(parent)
        row = self._row()
        box.setLayout(row)
        self.weekdays: list[ToggleChip] = []
        for day in range(7):
            chip = ToggleChip(self.desk.theme, self.desk.icons, text(f"weekday.short.{day}", self.desk.language))
            chip.setAccessibleName(text(f"weekday.{day}", self.desk.language))
            chip.toggled.connect(self._edited)
            self.weekdays.append(chip)
            row.addWidget(chip)
        row.addStretch(1)
        return box

    def _month_row(self, parent: QWidget) -> QWidget:
        theme, icons, language = self.desk.theme, self.desk.icons, self.desk.language
        box = QWidget(parent)
        row = self._row()
        box.setLayout(row)
        by = [("day", self.tr("On a day")), ("weekday", self.tr("On a weekday"))]
        self.month_by = Segmented(theme, by, self.tr("Which day of the month"), box)
        days = [Choice(day, f"{day}.") for day in range(1, 32)] + [Choice(-1, self.tr("last day"))]
        self.month_day = ChoiceField(theme, icons, days, 1, parent=box)
        self.month_day.setAccessibleName(self.tr("Day of the month"))
        places = [Choice(one, text(f"series.place.{one}", language)) for one in (1, 2, 3, 4, -1)]
        self.place = ChoiceField(theme, icons, places, 1, parent=box)
        self.place.setAccessibleName(self.tr("Which of the weekdays"))
        names = [Choice(day, text(f"weekday.{day}", language)) for day in range(7)]
        self.weekday = ChoiceField(theme, icons, names, 0, parent=box)
        self.weekday.setAccessibleName(self.tr("Weekday"))
        self.month_by.changed.connect(self._edited)
        row.addWidget(self.month_by)
        for one in (self.month_day, self.place, self.weekday):
            one.changed.connect(self._edited)
            row.addWidget(one)
        row.addStretch(1)
        return box

    def _rule_page(self) -> QWidget:
        self.rule = LineEdit(self.desk.theme, placeholder="FREQ=WEEKLY;BYDAY=TU", parent=self)
        self.rule.textChanged.connect(self._typed)
        self.rule_field = Field(
            self.desk.theme,
            self.desk.icons,
            self.tr("Rule (RRULE)"),
            self.rule,
            helper=self.tr("As in calendars, for example FREQ=MONTHLY;BYDAY=1MO,3MO. The end may stand in it."),
            validate=self.problem,
            parent=self,
        )
        return self.rule_field

    def _end_row(self) -> QHBoxLayout:
        theme = self.desk.theme
        row = self._row()
        self._end_label = Label(theme, self.tr("Ends"), "body", parent=self)
        kinds = [("never", self.tr("never")), ("count", self.tr("after")), ("until", self.tr("on a day"))]
        self.end = Segmented(theme, kinds, self.tr("When the series ends"), self)
        self.count = SpinField(theme, 10, 1, 9999, self.tr("times"), parent=self)
        self.count.setAccessibleName(self.tr("Number of occurrences"))
        self.until = DateField(theme, self.desk.icons, self.desk.language, None, self.desk.clock.today, self)
        self.until.setAccessibleName(self.tr("Last possible day"))
        for one in (self._end_label, self.end, self.count, self.until):
            row.addWidget(one)
        row.addStretch(1)
        self.end.changed.connect(self._edited)
        self.count.valueChanged.connect(self._edited)
        self.until.changed.connect(self._edited)
        return row

    # Values -------------------------------------------------------------------------------------------------------

    def set_rule(self, rule: str) -> None:
        """Show a rule: in words where the controls can say it, else as it is written."""
        found = parts_of(rule, self._starts())
        self._parts = found or start_parts(self._starts())
        self._quiet = True
        self.rule.setText(rule)
        self.frequency.set_current(found.frequency if found else RULE)
        self._quiet = False
        self._show()

    def rule_text(self) -> str:
        """The rule as it stands, one spelling where it can be read."""
        if self.frequency.current() != RULE:
            return self._parts.rule().text()
        try:
            return read_rule(self.rule.value()).text()
        except Refused:
            return self.rule.value()

    def problem(self) -> str:
        """Why the rule cannot be used, in one sentence; empty where it can."""
        if self.frequency.current() != RULE:
            if self.end.current() == "until" and self.until.value() is None:
                return self.until.problem() or self.tr("Say on which day the series ends.")
            if self._parts.frequency == "WEEKLY" and not self._parts.weekdays:
                return self.tr("Choose at least one weekday.")
            return ""
        try:
            read_rule(self.rule.value())
        except Refused as error:
            return error.text(self.desk.language)
        return ""

    def starts_changed(self, before: date) -> None:
        """The start moved: what still says its day says the new one."""
        old, new, now = start_parts(before), start_parts(self._starts()), self._parts
        follows = ("weekdays", "month_day", "place", "weekday", "month")
        same = {name: getattr(new, name) for name in follows if getattr(now, name) == getattr(old, name)}
        self._parts = replace(now, **same)
        self._show()

    # Steps --------------------------------------------------------------------------------------------------------

    def _frequency_chosen(self, key: str) -> None:
        if key == RULE:
            self._quiet = True
            self.rule.setText(self._parts.rule().text())
            self._quiet = False
        else:
            found = parts_of(self.rule.value(), self._starts()) if not self.written.isHidden() else None
            self._parts = replace(found or self._parts, frequency=key)
        self._show()
        self.changed.emit()

    def _edited(self, *_whatever: object) -> None:
        if self._quiet:
            return
        self._parts = replace(
            self._parts,
            interval=self.interval.value(),
            weekdays=frozenset(day for day, chip in enumerate(self.weekdays) if chip.isChecked()),
            by_weekday=self.month_by.current() == "weekday",
            month_day=self._number(self.month_day, self._parts.month_day),
            place=self._number(self.place, self._parts.place),
            weekday=self._number(self.weekday, self._parts.weekday),
            month=self._number(self.month, self._parts.month),
            ends=Ends(self.end.current(), self.count.value(), self.until.value()),
        )
        self._show()
        self.changed.emit()

    @staticmethod
    def _number(field: ChoiceField, usual: int) -> int:
        value = field.value()
        return value if isinstance(value, int) else usual

    def _typed(self) -> None:
        if not self._quiet:
            self.rule_field.set_error("")
            self.changed.emit()

    def _show(self) -> None:
        """Every control says what `_parts` say."""
        self._quiet = True
        parts, key = self._parts, self.frequency.current()
        if key != RULE:
            self.frequency.set_current(parts.frequency)
        self.words.setVisible(key != RULE)
        self.written.setVisible(key == RULE)
        self.interval.setValue(parts.interval)
        self._unit.setText(self._unit_words(parts))
        for day, chip in enumerate(self.weekdays):
            chip.setChecked(day in parts.weekdays)
        self._weekly.setVisible(parts.frequency == "WEEKLY")
        self._monthly.setVisible(parts.frequency in ("MONTHLY", "YEARLY"))
        self.month_by.set_current("weekday" if parts.by_weekday else "day")
        self.month_day.setVisible(not parts.by_weekday)
        self.place.setVisible(parts.by_weekday)
        self.weekday.setVisible(parts.by_weekday)
        self.month.setVisible(parts.frequency == "YEARLY")
        for field, value in ((self.month_day, parts.month_day), (self.place, parts.place)):
            field.set_value(value)
        self.weekday.set_value(parts.weekday)
        self.month.set_value(parts.month)
        self._show_end(parts.ends, key != RULE)
        self._quiet = False

    def _show_end(self, ends: Ends, shown: bool) -> None:
        self.end.set_current(ends.kind)
        self.count.setValue(ends.count)
        if ends.until is not None:
            self.until.set_value(ends.until)
        self._end_label.setVisible(shown)
        self.end.setVisible(shown)
        self.count.setVisible(shown and ends.kind == "count")
        self.until.setVisible(shown and ends.kind == "until")

    def _unit_words(self, parts: Parts) -> str:
        one = parts.interval == 1
        return {
            "DAILY": self.tr("day") if one else self.tr("days"),
            "WEEKLY": self.tr("week") if one else self.tr("weeks"),
            "MONTHLY": self.tr("month") if one else self.tr("months"),
            "YEARLY": self.tr("year") if one else self.tr("years"),
        }[parts.frequency]
