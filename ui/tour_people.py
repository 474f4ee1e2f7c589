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


def person_menu(shell: Any) -> None:
    """What stands under the name."""
    shell.window.show_page("today")
    shell.people.open_menu()


def locked(shell: Any) -> None:
    """As it stands over everything; the last picture, for it is not taken away again."""
    from . import tour_moderation
    from .people.cover import Cover
    from .people.lid import put_lid

    tour_moderation.leave(shell)
    cover = Cover(shell.desk)
    cover.set_people(shell.desk.directory.people)
    cover.ask_password(shell.people.me)
    put_lid(shell.window, cover)
