"""The timeline as a list model: each campaign, then its phases, then its publications.

One flat list, so that the keyboard and screen readers reach everything that is painted.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editorial.domain.calendar import Entry
from editorial.domain.strategy import Campaign, CampaignPhase
from editorial.domain.wording import day_text

from ..widgets.chip import marks_of
from ..widgets.chip_words import chip_spoken, chip_tooltip
from .list_names import Names
from .month_model import periods_against
from .timeline_data import Row, Timeline

__all__ = ["Thing", "TimelineModel"]

Index = QModelIndex | QPersistentModelIndex
Thing = Campaign | CampaignPhase | Entry
_NOWHERE: Final = QModelIndex()


class TimelineModel(QAbstractListModel):
    """Only publications can be selected; campaigns and phases take the focus."""

    def __init__(self, names: Names, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names = names
        self.timeline = Timeline(date.min, date.min)
        self.things: list[Thing] = []
        #: For each thing the campaign's place among the rows.
        self.places: list[int] = []

    def show(self, timeline: Timeline) -> None:
        """Take what was read."""
        self.beginResetModel()
        self.timeline = timeline
        self.things, self.places = [], []
        for place, row in enumerate(timeline.rows):
            mine: list[Thing] = [row.campaign, *row.phases, *row.entries]
            self.things += mine
            self.places += [place] * len(mine)
        self.endResetModel()

    def thing(self, index: int) -> Thing | None:
        """A campaign, phase or publication."""
        return self.things[index] if 0 <= index < len(self.things) else None

    def entry(self, index: int) -> Entry | None:
        """The publication in a row of the model, or None."""
        found = self.thing(index)
        return found if isinstance(found, Entry) else None

    def row_of(self, index: int) -> Row | None:
        """The campaign's row to which a thing belongs."""
        return self.timeline.rows[self.places[index]] if 0 <= index < len(self.things) else None

    def find(self, thing: Thing) -> int:
        """Where the same thing stands now; -1 if it is gone."""
        for index, one in enumerate(self.things):
            if type(one) is type(thing) and _identity(one) == _identity(thing):
                return index
        return -1

    def rows_of(self, content_ids: frozenset[int], publication_ids: frozenset[int]) -> list[int]:
        """Publications of items: the named ones, or without names all of them."""
        if not content_ids:
            return []
        return [
            index
            for index, one in enumerate(self.things)
            if isinstance(one, Entry)
            and one.content_id in content_ids
            and (not publication_ids or one.publication_id in publication_ids)
        ]

    def conflict(self, entry: Entry) -> bool:
        """Whether a blackout or embargo speaks against the publication."""
        return bool(periods_against(entry, self.timeline.periods))

    # -- words ------------------------------------------------------------------------------------------------------

    def counts(self, row: Row) -> str:
        """12 Beiträge, 7 erschienen."""
        items = self.tr("1 item") if row.items == 1 else self.tr("{count} items").format(count=row.items)
        if not row.out:
            return items
        return self.tr("{items}, {count} published").format(items=items, count=row.out)

    def departments(self, row: Row, width: int = 0, measure: Callable[[str], int] | None = None) -> str:
        """The names of the departments that take part, the short ones where `width` is too small for them."""
        every = {one.id for one in self.names.desk.directory.departments if not one.archived}
        if len(every) > 1 and every <= set(row.department_ids):
            return self.tr("all departments")
        full = ", ".join(filter(None, (self.names.name("department", one) for one in row.department_ids)))
        if measure is None or measure(full) <= width:
            return full
        return ", ".join(filter(None, (self.names.short_department(one) for one in row.department_ids)))

    def runs(self, thing: Campaign | CampaignPhase) -> str:
        """From when to when a phase or campaign runs."""
        language = self.names.desk.language
        starts = day_text(thing.starts, language) if thing.starts else self.tr("open")
        ends = day_text(thing.ends, language) if thing.ends else self.tr("open")
        return self.tr("{starts} to {ends}").format(starts=starts, ends=ends)

    def tip(self, index: int) -> str:
        """The tooltip of a thing."""
        found = self.thing(index)
        if isinstance(found, Entry):
            return chip_tooltip(self.names.desk, found)
        if isinstance(found, CampaignPhase):
            return f"{found.name}\n{self.runs(found)}"
        row = self.row_of(index)
        if found is None or row is None:
            return ""
        lines = (found.name, self.counts(row), self.departments(row), self.runs(found), found.key_message)
        return "\n".join(filter(None, lines))

    # -- Qt's questions ---------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.things)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsSelectable if self.entry(index.row()) is not None else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.thing(index.row()) if index.isValid() else None
        if found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title if isinstance(found, Entry) else found.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(found, index.row())
        return None

    def _spoken(self, found: Thing, index: int) -> str:
        if isinstance(found, Entry):
            now = self.names.desk.clock.now()
            return chip_spoken(self.names.desk, found, marks_of(found, now, self.conflict(found)))
        row = self.row_of(index)
        if isinstance(found, CampaignPhase):
            return self.tr("Phase {name}, {span}").format(name=found.name, span=self.runs(found))
        counts = self.counts(row) if row is not None else ""
        return self.tr("Campaign {name}, {span}, {counts}").format(
            name=found.name, span=self.runs(found), counts=counts
        )


def _identity(thing: Thing) -> int:
    return thing.publication_id if isinstance(thing, Entry) else thing.id
