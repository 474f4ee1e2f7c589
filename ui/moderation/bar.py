"""The bar of the whole meeting: one segment an item, what ran over hatched, what is left as a dashed rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editorial.domain import meeting_rules as rules
from editorial.domain.calendar import local
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaState

from ..context import Desk
from ..widgets.paint import draw_text, hatch, panel, text_width

__all__ = ["MeetingBar", "Outlook", "outlook"]

#: Design pixels.
HIGH, LABEL, GAP = 12, 20, 3
#: How far from its time a meeting may begin and still count from there.
AWAY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Outlook:
    """When it should be over by its agenda, when it will be, and the end that was announced; all in UTC."""

    agenda: datetime
    forecast: datetime
    end: datetime

    @property
    def buffer(self) -> int:
        """Minutes that are left at the end; negative: it will last longer."""
        return int((self.end - self.forecast).total_seconds() // 60)


def outlook(case: MeetingCase, now: datetime) -> Outlook:
    """How the meeting stands to its plan."""
    meeting = case.meeting
    planned, begun = meeting.starts_at or now, meeting.begun_at or now
    # one that is held at quite another time is measured from there
    start = planned if abs(begun - planned) <= AWAY else begun
    minutes = sum(one.minutes for one in case.items if one.state is not AgendaState.SKIPPED)
    end = start + timedelta(minutes=meeting.minutes)
    return Outlook(start + timedelta(minutes=minutes), rules.forecast(meeting, case.items, now), end)


@dataclass(frozen=True, slots=True)
class _Segment:
    """Seconds of an item: how long its segment is, how much of it is filled, how much of that was over its plan."""

    whole: int
    filled: int = 0
    over: int = 0
    current: bool = False


def _segments(case: MeetingCase, now: datetime) -> list[_Segment]:
    found = []
    for one in case.items:
        spent, planned = rules.spent(one, case.meeting, now), one.minutes * 60
        current = one.id == case.meeting.item_id
        if one.state is AgendaState.SKIPPED and not current:
            continue
        ended = one.state in (AgendaState.DONE, AgendaState.CARRIED) and not current
        whole = spent if ended else max(planned, spent)
        found.append(_Segment(whole, spent, max(0, spent - planned) if planned else 0, current))
    return found


class MeetingBar(QWidget):
    """Shows a meeting; `show_case` once a second."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._segments: list[_Segment] = []
        self._buffer = 0
        self._begin = self._now = self._end = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(300), self.desk.theme.px(HIGH + LABEL))

    def show_case(self, case: MeetingCase, now: datetime) -> None:
        """The meeting as it is now (UTC)."""
        view = outlook(case, now)
        zone = case.meeting.zone
        self._segments = _segments(case, now)
        self._buffer = max(0, int((view.end - view.forecast).total_seconds()))
        begun = case.meeting.begun_at or case.meeting.starts_at or now
        self._begin, self._now = f"{local(begun, zone):%H:%M}", f"{local(now, zone):%H:%M}"
        self._end = f"{local(max(view.end, view.forecast), zone):%H:%M}"
        words = self.tr("Begun {begin}, now {now}, expected end {end}")
        self.setAccessibleName(
            words.format(begin=self._begin, now=self._now, end=f"{local(view.forecast, zone):%H:%M}")
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), self.desk.theme.px
        whole = sum(one.whole for one in self._segments) + self._buffer
        shown = [one for one in self._segments if one.whole]
        count = len(shown) + bool(self._buffer)
        gap = px(GAP) if count < 30 else 1
        room = self.width() - gap * max(0, count - 1)
        left, here = 0.0, 0.0
        for one in shown:
            wide = room * one.whole / max(1, whole)
            end = self._segment(painter, QRectF(left, 0, wide, px(HIGH)), one)
            here = end if one.current or (not any(each.current for each in shown) and end) else here
            left += wide + gap
        if self._buffer and whole:
            rest = QRectF(left, 0, self.width() - left, px(HIGH))
            panel(painter, rest, px(3), None, self.desk.theme.color("border_strong"), dash=(px(3), px(2)))
        self._labels(painter, here)

    def _segment(self, painter: QPainter, box: QRectF, one: _Segment) -> float:
        """One item; answers with where its filled part ends, 0 where nothing is."""
        theme, px = self.desk.theme, self.desk.theme.px
        slim = box.width() < px(24)
        if slim:
            painter.fillRect(box, theme.color("track"))
        else:
            panel(painter, box, px(3), theme.color("track"))
        if not one.filled:
            return 0.0
        done = QRectF(box.left(), 0, box.width() * min(1.0, one.filled / one.whole), box.height())
        over = QRectF(done)
        over.setLeft(done.right() - box.width() * min(1.0, one.over / one.whole))
        calm = QRectF(done)
        calm.setRight(over.left())
        if slim:
            painter.fillRect(calm, theme.color("accent"))
        elif calm.width() > 0:
            panel(painter, calm, px(3) if calm.width() > px(6) else 0, theme.color("accent"))
        if one.over:
            panel(painter, over, 0, theme.color("danger_tint"))
            hatch(painter, over, theme.color("danger"), px(4), max(1.4, px(2)))
        return done.right()

    def _labels(self, painter: QPainter, here: float) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        small, strong = theme.font_px(13, 400, True), theme.font_px(13, 600, True)
        top, high = px(HIGH + 2), px(LABEL - 2)
        now = self.tr("now {time}").format(time=self._now)
        wide = text_width(strong, now)
        left = round(min(max(0.0, here - wide / 2), self.width() - wide))
        draw_text(painter, QRect(left, top, wide + 2, high), now, strong, theme.color("text"), elide=False)
        begin, end = text_width(small, self._begin), text_width(small, self._end)
        if left > begin + px(10):
            draw_text(painter, QRect(0, top, begin + 2, high), self._begin, small, theme.color("muted"), elide=False)
        if left + wide < self.width() - end - px(10):
            box = QRect(self.width() - end, top, end + 2, high)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            draw_text(painter, box, self._end, small, theme.color("muted"), flags, elide=False)
