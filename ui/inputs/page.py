"""The page of expert input: for those who ask the requests, for those who are asked their own desk."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.people import Role

from ..context import Desk
from ..widgets.ground import Ground

#: Whoever has only these is asked, and asks nobody.
_ASKED = frozenset({Role.EXPERT, Role.APPROVER, Role.VIEWER})


class InputsPage(Ground):
    """Decides by the roles of whoever works here which of the two it is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self.work: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        desk.actor_changed.connect(self._decide)
        desk.ask_requested.connect(self._ask)
        desk.input_requested.connect(self._show_request)
        self._decide()

    @property
    def asks(self) -> bool:
        """Whether whoever works here asks others; nobody yet is the one person of a fresh workspace, who does."""
        roles = self.desk.actor.roles
        return not roles or not roles <= _ASKED

    def _decide(self) -> None:
        from .page_work import InputsWork

        if self.work is not None and isinstance(self.work, InputsWork) is self.asks:
            if isinstance(self.work, InputsWork):
                self.work.reload()
            return
        old = self.work
        if self.asks:
            self.work = InputsWork(self.desk)
        else:
            from .desk import ExpertDesk

            self.work = ExpertDesk(self.desk)
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._column.addWidget(self.work)

    # What others ask for ------------------------------------------------------------------------------------------

    def _ask(self, content_id: int, title: str) -> None:
        from .page_work import InputsWork

        if isinstance(self.work, InputsWork):
            self.work.new_request(content_id or None, title)

    def _show_request(self, request_id: int) -> None:
        show = getattr(self.work, "show_request", None)
        if show is not None:
            show(request_id)

    def new_request(self) -> None:
        """The command of the window."""
        self._ask(0, "")

    def show_part(self, name: str) -> None:
        """A tab, for the palette."""
        show = getattr(self.work, "show_part", None)
        if show is not None:
            show(name)

    # The page -----------------------------------------------------------------------------------------------------

    def focus_content(self) -> None:
        """Where the keyboard begins."""
        focus = getattr(self.work, "focus_content", None)
        if focus is not None:
            focus()

    def regions(self) -> list[QWidget]:
        """For F6."""
        named = getattr(self.work, "regions", None)
        return list(named()) if named is not None else [self]

    def close_request(self) -> bool:
        """Whether the window may be closed: what is being written is not lost without asking."""
        parts = getattr(self.work, "parts", None)
        return parts is None or bool(parts.close_request())

    def keep(self) -> None:
        """Keep what is being written, unasked: nobody is there, or the workspace is left."""
        parts = getattr(self.work, "parts", None)
        if parts is not None:
            parts.keep()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # the page's letters come before commands of the window with the same ones; text fields never get here
            if self._key(event, only_ask=True):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._key(event):
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent, only_ask: bool = False) -> bool:
        from .page_keys import handle
        from .page_work import InputsWork

        return isinstance(self.work, InputsWork) and handle(self.work, event, only_ask)
