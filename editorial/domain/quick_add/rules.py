"""Where a doubtful word counts.

Short weekday names are ordinary words as well ("So messen wir", "Mi casa", "Do it yourself", "Die Sensoren", "Sun
protection"). They count

1. beside a time, a date or a week ("Di 10:00", "KW 50 Mi", "Fr Abend"), except a word such as so, do, die, sun, sat
   behind the word of the title it belongs to ("es so", "we do"), and after am, on, next, nächsten, diesen, ...;
2. beside a channel ("Di LinkedIn Laborbesuch"); "die" never, and so, do, sat, sun, th, tu only in front of the channel
   at the beginning of the line, where no sentence goes on behind it in lower case ("So LinkedIn richtig nutzen"); a
   German "Do" with its capital also behind the title ("Interview Do LinkedIn");
3. alone at the beginning of the line, capitalised, before a capitalised word, a figure or a quotation ("Di
   Laborbesuch", "Mi 5 Tipps"), or in a line written all small; in German Mo Di Mi Do Fr Sa, in English Mon Tue Wed;
4. alone at the end of the line, the same words.

Full weekday names count anywhere; today, tomorrow and channel names count at either end of the title, not between two
of its words ("Warum LinkedIn wirkt"). @, # and ! do not matter for the place of other words.
"""

from collections.abc import Callable

from ..words import fold
from .sheet import SIGILS, WHEN, Claim, Sheet, Side

_GERMAN = frozenset({"mo", "di", "mi", "do", "fr", "sa"})
_ENGLISH = frozenset({"mon", "tue", "wed"})
_NOUNS = frozenset({"sun", "sat"})
_ORDINARY = frozenset({"so", "do", "sat", "sun", "th", "tu", "tue"})
_BELONGS_BEHIND = {
    "do": frozenset("we i you they to can will not und and must should just i'll dont don't kann how".split(" ")),
    "so": frozenset(
        "es das nur ist genau immer warum wie nicht auch and und is or oder oh ach sind war not".split(" ")
    ),
    "die": frozenset("und fur an auf in ist uber wie was wenn dass oder mit".split(" ")),
}
_GOES_ON = {
    "do": frozenset("it not you we they the your good more less i this that and".split(" ")),
    "mi": frozenset("casa amor vida".split(" ")),
    "di": frozenset("caprio".split(" ")),
    "mo": frozenset("salah farah".split(" ")),
    "mon": frozenset("ami amour dieu cheri".split(" ")),
}
#: Words before a named day of which a title speaks.
_ABOUT = frozenset(
    "auf fur fuer zu zum uber ueber von vom vor nach um bis seit for about of to after before".split(" ")
)
_ORDINAL_NOUNS = frozenset(
    "tag advent spieltag platz mal abend teil morgen stock jahrestag geburtstag quartal halbjahr day floor place time "
    "sonntag montag dienstag mittwoch donnerstag freitag samstag oktoberfest".split(" ")
)


def settle(sheet: Sheet, language: str) -> None:
    """Drops the claims whose neighbours do not bear them out, until the rest support each other."""
    changed = True
    while changed:
        changed = False
        for claim in [one for one in sheet.claims if one.rule]:
            if not _RULES[claim.rule](sheet, claim, language):
                sheet.claims.remove(claim)
                changed = True


def _outer(sheet: Sheet, claim: Claim) -> tuple[Claim | Side, Claim | Side]:
    return sheet.left(claim, through=SIGILS), sheet.right(claim, through=SIGILS)


def _is(side: Claim | Side, kinds: frozenset[str]) -> bool:
    return isinstance(side, Claim) and side.kind in kinds


def _border(sheet: Sheet, claim: Claim, language: str) -> bool:
    return any(side != "title" for side in sheet.sides(claim))


def _touches(sheet: Sheet, claim: Claim, language: str) -> bool:
    return sheet.touches(claim, WHEN | {"channel"})


