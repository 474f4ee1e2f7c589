"""Which requests wait for whom: the number beside the experts in the rail."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from .input_cards import RequestRow
from .input_rules import WITH_DESK, WITH_EXPERT
from .inputs import RequestState

#: States in which an answer may have to be cleared by the lead of its department.
_CLEARED_IN = WITH_DESK | {RequestState.ACCEPTED}


def waits_for(row: RequestRow, person_id: int | None, desk: bool, led: Collection[int] = ()) -> bool:
    """Whether something is expected of a person: to answer, to clear, or as the one who asked to review and to chase.

    `desk` says that they may ask and review, `led` are the departments whose answers they clear. Where nobody is known
    as having asked, whoever sits at the desk looks after it.
    """
    one = row.request
    if person_id is not None and one.person_id == person_id and one.state in WITH_EXPERT:
        return True
    if row.confidential and one.department_id in led and one.state in _CLEARED_IN:
        return True
    asked = one.asked_by_id is None or one.asked_by_id == person_id
    return desk and asked and (one.state in WITH_DESK or row.overdue)


def waiting(rows: Iterable[RequestRow], person_id: int | None, desk: bool, led: Collection[int] = ()) -> int:
    """How many do."""
    return sum(waits_for(one, person_id, desk, led) for one in rows)
