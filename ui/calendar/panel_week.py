"""The side panel without a selection: the week at a glance."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.calendar import Card, Entry, Month, monday
from editorial.domain.content import Status
from editorial.domain.people import Actor
from editorial.domain.strategy import PeriodKind
from editorial.domain.wording import when_text

from ..context import Desk
from ..widgets.label import Label
from ..widgets.section import SectionHeader
from ..widgets.signs import Avatar, ChannelTile
from .panel_parts import CadenceBar, HintRow, LoadBar
from .panel_problem import until
from .state import CalendarState

if TYPE_CHECKING:
    from editorial.app import Workspace

_OFF = frozenset({Status.HOLD, Status.REJECTED})
#: More people than this are left to the report.
MOST_PEOPLE = 8
MOST_LATE = 3


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """What the week at a glance is made from."""

    month: Month
    evergreens: tuple[Card, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Publications that count: neither held back nor rejected."""
        return tuple(one for one in self.month.shown if one.status not in _OFF)


def read_week(ws: Workspace, actor: Actor, day: date) -> WeekFigures:
    """The week of a day, and evergreens without a date."""
    first = monday(day)
    month = ws.plan.span(actor, first, first + timedelta(days=6))
    evergreens = tuple(one for one in ws.plan.backlog(actor) if one.evergreen)
    return WeekFigures(month, evergreens)


