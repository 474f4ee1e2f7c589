"""Roads through a meeting, for the random sequences of approval: deciding anything about an item, taking it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Any

from editorial.domain.decision_cards import ConflictWay, DecisionDraft, DecisionSettings
from editorial.domain.decisions import DecisionKind, DecisionState
from editorial.domain.meetings import Meeting, MeetingState
from editorial.services.meeting_reading import read_case
from tests.builders import TODAY

if TYPE_CHECKING:
    from tests.services.approval_roads import World


def _meeting(w: World) -> int:
    """A meeting in progress, made when somebody first decides in one."""
    with w.ws.store.act(w.boss, "meeting.save") as work:
        for one in work.all(Meeting, state=str(MeetingState.RUNNING)):
            return one.id
        made = work.add(Meeting(title="Redaktionssitzung", day=TODAY, time=time(11)))
        work.change(replace(made, state=MeetingState.RUNNING, begun_at=work.now))
        return made.id


def decide_in_meeting(w: World) -> Any:
    """Anybody decides anything about the item."""
    meeting_id, card, dice = _meeting(w), w.card(), w.dice
    other = w.dice.choice(w.items)
    ids = [one.id for one in card.publications]
    settings = DecisionSettings(
        publication_ids=tuple(dice.sample(ids, 1)) if ids and dice.random() < 0.5 else (),
        channel_id=dice.choice(w.channels),
        replaces=dice.random() < 0.5,
        day=w.day(),
        owner_id=dice.choice(w.people).id,
        department_id=dice.choice((None, *(one.id for one in w.departments.values()))),
        way=dice.choice(list(ConflictWay)),
        keep_id=card.item.id,
    )
    kind = dice.choice([one for one in DecisionKind if one is not DecisionKind.INPUT])
    subjects = tuple(dict.fromkeys((f"content:{card.item.id}", f"content:{other}")))
    draft = DecisionDraft(meeting_id, kind=kind, text="Wortlaut", reason="Grund", settings=settings, subjects=subjects)
    return w.ws.decisions.decide(w.anyone(), draft)


def take_decision_back(w: World) -> Any:
    """Anybody takes back one that still holds."""
    meeting_id = _meeting(w)
    with w.ws.store.read(w.boss) as work:
        held = [one for one in read_case(work, meeting_id).decisions if one.state is DecisionState.IN_FORCE]
    return w.ws.decisions.take_back(w.anyone(), w.dice.choice(held).id) if held else None
