"""The expert's own desk: what is open and until when, how long it takes, and what became of earlier answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.expert_desk import ExpertView
from editorial.domain.input_cards import RequestCase

from ..context import Desk
from ..widgets.clearing import clear
from ..widgets.empty import EmptyState
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from ..widgets.section import SectionHeader
from .answering import AnsweringView
from .desk_rows import GivenRow, OpenRow
from .desk_words import DeskWords
from .given_view import GivenView

if TYPE_CHECKING:
    from .clearing_list import ClearingList

__all__ = ["ExpertDesk"]

#: Design pixels.
WIDEST: Final = 860
#: Milliseconds in which changes that follow each other are read together.
TOGETHER: Final = 30
KINDS: Final = (
    *("input_request", "question", "contribution", "answer", "passage", "content", "publication"),
    *("person", "department", "absence"),
)


class ExpertDesk(Ground):
    """Shown to people who are only experts, instead of the page of the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self.view = ExpertView()
        self.words = DeskWords(desk, self)
        self.rows: dict[int, OpenRow | GivenRow] = {}
        self.open_case: AnsweringView | GivenView | None = None
        self._stale, self._serial, self._wanted = True, 0, 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(TOGETHER)
        self._again.timeout.connect(self.reload)
        self.stack = QStackedWidget(self)
        self.home = self._make_home()
        self.stack.addWidget(self.home)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        desk.live.changed.connect(self._changed)
        desk.directory_changed.connect(self._later)
        desk.actor_changed.connect(self._somebody_else)

    def _make_home(self) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        scroll = Scroll(theme)
        scroll.body.setContentsMargins(px(24), px(18), px(20), px(24))
        middle = QWidget(scroll.content)
        middle.setMaximumWidth(px(WIDEST))
        self.heading = Label(theme, self.tr("My requests"), "display")
        self.summary = Label(theme, "", "body", "muted", wrap=True)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self.heading)
        column.addWidget(self.summary)
        column.addSpacing(px(12))
        #: What waits for a lead, from the first showing on.
        self.clearing: ClearingList | None = None
        self._above = QVBoxLayout()
        column.addLayout(self._above)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        scroll.body.addLayout(row, 1)
        self.area = scroll
        return scroll

    # Reading ------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read what is open and what became of the rest; what is shown stays until then."""
        self._stale = False
        self._serial += 1
        serial, actor = self._serial, self.desk.actor

        def done(view: ExpertView) -> None:
            if serial == self._serial:
                self._show(view)

        self.desk.run(lambda ws: ws.expert_desk.view(actor), done)

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*KINDS):
            self._later()

    def _later(self) -> None:
        self._stale = True
        # While one answers, the list behind it may wait.
        if self.isVisible() and self.open_case is None and not self._again.isActive():
            self._again.start()

    def _somebody_else(self) -> None:
        # What was typed is theirs who typed it, and is kept in their name.
        self.close_request()
        self.go_home()
        self._show(ExpertView())
        self._later()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    # Showing ------------------------------------------------------------------------------------------------------

    def _show(self, view: ExpertView) -> None:
        self.view = view
        focused = next((key for key, row in self.rows.items() if row.hasFocus()), 0)
        clear(self._list)
        self.rows = {}
        self.summary.setText(self.words.summary(view))
        waiting = [one for one in view.rows if self.words.waits(one)]
        rest = [one for one in view.rows if not self.words.waits(one)]
        self._show_clearing()
        if not view.rows:
            self._show_nothing()
        if waiting:
            self._list.addWidget(SectionHeader(self.desk.theme, self.tr("Open"), len(waiting), role="section"))
        for place, one in enumerate(waiting):
            begun = view.begun.get(one.request.id, 0)
            self._add(OpenRow(self.desk, one, self.words, begun, place == 0, self))
        if rest:
            self._list.addSpacing(self.desk.theme.px(20))
            title = self.tr("What became of your answers")
            self._list.addWidget(SectionHeader(self.desk.theme, title, role="section"))
        for one in rest:
            self._add(GivenRow(self.desk, one, view, self.words, self))
        if focused in self.rows:
            self.rows[focused].setFocus()
        if self._wanted:
            wanted, self._wanted = self._wanted, 0
            self.show_request(wanted)

    def _add(self, row: OpenRow | GivenRow) -> None:
        row.opened.connect(self.show_request)
        self.rows[row.row.request.id] = row
        self._list.addWidget(row)

    def _show_nothing(self) -> None:
        words = self.tr("When the editors need something that only you know, it appears here. It takes ten minutes.")
        title, desk = self.tr("Nobody asks you at the moment"), self.desk
        self._list.addWidget(EmptyState(desk.theme, desk.icons, "graduation-cap", title, words))

    def _show_clearing(self) -> None:
        """What waits until a lead, or whoever stands in for one today, clears it; out of sight where nothing does."""
        if self.clearing is None:
            from .clearing_list import ClearingList

            self.clearing = ClearingList(self.desk)
            self._above.addWidget(self.clearing)
            from .desk_messages import DeskMessages

            self.messages = DeskMessages(self.desk)
            self.messages.opened.connect(self.show_request)
            self._above.addWidget(self.messages)

    # One request --------------------------------------------------------------------------------------------------

    def show_request(self, request_id: int) -> None:
        """Answer a request, or look at what was said to it."""
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.inputs.case(actor, request_id), self._show_case)

    def _show_case(self, case: RequestCase) -> None:
        row = next((one for one in self.view.rows if one.request.id == case.request.id), None)
        if row is not None and self.words.waits(row):
            self.answer(case)
        else:
            self._look(case)

    def answer(self, case: RequestCase) -> None:
        """Answer it, from the first open question on."""
        view = AnsweringView(self.desk, case, self)
        view.closed.connect(self.go_home)
        view.given.connect(self.go_home)
        self._bring(view)

    def _look(self, case: RequestCase) -> None:
        view = GivenView(self.desk, case, self.view, self.words, self)
        view.closed.connect(self.go_home)
        view.change_wanted.connect(lambda: self.answer(case))
        view.changed.connect(lambda: self.show_request(case.request.id))
        self._bring(view)

    def _bring(self, view: AnsweringView | GivenView) -> None:
        self._drop()
        self.open_case = view
        self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
        view.focus_content()

    def _drop(self) -> None:
        if self.open_case is not None:
            self.stack.removeWidget(self.open_case)
            self.open_case.deleteLater()
            self.open_case = None

    def go_home(self) -> None:
        """Back to the list."""
        came = 0 if self.open_case is None else self.open_case_id
        self._drop()
        self.stack.setCurrentWidget(self.home)
        self.reload()
        row = self.rows.get(came)
        if row is not None:
            row.setFocus()

    @property
    def open_case_id(self) -> int:
        """The request in front."""
        view = self.open_case
        if isinstance(view, AnsweringView):
            return view.state.case.request.id
        return 0 if view is None else view.case.request.id

    # The frame ----------------------------------------------------------------------------------------------------

    def focus_content(self) -> None:
        """The page came to the front."""
        if self._stale and self.open_case is None:
            self.reload()
        if self.open_case is not None:
            self.open_case.focus_content()
        elif self.clearing is not None and self.clearing.cards:
            # It stands first, and its keys work at once.
            self.clearing.focus_content()
        elif self.rows:
            next(iter(self.rows.values())).setFocus()
        else:
            self.setFocus()

    @property
    def parts(self) -> ExpertDesk:
        """Who is asked whether the window may close."""
        return self

    def close_request(self) -> bool:
        """The window may close: what is being written is kept first."""
        if isinstance(self.open_case, AnsweringView):
            self.open_case.state.keep()
        return True

    def regions(self) -> list[QWidget]:
        """For F6."""
        return [self]
