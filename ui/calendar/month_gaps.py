"""Where a post is missing against a channel's target: which days are proposed, and what could fill them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from editorial.domain.calendar import Card, monday
from editorial.domain.filters import PlanFilter
from editorial.domain.strategy import PeriodKind

from ..context import Desk
from ..widgets.signs import sign_icon
from .drag import of_cards
from .drops import Drops

if TYPE_CHECKING:
    from editorial.app import Workspace

    from .month_model import DayRow, MonthModel
    from .month_weeks import Figures

__all__ = ["Gap", "GapMenu", "propose_gaps"]

#: More proposals than this in one week would be noise.
_MOST_A_WEEK = 2
_MOST_IDEAS = 6


class Gap(NamedTuple):
    """A channel that misses a post, and the day on which one would fit."""

    day: date
    channel_id: int
    name: str


def propose_gaps(model: MonthModel, figures: Callable[[date], Figures], today: date) -> list[Gap]:
    """At most one a day and two a week: working days from today on without a holiday, a blackout or that channel."""
    weeks: dict[date, list[DayRow]] = {}
    for row in model.days:
        if row.day >= today and not row.outside:
            weeks.setdefault(monday(row.day), []).append(row)
    found: list[Gap] = []
    for first, rows in weeks.items():
        free = [row for row in rows if _fits(model, row)]
        for channel_id, name, _count in figures(first).missing[:_MOST_A_WEEK]:
            open_days = [row for row in free if all(one.channel_id != channel_id for one in row.entries)]
            if open_days:
                chosen = min(open_days, key=lambda row: (len(row.entries), -row.day.weekday()))
                free.remove(chosen)
                found.append(Gap(chosen.day, channel_id, name))
    return found


def _fits(model: MonthModel, row: DayRow) -> bool:
    if row.day.weekday() > 4 or row.holiday:
        return False
    return all(one.kind is not PeriodKind.BLACKOUT for one in model.periods_on(row.day))


class GapMenu(QObject):
    """The menu of a gap: ideas and evergreens of the channel that have no date yet, and a new item."""

    def __init__(self, desk: Desk, drops: Drops, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.drops, self.host = desk, drops, parent

    def open(self, gap: Gap, place: QPoint) -> None:
        """Read what fits, then show the menu at a global position."""
        actor, wanted = self.desk.actor, PlanFilter(channels=frozenset({gap.channel_id}))

        def job(ws: Workspace) -> Sequence[Card]:
            return ws.plan.backlog(actor, wanted)

        def done(cards: Sequence[Card]) -> None:
            self.show(gap, cards, place)

        self.desk.run(job, done)

    def show(self, gap: Gap, cards: Iterable[Card], place: QPoint) -> QMenu:
        """The menu itself; what is furthest on comes first."""
        from .dock_cards import sort_cards

        menu = QMenu(self.host)
        ends = {one.id: one.ends for one in self.desk.directory.campaigns if one.ends is not None}
        for card in sort_cards(cards, "urgency", ends)[:_MOST_IDEAS]:
            action = QAction(sign_icon("status", card.status.value, self.desk.theme), _plain(card.title), menu)
            action.triggered.connect(lambda _on=False, one=card: self.drops.on_day(of_cards([one]), gap.day))
            menu.addAction(action)
        if menu.actions():
            menu.addSeparator()
        new = QCoreApplication.translate("GapMenu", "New item for {channel} …").format(channel=_plain(gap.name))
        action = QAction(self.desk.icons.icon("calendar-plus"), new, menu)
        action.triggered.connect(lambda: self.desk.quick_add(gap.day, f"{gap.name} "))
        menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
        return menu


def _plain(words: str) -> str:
    """A title as menu text: an ampersand is no mnemonic."""
    return words.replace("&", "&&")
