"""The campaign timeline by itself, for pages that show it below something else."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.events import Changes

from ..context import Desk
from .acts import Acts
from .state import CalendarState
from .timeline import TimelineView

__all__ = ["CampaignStrip"]

_SHOWN = ("content", "publication", "campaign", "campaign_phase", "campaign_department", "period", "series")


class CampaignStrip(QWidget):
    """What the calendar shows of campaigns, with a selection of its own and the same acts on it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.state = CalendarState(desk.clock.today(), self)
        self.acts = Acts(desk, self.state, self)
        self.view = TimelineView(desk, self.state, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        for action in self.acts.shortcuts():
            self.addAction(action)
        self.view.menu_requested.connect(self._menu)
        self.view.act_requested.connect(self.acts.perform)
        self.acts.focus_wanted.connect(self.view.focus_content)
        desk.live.changed.connect(self._changed)
        self.setFocusProxy(self.view)

    def _menu(self, place: QPoint) -> None:
        self.acts.menu(self).popup(place)

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*_SHOWN):
            self.view.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.reload()
