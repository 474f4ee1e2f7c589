"""Finding days in a line: dates in figures and words, weekdays, weeks, distances from today."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ..dates_spoken import (
    ENGLISH_MONTHS,
    FULL_WEEKDAYS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SHORT_WEEKDAYS,
    add_months,
    end_of_month,
    in_week,
    next_in_month,
    next_in_year,
    real_day,
    words_pattern,
)
from .sheet import Claim, Clock, Distance, Sheet, Week, pattern


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it was written. Without a year the next one is meant; `other` is the second way to read 5/6/2026."""

    day: int
    month: int
    year: int | None = None
    other: date | None = None


_ON = r"(?:(?:am|an|on) )?(?:(?:den|dem|the) )?"
_MONTH = words_pattern(MONTHS)
_NUMBER = r"\d{1,3}|" + words_pattern(NUMBERS)

_ISO = re.compile(
    r"(?<![^\s,;(\[|])(?P<d>(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<day>\d{1,2}))(?:t(?P<h>\d{1,2}):(?P<min>\d{2})(?::\d{2})?z?)?"
    r"(?=[\s,;:!?)\]|]|\.(?:\s|$)|$)"
)
_DOTTED = pattern(_ON + r"(?P<day>\d{1,2})\.\s?(?P<m>\d{1,2})\.(?:\s?(?P<y>20\d\d|19\d\d)|(?P<yy>\d{2}))?")
_DASHED = pattern(_ON + r"(?P<day>\d{1,2})-(?P<m>\d{1,2})-(?P<y>\d{4})")
_SHORT = pattern(r"(?P<on>(?:am|on) )?(?P<day>\d{1,2})\.(?P<m>\d{1,2})")
_SLASHED = pattern(_ON + r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?:(?P<y>\d{4})|(?P<yy>\d{2}))")
_DAY_MONTH = pattern(
    _ON + rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s?(?:of )?(?P<month>{_MONTH})\.?(?:,? (?P<y>20\d\d|19\d\d))?"
)
_MONTH_DAY = pattern(
    _ON
    + rf"(?P<month>{words_pattern(ENGLISH_MONTHS.split())})\.? (?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)?"
    + r"(?:,? (?P<y>20\d\d|19\d\d))?"
)
_ORDINAL = pattern(
    r"(?:am (?P<n>\d{1,2})\.|on (?:the )?(?P<e>\d{1,2})(?:st|nd|rd|th)|(?:am|on the) (?P<word>"
    + words_pattern(ORDINALS)
    + r"))(?: (?:des monats|of the month))?"
)
_ORDINAL_MONTH = pattern(
    rf"(?:am|on the|the|der|den) (?P<word>{words_pattern(ORDINALS)}) (?:of )?(?P<month>{_MONTH})(?: (?P<y>20\d\d))?"
)
_MONTH_END = pattern(
    r"(?:(?:am|zum|at|by) )?(?:the )?"
    r"(?:monatsende|month[- ]?end|ende (?:des|dieses) monats|end of (?:the |this )?month)"
)
_NEXT_MONTH_END = pattern(r"(?:(?:am|zum|at|by) )?(?:the )?(?:ende (?:des )?nächsten monats|end of next month)")
_WEEK_END = pattern(r"(?:(?:am|zum|at|by) )?(?:the )?(?:ende der woche|end of (?:the|this) week)")
_IN_MONTH = pattern(
    r"(?:(?:at|by) )?(?:the )?(?P<part>anfang|mitte|ende|mid|start of|beginning of|middle of|end of)[ -]"
    rf"(?P<month>{_MONTH})(?: (?P<y>20\d\d))?"
)
_DISTANCE = pattern(
    rf"in (?P<n>{_NUMBER}) (?P<unit>tag|tagen|wochen?|monat|monaten|days?|weeks?|months?)(?:'? time)?|"
    rf"in a (?P<fortnight>fortnight)|(?P<n2>{_NUMBER}) (?P<unit2>days?|weeks?|months?) from(?P<from> (?:today|now))?"
)
_AFTER_TOMORROW = pattern(r"übermorgen|(?:the )?day after tomorrow")
_RELATIVE = pattern(r"heute|morgen|today|tomorrow|tonight")
_WEEK_REF = pattern(
    r"(?:in (?:der )?)?(?P<which>diese|nächste|kommende|übernächste|this|next|coming)[rn]? (?:woche|week)"
    r"|(?:the )?(?P<after>week after next)"
)
_WEEK = pattern(
    r"(?:in )?(?:(?:der|the) )?(?:(?P<kw>kw|cw|kalenderwoche|calendar week)\s?\.?|(?P<week>woche|week|wk) )"
    r"(?P<n>\d{1,2})(?:\s?/\s?(?P<y>\d{4}|\d{2})| (?P<y2>20\d\d))?"
)
_MODIFIER = (
    r"(?:(?P<mod>diese[nrms]?|nächste[nrms]?|kommende[nrms]?|übernächste[nrms]?|this coming|this|next|coming) )?"
)
_PLACES = {"erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "letzte": -1, "first": 1, "second": 2, "third": 3}
_PLACES |= {"fourth": 4, "last": -1, "1.": 1, "2.": 2, "3.": 3, "4.": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_PLACED = pattern(
    rf"(?:(?:am|an|on) )?(?:(?:der|den|dem|the) )?(?P<place>{words_pattern(_PLACES)})[nrm]? "
    rf"(?P<name>{words_pattern([*FULL_WEEKDAYS, *SHORT_WEEKDAYS])})\.? "
    rf"(?:im|des|in|of)(?: the)? (?:(?P<month>{_MONTH})\.?(?: (?P<y>20\d\d))?|monats?|month)"
)
_DAY_PARTS = "abend|vormittag|mittag|nachmittag|morgen|früh|nacht"
_FULL = pattern(
    _ON + _MODIFIER + rf"(?P<name>{words_pattern(FULL_WEEKDAYS)})(?P<part>{_DAY_PARTS})?\.?(?P<after> after next)?"
)
_ABBREVIATED = pattern(
    rf"(?P<on>(?:am|on) )?{_MODIFIER}(?P<name>{words_pattern(SHORT_WEEKDAYS)})(?P<dot>\.)?(?P<after> after next)?"
)


def find_dates(sheet: Sheet, today: date, language: str) -> None:
    """Claims everything that names one day by its date."""
    for match in list(sheet.matches(_ISO)):
        _add(sheet, match, Written(int(match["day"]), int(match["m"]), int(match["y"])), end=match.end("d"))
        if match["h"]:
            start = match.end("d")
            sheet.add(Claim("time", start, match.end(), value=Clock(int(match["h"]), int(match["min"]), False)))
    for match in list(sheet.matches(_SLASHED)):
        _add(sheet, match, _read_slashed(match))
    for compiled in (_DOTTED, _DASHED):
        for match in list(sheet.matches(compiled)):
            _add(sheet, match, Written(int(match["day"]), int(match["m"]), _year(match)))
    _find_placed(sheet, today)
    _find_month_parts(sheet, today)
    for match in list(sheet.matches(_DAY_MONTH)):
        _add(sheet, match, Written(int(match["day"]), MONTHS[match["month"]], _year(match)))
    for match in list(sheet.matches(_MONTH_DAY)):
        written = Written(int(match["day"]), MONTHS[match["month"]], _year(match))
        loose = language == "de" and not match["th"] and not match["y"]
        _add(sheet, match, written, rule="not before a title word" if loose else "")
    for match in list(sheet.matches(_SHORT)):
        day, month = int(match["day"]), int(match["m"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            # "10.05" may be a time in English, "2.5" an amount anywhere
            whole = len(match["day"]) == len(match["m"]) == 2 and (language == "de" or day > 23)
            _add(sheet, match, Written(day, month), rule="" if match["on"] else "leading date" if whole else "touches")
    _find_ordinals(sheet, today)


def find_spoken_days(sheet: Sheet) -> None:
    """Claims weekdays, weeks, today and tomorrow, and distances from them."""
    for match in list(sheet.matches(_AFTER_TOMORROW)):
        sheet.add(Claim("relative", match.start(), match.end(), value=2))
    _find_distances(sheet)
    for match in list(sheet.matches(_WEEK_REF)):
        which = match["which"] or "ubernachste"
        weeks = 2 if "bern" in which else 0 if which in ("diese", "this") else 1
        sheet.add(Claim("weekref", match.start(), match.end(), value=weeks, rule="" if weeks else "with weekday"))
    for match in list(sheet.matches(_WEEK)):
        rule = "" if match["kw"] else "week"
        year = match["y"] or match["y2"]
        week = Week(int(match["n"]), None if year is None else int(year) + (2000 if len(year) == 2 else 0))
        if match["kw"] or 1 <= week.number <= 53:
            sheet.add(Claim("week", match.start(), match.end(), value=week, rule=rule))
    for match in list(sheet.matches(_FULL)):
        extra: dict[str, object] = {"mod": _modifier(match), "part": match["part"] or ""}
        value = FULL_WEEKDAYS[match["name"]]
        sheet.add(Claim("weekday", match.start(), match.end(), value=value, word=match["name"], extra=extra))
    for match in list(sheet.matches(_RELATIVE)):
        days = 1 if match.group() in ("morgen", "tomorrow") else 0
        sheet.add(Claim("relative", match.start(), match.end(), value=days, rule="border", word=match.group()))
    _find_abbreviated(sheet)


def _find_abbreviated(sheet: Sheet) -> None:
    for match in list(sheet.matches(_ABBREVIATED)):
        extra: dict[str, object] = {
            "mod": _modifier(match),
            "on": match["on"] or "",
            "dot": bool(match["dot"]),
            "capital": sheet.line[match.start("name")].isupper(),
        }
        value = SHORT_WEEKDAYS[match["name"]]
        sheet.add(Claim("weekday", match.start(), match.end(), value, "weekday", match["name"], extra))


def _modifier(match: re.Match[str]) -> str:
    """What stands before a weekday; "Friday after next" is the German "übernächsten Freitag"."""
    return "ubernachste" if match["after"] else match["mod"] or ""


def _find_distances(sheet: Sheet) -> None:
    for match in list(sheet.matches(_DISTANCE)):
        if match["fortnight"]:
            number, unit = 2, "week"
        else:
            word = match["n"] or match["n2"]
            number = int(word) if word.isdecimal() else NUMBERS[word]
            unit = match["unit"] or match["unit2"]
        kind = {"t": "days", "d": "days", "w": "weeks", "m": "months"}[unit[0]]
        bound = match["n2"] is not None and match["from"] is None
        rule = "before a day" if bound else ""
        sheet.add(Claim("offset", match.start(), match.end(), value=Distance(number, kind), rule=rule))


def _find_month_parts(sheet: Sheet, today: date) -> None:
    for compiled, day in (
        (_MONTH_END, end_of_month(today)),
        (_NEXT_MONTH_END, end_of_month(add_months(today, 1))),
        (_WEEK_END, in_week(today, 4) if today.weekday() <= 4 else in_week(today, 4, 1)),
    ):
        for match in list(sheet.matches(compiled)):
            sheet.add(Claim("day", match.start(), match.end(), value=day))
    for match in list(sheet.matches(_IN_MONTH)):
        year, month = int(match["y"] or 0), MONTHS[match["month"]]
        number = {"a": 1, "s": 1, "b": 1, "m": 15, "e": 31}[match["part"][0]]
        first = next_in_year(today, month, 28 if number == 31 else number) if not year else date(year, month, 1)
        if first is not None:
            day = end_of_month(first) if number == 31 else first.replace(day=number)
            sheet.add(Claim("day", match.start(), match.end(), value=day))


def _find_placed(sheet: Sheet, today: date) -> None:
    """ "letzter Freitag im Juni", "first Monday of the month": without a year the next such day."""
    for match in list(sheet.matches(_PLACED)):
        number = (FULL_WEEKDAYS | SHORT_WEEKDAYS)[match["name"]]
        month = today.replace(day=1)
        if match["month"]:
            month = date(int(match["y"] or today.year), MONTHS[match["month"]], 1)
        day = _placed(month, number, _PLACES[match["place"]])
        if day < today and not match["y"]:
            day = _placed(add_months(month, 12 if match["month"] else 1), number, _PLACES[match["place"]])
        sheet.add(Claim("day", match.start(), match.end(), value=day))


def _placed(month: date, weekday: int, place: int) -> date:
    """The first, second ... or (place -1) last such weekday of the month of a day."""
    if place > 0:
        first = month.replace(day=1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (place - 1))
    last = end_of_month(month)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def _find_ordinals(sheet: Sheet, today: date) -> None:
    for match in list(sheet.matches(_ORDINAL_MONTH)):
        if (number := ORDINALS[match["word"]]) <= 30:
            _add(sheet, match, Written(number, MONTHS[match["month"]], _year(match)))
    for match in list(sheet.matches(_ORDINAL)):
        figure = match["n"] or match["e"]
        number = int(figure) if figure else ORDINALS[match["word"]]
        day = next_in_month(today, number)
        spelt = match["word"] is not None and sheet.line[match.start("word")].islower()
        if day is not None:
            rule = "not before a title word" if spelt else "ordinal"
            sheet.add(Claim("day", match.start(), match.end(), value=day, rule=rule))


def _add(sheet: Sheet, match: re.Match[str], written: Written, *, rule: str = "", end: int | None = None) -> None:
    sheet.add(Claim("day", match.start(), end if end is not None else match.end(), value=written, rule=rule))


def _year(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("y"):
        return int(groups["y"])
    return 2000 + int(groups["yy"]) if groups.get("yy") else None


def _read_slashed(match: re.Match[str]) -> Written:
    """12/24/2026 and 24/12/2026 are clear; 5/6/2026 is read month first and reported with its other reading."""
    one, two, year = int(match["a"]), int(match["b"]), _year(match) or 0
    if one > 12:
        return Written(one, two, year)
    if two > 12 or one == two:
        return Written(two, one, year)
    return Written(two, one, year, other=real_day(year, two, one))


def resolve_written(written: Written, today: date) -> date | None:
    """The day a written date means, None where it does not exist."""
    if written.year is None:
        return next_in_year(today, written.month, written.day)
    return real_day(written.year, written.month, written.day)


def shift(day: date, number: int, unit: str) -> date:
    """A day some days, weeks or months later."""
    if unit == "months":
        return add_months(day, number)
    return day + timedelta(days=number * (7 if unit == "weeks" else 1))
