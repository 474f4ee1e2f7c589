"""Stops of the walk that have to do with people: the menu, signing in, the lock, passwords, absences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from editorial.domain.people import Person, Role
from editorial.errors import Coded, Refused
from tests.shells import settle
from ui.people.absence_dialog import AbsenceDialog
from ui.people.cover import Cover
from ui.people.dialogs import PasswordDialog, SignInDialog, WhoDialog, take_password_away
from ui.people.privacy import AnonymiseDialog
from ui.shell import Shell

Go = Callable[[Shell], object]


def me(shell: Shell, *, guarded: bool = True) -> Person:
    """Who works here, with a password or without."""
    found = shell.people.me
    assert found is not None
    return replace(found, password_at=shell.desk.clock.utc() if guarded else None)


def wrong(person: Person) -> Refused:
    """It was not the password."""
    return Refused("people.password", person=person.name)


def too_often(person: Person) -> Refused:
    """Five times not."""
    return Refused("people.wait", person=person.name, time=Coded("people.wait.seconds", count=30), seconds=30)


def menu(shell: Shell) -> None:
    """The menu under the name."""
    shell.window.show_page("today")
    shell.people.open_menu()


def sign_in(error: Callable[[Person], Refused] | None, shell: Shell) -> None:
    """Somebody takes over, with or without mistakes."""
    dialog = SignInDialog(shell.desk, me(shell), shell.window)
    dialog.open()
    if error is not None:
        dialog.refuse(error(me(shell)))


def who(shell: Shell) -> None:
    """Who is working here?"""
    WhoDialog(shell.desk, shell.desk.directory.people, shell.window).open()


def password(guarded: bool, shell: Shell) -> None:
    """Set one, or change it."""
    dialog = PasswordDialog(shell.desk, me(shell, guarded=guarded), shell.window)
    dialog.open()
    if guarded:
        dialog._refused(wrong(me(shell)))


def forgotten(shell: Shell) -> None:
    """Taking somebody's password away is asked first."""
    take_password_away(shell.desk, me(shell), shell.window)


def absence(shell: Shell) -> None:
    """An absence, with the days the wrong way round."""
    dialog = AbsenceDialog(shell.desk, me(shell), None, shell.window)
    dialog.open()
    dialog.ends.set_value(shell.desk.clock.today())
    dialog.starts.set_value(shell.desk.clock.today().replace(day=28))
    dialog.accept()


def cover(asks_who: bool, shell: Shell) -> None:
    """The lock, as a window of its own: the walk closes windows."""
    made = Cover(shell.desk, shell.window)
    made.setWindowFlag(Qt.WindowType.Window)
    made.set_people(shell.desk.directory.people)
    made.ask_password(me(shell))
    if asks_who:
        made.ask_who()
    else:
        made.refuse(wrong(me(shell)))
    made.resize(shell.window.size())
    made.show()


def absent(shell: Shell) -> None:
    """Somebody away, in list and form, with everybody who was deactivated."""
    shell.window.show_page("organisation")
    page: Any = shell.window.page("organisation")
    page.show_part("people")
    part = page.part("people")
    part.archived.setChecked(True)
    part.choose(next(one.id for one in shell.desk.directory.people if one.roles == ("management",)))
    settle(shell)


def forgetting(shell: Shell) -> None:
    """What anonymising somebody takes out, and what it cannot reach."""
    found = next(one for one in shell.desk.directory.people if one.roles == ("expert",))
    AnonymiseDialog(shell.desk, found, shell.window).open()
    settle(shell)


def reading(shell: Shell) -> None:
    """What somebody who may not change people sees of them."""
    before = shell.desk.actor
    shell.window.show_page("organisation")
    page: Any = shell.window.page("organisation")
    page.show_part("departments")
    shell.desk.actor = replace(before, roles=frozenset({Role.EDITOR}))
    page.part("departments").refresh()
    shell.desk.actor = before


def stops() -> list[tuple[str, Go]]:
    """All of them, by name."""
    return [
        ("people menu", menu),
        ("sign in", partial(sign_in, None)),
        ("sign in wrong", partial(sign_in, wrong)),
        ("sign in too often", partial(sign_in, too_often)),
        ("who", who),
        ("password set", partial(password, False)),
        ("password change", partial(password, True)),
        ("password forgotten", forgotten),
        ("absence", absence),
        ("anonymise", forgetting),
        ("lock", partial(cover, False)),
        ("lock who", partial(cover, True)),
        ("people absent", absent),
        ("departments read", reading),
    ]
