"""What could fill a gap: ideas of its channel, evergreens that have rested, and a new item."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from editorial.domain.cadence import Fit, Proposal
from editorial.domain.wording import day_text, when_text

from ..context import Changes, Desk
from ..widgets.signs import sign_icon
from .drag import of_cards
from .drops import Drops
from .month_gaps import Gap

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["GapMenu"]

_MOST_EACH = 5


class GapMenu(QObject):
    """The menu of a gap, in groups: ideas, evergreens, items without a channel; and a new item."""

    def __init__(self, desk: Desk, drops: Drops, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.drops, self.host = desk, drops, parent

    def open(self, gap: Gap, place: QPoint) -> None:
        """Read what fits, then show the menu at a global position."""
        actor = self.desk.actor

        def job(ws: Workspace) -> Sequence[Proposal]:
            return ws.plan.proposals(actor, gap.channel_id, gap.day)

        self.desk.run(job, partial(self._show, gap, place))

    def _show(self, gap: Gap, place: QPoint, found: Sequence[Proposal]) -> None:
        self.show(gap, found, place)

    def show(self, gap: Gap, found: Iterable[Proposal], place: QPoint) -> QMenu:
        """The menu itself; what fits best comes first."""
        menu = QMenu(self.host)
        groups = {
            Fit.CHANNEL: self.tr("Ideas for {channel}").format(channel=_plain(gap.name)),
            Fit.EVERGREEN: self.tr("Evergreens"),
            Fit.OPEN: self.tr("Ideas without a channel"),
        }
        every = list(found)
        for fit, heading in groups.items():
            shown = [one for one in every if one.fit is fit][:_MOST_EACH]
            if shown:
                menu.addSection(heading)
            for one in shown:
                menu.addAction(self._action(gap, one, menu))
        if menu.actions():
            menu.addSeparator()
        new = self.tr("New item for {channel} …").format(channel=_plain(gap.name))
        action = QAction(self.desk.icons.icon("calendar-plus"), new, menu)
        action.triggered.connect(lambda: self.desk.quick_add(gap.day, f"{gap.name} "))
        menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
        return menu

    def _action(self, gap: Gap, one: Proposal, menu: QMenu) -> QAction:
        words = _plain(one.card.title)
        if one.last is not None:
            words = self.tr("{title} (last on {day})").format(
                title=words, day=day_text(one.last, self.desk.language, with_weekday=False)
            )
        action = QAction(sign_icon("status", one.card.status.value, self.desk.theme), words, menu)
        action.triggered.connect(lambda: self._fill(gap, one))
        return action

    def _fill(self, gap: Gap, one: Proposal) -> None:
        if one.takes_slot and gap.channel_id in one.card.channel_ids:
            self.drops.on_day(of_cards([one.card]), gap.day)
            return
        actor, content_id = self.desk.actor, one.card.content_id

        def done(_changes: Changes) -> None:
            self.desk.toast(
                self.tr("“{title}” put on {channel}, {when}.").format(
                    title=one.card.title, channel=gap.name, when=when_text(gap.day, None, self.desk.language)
                )
            )

        self.desk.run(lambda ws: ws.planning.place(actor, [], [(content_id, gap.channel_id, gap.day, None)]), done)


def _plain(words: str) -> str:
    """A title as menu text: an ampersand is no mnemonic."""
    return words.replace("&", "&&")
