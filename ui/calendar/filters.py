"""The filter bar of the calendar: one `PlanFilter` for all views, saved views, bands, hit count."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from editorial.domain.content import Status, TaskField
from editorial.domain.filters import PlanFilter
from editorial.texts import text

from ..context import Changes, Desk
from ..span_chip import Span, SpanChip
from ..widgets.choice import Choice, Sign
from ..widgets.filter_bar import FilterBar
from ..widgets.filter_chip import FilterChip, ToggleChip
from ..widgets.popover import Popover
from .state import CalendarState
from .views_menu import ViewsButton

#: Chip key -> field of `PlanFilter`, in the order of the bar.
FIELDS = ("channels", "statuses", "pillars", "fields", "campaigns", "departments", "people")


class TextChip(FilterChip):
    """Filters by words: the chip opens a field instead of a list."""

    def open(self) -> None:
        """Drop the field; every change filters at once."""
        popover = Popover(self.theme, self.window(), padding=8)
        field = QLineEdit(self.words(), popover)
        field.setAccessibleName(self.label)
        field.setPlaceholderText(self.tr("Words in title, text or labels"))
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(self.theme.px(280))
        field.textChanged.connect(self._typed)
        field.returnPressed.connect(popover.close)
        popover.body.addWidget(field)
        popover.setFocusProxy(field)
        popover.closed.connect(popover.deleteLater)
        popover.open_below(self)

    def words(self) -> str:
        """What is looked for."""
        return str(next(iter(self.selected()), ""))

    def set_selected(self, values: Iterable[Hashable]) -> None:
        """Any words are known."""
        found = [str(one) for one in values if str(one).strip()]
        self.set_choices_for(found)
        super().set_selected(found)

    def set_choices_for(self, words: list[str]) -> None:
        """The base class names only choices that it knows."""
        self._choices = tuple(Choice(one, one) for one in words)

    def _typed(self, words: str) -> None:
        self.set_selected([words])
        self.selection_changed.emit(self.selected())


class CalendarFilters(QWidget):
    """Keeps the bar and `CalendarState.filter` the same; `view_wanted` when a saved view names another view."""

    view_wanted = Signal(str)

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.state = desk, state
        theme, icons = desk.theme, desk.icons
        self.bar = FilterBar(theme, icons, self)
        self.views = ViewsButton(desk, state, self)
        self.views.chosen.connect(self._view_chosen)
        self.bar.add_left(self.views)
        for key, label in zip(FIELDS, self._labels(), strict=True):
            self.bar.add_filter(key, FilterChip(theme, icons, label, parent=self.bar))
        self.bar.add_filter("span", SpanChip(desk, self.bar))
        self.bar.add_filter("text", TextChip(theme, icons, self.tr("Text"), parent=self.bar))
        self.gaps = self._toggle("gaps", self.tr("Gaps"), "circle-dashed")
        self.gaps.setToolTip(self.tr("Propose days for posts that are missing against the channels' targets"))
        self.periods = self._toggle("periods", self.tr("Embargoes"), "ban")
        self.periods.setToolTip(self.tr("Show embargoes and blackout periods"))
        self.campaigns = self._toggle("campaigns", self.tr("Campaigns"), "megaphone")
        self.campaigns.setToolTip(self.tr("Show campaigns as bands"))
        self.behind = self._toggle("behind", self.tr("Background"), "layers")
        self.behind.setToolTip(self.tr("Show other people's calendars behind the plan"))
        #: Offered once there is such a calendar.
        self._has_behind = False
        self.behind.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bar)
        self.bar.changed.connect(self._changed)
        state.filter_changed.connect(self.show_filter)
        state.counted.connect(self.set_count)
        desk.directory_changed.connect(self.refill)
        self.refill()

    def _labels(self) -> tuple[str, ...]:
        return (
            self.tr("Channel"),
            self.tr("Status"),
            self.tr("Content pillar"),
            self.tr("Task field"),
            self.tr("Campaign"),
            self.tr("Department"),
            self.tr("Person"),
        )

    def _toggle(self, band: str, label: str, icon: str) -> ToggleChip:
        chip = ToggleChip(self.desk.theme, self.desk.icons, label, icon)
        chip.setChecked(band in self.state.bands)
        chip.toggled.connect(lambda on: self.state.show_band(band, on))
        self.bar.add_right(chip)
        return chip

    def refill(self) -> None:
        """Choices from the directory: what is archived is not offered any more."""
        language, directory = self.desk.language, self.desk.directory
        channels = [one for one in directory.channels if not one.archived]
        signs: dict[str, list[Choice]] = {
            "channels": [Choice(one.id, one.name, Sign.channel(one.monogram, one.hue)) for one in channels],
            "statuses": [Choice(one, text(f"status.{one}", language), Sign.status(one)) for one in Status],
            "pillars": [Choice(one.id, one.name) for one in directory.pillars if not one.archived],
            "fields": [Choice(str(one), text(f"field.{one}", language), Sign.field(one)) for one in TaskField],
            "campaigns": [
                Choice(one.id, one.name, Sign.icon("megaphone")) for one in directory.campaigns if not one.archived
            ],
            "departments": [
                Choice(one.id, one.name, Sign.icon("building-2")) for one in directory.departments if not one.archived
            ],
            "people": [Choice(one.id, one.name, Sign.person(one.name)) for one in directory.people if not one.archived],
        }
        for key, choices in signs.items():
            self.bar.chip(key).set_choices(choices)
        self.show_filter(self.state.filter)

    def show_filter(self, wanted: PlanFilter) -> None:
        """Let the chips say what the filter is."""
        values: dict[str, frozenset[Hashable]] = {key: frozenset(getattr(wanted, key)) for key in FIELDS}
        values["text"] = frozenset({wanted.text}) if wanted.text else frozenset()
        days = Span(wanted.since, wanted.until, wanted.span)
        values["span"] = frozenset({days}) if any(days) else frozenset()
        if values != {**{key: frozenset() for key in values}, **self.bar.values()}:
            self.bar.set_values(values)
        self.views.describe()

    def show_bands(self, periods: bool, campaigns: bool) -> None:
        """Which bands the view in front can show."""
        self.periods.setVisible(periods)
        self.campaigns.setVisible(campaigns)
        self.gaps.setVisible(self.views.view in ("month", "week"))
        self.behind.setVisible(self._has_behind and self.views.view in ("month", "week"))
        self.bar.updateGeometry()

    def set_count(self, band: str, count: int) -> None:
        """How much of a kind of band the view in front has."""
        if band == "gaps":
            self.gaps.set_count(count or None)
        elif band == "behind" and count and not self._has_behind:
            self._has_behind = True
            self.behind.setVisible(self.views.view in ("month", "week"))
            self.bar.updateGeometry()

    def set_hits(self, words: str) -> None:
        """The hit count."""
        self.bar.set_hits(words)

    def _changed(self, values: dict[str, frozenset[Any]]) -> None:
        parts: dict[str, Any] = {key: values.get(key, frozenset()) for key in FIELDS}
        since, until, name = next(iter(values.get("span", ())), Span())
        parts |= {"since": since, "until": until, "span": name}
        wanted = replace(self.state.filter, text=str(next(iter(values.get("text", ())), "")), **parts)
        if not values:
            wanted = PlanFilter()
        moved = wanted.since, wanted.until
        if moved != (self.state.filter.since, self.state.filter.until):
            self._look_at(*moved)
        self.state.set_filter(wanted)
        self.views.describe()

    def _look_at(self, since: date | None, until: date | None) -> None:
        """Turn to the days asked for, where the day in front is none of them."""
        day = self.state.anchor
        if since is not None and day < since:
            self.state.set_anchor(since)
        elif until is not None and day > until:
            self.state.set_anchor(until)

    def _view_chosen(self, view: str) -> None:
        self.view_wanted.emit(view)

    def live(self, changes: Changes) -> None:
        """Saved views changed."""
        if changes.touches("saved_view"):
            self.views.reload()
