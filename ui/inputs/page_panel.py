"""The right side for a request without an answer: what is asked and why, where it stands, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.input_cards import RequestCase, RequestRow
from editorial.domain.input_rules import overdue
from editorial.domain.inputs import InputRequest, Question, RequestState

from ..context import Desk
from ..widgets.badges import Tag
from ..widgets.banner import Banner
from ..widgets.buttons import Button, IconButton, Kind, LinkButton, make_button
from ..widgets.clearing import clear
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from ..widgets.section import FactRow, SectionHeader
from ..widgets.signs import Avatar
from .message_line import MessageLine
from .page_offers import Offer, offers
from .words import STATE_SIGNS, InputWords

#: Design pixels.
WIDTH = 474
_MEANINGS = {"muted": "accent", "review": "info"}


class RequestPanel(Ground):
    """`act_wanted` carries the name of an offer (`page_offers`), `menu_wanted` the button it opens under."""

    act_wanted = Signal(str)
    menu_wanted = Signal(QWidget)
    closed = Signal()
    content_wanted = Signal(int)

    def __init__(self, desk: Desk, words: InputWords) -> None:
        super().__init__(desk.theme, "surface", sides="l")
        self.desk, self.words = desk, words
        self.case: RequestCase | None = None
        self.setAccessibleName(self.tr("The request in front"))
        self.setFixedWidth(desk.theme.px(WIDTH))
        self.buttons: dict[str, Button] = {}
        self._build()

    def _build(self) -> None:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        self.title = Label(theme, "", "section", weight=600, wrap=True)
        self.close_button = IconButton(theme, icons, "x", self.tr("Close the panel"), size=26)
        self.close_button.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._who = QHBoxLayout()
        self._who.setSpacing(px(9))
        self._facts = QHBoxLayout()
        self._facts.setSpacing(px(18))
        head = QVBoxLayout()
        head.setContentsMargins(px(20), px(14), px(14), px(12))
        head.setSpacing(px(8))
        head.addLayout(top)
        head.addLayout(self._who)
        head.addLayout(self._facts)
        self.scroller = Scroll(theme, "surface")
        self.body = self.scroller.body
        self.body.setContentsMargins(px(20), px(14), px(18), px(18))
        self.body.setSpacing(px(10))
        self.foot = Ground(theme, "surface", sides="t")
        self._foot = QHBoxLayout(self.foot)
        self._foot.setContentsMargins(px(20), px(10), px(14), px(10))
        self._foot.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(theme))
        column.addWidget(self.scroller, 1)
        column.addWidget(self.foot)

    # Showing ------------------------------------------------------------------------------------------------------

    def show_case(self, case: RequestCase) -> None:
        """Show a request; the place in it stays where it is the same."""
        same = self.case is not None and self.case.request.id == case.request.id
        place = self.scroller.verticalScrollBar().value() if same else 0
        self.case, one = case, case.request
        self.title.setText(one.title or self.tr("Without a title"))
        self._show_who(one)
        self._show_facts(one)
        clear(self.body)
        self._show_problem(one)
        self._show_reasons(case)
        self._show_questions(case.questions)
        self._show_messages(case)
        self.body.addStretch(1)
        self._show_acts(offers(self.desk, one))
        self.scroller.verticalScrollBar().setValue(place)

    def show_many(self, rows: Sequence[RequestRow]) -> None:
        """Show that several are selected, and what can be done with all of them."""
        self.case = None
        self.title.setText(self.tr("%n request(s) selected", "", len(rows)))
        clear(self._who)
        clear(self._facts)
        clear(self.body)
        minutes = sum(one.request.minutes for one in rows)
        self.body.addWidget(FactRow(self.theme, self.tr("Estimated"), self.tr("%n minute(s)", "", minutes)))
        for row in rows[:12]:
            name = self.words.short(row.request.person_id)
            self.body.addWidget(Label(self.theme, f"{row.request.title} · {name}", "small", wrap=True))
        if len(rows) > 12:
            self.body.addWidget(Label(self.theme, self.tr("and %n more", "", len(rows) - 12), "small", "muted"))
        self.body.addStretch(1)
        common = [one for one in offers(self.desk, rows[0].request) if one.many]
        for row in rows[1:]:
            names = {one.name for one in offers(self.desk, row.request)}
            common = [one for one in common if one.name in names]
        self._show_acts(common)

    def _show_who(self, one: InputRequest) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        clear(self._who)
        name, department = self.words.person(one.person_id), self.words.department(one.department_id)
        if name:
            self._who.addWidget(Avatar(theme, name, one.person_id == self.desk.actor.id, 30))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        who = ", ".join(part for part in (name or self.tr("Nobody is asked yet"), department) if part)
        lines.addWidget(Label(theme, who, "body", weight=500, wrap=True))
        lines.addWidget(Label(theme, self.words.standing(one), "caption", "muted", wrap=True))
        self._who.addLayout(lines, 1)
        icon, token = STATE_SIGNS[one.state]
        meaning, state = _MEANINGS.get(token, token), self.words.state(one.state)
        if one.state is RequestState.DRAFT and one.wants_grant:
            icon, meaning, state = "hourglass", "warning", self.tr("Waits for time")
        elif overdue(one, self.desk.clock.today()):
            icon, meaning = "clock-alert", "danger"
        self._who.addWidget(Tag(theme, icons, meaning, state, icon))

    def _show_facts(self, one: InputRequest) -> None:
        theme = self.desk.theme
        clear(self._facts)
        minutes = self.tr("{count} min").format(count=one.minutes)
        facts = [(self.tr("Time"), minutes), (self.tr("Due"), self.words.due(one.due) or self.tr("none"))]
        facts.append((self.tr("Way"), self.words.way(one.way)))
        for label, value in facts:
            pair = QHBoxLayout()
            pair.setSpacing(theme.px(5))
            pair.addWidget(Label(theme, label, "small", "muted"))
            pair.addWidget(Label(theme, value, "small", weight=500, tnum=True))
            self._facts.addLayout(pair)
        self._facts.addStretch(1)

    def _show_problem(self, one: InputRequest) -> None:
        """What is wrong comes first, with the way out."""
        if one.state is RequestState.DRAFT and one.wants_grant:
            words = self.tr("The request goes out by itself as soon as management grants the time.")
            self._banner("warning", self.tr("The time granted does not suffice"), words, "hourglass")
        elif one.state is RequestState.DECLINED:
            self._banner("info", self.tr("Declined"), one.reason or self.tr("Without a reason."), "circle-x")
        elif one.state is RequestState.EXPIRED:
            self._banner("info", self.tr("Nobody answered in time"), one.reason, "calendar-x")
        elif one.state is RequestState.RETURNED and one.reason:
            self._banner("info", self.tr("Asked again"), one.reason, "corner-up-left")
        if one.passed_by:
            words = self.tr("Passed on by {name}").format(name=one.passed_by)
            self.body.addWidget(Label(self.theme, words, "small", "muted", wrap=True))

    def _banner(self, meaning: str, title: str, reason: str, icon: str) -> None:
        self.body.addWidget(Banner(self.theme, self.desk.icons, meaning, title, reason, icon=icon))

    def _show_reasons(self, case: RequestCase) -> None:
        one = case.request
        about = case.content_title or case.call_title
        if about and one.content_id:
            link = LinkButton(self.theme, self.desk.icons, about, "external-link")
            content_id = one.content_id
            link.clicked.connect(lambda _on=False: self.content_wanted.emit(content_id))
            box = QWidget()
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(link)
            row.addStretch(1)
            self.body.addWidget(FactRow(self.theme, self.tr("For the content"), box))
        elif about:
            self.body.addWidget(FactRow(self.theme, self.tr("Call for topics"), about))
        for label, value in (
            (self.tr("Why it matters"), one.purpose),
            (self.tr("Audience"), one.audience),
            (self.tr("Good answer"), one.example),
            (self.tr("Language"), self.words.language(one.language)),
        ):
            if value:
                self.body.addWidget(FactRow(self.theme, label, value))

    def _show_questions(self, questions: Sequence[Question]) -> None:
        theme, px = self.theme, self.theme.px
        self.body.addWidget(SectionHeader(theme, self.tr("Questions"), len(questions), line=True))
        for number, one in enumerate(questions, 1):
            row = QHBoxLayout()
            row.setSpacing(px(10))
            count = Label(theme, str(number), "body", "muted", tnum=True)
            count.setFixedWidth(px(16))
            row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
            lines = QVBoxLayout()
            lines.setSpacing(px(1))
            lines.addWidget(Label(theme, one.text, "body", weight=500, wrap=True))
            lines.addWidget(Label(theme, self._about(one), "caption", "muted", wrap=True))
            row.addLayout(lines, 1)
            self.body.addLayout(row)

    def _about(self, one: Question) -> str:
        parts = [self.words.kind(one.kind)]
        if one.unit:
            parts.append(one.unit)
        if one.options:
            parts.append(" / ".join(one.options))
        if one.required:
            parts.append(self.tr("required"))
        if one.round > 1:
            parts.append(self.tr("follow-up"))
        return " · ".join((*parts, *((one.hint,) if one.hint else ())))

    def _show_messages(self, case: RequestCase) -> None:
        if not case.messages:
            return
        self.body.addWidget(SectionHeader(self.theme, self.tr("Messages"), len(case.messages), line=True))
        for one in sorted(case.messages, key=lambda each: (str(each.at or ""), each.id), reverse=True):
            self.body.addWidget(MessageLine(self.desk, self.words, one))

    # Acting -------------------------------------------------------------------------------------------------------

    def _show_acts(self, found: Sequence[Offer]) -> None:
        clear(self._foot)
        self.buttons = {}
        px = self.theme.px
        room = px(WIDTH - 20 - 14 - 30 - 8)
        shown = 0
        for place, one in enumerate(found[:3]):
            kind: Kind = "primary" if place == 0 and one.strong else "secondary" if place < 2 else "ghost"
            button = make_button(self.theme, self.desk.icons, kind, one.words, one.icon if place < 2 else "")
            room -= button.sizeHint().width() + px(8)
            if room < 0:
                button.deleteLater()
                break
            button.clicked.connect(lambda _on=False, name=one.name: self.act_wanted.emit(name))
            self.buttons[one.name] = button
            self._foot.addWidget(button)
            shown += 1
        self._foot.addStretch(1)
        if len(found) > shown:
            more = IconButton(self.theme, self.desk.icons, "ellipsis", self.tr("More"), size=30)
            more.clicked.connect(lambda _on=False: self.menu_wanted.emit(more))
            self._foot.addWidget(more)
        self.foot.setVisible(bool(found))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
