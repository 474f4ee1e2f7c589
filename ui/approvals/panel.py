"""The right side of the inbox: the route, why it is asked, what others said, and the decision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.anchors import from_text
from editorial.domain.approval_rules import StageProgress
from editorial.domain.approvals import Decision, Outcome
from editorial.domain.content import Comment
from editorial.services.approval_inbox import Reading

from ..approval_words import ApprovalWords
from ..context import Desk
from ..widgets.buttons import IconButton, make_button
from ..widgets.clearing import clear
from ..widgets.empty import IconSign
from ..widgets.form import Field, TextArea
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from ..widgets.section import SectionHeader
from .tracker import RouteColumn
from .words import InboxWords

#: Design pixels.
WIDTH = 320


class DecisionPanel(Ground):
    """`decided` carries what somebody decides, `menu_wanted` the button under which the menu opens."""

    decided = Signal(object)
    menu_wanted = Signal(QWidget)
    closed = Signal()
    #: Where nothing is mine to decide: the way out that the button offers.
    way_wanted = Signal()

    def __init__(self, desk: Desk, words: InboxWords) -> None:
        super().__init__(desk.theme, "sunken", sides="l")
        self.desk, self.words = desk, words
        self.names = ApprovalWords(desk, self)
        self.setFixedWidth(desk.theme.px(WIDTH))
        self.setAccessibleName(self.tr("Approval route and decision"))
        self.route = RouteColumn(desk)
        self.close_button = IconButton(desk.theme, desk.icons, "x", self.tr("Close the panel"), size=26)
        self.close_button.clicked.connect(self.closed)
        self.more = IconButton(desk.theme, desk.icons, "ellipsis", self.tr("More decisions"), size=26)
        self.more.clicked.connect(lambda _on=False: self.menu_wanted.emit(self.more))
        self.scroller = Scroll(desk.theme, "sunken")
        self._build()

    def _build(self) -> None:
        px, theme = self.desk.theme.px, self.desk.theme
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(14), px(10), px(4))
        head.addWidget(Label(theme, self.tr("Approval route"), "section", weight=600), 1)
        head.addWidget(self.more)
        head.addWidget(self.close_button)
        self.reasons = QVBoxLayout()
        self.reasons.setSpacing(px(10))
        self.talk = QVBoxLayout()
        self.talk.setSpacing(px(6))
        inside = self.scroller.body
        inside.setContentsMargins(px(20), px(6), px(18), px(16))
        inside.setSpacing(px(12))
        inside.addWidget(self.route)
        inside.addWidget(Line(theme))
        inside.addLayout(self.reasons)
        inside.addLayout(self.talk)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.scroller, 1)
        column.addWidget(self._foot())

    def _foot(self) -> QWidget:
        desk, px = self.desk, self.desk.theme.px
        self.remark = TextArea(
            desk.theme,
            placeholder=self.tr("Needed when you reject or request changes"),
            least=3,
            most=6,
        )
        self.field = Field(desk.theme, desk.icons, self.tr("Remark"), self.remark)
        self.remark.textChanged.connect(lambda: self.field.set_error(""))
        key = "F" if desk.language == "de" else "A"
        self.approve = make_button(desk.theme, desk.icons, "primary", "", "check", key, "decision")
        self.approve.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.approve.clicked.connect(lambda _on=False: self.decided.emit(Decision.APPROVE))
        self.changes = make_button(desk.theme, desk.icons, "secondary", self.tr("Request changes"))
        self.changes.setToolTip(self.tr("Request changes (C)"))
        self.changes.clicked.connect(lambda _on=False: self.decided.emit(Decision.CHANGES))
        self.reject = make_button(desk.theme, desk.icons, "danger", self.tr("Reject"))
        self.reject.setToolTip(self.tr("Reject (R)"))
        self.reject.clicked.connect(lambda _on=False: self.decided.emit(Decision.REJECT))
        self.foot = Ground(desk.theme, "sunken", sides="t")
        column = QVBoxLayout(self.foot)
        column.setContentsMargins(px(20), px(12), px(16), px(14))
        column.setSpacing(px(10))
        self.way = make_button(desk.theme, desk.icons, "secondary", "")
        self.way.clicked.connect(self.way_wanted)
        column.addWidget(self.field)
        column.addWidget(self.way)
        column.addWidget(self.approve)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.changes, 1)
        row.addWidget(self.reject)
        column.addLayout(row)
        return self.foot

    # Showing ------------------------------------------------------------------------------------------------------

    def show_reading(self, reading: Reading, mine: StageProgress | None, way: str = "") -> None:
        """Show the route of an item; `mine` is the stage at which I may decide now, `way` what is offered without."""
        case = reading.case
        running = case.request is not None and case.request.outcome is Outcome.OPEN
        self.route.show_stages(case.stages, running, reading.revision_of, self.desk.actor.id, self._due)
        clear(self.reasons)
        for icon, token, said in self._reasons(reading, mine):
            self.reasons.addLayout(self._reason(icon, token, said))
        self._show_talk(case.card.comments)
        self._offer(mine is not None, reading.revision)
        self.way.setText(way)
        self.way.setVisible(mine is None and bool(way))
        self.foot.setVisible(mine is not None or bool(way))

    def _offer(self, may: bool, revision: int) -> None:
        for part in (self.field, self.approve, self.changes, self.reject):
            part.setVisible(may)
        self.approve.setText(self.tr("Approve revision {number}").format(number=revision))
        self.field.set_error("")

    def _due(self, due: object) -> str:
        return self.words.due_in_words(due) if isinstance(due, datetime) else ""

    def _reason(self, icon: str, token: str, said: str) -> QHBoxLayout:
        theme, px = self.desk.theme, self.desk.theme.px
        row = QHBoxLayout()
        row.setSpacing(px(10))
        sign = IconSign(theme, self.desk.icons, icon, token, 16)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(theme, said, "small", wrap=True), 1)
        return row

    def _reasons(self, reading: Reading, mine: StageProgress | None) -> list[tuple[str, str, str]]:
        """Four eyes, as whom I decide, why a stage is there, what the sign-off holds for."""
        case, me = reading.case, self.desk.actor.id
        found: list[tuple[str, str, str]] = []
        if case.request is not None and me in case.request.author_ids:
            found.append(("eye-off", "warning", self.tr("Four eyes: you wrote on this item and cannot approve it.")))
        elif mine is not None:
            found.append(("eye", "success", self.tr("Four eyes: you did not write on this item.")))
        if mine is not None and (signer := mine.signer(me)) is not None:
            said = self.words.standing(signer.standing, signer.for_id)
            if said:
                found.append(("users-round", "info", said))
        for stage in case.stages:
            if said := self.words.why_there(stage.stage):
                found.append(("scale", "warning", said))
        if case.override is not None:
            found.append(("stamp", "warning", self.names.without(case.override)))
        if mine is not None:
            words = self.tr(
                "Your approval holds for exactly revision {number}. Every later change brings it back to you."
            )
            found.append(("lock", "muted", words.format(number=reading.revision)))
        if not case.stages:
            found.append(("info", "info", self.tr("Not under approval now.")))
        return found

    def _show_talk(self, comments: Sequence[Comment]) -> None:
        clear(self.talk)
        open_now = sorted((one for one in comments if not one.done), key=lambda one: (str(one.at or ""), one.id))
        for title, found in (
            (self.tr("Comments, internal"), [one for one in open_now if not one.outside]),
            (self.tr("Comments, for outside"), [one for one in open_now if one.outside]),
        ):
            if not found:
                continue
            self.talk.addWidget(SectionHeader(self.desk.theme, title, len(found), line=True))
            for one in reversed(found):
                self.talk.addWidget(self._comment(one))

    def _comment(self, one: Comment) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(1))
        when = self.words.moment(self.words.at(one.at))
        column.addWidget(Label(theme, f"{one.author} · {when}", "caption", "muted", wrap=True))
        anchor = from_text(one.anchor)
        if anchor is not None:
            quote = anchor.quote if len(anchor.quote) < 90 else anchor.quote[:88].rstrip() + " …"
            column.addWidget(
                Label(theme, self.tr("on “{quote}”").format(quote=quote), "caption", "accent_text", wrap=True)
            )
        column.addWidget(Label(theme, one.body, "small", wrap=True))
        return row

    # Remark -------------------------------------------------------------------------------------------------------

    def ask_remark(self, said: str) -> None:
        """The remark is missing: the field has the keyboard and says why."""
        self.field.set_error(said)
        self.remark.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.remark.hasFocus():
            self.closed.emit()
        else:
            super().keyPressEvent(event)
