"""What is said of expert time: how much is left, who leads, what a grant gives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QObject

from editorial.domain.inputs import TimeBudget
from editorial.domain.time_budgets import BudgetLine, holds, of_scope, regular, taken_back
from editorial.domain.wording import day_text, month_text, number_text

from ..context import Desk

#: A narrow no-break space stands before units and is never broken.
NARROW: Final = "\u202f"
#: From this share on little is left.
TIGHT: Final = 0.8


def abbreviated(name: str) -> str:
    """Dr. M. Weber for Dr. Miriam Weber."""
    words = name.split()
    titles = [one for one in words if one.endswith(".")]
    plain = [one for one in words if not one.endswith(".")]
    return name if len(plain) < 2 else " ".join((*titles, f"{plain[0][0]}.", plain[-1]))


def colour(line: BudgetLine) -> str:
    """The token of a bar: `danger` where nothing is left, `warning` where it is little."""
    if line.granted is None:
        return "accent"
    if line.taken >= line.granted:
        return "danger" if line.taken or line.granted == 0 else "accent"
    return "warning" if line.taken >= TIGHT * line.granted else "accent"


class BudgetWords(QObject):
    """The sentences, with the desk's names and language."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def number(self, minutes: int) -> str:
        """1.284 or 1,284."""
        return number_text(minutes, self.desk.language)

    def minutes(self, minutes: int) -> str:
        """120 min."""
        return self.tr("{minutes} min").format(minutes=self.number(minutes)).replace(" ", NARROW)

    def month(self, month: date) -> str:
        """May 2026."""
        return month_text(month, self.desk.language)

    def short_month(self, month: date) -> str:
        """May 26, for the heads of columns."""
        name = month_text(month, self.desk.language).split()[0]
        short = name if len(name) <= 4 else f"{name[:3]}{'.' if self.desk.language == 'de' else ''}"
        return f"{short} {month.year % 100:02}"

    def department(self, department_id: int) -> str:
        """The name of a department."""
        found = self.desk.department(department_id)
        return found.name if found else self.tr("Without department")

    def lead(self, department_id: int) -> str:
        """Who leads it, in short."""
        found = self.desk.department(department_id)
        person = self.desk.person(found.lead_id) if found else None
        return abbreviated(person.name) if person else ""

    def scope(self, department_id: int, person_id: int | None) -> str:
        """A department, or one of its people."""
        person = self.desk.person(person_id)
        return person.name if person else self.department(department_id)

    # A line -------------------------------------------------------------------------------------------------------

    def of_granted(self, line: BudgetLine) -> str:
        """What stands behind the minutes that are taken."""
        if line.granted is None:
            return self.tr("min").replace(" ", NARROW)
        words = self.tr("of {granted} min").format(granted=self.number(line.granted))
        return words[::-1].replace(" ", NARROW, 1)[::-1]

    def left(self, line: BudgetLine) -> tuple[str, str, str]:
        """What is left in words, with the colour and the icon for it ("" for none)."""
        left = line.left
        if left is None:
            return self.tr("not limited"), "muted", ""
        if left < 0:
            return self.tr("{minutes} over").format(minutes=self.number(-left)), "danger", "triangle-alert"
        if left == 0:
            words = self.tr("used up") if line.granted else self.tr("nothing granted")
            return words, "danger", "triangle-alert"
        words = self.tr("{minutes} left").format(minutes=self.number(left))
        tight = colour(line) == "warning"
        return words, "warning" if tight else "muted", "clock-alert" if tight else ""

    def spoken(self, line: BudgetLine) -> str:
        """A line for tooltips and screen readers."""
        parts = [f"{self.scope(line.department_id, line.person_id)}, {self.month(line.month)}"]
        if line.granted is None:
            parts.append(self.tr("not limited"))
        else:
            parts.append(self.tr("granted {minutes}").format(minutes=self.minutes(line.granted)))
        parts.append(self.tr("reserved {minutes}").format(minutes=self.minutes(line.reserved)))
        parts.append(self.tr("used {minutes}").format(minutes=self.minutes(line.used)))
        if line.granted is not None:
            parts.append(self.left(line)[0])
        if line.waiting:
            parts.append(self.tr("{minutes} wait for a grant").format(minutes=self.minutes(line.waiting)))
        if line.person_id is None and (lead := self.lead(line.department_id)):
            parts.append(self.tr("lead {name}").format(name=lead))
        return "; ".join(parts)

    # A grant ------------------------------------------------------------------------------------------------------

    def span(self, grant: TimeBudget) -> str:
        """From when to when a grant holds."""
        if grant.once:
            return self.tr("once in {month}").format(month=self.month(grant.month))
        if grant.until is None or taken_back(grant):
            return self.tr("from {month}").format(month=self.month(grant.month))
        if grant.until == grant.month:
            return self.tr("in {month}").format(month=self.month(grant.month))
        words = self.tr("{first} to {last}")
        return words.format(first=self.month(grant.month), last=self.month(grant.until))

    def standing(self, grant: TimeBudget, grants: Sequence[TimeBudget], month: date) -> tuple[str, str, str]:
        """Whether a grant holds now: the meaning of its tag ("" for what is no more), its words, its icon."""
        if taken_back(grant):
            return "warning", self.tr("taken back"), "undo-2"
        if grant.month > month:
            return "info", self.tr("to come"), "clock"
        if not holds(grant, month):
            return "", self.tr("over"), "history"
        of_same = of_scope(grants, grant.department_id, grant.person_id)
        current = regular(of_same, month)
        if not grant.once and current is not None and current.id != grant.id:
            return "", self.tr("replaced"), "history"
        return "success", self.tr("holds"), "check"

    def granted_by(self, grant: TimeBudget) -> str:
        """Who granted it, and when."""
        day = day_text(grant.granted_on, self.desk.language, with_weekday=False) if grant.granted_on else ""
        return self.tr("{name}, {day}").format(name=grant.granted_by, day=day)

    # What a grant did ---------------------------------------------------------------------------------------------

    def told(self, detail: dict[str, object]) -> str:
        """The answer to a grant: who got how much, what was sent, what still waits and why."""
        minutes, sent = detail.get("minutes", 0), _titles(detail.get("sent"))
        words = self.tr("{name}: {minutes} granted.").format(
            name=detail.get("title", ""), minutes=self.minutes(minutes if isinstance(minutes, int) else 0)
        )
        if len(sent) == 1:
            words += " " + self.tr("“{title}” was sent.").format(title=sent[0])
        elif sent:
            words += " " + self.tr("%n waiting request(s) sent.", "", len(sent))
        if late := _titles(detail.get("late")):
            words += " " + self.tr("%n not sent: the due date has passed.", "", len(late))
        if stuck := _titles(detail.get("stuck")):
            words += " " + self.tr("%n not sent: something is missing in it.", "", len(stuck))
        if waiting := _titles(detail.get("waiting")):
            words += " " + self.tr("%n still wait(s).", "", len(waiting))
        return words


def _titles(found: object) -> list[str]:
    return [str(one) for one in found] if isinstance(found, (list, tuple)) else []
