"""Reference calendars: other people's dates behind the plan, named, coloured, shown or hidden, removed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime

from ..domain.events import Changes
from ..domain.people import Actor
from ..domain.reference import Overview, ReferenceCalendar, ReferenceEvent
from ..errors import Refused
from ..storage import reference_queries
from ..storage.codec import unstamp
from .store import Store

_IMPORT = "import.calendar"


class ReferenceService:
    """Manages reference calendars; their events come in by `CalendarImportService`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def list(self, actor: Actor) -> tuple[Overview, ...]:
        """All of them in their order, with the number of events and the last import of their file."""
        with self._store.read(actor) as work:
            counts = reference_queries.event_counts(work.connection)
            brought: dict[str, datetime] = {}
            for detail, at in reference_queries.last_imports(work.connection, _IMPORT).items():
                name = str(json.loads(detail).get("title", ""))
                brought[name] = max(unstamp(at), brought.get(name, unstamp(at)))
            every = work.all(ReferenceCalendar, archived=False)
        return tuple(Overview(one, counts.get(one.id, 0), brought.get(one.source)) for one in every)

    def save(self, actor: Actor, value: ReferenceCalendar) -> Changes:
        """Change name, colour or whether it is shown. Raises `Refused` without a name, `StaleEdit`."""
        name = " ".join(value.name.split())
        if not name:
            raise Refused("reference.name")
        with self._store.act(actor, "reference.save") as work:
            work.change(replace(value, name=name))
            work.detail = {"title": name}
        return work.changes

    def remove(self, actor: Actor, calendar_id: int) -> Changes:
        """Take a calendar and all its events away; undo brings both back."""
        with self._store.act(actor, "reference.remove") as work:
            found = work.get(ReferenceCalendar, calendar_id)
            for event in work.all(ReferenceEvent, calendar_id=calendar_id):
                work.remove(event)
            work.remove(found)
            work.detail = {"title": found.name}
        return work.changes
