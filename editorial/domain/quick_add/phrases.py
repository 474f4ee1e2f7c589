"""Spans that look like a day or a time and are part of a title: quotations, ranges, set phrases."""

import re

from ..dates_spoken import FULL_WEEKDAYS, MONTHS, SHORT_WEEKDAYS, words_pattern
from .sheet import Claim, Sheet, pattern

_QUOTES = re.compile('(?<![#@!/])(?:"[^"]+"|„[^“”"]+[“”"]|“[^”"]+[”"]|»[^«]+«|«[^»]+»)')
_DAY_NAME = words_pattern([*FULL_WEEKDAYS, *SHORT_WEEKDAYS])
_FULL_NAME = words_pattern(FULL_WEEKDAYS)
_DAY = r"\d{1,2}\.\s?(?:\d{1,2}\.(?:\d{4}|\d{2})?|(?:" + words_pattern(MONTHS) + r")?)(?: 20\d\d)?"
_TIME = r"\d{1,2}(?:[:.]\d{2})?(?: ?(?:uhr|h|am|pm))?"
_TO = r"(?:\s?[-–—]\s?| bis (?:zum )?| to | until | till | through )"

_PHRASES = tuple(
    pattern(text)
    for text in (
        # ranges
        rf"(?:{_DAY_NAME})\.?(?:\s?[-–—/]\s?| bis | to | until | through )(?:{_DAY_NAME})\.?",
        rf"{_DAY}{_TO}{_DAY}",
        rf"\d{{1,2}}(?:[:.]\d{{2}})?(?: ?(?:uhr|h|am|pm))?{_TO}{_TIME}",
        # a day or a time that something begins, ends or dates from is not the day of publication
        rf"(?:bis|until|till|seit|since|von|vom|ab|from|zwischen|between)(?: (?:zum|zu|den|dem|the|am|um))?"
        rf" (?:{_DAY}|{_TIME}|(?:{_FULL_NAME})|heute|morgen|übermorgen|today|tomorrow)",
        # greetings, tomorrow's world, today's paper
        r"(?:guten|gute|schönen|am|der|jeden|good|every|this)"
        r" (?:morgen|morning|abend|mittag|nachmittag|evening|afternoon)",
        r"von heute auf morgen|(?:gestern|yesterday)(?:,| und| and) (?:heute|today)"
        r"(?:(?:,| und| and) (?:morgen|tomorrow))?",
        r"(?:gestern|heute|yesterday|today)(?:,| und| oder| and| or| &) (?:heute|morgen|today|tomorrow)",
        r"(?:von|für|of|for|auf|schon|noch|erst|nur|usa|auch|not|only) (?:heute|morgen|today|tomorrow)",
        # days with a name of their own
        r"(?:black|good|casual|super|ash|palm|blue|cyber|easter|giving|motivation|throwback|schwarzer|blauer|weiser"
        rf"|weisser|langer|every|jeden|jeder|jedem) (?:{_FULL_NAME}|sun|mon|tue|wed|sat)",
        # numbers that are no times or days
        r"24/7|24 ?h|(?:top|teil|part|folge|episode|kapitel|chapter|version|release|platz|level|stufe|nr\.|no\.|seite"
        r"|page|punkt|abschnitt|section|update|din|iso|en) \d+(?:\.\d+)*\.?(?!\d)",
        r"(?:5|fünf) vor (?:12|zwölf)|(?:9|nine) to (?:5|five)",
        r"um (?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\d+(?:[.,]\d+)?) ?"
        r"(?:%|prozent|punkte?n?|euro|€|grad|cent|meter|kilo|liter|tonnen|millionen|mio|milliarden|uns|die|das|den|alle)",
        r"in (?:\w+) (?:tagen?|wochen?|monaten?|days|weeks|months) (?:zum|zur|zu|to|mit|with) \w+",
    )
)
#: Words before an expression that make a time of publication of it again ("um fünf vor zwölf", "a week from Tuesday").
_TIME_WORDS = frozenset({"um", "at", "gegen", "day", "days", "week", "weeks", "month", "months"})


def protect_quotes(sheet: Sheet) -> None:
    """Claims as plain text what stands in quotation marks."""
    for match in _QUOTES.finditer(sheet.line):
        sheet.add(Claim("plain", match.start(), match.end(), value="quote"))


def protect_phrases(sheet: Sheet) -> None:
    """Claims as plain text what a quick reader would mistake for a day or a time."""
    for phrase in _PHRASES:
        for match in list(sheet.matches(phrase)):
            if sheet.word_before(match.start()) not in _TIME_WORDS:
                sheet.add(Claim("plain", match.start(), match.end()))
