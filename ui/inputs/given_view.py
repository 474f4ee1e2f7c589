"""What one has said: every answer with how far it may go, which one may narrow at any time, and where it stands."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.expert_desk import ExpertView, answerable, passed_on
from editorial.domain.input_cards import ContributionCard, RequestCase
from editorial.domain.input_wording import answer_text
from editorial.domain.inputs import Answer, Clearance, ContributionState, Question
from editorial.texts import text

from ..clearance_tag import CLEARANCE_SIGNS, ClearanceTag
from ..context import Desk
from ..widgets.buttons import IconButton, LinkButton, make_button
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from .answering_question import clearance_words
from .desk_words import DeskWords

__all__ = ["GivenView"]

WIDEST: Final = 720
#: From the furthest on.
ORDER: Final = tuple(Clearance)


class GivenView(Ground):
    """`closed` when somebody goes back, `change_wanted` when they want to say more, `changed` after a clearance."""

    closed = Signal()
    change_wanted = Signal()
    changed = Signal()

    def __init__(
        self, desk: Desk, case: RequestCase, view: ExpertView, words: DeskWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk.theme, "surface", parent=parent)
        self.desk, self.case, self.view, self.words = desk, case, view, words
        theme, px = desk.theme, desk.theme.px
        self.menus: dict[int, LinkButton] = {}
        scroll = Scroll(theme)
        scroll.body.setContentsMargins(px(24), px(18), px(24), px(24))
        middle = QWidget(scroll.content)
        middle.setMaximumWidth(px(WIDEST))
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        scroll.body.addLayout(row)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(scroll, 1)
        self._fill()

    def _head(self) -> Ground:
        theme, px, one = self.desk.theme, self.desk.theme.px, self.case.request
        head = Ground(theme, "surface", sides="b", parent=self)
        head.setFixedHeight(px(52))
        self.back = IconButton(theme, self.desk.icons, "arrow-left", self.tr("Back to my requests"))
        self.back.clicked.connect(self.closed)
        self.more = make_button(theme, self.desk.icons, "secondary", self.tr("Change or add something"), icon="pencil")
        self.more.clicked.connect(self.change_wanted)
        row = QHBoxLayout(head)
        row.setContentsMargins(px(12), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(self.back)
        row.addWidget(ElidedLabel(theme, one.title, "section", weight=600), 1)
        row.addWidget(self.more)
        self.more.setVisible(answerable(one, self.desk.actor.id))
        return head

    @property
    def mine(self) -> ContributionCard | None:
        """The last version that whoever works here gave."""
        own = [one for one in self.case.contributions if one.contribution.person_id == self.desk.actor.id]
        given = [one for one in own if one.contribution.state is not ContributionState.WRITING]
        return given[-1] if given else None

    def _fill(self) -> None:
        theme, px, one = self.desk.theme, self.desk.theme.px, self.case.request
        icon, token = self.words.sign(one)
        lines = [(icon, token, self._standing())]
        lines += [("circle-check", "success", self.words.fate(each)) for each in self.view.fates_of(one.id)]
        for sign, colour, words in lines:
            row = QHBoxLayout()
            row.setSpacing(px(8))
            row.addWidget(IconSign(theme, self.desk.icons, sign, colour, 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(theme, words[:1].upper() + words[1:], "body", wrap=True), 1)
            self._column.addLayout(row)
            self._column.addSpacing(px(6))
        self._column.addSpacing(px(10))
        card = self.mine
        if card is None:
            return
        for question in self.case.questions:
            answer = card.answer(question.id)
            if answer is not None:
                self._add_answer(question, answer, card)

    def _standing(self) -> str:
        one = self.case.request
        words = self.words.standing(one)
        if one.reason and not passed_on(one, self.desk.actor.id):
            return f"{words}: {one.reason}"
        return words

    def _add_answer(self, question: Question, answer: Answer, card: ContributionCard) -> None:
        theme, px, language = self.desk.theme, self.desk.theme.px, self.desk.language
        files = ", ".join(one.name for one in card.files if one.answer_id == answer.id)
        said = "\n".join(one for one in (answer_text(question, answer, language), files) if one)
        if not said:
            return
        self._column.addWidget(Line(theme))
        self._column.addSpacing(px(10))
        self._column.addWidget(Label(theme, question.text, "small", "muted", wrap=True))
        self._column.addSpacing(px(2))
        self._column.addWidget(Label(theme, said, "body", wrap=True))
        self._column.addSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(ClearanceTag(self.desk, answer.clearance))
        row.addWidget(Label(theme, self._meaning(answer), "small", "muted", wrap=True), 1)
        if answer.clearance is not Clearance.CONFIDENTIAL:
            row.addWidget(self._closer(answer))
        self._column.addLayout(row)
        self._column.addSpacing(px(12))

    def _meaning(self, answer: Answer) -> str:
        if answer.cleared_by and answer.cleared_by != self.desk.actor.name and answer.clearance is not answer.wished:
            return self.tr("by {name}").format(name=answer.cleared_by)
        return clearance_words(self.desk, answer.clearance)

    def _closer(self, answer: Answer) -> LinkButton:
        button = LinkButton(self.desk.theme, self.desk.icons, self.tr("Keep it closer …"), icon="lock")
        button.setToolTip(self.tr("You may do that at any time. Where it stands already, the editors are told."))
        button.clicked.connect(partial(self._ask, button, answer))
        self.menus[answer.id] = button
        return button

    def _ask(self, button: LinkButton, answer: Answer, _on: bool = False) -> None:
        menu = self.closer_menu(answer, button)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def closer_menu(self, answer: Answer, parent: QWidget) -> QMenu:
        """The clearances that keep an answer closer than it is."""
        menu = QMenu(parent)
        for one in ORDER[ORDER.index(answer.clearance) + 1 :]:
            icon = self.desk.icons.icon(CLEARANCE_SIGNS[one][0], "text")
            words = text(f"input.clearance.{one}", self.desk.language)
            menu.addAction(icon, f"{words}: {clearance_words(self.desk, one)}", partial(self.tighten, answer, one))
        return menu

    def tighten(self, answer: Answer, clearance: Clearance) -> None:
        """Keep an answer closer from now on."""
        actor = self.desk.actor

        def done(_changes: Changes) -> None:
            word = text(f"input.clearance.{clearance}", self.desk.language)
            self.desk.toast(self.tr("The answer is now: {clearance}.").format(clearance=word))
            self.changed.emit()

        self.desk.run(lambda ws: ws.clearing.set_clearance(actor, [answer.id], clearance), done)

    def focus_content(self) -> None:
        """To what can be done here."""
        first = next(iter(self.menus.values()), None)
        (self.more if self.more.isVisible() else first or self.back).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
