"""From the claims of a line to its one day and one time.

A weekday without a week is the next of its name. Today counts only with a time that is still to come ("Di 10:00" on a
Tuesday at nine): who means today without a time writes heute. "diesen" counts today, "kommenden" never. German
"nächsten Freitag" is the next Friday to come, English "next Friday" the one of next week; where the two differ the
other reading is reported. A week without a weekday is its Monday. A date without a year is the next such day.
"in 8 Tagen" behind a day or heute is the German week of seven days.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from datetime import time as wall_time

from ..dates_spoken import (
    in_week,
    nearest_real_day,
    next_week_year,
    next_weekday,
    real_day,
    week_day,
)
from .days import Written, resolve_written, shift
from .model import Notice
from .rules import settle
from .sheet import WHEN, Claim, Clock, Distance, Sheet, Week
from .times import USUAL, part_of, resolve_time

_FAR = timedelta(days=300)
_DAYS = WHEN - {"time"}


@dataclass(slots=True)
class When:
    """The day and the time of a line, with what there is to say about them."""

    day: date | None = None
    time: wall_time | None = None
    notices: list[Notice] = field(default_factory=list)

    def say(self, code: str, **params: object) -> None:
        """Adds a notice."""
        self.notices.append(Notice(f"quick_add.{code}", params))


def resolve(sheet: Sheet, today: date, now: wall_time | None, language: str) -> When:
    """Decides day and time, and gives claims that lose back to the title."""
    when = When()
    _read_morning(sheet)
    _drop_rivals(sheet)
    settle(sheet, language)
    _resolve_time(sheet, when)
    _resolve_day(sheet, when, today, now, language)
    if when.day is not None:
        if when.day < today:
            when.say("past_day", day=when.day)
        elif when.day == today and when.time is not None and now is not None and when.time < now:
            when.say("past_time", day=when.day, time=when.time)
    return when


def _read_morning(sheet: Sheet) -> None:
    """ "Di morgen" and "heute Morgen" speak of the morning; "mittags um 1" names the part of the day."""
    for claim in sheet.of("relative"):
        left = sheet.left(claim)
        if claim.word == "morgen" and isinstance(left, Claim) and left.kind in ("weekday", "relative", "day"):
            claim.kind, claim.value, claim.rule = "part", "early", "part"
    times = sheet.of("time")
    for claim in times:
        if len(times) > 1 and "part" in claim.extra and sheet.touches(claim, frozenset({"time", "day"})):
            claim.kind, claim.value = "part", claim.extra["part"]


def _best(sheet: Sheet, claims: list[Claim]) -> Claim | None:
    """The claim in the company of others of its sort, else the first."""
    return next((one for one in claims if sheet.touches(one, WHEN | {"channel"})), claims[0] if claims else None)


def _keep(sheet: Sheet, kinds: tuple[str, ...], kept: Claim | None) -> None:
    for claim in sheet.of(*kinds):
        if claim is not kept:
            sheet.claims.remove(claim)


def _drop_rivals(sheet: Sheet) -> None:
    for kind in ("time", "day", "week", "weekref", "relative", "offset"):
        _keep(sheet, (kind,), _best(sheet, sheet.of(kind)))
    weekdays = sheet.of("weekday")
    best = next((one for one in weekdays if sheet.touches(one, _DAYS)), _best(sheet, weekdays))
    _keep(sheet, ("weekday",), best)
    if sheet.of("day"):
        _keep(sheet, ("relative", "week", "weekref", "offset"), None)
        for claim in sheet.of("weekday"):
            if not sheet.touches(claim, WHEN | {"channel"}):
                sheet.claims.remove(claim)
    if sheet.of("week"):
        _keep(sheet, ("weekref", "relative"), None)
    _drop_strangers(sheet)


def _drop_strangers(sheet: Sheet) -> None:
    """A distance goes with the day beside it, and of a weekday and a today apart from each other one is meant."""
    bases = sheet.of("relative", "weekday", "week", "weekref")
    for claim in sheet.of("offset"):
        if bases and not sheet.touches(claim, frozenset({"relative", "weekday"})):
            sheet.claims.remove(claim)
    relatives, weekdays = sheet.of("relative"), sheet.of("weekday", "weekref")
    if relatives and weekdays and not sheet.touches(relatives[0], frozenset({"weekday"})):
        best = _best(sheet, sorted([*relatives, *weekdays], key=lambda one: one.start))
        loser = relatives if best not in relatives else weekdays
        for claim in loser:
            sheet.claims.remove(claim)


def _resolve_time(sheet: Sheet, when: When) -> None:
    times = sheet.of("time")
    part = _part(sheet)
    if times:
        clock = times[0].value
        assert isinstance(clock, Clock)
        when.time = resolve_time(clock, part)
        if when.time is None:
            when.say("impossible_time", text=sheet.written(times[0]))
    elif part and sheet.of(*_DAYS):
        when.time = USUAL[part]
    if part and when.time is None:
        _keep(sheet, ("part",), None)


def _part(sheet: Sheet) -> str:
    parts = [str(claim.value) for claim in sheet.of("part")]
    parts += [part_of(str(claim.extra["part"])) for claim in sheet.of("weekday") if claim.extra.get("part")]
    parts += ["evening" for claim in sheet.of("relative") if claim.word == "tonight"]
    return parts[0] if parts else ""


def _resolve_day(sheet: Sheet, when: When, today: date, now: wall_time | None, language: str) -> None:
    weekday = next(iter(sheet.of("weekday")), None)
    number = int(str(weekday.value)) if weekday else None
    if days := sheet.of("day"):
        _by_date(sheet, days[0], when, today, language)
    elif weeks := sheet.of("week"):
        _by_week(weeks[0], when, today, number or 0)
        return
    elif references := sheet.of("weekref"):
        when.day = in_week(today, number or 0, int(str(references[0].value)))
        return
    elif relatives := sheet.of("relative"):
        when.day = _moved(sheet, today + timedelta(days=int(str(relatives[0].value))), based=True)
    elif weekday is not None and number is not None:
        when.day = _moved(sheet, _by_weekday(weekday, number, when, today, now), based=True)
        return
    elif sheet.of("offset"):
        when.day = _moved(sheet, today, based=False)
    if when.day is not None and number is not None and when.day.weekday() != number:
        when.say("weekday_differs", day=when.day, weekday=number)


def _moved(sheet: Sheet, day: date, *, based: bool) -> date:
    for claim in sheet.of("offset"):
        distance = claim.value
        assert isinstance(distance, Distance)
        return shift(day, 7 if based and distance == (8, "days") else distance.number, distance.unit)
    return day


def _by_date(sheet: Sheet, claim: Claim, when: When, today: date, language: str) -> None:
    written = claim.value
    if isinstance(written, date):
        when.day = written
        return
    assert isinstance(written, Written)
    if written.other is not None and language == "de":
        # 5/6/2026 begins with the day in a German line
        written = Written(written.other.day, written.other.month, written.year, real_day(*_swap(written)))
    when.day = resolve_written(written, today)
    if when.day is None:
        year = written.year or today.year
        suggestion = nearest_real_day(year, written.month, written.day)
        if written.year is None and suggestion < today:
            suggestion = nearest_real_day(year + 1, written.month, written.day)
        when.say("impossible_date", text=sheet.written(claim), suggestion=suggestion)
    elif written.other is not None:
        when.say("ambiguous_date", day=when.day, other=written.other)
    elif written.year is None and when.day - today > _FAR:
        when.say("next_year", day=when.day)


def _swap(written: Written) -> tuple[int, int, int]:
    return written.year or 0, written.month, written.day


def _by_week(claim: Claim, when: When, today: date, weekday: int) -> None:
    assert isinstance(claim.value, Week)
    week = claim.value.number
    year = claim.value.year or next_week_year(today, week)
    when.day = week_day(year, week, weekday)
    if when.day is None:
        last = week_day(year, 53, weekday) or week_day(year, 52, weekday)
        suggestion = last if week > 52 else week_day(year, 1, weekday)
        when.say("impossible_week", week=week, year=year, suggestion=suggestion)


def _by_weekday(claim: Claim, number: int, when: When, today: date, now: wall_time | None) -> date:
    modifier = str(claim.extra.get("mod", ""))
    ahead = next_weekday(today, number, include_today=False)
    following = in_week(today, number, 1)
    still = when.time is None or now is None or when.time >= now
    if modifier.startswith(("diese", "this")) and not modifier.endswith("coming"):
        return next_weekday(today, number, include_today=still)
    if "bern" in modifier:
        return ahead + timedelta(days=7)
    if modifier.startswith("na"):
        if following != ahead:
            when.say("which_week", day=ahead, other=following)
        return ahead
    if modifier == "next":
        if following != ahead:
            when.say("which_week", day=following, other=ahead)
        return following
    if modifier:
        return ahead
    return next_weekday(today, number, include_today=when.time is not None and still)
