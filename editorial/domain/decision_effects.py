"""What a decision changed: before and after of every field, as the minutes show it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import date, datetime, time
from typing import Final

from ..texts import text
from .journal import canonical
from .wording import day_text, when_text

#: Names of effects: what of a row changed. Their words are `effect.<name>`.
STATUS: Final = "status"
SLOT: Final = "slot"
CHANNEL: Final = "channel"
OWNER: Final = "owner"
DEPARTMENT: Final = "department"
REQUEST: Final = "request"
APPROVAL: Final = "approval"
SIGN_OFF: Final = "sign_off"
MINUTES: Final = "minutes"
#: In the order in which they are read.
NAMES: Final = (STATUS, SLOT, CHANNEL, OWNER, DEPARTMENT, REQUEST, APPROVAL, SIGN_OFF, MINUTES)


@dataclass(frozen=True, slots=True)
class Effect:
    """One changed field: of which row (`kind`, `row_id`), with the title it had, and what was there before and after.

    Values stand as codes and ISO days, names as they were that day; `worded` makes words of them. `place` is the
    channel of a publication, or who gave a sign-off at which stage.
    """

    kind: str
    row_id: int
    title: str
    name: str
    before: str = ""
    after: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class WordedEffect:
    """An effect in words: of what, which field, before and after."""

    title: str
    label: str
    before: str
    after: str

    @property
    def line(self) -> str:
        """Termin: Fr 15.05., 10:00 → Do 28.05., 10:00."""
        return f"{self.label}: {self.before} → {self.after}" if self.before else f"{self.label}: {self.after}"


def to_json(effects: Iterable[Effect]) -> str:
    """Canonical JSON; empty where nothing was changed."""
    found = [list(astuple(one)) for one in effects]
    return canonical(found) if found else ""


def from_json(written: str) -> tuple[Effect, ...]:
    """The effects that `to_json` wrote."""
    return tuple(Effect(*one) for one in json.loads(written)) if written else ()


def worded(effect: Effect, language: str) -> WordedEffect:
    """The effect in a language."""
    label = text(f"effect.{effect.name}", language)
    if effect.place:
        label = f"{label} ({effect.place})"
    before, after = (_value(effect.name, one, language) for one in (effect.before, effect.after))
    return WordedEffect(effect.title, label, before, after)


def worded_all(written: str, language: str) -> tuple[WordedEffect, ...]:
    """All effects of a decision (`Decision.effects`) in a language."""
    return tuple(worded(one, language) for one in from_json(written))


def _value(name: str, value: str, language: str) -> str:
    if name == STATUS and value:
        return text(f"status.{value}", language)
    if name == SLOT:
        return slot_text(value, language)
    if name in (REQUEST, APPROVAL, SIGN_OFF, MINUTES):
        code, _, rest = value.partition("|")
        words = text(f"effect.{name}.{code}", language) if code else ""
        more = _day_in(rest, language)
        return f"{words}: {more}" if words and more else words
    return value or text("effect.nobody", language)


def _day_in(rest: str, language: str) -> str:
    """A name and perhaps an ISO day after it: "P. Yılmaz|2026-05-15"."""
    who, _, day = rest.partition("|")
    until = text("span.until", language, day=day_text(date.fromisoformat(day), language)) if day else ""
    return ", ".join(one for one in (who, until) if one)


def slot(day: date | None, at: time | None) -> str:
    """A day and an hour as they stand in an effect."""
    if day is None:
        return ""
    return f"{day.isoformat()}T{at:%H:%M}" if at else day.isoformat()


def slot_text(value: str, language: str) -> str:
    """A slot in words; without one: no date."""
    if not value:
        return when_text(None, None, language)
    if "T" not in value:
        return when_text(date.fromisoformat(value), None, language)
    found = datetime.fromisoformat(value)
    return when_text(found.date(), found.time(), language)
