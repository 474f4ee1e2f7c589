"""The page of meetings: its tabs, and the preparation of a meeting that lies over them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.meetings import Meeting, MeetingState

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.segmented import Segmented
from .meetings_tab import MeetingsTab
from .tab import ListTab
from .words import MeetingWords

if TYPE_CHECKING:
    from .prepare import Preparation

MEETINGS, DECISIONS, ACTIONS, PARKED, SERIES = "meetings", "decisions", "actions", "parked", "series"


class MeetingsPage(Ground):
    """`show_part` shows a tab, `show_meeting` a meeting where it is prepared."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self.words = MeetingWords(desk, self)
        self.made: dict[str, ListTab] = {}
        self._make_bar()
        self.stack = QStackedWidget()
        self.main = QWidget()
        column = QVBoxLayout(self.main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        #: The tabs, or the meeting that is prepared.
        self.whole = QStackedWidget()
        self.whole.addWidget(self.main)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.whole)
        self.tabs.changed.connect(self.show_part)
        self.new_button.clicked.connect(lambda _on=False: self.start_new())
        desk.meeting_requested.connect(self.show_meeting)
        desk.actor_changed.connect(self._rights)
        self.show_part(MEETINGS)

    def _make_bar(self) -> None:
        desk, theme, px = self.desk, self.desk.theme, self.desk.theme.px
        self.bar = Ground(theme, "surface", sides="b")
        self.bar.setFixedHeight(theme.height("toolbar"))
        self.heading = Label(theme, self.tr("Meetings"), "title", weight=600)
        names = [
            (MEETINGS, self.tr("Meetings")),
            (DECISIONS, self.tr("Decisions")),
            (ACTIONS, self.tr("Action items")),
            (PARKED, self.tr("Parked topics")),
            (SERIES, self.tr("Series")),
        ]
        self.tabs = Segmented(theme, names, self.tr("What is shown"))
        self.new_button = make_button(theme, desk.icons, "quiet", self.tr("New meeting"), "plus")
        self.export_button = make_button(theme, desk.icons, "secondary", self.tr("Export …"), "download")
        self.export_button.clicked.connect(lambda _on=False: self._export())
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(px(20), 0, px(16), 0)
        row.setSpacing(px(10))
        row.addWidget(self.heading)
        row.addSpacing(px(10))
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.export_button)
        row.addWidget(self.new_button)

    # Tabs ---------------------------------------------------------------------------------------------------------

    def tab(self, name: str) -> Any:
        """A tab, made when first asked for."""
        if name not in self.made:
            self.made[name] = self._make(name)
            self.stack.addWidget(self.made[name])
        return self.made[name]

    def _make(self, name: str) -> ListTab:
        if name == MEETINGS:
            made = MeetingsTab(self.desk, self.words)
            made.meeting_opened.connect(self.open_meeting)
            made.series_wanted.connect(self._new_series)
            return made
        if name == DECISIONS:
            from .decisions_tab import DecisionsTab

            return DecisionsTab(self.desk, self.words)
        if name == ACTIONS:
            from .actions_tab import ActionsTab

            return ActionsTab(self.desk, self.words)
        if name == PARKED:
            from .parked_tab import ParkedTab

            return ParkedTab(self.desk, self.words)
        from .series_tab import SeriesTab

        return SeriesTab(self.desk, self.words)

    @property
    def current(self) -> ListTab:
        """The tab in front."""
        found: ListTab = self.tab(self.tabs.current())
        return found

    def show_part(self, name: str) -> None:
        """Show a tab."""
        self.leave_meeting()
        self.tabs.set_current(name)
        self.stack.setCurrentWidget(self.tab(name))
        self._rights()

    def _rights(self) -> None:
        """The button for something new says what it makes, where it may be made."""
        name = self.tabs.current()
        words = {
            MEETINGS: self.tr("New meeting"),
            ACTIONS: self.tr("New action item"),
            PARKED: self.tr("New topic"),
            SERIES: self.tr("New series"),
        }.get(name, "")
        self.new_button.setText(words)
        self.new_button.setVisible(bool(words) and self.desk.may("action" if name == ACTIONS else "meeting"))
        self.export_button.setVisible(name == ACTIONS)

    def _export(self) -> None:
        self.tab(ACTIONS).export()

    def start_new(self) -> None:
        """Something new in the tab in front."""
        if not self.new_button.isHidden():
            self.current.start_new()

    def new_meeting(self) -> None:
        """The command of the window."""
        self.show_part(MEETINGS)
        self.start_new()

    def _new_series(self) -> None:
        self.show_part(SERIES)
        self.start_new()

    def new_action(self) -> None:
        """The command of the window."""
        self.show_part(ACTIONS)
        self.start_new()

    # A meeting ----------------------------------------------------------------------------------------------------

    @cached_property
    def preparation(self) -> Preparation:
        """Where a meeting is prepared."""
        from .prepare import Preparation

        made = Preparation(self.desk, self.words)
        made.left.connect(self.leave_meeting)
        self.whole.addWidget(made)
        return made

    def open_meeting(self, meeting: Meeting) -> None:
        """Where it stands says what opens: the preparation, moderation, or the minutes, where the window has them."""
        running = meeting.state is MeetingState.RUNNING and self.desk.may("meeting")
        if running and self.desk.answers("moderation_requested"):
            self.desk.moderation_requested.emit(meeting.id)
        elif meeting.state in (MeetingState.HELD, MeetingState.FINAL) and self.desk.answers("minutes_requested"):
            self.desk.minutes_requested.emit(meeting.id)
        else:
            self.show_meeting(meeting.id)

    def show_meeting(self, meeting_id: int) -> None:
        """Lay its preparation over the tabs."""
        self.preparation.show_meeting(meeting_id)
        self.whole.setCurrentWidget(self.preparation)
        self.preparation.focus_content()

    def leave_meeting(self) -> None:
        """Back to the tabs."""
        if self.whole.currentWidget() is not self.main:
            self.whole.setCurrentWidget(self.main)
            self.current.focus_content()

    @property
    def preparing(self) -> bool:
        """Whether a meeting lies over the tabs."""
        return self.whole.currentWidget() is not self.main

    # The page -----------------------------------------------------------------------------------------------------

    def focus_content(self) -> None:
        """Where the keyboard begins."""
        (self.preparation if self.preparing else self.current).focus_content()

    def regions(self) -> list[QWidget]:
        """For F6."""
        if self.preparing:
            return self.preparation.regions()
        return [self.bar, *self.current.regions()]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # the page's letters come before commands of the window with the same ones; text fields never get here
            if self._known(event):
                event.accept()
                return True
        return super().event(event)

    def _known(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        front = self.preparation if self.preparing else self.current
        return self._letter(event) in front.letters or (self._letter(event) == "N" and not self.preparing)

    def _letter(self, event: QKeyEvent) -> str:
        """The key as the page names it; "" for letters where somebody switched them off."""
        if event.key() == Qt.Key.Key_Delete:
            return "Del"
        return event.text().upper() if self.desk.settings.single_keys else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = self._letter(event)
        if event.key() == Qt.Key.Key_Escape:
            if self.preparing:
                self.preparation.step_back()
            elif not self.current.step_back():
                super().keyPressEvent(event)
            return
        if self.preparing:
            done = self.preparation.key(letter)
        elif letter == "N" and not self.new_button.isHidden():
            self.start_new()
            done = True
        else:
            done = self.current.key(letter)
        if not done:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for one in self.made.values():
            one.fit()
