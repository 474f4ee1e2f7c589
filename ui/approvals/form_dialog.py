"""A form for somebody who decides on another computer: to whom, and where the file goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from editorial.domain.approval_forms import AskedPerson, FormWritten
from editorial.errors import EditorialError
from editorial.services.approval_views import ApprovalCase

from ..context import Desk
from ..save_file import with_ending
from ..widgets.banner import Banner
from ..widgets.choice import Choice, Sign
from ..widgets.choice_field import ChoiceField
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Field, SpinField, TextArea
from ..widgets.label import Label

#: Days a form holds at first.
DAYS = 14


class FormDialog(BaseDialog):
    """Writes the form, or a mail draft with it, by itself."""

    def __init__(self, desk: Desk, case: ApprovalCase, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, "", 520, parent)
        self.setWindowTitle(self.tr("Form for another computer"))
        self.title.setText(self.tr("Form for another computer"))
        self.desk, self._case, self._sent = desk, case, False
        self.problem = Banner(desk.theme, desk.icons, "danger", "", parent=self)
        self.problem.hide()
        self.content.addWidget(self.problem)
        self.content.addWidget(Label(desk.theme, case.card.item.title, "body", weight=600, wrap=True))
        meaning = self.tr(
            "One file with exactly this content, for any browser and without a network. The answer comes back as a file"
            " or as text; it proves that somebody had the form, not who it was."
        )
        self.content.addWidget(Label(desk.theme, meaning, "small", "muted", wrap=True))
        self.person = ChoiceField(desk.theme, desk.icons)
        self.content.addWidget(Field(desk.theme, desk.icons, self.tr("For"), self.person))
        self.days = SpinField(desk.theme, DAYS, 1, 90, self.tr(" days"))
        self.content.addWidget(Field(desk.theme, desk.icons, self.tr("Holds for"), self.days))
        self.note = TextArea(desk.theme, placeholder=self.tr("A sentence for them, if you like"), least=2, most=4)
        self.content.addWidget(Field(desk.theme, desk.icons, self.tr("Note"), self.note))
        self.set_primary(self.tr("Save as mail draft …"), "mail")
        self.plain = self.add_button("secondary", self.tr("Save form …"), "file-code")
        self.plain.clicked.connect(lambda _on=False: self._ask(".html"))
        actor, content_id = desk.actor, case.card.item.id
        desk.run(lambda ws: ws.forms.asked(actor, content_id), self._offer, self._refused)

    def _offer(self, found: tuple[AskedPerson, ...]) -> None:
        choices = [Choice(one.person_id, one.name, Sign.person(one.name), one.stage) for one in found]
        first = choices[0].value if choices else None
        self.person.set_choices(choices, first)
        for button in (self.primary, self.plain):
            if button is not None:
                button.setEnabled(bool(choices))
        if not choices:
            self.problem.set_banner("warning", self.tr("Nobody is asked for this item now."))
            self.problem.show()

    def check(self) -> bool:
        """The file is asked for; the dialog closes when it is written."""
        if not self._sent:
            self._ask(".eml")
        return self._sent

    def _ask(self, ending: str) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = "".join(one if one.isalnum() or one in " -_" else " " for one in self._case.card.item.title).strip()
        wanted = str(Path(folder) / f"{name[:60].strip() or 'form'}{ending}")
        found, _filter = QFileDialog.getSaveFileName(self, self.title.text(), wanted, f"*{ending}")
        path = with_ending(self.desk, self, found, ending)
        if path is not None:
            self._write(path)

    def _write(self, path: Path) -> None:
        actor, content_id = self.desk.actor, self._case.card.item.id
        person, days, note = int(str(self.person.value())), self.days.value(), self.note.value()

        def done(written: FormWritten) -> None:
            self._sent = True
            self.accept()
            words = self.tr("The form for {person} is written: {file}")
            self.desk.toast(words.format(person=written.person, file=path.name), undo=False)

        self.desk.run(
            lambda ws: ws.forms.write(actor, content_id, person, path, days=days, note=note), done, self._refused
        )

    def _refused(self, error: EditorialError) -> None:
        self.problem.set_banner("danger", error.text(self.desk.language))
        self.problem.show()
