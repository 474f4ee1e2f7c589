"""Decisions of meetings: what can be decided, deciding, taking back, superseding, voting, and the register of all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from ..domain.decision_cards import (
    DecisionDraft,
    DecisionFilter,
    DecisionOption,
    DecisionRow,
    Tally,
)
from ..domain.decision_effects import to_json
from ..domain.decision_rules import (
    demand_choices,
    demand_deciding,
    demand_in_force,
    demand_majority,
    demand_tally,
    demand_words,
)
from ..domain.decisions import Choice, Decision, DecisionKind, DecisionState, Vote
from ..domain.meeting_cards import MeetingCase
from ..domain.meeting_rules import TITLE_MOST
from ..domain.meetings import Meeting, Participant
from ..domain.people import Actor, Person
from ..storage.decision_queries import next_step
from .decision_words import label_of, sentence
from .meeting_reading import item_of, next_within, open_meeting, read_case
from .store import Act, Store

if TYPE_CHECKING:
    from ..domain.action_cards import ActionStep

_ALL = DecisionFilter()


class DecisionService:
    """What a meeting decides, and what that does."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Reading ------------------------------------------------------------------------------------------------------

    def options(self, actor: Actor, item_id: int, language: str = "") -> tuple[DecisionOption, ...]:
        """What can be decided about an agenda item now, at most nine, each with what it will do.

        Sentences stand in `language` (default: that of the meeting), the text of each draft in that of the meeting.
        """
        from .decision_options import read_options

        with self._store.read(actor) as work:
            return read_options(self._store, work, item_id, language)

    def options_instead(
        self, actor: Actor, decision_id: int, meeting_id: int, language: str = ""
    ) -> tuple[DecisionOption, ...]:
        """What a meeting can decide instead of an earlier decision, about the same; as `options`, for `supersede`."""
        from .decision_options import read_instead

        with self._store.read(actor) as work:
            return read_instead(self._store, work, decision_id, meeting_id, language)

    def register(self, actor: Actor, wanted: DecisionFilter = _ALL) -> tuple[DecisionRow, ...]:
        """The decisions of all meetings that the actor may see, the newest first."""
        from .decision_register import read_register

        with self._store.read(actor) as work:
            return read_register(work, wanted)

    def history(self, actor: Actor, decision_id: int) -> tuple[ActionStep, ...]:
        """What happened to a decision, oldest first, from the journal. Raises `Missing`."""
        from ..domain.action_cards import OF_DECISIONS, steps_told
        from ..storage.journal import steps_of_row
        from .meeting_people import demand_seen

        with self._store.read(actor) as work:
            demand_seen(work, work.get(Decision, decision_id).meeting_id)
            return steps_told(steps_of_row(work.connection, "decision", decision_id), OF_DECISIONS)

    # Deciding -----------------------------------------------------------------------------------------------------

    def decide(self, actor: Actor, draft: DecisionDraft) -> MeetingCase:
        """Decide: number it, do at once what it says, and keep what that changed.

        What it does is done by the services of the things themselves, each under its own permission. Raises `Refused`
        with their sentence where one says no (nothing is changed then), without quorum, and for what was voted down.
        """
        with self._store.act(actor, "meeting.decide") as work:
            made = self._decided(work, actor, draft)
            return self._told(work, made)

    def supersede(self, actor: Actor, decision_id: int, draft: DecisionDraft) -> MeetingCase:
        """Decide anew instead of an earlier decision, also one whose minutes are finalised.

        The earlier one stands as superseded and names the new one. What it did stays: the new one says what is done
        now. Raises `Refused` where the earlier one does not hold any more.
        """
        with self._store.act(actor, "meeting.supersede") as work:
            old = work.get(Decision, decision_id)
            demand_in_force(old, label_of(work, old))
            made = self._decided(work, actor, draft)
            state = DecisionState.SUPERSEDED
            work.change(replace(old, state=state, superseded_by_id=made.id))
            case = self._told(work, made)
            work.detail["supersedes"] = label_of(work, old)
            return case

    def take_back(self, actor: Actor, decision_id: int, why: str = "") -> MeetingCase:
        """Take a decision back with all that it changed; its number stays.

        Raises `Refused` once the minutes are final, and where something that it changed has changed since.
        """
        from .decision_back import take_back

        with self._store.act(actor, "meeting.take_back") as work:
            taken = take_back(self._store, work, actor, decision_id, why)
            return self._told(work, taken)

    def vote(self, actor: Actor, decision_id: int, for_: int, against: int, abstentions: int = 0) -> MeetingCase:
        """Enter how the meeting voted, without names; all zero: it did not vote.

        Raises `Refused` for more votes than there were people with a vote, and where the vote is against something that
        was done: that decision is taken back instead.
        """
        with self._store.act(actor, "meeting.vote") as work:
            decision, people = self._voting(work, decision_id)
            tally = Tally(for_, against, abstentions)
            demand_tally(tally, people, decision.at)
            return self._voted(work, decision, tally, {})

    def vote_by_name(self, actor: Actor, decision_id: int, choices: Mapping[int, Choice]) -> MeetingCase:
        """Enter how each participant voted, by their id; the sums follow. Raises `Refused` as `vote`, and for somebody
        who was not there or has no vote."""
        with self._store.act(actor, "meeting.vote") as work:
            decision, people = self._voting(work, decision_id)
            return self._voted(work, decision, demand_choices(choices, people, decision.at), choices)

    # Inside the act -----------------------------------------------------------------------------------------------

    def _told(self, work: Act, decision: Decision) -> MeetingCase:
        """What the journal and the toast say of a step, and the meeting as it is now."""
        label = label_of(work, decision)
        work.detail = {"title": f"{label}: {decision.text}", "label": label, "decision_id": decision.id}
        work.detail["meeting_id"] = decision.meeting_id
        return read_case(work, decision.meeting_id)

    def _decided(self, work: Act, actor: Actor, draft: DecisionDraft) -> Decision:
        from .decision_acts import CarryOut
        from .decision_traces import effects_of, guarded

        meeting = work.get(Meeting, draft.meeting_id)
        people = work.all(Participant, meeting_id=meeting.id)
        demand_deciding(meeting, people)
        demand_words(draft)
        item = item_of(work, meeting.id, draft.item_id)
        tally = _tally(draft, people, work.now)
        if tally is not None:
            demand_majority(draft.kind is not DecisionKind.FREE or bool(draft.settings.approves), tally)
        if item is not None and not draft.subjects:
            draft = replace(draft, subjects=item.subjects)
        with self._store.joining(work):
            doing = CarryOut(self._store, work, actor, meeting, draft)
            doing.prepare()
            text = draft.text.strip() or sentence(work, doing.contents, draft, meeting.language)
            doing.run()
        guarded(work)
        text = text or (item.title if item is not None else "")
        draft = doing.carried(replace(draft, text=text, subjects=doing.subjects))
        step = next_step(work.connection) if work.entries else 0
        made = work.add(_row(work, meeting, draft, to_json(effects_of(work, meeting.language)), step))
        if tally is not None:
            made = work.change(_with(made, tally))
        return _with_names(work, made, dict(draft.choices))

    def _voting(self, work: Act, decision_id: int) -> tuple[Decision, list[Participant]]:
        decision = work.get(Decision, decision_id)
        meeting = open_meeting(work, decision.meeting_id)
        demand_in_force(decision, label_of(work, decision))
        return decision, work.all(Participant, meeting_id=meeting.id)

    def _voted(self, work: Act, decision: Decision, tally: Tally, choices: Mapping[int, Choice]) -> MeetingCase:
        demand_majority(bool(decision.step), tally)
        for one in work.all(Vote, decision_id=decision.id):
            if choices.get(one.participant_id) is not one.choice:
                work.remove(one)
        changed = work.change(_with(decision, tally))
        return self._told(work, _with_names(work, changed, choices))


