"""The plan as a table by day."""

from __future__ import annotations

from datetime import date

from .documents_maker import Data, Maker

#: Columns of a portrait sheet; a landscape one has room for two more.
NARROW = ("when", "channel", "title", "status", "department", "owner")
WIDE = ("when", "channel", "title", "status", "department", "owner", "campaign", "pillar")


def list_page(maker: Maker) -> Data:
    """Groups by day with their notes, then what has no date."""
    codes = WIDE if maker.wish.landscape else NARROW
    groups = [_group(maker, one) for one in maker.busy_days()]
    if maker.sheet.backlog:
        lines = [maker.card(one) for one in maker.sheet.backlog]
        groups.append({"heading": maker.say("unscheduled"), "week": "", "notes": "", "entries": lines})
    return {
        "columns": [{"code": one, "name": maker.say(f"list.{one}")} for one in codes],
        "groups": groups,
        "notes": maker.notes(maker.sheet.first, maker.sheet.last),
    }


def _group(maker: Maker, day: date) -> Data:
    embargo = maker.embargo(day)
    notes = [maker.holiday(day), maker.blackout(day), embargo["name"] if embargo else ""]
    return {
        "heading": maker.day_name(day),
        "week": maker.week_name(day),
        "notes": " · ".join(one for one in notes if one),
        "entries": [maker.entry(one) for one in maker.on(day)],
    }
