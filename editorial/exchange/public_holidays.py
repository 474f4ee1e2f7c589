"""Public holidays of a country and its subdivision, from the `holidays` library, kept in a small cache file.

The cache exists for the start: the library alone takes longer to import than the first page may take to paint.
"""

from __future__ import annotations

import json
import os
from datetime import date
from functools import lru_cache
from pathlib import Path

from ..domain.calendar import Holiday
from ..places import home

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


def region_name(region: str) -> str:
    """Hessen for DE-HE; the code itself where it is unknown; nothing for none."""
    return dict((*BUNDESLAENDER, *COUNTRIES)).get(region, region)


def holidays_between(region: str, first: date, last: date) -> tuple[Holiday, ...]:
    """The holidays from first to last; none for an empty or unknown region."""
    if not region:
        return ()
    found = [one for year in range(first.year, last.year + 1) for one in _year(region, year)]
    return tuple(one for one in found if first <= one.day <= last)


def cached_between(region: str, first: date, last: date) -> tuple[Holiday, ...]:
    """As `holidays_between`, but only what the cache file knows: for the first page, before anything heavy loads."""
    cache = _read_cache(region)
    found: list[Holiday] = []
    for year in range(first.year, last.year + 1):
        found += [Holiday(date.fromisoformat(day), *names) for day, *names in cache.get(str(year), [])]
    return tuple(one for one in found if first <= one.day <= last)


@lru_cache(maxsize=64)
def _year(region: str, year: int) -> tuple[Holiday, ...]:
    cache = _read_cache(region)
    if str(year) in cache:
        return tuple(Holiday(date.fromisoformat(day), *names) for day, *names in cache[str(year)])
    found = _ask_library(region, year)
    cache[str(year)] = [[one.day.isoformat(), one.name, one.english] for one in found]
    _write_cache(region, cache)
    return found


def _ask_library(region: str, year: int) -> tuple[Holiday, ...]:
    import holidays

    country, _, part = region.partition("-")
    try:
        own, english = (
            holidays.country_holidays(country, subdiv=part or None, years=year, language=language)
            for language in ("de", "en_US")
        )
    except (NotImplementedError, KeyError, ValueError):
        return ()
    return tuple(
        Holiday(day, name.split(" (")[0], english.get(day, name).split(" (")[0]) for day, name in sorted(own.items())
    )


def _path(region: str) -> Path:
    return home() / "cache" / f"holidays-{region}.json"


def _read_cache(region: str) -> dict[str, list[list[str]]]:
    try:
        raw = json.loads(_path(region).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return raw if isinstance(raw, dict) else {}


def _write_cache(region: str, cache: dict[str, list[list[str]]]) -> None:
    path = _path(region)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}.tmp")
        draft.write_text(json.dumps(cache, ensure_ascii=False), "utf-8")
        os.replace(draft, path)
    except OSError:
        return
