"""Values edited in place: text that grows, and choices that drop a list."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from ..context import Desk
from ..widgets.choice import Choice, paint_sign
from ..widgets.choice_list import ChoiceList
from ..widgets.label import Label
from ..widgets.paint import draw_text, panel, text_width
from ..widgets.popover import Popover
from .text_input import PlainInput, replace_softly


class TextField(PlainInput):
    """Text in place that is as high as its content; Enter ends a single line, Shift+Enter breaks it where allowed."""

    edited = Signal(str)

    def __init__(
        self, desk: Desk, name: str, placeholder: str, lines: bool = True, role: str = "small", weight: int = 400
    ) -> None:
        super().__init__(name)
        self.desk, self._lines, self._look = desk, lines, (role, weight)
        self.setPlaceholderText(placeholder)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.document().setDocumentMargin(0)
        self._restyle()
        self.textChanged.connect(self._typed)
        desk.theme.changed.connect(self._restyle)

    def show_value(self, text: str) -> None:
        """Show what is stored without calling it an edit."""
        self.blockSignals(True)
        replace_softly(self, text)
        self.blockSignals(False)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if enter and plain and not self._lines:
            self.finished.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.desk.theme
        painter = QPainter(self.viewport())
        box = self.viewport().rect()
        if self.hasFocus():
            panel(painter, box, theme.radius("chip"), theme.color("surface"), theme.color("border_strong"))
        elif self.underMouse() and not self.isReadOnly():
            panel(painter, box, theme.radius("chip"), theme.color("hover"))
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def _typed(self) -> None:
        self._fit()
        self.edited.emit(self.toPlainText())

    def _restyle(self) -> None:
        theme = self.desk.theme
        self.setFont(theme.font(*self._look))
        self.setViewportMargins(0, 0, 0, 0)
        self.document().setDocumentMargin(theme.px(4))
        self._fit()

    def _fit(self) -> None:
        role, weight = self._look
        font = self.desk.theme.font(role, weight if self.toPlainText() else 400)
        if font != self.font():
            # what only asks for a value is not set in the weight of one
            self.setFont(font)
        line = self.fontMetrics().lineSpacing()
        rows = 0
        block = self.document().begin()
        while block.isValid():
            self.blockBoundingRect(block)
            rows += max(1, block.layout().lineCount())
            block = block.next()
        if not self.toPlainText() and self.placeholderText():
            room = max(1, self.viewport().width() - 2 * self.desk.theme.px(4))
            box = self.fontMetrics().boundingRect(
                QRect(0, 0, room, 10_000), int(Qt.TextFlag.TextWordWrap), self.placeholderText()
            )
            rows = max(1, round(box.height() / max(1, line)))
        self.setFixedHeight(rows * line + 2 * self.desk.theme.px(4) + 1)


class ChoiceField(QAbstractButton):
    """A value with its sign that drops a list of choices; `picked` carries the chosen value (None for nothing)."""

    picked = Signal(object)

    def __init__(self, desk: Desk, name: str, empty: str) -> None:
        super().__init__()
        self.desk, self._name, self._empty = desk, name, empty
        self._source: Callable[[], Sequence[Choice]] = tuple
        self._none = ""
        self._value: Hashable = None
        self._shown: Choice | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open)
        desk.theme.changed.connect(self.updateGeometry)
        self._describe()

    def set_source(self, source: Callable[[], Sequence[Choice]], none: str = "") -> None:
        """Where the choices come from when the list opens; `none` words the choice of nothing, if there is one."""
        self._source, self._none = source, none

    def show_value(self, value: Hashable, shown: Choice | None = None) -> None:
        """Show a value; `shown` where it is not among the choices (archived)."""
        self._value = value
        self._shown = shown or next((one for one in self._source() if one.value == value), None)
        self._describe()
        self.update()

    def open(self) -> None:
        """Drop the list."""
        popover = Popover(self.desk.theme, self.window())
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices = list(self._source())
        if self._none:
            choices.insert(0, Choice(None, self._none))
        rows = ChoiceList(
            self.desk.theme, self.desk.icons, choices, {self._value}, self._name, multiple=False, parent=popover
        )
        rows.picked.connect(popover.close)
        rows.picked.connect(self._pick)
        popover.body.addWidget(rows)
        popover.setFocusProxy(rows)
        popover.open_below(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and not event.modifiers():
            self.open()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._none:
            self._pick(None)
        else:
            super().keyPressEvent(event)

    def _pick(self, value: Hashable) -> None:
        if value != self._value:
            self.show_value(value)
            self.picked.emit(value)

    def sizeHint(self) -> QSize:
        theme = self.desk.theme
        width = text_width(theme.font("small"), self._text()) + theme.px(8 + (22 if self._sign() else 0) + 18)
        return QSize(width, theme.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(60), self.desk.theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        lively = self.isEnabled() and (self.underMouse() or self.hasFocus())
        if lively:
            panel(painter, self.rect(), theme.radius("chip"), theme.color("hover"))
        left, side = px(4), px(16)
        if self._shown is not None and self._shown.sign is not None:
            box = QRect(left, (self.height() - side) // 2, side, side)
            paint_sign(painter, box, self._shown.sign, theme, self.desk.icons)
            left += side + px(6)
        right = self.width() - (px(18) if lively else px(2))
        token = "text" if self._shown is not None else "muted"
        room = QRect(left, 0, right - left, self.height())
        cut = draw_text(painter, room, self._text(), theme.font("small"), theme.color(token))
        if lively:
            mark = QRect(self.width() - px(18), (self.height() - px(13)) // 2, px(13), px(13))
            self.desk.icons.paint(painter, mark, "chevron-down", "muted")
        self.setToolTip(self._text() if cut else "")

    def _sign(self) -> bool:
        return self._shown is not None and self._shown.sign is not None

    def _text(self) -> str:
        return self._shown.text if self._shown is not None else self._empty

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._text()}")
        self.updateGeometry()


class Fact(QWidget):
    """A muted label of fixed width with an editable value beside it."""

    def __init__(self, desk: Desk, label: str, value: QWidget, beside: QWidget | None = None, inset: int = 0) -> None:
        super().__init__()
        self.desk = desk
        self.label = Label(desk.theme, label, "small", "muted")
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.label.setBuddy(value)
        row = QHBoxLayout(self)
        row.setContentsMargins(desk.theme.px(4), 0, 0, 0)
        row.setSpacing(desk.theme.px(4))
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(desk.theme.px(inset))
        row.addWidget(value, 1)
        if beside is not None:
            row.addWidget(beside, 0, Qt.AlignmentFlag.AlignVCenter)
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        px = self.desk.theme.px
        self.label.setFixedWidth(px(88))
        self.label.setContentsMargins(0, px(4), 0, 0)
