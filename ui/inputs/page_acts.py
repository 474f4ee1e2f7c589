"""What is done with requests from the page: send, edit, remove, withdraw, form, interview; and the menu with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from editorial.domain.input_cards import RequestCase, RequestRow
from editorial.domain.inputs import InputRequest

from .editor_dialogs import WithdrawReason
from .list_rows import OVERDUE
from .page_offers import offers

if TYPE_CHECKING:
    from .page_work import InputsWork


class InputActs(QObject):
    """Acts on the requests that are selected."""

    def __init__(self, page: InputsWork) -> None:
        super().__init__(page)
        self.page, self.desk = page, page.desk

    def perform(self, name: str) -> None:
        """Do what an offer names with what is selected; what does not stand open to all of it does nothing."""
        chosen = self.page.selected()
        if not chosen or not self.desk.may("input"):
            return
        ids = [one.request.id for one in chosen]
        if any(name not in {each.name for each in offers(self.desk, one.request)} for one in chosen):
            return
        several: dict[str, Any] = {
            "send": self.send,
            "remove": self.remove,
            "withdraw": self.withdraw,
            "remind": self.remind,
        }
        if name in several:
            several[name](ids, [one.request.title for one in chosen])
            return
        one = chosen[0].request
        single: dict[str, Any] = {
            "edit": partial(self._with_case, one.id, self.page.edit_case),
            "copy": partial(self._with_case, one.id, self.page.repeat_case),
            "again": partial(self._with_case, one.id, self.page.repeat_case),
            "form": partial(self.form, one.id),
            "answer": partial(self.answer, one.id),
            "interview": partial(self.interview, one.id),
            "open": self.page.open_panel,
            "content": partial(self.desk.open_item, one.content_id or 0),
        }
        single[name]()

    def _with_case(self, request_id: int, act: Any) -> None:
        actor = self.desk.actor

        def done(case: RequestCase) -> None:
            act(case)

        self.desk.run(lambda ws: ws.inputs.case(actor, request_id), done)

    # Several at once ----------------------------------------------------------------------------------------------

    def send(self, ids: Sequence[int], titles: Sequence[str]) -> None:
        """Send drafts; what the time budget does not allow waits."""
        actor = self.desk.actor

        def done(found: tuple[InputRequest, ...]) -> None:
            waiting = [one for one in found if one.wants_grant]
            if waiting:
                words = self.tr("%n request(s) wait until management grants the time.", "", len(waiting))
            elif len(found) == 1:
                words = self.tr("“{title}” is sent.").format(title=titles[0])
            else:
                words = self.tr("%n request(s) sent.", "", len(found))
            self.desk.toast(words, meaning="warning" if waiting else "success")

        self.desk.run(lambda ws: ws.inputs.send(actor, ids), done)

    def remind(self, ids: Sequence[int], titles: Sequence[str]) -> None:
        """Remind those who owe an answer: in the application, by mail where they answer elsewhere."""
        self._remind([one.request for one in self.page.rows if one.request.id in ids])

    def remind_overdue(self) -> None:
        """Remind everybody whose answer is overdue among those in sight."""
        self._remind([one.request for one in self.page.model.requests() if one.overdue])

    def remind_here(self) -> None:
        """R: the whole group on its heading, else what is selected."""
        group = self.page.model.group(self.page.table.currentIndex().row())
        if group is not None and group.key == OVERDUE and self.page.table.isVisible():
            self.remind_overdue()
        else:
            self.perform("remind")

    def _remind(self, requests: Sequence[InputRequest]) -> None:
        from ..forms.input_message_dialogs import remind_experts

        if self.desk.may("input.message"):
            remind_experts(self.desk, requests, self.page.window())

    def remove(self, ids: Sequence[int], titles: Sequence[str]) -> None:
        """Remove drafts; the toast takes it back."""
        actor = self.desk.actor

        def done(_changes: object) -> None:
            if len(ids) == 1:
                self.desk.toast(self.tr("“{title}” removed.").format(title=titles[0] or self.tr("Draft")))
            else:
                self.desk.toast(self.tr("%n drafts removed.", "", len(ids)))

        self.page.keep_place()
        self.desk.run(lambda ws: ws.inputs.remove(actor, ids), done)

    def withdraw(self, ids: Sequence[int], titles: Sequence[str]) -> None:
        """Take back what was sent, with a reason."""
        count, actor = len(ids), self.desk.actor
        title = self.tr("Withdraw %n request(s)?", "", count)
        words = self.tr("Whoever was asked reads the reason. What they answered already stays.")

        def taken(reason: str) -> None:
            said = self.tr("“{title}” withdrawn.").format(title=titles[0])
            if count > 1:
                said = self.tr("%n request(s) withdrawn.", "", count)
            self.desk.run(lambda ws: ws.inputs.withdraw(actor, ids, reason), lambda _found: self.desk.toast(said))

        WithdrawReason(self.desk, title, words, self.tr("Withdraw"), taken, self.page.window()).open()

    # Single ones --------------------------------------------------------------------------------------------------

    def form(self, request_id: int) -> None:
        """The form to be answered on another computer."""
        from ..forms.input_form_dialog import give_input_form

        give_input_form(self.desk, request_id, self.page.window())

    def answer(self, request_id: int) -> None:
        """Whoever works here is the one who was asked."""
        from .answering import open_answering

        open_answering(self.desk, request_id, self.page.window())

    def interview(self, request_id: int) -> None:
        """Ask in person, with the program at the side."""
        from .interview import open_interview

        open_interview(self.desk, request_id, self.page.window(), self.page.focus_content)

    def step(self, request_id: int, act: str) -> None:
        """Begin the review, or accept: steps of the board that need no further word."""
        actor = self.desk.actor
        row = self.page.model.known(request_id)
        title = row.request.title if row else ""
        if act == "review":
            words = self.tr("“{title}” is in review.").format(title=title)
            self.desk.run(lambda ws: ws.inputs.open_review(actor, request_id), lambda _case: self.desk.toast(words))
        else:
            words = self.tr("“{title}” is accepted.").format(title=title)
            self.desk.run(lambda ws: ws.inputs.accept(actor, request_id), lambda _case: self.desk.toast(words))

    # The menu -----------------------------------------------------------------------------------------------------

    def menu(self) -> QMenu:
        """Everything that can be done with what is selected."""
        menu = QMenu(self.page)
        chosen: list[RequestRow] = self.page.selected()
        if not chosen:
            return menu
        found = offers(self.desk, chosen[0].request)
        for row in chosen[1:]:
            names = {one.name for one in offers(self.desk, row.request)}
            found = [one for one in found if one.many and one.name in names]
        for one in found:
            act = menu.addAction(self.desk.icons.icon(one.icon), one.words)
            act.triggered.connect(partial(self._menu_act, one.name))
        return menu

    def _menu_act(self, name: str, *_checked: bool) -> None:
        self.perform(name)

    def menu_at(self, place: QPoint) -> None:
        """Open it at a place of the screen."""
        menu = self.menu()
        if menu.actions():
            menu.popup(place)

    def menu_under(self, button: QWidget) -> None:
        """Open it at a button."""
        self.menu_at(button.mapToGlobal(button.rect().bottomLeft()))
