"""A rule as a sentence: "Jeden Dienstag um 9:00, ab 12.05.2026, 11 Termine bis 21.07.2026"."""

from __future__ import annotations

from datetime import date, time

from ..texts import has, text
from .series import Series
from .series_days import explicit, final_day, first_day, last_day, rule_days
from .series_rules import Rule, read_rule
from .wording import day_text

_WORKDAYS = (0, 1, 2, 3, 4)


def rule_words(rule: Rule, language: str) -> str:
    """How often: "Jeden ersten Montag im Monat". A rule without everyday words is shown as it is written."""
    maker = {"DAILY": _daily, "WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}[rule.frequency]
    return maker(rule, language) or text("series.by_rule", language, rule=rule.text())


def series_words(series: Series, language: str) -> str:
    """The whole sentence with hour, beginning, number and end. Raises `Refused` for a rule that cannot be used."""
    rule = explicit(read_rule(series.rule), series.starts)
    head = rule_words(rule, language)
    if series.time is not None:
        head = text("series.at", language, words=head, time=hour_text(series.time))
    parts = [head, text("series.from", language, day=_day(first_day(series), language))]
    if rule.count is not None or last_day(series) is not None:
        parts.append(_end(series, rule, language))
    return ", ".join(parts)


def hour_text(at: time) -> str:
    """9:00 as it is spoken of, without the nought in front."""
    return f"{at.hour}:{at:%M}"


def _end(series: Series, rule: Rule, language: str) -> str:
    last = final_day(series)
    if last is None:
        return text("series.until", language, day=_day(last_day(series) or series.starts, language))
    found = rule_days(series, series.starts, last)
    if found.cut:
        return text("series.until", language, day=_day(last, language))
    if len(found.days) == 1:
        return text("series.time", language)
    stated = last if rule.count is not None else last_day(series) or last
    return text("series.times_until", language, n=len(found.days), day=_day(stated, language))


def _day(day: date, language: str) -> str:
    return day_text(day, language, with_weekday=False)


def _daily(rule: Rule, language: str) -> str:
    if rule.numbers or rule.by_day:
        return ""
    return text("series.daily", language) if rule.interval == 1 else text("series.daily.n", language, n=rule.interval)


def _weekly(rule: Rule, language: str) -> str:
    if rule.numbers:
        return ""
    days = sorted(day for _number, day in rule.by_day)
    words = _join([text(f"weekday.{day}", language) for day in days], language)
    if rule.interval > 1:
        return text("series.weekly.n", language, n=rule.interval, days=words)
    if tuple(days) == _WORKDAYS:
        return text("series.weekly.workdays", language)
    return text("series.daily", language) if len(days) == 7 else text("series.weekly", language, days=words)


def _monthly(rule: Rule, language: str) -> str:
    months = [one for one in rule.numbers if one[0] not in ("BYMONTHDAY", "BYSETPOS")]
    words, kind = _in_month(rule, language)
    if months or not words:
        return ""
    if rule.interval == 1:
        return text(f"series.monthly.{kind}", language, days=words)
    return text(f"series.monthly.{kind}.n", language, n=rule.interval, days=words)


def _yearly(rule: Rule, language: str) -> str:
    months = rule.of("BYMONTH")
    if not months or any(rule.of(one) for one in ("BYWEEKNO", "BYYEARDAY")):
        return ""
    names = _join([text(f"month.{one}", language) for one in months], language)
    words, kind = _in_month(rule, language)
    if not words:
        return ""
    if kind == "weekday":
        days = text("series.yearly.weekday", language, days=words, months=names)
    elif all(one > 0 for one in rule.of("BYMONTHDAY")):
        plain = words if language == "de" else _join([f"{one}" for one in rule.of("BYMONTHDAY")], language)
        days = f"{plain} {names}"
    else:
        return ""
    code = "series.yearly" if rule.interval == 1 else "series.yearly.n"
    return text(code, language, days=days, n=rule.interval)


def _in_month(rule: Rule, language: str) -> tuple[str, str]:
    """(the days of the month in words, day or weekday); empty where everyday words end."""
    days, places = rule.of("BYMONTHDAY"), rule.of("BYSETPOS")
    if days and not rule.by_day and not places:
        return _join([_month_day(one, language) for one in days], language), "day"
    pairs = rule.by_day
    if len(places) == 1 and len(pairs) == 1 and not pairs[0][0]:
        pairs = ((places[0], pairs[0][1]),)
    elif places:
        return "", ""
    if not pairs or days or not all(has(f"series.place.{number}") for number, _day in pairs):
        return "", ""
    named = [f"{text(f'series.place.{number}', language)} {text(f'weekday.{day}', language)}" for number, day in pairs]
    return _join(named, language), "weekday"


def _month_day(day: int, language: str) -> str:
    if day == -1:
        return text("series.last_day", language)
    if day < 0:
        return text("series.from_end", language, n=-day)
    return f"{day}." if language == "de" else _ordinal(day)


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _join(words: list[str], language: str) -> str:
    return text("series.and", language).join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
