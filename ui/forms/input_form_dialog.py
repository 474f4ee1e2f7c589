"""The form of an input request for another computer: how long it holds, in which language, as a file or a mail."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QWidget

from editorial.domain.input_cards import RequestCase
from editorial.domain.input_forms import DAYS, MOST_DAYS
from editorial.domain.inputs import RequestState
from editorial.errors import EditorialError
from editorial.services.input_forms import InputFormWritten

from ..context import Desk
from ..save_file import with_ending
from ..widgets.banner import Banner
from ..widgets.choice import Choice
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, Field, SpinField, TextArea
from ..widgets.label import Label
from ..widgets.section import FactRow

__all__ = ["InputFormDialog", "give_input_form"]

_FOLDER = "export/folder"


class InputFormDialog(BaseDialog):
    """Writes the form, or a mail draft with it, by itself; what is refused is said in it."""

    def __init__(self, desk: Desk, request_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 560, parent)
        self.desk, self._request_id = desk, request_id
        self._stem, self._kind = "", "request"
        self._sent = False
        heading = self.tr("Form for another computer")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self._make_fields()
        self._build()
        self._enable(False)
        actor = desk.actor
        desk.run(
            lambda ws: (ws.inputs.case(actor, request_id), ws.input_forms.name(actor, request_id)),
            self._offer,
            self._refused,
        )

    def _make_fields(self) -> None:
        desk = self.desk
        self.problem = Banner(desk.theme, desk.icons, "danger", "", parent=self)
        self.problem.hide()
        self.about = Label(desk.theme, "", "body", weight=600, wrap=True, parent=self)
        self.whom = FactRow(desk.theme, self.tr("For"), "", 128)
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
                "It is one file for any browser and needs no network. Send it to this person only. The answer comes"
                " back as a file, and you look at it before anything of it is used."
            ),
            parent=self,
        )
        self.plain = self.add_button("secondary", self.tr("Save form …"), "file-code")
        self.plain.clicked.connect(self._save_plain)
        self.set_primary(self.tr("Save mail draft …"), "mail")

    def _build(self) -> None:
        theme, icons = self.theme, self.icons
        self.content.addWidget(self.problem)
        self.content.addWidget(self.about)
        self.content.addWidget(self.whom)
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

    def _offer(self, found: tuple[RequestCase, str]) -> None:
        case, self._stem = found
        request = case.request
        self._kind = "follow_up" if request.state is RequestState.RETURNED else "request"
        person = self.desk.person(request.person_id)
        department = self.desk.department(request.department_id)
        names = [one.name for one in (person, department) if one is not None]
        self.about.setText(request.title)
        self.whom.set_value(", ".join(names) or self.tr("nobody yet"))
        self.language.set_value(request.language)
        self._enable(True)
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
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(str(QSettings().value(_FOLDER, documents)))
        kind = self.tr("Mail draft") if ending == ".eml" else self.tr("Form")
        found, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the form as"), str(folder / f"{self._stem}{ending}"), f"{kind} (*{ending})"
        )
        path = with_ending(self.desk, self, found, ending)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the form as it is described; `path` decides whether it is a mail."""
        self._enable(False)
        actor, request_id, kind = self.desk.actor, self._request_id, self._kind
        days, language, note = self.days.value(), str(self.language.value()), self.note.value()
        self.desk.run(
            lambda ws: ws.input_forms.write(
                actor, request_id, path, kind=kind, days=days, language=language, note=note
            ),
            self._done,
            self._refused,
        )

    def _done(self, written: InputFormWritten) -> None:
        self._sent = True
        path = Path(written.path)
        QSettings().setValue(_FOLDER, str(path.parent))
        self.accept()
        words = self.tr("The form for {person} lies in “{file}”.").format(person=written.person, file=path.name)
        self.desk.toast(words)

    def _refused(self, error: EditorialError) -> None:
        self._enable(bool(self._stem))
        self.problem.set_banner("danger", error.text(self.desk.language))
        self.problem.show()
        self.adjustSize()


def give_input_form(desk: Desk, request_id: int, parent: QWidget | None = None) -> InputFormDialog:
    """The dialog for the form of a request, on the window that is in front where none is named."""
    dialog = InputFormDialog(desk, request_id, parent or QApplication.activeWindow())
    dialog.open()
    return dialog
