"""Check, compare and export: what the line under the steps offers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from editorial.domain.journal_view import Continuation, Verdict
from editorial.domain.wording import number_text

from ..save_file import with_ending

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.errors import EditorialError
    from editorial.services.exports import Exported
    from editorial.services.journal_proof import Proof

    from .page import JournalPage


#: Entries that are proven in some tenths of a second.
BY_ITSELF = 20_000


class ProofActs(QObject):
    """Works for the page; answers stand in its banner, or as a toast where all is well."""

    def __init__(self, page: JournalPage) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk
        self._asked = False
        page.proof.check.clicked.connect(self.check)
        page.proof.compare.clicked.connect(self.choose_earlier)
        page.proof.export.clicked.connect(self.choose_target)
        page.banner.alternative_clicked.connect(self._close)

    # Checking -----------------------------------------------------------------------------------------------------

    def check(self) -> None:
        """Go through the whole chain."""
        actor = self._desk.actor
        self._begin()
        self._desk.run(lambda ws: ws.journal.prove(actor), self._checked, self._refused)

    def check_quietly(self, entries: int) -> None:
        """Once for a page, by itself, where it takes no time to speak of; in longer journals a person asks for it."""
        actor = self._desk.actor
        if not self._asked and entries <= BY_ITSELF:
            self._asked = True
            self._desk.run(lambda ws: ws.journal.prove(actor), self._checked, self._refused)

    def _checked(self, proof: Proof) -> None:
        self._end()
        self._page.proof.show_proof(proof, self._desk.clock.now())
        if proof.ok:
            self._page.banner.hide()
        else:
            self._tell_broken(proof)

    def _tell_broken(self, proof: Proof) -> None:
        title = self.tr("The journal was tampered with, or is damaged: entry {n} is not what was written.")
        reason = self.tr("Everything before it is proven. Compare with a backup to see what is missing.")
        self._show("danger", title.format(n=self._number(proof.first)), reason)

    # Comparing ----------------------------------------------------------------------------------------------------

    def choose_earlier(self) -> None:
        """Ask for an earlier journal or backup."""
        title = self.tr("Compare with an earlier journal or backup")
        kinds = self.tr("Journals and backups") + " (*.json *.csv *.editorial)"
        found, _kind = QFileDialog.getOpenFileName(self._page, title, self._folder(), kinds)
        if found:
            self.compare(Path(found))

    def compare(self, path: Path) -> None:
        """Whether this journal goes on from an earlier one; its own chain is proven in the same go."""
        actor = self._desk.actor
        self._begin()

        def job(ws: Workspace) -> tuple[Proof, Continuation]:
            return ws.journal.prove(actor), ws.journal.continues(actor, path)

        def done(found: tuple[Proof, Continuation]) -> None:
            self._end()
            proof, answer = found
            self._page.proof.show_proof(proof, self._desk.clock.now())
            if proof.ok:
                self.tell(answer, path.name)
            else:
                self._tell_broken(proof)

        self._desk.run(job, done, self._refused)

    def tell(self, answer: Continuation, name: str) -> None:
        """What the comparison found."""
        earlier, own = self._number(answer.earlier), self._number(answer.entries)
        if answer.verdict is Verdict.CONTINUES:
            title = self.tr("This journal goes on from “{name}”: nothing was taken away or changed.")
            reason = self.tr("The earlier one ended with entry {earlier}, this one has {own}.")
            self._show("success", title.format(name=name), reason.format(earlier=earlier, own=own))
        elif answer.verdict is Verdict.ANONYMISED:
            title = self.tr("Up to entry {n} this journal is that of “{name}”.")
            reason = self.tr("From there on names were replaced when a person was anonymised; the rest of it is whole.")
            self._show("info", title.format(n=self._number(answer.first - 1), name=name), reason)
        elif answer.verdict is Verdict.CUT:
            title = self.tr("The end of this journal is missing: “{name}” went as far as entry {earlier}.")
            reason = self.tr("This one ends with entry {own}. Open the backup to see what was there.")
            self._show("danger", title.format(name=name, earlier=earlier), reason.format(own=own))
        elif answer.verdict is Verdict.REWRITTEN:
            title = self.tr("This journal was written anew, or belongs to another workspace than “{name}”.")
            reason = self.tr("Entry {n} is another one there.").format(n=self._number(answer.first))
            if not answer.first:
                reason = self.tr("Entry {earlier} is another one there.").format(earlier=earlier)
            self._show("danger", title.format(name=name), reason)
        else:
            title = self.tr("“{name}” contradicts itself and proves nothing.").format(name=name)
            self._show("warning", title, self.tr("Choose another journal or backup."))

    # Exporting ----------------------------------------------------------------------------------------------------

    def choose_target(self) -> None:
        """Ask where the journal is to be written."""
        kinds = {".json": self.tr("Journal, all of it (*.json)"), ".csv": self.tr("Table (*.csv)")}
        name = self.tr("Journal {day}").format(day=f"{self._desk.clock.today():%Y-%m-%d}") + ".json"
        start = str(Path(self._folder()) / name)
        title, choice = self.tr("Export the journal"), ";;".join(kinds.values())
        found, kind = QFileDialog.getSaveFileName(self._page, title, start, choice)
        ending = Path(found).suffix.lower()
        if ending not in kinds:
            ending = next((one for one, words in kinds.items() if words == kind), ".json")
        path = with_ending(self._desk, self._page, found, ending)
        if path is not None:
            self.export(path)

    def export(self, path: Path) -> None:
        """Write the steps under the filter, with the head of the whole chain."""
        actor, wanted, language = self._desk.actor, self._page.wanted, self._desk.language
        self._begin()

        def done(written: Exported) -> None:
            self._end()
            words = self.tr("{count} entries written to “{name}”.")
            count = self._number(written.lines)
            self._desk.toast(words.format(count=count, name=written.path.name), undo=False)

        self._desk.run(lambda ws: ws.exports.steps(actor, path, wanted, language), done, self._refused)

    # Telling ------------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._page.loading.begin()
        for button in self._buttons():
            button.setEnabled(False)

    def _end(self) -> None:
        self._page.loading.end()
        for button in self._buttons():
            button.setEnabled(True)

    def _buttons(self) -> tuple[QWidget, ...]:
        line = self._page.proof
        return line.check, line.compare, line.export

    def _refused(self, error: EditorialError) -> None:
        self._end()
        self._show("warning", error.text(self._desk.language))

    def _show(self, meaning: str, title: str, reason: str = "") -> None:
        self._page.banner.set_banner(meaning, title, reason, alternative=self.tr("Close"))
        self._page.banner.show()
        self._page.banner.alternative.setFocus()

    def _close(self) -> None:
        self._page.banner.hide()
        self._page.focus_content()

    def _folder(self) -> str:
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def _number(self, value: int) -> str:
        return number_text(value, self._desk.language)
