"""What is wrong with an item, worst first: the reason, one way out, one alternative."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject

from editorial.domain.content import ContentCard, Publication, Status
from editorial.domain.states import STEPS, WITH_REASON
from editorial.domain.strategy import Period, PeriodKind
from editorial.domain.wording import day_text, when_text
from editorial.texts import text

from ..context import Desk
from .acts_jobs import Target, Wish
from .band_words import until
from .panel_approval import ApprovalProblems
from .panel_way import Problem, Way
from .selection import Selected

#: Nothing about these is late or forbidden any more.
_OUT = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED, Status.HOLD, Status.REJECTED})
#: The field a missing part belongs to -> the act that fills it.
_ACT_FOR = {"date": "schedule", "owner": "assign", "channels": "menu:channel"}


def barred(slot: Publication, campaign_id: int | None, periods: tuple[Period, ...]) -> Period | None:
    """The blackout, or the embargo on the item's campaign, in which a publication lies."""
    if slot.day is None or slot.status in _OUT:
        return None
    for one in periods:
        if not one.starts <= slot.day <= one.ends:
            continue
        if one.kind is PeriodKind.BLACKOUT:
            return one
        if one.campaign_id is not None and one.campaign_id == campaign_id and not _after(slot, one):
            return one
    return None


def _after(slot: Publication, period: Period) -> bool:
    """On an embargo's last day it ends at an hour."""
    end = until(period)
    return slot.day == period.ends and end is not None and slot.time is not None and slot.time >= end


def late(slot: Publication, now: datetime) -> bool:
    """Its time has passed and it is not out."""
    if slot.day is None or slot.status in _OUT:
        return False
    return datetime.combine(slot.day, slot.time or time(23, 59)) < now


class Problems(QObject):
    """Finds and words the most urgent problem of one item."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.approval = ApprovalProblems(desk, self)

    def find(self, selected: Selected) -> Problem | None:
        """Overdue before forbidden before missing; None where all is well."""
        card = selected.one
        if card is None:
            return None
        found = self._overdue(card) or self._barred(card, selected.periods)
        return found or self.approval.find(selected) or self._missing(selected)

    def _overdue(self, card: ContentCard) -> Problem | None:
        now = self.desk.clock.now()
        slots = [one for one in card.publications if late(one, now)]
        if not slots:
            return None
        first = min(slots, key=lambda one: (one.day or date.max, one.time or time(0)))
        when = when_text(first.day, first.time, self.desk.language)
        state = text(f"status.{first.status}", self.desk.language)
        reason = self.tr("It was to appear on {when} and is still in the state “{state}”.").format(
            when=when, state=state
        )
        other = (
            Way(self.tr("Report as published …"), "published")
            if Status.PUBLISHED in STEPS[card.item.status]
            else Way(self.tr("Put on hold …"), f"status:{Status.HOLD}")
        )
        return Problem("danger", "clock-alert", self.tr("Overdue"), reason, self._new_date(), other)

    def _new_date(self) -> Way:
        return Way(self.tr("Set new date …"), "schedule")

    def _barred(self, card: ContentCard, periods: tuple[Period, ...]) -> Problem | None:
        found = [(slot, barred(slot, card.item.campaign_id, periods)) for slot in card.publications]
        hit = next((period for _slot, period in found if period is not None), None)
        if hit is None:
            return None
        ids = tuple(slot.id for slot, period in found if period is hit)
        end = until(hit) if hit.kind is PeriodKind.EMBARGO else None
        day = hit.ends if end is not None else hit.ends + timedelta(days=1)
        early = [one.time for one, period in found if period is hit and one.time is not None and end and one.time < end]
        wish = Wish(day, end if early else None)
        short = day_text(day, self.desk.language, year=day.year != self.desk.clock.today().year)
        primary = Way(self.tr("Move to {day}").format(day=short), wish=wish, target=Target((card.item.id,), ids))
        if hit.kind is PeriodKind.EMBARGO:
            title, icon = self.tr("Lies inside the embargo"), "triangle-alert"
            when = when_text(day, end, self.desk.language)
            campaign = self.desk.campaign(hit.campaign_id)
            name = campaign.name if campaign else hit.name
            reason = self.tr("Nothing about {name} may appear before {when}.").format(name=name, when=when)
        else:
            title, icon = self.tr("Lies inside a blackout period"), "triangle-alert"
            span = f"{day_text(hit.starts, self.desk.language)} – {day_text(hit.ends, self.desk.language)}"
            reason = self.tr("“{name}”: nothing appears from {span}.").format(name=hit.name, span=span)
        if hit.set_by:
            reason += " " + self.tr("Set by {person}.").format(person=hit.set_by)
        return Problem("danger", icon, title, reason, primary, Way(self.tr("Set another date …"), "schedule"))

    def _missing(self, selected: Selected) -> Problem | None:
        target, needs = selected.next_status, selected.needs
        if target is None or not needs or target in WITH_REASON:
            return None
        language = self.desk.language
        words = [text(one.code, language, **dict(one.params)) for one in needs]
        name = text(f"status.{target}", language)
        title = self.tr("Before “{state}”").format(state=name)
        reason = words[0][:1].upper() + "; ".join(words)[1:] + "."
        acts = list(dict.fromkeys(_ACT_FOR.get(one.field, "open") for one in needs))
        ways = [self._way(one) for one in acts]
        return Problem("info", "list-checks", title, reason, ways[0], ways[1] if len(ways) > 1 else None)

    def _way(self, act: str) -> Way:
        words = {
            "schedule": self.tr("Set date …"),
            "assign": self.tr("Assign …"),
            "menu:channel": self.tr("Add channel"),
            "open": self.tr("Complete"),
        }
        return Way(words[act], act)
