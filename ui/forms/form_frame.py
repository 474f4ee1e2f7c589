"""What the dialogs of forms for another computer share: how long a form holds, its language, a note, and the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from editorial.errors import EditorialError

from ..context import Desk
from ..save_file import with_ending
from ..widgets.banner import Banner
from ..widgets.choice import Choice
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, Field, SpinField, TextArea

if TYPE_CHECKING:
    from editorial.app import Workspace

_FOLDER = "export/folder"
Job = Callable[["Workspace"], Any]


class FormFrame(BaseDialog):
    """Writes the form, or a mail draft with it, by itself; what is refused is said in it.

    Subclasses say in `build` what it is about, what the file is called and how it is written. `ready` is whether there
    is anything to write.
    """

    def __init__(self, desk: Desk, days: int, most_days: int, honest: str, parent: QWidget | None) -> None:
        super().__init__(desk.theme, desk.icons, "", 560, parent)
        self.desk = desk
        self.ready = self._sent = False
        heading = self.tr("Form for another computer")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self.problem = Banner(desk.theme, desk.icons, "danger", "", parent=self)
        self.problem.hide()
        self.days = SpinField(desk.theme, days, 1, most_days, self.tr(" days"))
        languages = [Choice("de", "Deutsch"), Choice("en", "English")]
        self.language = ChoiceField(desk.theme, desk.icons, languages, desk.options.language or "de", parent=self)
        self.note = TextArea(desk.theme, placeholder=self.tr("A sentence for them, if you like"), least=2, most=4)
        title = self.tr("Whoever has the form can answer it")
        self.honest = Banner(desk.theme, desk.icons, "info", title, honest, parent=self)
        self.plain = self.add_button("secondary", self.tr("Save form …"), "file-code")
        self.plain.clicked.connect(lambda _on=False: self._ask(".html"))
        self.set_primary(self.tr("Save mail draft …"), "mail")

    def build(self, about: Sequence[QWidget], stem: Callable[[], str], job: Callable[[Path], Job]) -> None:
        """Lay it out, below what it is about; nothing can be written yet.

        `stem` is the name of the file without its ending, `job` writes it: the ending decides whether it is a mail.
        """
        self._stem_of, self._job = stem, job
        theme, icons = self.theme, self.icons
        self.content.addWidget(self.problem)
        for one in about:
            self.content.addWidget(one)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(Field(theme, icons, self.tr("Valid for"), self.days), 1)
        row.addWidget(Field(theme, icons, self.tr("Language of the form"), self.language), 1)
        self.content.addLayout(row)
        self.content.addWidget(Field(theme, icons, self.tr("Note to them"), self.note))
        self.content.addWidget(self.honest)
        self.set_ready(False)

    def set_ready(self, ready: bool) -> None:
        """Whether it can be written."""
        self.ready = ready
        self._enable(ready)

    def _enable(self, on: bool) -> None:
        for button in (self.primary, self.plain):
            if button is not None:
                button.setEnabled(on)

    # Writing ------------------------------------------------------------------------------------------------------

    def check(self) -> bool:
        """The file is asked for; the dialog closes when it is written."""
        if not self._sent:
            self._ask(".eml")
        return self._sent

    def _ask(self, ending: str) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(str(QSettings().value(_FOLDER, documents)))
        kind = self.tr("Mail draft") if ending == ".eml" else self.tr("Form")
        found, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the form as"), str(folder / f"{self._stem_of()}{ending}"), f"{kind} (*{ending})"
        )
        path = with_ending(self.desk, self, found, ending)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the form as it is described."""
        self._enable(False)
        self.desk.run(self._job(path), self._done, self.refused)

    def said(self, written: Any) -> str:
        """What the toast says."""
        words = self.tr("The form for {person} lies in “{file}”.")
        return words.format(person=written.person, file=Path(written.path).name)

    def _done(self, written: Any) -> None:
        self._sent = True
        QSettings().setValue(_FOLDER, str(Path(written.path).parent))
        self.accept()
        self.desk.toast(self.said(written))

    def refused(self, error: EditorialError) -> None:
        """Say why; it can be tried again."""
        self._enable(self.ready)
        self.problem.set_banner("danger", error.text(self.desk.language))
        self.problem.show()
        self.adjustSize()
