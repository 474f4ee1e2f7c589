"""Files that belong to the minutes: listed, added by a button or dropped, removed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import MeetingFile
from editorial.domain.wording import number_text
from editorial.errors import EditorialError, Refused

from ..context import Desk
from ..open_file import open_stored
from ..widgets.buttons import IconButton, make_button
from ..widgets.clearing import clear
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.section import SectionHeader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editorial.app import Workspace

__all__ = ["FilesToOpen", "MeetingFiles"]


class MeetingFiles(QWidget):
    """Every attachment of the meeting; what is added belongs to the agenda item in front."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._case: MeetingCase | None = None
        self._item_id = 0
        self._shown: tuple[MeetingFile, ...] | None = None
        theme, px = desk.theme, desk.theme.px
        self.head = SectionHeader(theme, self.tr("Attachments"))
        self.list = QVBoxLayout()
        self.list.setSpacing(px(2))
        self.hint = Label(theme, "", "small", "muted", wrap=True)
        self.add_button = make_button(theme, desk.icons, "secondary", self.tr("Add files …"), "paperclip", size="small")
        self.add_button.clicked.connect(lambda _on=False: self.ask())
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.add_button)
        row.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.head)
        column.addLayout(self.list)
        column.addLayout(row)
        self.warm(False)

    def show_case(self, case: MeetingCase, item_id: int) -> None:
        """Show the files of a meeting."""
        self._case, self._item_id = case, item_id
        if case.files == self._shown:
            return
        self._shown = case.files
        self.head.set_count(len(case.files) or None)
        clear(self.list)
        for one in case.files:
            self.list.addWidget(self._row(case, one))

    def _row(self, case: MeetingCase, one: MeetingFile) -> QWidget:
        theme, icons = self.desk.theme, self.desk.icons
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        item = case.item(one.item_id) if one.item_id else None
        row.addWidget(icon_sign(self.desk, one))
        row.addWidget(ElidedLabel(theme, one.name, "body"), 1)
        if item is not None:
            row.addWidget(Label(theme, self.tr("Item {n}").format(n=case.items.index(item) + 1), "caption", "muted"))
        row.addWidget(Label(theme, size_text(one.size, self.desk.language), "caption", "muted", tnum=True))
        row.addWidget(opener(self.desk, one, self._failed))
        remove = IconButton(theme, icons, "trash-2", self.tr("Remove {name}").format(name=one.name), size=26)
        remove.clicked.connect(lambda _on=False: self._remove(one))
        row.addWidget(remove)
        return box

    # Adding and removing ------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Choose files."""
        paths, _kind = QFileDialog.getOpenFileNames(self.window(), self.tr("Attach files"))
        if paths:
            self.attach(paths)

    def attach(self, paths: Sequence[str]) -> None:
        """Copy files into the workspace."""
        case = self._case
        if case is None:
            return
        actor, meeting_id, item_id = self.desk.actor, case.meeting.id, self._item_id or None

        def job(ws: Workspace) -> int:
            for one in paths:
                path = Path(one)
                ws.moderation.attach(actor, meeting_id, path.name, _read(path), item_id)
            return len(paths)

        def done(count: int) -> None:
            self.desk.toast(self.tr("%n file(s) attached.", "", count))

        self.desk.run(job, done, self._failed)

    def _failed(self, error: EditorialError) -> None:
        self.desk.error_raised.emit(error)

    def _remove(self, one: MeetingFile) -> None:
        actor, said = self.desk.actor, self.tr("“{name}” removed.").format(name=one.name)
        self.desk.run(lambda ws: ws.moderation.detach(actor, one.id), lambda _case: self.desk.toast(said), self._failed)

    def take(self, data: QMimeData) -> bool:
        """Attach what was dropped; whether there was a file."""
        paths = [one.toLocalFile() for one in data.urls() if one.isLocalFile()]
        if paths:
            self.attach(paths)
        return bool(paths)

    def warm(self, hot: bool) -> None:
        """Whether something is held over the place."""
        self.hint.set_look(token="accent_text" if hot else "muted")
        self.hint.setText(self.tr("Let go to attach.") if hot else self.tr("Or drop files anywhere here."))


class DropPlace(QWidget):
    """Lets files be dropped anywhere on it."""

    files: MeetingFiles

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files.warm(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.files.warm(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.files.warm(False)
        if self.files.take(event.mimeData()):
            event.acceptProposedAction()


class FilesToOpen(QWidget):
    """The attachments beside the pages: everybody who may read the minutes may open them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._shown: tuple[MeetingFile, ...] = ()
        self.head = SectionHeader(desk.theme, self.tr("Attachments"))
        self.list = QVBoxLayout()
        self.list.setSpacing(desk.theme.px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(6))
        column.addWidget(self.head)
        column.addLayout(self.list)
        self.hide()

    def show_files(self, files: tuple[MeetingFile, ...]) -> None:
        """Show the files of a meeting; without any there is nothing."""
        self.setVisible(bool(files))
        if files == self._shown:
            return
        self._shown = files
        self.head.set_count(len(files))
        clear(self.list)
        for one in files:
            box = QWidget()
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(self.desk.theme.px(8))
            row.addWidget(icon_sign(self.desk, one))
            row.addWidget(ElidedLabel(self.desk.theme, one.name, "body"), 1)
            row.addWidget(
                Label(self.desk.theme, size_text(one.size, self.desk.language), "caption", "muted", tnum=True)
            )
            row.addWidget(opener(self.desk, one, self.desk.error_raised.emit))
            self.list.addWidget(box)


def icon_sign(desk: Desk, one: MeetingFile) -> IconSign:
    """What kind of file it is."""
    return IconSign(desk.theme, desk.icons, "image" if one.media_type.startswith("image/") else "file-text")


def opener(desk: Desk, one: MeetingFile, failed: Callable[[EditorialError], None]) -> IconButton:
    """The button that opens it in the program that the system has for it."""
    words = QCoreApplication.translate("MeetingFiles", "Open {name}").format(name=one.name)
    made = IconButton(desk.theme, desk.icons, "external-link", words, size=26)
    made.clicked.connect(lambda _on=False: open_stored(desk, one.name, one.sha256, failed))
    return made


def size_text(size: int, language: str) -> str:
    """12 kB, 3,4 MB."""
    if size < 1_000_000:
        return f"{number_text(max(1, round(size / 1000)), language)}\u202fkB"
    return f"{number_text(size / 1_000_000, language, 1)}\u202fMB"


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused("file.unreadable", path=str(path), why=error.strerror or str(error)) from error
