"""Rules of decisions: when a meeting may decide, who has a vote, and what a vote says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from ..errors import Coded, Refused
from .decision_cards import DecisionDraft, Tally
from .decisions import Choice, Decision, DecisionKind, DecisionState
from .meeting_rules import demand_open, present
from .meetings import Attendance, Meeting, MeetingState, Participant

#: Longest text of a decision and of a reason, in characters.
TEXT_MOST = 4_000


class Verdict(StrEnum):
    """What a vote says."""

    NONE = ""
    UNANIMOUS = "unanimous"
    CARRIED = "carried"
    TIED = "tied"
    LOST = "lost"


def subject_ids(subjects: Iterable[str], kind: str) -> tuple[int, ...]:
    """The ids of a kind that subjects name ("content:12"), each once; what is no number is passed over."""
    found = []
    for one in subjects:
        name, _, number = one.partition(":")
        if name == kind and number.removeprefix("-").isdigit():
            found.append(int(number))
    return tuple(dict.fromkeys(found))


def demand_deciding(meeting: Meeting, people: Collection[Participant]) -> None:
    """Raise `Refused` where nothing can be decided: not begun, minutes finalised, not enough of those with a vote."""
    demand_open(meeting)
    if meeting.state is MeetingState.PLANNED:
        raise Refused("meeting.not_running", title=meeting.title)
    have = sum(one.votes for one in present(people))
    if have < meeting.quorum:
        raise Refused("decision.quorum", title=meeting.title, present=have, quorum=meeting.quorum)


def voters_at(people: Iterable[Participant], at: datetime | None) -> tuple[Participant, ...]:
    """Those with a vote who were there at a moment; whoever came later or had gone has none."""
    found = [one for one in people if one.votes and one.attendance is Attendance.PRESENT]
    if at is not None:
        found = [one for one in found if one.joined_at is None or one.joined_at <= at]
        found = [one for one in found if one.left_at is None or one.left_at >= at]
    return tuple(found)


def demand_tally(tally: Tally, people: Iterable[Participant], at: datetime | None) -> None:
    """Raise `Refused` for votes below zero, or more of them than there were people with a vote."""
    counts = (tally.for_, tally.against, tally.abstentions)
    most = len(voters_at(people, at))
    if min(counts) < 0 or sum(counts) > most:
        raise Refused("decision.votes", cast=sum(counts), most=most)


def demand_choices(choices: Mapping[int, Choice], people: Collection[Participant], at: datetime | None) -> Tally:
    """The sums of votes by name. Raises `Refused` for somebody who was not there or has no vote."""
    may = {one.id for one in voters_at(people, at)}
    names = {one.id: one.name for one in people}
    for participant_id in choices:
        if participant_id not in names:
            raise Refused("meeting.other")
        if participant_id not in may:
            raise Refused("decision.no_vote", name=names[participant_id])
    found = list(choices.values())
    return Tally(found.count(Choice.FOR), found.count(Choice.AGAINST), found.count(Choice.ABSTAIN))


def verdict(tally: Tally) -> Verdict:
    """What the votes say: abstentions count for neither side."""
    if not tally.for_ and not tally.against:
        return Verdict.NONE
    if tally.for_ == tally.against:
        return Verdict.TIED
    if tally.for_ < tally.against:
        return Verdict.LOST
    return Verdict.CARRIED if tally.against or tally.abstentions else Verdict.UNANIMOUS


def tally_of(decision: Decision) -> Tally:
    """The votes of a decision."""
    return Tally(decision.votes_for, decision.votes_against, decision.abstentions)


def vote_words(decision: Decision, language: str) -> str:
    """5 dafür, 1 dagegen, 1 Enthaltung (angenommen); empty where nobody voted."""
    if not decision.voted:
        return ""
    found = tally_of(decision)
    counts = (("for", found.for_), ("against", found.against), ("abstain", found.abstentions))
    parts = [Coded(f"decision.votes.{name}{'' if n == 1 else '.many'}", n=n).text(language) for name, n in counts if n]
    said = verdict(found)
    words = ", ".join(parts) or Coded("decision.votes.none").text(language)
    return f"{words} ({Coded(f'decision.verdict.{said}').text(language)})" if said else words


def demand_majority(acts: bool, tally: Tally) -> None:
    """Raise `Refused` where something shall be done that the meeting has voted down; words alone may say so."""
    if acts and verdict(tally) is Verdict.LOST:
        raise Refused("decision.lost", against=tally.against, for_=tally.for_)


def demand_words(draft: DecisionDraft) -> None:
    """Raise `Refused` where a decision in words alone says nothing, or anything is too long."""
    if draft.kind is DecisionKind.FREE and not draft.text.strip():
        raise Refused("meeting.text_empty")
    if max(len(draft.text), len(draft.reason)) > TEXT_MOST:
        raise Refused("meeting.text_long", most=TEXT_MOST)


def demand_in_force(decision: Decision, label: str) -> None:
    """Raise `Refused` where a decision does not hold any more."""
    if decision.state is not DecisionState.IN_FORCE:
        raise Refused("decision.over", label=label, state=Coded(f"decision.state.{decision.state}"))
