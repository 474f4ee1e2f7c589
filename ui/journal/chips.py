"""Filters of the journal that no other page has: days that are past, and one item found by its words."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from editorial.domain.wording import span_text

from ..context import Desk
from ..span_chip import Span, SpanChip
from ..widgets.choice import Choice, Sign
from ..widgets.choice_list import ChoiceList
from ..widgets.clearing import clear
from ..widgets.filter_chip import FilterChip
from ..widgets.label import Label
from ..widgets.popover import Popover

if TYPE_CHECKING:
    from editorial.domain.journal_view import JournalFilter

#: Names of the spans that are offered.
SPANS = ("today", "yesterday", "week", "month")
#: Milliseconds of rest before what is typed is looked for.
REST = 150
MOST = 8
#: Letters of a title in the bar.
LONGEST = 28


def past_days(name: str, today: date) -> tuple[date, date]:
    """First and last day of a named span that ends today (yesterday: the day before)."""
    if name == "yesterday":
        return today - timedelta(days=1), today - timedelta(days=1)
    return today - timedelta(days={"today": 0, "week": 6, "month": 29}[name]), today


class PastChip(SpanChip):
    """Filters by days up to today."""

    def _named(self) -> list[Choice]:
        words = (self.tr("Today"), self.tr("Yesterday"), self.tr("Last 7 days"), self.tr("Last 30 days"))
        today, language = self.desk.clock.today(), self.desk.language
        return [
            Choice(name, label, hint=span_text(*past_days(name, today), today, language))
            for name, label in zip(SPANS, words, strict=True)
        ]

    def _pick(self, popover: QWidget, name: Hashable) -> None:
        since, until = past_days(str(name), self.desk.clock.today())
        self._choose(Span(since, until, str(name)))
        popover.close()


class ItemChip(FilterChip):
    """Filters by one content item: the chip opens a field, and below it what is found."""

    def __init__(self, desk: Desk, label: str, parent: QWidget | None = None) -> None:
        self.desk = desk
        super().__init__(desk.theme, desk.icons, label, multiple=False, parent=parent)
        self._serial = 0
        self._hits: list[Choice] = []
        self._found: QVBoxLayout | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._look)

    def show_item(self, content_id: int | None, title: str = "") -> None:
        """Set without a signal."""
        short = title if len(title) <= LONGEST else f"{title[: LONGEST - 1].rstrip()}…"
        self.set_choices([] if content_id is None else [Choice(content_id, short or f"#{content_id}")])
        self.set_selected([] if content_id is None else [content_id])

    def open(self) -> None:
        """Drop the field."""
        popover = Popover(self.theme, self.window(), padding=8)
        self._field = QLineEdit(popover)
        self._field.setAccessibleName(self.tr("Words of the content item"))
        self._field.setPlaceholderText(self.tr("Words of the content item"))
        self._field.setClearButtonEnabled(True)
        self._field.setMinimumWidth(self.theme.px(360))
        self._field.textChanged.connect(self._typed)
        self._field.returnPressed.connect(self._first)
        popover.body.addWidget(self._field)
        self._found = QVBoxLayout()
        popover.body.addLayout(self._found)
        popover.setFocusProxy(self._field)
        popover.closed.connect(self._closed)
        popover.closed.connect(popover.deleteLater)
        self._popover = popover
        popover.open_below(self)

    def _closed(self) -> None:
        self._rest.stop()
        self._serial += 1
        self._found, self._popover = None, None
        self.update()

    def _typed(self, _words: str) -> None:
        self._rest.start()

    def _look(self) -> None:
        words, actor = self._field.text().strip(), self.desk.actor
        self._serial += 1
        serial = self._serial
        if not words:
            self._show([])
            return

        def found(hits: Any) -> None:
            if serial == self._serial:
                self._show([Choice(one.content_id, one.title, Sign.status(one.status)) for one in hits])

        self.desk.run(lambda ws: ws.search.find(actor, words, MOST), found)

    def _show(self, choices: list[Choice]) -> None:
        self._hits = choices
        if self._found is None:
            return
        clear(self._found)
        if choices:
            rows = ChoiceList(
                self.theme, self.icons, choices, frozenset(), self.tr("Content items found"), multiple=False
            )
            rows.picked.connect(self._take_item)
            self._found.addWidget(rows)
        elif self._field.text().strip():
            self._found.addWidget(Label(self.theme, self.tr("Nothing found"), "small", "muted"))
        if self._popover is not None:
            self._popover.adjustSize()

    def _first(self) -> None:
        if self._hits and not self._rest.isActive():
            self._take_item(self._hits[0].value)

    def _take_item(self, value: Hashable) -> None:
        title = next((one.text for one in self._hits if one.value == value), "")
        popover = self._popover
        self.show_item(int(str(value)), title)
        if popover is not None:
            popover.close()
        self.selection_changed.emit(self.selected())


def filter_of(values: dict[str, frozenset[Any]], words: str) -> JournalFilter:
    """What the chips and the search field ask for."""
    from editorial.domain.journal_view import JournalFilter

    span = next(iter(values.get("span", ())), Span())
    return JournalFilter(
        next(iter(values.get("item", ())), None),
        frozenset(values.get("people", ())),
        frozenset(values.get("groups", ())),
        span.since,
        span.until,
        words.strip(),
    )
