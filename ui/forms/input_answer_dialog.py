"""Answers to forms come back, as files or as text out of a mail: each is looked at, then taken in as a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from editorial.domain.import_report import ImportReport
from editorial.errors import EditorialError
from editorial.services.input_forms import InputAnswerLook

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.buttons import make_button
from ..widgets.dialogs import BaseDialog
from ..widgets.elided import ElidedLabel
from ..widgets.form import Field, TextArea
from ..widgets.label import Label
from ..widgets.progress import Progress
from .input_answer_detail import AnswerDetail
from .input_answer_list import AnswerList

__all__ = ["InputAnswerDialog", "local_files", "open_input_answers"]

_FOLDER = "import/folder"
#: Milliseconds after the last change of pasted text in which it is not read yet.
_REST = 250
#: Height of what an answer says, and how much less it is for each thing above it: a list, a sentence, pasted text.
_TALL, _LESS = 330, 110
#: Reasons after which a new form is the way on.
_ANEW = frozenset({"input_answer.expired", "input_answer.question", "input_answer.not_asked", "answer.version"})


class InputAnswerDialog(BaseDialog):
    """Says of each answer whose it is, to which request, and what it would change; the button takes them in.

    An answer to an approval form that comes alone opens the dialog of approvals instead.
    """

    def __init__(self, desk: Desk, sources: Sequence[Path | str] = (), parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 640, parent)
        self.desk = desk
        self._waiting: list[Path | str] = []
        self._total = 0
        self._round = 0
        self._taken = 0
        self._taking: list[int] = []
        #: A single file is looked at before the dialog is shown: an approval's has a dialog of its own.
        self._hidden = len(sources) == 1
        heading = self.tr("Read in answers")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self._make()
        self._build()
        self.setAcceptDrops(True)
        self._show()
        if sources:
            self.look_at(sources)

    def _make(self) -> None:
        theme, icons = self.theme, self.icons
        self.choose = make_button(theme, icons, "secondary", self.tr("Choose files …"), "folder-open", parent=self)
        self.choose.clicked.connect(self._ask)
        self.found = ElidedLabel(theme, "", "body", "muted")
        self.pasted = TextArea(theme, placeholder=self.tr("from [[ANSWER]] to [[/ANSWER]]"), least=3, most=5)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.read_pasted)
        self.pasted.textChanged.connect(self._rest.start)
        self.progress = Progress(theme, icons, self)
        self.progress.cancelled.connect(self._stop)
        self.list = AnswerList(self.desk, self)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.problem = Banner(theme, icons, "danger", "", parent=self)
        self.problem.primary_clicked.connect(self._way_on)
        self.detail = AnswerDetail(self.desk, self)
        self.take = self.set_primary(self.tr("Take in"), "check")

    def _build(self) -> None:
        theme = self.theme
        words = self.tr(
            "Choose the answer files that forms saved, drop them here, or paste the text out of the mail. Mails (.eml)"
            " and zip files with an answer are read as well. Nothing is changed before you take it in."
        )
        self.intro = Label(theme, words, "body", "muted", wrap=True, parent=self)
        self.content.addWidget(self.intro)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.choose)
        row.addWidget(self.found, 1)
        self.content.addLayout(row)
        self._paste_field = Field(theme, self.icons, self.tr("Text out of the mail"), self.pasted)
        for one in (self._paste_field, self.progress, self.list, self.problem, self.detail):
            self.content.addWidget(one)

    # Looking ------------------------------------------------------------------------------------------------------

    def look_at(self, sources: Sequence[Path | str]) -> None:
        """Look at more answers, one after the other; those that are here already are looked at anew."""
        known = [one.source for one in self.list.looks]
        fresh = [one for one in dict.fromkeys(sources) if one not in self._waiting]
        kept = [one for one in self.list.looks if one.source not in fresh]
        if len(kept) < len(known):
            self.list.show_looks(kept)
        paths = [one for one in fresh if isinstance(one, Path)]
        if paths:
            QSettings().setValue(_FOLDER, str(paths[-1].parent))
        self._waiting += fresh
        self._total = len(kept) + len(self._waiting)
        self._taken = 0
        self.progress.start(self.tr("Files are being checked"))
        self._next_look()

    def _next_look(self) -> None:
        self._round += 1
        if not self._waiting:
            self.progress.end()
            self._show()
            self._alone()
            return
        asked, actor, source = self._round, self.desk.actor, self._waiting[0]
        self._count(self._total - len(self._waiting))

        def done(found: tuple[InputAnswerLook, ...]) -> None:
            if asked == self._round:
                self._waiting.pop(0)
                looks = self.list.looks
                self.list.show_looks([*looks, *found], self._first_good([*looks, *found]))
                self._next_look()

        def failed(error: EditorialError) -> None:
            name = source.name if isinstance(source, Path) else ""
            done((InputAnswerLook(source, name, refusal=error),))

        self.desk.run(lambda ws: ws.input_forms.look(actor, source), done, failed)

    @staticmethod
    def _first_good(looks: Sequence[InputAnswerLook]) -> int:
        return next((at for at, one in enumerate(looks) if one.counts), 0)

    def _count(self, done: int) -> None:
        words = self.tr("{done} of {total} files").format(done=done, total=self._total)
        self.progress.set_progress(done, self._total, words)

    def _stop(self) -> None:
        """What was looked at or taken in so far stays; the one that is being taken in is still finished."""
        if self._taking:
            self._taking.clear()
            return
        self._round += 1
        self._waiting.clear()
        self.progress.end()
        self._show()

    def reject(self) -> None:
        self._stop()
        super().reject()

    def _alone(self) -> None:
        """An approval's answer that came alone is shown where approvals are decided."""
        looks = self.list.looks
        if len(looks) == 1 and looks[0].approval:
            self._to_approval(looks[0])
        elif self._hidden:
            self.open()
        self._hidden = False

    def _to_approval(self, look: InputAnswerLook) -> None:
        """Never a dialog on a dialog: this one goes."""
        from .answer_dialog import open_answer

        parent, source = self.parentWidget(), look.source
        self.reject()
        dialog = open_answer(self.desk, parent, source if isinstance(source, Path) else None)
        if isinstance(source, str):
            dialog.take(source)

    def _ask(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(QSettings().value(_FOLDER, documents))
        kinds = self.tr("Answers") + " (*.json *.eml *.zip *.txt)"
        found, _kind = QFileDialog.getOpenFileNames(self, self.tr("Choose the answers"), folder, kinds)
        if found:
            self.look_at([Path(one) for one in found])

    def read_pasted(self) -> None:
        """Look at the text in the field; without any nothing is shown."""
        words = self.pasted.toPlainText()
        self.list.show_looks([])
        if words.strip():
            self.look_at([words])
        else:
            self._stop()

    # What is seen -------------------------------------------------------------------------------------------------

    def _chosen(self, *_index: object) -> None:
        if not self.progress.is_running():
            self._show()

    def _show(self) -> None:
        looks, look = self.list.looks, self.list.current()
        good = sum(1 for one in looks if one.counts)
        self.intro.setVisible(not looks)
        self._paste_field.setVisible(not looks or isinstance(looks[0].source, str))
        self.list.setVisible(len(looks) > 1)
        self.found.setText(self._summary(looks, good))
        self.take.setText(self.tr("Take in %n answer(s)", "", good) if good > 1 else self.tr("Take in"))
        self.take.setEnabled(good > 0)
        self._tell(look)
        self.detail.setVisible(look is not None and look.verdict is not None)
        if look is not None and look.verdict is not None:
            self.detail.show_look(look)
        above = [len(looks) > 1, not self.problem.isHidden(), not self._paste_field.isHidden()]
        self.detail.setFixedHeight(self.theme.px(_TALL - _LESS * min(2, sum(above))))
        self._fit()
        if good:
            self.take.setFocus()

    def _summary(self, looks: Sequence[InputAnswerLook], good: int) -> str:
        if len(looks) == 1:
            return looks[0].name if isinstance(looks[0].source, Path) else ""
        if not looks:
            return ""
        return self.tr("{good} of {total} can be taken in").format(good=good, total=len(looks))

    def _tell(self, look: InputAnswerLook | None) -> None:
        """The one reason why the chosen answer does not count."""
        language = self.desk.language
        if look is not None and look.refusal is not None:
            anew = look.refusal.code in _ANEW and look.verdict is not None and self.desk.may("input.form")
            title = self.tr("This answer is not taken in")
            way = self.tr("New form …") if anew else ""
            self.problem.set_banner("danger", title, look.refusal.text(language), way)
        elif look is not None and look.approval:
            words = self.tr("It decides about a content item. Look at it where approvals are decided.")
            self.problem.set_banner("info", self.tr("Answer to an approval form"), words, self.tr("Open it …"))
        elif look is not None and look.verdict is not None and look.verdict.known:
            words = self.tr("It changes nothing a second time.")
            self.problem.set_banner("info", self.tr("This answer was brought in already"), words)
        else:
            self.problem.hide()
            return
        self.problem.primary.set_kind("secondary")
        self.problem.show()

    def _way_on(self) -> None:
        look = self.list.current()
        if look is None:
            return
        if look.approval:
            self._to_approval(look)
        elif look.verdict is not None:
            from .input_form_dialog import give_input_form

            parent = self.parentWidget()
            self.reject()
            give_input_form(self.desk, look.verdict.request.id, parent)

    def _fit(self) -> None:
        """As high as it has to be; `adjustSize` would stop at two thirds of the screen and cut."""
        self._column.activate()
        width = max(self.width(), self.minimumWidth())
        self.resize(width, self._column.totalHeightForWidth(width))

    # Taking in ----------------------------------------------------------------------------------------------------

    def check(self) -> bool:
        """Take in what counts; the dialog closes when all of it is in."""
        if not self._taking and self.take.isEnabled():
            self._taking = [at for at, one in enumerate(self.list.looks) if one.counts]
            self._total = len(self._taking)
            self._taken = 0
            self.take.setEnabled(False)
            self.progress.start(self.tr("Answers are being taken in"))
            self._next_taking()
        return False

    def _next_taking(self) -> None:
        self._round += 1
        if not self._taking:
            self._finished()
            return
        at = self._taking[0]
        asked, actor, look = self._round, self.desk.actor, self.list.looks[at]
        self._count(self._total - len(self._taking))

        def became(other: InputAnswerLook) -> None:
            self.list.replace(at, other)
            if asked == self._round:
                del self._taking[:1]
                self._next_taking()

        def done(_report: ImportReport) -> None:
            assert look.verdict is not None
            self._taken += 1
            became(replace(look, verdict=replace(look.verdict, known=True)))

        def failed(error: EditorialError) -> None:
            became(replace(look, refusal=error))

        self.desk.run(lambda ws: ws.input_forms.take_in(actor, look.source), done, failed)

    def _finished(self) -> None:
        self.progress.end()
        looks = self.list.looks
        wrong = [at for at, one in enumerate(looks) if one.counts or one.refusal is not None or one.approval]
        if self._taken:
            self.desk.toast(self._said(looks), undo=self._taken == 1)
        if wrong:
            # Those that were refused, were left or wait for a decision are still to be looked at.
            self.list.show_looks(looks, wrong[0])
            self._show()
            self.set_cancel(self.tr("Close"))
            return
        self.done(InputAnswerDialog.DialogCode.Accepted)

    def _said(self, looks: Sequence[InputAnswerLook]) -> str:
        if self._taken > 1:
            return self.tr("%n answer(s) taken in.", "", self._taken)
        look = next(one for one in looks if one.verdict is not None and one.verdict.known and one.refusal is None)
        assert look.verdict is not None
        words = self.tr("Answer of {person} to “{title}” taken in as version {number}.")
        verdict = look.verdict
        return words.format(person=verdict.person.name, title=verdict.request.title, number=verdict.number)

    # Dropping -----------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_files(event)
        if paths:
            event.acceptProposedAction()
            self.look_at(paths)


def local_files(event: QDropEvent) -> list[Path]:
    """The files that are dragged; none where one of them lies elsewhere."""
    urls = event.mimeData().urls()
    return [Path(one.toLocalFile()) for one in urls] if urls and all(one.isLocalFile() for one in urls) else []


def open_input_answers(
    desk: Desk, parent: QWidget | None = None, sources: Sequence[Path | str] = ()
) -> InputAnswerDialog:
    """The dialog, with the answers that are there already; a single one is looked at before anything is shown."""
    dialog = InputAnswerDialog(desk, sources, parent)
    if len(sources) != 1:
        dialog.open()
    return dialog
