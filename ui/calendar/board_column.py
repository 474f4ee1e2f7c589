"""A column of the board: its header over its cards, or folded to a strip; and the line where approval begins."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.content import Status
from editorial.texts import text

from ..context import Desk
from ..widgets.buttons import IconButton
from ..widgets.paint import draw_text, panel, text_width
from ..widgets.signs import paint_status
from .board_hints import Hints
from .board_list import CardList
from .board_model import CardModel
from .drag import copies, from_mime

#: Width of a folded column, and the least of an open one.
FOLDED, LEAST = 34, 166


class ColumnHeader(QWidget):
    """Glyph, name, count; over the limit "5 of 4" with a warning sign."""

    def __init__(self, desk: Desk, status: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.status = desk, status
        self.name = text(f"status.{status}", desk.language)
        self.count, self.limit = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self.updateGeometry)

    def show_count(self, count: int, limit: int) -> None:
        """How many cards, and how many there should be at most (0: any number)."""
        self.count, self.limit = count, limit
        self.setAccessibleName(f"{self.name}, {self._words()}")
        self.setToolTip(self.tr("More cards than agreed: finish one first.") if self.over else "")
        self.update()

    @property
    def over(self) -> bool:
        """Whether there are more than agreed."""
        return 0 < self.limit < self.count

    def _words(self) -> str:
        if self.over:
            return self.tr("{count} of {limit}").format(count=self.count, limit=self.limit)
        return str(self.count)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(LEAST), self.desk.theme.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, px = self.desk.theme, self.desk.theme.px
        side, middle = px(16), self.height() // 2
        left = px(8)
        paint_status(painter, QRect(left, middle - side // 2, side, side), self.status, theme)
        left += side + px(8)
        font = theme.font("body", 600 if self.over else 400, tnum=True)
        token = "warning" if self.over else "muted"
        words = self._words()
        right = self.width() - px(6) - text_width(font, words)
        draw_text(painter, QRect(right, 0, self.width() - right, self.height()), words, font, theme.color(token))
        if self.over:
            right -= px(5 + 14)
            self.desk.icons.paint(painter, QRect(right, middle - px(7), px(14), px(14)), "triangle-alert", "warning")
        room = QRect(left, 0, right - px(6) - left, self.height())
        draw_text(painter, room, self.name, theme.font("body", 600), theme.color("text"))


class FoldedColumn(QAbstractButton):
    """A strip with glyph, count and name; click unfolds, cards can be dropped on it."""

    hovered = Signal(object, bool)
    dropped = Signal(object, bool)

    def __init__(self, desk: Desk, status: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.status, self.count = desk, status, 0
        self.name = text(f"status.{status}", desk.language)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setProperty("ring_radius", 8)
        desk.theme.changed.connect(self.updateGeometry)

    def show_count(self, count: int) -> None:
        """How many cards are inside."""
        self.count = count
        self.setAccessibleName(self.tr("{state}, {count}, folded").format(state=self.name, count=count))
        self.setToolTip(self.tr("Unfold {state}").format(state=self.name))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(FOLDED), self.desk.theme.px(200))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, px = self.desk.theme, self.desk.theme.px
        fill = theme.color("hover" if self.underMouse() else "window")
        panel(painter, self.rect(), theme.radius("card"), fill, theme.color("border"))
        side = px(16)
        paint_status(painter, QRect((self.width() - side) // 2, px(11), side, side), self.status, theme)
        font = theme.font("small", tnum=True)
        box = QRect(0, px(34), self.width(), px(18))
        draw_text(painter, box, str(self.count), font, theme.color("muted"), Qt.AlignmentFlag.AlignCenter, False)
        painter.save()
        painter.translate(self.width(), px(60))
        painter.rotate(90)
        room = QRect(0, 0, self.height() - px(68), self.width())
        draw_text(painter, room, self.name, theme.font("small", 600), theme.color("text"))
        painter.restore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if from_mime(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.hovered.emit(from_mime(event.mimeData()), copies(event.modifiers()))
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hovered.emit(None, False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        payload = from_mime(event.mimeData())
        self.hovered.emit(None, False)
        if payload is not None:
            event.accept()
            self.dropped.emit(payload, copies(event.modifiers()))


class Column(QWidget):
    """One state: open with its cards, or folded. `fold_wanted` when a person folds or unfolds it."""

    fold_wanted = Signal(bool)

    def __init__(self, desk: Desk, status: Status, hints: Hints, foldable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.status, self.foldable = desk, status, foldable
        self.model = CardModel(desk, status, hints)
        self.header = ColumnHeader(desk, status, self)
        self.list = CardList(desk, self.model, self)
        self.list.setAccessibleName(self.header.name)
        self.folded = FoldedColumn(desk, status, self)
        self.folded.clicked.connect(lambda: self.fold_wanted.emit(False))
        fold = IconButton(desk.theme, desk.icons, "minimize-2", self.tr("Fold column"), size=24, parent=self)
        fold.clicked.connect(lambda: self.fold_wanted.emit(True))
        fold.setVisible(foldable)
        self._fold = fold
        self._target = ""
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self.header, 1)
        head.addWidget(fold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.theme.px(2))
        self._column.addLayout(head)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.folded, 1)
        self.set_folded(foldable)
        desk.theme.changed.connect(self._restyle)

    @property
    def is_folded(self) -> bool:
        """Whether only the strip is shown."""
        return not self.folded.isHidden()

    def set_folded(self, folded: bool) -> None:
        """Fold or unfold."""
        self.folded.setVisible(folded)
        self.header.setVisible(not folded)
        self.list.setVisible(not folded)
        self._fold.setVisible(self.foldable and not folded)
        self._restyle()

    def set_target(self, kind: str) -> None:
        """Something hovers: "good", "bad", or "" when it left."""
        if kind != self._target:
            self._target = kind
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._target:
            return
        theme = self.desk.theme
        box = QRectF(self.rect())
        painter = QPainter(self)
        if self._target == "good":
            panel(painter, box, theme.radius("panel"), theme.color("accent_tint"), theme.color("accent"), 2)
        else:
            panel(painter, box, theme.radius("panel"), None, theme.color("danger"), 1, dash=(4, 3))

    def _restyle(self) -> None:
        px = self.desk.theme.px
        if self.is_folded:
            self.setMinimumWidth(px(FOLDED + 3))
            self.setMaximumWidth(px(FOLDED + 3))
        else:
            self.setMinimumWidth(px(LEAST + 8))
            self.setMaximumWidth(px(340))


class ApprovalLine(QWidget):
    """The 2 px line before the approved columns, with its words along it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.words = self.tr("approved from here on")
        self.setToolTip(self.words)
        self.setAccessibleName(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        desk.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(18), self.desk.theme.px(200))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, px = self.desk.theme, self.desk.theme.px
        colour = theme.color("approved")
        painter.fillRect(QRect(self.width() // 2 - 1, 0, 2, self.height()), colour)
        font = theme.font("caption", 600)
        length = text_width(font, self.words) + px(16)
        top = max(0, (self.height() - length) // 2)
        painter.fillRect(QRect(0, top, self.width(), length), theme.color("sunken"))
        painter.translate(self.width(), top)
        painter.rotate(90)
        room = QRect(0, 0, length, self.width())
        draw_text(painter, room, self.words, font, colour, Qt.AlignmentFlag.AlignCenter, False)
