"""The long text: calm lines, the fold of the network drawn where it falls, hashtags and the surplus coloured.

QPlainTextEdit knows neither line height nor room inside a paragraph. So the layout places the lines itself (pitch, gap
after a paragraph, room for the fold line), and the widget paints them. Positions inside are Qt's (UTF-16 units).
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextDocumentLayout

from ..context import Desk
from ..widgets.paint import draw_text, text_width
from .text_input import PlainInput, replace_softly
from .text_notes import Note, note_at, paint_notes, segments, x_of

Range = tuple[int, int]


class LineLayout(QPlainTextDocumentLayout):
    """Places the lines of each paragraph: `pitch` from line to line, `gap` after it, `room` for the fold."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.pitch = 21.0
        self.gap = 3.0
        self.room = 26.0
        #: Where the fold falls, or -1.
        self.fold = -1

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        rect = super().blockBoundingRect(block)
        if not block.isValid():
            return rect
        layout = block.layout()
        count = layout.lineCount()
        fold = self.fold_line(block)
        y = 0.0
        for index in range(count):
            line = layout.lineAt(index)
            top = y + max(0.0, (self.pitch - line.height()) / 2)
            if abs(line.y() - top) > 0.01:
                line.setPosition(QPointF(line.x(), top))
            y += self.pitch
            if index == fold and index < count - 1:
                y += self.room
        if fold == count - 1 and count:
            y += self.room - self.gap
        return QRectF(0, 0, rect.width(), max(self.pitch, y) + self.gap)

    def fold_line(self, block: QTextBlock) -> int:
        """The line of the block after which the fold is drawn, or -1."""
        start = block.position()
        if not start < self.fold <= start + block.length():
            if not (self.fold == start == 0):
                return -1
        line = block.layout().lineForTextPosition(max(0, self.fold - start - 1))
        return line.lineNumber() if line.isValid() else -1


