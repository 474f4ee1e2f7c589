"""The tour as somebody else sees it."""

from __future__ import annotations

from typing import Any

from .settling import settle


def work_as(shell: Any, person_id: str) -> None:
    """Somebody of the sample works here."""
    from editorial.domain.people import actor_of

    found = next((one for one in shell.desk.directory.people if str(one.id) == person_id), None)
    if found is not None:
        shell.desk.set_actor(actor_of(found))
        settle(shell)
