"""Taking a passage: choose an answer, select words in it, put them at the cursor; files become attachments."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from editorial.domain.clearance_shown import Offer
from editorial.domain.inputs import Attribution, Clearance
from editorial.domain.words import fold
from editorial.texts import text

from ..context import Desk
from ..widgets.badges import Tag
from ..widgets.buttons import make_button
from ..widgets.clearing import clear
from ..widgets.dialogs import BaseDialog
from ..widgets.empty import EmptyState
from ..widgets.form import LineEdit
from ..widgets.label import Label
from .expert_input import SIGNS

_TAGS = {Clearance.PUBLIC: "success", Clearance.INTERNAL: "info", Clearance.CONFIDENTIAL: "warning"}


class TakePassageDialog(BaseDialog):
    """Accepted answers at the left, the one in front at the right; accepted means: `words()` of `offer()`."""

    file_wanted = Signal(int, str)

    def __init__(self, desk: Desk, offers: tuple[Offer, ...], parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("Take a passage"), 700, parent)
        self.desk, self.offers = desk, offers
        self._build_list()
        self._build_answer()
        columns = QHBoxLayout()
        columns.setSpacing(desk.theme.px(14))
        left = QVBoxLayout()
        left.setSpacing(desk.theme.px(8))
        left.addWidget(self.filter)
        left.addWidget(self.list, 1)
        columns.addLayout(left, 2)
        columns.addLayout(self._answer, 3)
        if offers:
            self.content.addLayout(columns)
            self.set_primary(self.tr("Insert"), "message-square-quote")
            self.list.setCurrentRow(0)
            self.list.setFocus()
        else:
            self.list.hide()
            self.filter.hide()
            empty = EmptyState(
                desk.theme,
                desk.icons,
                "message-square-quote",
                self.tr("No accepted answers yet"),
                self.tr("Ask an expert, and accept the answer: then its words can be taken from here."),
            )
            self.content.addWidget(empty)
            self.set_primary(self.tr("Close"))
            self.cancel.hide()

    def _build_list(self) -> None:
        desk, px = self.desk, self.desk.theme.px
        self.filter = LineEdit(desk.theme, "", self.tr("Search the answers"))
        self.filter.setAccessibleName(self.tr("Search the answers"))
        self.filter.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Answers"))
        self.list.setFont(desk.theme.font("small"))
        self.list.setMinimumHeight(px(270))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        for one in self.offers:
            icon = desk.icons.icon(*SIGNS[one.clearance])
            entry = QListWidgetItem(icon, f"{one.question}\n{one.person} · {one.request}")
            level = text(f"input.clearance.{one.clearance}", desk.language)
            spoken = ", ".join((one.question, one.person, one.request, level))
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            entry.setToolTip(spoken)
            entry.setSizeHint(QSize(0, px(46)))
            self.list.addItem(entry)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self.said.setFocus(Qt.FocusReason.TabFocusReason))

    def _build_answer(self) -> None:
        desk, theme = self.desk, self.desk.theme
        self._question = Label(theme, "", "body", weight=500, wrap=True)
        self._who = Label(theme, "", "small", "muted", wrap=True)
        self._tag = Tag(theme, desk.icons, "success", "", "lock-open")
        self.said = QPlainTextEdit()
        self.said.setReadOnly(True)
        self.said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.said.setTabChangesFocus(True)
        self.said.setAccessibleName(self.tr("Answer"))
        self.said.setFont(theme.font("body"))
        self.said.setMinimumHeight(theme.px(120))
        self.said.selectionChanged.connect(self._selected)
        self._hint = Label(theme, "", "small", "muted", wrap=True)
        self._files = QVBoxLayout()
        self._answer = QVBoxLayout()
        self._answer.setSpacing(theme.px(6))
        head = QHBoxLayout()
        head.addWidget(self._who, 1)
        head.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignTop)
        self._answer.addWidget(self._question)
        self._answer.addLayout(head)
        self._answer.addWidget(self.said, 1)
        self._answer.addWidget(self._hint)
        self._answer.addLayout(self._files)

    def _narrow(self, words: str) -> None:
        """Only answers in which every word occurs; the first of them in front."""
        wanted, first = fold(words).split(), -1
        for row, one in enumerate(self.offers):
            said = fold(" ".join((one.question, one.person, one.department, one.request, one.value, *one.quotes)))
            hidden = not all(word in said for word in wanted)
            self.list.item(row).setHidden(hidden)
            first = row if first < 0 and not hidden else first
        if first >= 0 and self.list.item(max(self.list.currentRow(), 0)).isHidden():
            self.list.setCurrentRow(first)

    def offer(self) -> Offer | None:
        """The answer in front."""
        row = self.list.currentRow()
        return self.offers[row] if 0 <= row < len(self.offers) else None

    def words(self) -> str:
        """What is selected; without a selection the whole answer."""
        chosen = self.said.textCursor().selectedText().replace("\u2029", "\n").strip()
        one = self.offer()
        return chosen or (one.value or next(iter(one.quotes), "") if one is not None else "")

    def check(self) -> bool:
        """Without words there is nothing to insert."""
        return not self.offers or bool(self.words())

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self.offers):
            return
        one = self.offers[row]
        self._question.setText(one.question)
        named = {
            Attribution.NAMED: self.tr("by name"),
            Attribution.DEPARTMENT: self.tr("named by department only"),
            Attribution.ANONYMOUS: self.tr("anonymous"),
        }
        parts = (one.person, one.department, one.request, named[one.attribution])
        self._who.setText(" · ".join(part for part in parts if part))
        level = text(f"input.clearance.{one.clearance}", self.desk.language)
        self._tag.set_tag(_TAGS[one.clearance], level, SIGNS[one.clearance][0])
        self.said.setPlainText("\n\n".join(dict.fromkeys((one.value, *one.quotes))).strip())
        self._selected()
        clear(self._files)
        for file_id, name, _size, _kind in one.files:
            button = make_button(
                self.desk.theme,
                self.desk.icons,
                "secondary",
                self.tr("Attach {name}").format(name=name),
                icon="paperclip",
                size="small",
            )
            button.clicked.connect(partial(self._attach, file_id, name))
            self._files.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _attach(self, file_id: int, name: str, _on: bool = False) -> None:
        self.file_wanted.emit(file_id, name)

    def _selected(self) -> None:
        if self.said.textCursor().hasSelection():
            self._hint.setText(self.tr("The selected words go into the text at the cursor; their source is kept."))
        else:
            self._hint.setText(self.tr("Select the words to take; without a selection the whole answer is taken."))
