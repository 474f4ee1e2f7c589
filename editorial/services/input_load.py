"""How often somebody is asked, from the requests there were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from statistics import median

from ..domain.input_cards import ExpertLoad
from ..domain.input_rules import WITH_EXPERT, first_of
from ..domain.inputs import InputRequest
from ..domain.time_budgets import Usage, month_of, reserved_minutes, used_by


def loads(
    requests: Iterable[InputRequest], person_ids: Sequence[int], now: datetime, today: date, usage: Usage
) -> tuple[ExpertLoad, ...]:
    """The load of each person, in the order given; who was never asked has zeros.

    The last 30 and 90 days count from the moment of sending; the median is the days from there to the first answer.
    """
    found: dict[int, list[InputRequest]] = {one: [] for one in dict.fromkeys(person_ids)}
    for one in requests:
        if one.person_id in found and one.sent_at is not None:
            found[one.person_id].append(one)
    return tuple(_load(person_id, asked, now, today, usage) for person_id, asked in found.items())


def _load(person_id: int, asked: Sequence[InputRequest], now: datetime, today: date, usage: Usage) -> ExpertLoad:
    month = first_of(today)
    used = [each for one in asked for each in used_by(one, month_of(one, today), usage)]
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
        sum(reserved_minutes(one) for one in asked if one.month == month),
        sum(one.minutes for one in used if one.month == month and one.person_id == person_id),
        len(days),
        round(median(days), 1) if days else None,
    )


def _since(asked: Iterable[InputRequest], start: datetime) -> int:
    return sum(one.sent_at is not None and one.sent_at >= start for one in asked)
