"""How a meeting stands: what is still open, and what became of a conflict."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from editorial.domain.agenda_rules import discussed
from editorial.domain.decision_cards import ConflictWay, DecisionSettings, decision_label
from editorial.domain.decisions import Decision, DecisionKind, DecisionState
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaItem, AgendaSource, AgendaState

__all__ = ["Settlement", "open_items", "settlement"]


def open_items(case: MeetingCase) -> list[AgendaItem]:
    """What nobody has come to yet; the item in front counts as discussed."""
    at = case.meeting.item_id
    return [one for one in case.items if one.state is AgendaState.OPEN and not discussed(one) and one.id != at]


@dataclass(frozen=True, slots=True)
class Settlement:
    """What became of a conflict: the decision that says so, in one sentence, and whether it is off the table."""

    decision_id: int
    words: str
    resolved: bool


def settlement(case: MeetingCase) -> Settlement | None:
    """What was decided about the conflict in front; None where nothing was, or it is none."""
    item = case.current
    if item is None or item.source is not AgendaSource.CONFLICT:
        return None
    held = [one for one in case.decisions if one.item_id == item.id and one.state is DecisionState.IN_FORCE]
    # words alone may be said beside what resolves it
    held.sort(key=lambda one: (one.kind is not DecisionKind.FREE, one.number))
    return _settled(case, held[-1]) if held else None


def _settled(case: MeetingCase, one: Decision) -> Settlement:
    resolved = DecisionSettings.from_json(one.settings).way is not ConflictWay.POSTPONE
    if resolved:
        words = QCoreApplication.translate("Moderation", "Conflict resolved by {label}")
    else:
        words = QCoreApplication.translate("Moderation", "Conflict postponed by {label}")
    return Settlement(one.id, words.format(label=decision_label(case.meeting.number, one.number)), resolved)
