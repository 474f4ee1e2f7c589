"""From a content item to a request to an expert."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..context import Changes
from .selection import Selected

if TYPE_CHECKING:
    from .acts import Acts


def ask_expert(acts: Acts, selected: Selected) -> None:
    """Begins a request to an expert for the one selected item; an occurrence of a format becomes an item first."""
    if selected.one is None:
        return
    desk, item = acts.desk, selected.one.item

    def taken(changes: Changes) -> None:
        desk.ask_expert(int(changes.detail["content_id"]), item.title)

    if item.id > 0:
        desk.ask_expert(item.id, item.title)
    else:
        actor = desk.actor
        desk.run(lambda ws: ws.series.take_up(actor, item.id), taken)
