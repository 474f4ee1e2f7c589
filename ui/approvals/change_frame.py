"""One change in its frame: number, place, author and time; the words, the pictures, or the sentence; and remarks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.approval_changes import ContentChange
from editorial.domain.diff import word_diff

from ..context import Desk
from ..pictures import Pictures
from ..widgets.buttons import make_button
from ..widgets.form import TextArea
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.paint import panel
from .change_text import ChangeText
from .words import InboxWords


class PictureBox(QWidget):
    """A picture with words under it; a frame with words where there is none."""

    def __init__(self, desk: Desk, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._image = QImage()
        self._caption = Label(desk.theme, caption, "caption", "muted")
        self.setAccessibleName(caption)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(desk.theme.px(200))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self._caption)

    def show_image(self, image: QImage) -> None:
        """Show a picture."""
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = self.rect().adjusted(0, 0, 0, -self._caption.height() - px(4))
        panel(painter, box, theme.radius("card"), theme.color("sunken"), theme.color("border"))
        if self._image.isNull():
            side = px(24)
            place = box.adjusted(0, 0, 0, 0)
            place.setRect(box.center().x() - side // 2, box.center().y() - side // 2, side, side)
            self.desk.icons.paint(painter, place, "image", "muted")
            return
        size = self._image.size().scaled(box.size() - self._margin(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(QRectF(box).center())
        painter.drawImage(target, self._image)

    def _margin(self) -> QSize:
        return QSize(self.desk.theme.px(12), self.desk.theme.px(12))


class RemarkInput(QWidget):
    """A field under a change; Ctrl+Enter keeps the remark, Esc lets it be."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = TextArea(desk.theme, placeholder=self.tr("What is to be different here"), least=2, most=6)
        self.field.setAccessibleName(self.tr("Remark on this change"))
        keep = make_button(desk.theme, desk.icons, "quiet", self.tr("Keep remark"), size="small")
        keep.clicked.connect(self._keep)
        leave = make_button(desk.theme, desk.icons, "ghost", self.tr("Cancel"), size="small")
        leave.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(8))
        column.addWidget(self.field)
        column.addLayout(buttons)

    def _keep(self) -> None:
        if self.field.value():
            self.kept.emit(self.field.value())
        else:
            self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self._keep()
        else:
            super().keyPressEvent(event)


class ChangeFrame(QWidget):
    """A change. `remarked` carries it and the words of a remark."""

    remarked = Signal(object, str)

    def __init__(self, desk: Desk, number: int, change: ContentChange, pictures: Pictures, words: InboxWords) -> None:
        super().__init__()
        self.desk, self.change, self.pictures, self.words = desk, change, pictures, words
        self._marked = False
        self._input: RemarkInput | None = None
        self._boxes: list[tuple[str, PictureBox]] = []
        place, made = words.place(change), words.made(change)
        self.setAccessibleName(", ".join(one for one in (str(number), place, made) if one))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addWidget(self._head(number, place, made))
        self.inside = QVBoxLayout()
        px = desk.theme.px
        self.inside.setContentsMargins(px(16), px(12), px(16), px(14))
        self.inside.setSpacing(px(10))
        self.column.addLayout(self.inside)
        self._fill()
        desk.theme.changed.connect(self.update)

    def _head(self, number: int, place: str, made: str) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        head = _Head(theme, "sunken", sides="b")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), px(3), px(8), px(3))
        row.setSpacing(px(8))
        row.addWidget(Label(theme, str(number), "small", "info", 600, tnum=True))
        row.addWidget(Label(theme, place, "small", weight=600))
        row.addWidget(Label(theme, made, "small", "muted", tnum=True), 1)
        button = make_button(theme, self.desk.icons, "ghost", self.tr("Remark"), "message-square-plus", size="small")
        button.setAccessibleName(self.tr("Remark on change {number}").format(number=number))
        button.clicked.connect(self.open_remark)
        self.button = button
        row.addWidget(button)
        head.setFixedHeight(px(36))
        return head

    def _fill(self) -> None:
        change = self.change
        sentence = self.words.sentence(change)
        if sentence:
            self.inside.addWidget(Label(self.desk.theme, sentence, "body", wrap=True))
        elif change.place == "media":
            self._pictures()
        elif change.pieces:
            self.inside.addWidget(ChangeText(self.desk, change.pieces))
        else:
            pieces = word_diff(change.difference.old, change.difference.new)
            self.inside.addWidget(ChangeText(self.desk, pieces))

    def _pictures(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.desk.theme.px(12))
        old, new = self.change.difference.old, self.change.difference.new
        for sha256, caption in ((old, self.tr("before")), (new, self.tr("now"))):
            if not sha256:
                continue
            box = PictureBox(self.desk, caption)
            self._boxes.append((sha256, box))
            row.addWidget(box, 1)
        if len(self._boxes) == 1:
            row.addStretch(1)
        self.inside.addLayout(row)
        self.pictures.ready.connect(self._came)
        for sha256, _box in self._boxes:
            self._came(sha256)

    def _came(self, sha256: str) -> None:
        for wanted, box in self._boxes:
            if wanted == sha256:
                found = self.pictures.get(sha256)
                if found is not None:
                    box.show_image(found.image)

    # Remarks ------------------------------------------------------------------------------------------------------

    def add_note(self, words: str) -> None:
        """A remark that somebody wrote on this change."""
        theme = self.desk.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        from ..widgets.empty import IconSign

        sign = IconSign(theme, self.desk.icons, "message-square", "muted", 14)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(theme, words, "small", wrap=True), 1)
        self.inside.addLayout(row)

    def open_remark(self) -> None:
        """Write a remark on this change."""
        if self._input is None:
            self._input = RemarkInput(self.desk)
            self._input.kept.connect(self._kept)
            self._input.left.connect(self._close)
            self.inside.addWidget(self._input)
        self._input.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept(self, words: str) -> None:
        self._close()
        self.remarked.emit(self.change, words)

    def _close(self) -> None:
        if self._input is not None:
            self._input.hide()
            self._input.deleteLater()
            self._input = None
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def unsaved(self) -> str:
        """What stands in the field and was not kept."""
        return self._input.field.value() if self._input is not None else ""

    # Look ---------------------------------------------------------------------------------------------------------

    def mark(self, on: bool) -> None:
        """This is the change that the steps are at."""
        self._marked = on
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.desk.theme
        edge: QColor = theme.color("accent" if self._marked else "border_btn")
        width = theme.px(2) if self._marked else 1
        panel(QPainter(self), self.rect(), theme.radius("panel"), theme.color("surface"), edge, width)


class _Head(Ground):
    """The head of a frame, rounded as the frame is at its upper corners."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        radius = theme.radius("panel")
        box = self.rect().adjusted(0, 0, 0, radius)
        painter.setClipRect(self.rect())
        panel(painter, box, radius, theme.color("sunken"))
        bottom = self.height() - 1
        painter.fillRect(0, bottom, self.width(), 1, theme.color("border"))
