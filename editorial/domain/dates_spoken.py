"""Days as people name them: the words of German and English, and the calendar arithmetic behind them.

Words are kept in `flat` spelling: lower case, one letter for each letter written, umlauts without dots. Week numbers
are those of ISO 8601.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

FULL_WEEKDAYS = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5,
    "sonntag": 6, "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3, "thu": 3, "fri": 4,
}  # fmt: skip
SHORT_WEEKDAYS = {
    "mo": 0, "di": 1, "die": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6,
    "mon": 0, "tue": 1, "tu": 1, "wed": 2, "th": 3, "sat": 5, "sun": 6,
}  # fmt: skip
MONTHS = {
    "januar": 1, "january": 1, "jan": 1, "janner": 1, "jaenner": 1,
    "februar": 2, "february": 2, "feb": 2, "marz": 3, "maerz": 3, "march": 3, "mar": 3, "mrz": 3, "maer": 3,
    "april": 4, "apr": 4, "mai": 5, "may": 5, "juni": 6, "june": 6, "jun": 6, "juli": 7, "july": 7, "jul": 7,
    "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10, "october": 10, "okt": 10, "oct": 10,
    "november": 11, "nov": 11, "dezember": 12, "december": 12, "dez": 12, "dec": 12,
}  # fmt: skip
#: The months as an English line names them before the day ("Dec 24"); a German line does not.
ENGLISH_MONTHS = (
    "january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct "
    "november nov december dec"
)
NUMBERS = {
    "ein": 1, "eins": 1, "eine": 1, "einer": 1, "einem": 1, "a": 1, "an": 1, "one": 1, "zwei": 2, "two": 2, "drei": 3,
    "three": 3, "vier": 4, "four": 4, "funf": 5, "fuenf": 5, "five": 5, "sechs": 6, "six": 6, "sieben": 7, "seven": 7,
    "acht": 8, "eight": 8, "neun": 9, "nine": 9, "zehn": 10, "ten": 10, "elf": 11, "eleven": 11, "zwolf": 12,
    "zwoelf": 12, "twelve": 12, "vierzehn": 14, "fourteen": 14, "funfzehn": 15, "fuenfzehn": 15, "fifteen": 15,
    "zwanzig": 20, "twenty": 20, "dreisig": 30, "dreissig": 30, "thirty": 30,
}  # fmt: skip
ORDINALS = {
    "ersten": 1, "first": 1, "zweiten": 2, "dritten": 3, "vierten": 4, "funften": 5, "fuenften": 5, "sechsten": 6,
    "siebten": 7, "achten": 8, "neunten": 9, "zehnten": 10, "elften": 11, "zwolften": 12, "zwoelften": 12,
    "funfzehnten": 15, "fuenfzehnten": 15, "zwanzigsten": 20, "letzten": 31, "last": 31,
}  # fmt: skip


def words_pattern(words: Iterable[str]) -> str:
    """An alternation of words, longest first, for a pattern over flat text."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=1024)
def _flat_char(char: str) -> str:
    if char == "ß":
        return "s"
    if char.isspace():
        return " "
    if char in "’‘`´":
        return "'"
    return unicodedata.normalize("NFKD", char.lower())[:1] or char


def flat(text: str) -> str:
    """Lower case without accents, letter for letter, so that places in it are places in the text."""
    return "".join(map(_flat_char, text))


def spoken_number(word: str) -> int | None:
    """12, "zwölf" or "twelve" in flat spelling; None for any other word."""
    return int(word) if word.isdecimal() else NUMBERS.get(word)


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_real_day(year: int, month: int, day: int) -> date:
    """What may have been meant by a day that does not exist: 31.06. is 30.06."""
    month = min(max(month, 1), 12)
    return date(year, month, min(max(day, 1), monthrange(year, month)[1]))


def next_in_year(today: date, month: int, day: int) -> date | None:
    """The next such day, today included; a leap day waits for its year; None where no year has such a day."""
    for year in range(today.year, min(today.year + 9, 10_000)):
        found = real_day(year, month, day)
        if found is not None and found >= today:
            return found
    return None


def next_in_month(today: date, day: int) -> date | None:
    """The next day with this number, today included; 31 is the last of the month."""
    if not 1 <= day <= 31:
        return None
    for months in range(4):
        first = add_months(today.replace(day=1), months)
        found = end_of_month(first) if day == 31 else real_day(first.year, first.month, day)
        if found is not None and found >= today:
            return found
    return None


def end_of_month(day: date) -> date:
    """The last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


def next_weekday(today: date, weekday: int, *, include_today: bool) -> date:
    """The next day of this name."""
    ahead = (weekday - today.weekday()) % 7
    return today + timedelta(days=ahead if ahead or include_today else 7)


def in_week(day: date, weekday: int, weeks: int = 0) -> date:
    """The weekday in the week of a day, or some weeks later."""
    return day + timedelta(days=weekday - day.weekday() + 7 * weeks)


def week_day(year: int, week: int, weekday: int) -> date | None:
    """A day of an ISO week, or None where the year has no such week."""
    try:
        return date.fromisocalendar(year, week, weekday + 1)
    except ValueError:
        return None


def next_week_year(today: date, week: int) -> int:
    """The ISO year in which the week comes next, the current week included."""
    year, current, _ = today.isocalendar()
    return year if week >= current else year + 1
