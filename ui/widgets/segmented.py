"""The view switch: a row of segments, or a combo box where there is no room for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QTabBar, QWidget

from ui.theme import Theme

from .paint import draw_text, panel, text_width

__all__ = ["Segmented"]


class _Bar(QTabBar):
    """Painted segments; arrows, accessibility and tab order come from QTabBar."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._segment_width(index), self.theme.height("button"))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def wanted_width(self) -> int:
        """The width of all segments."""
        return sum(self._segment_width(index) for index in range(self.count()))

    def _segment_width(self, index: int) -> int:
        # measured in the heavier weight, so that choosing another segment moves nothing
        return text_width(self.theme.font("body", 600), self.tabText(index)) + self.theme.px(26)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        radius = theme.radius("button")
        frame = QRect(0, 0, self.wanted_width(), self.height())
        panel(painter, frame, radius, theme.color("sunken"), theme.color("border"))
        for index in range(self.count()):
            box = self.tabRect(index)
            chosen = index == self.currentIndex()
            if chosen:
                inner = box.adjusted(theme.px(2), theme.px(2), -theme.px(2), -theme.px(2))
                panel(painter, inner, radius - 1, theme.color("surface"), theme.color("border_btn"))
            font = theme.font("body", 600 if chosen else 500)
            ink = theme.color("text" if chosen else "muted" if self.isEnabled() else "disabled")
            draw_text(painter, box, self.tabText(index), font, ink, Qt.AlignmentFlag.AlignCenter, elide=False)


class Segmented(QWidget):
    """Chooses one of a few views. `changed` carries the key of the chosen one (only when a person chose it)."""

    changed = Signal(str)

    def __init__(
        self, theme: Theme, options: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._keys: list[str] = []
        self._compact = False
        self._bar = _Bar(theme, self)
        self._combo = QComboBox(self)
        self._combo.hide()
        self.setFocusProxy(self._bar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for part in (self, self._bar, self._combo):
            part.setAccessibleName(name)
        self.set_options(options)
        self._bar.currentChanged.connect(self._chosen)
        self._combo.activated.connect(self._chosen)
        theme.changed.connect(self._restyle)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Replace the segments: (key, label) pairs; the first is chosen."""
        self._bar.blockSignals(True)
        while self._bar.count():
            self._bar.removeTab(0)
        self._combo.clear()
        self._keys = [key for key, _label in options]
        for _key, label in options:
            self._bar.addTab(label)
            self._combo.addItem(label)
        self._bar.blockSignals(False)
        self._restyle()

    def current(self) -> str:
        """The key of the chosen segment, empty without any."""
        index = self._bar.currentIndex()
        return self._keys[index] if 0 <= index < len(self._keys) else ""

    def set_current(self, key: str) -> None:
        """Choose a segment without announcing it; ValueError if there is none of that key."""
        index = self._keys.index(key)
        self._bar.blockSignals(True)
        self._bar.setCurrentIndex(index)
        self._bar.blockSignals(False)
        self._combo.setCurrentIndex(index)
        self._bar.update()

    def is_compact(self) -> bool:
        """Whether the combo box is shown."""
        return self._compact

    def sizeHint(self) -> QSize:
        return QSize(self._bar.wanted_width(), self.theme.height("button"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._combo.minimumSizeHint().width(), self.theme.height("button"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._compact = self.width() < self._bar.wanted_width()
        self._bar.setGeometry(0, 0, max(self.width(), self._bar.wanted_width()), self.theme.height("button"))
        self._combo.setGeometry(0, 0, min(self.width(), self._combo.sizeHint().width()), self.theme.height("button"))
        self._bar.setVisible(not self._compact)
        self._combo.setVisible(self._compact)
        self.setFocusProxy(self._combo if self._compact else self._bar)

    def _chosen(self, index: int) -> None:
        if not 0 <= index < len(self._keys):
            return
        self.set_current(self._keys[index])
        self.changed.emit(self._keys[index])

    def _restyle(self) -> None:
        # a tab bar keeps its layout until something about a tab changes
        self._bar.setIconSize(QSize(self.theme.px(16), self.theme.px(16)))
        for index in range(self._bar.count()):
            self._bar.setTabText(index, self._bar.tabText(index))
        self._bar.updateGeometry()
        self.updateGeometry()
        self._arrange()
        self.update()
