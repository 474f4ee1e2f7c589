"""Calls for topics: a list, the one in front with what came in, and the form to write one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.content import ContentItem
from editorial.domain.input_calls import CallCard
from editorial.domain.input_cards import RequestCase
from editorial.domain.inputs import InputRequest, Question, TopicCall
from editorial.errors import EditorialError

from ..context import Changes, Desk
from ..widgets.empty import EmptyState
from ..widgets.ground import Ground
from .calls_form import CallForm
from .calls_view import CallView
from .editor_dialogs import ask_leave
from .templates_list import Entry, EntryList, list_width
from .words import InputWords

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor

KINDS = ("topic_call", "input_request", "contribution", "answer", "department", "person", "content")
Found = tuple[tuple[CallCard, ...], dict[int, tuple[RequestCase, ...]]]


def _read(ws: Workspace, actor: Actor, call_id: int) -> Found:
    """All calls, and what came in to the one in front (the first where none is)."""
    cards = ws.inputs.calls(actor)
    known = [one.call.id for one in cards]
    chosen = call_id if call_id in known else known[0] if known else 0
    asked = [one for one in ws.inputs.rows(actor) if chosen and one.request.call_id == chosen and one.answers]
    cases = tuple(ws.inputs.case(actor, one.request.id) for one in asked)
    return cards, {chosen: cases}


class CallsTab(QWidget):
    """`request_wanted` leads to a request in the list of all."""

    request_wanted = Signal(int)

    def __init__(self, desk: Desk, words: InputWords) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self._cards: tuple[CallCard, ...] = ()
        self._chosen, self._stale = 0, True
        self.list = EntryList(desk, self.tr("Calls for topics"))
        self.setFocusProxy(self.list)
        self.view = CallView(desk, words)
        self.form = CallForm(desk, words)
        title = self.tr("No call yet")
        text = self.tr("Ask the departments what is worth telling, before the next editorial meeting.")
        button = self.tr("New call") if desk.may("input") else ""
        self.empty = EmptyState(desk.theme, desk.icons, "megaphone", title, text, button)
        self.stack = QStackedWidget()
        for page in (self.empty, self.view, self.form):
            self.stack.addWidget(page)
        self.left = Ground(desk.theme, "surface", sides="r")
        inner = QVBoxLayout(self.left)
        inner.setContentsMargins(0, 0, 1, 0)
        inner.addWidget(self.list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left)
        row.addWidget(self.stack, 1)
        self._wire()

    def _wire(self) -> None:
        self.list.chosen.connect(self._pick)
        self.list.opened.connect(self.edit)
        self.empty.acted.connect(self.start_new)
        self.view.edit_wanted.connect(self.edit)
        self.view.send_wanted.connect(self.send)
        self.view.close_wanted.connect(self.close_call)
        self.view.idea_wanted.connect(self.make_idea)
        self.view.content_wanted.connect(self.desk.open_item)
        self.view.request_wanted.connect(self.request_wanted)
        self.form.stored.connect(self._store)
        self.form.left.connect(self._left)
        self.desk.live.changed.connect(self._live)

    # Reading ------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read all calls."""
        self._stale = False
        actor, chosen = self.desk.actor, self._chosen
        self.desk.run(lambda ws: _read(ws, actor, chosen), self._show)

    def _live(self, changes: Changes) -> None:
        if changes.touches(*KINDS):
            self._stale = True
            if self.isVisible():
                self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.left.setFixedWidth(list_width(self.desk.theme, self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def _show(self, found: Found) -> None:
        self._cards, cases = found
        chosen, came = next(iter(cases.items()))
        self.left.setVisible(bool(self._cards))
        self._chosen = chosen
        self.list.show_entries([self._entry(one) for one in self._cards], chosen)
        if self.stack.currentWidget() is self.form:
            return
        card = self._card()
        if card is None:
            self.stack.setCurrentWidget(self.empty)
        else:
            self.view.show_call(card, came)
            self.stack.setCurrentWidget(self.view)

    def _entry(self, card: CallCard) -> Entry:
        call = card.call
        if call.closed_at is not None:
            tag = ("accent", self.tr("closed"), "lock")
        elif card.asked + card.waiting == 0:
            tag = ("warning", self.tr("not sent"), "pencil")
        else:
            tag = ("success", self.tr("open"), "megaphone")
        return Entry(call.id, call.title, self.words.call_about(card, short=True), tag, call.closed_at is not None)

    def _card(self) -> CallCard | None:
        return next((one for one in self._cards if one.call.id == self._chosen), None)

    def _pick(self, call_id: int) -> None:
        if not self.may_leave():
            self.list.show_entries(self.list.entries.entries, self._chosen)
            return
        self._chosen = call_id
        self.stack.setCurrentWidget(self.view)
        self.reload()

    # Acting -------------------------------------------------------------------------------------------------------

    def start_new(self) -> None:
        """Write a new call."""
        if self.may_leave():
            self.stack.setCurrentWidget(self.form)
            self.form.show_call(None)

    def edit(self) -> None:
        """Write on the call in front."""
        card = self._card()
        if card is not None and card.call.closed_at is None and self.desk.may("input"):
            self.stack.setCurrentWidget(self.form)
            self.form.show_call(card)

    def may_leave(self) -> bool:
        """Whether the form may be left; what is not saved is asked about."""
        if self.stack.currentWidget() is not self.form or not self.form.dirty:
            return True
        answer = ask_leave(self.desk, False, self.window())
        if answer == "save":
            self.form.store()
        return answer == "discard"

    def _left(self) -> None:
        if self.may_leave():
            self.stack.setCurrentWidget(self.view if self._cards else self.empty)
            self.reload()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _store(self, call: TopicCall, questions: Sequence[Question]) -> None:
        actor = self.desk.actor

        def done(card: CallCard) -> None:
            self._chosen = card.call.id
            self.stack.setCurrentWidget(self.view)
            self.desk.toast(self.tr("Call “{title}” saved.").format(title=card.call.title))
            self.reload()

        def failed(error: EditorialError) -> None:
            self.form.refuse(error.text(self.desk.language))

        self.desk.run(lambda ws: ws.inputs.save_call(actor, call, questions), done, failed)

    def send(self) -> None:
        """Ask everybody of the call's departments."""
        actor, call_id = self.desk.actor, self._chosen

        def done(found: tuple[InputRequest, ...]) -> None:
            waiting = sum(one.wants_grant for one in found)
            words = self.tr("%n request(s) sent.", "", len(found) - waiting)
            if waiting:
                more = self.tr("%n request(s) wait until management grants the time.", "", waiting)
                words = f"{words} {more}" if len(found) > waiting else more
            self.desk.toast(words, meaning="warning" if waiting else "success")

        self.desk.run(lambda ws: ws.inputs.send_call(actor, call_id), done)

    def close_call(self) -> None:
        """Nothing more can be sent in; the toast takes it back."""
        actor, call_id = self.desk.actor, self._chosen

        def done(card: CallCard) -> None:
            self.desk.toast(self.tr("Call “{title}” closed.").format(title=card.call.title))

        self.desk.run(lambda ws: ws.inputs.close_call(actor, call_id), done)

    def make_idea(self, request_id: int) -> None:
        """What was sent in becomes an idea in the calendar's backlog."""
        actor = self.desk.actor

        def done(item: ContentItem) -> None:
            self.desk.toast(self.tr("Idea “{title}” created.").format(title=item.title))

        self.desk.run(lambda ws: ws.inputs.make_idea(actor, request_id), done)
