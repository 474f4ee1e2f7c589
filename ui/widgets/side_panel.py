"""The panel at the right: header, scrolling body, footer with the one primary action. Esc closes it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import Icons
from ui.theme import Theme

from .buttons import IconButton
from .ground import Ground
from .paint import hairline
from .scroll import Scroll

__all__ = ["SidePanel"]

WIDTH: Final = 322
LEAST: Final = 250
MOST: Final = 480


class _Grip(QWidget):
    """The left edge, to pull the panel wider or narrower."""

    def __init__(self, panel: SidePanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._from: QPoint | None = None
        self._width = 0
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.globalPosition().toPoint()
        self._width = self._panel.width()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._panel.set_width(self._width + self._from.x() - event.globalPosition().toPoint().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        self._panel.resized.emit(self._panel.design_width())


class SidePanel(Ground):
    """Put badges and title into `header`, facts into `body`, buttons into `footer` (all layouts).

    `closed` when a person closed it (the page gives the focus back to the chip), `expanded` for the full editor,
    `resized` carries the new width in design pixels for the settings.
    """

    closed = Signal()
    expanded = Signal()
    resized = Signal(int)

    def __init__(
        self, theme: Theme, icons: Icons, name: str, expandable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "surface", parent=parent)
        self._design_width = WIDTH
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.expand = IconButton(theme, icons, "maximize-2", self.tr("Open in full"), parent=self)
        self.expand.clicked.connect(self.expanded)
        self.expand.setVisible(expandable)
        self.close_button = IconButton(theme, icons, "x", self.tr("Close the panel"), parent=self)
        self.close_button.clicked.connect(self.closed)
        self.header = QVBoxLayout()
        self.badges = QHBoxLayout()
        self._top = QHBoxLayout()
        self._top.addLayout(self.badges)
        self._top.addStretch(1)
        self._top.addWidget(self.expand)
        self._top.addWidget(self.close_button)
        self.scroller = Scroll(theme, "surface", self)
        self.body = self.scroller.body
        self.foot = Ground(theme, "surface", sides="t", parent=self)
        self.footer = QHBoxLayout(self.foot)
        self._column = QVBoxLayout(self)
        # the first pixel is the hairline to the content
        self._column.setContentsMargins(1, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = QVBoxLayout()
        self._head.addLayout(self._top)
        self._head.addLayout(self.header)
        self._column.addLayout(self._head)
        self._column.addWidget(self.scroller, 1)
        self._column.addWidget(self.foot)
        self._grip = _Grip(self)
        self._restyle()
        theme.changed.connect(self._restyle)

    def design_width(self) -> int:
        """The width without zoom."""
        return self._design_width

    def set_width(self, pixels: int) -> None:
        """Make it this wide, within 250 to 480 design pixels."""
        self._design_width = min(MOST, max(LEAST, round(pixels / self.theme.zoom)))
        self.setFixedWidth(self.theme.px(self._design_width))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(self._design_width), self.theme.px(400))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        hairline(QPainter(self), QLineF(0, 0, 0, self.height()), self.theme.color("border"))
        self._grip.setGeometry(0, 0, self.theme.px(5), self.height())

    def _restyle(self) -> None:
        px = self.theme.px
        self._head.setContentsMargins(px(16), px(8), px(8), px(10))
        self._head.setSpacing(px(4))
        self.badges.setSpacing(px(6))
        self.header.setSpacing(px(4))
        self.body.setContentsMargins(px(16), px(12), px(16), px(16))
        self.body.setSpacing(px(8))
        self.footer.setContentsMargins(px(16), px(10), px(10), px(10))
        self.footer.setSpacing(px(8))
        self.setFixedWidth(px(self._design_width))
