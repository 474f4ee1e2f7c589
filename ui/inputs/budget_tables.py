"""The tables of the tab: budgets by month, what came of the time, and the grants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from editorial.domain.budget_report import BudgetReport, ReportLine
from editorial.domain.inputs import TimeBudget
from editorial.domain.time_budgets import BudgetLine
from editorial.domain.wording import number_text
from editorial.texts import text

from ..context import Desk
from ..widgets.choice import Sign
from ..widgets.paint import draw_text, text_width
from ..widgets.table import SIGNS, TAG, TOKEN, WEIGHT, RowDelegate
from .budget_bar import paint_bar
from .budget_words import BudgetWords, colour

Index = QModelIndex | QPersistentModelIndex
LINE: Final = Qt.ItemDataRole.UserRole + 120
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
Role = Qt.ItemDataRole
Scope = tuple[int, int | None]


class _Table(QAbstractTableModel):
    """What all three share: headings in caption, numbers at the right."""

    def __init__(self, desk: Desk, words: BudgetWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.words = desk, words

    def headings(self) -> list[str]:
        """The names of the columns; none as long as there is nothing to show."""
        return []

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.headings())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Role.DisplayRole:
            return self.headings()[section]
        if role == Role.TextAlignmentRole and self.is_number(section):
            return _RIGHT
        return None

    def is_number(self, column: int) -> bool:
        """Whether a column stands at the right."""
        return column > 0

    def name_of(self, scope: Scope) -> str:
        """A department or person."""
        return self.words.scope(*scope)


class MonthsModel(_Table):
    """A row for each department, and below it for each of its people with a budget of their own; months as columns."""

    def __init__(self, desk: Desk, words: BudgetWords, parent: QWidget) -> None:
        super().__init__(desk, words, parent)
        self.months: tuple[date, ...] = ()
        self.scopes: list[Scope] = []
        self._lines: dict[tuple[Scope, date], BudgetLine] = {}

    def show_lines(self, months: Sequence[date], lines: Sequence[BudgetLine]) -> None:
        """Show these."""
        self.beginResetModel()
        self.months = tuple(months)
        self._lines = {((one.department_id, one.person_id), one.month): one for one in lines}
        order = {one.id: place for place, one in enumerate(self.desk.directory.departments)}
        scopes = {scope for scope, _month in self._lines}
        last = len(order)
        self.scopes = sorted(scopes, key=lambda one: (order.get(one[0], last), one[1] is not None, self.name_of(one)))
        self.endResetModel()

    def headings(self) -> list[str]:
        names = [self.words.short_month(one) for one in self.months]
        return [self.tr("Department"), *names, self.tr("Total")] if self.months else []

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.scopes)

    def line(self, row: int, column: int) -> BudgetLine | None:
        """The budget in a cell; that of all months in the last column."""
        scope = self.scopes[row]
        if 1 <= column <= len(self.months):
            return self._lines.get((scope, self.months[column - 1]))
        return self._total(scope) if column == len(self.months) + 1 else None

    def _total(self, scope: Scope) -> BudgetLine | None:
        found = [one for month in self.months if (one := self._lines.get((scope, month))) is not None]
        if not found:
            return None
        known = [one.granted for one in found if one.granted is not None]
        sums = (sum(each) for each in zip(*((one.reserved, one.used, one.waiting) for one in found), strict=True))
        return BudgetLine(self.months[0], *scope, sum(known) if known else None, *sums)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.scopes):
            return None
        row, column = index.row(), index.column()
        scope = self.scopes[row]
        if column == 0:
            return self._name(scope, role)
        line = self.line(row, column)
        if role == LINE:
            return line
        if role == Role.TextAlignmentRole:
            return _RIGHT
        if role == Role.DisplayRole:
            return "–" if line is None else f"{self.words.number(line.taken)} {self.words.of_granted(line)}"
        if role in (Role.ToolTipRole, Role.AccessibleTextRole) and line is not None:
            spoken = self.words.spoken(line)
            if column <= len(self.months):
                return spoken
            name, total = self.name_of(scope), self.tr("Total")
            return f"{name}, {total}; {spoken.partition('; ')[2]}"
        return None

    def _name(self, scope: Scope, role: int) -> Any:
        if role == Role.DisplayRole:
            return self.name_of(scope)
        if role == WEIGHT:
            return 500 if scope[1] is None else None
        if role == TOKEN and scope[1] is not None:
            return "muted"
        if role == SIGNS and scope[1] is not None:
            return Sign.person(self.name_of(scope))
        return None


class MonthsDelegate(RowDelegate):
    """Taken and granted over a thin bar; this month stands out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, column = index.model(), index.column()
        assert isinstance(model, MonthsModel)
        today = model.desk.clock.today().replace(day=1)
        if 1 <= column <= len(model.months) and model.months[column - 1] == today:
            painter.fillRect(option.rect, self.theme.color("today_bg"))
        super().paint(painter, option, index)

    def paint_cell(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        if not isinstance(line, BudgetLine):
            # People stand under their department.
            inner = self.theme.px(16) if index.column() == 0 and index.data(SIGNS) is not None else 0
            super().paint_cell(painter, box.adjusted(inner, 0, 0, 0), option, index)
            return
        model, theme, px = index.model(), self.theme, self.theme.px
        assert isinstance(model, MonthsModel)
        words, token = model.words, colour(line)
        row = QRect(box.x(), box.y() + px(6), box.width() - px(4), px(18))
        plain = theme.font("small", tnum=True)
        strong = theme.font("body", 600 if line.taken else 400, tnum=True)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        rest = "" if line.granted is None else f" / {words.number(line.granted)}"
        draw_text(painter, row, rest, plain, theme.color("muted"), right, elide=False)
        ink = "muted" if not line.taken else token if token != "accent" else "text"
        left = row.adjusted(0, 0, -text_width(plain, rest), 0)
        draw_text(painter, left, words.number(line.taken), strong, theme.color(ink), right, elide=False)
        if line.granted is not None:
            wide = min(row.width(), px(92))
            paint_bar(painter, QRect(row.x() + row.width() - wide, box.y() + px(28), wide, px(4)), line, theme, token)
        else:
            place = QRect(row.x(), box.y() + px(23), row.width(), px(16))
            draw_text(painter, place, words.left(line)[0], theme.font("caption"), theme.color("muted"), right)


class ReportModel(_Table):
    """What came of the time: a row for each department, and the sum of all."""

    def __init__(self, desk: Desk, words: BudgetWords, parent: QWidget) -> None:
        super().__init__(desk, words, parent)
        self.lines: tuple[ReportLine, ...] = ()

    def show_report(self, report: BudgetReport) -> None:
        """Show this one; a department of which nothing is to be said is left out."""
        self.beginResetModel()
        said = [one for one in report.departments if one.granted is not None or one.sent or one.used or one.waiting]
        self.lines = (*(said or report.departments), report.total)
        self.endResetModel()

    def headings(self) -> list[str]:
        return [
            self.tr("Department"),
            self.tr("Granted"),
            self.tr("Reserved"),
            self.tr("Used"),
            self.tr("Sent"),
            self.tr("Answered"),
            self.tr("Accepted"),
            self.tr("Days (median)"),
            self.tr("Items"),
            self.tr("Published"),
        ]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def _cells(self, line: ReportLine) -> list[str]:
        language = self.desk.language
        granted = self.words.number(line.granted) if line.granted is not None else text("budget.unlimited", language)
        days = "–" if line.median_days is None else number_text(line.median_days, language, 1)
        counts = (line.reserved, line.used, line.sent, line.answered, line.accepted)
        name = self.tr("All departments") if line.department_id is None else self.words.department(line.department_id)
        numbers = [self.words.number(one) for one in counts]
        return [name, granted, *numbers, days, self.words.number(line.items), self.words.number(line.published)]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line, column = self.lines[index.row()], index.column()
        if role == Role.DisplayRole:
            return self._cells(line)[column]
        if role == Role.AccessibleTextRole:
            return f"{self._cells(line)[0]}, {self.headings()[column]}: {self._cells(line)[column]}"
        if role == Role.TextAlignmentRole and column:
            return _RIGHT
        if role == WEIGHT and (line.department_id is None or not column):
            return 600 if line.department_id is None else 500
        if role == TOKEN and column == 1 and line.granted is None:
            return "muted"
        over = line.granted is not None and line.reserved + line.used > line.granted
        return "danger" if role == TOKEN and column in (2, 3) and over else None


class GrantsModel(_Table):
    """Every grant there ever was, the newest first."""

    def __init__(self, desk: Desk, words: BudgetWords, parent: QWidget) -> None:
        super().__init__(desk, words, parent)
        self.grants: tuple[TimeBudget, ...] = ()

    def show_grants(self, grants: Sequence[TimeBudget]) -> None:
        """Show these."""
        self.beginResetModel()
        self.grants = tuple(grants)
        self.endResetModel()

    def headings(self) -> list[str]:
        return [
            self.tr("For"),
            self.tr("Minutes"),
            self.tr("When"),
            self.tr("State"),
            self.tr("Granted by"),
            self.tr("Note"),
        ]

    def is_number(self, column: int) -> bool:
        return column == 1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.grants)

    def grant(self, row: int) -> TimeBudget | None:
        """The grant in a row."""
        return self.grants[row] if 0 <= row < len(self.grants) else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        one = self.grant(index.row()) if index.isValid() else None
        if one is None:
            return None
        column, month = index.column(), self.desk.clock.today().replace(day=1)
        standing = self.words.standing(one, self.grants, month)
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return self._cells(one, standing[1])[column]
        if role == TAG and column == 3 and standing[0]:
            return standing
        if role == TOKEN:
            return "muted" if not standing[0] or column == 5 else None
        if role == WEIGHT and column == 0:
            return 500
        if role == SIGNS and column == 0 and one.person_id is not None:
            return Sign.person(self.name_of((one.department_id, one.person_id)))
        return _RIGHT if role == Role.TextAlignmentRole and column == 1 else None

    def _cells(self, one: TimeBudget, standing: str) -> list[str]:
        words = self.words
        name = self.name_of((one.department_id, one.person_id))
        if one.person_id is not None:
            name = self.tr("{person}, {department}").format(person=name, department=words.department(one.department_id))
        return [name, words.number(one.minutes), words.span(one), standing, words.granted_by(one), one.note]
