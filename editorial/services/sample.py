"""The sample workspace: the editorial work of Lindenau Messtechnik GmbH, laid around today.

What lies where stands in `resources/sample/plan.json`, the words of each language beside it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

import resources

from ..domain.calendar import moment
from ..domain.channels import Channel, new_channel, preset
from ..domain.content import ChecklistEntry, Comment, ContentItem, Publication, Status, TaskField
from ..domain.people import SYSTEM, Actor, Department, DepartmentChannel, Person, Role
from ..domain.strategy import (
    Campaign,
    CampaignDepartment,
    CampaignPhase,
    CampaignPillar,
    ContentPillar,
    Goal,
    Period,
    PeriodKind,
    PillarGoal,
)
from ..domain.words import initials
from ..storage.unit_of_work import UnitOfWork
from .content import Draft, Slot, add_draft
from .options import read_options, write_options
from .organisation import replace_links, save_entry
from .parts import mentioned
from .sample_approvals import Event, SampleApprovals, play
from .sample_around import add_calendar, add_reminders, add_views, attach
from .sample_days import Days
from .sample_inputs import SampleInputs
from .sample_meetings import SampleMeetings
from .sample_results import add_results
from .sample_series import Named, add_series

if TYPE_CHECKING:
    from ..app import Workspace

#: The company sits in Hesse.
REGION = "DE-HE"
#: The bulk was entered this long ago; the later edits lie between then and now.
SINCE = timedelta(days=21)
#: States that somebody decided about.
UNDER = frozenset({Status.REVIEW, Status.APPROVED, Status.SCHEDULED})
_WRITTEN = frozenset(Status) - {Status.IDEA, Status.PLANNED}


def build_sample(workspace: Workspace, language: str) -> None:
    """Fill an empty workspace with the sample: the plan in one step, what everybody wrote, then what happened since.

    None of it is ever undone. Raises `Refused` where entries of the same name exist already.
    """
    store = workspace.store
    days = Days.around(store.wall(), REGION, language)
    sample = _Sample(language, days, _load("plan"), _load(language), store.clock(), store.zone)
    approvals = SampleApprovals(_load("approvals"), _load(f"approvals_{language}"), sample)
    inputs = SampleInputs(_load("inputs"), _load(f"inputs_{language}"), sample)
    meetings = SampleMeetings(workspace, _load(f"meetings_{language}"), sample)
    with store.act(SYSTEM, "sample.build") as work:
        sample.build(work)
        approvals.furnish(work)
        inputs.furnish(work)
        meetings.furnish(work)
        work.detail = {"final": True}
    for owner in sample.people:
        with store.act(SYSTEM, "sample.build") as work:
            work.actor = sample.actor(owner)
            sample.write(work, owner, approvals.draft)
            work.detail = {"final": True}
    play(store, sample.actor, [*sample.edits(), *approvals.events(), *inputs.events(), *meetings.events()])


def _load(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resources.text(f"sample/{name}.json"))
    return found


@dataclass
class _Sample:
    """One run: the plan, its words, and the ids of what was made so far, by the plan's keys."""

    language: str
    days: Days
    plan: dict[str, Any]
    words: dict[str, Any]
    now: datetime
    zone: str
    departments: dict[str, Department] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    goals: dict[str, Goal] = field(default_factory=dict)
    pillars: dict[str, ContentPillar] = field(default_factory=dict)
    campaigns: dict[str, Campaign] = field(default_factory=dict)
    items: dict[str, ContentItem] = field(default_factory=dict)
    #: What is to become of items that are under approval; until then they are drafts.
    aims: dict[str, Status] = field(default_factory=dict)

    @cached_property
    def talk(self) -> dict[str, Any]:
        """Comments, pictures and later edits, in the sample's language."""
        return _load(f"talk_{self.language}")

    @cached_property
    def texts(self) -> dict[str, Any]:
        """The words of every item, by its key."""
        return _load(f"items_{self.language}")

    def build(self, work: UnitOfWork) -> None:
        """Everything but words and pictures, which their authors enter, and what happened since."""
        self._organisation(work)
        self._strategy(work)
        self._periods(work)
        work.actor = self.actor(self.plan["me"])
        for raw in self.plan["items"]:
            self._item(work, raw, self.texts[raw["key"]])
        self._around(work)
        self._talk(work)
        add_views(work, self.plan["views"], self.words["views"], self)
        self._options(work)
        work.now = self.now - SINCE

    def actor(self, key: str) -> Actor:
        """A person of the sample as the one who acts; that they may is the story."""
        person = self.people[key]
        return Actor(person.id, person.name, frozenset(Role))

    # Organisation -------------------------------------------------------------------------------------------------

    def _organisation(self, work: UnitOfWork) -> None:
        for raw in self.plan["departments"]:
            name, short, competence = self.words["departments"][raw["key"]]
            self.departments[raw["key"]] = save_entry(work, Department(name=name, short=short, competence=competence))
        for raw in self.plan["people"]:
            self.people[raw["key"]] = save_entry(work, self._person(raw))
        for raw in self.plan["channels"]:
            self.channels[raw["key"]] = save_entry(work, self._channel(raw))
        for raw in self.plan["departments"]:
            department = self.departments[raw["key"]]
            led = replace(department, lead_id=self.people[raw["lead"]].id)
            self.departments[raw["key"]] = save_entry(work, led)
            ids = [self.channels[one].id for one in raw["channels"]]
            replace_links(work, DepartmentChannel, ("department_id", department.id), "channel_id", ids)

    def _person(self, raw: Mapping[str, Any]) -> Person:
        name = raw["name"] if self.language == "de" else raw["name"].replace("Dr. ", "Dr ")
        plain = name.split()[-1].lower().translate(str.maketrans("ıöüä", "ioua"))
        return Person(
            name=name,
            initials=initials(name),
            email=f"{plain}@lindenau-messtechnik.example",
            title=self.words["people"][raw["key"]],
            department_id=self.departments[raw["department"]].id,
            roles=tuple(raw["roles"]),
            hours=raw["hours"],
            competence=self.words["competences"].get(raw["key"], ""),
        )

    def _channel(self, raw: Mapping[str, Any]) -> Channel:
        assert preset(raw["preset"]) is not None, raw["preset"]
        return replace(
            new_channel(raw["preset"], frozenset()),
            per_week=raw["per_week"],
            handle=raw["handle"],
            audience=self.words["channels"][raw["key"]],
        )

    # Strategy -----------------------------------------------------------------------------------------------------

    def _strategy(self, work: UnitOfWork) -> None:
        for raw in self.plan["pillars"]:
            name, description = self.words["pillars"][raw["key"]]
            pillar = ContentPillar(name=name, description=description, task_field=TaskField(raw["field"]))
            self.pillars[raw["key"]] = save_entry(work, pillar)
        for raw in self.plan["goals"]:
            name, description, unit = self.words["goals"][raw["key"]]
            due = self.days.on(raw["due"], 4)
            goal = save_entry(
                work, Goal(0, 0, name, description, target=raw["target"], actual=raw["actual"], unit=unit, due=due)
            )
            self.goals[raw["key"]] = goal
            for pillar_key in raw["pillars"]:
                work.add(PillarGoal(pillar_id=self.pillars[pillar_key].id, goal_id=goal.id))
        for raw in self.plan["campaigns"]:
            self.campaigns[raw["key"]] = self._campaign(work, raw)

    def _campaign(self, work: UnitOfWork, raw: Mapping[str, Any]) -> Campaign:
        name, description, message, phases = self.words["campaigns"][raw["key"]]
        starts, ends = self.days.on(raw["weeks"][0], 0), self.days.on(raw["weeks"][1], 6)
        name = self.days.fill(name, starts)
        made: Campaign = save_entry(work, Campaign(0, 0, name, description, message, starts, ends))
        for phase, (week, weekday, last_week, last_weekday) in zip(phases, raw["phases"], strict=True):
            first, last = self.days.on(week, weekday), self.days.on(last_week, last_weekday)
            save_entry(work, CampaignPhase(0, 0, made.id, phase, first, last))
        for key in raw["pillars"]:
            work.add(CampaignPillar(campaign_id=made.id, pillar_id=self.pillars[key].id))
        for key in raw["departments"]:
            work.add(CampaignDepartment(campaign_id=made.id, department_id=self.departments[key].id))
        return made

    def _periods(self, work: UnitOfWork) -> None:
        for raw in self.plan["periods"]:
            name, reason = self.words["periods"][raw["key"]]
            campaign = self.campaigns.get(raw["campaign"] or "")
            period = Period(
                kind=PeriodKind(raw["kind"]),
                name=name,
                starts=self.days.on(*raw["from"]),
                ends=self.days.on(*raw["to"]),
                until=raw["until"],
                campaign_id=campaign.id if campaign else None,
                set_by=self.people[raw["set_by"]].name,
                reason=reason,
            )
            save_entry(work, period)

    # Content ------------------------------------------------------------------------------------------------------

    def _item(self, work: UnitOfWork, raw: Mapping[str, Any], words: Mapping[str, Any]) -> None:
        stage, late = Status(raw["stage"]), bool(raw.get("late"))
        reason = self.words["reasons"].get(raw["key"], "")
        made: list[Slot] = []
        reached: set[Status] = set()
        for one in raw["slots"]:
            day, at = self.days.slot(one)
            channel = self.channels[one["channel"]]
            status = self.days.status(stage, day, at, late)
            out = status in (Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED)
            url = f"https://www.lindenau-messtechnik.example/{channel.name.lower()}/{raw['key']}" if out else ""
            reached.add(status)
            made.append(Slot(channel.id, day, at, None, Status.DRAFTING if status in UNDER else status, url))
        first = min((one.day for one in made if one.day), default=None)
        own = Status.DRAFTING if stage in UNDER else stage
        item = replace(self._plain(raw, words, first), status=own, status_reason=reason)
        if reached & UNDER:
            # What is out on one channel had been approved for all of them.
            self.aims[raw["key"]] = Status.SCHEDULED if reached - UNDER else stage
        work.now = self._entered(first, len(self.items))
        draft = Draft(item, tuple(made), tuple(words.get("checklist", ())))
        self.items[raw["key"]] = self._reasoned(work, add_draft(work, draft, self.zone), reason)

    def _plain(self, raw: Mapping[str, Any], words: Mapping[str, Any], day: date | None) -> ContentItem:
        campaign, pillar = self.campaigns.get(raw["campaign"]), self.pillars[raw["pillar"]]
        written = Status(raw["stage"]) in _WRITTEN
        audience = self.channels[raw["slots"][0]["channel"]].audience if raw["slots"] else ""
        goal = next((one["goal"] for one in self.plan["campaigns"] if one["key"] == raw["campaign"]), None)
        return ContentItem(
            title=self.days.fill(words["title"], day),
            brief=words.get("brief", ""),
            audience=words.get("audience") or (audience if written else ""),
            format=self.words["formats"][raw["format"]],
            task_field=TaskField(raw["field"]),
            pillar_id=pillar.id,
            campaign_id=campaign.id if campaign else None,
            goal_id=self.goals[goal].id if goal else None,
            owner_id=self.people[raw["owner"]].id,
            department_id=self.departments[raw["department"]].id,
            labels=tuple(words.get("labels", ())),
            evergreen=bool(raw.get("evergreen")),
            effort=self.plan["efforts"][raw["format"]],
            notes=words.get("notes", ""),
        )

    def _entered(self, first: date | None, index: int) -> datetime:
        """When somebody wrote the item down: two weeks before it appears, at the latest some days ago."""
        latest = self.now - timedelta(days=22 + index % 9, minutes=37 * (index % 11))
        if first is None:
            return latest
        planned = moment(first - timedelta(days=16), time(9, index % 60), self.zone) or latest
        return min(planned, latest)

    def workday(self, count: int) -> date:
        """The day so many working days from today."""
        return self.days.workday(count) if count else self.days.now.date()

    def owner(self, key: str) -> str:
        """The key of whoever an item belongs to."""
        return next(str(one["owner"]) for one in self.plan["items"] if one["key"] == key)

    def write(self, work: UnitOfWork, owner: str, draft: Callable[[str, str], str]) -> None:
        """The words, pictures and recurring formats of one person; `draft` gives a text as it was at first."""
        work.now = self.now - SINCE
        for raw in (one for one in self.plan["items"] if one["owner"] == owner):
            self._write_item(work, raw, self.texts[raw["key"]], draft)
            attach(work, self.items[raw["key"]].id, self.talk["attachments"].get(raw["key"], ()))
        self._series(work, owner)

    def _write_item(
        self, work: UnitOfWork, raw: Mapping[str, Any], words: Mapping[str, Any], draft: Callable[[str, str], str]
    ) -> None:
        item = work.get(ContentItem, self.items[raw["key"]].id)
        publications = work.all(Publication, content_id=item.id)
        first = min((one.day for one in publications if one.day), default=None)
        campaign, written = self.campaigns.get(raw["campaign"]), Status(raw["stage"]) in _WRITTEN
        tags = self.words["hashtags"]
        own = [*tags.get(raw["pillar"], ()), *tags.get(raw["campaign"], ())] if written else []
        said = replace(
            item,
            key_message=words.get("key_message") or (campaign.key_message if campaign and written else ""),
            text=self.days.fill(words.get("text", ""), first),
            hashtags=tuple(words.get("hashtags") or own),
        )
        self.items[raw["key"]] = said
        work.change(replace(said, text=draft(raw["key"], said.text)))
        keys = {channel.id: key for key, channel in self.channels.items()}
        for one in publications:
            key = keys[one.channel_id or 0]
            variant, title = words.get("variants", {}).get(key), words.get("titles", {}).get(key, "")
            work.change(replace(one, text=variant and self.days.fill(variant, one.day), title=title))

    def _series(self, work: UnitOfWork, owner: str) -> None:
        def ids(kind: str, key: str) -> int | None:
            found = getattr(self, kind).get(key)
            return found.id if found is not None else None

        named = Named(self.items, ids, self.days.on, self.zone)
        for raw in self.plan["series"]:
            if raw["owner"] != owner:
                continue
            plain = {**raw, "words": self.words["formats"][raw["format"]]}
            add_series(work, plain, tuple(self.words["series"][raw["key"]]), named)

    def _around(self, work: UnitOfWork) -> None:
        """Figures of what is out, dates behind the plan, reminders of today."""
        today = self.days.now.date()
        presets = {self.channels[raw["key"]].id: raw["preset"] for raw in self.plan["channels"]}
        add_results(work, presets, today - timedelta(days=1))
        add_calendar(work, self.plan["calendar"], self.words["calendar"], self.days.event, self.zone)
        mine = today, self.zone, self.people[self.plan["me"]].id
        add_reminders(work, self.plan["reminders"], self.words["reminders"], self.items, mine)

    @staticmethod
    def _reasoned(work: UnitOfWork, item: ContentItem, reason: str) -> ContentItem:
        """The reason of a hold or a rejection stands at the publications too."""
        if reason:
            for one in work.all(Publication, content_id=item.id):
                work.change(replace(one, status_reason=reason))
        return item

    # Talk, pictures ------------------------------------------------------------------------------------------------

    def _talk(self, work: UnitOfWork) -> None:
        people = list(self.people.values())
        for one in self.talk["comments"]:
            author, at = self.people[one["by"]], self.ago(one)
            named = tuple(str(person_id) for person_id in mentioned(one["text"], people))
            item, done = self.items[one["item"]], bool(one.get("done"))
            work.add(Comment(0, 0, item.id, author.id, author.name, one["text"], named, at, done))
        for key, count in self.talk["checked"].items():
            for point in work.all(ChecklistEntry, content_id=self.items[key].id)[:count]:
                work.change(replace(point, done=True))

    def ago(self, raw: Mapping[str, Any]) -> datetime:
        """The moment so many days and minutes before now."""
        return self.now - timedelta(days=raw.get("days", 0), minutes=raw.get("minutes", 0))

    def _options(self, work: UnitOfWork) -> None:
        own = self.words["organisation"]
        wanted = replace(
            read_options(work),
            name=own["name"],
            organisation=own["organisation"],
            positioning=own["positioning"],
            language=self.language,
            region=REGION,
            board_limit=str(self.plan["board_limit"]),
            me=str(self.people[self.plan["me"]].id),
        )
        write_options(work, wanted)

    # Later edits --------------------------------------------------------------------------------------------------

    def edits(self) -> list[Event]:
        """What was edited by somebody after the bulk."""
        return [
            Event(self.ago(one), one["by"], "content.edit", partial(self.revise, raw=one))
            for one in self.talk["revisions"]
        ]

    def revise(self, work: UnitOfWork, raw: Mapping[str, Any]) -> None:
        """One edit by somebody after the bulk: fields of the item, variant texts by channel, checked-off points."""
        work.now = self.ago(raw)
        item = work.get(ContentItem, self.items[raw["item"]].id)
        if raw.get("set"):
            work.change(replace(item, **raw["set"], updated_at=work.now))
        for one in work.all(Publication, content_id=item.id):
            for key, variant in raw.get("variants", {}).items():
                if one.channel_id == self.channels[key].id:
                    work.change(replace(one, text=variant))
        work.detail = {"title": item.title, "content_id": item.id}
