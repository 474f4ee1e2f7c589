"""The right side of the requests: what came back, question by question, how far it may go, and what is taken over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.input_cards import ContributionCard
from editorial.domain.inputs import Answer, ContributionState, InputMessage
from editorial.errors import EditorialError, Missing
from editorial.services.input_review import Review

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.buttons import make_button
from ..widgets.choice import Choice
from ..widgets.clearing import clear
from ..widgets.form import ChoiceField
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from ..widgets.section import SectionHeader
from ..widgets.segmented import Segmented
from .message_line import MessageLine
from .review_acts import ReviewActs
from .review_answer import EDGE, AnswerCard
from .review_head import ReviewHead
from .review_places import PlacesReader
from .review_versions import VersionDiff
from .review_words import ReviewWords
from .words import InputWords

__all__ = ["ReviewPanel"]

#: Design pixels.
WIDTH = 474
#: Kinds whose change concerns what is shown.
KINDS = (
    *("input_request", "question", "contribution", "answer", "input_file", "passage"),
    *("input_message", "person", "department"),
)
#: Milliseconds in which changes that follow each other are read together.
TOGETHER = 20
ANSWERS, CHANGES = "answers", "changes"


class ReviewPanel(Ground):
    """`closed` when a person closed it; `shown_request` with the id once a request stands there."""

    closed = Signal()
    shown_request = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface", sides="l")
        self.desk = desk
        self.words = ReviewWords(desk, self)
        self.review: Review | None = None
        self.cards: list[AnswerCard] = []
        self._request_id = 0
        self._number = 0
        self._serial = 0
        #: What somebody ticked or unticked themselves, by answer id.
        self._ticks: dict[int, bool] = {}
        self.setFixedWidth(desk.theme.px(WIDTH))
        self.setAccessibleName(self.tr("Answer"))
        self.acts = ReviewActs(self)
        self.head = ReviewHead(desk, self.words)
        self.problem = Banner(desk.theme, desk.icons, "info", "", framed=False)
        self.problem.hide()
        self.scroller = Scroll(desk.theme)
        self.diff = VersionDiff(desk)
        self.stack = QStackedWidget()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(TOGETHER)
        self._again.timeout.connect(self.reload)
        self._build()
        self._wire()

    # Building -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.scroller.body.setSpacing(0)
        self.stack.addWidget(self.scroller)
        self.stack.addWidget(self.diff)
        # In low windows the answers scroll in little room; the head above keeps its own.
        self.stack.setMinimumHeight(self.desk.theme.px(40))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Line(self.desk.theme))
        column.addWidget(self.problem)
        column.addWidget(self._version_bar())
        column.addWidget(self.stack, 1)
        column.addWidget(self._foot())

    def _version_bar(self) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        self.versions = ChoiceField(theme, self.desk.icons)
        self.versions.setAccessibleName(self.tr("Version"))
        self.view = Segmented(
            theme, [(ANSWERS, self.tr("Answers")), (CHANGES, self.tr("Changes"))], self.tr("What is shown")
        )
        self.bar = Ground(theme, "sunken", sides="b")
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(px(EDGE), px(6), px(12), px(6))
        row.setSpacing(px(10))
        row.addWidget(self.versions, 1)
        row.addWidget(self.view)
        return self.bar

    def _foot(self) -> QWidget:
        desk, px = self.desk, self.desk.theme.px
        self.take = make_button(desk.theme, desk.icons, "primary", "", "check")
        self.back = make_button(desk.theme, desk.icons, "secondary", self.tr("Follow-up"), "corner-up-left")
        self.back.setToolTip(self.tr("Return the answer with follow-up questions"))
        self.interview = make_button(desk.theme, desk.icons, "secondary", self.tr("Begin interview"), "mic")
        self.thank = make_button(desk.theme, desk.icons, "ghost", self.tr("Thank"))
        self.stands = Label(desk.theme, "", "small", "muted", wrap=True)
        self.foot = Ground(desk.theme, "surface", sides="t")
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(px(EDGE), px(10), px(12), px(10))
        row.setSpacing(px(8))
        #: The buttons stand here; more may be put in by whoever has more to do.
        self.buttons = row
        for one in (self.take, self.back, self.interview):
            row.addWidget(one)
        row.addWidget(self.stands, 1)
        row.addStretch(0)
        row.addWidget(self.thank)
        return self.foot

    def _wire(self) -> None:
        self.head.closed.connect(self.closed)
        self.head.menu_wanted.connect(self.acts.menu)
        self.head.naming_wanted.connect(self.acts.ask_naming)
        self.problem.primary_clicked.connect(self.acts.interview)
        self.take.clicked.connect(lambda _on=False: self.acts.take_over())
        self.back.clicked.connect(lambda _on=False: self.acts.ask_back())
        self.interview.clicked.connect(lambda _on=False: self.acts.interview())
        self.thank.clicked.connect(lambda _on=False: self.acts.thank())
        self.versions.changed.connect(self._version_chosen)
        self.view.changed.connect(lambda _key: self._show_body())
        self.desk.theme.changed.connect(self._restyle)
        self.desk.live.changed.connect(self._live)
        self.desk.actor_changed.connect(self.reload)
        self.places = PlacesReader(self.desk, self)
        self.desk.directory_changed.connect(self.reload)

    def _restyle(self) -> None:
        self.setFixedWidth(self.desk.theme.px(WIDTH))

    # Reading ------------------------------------------------------------------------------------------------------

    def show(self, request_id: int | None = None) -> None:
        """Show a request; what was ticked at another one is forgotten."""
        if request_id is not None and request_id != self._request_id:
            self._request_id, self._number, self._ticks = request_id, 0, {}
            self.view.set_current(ANSWERS)
            self.scroller.verticalScrollBar().setValue(0)
        super().show()
        if request_id is not None:
            self.reload()

    def reload(self) -> None:
        """Read again; what is shown stays until then."""
        request_id, actor = self._request_id, self.desk.actor
        if not request_id:
            return
        self._serial += 1
        serial = self._serial

        def done(found: Review) -> None:
            if serial == self._serial:
                self._show(found)

        def failed(error: EditorialError) -> None:
            if isinstance(error, Missing):
                self._request_id, self.review = 0, None
                self.closed.emit()
            else:
                self.desk.error_raised.emit(error)

        self.desk.run(lambda ws: ws.input_review.reading(actor, request_id), done, failed)

    def _live(self, changes: Changes) -> None:
        if changes.touches(*KINDS) and self.isVisible():
            self._again.start()

    # Showing ------------------------------------------------------------------------------------------------------

    @property
    def card(self) -> ContributionCard | None:
        """The version that is shown: the newest, or the one somebody chose."""
        if self.review is None:
            return None
        found = [one for one in self.given if one.contribution.number == self._number]
        return found[0] if found else self.review.case.newest

    @property
    def given(self) -> list[ContributionCard]:
        """All versions that were handed in, from the first to the newest."""
        cards = self.review.case.contributions if self.review else ()
        return [one for one in cards if one.contribution.state is not ContributionState.WRITING]

    @property
    def is_newest(self) -> bool:
        """Whether the version that counts is shown."""
        return bool(self.given) and self.card is self.given[-1]

    def _show(self, found: Review) -> None:
        self.review = found
        desk = self.desk
        self.head.show_case(found.case, self.card, not desk.why_not("input.review") and not desk.read_only)
        self._show_versions()
        self._show_cards()
        self._show_body()
        self.acts.offer()
        self.shown_request.emit(found.case.request.id)

    def _show_versions(self) -> None:
        given = self.given
        self.bar.setVisible(len(given) > 1)
        choices = []
        for one in reversed(given):
            number, when = one.contribution.number, self.words.moment(one.contribution.at)
            words = self.tr("Version {number} · {when}").format(number=number, when=when)
            choices.append(Choice(number, words))
        card = self.card
        self.versions.set_choices(choices, card.contribution.number if card else None)
        if len(given) < 2 or card is given[0]:
            self.view.set_current(ANSWERS)
        self.view.setEnabled(card is not given[0] if given else False)
        tip = self.tr("There is no version before this one.") if not self.view.isEnabled() else ""
        self.view.setToolTip(tip)

    def _version_chosen(self, number: object) -> None:
        self._number = int(str(number))
        if self.review is not None:
            self._show(self.review)

    def _show_body(self) -> None:
        card, given = self.card, self.given
        changes = self.view.current() == CHANGES and card is not None and card in given[1:]
        if changes and self.review is not None and card is not None:
            before = given[given.index(card) - 1]
            self.diff.show_versions(self.words, self.review.case, before, card)
        self.stack.setCurrentWidget(self.diff if changes else self.scroller)

    def _show_cards(self) -> None:
        assert self.review is not None
        at = self.scroller.verticalScrollBar().value()
        focus = self._focused()
        clear(self.scroller.body)
        self.cards = []
        case, card = self.review.case, self.card
        if card is not None and card.contribution.remark:
            self.scroller.body.addWidget(self._remark(card.contribution.remark))
        for number, question in enumerate(case.questions, 1):
            made = AnswerCard(self.desk, self.words, number, question)
            answer = card.answer(question.id) if card else None
            files = [one for one in card.files if answer and one.answer_id == answer.id] if card else []
            made.show_answer(answer, files, self._is_used(answer))
            made.cleared.connect(self.acts.set_clearance)
            made.ticked.connect(self._ticked)
            self.cards.append(made)
            self.scroller.body.addWidget(made)
        self.places.follow({one.answer.id: one.places for one in self.cards if one.answer is not None})
        if case.messages:
            self.scroller.body.addWidget(self._messages(case.messages))
        self.scroller.body.addStretch(1)
        self.show_clearances()
        QTimer.singleShot(0, self, lambda: self._come_back(at, focus))

    def show_clearances(self) -> None:
        """How far each answer may go, as it is in the workspace; a choice that was refused goes back with it."""
        if self.review is None:
            return
        takes = self.acts.may_take()
        for one in self.cards:
            answer_id = one.answer.id if one.answer else 0
            settled = answer_id in self.review.settled
            waits = self.words.settled() if settled else self.words.waits(self.review.case)
            one.show_clearance(self.acts.refusals(one.answer), waits, takes, self._ticks.get(answer_id))

    def _is_used(self, answer: Answer | None) -> bool:
        """Whether something of it was taken over already."""
        return answer is not None and self.review is not None and bool(self.review.places.get(answer.id))

    def _messages(self, messages: Sequence[InputMessage]) -> QWidget:
        px, words = self.desk.theme.px, InputWords(self.desk, self)
        box = Ground(self.desk.theme, "surface")
        column = QVBoxLayout(box)
        column.setContentsMargins(px(EDGE), px(12), px(EDGE), px(14))
        column.setSpacing(px(8))
        column.addWidget(SectionHeader(self.desk.theme, self.tr("Messages"), len(messages)))
        for one in sorted(messages, key=lambda each: (str(each.at or ""), each.id), reverse=True):
            column.addWidget(MessageLine(self.desk, words, one))
        return box

    def _remark(self, words: str) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        box = Ground(theme, "sunken", sides="b")
        column = QVBoxLayout(box)
        column.setContentsMargins(px(EDGE), px(10), px(EDGE), px(10))
        column.setSpacing(px(2))
        column.addWidget(Label(theme, self.tr("Remark to the editors"), "caption", "muted", 600))
        said = Label(theme, words, "small", wrap=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(said)
        return box

    # Ticks and keyboard -------------------------------------------------------------------------------------------

    def _ticked(self) -> None:
        for one in self.cards:
            if one.answer is not None and not one.tick.isHidden():
                self._ticks[one.answer.id] = one.tick.isChecked()
        self.acts.offer()

    def _focused(self) -> tuple[int, str] | None:
        for one in self.cards:
            if one.bar.hasFocus():
                return one.question.id, "bar"
            if one.tick.hasFocus():
                return one.question.id, "tick"
        return None

    def _come_back(self, at: int, focus: tuple[int, str] | None) -> None:
        for one in self.cards:
            if focus is not None and one.question.id == focus[0]:
                part: QWidget = one.bar if focus[1] == "bar" or one.tick.isHidden() else one.tick
                part.setFocus(Qt.FocusReason.TabFocusReason)
        self.scroller.verticalScrollBar().setValue(at)

    def focus_content(self) -> None:
        """The panel has the keyboard, at the first thing to decide."""
        first = next((one.bar for one in self.cards if one.bar.isVisible()), None)
        (first or self.head.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key == Qt.Key.Key_F7 and not self.bar.isHidden() and self.view.isEnabled():
            if self.view.current() != CHANGES:
                self.view.set_current(CHANGES)
                self._show_body()
                self.diff.focus_view()
            self.diff.step(-1 if shift else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.acts.take_over()
        else:
            super().keyPressEvent(event)
