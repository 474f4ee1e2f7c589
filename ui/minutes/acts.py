"""What is done with minutes: finalise, add to them, open them again, write files and mail drafts."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu

from editorial.domain.decisions import ActionItem
from editorial.errors import EditorialError

from ..save_file import with_ending
from .action_dialog import ActionDialog
from .dialogs import AddendumDialog, FinaliseDialog, ReopenDialog
from .head_dialog import HeadDialog
from .setting import Setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from editorial.app import Workspace
    from editorial.services.minutes import DecisionEffects

    from .page import MinutesPage


class MinutesActs(QObject):
    """Asks what has to be asked, acts on the worker, and says what happened."""

    def __init__(self, page: MinutesPage) -> None:
        super().__init__(page)
        self.page, self.desk = page, page.desk
        self.writing = Setting(page.desk, self)
        self.writing.done.connect(self._written)
        self.writing.failed.connect(self._unwritten)
        self.writing.stopped.connect(self._stopped)
        self.writing.page.connect(self._paged)
        page.progress.cancelled.connect(self.writing.stop)
        self._path = Path()

    # Acts ---------------------------------------------------------------------------------------------------------

    def _run(self, job: Callable[[Workspace], Any], said: str, *, undo: bool = False) -> None:
        def done(_found: object) -> None:
            self.desk.toast(said, undo)

        self.desk.run(job, done, self._failed)

    def _failed(self, error: EditorialError) -> None:
        self.desk.error_raised.emit(error)

    def finalise(self) -> None:
        """Ask about what is missing, then freeze them. What was typed is kept before anything is looked at."""
        page = self.page
        page.writing.keeping.flush()
        actor, meeting_id = self.desk.actor, page.meeting_id
        self.desk.run(lambda ws: ws.minutes.checks(actor, meeting_id), self._ask_finalise, self._failed)

    def _ask_finalise(self, checks: Any) -> None:
        case = self.page.case
        if case is None:
            return
        title = self.page.words.meeting(case.meeting)
        dialog = FinaliseDialog(self.desk, title, checks, self.page.window())
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        actor, meeting_id, seen = self.desk.actor, self.page.meeting_id, dialog.seen()
        self._run(lambda ws: ws.minutes.finalise(actor, meeting_id, seen=seen), self.tr("The minutes are finalised."))

    def add(self) -> None:
        """An addendum."""
        dialog = AddendumDialog(self.desk, self.page.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            actor, meeting_id, words = self.desk.actor, self.page.meeting_id, dialog.words.value()
            self._run(lambda ws: ws.minutes.addendum(actor, meeting_id, words), self.tr("The addendum was added."))

    def reopen(self) -> None:
        """With a reason; what the decisions did is shown before."""
        actor, meeting_id, language = self.desk.actor, self.page.meeting_id, self.desk.language

        def ask(effects: tuple[DecisionEffects, ...]) -> None:
            dialog = ReopenDialog(self.desk, effects, self.page.window())
            if dialog.exec() == QDialog.DialogCode.Accepted:
                why = dialog.reason()
                said = self.tr("The minutes are open again.")
                self._run(lambda ws: ws.minutes.reopen(actor, meeting_id, why), said)

        self.desk.run(lambda ws: ws.minutes.effects(actor, meeting_id, language), ask, self._failed)

    def edit_head(self) -> None:
        """Place, begin and end, chair, distribution."""
        case = self.page.case
        if case is None or case.meeting.ended_at is None:
            return
        dialog = HeadDialog(self.desk, case.meeting, self.page.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            actor, changed = self.desk.actor, dialog.meeting()
            said = self.tr("The head of the minutes was changed.")
            self._run(lambda ws: ws.minutes.save_head(actor, changed), said, undo=True)

    def change_action(self, action: ActionItem) -> None:
        """Another owner or day for an action item."""
        actor = self.desk.actor
        self._run(lambda ws: ws.actions.save(actor, action), self.tr("The action item was changed."), undo=True)

    def write_action(self, action: ActionItem) -> None:
        """A new action item, or other words for one."""
        dialog = ActionDialog(self.desk, action, self.page.window())
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        actor, wanted = self.desk.actor, dialog.action()
        if not wanted.id:
            said = self.tr("The action item was added.")
            self._run(lambda ws: ws.actions.add(actor, wanted), said, undo=True)
        elif wanted != action:
            self.change_action(wanted)

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
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = Path(folder) / f"{self._name()}{ending}"
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
            return f"{part}_{self.tr('edition')}-{case.minutes.index(edition) + 1}"
        return part if case.final is not None else f"{part}_{self.tr('draft')}"

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
        self.desk.toast(f"{words} {notes}".strip(), False)

    def _unwritten(self, error: object) -> None:
        self.page.progress.end()
        self.desk.error_raised.emit(error)

    def _stopped(self) -> None:
        self.page.progress.end()
        self.desk.toast(self.tr("Nothing was written."), False, "info")
