"""How the sample's items were approved: who submitted, signed, changed and let go, in the order of time.

What happened stands in `resources/sample/approvals.json`, its words in each language beside it. The real services'
steps run it, under the guard of approvals: nothing in the sample is approved that nobody signed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import partial
from typing import Any, Protocol

from ..domain.anchors import anchor_at, to_text
from ..domain.approvals import Absence, ApprovalRoute, ApprovalStage, Decision, Who, Window
from ..domain.calendar import moment
from ..domain.channels import Channel
from ..domain.content import ContentItem, Status
from ..domain.people import SYSTEM, Actor, Department, Person
from ..domain.strategy import Campaign
from ..storage.unit_of_work import UnitOfWork
from . import slots
from .approval_reading import Approving
from .approvals import Ballot, decide_one, override_one, submit_all
from .content import read_card
from .organisation import save_entry
from .store import Act, Store


class Story(Protocol):
    """What of the sample is needed here."""

    language: str
    zone: str
    now: datetime
    people: dict[str, Person]
    departments: dict[str, Department]
    channels: dict[str, Channel]
    campaigns: dict[str, Campaign]
    items: dict[str, ContentItem]
    aims: dict[str, Status]
    words: dict[str, Any]

    def workday(self, count: int) -> date:
        """The day so many working days from today."""

    def owner(self, key: str) -> str:
        """The key of whoever an item belongs to."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that somebody did after the plan was made."""

    at: datetime
    by: str
    act: str
    do: Callable[[Act], None]


def play(store: Store, actor: Callable[[str], Actor], events: Iterable[Event]) -> None:
    """Let it happen in the order of time, each as a step of its own that is never undone."""
    for one in sorted(events, key=lambda event: event.at):
        with store.act(SYSTEM, one.act) as work:
            work.actor, work.now = actor(one.by), one.at
            one.do(work)
            work.detail = work.detail | {"final": True}


