"""Fields for a day and a time: typed the German or English way, or picked from a small month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.icons import Icons
from ui.theme import Theme

from .date_text import MissingDay, format_date, format_time, parse_date, parse_time
from .month_picker import MonthPicker
from .popover import Popover

__all__ = ["DateField", "TimeField"]


class DateField(QLineEdit):
    """A day, or None for an empty field. `changed` carries it after Enter, on leaving, or when picked.

    `problem` gives one sentence when what stands there is no date; the text stays as it was typed. Arrow down opens
    the month. `today` answers what day it is (for days without a year).
    """

    changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        language: str = "de",
        value: date | None = None,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self._language, self._today = language, today
        self._value: date | None = None
        self._popover: Popover | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(self.tr("DD/MM/YYYY"))
        pick = QAction(icons.icon("calendar", "muted"), self.tr("Pick a day"), self)
        pick.triggered.connect(self.open)
        self.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._commit)
        self.set_value(value)
        theme.changed.connect(self._restyle)
        self._restyle()

    def value(self) -> date | None:
        """The day, None if the field is empty or no date."""
        return self._value

    def set_value(self, value: date | None) -> None:
        """Show a day without a signal."""
        self._value = value
        self.setText("" if value is None else format_date(value, self._language))

    def problem(self) -> str:
        """What is wrong with the text, and what would be right; empty if nothing is."""
        if not self.text().strip():
            return ""
        try:
            found = parse_date(self.text(), self._today())
        except MissingDay as missing:
            meant = format_date(missing.nearest, self._language)
            return self.tr("There is no such day. Did you mean {date}?").format(date=meant)
        example = format_date(self._today(), self._language)
        return "" if found else self.tr("This is not a date. Write it like {date}.").format(date=example)

    def open(self) -> None:
        """Show the month to pick from."""
        popover = Popover(self.theme, self.window())
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        start = self._value or self._today()
        picker = MonthPicker(self.theme, self.icons, start, self._today(), self._language, popover)
        picker.picked.connect(self._picked)
        popover.body.addWidget(picker)
        popover.setFocusProxy(picker)
        popover.closed.connect(self._gone)
        self._popover = popover
        popover.open_below(self)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(150), self.theme.height("input"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open()
        else:
            super().keyPressEvent(event)

    def _commit(self) -> None:
        if self.problem():
            self._value = None
            return
        found = parse_date(self.text(), self._today()) if self.text().strip() else None
        shown = "" if found is None else format_date(found, self._language)
        if shown != self.text():
            self.setText(shown)
        if found != self._value:
            self._value = found
            self.changed.emit(found)

    def _picked(self, day: date) -> None:
        if self._popover is not None:
            self._popover.close()
        self.setText(format_date(day, self._language))
        self._commit()

    def _gone(self) -> None:
        self._popover = None

    def _restyle(self) -> None:
        self.setFont(self.theme.font("body", tnum=True))
        self.setMinimumHeight(self.theme.height("input"))


class TimeField(QLineEdit):
    """A time of day, or None. Understands "9", "9:30", "0930", "14 Uhr", "2 pm"; up and down step by a quarter."""

    changed = Signal(object)

    def __init__(self, theme: Theme, value: time | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._value: time | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(self.tr("HH:MM"))
        self.editingFinished.connect(self._commit)
        self.set_value(value)
        theme.changed.connect(self._restyle)
        self._restyle()

    def value(self) -> time | None:
        """The time, None if the field is empty or no time."""
        return self._value

    def set_value(self, value: time | None) -> None:
        """Show a time without a signal."""
        self._value = value
        self.setText("" if value is None else format_time(value))

    def problem(self) -> str:
        """What is wrong with the text; empty if nothing is."""
        if not self.text().strip() or parse_time(self.text()) is not None:
            return ""
        return self.tr("This is not a time. Write it like 09:30.")

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(84), self.theme.height("input"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(15 if event.key() == Qt.Key.Key_Up else -15)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def _step(self, minutes: int) -> None:
        start = parse_time(self.text()) or time(9, 0)
        total = (start.hour * 60 + start.minute + minutes) % (24 * 60)
        self.setText(format_time(time(total // 60, total % 60)))
        self._commit()

    def _commit(self) -> None:
        if self.problem():
            self._value = None
            return
        found = parse_time(self.text())
        self.setText("" if found is None else format_time(found))
        if found != self._value:
            self._value = found
            self.changed.emit(found)

    def _restyle(self) -> None:
        self.setFont(self.theme.font("body", tnum=True))
        self.setMinimumHeight(self.theme.height("input"))
