"""Expert input as the desk works with it: the requests as list and board, the one in front, the editor over them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from editorial.domain.input_cards import RequestCase, RequestRow
from editorial.domain.inputs import InputRequest
from editorial.errors import EditorialError, Missing

from ..context import Changes, Desk
from . import list_rows as rows
from .page_acts import InputActs
from .page_frame import BOARD, LIST, REQUESTS, InputsFrame
from .page_parts import InputsParts

#: Below this width of the window the panel lies over the list.
OVERLAY = 1280
#: Kinds whose change concerns what is listed.
KINDS = (
    *("input_request", "question", "contribution", "answer", "input_file", "input_message", "time_budget"),
    *("topic_call", "person", "department", "content"),
)
#: Milliseconds in which changes that follow each other are read together.
TOGETHER = 20
_VIEW = "inputs/view"


class InputsWork(InputsFrame):
    """`show_part` shows a tab; `new_request` opens the editor."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rows: tuple[RequestRow, ...] = ()
        self.acts = InputActs(self)
        self.parts = InputsParts(self)
        self._stale, self._serial = True, 0
        self._case: RequestCase | None = None
        #: The request to have in front after the next reading, and the row to go to where it is gone.
        self._wanted, self._place = 0, -1
        self._panel_wanted: bool | None = None
        self._first = True
        self._arranging = False
        self._again = self._timer(TOGETHER, self.reload)
        self._pick = self._timer(0, self._show_selected)
        self._wire()
        self.show_month()
        self._choose_view(str(QSettings().value(_VIEW, LIST)))

    def _timer(self, rest: int, act: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(rest)
        made.timeout.connect(act)
        return made

    def _wire(self) -> None:
        self.tabs.changed.connect(self.show_part)
        self.views.changed.connect(self._view_chosen)
        self.filters.changed.connect(self._arrange)
        self.filters.changed.connect(lambda: self.strip.set_department(self.filters.department()))
        self.strip.department_clicked.connect(self.filters.toggle_department)
        self.new_button.clicked.connect(lambda _on=False: self.parts.start_new())
        self.read_button.clicked.connect(lambda _on=False: self.parts.read_answers())
        self.zone.clicked.connect(self.parts.read_answers)
        self.zone.dropped.connect(self.parts.read_answers)
        self.table.selection_changed.connect(self._picked)
        self.table.current_changed.connect(self._picked)
        self.table.opened.connect(self.open_current)
        self.table.clicked.connect(lambda index: self._clicked(index.row()))
        self.table.menu_wanted.connect(self.acts.menu_at)
        self.table.fold_wanted.connect(self._fold)
        self.table.remind_wanted.connect(self.acts.remind_overdue)
        self.board.current_changed.connect(self._board_picked)
        self.board.opened.connect(self.open_current)
        self.board.menu_wanted.connect(self.acts.menu_at)
        self.board.step_wanted.connect(self._board_step)
        self.panel.act_wanted.connect(self.acts.perform)
        self.panel.menu_wanted.connect(self.acts.menu_under)
        self.panel.closed.connect(self.close_panel)
        self.panel.content_wanted.connect(self.desk.open_item)
        self.empty.acted.connect(self._help)
        self.desk.live.changed.connect(self._live)
        self.desk.directory_changed.connect(self._arrange)

    # Reading ------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read all requests; what is shown stays until then."""
        self._stale = False
        self._serial += 1
        serial, actor = self._serial, self.desk.actor
        self.loading.begin()

        def done(found: tuple[RequestRow, ...]) -> None:
            if serial == self._serial:
                self.loading.end()
                self.rows = found
                self.filters.offer(found)
                self._arrange(read=True)

        def failed(error: EditorialError) -> None:
            self.loading.end()
            self.desk.error_raised.emit(error)

        self.desk.run(lambda ws: ws.inputs.rows(actor), done, failed)

    def _arrange(self, read: bool = False) -> None:
        """Show what is looked for; what is in front stays in front, or what took its place."""
        wanted, today, words = self.filters.wanted(), self.desk.clock.today(), self.words
        found = [row for row in self.rows if rows.fits(row, wanted, today, words.person(row.request.person_id))]
        kept, place = self._front_id(), self.table.currentIndex().row()
        heading, bundle = self.model.group(place), self.model.bundle(place)
        target = self._wanted or kept
        self._wanted = 0
        self._arranging = True
        self.model.show(found)
        self.board.show_rows(found)
        if bundle is not None and not target and (at := self.model.place_of_bundle(bundle.key)) >= 0:
            self.table.go(at)
        elif heading is None or target:
            self._come_back(target, self._place if self._place >= 0 else place)
        else:
            self.table.go(max(self.model.place_of_group(heading.key), 0))
        self._place = -1
        self._arranging = False
        self._tell(found, wanted)
        self._show_selected()

    def _come_back(self, request_id: int, place: int) -> None:
        if self._first and self.rows:
            self._first = False
            if not request_id and not self._overlay():
                waiting = [one for one in self.rows if rows.group_of(one) in (rows.ANSWERED, rows.REVIEW)]
                request_id = waiting[0].request.id if waiting else 0
        at = self.model.place_of(request_id)
        if at < 0 and request_id:
            at = min(max(place, 0), len(self.model.rows) - 1)
            at = at if self.model.members(at) else at + 1 if self.model.members(at + 1) else at - 1
        if at >= 0:
            self.table.go(at)
        self.board.go(next((one.request.id for one in self.model.members(at)), 0))

    def _tell(self, found: list[RequestRow], wanted: rows.Wanted) -> None:
        """How many there are, and what to say where there is none."""
        self.filters.bar.set_hits(self.tr("%n request(s)", "", len(found)))
        nothing = not found
        if not self.rows:
            words = self.tr("Ask the departments: ten minutes of an expert become a post.")
            title, button = self.tr("No request yet"), self.tr("New request")
            self.empty.set_text(title, words, button if self.desk.may("input") else "")
        elif nothing:
            self.empty.set_text(self.tr("No request matches these filters"), "", self.tr("Reset"))
        shown: QWidget = self.empty if nothing else self.board if self.view() == BOARD else self.list
        self.stack.setCurrentWidget(shown)

    def _help(self) -> None:
        if self.rows:
            self.filters.reset()
        else:
            self.new_request()

    def _live(self, changes: Changes) -> None:
        if changes.touches(*KINDS):
            self._stale = True
            if self.isVisible():
                self._again.start()

    # What is in front ---------------------------------------------------------------------------------------------

    def view(self) -> str:
        """List or board."""
        return self.views.current()

    def _front_id(self) -> int:
        row = self.board.current() if self.view() == BOARD else self.table.current()
        return row.request.id if row else 0

    def selected(self) -> list[RequestRow]:
        """What the acts are about."""
        if self.view() == BOARD:
            row = self.board.current()
            return [row] if row else []
        return self.table.selected()

    def keep_place(self) -> None:
        """What is in front goes away: afterwards what is below it is in front."""
        self._place = self.table.currentIndex().row()

    def _picked(self) -> None:
        if not self._arranging:
            self._pick.start()

    def _clicked(self, place: int) -> None:
        if self.model.members(place):
            self._panel_wanted = True
            self._show_selected()

    def _board_picked(self) -> None:
        self._panel_wanted = True
        row = self.board.current()
        self._arranging = True
        if row is not None:
            self.table.go(self.model.place_of(row.request.id))
        self._arranging = False
        self._show_selected()

    def _show_selected(self) -> None:
        """Show what is selected at the right."""
        chosen = self.selected()
        if not chosen:
            self._case = None
            self._fit()
            return
        if len(chosen) > 1:
            self._case = None
            self.panel.show_many(chosen)
            self.side.setCurrentWidget(self.panel)
            self._fit()
            return
        request_id, actor = chosen[0].request.id, self.desk.actor

        def done(case: RequestCase) -> None:
            now = self.selected()
            if len(now) == 1 and now[0].request.id == request_id:
                self._show_case(case)

        def failed(error: EditorialError) -> None:
            if not isinstance(error, Missing):
                self.desk.error_raised.emit(error)

        self.desk.run(lambda ws: ws.inputs.case(actor, request_id), done, failed)

    def _show_case(self, case: RequestCase) -> None:
        self._case = case
        if case.newest is not None:
            self.side.setCurrentWidget(self.parts.review)
            self.parts.review.show(case.request.id)
        else:
            self.panel.show_case(case)
            self.side.setCurrentWidget(self.panel)
        self._fit()

    def open_current(self) -> None:
        """Enter: a draft is written on, anything else is looked at."""
        chosen = self.selected()
        if len(chosen) == 1 and rows.group_of(chosen[0]) in (rows.DRAFT, rows.WAITS) and self.desk.may("input"):
            self.acts.perform("edit")
        elif chosen:
            self.open_panel()

    def open_panel(self) -> None:
        """The panel is in front and has the keyboard."""
        self._panel_wanted = True
        self._fit()
        shown = self.side.currentWidget()
        if shown is self.panel:
            first = next(iter(self.panel.buttons.values()), self.panel.close_button)
            first.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.side.isVisible():
            self.parts.review.focus_content()

    def close_panel(self) -> None:
        """Away with the panel; the list has the keyboard."""
        self._panel_wanted = False
        self._fit()
        self.focus_content()

    # Acting -------------------------------------------------------------------------------------------------------

    def new_request(self, content_id: int | None = None, title: str = "") -> None:
        """Write a new request, for a content item where one is given."""
        if not self.desk.may("input") or self.parts.busy_editing():
            return
        self.parts.open_editor().begin(content_id, title)

    def edit_case(self, case: RequestCase) -> None:
        """Write on."""
        self.parts.open_editor().edit(case)

    def repeat_case(self, case: RequestCase) -> None:
        """The same once more."""
        self.parts.open_editor().repeat(case)

    def stored(self, found: tuple[InputRequest, ...]) -> None:
        """The editor stored these: the first of them comes to the front."""
        self.show_part(REQUESTS)
        self._wanted = found[0].id
        self.reload()

    def show_request(self, request_id: int) -> None:
        """Bring a request to the front, from another page; words that are not saved are asked about first."""
        if not self.parts.leave_editor():
            return
        self.show_part(REQUESTS)
        row = self.model.known(request_id)
        if row is None:
            self.filters.reset()
        else:
            self.model.bring_out(request_id)
        # after the filters, which put in front what they have
        self._panel_wanted, self._wanted = True, request_id
        self.reload()

    def _fold(self, key: str | rows.BundleKey, folded: bool) -> None:
        self._arranging = True
        self.table.go(self.model.fold(key, folded))
        self._arranging = False
        self._picked()

    def _board_step(self, request_id: int, act: str) -> None:
        self.board.go(request_id)
        if act in ("send", "withdraw"):
            self.acts.perform(act)
        else:
            self.acts.step(request_id, act)

    # The page -----------------------------------------------------------------------------------------------------

    def show_part(self, name: str) -> None:
        """Show a tab: requests, calls, templates, budget."""
        if self.tabs.current() != name:
            self.tabs.set_current(name)
        widget = self.requests if name == REQUESTS else self.parts.tab(name)
        self.tab_stack.setCurrentWidget(widget)
        for part in (self.views, self.read_button):
            part.setVisible(name == REQUESTS)
        self.new_button.setText(self.parts.new_words(name))
        self.new_button.setVisible(bool(self.new_button.text()) and self.desk.may("input"))
        self.fit_bar()

    def _view_chosen(self, name: str) -> None:
        QSettings().setValue(_VIEW, name)
        self.show_view(name)
        self.focus_content()

    def show_view(self, name: str) -> None:
        """List or board; what is in front stays there."""
        front = self._front_id()
        if name == BOARD:
            self._panel_wanted = False  # the columns want the width
        self._choose_view(name)
        self._wanted = front
        self._arrange()

    def _choose_view(self, name: str) -> None:
        self.views.set_current(name if name in (LIST, BOARD) else LIST)

    def focus_content(self) -> None:
        """Where the keyboard begins."""
        if self.whole.currentWidget() is not self.main:
            self.parts.editor.title.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.tab_stack.currentWidget() is not self.requests:
            self.parts.tab(self.tabs.current()).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.stack.currentWidget() is self.empty:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.view() == BOARD:
            self.board.focus_content()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """For F6."""
        if self.whole.currentWidget() is not self.main:
            return self.parts.editor.regions()
        if self.tab_stack.currentWidget() is not self.requests:
            return [self.bar, self.tab_stack]
        return [self.bar, self.strip, self.filters, self.stack, self.side, self.zone]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        if self._stale:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _overlay(self) -> bool:
        return self.window().width() < self.desk.theme.px(OVERLAY)

    def _fit(self) -> None:
        overlay = self._overlay()
        self.body.set_overlay(overlay)
        wanted = (not overlay) if self._panel_wanted is None else self._panel_wanted
        self.body.show_panel(bool(self.selected()) and wanted)
        self.zone.set_room(self.window().height())
        self.fit_bar()
