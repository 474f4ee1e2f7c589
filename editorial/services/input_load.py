"""How often somebody is asked, from the requests there were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from statistics import median

from ..domain.input_cards import ExpertLoad
from ..domain.input_rules import WITH_EXPERT, first_of, held_minutes, used_minutes
from ..domain.inputs import InputRequest


def loads(
    requests: Iterable[InputRequest], person_ids: Sequence[int], now: datetime, today: date
) -> tuple[ExpertLoad, ...]:
    """The load of each person, in the order given; who was never asked has zeros.

    The last 30 and 90 days count from the moment of sending; the median is the days from there to the first answer.
    """
    found: dict[int, list[InputRequest]] = {one: [] for one in dict.fromkeys(person_ids)}
    for one in requests:
        if one.person_id in found and one.sent_at is not None:
            found[one.person_id].append(one)
    return tuple(_load(person_id, asked, now, first_of(today)) for person_id, asked in found.items())


def _load(person_id: int, asked: Sequence[InputRequest], now: datetime, month: date) -> ExpertLoad:
    days = [
        max((one.answered_at - one.sent_at).total_seconds(), 0) / 86_400
        for one in asked
        if one.answered_at is not None and one.sent_at is not None
    ]
    return ExpertLoad(
        person_id,
        sum(one.state in WITH_EXPERT for one in asked),
        _since(asked, now - timedelta(days=30)),
        _since(asked, now - timedelta(days=90)),
        sum(held_minutes(one) for one in asked if one.month == month),
        sum(used_minutes(one) for one in asked if one.month == month),
        len(days),
        round(median(days), 1) if days else None,
    )


def _since(asked: Iterable[InputRequest], start: datetime) -> int:
    return sum(one.sent_at is not None and one.sent_at >= start for one in asked)
