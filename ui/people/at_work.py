"""People before the window: the menu under the name, signing in, locking, and what changes when somebody takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from editorial.domain.people import Actor, Person
from editorial.domain.presence import active
from editorial.errors import EditorialError

from ..entering import sign_in, take_over
from ..errors import rescue
from ..presence import Presence
from ..rights import fit_commands, show_who
from .lid import put_lid, take_lid

if TYPE_CHECKING:
    from ..shell import Shell
    from .cover import Cover
    from .guard import Guard, Idle
    from .menu import PersonMenu

__all__ = ["AtWork"]


class AtWork(QObject):
    """One for each window."""

    def __init__(self, shell: Shell, presence: Presence) -> None:
        super().__init__(shell)
        self._shell, self.presence, self.desk = shell, presence, shell.desk
        self.cover: Cover | None = None
        self.dialog: QDialog | None = None
        self._guard: Guard | None = None
        self._idle: Idle | None = None
        self._menu: PersonMenu | None = None
        self._focus: QWidget | None = None
        presence.unknown.connect(self._ask_who)
        self.desk.actor_changed.connect(self._fit)
        self.desk.directory_changed.connect(self._fit)
        self.desk.settings_changed.connect(self.watch)

    # Who there is -------------------------------------------------------------------------------------------------

    @property
    def me(self) -> Person | None:
        """Who works here."""
        return self.desk.person(self.desk.actor.id)

    def _people(self) -> tuple[Person, ...]:
        return active(self.desk.directory.people)

    @property
    def can_lock(self) -> bool:
        """Whether a lock would ask for anything: the person has a password, and there are others."""
        me = self.me
        return me is not None and me.password_at is not None and len(self.desk.directory.people) > 1

    @property
    def locked(self) -> bool:
        """Whether the cover stands."""
        return self.cover is not None

    def _fit(self) -> None:
        """Roles, names or passwords may be others now."""
        if self._shell.session.is_open and not self.presence.waiting:
            show_who(self._shell)
            fit_commands(self._shell)
        self.watch()

    # Switching ----------------------------------------------------------------------------------------------------

    def open_menu(self) -> None:
        """Ctrl+Shift+P, or a click on the name."""
        from .menu import PersonMenu

        if self._shell.session.path is None or self.locked:
            return
        if self._menu is None:
            menu = self._menu = PersonMenu(self.desk, self._shell.window)
            menu.chosen.connect(self.switch_to)
            menu.lock_wanted.connect(self.lock)
            menu.password_wanted.connect(self.own_password)
            menu.absence_wanted.connect(self.own_absence)
            menu.data_wanted.connect(self.own_data)
            menu.organisation_wanted.connect(self._show_people)
        me = self.me
        others = tuple(one for one in self._people() if me is None or one.id != me.id)
        several = len(self.desk.directory.people) > 1
        self._menu.open_for(self._shell.window.header.person, me, others, told_apart=several)

    def switch_to(self, person_id: int) -> None:
        """Somebody takes over, after giving their password where they have one."""
        person = self.desk.person(person_id)
        if person is None or not self._leave_texts():
            return
        if person.password_at is None:
            self._sign_in(person_id, "", self.desk.error_raised.emit)
            return
        from .dialogs import SignInDialog

        dialog = SignInDialog(self.desk, person, self._shell.window)
        dialog.entered.connect(lambda who, password: self._sign_in(who, password, dialog.refuse))
        self._open(dialog)

    def _sign_in(self, person_id: int, password: str, refused: object) -> None:
        assert callable(refused)

        def failed(error: EditorialError) -> None:
            refused(error)

        self.desk.run(lambda ws: ws.people.sign_in(person_id, password), self._signed_in, failed)

    def _signed_in(self, actor: Actor) -> None:
        if self._shell.session.path is None:
            return
        same = actor.id == self.desk.actor.id
        first = self.presence.waiting
        if not same and not first:
            self._leave_texts(hidden=self.locked)
        if self.dialog is not None:
            self.dialog.reject()
        self.presence.take(actor)
        if not same:
            # behind the lid: nobody sees for a moment what another left open
            (sign_in if first else take_over)(self._shell)
        self._uncover(bring_back=same)
        if same:
            return
        self.desk.toast(self.tr("{person} is working here now.").format(person=actor.name), undo=False)

    def _leave_texts(self, *, hidden: bool = False) -> bool:
        """What is typed is saved under the name of whoever typed it; False where it cannot be and they may decide."""
        window = self._shell.window
        if window.has_page("inputs"):
            inputs = window.page("inputs")
            if hidden:
                inputs.keep()
            elif not inputs.close_request():
                return False
        if not window.has_page("editor"):
            return True
        editor = window.page("editor")
        if hidden:
            if not editor.session.finish():
                editor.session.keep()
            # a comment that was not sent, and whatever else has no place in the workspace
            rescue(editor.unsaved_text())
            return True
        if window.current == "editor" and not editor.close_request():
            return False
        if editor.unsaved_text():
            window.show_page("editor")
            words = self.tr("A comment or a point of the checklist is not saved yet. Send it or empty the field.")
            self.desk.toast(words, undo=False, meaning="warning")
            return False
        return True

    def _ask_who(self) -> None:
        from .dialogs import WhoDialog

        dialog = WhoDialog(self.desk, self._people(), self._shell.window)
        dialog.chosen.connect(self.switch_to)
        self._open(dialog)

    def own_password(self) -> None:
        """Set, change or remove it."""
        from .dialogs import PasswordDialog

        if (me := self.me) is not None:
            self._open(PasswordDialog(self.desk, me, self._shell.window))

    def own_absence(self) -> None:
        """Be away for some days, and say who decides meanwhile."""
        from .absence_dialog import AbsenceDialog

        if (me := self.me) is not None:
            self._open(AbsenceDialog(self.desk, me, None, self._shell.window))

    def own_data(self) -> None:
        """All that the workspace knows of whoever works here, as a file."""
        from .privacy import export_data

        if (me := self.me) is not None:
            export_data(self.desk, me, self._shell.window)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _closed(self, _result: int) -> None:
        self.dialog = None

    def _show_people(self) -> None:
        self._shell.window.show_page("organisation")
        self._shell.window.page("organisation").show_part("people")

    # Locking ------------------------------------------------------------------------------------------------------

    def lock(self) -> None:
        """Ctrl+L, or after a while without anybody there."""
        if not self.can_lock or self.locked:
            return
        window = self._shell.window
        self._focus = QApplication.focusWidget()
        if window.has_page("editor"):
            window.page("editor").session.flush()
        if "toast" in self._shell.__dict__:
            self._shell.toast.close_now()
        self.cover_up()

    def cover_up(self) -> None:
        """Nobody may look until somebody signs in."""
        from .cover import Cover
        from .guard import Guard

        if self.cover is not None:
            return
        if "meeting" in self._shell.__dict__:
            self._shell.meeting.forget()
        window = self._shell.window
        cover = self.cover = Cover(self.desk, window)
        cover.entered.connect(lambda who, password: self._sign_in(who, password, cover.refuse))
        cover.leaving.connect(self._close_workspace)
        put_lid(window, cover)
        cover.set_people(self._people())
        waiting = self.presence.waiting
        person = self.presence.start.person if waiting else self.me
        if person is not None:
            cover.ask_password(person)
        else:
            cover.ask_who()
        self._guard = Guard(cover)
        self._guard.begin()
        self.watch()

    def _uncover(self, *, bring_back: bool) -> None:
        if self.cover is None or self._guard is None:
            return
        cover, self.cover = self.cover, None
        self._guard.end(bring_back=bring_back)
        self._guard = None
        take_lid(self._shell.window, self._shell.session.path is not None)
        cover.deleteLater()
        window = self._shell.window
        if bring_back and self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        elif window.current:
            window.page(window.current).focus_content()
        self._focus = None
        self.watch()

    def _close_workspace(self) -> None:
        if not self.presence.waiting:
            self._leave_texts(hidden=True)
        self._shell.flow.close()

    def forget(self) -> None:
        """The workspace is closed, or another one is coming."""
        if self.dialog is not None:
            self.dialog.reject()
        self._focus = None
        self._uncover(bring_back=False)

    # Locking by itself --------------------------------------------------------------------------------------------

    def watch(self) -> None:
        """Begin or stop to look whether anybody is there."""
        wanted = self.desk.settings.lock_after if self.can_lock and not self.locked else 0
        if self._idle is None:
            if not wanted:
                return
            from .guard import Idle

            self._idle = Idle(self.desk, self)
            self._idle.passed.connect(self.lock)
        if wanted != self._idle.minutes:
            self._idle.set_minutes(wanted)
