"""A meeting in progress: its window, and the bar above every page that leads back to it, also after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editorial.domain.events import Changes
from editorial.domain.meetings import MeetingState
from editorial.errors import EditorialError

if TYPE_CHECKING:
    from editorial.domain.meeting_cards import MeetingCase
    from editorial.domain.meetings import Meeting

    from .moderation.window import ModerationWindow
    from .shell import Shell

__all__ = ["RunningMeeting"]


class RunningMeeting(QObject):
    """One for each window."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell, self.desk = shell, shell.desk
        self.window: ModerationWindow | None = None
        self._opening = False
        self.desk.live.changed.connect(self._changed)
        self.desk.actor_changed.connect(self.forget)

    # The window ---------------------------------------------------------------------------------------------------

    def request(self, meeting_id: int) -> None:
        """Somebody wants to moderate it; before one of a later day is begun it is asked: that gives it its number."""
        if self.window is not None:
            self.open(meeting_id)
            return
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.meetings.case(actor, meeting_id).meeting, self._ask)

    def _ask(self, meeting: Meeting) -> None:
        if meeting.state is not MeetingState.PLANNED or meeting.day <= self.desk.clock.today():
            self.open(meeting.id)
            return
        from editorial.domain.wording import day_text

        from .widgets.dialogs import ConfirmDialog

        day = day_text(meeting.day, self.desk.language)
        words = self.tr("“{title}” is planned for {day}. If you begin it now, it is held today and gets its number.")
        asked = ConfirmDialog(
            self.desk.theme,
            self.desk.icons,
            self.tr("Begin today already?"),
            words.format(title=meeting.title, day=day),
            self.tr("Begin now"),
            danger=False,
            parent=self._shell.window,
        )
        asked.accepted.connect(lambda: self.open(meeting.id))
        asked.open()

    def open(self, meeting_id: int) -> None:
        """Begin the meeting, or go on with it."""
        from .moderation.opening import open_moderation

        if self.window is not None:
            self.window.activateWindow()
            return
        if self._opening:
            return
        self._opening = True
        open_moderation(self.desk, meeting_id, self._shell.window, self._opened, self._failed)

    def _opened(self, window: ModerationWindow) -> None:
        self._opening = False
        self.window = window
        window.left.connect(self._left)
        window.ended.connect(self._ended)
        self._shell.notices.take_away("meeting")

    def _failed(self, error: EditorialError) -> None:
        self._opening = False
        self.desk.error_raised.emit(error)

    def _left(self) -> None:
        self.window = None
        self.read()

    def _ended(self, meeting_id: int) -> None:
        self._shell.notices.take_away("meeting")
        if self.desk.answers("minutes_requested"):
            self.desk.minutes_requested.emit(meeting_id)
        words = self.tr("The meeting has ended. Its minutes are ready to be checked.")
        self.desk.offer(words, self.tr("Resume"), lambda: self.open(meeting_id))

    def forget(self) -> None:
        """Another workspace, or somebody else works here: what was typed is kept, and the window goes."""
        if self.window is not None:
            self.window.leave()

    # The bar ------------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Look whether a meeting is in progress."""
        actor = self.desk.actor
        if self._shell.session.path is not None and self.desk.may("meeting.step"):
            self.desk.run(lambda ws: ws.moderation.running(actor), self._show)

    def _changed(self, changes: Changes) -> None:
        if self.window is None and not self._opening and changes.touches("meeting"):
            self.read()

    def _show(self, case: MeetingCase | None) -> None:
        if case is None or case.meeting.state is not MeetingState.RUNNING:
            self._shell.notices.take_away("meeting")
            return
        if self.window is not None:
            return
        meeting, item = case.meeting, case.current
        number = self.tr("No. {number}").format(number=meeting.number) if meeting.number else ""
        name = f"{meeting.title} {number}".strip()
        where = self.tr("All items have been discussed.") if case.items else self.tr("There is no agenda yet.")
        if item is not None:
            place = 1 + [one.id for one in case.items].index(item.id)
            where = self.tr("Item {number}: {item}").format(number=place, item=item.title)
        title = self.tr("Meeting in progress: {title}").format(title=name)
        self._shell.notices.meeting(title, where, self.tr("Go on"), lambda: self.open(meeting.id))
