"""The right side: an answer in full with its source and its way into a text, or a person and how to ask them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.inputs import Clearance
from editorial.domain.knowledge import Knower, Known
from editorial.errors import EditorialError
from editorial.texts import text

from ..clearance_tag import CLEARANCE_SIGNS
from ..context import Desk
from ..item_chooser import choose_item
from ..widgets.badges import Tag
from ..widgets.banner import Banner
from ..widgets.buttons import Button, make_button
from ..widgets.clearing import clear
from ..widgets.label import Label
from ..widgets.section import FactRow, SectionHeader
from ..widgets.side_panel import SidePanel
from ..widgets.signs import Avatar
from .words import KnowledgeWords

#: Design pixels.
WIDTH = 420


class KnowledgePanel(SidePanel):
    """`show_answer` and `show_person`; `person_wanted` asks for everything that somebody has said."""

    person_wanted = Signal(int)

    def __init__(self, desk: Desk, words: KnowledgeWords, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", expandable=False, parent=parent)
        self.desk, self.words = desk, words
        self.setAccessibleName(self.tr("What was found, in full"))
        self.row: Knower | Known | None = None
        self.take: Button | None = None
        self.set_width(desk.theme.px(WIDTH))
        self.problem = Banner(desk.theme, desk.icons, "danger", "", parent=self)
        self.problem.hide()

    def _clear(self) -> None:
        clear(self.badges)
        clear(self.header)
        self.problem.setParent(self)
        self.problem.hide()
        clear(self.body)
        clear(self.footer)
        self.take = None

    # An answer ----------------------------------------------------------------------------------------------------

    def show_answer(self, one: Known) -> None:
        """The answer in full."""
        self._clear()
        self.row = one
        theme, icons = self.desk.theme, self.desk.icons
        icon, meaning = CLEARANCE_SIGNS[one.clearance]
        self.badges.addWidget(Tag(theme, icons, meaning, self.words.clearance(one.clearance), icon))
        self.header.addWidget(Label(theme, one.question, "section", weight=600, wrap=True))
        if one.words:
            self.body.addWidget(self._selectable(one.words, "editor"))
        for quote in one.quotes:
            self.body.addWidget(self._selectable(self.words.quoted(quote), "editor"))
        self._facts(one)
        self.body.addWidget(self.problem)
        self.body.addStretch(1)
        self._answer_buttons(one)

    def _selectable(self, words: str, role: str) -> Label:
        label = Label(self.desk.theme, words, role, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _facts(self, one: Known) -> None:
        theme = self.desk.theme
        facts = [
            (self.tr("Said by"), one.person),
            (self.tr("Department"), one.department),
            (self.tr("Named"), text(f"input.attribution.{one.attribution}", self.desk.language)),
            (self.tr("Request"), one.title),
            (self.tr("Given on"), self.words.day(one.at)),
            (self.tr("Files"), ", ".join(one.files)),
            (self.tr("Stands in"), ", ".join(one.used_in) or self.tr("no content item yet")),
        ]
        for label, value in facts:
            if value:
                self.body.addWidget(FactRow(theme, label, value))
        hint = self._hint(one.clearance)
        if hint:
            self.body.addWidget(Label(theme, hint, "small", "muted", wrap=True))

    def _hint(self, clearance: Clearance) -> str:
        """What the clearance means for whoever takes the words."""
        if clearance is Clearance.CONFIDENTIAL:
            return self.tr(
                "Confidential: it can be taken into a draft, but the text cannot be submitted before the department’s "
                "lead has cleared it."
            )
        if clearance is Clearance.INTERNAL:
            return self.tr("Internal: it may stand only in content for internal channels.")
        return ""

    def _answer_buttons(self, one: Known) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        if self.desk.may("input.take") and (one.words or one.quotes):
            self.take = make_button(theme, icons, "primary", self.tr("Take into a content item …"), "file-text")
            self.take.clicked.connect(self._choose)
            self.footer.addWidget(self.take)
        request = make_button(theme, icons, "secondary", self.tr("Show request"), "graduation-cap")
        request.clicked.connect(lambda _on=False: self.desk.show_request(one.request_id))
        self.footer.addWidget(request)
        self.footer.addStretch(1)

    def _choose(self) -> None:
        if self.take is not None:
            choose_item(self.desk, self.take, self._take)

    def _take(self, content_id: int, title: str) -> None:
        one, actor = self.row, self.desk.actor
        if not isinstance(one, Known):
            return
        words = one.words or one.quotes[0]

        def done(_changes: Changes) -> None:
            self.desk.toast(self.tr("Taken into “{title}” with its source.").format(title=title))

        self.desk.run(lambda ws: ws.clearing.take(actor, content_id, one.answer_id, words), done, self._refused)

    def _refused(self, error: EditorialError) -> None:
        self.problem.set_banner("danger", self.tr("Not possible"), error.text(self.desk.language))
        self.problem.show()

    # A person -----------------------------------------------------------------------------------------------------

    def _section(self, heading: SectionHeader, body: Label) -> None:
        """What belongs to a heading stands nearer to it than to the next one."""
        part = QWidget()
        both = QVBoxLayout(part)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(self.desk.theme.px(2))
        both.addWidget(heading)
        both.addWidget(body)
        self.body.addWidget(part)

    def show_person(self, one: Knower) -> None:
        """What somebody knows about, and how to ask them."""
        self._clear()
        self.row = one
        theme, icons, expert = self.desk.theme, self.desk.icons, one.expert
        self.badges.addWidget(Avatar(theme, expert.name, size=32))
        self.header.addWidget(Label(theme, expert.name, "section", weight=600, wrap=True))
        self.header.addWidget(Label(theme, expert.department, "small", "muted"))
        fields = [
            (self.tr("Knows about"), expert.competence),
            (self.tr("Field of the department"), expert.department_competence),
        ]
        for label, value in fields:
            if value:
                self._section(SectionHeader(theme, label), self._selectable(value, "body"))
        contributions = SectionHeader(theme, self.tr("Contributions"), one.answers)
        self._section(contributions, Label(theme, self.words.known(one), "body", wrap=True))
        if expert.archived:
            self.body.addWidget(Label(theme, self.tr("No longer works here."), "small", "muted", wrap=True))
        self.body.addStretch(1)
        if self.desk.may("input.save") and not expert.archived:
            ask = make_button(theme, icons, "primary", self.tr("Ask experts …"), "graduation-cap")
            ask.clicked.connect(lambda _on=False: self.desk.ask_expert())
            self.footer.addWidget(ask)
        if one.answers:
            every = make_button(theme, icons, "secondary", self.tr("All contributions"), "message-square-quote")
            every.clicked.connect(lambda _on=False: self.person_wanted.emit(expert.person_id))
            self.footer.addWidget(every)
        self.footer.addStretch(1)
