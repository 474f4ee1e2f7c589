"""What a meeting made of an agenda item: decisions, action items, notes, parked topics, one below the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.decisions import ActionItem, Decision, DecisionState
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaItem, MeetingNote

from ..context import Desk
from ..widgets.buttons import IconButton, LinkButton
from ..widgets.clearing import clear
from ..widgets.form import ChoiceField, DateField
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.section import SectionHeader
from .action_dialog import people_of
from .words import MinutesWords

__all__ = ["ItemRows"]

OWNER, DUE = 180, 132


class ItemRows(QWidget):
    """`changed` carries an action item as it is to be; `wanted` what a dialog is to be opened for: an action item, a
    decision whose votes were counted wrongly, a note; `removed` a note that is to go."""

    changed = Signal(object)
    wanted = Signal(object)
    removed = Signal(object)

    def __init__(self, desk: Desk, words: MinutesWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.words = desk, words
        self.case: MeetingCase | None = None
        self._shown: tuple[object, ...] = ()
        theme, px = desk.theme, desk.theme.px
        self.above, self.below = QVBoxLayout(), QVBoxLayout()
        self.tasks = QVBoxLayout()
        self.action_head = SectionHeader(theme, self.tr("Action items"))
        self.add = LinkButton(theme, desk.icons, self.tr("Add action item"), "plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for one in (self.above, self.tasks, self.below):
            one.setSpacing(px(6))
        column.addLayout(self.above)
        column.addWidget(self.action_head)
        column.addLayout(self.tasks)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self.below)

    def show_item(self, case: MeetingCase, item: AgendaItem) -> None:
        """Show what came of an item; what stands there already stays."""
        self.case = case
        decisions = [one for one in case.decisions if one.item_id == item.id]
        actions = [one for one in case.actions if one.item_id == item.id]
        notes = [one for one in case.notes if one.item_id == item.id]
        parked = [one for one in case.parked if one.item_id == item.id]
        now: tuple[object, ...] = (item.id, *decisions, *actions, *notes, *parked)
        if now == self._shown:
            return
        self._shown = now
        theme = self.desk.theme
        for layout in (self.above, self.tasks, self.below):
            clear(layout)
        self._fill(self.above, self.tr("Decisions"), [self._decision(one) for one in decisions])
        self.action_head.set_count(len(actions) or None)
        self._lines(self.tasks, [self._action(one) for one in actions])
        self._fill(self.below, self.tr("Notes"), [self._note(one) for one in notes])
        self._fill(self.below, self.tr("Parked"), [Label(theme, one.text, wrap=True) for one in parked])

    def _fill(self, layout: QVBoxLayout, head: str, lines: list[QWidget]) -> None:
        if lines:
            layout.addWidget(SectionHeader(self.desk.theme, head, len(lines)))
            self._lines(layout, lines)

    def _lines(self, layout: QVBoxLayout, lines: list[QWidget]) -> None:
        for place, line in enumerate(lines):
            if place:
                layout.addWidget(Line(self.desk.theme))
            layout.addWidget(line)

    def _decision(self, one: Decision) -> QWidget:
        theme, case, words = self.desk.theme, self.case, self.words
        assert case is not None
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        row.addLayout(column, 1)
        gone = one.state is DecisionState.TAKEN_BACK
        column.addWidget(Label(theme, one.text, "body", "muted" if gone else "text", wrap=True))
        parts = [words.decision(case, one), words.votes(one), words.person(one.owner_id, one.owner)]
        if one.state is not DecisionState.IN_FORCE:
            parts.insert(1, words.code(f"decision.state.{one.state}"))
        column.addWidget(Label(theme, " · ".join(part for part in parts if part), "caption", "muted", wrap=True))
        if one.voted and one.state is DecisionState.IN_FORCE:
            words_of_edit = self.tr("Correct the vote on {label}").format(label=words.decision(case, one))
            row.addWidget(self._button("pencil", words_of_edit, self.wanted, one), 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _note(self, one: MeetingNote) -> QWidget:
        theme = self.desk.theme
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(Label(theme, one.text, wrap=True), 1)
        for icon, words, signal in (
            ("pencil", self.tr("Change the note"), self.wanted),
            ("trash-2", self.tr("Remove the note"), self.removed),
        ):
            row.addWidget(self._button(icon, words, signal, one), 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _button(self, icon: str, words: str, signal: SignalInstance, what: object) -> IconButton:
        made = IconButton(self.desk.theme, self.desk.icons, icon, words, size=26)
        made.clicked.connect(lambda _on=False: signal.emit(what))
        return made

    def _action(self, one: ActionItem) -> QWidget:
        theme, icons, case = self.desk.theme, self.desk.icons, self.case
        assert case is not None
        label = self.words.action(case, one)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(Label(theme, one.text, wrap=True))
        words.addWidget(Label(theme, label, "caption", "muted", tnum=True))
        owner = ChoiceField(theme, icons, people_of(self.desk), one.owner_id, one.owner or self.tr("nobody yet"))
        owner.setAccessibleName(self.tr("Owner of {label}").format(label=label))
        owner.setFixedWidth(theme.px(OWNER))
        due = DateField(theme, icons, self.desk.language, one.due, self.desk.clock.today)
        due.setAccessibleName(self.tr("Due day of {label}").format(label=label))
        due.setFixedWidth(theme.px(DUE))
        edit = IconButton(theme, icons, "pencil", self.tr("Change {label}").format(label=label), size=26)
        owner.changed.connect(lambda value: self._change(one, owner_id=value))
        due.changed.connect(lambda value: self._change(one, due=value))
        edit.clicked.connect(lambda _on=False: self.wanted.emit(self._fresh(one)))
        row.addLayout(words, 1)
        for widget in (owner, due, edit):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _fresh(self, one: ActionItem) -> ActionItem:
        return next((each for each in (self.case.actions if self.case else ()) if each.id == one.id), one)

    def _change(self, one: ActionItem, **values: int | date | None) -> None:
        fresh = self._fresh(one)
        owner_id, due = values.get("owner_id", fresh.owner_id), values.get("due", fresh.due)
        assert not isinstance(owner_id, date)
        assert not isinstance(due, int)
        name = "" if "owner_id" in values else fresh.owner
        changed = replace(fresh, owner_id=owner_id, owner=name, due=due)
        if changed != fresh:
            self.changed.emit(changed)
