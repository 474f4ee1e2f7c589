"""The services of editorial meetings, as a workspace has them: each is loaded when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .store import Store


class MeetingServices:
    """A part of the composition root (`app.Workspace`)."""

    store: Store
