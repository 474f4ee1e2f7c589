"""What is done with minutes: finalise, add to them, open them again, write files and mail drafts."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu

from editorial.domain.decision_rules import voters_at
from editorial.domain.decisions import ActionItem, Decision
from editorial.domain.meetings import MeetingNote
from editorial.errors import EditorialError

from ..open_file import show_folder
from ..save_file import last_folder, with_ending
from .action_dialog import ActionDialog
from .attendance_dialog import MinutesAttendanceDialog, enter_presence
from .dialogs import AddendumDialog, FinaliseDialog, NoteDialog, ReopenDialog
from .head_dialog import HeadDialog
from .named_votes_dialog import NamedVotesDialog
from .setting import MinutesSetting
from .votes_dialog import VotesDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from editorial.domain.minutes_checks import MinutesCheck
    from editorial.services.minutes import DecisionEffects

    from .acting import ActingDialog, Job
    from .page import MinutesPage


class MinutesActs(QObject):
    """Asks what has to be asked, acts on the worker, and says what happened."""

    def __init__(self, page: MinutesPage) -> None:
        super().__init__(page)
        self.page, self.desk = page, page.desk
        self.writing = MinutesSetting(page.desk, self)
        self.writing.done.connect(self._written)
        self.writing.failed.connect(self._unwritten)
        self.writing.stopped.connect(self._stopped)
        self.writing.page.connect(self._paged)
        page.progress.cancelled.connect(self.writing.stop)
        self._path = Path()

    # Acts ---------------------------------------------------------------------------------------------------------

    def _ask(self, dialog: ActingDialog, job: Callable[[], Job], said: str, *, undo: bool = False) -> None:
        dialog.ask(job, lambda: self.desk.toast(said, undo))

    def _failed(self, error: EditorialError) -> None:
        self.desk.error_raised.emit(error)

    def finalise(self) -> None:
        """Ask about what is missing, then freeze them. What was typed is kept before anything is looked at."""
        page = self.page
        page.writing.keeping.flush()
        actor, meeting_id = self.desk.actor, page.meeting_id
        self.desk.run(lambda ws: ws.minutes.checks(actor, meeting_id), self._ask_finalise, self._failed)

    def _ask_finalise(self, checks: tuple[MinutesCheck, ...]) -> None:
        page = self.page
        if page.case is None:
            return
        if page.writing.keeping.busy:
            return  # what was typed could not be kept; the page says so
        dialog = FinaliseDialog(self.desk, page.words.meeting(page.case.meeting), checks, page.window())
        actor, meeting_id = self.desk.actor, page.meeting_id

        def job() -> Job:
            seen = dialog.seen()
            return lambda ws: ws.minutes.finalise(actor, meeting_id, seen=seen)

        self._ask(dialog, job, self.tr("The minutes are finalised."))
        dialog.accepted.connect(page.focus_soon)

    def add(self) -> None:
        """An addendum."""
        dialog = AddendumDialog(self.desk, self.page.window())
        actor, meeting_id = self.desk.actor, self.page.meeting_id

        def job() -> Job:
            words = dialog.words.value()
            return lambda ws: ws.minutes.addendum(actor, meeting_id, words)

        self._ask(dialog, job, self.tr("The addendum was added."))

    def reopen(self) -> None:
        """With a reason; what the decisions did is shown before."""
        actor, meeting_id, language = self.desk.actor, self.page.meeting_id, self.desk.language

        def ask(effects: tuple[DecisionEffects, ...]) -> None:
            dialog = ReopenDialog(self.desk, effects, self.page.window())

            def job() -> Job:
                why = dialog.reason()
                return lambda ws: ws.minutes.reopen(actor, meeting_id, why)

            self._ask(dialog, job, self.tr("The minutes are open again."))
            dialog.accepted.connect(self.page.focus_soon)

        self.desk.run(lambda ws: ws.minutes.effects(actor, meeting_id, language), ask, self._failed)

    def edit_head(self) -> None:
        """Place, begin and end, chair, distribution."""
        case = self.page.case
        if case is None or case.meeting.ended_at is None:
            return
        dialog, actor = HeadDialog(self.desk, case.meeting, self.page.window()), self.desk.actor

        def job() -> Job:
            changed = dialog.meeting()
            return lambda ws: ws.minutes.save_head(actor, changed)

        self._ask(dialog, job, self.tr("The head of the minutes was changed."), undo=True)

    def edit_attendance(self) -> None:
        """Who was there, from when to when."""
        case = self.page.case
        if case is None:
            return
        dialog, actor = MinutesAttendanceDialog(self.desk, case, self.page.window()), self.desk.actor

        def job() -> Job:
            changes = dialog.changes()
            return lambda ws: enter_presence(ws, actor, changes)

        self._ask(dialog, job, self.tr("The attendance was changed."))

    def change_action(self, action: ActionItem) -> None:
        """Another owner or day for an action item."""
        actor, said = self.desk.actor, self.tr("The action item was changed.")
        self.desk.run(lambda ws: ws.actions.save(actor, action), lambda _row: self.desk.toast(said), self._failed)

    def write_action(self, action: ActionItem) -> None:
        """A new action item, or other words for one."""
        dialog, actor = ActionDialog(self.desk, action, self.page.window()), self.desk.actor

        def job() -> Job:
            wanted = dialog.action()
            return lambda ws: ws.actions.save(actor, wanted) if wanted.id else ws.actions.add(actor, wanted)

        said = self.tr("The action item was changed.") if action.id else self.tr("The action item was added.")
        self._ask(dialog, job, said, undo=True)

    def write(self, what: object) -> None:
        """A dialog for an action item, the votes of a decision, a note."""
        if isinstance(what, ActionItem):
            self.write_action(what)
        elif isinstance(what, Decision):
            self._write_votes(what)
        elif isinstance(what, MeetingNote):
            self._write_note(what)

    def _write_votes(self, one: Decision) -> None:
        case, actor, said = self.page.case, self.desk.actor, self.tr("The vote was corrected.")
        if case is not None and any(vote.decision_id == one.id for vote in case.votes):
            people = voters_at(case.participants, one.at)
            named = NamedVotesDialog(self.desk, one, case.votes, people, self.page.window())

            def by_name() -> Job:
                choices = named.choices()
                return lambda ws: ws.decisions.vote_by_name(actor, one.id, choices)

            self._ask(named, by_name, said, undo=True)
            return
        dialog = VotesDialog(self.desk, one, self.page.window())

        def counted() -> Job:
            votes = dialog.tally()
            return lambda ws: ws.decisions.vote(actor, one.id, *votes)

        self._ask(dialog, counted, said, undo=True)

    def _write_note(self, note: MeetingNote) -> None:
        dialog, actor = NoteDialog(self.desk, note.text, self.page.window()), self.desk.actor

        def job() -> Job:
            changed = replace(note, text=dialog.words.value())
            return lambda ws: ws.moderation.save_note(actor, changed)

        self._ask(dialog, job, self.tr("The note was changed."), undo=True)

    def remove_note(self, note: MeetingNote) -> None:
        """It does not belong into the minutes."""
        actor, said = self.desk.actor, self.tr("The note was removed.")
        self.desk.run(
            lambda ws: ws.moderation.remove_note(actor, note.id), lambda _case: self.desk.toast(said), self._failed
        )

    def go_on(self) -> None:
        """The meeting ended too early: it goes on in moderation."""
        self.page.writing.keeping.flush()
        self.desk.moderation_requested.emit(self.page.meeting_id)

    def fill(self, menu: QMenu) -> None:
        """The menu of what is wanted more seldom."""
        menu.clear()
        case, icons = self.page.case, self.desk.icons
        if case is None:
            return
        if case.final is not None and self.page.reopens:
            menu.addAction(icons.icon("lock-open"), self.tr("Open again …"), self.reopen)
        if case.final is None and self.desk.may("meeting.write"):
            menu.addAction(icons.icon("pencil"), self.tr("Change the head …"), self.edit_head)
            menu.addAction(icons.icon("users-round"), self.tr("Change the attendance …"), self.edit_attendance)
            if self.desk.may("meeting.step") and self.desk.answers("moderation_requested"):
                menu.addAction(icons.icon("presentation"), self.tr("Go on with the meeting"), self.go_on)
        for place, one in enumerate(case.minutes, 1):
            if one != case.final:
                act = partial(self.page.show_edition, one)
                menu.addAction(icons.icon("history"), self.tr("View edition {n}").format(n=place), act)

    # Files --------------------------------------------------------------------------------------------------------

    def export(self) -> None:
        """Into a file of the chosen format."""
        self._write(self.page.options.ending(), self.tr("Export the minutes"))

    def mail(self) -> None:
        """A mail draft to the distribution list, with the minutes as PDF."""
        self._write(".eml", self.tr("Save the mail draft"))

    def _write(self, ending: str, title: str) -> None:
        page = self.page
        if page.case is None or self.writing.is_running():
            return
        page.writing.keeping.flush()
        name = last_folder() / f"{self._name()}{ending}"
        found, _kind = QFileDialog.getSaveFileName(page.window(), title, str(name), f"*{ending}")
        path = with_ending(self.desk, page, found, ending)
        if path is None:
            return
        self._path = path
        title = self.tr("{format} is being made").format(format=ending.removeprefix(".").upper())
        page.progress.start(title, name=path.name)
        self.writing.write(page.meeting_id, page.wish(), path)

    def _name(self) -> str:
        case = self.page.case
        assert case is not None
        number, year = case.meeting.number, case.meeting.day.year
        stem = self.tr("Minutes")
        part = f"{stem}_{number}-{year}" if number else f"{stem}_{case.meeting.day:%Y-%m-%d}"
        if (edition := self.page.edition) is not None:
            word, number = self.tr("edition"), case.minutes.index(edition) + 1
            return f"{part}_{word}-{number}"
        draft = self.tr("draft")
        return part if case.final is not None else f"{part}_{draft}"

    def _paged(self, number: int) -> None:
        count = self.page.preview.count
        if number <= count:
            words = self.tr("Page {n} of {all}").format(n=number, all=count)
            self.page.progress.set_progress(number, count, words)
        else:
            self.page.progress.set_progress(0, 0, self.tr("Page {n}").format(n=number))

    def _written(self, found: Any) -> None:
        self.page.progress.end()
        words = self.tr("{name} was written.").format(name=self._path.name)
        notes = " ".join(one.text(self.desk.language) for one in getattr(found, "notes", ()))
        path = self._path
        self.desk.offer(f"{words} {notes}".strip(), self.tr("Open folder"), lambda: show_folder(path))

    def _unwritten(self, error: object) -> None:
        self.page.progress.end()
        self.desk.error_raised.emit(error)

    def _stopped(self) -> None:
        self.page.progress.end()
        self.desk.toast(self.tr("Nothing was written."), False, "info")
