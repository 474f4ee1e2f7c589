"""Personal data: handing somebody over what is known of them, and forgetting who they were."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from editorial.domain.events import Changes
from editorial.domain.people import Person
from editorial.domain.words import fold
from editorial.errors import EditorialError

from ..context import Desk
from ..save_file import with_ending
from ..widgets.banner import Banner
from ..widgets.check_row import CheckRow
from ..widgets.dialogs import BaseDialog
from ..widgets.label import Label

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.services.privacy import Forgetting

translate = QCoreApplication.translate

__all__ = ["AnonymiseDialog", "export_data"]


def export_data(desk: Desk, person: Person, parent: QWidget) -> None:
    """Ask where to, and write all that is known of the person."""
    stem = "-".join(fold(person.name).replace(".", " ").split()) or str(person.id)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = translate("Privacy", "personal-data") + f"-{stem}.zip"
    title = translate("Privacy", "Export personal data")
    kinds = translate("Privacy", "Archive with data and files (*.zip)")
    found, _kind = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / name), kinds)
    path = with_ending(desk, parent, found, ".zip")
    if path is None:
        return
    actor = desk.actor

    def done(written: Path) -> None:
        words = translate("Privacy", "All data about {person} written to “{name}”.")
        desk.toast(words.format(person=person.name, name=written.name), undo=False)

    desk.run(lambda ws: ws.privacy.export(actor, person.id, path), done)


class AnonymiseDialog(BaseDialog):
    """Says what is taken out, what stays and what is out of reach; it cannot be undone."""

    def __init__(self, desk: Desk, person: Person, parent: QWidget) -> None:
        title = translate("Privacy", "Anonymise {person}?").format(person=person.name)
        super().__init__(desk.theme, desk.icons, title, 540, parent)
        self.desk, self.person = desk, person
        self._gone = False
        theme = desk.theme
        self.problem = Banner(theme, desk.icons, "danger", "", parent=self)
        self.problem.hide()
        self.content.addWidget(self.problem)
        for words in self._meaning():
            self.content.addWidget(Label(theme, words, "body", wrap=True, parent=self))
        self.counted = Label(theme, " ", "small", "muted", wrap=True, parent=self)
        self.content.addWidget(self.counted)
        self.words = CheckRow(
            theme, self.tr("Also delete answers and files that stand in no content item"), parent=self
        )
        self.content.addWidget(self.words)
        self.content.addWidget(Label(theme, self._backups(), "caption", "muted", wrap=True, parent=self))
        self.set_primary(self.tr("Anonymise for good"), "user-x", "danger_filled")
        self.cancel.setFocus()
        actor, person_id = desk.actor, person.id
        desk.run(lambda ws: ws.privacy.would_forget(actor, person_id), self._tell, self._refused)

    def _meaning(self) -> tuple[str, str]:
        return (
            self.tr(
                "Name, initials, e-mail, function and field of competence are taken out everywhere, in the journal "
                "too. What they did stays under “Anonymised person”, their answers are anonymous from now on, and open "
                "requests to them end."
            ),
            self.tr("This cannot be undone. The journal stays whole and says that it was done, by whom and when."),
        )

    def _backups(self) -> str:
        return self.tr(
            "Finalised minutes are a record and keep the name. Texts that name the person in running words, files "
            "already exported, and backups from before still have it. Backups go by themselves within twelve months; "
            "delete them earlier where that is asked for."
        )

    def _tell(self, found: Forgetting) -> None:
        parts = [
            self.tr("%n input request(s)", "", found.requests),
            self.tr("%n contribution(s)", "", found.contributions),
            self.tr("%n own content item(s)", "", found.items),
            self.tr("%n step(s) in the journal", "", found.steps),
        ]
        said = self.tr("Concerned: {what}.").format(what=", ".join(parts))
        if found.minutes:
            said += " " + self.tr("%n finalised minutes keep the name.", "", found.minutes)
        self.counted.setText(said)
        self.words.setVisible(found.unused_answers > 0)
        self.adjustSize()

    def check(self) -> bool:
        """The dialog closes when it is done."""
        if self._gone:
            return True
        actor, person_id, words = self.desk.actor, self.person.id, self.words.isChecked()

        def job(ws: Workspace) -> Changes:
            return ws.privacy.anonymise(actor, person_id, words=words)

        self.desk.run(job, self._done, self._refused)
        return False

    def _done(self, changes: Changes) -> None:
        self._gone = True
        self.accept()
        said = self.tr("{person} is anonymised; the workspace knows “{name}” only.")
        name = str(changes.detail.get("title", ""))
        self.desk.toast(said.format(person=self.person.name, name=name), undo=False)

    def _refused(self, error: EditorialError) -> None:
        self.problem.set_banner("danger", self.tr("Not possible"), error.text(self.desk.language))
        self.problem.show()
