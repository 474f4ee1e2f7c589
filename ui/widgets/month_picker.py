"""A small month to pick a day from: Monday first, week numbers, arrows and Page keys."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.focus_ring import has_keyboard_focus
from ui.icons import Icons
from ui.theme import Theme

from .buttons import IconButton
from .label import Label
from .paint import draw_text, panel

__all__ = ["MonthPicker", "shifted_month"]

_CELL = 30
_WEEK = 34


def shifted_month(day: date, months: int) -> date:
    """The same day some months on, or the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return day


class _Grid(QWidget):
    picked = Signal(object)
    moved = Signal()

    def __init__(self, theme: Theme, day: date, today: date, locale: QLocale, week_label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.day, self.today = theme, day, today
        self._locale, self._week_label = locale, week_label
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._hovered: date | None = None
        self._say()

    def sizeHint(self) -> QSize:
        px = self.theme.px
        return QSize(px(_WEEK + 7 * _CELL), px(24 + 6 * _CELL))

    def first(self) -> date:
        """The Monday of the first row."""
        start = self.day.replace(day=1)
        return start - timedelta(days=start.weekday())

    def go(self, day: date) -> None:
        """Put the cursor on a day."""
        self.day = day
        self._say()
        self.moved.emit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        head = theme.font("caption", 500)
        centre = Qt.AlignmentFlag.AlignCenter
        draw_text(painter, QRect(0, 0, px(_WEEK), px(24)), self._week_label, head, theme.color("muted"), centre)
        for column in range(7):
            name = self._locale.dayName(column + 1, QLocale.FormatType.ShortFormat).rstrip(".")
            box = QRect(px(_WEEK) + column * px(_CELL), 0, px(_CELL), px(24))
            draw_text(painter, box, name[:3], head, theme.color("muted"), centre)
        for row in range(6):
            monday = self.first() + timedelta(days=7 * row)
            box = QRect(0, px(24) + row * px(_CELL), px(_WEEK), px(_CELL))
            week = str(monday.isocalendar().week)
            draw_text(painter, box, week, theme.font("caption", tnum=True), theme.color("muted"), centre)
            for column in range(7):
                self._paint_day(painter, self._cell(row, column), monday + timedelta(days=column))

    def _paint_day(self, painter: QPainter, box: QRect, day: date) -> None:
        theme = self.theme
        pill = box.adjusted(2, 2, -2, -2)
        radius = theme.radius("button")
        chosen = day == self.day
        if chosen:
            panel(painter, pill, radius, theme.color("accent"))
        elif day == self._hovered:
            panel(painter, pill, radius, theme.color("accent_tint"))
        elif day == self.today:
            panel(painter, pill, radius, theme.color("today_bg"), theme.color("accent"))
        if chosen and has_keyboard_focus(self):
            panel(painter, pill.adjusted(2, 2, -2, -2), radius - 2, edge=theme.color("on_accent"))
        ink = "on_accent" if chosen else "text" if day.month == self.day.month else "muted"
        font = theme.font("small", 600 if chosen or day == self.today else 400, tnum=True)
        draw_text(painter, box, str(day.day), font, theme.color(ink), Qt.AlignmentFlag.AlignCenter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._day_at(event.position().toPoint())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self.go(day)
            self.picked.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        if key in steps:
            self.go(self.day + timedelta(days=steps[Qt.Key(key)]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go(shifted_month(self.day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key == Qt.Key.Key_Home:
            self.go(self.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self.day)
        else:
            super().keyPressEvent(event)

    def _cell(self, row: int, column: int) -> QRect:
        px = self.theme.px
        return QRect(px(_WEEK) + column * px(_CELL), px(24) + row * px(_CELL), px(_CELL), px(_CELL))

    def _day_at(self, point: QPoint) -> date | None:
        for row in range(6):
            for column in range(7):
                if self._cell(row, column).contains(point):
                    return self.first() + timedelta(days=7 * row + column)
        return None

    def _say(self) -> None:
        spoken = QDate(self.day.year, self.day.month, self.day.day)
        self.setAccessibleName(self._locale.toString(spoken, QLocale.FormatType.LongFormat))


class MonthPicker(QWidget):
    """The month of a day, with arrows to the neighbours. `picked` carries the chosen date."""

    picked = Signal(object)

    def __init__(
        self, theme: Theme, icons: Icons, day: date, today: date, language: str = "de", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._locale = QLocale(QLocale.Language.German if language == "de" else QLocale.Language.English)
        self._title = Label(theme, "", "body", weight=600, parent=self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._grid = _Grid(theme, day, today, self._locale, self.tr("Wk"), self)
        back = IconButton(theme, icons, "chevron-left", self.tr("Previous month"), size=26, parent=self)
        ahead = IconButton(theme, icons, "chevron-right", self.tr("Next month"), size=26, parent=self)
        back.clicked.connect(self._back)
        ahead.clicked.connect(self._ahead)
        head = QHBoxLayout()
        head.addWidget(back)
        head.addWidget(self._title, 1)
        head.addWidget(ahead)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4))
        column.addLayout(head)
        column.addWidget(self._grid)
        self.setFocusProxy(self._grid)
        self._grid.picked.connect(self.picked)
        self._grid.moved.connect(self._retitle)
        self._retitle()

    def day(self) -> date:
        """Where the cursor stands."""
        return self._grid.day

    def _back(self) -> None:
        self._grid.go(shifted_month(self._grid.day, -1))

    def _ahead(self) -> None:
        self._grid.go(shifted_month(self._grid.day, 1))

    def _retitle(self) -> None:
        month = self._locale.standaloneMonthName(self._grid.day.month, QLocale.FormatType.LongFormat)
        self._title.setText(f"{month} {self._grid.day.year}")
