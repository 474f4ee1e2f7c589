"""Grants expert time: to a department or one of its people, monthly or once, by whom and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from editorial.domain.events import Changes
from editorial.domain.inputs import TimeBudget
from editorial.domain.presence import active
from editorial.domain.time_budgets import MOST_MINUTES, granted, month_before, next_month, of_scope, regular
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, DateField, Field, Form, LineEdit, SpinField
from ..widgets.label import Label
from ..widgets.segmented import Segmented
from .budget_words import BudgetWords

__all__ = ["GrantDialog"]

MONTHLY, ONCE = "monthly", "once"
#: How many months before and after this one can be chosen.
BACK, AHEAD = 3, 24


class GrantDialog(BaseDialog):
    """Writes down a new grant, or corrects one; `grants` are those that there are, to say what changes."""

    def __init__(self, desk: Desk, budget: TimeBudget, grants: Sequence[TimeBudget], parent: QWidget) -> None:
        title = self.tr("Change grant") if budget.id else self.tr("Grant expert time")
        super().__init__(desk.theme, desk.icons, title, 520, parent)
        self.desk, self.budget, self._grants = desk, budget, tuple(grants)
        self.words = BudgetWords(desk, self)
        today = desk.clock.today()
        self.this_month = today.replace(day=1)
        self._make_scope()
        self._make_time()
        theme, icons = desk.theme, desk.icons
        self.granted_by = LineEdit(theme, budget.granted_by or desk.actor.name, most=120)
        self.granted_on = DateField(theme, icons, desk.language, budget.granted_on or today, desk.clock.today)
        self.note = LineEdit(theme, budget.note, most=400)
        self._lay_out()
        self.effect = Label(theme, "", "small", "muted", wrap=True)
        self.content.addWidget(self.effect)
        self.set_primary(self.tr("Save") if budget.id else self.tr("Grant time"), "check")
        self._connect()
        self._explain()
        (self.minutes if budget.department_id else self.department).setFocus()
        self.minutes.selectAll()

    # Fields -------------------------------------------------------------------------------------------------------

    def _make_scope(self) -> None:
        desk, budget = self.desk, self.budget
        theme, icons = desk.theme, desk.icons
        shown = [one for one in desk.directory.departments if not one.archived or one.id == budget.department_id]
        choices = [Choice(one.id, one.name, Sign.icon("building-2")) for one in shown]
        self.department = ChoiceField(theme, icons, choices, budget.department_id or None)
        self.person = ChoiceField(theme, icons, none_text=self.tr("The whole department"))
        self._fill_people(budget.person_id)

    def _fill_people(self, person_id: int | None = None) -> None:
        inside = [one for one in active(self.desk.directory.people) if one.department_id == self.department.value()]
        choices = [Choice(one.id, one.name, Sign.person(one.name)) for one in inside]
        self.person.set_choices(choices, person_id)

    def _make_time(self) -> None:
        desk, budget = self.desk, self.budget
        theme, icons = desk.theme, desk.icons
        self.minutes = SpinField(theme, budget.minutes or 60, 0, MOST_MINUTES, self.tr("min"), 5)
        kinds = [(MONTHLY, self.tr("Every month")), (ONCE, self.tr("Once"))]
        self.kind = Segmented(theme, kinds, self.tr("How often"))
        self.kind.set_current(ONCE if budget.once else MONTHLY)
        start = budget.month if budget.month > date.min else self.this_month
        self.month = ChoiceField(theme, icons, self._months(start), start)
        self.until = ChoiceField(
            theme, icons, self._months(budget.until), budget.until, none_text=self.tr("until further notice")
        )

    def _months(self, also: date | None) -> list[Choice]:
        first, found = self.this_month, set[date]()
        for _step in range(BACK):
            first = month_before(first)
        for _step in range(BACK + AHEAD + 1):
            found.add(first)
            first = next_month(first)
        if also is not None:
            found.add(also)
        return [Choice(one, self.words.month(one)) for one in sorted(found)]

    def _lay_out(self) -> None:
        theme, icons, form = self.desk.theme, self.desk.icons, Form(self.desk.theme, self.desk.icons)
        self.form = form
        self.person_field = Field(theme, icons, self.tr("For"), self.person)
        form.add_row(Field(theme, icons, self.tr("Department"), self.department, required=True), self.person_field)
        self.minutes_field = Field(theme, icons, self.tr("Minutes"), self.minutes, validate=self._check_minutes)
        form.add_row(self.minutes_field, Field(theme, icons, self.tr("How often"), self.kind))
        self.until_field = Field(theme, icons, self.tr("Until"), self.until, validate=self._check_order)
        self.month_field = Field(theme, icons, self.tr("From"), self.month, required=True)
        form.add_row(self.month_field, self.until_field)
        by = Field(theme, icons, self.tr("Granted by"), self.granted_by, required=True)
        self.on_field = Field(
            theme, icons, self.tr("Granted on"), self.granted_on, required=True, validate=self._check_day
        )
        form.add_row(by, self.on_field)
        form.add(self.tr("Note"), self.note)
        self.content.addWidget(form)

    def _connect(self) -> None:
        self.department.changed.connect(lambda _value: self._fill_people())
        self.kind.changed.connect(lambda _key: self._explain())
        self.minutes.valueChanged.connect(lambda _value: self._explain())
        for one in (self.department, self.person, self.month, self.until):
            one.changed.connect(lambda _value: self._explain())

    # What it would do ---------------------------------------------------------------------------------------------

    def wanted(self) -> TimeBudget:
        """The grant as it stands in the fields."""
        once = self.kind.current() == ONCE
        department, person, month, until = (
            one.value() for one in (self.department, self.person, self.month, self.until)
        )
        return replace(
            self.budget,
            department_id=department if isinstance(department, int) else 0,
            person_id=person if isinstance(person, int) else None,
            month=month if isinstance(month, date) else self.this_month,
            until=until if isinstance(until, date) and not once else None,
            minutes=self.minutes.value(),
            once=once,
            granted_by=self.granted_by.value(),
            granted_on=self.granted_on.value(),
            note=self.note.value(),
        )

    def _explain(self) -> None:
        """What is granted now, and what it will be."""
        wanted = self.wanted()
        once = wanted.once
        self.until_field.setVisible(not once)
        name = self.tr("In") if once else self.tr("From")
        self.month_field.label.setText(f"{name} *")
        self.month.setAccessibleName(self.tr("{label}, required").format(label=name))
        if not wanted.department_id:
            self.effect.setText("")
            return
        others = [one for one in self._grants if one.id != wanted.id]
        before = granted(of_scope(self._grants, wanted.department_id, wanted.person_id), wanted.month)
        after = granted(
            of_scope([*others, replace(wanted, id=wanted.id or 1 << 40)], wanted.department_id, wanted.person_id),
            wanted.month,
        )
        scope = self.words.scope(wanted.department_id, wanted.person_id)
        self.effect.setText(" ".join(self._sentences(wanted, scope, before, after or 0)))

    def _sentences(self, wanted: TimeBudget, scope: str, before: int | None, after: int) -> list[str]:
        month, minutes = self.words.month(wanted.month), self.words.minutes(after)
        if before is None:
            words = self.tr("{name} has {minutes} in {month}; nothing limited it so far.")
            found = [words.format(name=scope, minutes=minutes, month=month)]
            if wanted.person_id is None:
                found.append(self.tr("From then on a month without a grant has no expert time."))
            return found
        words = self.tr("{name} has {minutes} in {month} instead of {before}.")
        found = [words.format(name=scope, minutes=minutes, month=month, before=self.words.minutes(before))]
        current = regular(of_scope(self._grants, wanted.department_id, wanted.person_id), wanted.month)
        if not wanted.once and not wanted.id and current is not None:
            found.append(self.tr("It takes the place of the monthly grant that holds so far."))
        return found

    # Checking and saving ------------------------------------------------------------------------------------------

    def _check_minutes(self) -> str:
        if self.kind.current() == ONCE and self.minutes.value() < 1:
            return self.tr("Grant at least 1 minute.")
        return ""

    def _check_order(self) -> str:
        wanted = self.wanted()
        wrong = wanted.until is not None and wanted.until < wanted.month
        return self.tr("The last month lies before the first. Choose a later one.") if wrong else ""

    def _check_day(self) -> str:
        day = self.granted_on.value()
        late = day is not None and day > self.desk.clock.today()
        return self.tr("This day lies in the future. Enter the day on which it was said.") if late else ""

    def accept(self) -> None:
        """Checks and saves; the dialog goes when it is kept."""
        if not self.form.check():
            self.adjustSize()
            return
        wanted, actor = self.wanted(), self.desk.actor
        if self.primary is not None:
            self.primary.setEnabled(False)

        def done(changes: Changes) -> None:
            super(GrantDialog, self).accept()
            late = changes.detail.get("late") or changes.detail.get("stuck")
            self.desk.toast(self.words.told(changes.detail), meaning="warning" if late else "success")

        self.desk.run(lambda ws: ws.budgets.grant(actor, wanted), done, self._refused)

    def _refused(self, error: EditorialError) -> None:
        if self.primary is not None:
            self.primary.setEnabled(True)
        self.minutes_field.set_error(error.text(self.desk.language))
        self.adjustSize()
