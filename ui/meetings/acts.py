"""What is done with a meeting from the list and from its preparation: new, change, move, cancel, invite, print."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import Meeting, MeetingState

from ..context import Desk
from ..open_file import show_folder
from ..save_file import last_folder, name_and_ending, with_ending
from .words import MeetingWords

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor

Act = Callable[[], object]
Offer = tuple[str, str, str, Act]


class MeetingActs(QObject):
    """Acts on one meeting; `offers` are those that stand open to it and to whoever works here."""

    def __init__(self, desk: Desk, words: MeetingWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.words, self.owner = desk, words, parent

    # What is offered ----------------------------------------------------------------------------------------------

    def offers(self, one: Meeting) -> list[Offer]:
        """Name, words, icon and act, in the order of the menu."""
        planned, gone = one.state is MeetingState.PLANNED, one.state is MeetingState.CANCELLED
        found: list[Offer] = []
        if self.desk.may("meeting") and planned:
            found += [
                ("edit", self.tr("Change the meeting …"), "pencil", partial(self.edit, one.id)),
                ("move", self.tr("Move …"), "calendar-arrow-up", partial(self.move, one)),
            ]
        if self.desk.may("meeting") and (planned or gone):
            found.append(("invite", self.tr("Invitation …"), "mail", partial(self.invite, one)))
        if not gone:
            found.append(("print", self.tr("Running order …"), "printer", partial(self.print, one)))
        if self.desk.may("meeting") and planned:
            found.append(("cancel", self.tr("Cancel the meeting …"), "calendar-x", partial(self.cancel, one)))
            if one.series_id is None:
                found.append(("remove", self.tr("Remove"), "trash-2", partial(self.remove, one)))
        if self.desk.may("meeting") and gone:
            found.append(("restore", self.tr("Hold it after all"), "rotate-ccw", partial(self.restore, one)))
        return found

    def fill_menu(self, menu: QMenu, one: Meeting) -> None:
        """Every offer as an entry."""
        for _name, words, icon, act in self.offers(one):
            entry = menu.addAction(self.desk.icons.icon(icon), words)
            entry.triggered.connect(lambda _on=False, act=act: act())

    # Dialogs ------------------------------------------------------------------------------------------------------

    def new(self, made: Callable[[Meeting], object]) -> None:
        """A single meeting."""
        from .meeting_dialog import MeetingDialog

        dialog = MeetingDialog(self.desk, MeetingCase(Meeting(day=self.desk.clock.today())), self.owner.window())
        dialog.stored.connect(lambda case: made(case.meeting))
        dialog.open()

    def edit(self, meeting_id: int) -> None:
        """Change what was planned."""
        from .meeting_dialog import MeetingDialog

        actor = self.desk.actor

        def done(case: MeetingCase) -> None:
            MeetingDialog(self.desk, case, self.owner.window()).open()

        self.desk.run(lambda ws: ws.meetings.case(actor, meeting_id), done)

    def move(self, one: Meeting) -> None:
        """To another day or hour."""
        from .small_dialogs import MoveDialog

        dialog = MoveDialog(self.desk, one, self.owner.window())
        dialog.accepted.connect(lambda: self._move(one, dialog))
        dialog.open()

    def _move(self, one: Meeting, dialog: QObject) -> None:
        from .small_dialogs import MoveDialog

        assert isinstance(dialog, MoveDialog)
        actor, day, at, place = self.desk.actor, dialog.day_value(), dialog.time_value(), dialog.place.value()

        def done(_found: object) -> None:
            words = self.tr("“{title}” moved to {day}.").format(title=one.title, day=self.words.day(day))
            self.desk.toast(words)

        self.desk.run(lambda ws: ws.meetings.move(actor, one.id, day, at, place), done)

    def cancel(self, one: Meeting) -> None:
        """It does not take place; the reason goes to everybody."""
        from .small_dialogs import CancelDialog

        dialog = CancelDialog(self.desk, self.words.crumb(one), self.owner.window())
        actor = self.desk.actor

        def accepted() -> None:
            reason = dialog.reason.value()
            words = self.tr("“{title}” cancelled.").format(title=self.words.crumb(one))
            self.desk.run(lambda ws: ws.meetings.cancel(actor, one.id, reason), lambda _found: self.desk.toast(words))

        dialog.accepted.connect(accepted)
        dialog.open()

    # At once ------------------------------------------------------------------------------------------------------

    def restore(self, one: Meeting) -> None:
        """A cancelled one takes place."""
        actor = self.desk.actor
        words = self.tr("“{title}” takes place.").format(title=self.words.crumb(one))
        self.desk.run(lambda ws: ws.meetings.restore(actor, one.id), lambda _found: self.desk.toast(words))

    def remove(self, one: Meeting) -> None:
        """A single one that never began."""
        actor = self.desk.actor
        words = self.tr("“{title}” removed.").format(title=self.words.crumb(one))
        self.desk.run(lambda ws: ws.meetings.remove(actor, one.id), lambda _found: self.desk.toast(words))

    # Files --------------------------------------------------------------------------------------------------------

    def _name(self, one: Meeting, words: str) -> str:
        return f"{words}_{one.day.isoformat()}"

    def invite(self, one: Meeting) -> None:
        """Invitation as a calendar file or as the draft of a mail."""
        kinds = {self.tr("Draft of a mail (*.eml)"): ".eml", self.tr("Calendar file (*.ics)"): ".ics"}
        suggested = self._name(one, self.tr("Invitation")) + ".eml"
        found, kind = QFileDialog.getSaveFileName(
            self.owner.window(), self.tr("Invitation"), str(last_folder() / suggested), ";;".join(kinds)
        )
        path = with_ending(self.desk, self.owner.window(), *name_and_ending(found, kind, kinds))
        if path is not None:
            self._write(path, lambda ws, actor: ws.meetings.write_invitation(actor, one.id, path))

    def print(self, one: Meeting) -> None:
        """The running order with its times."""
        suggested = self._name(one, self.tr("Running order")) + ".pdf"
        found, _kind = QFileDialog.getSaveFileName(
            self.owner.window(), self.tr("Running order"), str(last_folder() / suggested), self.tr("PDF (*.pdf)")
        )
        path = with_ending(self.desk, self.owner.window(), found, ".pdf")
        if path is not None:
            self._write(path, lambda ws, actor: ws.agenda.write_running_order(actor, one.id, path))

    def _write(self, path: Path, act: Callable[[Workspace, Actor], object]) -> None:
        actor = self.desk.actor

        def done(found: object) -> None:
            from editorial.domain.meeting_invitation import InvitationWritten

            words = self.tr("{name} is written.").format(name=path.name)
            if isinstance(found, InvitationWritten) and found.without_address:
                people = self.tr("Without mail address: {people}.").format(people=", ".join(found.without_address))
                words = f"{words} {people}"
            self.desk.offer(words, self.tr("Open folder"), lambda: show_folder(path))

        self.desk.run(lambda ws: act(ws, actor), done)
