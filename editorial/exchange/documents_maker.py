"""What all printed plans share: words and signs of a `PlanSheet`, day by day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from ..domain.calendar import DAY, Card, Entry
from ..domain.channels import HUES, Channel
from ..domain.content import SOLID, Status
from ..domain.prints import PlanSheet, PrintLayout, used_statuses
from ..domain.reference import Behind
from ..domain.wording import day_text, long_day, month_text, span_text, time_text, week_text
from ..texts import text
from .documents_words import clean, filter_text, longest, names, shortened

Data = dict[str, Any]


class Maker:
    """Words and signs that all layouts share."""

    def __init__(self, sheet: PlanSheet) -> None:
        self.sheet, self.wish, self.language = sheet, sheet.wish, sheet.wish.language
        directory = sheet.directory
        self.channels = {one.id: one for one in directory.channels}
        self.departments = names(directory.departments)
        self.people, self.campaigns = names(directory.people), names(directory.campaigns)
        self.pillars = names(directory.pillars)
        self._states = {one: text(f"status.{one}", self.language) for one in Status}
        self._by_day: dict[date, list[Entry]] = {}
        for one in sheet.entries:
            if one.day is not None:
                self._by_day.setdefault(one.day, []).append(one)
        self._behind: dict[date, list[Behind]] = {}
        for each in sheet.behind:
            self._behind.setdefault(each.day, []).append(each)

    def say(self, code: str, **params: Any) -> str:
        """A word in the language of the document."""
        return text(f"print.{code}", self.language, **params)

    def on(self, day: date) -> list[Entry]:
        """What appears on a day, by time."""
        return self._by_day.get(day, [])

    def busy_days(self) -> list[date]:
        """Days on which anything appears."""
        return sorted(self._by_day)

    # The parts that every page has --------------------------------------------------------------------------------

    def head(self) -> Data:
        """Title, organisation, filter, date, paper, legend, and the words that templates write themselves."""
        sheet, wish = self.sheet, self.wish
        what = self.say("plan" if wish.layout is PrintLayout.LIST else "calendar")
        return {
            "language": self.language,
            "title": f"{what} {self.range_text(sheet.first, sheet.last)}",
            "what": what,
            "range": self.range_text(sheet.first, sheet.last),
            "organisation": clean(sheet.organisation),
            "filter": filter_text(sheet),
            "count": self.count_text(),
            "stamp": self.say("stamp", when=self.clock(sheet.now.date(), time_text(sheet.now.time()))),
            "created": sheet.now.isoformat(timespec="seconds"),
            "paper": wish.paper,
            "landscape": wish.landscape,
            "compact": wish.compact,
            "legend": self.legend() if wish.legend else None,
            "words": {one: self.say(one) for one in ("week", "hour", "nothing", "no_hour", "campaigns")}
            | {"page": self.say("page", page="{page}", all="{all}"), "more": self.say("more", n="{n}", page="{page}")},
        }

    def clock(self, day: date, at: str) -> str:
        """Di 12.05.2026, 09:12 Uhr."""
        return f"{day_text(day, self.language)}, {self.say('clock', time=at)}"

    def range_text(self, first: date, last: date) -> str:
        """01.05.2026 bis 12.05.2026; whole months by their names; one day is said once."""
        if first.day == 1 and (last + DAY).day == 1:
            heads = [month_text(one, self.language) for one in (first, last)]
            return heads[0] if heads[0] == heads[1] else self.say("from_to", first=heads[0], last=heads[1])
        if first == last:
            return day_text(first, self.language, with_weekday=False)
        words = [day_text(one, self.language, with_weekday=False) for one in (first, last)]
        return self.say("from_to", first=words[0], last=words[1])

    def count_text(self, count: int | None = None) -> str:
        """31 Veröffentlichungen, 4 ohne Termin."""
        n = len(self.sheet.entries) if count is None else count
        words = [self.say("count.one" if n == 1 else "count", n=n)]
        if count is None and (rest := len(self.sheet.backlog)):
            words.append(self.say("backlog.count.one" if rest == 1 else "backlog.count", n=rest))
        return ", ".join(words)

    def legend(self) -> Data:
        """Every sign that appears, with its name."""
        used = {one.channel_id for one in self.sheet.entries}
        used |= {one for card in self.sheet.backlog for one in card.channel_ids}
        channels = [one for one in self.sheet.directory.channels if one.id in used]
        return {
            "channels": [{**_tile(one), "name": clean(one.name)} for one in channels],
            "states": [{"status": one, "name": self._states[one]} for one in used_statuses(self.sheet)],
            "series": self.say("legend.series") if any(one.series_id for one in self.sheet.entries) else "",
            "hollow": self.say("legend.hollow"),
            "solid": self.say("legend.solid"),
        }

    # Chips and lines ----------------------------------------------------------------------------------------------

    def entry(self, one: Entry) -> Data:
        """A publication as a chip or a line."""
        return self._signed(one.title, one.channel_id, one.status) | {
            "time": time_text(one.time),
            "series": one.series_id != 0,
            "virtual": one.virtual,
            "department": self.departments.get(one.department_id or 0, ""),
            "owner": self.people.get(one.owner_id or 0, ""),
            "campaign": self.campaigns.get(one.campaign_id or 0, ""),
            "pillar": self.pillars.get(one.pillar_id or 0, ""),
        }

    def card(self, one: Card) -> Data:
        """An item without a date as a line."""
        channel = one.channel_ids[0] if one.channel_ids else 0
        more = [clean(self.channels[each].name) for each in one.channel_ids if each in self.channels]
        found = self._signed(one.title, channel, one.status) | {
            "time": "",
            "series": False,
            "virtual": False,
            "department": self.departments.get(one.department_id or 0, ""),
            "owner": self.people.get(one.owner_id or 0, ""),
            "campaign": self.campaigns.get(one.campaign_id or 0, ""),
            "pillar": self.pillars.get(one.pillar_id or 0, ""),
        }
        return {**found, "channel": ", ".join(more)} if more else found

    def _signed(self, title: str, channel_id: int, status: Status) -> Data:
        channel = self.channels.get(channel_id)
        return {
            "title": clean(title),
            "longest": longest(title),
            **_tile(channel),
            "channel": clean(channel.name) if channel else self.say("no_channel"),
            "status": status.value,
            "state": self._states[status],
            "solid": status in SOLID,
        }

    # Days ---------------------------------------------------------------------------------------------------------

    def holiday(self, day: date) -> str:
        """Names of public holidays and of free days from calendars."""
        found = [one.named(self.language) for one in self.sheet.holidays if one.day == day]
        return shortened(clean(" · ".join(dict.fromkeys(found))))

    def behind(self, day: date, most: int) -> list[Data]:
        """Dates of other people's calendars on a day, so many lines; the last one counts the rest."""
        found = self._behind.get(day, [])
        lines = [
            {
                "words": shortened(clean(f"{time_text(one.at)} {one.title}" if one.at else one.title)),
                "hue": one.hue if one.hue in HUES else "border_strong",
                "more": "",
            }
            for one in found[:most]
        ]
        if len(found) > most:
            lines[-1]["more"] = f"+{len(found) - most}"
        return lines

    def behind_notes(self, first: date, last: date) -> list[Data]:
        """The same in words, a remark for each calendar, for sheets on whose days there is no room for them."""
        calendars: dict[str, dict[str, list[date]]] = {}
        for one in self.sheet.behind:
            if first <= one.day <= last:
                calendars.setdefault(one.calendar, {}).setdefault(clean(one.title), []).append(one.day)
        found = []
        for name, titles in calendars.items():
            parts = [f"{title} ({self._runs(days)})" for title, days in titles.items()]
            found.append({"kind": "behind", "name": clean(name), "words": shortened(" · ".join(parts), 600)})
        return found

    def _runs(self, days: list[date]) -> str:
        """Days that follow each other as one span: 12.05., 19.05. – 21.05."""
        runs: list[list[date]] = []
        for day in sorted(set(days)):
            if runs and day - runs[-1][-1] == DAY:
                runs[-1].append(day)
            else:
                runs.append([day])
        today = self.sheet.now.date()
        return ", ".join(span_text(one[0], one[-1], today, self.language) for one in runs)

    def blackout(self, day: date) -> str:
        """The names of the blackouts of a day; "" for none."""
        found = [one.name or text("period.blackout", self.language) for one in self._periods(day, "blackout")]
        return shortened(clean(" · ".join(found)))

    def embargo(self, day: date) -> Data | None:
        """The embargo of a day: its name, whether it begins or ends here, until when."""
        found = next(iter(self._periods(day, "embargo")), None)
        if found is None:
            return None
        until = self.say("until", when=found.until) if found.until else ""
        name = shortened(clean(found.name)) or text("period.embargo", self.language)
        return {"name": name, "first": found.starts == day, "last": found.ends == day, "until": until}

    def _periods(self, day: date, kind: str) -> list[Any]:
        return [one for one in self.sheet.periods if one.kind.value == kind and one.starts <= day <= one.ends]

    def notes(self, first: date, last: date) -> list[Data]:
        """Embargoes, blackouts and school holidays of some days in words: name, until when, who set it."""
        found = []
        for free in self.sheet.breaks:
            if free.first <= last and free.last >= first:
                words = self.say(
                    "from_to", first=day_text(free.first, self.language), last=day_text(free.last, self.language)
                )
                found.append({"kind": "break", "name": clean(free.named(self.language)), "words": words})
        for one in self.sheet.periods:
            if one.starts > last or one.ends < first:
                continue
            kind = text(f"period.{one.kind}", self.language)
            name = clean(one.name)
            end = day_text(one.ends, self.language)
            if one.until:
                end = f"{end}, {self.say('clock', time=one.until)}"
            words = self.say("from_to", first=day_text(one.starts, self.language), last=end)
            if one.set_by:
                words += f", {self.say('set_by', who=clean(one.set_by))}"
            shown = name if name.startswith(kind) else f"{kind} {name}".strip()
            found.append({"kind": one.kind.value, "name": shown, "words": words})
        return found

    def throughout(self, first: date, last: date) -> frozenset[int]:
        """Campaigns that run on every one of some days: said once instead of drawn over all of them."""
        return frozenset(
            one.id
            for one in self.sheet.campaigns
            if (one.starts or date.min) <= first and (one.ends or date.max) >= last and first < last
        )

    def dated_campaigns(self, first: date, last: date, leave: frozenset[int]) -> list[Data]:
        """One remark that names campaigns of some days with their own, since a band may be too short for its name."""
        parts = []
        for one in self.sheet.campaigns:
            starts, ends = one.starts or date.min, one.ends or date.max
            if one.id not in leave and starts <= last and ends >= first:
                words = span_text(one.starts, one.ends, self.sheet.now.date(), self.language)
                parts.append(f"{clean(one.name)} ({words})")
        return [{"kind": "campaign", "name": self.say("campaigns.dated"), "words": " · ".join(parts)}] if parts else []

    def lanes(self, days: list[date], first: date, last: date, leave: frozenset[int]) -> list[Data]:
        """Campaigns of a week as bands: from which column over how many, in which lane; only inside the days."""
        found: list[Data] = []
        ends: list[int] = []
        for one in sorted(self.sheet.campaigns, key=lambda each: (each.starts or date.min, each.id)):
            low, high = max(one.starts or date.min, first), min(one.ends or date.max, last)
            inside = [index for index, day in enumerate(days) if low <= day <= high]
            if not inside or one.id in leave:
                continue
            lane = next((index for index, end in enumerate(ends) if end < inside[0]), len(ends))
            ends[lane : lane + 1] = [inside[-1]]
            found.append({"name": clean(one.name), "start": inside[0], "span": len(inside), "lane": lane})
        return found

    def day_name(self, day: date) -> str:
        """Dienstag, 12. Mai 2026."""
        return f"{long_day(day, self.language)} {day.year}"

    def week_name(self, day: date) -> str:
        """KW 20."""
        return week_text(day, self.language)


def _tile(channel: Channel | None) -> Data:
    if channel is None:
        return {"mono": "", "hue": ""}
    return {"mono": clean(channel.monogram)[:3], "hue": channel.hue if channel.hue in HUES else "blog"}


def days_of(first: date) -> list[date]:
    """The seven days from a Monday."""
    return [first + timedelta(days=index) for index in range(7)]


def busiest(maker: Maker, days: Iterable[date]) -> int:
    """How many publications the fullest of some days has."""
    return max((len(maker.on(one)) for one in days), default=0)