class SampleApprovals:
    """Routes, absences and the flows of items; `raw` is the plan of it, `words` are those of the language."""

    def __init__(self, raw: Mapping[str, Any], words: Mapping[str, Any], story: Story) -> None:
        self._raw, self._words, self._story = raw, words, story

    # What there is ------------------------------------------------------------------------------------------------

    def furnish(self, work: UnitOfWork) -> None:
        """Routes, absences, standing substitutes."""
        story = self._story
        for key, other in self._raw["substitutes"].items():
            person = work.get(Person, story.people[key].id)
            story.people[key] = save_entry(work, replace(person, substitute_id=story.people[other].id))
        for one in self._raw["absences"]:
            starts, ends = story.workday(one["from"]), story.workday(one["to"])
            who, other = story.people[one["person"]].id, story.people[one["substitute"]].id
            work.add(Absence(0, 0, who, starts, ends, other, self._words["absences"][one["person"]]))
        for position, one in enumerate(self._raw["routes"]):
            self._route(work, one, position)

    def _route(self, work: UnitOfWork, raw: Mapping[str, Any], position: int) -> None:
        story = self._story
        name, stages = self._words["routes"][raw["key"]]
        route = ApprovalRoute(
            name=name,
            channel_ids=tuple(story.channels[one].id for one in raw.get("channels", ())),
            formats=tuple(story.words["formats"][one] for one in raw.get("formats", ())),
            campaign_ids=tuple(story.campaigns[one].id for one in raw.get("campaigns", ())),
            window=Window(raw["window"]),
            position=position,
        )
        made = work.add(route)
        work.add_all([self._stage(made.id, one, stages[one["key"]], at) for at, one in enumerate(raw["stages"])])

    def _stage(self, route_id: int, raw: Mapping[str, Any], name: str, position: int) -> ApprovalStage:
        story = self._story
        department = raw.get("department")
        return ApprovalStage(
            route_id=route_id,
            name=name,
            step=raw["step"],
            who=Who(raw["who"]),
            role=raw.get("role", ""),
            department_id=story.departments[department].id if department else None,
            person_ids=tuple(story.people[one].id for one in raw.get("people", ())),
            due_hours=raw["due"],
            labels=tuple(self._words["legal_labels"]) if raw.get("labels") else (),
            position=position,
        )

    # What was written first ---------------------------------------------------------------------------------------

    def draft(self, key: str, text: str) -> str:
        """The text of an item as it was before the edits that its flow makes."""
        if not self._plays(key):
            return text
        for now, before in self._words["edits"].get(key, ()):
            text = text.replace(now, before)
        return text

    def _plays(self, key: str) -> bool:
        """Whether the item is still on its way: on other days of the week it may be out already."""
        if key not in self._raw["flows"]:
            return False
        return self._story.aims.get(key, self._story.items[key].status) in (Status.REVIEW, Status.DRAFTING)

    # What happened ------------------------------------------------------------------------------------------------

    def events(self) -> Iterator[Event]:
        """Everything that was submitted, decided and changed."""
        for key, raw in self._raw["flows"].items():
            if self._plays(key):
                for ago, at, by, what in raw:
                    yield self._event(key, self._at(ago, at), by, what)
        for number, (key, aim) in enumerate(self._story.aims.items()):
            if not self._plays(key):
                yield from self._settled(key, aim, number)

    def _settled(self, key: str, aim: Status, number: int) -> Iterator[Event]:
        """An item that went through without a hitch."""
        owner, minute = self._story.owner(key), f"{(number * 17) % 60:02}"
        if key in self._raw["overrides"]:
            yield self._event(key, self._at(1, f"10:{minute}"), self._raw["overrides"][key], "override")
        else:
            yield self._event(key, self._at(6, f"09:{minute}"), owner, "submit")
            for step, signer in enumerate(self._raw["signers"][key]):
                yield self._event(key, self._at(5 - step, f"{10 + step * 2}:{minute}"), signer, "approve")
        if aim is Status.SCHEDULED:
            yield self._event(key, self._at(1, f"16:{minute}"), "KV", "schedule")

    def _at(self, workdays: int, at: str) -> datetime:
        found = moment(self._story.workday(-workdays), time.fromisoformat(at), self._story.zone)
        assert found is not None
        return found

    def _event(self, key: str, at: datetime, by: str, what: str) -> Event:
        do: dict[str, tuple[str, Callable[..., None]]] = {
            "submit": ("approval.submit", self._submit),
            "approve": ("approval.approve", self._approve),
            "changes": ("approval.changes", self._ask),
            "edit": ("content.edit", self._edit),
            "override": ("approval.override", self._let_go),
            "schedule": ("content.status", self._schedule),
        }
        act, run = do[what]
        return Event(at, by, act, partial(run, key=key, by=by))

    def _told(self, work: Act, key: str, **more: Any) -> int:
        item = self._story.items[key]
        work.detail = {"title": item.title, "content_id": item.id, "count": 1, **more}
        return item.id

    def _submit(self, work: Act, key: str, by: str) -> None:
        submit_all(work, [self._told(work, key)], self._words["notes"].get(key, ""))

    def _approve(self, work: Act, key: str, by: str) -> None:
        said = self._words["comments"].get(key, {}).get(by, "")
        decide_one(work, Approving(work), self._told(work, key), Ballot(Decision.APPROVE, said, ""))

    def _ask(self, work: Act, key: str, by: str) -> None:
        content_id = self._told(work, key)
        text = work.get(ContentItem, content_id).text
        anchors = []
        for quote, said in self._words["anchors"][key]:
            start = text.index(quote)
            anchors.append((to_text(anchor_at(text, start, start + len(quote))), said))
        said = self._words["comments"][key][by]
        decide_one(work, Approving(work), content_id, Ballot(Decision.CHANGES, said, "", anchors=anchors))

    def _edit(self, work: Act, key: str, by: str) -> None:
        item = work.get(ContentItem, self._told(work, key))
        work.change(replace(item, text=self._story.items[key].text, updated_at=work.now))

    def _let_go(self, work: Act, key: str, by: str) -> None:
        reason = self._words["overrides"][key]
        override_one(work, Approving(work), self._told(work, key, reason=reason), reason)

    def _schedule(self, work: Act, key: str, by: str) -> None:
        slots.bring(work, read_card(work, self._told(work, key, status=str(Status.SCHEDULED))), Status.SCHEDULED)
