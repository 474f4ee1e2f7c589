"""Words as tokens: internal labels, public hashtags. Enter or a comma adds, Backspace takes the last one back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCompleter, QSizePolicy, QWidget

from ..context import Desk
from ..widgets.paint import draw_text, panel, text_width
from .text_input import LineInput


class _Token(QAbstractButton):
    """One word with a way to remove it: the x, Delete or Backspace."""

    removed = Signal()

    def __init__(self, desk: Desk, text: str, remove: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setText(text)
        self.setToolTip(remove)
        self.setAccessibleName(f"{text} – {remove}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring_radius", 5)

    def sizeHint(self) -> QSize:
        theme = self.desk.theme
        return QSize(text_width(theme.font("small", 500), self.text()) + theme.px(26), theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        panel(painter, self.rect(), theme.radius("tag"), theme.color("sunken"), theme.color("border_btn"))
        room = QRect(px(6), 0, self.width() - px(24), self.height())
        draw_text(painter, room, self.text(), theme.font("small", 500), theme.color("text"))
        mark = QRect(self.width() - px(17), (self.height() - px(12)) // 2, px(12), px(12))
        token = "text" if self.underMouse() or self.hasFocus() else "muted"
        self.desk.icons.paint(painter, mark, "x", token)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.position().x() >= self.width() - self.desk.theme.px(20):
            self.removed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class _Entry(LineInput):
    def __init__(self, field: TokenField, name: str) -> None:
        super().__init__(name)
        self._field = field
        self.setParent(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Comma or (event.key() == Qt.Key.Key_Space and self._field.single):
            self._field.take_entry()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self._field.drop_last()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._field.arrange()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._field.arrange()


class TokenField(QWidget):
    """Words in rows, with an entry at the end. `changed` carries the tuple of words."""

    changed = Signal(object)

    def __init__(self, desk: Desk, name: str, placeholder: str, prefix: str = "") -> None:
        super().__init__()
        self.desk, self._prefix = desk, prefix
        #: Hashtags have no spaces; labels may.
        self.single = bool(prefix)
        self._words: tuple[str, ...] = ()
        self._tokens: list[_Token] = []
        self._placeholder = placeholder
        self.entry = _Entry(self, name)
        self.entry.setPlaceholderText(placeholder)
        self.entry.finished.connect(self.take_entry)
        self.setFocusProxy(self.entry)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self._arrange)
        self._arrange()

    def set_known(self, words: Iterable[str]) -> None:
        """Words to complete from."""
        completer = QCompleter(sorted(set(words)), self.entry)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.entry.setCompleter(completer)

    def words(self) -> tuple[str, ...]:
        """The words."""
        return self._words

    def show_value(self, words: Sequence[str]) -> None:
        """Show what is stored."""
        if tuple(words) != self._words:
            self._words = tuple(words)
            self._build()

    def take_entry(self) -> None:
        """What stands in the entry becomes a word."""
        parts = [one.strip().lstrip("#").strip() for one in self.entry.text().split(",")]
        self.entry.clear()
        new = [one for one in parts if one]
        if new:
            self._say(tuple(dict.fromkeys([*self._words, *new])))

    def drop_last(self) -> None:
        """Take the last word back into the entry."""
        if self._words:
            last = self._words[-1]
            self._say(self._words[:-1])
            self.entry.setText(last)

    def _remove(self, word: str) -> None:
        self._say(tuple(one for one in self._words if one != word))
        self.entry.setFocus()

    def _say(self, words: tuple[str, ...]) -> None:
        if words != self._words:
            self._words = words
            self._build()
            self.changed.emit(words)

    def _build(self) -> None:
        for token in self._tokens:
            token.hide()
            token.deleteLater()
        self._tokens = []
        for word in self._words:
            token = _Token(self.desk, self._prefix + word, self.tr("Remove"), self)
            token.removed.connect(lambda word=word: self._remove(word))
            token.show()
            self._tokens.append(token)
        for before, after in pairwise([*self._tokens, self.entry]):
            QWidget.setTabOrder(before, after)
        self.entry.setPlaceholderText("" if self._words else self._placeholder)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.entry.setFocus(Qt.FocusReason.MouseFocusReason)

    def arrange(self) -> None:
        """Give the entry its room: it was entered or left."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self.desk.theme.px
        self.entry.setFont(self.desk.theme.font("small"))
        gap, height = px(4), px(22)
        at = QPoint(px(4), px(2))
        for token in self._tokens:
            width = min(token.sizeHint().width(), max(px(40), self.width() - px(8)))
            if at.x() > px(4) and at.x() + width > self.width() - px(4):
                at = QPoint(px(4), at.y() + height + gap)
            token.setGeometry(at.x(), at.y(), width, height)
            at.setX(at.x() + width + gap)
        # the entry takes a row of its own only while somebody writes in it
        if at.x() > px(4) and at.x() + px(56) > self.width() and self.entry.hasFocus():
            at = QPoint(px(4), at.y() + height + gap)
        self.entry.setGeometry(at.x(), at.y(), max(px(2), self.width() - at.x() - px(4)), height)
        self.setFixedHeight(at.y() + height + px(2))
