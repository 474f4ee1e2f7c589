"""The words of the minutes, item by item: what was reported, what came out, what was decided, who does what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.decisions import ActionItem, Decision, DecisionState
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaItem, ResultKind

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.clearing import clear
from ..widgets.form import ChoiceField, DateField, Field, TextArea
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from ..widgets.section import SectionHeader
from .item_list import ItemList
from .keeping import Keeping, Words
from .words import MinutesWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editorial.domain.minutes_checks import MinutesCheck

_LIST = 280


class WritingPane(QWidget):
    """`action_changed` carries an action item with another owner or day."""

    action_changed = Signal(object)

    def __init__(self, desk: Desk, words: MinutesWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.words = desk, words
        self.keeping = Keeping(desk, self)
        self.case: MeetingCase | None = None
        self._item_id, self._filling = 0, False
        self._rows: tuple[object, ...] = ()
        theme, px = desk.theme, desk.theme.px
        self.list = ItemList(desk)
        side = Ground(theme, "sunken", sides="r")
        side.setFixedWidth(px(_LIST))
        inner = QVBoxLayout(side)
        inner.setContentsMargins(0, px(8), 1, 0)
        inner.addWidget(self.list)
        self.sheet = Scroll(theme, "surface")
        self.sheet.body.setContentsMargins(px(24), px(16), px(24), px(24))
        self.sheet.body.setSpacing(px(12))
        self._make_fields()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.sheet, 1)
        self.list.chosen.connect(self._show_item)

    def _make_fields(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self.title = Label(theme, "", "section", weight=600, wrap=True)
        self.fact = TextArea(theme, least=3, most=16, role="editor")
        self.result = TextArea(theme, least=2, most=10, role="editor")
        self.kind = ChoiceField(
            theme, icons, [Choice(str(one), self.words.code(f"agenda.result.{one}")) for one in ResultKind]
        )
        self.standing = Label(theme, "", "caption", "muted")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.px(6))
        body = self.sheet.body
        for one in (
            self.title,
            Field(theme, icons, self.tr("Facts"), self.fact),
            Field(theme, icons, self.tr("Result"), self.result),
            Field(theme, icons, self.tr("How it ended, where nothing was decided"), self.kind),
            self.standing,
        ):
            body.addWidget(one)
        body.addLayout(self.rows)
        body.addStretch(1)
        for area in (self.fact, self.result):
            area.textChanged.connect(self._typed)
        self.kind.changed.connect(lambda _value: self._typed())
        self.keeping.standing_changed.connect(self._stands)

    # Showing ------------------------------------------------------------------------------------------------------

    def show_case(self, case: MeetingCase, checks: Sequence[MinutesCheck]) -> None:
        """Show the meeting as it was read now; words that are not kept yet stay as they were typed."""
        if self.case is not None and self.case.meeting.id != case.meeting.id:
            self.keeping.flush()
            self._item_id = 0
        self.case = case
        lacks: dict[int, int] = {}
        for one in checks:
            if one.item_id:
                lacks[one.item_id] = lacks.get(one.item_id, 0) + 1
        self.list.show_items(case.items, lacks)
        if self._item_id:
            self._show_item(self._item_id)

    def show_item(self, item_id: int) -> None:
        """Look at an item, ready to write."""
        if self.list.choose(item_id):
            self.fact.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_item(self, item_id: int) -> None:
        item = self.case.item(item_id) if self.case is not None else None
        if item is None:
            return
        if item_id != self._item_id:
            self.keeping.flush()
        fresh, self._item_id = item_id != self._item_id, item_id
        fact, result, kind = self.keeping.waits(item_id) or (item.fact, item.result, item.result_kind)
        self._filling = True
        self.title.setText(item.title)
        for area, words in ((self.fact, fact), (self.result, result)):
            # What stands there already is not set anew: the place of the caret is kept.
            if area.toPlainText() != words and (fresh or not area.hasFocus()):
                area.setPlainText(words)
        self.kind.set_value(str(kind))
        self._filling = False
        self._show_rows(item, fresh)

    def _typed(self) -> None:
        if self._filling or not self._item_id:
            return
        self.keeping.take(self._item_id, self._words())

    def _words(self) -> Words:
        kind = self.kind.value()
        found = ResultKind(kind) if isinstance(kind, str) else ResultKind.NONE
        return self.fact.toPlainText(), self.result.toPlainText(), found

    def _stands(self, standing: str) -> None:
        words = {
            "writing": self.tr("Not saved yet"),
            "saved": self.tr("Saved"),
            "failed": self.tr("Not saved; what you wrote is still here"),
        }.get(standing, "")
        self.standing.setText(words)

    # Decisions and action items -----------------------------------------------------------------------------------

    def _show_rows(self, item: AgendaItem, fresh: bool) -> None:
        case = self.case
        assert case is not None
        decisions = [one for one in case.decisions if one.item_id == item.id]
        actions = [one for one in case.actions if one.item_id == item.id]
        notes = [one for one in case.notes if one.item_id == item.id]
        parked = [one for one in case.parked if one.item_id == item.id]
        now: tuple[object, ...] = (item.id, *decisions, *actions, *notes, *parked)
        if now == self._rows and not fresh:
            return
        self._rows = now
        clear(self.rows)
        theme = self.desk.theme
        for head, lines in (
            (self.tr("Decisions"), [self._decision(one) for one in decisions]),
            (self.tr("Action items"), [self._action(one) for one in actions]),
            (self.tr("Notes"), [Label(theme, one.text, "body", wrap=True) for one in notes]),
            (self.tr("Parked"), [Label(theme, one.text, "body", wrap=True) for one in parked]),
        ):
            if lines:
                self.rows.addWidget(SectionHeader(theme, head, len(lines)))
                for place, line in enumerate(lines):
                    if place:
                        self.rows.addWidget(Line(theme))
                    self.rows.addWidget(line)

    def _decision(self, one: Decision) -> QWidget:
        theme, case, words = self.desk.theme, self.case, self.words
        assert case is not None
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        gone = one.state is DecisionState.TAKEN_BACK
        column.addWidget(Label(theme, one.text, "body", "muted" if gone else "text", wrap=True))
        parts = [words.decision(case, one), words.votes(one), words.person(one.owner_id, one.owner)]
        if one.state is not DecisionState.IN_FORCE:
            parts.insert(1, words.code(f"decision.state.{one.state}"))
        column.addWidget(Label(theme, " · ".join(part for part in parts if part), "caption", "muted", wrap=True))
        return box

    def _action(self, one: ActionItem) -> QWidget:
        theme, icons, case = self.desk.theme, self.desk.icons, self.case
        assert case is not None
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        label = self.words.action(case, one)
        row.addWidget(Label(theme, f"{label}  {one.text}", "body", wrap=True), 1)
        people = [
            Choice(each.id, each.name, Sign.person(each.name))
            for each in self.desk.directory.people
            if not each.archived
        ]
        owner = ChoiceField(theme, icons, people, one.owner_id, one.owner or self.tr("nobody yet"))
        owner.setAccessibleName(self.tr("Owner of {label}").format(label=label))
        owner.setFixedWidth(theme.px(190))
        due = DateField(theme, icons, self.desk.language, one.due, self.desk.clock.today)
        due.setAccessibleName(self.tr("Due day of {label}").format(label=label))
        due.setFixedWidth(theme.px(130))
        owner.changed.connect(lambda value: self._change(one, owner_id=value))
        due.changed.connect(lambda value: self._change(one, due=value))
        row.addWidget(owner)
        row.addWidget(due)
        return box

    def _change(self, one: ActionItem, **values: int | date | None) -> None:
        fresh = next((each for each in (self.case.actions if self.case else ()) if each.id == one.id), one)
        changed = replace(fresh, **values)  # type: ignore[arg-type]
        if "owner_id" in values:
            changed = replace(changed, owner="")
        if changed != fresh:
            self.action_changed.emit(changed)
