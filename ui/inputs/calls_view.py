"""A call for topics: until when, of whom, what came in, and the idea that each of it becomes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.input_calls import CallCard
from editorial.domain.input_cards import RequestCase
from editorial.domain.input_wording import answer_text
from editorial.domain.inputs import Clearance

from ..context import Desk
from ..widgets.badges import Tag
from ..widgets.buttons import LinkButton, make_button
from ..widgets.clearing import clear
from ..widgets.empty import EmptyState
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from ..widgets.section import FactRow, SectionHeader
from ..widgets.signs import Avatar
from .words import InputWords


class CallView(QWidget):
    """`idea_wanted` with a request's id, `content_wanted` with an item's."""

    edit_wanted = Signal()
    send_wanted = Signal()
    close_wanted = Signal()
    idea_wanted = Signal(int)
    content_wanted = Signal(int)
    request_wanted = Signal(int)

    def __init__(self, desk: Desk, words: InputWords) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        self.heading = Label(theme, "", "section", weight=600, wrap=True)
        self.about = Label(theme, "", "small", "muted", wrap=True)
        self.edit_button = make_button(theme, icons, "ghost", self.tr("Edit"), "pencil")
        self.close_button = make_button(theme, icons, "secondary", self.tr("Close the call"), "lock")
        self.send_button = make_button(theme, icons, "primary", self.tr("Send the call"), "send")
        self.edit_button.clicked.connect(self.edit_wanted)
        self.close_button.clicked.connect(self.close_wanted)
        self.send_button.clicked.connect(self.send_wanted)
        head = Ground(theme, "surface", sides="b")
        self._head = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, head)
        row.setContentsMargins(px(24), px(8), px(16), px(8))
        row.setSpacing(px(8))
        acts = QHBoxLayout()
        acts.setSpacing(px(8))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.heading)
        names.addWidget(self.about)
        row.addLayout(names, 1)
        for button in (self.edit_button, self.close_button, self.send_button):
            acts.addWidget(button)
        acts.addStretch(1)
        row.addLayout(acts)
        scroll = Scroll(theme, "surface")
        self.body = scroll.body
        self.body.setContentsMargins(px(24), px(14), px(20), px(24))
        self.body.setSpacing(px(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(scroll, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Beside the buttons a title in a narrow window would be a column of single words.
        across = self.width() >= self.desk.theme.px(640)
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if across else way.TopToBottom)

    def show_call(self, card: CallCard, cases: Sequence[RequestCase]) -> None:
        """Show a call with what was sent in."""
        call, may = card.call, self.desk.may("input") and not self.desk.read_only
        self.heading.setText(call.title)
        self.about.setText(self.words.call_about(card))
        running = call.closed_at is None
        left = list(call.department_ids)
        self.edit_button.setVisible(may and running)
        self.close_button.setVisible(may and running and card.asked + card.waiting > 0)
        self.send_button.setVisible(may and running and bool(left) and card.asked + card.waiting == 0)
        clear(self.body)
        departments = ", ".join(filter(None, (self.words.department(one) for one in call.department_ids)))
        for label, value in (
            (self.tr("Why it matters"), call.purpose),
            (self.tr("Audience"), call.audience),
            (self.tr("Departments"), departments or self.tr("none yet: change the call")),
        ):
            if value:
                self.body.addWidget(FactRow(self.desk.theme, label, value, 136))
        topics = [one for one in cases if one.newest is not None]
        self.body.addWidget(SectionHeader(self.desk.theme, self.tr("Topics"), len(topics), line=True))
        for one in topics:
            self.body.addWidget(self._topic(one, may))
        if not topics:
            words = self.tr("Nothing was sent in yet")
            hint = self.tr("The departments see the call on their desk, or get a form.") if running else ""
            empty = EmptyState(self.desk.theme, self.desk.icons, "inbox", words, hint)
            empty.setMinimumHeight(self.desk.theme.px(160))
            self.body.addWidget(empty)
        self.body.addStretch(1)

    def _topic(self, case: RequestCase, may: bool) -> QWidget:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        one, newest = case.request, case.newest
        assert newest is not None
        box = Ground(theme, "surface", "border", 7)
        column = QVBoxLayout(box)
        column.setContentsMargins(px(14), px(10), px(12), px(12))
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        name = self.words.person(one.person_id) or newest.contribution.person
        head.addWidget(Avatar(theme, name, False, 22))
        department = self.words.department(one.department_id)
        who = ", ".join(part for part in (name, department) if part)
        head.addWidget(Label(theme, who, "small", weight=500, wrap=True), 1)
        if any(each.clearance is Clearance.CONFIDENTIAL for each in newest.answers):
            head.addWidget(Tag(theme, icons, "danger", self.tr("confidential"), "lock"))
        column.addLayout(head)
        for question in case.questions:
            said = answer_text(question, newest.answer(question.id), self.desk.language)
            if said:
                column.addWidget(Label(theme, question.text, "caption", "muted", wrap=True))
                column.addWidget(Label(theme, said, "body", wrap=True))
        foot = QHBoxLayout()
        foot.setSpacing(px(12))
        if one.content_id is not None:
            link = LinkButton(theme, icons, case.content_title or self.tr("Open the idea"), "external-link")
            link.clicked.connect(lambda _on=False, number=one.content_id: self.content_wanted.emit(number))
            foot.addWidget(Tag(theme, icons, "success", self.tr("became an idea"), "circle-check"))
            foot.addWidget(link)
        elif may:
            button = make_button(theme, icons, "secondary", self.tr("Create an idea"), "lightbulb", size="small")
            button.clicked.connect(lambda _on=False: self.idea_wanted.emit(one.id))
            foot.addWidget(button)
        review = LinkButton(theme, icons, self.tr("Review the answer"))
        review.clicked.connect(lambda _on=False: self.request_wanted.emit(one.id))
        foot.addWidget(review)
        foot.addStretch(1)
        column.addLayout(foot)
        return box
