"""Meetings: who sees only what concerns them sees those they take part in, and their own action items."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from . import schema

#: Kinds whose rows belong to a meeting.
OF_MEETING: tuple[str, ...] = (
    "participant",
    "agenda_item",
    "speech",
    "meeting_note",
    "parked_topic",
    "meeting_file",
    "decision",
    "vote",
)
OF_MEETING += ("minutes", "addendum")


def _rules(me: int, real: str) -> dict[str, str]:
    """What is seen of each kind, as a condition on its own columns."""
    leads = f"SELECT id FROM {real}.meeting WHERE chair_id = {me} OR minute_taker_id = {me}"
    seen = f"(SELECT meeting_id FROM {real}.participant WHERE person_id = {me} UNION {leads})"
    series = f"(SELECT series_id FROM {real}.meeting WHERE id IN {seen})"
    rules = {"meeting": f"id IN {seen}"} | dict.fromkeys(OF_MEETING, f"meeting_id IN {seen}")
    return rules | {
        "action_item": f"owner_id = {me} OR meeting_id IN {seen}",
        "meeting_series": f"id IN {series}",
        "standing_item": f"series_id IN {series}",
        "committee": f"id IN (SELECT committee_id FROM {real}.meeting WHERE id IN {seen})",
    }


#: Everything that `views` hides.
KINDS_OF_MEETINGS = ("meeting", *OF_MEETING, "action_item", "meeting_series", "standing_item", "committee")


def ever_met(connection: Connection) -> bool:
    """Whether there ever was a meeting, a series of them, a committee, an action item or a parked topic."""
    counter = schema.counter.c
    kinds = ("meeting", "meeting_series", "committee", "action_item", "parked_topic")
    return connection.execute(select(counter.next).where(counter.kind.in_(kinds)).limit(1)).first() is not None


def views(person_id: int, real: str) -> Iterator[tuple[str, str]]:
    """Name and query of every table of meetings."""
    for name, rule in _rules(int(person_id), real).items():
        yield name, f"SELECT * FROM {real}.{name} WHERE {rule}"


def about(entry: str, person_id: int, real: str) -> list[str]:
    """Conditions on entries of the journal about rows that are seen."""
    return [
        f"{entry}.kind = '{name}' AND {entry}.row_id IN (SELECT id FROM {real}.{name} WHERE {rule})"
        for name, rule in _rules(int(person_id), real).items()
    ]


def files(person_id: int, real: str) -> str:
    """The bytes of files that are seen, as a query of their names."""
    return f"SELECT sha256 FROM {real}.meeting_file WHERE {_rules(int(person_id), real)['meeting_file']}"
