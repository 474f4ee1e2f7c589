"""Underlined tabs, 40 high, with a sign, a count and a mark for what is wrong behind them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ui.icons import Icons
from ui.theme import Theme
from ui.theme_tokens import MEANING_ICONS

from .choice import Sign, paint_sign
from .paint import draw_text, hairline, panel, text_width

__all__ = ["Tabs"]


@dataclass(frozen=True, slots=True)
class _Tab:
    key: str
    sign: Sign | None = None
    count: str = ""
    meaning: str = ""


class Tabs(QTabBar):
    """Tabs by key. `changed` carries the key a person chose; put the pages into a QStackedWidget of your own."""

    changed = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, name: str, line: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.icons, self._line = theme, icons, line
        self._tabs: list[_Tab] = []
        self.setAccessibleName(name)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setProperty("ring_radius", 4)
        self.currentChanged.connect(self._chosen)
        theme.changed.connect(self._restyle)

    def add(self, key: str, label: str, sign: Sign | None = None, count: str = "", meaning: str = "") -> None:
        """Add a tab; `meaning` (`danger`, `warning`) colours its count and puts the icon before it."""
        # before addTab, which already asks for the size of the new tab
        self._tabs.append(_Tab(key, sign, count, meaning))
        self.blockSignals(True)
        self.addTab(label)
        self.blockSignals(False)
        self._describe(len(self._tabs) - 1)

    def clear(self) -> None:
        """Take all tabs away."""
        self.blockSignals(True)
        while self.count():
            self.removeTab(self.count() - 1)
        self.blockSignals(False)
        self._tabs.clear()

    def keys(self) -> list[str]:
        """The keys in order."""
        return [tab.key for tab in self._tabs]

    def current(self) -> str:
        """The key of the chosen tab, empty without any."""
        index = self.currentIndex()
        return self._tabs[index].key if 0 <= index < len(self._tabs) else ""

    def set_current(self, key: str) -> None:
        """Choose without a signal; ValueError if there is none of that key."""
        index = self.keys().index(key)
        self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(False)
        self.update()

    def set_count(self, key: str, count: str, meaning: str = "") -> None:
        """Change count and mark of a tab; ValueError if there is none of that key."""
        index = self.keys().index(key)
        self._tabs[index] = replace(self._tabs[index], count=count, meaning=meaning)
        self._describe(index)
        self.setTabText(index, self.tabText(index))

    def tabSizeHint(self, index: int) -> QSize:
        px = self.theme.px
        tab = self._tabs[index] if index < len(self._tabs) else _Tab("")
        width = text_width(self.theme.font("body", 600), self.tabText(index)) + px(24)
        width += px(16 + 8) if tab.sign is not None else 0
        if tab.count:
            width += text_width(self.theme.font("caption", 600, tnum=True), tab.count) + px(7)
            width += px(13 + 4) if tab.meaning else 0
        return QSize(width, self.theme.height("tab"))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._line:
            bottom = self.height() - 1 / self.devicePixelRatioF()
            hairline(painter, QLineF(0, bottom, self.width(), bottom), self.theme.color("border"))
        for index in range(min(self.count(), len(self._tabs))):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        theme, px, tab = self.theme, self.theme.px, self._tabs[index]
        box = self.tabRect(index)
        chosen = index == self.currentIndex()
        if chosen:
            bar = QRect(box.x() + px(4), box.bottom() + 1 - px(2), box.width() - px(8), px(2))
            panel(painter, bar, 0, theme.color("accent"))
        left = box.x() + px(12)
        if tab.sign is not None:
            side = px(16)
            sign_box = QRect(left, box.y() + (box.height() - side) // 2, side, side)
            paint_sign(painter, sign_box, tab.sign, theme, self.icons, "text" if chosen else "muted")
            left += side + px(8)
        font = theme.font("body", 600 if chosen else 500)
        width = text_width(font, self.tabText(index))
        ink = theme.color("text" if chosen else "muted" if self.isTabEnabled(index) else "disabled")
        draw_text(painter, QRect(left, box.y(), width, box.height()), self.tabText(index), font, ink, elide=False)
        if not tab.count:
            return
        left += width + px(7)
        token = tab.meaning or "muted"
        if tab.meaning:
            side = px(13)
            mark = QRect(left, box.y() + (box.height() - side) // 2, side, side)
            self.icons.paint(painter, mark, MEANING_ICONS[tab.meaning], tab.meaning)
            left += side + px(4)
        font = theme.font("caption", 600 if tab.meaning else 500, tnum=True)
        room = QRect(left, box.y(), box.right() - left, box.height())
        draw_text(painter, room, tab.count, font, theme.color(token), elide=False)

    def _describe(self, index: int) -> None:
        tab = self._tabs[index]
        label = self.tabText(index)
        self.setAccessibleTabName(index, f"{label}, {tab.count}" if tab.count else label)

    def _chosen(self, index: int) -> None:
        if 0 <= index < len(self._tabs):
            self.changed.emit(self._tabs[index].key)

    def _restyle(self) -> None:
        for index in range(self.count()):
            self.setTabText(index, self.tabText(index))
        self.updateGeometry()
        self.update()
