"""Only the changes: one frame each, and between them how much stayed as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLineF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from editorial.domain.approval_changes import ContentChange
from editorial.domain.diff import count_words

from ..context import Desk
from ..pictures import Pictures
from ..widgets.buttons import make_button
from ..widgets.clearing import clear
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.paint import draw_text, panel, text_width
from ..widgets.scroll import Scroll
from .change_frame import ChangeFrame
from .words import InboxWords

#: Frames that are made at once; more come on demand.
AT_ONCE = 40


class FoldLine(QAbstractButton):
    """A dashed line with "86 words unchanged"; a click shows them."""

    def __init__(self, desk: Desk, said: str, words: str) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self.setText(said)
        self.setAccessibleName(said)
        self.setToolTip(self.tr("Show the unchanged words"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(200), self.desk.theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        font = theme.font("small")
        token = "text" if self.underMouse() else "muted"
        width = text_width(font, self.text()) + px(20)
        left, middle = (self.width() - width) // 2, self.height() / 2
        side = px(14)
        self.desk.icons.paint(painter, QRect(left, (self.height() - side) // 2, side, side), "unfold-vertical", token)
        room = QRect(left + px(20), 0, width - px(20), self.height())
        draw_text(painter, room, self.text(), font, theme.color(token), elide=False)
        pen = QPen(theme.color("border_btn"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawLine(QLineF(0, middle, left - px(10), middle))
        painter.drawLine(QLineF(left + width + px(10), middle, self.width(), middle))


class SinceLine(QWidget):
    """What I decided about, and how much became different since."""

    def __init__(self, desk: Desk, said: str) -> None:
        super().__init__()
        self.desk = desk
        px = desk.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        row.setSpacing(px(10))
        row.addWidget(IconSign(desk.theme, desk.icons, "history", "info", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(desk.theme, said, "body", wrap=True), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.desk.theme
        panel(QPainter(self), self.rect(), theme.radius("button"), theme.tint("info"))


class ChangesView(Scroll):
    """`stepped` carries (number of the change, how many), `remarked` a change and words."""

    stepped = Signal(int, int)
    remarked = Signal(object, str)

    def __init__(self, desk: Desk, pictures: Pictures, words: InboxWords) -> None:
        super().__init__(desk.theme, "surface")
        self.desk, self.pictures, self.words = desk, pictures, words
        self.frames: list[ChangeFrame] = []
        self._at = -1
        self._changes: tuple[ContentChange, ...] = ()
        self._notes: Mapping[int, Sequence[str]] = {}
        self._said = ""
        px = desk.theme.px
        self.body.setContentsMargins(px(24), px(12), px(24), px(24))
        self.body.setSpacing(px(10))

    def show_changes(self, said: str, changes: Sequence[ContentChange], notes: Mapping[int, Sequence[str]]) -> None:
        """Show these, below a sentence about them; `notes` are remarks by the number of the change."""
        self._changes, self._notes, self._said = tuple(changes), notes, said
        self._at = -1
        self._make(AT_ONCE)
        self.verticalScrollBar().setValue(0)
        self.stepped.emit(min(1, len(changes)), len(changes))

    def _make(self, most: int) -> None:
        clear(self.body)
        self.frames = []
        theme, icons = self.desk.theme, self.desk.icons
        if self._said:
            self.body.addWidget(SinceLine(self.desk, self._said))
        for number, one in enumerate(self._changes[:most], 1):
            self._fold(one.before, closing=False)
            frame = ChangeFrame(self.desk, number, one, self.pictures, self.words)
            for note in self._notes.get(number, ()):
                frame.add_note(note)
            frame.remarked.connect(self.remarked)
            self.frames.append(frame)
            self.body.addWidget(frame)
            self._fold(one.after, closing=True)
        left = len(self._changes) - most
        if left > 0:
            button = make_button(theme, icons, "secondary", self.tr("Show %n more change(s)", "", left))
            button.clicked.connect(lambda _on=False: self._make(len(self._changes)))
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        if not self._changes:
            self.body.addWidget(Label(theme, self.tr("Nothing changed since your decision."), "body", "muted"))
        self.body.addStretch(1)

    def _fold(self, words: str, closing: bool) -> None:
        count = count_words(words)
        if not count:
            return
        said = self.tr("%n word(s) unchanged", "", count)
        if closing:
            said = self.tr("End, {words}").format(words=said)
        line = FoldLine(self.desk, said, words)
        line.clicked.connect(lambda _on=False, line=line: self._unfold(line))
        self.body.addWidget(line)

    def _unfold(self, line: FoldLine) -> None:
        at = self.body.indexOf(line)
        label = Label(self.desk.theme, line.words.strip(), "editor", "muted", wrap=True)
        self.body.insertWidget(at, label)
        self.body.removeWidget(line)
        line.hide()
        line.deleteLater()

    def count(self) -> int:
        """How many changes are shown."""
        return len(self._changes)

    def step(self, by: int) -> None:
        """To the next change (1) or the one before (-1), round and round."""
        if not self._changes:
            return
        if len(self.frames) < len(self._changes):
            self._make(len(self._changes))
        count = len(self.frames)
        self._at = (self._at + by) % count if self._at >= 0 else (0 if by > 0 else count - 1)
        for number, frame in enumerate(self.frames):
            frame.mark(number == self._at)
        frame = self.frames[self._at]
        self.ensureWidgetVisible(frame, 0, self.desk.theme.px(40))
        self.stepped.emit(self._at + 1, count)

    def current(self) -> ChangeFrame | None:
        """The change that the steps are at; the first one before any step."""
        return self.frames[max(0, self._at)] if self.frames else None

    def unsaved(self) -> list[str]:
        """Remarks that somebody writes."""
        return [one.unsaved() for one in self.frames if one.unsaved()]
