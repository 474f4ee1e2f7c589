"""The register of decisions: all meetings, with what each decision did and which one took its place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..domain.decision_cards import DecisionFilter, DecisionRow, decision_label
from ..domain.decision_effects import Effect, from_json
from ..domain.decision_rules import subject_ids
from ..domain.decisions import Decision
from ..domain.words import fold
from ..storage import decision_queries, plan_queries
from ..storage.unit_of_work import UnitOfWork
from .meeting_people import seen_meetings


def read_register(work: UnitOfWork, wanted: DecisionFilter) -> tuple[DecisionRow, ...]:
    """Decisions that the actor of `work` may see: those of the meetings that they see."""
    rows = decision_queries.decisions(work.connection, wanted)
    near = seen_meetings(work)
    if near is not None:
        rows = [one for one in rows if one[0].meeting_id in near]
    if wanted.text.strip():
        words = fold(wanted.text).split()
        rows = [one for one in rows if _says(one[0], words)]
    effects = {one.id: from_json(one.effects) for one, _more in rows}
    about = {one.id: _about(one, effects[one.id]) for one, _more in rows}
    titles = plan_queries.titles(work.connection, {each for found in about.values() for each in found})
    before = decision_queries.superseding(work.connection, (one.id for one, _more in rows))
    found = []
    for decision, more in rows:
        title, day, number, series_id, state, item, department, owner, later, later_meeting = more
        earlier = before.get(decision.id)
        row = DecisionRow(
            decision,
            decision_label(number, decision.number),
            title,
            date.fromisoformat(day),
            series_id,
            item or "",
            department or "",
            owner or decision.owner,
            decision_label(later_meeting, later) if later is not None else "",
            decision_label(earlier[1], earlier[0]) if earlier is not None else "",
            tuple((one, titles[one]) for one in about[decision.id] if one in titles),
            effects[decision.id],
            decision_queries.is_final(state),
        )
        found.append(row)
    return tuple(found)


def _says(decision: Decision, words: Iterable[str]) -> bool:
    text = fold(f"{decision.text} {decision.reason} {decision.owner}")
    return all(one in text for one in words)


def _about(decision: Decision, effects: Iterable[Effect]) -> tuple[int, ...]:
    """The content items a decision is about."""
    changed = (one.row_id for one in effects if one.kind == "content")
    return tuple(dict.fromkeys((*subject_ids(decision.subjects, "content"), *changed)))
