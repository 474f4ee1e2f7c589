"""The agenda list: every publication under the filter, by day, or flat in the order of any column."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QStackedLayout, QWidget

from editorial.domain.calendar import Entry, add_months
from editorial.domain.filters import PlanFilter

from ..context import Desk
from ..widgets.chip import ChipPainter
from ..widgets.empty import EmptyState
from .drag import of_entries, to_mime
from .grid_drag import chip_picture
from .list_model import COLUMNS, ListModel
from .list_names import Names
from .list_reload import Reader
from .list_table import ListTable
from .state import CalendarState
from .view import CalendarView
from .week_moves import Mover

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["ListView"]

#: Beyond this a selection is not carried over a reload row by row.
_MOST_KEPT: Final = 2000


class ListView(CalendarView):
    """Everything in one table; undated publications at its end."""

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget | None = None) -> None:
        super().__init__(desk, state, parent)
        self.names = Names(desk, self)
        self.model = ListModel(self.names, self)
        self.table = ListTable(desk, self.model, self)
        self.empty = EmptyState(desk.theme, desk.icons, "list", " ", parent=self)
        self._mover = Mover(desk, self)
        self._reader = Reader(self)
        self._quiet = False
        self._placed = False
        self._cut: tuple[str, ...] = ()
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self.table)
        self._layout.addWidget(self.empty)
        self.setFocusProxy(self.table)
        self._connect()
        self._show_order()

    def _connect(self) -> None:
        table = self.table
        table.opened.connect(self._open)
        table.act_wanted.connect(self.act_requested)
        table.menu_wanted.connect(self.menu_requested)
        table.shift_wanted.connect(self._shift)
        table.today_wanted.connect(self._today)
        table.drag_wanted.connect(self._drag)
        table.selectionModel().selectionChanged.connect(self._selected)
        table.selectionModel().currentRowChanged.connect(self._selected)
        table.horizontalHeader().sectionClicked.connect(self._sort)
        self.empty.acted.connect(self._help)
        self.names.changed.connect(table.viewport().update)
        self.state.selection_changed.connect(self._follow)
        self.state.anchor_changed.connect(self._scroll_to)

    # -- what the page asks -----------------------------------------------------------------------------------------

    def title(self) -> str:
        """The name of the view."""
        return self.tr("List")

    def step(self, direction: int) -> None:
        """A month on or back."""
        self.state.set_anchor(add_months(self.state.anchor.replace(day=1), direction))

    def focus_content(self) -> None:
        """Give the keyboard to the rows."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            row = max(0, self.table.rowAt(0))
            self.table.setCurrentIndex(self.model.index(row, COLUMNS.index("title")))

    def reload(self) -> None:
        """Read all publications under the filter."""
        actor, wanted = self.desk.actor, self.state.filter

        def job(ws: Workspace) -> tuple[list[Entry], tuple[str, ...]]:
            return ws.plan.rows(actor, wanted), ws.plan.cut(actor, wanted)

        self._reader.read(("list", wanted), job, self._show_found)

    def _show_found(self, found: tuple[list[Entry], tuple[str, ...]]) -> None:
        self._cut = found[1]
        self.show_entries(found[0])

    def subtitle(self) -> str:
        """Which recurring formats have more than is shown."""
        if not self._cut:
            return ""
        return self.tr("of {titles} the first 1,000 only").format(titles=", ".join(self._cut))

    def show_entries(self, entries: list[Entry]) -> None:
        """Show publications given in the order of day and time."""
        top = self._top_entry()
        current = self.table.current_entry()
        self._quiet = True
        self.model.set_entries(entries)
        self._restore(current)
        self._quiet = False
        if top is not None and self._placed:
            self._scroll_to_entry(top)
        elif entries and not self._placed:
            self._placed = True
            self._scroll_to(self.state.anchor)
        self._show_whether_empty(bool(entries))
        self.shown.emit(len(entries))

    # -- keeping the place ------------------------------------------------------------------------------------------

    def _top_entry(self) -> Entry | None:
        row = self.table.rowAt(0)
        return self.model.entry(row) or self.model.entry(row + 1) if row >= 0 else None

    def _scroll_to_entry(self, entry: Entry) -> None:
        rows = self.model.agenda.rows_of(frozenset({entry.publication_id}))
        if rows:
            row = rows[0] - 1 if rows[0] and self.model.group(rows[0] - 1) is not None else rows[0]
            self.table.scroll_to_row(row)

    def _scroll_to(self, day: date) -> None:
        if self.model.grouped:
            self.table.scroll_to_row(self.model.agenda.row_of_day(day))

    def _today(self) -> None:
        today = self.desk.clock.today()
        self.state.set_anchor(today)
        row = self.model.agenda.row_of_day(today)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, COLUMNS.index("title")))
            self.table.scroll_to_row(row)

    def _restore(self, current: Entry | None) -> None:
        wanted = self.state.publications
        if not wanted and self.state.selection:
            ids = self.state.selection
            wanted = frozenset(one.publication_id for one in self.model.agenda.entries if one.content_id in ids)
        rows = self.model.agenda.rows_of(wanted) if len(wanted) <= _MOST_KEPT else []
        at = None
        if current is not None:
            found = self.model.agenda.rows_of(frozenset({current.publication_id}))
            at = found[0] if found else None
        if at is None and rows:
            at = rows[0]
        self.table.select_rows(rows, at)

    # -- selection --------------------------------------------------------------------------------------------------

    def _selected(self) -> None:
        if self._quiet:
            return
        entries = self.table.selected_entries()
        contents = frozenset(one.content_id for one in entries)
        publications = frozenset(one.publication_id for one in entries)
        current = self.table.current_entry()
        focus = current.content_id if current is not None and current.content_id in contents else 0
        self._quiet = True
        self.state.select(contents, publications, focus)
        self._quiet = False

    def _follow(self) -> None:
        if not self._quiet and self.isVisible():
            self._quiet = True
            self._restore(self.table.current_entry())
            self._quiet = False

    # -- acts -------------------------------------------------------------------------------------------------------

    def _open(self, entry: Entry) -> None:
        self.desk.open_item(entry.content_id, entry.publication_id)

    def _shift(self, days: int, minutes: int) -> None:
        self._mover.shift(self.table.selected_entries(), days, minutes)

    def _drag(self) -> None:
        entries = self.table.selected_entries()
        current = self.table.current_entry()
        if entries:
            drag = QDrag(self.table)
            shown = current if current is not None and current in entries else entries[0]
            chips, ratio = ChipPainter.of(self.desk), self.devicePixelRatioF()
            drag.setPixmap(chip_picture(chips, shown, self.desk.theme.px(180), len(entries), ratio))
            drag.setMimeData(to_mime(of_entries(entries, current.day if current is not None else entries[0].day)))
            drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def _sort(self, section: int) -> None:
        column = COLUMNS[section]
        if column == "date":
            column = "time"
        descending = column == self.model.column and not self.model.descending
        current = self.table.current_entry()
        self._quiet = True
        self.model.sort_by(column, descending)
        self._show_order()
        self._restore(current)
        self._quiet = False
        if self.model.grouped:
            self._scroll_to(current.day if current is not None and current.day else self.state.anchor)
        elif self.state.selection and self.table.currentIndex().isValid():
            self.table.scrollTo(self.table.currentIndex())
        else:
            self.table.scrollToTop()

    def _show_order(self) -> None:
        order = Qt.SortOrder.DescendingOrder if self.model.descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(COLUMNS.index(self.model.column), order)
        self.table.keeper.fit()

    # -- empty ------------------------------------------------------------------------------------------------------

    def _show_whether_empty(self, filled: bool) -> None:
        self._layout.setCurrentWidget(self.table if filled else self.empty)
        if filled:
            self.setFocusProxy(self.table)
            return
        self.setFocusProxy(self.empty.button)
        if self.state.filter.count:
            self.empty.set_text(self.tr("No content item matches these filters"), "", self.tr("Reset"))
        else:
            self.empty.set_text(
                self.tr("All publications stand here, day by day"), "", self.tr("Create a content item")
            )

    def _help(self) -> None:
        if self.state.filter.count:
            self.state.set_filter(PlanFilter())
        else:
            self.desk.quick_add()
