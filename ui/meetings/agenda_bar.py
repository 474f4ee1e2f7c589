"""What the agenda adds up to: a bar against the planned duration, and in words when it will end."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.agenda_rules import planned_minutes, spare_minutes
from editorial.domain.calendar import local
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meeting_rules import forecast, planned_end
from editorial.domain.meetings import AgendaState, MeetingState

from ..context import Desk
from ..widgets.buttons import LinkButton
from ..widgets.empty import IconSign
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.paint import hatch, panel
from .words import MeetingWords


class _Bar(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.planned, self.wanted = desk, 0, 0
        self.segments: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(160), self.desk.theme.px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.desk.theme, self.desk.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = max(self.planned, self.wanted, 1)
        width, high = self.width(), self.height()
        panel(painter, QRectF(0, 0, width * self.planned / whole, high), px(3), theme.color("track"))
        left, limit = 0.0, width * self.planned / whole
        for minutes in self.segments:
            right = left + width * minutes / whole
            end = max(left + 1, right - px(2))
            if left < limit:
                panel(painter, QRectF(left, 0, min(end, limit) - left, high), px(2), theme.color("accent"))
            if end > limit + 0.5:
                start = max(left, limit)
                box = QRectF(start, 0, end - start, high)
                panel(painter, box, px(2), theme.color("danger"))
                hatch(painter, box, theme.color("surface"), px(6), px(2))
            left = right


class AgendaBar(Ground):
    """Below the agenda."""

    def __init__(self, desk: Desk, words: MeetingWords) -> None:
        super().__init__(desk.theme, "surface", sides="t")
        self.desk, self.words = desk, words
        px = desk.theme.px
        self.bar = _Bar(desk)
        self.sum = Label(desk.theme, "", "body", weight=500, tnum=True)
        self.sign = IconSign(desk.theme, desk.icons, "clock-alert", "danger", 16)
        self.end = Label(desk.theme, "", "body", "muted", tnum=True)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.fit = LinkButton(desk.theme, desk.icons, self.tr("Fit the minutes"), "scissors")
        self.fit.setToolTip(self.tr("Cut the minutes down in proportion; pinned items keep theirs"))
        row.addWidget(self.sum)
        row.addWidget(self.fit)
        row.addStretch(1)
        row.addWidget(self.sign)
        row.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(10), px(20), px(10))
        column.setSpacing(px(8))
        column.addWidget(self.bar)
        column.addLayout(row)

    def show_case(self, case: MeetingCase) -> None:
        """Show what its items add up to."""
        one = case.meeting
        counted = [item for item in case.items if item.state is not AgendaState.SKIPPED]
        total, spare = planned_minutes(case.items), spare_minutes(one, case.items)
        self.bar.planned, self.bar.wanted = one.minutes, total
        self.bar.segments = tuple(item.minutes for item in counted if item.minutes)
        self.bar.update()
        over = spare < 0
        words = self.tr("{n} of {m} min planned").format(n=total, m=one.minutes)
        self.sum.setText(words)
        self.sign.setVisible(over)
        self.fit.setVisible(over and one.state is MeetingState.PLANNED and self.desk.may("meeting"))
        start = one.starts_at
        end = start + timedelta(minutes=total) if start is not None else None
        if one.state is MeetingState.RUNNING:
            end = forecast(one, case.items, self.desk.clock.utc())
        due = planned_end(one)
        parts = []
        if end is not None and due is not None:
            parts.append(self.tr("Ends about {time}").format(time=f"{local(end, one.zone):%H:%M}"))
            if over:
                parts.append(self.tr("%n minute(s) over", "", -spare))
            elif spare:
                parts.append(self.tr("buffer {n} min").format(n=spare))
        self.end.setText(" · ".join(parts))
        self.end.set_look("body", "danger" if over else "muted", 500 if over else None)
        self.setAccessibleName(", ".join([words, *parts]))
        self.end.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