class TextArea(PlainInput):
    """The text of one tab. `edited` carries the text a person made of it."""

    edited = Signal(str)
    #: A file or picture was pasted or dropped into the text; it belongs to the attachments.
    media_offered = Signal(object)
    #: A place that a comment speaks of was clicked: its id.
    note_clicked = Signal(int)
    #: A comment on what is selected is wanted.
    remark_wanted = Signal()

    def __init__(self, desk: Desk, name: str, placeholder: str) -> None:
        super().__init__(name)
        self.desk = desk
        self._hint = placeholder
        self._tags: list[Range] = []
        self._notes: list[Note] = []
        self._held: list[Note] = []
        self._over = -1
        self._quiet = False
        document = QTextDocument(self)
        self.lines = LineLayout(document)
        document.setDocumentLayout(self.lines)
        self.setDocument(document)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ring", False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._typed)
        self.selectionChanged.connect(self.viewport().update)
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    # Content --------------------------------------------------------------------------------------------------------

    def show_text(self, text: str) -> None:
        """Show what is stored; the cursor stays, and nothing is called an edit."""
        if text != self.toPlainText():
            self._quiet = True
            replace_softly(self, text)
            self._quiet = False

    def set_marks(self, fold: int, tags: list[Range], over: int) -> None:
        """Where the fold falls (-1: nowhere), which ranges are hashtags, from where on the text is too much (-1)."""
        self._tags, self._over = tags, over
        if fold != self.lines.fold:
            self.lines.fold = fold
            self.lines.documentSizeChanged.emit(self.lines.documentSize())
        self.viewport().update()

    def set_notes(self, notes: list[Note]) -> None:
        """Places that comments speak of."""
        if notes != self._notes:
            self._notes = notes
            self.viewport().update()

    def set_held(self, held: list[Note]) -> None:
        """Words that may not stay: they are marked, and said to who cannot see it."""
        if held != self._held:
            self._held = held
            said = [self.toPlainText()[one.start : one.end] for one in held]
            told = self.tr("Not cleared: {words}").format(words=" … ".join(said)) if said else ""
            self.setAccessibleDescription(told)
            self.viewport().update()

    def note(self) -> int:
        """The comment whose place the cursor stands in; 0 for none."""
        return note_at(self._notes, self.textCursor().position())

    def _typed(self) -> None:
        if not self._quiet:
            self.edited.emit(self.toPlainText())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = any(one.isLocalFile() for one in source.urls())
        if files or (source.hasImage() and not source.hasText()):
            self.media_offered.emit(source)
        else:
            super().insertFromMimeData(source)

    # Painting -------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        context = self.getPaintContext()
        offset = self.contentOffset()
        clip = QRectF(event.rect())
        block = self.firstVisibleBlock()
        if not self.toPlainText() and not block.layout().preeditAreaText():
            self._paint_hint(painter, offset)
        while block.isValid():
            rect = self.blockBoundingRect(block).translated(offset)
            if rect.top() > clip.bottom():
                break
            if rect.bottom() >= clip.top():
                self._paint_block(painter, block, rect.topLeft(), clip, context)
            offset.setY(offset.y() + rect.height())
            block = block.next()

    def _paint_block(
        self,
        painter: QPainter,
        block: QTextBlock,
        at: QPointF,
        clip: QRectF,
        context: QAbstractTextDocumentLayout.PaintContext,
    ) -> None:
        layout, start = block.layout(), block.position()
        paint_notes(painter, self.desk.theme, self.lines, block, at, self._notes)
        paint_notes(painter, self.desk.theme, self.lines, block, at, self._held)
        self._paint_selection(painter, block, at)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        layout.draw(painter, at, self._formats(block), clip)
        fold = self.lines.fold_line(block)
        if fold >= 0:
            line = layout.lineAt(fold)
            end = at.x() + x_of(line, max(0, self.lines.fold - start))
            self._paint_fold(painter, at.y() + line.y() + line.height(), end)
        position = context.cursorPosition
        if position < -1:
            if start <= self.textCursor().position() < start + block.length():
                layout.drawCursor(painter, at, layout.preeditAreaPosition() - (position + 2), self.cursorWidth())
        elif start <= position < start + block.length():
            layout.drawCursor(painter, at, position - start, self.cursorWidth())

    def _formats(self, block: QTextBlock) -> list[QTextLayout.FormatRange]:
        theme = self.desk.theme
        tag = QTextCharFormat()
        tag.setForeground(theme.color("accent_text"))
        over = QTextCharFormat()
        over.setForeground(theme.color("danger"))
        over.setFontUnderline(True)
        over.setUnderlineColor(theme.color("danger"))
        # ranges that overlap would hide each other: the surplus wins
        most = self._over if self._over >= 0 else block.position() + block.length()
        found = [_range(block, start, min(end, most), tag) for start, end in self._tags]
        if self._over >= 0:
            found.append(_range(block, self._over, block.position() + block.length(), over))
        return [one for one in found if one is not None]

    def _paint_selection(self, painter: QPainter, block: QTextBlock, at: QPointF) -> None:
        """Tails and selection as full lines, so that no stripes show between them."""
        theme = self.desk.theme
        if self._over >= 0:
            self._fill(painter, block, at, self._over, block.position() + block.length(), theme.tint("danger"))
        cursor = self.textCursor()
        if cursor.hasSelection():
            ink = theme.color("accent_tint") if self.hasFocus() else theme.color("track")
            self._fill(painter, block, at, cursor.selectionStart(), cursor.selectionEnd(), ink)

    def _fill(self, painter: QPainter, block: QTextBlock, at: QPointF, start: int, end: int, ink: QColor) -> None:
        for left, right, top, beyond in segments(self.lines, block, start, end):
            width = right - left + (self.desk.theme.px(5) if beyond else 0)
            painter.fillRect(QRectF(at.x() + left, at.y() + top, width, self.lines.pitch), ink)

    def _paint_fold(self, painter: QPainter, bottom: float, end: float) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        said = self.tr("visible up to here without “more”")
        font = theme.font("caption")
        middle = round(bottom + (self.lines.room + (self.lines.pitch - px(17)) / 2) / 2)
        margin = round(self.document().documentMargin())
        right = self.viewport().width() - margin
        width = text_width(font, said)
        pad = px(10)
        left_end = margin + max(0, (right - margin - width) // 2 - pad)
        painter.save()
        pen = QPen(theme.color("border_strong"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(margin, middle, left_end, middle)
        painter.drawLine(left_end + width + 2 * pad, middle, right, middle)
        # from the last visible letter down to the line
        pen.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawLine(round(end) + 1, round(bottom) - px(3), round(end) + 1, round(bottom) + px(3))
        painter.restore()
        box = QRect(left_end + pad, middle - px(8), width, px(16))
        draw_text(painter, box, said, font, theme.color("muted"))

    def _paint_hint(self, painter: QPainter, offset: QPointF) -> None:
        margin = round(self.document().documentMargin())
        top = round(offset.y())
        box = QRect(margin, top, self.viewport().width() - 2 * margin, self.viewport().height())
        painter.setFont(self.font())
        painter.setPen(self.desk.theme.color("muted"))
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap), self._hint)

    # Mouse and keys -------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(self._snapped(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection() and self.note():
            self.note_clicked.emit(self.note())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        remark = menu.addAction(self.desk.icons.icon("message-square-plus"), self.tr("Comment on the selection"))
        remark.setEnabled(self.textCursor().hasSelection())
        remark.triggered.connect(self.remark_wanted)
        menu.popup(event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(self._snapped(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(self._snapped(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _snapped(self, event: QMouseEvent) -> QMouseEvent:
        """Between two lines there is room that belongs to neither: a click there means the nearer line."""
        point = event.position()
        offset = self.contentOffset()
        block = self.firstVisibleBlock()
        best: float | None = None
        while block.isValid() and best is None:
            rect = self.blockBoundingRect(block).translated(offset)
            if point.y() < rect.bottom() or not block.next().isValid():
                best = self._nearest(block, rect.top(), point.y())
            offset.setY(offset.y() + rect.height())
            block = block.next()
        if best is None:
            return event
        moved = QPointF(point.x(), best)
        shift = moved - point
        return QMouseEvent(
            event.type(),
            moved,
            event.scenePosition() + shift,
            event.globalPosition() + shift,
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    @staticmethod
    def _nearest(block: QTextBlock, top: float, y: float) -> float:
        layout = block.layout()
        spans = [layout.lineAt(index) for index in range(layout.lineCount())]
        if not spans:
            return y
        line = min(spans, key=lambda one: abs(top + one.y() + one.height() / 2 - y))
        low, high = top + line.y() + 1, top + line.y() + line.height() - 1
        return min(max(y, low), high)

    def _restyle(self) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        self.setFont(theme.font("editor"))
        self.document().setDefaultFont(theme.font("editor"))
        self.document().setDocumentMargin(px(4))
        self.lines.pitch, self.lines.gap, self.lines.room = px(21), px(3), px(26)
        self.lines.setCursorWidth(max(1, px(1.5)))
        shades = self.palette()
        shades.setColor(QPalette.ColorRole.Base, theme.color("surface"))
        self.setPalette(shades)
        self.lines.documentSizeChanged.emit(self.lines.documentSize())
        self.viewport().update()


def _range(block: QTextBlock, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange | None:
    first = max(0, start - block.position())
    last = min(block.length() - 1, end - block.position())
    if last <= first:
        return None
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = first, last - first, look
    return found
