"""The part of the page below the bars: the views, the dock under them, the side panel beside or over them."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from .theme import Theme
from .widgets.paint import shadow
from .widgets.side_panel import WIDTH


class Shade(QWidget):
    """The soft edge at the left of a panel that lies over the sheet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        beside = QRect(self.width(), 0, 40, self.height())
        shadow(QPainter(self), beside, 0, self.theme, offset=0)


class Body(QWidget):
    """Lays out stack, dock and panel. With `overlay` the panel lies over the views instead of taking their room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.stack = QStackedWidget(self)
        self.main = QWidget(self)
        self.column = QVBoxLayout(self.main)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.stack, 1)
        self.panel: QWidget | None = None
        self._shade = Shade(theme, self)
        self._open = False
        self.overlay = False

    def set_panel(self, panel: QWidget) -> None:
        """Give it the panel; it was kept room for until then."""
        self.panel = panel
        panel.setParent(self)
        panel.setVisible(self._open)
        self.arrange()

    def show_panel(self, shown: bool) -> None:
        """Open or close the panel."""
        self._open = shown
        if self.panel is not None:
            self.panel.setVisible(shown)
        self.arrange()

    def set_overlay(self, overlay: bool) -> None:
        """Over the sheet, or beside it."""
        if overlay != self.overlay:
            self.overlay = overlay
            self.arrange()

    def arrange(self) -> None:
        """Give every part its place."""
        whole = self.rect()
        width = 0
        if self._open:
            width = self.panel.width() if self.panel is not None else self.theme.px(WIDTH)
        main = whole if self.overlay else whole.adjusted(0, 0, -width, 0)
        self.main.setGeometry(main)
        over = self.overlay and self._open and self.panel is not None
        self._shade.setVisible(over)
        if self.panel is not None:
            self.panel.setGeometry(whole.right() + 1 - width, 0, width, whole.height())
            self.panel.raise_()
        if over:
            blur = self.theme.px(18)
            self._shade.setGeometry(whole.right() + 1 - width - blur, 0, blur, whole.height())
            self._shade.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
