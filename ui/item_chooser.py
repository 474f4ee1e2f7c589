"""Choosing one content item from all that are not out yet, in a list that filters as one types."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from editorial.domain.filters import PlanFilter
from editorial.domain.status import Status

from .context import Desk
from .widgets.choice import Choice, Sign
from .widgets.choice_list import ChoiceList
from .widgets.popover import Popover

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor

__all__ = ["choose_item"]

_OUT = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED, Status.REJECTED})


def _choices(ws: Workspace, actor: Actor, with_out: bool) -> list[Choice]:
    cards = ws.plan.board(actor, PlanFilter()).cards
    found = sorted(cards, key=lambda one: (one.day is None, str(one.day or ""), one.title))
    return [
        Choice(one.content_id, one.title, Sign.status(one.status))
        for one in found
        if one.content_id > 0 and (with_out or one.status not in _OUT)
    ]


def choose_item(
    desk: Desk,
    anchor: QWidget,
    chosen: Callable[[int, str], None],
    *,
    current: int | None = None,
    with_out: bool = False,
) -> None:
    """Drop the list of items under `anchor`, the `current` one marked; `chosen` hears id and title.

    `with_out` offers those, too, that are out or rejected.
    """
    actor = desk.actor

    def drop(found: list[Choice]) -> None:
        marked = {current} if current is not None else set()
        titles = {one.value: one.text for one in found}
        popover = Popover(desk.theme, anchor.window())
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = QCoreApplication.translate("ItemChooser", "Content items")
        rows = ChoiceList(desk.theme, desk.icons, found, marked, name, False, popover)

        def picked(value: object) -> None:
            popover.close()
            if isinstance(value, int):
                chosen(value, titles[value])

        rows.picked.connect(picked)
        popover.body.addWidget(rows)
        popover.setFocusProxy(rows)
        popover.open_below(anchor)

    desk.run(lambda ws: _choices(ws, actor, with_out), drop)
