"""Quick add of a recurring format: what one line says, as a series."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from editorial.domain.quick_add import QuickAdd
from editorial.domain.series import Series
from editorial.domain.series_phrases import Phrase
from editorial.domain.series_words import series_words
from editorial.errors import Refused

from ..context import Desk

__all__ = ["sentence_of", "series_of"]


def series_of(desk: Desk, reading: QuickAdd, phrase: Phrase, day: date | None) -> Series:
    """The series a line asks for; it begins on the line's day, on `day`, or today."""
    person, pillar = desk.person(reading.person_id), desk.pillar(reading.pillar_id)
    made = Series(
        title=reading.title,
        pillar_id=reading.pillar_id,
        task_field=pillar.task_field if pillar is not None else None,
        campaign_id=reading.campaign_id,
        owner_id=reading.person_id,
        department_id=reading.department_id or (person.department_id if person is not None else None),
        labels=reading.labels,
        channel_ids=reading.channel_ids,
        starts=reading.day or day or desk.clock.today(),
        time=reading.time,
        zone=desk.options.zone,
    )
    return replace(made, rule=phrase.rule.text())


def sentence_of(desk: Desk, series: Series) -> str:
    """The rule in words, or why it cannot be used."""
    try:
        return series_words(series, desk.language)
    except Refused as error:
        return error.text(desk.language)
