"""Settings of the workspace itself: its name, language, zone, region of holidays, positioning."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from ..domain.calendar import zone
from ..domain.directory import WorkspaceOptions
from ..domain.events import Changes
from ..domain.people import Actor
from ..storage.mapping import Option
from ..storage.unit_of_work import UnitOfWork
from .store import Store


def read_options(work: UnitOfWork) -> WorkspaceOptions:
    """The options as stored; unknown names are left alone."""
    known = {one.name for one in fields(WorkspaceOptions)}
    found: dict[str, Any] = {one.name: one.value for one in work.all(Option) if one.name in known}
    return replace(WorkspaceOptions(), **found)


def write_options(work: UnitOfWork, wanted: WorkspaceOptions) -> None:
    """Store what differs."""
    zone(wanted.zone)
    rows = {one.name: one for one in work.all(Option)}
    for field in fields(WorkspaceOptions):
        value = str(getattr(wanted, field.name))
        row = rows.get(field.name)
        if row is None:
            work.add(Option(name=field.name, value=value))
        elif row.value != value:
            work.change(replace(row, value=value))


class OptionsService:
    """Read and change the workspace's settings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, actor: Actor) -> WorkspaceOptions:
        """The settings."""
        with self._store.read(actor) as work:
            return read_options(work)

    def save(self, actor: Actor, wanted: WorkspaceOptions) -> Changes:
        """Change the settings. Raises `Refused` for an unknown zone."""
        with self._store.act(actor, "settings.save") as work:
            write_options(work, wanted)
        self._store.zone = wanted.zone
        return work.changes
