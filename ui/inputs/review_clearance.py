"""How far an answer may go: public, internal, confidential, as segments. What somebody may not choose says why."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QLineF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QToolTip, QWidget

from editorial.domain.inputs import Clearance

from ..clearance_tag import CLEARANCE_SIGNS
from ..context import Desk
from ..widgets.paint import draw_text, hairline, panel, text_width

__all__ = ["ClearanceBar"]

#: Milliseconds of rest after an arrow key before the choice counts: two steps are one choice.
REST = 300


class ClearanceBar(QTabBar):
    """`chosen` carries the clearance that a person chose. `large` is for the stage sizes of the interview."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, name: str, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._large = desk, large
        self._held: Clearance = Clearance.CONFIDENTIAL
        self.setAccessibleName(name)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for words in self._words():
            self.addTab(words)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._settle)
        self.currentChanged.connect(self._turned)
        desk.theme.changed.connect(self._restyle)

    def _words(self) -> tuple[str, str, str]:
        return self.tr("public"), self.tr("internal"), self.tr("confidential")

    # What holds -----------------------------------------------------------------------------------------------------

    def value(self) -> Clearance:
        """What is chosen."""
        return list(CLEARANCE_SIGNS)[max(0, self.currentIndex())]

    def show_value(self, value: Clearance, refused: Mapping[Clearance, str] | None = None) -> None:
        """Show what holds; `refused` are those that whoever works here may not choose, with the reason."""
        self._rest.stop()
        self._held = value
        barred = refused or {}
        self.blockSignals(True)
        for index, one in enumerate(CLEARANCE_SIGNS):
            self.setTabEnabled(index, True)
            self.setTabToolTip(index, barred.get(one, ""))
        self.setCurrentIndex(list(CLEARANCE_SIGNS).index(value))
        for index, one in enumerate(CLEARANCE_SIGNS):
            self.setTabEnabled(index, one is value or one not in barred)
        self.blockSignals(False)
        self.setAccessibleDescription(" ".join(dict.fromkeys(barred.values())))
        self.update()

    def _turned(self, _index: int) -> None:
        self._rest.start()

    def _settle(self) -> None:
        self._rest.stop()
        if self.value() is not self._held:
            self._held = self.value()
            self.chosen.emit(self._held)

    def mouseReleaseEvent(self, event: object) -> None:
        super().mouseReleaseEvent(event)  # type: ignore[arg-type]
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._rest.isActive():
            self._settle()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            # with Alt and Ctrl they mean something to the window around
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        # whoever works by keys reads the reason too
        self.desk.hint_requested.emit(self.accessibleDescription())

    def focusOutEvent(self, event: object) -> None:
        self.desk.hint_requested.emit("")
        self._settle()
        super().focusOutEvent(event)  # type: ignore[arg-type]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            # Qt shows none for a tab that cannot be chosen, and that is the one with the reason
            index = next((at for at in range(self.count()) if self.tabRect(at).contains(event.pos())), -1)
            QToolTip.showText(event.globalPos(), self.tabToolTip(index) if index >= 0 else "", self)
            return True
        return super().event(event)

    # Looks ----------------------------------------------------------------------------------------------------------

    def _font_px(self) -> float:
        return 15 if self._large else 11

    def _high(self) -> int:
        return self.desk.theme.px(36 if self._large else 24)

    def tabSizeHint(self, index: int) -> QSize:
        px = self.desk.theme.px
        words = text_width(self.desk.theme.font_px(self._font_px(), 600), self.tabText(index))
        inside = px(18 + 8) if self._large else px(13 + 5)
        return QSize(words + inside + px(28 if self._large else 18), self._high())

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        return QSize(sum(self.tabSizeHint(index).width() for index in range(self.count())), self._high())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.desk.theme
        radius = theme.radius("button")
        frame = QRectF(self.rect())
        panel(painter, frame, radius, theme.color("surface"), theme.color("border_btn"))
        for index in range(1, self.count()):
            left = self.tabRect(index).left()
            hairline(painter, QLineF(left, 1, left, self.height() - 1), theme.color("border_btn"))
        self._paint_chosen(painter, frame, radius)
        for index in range(self.count()):
            self._paint_words(painter, index)

    def _paint_chosen(self, painter: QPainter, frame: QRectF, radius: float) -> None:
        theme, box = self.desk.theme, self.tabRect(self.currentIndex())
        meaning = CLEARANCE_SIGNS[self.value()][1]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded = QPainterPath()
        rounded.addRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        chosen = QPainterPath()
        chosen.addRect(QRectF(box))
        shape = rounded.intersected(chosen)
        painter.fillPath(shape, theme.tint(meaning))
        painter.setPen(theme.color(meaning))
        painter.drawPath(shape)
        painter.restore()

    def _paint_words(self, painter: QPainter, index: int) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        icon, meaning = CLEARANCE_SIGNS[list(CLEARANCE_SIGNS)[index]]
        chosen = index == self.currentIndex()
        token = meaning if chosen else "muted" if self.isTabEnabled(index) and self.isEnabled() else "disabled"
        font = theme.font_px(self._font_px(), 600 if chosen else 400)
        side, gap = (px(18), px(8)) if self._large else (px(13), px(5))
        box = self.tabRect(index)
        wide = side + gap + text_width(font, self.tabText(index))
        left = box.left() + (box.width() - wide) // 2
        sign = QRect(left, box.top() + (box.height() - side) // 2, side, side)
        self.desk.icons.paint(painter, sign, icon, token)
        room = QRect(sign.right() + 1 + gap, box.top(), box.right() - sign.right() - gap, box.height())
        draw_text(painter, room, self.tabText(index), font, theme.color(token), elide=False)

    def _restyle(self) -> None:
        # a tab bar keeps its layout until something about a tab changes
        for index in range(self.count()):
            self.setTabText(index, self.tabText(index))
        self.updateGeometry()
        self.update()
