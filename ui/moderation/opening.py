"""The way into moderation mode."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from editorial.errors import EditorialError

from ..context import Desk
from .reading import Opened, enter
from .window import ModerationWindow

__all__ = ["open_moderation"]


def open_moderation(
    desk: Desk,
    meeting_id: int,
    parent: QWidget | None,
    then: Callable[[ModerationWindow], None],
    failed: Callable[[EditorialError], None] | None = None,
) -> None:
    """Begin the meeting, or go on with it, and open its window over the whole screen; `then` is called with it."""
    actor, workspace_id, language = desk.actor, desk.options.workspace_id, desk.language

    def done(opened: Opened) -> None:
        window = ModerationWindow(desk, opened, parent)
        if parent is not None:
            window.setGeometry(parent.window().geometry())
        window.showFullScreen()
        window.activateWindow()
        window.focus_stage()
        then(window)

    desk.run(lambda ws: enter(ws, actor, meeting_id, workspace_id, language), done, failed)
