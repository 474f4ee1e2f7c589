"""The top of an answer's panel: what it is about, who said it, how it came in, time, attribution and consent."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.input_cards import ContributionCard, RequestCase
from editorial.domain.inputs import Way
from editorial.texts import text

from ..context import Desk
from ..widgets.badges import Tag
from ..widgets.buttons import IconButton
from ..widgets.clearing import clear
from ..widgets.empty import IconSign
from ..widgets.flow import Flow
from ..widgets.label import Label
from ..widgets.signs import Avatar
from .review_words import ReviewWords
from .words import InputWords

__all__ = ["ReviewHead"]


class ReviewHead(QWidget):
    """Title and facts. `closed`, `menu_wanted` (the button under which it opens), `naming_wanted` to correct how the
    expert is named."""

    closed = Signal()
    menu_wanted = Signal(QWidget)
    naming_wanted = Signal()

    def __init__(self, desk: Desk, words: ReviewWords) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self.names = InputWords(desk, self)
        theme, icons = desk.theme, desk.icons
        self.title = Label(theme, "", "section", weight=600, wrap=True)
        self.more = IconButton(theme, icons, "ellipsis", self.tr("More"), size=26)
        self.more.clicked.connect(lambda _on=False: self.menu_wanted.emit(self.more))
        self.close_button = IconButton(theme, icons, "x", self.tr("Close the panel"), size=26)
        self.close_button.clicked.connect(self.closed)
        self.avatar = Avatar(theme, "?", size=30)
        self.who = Label(theme, "", "body", weight=500, wrap=True)
        self.came = Label(theme, "", "caption", "muted", wrap=True)
        self.proof = Tag(theme, icons, "success", self.tr("File checked"), "shield-check")
        self.proof.setToolTip(self.tr("Form, person, validity and checksum of the answer file were checked."))
        self.naming = IconButton(theme, icons, "pencil", self.tr("Change attribution and consent"), size=24)
        self.naming.clicked.connect(self.naming_wanted)
        self.consent_sign = IconSign(theme, icons, "info", "warning", 13)
        self.consent = Label(theme, "", "caption", "muted", wrap=True)
        self.facts_box = QWidget()
        self.facts = Flow(self.facts_box, theme.px(4))
        self._build()

    def _build(self) -> None:
        px = self.desk.theme.px
        top = QHBoxLayout()
        top.setSpacing(px(2))
        top.addWidget(self.title, 1)
        for button in (self.more, self.close_button):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        person = QHBoxLayout()
        person.setSpacing(px(8))
        person.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.who)
        lines.addWidget(self.came)
        person.addLayout(lines, 1)
        person.addWidget(self.proof)
        consent = QHBoxLayout()
        consent.setSpacing(px(5))
        consent.addWidget(self.consent_sign)
        consent.addWidget(self.consent, 1)
        consent.addWidget(self.naming)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(12), px(12), px(8))
        column.setSpacing(px(6))
        column.addLayout(top)
        column.addLayout(person)
        column.addWidget(self.facts_box)
        column.addLayout(consent)

    # Showing ------------------------------------------------------------------------------------------------------

    def show_case(self, case: RequestCase, card: ContributionCard | None, may_correct: bool) -> None:
        """Show a request, and a version of what came back, where something did."""
        self.title.setText(case.request.title)
        who = self.words.who(case, card)
        self.avatar.set_person(who.partition(",")[0] or "?")
        self.who.setText(who or self.tr("Nobody is asked yet"))
        self.came.setText(self.words.came(card.contribution) if card else self.names.standing(case.request))
        self.proof.setVisible(card is not None and card.contribution.way is Way.FORM)
        clear(self.facts)
        for label, value, rest in self._facts(case, card):
            self.facts.addWidget(self._fact(label, value, rest))
        self._show_consent(card)
        self.naming.setVisible(card is not None and may_correct)

    def _facts(self, case: RequestCase, card: ContributionCard | None) -> list[tuple[str, str, str]]:
        if card is None:
            minutes = self.tr("%n minute(s)", "", case.request.minutes)
            due = self.names.due(case.request.due)
            state = text(f"input.state.{case.request.state}", self.desk.language)
            found = [(self.tr("State"), state, ""), (self.tr("Time"), minutes, ""), (self.tr("Due"), due, "")]
            return [one for one in found if one[1]]
        one = card.contribution
        of = self.tr("of %n min", "", case.request.minutes)
        found = [
            # What the whole request took, as the list and the budget count it, not the newest version alone.
            (self.tr("Time"), str(max(one.minutes, case.request.minutes_used)), of),
            (self.tr("Attribution"), self.words.attribution(one.attribution), ""),
        ]
        return [*found, (self.tr("Attachments"), str(len(card.files)), "")] if card.files else found

    def _fact(self, label: str, value: str, rest: str) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, px(12), 0)
        row.setSpacing(px(4))
        row.addWidget(Label(theme, label, "small", "muted"))
        row.addWidget(Label(theme, value, "small", "text", 600 if rest else 500, tnum=True))
        if rest:
            row.addWidget(Label(theme, rest, "small", "text", tnum=True))
        return holder

    def _show_consent(self, card: ContributionCard | None) -> None:
        self.consent_sign.setVisible(card is not None)
        self.consent.setVisible(card is not None)
        if card is None:
            return
        lacks = self.words.lacks_consent(card.contribution)
        self.consent_sign.set_icon("triangle-alert" if lacks else "badge-check", "warning" if lacks else "muted")
        self.consent.set_look(token="warning" if lacks else "muted")
        self.consent.setText(self.words.consent(card.contribution))
