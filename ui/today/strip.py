"""The week as a strip: seven days with the tiles of what appears; a click opens the day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from editorial.domain.calendar import Month
from editorial.domain.wording import day_text, long_day, time_text, weekday

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets import paint
from ..widgets.signs import paint_channel_tile, paint_status


class WeekStrip(QWidget):
    """Painted; left and right choose a day, Enter opens it in the calendar."""

    day_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._week: Month | None = None
        self._current = desk.clock.today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("This week"))
        desk.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(700), self.desk.theme.px(64))

    def show_week(self, week: Month) -> None:
        """Show this week."""
        self._week = week
        if not week.first <= self._current <= week.last:
            self._current = week.first
        self._describe()
        self.update()

    def _describe(self) -> None:
        if self._week is None:
            return
        count = sum(1 for one in self._week.shown if one.day == self._current)
        words = self.tr("%n publication(s)", "", count)
        self.setAccessibleDescription(f"{long_day(self._current, self.desk.language)}, {words}")

    def _box(self, index: int) -> QRectF:
        width = self.width() / 7
        return QRectF(index * width, 0, width, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.desk.theme
        painter.fillRect(self.rect(), theme.color("surface"))
        if self._week is None:
            return
        for index in range(7):
            self._paint_day(painter, self._week, index)
        edge = theme.color("border")
        for y in (0, self.height() - 1):
            paint.hairline(painter, QLineF(0, y, self.width(), y), edge)

    def _paint_day(self, painter: QPainter, week: Month, index: int) -> None:
        theme, px, language = self.desk.theme, self.desk.theme.px, self.desk.language
        day = week.first + timedelta(days=index)
        box, today = self._box(index), self.desk.clock.today()
        holiday = next((one for one in week.holidays if one.day == day), None)
        ground = "today_bg" if day == today else "holiday_bg" if holiday else "sunken" if index > 4 else "surface"
        painter.fillRect(box, theme.color(ground))
        if index:
            paint.hairline(painter, QLineF(box.left(), 0, box.left(), box.height()), theme.color("border"))
        left, top = box.left() + px(12), px(7)
        number = theme.font("body", "semibold", tnum=True)
        width = paint.text_width(number, str(day.day))
        place = QRectF(left, top, width + px(2), px(18))
        if day == today:
            pill = QRectF(left - px(2), top, width + px(14), px(18))
            paint.panel(painter, pill, px(9), fill=theme.color("accent"))
            paint.draw_text(painter, pill, str(day.day), number, theme.color("on_accent"), Qt.AlignmentFlag.AlignCenter)
            width += px(15)
        else:
            paint.draw_text(painter, place, str(day.day), number, theme.color("text"))
        name = QRectF(left + width + px(6), top, px(40), px(18))
        paint.draw_text(painter, name, weekday(day, language), theme.font("body"), theme.color("muted"))
        words = self.tr("Today") if day == today else holiday.named(language) if holiday else ""
        if words:
            start = left + width + px(40)
            line = QRectF(start, top, box.right() - px(10) - start, px(18))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            paint.draw_text(painter, line, words, theme.font("caption"), theme.color("muted"), flags)
        self._paint_tiles(painter, week, day, box)
        if day == self._current and has_keyboard_focus(self):
            paint.focus_ring(painter, box.adjusted(3, 3, -3, -3), theme, px(6))

    def _paint_tiles(self, painter: QPainter, week: Month, day: date, box: QRectF) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        found = [one for one in week.shown if one.day == day]
        step, left = px(42), box.left() + px(12)
        room = max(1, int((box.width() - px(20)) // step))
        shown = found if len(found) <= room else found[: room - 1]
        for index, entry in enumerate(shown):
            x = left + index * step
            channel = self.desk.channel(entry.channel_id)
            tile = QRectF(x, px(34), px(16), px(16))
            if channel is not None:
                paint_channel_tile(painter, tile, channel.monogram, channel.hue, theme)
            else:
                paint.panel(painter, tile, px(4), edge=theme.color("border_strong"))
            paint_status(painter, QRectF(x + px(19), px(35), px(14), px(14)), entry.status, theme)
        if len(shown) < len(found):
            rest = QRectF(left + len(shown) * step, px(33), step, px(18))
            words = f"+{len(found) - len(shown)}"
            paint.draw_text(painter, rest, words, theme.font("caption", "medium"), theme.color("accent_text"))

    # Acting -------------------------------------------------------------------------------------------------------

    def _day_at(self, event: QMouseEvent) -> date | None:
        if self._week is None or not self.width():
            return None
        return self._week.first + timedelta(days=min(6, max(0, int(event.position().x() * 7 // self.width()))))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event)
        if day is not None:
            self.day_wanted.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event)
        if day is None or self._week is None:
            return
        lines = [day_text(day, self.desk.language)]
        lines += [f"{time_text(one.time)} {one.title}".strip() for one in self._week.shown if one.day == day]
        QToolTip.showText(event.globalPosition().toPoint(), "\n".join(lines), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self._week is not None:
            day = self._current + timedelta(days=steps[Qt.Key(event.key())])
            self._current = min(self._week.last, max(self._week.first, day))
            self._describe()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_wanted.emit(self._current)
        else:
            super().keyPressEvent(event)
