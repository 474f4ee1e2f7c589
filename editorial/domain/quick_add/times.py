"""Finding times in a line.

Hours written like a clock (14:30, 03:00, 03 Uhr) mean what they say. Spoken hours (um 3, 3 Uhr, halb drei, at 3, half
past two) are those of a working day: where the clock would show 1 to 6 without a word for the part of the day, the
afternoon is meant, and halb eins is half past noon.
"""

import re
from datetime import time

from ..dates_spoken import spoken_number, words_pattern
from .sheet import Claim, Clock, Sheet, pattern

_HOURS = (
    "eins ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf "
    "one two three four five six seven eight nine ten eleven twelve"
)
_HOUR = r"(?P<h>\d{1,2}|" + words_pattern(_HOURS.split()) + ")"
_MINUTES = r"\d{1,2}|fünf|zehn|zwanzig|five|ten|twenty|twenty[- ]five"
_AT = r"(?P<at>(?:um|gegen|gg\.|at|around|circa|ca\.) (?:ca\. )?|@\s?)?"
_HALF_DAY = r"(?P<half>[ap])\.?m\.?"
#: "30:28" is how a match ended; "25:00" is a slip of the finger.
_SCORE = 29

_CLOCK = pattern(rf"{_AT}(?P<h>\d{{1,2}}):(?P<m>\d{{2}})(?::\d{{2}})?(?:(?P<uhr>\s?(?:uhr|h))|\s?{_HALF_DAY})?")
_DOTTED = pattern(rf"{_AT}(?P<h>\d{{1,2}})\.(?P<m>\d{{2}})(?:(?P<uhr>\s?(?:uhr|h))|\s?{_HALF_DAY})?")
_UHR = pattern(rf"{_AT}{_HOUR}\s?uhr(?: (?P<m>\d{{2}}|dreisig|dreissig|zwanzig|zehn|fünfzehn))?")
_H = pattern(rf"{_AT}(?P<h>\d{{1,2}})\s?h(?P<m>\d{{2}})?")
_TWELVE = pattern(rf"{_AT}{_HOUR}(?P<gap>\s?){_HALF_DAY}")
_OCLOCK = pattern(rf"{_AT}{_HOUR} o'?clock")
_QUARTER = pattern(rf"{_AT}(?P<q>halb|viertel nach|viertel vor|drei ?viertel|viertel) {_HOUR}(?: uhr)?")
_PAST = pattern(rf"{_AT}(?:a )?(?P<q>half past|quarter past|quarter after|quarter to) {_HOUR}(?: o'?clock)?")
_AROUND = pattern(rf"{_AT}(?P<n>{_MINUTES})(?: (?:minuten|minutes))? (?P<dir>vor|nach|to|past) (?P<halb>halb )?{_HOUR}")
_BARE = pattern(rf"(?P<at>(?:um|gegen|at|around) |@\s?){_HOUR}")
_RANGE = pattern(
    r"(?:(?:von|from|um|at) )?(?P<h>\d{1,2})(?:[:.](?P<m>\d{2}))?(?: ?uhr)?(?: ?[-–—] ?| bis | to | until )"
    r"(?P<h2>\d{1,2})(?:[:.](?P<m2>\d{2}))?(?P<uhr> ?uhr)?"
)
_NOON = pattern(r"(?:(?:um|at|zu) )?(?P<which>mittags|noon|midday|mitternacht|midnight)")
_PART = pattern(
    r"(?:(?:am|in the|at) )?(?P<part>frühmorgens|morgens|früh|vormittags?|mittags?|nachmittags?|abends?|nachts|nacht"
    r"|morning|afternoon|evening|night)"
)
#: What a part of the day means for an hour, and the hour it stands for beside a day alone ("morgen Abend").
PARTS = {
    "frühmorgens": "early", "fruhmorgens": "early", "morgens": "early", "fruh": "early", "morgen": "early",
    "morning": "early", "vormittag": "forenoon", "vormittags": "forenoon", "mittag": "noon", "mittags": "noon",
    "nachmittag": "late", "nachmittags": "late", "afternoon": "late", "abend": "evening", "abends": "evening",
    "evening": "evening", "tonight": "evening", "nachts": "night", "nacht": "night", "night": "night",
}  # fmt: skip
USUAL = {
    "early": time(8),
    "forenoon": time(10),
    "noon": time(12),
    "late": time(15),
    "evening": time(19),
    "night": time(22),
}
_QUARTERS = {
    "halb": -30, "viertel nach": 15, "viertel vor": -15, "viertel": -45, "dreiviertel": -15, "drei viertel": -15,
    "half past": 30, "quarter past": 15, "quarter after": 15, "quarter to": -15,
}  # fmt: skip


def part_of(word: str) -> str:
    """The part of the day that a flat word names."""
    return PARTS[word.replace("frueh", "fruh")]


def find_times(sheet: Sheet, language: str) -> None:
    """Claims the times of a line; the value of a claim is a `Clock`."""
    _find_written(sheet, language)
    for match in list(sheet.matches(_AROUND)):
        number = spoken_number(match["n"]) or 25
        minutes = -number if match["dir"] in ("vor", "to") else number
        sure = match["at"] or match["halb"]
        _add_spoken(sheet, match, minutes - (30 if match["halb"] else 0), rule="" if sure else "beside a day")
    for compiled in (_QUARTER, _PAST):
        for match in list(sheet.matches(compiled)):
            minutes = _QUARTERS[re.sub(r"\s+", " ", match["q"])]
            _add_spoken(sheet, match, minutes)
    for match in list(sheet.matches(_OCLOCK)):
        _add_spoken(sheet, match, 0)


