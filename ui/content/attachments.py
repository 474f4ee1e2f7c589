"""Attachments: dropped, pasted or chosen files, copied into the workspace, with their alternative text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.content import Attachment
from editorial.domain.events import Changes
from editorial.domain.wording import number_text
from editorial.errors import EditorialError

from ..context import Desk
from ..open_file import open_stored
from ..pictures import Pictures
from ..widgets.banner import Banner
from ..widgets.buttons import IconButton, make_button
from ..widgets.clearing import clear
from ..widgets.elided import ElidedLabel
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.paint import panel
from ..widgets.scroll import Scroll
from .fields import TextField
from .jobs import attach_files, attach_image
from .session import EditSession


class _Thumb(QWidget):
    """The picture in small, or the sign of a file."""

    def __init__(self, desk: Desk, pictures: Pictures, one: Attachment) -> None:
        super().__init__()
        self.desk, self.pictures, self.one = desk, pictures, one
        self.setAccessibleName(one.alt_text or one.name)
        self.setFixedSize(QSize(desk.theme.px(56), desk.theme.px(56)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        panel(painter, self.rect(), theme.radius("button"), theme.color("surface"), theme.color("border"))
        picture = self.pictures.get(self.one.sha256) if self.one.media_type.startswith("image/") else None
        if picture is None or picture.image.isNull():
            side = px(20)
            box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
            sign = "image" if self.one.media_type.startswith("image/") else "file-text"
            self.desk.icons.paint(painter, box, sign, "muted")
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        inner = self.rect().adjusted(1, 1, -1, -1)
        image = picture.image
        side = min(image.width(), image.height())
        source = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
        painter.drawImage(inner, image, source)


class _Row(QWidget):
    #: the words as they are, and whether the field was left
    described = Signal(object, str, bool)
    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, desk: Desk, pictures: Pictures, one: Attachment) -> None:
        super().__init__()
        self.desk, self.one = desk, one
        self.thumb = _Thumb(desk, pictures, one)
        name = ElidedLabel(desk.theme, one.name, "small", weight=500)
        size = Label(desk.theme, size_text(one.size, desk.language), "caption", "muted", tnum=True)
        self.open = IconButton(
            desk.theme, desk.icons, "external-link", self.tr("Open {name}").format(name=one.name), size=26
        )
        self.open.clicked.connect(lambda: self.opened.emit(self.one))
        self.remove = IconButton(
            desk.theme, desk.icons, "trash-2", self.tr("Remove {name}").format(name=one.name), size=26
        )
        self.remove.clicked.connect(lambda: self.removed.emit(self.one))
        top = QHBoxLayout()
        top.setContentsMargins(desk.theme.px(4), 0, 0, 0)
        top.addWidget(name, 1)
        top.addWidget(size)
        top.addWidget(self.open)
        top.addWidget(self.remove)
        column = QVBoxLayout()
        column.setSpacing(desk.theme.px(2))
        column.addLayout(top)
        self.alt = TextField(desk, self.tr("Alternative text"), self.tr("What does the picture show?"), False)
        if one.media_type.startswith("image/"):
            self.alt.edited.connect(lambda words: self.described.emit(self.one, words, False))
            self.alt.finished.connect(lambda: self.described.emit(self.one, self.alt.toPlainText(), True))
            column.addWidget(self.alt)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, desk.theme.px(8), 0, desk.theme.px(8))
        row.setSpacing(desk.theme.px(10))
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_one(self, one: Attachment, words: str) -> None:
        """Show what is stored or typed; words being written stay as they are."""
        self.one = one
        self.thumb.one = one
        self.thumb.setAccessibleName(words or one.name)
        if not self.alt.hasFocus() and self.alt.toPlainText() != words:
            self.alt.show_value(words)


class Attachments(QWidget):
    """The tab. Files may be dropped anywhere on it, pictures pasted with Ctrl+V."""

    def __init__(self, desk: Desk, session: EditSession, pictures: Pictures) -> None:
        super().__init__()
        self.desk, self.session, self.pictures = desk, session, pictures
        self._content_id = 0
        self._found: tuple[Attachment, ...] = ()
        self._rows: list[_Row] = []
        self._hot = False
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.error = Banner(desk.theme, desk.icons, "danger", "", alternative=self.tr("Close"))
        self.error.alternative_clicked.connect(self.error.hide)
        self.error.hide()
        self.view = Scroll(desk.theme, "sunken")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.hint = Label(
            desk.theme,
            self.tr("Drop files here, paste a picture with Ctrl+V, or choose them."),
            "small",
            "muted",
            wrap=True,
        )
        self._warm(False)
        self.choose = make_button(desk.theme, desk.icons, "secondary", self.tr("Choose files …"), "paperclip")
        self.choose.clicked.connect(self.ask)
        self._build()
        pictures.ready.connect(self._picture_came)

    def _build(self) -> None:
        px = self.desk.theme.px
        self.view.body.setContentsMargins(px(18), px(10), px(18), px(14))
        self.view.body.setSpacing(px(10))
        self.view.body.addWidget(self.error)
        self.view.body.addLayout(self._list)
        self.view.body.addWidget(self.hint)
        self.view.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.view.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_attachments(self, content_id: int, found: tuple[Attachment, ...]) -> None:
        """Show what is attached; a description being written stays."""
        if content_id != self._content_id:
            self.error.hide()
        if (content_id, found) == (self._content_id, self._found):
            return
        self._content_id, self._found = content_id, found
        wanted = sorted(found, key=lambda each: (each.position, each.id))
        if [row.one.id for row in self._rows] == [one.id for one in wanted]:
            for row, one in zip(self._rows, wanted, strict=True):
                row.show_one(one, self._words_of(one))
            return
        self._rebuild(wanted)

    def _words_of(self, one: Attachment) -> str:
        return str(self.session.value(("attachment", one.id), "alt_text") or "")

    def _rebuild(self, wanted: list[Attachment]) -> None:
        typing = next((row for row in self._rows if row.alt.hasFocus()), None)
        kept = (typing.one.id, typing.alt.toPlainText()) if typing else None
        clear(self._list)
        self._rows = []
        for index, one in enumerate(wanted):
            if index:
                self._list.addWidget(Line(self.desk.theme))
            row = _Row(self.desk, self.pictures, one)
            row.described.connect(self._describe)
            row.opened.connect(self._open)
            row.removed.connect(self._remove)
            self._list.addWidget(row)
            self._rows.append(row)
            row.show_one(one, self._words_of(one))
            if kept and kept[0] == one.id:
                row.alt.setPlainText(kept[1])
                row.alt.setFocus()

    def focus_missing(self) -> None:
        """Go to the first picture without an alternative text."""
        row = next(
            (one for one in self._rows if one.one.media_type.startswith("image/") and not one.one.alt_text.strip()),
            None,
        )
        (row.alt if row else self.choose).setFocus(Qt.FocusReason.TabFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        """Without writing: open stays."""
        self.setAcceptDrops(not read_only)
        self.choose.setEnabled(not read_only)
        for row in self._rows:
            row.remove.setEnabled(not read_only)
            row.alt.setReadOnly(read_only)

    # Adding ---------------------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Choose files."""
        paths, _kind = QFileDialog.getOpenFileNames(self, self.tr("Attach files"))
        if paths:
            self.attach(paths)

    def attach(self, paths: list[str]) -> None:
        """Copy files into the workspace."""
        actor, content_id = self.desk.actor, self._content_id
        self.error.hide()
        self.desk.run(lambda ws: attach_files(ws, actor, content_id, paths), self._attached, self._refused)

    def take(self, data: QMimeData) -> bool:
        """Attach what was dropped or pasted; False where there is nothing of the kind."""
        paths = [one.toLocalFile() for one in data.urls() if one.isLocalFile()]
        if paths:
            self.attach(paths)
            return True
        image = QImage(data.imageData()) if data.hasImage() else QImage()
        if image.isNull():
            return False
        actor, content_id = self.desk.actor, self._content_id
        name = self.tr("Picture {time}.png").format(time=f"{self.desk.clock.now():%Y-%m-%d %H.%M.%S}")
        self.error.hide()
        self.desk.run(lambda ws: [attach_image(ws, actor, content_id, name, image)], self._attached, self._refused)
        return True

    def _attached(self, made: list[Changes]) -> None:
        names = [str(one.detail.get("name", "")) for one in made]
        if len(names) == 1:
            self.desk.toast(self.tr("“{name}” attached.").format(name=names[0]))
        elif names:
            self.desk.toast(self.tr("%n file(s) attached.", "", len(names)))

    def _refused(self, error: EditorialError) -> None:
        self.error.set_banner(
            "danger", error.text(self.desk.language), self.tr("Nothing was attached."), "", self.tr("Close")
        )
        self.error.show()

    # Acts on one ----------------------------------------------------------------------------------------------------

    def _describe(self, one: Attachment, words: str, left: bool) -> None:
        self.session.set(("attachment", one.id), "alt_text", words.strip())
        if left:
            self.session.flush()

    def _remove(self, one: Attachment) -> None:
        actor = self.desk.actor
        sentence = self.tr("“{name}” removed.").format(name=one.name)
        self.session.discard(("attachment", one.id))
        self.desk.run(lambda ws: ws.parts.detach(actor, one.id), lambda _changes: self.desk.toast(sentence))

    def _open(self, one: Attachment) -> None:
        open_stored(self.desk, one.name, one.sha256, self._refused)

    def _picture_came(self, _sha256: str) -> None:
        for row in self._rows:
            row.thumb.update()

    # Drag, paste ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.take(QGuiApplication.clipboard().mimeData()):
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()
            self._warm(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._warm(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._warm(False)
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def _warm(self, hot: bool) -> None:
        self._hot = hot
        self.hint.set_look(token="accent_text" if hot else "muted")
        self.hint.setText(
            self.tr("Let go to attach.")
            if hot
            else self.tr("Drop files here, paste a picture with Ctrl+V, or choose them.")
        )


def size_text(size: int, language: str) -> str:
    """12 kB, 3,4 MB."""
    if size < 1_000_000:
        return f"{number_text(max(1, round(size / 1000)), language)}\u202fkB"
    return f"{number_text(size / 1_000_000, language, 1)}\u202fMB"
