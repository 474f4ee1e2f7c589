"""Acts on recurring formats: make one, change one, and ask whom a new slot of one day means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from editorial.domain.content import ContentCard
from editorial.domain.series import Series

from ..context import Changes, Desk
from ..series import opening
from . import acts_jobs as jobs

if TYPE_CHECKING:
    from editorial.app import Workspace

    from .acts import Acts
    from .acts_jobs import Target, Wish
    from .selection import Selected

__all__ = ["ask_moved", "of_item", "open_series", "schedule", "shift"]


# Slots ------------------------------------------------------------------------------------------------------------


def schedule(acts: Acts, meant: Target, wish: Wish) -> None:
    """Put items on a day; for one of a series first ask whether the others go along."""
    actor = acts.desk.actor

    def alone() -> None:
        acts.run(lambda ws: jobs.schedule(ws, actor, meant, wish))

    card = _of_series(acts, meant)
    first = next((one for one in card.publications if one.day is not None), None) if card else None
    if card is None or first is None or wish.channels:
        alone()
        return
    at = first.time if wish.time is None and wish.keep_time else wish.time
    _ask(acts, card, wish.day, at, alone)


def shift(acts: Acts, meant: Target, days: int) -> None:
    """Move items by days; for one of a series first ask whether the others go along."""
    actor = acts.desk.actor

    def alone() -> None:
        acts.run(lambda ws: jobs.shift(ws, actor, meant, days))

    card = _of_series(acts, meant)
    first = next((one for one in card.publications if one.day is not None), None) if card else None
    if card is None or first is None or first.day is None:
        alone()
    else:
        _ask(acts, card, date.fromordinal(first.day.toordinal() + days), first.time, alone)


def _of_series(acts: Acts, meant: Target) -> ContentCard | None:
    """The card of the one item meant, if it belongs to a series and was read."""
    if len(meant.items) != 1:
        return None
    found = [one for one in acts.reader.current.cards if one.item.id == meant.items[0]]
    return found[0] if found and found[0].item.series_id else None


def _ask(acts: Acts, card: ContentCard, day: date, at: time | None, alone: Callable[[], None]) -> None:
    content_id, title, actor = card.item.id, card.item.title, acts.desk.actor

    def chosen(scope: str) -> None:
        if scope == "this":
            alone()
        else:
            acts.run(lambda ws: _move(ws, actor, content_id, day, at, scope))

    _ask_later(acts.desk, title, acts.place(), chosen, acts.host)


def ask_moved(
    desk: Desk,
    what: tuple[int, str],
    slot: tuple[date, time | None],
    alone: Callable[[], None],
    answer: Callable[[Changes], None],
    parent: QWidget | None,
) -> None:
    """After a drop of one publication of a series (content id, title) on a slot: whom it means, beside the pointer."""
    actor, (content_id, title), (day, at) = desk.actor, what, slot

    def chosen(scope: str) -> None:
        if scope == "this":
            alone()
        else:
            desk.run(lambda ws: _move(ws, actor, content_id, day, at, scope), answer)

    _ask_later(desk, title, QRect(QCursor.pos(), QSize(1, 1)), chosen, parent)


def _ask_later(desk: Desk, title: str, place: QRect, chosen: Callable[[str], None], parent: QWidget | None) -> None:
    """Once the drop or the dialog before is over: a popover inside it would be closed with it."""
    from ..series.scope import ask_scope

    def ask() -> None:
        ask_scope(desk, title, place, chosen, parent)

    QTimer.singleShot(0, desk, ask)


def _move(ws: Workspace, actor: Any, content_id: int, day: date, at: time | None, scope: str) -> Changes:
    from editorial.services.series import Scope

    return ws.series.move(actor, content_id, day, at, Scope(scope))


# Dialogs ----------------------------------------------------------------------------------------------------------


def open_series(acts: Acts, selected: Selected) -> None:
    """The format of the selected item; an item of none becomes the first of a new one."""
    card, desk = selected.one, acts.desk
    if card is None:
        return
    window = acts.host.window() if acts.host is not None else None
    item = card.item
    if item.series_id is not None:
        opening.open_series(desk, item, window)
        return
    from ..series.dialog import SeriesDialog

    opening.show_dialog(SeriesDialog(desk, of_item(card, desk.clock.today(), desk.options.zone), None, window, item.id))


def of_item(card: ContentCard, today: date, zone: str) -> Series:
    """A series whose occurrences look like this item, from its first day on."""
    names = {one.name for one in fields(Series)} & {one.name for one in fields(card.item)}
    values = {name: getattr(card.item, name) for name in names - {"id", "version"}}
    first = next((one for one in card.publications if one.day is not None), None)
    channels = tuple(dict.fromkeys(one.channel_id for one in card.publications if one.channel_id))
    starts, at = (first.day or today, first.time) if first is not None else (today, None)
    return replace(Series(**values), channel_ids=channels, starts=starts, time=at, zone=zone)
