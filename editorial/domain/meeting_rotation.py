"""Chair and minute taker in rotation: whose turn it is, and what somebody chose by hand.

Each list is a queue: who had their turn goes to its end. Whoever is away is passed over and stays where they stand, so
that their turn comes next time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from .meetings import Meeting, MeetingState

#: Whether somebody can take part on a day: not away, not deactivated.
There = Callable[[int, date], bool]


@dataclass(frozen=True, slots=True)
class Turn:
    """Who chairs a meeting and who writes its minutes; None where nobody of the list is there."""

    chair_id: int | None = None
    minute_taker_id: int | None = None


@dataclass(frozen=True, slots=True)
class ByHand:
    """What of a meeting's turn somebody chose by hand."""

    chair: bool = False
    minute_taker: bool = False


class Rotation:
    """The two queues of a series."""

    def __init__(self, chairs: Iterable[int], takers: Iterable[int], there: There) -> None:
        self._chairs, self._takers = list(dict.fromkeys(chairs)), list(dict.fromkeys(takers))
        self._there = there

    def next(self, day: date) -> Turn:
        """Whose turn it is on the day: two people where the lists have two who are there."""
        chairs = [one for one in self._chairs if self._there(one, day)]
        takers = [one for one in self._takers if self._there(one, day)]
        for chair in chairs:
            other = next((one for one in takers if one != chair), None)
            if other is not None:
                return Turn(chair, other)
        return Turn(chairs[0] if chairs else None, takers[0] if takers else None)

    def taker_beside(self, chair_id: int | None, day: date) -> int | None:
        """Whose turn it is to write where the chair is given."""
        takers = [one for one in self._takers if self._there(one, day)]
        return next((one for one in takers if one != chair_id), takers[0] if takers else None)

    def chair_beside(self, taker_id: int | None, day: date) -> int | None:
        """Whose turn it is to chair where the minute taker is given."""
        chairs = [one for one in self._chairs if self._there(one, day)]
        return next((one for one in chairs if one != taker_id), chairs[0] if chairs else None)

    def took(self, turn: Turn) -> None:
        """These two had their turn."""
        for queue, person_id in ((self._chairs, turn.chair_id), (self._takers, turn.minute_taker_id)):
            if person_id in queue:
                queue.remove(person_id)
                queue.append(person_id)


def in_order(meetings: Iterable[Meeting]) -> list[Meeting]:
    """The meetings that count for the rotation, in the order of time; cancelled ones are left out."""
    kept = [one for one in meetings if one.state is not MeetingState.CANCELLED]
    return sorted(kept, key=lambda one: (one.day, str(one.time or ""), one.id))


def open_to_turns(meeting: Meeting, today: date) -> bool:
    """Whether the rotation may still say who chairs the meeting."""
    return meeting.state is MeetingState.PLANNED and meeting.day >= today


def chosen_by_hand(
    meetings: Iterable[Meeting], rotation: Rotation, today: date, meant: Callable[[Meeting, str], bool]
) -> dict[int, ByHand]:
    """What of each meeting to come somebody chose by hand.

    What is not what the rotation would say may also have been its word before somebody fell ill or came back: `meant`
    says of a meeting's field whether somebody set it.
    """
    found: dict[int, ByHand] = {}
    for one in in_order(meetings):
        actual = Turn(one.chair_id, one.minute_taker_id)
        if open_to_turns(one, today):
            wanted = rotation.next(one.day)
            if wanted.chair_id != one.chair_id:
                wanted = Turn(wanted.chair_id, rotation.taker_beside(one.chair_id, one.day))
            chair = wanted.chair_id != one.chair_id and meant(one, "chair_id")
            taker = wanted.minute_taker_id != one.minute_taker_id and meant(one, "minute_taker_id")
            found[one.id] = ByHand(chair, taker)
        rotation.took(actual)
    return found


def turns(
    meetings: Iterable[Meeting], rotation: Rotation, today: date, by_hand: Mapping[int, ByHand]
) -> dict[int, Turn]:
    """Who chairs the meetings to come and who writes, in turn; what was chosen by hand stays."""
    found: dict[int, Turn] = {}
    for one in in_order(meetings):
        turn = Turn(one.chair_id, one.minute_taker_id)
        if open_to_turns(one, today):
            hand = by_hand.get(one.id, ByHand())
            if not (hand.chair or hand.minute_taker):
                turn = rotation.next(one.day)
            elif not hand.minute_taker:
                turn = Turn(one.chair_id, rotation.taker_beside(one.chair_id, one.day))
            elif not hand.chair:
                turn = Turn(rotation.chair_beside(one.minute_taker_id, one.day), one.minute_taker_id)
            found[one.id] = turn
        rotation.took(turn)
    return found
