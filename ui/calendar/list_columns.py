"""Widths of the list's columns: wide or narrow by the room there is, the user's own once a border was dragged."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QTableView

from ..theme import Theme
from .list_header import FIRST_INSET
from .list_model import COLUMNS, ListModel

__all__ = ["ColumnKeeper"]

_WIDE: Final = {
    "date": 124, "time": 88, "channel": 116, "title": 280, "status": 138, "department": 116,
    "person": 158, "pillar": 160, "campaign": 160, "field": 68,
}  # fmt: skip
_NARROW: Final = {
    "date": 116, "time": 58, "channel": 52, "title": 190, "status": 126, "department": 84,
    "person": 88, "pillar": 80, "campaign": 80, "field": 60,
}  # fmt: skip
#: With this much room or less all columns are narrow, with that much or more all are wide.
_LITTLE, _MUCH = 930, 1300
_KEY: Final = "calendar/list"


class ColumnKeeper(QObject):
    """Lays the columns out, gives the title what is left, and remembers what the user dragged or hid."""

    #: Widths or visible columns are different.
    fitted = Signal()

    def __init__(self, table: QTableView, model: ListModel, theme: Theme) -> None:
        super().__init__(table)
        self._table, self._model, self._theme = table, model, theme
        self._busy = False
        self._own: dict[str, int] = {}
        self._hidden: set[str] = set()
        self._timer = QTimer(self, singleShot=True, interval=400)
        self._timer.timeout.connect(self.save)
        self._load()
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._menu)
        header.sectionResized.connect(self._resized)
        theme.changed.connect(self.fit)

    def width(self, column: str) -> int:
        """How wide a column wants to be, in design pixels."""
        if column in self._own:
            return self._own[column]
        room = self._table.viewport().width() / self._theme.zoom
        share = min(1.0, max(0.0, (room - _LITTLE) / (_MUCH - _LITTLE)))
        width = _NARROW[column] + share * (_WIDE[column] - _NARROW[column])
        return int(width) + (FIRST_INSET if column == ("time" if self._model.grouped else "date") else 0)

    def fit(self) -> None:
        """Set all widths; the title gets the rest."""
        header, px = self._table.horizontalHeader(), self._theme.px
        self._busy = True
        used = 0
        for index, column in enumerate(COLUMNS):
            hidden = column in self._hidden or (column == "date" and self._model.grouped)
            header.setSectionHidden(index, hidden)
            if not hidden and column != "title":
                header.resizeSection(index, px(self.width(column)))
                used += px(self.width(column))
        rest = self._table.viewport().width() - used
        header.resizeSection(COLUMNS.index("title"), max(rest, px(self.width("title"))))
        self._busy = False
        self.fitted.emit()

    def _resized(self, section: int, _old: int, new: int) -> None:
        if self._busy or new <= 0:
            return
        self._own[COLUMNS[section]] = round(new / self._theme.zoom)
        self._timer.start()
        if COLUMNS[section] != "title":
            self.fit()

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self._table)
        for column in COLUMNS:
            if column in ("date", "time", "title"):
                continue
            heading = self._model.headerData(
                COLUMNS.index(column), Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
            )
            action = menu.addAction(heading)
            action.setCheckable(True)
            action.setChecked(column not in self._hidden)
            action.setData(column)
        menu.addSeparator()
        usual = menu.addAction(self.tr("Usual widths"))
        usual.setData("")
        chosen = menu.exec(self._table.horizontalHeader().mapToGlobal(at))
        if chosen is not None:
            self.choose(str(chosen.data()))

    def choose(self, column: str) -> None:
        """Show or hide a column; with an empty name all widths become the usual ones again."""
        if column:
            self._hidden ^= {column}
        else:
            self._own.clear()
            self._hidden.clear()
        self.fit()
        self.save()

    def save(self) -> None:
        """Remember the widths and what is hidden."""
        store = QSettings()
        store.setValue(f"{_KEY}/widths", [f"{name}={width}" for name, width in sorted(self._own.items())])
        store.setValue(f"{_KEY}/hidden", sorted(self._hidden))

    def _load(self) -> None:
        store = QSettings()
        for one in _words(store.value(f"{_KEY}/widths")):
            name, _sign, width = one.partition("=")
            if name in COLUMNS and width.isdigit():
                self._own[name] = min(1200, max(32, int(width)))
        self._hidden = {one for one in _words(store.value(f"{_KEY}/hidden")) if one in COLUMNS} - {"title", "time"}


def _words(value: object) -> list[str]:
    """A list as QSettings gives it back: nothing, one word, or several."""
    if isinstance(value, str):
        return [value] if value else []
    return [str(one) for one in value] if isinstance(value, list) else []
