"""The side panel without a selection: the week at a glance."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from editorial.domain.calendar import Card, Entry, Month, monday
from editorial.domain.channels import Channel
from editorial.domain.content import Status
from editorial.domain.load import Load
from editorial.domain.people import Actor
from editorial.domain.strategy import PeriodKind
from editorial.domain.wording import when_text

from ..context import Desk
from ..widgets.buttons import LinkButton
from ..widgets.label import Label
from ..widgets.section import SectionHeader
from ..widgets.signs import ChannelTile
from .band_words import until
from .month_gaps import Gap, propose_gaps
from .month_model import MonthModel
from .month_weeks import WeekColumn
from .panel_load import LoadRow, Scale
from .panel_parts import CadenceBar, HintRow
from .state import CalendarState

if TYPE_CHECKING:
    from editorial.app import Workspace

    from .gap_menu import GapMenu

_OFF = frozenset({Status.HOLD, Status.REJECTED})
#: More people than this are left to the report.
MOST_PEOPLE = 8
MOST_LATE = 3


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """What the week at a glance is made from."""

    month: Month
    evergreens: tuple[Card, ...] = ()
    loads: tuple[Load, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Publications that count: neither held back nor rejected."""
        return tuple(one for one in self.month.shown if one.status not in _OFF)


def read_week(ws: Workspace, actor: Actor, day: date) -> WeekFigures:
    """The week of a day, and evergreens without a date."""
    first = monday(day)
    month = ws.plan.span(actor, first, first + timedelta(days=6))
    evergreens = tuple(one for one in ws.plan.backlog(actor) if one.evergreen)
    return WeekFigures(month, evergreens, ws.plan.load(actor, day))


class WeekBody(QObject):
    """Fills a vertical layout: cadence a channel, load a person, hints."""

    #: The same week is to be shown anew.
    refill = Signal()

    def __init__(self, desk: Desk, state: CalendarState, column: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.state, self._column, self._host = desk, state, column, parent
        self._everybody = False
        self._gap_menu: GapMenu | None = None

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

    def _cadence(self, figures: WeekFigures) -> list[tuple[Channel, int]]:
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
        return [(one, one.per_week - planned[one.id]) for one in shown if planned[one.id] < one.per_week]

    # Load ---------------------------------------------------------------------------------------------------------

    def _load(self, figures: WeekFigures) -> None:
        theme, loads = self.desk.theme, figures.loads
        known = [(person, one) for one in loads if (person := self.desk.person(one.person_id)) is not None]
        if not known:
            return
        self._column.addSpacing(theme.px(8))
        measured = sum(one.measured for _person, one in known)
        remark = self.tr("Tick = average")
        if measured:
            remark = self.tr("Tick = hours agreed") if measured == len(known) else self.tr("Tick = hours or average")
        self._column.addWidget(SectionHeader(theme, self.tr("Load"), None, remark, line=True, parent=self._host))
        scale = Scale(max(one.items for one in loads), sum(one.items for one in loads) / len(loads))
        for person, one in known if self._everybody else known[:MOST_PEOPLE]:
            shown = self.state.filter.people == {person.id}
            row = LoadRow(self.desk, person, one, scale, shown, self._host)
            row.clicked.connect(partial(self._filter, row))
            self.state.filter_changed.connect(row.follow)
            self._column.addWidget(row)
        if len(known) > MOST_PEOPLE and not self._everybody:
            words = self.tr("Show %n more", "", len(known) - MOST_PEOPLE)
            more = LinkButton(theme, self.desk.icons, words, "chevron-down", parent=self._host)
            more.clicked.connect(self._show_everybody)
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _filter(self, row: LoadRow, _on: bool = False) -> None:
        """Only this person's in the calendar, or everybody's again."""
        people = frozenset({row.person.id}) if row.isChecked() else frozenset()
        self.state.set_filter(replace(self.state.filter, people=people))

    def _show_everybody(self) -> None:
        self._everybody = True
        self.refill.emit()

    # Hints --------------------------------------------------------------------------------------------------------

    def _hints(self, figures: WeekFigures, gaps: list[tuple[Channel, int]]) -> None:
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

    def _gaps(self, figures: WeekFigures, gaps: list[tuple[Channel, int]]) -> list[HintRow]:
        rows = []
        proposed = self._proposed(figures) if gaps else {}
        for channel, short in gaps:
            words = (
                self.tr("{channel}: one publication is missing").format(channel=channel.name)
                if short == 1
                else self.tr("{channel}: {count} publications are missing").format(channel=channel.name, count=short)
            )
            gap = proposed.get(channel.id)
            row = self._row("circle-dashed", "warning", words, gap is not None)
            if gap is not None:
                row.setToolTip(self.tr("Click proposes ideas and evergreens"))
                row.clicked.connect(partial(self._open_gap, gap, row))
            rows.append(row)
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

    def _proposed(self, figures: WeekFigures) -> dict[int, Gap]:
        """The first day proposed for each channel that misses a post, as the week itself proposes it."""
        month, today = figures.month, self.desk.clock.today()
        model, weeks = MonthModel(self.desk), WeekColumn(self.desk)
        model.show(month, month.first, self.desk.clock.now())
        weeks.count(month.shown, frozenset(), False)
        found: dict[int, Gap] = {}
        for one in propose_gaps(model, weeks.of, today, whole_week=True):
            found.setdefault(one.channel_id, one)
        return found

    def _open_gap(self, gap: Gap, row: HintRow, _on: bool = False) -> None:
        from .drops import Drops
        from .gap_menu import GapMenu

        if self._gap_menu is None:
            self._gap_menu = GapMenu(self.desk, Drops(self.desk, self), self._host)
        self._gap_menu.open(gap, row.mapToGlobal(row.rect().bottomLeft()))

    def _select_evergreens(self, figures: WeekFigures) -> None:
        self.state.select(frozenset(one.content_id for one in figures.evergreens))
