"""The sentence of a decision, as it stands in the minutes unless somebody writes a better one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..domain.channels import Channel
from ..domain.content import ContentItem, Publication
from ..domain.decision_cards import ConflictWay, DecisionDraft, decision_label
from ..domain.decisions import Decision, DecisionKind
from ..domain.meetings import Meeting
from ..domain.people import Department, Person
from ..domain.permissions import OUT
from ..domain.wording import day_text, when_text
from ..errors import Coded
from ..storage.unit_of_work import UnitOfWork
from .clearance_out import Screen


def sentence(work: UnitOfWork, items: Sequence[ContentItem], draft: DecisionDraft, language: str) -> str:
    """What is decided, before it is done; what is not said yet is left out."""
    makers = {
        DecisionKind.ACCEPT_IDEA: _accept,
        DecisionKind.MOVE: _move,
        DecisionKind.ASSIGN: _assign,
        DecisionKind.REJECT: _reject,
        DecisionKind.HOLD: _hold,
        DecisionKind.CHANNEL: _channel,
        DecisionKind.CONFLICT: _conflict,
        DecisionKind.INPUT: _input,
        DecisionKind.APPROVAL: _approval,
    }
    maker = makers.get(draft.kind)
    if maker is None or not items:
        return draft.text.strip()
    # The sentence is read out and goes into the minutes: what was said in confidence does not.
    screen = Screen(work, language)
    shown = [replace(one, title=screen.clean(one.title, one.id)) for one in items]
    return maker(_Words(work, shown, draft, language))


class _Words:
    """What the sentences are made of."""

    def __init__(self, work: UnitOfWork, items: Sequence[ContentItem], draft: DecisionDraft, language: str) -> None:
        self.work, self.items, self.draft, self.language = work, items, draft, language
        self.chosen = draft.settings

    def say(self, code: str, **params: Any) -> str:
        """A sentence of `texts.meeting_decisions`; for several items the one that ends in `.many`."""
        many = ".many" if len(self.items) > 1 else ""
        return Coded(f"decision.does.{code}{many}", titles=self.titles, **params).text(self.language)

    def add(self, code: str, **params: Any) -> str:
        """A further sentence, the same for one and for many."""
        return Coded(f"decision.does.{code}", **params).text(self.language)

    @property
    def titles(self) -> str:
        """The titles, each in quotes."""
        return quoted([one.title for one in self.items], self.language)

    @property
    def when(self) -> str:
        """The day and hour that were chosen."""
        return when_text(self.chosen.day, self.chosen.time, self.language) if self.chosen.day else ""

    def name(self, cls: type[Any], row_id: int | None) -> str:
        """The name of a person, channel or department."""
        found = self.work.find(cls, row_id)
        return "" if found is None else str(found.name)


def label_of(work: UnitOfWork, decision: Decision) -> str:
    """The number of a decision as it is read."""
    return decision_label(work.get(Meeting, decision.meeting_id).number, decision.number)


def quoted(titles: Sequence[str], language: str) -> str:
    """„A“, „B“ und „C“."""
    marks = "„{}“" if language == "de" else "“{}”"
    found = [marks.format(one) for one in titles]
    if len(found) < 2:
        return "".join(found)
    return Coded("decision.list", first=", ".join(found[:-1]), last=found[-1]).text(language)


def _accept(words: _Words) -> str:
    channel, owner = words.name(Channel, words.chosen.channel_id), words.name(Person, words.chosen.owner_id)
    place = ", ".join(one for one in (channel, words.when) if one)
    found = words.say("accept_place", place=place) if place else words.say("accept")
    return f"{found} {words.add('owner', person=owner)}" if owner else found


def _move(words: _Words) -> str:
    return words.say("move", when=words.when) if words.when else ""


def _assign(words: _Words) -> str:
    person = words.name(Person, words.chosen.owner_id)
    department = words.name(Department, words.chosen.department_id)
    found = [words.say("assign", person=person)] if person else []
    found += [words.say("department", department=department)] if department else []
    return " ".join(found)


def _reject(words: _Words) -> str:
    return words.say("reject")


def _hold(words: _Words) -> str:
    return words.say("hold")


def _channel(words: _Words) -> str:
    channel, item = words.name(Channel, words.chosen.channel_id), words.items[0]
    if not channel:
        return ""
    if not words.chosen.replaces:
        return (
            words.say("channel_when", channel=channel, when=words.when)
            if words.when
            else words.say("channel", channel=channel)
        )
    named, old = set(words.chosen.publication_ids), list[str]()
    for one in words.work.all(Publication, content_id=item.id):
        if one.id in named or (not named and one.status not in OUT):
            old.append(words.name(Channel, one.channel_id) or "–")
    return words.say("channel_instead", channel=channel, old=", ".join(dict.fromkeys(old)) or "–")


def _conflict(words: _Words) -> str:
    chosen = words.chosen
    kept = next((one.title for one in words.items if one.id == chosen.keep_id), words.items[0].title)
    one = quoted([kept], words.language)
    if chosen.way is ConflictWay.POSTPONE:
        return words.say("postpone")
    if chosen.way is ConflictWay.MOVE:
        return words.add("keep_both", title=one, when=words.when)
    found = [words.add("merge", titles=words.titles, title=one)]
    if words.when:
        found.append(words.add("merged_when", when=words.when))
    if chosen.asking is not None and chosen.asking.person_id is not None:
        found.append(_asked(words, "ask"))
    return " ".join(found)


def _asked(words: _Words, code: str) -> str:
    asking = words.chosen.asking
    assert asking is not None
    person = words.name(Person, asking.person_id)
    if asking.due is None:
        return words.add(code, person=person, titles=words.titles)
    due = day_text(asking.due, words.language)
    return words.add(f"{code}_until", person=person, due=due, titles=words.titles)


def _input(words: _Words) -> str:
    return _asked(words, "input") if words.chosen.asking and words.chosen.asking.person_id else ""


def _approval(words: _Words) -> str:
    return words.say("approval")
