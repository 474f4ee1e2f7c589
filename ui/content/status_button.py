"""The status badge that drops the states one may go to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

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
        self._offers: list[tuple[str, str, str]] = []
        self._in_force = False
        #: States that are not chosen here whatever else holds.
        self.barred: frozenset[Status] = frozenset()
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

    def set_offers(self, offers: Sequence[tuple[str, str, str]], in_force: bool) -> None:
        """Acts that take the place of states: code, words, icon. Where approval is `in_force`, nobody simply chooses
        to be approved."""
        self._offers, self._in_force = list(offers), in_force

    def targets(self) -> list[Status]:
        """The states that may be chosen by hand."""
        found = list(STEPS[self._status])
        if self._in_force:
            barred = {Status.APPROVED} if self._status is not Status.SCHEDULED else set()
            if self._status is Status.REVIEW:
                barred.add(Status.DRAFTING)
            if self._status not in (Status.APPROVED, Status.SCHEDULED):
                barred.add(Status.REVIEW)
            found = [one for one in found if one not in barred]
        return [one for one in found if one not in self.barred]

    def menu(self) -> QMenu:
        """The states one may go to from here, and the acts of approval above them."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, words, icon in self._offers:
            offer = menu.addAction(self.desk.icons.icon(icon), words)
            offer.triggered.connect(partial(self._offer, code))
        if self._offers:
            menu.addSeparator()
        for target in self.targets():
            words = text(f"status.{target}", self.desk.language)
            if target in WITH_REASON:
                words += " …"
            action = menu.addAction(sign_icon("status", str(target), self.desk.theme), words)
            action.triggered.connect(lambda _checked=False, target=target: self.chosen.emit(str(target)))
        return menu

    def _offer(self, code: str, _checked: bool = False) -> None:
        self.chosen.emit(code)

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
