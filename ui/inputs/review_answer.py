"""One answer beside its question: what was asked and said, files, how far it may go, and whether it is taken over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.input_wording import quoted, value_text
from editorial.domain.inputs import Answer, Clearance, InputFile, Question

from ..context import Desk
from ..widgets.check_row import CheckRow
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.flow import Flow
from ..widgets.ground import Ground
from ..widgets.label import Label
from .review_clearance import ClearanceBar
from .review_files import FileChip
from .review_places import PlaceRows
from .review_words import ReviewWords

__all__ = ["AnswerCard"]

#: Design pixels from the edge to the number, and from the number to the words.
EDGE, INDENT = 20, 21


class AnswerCard(Ground):
    """`cleared` carries answer id and clearance, `ticked` that the choice of what is taken changed."""

    cleared = Signal(int, object)
    ticked = Signal()

    def __init__(self, desk: Desk, words: ReviewWords, number: int, question: Question) -> None:
        super().__init__(desk.theme, "surface", sides="b")
        self.desk, self.words, self.question, self.number = desk, words, question, number
        self.answer: Answer | None = None
        px, theme = desk.theme.px, desk.theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.bar = ClearanceBar(desk, self.tr("How far answer {number} may go").format(number=number))
        self.bar.chosen.connect(self._chosen)
        self.tick = CheckRow(theme, self.tr("take over"))
        self.tick.setAccessibleName(self.tr("Take over answer {number}").format(number=number))
        self.tick.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.tick.toggled.connect(lambda _on: self.ticked.emit())
        self.waits_sign = IconSign(theme, desk.icons, "lock", "danger", 14)
        self.waits = ElidedLabel(theme, "", "small", "danger", 500)
        self.said = QVBoxLayout()
        self.said.setSpacing(px(4))
        self.below = Label(theme, "", "caption", "muted", wrap=True)
        self.places = PlaceRows(desk)
        self._build()

    def _build(self) -> None:
        px, theme = self.desk.theme.px, self.desk.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(px(EDGE), px(12), px(12), px(12))
        row.setSpacing(0)
        number = Label(theme, str(self.number), "small", "muted", 500, tnum=True)
        number.setFixedWidth(px(INDENT))
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        asked = QHBoxLayout()
        asked.setSpacing(px(6))
        asked.addWidget(Label(theme, self.question.text, "small", "muted", wrap=True), 1)
        if self.question.round > 1:
            follow_up = IconSign(theme, self.desk.icons, "corner-up-left", "muted", 13, self.tr("Follow-up question"))
            asked.addWidget(follow_up, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(asked)
        column.addLayout(self.said)
        self.foot = QWidget()
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(0, px(6), 0, 0)
        foot.setSpacing(px(5))
        foot.addWidget(self.bar)
        foot.addStretch(1)
        foot.addWidget(self.waits_sign)
        foot.addWidget(self.waits)
        foot.addWidget(self.tick)
        column.addWidget(self.foot)
        column.addWidget(self.below)
        column.addWidget(self.places)
        row.addLayout(column, 1)

    # Showing ------------------------------------------------------------------------------------------------------

    def show_answer(self, answer: Answer | None, files: Sequence[InputFile], used: bool) -> None:
        """Show what was said; `used` says that something of it was taken over already."""
        self.answer = answer
        self._used = used
        theme = self.desk.theme
        language = self.desk.language
        value = value_text(self.question, answer.value, language) if answer else ""
        if value:
            self.said.addWidget(self._words(value))
        for quote in answer.quotes if answer else ():
            self.said.addWidget(self._quote(quoted(quote, language)))
        if files:
            self.said.addWidget(self._files(files))
        if not value and not files and not (answer and answer.quotes):
            # others than the desk read of others only what is public
            hidden = answer is None and not self.desk.may("input.review")
            words = self.tr("not answered, or not meant for you") if hidden else self.tr("not answered")
            self.said.addWidget(Label(theme, words, "body", "disabled"))
        self.has_words = bool(value or (answer and answer.quotes))
        self.foot.setVisible(answer is not None and (self.has_words or bool(files)))

    def _words(self, value: str) -> Label:
        label = Label(self.desk.theme, value, "body", wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _quote(self, words: str) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, px(2), 0, px(2))
        inside.setSpacing(px(8))
        sign = IconSign(theme, self.desk.icons, "quote", "muted", 13, self.tr("Word for word"))
        inside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self._words(words), 1)
        return row

    def _files(self, files: Sequence[InputFile]) -> QWidget:
        px = self.desk.theme.px
        holder = QWidget()
        flow = Flow(holder, px(6))
        flow.setContentsMargins(0, px(2), 0, 0)
        for one in files:
            flow.addWidget(FileChip(self.desk, one))
        return holder

    def show_clearance(
        self, refused: Mapping[Clearance, str], waits: str, takes: bool, ticked: bool | None = None
    ) -> None:
        """Show how far it may go; `refused` says why not, `takes` whether anything can be taken over from here."""
        answer = self.answer
        if answer is None:
            self.below.hide()
            return
        self.bar.show_value(answer.clearance, refused)
        held = answer.clearance is Clearance.CONFIDENTIAL
        self.waits_sign.setVisible(held)
        self.waits.setVisible(held)
        self.waits.setText(waits)
        self.tick.setVisible(takes and not held)
        self.tick.blockSignals(True)
        self.tick.setChecked(takes and not held and self._wanted(answer, ticked))
        self.tick.blockSignals(False)
        below = self.words.cleared(answer)
        self.below.setText(below)
        self.below.setVisible(bool(below))

    def _wanted(self, answer: Answer, ticked: bool | None) -> bool:
        """Public answers that stand nowhere yet are taken unless somebody says otherwise."""
        if ticked is not None:
            return ticked
        return answer.clearance is Clearance.PUBLIC and not self._used

    def is_taken(self) -> bool:
        """Whether it is to be taken over."""
        return self.answer is not None and not self.tick.isHidden() and self.tick.isChecked()

    def _chosen(self, clearance: Clearance) -> None:
        if self.answer is not None:
            self.cleared.emit(self.answer.id, clearance)
