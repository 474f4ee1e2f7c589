"""The frame of moderation mode: head with the whole meeting, agenda, stage, clock and people, bar of keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.calendar import local
from editorial.domain.wording import day_text

from ..context import Desk
from ..pictures import Pictures
from ..stage_look import StageButton, StageLabel, StageText
from ..widgets.buttons import IconButton
from ..widgets.elided import ElidedLabel
from ..widgets.ground import Ground
from ..widgets.line import Line
from .agenda import AgendaColumn
from .bar import MeetingBar
from .captured import CapturedPart
from .clock import ClockCard
from .faces import FacesCard
from .floor import FloorPart
from .look import KeyButton
from .stage import StagePane
from .state import Moderation

__all__ = ["ModerationFrame"]

#: Design pixels.
SIDE, SLIM, FOOT, GAP, EDGE = 310, 240, 76, 12, 16
NARROW, LOW = 1240, 760


class ModerationFrame(QWidget):
    """Builds and arranges; the window acts."""

    def __init__(self, desk: Desk, state: Moderation, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.state = desk, state
        self.title = StageText(desk, "", 22, "text", 600)
        self.meta = ElidedLabel(desk.theme, "", "section", "muted", 400)
        self.standing = StageLabel(desk, "")
        self.time = StageText(desk, "", 34, "text", 600)
        self.time.setWordWrap(False)
        self.bar = MeetingBar(desk)
        self.attendance = StageButton(desk, "secondary", self.tr("Attendance"), "users-round")
        self.audience = StageButton(desk, "secondary", self.tr("Projector"), "presentation")
        self.finish = IconButton(
            desk.theme, desk.icons, "flag", self.tr("End the meeting (Ctrl+E)"), framed=True, size=38, token="text"
        )
        self.leave = StageButton(desk, "ghost", self.tr("Leave"), "x", "Esc")
        self.agenda = AgendaColumn(desk, state)
        self.stage = StagePane(desk, state, pictures)
        self.clock = ClockCard(desk)
        self.floor = FloorPart(desk, state)
        self.captured = CapturedPart(desk, state)
        self.faces = FacesCard(desk, state)
        self._keys()
        self._build()

    def _keys(self) -> None:
        desk = self.desk
        self.keys = {
            "decision": KeyButton(desk, self.tr("Decision"), "B"),
            "action": KeyButton(desk, self.tr("Action"), "A"),
            "note": KeyButton(desk, self.tr("Note"), "N"),
            "park": KeyButton(desk, self.tr("Park"), "P"),
            "speak": KeyButton(desk, self.tr("Speak"), "W"),
            "clock": KeyButton(desk, "", self.tr("Space")),
            "next": KeyButton(desk, self.tr("Next item"), "→", "quiet", after=True),
        }

    # Building -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        px = self.desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        middle = QHBoxLayout()
        middle.setContentsMargins(px(EDGE), px(11), px(EDGE), px(EDGE - 3))
        middle.setSpacing(px(GAP))
        self.left = self.agenda
        self.right = self._right()
        middle.addWidget(self.left)
        middle.addWidget(self.stage, 1)
        middle.addWidget(self.right)
        column.addLayout(middle, 1)
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        px = self.desk.theme.px
        head = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self.meta, 1)
        below.addWidget(self.standing)
        words.addLayout(below)
        row = QHBoxLayout()
        row.setSpacing(px(14))
        row.addLayout(words, 1)
        for one in (self.attendance, self.audience, self.finish, self.leave, self.time):
            row.addWidget(one)
        column = QVBoxLayout(head)
        column.setContentsMargins(px(28), px(13), px(28), 0)
        column.setSpacing(px(13))
        column.addLayout(row)
        column.addWidget(self.bar)
        return head

    def _right(self) -> QWidget:
        px = self.desk.theme.px
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(GAP))
        lists = Ground(self.desk.theme, "surface", "border", 10)
        inside = QVBoxLayout(lists)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.floor)
        inside.addWidget(Line(self.desk.theme))
        inside.addWidget(self.captured, 1)
        column.addWidget(self.clock)
        column.addWidget(lists, 1)
        column.addWidget(self.faces)
        return right

    def _foot(self) -> QWidget:
        px = self.desk.theme.px
        foot = Ground(self.desk.theme, "surface", sides="t")
        foot.setFixedHeight(px(FOOT))
        self.foot_row = QHBoxLayout(foot)
        self.foot_row.setContentsMargins(px(28), 0, px(28), 0)
        self.foot_row.setSpacing(px(10))
        for name in ("decision", "action", "note", "park", "speak"):
            self.foot_row.addWidget(self.keys[name])
        self.foot_row.addStretch(1)
        for name in ("clock", "next"):
            self.foot_row.addWidget(self.keys[name])
        return foot

    # Showing ------------------------------------------------------------------------------------------------------

    def set_shape(self, width: int, height: int) -> None:
        """Where there is little room everything is slimmer."""
        px = self.desk.theme.px
        narrow, low = width < px(NARROW), height < px(LOW)
        side = px(SLIM if narrow else SIDE)
        self.left.setFixedWidth(side)
        self.right.setFixedWidth(side)
        self.stage.set_narrow(narrow)
        self.clock.set_shape(low, narrow)
        self.agenda.set_narrow(narrow)
        self.faces.set_shape(low, narrow)
        for one in self.keys.values():
            one.set_slim(narrow)
        edge = px(14 if narrow else 28)
        self.foot_row.setContentsMargins(edge, 0, edge, 0)
        self.foot_row.setSpacing(px(6 if narrow else 10))
        self._fit_right(low)

    def _fit_right(self, low: bool) -> None:
        """As many rows of people as there is room for, the speakers as many as they are."""
        self.faces.setFixedHeight(self.faces.wanted(1 if low else 2))
        most = 6 if self.height() > self.desk.theme.px(1000) else 1 if low else 3
        self.floor.fit(most)

    def refresh(self, *, turned: bool = False) -> None:
        """Everything that shows the meeting."""
        self._show_head()
        if turned:
            self.agenda.turn()
            self.stage.turn()
        else:
            self.agenda.refresh()
            self.stage.refresh()
        self.floor.refresh()
        self.captured.refresh()
        self.faces.refresh()
        self._fit_right(self.height() < self.desk.theme.px(LOW))
        item, last = self.state.item, self.state.following() is None
        words = self.tr("Open item") if item is None and not last else self.tr("Next item")
        self.keys["next"].setText(self.tr("To the end") if last and item is not None else words)
        self.keys["next"].setEnabled(item is not None or not last)
        for name in ("decision", "speak", "clock"):
            self.keys[name].setEnabled(item is not None)
        self.keys["next"].updateGeometry()
        self.tick()

    def _show_head(self) -> None:
        meeting, desk = self.state.case.meeting, self.desk
        number = self.tr("No.\u00a0{number}").format(number=meeting.number) if meeting.number else ""
        self.title.setText(" ".join(one for one in (meeting.title, number) if one))
        chair, taker = desk.person(meeting.chair_id), desk.person(meeting.minute_taker_id)
        parts = [day_text(meeting.day, desk.language), meeting.place]
        parts.append(self.tr("Chair {name}").format(name=chair.name) if chair else "")
        parts.append(self.tr("Minutes {name}").format(name=taker.name) if taker else "")
        self.meta.setText(" · ".join(one for one in parts if one))

    def tick(self) -> None:
        """A second went by."""
        state, now = self.state, self.desk.clock.utc()
        self.time.setText(f"{local(now, state.case.meeting.zone):%H:%M}")
        self.bar.show_case(state.case, now)
        clock = state.clock()
        self.clock.show_clock(clock, state.item is not None)
        words = self.tr("Run the time") if clock.stopped else self.tr("Stop the time")
        if self.keys["clock"].text() != words:
            self.keys["clock"].setText(words)
            self.keys["clock"].updateGeometry()
        self.agenda.tick()
        if state.speaking() is not None:
            self.floor.refresh()

    def show_standing(self, standing: str) -> None:
        """Whether everything typed is in the workspace."""
        words = {
            "writing": self.tr("saving …"),
            "saving": self.tr("saving …"),
            "saved": self.tr("saved"),
            "failed": self.tr("not in the workspace yet, kept on this computer"),
        }.get(standing, "")
        self.standing.set_token("warning" if standing == "failed" else "muted")
        self.standing.setText(words)
        self.standing.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.standing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
