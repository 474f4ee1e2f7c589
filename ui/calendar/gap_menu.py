"""What could fill a gap: ideas and evergreens of its channel that have no date yet, and a new item."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from editorial.domain.calendar import Card
from editorial.domain.filters import PlanFilter

from ..context import Desk
from ..widgets.signs import sign_icon
from .dock_cards import sort_cards
from .drag import of_cards
from .drops import Drops
from .month_gaps import Gap

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["GapMenu"]

_MOST_IDEAS = 6


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
