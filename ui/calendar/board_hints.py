"""The one hint line of a board card: the most urgent thing about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from PySide6.QtCore import QObject

from editorial.domain.calendar import Card
from editorial.domain.content import SOLID, Publication, Status
from editorial.domain.strategy import Period, PeriodKind

from ..context import Desk
from .panel_problem import barred

_OUT = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED, Status.HOLD, Status.REJECTED})
_WORKING = frozenset({Status.DRAFTING, Status.REVIEW})
#: So many days before its date an item that is not approved is a worry.
SOON = 3


@dataclass(frozen=True, slots=True)
class Hint:
    """Icon, colour token, words."""

    icon: str
    token: str
    words: str


class Hints(QObject):
    """Words for the hint line, in the order of urgency: late, barred, soon, nobody, reason, checklist, evergreen."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.periods: tuple[Period, ...] = ()

    def of(self, card: Card, now: datetime) -> Hint | None:
        """The hint of a card, or none where all is well."""
        if card.content_id < 0:
            return self._coming(card)
        if card.content_id in self.desk.marks.without:
            return Hint("stamp", "warning", self.tr("without approval"))
        if card.content_id in self.desk.held:
            return Hint("lock", "danger", self.tr("expert input not cleared"))
        return self._urgent(card, now) or self._calm(card)

    def _coming(self, card: Card) -> Hint:
        """Nobody has promised an occurrence that nobody has begun: only bans speak against it."""
        slot = Publication(day=card.day, time=card.time, status=card.status)
        barred_by = self._barred(slot, card.campaign_id)
        return barred_by or Hint("repeat", "muted", self.tr("recurring format"))

    def _barred(self, slot: Publication, campaign_id: int | None) -> Hint | None:
        period = barred(slot, campaign_id, self.periods)
        if period is None:
            return None
        embargo = period.kind is PeriodKind.EMBARGO
        words = self.tr("inside the embargo") if embargo else self.tr("inside a blackout")
        return Hint("triangle-alert", "danger", words)

    def _urgent(self, card: Card, now: datetime) -> Hint | None:
        if card.status in _OUT:
            return None
        if card.day is not None:
            if datetime.combine(card.day, card.time or time(23, 59)) < now:
                return Hint("clock-alert", "danger", self._late((now.date() - card.day).days))
            slot = Publication(day=card.day, time=card.time, status=card.status)
            if (ban := self._barred(slot, card.campaign_id)) is not None:
                return ban
            ahead = (card.day - now.date()).days
            if ahead <= SOON and card.status not in SOLID:
                return Hint("clock-alert", "warning", self._soon(ahead))
        if card.owner_id is None and card.status in _WORKING:
            return Hint("user-x", "warning", self.tr("nobody is responsible"))
        return None

    def _calm(self, card: Card) -> Hint | None:
        if card.status in (Status.HOLD, Status.REJECTED) and card.reason:
            return Hint("circle-pause" if card.status is Status.HOLD else "circle-x", "muted", card.reason)
        if card.status not in _OUT and card.checklist_done < card.checklist_all:
            words = self.tr("checklist {done} of {all}").format(done=card.checklist_done, all=card.checklist_all)
            return Hint("list-checks", "muted", words)
        return Hint("leaf", "muted", self.tr("evergreen")) if card.evergreen else None

    def _late(self, days: int) -> str:
        if days <= 0:
            return self.tr("overdue since today")
        return self.tr("overdue by 1 day") if days == 1 else self.tr("overdue by {count} days").format(count=days)

    def _soon(self, days: int) -> str:
        if days <= 0:
            return self.tr("due today")
        return self.tr("due tomorrow") if days == 1 else self.tr("due in {count} days").format(count=days)


def urgency(card: Card) -> tuple[bool, date, time, str]:
    """Sort key of a column: dated first, by date."""
    return (card.day is None, card.day or date.max, card.time or time.max, card.title.casefold())