def _weekday(sheet: Sheet, claim: Claim, language: str) -> bool:
    left, right = _outer(sheet, claim)
    written = sheet.line[claim.end - len(claim.word) - bool(claim.extra["dot"]) : claim.end].rstrip(".")
    capital = written[:1].isupper()
    before, after = sheet.word_before(claim.start), sheet.word_after(claim.end)
    belongs = left == "title" and before in _BELONGS_BEHIND.get(claim.word, ())
    if claim.extra["mod"] or claim.extra["on"]:
        return claim.word not in _NOUNS or right != "title" or after[:1].isupper()
    if _is(left, WHEN) or _is(right, WHEN | {"part"}):
        return not belongs and not (left == "title" and not capital and claim.word in _NOUNS | {"die"})
    if _is(left, frozenset({"channel"})) or _is(right, frozenset({"channel"})):
        german = language == "de" and capital and claim.word == "do"
        return _beside_channel(sheet, claim, left, right, capital=capital, belongs=belongs, german=german)
    # somebody who writes everything small writes the weekday small, too; "do" and "sa" stay out of that
    small = sheet.line.islower() and claim.word not in ("do", "sa")
    if not (capital or small) or claim.word not in (_GERMAN if language == "de" else _ENGLISH):
        return False
    if left == "edge" and right == "title":
        begins = small or after[:1].isupper() or after[:1].isdigit()
        goes_on = fold(after) in _GOES_ON.get(claim.word, ())
        return begins and not goes_on and not (claim.word == "fr" and claim.extra["dot"])
    return right == "edge" and not belongs


def _beside_channel(
    sheet: Sheet, claim: Claim, left: Claim | Side, right: Claim | Side, *, capital: bool, belongs: bool, german: bool
) -> bool:
    if claim.word == "die" or belongs or (left == "title" and not capital):
        return False
    if claim.word not in _ORDINARY:
        return True
    if not isinstance(right, Claim) or (left == "title" and not german):
        return False
    last = right
    while isinstance(following := sheet.right(last, through=SIGILS), Claim):
        last = following
    return following == "edge" or not sheet.word_after(last.end)[:1].islower()


def _channel(sheet: Sheet, claim: Claim, language: str) -> bool:
    return any(side != "title" for side in _channel_sides(sheet, claim))


def _channel_sides(sheet: Sheet, claim: Claim) -> tuple[Claim | Side, Claim | Side]:
    """The neighbours of a channel, where "LinkedIn und Blog" are neighbours of each other."""
    left, right = sheet.sides(claim)
    for other in sheet.of("channel"):
        if other is not claim:
            first, second = (other, claim) if other.end <= claim.start else (claim, other)
            if is_joined(sheet.line[first.end : second.start]):
                left, right = (other, right) if first is other else (left, other)
    return left, right


def is_joined(between: str) -> bool:
    """Whether two channel names with this between them are a list."""
    return between.strip().lower() in {"", ",", ";", "+", "/", "|", "&", "und", "and", "u.", "sowie", ", und", ", and"}


def _monogram(sheet: Sheet, claim: Claim, language: str) -> bool:
    """A monogram beside a day, a time or another channel; words such as "in" and "so" are never monograms."""
    if claim.word.lower() in {"in", "im", "an", "am", "so", "do", "is", "to", "on", "es", "ob", "um", "zu", "we", "it"}:
        return False
    left, right = _channel_sides(sheet, claim)
    near = any(_is(side, WHEN | {"channel"}) for side in (left, right))
    return near and (len(claim.word) > 1 or left != "title")


def _beginning(sheet: Sheet, claim: Claim, language: str) -> bool:
    left, right = _channel_sides(sheet, claim)
    return right == "edge" or any(_is(side, WHEN | SIGILS | {"channel"}) for side in (left, right))


def _long_beginning(sheet: Sheet, claim: Claim, language: str) -> bool:
    left, _ = _channel_sides(sheet, claim)
    return left == "edge" or _beginning(sheet, claim, language)


