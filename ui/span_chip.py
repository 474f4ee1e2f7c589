"""The filter for a span of days: named spans, or free days from and to."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QGridLayout, QWidget

from editorial.domain.filters import SPANS, span_days
from editorial.domain.wording import span_text

from .context import Desk
from .widgets.choice import Choice
from .widgets.filter_chip import FilterChip

if TYPE_CHECKING:
    from .widgets.date_field import DateField
    from .widgets.label import Label


class Span(NamedTuple):
    """Days, both included; None leaves an end open. `name` is one of `SPANS`, or empty for free days."""

    since: date | None = None
    until: date | None = None
    name: str = ""


class SpanChip(FilterChip):
    """Filters by days. The one value it may hold is a `Span`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.desk = desk
        super().__init__(desk.theme, desk.icons, "", multiple=False, parent=parent)
        self._label = self.tr("Period")
        self._describe()

    def span(self) -> Span:
        """What is set; an empty span for nothing."""
        found = next(iter(self.selected()), None)
        return found if isinstance(found, Span) else Span()

    def set_selected(self, values: Iterable[Hashable]) -> None:
        """Any span of days is known."""
        found = [one for one in values if isinstance(one, Span) and (one.since or one.until)]
        today, language = self.desk.clock.today(), self.desk.language
        self._choices = tuple(Choice(one, span_text(one.since, one.until, today, language)) for one in found)
        super().set_selected(found)

    def open(self) -> None:
        """Drop the named spans and the two days."""
        from .widgets.choice_list import ChoiceList
        from .widgets.line import Line
        from .widgets.popover import Popover

        popover = Popover(self.theme, self.window())
        rows = ChoiceList(
            self.theme, self.icons, self._named(), {self.span().name}, self._label, multiple=False, parent=popover
        )
        rows.picked.connect(partial(self._pick, popover))
        popover.body.addWidget(rows)
        popover.body.addWidget(Line(self.theme))
        popover.body.addLayout(self._days(popover))
        popover.setFocusProxy(rows)
        popover.closed.connect(popover.deleteLater)
        popover.open_below(self)

    def _named(self) -> list[Choice]:
        words = (self.tr("This week"), self.tr("Next week"), self.tr("This month"), self.tr("Next 30 days"))
        today, language = self.desk.clock.today(), self.desk.language
        return [
            Choice(name, label, hint=span_text(*span_days(name, today), today, language))
            for name, label in zip(SPANS, words, strict=True)
        ]

    def _days(self, popover: QWidget) -> QGridLayout:
        from .widgets.date_field import DateField
        from .widgets.label import Label

        theme, px = self.theme, self.theme.px
        grid = QGridLayout()
        grid.setContentsMargins(px(8), px(6), px(8), px(6))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        span, language, today = self.span(), self.desk.language, self.desk.clock.today
        fields = [DateField(theme, self.icons, language, day, today, popover) for day in (span.since, span.until)]
        problem = Label(theme, "", "small", "danger", wrap=True, parent=popover)
        problem.hide()
        for row, (words, field) in enumerate(zip((self.tr("From"), self.tr("To")), fields, strict=True)):
            field.setAccessibleName(words)
            field.setMinimumWidth(px(160))
            grid.addWidget(Label(theme, words, "small", "muted"), row, 0)
            grid.addWidget(field, row, 1)
            field.editingFinished.connect(partial(self._typed, fields[0], fields[1], problem))
            field.changed.connect(partial(self._typed, fields[0], fields[1], problem))
            field.returnPressed.connect(partial(_close_if_right, problem, popover))
        grid.addWidget(problem, 2, 0, 1, 2)
        return grid

    def _pick(self, popover: QWidget, name: Hashable) -> None:
        since, until = span_days(str(name), self.desk.clock.today())
        self._choose(Span(since, until, str(name)))
        popover.close()

    def _typed(self, first: DateField, last: DateField, problem: Label, _day: object = None) -> None:
        since, until = first.value(), last.value()
        words = first.problem() or last.problem()
        if not words and since and until and until < since:
            words = self.tr("The period ends before it begins.")
        problem.setText(words)
        problem.setVisible(bool(words))
        for field, wrong in ((first, bool(first.problem())), (last, bool(words) and not first.problem())):
            field.setProperty("invalid", wrong)
            field.update()
        if not words and (since, until) != self.span()[:2]:
            self._choose(Span(since, until))

    def _choose(self, span: Span) -> None:
        self.set_selected([span])
        self.selection_changed.emit(self.selected())


def _close_if_right(problem: QWidget, popover: QWidget) -> None:
    if problem.isHidden():
        popover.close()
