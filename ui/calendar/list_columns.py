"""Widths of the list's columns: wide or narrow by the room there is, the user's own once a border was dragged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QTableView

from ..theme import Theme
from .list_header import FIRST_INSET
from .list_model import COLUMNS, ListModel

if TYPE_CHECKING:
    from editorial.domain.people import Person
    from editorial.domain.strategy import Campaign, ContentPillar

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
#: The title keeps this much before names of owner, pillar and campaign get what they need, in this order; no name
#: gets more than the most.
_TITLE, _MOST = 220, 172
_NAMED: Final = (("person", 46), ("pillar", 18), ("campaign", 18))
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
        self._needs: dict[str, int] = {}
        self._timer = QTimer(self, singleShot=True, interval=400)
        self._timer.timeout.connect(self.save)
        self._load()
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._menu)
        header.sectionResized.connect(self._resized)
        theme.changed.connect(self._again)
        model.names.desk.directory_changed.connect(self._again)

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
        used, widths = 0, self._shared()
        for index, column in enumerate(COLUMNS):
            hidden = column in self._hidden or (column == "date" and self._model.grouped)
            header.setSectionHidden(index, hidden)
            if not hidden and column != "title":
                header.resizeSection(index, px(widths[column]))
                used += px(widths[column])
        rest = self._table.viewport().width() - used
        header.resizeSection(COLUMNS.index("title"), max(rest, px(self._own.get("title", _NARROW["title"]))))
        self._busy = False
        self.fitted.emit()

    def _shared(self) -> dict[str, int]:
        """All widths; names get as much as they need of what the title can spare."""
        shown = [one for one in COLUMNS if one not in self._hidden and not (one == "date" and self._model.grouped)]
        widths = {one: self.width(one) for one in COLUMNS}
        title = self._own.get("title", _TITLE)
        spare = int(self._table.viewport().width() / self._theme.zoom) - title
        spare -= sum(widths[one] for one in shown if one != "title")
        for column, _sign in _NAMED:
            if column in shown and column not in self._own:
                need = self._need(column)
                # what a name does not use is free for the next one
                given = min(need - widths[column], spare) if need > widths[column] else need - widths[column]
                if need < widths[column] or spare > 0:
                    widths[column] += given
                    spare -= given
        return widths

    def _need(self, column: str) -> int:
        """What the longest name of the directory takes, in design pixels, up to the most."""
        if column not in self._needs:
            directory, font = self._model.names.desk.directory, self._theme.font("body")
            every: Sequence[Person | ContentPillar | Campaign] = directory.people
            if column != "person":
                every = directory.pillars if column == "pillar" else directory.campaigns
            metrics, sign = QFontMetrics(font), dict(_NAMED)[column]
            heading = self._model.headerData(COLUMNS.index(column), Qt.Orientation.Horizontal)
            words = [str(heading), *(one.name for one in every if not one.archived)]
            longest = max(metrics.horizontalAdvance(one) for one in words) / self._theme.zoom
            self._needs[column] = min(_MOST, int(longest) + sign)
        return self._needs[column]

    def _again(self) -> None:
        self._needs.clear()
        self.fit()

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
