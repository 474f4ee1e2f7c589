"""The agenda at the left: what was discussed and how long it took, what is discussed, what is to come."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain import meeting_rules as rules
from editorial.domain.calendar import local
from editorial.domain.meetings import AgendaItem, AgendaState

from ..context import Desk
from ..painted_list import PaintedList
from ..stage_look import StageLabel, StageText
from ..widgets.buttons import IconButton
from ..widgets.empty import IconSign
from ..widgets.ground import Ground
from ..widgets.line import Line
from ..widgets.paint import draw_text, text_width
from .bar import outlook
from .look import paint_words, wrapped
from .standing import open_items
from .state import Moderation

__all__ = ["AgendaColumn"]

#: Design pixels.
HEAD, LINE, AIR = 45, 22, 11
NUMBER, WORDS, EDGE = 34, 57, 16


@dataclass(frozen=True, slots=True)
class _Row:
    """An item as the list shows it: `figure` is large, `unit` small behind it."""

    item_id: int
    number: int
    title: str
    state: AgendaState
    current: bool
    figure: str
    unit: str
    over: bool
    alarm: bool
    section: str


class _Agenda(PaintedList[_Row]):
    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self._wraps: dict[tuple[str, int], list[str]] = {}
        desk.theme.changed.connect(self._wraps.clear)

    def words(self, row: _Row) -> str:
        state = {
            AgendaState.DONE: self.tr("discussed"),
            AgendaState.SKIPPED: self.tr("skipped"),
            AgendaState.CARRIED: self.tr("carried over"),
        }.get(row.state, self.tr("open"))
        said = self.tr("now") if row.current else state
        return f"{row.number}. {row.title}, {said}, {row.figure} {row.unit}"

    def _times(self, row: _Row) -> int:
        theme = self.desk.theme
        wide = text_width(theme.font_px(15, 600 if row.over else 400, True), row.figure)
        wide += text_width(theme.font_px(15, 400, True), f" {row.unit}")
        return wide + (theme.px(20) if row.alarm else 0)

    def _lines(self, row: _Row, width: int) -> list[str]:
        px = self.desk.theme.px
        # as wide as the current one, so that nothing moves when the next one is it
        room = width - px(WORDS + EDGE + 8) - self._times(row)
        found = self._wraps.get((row.title, room))
        if found is None:
            found = self._wraps[row.title, room] = wrapped(row.title, self.desk.theme.font_px(16, 600), room, 3)
        return found

    def row_size(self, row: _Row, width: int) -> QSize:
        px = self.desk.theme.px
        return QSize(width, len(self._lines(row, width)) * px(LINE) + 2 * px(AIR))

    def paint_row(self, painter: QPainter, box: QRect, row: _Row, hovered: bool) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        if row.current:
            painter.fillRect(box, theme.color("accent_tint"))
            painter.fillRect(QRect(box.left(), box.top(), px(4), box.height()), theme.color("accent"))
        elif hovered:
            painter.fillRect(box, theme.color("hover"))
        past = row.state is not AgendaState.OPEN and not row.current
        top = box.top() + px(AIR)
        self._sign(painter, QRect(box.left() + px(NUMBER - 12), top, px(24), px(LINE)), row, past)
        font = theme.font_px(16, 600 if row.current else 400)
        ink = theme.color("muted" if past else "text")
        at = QPoint(box.left() + px(WORDS), top)
        paint_words(painter, at, self._lines(row, box.width()), font, ink, px(LINE))
        self._time(painter, QRect(box.left(), top, box.width() - px(EDGE), px(LINE)), row)

    def _sign(self, painter: QPainter, box: QRect, row: _Row, past: bool) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        if past:
            side = px(20)
            place = QRect(box.center().x() - side // 2, box.center().y() - side // 2, side, side)
            icon = "circle-check" if row.state is AgendaState.DONE else "skip-forward"
            self.desk.icons.paint(painter, place, icon, "accent" if row.state is AgendaState.DONE else "muted")
            return
        font = theme.font_px(16, 600 if row.current else 400, True)
        ink = theme.color("accent_text" if row.current else "muted")
        draw_text(painter, box, str(row.number), font, ink, Qt.AlignmentFlag.AlignCenter, elide=False)

    def _time(self, painter: QPainter, box: QRect, row: _Row) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        token = "danger" if row.over else "muted"
        small, large = theme.font_px(15, 400, True), theme.font_px(15, 600 if row.over else 400, True)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        unit = f" {row.unit}"
        draw_text(painter, box, unit, small, theme.color(token), right, elide=False)
        before = box.adjusted(0, 0, -text_width(small, unit), 0)
        draw_text(painter, before, row.figure, large, theme.color(token), right, elide=False)
        if row.alarm:
            side = px(16)
            left = before.right() - text_width(large, row.figure) - side - px(3)
            self.desk.icons.paint(painter, QRect(left, box.center().y() - side // 2, side, side), "clock-alert", token)


class AgendaColumn(Ground):
    """Head, list, and below it when the meeting will end."""

    def __init__(self, desk: Desk, state: Moderation) -> None:
        super().__init__(desk.theme, "surface", "border", 10)
        self.desk, self.state = desk, state
        self._narrow = False
        self.count = StageLabel(desk, "", 15, "muted")
        self.add = IconButton(desk.theme, desk.icons, "plus", self.tr("Add an agenda item (T)"), size=32, token="text")
        self.none = StageText(desk, self.tr("No items yet."), 16, "muted")
        self.list = _Agenda(desk, self.tr("Agenda"))
        self.list.chosen.connect(lambda row: state.go(row.item_id))
        self.plan, self.forecast = StageLabel(desk, "", 15, "text"), StageLabel(desk, "", 15, "text", 600)
        self.rest = StageLabel(desk, "", 15, "text")
        self.rest_words, self.expected = StageLabel(desk, ""), StageLabel(desk, self.tr("Expected end"))
        self.alarm = IconSign(desk.theme, desk.icons, "clock-alert", "warning", 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Line(desk.theme))
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        column.addWidget(Line(desk.theme))
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        px = self.desk.theme.px
        head = QWidget()
        head.setFixedHeight(px(HEAD))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(EDGE), 0, px(EDGE - 8), 0)
        row.setSpacing(px(4))
        row.addWidget(StageLabel(self.desk, self.tr("Agenda"), 15, "text", 600), 1)
        row.addWidget(self.count)
        row.addWidget(self.add)
        self.none.setContentsMargins(px(EDGE), px(12), px(EDGE), 0)
        return head

    def _foot(self) -> QWidget:
        px = self.desk.theme.px
        self.foot = QWidget()
        grid = QGridLayout(self.foot)
        grid.setContentsMargins(px(EDGE), px(12), px(EDGE), px(12))
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(0, 1)
        rows = (
            (StageLabel(self.desk, self.tr("End by plan")), self.plan),
            (self.expected, self.forecast),
            (self.rest_words, self.rest),
        )
        for number, (label, value) in enumerate(rows):
            grid.addWidget(label, number, 0)
            grid.addWidget(value, number, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.alarm, 1, 1)
        return self.foot

    # Showing ------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Items, times and the current one."""
        state = self.state
        self.list.show_rows([self._row(number, one) for number, one in enumerate(state.case.items, 1)])
        item = state.item
        whole = len(state.case.items)
        self.none.setVisible(not whole)
        words = self.tr("%n open", "", len(open_items(state.case))) if open_items(state.case) else self.tr("through")
        if item is not None:
            words = self.tr("{number} of {count}").format(number=state.number(item), count=whole)
        self.count.setText(words if whole else "")

    def turn(self) -> None:
        """Another item is in front: the list goes there."""
        self.refresh()
        self._reveal()

    def _reveal(self) -> None:
        item = self.state.item
        if item is not None:
            index = self.list.rows.index(self.state.number(item) - 1)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # rows get other heights, and the item in front stays in sight
        self._reveal()

    def _row(self, number: int, item: AgendaItem) -> _Row:
        case = self.state.case
        current = item.id == case.meeting.item_id
        spent = rules.spent(item, case.meeting, self.desk.clock.utc())
        ended = item.state is AgendaState.DONE and not current
        minutes = max(1, round(spent / 60)) if ended else item.minutes
        over = ended and bool(item.minutes) and spent > item.minutes * 60
        unit = self.tr("of {minutes}").format(minutes=item.minutes) if ended else self.tr("min")
        if self._narrow:
            unit = f"/ {item.minutes}" if ended else ""
        title = self.state.title(item)
        # "7 / 2" says it without the sign, and leaves room for the title
        alarm = over and not self._narrow
        return _Row(item.id, number, title, item.state, current, str(minutes), unit, over, alarm, item.section)

    def set_narrow(self, narrow: bool) -> None:
        """Fewer words, where the column is narrow."""
        if narrow is not self._narrow:
            self._narrow = narrow
            self.expected.setText(self.tr("Expected") if narrow else self.tr("Expected end"))
            self.refresh()
            self.tick()

    def tick(self) -> None:
        """When it will end, as it looks now."""
        case = self.state.case
        view, zone = outlook(case, self.desk.clock.utc()), case.meeting.zone
        self.plan.setText(f"{local(view.agenda, zone):%H:%M}")
        self.forecast.setText(f"{local(view.forecast, zone):%H:%M}")
        late = view.forecast > view.end
        tight = late or (view.forecast - view.agenda).total_seconds() >= 60
        self.forecast.set_token("danger" if late else "warning" if tight else "text")
        self.alarm.set_icon("clock-alert", "danger" if late else "warning")
        self.alarm.setVisible(tight)
        end = f"{local(view.end, zone):%H:%M}"
        longer = self.tr("Past {time}") if self._narrow else self.tr("Longer than {time} by")
        words = longer if late else self.tr("Left until {time}")
        self.rest_words.setText(words.format(time=end))
        self.rest.setText(self.tr("{minutes} min").format(minutes=abs(view.buffer)))
