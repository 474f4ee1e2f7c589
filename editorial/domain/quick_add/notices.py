"""The sentences of quick add's notices."""

from datetime import date, time

from ...texts import text
from ..wording import day_text, weekday
from .model import Notice


def notice_text(notice: Notice, language: str) -> str:
    """One sentence for a notice, with days and times as the language writes them."""
    return text(notice.code, language, **{key: _said(key, value, language) for key, value in notice.params.items()})


def _said(key: str, value: object, language: str) -> str:
    if isinstance(value, date):
        return day_text(value, language)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if key == "weekday" and isinstance(value, int):
        # any Monday serves: only the name of the day is wanted
        return weekday(date.fromisocalendar(2026, 1, value + 1), language, short=False)
    return str(value)
