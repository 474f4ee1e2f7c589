"""What can be done about an answer: take it over, ask on, change how far it may go, correct how the expert is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from editorial.domain.content import ContentItem
from editorial.domain.input_reminders import answered
from editorial.domain.input_rules import WITH_DESK, WITH_EXPERT
from editorial.domain.inputs import Answer, Clearance, ContributionState, MessageKind, RequestState
from editorial.errors import EditorialError, Refused

from ..context import Desk

if TYPE_CHECKING:
    from .review_panel import ReviewPanel

_S = RequestState
#: From here an answer can be given back with further questions.
_RETURNABLE = frozenset({_S.ANSWERED, _S.REVIEW})
#: An interview can be held, or gone on with.
_ASKABLE = WITH_EXPERT | {_S.ANSWERED, _S.EXPIRED}


class ReviewActs(QObject):
    """Acts on the request that the panel shows."""

    def __init__(self, panel: ReviewPanel) -> None:
        super().__init__(panel)
        self.panel = panel
        self.desk: Desk = panel.desk

    # What is offered ----------------------------------------------------------------------------------------------

    @property
    def state(self) -> RequestState | None:
        """Where the request stands that is shown."""
        return self.panel.review.case.request.state if self.panel.review else None

    def may_review(self) -> bool:
        """Whether whoever works here decides about answers."""
        return self.desk.may("input.review") and not self.desk.read_only

    def may_take(self) -> bool:
        """Whether answers can be taken over from what is shown."""
        panel = self.panel
        if panel.review is None or not self.may_review() or not panel.is_newest:
            return False
        return panel.review.case.request.content_id is not None and self.state in {*WITH_DESK, _S.ACCEPTED}

    def refusals(self, answer: Answer | None) -> dict[Clearance, str]:
        """Which clearances cannot be chosen, with the reason in the language of the window."""
        review, language = self.panel.review, self.desk.language
        if review is None or answer is None:
            return {}
        others = [one for one in Clearance if one is not answer.clearance]
        if self.desk.file_reason:
            return dict.fromkeys(others, self.desk.file_reason)
        if not self.panel.is_newest:
            return dict.fromkeys(others, Refused("input.review.old").text(language))
        return {key: error.text(language) for key, error in review.refused.get(answer.id, {}).items()}

    def chosen(self) -> list[int]:
        """The answers that are to be taken over."""
        return [one.answer.id for one in self.panel.cards if one.answer is not None and one.is_taken()]

    def offer(self) -> None:
        """The buttons at the foot, and the banner at the top, as they fit where the request stands."""
        panel, state = self.panel, self.state
        if panel.review is None or state is None:
            return
        count, waits = len(self.chosen()), state in WITH_DESK
        taking = self.may_review() and panel.is_newest and (waits or (state is _S.ACCEPTED and count > 0))
        if count:
            panel.take.setText(self.tr("Take over %n answer(s)", "", count))
        else:
            panel.take.setText(self.tr("Accept the answer"))
        panel.take.setVisible(taking)
        panel.back.setVisible(self.may_review() and panel.is_newest and state in _RETURNABLE)
        asks = self.desk.may("input.interview") and not self.desk.read_only and panel.card is None
        writing = self._writing()
        panel.interview.setVisible(asks and state in _ASKABLE and not writing)
        panel.stands.setText(self._stands(taking))
        panel.stands.setVisible(bool(panel.stands.text()))
        panel.thank.setVisible(self.may_thank())
        row = (panel.take, panel.back, panel.interview, panel.stands, panel.thank)
        panel.foot.setVisible(any(not one.isHidden() for one in row) or panel.buttons.count() > len(row) + 1)
        self._show_problem(writing)

    def _writing(self) -> bool:
        """Whether an interview was begun and is not finished."""
        cards = self.panel.review.case.contributions if self.panel.review else ()
        return any(one.contribution.state is ContributionState.WRITING for one in cards)

    def _stands(self, taking: bool) -> str:
        assert self.panel.review is not None
        if taking or self.state is not _S.ACCEPTED:
            return ""
        when = self.panel.words.moment(self.panel.review.case.request.ended_at)
        words = self.tr("Accepted {when}").format(when=when)
        thanks = [one for one in self.panel.review.case.messages if one.kind is MessageKind.THANKS]
        return self.tr("{accepted}, with thanks").format(accepted=words) if thanks else words

    def may_thank(self) -> bool:
        """Whether something was answered that nobody gave thanks for yet."""
        review = self.panel.review
        if review is None or self.desk.read_only or not self.desk.may("input.message"):
            return False
        thanked = any(one.kind is MessageKind.THANKS for one in review.case.messages)
        return answered(review.case.request) and not thanked and self.panel.card is not None

    def thank(self) -> None:
        """Thanks, with what came of the answers."""
        from ..forms.input_message_dialogs import thank_expert

        if self.panel.review is not None and self.may_thank():
            thank_expert(self.desk, self.panel.review.case.request, self.panel.window())

    def _show_problem(self, writing: bool) -> None:
        panel, state = self.panel, self.state
        assert panel.review is not None
        request = panel.review.case.request
        shown = True
        if writing and self.desk.may("input.interview") and state in _ASKABLE and not self.desk.read_only:
            reason = self.tr("What was taken down so far is kept.")
            panel.problem.set_banner(
                "info", self.tr("The interview is not finished"), reason, self.tr("Go on with it"), icon="mic"
            )
            panel.problem.primary.set_kind("secondary")
        elif state is _S.RETURNED:
            panel.problem.set_banner("info", self.tr("Returned with a question"), request.reason, icon="corner-up-left")
        elif state is _S.DECLINED:
            panel.problem.set_banner("info", self.tr("Declined"), request.reason)
        else:
            shown = False
        panel.problem.setVisible(shown)

    # Taking over --------------------------------------------------------------------------------------------------

    def take_over(self) -> None:
        """Accept the answer; what is ticked goes into the content item with its source."""
        review = self.panel.review
        if review is None or self.panel.take.isHidden() or not self.panel.take.isEnabled():
            return
        actor, language = self.desk.actor, self.desk.language
        request, chosen = review.case.request, self.chosen()
        self.panel.take.setEnabled(False)

        def done(_result: object) -> None:
            self.panel.take.setEnabled(True)
            if not chosen:
                self.desk.toast(self.tr("Answer accepted: “{title}”.").format(title=request.title))
                return
            words = self.tr("%n answer(s) taken over into “{title}”.", "", len(chosen))
            self.desk.toast(words.format(title=review.case.content_title))

        self.desk.run(
            lambda ws: ws.input_review.take_over(actor, request.id, chosen, language), done, self._refused_taking
        )

    def _refused_taking(self, error: EditorialError) -> None:
        self.panel.take.setEnabled(True)
        self.desk.error_raised.emit(error)

    def reopen(self) -> None:
        """Read an answer, or look once more at one that was accepted."""
        review = self.panel.review
        if review is None:
            return
        actor, request = self.desk.actor, review.case.request
        words = self.tr("“{title}” is in review.").format(title=request.title)
        self.desk.run(lambda ws: ws.inputs.open_review(actor, request.id), lambda _found: self.desk.toast(words))

    def may_idea(self) -> bool:
        """Whether what was sent in can become an idea: it belongs to no content item yet."""
        panel = self.panel
        if panel.review is None or panel.card is None or not self.may_review():
            return False
        return panel.review.case.request.content_id is None and self.state in {*WITH_DESK, _S.ACCEPTED}

    def make_idea(self) -> None:
        """What was sent in becomes a content idea that names its source."""
        review = self.panel.review
        if review is None:
            return
        actor, request_id = self.desk.actor, review.case.request.id

        def done(item: ContentItem) -> None:
            self.desk.toast(self.tr("“{title}” is an idea now.").format(title=item.title))

        self.desk.run(lambda ws: ws.inputs.make_idea(actor, request_id), done)

    # Clearance ----------------------------------------------------------------------------------------------------

    def set_clearance(self, answer_id: int, clearance: Clearance) -> None:
        """Let an answer go further, or less far."""
        actor, words = self.desk.actor, self.panel.words.clearance(clearance)

        def done(_result: object) -> None:
            said = self.tr("The answer is {clearance} now.").format(clearance=words)
            self.desk.toast(said)

        def failed(error: EditorialError) -> None:
            self.panel.show_clearances()
            self.desk.error_raised.emit(error)

        self.desk.run(lambda ws: ws.clearing.set_clearance(actor, [answer_id], clearance), done, failed)

    # Dialogs ------------------------------------------------------------------------------------------------------

    def ask_back(self) -> None:
        """Follow-up questions."""
        from .review_return import ReturnDialog

        if self.panel.review is not None and not self.panel.back.isHidden():
            ReturnDialog(self.desk, self.panel.review.case, self.panel.window()).open()

    def ask_naming(self) -> None:
        """How the expert is named, and whether they agreed."""
        from .review_naming import NamingDialog

        card, review = self.panel.card, self.panel.review
        if card is not None and review is not None:
            NamingDialog(self.desk, review.case.request, card.contribution, self.panel.window()).open()

    def interview(self) -> None:
        """Ask the questions oneself, and take down what is said."""
        from .interview import open_interview

        if self.panel.review is not None:
            open_interview(self.desk, self.panel.review.case.request.id, self.panel.window())

    def menu(self, anchor: QWidget) -> None:
        """Everything else that can be done here."""
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height())))

    def make_menu(self) -> QMenu:
        """The menu of the panel; what is not possible now is not in it."""
        panel, icons = self.panel, self.desk.icons
        menu = QMenu(panel)
        review = panel.review
        if review is None:
            return menu
        case = review.case
        if self.may_review() and self.state is _S.ANSWERED:
            menu.addAction(icons.icon("search"), self.tr("Take into review")).triggered.connect(self.reopen)
        if self.may_review() and self.state is _S.ACCEPTED:
            menu.addAction(icons.icon("rotate-ccw"), self.tr("Review once more")).triggered.connect(self.reopen)
        if panel.card is not None and self.desk.may("input.interview") and self.state in _ASKABLE:
            menu.addAction(icons.icon("mic"), self.tr("Interview")).triggered.connect(self.interview)
        if panel.card is not None and self.may_review():
            words = self.tr("Attribution and consent …")
            menu.addAction(icons.icon("pencil"), words).triggered.connect(self.ask_naming)
        if self.may_idea():
            menu.addAction(icons.icon("lightbulb"), self.tr("Make an idea of it")).triggered.connect(self.make_idea)
        if case.request.content_id is not None:
            title = case.content_title if len(case.content_title) < 40 else f"{case.content_title[:38].rstrip()} …"
            opened = menu.addAction(icons.icon("square-pen"), self.tr("Open “{title}”").format(title=title))
            opened.triggered.connect(lambda: self.desk.open_item(case.request.content_id or 0))
        return menu
