"""The words of the minutes, item by item: what was reported, what came out, what was decided, who does what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from editorial.domain.decisions import ActionItem
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaItem, ResultKind

from ..context import Desk
from ..typed_starts import set_words
from ..widgets.buttons import IconButton
from ..widgets.choice import Choice, Sign
from ..widgets.empty import EmptyState
from ..widgets.form import ChoiceField, Field, TextArea
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from .files import DropPlace, MeetingFiles
from .item_list import ItemList
from .keeping import Keeping, Left, Words
from .rows import ItemRows
from .words import MinutesWords

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editorial.domain.minutes_checks import MinutesCheck

#: Design pixels: the list of items, and the room below which a combo box stands in its place.
LIST, NARROW = 272, 800
#: The widest line that reads well.
SHEET = 760


class WritingPane(DropPlace):
    """`action_changed` carries an action item as it is to be, `wanted` what is to be written in a dialog, `removed` a
    note that is to go."""

    action_changed = Signal(object)
    wanted = Signal(object)
    removed = Signal(object)

    def __init__(self, desk: Desk, words: MinutesWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.words = desk, words
        self.keeping = Keeping(desk, self)
        self.case: MeetingCase | None = None
        self._item_id, self._filling = 0, False
        self._seen: Words = ("", "", ResultKind.NONE)
        self.list = ItemList(desk)
        self._make_fields()
        self._make_bar()
        self._lay_out()
        self._wire()

    # Building -----------------------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self.title = Label(theme, "", "section", weight=600, wrap=True)
        self.standing = Label(theme, "", "caption", "muted")
        self.fact = TextArea(theme, least=3, most=16, role="editor")
        self.result = TextArea(theme, least=2, most=10, role="editor")
        kinds = [Choice(str(one), self.words.code(f"agenda.result.{one}")) for one in ResultKind]
        self.kind = ChoiceField(theme, icons, kinds)
        self.rows = ItemRows(self.desk, self.words)
        self.files = MeetingFiles(self.desk)
        self.nothing = EmptyState(
            theme,
            icons,
            "list",
            self.tr("This meeting had no agenda"),
            self.tr("Its minutes have head, attendance and next date; all of them can be changed under “More”."),
        )
        self.nothing.hide()

    def _make_bar(self) -> None:
        """In the place of the list where there is no room for it."""
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        self.bar = Ground(theme, "sunken", sides="b")
        self.combo = ChoiceField(theme, icons)
        self.combo.setAccessibleName(self.tr("Agenda item"))
        self.before = IconButton(theme, icons, "chevron-left", self.tr("Previous agenda item"), "Alt+Up")
        self.after = IconButton(theme, icons, "chevron-right", self.tr("Next agenda item"), "Alt+Down")
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(6))
        row.addWidget(self.combo, 1)
        row.addWidget(self.before)
        row.addWidget(self.after)

    def _lay_out(self) -> None:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        self.side = Ground(theme, "sunken", sides="r")
        self.side.setFixedWidth(px(LIST))
        inner = QVBoxLayout(self.side)
        inner.setContentsMargins(0, 0, 1, 0)
        inner.addWidget(self.list)
        self.sheet = Scroll(theme, "surface")
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.title, 1)
        head.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignBottom)
        column = QWidget()
        column.setMaximumWidth(px(SHEET))
        body = QVBoxLayout(column)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(px(14))
        body.addLayout(head)
        body.addWidget(Field(theme, icons, self.tr("Facts"), self.fact))
        body.addWidget(Field(theme, icons, self.tr("Result"), self.result))
        body.addWidget(Field(theme, icons, self.tr("How it ended, where nothing was decided"), self.kind))
        body.addWidget(self.rows)
        body.addWidget(Line(theme))
        body.addWidget(self.files)
        self.sheet.body.setContentsMargins(px(24), px(16), px(24), px(24))
        self.sheet.body.addWidget(column)
        self.sheet.body.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self.sheet, 1)
        right.addWidget(self.nothing, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addLayout(right, 1)

    def _wire(self) -> None:
        self.list.looked_at.connect(self._show_item)
        self.combo.changed.connect(lambda value: self.list.choose(int(value)))
        self.before.clicked.connect(lambda _on=False: self.step(-1))
        self.after.clicked.connect(lambda _on=False: self.step(1))
        for area in (self.fact, self.result):
            area.textChanged.connect(self._typed)
        self.kind.changed.connect(lambda _value: self._typed())
        self.keeping.standing_changed.connect(self._stands)
        self.keeping.kept.connect(self._kept)
        self.rows.changed.connect(self.action_changed)
        self.rows.wanted.connect(self.wanted)
        self.rows.removed.connect(self.removed)
        self.rows.add.clicked.connect(lambda _on=False: self.add_action())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.desk.theme.px(NARROW)
        self.side.setVisible(not narrow)
        self.bar.setVisible(narrow)

    @property
    def way(self) -> QWidget:
        """Where an item is chosen: the list, or what stands in its place."""
        return self.combo if self.side.isHidden() else self.list

    # Showing ------------------------------------------------------------------------------------------------------

    def show_case(self, case: MeetingCase, checks: Sequence[MinutesCheck]) -> None:
        """Show the meeting as it was read now; words that are not kept yet stay as they were typed."""
        if self.case is None or self.case.meeting.id != case.meeting.id:
            self._item_id = 0
        self.case = case
        lacks: dict[int, int] = {}
        for one in checks:
            if one.item_id:
                lacks[one.item_id] = lacks.get(one.item_id, 0) + 1
        self.list.show_items(case.items, lacks)
        choices = [
            Choice(one.id, f"{n}  {one.title}", Sign.icon("triangle-alert" if one.id in lacks else "list"))
            for n, one in enumerate(case.items, 1)
        ]
        self.combo.set_choices(choices, self.list.item_id() or None)
        self.sheet.setVisible(bool(case.items))
        self.nothing.setVisible(not case.items)
        if self.list.item_id():
            self._show_item(self.list.item_id())

    def take_rescued(self, words: Mapping[int, Left]) -> bool:
        """Words that the workspace did not get the last time; whether there were any that it does not have."""
        found = False
        for item_id, said in words.items():
            item = self.case.item(item_id) if self.case is not None else None
            if item is not None and said.words != _words_of(item):
                self.keeping.take(item_id, said.words, _words_of(item), said.starts)
                found = True
        if found:
            self._show_item(self._item_id)
        return found

    def show_item(self, item_id: int) -> None:
        """Look at an item, ready to write."""
        if self.list.choose(item_id):
            for area in (self.fact, self.result):
                area.moveCursor(QTextCursor.MoveOperation.End)
            self.fact.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, direction: int) -> None:
        """The next item (1), or the one before (-1)."""
        ids = [one.id for one in self.case.items] if self.case is not None else []
        if self._item_id in ids:
            place = ids.index(self._item_id) + direction
            if 0 <= place < len(ids):
                self.list.choose(ids[place])

    def _show_item(self, item_id: int) -> None:
        case = self.case
        item = case.item(item_id) if case is not None else None
        if case is None or item is None:
            return
        if item_id != self._item_id:
            self.keeping.flush()
        fresh, self._item_id = item_id != self._item_id, item_id
        self._seen = _words_of(item)
        fact, result, kind = self.keeping.waits(item_id) or self._seen
        self._filling = True
        self.title.setText(item.title)
        for area, words in ((self.fact, fact), (self.result, result)):
            set_words(area, words)
        self.kind.set_value(str(kind))
        self._filling = False
        self.combo.set_value(item_id)
        place = case.items.index(item)
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place < len(case.items) - 1)
        self.rows.show_item(case, item)
        self.files.show_case(case, item_id)
        if fresh:
            self.sheet.verticalScrollBar().setValue(0)

    # Writing ------------------------------------------------------------------------------------------------------

    def _typed(self) -> None:
        if self._filling or not self._item_id:
            return
        kind = self.kind.value()
        found = ResultKind(kind) if isinstance(kind, str) else ResultKind.NONE
        self.keeping.take(self._item_id, (self.fact.toPlainText(), self.result.toPlainText(), found), self._seen)

    def _kept(self, case: MeetingCase) -> None:
        """What was kept is known at once: somebody may come back to the item before everything is read again."""
        if self.case is not None and case.meeting.id == self.case.meeting.id:
            self.case = case
            if self._item_id:
                self._show_item(self._item_id)

    def _stands(self, standing: str) -> None:
        words = {
            "writing": self.tr("Not saved yet"),
            "saved": self.tr("Saved"),
            "failed": self.tr("Not saved; what you wrote is still here"),
        }.get(standing, "")
        self.standing.setText(words)
        self.standing.set_look(token="danger" if standing == "failed" else "muted")

    def leave_field(self) -> bool:
        """Esc in a text field: the keyboard goes to the items; whether it was in one."""
        focused = self.focusWidget()
        if self.isVisible() and isinstance(focused, QPlainTextEdit) and focused.hasFocus():
            self.keeping.flush()
            self.way.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def add_action(self) -> None:
        """A further action item of the item in front."""
        if self.case is not None and self._item_id:
            self.wanted.emit(ActionItem(meeting_id=self.case.meeting.id, item_id=self._item_id))


def _words_of(item: AgendaItem) -> Words:
    return item.fact, item.result, item.result_kind