class WeekBody(QObject):
    """Fills a vertical layout: cadence a channel, load a person, hints."""

    def __init__(self, desk: Desk, state: CalendarState, column: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.state, self._column, self._host = desk, state, column, parent

    def summary(self, figures: WeekFigures) -> str:
        """The line under the title: 9 publications, 1 public holiday."""
        count, holidays = len(figures.entries), len({one.day for one in figures.month.holidays})
        words = self.tr("1 publication") if count == 1 else self.tr("{count} publications").format(count=count)
        if holidays:
            off = self.tr("1 public holiday") if holidays == 1 else self.tr("{count} public holidays")
            words += ", " + off.format(count=holidays)
        return words

    def fill(self, figures: WeekFigures) -> None:
        """Show the figures."""
        gaps = self._cadence(figures)
        self._load(figures)
        self._hints(figures, gaps)

    # Cadence ------------------------------------------------------------------------------------------------------

    def _cadence(self, figures: WeekFigures) -> list[tuple[str, int, int]]:
        theme = self.desk.theme
        planned = Counter(one.channel_id for one in figures.entries)
        shown = [one for one in self.desk.directory.channels if not one.archived and (one.per_week or planned[one.id])]
        if not shown:
            return []
        self._column.addWidget(
            SectionHeader(theme, self.tr("Cadence per channel"), None, self.tr("planned / target"), parent=self._host)
        )
        box = QWidget(self._host)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(2, 1)
        for row, one in enumerate(shown):
            count = planned[one.id]
            grid.addWidget(ChannelTile(theme, one.monogram, one.hue, one.name, 16), row, 0)
            grid.addWidget(Label(theme, one.name, "small", parent=box), row, 1)
            bar = CadenceBar(self.desk, count, one.per_week, box)
            grid.addWidget(bar, row, 2)
            words = f"{count} / {one.per_week}" if one.per_week else str(count)
            value = Label(theme, words, "small", "muted", tnum=True, parent=box)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(value, row, 3)
            bar.setAccessibleName(f"{one.name}: {words}")
        self._column.addWidget(box)
        return [(one.name, planned[one.id], one.per_week) for one in shown if planned[one.id] < one.per_week]

    # Load ---------------------------------------------------------------------------------------------------------

    def _load(self, figures: WeekFigures) -> None:
        theme = self.desk.theme
        items = {(one.owner_id, one.content_id) for one in figures.entries if one.owner_id is not None}
        counts = Counter(owner for owner, _content in items)
        people = [(self.desk.person(owner), count) for owner, count in counts.most_common(MOST_PEOPLE)]
        known = [(person, count) for person, count in people if person is not None]
        if not known:
            return
        self._column.addSpacing(theme.px(8))
        average = sum(counts.values()) / len(counts)
        self._column.addWidget(
            SectionHeader(theme, self.tr("Load"), None, self.tr("Tick = average"), line=True, parent=self._host)
        )
        most = known[0][1]
        for person, count in known:
            row = QWidget(self._host)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, theme.px(4))
            line.setSpacing(theme.px(8))
            line.addWidget(Avatar(theme, person.name, person.id == self.desk.actor.id, 22), 0)
            column = QVBoxLayout()
            column.setSpacing(0)
            head = QHBoxLayout()
            head.addWidget(Label(theme, person.name, "small", parent=row), 1)
            words = self.tr("1 item") if count == 1 else self.tr("{count} items").format(count=count)
            head.addWidget(Label(theme, words, "small", "muted", tnum=True, parent=row))
            column.addLayout(head)
            bar = LoadBar(self.desk, count, most, average, row)
            bar.setAccessibleName(f"{person.name}: {words}")
            column.addWidget(bar)
            line.addLayout(column, 1)
            self._column.addWidget(row)

    # Hints --------------------------------------------------------------------------------------------------------

    def _hints(self, figures: WeekFigures, gaps: list[tuple[str, int, int]]) -> None:
        rows = self._late(figures) + self._bands(figures) + self._gaps(figures, gaps)
        if not rows:
            return
        theme = self.desk.theme
        self._column.addSpacing(theme.px(8))
        self._column.addWidget(SectionHeader(theme, self.tr("Hints"), len(rows), line=True, parent=self._host))
        for row in rows:
            self._column.addWidget(row)

    def _row(self, icon: str, token: str, words: str, acts: bool = False) -> HintRow:
        return HintRow(self.desk, icon, token, words, acts, self._host)

    def _late(self, figures: WeekFigures) -> list[HintRow]:
        now = self.desk.clock.now()
        late = list({one.content_id: one for one in reversed(figures.entries) if one.overdue(now)}.values())[::-1]
        rows = []
        for one in late[:MOST_LATE]:
            row = self._row("clock-alert", "danger", self.tr("“{title}” is overdue").format(title=one.title), True)
            row.clicked.connect(lambda _on=False, entry=one: self._select(entry))
            rows.append(row)
        if len(late) > MOST_LATE:
            words = self.tr("%n more item(s) overdue", "", len(late) - MOST_LATE)
            rows.append(self._row("clock-alert", "danger", words))
        return rows

    def _select(self, entry: Entry) -> None:
        self.state.select(frozenset({entry.content_id}), frozenset({entry.publication_id}), entry.content_id)

    def _bands(self, figures: WeekFigures) -> list[HintRow]:
        rows = []
        for one in figures.month.periods:
            when = when_text(one.ends, until(one), self.desk.language, year=False)
            if one.kind is PeriodKind.EMBARGO:
                words = self.tr("Embargo “{name}” until {when}").format(name=one.name, when=when)
                rows.append(self._row("lock", "warning", words))
            else:
                words = self.tr("Blackout “{name}” until {when}").format(name=one.name, when=when)
                rows.append(self._row("ban", "warning", words))
        return rows

    def _gaps(self, figures: WeekFigures, gaps: list[tuple[str, int, int]]) -> list[HintRow]:
        rows = []
        for name, planned, target in gaps:
            short = target - planned
            words = (
                self.tr("{channel}: one publication is missing").format(channel=name)
                if short == 1
                else self.tr("{channel}: {count} publications are missing").format(channel=name, count=short)
            )
            rows.append(self._row("circle-dashed", "warning", words))
        spare = len(figures.evergreens)
        if gaps and spare:
            words = (
                self.tr("One evergreen without a date could fill a gap")
                if spare == 1
                else self.tr("{count} evergreens without a date could fill gaps").format(count=spare)
            )
            row = self._row("leaf", "muted", words, True)
            row.clicked.connect(lambda _on=False: self._select_evergreens(figures))
            rows.append(row)
        return rows

    def _select_evergreens(self, figures: WeekFigures) -> None:
        self.state.select(frozenset(one.content_id for one in figures.evergreens))