def find_ranges(sheet: Sheet) -> None:
    """Claims "14:00-15:00" and "14 bis 15 Uhr" as their beginning: a post appears at one moment."""
    for match in list(sheet.matches(_RANGE)):
        groups = match.groupdict()
        if not groups["uhr"] and not (groups["m"] and groups["m2"]):
            continue
        hours = [int(groups[one]) for one in ("h", "h2")]
        if max(hours) <= 24:
            value = Clock(hours[0], int(groups["m"] or 0), False)
            until = f"{hours[1]:02}:{int(groups['m2'] or 0):02}"
            sheet.add(Claim("time", match.start(), match.end(), value, "range", extra={"until": until}))


def find_loose_times(sheet: Sheet) -> None:
    """Claims what is a time only in the right company: a bare hour, noon, a part of the day."""
    for match in list(sheet.matches(_BARE)):
        if _hour(match) <= 24:
            sheet.add(Claim("time", match.start(), match.end(), _value(_hour(match), 0, match), "bare hour"))
    for match in list(sheet.matches(_NOON)):
        hour = 0 if match["which"] in ("mitternacht", "midnight") else 12
        extra: dict[str, object] = {"part": "noon"} if match["which"] == "mittags" else {}
        sheet.add(Claim("time", match.start(), match.end(), Clock(hour, 0, False), "border", match["which"], extra))
    for match in list(sheet.matches(_PART)):
        word = match["part"]
        sheet.add(Claim("part", match.start(), match.end(), part_of(word), "part", word))


def _find_written(sheet: Sheet, language: str) -> None:
    for match in list(sheet.matches(_CLOCK)):
        sure = match["at"] or match["uhr"] or match["half"] or int(match["h"]) <= _SCORE
        _add(sheet, match, rule="" if sure else "touches", language=language)
    for match in list(sheet.matches(_DOTTED)):
        if match["at"] or match["uhr"] or match["half"]:
            _add(sheet, match, language=language)
    for match in list(sheet.matches(_UHR)):
        _add_uhr(sheet, match)
    for match in list(sheet.matches(_TWELVE)):
        loose = match["gap"] and "." not in match.group()
        if not (loose and not _is_suffix(sheet, match, language)):
            _add(sheet, match, language=language)
    for match in list(sheet.matches(_H)):
        if int(match["h"]) <= 23:
            sheet.add(
                Claim("time", match.start(), match.end(), _value(_hour(match), int(match["m"] or 0), match), "border")
            )


def _is_suffix(sheet: Sheet, match: re.Match[str], language: str) -> bool:
    """In "10:00 am Dienstag" and "Top 5 am Montag" the German "am" belongs to what follows."""
    if match["half"] == "p":
        return True
    following = sheet.flat[match.end() :].lstrip()
    return language != "de" and not re.match(r"\d|mo|di|mi|do|fr|sa|so|(?:erst|letzt)en", following)


def _add(sheet: Sheet, match: re.Match[str], *, rule: str = "", language: str) -> None:
    groups = match.groupdict()
    hour, minute, end = _hour(match), int(groups.get("m") or 0), match.end()
    half = groups.get("half")
    if half and sheet.flat[: match.start("half")].endswith(" ") and "." not in match.group()[-4:]:
        if not _is_suffix(sheet, match, language):
            half, end = None, len(sheet.flat[: match.start("half")].rstrip())
    if half:
        if not 0 <= hour <= 12:
            hour = 99
        else:
            hour = hour % 12 + (12 if half == "p" else 0)
        value = Clock(hour, minute, False)
    else:
        value = Clock(hour, minute, False) if groups.get("m") else _value(hour, minute, match)
    sheet.add(Claim("time", match.start(), end, value, rule))


def _add_uhr(sheet: Sheet, match: re.Match[str]) -> None:
    minute, end = match["m"], match.end()
    value = 0
    if minute:
        value = spoken_number(minute) or 0
        follows = sheet.word_after(end)
        # "10 Uhr 10 Tipps" counts tips; "10 Uhr 30" and "10 Uhr 30 LinkedIn" count minutes
        if follows and value not in (15, 30, 45):
            value, end = 0, len(sheet.flat[: match.start("m")].rstrip())
    sheet.add(Claim("time", match.start(), end, _value(_hour(match), value, match)))


def _add_spoken(sheet: Sheet, match: re.Match[str], minutes: int, *, rule: str = "") -> None:
    hour = _hour(match)
    if 1 <= hour <= 24:
        hour, minute = divmod((hour * 60 + minutes) % 1440, 60)
        sheet.add(Claim("time", match.start(), match.end(), Clock(hour, minute, True), rule))


def _hour(match: re.Match[str]) -> int:
    return spoken_number(match["h"]) or 0


def _value(hour: int, minute: int, match: re.Match[str]) -> Clock:
    return Clock(hour, minute, not match["h"].startswith("0"))


def resolve_time(clock: Clock, part: str) -> time | None:
    """The time an hour means in a part of the day ("" for none named), or None where no clock shows it."""
    hour, minute, spoken = clock
    if part in ("late", "evening") and 1 <= hour <= 11:
        hour += 12
    elif part == "noon" and 1 <= hour <= 3:
        hour += 12
    elif part == "night":
        hour = 0 if hour == 12 else hour + 12 if 8 <= hour <= 11 else hour
    elif not part and spoken:
        hour = 12 if hour == 0 else hour + 12 if 1 <= hour <= 6 else hour
    return time(hour, minute) if hour <= 23 and minute <= 59 else None
