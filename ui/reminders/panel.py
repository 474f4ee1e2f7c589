"""The list of due things behind the bell: missed, now, soon."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editorial.domain.filters import PlanFilter
from editorial.domain.reminders import Due

from ..context import Desk
from ..widgets.buttons import LinkButton
from ..widgets.clearing import clear
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.popover import Popover
from ..widgets.scroll import Scroll
from ..widgets.section import SectionHeader
from .row import DueRow
from .watcher import Watcher
from .words import DueWords

__all__ = ["DuePanel"]

_WIDTH: Final = 440
_HEIGHT: Final = 460
#: More of a group are counted, not listed: nobody reads them here.
_MOST: Final = 25


class DuePanel(Popover):
    """Stays while things are ticked off; Esc closes it."""

    new_wanted = Signal()
    opened = Signal(object)
    ticked = Signal(object)
    put_off = Signal(object, object)

    def __init__(self, desk: Desk, watcher: Watcher, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent, padding=0)
        self.desk, self._watcher = desk, watcher
        self._words = DueWords(desk, self)
        self.rows: list[DueRow] = []
        #: The row that gets the focus as soon as it is laid out.
        self._wanted: int | None = None
        px = desk.theme.px
        self.setAccessibleName(self.tr("What is due"))
        self._head = SectionHeader(desk.theme, self.tr("What is due"), role="section", parent=self)
        self.new = LinkButton(desk.theme, desk.icons, self.tr("New reminder …"), "plus", parent=self)
        self.new.clicked.connect(self._new)
        self._head.add_widget(self.new)
        head = QHBoxLayout()
        head.setContentsMargins(px(14), px(8), px(12), px(6))
        head.addWidget(self._head)
        self.body.addLayout(head)
        self.body.addWidget(Line(desk.theme))
        self._scroll = Scroll(desk.theme, "raised")
        self._scroll.setFixedWidth(px(_WIDTH))
        self._scroll.body.setContentsMargins(0, 0, 0, px(6))
        self.body.addWidget(self._scroll)
        watcher.changed.connect(self._changed)

    def open_for(self, anchor: QWidget) -> None:
        """Show it under the bell, the first row with the focus."""
        self.fill()
        self.open_below(anchor, right=True)
        self._focus(0)

    def groups(self) -> list[tuple[str, list[Due]]]:
        """The rows by group; what was missed stays in its group until the workspace is closed."""
        now, missed = self.desk.clock.now(), self._watcher.missed
        found = self._watcher.found
        first = [one for one in found if one.mark in missed]
        due = [one for one in found if one.mark not in missed and one.tell <= now]
        soon = [one for one in found if one.mark not in missed and one.tell > now]
        titled = (
            (self.tr("Missed while the program was closed"), first),
            # what became due last is read first
            (self.tr("Now"), due[::-1]),
            (self.tr("Soon"), soon),
        )
        return [(title, rows) for title, rows in titled if rows]

    def fill(self) -> None:
        """Make the rows anew; the focus stays where it was in the list."""
        focused = self._focused()
        bar = self._scroll.verticalScrollBar().value()
        self._clear()
        now, groups = self.desk.clock.now(), self.groups()
        column = self._scroll.body
        for title, found in groups:
            self._group(title, found, now)
        if not groups:
            self._empty()
        for row in self._scroll.content.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            # what comes into an open popover counts as hidden until later, and would not be measured
            row.setVisible(column.indexOf(row) >= 0)
        column.addStretch(1)
        self._fit()
        self._head.set_count(len(self._watcher.waiting) or None)
        if self.isVisible():
            self.adjustSize()
            self._scroll.verticalScrollBar().setValue(bar)
            if focused >= 0:
                self._focus(focused)

    def _fit(self) -> None:
        """As high as the rows, up to where they scroll."""
        column = self._scroll.body
        for place in range(column.count()):
            item = column.itemAt(place)
            if item is not None and (part := item.widget()) is not None:
                # what was just made is measured only when it is to be seen
                part.show()
        column.invalidate()
        tall = column.totalHeightForWidth(self._scroll.width())
        self._scroll.setFixedHeight(min(self.theme.px(_HEIGHT), max(self.theme.px(72), tall)))

    def _clear(self) -> None:
        self.rows = []
        column = self._scroll.body
        clear(column)

    def _group(self, title: str, found: Sequence[Due], now: datetime) -> None:
        theme, px = self.theme, self.theme.px
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(px(14), px(6), px(14), 0)
        line.addWidget(SectionHeader(theme, title, len(found), role="small"))
        self._scroll.body.addWidget(holder)
        for one in found[:_MOST]:
            row = DueRow(self.desk, one, self._words, now)
            row.opened.connect(self._open)
            row.ticked.connect(self.ticked)
            row.put_off.connect(self.put_off)
            row.step.connect(self._step)
            self.rows.append(row)
            self._scroll.body.addWidget(row)
        if len(found) > _MOST:
            words = self.tr("%n more: show them in the list", "", len(found) - _MOST)
            more = LinkButton(theme, self.desk.icons, words, "list")
            more.clicked.connect(lambda: self._show_list(found))
            below = QWidget()
            room = QHBoxLayout(below)
            room.setContentsMargins(px(14), px(4), px(14), px(4))
            room.addWidget(more)
            room.addStretch(1)
            self._scroll.body.addWidget(below)

    def _empty(self) -> None:
        px = self.theme.px
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(px(14), px(16), px(14), px(16))
        words = self.tr("Nothing is due: reminders and posts about to appear are listed here a day ahead.")
        line.addWidget(Label(self.theme, words, "body", "muted", wrap=True))
        self._scroll.body.addWidget(holder)

    # Acting -------------------------------------------------------------------------------------------------------

    def _open(self, one: Due) -> None:
        self.close()
        self.opened.emit(one)

    def _new(self) -> None:
        self.close()
        self.new_wanted.emit()

    def _show_list(self, found: Sequence[Due]) -> None:
        self.close()
        days = [one.at.date() for one in found]
        self.desk.filter_requested.emit("list", PlanFilter(since=min(days), until=max(days)))

    def _changed(self) -> None:
        if self.isVisible():
            self.fill()

    # Focus --------------------------------------------------------------------------------------------------------

    def _focused(self) -> int:
        """The number of the row with the focus, or soon to have it; -1 for none."""
        if self._wanted is not None:
            return self._wanted
        focus: QWidget | None = self.focusWidget()
        found = (number for number, row in enumerate(self.rows) if row is focus or row.isAncestorOf(focus or self))
        return next(found, -1)

    def _focus(self, number: int) -> None:
        target: QWidget = self.rows[min(number, len(self.rows) - 1)] if self.rows else self.new
        self._wanted = number

        def settle() -> None:
            self._wanted = None
            target.setFocus(Qt.FocusReason.TabFocusReason)

        # after the layout: the scroll area brings it into sight
        QTimer.singleShot(0, target, settle)

    def _step(self, way: int) -> None:
        now = next((number for number, row in enumerate(self.rows) if row.hasFocus()), -1)
        if 0 <= now + way < len(self.rows):
            self.rows[now + way].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.rows and not any(row.hasFocus() for row in self.rows):
            self._focus(0)
        else:
            super().keyPressEvent(event)
