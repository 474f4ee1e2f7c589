"""What all calendar views share: the day they look at, one filter, one selection."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from editorial.domain.filters import PlanFilter

VIEWS = ("month", "week", "list", "board", "campaigns")


class CalendarState(QObject):
    """One anchor day, one `PlanFilter`, one selection of content items for every view and the side panel."""

    anchor_changed = Signal(object)
    filter_changed = Signal(object)
    #: frozenset of content ids
    selection_changed = Signal(object)
    #: Which bands are shown changed: frozenset of "periods", "campaigns", "gaps" and "behind"
    bands_changed = Signal(object)
    #: How much of a kind of band the view in front has ("gaps", 4)
    counted = Signal(str, int)

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._anchor = today
        self._filter = PlanFilter()
        self._selection: frozenset[int] = frozenset()
        self._publications: frozenset[int] = frozenset()
        self._current = 0
        self._bands = frozenset({"periods", "campaigns", "gaps", "behind"})

    @property
    def bands(self) -> frozenset[str]:
        """Bands that views paint: "periods" (embargo, blackout), "campaigns", "gaps" (posts that are missing) and
        "behind" (other people's calendars)."""
        return self._bands

    def show_band(self, name: str, shown: bool) -> None:
        """Show or hide one kind of bands."""
        bands = self._bands | {name} if shown else self._bands - {name}
        if bands != self._bands:
            self._bands = bands
            self.bands_changed.emit(bands)

    @property
    def anchor(self) -> date:
        """The day that every view shows."""
        return self._anchor

    def set_anchor(self, day: date) -> None:
        """Look at another day."""
        if day != self._anchor:
            self._anchor = day
            self.anchor_changed.emit(day)

    @property
    def filter(self) -> PlanFilter:
        """What is shown."""
        return self._filter

    def set_filter(self, wanted: PlanFilter) -> None:
        """Show something else."""
        if wanted != self._filter:
            self._filter = wanted
            self.filter_changed.emit(wanted)

    @property
    def selection(self) -> frozenset[int]:
        """Selected content items."""
        return self._selection

    @property
    def publications(self) -> frozenset[int]:
        """Selected publications, in views of times; empty in views of items: then all of the items' are meant."""
        return self._publications

    @property
    def current(self) -> int:
        """The content item that has the focus, or 0; the side panel shows it."""
        return self._current

    def select(self, content_ids: frozenset[int], publications: frozenset[int] = frozenset(), current: int = 0) -> None:
        """Select items (and single publications of them)."""
        now = current or (next(iter(content_ids)) if len(content_ids) == 1 else 0)
        if (content_ids, publications, now) != (self._selection, self._publications, self._current):
            self._selection, self._publications, self._current = content_ids, publications, now
            self.selection_changed.emit(content_ids)
