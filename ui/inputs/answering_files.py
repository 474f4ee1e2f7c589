"""Files with an answer: dropped, pasted or chosen, checked before they are taken, each with its way out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from editorial.app import Workspace
from editorial.domain.input_cards import GivenFile, RequestCase
from editorial.domain.input_files import check_amount, check_file, clean_name, shown_name
from editorial.domain.input_forms import MOST_BYTES, endings
from editorial.domain.inputs import InputFile
from editorial.domain.people import Actor
from editorial.domain.wording import number_text
from editorial.errors import EditorialError, Refused
from editorial.texts import text

from ..context import Desk
from ..widgets.buttons import IconButton, make_button
from ..widgets.clearing import clear
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.paint import panel

__all__ = ["Attached", "FileStrip", "attach_files", "local_files"]

#: Design pixels: the place to drop on, small beside an answer and large where the file is the answer.
SMALL: Final = 44
LARGE: Final = 96


@dataclass(frozen=True, slots=True)
class Attached:
    """What became of files: the request as it is now (None where none was taken), and why others were not."""

    case: RequestCase | None
    refused: tuple[EditorialError, ...] = ()


def attach_files(
    ws: Workspace, actor: Actor, request_id: int, question_id: int, paths: Sequence[Path], there: Sequence[int]
) -> Attached:
    """Read, check and take files for an answer; `there` are the sizes of those it has. Runs on the worker thread."""
    case: RequestCase | None = None
    refused: list[EditorialError] = []
    sizes = list(there)
    for path in paths:
        try:
            file = _read(path)
            check_amount([*sizes, len(file.data)])
            case = ws.answering.attach(actor, request_id, question_id, file)
            sizes.append(len(file.data))
        except EditorialError as error:
            refused.append(error)
    return Attached(case, tuple(refused))


def _read(path: Path) -> GivenFile:
    name = clean_name(path.name)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused("input_file.big", name=shown_name(name), most=MOST_BYTES // 1_000_000)
        data = path.read_bytes()
    except OSError as error:
        raise Refused("input_form.refused.unreadable", name=shown_name(name)) from error
    return GivenFile(name, check_file(name, data), data)


def local_files(data: QMimeData) -> list[Path]:
    """The files of this computer that are dragged or pasted."""
    return [Path(one.toLocalFile()) for one in data.urls() if one.isLocalFile()]


def size_words(size: int, language: str) -> str:
    """12 kB, 3,4 MB."""
    if size < 1_000_000:
        return f"{number_text(max(1, round(size / 1000)), language)}\u202fkB"
    return f"{number_text(size / 1_000_000, language, 1)}\u202fMB"


class _Row(QWidget):
    """A file: its sign, name, size, and taking it away."""

    removed = Signal(int)

    def __init__(self, desk: Desk, file: InputFile, removable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        px = desk.theme.px
        sign = "image" if file.media_type.startswith("image/") else "file-text"
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconSign(desk.theme, desk.icons, sign, "muted", 16))
        row.addWidget(ElidedLabel(desk.theme, file.name, "body", weight=500))
        row.addWidget(Label(desk.theme, size_words(file.size, desk.language), "small", "muted", tnum=True))
        row.addStretch(1)
        if removable:
            words = text("input_form.remove", desk.language, name=file.name)
            self.remove = IconButton(desk.theme, desk.icons, "x", words, size=26)
            self.remove.clicked.connect(lambda _on=False: self.removed.emit(file.id))
            row.addWidget(self.remove)
        self.setMinimumHeight(px(30))


class FileStrip(QWidget):
    """The files of one answer and the place to drop more on. `chosen` carries paths, `removed` the id of a file."""

    chosen = Signal(list)
    removed = Signal(int)

    def __init__(self, desk: Desk, large: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._large, self._hot = desk, large, False
        theme, px, language = desk.theme, desk.theme.px, desk.language
        self.rows = QVBoxLayout()
        self.rows.setSpacing(px(2))
        words = text("input_form.choose_files" if large else "input_form.attach", language)
        self.button = make_button(theme, desk.icons, "secondary", words, icon="paperclip")
        self.button.clicked.connect(self._ask)
        self.hint = Label(theme, text("input_form.or_drop", language), "small", "muted")
        kinds = text("input_form.types.words", language)
        most = f"{MOST_BYTES // 1_000_000}\u202fMB"
        self.kinds = Label(
            theme, text("input_form.types", language, types=kinds, most=most), "caption", "muted", wrap=True
        )
        line = QHBoxLayout()
        line.setSpacing(px(10))
        line.addWidget(self.button)
        line.addWidget(self.hint, 1)
        self.zone = QWidget(self)
        inside = QVBoxLayout(self.zone)
        inside.setContentsMargins(px(12), px(10), px(12), px(10))
        inside.setSpacing(px(6))
        inside.addLayout(line)
        inside.addWidget(self.kinds)
        self.kinds.setVisible(large)
        self.problem = Label(theme, "", "small", "danger", wrap=True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(self.rows)
        column.addWidget(self.zone)
        column.addWidget(self.problem)
        self.zone.setMinimumHeight(px(LARGE if large else SMALL))

    def show_files(self, files: Sequence[InputFile]) -> None:
        """Show what is attached."""
        clear(self.rows)
        for one in files:
            row = _Row(self.desk, one, True, self)
            row.removed.connect(self.removed)
            self.rows.addWidget(row)

    def refuse(self, errors: Sequence[EditorialError]) -> None:
        """Say why files were not taken; none clears it."""
        self.problem.setText("\n".join(one.text(self.desk.language) for one in errors))
        self.problem.setVisible(bool(errors))

    def warm(self, hot: bool) -> None:
        """Files are dragged over the question."""
        self._hot = hot
        self.hint.set_look(token="accent_text" if hot else "muted")
        self.hint.setText(self.tr("Let go to attach") if hot else text("input_form.or_drop", self.desk.language))
        self.update()

    def _ask(self) -> None:
        kinds = self.tr("Files") + " (" + " ".join(f"*.{one}" for one in endings()) + ")"
        found, _kind = QFileDialog.getOpenFileNames(self, self.button.text(), "", kinds)
        if found:
            self.chosen.emit([Path(one) for one in found])

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.desk.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.zone.geometry().adjusted(1, 1, -1, -1)
        fill, edge = ("accent_tint", "accent") if self._hot else ("surface", "border_strong")
        panel(painter, box, theme.radius("panel"), theme.color(fill), theme.color(edge), 1.2, (4, 3))


class DropTarget(QWidget):
    """A widget that takes files anywhere on it; `dropped` carries their paths."""

    dropped = Signal(list)
    hovered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.hovered.emit(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.hovered.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.hovered.emit(False)
        found = local_files(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.dropped.emit(found)
