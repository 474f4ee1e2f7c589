"""The services of editorial meetings, as a workspace has them: each is loaded when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .moderation import ModerationService
    from .store import Store


class MeetingServices:
    """A part of the composition root (`app.Workspace`)."""

    store: Store

    @cached_property
    def moderation(self) -> ModerationService:
        """A meeting that runs."""
        from .moderation import ModerationService

        return ModerationService(self.store)
