"""Public and school holidays of a country and its subdivision, from the `holidays` library, kept in a small cache file.

The cache exists for the start: the library alone takes longer to import than the first page may take to paint.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from ..domain.calendar import Holiday, SchoolBreak
from ..places import home

#: Categories of the library (https://holidays.readthedocs.io): free days, those of Catholic places, school holidays.
PUBLIC, CATHOLIC, SCHOOL = "public", "catholic", "school"
Cache = dict[str, list[list[str]]]

#: German Bundesländer by the code the library uses, with their names.
BUNDESLAENDER: tuple[tuple[str, str], ...] = (
    ("DE-BW", "Baden-Württemberg"),
    ("DE-BY", "Bayern"),
    ("DE-BE", "Berlin"),
    ("DE-BB", "Brandenburg"),
    ("DE-HB", "Bremen"),
    ("DE-HH", "Hamburg"),
    ("DE-HE", "Hessen"),
    ("DE-MV", "Mecklenburg-Vorpommern"),
    ("DE-NI", "Niedersachsen"),
    ("DE-NW", "Nordrhein-Westfalen"),
    ("DE-RP", "Rheinland-Pfalz"),
    ("DE-SL", "Saarland"),
    ("DE-SN", "Sachsen"),
    ("DE-ST", "Sachsen-Anhalt"),
    ("DE-SH", "Schleswig-Holstein"),
    ("DE-TH", "Thüringen"),
)
COUNTRIES: tuple[tuple[str, str], ...] = (
    ("DE", "Deutschland (bundesweit)"),
    ("AT", "Österreich"),
    ("CH", "Schweiz"),
    ("LU", "Luxemburg"),
    ("GB", "UK"),
)


#: Where English has a name of its own.
_ENGLISH = {
    "DE-BY": "Bavaria",
    "DE-HE": "Hesse",
    "DE-MV": "Mecklenburg-Western Pomerania",
    "DE-NI": "Lower Saxony",
    "DE-NW": "North Rhine-Westphalia",
    "DE-RP": "Rhineland-Palatinate",
    "DE-SN": "Saxony",
    "DE-ST": "Saxony-Anhalt",
    "DE-TH": "Thuringia",
    "DE": "Germany (nationwide)",
    "AT": "Austria",
    "CH": "Switzerland",
    "LU": "Luxembourg",
}


def region_name(region: str, language: str = "de") -> str:
    """Hessen or Hesse for DE-HE; the code itself where it is unknown; nothing for none."""
    own = dict((*BUNDESLAENDER, *COUNTRIES)).get(region, region)
    return own if language == "de" else _ENGLISH.get(region, own)


def regions(language: str) -> list[tuple[str, str]]:
    """All regions by code and name: the Bundesländer by name, then the countries."""
    named = [(code, region_name(code, language)) for code, _name in BUNDESLAENDER]
    return sorted(named, key=lambda one: one[1]) + [(code, region_name(code, language)) for code, _name in COUNTRIES]


def holidays_between(region: str, first: date, last: date, *, catholic: bool = False) -> tuple[Holiday, ...]:
    """The holidays from first to last; none for an empty or unknown region.

    With `catholic` also those that hold only in the Catholic places of the region (Assumption Day in Bavaria, Corpus
    Christi in parts of Saxony and Thuringia).
    """
    wanted = (PUBLIC, CATHOLIC) if catholic else (PUBLIC,)
    found = {one.day: one for category in wanted for one in _days(region, category, first, last)}
    return tuple(found[day] for day in sorted(found))


def breaks_between(region: str, first: date, last: date) -> tuple[SchoolBreak, ...]:
    """School holidays that meet the days from first to last, whole. The library knows them up to summer 2029."""
    around = timedelta(days=60)
    start, end = max(first, date.min + around) - around, min(last, date.max - around) + around
    return _breaks(_days(region, SCHOOL, start, end), first, last)


def cached_between(region: str, first: date, last: date, *, catholic: bool = False) -> tuple[Holiday, ...]:
    """As `holidays_between`, but only what the cache file knows: for the first page, before anything heavy loads."""
    found = {
        one.day: one
        for category in ((PUBLIC, CATHOLIC) if catholic else (PUBLIC,))
        for one in _cached(_read_cache(region, category), first, last)
    }
    return tuple(found[day] for day in sorted(found))


def cached_breaks(region: str, first: date, last: date) -> tuple[SchoolBreak, ...]:
    """As `breaks_between`, but only what the cache file knows."""
    around = timedelta(days=60)
    cache = _read_cache(region, SCHOOL)
    return _breaks(_cached(cache, first - around, last + around), first, last) if cache else ()


def _breaks(found: Sequence[Holiday], first: date, last: date) -> tuple[SchoolBreak, ...]:
    """Days of the same name that follow each other are one break; single free days between two breaks stand alone."""
    runs: list[SchoolBreak] = []
    for one in found:
        if runs and runs[-1].name == one.name and (one.day - runs[-1].last).days == 1:
            runs[-1] = replace(runs[-1], last=one.day)
        else:
            runs.append(SchoolBreak(one.day, one.day, one.name, one.english))
    return tuple(one for one in runs if one.first <= last and one.last >= first)


def _days(region: str, category: str, first: date, last: date) -> list[Holiday]:
    if not region:
        return []
    found = [one for year in range(first.year, last.year + 1) for one in _year(region, category, year)]
    return [one for one in found if first <= one.day <= last]


def _cached(cache: Cache, first: date, last: date) -> list[Holiday]:
    found: list[Holiday] = []
    for year in range(first.year, last.year + 1):
        found += [Holiday(date.fromisoformat(day), *names) for day, *names in cache.get(str(year), [])]
    return [one for one in found if first <= one.day <= last]


@lru_cache(maxsize=192)
def _year(region: str, category: str, year: int) -> tuple[Holiday, ...]:
    cache = _read_cache(region, category)
    if str(year) in cache:
        return tuple(Holiday(date.fromisoformat(day), *names) for day, *names in cache[str(year)])
    found = _ask_library(region, category, year)
    cache[str(year)] = [[one.day.isoformat(), one.name, one.english] for one in found]
    _write_cache(region, category, cache)
    return found


def _ask_library(region: str, category: str, year: int) -> tuple[Holiday, ...]:
    import holidays

    country, _, part = region.partition("-")
    try:
        own, english = (
            holidays.country_holidays(
                country, subdiv=part or None, years=year, language=language, categories=(category,)
            )
            for language in ("de", "en_US")
        )
    except (NotImplementedError, KeyError, ValueError):
        return ()
    return tuple(
        Holiday(day, name.split(" (")[0], english.get(day, name).split(" (")[0]) for day, name in sorted(own.items())
    )


def _path(region: str, category: str) -> Path:
    kind = "holidays" if category == PUBLIC else category
    return home() / "cache" / f"{kind}-{region}.json"


def _read_cache(region: str, category: str) -> Cache:
    try:
        raw = json.loads(_path(region, category).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return raw if isinstance(raw, dict) else {}


def _write_cache(region: str, category: str, cache: Cache) -> None:
    path = _path(region, category)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}.tmp")
        draft.write_text(json.dumps(cache, ensure_ascii=False), "utf-8")
        os.replace(draft, path)
    except OSError:
        return
