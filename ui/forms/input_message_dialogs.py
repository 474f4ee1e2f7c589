"""Writing to experts: reminding, the mails that are due, thanks. What goes by mail becomes drafts in a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from editorial.app import Workspace
from editorial.domain.input_reminders import way_of
from editorial.domain.inputs import InputRequest
from editorial.errors import EditorialError
from editorial.services.input_mails import MailsWritten
from editorial.services.input_messages import Appeared, PendingMessage
from editorial.texts import text

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.check_row import CheckRow
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Field, TextArea
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from .input_message_words import MessageWords

__all__ = ["MailsDialog", "RemindDialog", "ThanksDialog", "remind_experts", "thank_expert", "write_mails"]

_FOLDER = "export/folder"
#: Lines that are named before the rest is only counted.
_MOST = 8
#: Design pixels that the list of mails takes at most.
_HIGH = 240


Job = Callable[[Workspace], MailsWritten]


class _Writing(BaseDialog):
    """Asks for the folder where a mail is among it, writes, and closes when that went through."""

    def __init__(self, desk: Desk, make: Callable[[Path | None], Job], parent: QWidget | None) -> None:
        super().__init__(desk.theme, desk.icons, "", 520, parent)
        self._make = make
        self.desk, self.words = desk, MessageWords(desk, self)
        self._sent = False
        self.problem = Banner(desk.theme, desk.icons, "danger", "", parent=self)
        self.problem.hide()
        self.content.addWidget(self.problem)

    def needs_folder(self) -> bool:
        """Whether drafts are written."""
        return True

    def check(self) -> bool:
        """The folder is asked for; the dialog closes when everything is written."""
        if self._sent:
            return True
        folder = self._ask_folder() if self.needs_folder() else None
        if folder is not None or not self.needs_folder():
            self.write(folder)
        return False

    def _ask_folder(self) -> Path | None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        last = str(QSettings().value(_FOLDER, documents))
        found = QFileDialog.getExistingDirectory(self, self.tr("Where the mail drafts go"), last)
        return Path(found) if found else None

    def write(self, folder: Path | None) -> None:
        """Do it; what is refused is said above."""
        if self.primary is not None:
            self.primary.setEnabled(False)
        self.desk.run(self._make(folder), self._done, self._refused)

    def _done(self, made: MailsWritten) -> None:
        self._sent = True
        if made.paths:
            QSettings().setValue(_FOLDER, str(Path(made.paths[0]).parent))
        self.accept()
        self.desk.toast(self.words.written(made), meaning="warning" if made.without_address else "success")

    def _refused(self, error: EditorialError) -> None:
        if self.primary is not None:
            self.primary.setEnabled(True)
        self.problem.set_banner("danger", error.text(self.desk.language))
        self.problem.show()
        self.adjustSize()

    def _hint(self, words: str) -> None:
        self.content.addWidget(Label(self.theme, words, "small", "muted", wrap=True, parent=self))


class RemindDialog(_Writing):
    """Reminds those who owe an answer, with a word of one's own where one likes."""

    def __init__(self, desk: Desk, requests: Sequence[InputRequest], parent: QWidget | None = None) -> None:
        super().__init__(desk, self.job, parent)
        self._requests = list(requests)
        names = [self._name(one) for one in self._requests]
        heading = self.tr("Remind {name}").format(name=names[0])
        if len(names) > 1:
            heading = self.tr("Remind %n people", "", len(names))
        self.setWindowTitle(heading)
        self.title.setText(heading)
        for one in self._requests[:_MOST]:
            way = self.words.way(way_of(one))
            line = " · ".join((self._name(one), one.title, way) if len(names) > 1 else (one.title, way))
            self.content.addWidget(Label(self.theme, line, "body", wrap=True, parent=self))
        if len(names) > _MOST:
            self._hint(self.tr("and %n more", "", len(names) - _MOST))
        self.own = TextArea(desk.theme, placeholder=self.tr("The reminder is complete without it"), least=2, most=5)
        self.content.addWidget(Field(desk.theme, desk.icons, self.tr("A word of your own"), self.own))
        if self.needs_folder():
            self._hint(
                self.tr(
                    "What goes by mail becomes a draft with the form in a folder of your choice; your mail program"
                    " sends it."
                )
            )
        folder = self.needs_folder()
        self.set_primary(self.tr("Remind …") if folder else self.tr("Remind"), "bell")
        if self.primary is not None:
            self.primary.setFocus()

    def _name(self, one: InputRequest) -> str:
        person = self.desk.person(one.person_id)
        return person.name if person is not None else "–"

    def needs_folder(self) -> bool:
        return any(way_of(one) == "mail" for one in self._requests)

    def job(self, folder: Path | None) -> Job:
        """What is done with the folder."""
        actor, words, ids = self.desk.actor, self.own.value(), [one.id for one in self._requests]
        return lambda ws: ws.input_mails.remind(actor, ids, words, folder)


