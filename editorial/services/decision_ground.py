"""What the options of decisions are made from: the items of an agenda item, free slots, people, what would be lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from ..domain.approval_content import fingerprint
from ..domain.approvals import Validity
from ..domain.calendar import Entry, days, local
from ..domain.channels import Channel
from ..domain.content import ContentCard, Publication
from ..domain.decision_rules import subject_ids
from ..domain.decision_slots import AHEAD, FreeSlot, next_slot
from ..domain.filters import PlanFilter
from ..domain.inputs import InputRequest, RequestState
from ..domain.meetings import AgendaItem, Meeting
from ..domain.people import Department, Person, Role
from ..domain.permissions import OUT
from ..domain.strategy import Period
from ..errors import Missing
from ..storage import plan_queries
from ..storage.unit_of_work import UnitOfWork
from .approval_reading import Approving
from .budget_rooms import room_for
from .clearance_out import Screen
from .content import read_card
from .decision_acts import content_of
from .options import read_options
from .plan import bands_of, free_days
from .slots import timed
from .store import Store

#: How far back the habits of a channel are looked at, in days.
_BACK = 90
#: A cadence is a target, no limit: nothing is moved further than this for its sake, in days.
_NEAR = 14


class Ground:
    """Everything that options are proposed from, each part read when first needed."""

    def __init__(self, store: Store, work: UnitOfWork, item: AgendaItem) -> None:
        self.store, self.work, self.item = store, work, item
        self.meeting = work.get(Meeting, item.meeting_id)
        self.settings = read_options(work)
        self.today = local(work.now, self.settings.zone).date()

    @cached_property
    def cards(self) -> tuple[ContentCard, ...]:
        """The content items that the agenda item is about, as they are now."""
        found = []
        for content_id in content_of(self.work, self.item.subjects):
            try:
                card = read_card(self.work, content_id)
            except Missing:
                continue
            if card.item.deleted_at is None:
                found.append(replace(card, item=replace(card.item, title=self.clean(card))))
        return tuple(found)

    def clean(self, card: ContentCard) -> str:
        """The title of an item as it may be read out in a room."""
        return self._screen.clean(card.item.title, card.item.id)

    @cached_property
    def _screen(self) -> Screen:
        return Screen(self.work, self.meeting.language)

    @cached_property
    def channels(self) -> dict[int, Channel]:
        """Channels that are in use."""
        return {one.id: one for one in self.work.all(Channel) if not one.archived}

    @cached_property
    def asked_channels(self) -> tuple[Channel, ...]:
        """The channels that the agenda item itself is about: gaps in their cadence."""
        return tuple(self.channels[one] for one in subject_ids(self.item.subjects, "channel") if one in self.channels)

    @cached_property
    def people(self) -> dict[int, Person]:
        """People who are active."""
        return {one.id: one for one in self.work.all(Person) if not one.archived}

    @cached_property
    def departments(self) -> dict[int, Department]:
        """Departments."""
        return {one.id: one for one in self.work.all(Department)}

    # Slots --------------------------------------------------------------------------------------------------------

    @cached_property
    def _entries(self) -> dict[int, list[Entry]]:
        first, last = self.today - timedelta(days=_BACK), self.today + timedelta(days=2 * AHEAD)
        found: dict[int, list[Entry]] = {}
        for one in plan_queries.between(self.work.connection, first, last, PlanFilter()):
            found.setdefault(one.channel_id, []).append(one)
        return found

    @cached_property
    def _blocked(self) -> frozenset[date]:
        """Free days, and those on which nobody posts."""
        first, last = self.today, self.today + timedelta(days=2 * AHEAD)
        periods = self.work.all(Period)
        free = {one.day for one in free_days(self.settings, periods, first, last)[0]}
        for one in bands_of(periods, first, last):
            free.update(days(max(first, one.starts), min(last, one.ends)))
        return frozenset(free)

    def slot(self, channel_id: int | None, after: date | None = None, mine: Iterable[int] = ()) -> FreeSlot | None:
        """The next free slot of a channel after a day, and not before the day after tomorrow.

        Within its cadence; where that is a long way off, the next day on which nothing stands there.
        """
        soon = self.today + timedelta(days=1)
        channel = self.channels.get(channel_id or 0)
        rate = channel.per_week if channel is not None else 0
        entries, start, own = self._entries.get(channel_id or 0, ()), max(after or soon, soon), [*mine]
        found = next_slot(entries, start, rate, self._blocked, own)
        if found is not None and found.day <= start + timedelta(days=_NEAR):
            return found
        return next_slot(entries, start, 0, self._blocked, own)

    def channel_for(self, card: ContentCard) -> Channel | None:
        """Where an item without a place could appear: where it stands, else where its department may speak and most is
        free."""
        stands = [self.channels[one.channel_id] for one in card.publications if one.channel_id in self.channels]
        if stands:
            return stands[0]
        from ..domain.people import DepartmentChannel

        links = self.work.all(DepartmentChannel)
        own = {one.channel_id for one in links if one.department_id == card.item.department_id}
        may = [one for one in self.channels.values() if not own or one.id in own]
        return min(may, key=lambda one: (one.per_week == 0, self._when(one)), default=None)

    def _when(self, channel: Channel) -> date:
        found = self.slot(channel.id)
        return found.day if found is not None else date.max

    # People -------------------------------------------------------------------------------------------------------

    def lead_of(self, department_id: int | None) -> Person | None:
        """Who leads a department."""
        department = self.departments.get(department_id or 0)
        return self.people.get(department.lead_id or 0) if department is not None else None

    def expert_for(self, card: ContentCard) -> Person | None:
        """Who would be asked about an item: an expert of its department, else its lead."""
        if card.item.department_id is None:
            return None
        team = [one for one in self.people.values() if one.department_id == card.item.department_id]
        experts = [one for one in team if str(Role.EXPERT) in one.roles and one.id != card.item.owner_id]
        return next(iter(experts), None) or self.lead_of(card.item.department_id)

    def name(self, person_id: int | None) -> str:
        """The name of an active person."""
        found = self.people.get(person_id or 0)
        return found.name if found is not None else ""

    def department(self, department_id: int | None) -> str:
        """The name of a department."""
        found = self.departments.get(department_id or 0)
        return found.name if found is not None else ""

    def input_due(self, card: ContentCard) -> date:
        """The day by which an expert would answer: a week from now, no free day, before the item appears."""
        out = [one.day for one in card.publications if one.status not in OUT and one.day and one.day > self.today]
        last = min(out) - timedelta(days=1) if out else None
        day = self.today + timedelta(days=7)
        while day.weekday() > 4 or day in self._blocked:
            day += timedelta(days=1)
        if last is None or day <= last:
            return day
        while last > self.today + timedelta(days=1) and (last.weekday() > 4 or last in self._blocked):
            last -= timedelta(days=1)
        return max(last, self.today)

    def fits_budget(self, person: Person, minutes: int, due: date) -> bool:
        """Whether a request of that length goes out without a further grant."""
        wanted = InputRequest(
            person_id=person.id, department_id=person.department_id, minutes=minutes, due=due, state=RequestState.DRAFT
        )
        return room_for(self.work, wanted).fits

    # What would be lost -------------------------------------------------------------------------------------------

    @cached_property
    def _approving(self) -> Approving:
        return Approving(self.work, [one.item.id for one in self.cards if one.item.id > 0])

    def loses(self, card: ContentCard, **values: Any) -> tuple[str, ...]:
        """Who has to sign anew when the publications that are not out get these values."""
        around = self._approving
        request = around.request(card.item.id) if card.item.id > 0 else None
        if request is None:
            return ()
        changed = tuple(_with(one, values) if one.status not in OUT else one for one in card.publications)
        here = around.card(card.item.id)
        after = fingerprint(replace(here, publications=changed), request.window)
        given = [one for one in around.sign_offs(card.item.id) if one.validity is Validity.VALID]
        return tuple(dict.fromkeys(one.person for one in given if one.sha256 != after))


def _with(one: Publication, values: dict[str, Any]) -> Publication:
    return timed(replace(one, **values))
