"""The checklist: tick, write, add, reorder and delete without leaving the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.content import ChecklistEntry
from editorial.domain.events import Changes

from ..context import Desk
from ..widgets.section import SectionHeader
from .text_input import LineInput


class _Words(LineInput):
    """The words of one point. Enter: next point, Alt+arrows: move it, Backspace in an empty one: away with it."""

    enter = Signal()
    moved = Signal(int)
    emptied = Signal()
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if Qt.Key(key) in steps:
            (self.moved if alt else self.stepped).emit(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and not self.text():
            self.emptied.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.enter.emit()
        else:
            super().keyPressEvent(event)


class _Row(QWidget):
    ticked = Signal(bool)

    def __init__(self, desk: Desk, entry: ChecklistEntry, number: str) -> None:
        super().__init__()
        self.desk, self.entry = desk, entry
        self.box = QCheckBox()
        self.box.setChecked(entry.done)
        self.box.toggled.connect(self.ticked)
        self.words = _Words(number)
        self.words.setText(entry.text)
        self.words.setCursorPosition(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        row.addWidget(self.words, 1)
        self.show_entry(entry)
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    def show_entry(self, entry: ChecklistEntry) -> None:
        """Show what is stored, unless it is being written."""
        self.entry = entry
        self.box.blockSignals(True)
        self.box.setChecked(entry.done)
        self.box.blockSignals(False)
        self.box.setAccessibleName(entry.text)
        if not self.words.hasFocus() and self.words.text() != entry.text:
            self.words.setText(entry.text)
            self.words.setCursorPosition(0)
        self.words.setToolTip(entry.text)
        self._restyle()

    def _restyle(self) -> None:
        theme = self.desk.theme
        self.words.setFont(theme.font("small"))
        self.words.setFixedHeight(theme.px(24))
        shades = self.words.palette()
        token = "muted" if self.entry.done else "text"
        shades.setColor(self.words.foregroundRole(), theme.color(token))
        shades.setColor(shades.ColorRole.Text, theme.color(token))
        self.words.setPalette(shades)


class Checklist(QWidget):
    """The points of one item; each change is saved at once as one step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._content_id = 0
        self._entries: list[ChecklistEntry] = []
        self._rows: list[_Row] = []
        self._shown: list[_Row] = []
        self.header = SectionHeader(desk.theme, self.tr("Checklist"), line=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self.adder = _Words(self.tr("New point"))
        self.adder.setPlaceholderText(self.tr("Add a point"))
        self.adder.enter.connect(self._add)
        self.adder.finished.connect(self._add)
        self.adder.stepped.connect(self._step_from_adder)
        column = QVBoxLayout(self)
        column.setContentsMargins(desk.theme.px(4), 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._body)
        column.addWidget(self.adder)
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    def show_entries(self, content_id: int, entries: Sequence[ChecklistEntry]) -> None:
        """Show the stored points; what is being written stays."""
        self._content_id = content_id
        wanted = sorted(entries, key=lambda one: (one.position, one.id))
        if len(self._rows) == len(wanted):
            for row, entry in zip(self._rows, wanted, strict=True):
                row.show_entry(entry)
        else:
            self._entries = wanted
            self._build()
        self._entries = wanted
        done = sum(one.done for one in wanted)
        total = len(wanted)
        self.header.set_remark(self.tr("{done} of {total}").format(done=done, total=total) if total else "")

    def focus_first_open(self) -> None:
        """Go to the first point that is not done."""
        row = next((one for one in self._rows if not one.entry.done), None)
        (row.box if row else self.adder).setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self) -> None:
        focused = next((index for index, row in enumerate(self._rows) if row.words.hasFocus()), None)
        typed = self._rows[focused].words.text() if focused is not None else ""
        self._rows = []
        for row in self._shown:
            self._body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = []
        before: QWidget = self.header
        for index, entry in enumerate(self._entries):
            row = _Row(self.desk, entry, self.tr("Point {n}").format(n=index + 1))
            row.ticked.connect(partial(self._tick, row))
            row.words.finished.connect(partial(self._write, row))
            row.words.enter.connect(partial(self._step, row, 1))
            row.words.stepped.connect(partial(self._step, row))
            row.words.moved.connect(partial(self._move, row))
            row.words.emptied.connect(partial(self._remove, row))
            self._body.addWidget(row)
            QWidget.setTabOrder(before, row.box)
            QWidget.setTabOrder(row.box, row.words)
            before = row.words
            self._rows.append(row)
            self._shown.append(row)
        if self._rows:
            QWidget.setTabOrder(before, self.adder)
        if focused is not None and self._rows:
            words = self._rows[min(focused, len(self._rows) - 1)].words
            if focused < len(self._rows):
                words.setText(typed)
            words.setFocus()

    # Acts -----------------------------------------------------------------------------------------------------------

    def _index(self, row: _Row) -> int:
        """Where a row stands; -1 for one that is on its way out (it still loses its focus)."""
        return self._rows.index(row) if row in self._rows else -1

    def _tick(self, row: _Row, done: bool) -> None:
        index = self._index(row)
        if index >= 0:
            self._entries[index] = replace(self._entries[index], done=done)
            self._save()

    def _write(self, row: _Row) -> None:
        index = self._index(row)
        if index < 0:
            return
        words = row.words.text().strip()
        if not words:
            self._remove(row)
        elif words != self._entries[index].text:
            self._entries[index] = replace(self._entries[index], text=words)
            self._save()

    def _add(self) -> None:
        words = self.adder.text().strip()
        if words:
            self.adder.clear()
            self._entries.append(ChecklistEntry(0, 0, self._content_id, words, False, len(self._entries)))
            self._build()
            self._save()

    def _remove(self, row: _Row) -> None:
        index = self._index(row)
        if index < 0:
            return
        gone = self._entries.pop(index)
        self._rows.remove(row)
        (self._rows[index - 1].words if index else self.adder).setFocus()
        self._build()
        self._save(self.tr("Removed “{text}” from the checklist.").format(text=gone.text))

    def _move(self, row: _Row, step: int) -> None:
        index = self._index(row)
        other = index + step
        if index < 0 or not 0 <= other < len(self._entries):
            return
        words = row.words.text().strip()
        if words:
            self._entries[index] = replace(self._entries[index], text=words)
        self._entries[index], self._entries[other] = self._entries[other], self._entries[index]
        self._build()
        self._rows[other].words.setFocus()
        self._save()

    def _step(self, row: _Row, step: int) -> None:
        target = self._index(row) + step
        if 0 <= target < len(self._rows):
            self._rows[target].words.setFocus(Qt.FocusReason.TabFocusReason)
        elif target >= len(self._rows):
            self.adder.setFocus(Qt.FocusReason.TabFocusReason)

    def _step_from_adder(self, step: int) -> None:
        if step < 0 and self._rows:
            self._rows[-1].words.setFocus(Qt.FocusReason.TabFocusReason)

    def _save(self, sentence: str = "") -> None:
        actor, content_id, entries = self.desk.actor, self._content_id, tuple(self._entries)

        def saved(_changes: Changes) -> None:
            if sentence:
                self.desk.toast(sentence)

        self.desk.run(lambda ws: ws.parts.save_checklist(actor, content_id, entries), saved)

    def _restyle(self) -> None:
        px = self.desk.theme.px
        self.adder.setFont(self.desk.theme.font("small"))
        self.adder.setFixedHeight(px(26))
        self.adder.setTextMargins(px(24), 0, 0, 0)
