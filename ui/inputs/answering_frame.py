"""Round the question: what is answered and whether it is kept, why it matters, and the way on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.input_cards import RequestCase
from editorial.domain.input_rules import WITH_EXPERT
from editorial.domain.inputs import MessageKind, Question, RequestState
from editorial.texts import text

from ..context import Desk
from ..widgets.badges import key_text
from ..widgets.buttons import IconButton, make_button
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from .answering_steps import StepBar

__all__ = ["AnswerFooter", "AnswerHeader", "AnswerHelp"]

#: Design pixels.
HEAD: Final = 52
FOOT: Final = 64
HELP: Final = 280


class AnswerHeader(Ground):
    """Back, the title, "saved", and the two ways of not answering."""

    def __init__(self, desk: Desk, case: RequestCase, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "surface", sides="b", parent=parent)
        theme, px, icons = desk.theme, desk.theme.px, desk.icons
        self.desk = desk
        self.setFixedHeight(px(HEAD))
        self.back = IconButton(theme, icons, "arrow-left", self.tr("Back to my requests"))
        self.title = ElidedLabel(theme, case.request.title, "section", weight=600)
        self.sign = IconSign(theme, icons, "check", "muted", 14)
        self.standing = Label(theme, "", "small", "muted")
        waits = case.request.state in WITH_EXPERT
        self.decline = make_button(theme, icons, "ghost", self.tr("Decline …"))
        self.pass_on = make_button(theme, icons, "ghost", self.tr("Pass on …"))
        self.decline.setToolTip(self.tr("Say no, with a reason"))
        self.pass_on.setToolTip(self.tr("Ask somebody of my department to answer"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(self.back)
        row.addWidget(self.title, 1)
        row.addWidget(self.sign)
        row.addWidget(self.standing)
        row.addSpacing(px(8))
        row.addWidget(self.pass_on)
        row.addWidget(self.decline)
        for button in (self.decline, self.pass_on):
            button.setVisible(waits)
        self.show_standing("")

    def show_standing(self, standing: str) -> None:
        """Quietly, whether what is written is kept."""
        words = {
            "writing": self.tr("being written"),
            "saving": self.tr("being saved"),
            "saved": self.tr("saved"),
            "failed": self.tr("not saved yet"),
        }.get(standing, "")
        icon, token = {"saved": ("check", "success"), "failed": ("circle-alert", "danger")}.get(
            standing, ("pencil", "muted")
        )
        self.standing.setText(words)
        self.standing.set_look(token="danger" if standing == "failed" else "muted")
        self.sign.set_icon(icon, token)
        self.sign.setVisible(bool(words))


class AnswerHelp(Ground):
    """Why it matters, for whom, what a good answer looks like; and what the editors or a colleague wrote."""

    def __init__(self, desk: Desk, case: RequestCase, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "sunken", sides="l", parent=parent)
        self.desk = desk
        theme, px = desk.theme, desk.theme.px
        self.setFixedWidth(px(HELP))
        scroll = Scroll(theme, "sunken")
        self.body = scroll.body
        self.body.setContentsMargins(px(18), px(20), px(16), px(16))
        self.body.setSpacing(px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(scroll)
        self.has_words = False
        self._fill(case)
        self.body.addStretch(1)

    def _fill(self, case: RequestCase) -> None:
        one, language = case.request, self.desk.language
        if one.state is RequestState.RETURNED and one.reason:
            self._add(self.tr("The editors ask"), one.reason, "corner-up-left", "review")
        for message in case.messages:
            # What a colleague wrote when they passed it on; letters of the editors say what stands here anyway.
            passed = message.kind is MessageKind.REQUEST and bool(one.passed_by) and message.person_id == one.person_id
            if passed and message.body:
                self._add(
                    self.tr("{name} writes").format(name=message.by), message.body, "message-square", "accent_text"
                )
        self._add(self.tr("Why it matters"), one.purpose)
        self._add(self.tr("For whom"), one.audience)
        self._add(text("input_form.good", language), one.example)
        about = case.content_title or case.call_title
        if about and about != one.title:
            self._add(self.tr("What it is for"), about)
        if one.asked_by:
            self._add(self.tr("Asks"), one.asked_by)

    def _add(self, title: str, words: str, icon: str = "", token: str = "muted") -> None:
        if not words:
            return
        theme = self.desk.theme
        self.has_words = True
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        if icon:
            head.addWidget(IconSign(theme, self.desk.icons, icon, token, 14))
        head.addWidget(Label(theme, title, "small", token, 600), 1)
        self.body.addLayout(head)
        self.body.addWidget(Label(theme, words, "body", wrap=True))
        self.body.addSpacing(theme.px(14))


class AnswerFooter(Ground):
    """Where one is, back, skip, and the one button that goes on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "surface", sides="t", parent=parent)
        self.desk = desk
        theme, px, icons = desk.theme, desk.theme.px, desk.icons
        self.setFixedHeight(px(FOOT))
        self.count = Label(theme, "", "body", weight=500, tnum=True)
        self.steps = StepBar(desk)
        self.steps.setMaximumWidth(px(300))
        self.previous = make_button(theme, icons, "secondary", self.tr("Back"), size="decision")
        self.previous.setToolTip(self.tr("Previous question") + f" ({key_text('Alt+Left')})")
        self.skip = make_button(theme, icons, "ghost", self.tr("Skip"), size="decision")
        self.skip.setToolTip(self.tr("Without an answer to the next question") + f" ({key_text('Alt+Right')})")
        self.next = make_button(
            theme, icons, "primary", self.tr("Next"), key_hint=key_text("Ctrl+Return"), size="decision"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), 0, px(20), 0)
        row.setSpacing(px(10))
        row.addWidget(self.count)
        row.addWidget(self.steps, 1)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.previous)
        row.addWidget(self.next)

    def show_place(self, marks: tuple[bool, ...], place: int, question: Question | None, aside: bool) -> None:
        """Where one is on the path."""
        end = question is None
        self.steps.show_steps(marks, place)
        where = self.tr("{place} of {count}").format(place=place + 1, count=len(marks))
        self.count.setText(self.tr("Last step") if end else self.tr("earlier answer") if aside else where)
        self.previous.setVisible(place > 0 or aside)
        self.skip.setVisible(not end and not aside and not marks[place])
        self.next.setText(self.tr("Hand in") if end else self.tr("Next"))
        self.next.set_icon_name("send" if end else "")
        self.next.setAccessibleName(self.next.text())
        for one in (self.previous, self.skip):
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
