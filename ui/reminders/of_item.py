"""The reminders of a content item where it is shown: when and what of, ticked off, removed, and one more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.reminders import Reminder
from editorial.domain.wording import time_text

from ..context import Desk
from ..widgets.buttons import IconButton, LinkButton
from ..widgets.clearing import clear
from ..widgets.label import Label
from .dialog import About, remind
from .words import DueWords

__all__ = ["RemindersOfItem"]


class RemindersOfItem(QWidget):
    """A line for each open reminder, the next first, and a link that asks for one more."""

    #: The lines were read.
    filled = Signal()

    def __init__(self, desk: Desk, about: About | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._about = desk, about
        self._words = DueWords(desk, self)
        self.lines: list[tuple[Reminder, IconButton, IconButton]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(2))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(desk.theme.px(2))
        column.addLayout(self._rows)
        self.link = LinkButton(desk.theme, desk.icons, self.tr("Remind …"), "bell", parent=self)
        self.link.clicked.connect(self._ask)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        desk.live.changed.connect(self._changed)
        if about is not None:
            self.read()

    def show_item(self, about: About) -> None:
        """Another item, or another date of it."""
        again = self._about is None or self._about.content_id != about.content_id
        self._about = about
        if again:
            self._clear()
            self.read()

    def read(self) -> None:
        """Read them anew."""
        about, actor = self._about, self.desk.actor
        if about is not None:
            wanted = about.content_id
            self.desk.run(
                lambda ws: ws.reminders.of_item(actor, wanted),
                lambda found: self._show(wanted, found),
                lambda _error: None,
            )

    def _changed(self, changes: Changes) -> None:
        if changes.touches("reminder"):
            self.read()

    def _show(self, content_id: int, found: tuple[Reminder, ...]) -> None:
        if self._about is None or self._about.content_id != content_id:
            return
        self._clear()
        for one in found:
            self._rows.addWidget(self._line(one))
        self.filled.emit()

    def _clear(self) -> None:
        self.lines = []
        clear(self._rows)

    def _line(self, one: Reminder) -> QWidget:
        theme, icons = self.desk.theme, self.desk.icons
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(2))
        when = self._words.when(one.day, one.time, self.desk.clock.today()) if one.day else time_text(one.time)
        words = self.tr("{when}: {words}").format(when=when, words=one.text) if one.text else when
        line.addWidget(Label(theme, words, "small", wrap=True, tnum=True, parent=row), 1)
        tick = IconButton(theme, icons, "check", self.tr("Tick off: {title}").format(title=words), size=24, parent=row)
        remove = IconButton(theme, icons, "x", self.tr("Remove: {title}").format(title=words), size=24, parent=row)
        tick.clicked.connect(lambda: self._tick(one))
        remove.clicked.connect(lambda: self._remove(one))
        for button in (tick, remove):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.lines.append((one, tick, remove))
        return row

    def _tick(self, one: Reminder) -> None:
        actor, words = self.desk.actor, self.tr("The reminder is ticked off.")
        self.desk.run(lambda ws: ws.reminders.done(actor, one.id), lambda _changes: self.desk.toast(words))

    def _remove(self, one: Reminder) -> None:
        actor, words = self.desk.actor, self.tr("The reminder is removed.")
        self.desk.run(lambda ws: ws.reminders.remove(actor, one.id), lambda _changes: self.desk.toast(words))

    def _ask(self) -> None:
        if self._about is not None:
            remind(self.desk, self.window(), self._about)
