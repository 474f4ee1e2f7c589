"""What is said of a band in a day's tooltip: what it is, until when, who set it and why."""

from __future__ import annotations

from datetime import time

from editorial.domain.strategy import Period, PeriodKind
from editorial.domain.wording import when_text
from editorial.texts import text

__all__ = ["band_words", "until"]


def until(period: Period) -> time | None:
    """The hour on its last day at which an embargo ends."""
    try:
        return time.fromisoformat(period.until) if period.until else None
    except ValueError:
        return None


def band_words(period: Period, language: str) -> str:
    """ "Sperrfrist AquaSens 3 bis Di 01.12., 09:00. Gesetzt von Katrin Vogel: Messeauftritt." """
    kind = text(f"period.{period.kind}", language)
    # many name it by what it is: "Sperrfrist AquaSens 3"
    name = period.name if kind.casefold() in period.name.casefold() else f"{kind} {period.name}".strip()
    if period.kind is PeriodKind.EMBARGO or period.ends != period.starts:
        end = when_text(period.ends, until(period), language, year=False)
        name = text("period.until", language, name=name, end=end)
    if period.set_by and period.reason:
        return f"{name}. " + text("period.set_by_why", language, who=period.set_by, why=period.reason)
    if period.set_by:
        return f"{name}. " + text("period.set_by", language, who=period.set_by)
    return f"{name}: {period.reason}" if period.reason else name
