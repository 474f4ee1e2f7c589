"""An answer to a form comes back, as a file or as text out of a mail: it is looked at, then taken over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.approval_content import Difference
from editorial.domain.import_report import ImportReport
from editorial.domain.plan_import import problem_text
from editorial.errors import EditorialError
from editorial.services.approval_forms import AnswerLook
from editorial.texts import text

from ..context import Desk
from ..diff_view import DiffView, Pair
from ..widgets.banner import Banner
from ..widgets.buttons import make_button
from ..widgets.clearing import clear
from ..widgets.dialogs import BaseDialog
from ..widgets.elided import ElidedLabel
from ..widgets.form import Field, TextArea
from ..widgets.label import Label
from ..widgets.section import FactRow

__all__ = ["AnswerDialog"]

_FOLDER = "import/folder"
#: Milliseconds after the last change of pasted text in which it is not read yet.
_REST = 250
#: Reasons after which a new form is the way on.
_ANEW = frozenset({"answer.changed", "answer.expired", "answer.used"})
_DECISIONS = {"approve": "approve", "changes": "changes_wanted", "reject": "reject", "hold": "hold"}


class AnswerDialog(BaseDialog):
    """Shows what an answer says and whether it counts; the button takes it over as its person's decision."""

    def __init__(self, desk: Desk, path: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 600, parent)
        self.desk = desk
        self._source: Path | str = ""
        self._asked = 0
        self._look: AnswerLook | None = None
        self._taken = False
        heading = self.tr("Read in an answer")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self._make()
        self._build()
        self._show_nothing()
        if path is not None:
            self.take(path)

    def _make(self) -> None:
        theme, icons = self.theme, self.icons
        self.problem = Banner(theme, icons, "danger", "", parent=self)
        self.problem.primary_clicked.connect(self._new_form)
        self.choose = make_button(theme, icons, "secondary", self.tr("Choose a file …"), "folder-open", parent=self)
        self.choose.clicked.connect(self._ask)
        self.name = ElidedLabel(theme, "", "body", "muted")
        self.pasted = TextArea(theme, placeholder=self.tr("from [[ANSWER]] to [[/ANSWER]]"), least=3, most=5)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._paste_read)
        self.pasted.textChanged.connect(self._paste_changed)
        self.facts = QWidget(self)
        self._rows = QVBoxLayout(self.facts)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(6))
        self.diff = DiffView(self.desk, self.tr("What changed since the form was given out"), large=False)
        self.diff.setFixedHeight(theme.px(120))
        self._take_over = self.set_primary(self.tr("Take over the decision"), "check")

    def _build(self) -> None:
        theme = self.theme
        words = self.tr(
            "Choose the answer file that the form saved, drop it on the window, or paste the text out of the mail."
        )
        self.intro = Label(theme, words, "body", "muted", wrap=True, parent=self)
        self.content.addWidget(self.intro)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.choose)
        row.addWidget(self.name, 1)
        self.content.addLayout(row)
        self._paste_field = Field(theme, self.icons, self.tr("Text out of the mail"), self.pasted)
        self.content.addWidget(self._paste_field)
        self.content.addWidget(self.problem)
        self.content.addWidget(self.facts)
        self.content.addWidget(self.diff)

    # What it says -------------------------------------------------------------------------------------------------

    def take(self, source: Path | str) -> None:
        """Look at an answer; the newest one counts."""
        self._source = source
        self._asked += 1
        asked, actor = self._asked, self.desk.actor
        if isinstance(source, Path):
            self.name.setText(source.name)
            self._paste_field.hide()
            QSettings().setValue(_FOLDER, str(source.parent))

        def done(found: AnswerLook) -> None:
            if asked == self._asked:
                self._show(found)

        def failed(error: EditorialError) -> None:
            if asked == self._asked:
                self._show_nothing(error)

        self.desk.run(lambda ws: ws.forms.look(actor, source), done, failed)

    def _ask(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(QSettings().value(_FOLDER, documents))
        kinds = self.tr("Answers") + " (*.json *.eml *.txt)"
        found, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose the answer"), folder, kinds)
        if found:
            self.take(Path(found))

    def _paste_changed(self) -> None:
        self._rest.start()

    def _paste_read(self) -> None:
        words = self.pasted.toPlainText()
        if words.strip():
            self.name.setText("")
            self.take(words)
        else:
            self._asked += 1
            self._show_nothing()

    def _show_nothing(self, error: EditorialError | None = None) -> None:
        self._look = None
        self._take_over.setEnabled(False)
        self.facts.hide()
        self.diff.hide()
        self.problem.setVisible(error is not None)
        if error is not None:
            self.problem.set_banner("danger", self.tr("No answer that counts"), error.text(self.desk.language))
        self._fit()

    def _show(self, look: AnswerLook) -> None:
        self._look = look
        verdict, language = look.verdict, self.desk.language
        self._fill_facts(look)
        self._take_over.setEnabled(verdict.refusal is None and not verdict.known)
        self.diff.setVisible(bool(look.changes))
        if look.changes:
            self.diff.show_pairs([self._pair(one) for one in look.changes])
        if verdict.refusal is not None:
            way = self.tr("New form …") if verdict.refusal.code in _ANEW and self.desk.may("approval.form") else ""
            title = self.tr("This answer does not count")
            self.problem.set_banner("danger", title, verdict.refusal.text(language), way)
            self.problem.primary.set_kind("secondary")
        elif verdict.known:
            words = self.tr("It changes nothing a second time.")
            self.problem.set_banner("info", self.tr("This answer was brought in already"), words)
        elif verdict.notes:
            words = " ".join(problem_text(one, language) for one in verdict.notes)
            self.problem.set_banner("warning", self.tr("Another name than expected"), words, icon="user-x")
        self.problem.setVisible(verdict.refusal is not None or verdict.known or bool(verdict.notes))
        self._fit()
        if self._take_over.isEnabled():
            self._take_over.setFocus()

    def _fill_facts(self, look: AnswerLook) -> None:
        clear(self._rows)
        language = self.desk.language
        answer, verdict = look.answer, look.verdict
        facts = [
            (self.tr("Content item"), verdict.title),
            (self.tr("Form for"), verdict.person.name),
            (self.tr("Stage"), verdict.stage),
            (self.tr("Decision"), text(f"form.page.{_DECISIONS[answer.decision]}", language)),
            (self.tr("Comment"), answer.comment),
            (self.tr("Signed as"), answer.name),
        ]
        for label, value in facts:
            if value:
                self._rows.addWidget(FactRow(self.theme, label, value, 128))
        if verdict.refusal is None:
            self._rows.addWidget(Label(self.theme, text("form.proves", language), "small", "muted", wrap=True))
        self.facts.show()

    def _pair(self, one: Difference) -> Pair:
        place = text(f"form.place.{one.place}", self.desk.language)
        place = place[:1].upper() + place[1:]
        channel = self.desk.channel(one.channel_id or 0)
        heading = " · ".join(part for part in (place, channel.name if channel else "", one.name) if part)
        if one.place == "media":
            gone, new = (self.tr("file") if mark else "" for mark in (one.old, one.new))
            return Pair("", gone, new, True, heading)
        return Pair("", one.old, one.new, one.place == "time", heading)

    def _fit(self) -> None:
        """As high as it has to be; `adjustSize` would stop at two thirds of the screen and cut."""
        self.intro.setVisible(self._look is None)
        self._column.activate()
        width = max(self.width(), self.minimumWidth())
        self.resize(width, self._column.totalHeightForWidth(width))

    # Taking over --------------------------------------------------------------------------------------------------

    def check(self) -> bool:
        """Take it over; the dialog closes when it is."""
        if self._taken:
            return True
        if self._look is not None and self._take_over.isEnabled():
            self._take_over.setEnabled(False)
            actor, source = self.desk.actor, self._source
            self.desk.run(lambda ws: ws.forms.read_answer(actor, source), self._done, self._refused)
        return False

    def _done(self, report: ImportReport) -> None:
        look = self._look
        assert look is not None
        self._taken = True
        self.accept()
        decision = text(f"form.page.{_DECISIONS[look.answer.decision]}", self.desk.language)
        words = self.tr("{person}: {decision} – “{title}”.").format(
            person=look.verdict.person.name, decision=decision, title=look.verdict.title
        )
        self.desk.toast(words, undo=False)

    def _refused(self, error: EditorialError) -> None:
        self.problem.set_banner("danger", self.tr("This answer does not count"), error.text(self.desk.language))
        self.problem.show()
        self._fit()

    def _new_form(self) -> None:
        """Never a dialog on a dialog: this one goes."""
        look = self._look
        if look is None:
            return
        parent = self.parentWidget()
        self.reject()
        open_form(self.desk, look.content_id, look.verdict.title, parent)


def open_form(desk: Desk, content_id: int, title: str, parent: QWidget | None) -> None:
    """The form dialog for an item."""
    from .form_dialog import FormDialog

    FormDialog(desk, content_id, title, parent).open()


def open_answer(desk: Desk, parent: QWidget | None, path: Path | None = None) -> AnswerDialog:
    """The dialog, with a file where there is one."""
    dialog = AnswerDialog(desk, path, parent)
    dialog.open()
    return dialog
