"""When a view reads again: only while it is seen, only once for the same question, only the newest answer counts."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, QObject

from editorial.domain.events import Changes

from .view import CalendarView

if TYPE_CHECKING:
    from editorial.app import Workspace

T = TypeVar("T")

__all__ = ["Reader"]

#: What a calendar view shows of the workspace.
KINDS = ("content", "publication", "campaign", "campaign_phase", "campaign_department", "period", "option", "series")


class Reader(QObject):
    """Reads for a view. `question` is what the answer depends on; the same question is not asked twice at once."""

    def __init__(self, view: CalendarView, kinds: tuple[str, ...] = KINDS) -> None:
        super().__init__(view)
        self._view = view
        self._kinds = kinds
        self._version = 0
        self._asked: Hashable = None
        self._serial = 0
        self.stale = True
        view.installEventFilter(self)
        view.state.filter_changed.connect(self.refresh)
        view.desk.live.changed.connect(self._changed)

    def read(
        self,
        question: Hashable,
        job: Callable[[Workspace], T],
        show: Callable[[T], None],
    ) -> None:
        """Ask, unless this very question is under way; `show` gets the newest answer only."""
        key = (question, self._version)
        if self._asked == key:
            return
        self._asked = key
        self.stale = False
        self._serial += 1
        serial = self._serial

        def done(found: T) -> None:
            if serial == self._serial:
                self._asked = None
                show(found)

        def failed(error: Any) -> None:
            if serial == self._serial:
                self._asked = None
            self._view.desk.error_raised.emit(error)

        self._view.desk.run(job, done, failed)

    def refresh(self, *_whatever: Any) -> None:
        """Something that the picture depends on is different: read now if seen, else when shown."""
        self.stale = True
        if self._view.isVisible():
            self._view.reload()

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*self._kinds):
            self._version += 1
            self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A view that comes into sight reads what it missed."""
        if event.type() == QEvent.Type.Show and self.stale:
            self._view.reload()
        return False
