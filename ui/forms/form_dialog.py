"""A form for somebody who decides on another computer: for whom, how long, in which language, as a file or a mail."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from editorial.domain.approval_forms import DAYS, MOST_DAYS, AskedPerson, FormWritten
from editorial.errors import EditorialError

from ..context import Desk
from ..save_file import with_ending
from ..widgets.banner import Banner
from ..widgets.choice import Choice, Sign
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, Field, SpinField, TextArea
from ..widgets.label import Label

__all__ = ["FormDialog"]

_FOLDER = "export/folder"


class FormDialog(BaseDialog):
    """Writes the form, or a mail draft with it, by itself; what is refused is said in it."""

    def __init__(self, desk: Desk, content_id: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 560, parent)
        self.desk, self._content_id, self._item = desk, content_id, title
        self._asked: tuple[AskedPerson, ...] = ()
        self._sent = False
        heading = self.tr("Form for another computer")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self._make_fields()
        self._build()
        self._enable(False)
        actor = desk.actor
        desk.run(lambda ws: ws.forms.asked(actor, content_id), self._offer, self._refused)

    def _make_fields(self) -> None:
        desk = self.desk
        self.problem = Banner(desk.theme, desk.icons, "danger", "", parent=self)
        self.problem.hide()
        self.person = ChoiceField(desk.theme, desk.icons, parent=self)
        self.days = SpinField(desk.theme, DAYS, 1, MOST_DAYS, self.tr(" days"))
        languages = [Choice("de", "Deutsch"), Choice("en", "English")]
        self.language = ChoiceField(desk.theme, desk.icons, languages, desk.options.language or "de", parent=self)
        self.note = TextArea(desk.theme, placeholder=self.tr("A sentence for them, if you like"), least=2, most=4)
        self.honest = Banner(
            desk.theme,
            desk.icons,
            "info",
            self.tr("Whoever has the form can answer it"),
            self.tr(
                "It is one file with exactly this content, for any browser and without a network. The answer proves"
                " that somebody had the form, not who it was. Internal comments are not in it."
            ),
            parent=self,
        )
        self.plain = self.add_button("secondary", self.tr("Save form …"), "file-code")
        self.plain.clicked.connect(self._save_plain)
        self.set_primary(self.tr("Save mail draft …"), "mail")

    def _build(self) -> None:
        theme, icons = self.theme, self.icons
        self.content.addWidget(self.problem)
        self.content.addWidget(Label(theme, self._item, "body", weight=600, wrap=True, parent=self))
        self.content.addWidget(Field(theme, icons, self.tr("For"), self.person))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(Field(theme, icons, self.tr("Valid for"), self.days), 1)
        row.addWidget(Field(theme, icons, self.tr("Language of the form"), self.language), 1)
        self.content.addLayout(row)
        self.content.addWidget(Field(theme, icons, self.tr("Note to them"), self.note))
        self.content.addWidget(self.honest)

    def _enable(self, on: bool) -> None:
        for button in (self.primary, self.plain):
            if button is not None:
                button.setEnabled(on)

    def _offer(self, found: tuple[AskedPerson, ...]) -> None:
        self._asked = found
        choices = [Choice(one.person_id, one.name, Sign.person(one.name), one.stage) for one in found]
        self.person.set_choices(choices, choices[0].value if choices else None)
        self._enable(bool(choices))
        if not choices:
            self.problem.set_banner(
                "warning",
                self.tr("Nobody can be sent a form now"),
                self.tr("No stage is open, or whoever is asked wrote part of it. Give the stage to others."),
            )
            self.problem.show()
        self.adjustSize()

    # Writing ------------------------------------------------------------------------------------------------------

    def check(self) -> bool:
        """The file is asked for; the dialog closes when it is written."""
        if not self._sent:
            self._ask(".eml")
        return self._sent

    def _save_plain(self) -> None:
        self._ask(".html")

    def _ask(self, ending: str) -> None:
        from editorial.exchange.approval_form import form_name

        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(str(QSettings().value(_FOLDER, documents)))
        person = next((one.name for one in self._asked if one.person_id == self.person.value()), "")
        name = form_name(self._item, person, str(self.language.value()))
        kind = self.tr("Mail draft") if ending == ".eml" else self.tr("Form")
        found, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the form as"), str(folder / f"{name}{ending}"), f"{kind} (*{ending})"
        )
        path = with_ending(self.desk, self, found, ending)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the form that is described; `path` decides whether it is a mail."""
        self._enable(False)
        actor, content_id = self.desk.actor, self._content_id
        person, days = int(str(self.person.value())), self.days.value()
        language, note = str(self.language.value()), self.note.value()
        self.desk.run(
            lambda ws: ws.forms.write(actor, content_id, person, path, days=days, language=language, note=note),
            self._done,
            self._refused,
        )

    def _done(self, written: FormWritten) -> None:
        self._sent = True
        path = Path(written.path)
        QSettings().setValue(_FOLDER, str(path.parent))
        self.accept()
        words = self.tr("The form for {person} lies in “{file}”.").format(person=written.person, file=path.name)
        if written.left_out:
            words += " " + self.tr("Not shown in it: {names}.").format(names=", ".join(written.left_out))
        self.desk.toast(words)

    def _refused(self, error: EditorialError) -> None:
        self._enable(bool(self._asked))
        self.problem.set_banner("danger", error.text(self.desk.language))
        self.problem.show()
        self.adjustSize()
