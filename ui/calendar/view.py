"""What every calendar view offers to the calendar page."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from ..context import Desk
from .state import CalendarState


class CalendarView(QWidget):
    """Base of month, week, list, board and campaign timeline.

    A view reads its own data with `desk.run(lambda ws: ws.plan.span(actor, first, last, state.filter), self._show)`,
    keeps the old picture until the new one is there, and never writes but through the acts it requests.
    """

    #: Context menu wanted at a global position, for the selection as it is now.
    menu_requested = Signal(QPoint)
    #: One of the acts of `ui.calendar.acts` by name ("schedule", "delete", "status:drafting" ...) for the selection.
    act_requested = Signal(str)
    #: How many publications or items are shown, for the hit count.
    shown = Signal(int)

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.state = state

    def title(self) -> str:
        """What the toolbar writes: "May 2026"."""
        raise AssertionError("every view has a title")

    def subtitle(self) -> str:
        """A few muted words behind the title ("23 items in progress"), or nothing."""
        return ""

    def tools(self) -> QWidget | None:
        """A control of this view alone for the toolbar (card size, grouping), or none."""
        return None

    def pages(self) -> bool:
        """Whether the view is turned by days (previous, today, next)."""
        return True

    def step(self, direction: int) -> None:
        """One page on (1) or back (-1)."""

    def reload(self) -> None:
        """Read again; called when the view becomes visible, after changes and after a filter change."""

    def focus_content(self) -> None:
        """Give the keyboard to the items."""
        self.setFocus()
