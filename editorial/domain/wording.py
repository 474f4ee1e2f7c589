"""Dates and numbers as people read them, German and English (LOOK.md, section 7)."""

from __future__ import annotations

from datetime import date, datetime, time

from ..texts import text
from .calendar import week_number


def weekday(day: date, language: str, short: bool = True) -> str:
    """Di or Dienstag; Tue or Tuesday."""
    return text(f"weekday.{'short.' if short else ''}{day.weekday()}", language)


#: Quotation marks inside a quotation.
_GERMAN, _ENGLISH = str.maketrans("„“", "‚‘"), str.maketrans("“”", "‘’")


def inside_quotes(words: str) -> str:
    """Words that a sentence puts in quotation marks: their own become single ones."""
    return words.translate(_GERMAN if "„" in words else _ENGLISH)


def day_text(day: date, language: str, *, year: bool = True, with_weekday: bool = True) -> str:
    """Di 12.05.2026 and Tue 12 May 2026; without the year Di 12.05. and Tue 12 May."""
    if language == "de":
        body = f"{day:%d.%m.%Y}" if year else f"{day:%d.%m.}"
    else:
        month = text(f"month.{day.month}", "en")[:3]
        body = f"{day.day} {month} {day.year}" if year else f"{day.day} {month}"
    return f"{weekday(day, language)} {body}" if with_weekday else body


def long_day(day: date, language: str) -> str:
    """Dienstag, 12. Mai; Tuesday, 12 May."""
    month = text(f"month.{day.month}", language)
    dot = "." if language == "de" else ""
    return f"{weekday(day, language, short=False)}, {day.day}{dot} {month}"


def month_text(day: date, language: str) -> str:
    """Mai 2026; May 2026."""
    return f"{text(f'month.{day.month}', language)} {day.year}"


def months_text(first: date, last: date, today: date, language: str) -> str:
    """Nov. 2026 – Feb. 2027; Mai – Sept.: the year is named where it is not that of `today`."""

    def word(day: date, year: bool) -> str:
        name = text(f"month.{day.month}", language)
        if language != "de":
            name = name[:3]
        elif len(name) > 4:
            name = "Sept." if day.month == 9 else f"{name[:3]}."
        return f"{name} {day.year}" if year else name

    year = not first.year == last.year == today.year
    if (first.year, first.month) == (last.year, last.month):
        return word(first, year)
    return f"{word(first, year and first.year != last.year)} – {word(last, year)}"


def week_span(first: date, last: date, language: str) -> str:
    """11.–17. Mai 2026; 11–17 May 2026; across months and years both are named."""
    dot = "." if language == "de" else ""
    end = f"{last.day}{dot} {month_text(last, language)}"
    if first.month == last.month:
        return f"{first.day}{dot}–{end}"
    head = f"{first.day}{dot} {text(f'month.{first.month}', language)}"
    if first.year != last.year:
        head += f" {first.year}"
    return f"{head} – {end}"


def span_text(since: date | None, until: date | None, today: date, language: str) -> str:
    """01.05.–31.05., ab 01.05., bis 31.05.; the year is named where it is not that of `today`."""

    def word(day: date) -> str:
        return day_text(day, language, year=day.year != today.year, with_weekday=False)

    if since and until:
        return word(since) if since == until else f"{word(since)} – {word(until)}"
    if since:
        return text("span.since", language, day=word(since))
    return text("span.until", language, day=word(until)) if until else ""


def week_text(day: date, language: str) -> str:
    """KW 20; Week 20."""
    return text("week", language, n=week_number(day))


def time_text(at: time | None) -> str:
    """09:00, or nothing."""
    return f"{at:%H:%M}" if at else ""


def when_text(day: date | None, at: time | None, language: str, *, year: bool = True) -> str:
    """Di 12.05.2026, 09:00; ohne Termin."""
    if day is None:
        return text("unscheduled", language)
    head = day_text(day, language, year=year)
    return f"{head}, {time_text(at)}" if at else head


def stamp_text(at: datetime, now: datetime, language: str) -> str:
    """A moment near now in short: 09:11 today, else the date with time. Both naive wall times."""
    if at.date() == now.date():
        return f"{at:%H:%M}"
    return when_text(at.date(), at.time(), language, year=at.year != now.year)


def number_text(value: float, language: str, digits: int = 0) -> str:
    """1.284 or 2,8 in German; 1,284 or 2.8 in English."""
    body = f"{value:,.{digits}f}"
    if language == "de":
        body = body.replace(",", "\0").replace(".", ",").replace("\0", ".")
    return body