class MailsDialog(_Writing):
    """The mails that are due; each can be left out."""

    def __init__(self, desk: Desk, found: Sequence[PendingMessage], parent: QWidget | None = None) -> None:
        super().__init__(desk, self.job, parent)
        heading = self.tr("Write mail drafts")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self._found = list(found)
        self._hint(
            self.tr(
                "Each becomes a draft that your mail program opens and sends; reminders and follow-ups bring the form."
            )
        )
        self.scroller = Scroll(desk.theme, "raised")
        self.rows: list[CheckRow] = []
        for one in self._found:
            words = self.words.pending(one)
            if one.person is not None and not one.person.email.strip():
                words = " · ".join((words, self.tr("without an address")))
            row = CheckRow(desk.theme, words, checked=True)
            row.toggled.connect(lambda _on=False: self._offer())
            self.rows.append(row)
            self.scroller.body.addWidget(row)
        self.scroller.body.addStretch(1)
        self.scroller.setFixedHeight(min(desk.theme.px(_HIGH), self.scroller.content.sizeHint().height() + 4))
        self.content.addWidget(self.scroller)
        self.set_primary(self.tr("Write mail drafts …"), "mail")
        if self.rows:
            self.rows[0].setFocus()

    def chosen(self) -> list[PendingMessage]:
        """What is not left out."""
        return [one for one, row in zip(self._found, self.rows, strict=True) if row.isChecked()]

    def _offer(self) -> None:
        if self.primary is not None:
            self.primary.setEnabled(bool(self.chosen()))

    def job(self, folder: Path | None) -> Job:
        """What is done with the folder."""
        actor, chosen = self.desk.actor, self.chosen()
        assert folder is not None
        return lambda ws: ws.input_mails.write(actor, chosen, folder)


class ThanksDialog(_Writing):
    """Thanks with what came of the answers."""

    def __init__(
        self, desk: Desk, request: InputRequest, appeared: Sequence[Appeared] = (), parent: QWidget | None = None
    ) -> None:
        person = desk.person(request.person_id)
        super().__init__(desk, self.job, parent)
        heading = self.tr("Thank {name}").format(name=person.name if person else "–")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self._request = request
        code = "input_mails.thanks.appeared" if appeared else "input_mails.thanks.soon"
        self.own = TextArea(desk.theme, text(code, request.language), least=3, most=8)
        self.content.addWidget(Field(desk.theme, desk.icons, self.tr("Your words"), self.own))
        if appeared:
            self.content.addWidget(
                Label(desk.theme, self.tr("This goes along"), "small", weight=500, wrap=True, parent=self)
            )
            for one in appeared[:_MOST]:
                line = "\n".join(part for part in (one.title, one.url or self.tr("published, without an address")))
                self.content.addWidget(Label(desk.theme, line, "small", wrap=True, parent=self))
        else:
            self._hint(
                self.tr(
                    "Nothing of it has appeared yet. If you wait, thanks with the address go out when it has appeared."
                )
            )
        if self.needs_folder():
            self._hint(self.tr("It becomes a mail draft in a folder of your choice."))
        self.set_primary(self.tr("Thank …") if self.needs_folder() else self.tr("Thank"), "message-square-quote")
        self.own.setFocus()

    def needs_folder(self) -> bool:
        return way_of(self._request) == "mail"

    def job(self, folder: Path | None) -> Job:
        """What is done with the folder."""
        actor, words, request_id = self.desk.actor, self.own.value(), self._request.id
        return lambda ws: ws.input_mails.thank(actor, request_id, words, folder)


# Opening them ---------------------------------------------------------------------------------------------------------


def remind_experts(desk: Desk, requests: Sequence[InputRequest], parent: QWidget | None = None) -> None:
    """Ask for a word of one's own, then remind."""
    if requests:
        RemindDialog(desk, requests, parent or QApplication.activeWindow()).open()


def write_mails(desk: Desk, found: Sequence[PendingMessage], parent: QWidget | None = None) -> None:
    """The mails that are due, to be written into a folder."""
    MailsDialog(desk, found, parent or QApplication.activeWindow()).open()


def thank_expert(desk: Desk, request: InputRequest, parent: QWidget | None = None) -> None:
    """Read what came of it, then ask for the words."""
    actor, over = desk.actor, parent or QApplication.activeWindow()

    def done(found: tuple[Appeared, ...]) -> None:
        ThanksDialog(desk, request, found, over).open()

    desk.run(lambda ws: ws.input_messages.appeared(actor, request.id), done)
