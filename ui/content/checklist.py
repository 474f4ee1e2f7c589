"""The checklist: tick, write, add, reorder and delete without leaving the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.content import ChecklistEntry
from editorial.domain.events import Changes

from ..context import Desk
from ..widgets.section import SectionHeader
from .session import PAUSE_MS, EditSession
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

    def __init__(self, desk: Desk, entry: ChecklistEntry) -> None:
        super().__init__()
        self.desk, self.entry = desk, entry
        self.box = QCheckBox()
        self.box.toggled.connect(self.ticked)
        self.words = _Words("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        row.addWidget(self.words, 1)
        self.show_entry(entry, entry.text)
        desk.theme.changed.connect(self._restyle)

    def show_entry(self, entry: ChecklistEntry, words: str) -> None:
        """Show these words, unless others are being written."""
        self.entry = entry
        self.box.blockSignals(True)
        self.box.setChecked(entry.done)
        self.box.blockSignals(False)
        self.box.setAccessibleName(words)
        if not self.words.hasFocus() and self.words.text() != words:
            self.words.setText(words)
            self.words.setCursorPosition(0)
        self.words.setToolTip(words)
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
    """The points of one item. Ticks, moves and removals are saved at once, words while they are typed."""

    def __init__(self, desk: Desk, session: EditSession) -> None:
        super().__init__()
        self.desk, self.session = desk, session
        self._content_id = 0
        self._entries: list[ChecklistEntry] = []
        self._rows: list[_Row] = []
        self.header = SectionHeader(desk.theme, self.tr("Checklist"), line=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self.adder = _Words(self.tr("New point"))
        self.adder.setPlaceholderText(self.tr("Add a point"))
        self.adder.enter.connect(self._add)
        self.adder.finished.connect(self._add)
        self.adder.stepped.connect(self._step_from_adder)
        self.adder.textEdited.connect(self._adding)
        self._grow = QTimer(self)
        self._grow.setSingleShot(True)
        self._grow.setInterval(PAUSE_MS)
        self._grow.timeout.connect(self._become_point)
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
        if content_id != self._content_id:
            self._grow.stop()
            self.adder.clear()
            self._entries = []
            self._arrange()
        self._content_id = content_id
        self._entries = sorted(entries, key=lambda one: (one.position, one.id))
        self._arrange()
        done = sum(one.done for one in self._entries)
        total = len(self._entries)
        self.header.set_remark(self.tr("{done} of {total}").format(done=done, total=total) if total else "")

    def take_words(self, words: str) -> None:
        """Words whose point is gone: they stand where a new point is written."""
        before = self.adder.text().strip()
        self.adder.setText(f"{before} {words}" if before else words)
        self.adder.setFocus(Qt.FocusReason.OtherFocusReason)

    def unsent(self) -> str:
        """Words of a point that is not there yet."""
        return self.adder.text().strip()

    def focus_first_open(self) -> None:
        """Go to the first point that is not done."""
        row = next((one for one in self._rows if not one.entry.done), None)
        (row.box if row else self.adder).setFocus(Qt.FocusReason.TabFocusReason)

    def _words_of(self, entry: ChecklistEntry) -> str:
        """As typed, else as stored; while two versions wait for a decision, as stored."""
        key = ("checklist", entry.id)
        if not entry.id or any(one.key == key for one in self.session.conflicts):
            return entry.text
        return str(self.session.value(key, "text") or entry.text)

    def _arrange(self) -> None:
        """A row for each point; the rows of points that stay keep cursor, focus and what is typed."""
        old = self._rows
        known = {row.entry.id: row for row in old if row.entry.id}
        self._rows = []
        for index, entry in enumerate(self._entries):
            row = known.get(entry.id)
            if row is None and index < len(old) and not old[index].entry.id:
                row = old[index]  # it has got its number now
            row = row or self._made(entry)
            if self._body.indexOf(row) != index:
                self._body.insertWidget(index, row)
            self._rows.append(row)
            row.words.setAccessibleName(self.tr("Point {n}").format(n=index + 1))
            row.show_entry(entry, self._words_of(entry))
            if entry.id and row.words.hasFocus():
                self._typed(row, row.words.text())
        for row in old:
            if row not in self._rows:
                self._body.removeWidget(row)
                row.hide()
                row.deleteLater()
        self._order()

    def _order(self) -> None:
        before: QWidget = self.header
        for row in self._rows:
            QWidget.setTabOrder(before, row.box)
            QWidget.setTabOrder(row.box, row.words)
            before = row.words
        if self._rows:
            QWidget.setTabOrder(before, self.adder)

    def _made(self, entry: ChecklistEntry) -> _Row:
        row = _Row(self.desk, entry)
        row.ticked.connect(partial(self._tick, row))
        row.words.textEdited.connect(partial(self._typed, row))
        row.words.finished.connect(partial(self._write, row))
        row.words.enter.connect(partial(self._step, row, 1))
        row.words.stepped.connect(partial(self._step, row))
        row.words.moved.connect(partial(self._move, row))
        row.words.emptied.connect(partial(self._remove, row))
        return row

    # Acts -----------------------------------------------------------------------------------------------------------

    def _index(self, row: _Row) -> int:
        """Where a row stands; -1 for one that is on its way out (it still loses its focus)."""
        return self._rows.index(row) if row in self._rows else -1

    def _tick(self, row: _Row, done: bool) -> None:
        index = self._index(row)
        if index >= 0:
            self._entries[index] = replace(self._entries[index], done=done)
            self._save()

    def _typed(self, row: _Row, words: str) -> None:
        """Every key: saved with the other texts; a point without words is none, so what is stored stays meanwhile."""
        if row.entry.id:
            self.session.set(("checklist", row.entry.id), "text", words.strip() or row.entry.text)

    def _write(self, row: _Row) -> None:
        index = self._index(row)
        if index < 0:
            return
        words = row.words.text().strip()
        if not words:
            self._remove(row)
        elif row.entry.id:
            self._typed(row, words)
            self.session.flush()
        elif words != self._entries[index].text:
            self._entries[index] = replace(self._entries[index], text=words)
            self._save()

    def _adding(self, words: str) -> None:
        if not words.strip():
            self._grow.stop()
        elif not self._grow.isActive():
            self._grow.start()

    def _become_point(self) -> None:
        """Words that nobody finished: a point already, so that nothing can happen to them; writing goes on in it."""
        words, place, focused = self.adder.text(), self.adder.cursorPosition(), self.adder.hasFocus()
        self._add()
        if focused and self._rows:
            field = self._rows[-1].words
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.setText(words)
            field.setCursorPosition(place)

    def _add(self) -> None:
        words = self.adder.text().strip()
        self._grow.stop()
        if words:
            self.adder.clear()
            self._entries.append(ChecklistEntry(0, 0, self._content_id, words, False, len(self._entries)))
            self._arrange()
            self._save()

    def _remove(self, row: _Row) -> None:
        index = self._index(row)
        if index < 0:
            return
        gone = self._entries.pop(index)
        self._rows.remove(row)
        (self._rows[index - 1].words if index else self.adder).setFocus()
        self._body.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._arrange()
        self._save(self.tr("Removed “{text}” from the checklist.").format(text=gone.text))

    def _move(self, row: _Row, step: int) -> None:
        index = self._index(row)
        other = index + step
        if index < 0 or not 0 <= other < len(self._entries):
            return
        entries, rows = self._entries, self._rows
        entries[index], entries[other] = entries[other], entries[index]
        rows[index], rows[other] = rows[other], rows[index]
        self._arrange()
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
        self.session.flush()
        actor, content_id = self.desk.actor, self._content_id
        entries = tuple(replace(one, text=self._words_of(one)) for one in self._entries)

        def saved(_changes: Changes) -> None:
            if sentence:
                self.desk.toast(sentence)

        self.desk.run(lambda ws: ws.parts.save_checklist(actor, content_id, entries), saved)

    def _restyle(self) -> None:
        px = self.desk.theme.px
        self.adder.setFont(self.desk.theme.font("small"))
        self.adder.setFixedHeight(px(26))
        self.adder.setTextMargins(px(24), 0, 0, 0)