def _bare_hour(sheet: Sheet, claim: Claim, language: str) -> bool:
    """ "um 9" before the end or another token; before a title only behind a day or, capitalised, at the beginning."""
    left, right = _outer(sheet, claim)
    if right != "title":
        return True
    return _is(left, WHEN | {"part"}) or (left == "edge" and sheet.word_after(claim.end)[:1].isupper())


def _part(sheet: Sheet, claim: Claim, language: str) -> bool:
    left, right = sheet.sides(claim)
    days = WHEN - {"time"}
    if claim.word in ("fruh", "frueh", "abend", "mittag", "vormittag", "nachmittag", "nacht", "night", "morning",
                      "afternoon", "evening"):  # fmt: skip
        return _is(left, WHEN) or (_is(right, frozenset({"time"})) and left != "title")
    return _is(left, WHEN) or _is(right, frozenset({"time"})) or (_is(right, days) and left != "title")


def _beside_day(sheet: Sheet, claim: Claim, language: str) -> bool:
    return sheet.touches(claim, WHEN - {"time"})


def _before_day(sheet: Sheet, claim: Claim, language: str) -> bool:
    right = sheet.right(claim)
    return _is(right, WHEN - {"time"})


def _not_before_title(sheet: Sheet, claim: Claim, language: str) -> bool:
    return sheet.right(claim) != "title"


def _ordinal(sheet: Sheet, claim: Claim, language: str) -> bool:
    return sheet.right(claim) != "title" or fold(sheet.word_after(claim.end)) not in _ORDINAL_NOUNS


def _with_weekday(sheet: Sheet, claim: Claim, language: str) -> bool:
    return sheet.touches(claim, frozenset({"weekday"}))


def _week(sheet: Sheet, claim: Claim, language: str) -> bool:
    """ "Week 50 Lab visit", but not "Week 1 recap"."""
    left, right = _outer(sheet, claim)
    if _touches(sheet, claim, language) or right == "edge":
        return True
    return left == "edge" and sheet.word_after(claim.end)[:1].isupper()


def _named_day(sheet: Sheet, claim: Claim, language: str) -> bool:
    """ "Heiligabend 10:00 LinkedIn Grußkarte", "an Silvester Grußkarte"; not "Tipps für Silvester"."""
    left, right = _outer(sheet, claim)
    if claim.extra["on"] and left == "edge":
        return True
    if left == "title" and sheet.word_before(claim.start) in _ABOUT:
        return False
    if _is(left, WHEN) or _is(right, WHEN):
        return True
    channel = frozenset({"channel"})
    return (_is(right, channel) and left != "title") or (_is(left, channel) and right == "edge")


def _range(sheet: Sheet, claim: Claim, language: str) -> bool:
    """ "Di 14:00-15:00 Laborbesuch", "14-15 Uhr Laborbesuch"; not "Geöffnet 14:00-15:00"."""
    if _touches(sheet, claim, language):
        return True
    left, right = _outer(sheet, claim)
    return left == "edge" and right == "title" and sheet.word_after(claim.end)[:1].isupper()


def _leading_date(sheet: Sheet, claim: Claim, language: str) -> bool:
    """ "24.12 Laborbesuch": beside a time or channel, or at the beginning before a title."""
    if _touches(sheet, claim, language):
        return True
    left, right = _outer(sheet, claim)
    return left == "edge" and right == "title" and sheet.word_after(claim.end)[:1].isupper()


_RULES: dict[str, Callable[[Sheet, Claim, str], bool]] = {
    "border": _border,
    "touches": _touches,
    "weekday": _weekday,
    "channel": _channel,
    "monogram": _monogram,
    "beginning": _beginning,
    "long beginning": _long_beginning,
    "bare hour": _bare_hour,
    "part": _part,
    "beside a day": _beside_day,
    "before a day": _before_day,
    "not before a title word": _not_before_title,
    "ordinal": _ordinal,
    "with weekday": _with_weekday,
    "week": _week,
    "named day": _named_day,
    "range": _range,
    "leading date": _leading_date,
}
