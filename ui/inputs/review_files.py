"""A file that came with an answer, as a chip: Enter or a click opens it, its menu saves it."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMenu, QSizePolicy, QWidget

from editorial.domain.input_files import clean_name
from editorial.domain.inputs import InputFile
from editorial.domain.wording import number_text
from editorial.errors import EditorialError, Refused

from ..context import Desk
from ..save_file import with_ending
from ..widgets.paint import draw_text, panel, text_width

__all__ = ["FileChip", "size_text", "write_file"]

#: Design pixels; a longer name is cut at its end, with the whole of it in the tooltip.
WIDEST = 220


class FileChip(QAbstractButton):
    """One file. Opening it writes a copy into a folder of its own, under the name it was given."""

    def __init__(self, desk: Desk, file: InputFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.file = desk, file
        self.setText(file.name)
        size = size_text(file.size, desk.language)
        self.setToolTip(f"{file.name} · {size}")
        self.setAccessibleName(self.tr("File {name}, {size}").format(name=file.name, size=size))
        self.setAccessibleDescription(self.tr("Enter opens it, Shift+F10 offers to save it."))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring_radius", 5)
        self.clicked.connect(lambda _on=False: self.open_file())
        desk.theme.changed.connect(self.updateGeometry)

    # What it does ---------------------------------------------------------------------------------------------------

    def open_file(self) -> None:
        """Show it in the program that the computer has for it."""
        folder = Path(tempfile.mkdtemp(prefix="editorial-desk-"))
        self._write(folder / clean_name(self.file.name), _show)

    def save_file(self) -> None:
        """Ask where to, and write it there."""
        name = clean_name(self.file.name)
        found, _kind = QFileDialog.getSaveFileName(self, self.tr("Save file"), name)
        path = with_ending(self.desk, self, found, Path(name).suffix)
        if path is not None:
            self._write(path, partial(self._saved))

    def _saved(self, path: Path) -> None:
        self.desk.toast(self.tr("“{name}” saved.").format(name=path.name), undo=False)

    def _write(self, path: Path, done: object) -> None:
        actor, sha256 = self.desk.actor, self.file.sha256
        assert callable(done)
        self.desk.run(lambda ws: write_file(ws.parts.data(actor, sha256), path), done, self._refused)

    def _refused(self, error: EditorialError) -> None:
        self.desk.error_raised.emit(error)

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.desk.icons.icon("external-link"), self.tr("Open")).triggered.connect(self.open_file)
        menu.addAction(self.desk.icons.icon("download"), self.tr("Save as …")).triggered.connect(self.save_file)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._menu(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    # Looks ----------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        px = self.desk.theme.px
        words = text_width(self.desk.theme.font("small"), self.text())
        return QSize(min(px(WIDEST), px(8 + 13 + 5 + 8) + words), px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.desk.theme, self.desk.theme.px
        ground = "hover" if self.underMouse() or self.isDown() else "sunken"
        panel(painter, self.rect(), theme.radius("chip"), theme.color(ground), theme.color("border"))
        sign = QRect(px(8), (self.height() - px(13)) // 2, px(13), px(13))
        self.desk.icons.paint(painter, sign, icon_of(self.file), "muted")
        room = self.rect().adjusted(px(8 + 13 + 5), 0, -px(6), 0)
        draw_text(painter, room, self.text(), theme.font("small"), theme.color("text"))


def icon_of(file: InputFile) -> str:
    """The sign of what kind of file it is."""
    kind = file.media_type.partition("/")[0]
    if "sheet" in file.media_type or file.media_type == "text/csv":
        return "file-spreadsheet"
    return {"image": "image", "audio": "music", "video": "video"}.get(kind, "file-text")


def size_text(size: int, language: str) -> str:
    """12 kB, 3.4 MB."""
    if size < 1_000_000:
        return f"{number_text(max(1, round(size / 1000)), language)}\u202fkB"
    return f"{number_text(size / 1_000_000, language, 1)}\u202fMB"


def write_file(data: bytes, path: Path) -> Path:
    """The bytes as a file. Raises `Refused` where it cannot be written."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise Refused("file.unwritable", path=str(path), why=error.strerror or str(error)) from error
    return path


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
