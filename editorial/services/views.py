"""Saved views: a calendar view with its filter, under a name."""

from __future__ import annotations

from dataclasses import replace

from ..domain.events import Changes
from ..domain.filters import SavedView
from ..domain.people import Actor
from ..errors import Refused
from .store import Store


class ViewsService:
    """Keep and forget views."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, actor: Actor) -> tuple[SavedView, ...]:
        """All saved views in their order."""
        with self._store.read(actor) as work:
            return tuple(work.all(SavedView))

    def save(self, actor: Actor, view: SavedView) -> Changes:
        """Save under a name; the same name is overwritten."""
        if not view.name.strip():
            raise Refused("name.empty")
        with self._store.act(actor, "view.save") as work:
            same = [one for one in work.all(SavedView) if one.name.casefold() == view.name.strip().casefold()]
            if same:
                work.change(
                    SavedView(same[0].id, same[0].version, view.name.strip(), view.view, view.filter, same[0].position)
                )
            else:
                work.add(SavedView(0, 0, view.name.strip(), view.view, view.filter, len(work.all(SavedView))))
            work.detail = {"title": view.name}
        return work.changes

    def rename(self, actor: Actor, view_id: int, name: str) -> Changes:
        """Give a view another name. Raises `Refused` for an empty or taken one."""
        wanted = name.strip()
        if not wanted:
            raise Refused("name.empty")
        with self._store.act(actor, "view.save") as work:
            view = work.get(SavedView, view_id)
            if any(one.id != view_id and one.name.casefold() == wanted.casefold() for one in work.all(SavedView)):
                raise Refused("name.taken", name=wanted)
            work.change(replace(view, name=wanted))
            work.detail = {"title": wanted}
        return work.changes

    def delete(self, actor: Actor, view_id: int) -> Changes:
        """Forget a view."""
        with self._store.act(actor, "view.delete") as work:
            view = work.get(SavedView, view_id)
            work.remove(view)
            work.detail = {"title": view.name}
        return work.changes