def _tally(draft: DecisionDraft, people: list[Participant], now: datetime) -> Tally | None:
    if draft.choices:
        return demand_choices(dict(draft.choices), people, now)
    if draft.tally is not None:
        demand_tally(draft.tally, people, now)
    return draft.tally


def _with(decision: Decision, tally: Tally) -> Decision:
    voted = tally != Tally()
    return replace(
        decision, voted=voted, votes_for=tally.for_, votes_against=tally.against, abstentions=tally.abstentions
    )


def _with_names(work: Act, decision: Decision, choices: Mapping[int, Choice]) -> Decision:
    """The decision; who voted how stands beside it."""
    have = {one.participant_id for one in work.all(Vote, decision_id=decision.id)}
    base = Vote(meeting_id=decision.meeting_id, decision_id=decision.id)
    fresh = [(one, choice) for one, choice in choices.items() if one not in have]
    work.add_all([replace(base, participant_id=one, choice=choice) for one, choice in fresh])
    return decision


def _row(work: Act, meeting: Meeting, draft: DecisionDraft, effects: str, step: int) -> Decision:
    owner = work.find(Person, draft.owner_id)
    known = work.find(Person, work.actor.id)
    return Decision(
        meeting_id=meeting.id,
        item_id=draft.item_id,
        number=next_within(work, Decision, meeting.id),
        kind=draft.kind,
        text=draft.text,
        reason=draft.reason.strip(),
        subjects=draft.subjects,
        settings=draft.settings.to_json(),
        effects=effects,
        step=step,
        department_id=draft.department_id,
        owner_id=draft.owner_id,
        owner=owner.name if owner is not None else draft.owner.strip()[:TITLE_MOST],
        due=draft.due,
        at=work.now,
        by_id=None if known is None else known.id,
        by=work.actor.name,
    )
