"""The tab of expert time: what waits for a grant, budgets by month, what came of it, and every grant."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.budget_report import BudgetReport
from editorial.domain.inputs import TimeBudget
from editorial.domain.time_budgets import month_before, next_month, taken_back
from editorial.services.budgets import BudgetMonth
from editorial.texts import text

from ..context import Changes, Desk
from ..widgets.buttons import IconButton, make_button
from ..widgets.choice import Choice
from ..widgets.choice_field import ChoiceField
from ..widgets.empty import EmptyState
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.progress import LoadingLine
from ..widgets.segmented import Segmented
from ..widgets.table import TableView
from .budget_acts import BudgetActs
from .budget_tables import GrantsModel, MonthsDelegate, MonthsModel, ReportModel
from .budget_waiting import BudgetWaiting
from .budget_words import BudgetWords

MONTHS, REPORT, GRANTS = "months", "report", "grants"
#: How many months are shown at once.
SPANS: Final = (3, 6, 12)
#: What changes the tab: what draws on budgets, and what came of it.
KINDS = ("time_budget", "input_request", "contribution", "passage", "content", "publication", "department", "person")
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class BudgetTable(TableView):
    """A table of the tab: `act_wanted` for Enter and double click, `remove_wanted` for Delete."""

    act_wanted = Signal(QModelIndex)
    remove_wanted = Signal(QModelIndex)

    def __init__(self, desk: Desk, name: str, tall: bool = False) -> None:
        super().__init__(desk.theme, desk.icons, name)
        self._tall = tall
        self._widths: tuple[int, ...] = ()
        self._stretched = 0
        self.set_edge(8)
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)
        if tall:
            self.setSelectionBehavior(TableView.SelectionBehavior.SelectItems)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self.act_wanted)
        desk.theme.changed.connect(self._heights)
        self._heights()

    def _heights(self) -> None:
        if self._tall:
            self.verticalHeader().setMinimumSectionSize(self.theme.px(42))
            self.verticalHeader().setDefaultSectionSize(self.theme.px(42))

    def set_widths(self, widths: tuple[int, ...], stretched: int = 0) -> None:
        """Design pixels of the columns, at least; one of them takes what room is left."""
        self._widths, self._stretched = widths, stretched
        self._fit()

    def _fit(self) -> None:
        head, px = self.horizontalHeader(), self.theme.px
        head.setStretchLastSection(False)
        head.setMinimumSectionSize(px(40))
        room = self.viewport().width() - sum(px(one) for one in self._widths)
        for column, wide in enumerate(self._widths):
            self.setColumnWidth(column, px(wide) + (max(0, room) if column == self._stretched else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        plain = not event.modifiers() & ~_KEYPAD
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and index.isValid():
            self.act_wanted.emit(index)
        elif key == Qt.Key.Key_Delete and plain and index.isValid():
            self.remove_wanted.emit(index)
        else:
            super().keyPressEvent(event)


class BudgetTab(Ground):
    """`request_opened` carries a request that has to be changed before it can be sent."""

    request_opened = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self.words = BudgetWords(desk, self)
        self.acts = BudgetActs(desk, self.words, self)
        self._fresh = False
        self._first = date.min
        self.found: BudgetMonth | None = None
        self._make_bar()
        self._make_tables()
        self.loading = LoadingLine(desk.theme)
        self.waiting = BudgetWaiting(desk, self.words)
        self.summary = Label(desk.theme, "", "small", "muted", wrap=True)
        self.said = QWidget()
        line = QVBoxLayout(self.said)
        line.setContentsMargins(desk.theme.px(20), desk.theme.px(8), desk.theme.px(16), desk.theme.px(8))
        line.addWidget(self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for one in (self.bar, self.loading, self.waiting, self.said):
            column.addWidget(one)
        column.addWidget(self.stack, 1)
        self._connect()
        self._show_view()
        self._go_to(desk.clock.today())

    # Building -----------------------------------------------------------------------------------------------------

    def _make_bar(self) -> None:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        self.bar = Ground(theme, "surface", sides="b")
        self.bar.setFixedHeight(px(46))
        names = [
            (MONTHS, self.tr("Months")),
            (REPORT, self.tr("What came of it")),
            (GRANTS, self.tr("Grants")),
        ]
        self.views = Segmented(theme, names, self.tr("What is shown of expert time"))
        self.back = IconButton(theme, icons, "chevron-left", self.tr("Earlier months"), size=26)
        self.on = IconButton(theme, icons, "chevron-right", self.tr("Later months"), size=26)
        self.range = Label(theme, "", "body", weight=500)
        lengths = [
            Choice(SPANS[0], self.tr("Quarter")),
            Choice(SPANS[1], self.tr("Half-year")),
            Choice(SPANS[2], self.tr("Year")),
        ]
        self.length = ChoiceField(theme, icons, lengths, SPANS[1])
        self.length.setAccessibleName(self.tr("How many months"))
        self.change = make_button(theme, icons, "ghost", self.tr("Change …"), "pencil")
        self.take_back = make_button(theme, icons, "ghost", self.tr("Take back"), "undo-2")
        self.export = make_button(theme, icons, "secondary", self.tr("Export"), "download")
        self.grant = make_button(theme, icons, "quiet", self.tr("Grant time …"), "plus")
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(px(20), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(self.views, 3)
        row.addSpacing(px(8))
        for one in (self.back, self.range, self.on, self.length, self.change, self.take_back):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self.export)
        row.addWidget(self.grant)

    def _make_tables(self) -> None:
        desk = self.desk
        self.months = BudgetTable(desk, self.tr("Expert time by department and month"), tall=True)
        self.months.setItemDelegate(MonthsDelegate(desk.theme, desk.icons, self.months))
        self.months_model = MonthsModel(desk, self.words, self)
        self.report = BudgetTable(desk, self.tr("What came of expert time"))
        self.report_model = ReportModel(desk, self.words, self)
        self.grants = BudgetTable(desk, self.tr("Grants of expert time"))
        self.grants_model = GrantsModel(desk, self.words, self)
        self.empty = EmptyState(
            desk.theme,
            desk.icons,
            "hourglass",
            self.tr("No expert time has been granted yet"),
            self.tr(
                "Without a grant nothing limits what departments are asked. Grant minutes a month to plan with them."
            ),
            self.tr("Grant time …") if desk.may("budget.grant") else "",
        )
        self.stack = QStackedWidget()
        for table, model in (
            (self.months, self.months_model),
            (self.report, self.report_model),
            (self.grants, self.grants_model),
        ):
            table.setModel(model)
            self.stack.addWidget(table)
        self.stack.addWidget(self.empty)

    def _connect(self) -> None:
        desk = self.desk
        self.views.changed.connect(lambda _key: self._show_view())
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on.clicked.connect(lambda: self._turn(1))
        self.length.changed.connect(lambda _value: self._go_to(self._first))
        self.export.clicked.connect(self._export_menu)
        self.grant.clicked.connect(lambda: self.acts.grant(self._grants()))
        self.empty.acted.connect(lambda: self.acts.grant(self._grants()))
        self.waiting.grant_wanted.connect(self.acts.grant_missing)
        self.waiting.send_wanted.connect(self.acts.send)
        self.waiting.open_wanted.connect(self.request_opened)
        self.months.act_wanted.connect(self._grant_cell)
        self.change.clicked.connect(lambda: self._change(self.grants.currentIndex()))
        self.take_back.clicked.connect(lambda: self._remove(self.grants.currentIndex()))
        self.grants.selectionModel().currentRowChanged.connect(lambda *_rows: self._offer())
        self.grants.act_wanted.connect(self._change)
        self.grants.remove_wanted.connect(self._remove)
        self.grants.customContextMenuRequested.connect(self._grant_menu)
        self.months.customContextMenuRequested.connect(self._month_menu)
        desk.live.changed.connect(self._changed)
        desk.actor_changed.connect(self._actor)
        desk.directory_changed.connect(self._again)
        desk.theme.changed.connect(self._fit)
        self._actor()

    # Reading ------------------------------------------------------------------------------------------------------

    def until(self) -> date:
        """The last month shown."""
        found, count = self._first, self.length.value()
        for _step in range((count if isinstance(count, int) else SPANS[1]) - 1):
            found = next_month(found)
        return found

    def since(self) -> date:
        """The first month shown."""
        return self._first

    def _go_to(self, day: date) -> None:
        """The quarter, half-year or year that a day lies in."""
        count = self.length.value()
        size = count if isinstance(count, int) else SPANS[1]
        self._first = date(day.year, (day.month - 1) // size * size + 1, 1)
        self._say_range()
        self.reload()

    def _turn(self, by: int) -> None:
        self._go_to(next_month(self.until()) if by > 0 else month_before(self._first))

    def _say_range(self) -> None:
        first, last = self.words.short_month(self._first), self.words.short_month(self.until())
        self.range.setText(self.tr("{first} – {last}").format(first=first, last=last))

    def reload(self) -> None:
        """Read everything anew; while the tab is hidden that waits until it is shown."""
        if not self.isVisible():
            self._fresh = False
            return
        self._fresh = True
        self.loading.begin()
        actor, since, until = self.desk.actor, self._first, self.until()
        self.desk.run(
            lambda ws: (ws.budgets.view(actor, since, until), ws.budgets.report(actor, since, until)), self._show
        )

    def _show(self, found: tuple[BudgetMonth, BudgetReport]) -> None:
        self.loading.end()
        self.found, report = found
        self.waiting.show_all(self.found.waiting)
        self.months_model.show_lines(self.found.months, self.found.lines)
        self.report_model.show_report(report)
        keep = self.grants.currentIndex().row()
        self.grants_model.show_grants(self.found.grants)
        if self.grants_model.grant(keep) is not None:
            self.grants.selectRow(keep)
        self._summarise(report)
        self._show_view()
        self._fit()

    def _summarise(self, report: BudgetReport) -> None:
        total, number = report.total, self.words.number
        names = ("used", "reserved", "sent", "answered", "items", "published")
        code = "budget.summary.unlimited" if total.granted is None else "budget.summary"
        figures = {one: number(getattr(total, one)) for one in names} | {"granted": number(total.granted or 0)}
        self.summary.setText(text(code, self.desk.language, **figures))

    def _show_view(self) -> None:
        key = self.views.current()
        bare = self.found is not None and not self.found.grants
        pages = {MONTHS: self.months, REPORT: self.report, GRANTS: self.grants}
        self.stack.setCurrentWidget(self.empty if bare and key != REPORT else pages[key])
        for one in (self.back, self.range, self.on, self.length):
            one.setVisible(key != GRANTS)
        for button in (self.change, self.take_back):
            button.setVisible(key == GRANTS and not bare)
        self._offer()
        self.said.setVisible(key == REPORT)

    def _fit(self) -> None:
        count = len(self.months_model.months)
        self.months.set_widths((170, *((104,) * count), 112) if count else ())
        self.report.set_widths((150, 84, 88, 88, 80, 96, 104, 104, 72, 84))
        self.grants.set_widths((206, 70, 198, 112, 208, 120), stretched=5)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._fresh:
            self.reload()

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*KINDS):
            self.reload()

    def _again(self) -> None:
        if self.found is not None:
            self.reload()

    def _actor(self) -> None:
        why = self.desk.why_not("budget.grant")
        self.grant.setEnabled(not why)
        self.grant.setToolTip(why)
        self._again()

    def _offer(self) -> None:
        """Change and take back stand open to a grant that was not taken back, for whoever may."""
        one = self.grants_model.grant(self.grants.currentIndex().row())
        why = self.desk.why_not("budget.grant")
        for button in (self.change, self.take_back):
            button.setEnabled(one is not None and not taken_back(one) and not why)
            button.setToolTip(why)

    # Acts ---------------------------------------------------------------------------------------------------------

    def _grants(self) -> tuple[TimeBudget, ...]:
        return () if self.found is None else self.found.grants

    def _grant_cell(self, index: QModelIndex) -> None:
        """Grant time to whom the cell belongs, in its month."""
        if not self.desk.may("budget.grant"):
            return
        department_id, person_id = self.months_model.scopes[index.row()]
        months = self.months_model.months
        month = months[index.column() - 1] if 1 <= index.column() <= len(months) else date.min
        self.acts.grant(self._grants(), TimeBudget(department_id=department_id, person_id=person_id, month=month))

    def _change(self, index: QModelIndex) -> None:
        one = self.grants_model.grant(index.row())
        if one is not None and not taken_back(one) and self.desk.may("budget.grant"):
            self.acts.grant(self._grants(), one)

    def _remove(self, index: QModelIndex) -> None:
        one = self.grants_model.grant(index.row())
        if one is not None and self.desk.may("budget.remove"):
            self.acts.remove(one)

    def _month_menu(self, place: QPoint) -> None:
        index = self.months.indexAt(place)
        if not index.isValid():
            return
        menu = QMenu(self)
        entry = menu.addAction(self.desk.icons.icon("plus"), self.tr("Grant time …"), lambda: self._grant_cell(index))
        entry.setEnabled(self.desk.may("budget.grant"))
        menu.popup(self.months.viewport().mapToGlobal(place))

    def _grant_menu(self, place: QPoint) -> None:
        index, icons = self.grants.indexAt(place), self.desk.icons
        one = self.grants_model.grant(index.row())
        if one is None:
            return
        menu, may = QMenu(self), self.desk.may("budget.grant") and not taken_back(one)
        menu.addAction(icons.icon("pencil"), self.tr("Change …"), lambda: self._change(index)).setEnabled(may)
        menu.addAction(icons.icon("undo-2"), self.tr("Take back"), lambda: self._remove(index)).setEnabled(may)
        menu.popup(self.grants.viewport().mapToGlobal(place))

    def _export_menu(self) -> None:
        menu = QMenu(self)
        kinds = ((".pdf", self.tr("PDF …"), "file-text"), (".xlsx", self.tr("Excel …"), "file-spreadsheet"))
        for ending, words, icon in (*kinds, (".csv", self.tr("CSV …"), "table-2")):
            entry = menu.addAction(self.desk.icons.icon(icon), words)
            entry.triggered.connect(lambda _on, wanted=ending: self.acts.export(wanted, self._first, self.until()))
        menu.popup(self.export.mapToGlobal(QPoint(0, self.export.height() + self.desk.theme.px(4))))
