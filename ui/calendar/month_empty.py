"""What stands on the page when filters leave nothing of the month: a sentence and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editorial.domain.filters import PlanFilter

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.label import Label
from ..widgets.paint import panel
from .state import CalendarState

__all__ = ["FilteredAway"]


class FilteredAway(QWidget):
    """A small panel over the page; the days stay visible around it."""

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.state, self._host = desk, state, parent
        theme, px = desk.theme, desk.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(8), px(8))
        row.setSpacing(px(12))
        words = self.tr("No content item passes these filters in this month")
        self._words = Label(theme, words, "body", parent=self)
        self.button = make_button(
            theme, desk.icons, "quiet", self.tr("Reset"), icon="funnel-x", size="small", parent=self
        )
        self.button.clicked.connect(self._reset)
        row.addWidget(self._words)
        row.addWidget(self.button)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)

    def place(self) -> None:
        """In the middle of the page."""
        self.adjustSize()
        place = self.rect()
        place.moveCenter(self._host.rect().center())
        self.setGeometry(place)

    def _reset(self) -> None:
        self.state.set_filter(PlanFilter())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.desk.theme
        panel(QPainter(self), self.rect(), theme.radius("panel"), theme.color("raised"), theme.color("border_btn"))
