"""The status badge that drops the states one may go to."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from editorial.domain.content import Status
from editorial.domain.states import STEPS, WITH_REASON
from editorial.texts import text

from ..context import Desk
from ..widgets.badges import badge_width, paint_badge
from ..widgets.signs import sign_icon


class StatusButton(QAbstractButton):
    """A badge with a chevron; `chosen` carries the state's code."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, name: str = "") -> None:
        super().__init__()
        self.desk = desk
        self._name = name or self.tr("Status")
        self._status = Status.IDEA
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring_radius", 12)
        self.clicked.connect(self.open)
        desk.theme.changed.connect(self.updateGeometry)

    def status(self) -> Status:
        """The state shown."""
        return self._status

    def show_status(self, status: Status) -> None:
        """Show a state."""
        self._status = status
        self.setText(text(f"status.{status}", self.desk.language))
        self.setAccessibleName(f"{self._name}: {self.text()}")
        self.setToolTip(self.tr("Change the status"))
        self.updateGeometry()
        self.update()

    def menu(self) -> QMenu:
        """The states one may go to from here."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for target in STEPS[self._status]:
            words = text(f"status.{target}", self.desk.language)
            if target in WITH_REASON:
                words += " …"
            action = menu.addAction(sign_icon("status", str(target), self.desk.theme), words)
            action.triggered.connect(lambda _checked=False, target=target: self.chosen.emit(str(target)))
        return menu

    def open(self) -> None:
        """Drop the menu."""
        self.setDown(False)
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height() + self.desk.theme.px(4))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and not event.modifiers():
            self.open()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        theme = self.desk.theme
        return QSize(badge_width(self.text(), theme) + theme.px(16), theme.px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        paint_badge(painter, self.rect(), str(self._status), self.text(), theme)
        side = px(12)
        box = QRect(self.width() - side - px(6), (self.height() - side) // 2, side, side)
        self.desk.icons.paint(painter, box, "chevron-down", str(self._status))
